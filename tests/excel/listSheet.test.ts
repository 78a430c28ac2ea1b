import type { SourceCell } from "../../src/domain/grid/cell";
import type { ListCell, PlanList } from "../../src/domain/planList/planList";
import { planListSheet } from "../../src/excel/plan/listSheet";

function from(
  sheet: string,
  row: number,
  column: number,
  content: string | number,
  text = String(content),
): SourceCell {
  return { sheet, row, column, content, text };
}

function whole(source: SourceCell): ListCell {
  return { content: source.content, text: source.text, source };
}

const part: ListCell = {
  content: "80",
  text: "80",
  source: { ...from("個票 1", 5, 2, "80"), whole: "80\n75" },
};
const title: ListCell = { content: "福祉", text: "福祉", source: null };

const list: PlanList = {
  columns: [
    { role: "division", period: null, header: "区分1" },
    { role: "name", period: null, header: "施策名" },
    { role: "target", period: null, header: "目標" },
    { role: "actual", period: null, header: "実績" },
  ],
  rows: [
    {
      code: "1",
      name: "見守り",
      indicator: "",
      cells: [title, whole(from("個票 1", 2, 1, "見守り")), part, whole(from("個票 1", 6, 2, 0.75, "75.0%"))],
    },
    {
      code: "2",
      name: "O'Neill",
      indicator: "",
      cells: [
        title,
        whole(from("O'Neill", 2, 1, "O'Neill")),
        whole(from("O'Neill", 5, 2, "")),
        whole(from("O'Neill", 6, 2, 0.5, "50.0%")),
      ],
    },
  ],
};

const sheet = planListSheet(list, { name: "一覧", existing: null });

it("writes each cell as a reference to its source, a part of one as it is", () => {
  expect(sheet.cells.slice(1)).toEqual([
    [
      { kind: "text", text: "福祉" },
      { kind: "formula", formula: `=IF('個票 1'!B3="","",'個票 1'!B3)` },
      { kind: "text", text: "80" },
      { kind: "formula", formula: `=IF('個票 1'!C7="","",'個票 1'!C7)` },
    ],
    [
      { kind: "text", text: "福祉" },
      { kind: "formula", formula: `=IF('O''Neill'!B3="","",'O''Neill'!B3)` },
      { kind: "empty" },
      { kind: "formula", formula: `=IF('O''Neill'!C7="","",'O''Neill'!C7)` },
    ],
  ]);
});

it("shows numbers as their sources do, and keeps the header in view", () => {
  expect(sheet.formats).toContainEqual({ area: { row: 1, column: 3, rows: 2, columns: 1 }, numberFormat: "0.0%" });
  expect(sheet.headerRows).toEqual({ first: 0, last: 0 });
});

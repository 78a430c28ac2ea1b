import fc from "fast-check";
import { areaAddress } from "../../src/domain/grid/cell";
import { planViewSheet } from "../../src/excel/plan/viewSheet";
import type { PlannedCell, PlannedSheet } from "../../src/excel/plan/plannedWrites";
import {
  tableSection,
  viewNumber,
  viewRate,
  viewText,
  type View,
  type ViewRow,
  type ViewSection,
} from "../../src/domain/views/view";

function viewOf(sections: readonly ViewSection[], columnWidths: readonly number[] = [10, 10, 10]): View {
  return {
    title: "表題",
    sections,
    notes: ["出典"],
    columnWidths,
    orientation: "Landscape",
  };
}

function plan(view: View): PlannedSheet {
  return planViewSheet("key", view, "シート", null, { percentDecimals: 1, printing: { paper: "fit" } });
}

function shown(cell: PlannedCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}

function rowsOf(sheet: PlannedSheet): readonly (readonly (string | number)[])[] {
  return sheet.cells.map((row) => row.map(shown));
}

function mergesOf(sheet: PlannedSheet): readonly string[] {
  return sheet.merges.map(areaAddress);
}

const body = (...cells: ViewRow["cells"]): ViewRow => ({ kind: "body", cells });

describe("一つの表だけの帳票", () => {
  const sheet = plan(
    viewOf([
      tableSection({
        columns: [
          { label: "柱", joined: true },
          { label: "分野", joined: true },
          { label: "達成率", group: "総括" },
          { label: "施策数", group: "総括" },
        ],
        rows: [
          body(viewText("Ⅰ"), viewText("ア"), viewRate(0.5), viewNumber(2)),
          body(viewText("Ⅰ"), viewText("ア"), viewRate(null), viewNumber(0)),
          body(viewText("Ⅰ"), viewText("イ"), viewRate(1), viewNumber(1)),
          body(viewText("Ⅱ"), viewText("イ"), viewRate(1), viewNumber(1)),
          { kind: "total", cells: [viewText("合計"), viewText(""), viewRate(0.8), viewNumber(4)] },
        ],
        whenEmpty: "なし",
      }),
    ]),
  );

  it("表題、二行の見出し、本体、小さな注記の順に並ぶ", () => {
    expect(rowsOf(sheet)).toEqual([
      ["表題", "", "", ""],
      ["", "", "", ""],
      ["柱", "分野", "総括", ""],
      ["", "", "達成率", "施策数"],
      ["Ⅰ", "ア", 0.5, 2],
      ["", "", "―", 0],
      ["", "イ", 1, 1],
      ["Ⅱ", "イ", 1, 1],
      ["合計", "", 0.8, 4],
      ["", "", "", ""],
      ["出典", "", "", ""],
    ]);
  });

  it("外側の区分をまたいでは同じ名前でも一つのセルにしない", () => {
    expect(mergesOf(sheet)).toEqual(["A3:A4", "B3:B4", "C3:D3", "A5:A7", "B5:B6"]);
  });

  it("見出しは画面に残り、各ページに印刷される", () => {
    expect(sheet.headerRows).toEqual({ first: 2, last: 3 });
  });

  it("率は百分率、件数は整数で見せる", () => {
    const formats = sheet.formats.flatMap(({ numberFormat }) => numberFormat ?? []);
    expect(formats).toEqual(["0.0%", "#,##0"]);
  });
});

it("まとめる列が幅を持つとき、隣と違うセルも、空のセルも、その幅でまとめる", () => {
  const sheet = plan(
    viewOf([
      tableSection({
        columns: [{ label: "方向", joined: true, span: 2 }, { label: "件数" }],
        rows: [
          body(viewText("上がった"), viewText("1")),
          body(viewText("上がった"), viewText("2")),
          body(viewText("同じ"), viewText("3")),
          { kind: "total", cells: [viewText("合計"), viewText("6")] },
        ],
        whenEmpty: "",
      }),
    ]),
  );
  expect(mergesOf(sheet)).toEqual(["A3:B3", "A4:B5", "A6:B6", "A7:B7"]);
});

it("目立たせる行の色は、まとめたセルには付けない", () => {
  const sheet = plan(
    viewOf([
      tableSection({
        columns: [{ label: "柱", joined: true }, { label: "施策" }, { label: "確認" }],
        rows: [
          body(viewText("Ⅰ"), viewText("甲"), viewText("")),
          { kind: "marked", cells: [viewText("Ⅰ"), viewText("乙"), viewText("食い違い")] },
        ],
        whenEmpty: "",
      }),
    ]),
  );
  const [marked] = sheet.formats.filter(({ fill }) => fill === "#FFF2CC");
  expect(marked && areaAddress(marked.area)).toBe("B5:C5");
});

it("空の表はその旨を言う", () => {
  const sheet = plan(
    viewOf([
      tableSection({ columns: [{ label: "a" }, { label: "b" }], rows: [], whenEmpty: "未達成の施策はありません。" }),
    ]),
  );
  expect(rowsOf(sheet)[3]).toEqual(["未達成の施策はありません。", "", ""]);
  expect(mergesOf(sheet)).toEqual(["A4:B4"]);
});

it("文はシートの幅いっぱいに置き、高さを文の長さに合わせる", () => {
  const sheet = plan(
    viewOf([{ heading: "概要", paragraphs: ["あ".repeat(40)], table: null, charts: [], startsPage: false }]),
  );
  expect(mergesOf(sheet)).toEqual(["A4:C4"]);
  const [height] = sheet.rowHeights ?? [];
  expect(height?.row).toBe(3);
  expect(height?.points).toBeGreaterThan(11 * 2);
  expect(sheet.headerRows).toBeNull();
});

it("リンクは施策のセルへ、又は同じシートの行へ飛ぶ", () => {
  const target = { sheet: "別'紙", row: 7, column: 4 };
  const sheet = plan(
    viewOf([
      tableSection({
        columns: [{ label: "件数" }],
        rows: [body(viewNumber(2, { section: 1, row: 1 }))],
        whenEmpty: "",
      }),
      tableSection({
        columns: [{ label: "施策" }],
        rows: [body(viewText("甲", target)), body(viewText('乙"丙', target))],
        whenEmpty: "",
      }),
    ]),
  );
  const formulas = rowsOf(sheet).flatMap(([first]) => (String(first).startsWith("=") ? [first] : []));
  expect(formulas).toEqual([
    `=HYPERLINK("#'シート'!A8",2)`,
    `=HYPERLINK("#'別''紙'!E8","甲")`,
    `=HYPERLINK("#'別''紙'!E8","乙""丙")`,
  ]);
});

it("セルの文は数式にならない", () => {
  const sheet = plan(
    viewOf([tableSection({ columns: [{ label: "=1+1" }], rows: [body(viewText("=HYPERLINK(1)"))], whenEmpty: "" })]),
  );
  expect(sheet.cells.flat().filter(({ kind }) => kind === "formula")).toEqual([]);
});

it("節ごとに改ページし、図は表の下に場所を取る", () => {
  const section = (startsPage: boolean): ViewSection =>
    tableSection(
      { columns: [{ label: "区分" }, { label: "率" }], rows: [body(viewText("甲"), viewRate(1))], whenEmpty: "" },
      {
        startsPage,
        charts: [{ kind: "bars", title: "達成率", rows: [0], category: 0, series: [1], isRate: true }],
      },
    );
  const sheet = plan(viewOf([section(false), section(true)]));
  const [first, second] = sheet.charts ?? [];
  expect(first).toMatchObject({ rows: [3], category: 0, series: [{ column: 1, name: "率" }], isRate: true });
  expect(sheet.pageBreaks).toHaveLength(1);
  const [pageBreak = 0] = sheet.pageBreaks ?? [];
  expect(first && first.area.row + first.area.rows).toBeLessThan(pageBreak);
  expect(second?.rows).toEqual([pageBreak + 1]);
});

/** A table of so many rows, and a chart of 12 rows below it. Landscape A4 holds 25 rows at full size. */
const charted = (rows: number, charts = 1): ViewSection =>
  tableSection(
    {
      columns: [{ label: "区分" }, { label: "率" }],
      rows: Array.from({ length: rows }, () => body(viewText("甲"), viewRate(1))),
      whenEmpty: "",
    },
    {
      heading: "節",
      charts: Array.from({ length: charts }, () => ({
        kind: "bars" as const,
        title: "達成率",
        rows: [0],
        category: 0,
        series: [1],
        isRate: true,
      })),
    },
  );

it.each([
  ["同じページに収まれば、改ページしない", [charted(1)], []],
  ["表とともに次のページに収まれば、見出しの前で改める", [charted(8, 0), charted(3)], ["節"]],
  ["節が長ければ、図だけを次のページに送る", [charted(10)], [""]],
  ["一つの節の図も、一つずつ収める", [charted(1, 2)], [""]],
])("図はページの境で切れない：%s", (_, sections, firsts) => {
  const sheet = plan(viewOf(sections));
  expect((sheet.pageBreaks ?? []).map((row) => rowsOf(sheet)[row]?.[0])).toEqual(firsts);
  const tops = [0, ...(sheet.pageBreaks ?? [])];
  for (const { area } of sheet.charts ?? []) {
    const top = tops.findLast((row) => row <= area.row) ?? 0;
    expect(area.row + area.rows - top).toBeLessThanOrEqual(25);
  }
});

it("小数は桁を揃える", () => {
  const sheet = plan(
    viewOf([
      tableSection({
        columns: [{ label: "区分" }, { label: "値" }],
        rows: [body(viewText("甲"), viewNumber(1.25)), body(viewText("乙"), viewNumber(3))],
        whenEmpty: "",
      }),
    ]),
  );
  expect(sheet.formats.flatMap(({ numberFormat }) => numberFormat ?? [])).toEqual(["#,##0.00"]);
});

it("どんな表でも、行の長さは揃い、結合は重ならず、シートの外に出ない", () => {
  const cell = fc.oneof(
    fc.constantFrom("", "甲", "乙").map((text) => viewText(text)),
    fc.nat(9).map((n) => viewNumber(n)),
  );
  const section = fc
    .array(
      fc.record({
        joined: fc.boolean(),
        span: fc.integer({ min: 1, max: 3 }),
        group: fc.constantFrom(undefined, "群"),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { maxLength: 6 }).map((rows) =>
        tableSection({
          columns: columns.map(({ joined, span, group }, index) => ({
            label: `列${String(index)}`,
            joined,
            span,
            ...(group === undefined ? {} : { group }),
          })),
          rows: rows.map((cells) => body(...cells)),
          whenEmpty: "なし",
        }),
      ),
    );
  fc.assert(
    fc.property(fc.array(section, { maxLength: 3 }), (sections) => {
      const sheet = plan(viewOf(sections));
      const width = sheet.columnWidths.length;
      expect(sheet.cells.every((row) => row.length === width)).toBe(true);
      const taken = new Set<string>();
      for (const area of sheet.merges) {
        expect(area.column + area.columns).toBeLessThanOrEqual(width);
        expect(area.row + area.rows).toBeLessThanOrEqual(sheet.cells.length);
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            expect(taken.has(`${String(row)}:${String(column)}`)).toBe(false);
            taken.add(`${String(row)}:${String(column)}`);
          }
        }
      }
    }),
  );
});

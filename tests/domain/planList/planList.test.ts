import type { SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { compareList } from "../../../src/domain/planList/compareList";
import { planList, type PlanList } from "../../../src/domain/planList/planList";
import { snapshotOf, usual } from "../measures/reading";
import { drawn } from "../sources/drawn";

function form(name: string, department: string, rows: string): string {
  return `
施策名 | ${name} | <
担当課 | ${department} | <
指標名 | 目標値（R5） | 実績値（R5）
${rows}
総合評価 | B | <`;
}

const forms = [
  drawn("1", form("健診の勧奨", "健康課", "受診率 | 60 | 55\n受診者数 | 1200 | 1250")),
  drawn("2", form("見守り", "福祉課", "協力店 | 20 | 24")),
];

function listOf(sheets: readonly SheetGrid[]): PlanList {
  const found = findMeasureSheet(snapshotOf(...sheets), null, usual);
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return planList(found.measureSheet);
}

const list = listOf(forms);
const written = [
  list.columns.map(({ header }) => header),
  ...list.rows.map(({ cells }) => cells.map(({ content }) => content)),
];

it("has a row for each indicator, each cell with its source", () => {
  expect(written).toEqual([
    ["施策名", "所属", "成果指標", "令和5年度目標", "令和5年度実績", "評価"],
    ["健診の勧奨", "健康課", "受診率", 60, 55, "B"],
    ["健診の勧奨", "健康課", "受診者数", 1200, 1250, ""],
    ["見守り", "福祉課", "協力店", 20, 24, "B"],
  ]);
  expect(list.rows[1]?.cells.map(({ source }) => source && `${source.sheet}!${source.row},${source.column}`)).toEqual([
    "1!0,1",
    "1!1,1",
    "1!4,0",
    "1!4,1",
    "1!4,2",
    null,
  ]);
});

it("is read again as the plan it was made from", () => {
  const again = listOf([gridFromRows("一覧", written)]);
  expect(again.rows.map(({ name, indicator }) => [name, indicator])).toEqual([
    ["健診の勧奨", "受診率"],
    ["健診の勧奨", "受診者数"],
    ["見守り", "協力店"],
  ]);
});

it("gathers several sheets with the sheet's name as division and every year's values", () => {
  const sheet = (name: string, measure: string): SheetGrid =>
    drawn(name, `施策 | 指標 | 区分 | R4 | R5\n${measure} | 件数 | 目標 | 10 | 11\n^ | ^ | 実績 | 9 | 12`);
  const { columns, rows } = listOf([sheet("福祉", "見守り"), sheet("教育", "読書")]);
  expect(columns.map(({ header }) => header)).toEqual([
    "区分1",
    "施策名",
    "成果指標",
    "令和4年度目標",
    "令和5年度目標",
    "令和4年度実績",
    "令和5年度実績",
  ]);
  expect(rows.map(({ cells }) => cells.map(({ content }) => content))).toEqual([
    ["福祉", "見守り", "件数", 10, 11, 9, 12],
    ["教育", "読書", "件数", 10, 11, 9, 12],
  ]);
});

it("has a column for each year and stage, and stands without indicators or divisions", () => {
  const { columns, rows } = listOf([
    drawn(
      "一覧",
      `施策名 | R4目標 | 上半期実績 | R4実績
見守り | 10 | 4 | 11
相談 | 3 | 1 | 2
案内 | 8 | 2 | 8`,
    ),
  ]);
  expect(columns.map(({ header }) => header)).toEqual(["施策名", "令和4年度目標", "令和4年度実績", "上半期実績"]);
  expect(rows[0]).toMatchObject({ name: "見守り", indicator: "" });
  expect(rows[0]?.cells.map(({ content }) => content)).toEqual(["見守り", 10, 11, 4]);
});

describe("after it was edited", () => {
  it("rows alike are told apart by their order, in a list that begins elsewhere than in A1", () => {
    const twice = listOf([drawn("1", form("見守り", "福祉課", "協力店 | 20 | 24\n協力店 | 30 | 31"))]);
    const sheet = [
      twice.columns.map(({ header }) => header),
      ...twice.rows.map(({ cells }) => cells.map(({ content }) => content)),
    ];
    const moved = (rows: typeof sheet): SheetGrid => ({ ...gridFromRows("一覧", rows), origin: { row: 7, column: 2 } });
    expect(compareList(moved(sheet), twice)).toEqual([]);
    const edited = sheet.map((row, at) => (at === 2 ? row.map((content) => (content === 31 ? "31店" : content)) : row));
    expect(compareList(moved(edited), twice)).toMatchObject([
      { code: "valueDiffers", inList: { row: 9, column: 6, text: "31店" } },
    ]);
  });

  it("nothing differs where it says what its sources say, sorted and with a title above", () => {
    const [header = [], first = [], second = [], third = []] = written;
    expect(compareList(gridFromRows("一覧", [["施策の一覧"], [], header, third, first, second]), list)).toEqual([]);
  });

  it("tells which cell says something else than its form", () => {
    const edited = written.map((row, at) => (at === 3 ? row.map((content) => (content === 24 ? 25 : content)) : row));
    expect(compareList(gridFromRows("一覧", edited), list)).toEqual([
      {
        code: "valueDiffers",
        row: list.rows[2],
        header: "令和5年度実績",
        inList: { sheet: "一覧", row: 3, column: 4, content: 25, text: "25" },
        inSource: list.rows[2]?.cells[4],
      },
    ]);
  });

  it("tells rows that are missing, rows that no form has, and columns that are gone", () => {
    const edited = written
      .filter((_, at) => at !== 2)
      .map((row) => row.slice(0, 5))
      .concat([["新しい施策", "企画課", "件数", 1, 2]]);
    expect(
      compareList(gridFromRows("一覧", edited), list).map((one) => [one.code, "header" in one ? one.header : ""]),
    ).toEqual([
      ["columnMissing", "評価"],
      ["rowMissing", ""],
      ["rowUnknown", ""],
    ]);
    expect(compareList(gridFromRows("一覧", [["別の表"]]), list).map(({ code }) => code)).toEqual(
      list.columns.map(() => "columnMissing"),
    );
  });
});

import type { Worksheet } from "exceljs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { familySamples } from "../../scripts/samples/families";
import { samplesFolder } from "../../scripts/samples/source";
import { openSample, sheetOf, tally, textOf } from "./openSample";

interface NamedCell {
  readonly cell: string;
  readonly name: string;
}

interface ExpectedMeasures {
  readonly shows: string;
  readonly sheet: string;
  readonly layout: "list" | "report";
  readonly nameHeaderCell: string;
  readonly firstMeasure: NamedCell;
  readonly lastMeasure: NamedCell;
  readonly measures: number;
  readonly grades: Readonly<Record<string, number>>;
  readonly goalStatuses: Readonly<Record<"achieved" | "missedEnded" | "missedContinuing" | "notJudged", number>>;
}

interface ExpectedProblem {
  readonly shows: string;
  readonly problem: "noMeasuresSheet" | "severalMeasuresSheets";
  readonly sheets?: readonly string[];
}

const expectations = JSON.parse(
  readFileSync(join(samplesFolder, "families", "expected.json"), "utf8"),
) as Readonly<Record<string, ExpectedMeasures | ExpectedProblem>>;

const readable = Object.entries(expectations).filter(
  (entry): entry is [string, ExpectedMeasures] => !("problem" in entry[1]),
);
const unreadable = Object.entries(expectations).filter(
  (entry): entry is [string, ExpectedProblem] => "problem" in entry[1],
);

test("どの見本にも期待する結果があり、どの結果にも見本がある", () => {
  expect(Object.keys(expectations).sort()).toEqual(Object.keys(familySamples()).sort());
});

describe.each(readable)("%s", (file, expected) => {
  let sheet: Worksheet;

  beforeAll(async () => {
    sheet = sheetOf(await openSample(`families/${file}`), expected.sheet);
  });

  test("見出し、最初の施策、最後の施策が書かれたセルにある", () => {
    expect(textOf(sheet.getCell(expected.nameHeaderCell))).toMatch(/^(施策名|施策名称|取組名)$/u);
    for (const { cell, name } of [expected.firstMeasure, expected.lastMeasure]) {
      expect(textOf(sheet.getCell(cell))).toBe(name);
    }
  });

  test("施策、評価、達成状況の数が書かれたとおりである", () => {
    const rows = tableRows(sheet, expected);
    const measureRows = rows.filter((row) => textOf(sheet.getCell(row, nameColumn(sheet, expected))) !== "");
    expect(measureRows).toHaveLength(expected.measures);

    const grades = rows.map((row) => textOf(sheet.getCell(row, lastColumnHeaded(sheet, expected, /^評価/u))));
    expect(tally(grades.filter((grade) => grade !== ""))).toEqual(expected.grades);

    const statusColumn = lastColumnHeaded(sheet, expected, /達成状況$/u);
    const statuses = measureRows.map((row) => statusOf(statusColumn === 0 ? "" : textOf(sheet.getCell(row, statusColumn))));
    expect({ achieved: 0, missedEnded: 0, missedContinuing: 0, notJudged: 0, ...tally(statuses) }).toEqual(
      expected.goalStatuses,
    );
  });

  test(`${expected.layout === "report" ? "帳票" : "一覧"}型である`, () => {
    const headings = rowsBetween(sheet, expected).filter((row) => isHeading(sheet, row));
    expect(headings.length > 0).toBe(expected.layout === "report");
  });
});

describe.each(unreadable)("%s", (file, expected) => {
  test("施策名の見出しを持つシートは、書かれたシートだけである", async () => {
    const workbook = await openSample(`families/${file}`);
    const withMeasures = workbook.worksheets.filter((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row) => {
        row.eachCell((cell) => texts.push(cell.text));
      });
      return texts.includes("施策名");
    });
    expect(withMeasures.map(({ name }) => name)).toEqual(expected.sheets ?? []);
  });
});

test("+、-、=、@ で始まる名前は文字列のままである", async () => {
  const sheet = sheetOf(await openSample("families/one-level.xlsx"), "取組一覧");
  expect(["C2", "C3", "C4", "C5"].map((cell) => sheet.getCell(cell).value)).toEqual([
    "+10分あるく運動",
    "=（イコール）健康ポイント",
    "-30g減塩キャンペーン",
    "@ホーム野菜講座",
  ]);
});

function nameColumn(sheet: Worksheet, expected: ExpectedMeasures): number {
  return Number(sheet.getCell(expected.nameHeaderCell).col);
}

/** From the first measure to the last row that the name of the last one reaches over. */
function rowsBetween(sheet: Worksheet, expected: ExpectedMeasures): readonly number[] {
  const first = Number(sheet.getCell(expected.firstMeasure.cell).row);
  const last = sheet.getCell(expected.lastMeasure.cell);
  let end = Number(last.row);
  while (sheet.getCell(end + 1, nameColumn(sheet, expected)).master.address === last.address) end += 1;
  return Array.from({ length: end - first + 1 }, (_, index) => first + index);
}

function tableRows(sheet: Worksheet, expected: ExpectedMeasures): readonly number[] {
  return rowsBetween(sheet, expected).filter((row) => !isHeading(sheet, row));
}

/** A heading is one cell over the whole table. */
function isHeading(sheet: Worksheet, row: number): boolean {
  return sheet.getCell(row, 2).master.address === sheet.getCell(row, 1).address;
}

/** 0 when no column is headed so. The last one is that of the whole period where every year has its own. */
function lastColumnHeaded(sheet: Worksheet, expected: ExpectedMeasures, header: RegExp): number {
  const top = Number(sheet.getCell(expected.nameHeaderCell).row);
  const bottom = Number(sheet.getCell(expected.firstMeasure.cell).row) - 1;
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const isHeaded = (column: number): boolean =>
    [top, Math.min(top + 1, bottom)].some((row) => header.test(textOf(sheet.getCell(row, column))));
  return Math.max(0, ...columns.filter(isHeaded));
}

function statusOf(text: string): keyof ExpectedMeasures["goalStatuses"] {
  if (text === "") return "notJudged";
  if (text.startsWith("①") || text === "達成") return "achieved";
  return text.includes("終了") ? "missedEnded" : "missedContinuing";
}

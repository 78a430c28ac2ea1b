import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { kanagawaMeasures, kanagawaSummary, samplesFolder, type SummaryRecord } from "../../scripts/samples/source";
import { readGoalStatus } from "../../src/domain/evaluation/goalStatus";
import { cellAddress } from "../../src/domain/grid/cell";
import { findMeasureSheet, type MeasureSheetResult } from "../../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureSheet } from "../../src/domain/measures/measure";
import { defaultSettings } from "../../src/domain/settings/settings";
import { buildSummaryTable } from "../../src/domain/summary/summaryTable";
import { usual } from "../domain/measures/reading";
import { workbookSnapshot } from "../fixtures/workbookSnapshot";
import { onOneLine } from "./openSample";

interface NamedCell {
  readonly cell: string;
  readonly name: string;
}

interface ExpectedMeasures {
  readonly shows?: string;
  readonly sheet: string;
  readonly layout: "list" | "report";
  readonly nameHeaderCell: string;
  readonly firstMeasure: NamedCell;
  readonly lastMeasure: NamedCell;
  readonly measures: number;
  /** Left out where one cell has several indicators, which is the reading of quantities' concern. */
  readonly indicators?: number;
  readonly divisionsPerLevel: readonly number[];
  readonly grades: Readonly<Record<string, number>>;
  readonly goalStatuses: Readonly<Record<string, number>>;
}

interface ExpectedProblem {
  readonly problem: "noMeasuresSheet" | "severalMeasuresSheets";
  readonly sheets?: readonly string[];
}

const families = join(samplesFolder, "families");
const expectations = JSON.parse(readFileSync(join(families, "expected.json"), "utf8")) as Readonly<
  Record<string, ExpectedMeasures | ExpectedProblem>
>;
const workbooks = readdirSync(families).filter((file) => file.endsWith(".xlsx"));

async function readSample(...path: readonly string[]): Promise<MeasureSheetResult> {
  return findMeasureSheet(await workbookSnapshot(join(samplesFolder, ...path)), null, usual);
}

async function readMeasuresOf(...path: readonly string[]): Promise<MeasureSheet> {
  const result = await readSample(...path);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

function tally(keys: readonly string[]): Readonly<Record<string, number>> {
  return keys.reduce<Record<string, number>>((counts, key) => ({ ...counts, [key]: (counts[key] ?? 0) + 1 }), {});
}

function described(sheet: MeasureSheet): ExpectedMeasures & Required<Pick<ExpectedMeasures, "indicators">> {
  const names = sheet.measures.map(({ cells }) => cells.name);
  const named = (cell = names[0]): NamedCell => ({
    cell: cell === undefined ? "" : cellAddress(cell),
    name: textOfCell(cell),
  });
  const header = sheet.columns.get("name");
  const levels = sheet.divisions.map(({ level }) => level);
  const grades = sheet.measures.flatMap(({ indicatorRows }) => indicatorRows.map(({ grade }) => textOfCell(grade)));
  const statuses = sheet.measures.map(({ cells }) =>
    readGoalStatus(textOfCell(cells.goalStatus), defaultSettings.goalStatusWords) ?? "notJudged",
  );
  return {
    sheet: sheet.sheet,
    layout: sheet.layout,
    nameHeaderCell: header === undefined ? "" : cellAddress(header.cell),
    firstMeasure: named(),
    lastMeasure: named(names.at(-1)),
    measures: sheet.measures.length,
    indicators: sheet.measures.reduce((sum, { indicatorRows }) => sum + indicatorRows.length, 0),
    divisionsPerLevel: Array.from(
      { length: Math.max(0, ...levels) },
      (_, index) => levels.filter((level) => level === index + 1).length,
    ),
    grades: tally(grades.filter((grade) => grade !== "")),
    goalStatuses: { achieved: 0, missedEnded: 0, missedContinuing: 0, notJudged: 0, ...tally(statuses) },
  };
}

type Figures = Pick<SummaryRecord, "achievementRate" | "measures" | "achieved" | "missedEnded" | "missedContinuing">;

function figuresOf(row: Readonly<Record<keyof Figures, number | null>>): Readonly<Record<keyof Figures, number | null>> {
  const { achievementRate, measures, achieved, missedEnded, missedContinuing } = row;
  return { achievementRate, measures, achieved, missedEnded, missedContinuing };
}

test("どの見本にも期待する結果があり、どの結果にも見本がある", () => {
  expect(workbooks.sort()).toEqual(Object.keys(expectations).sort());
  expect(workbooks.length).toBeGreaterThan(10);
});

test("ほかの見本のうち施策を読み取れるもの", async () => {
  const others = readdirSync(samplesFolder).filter((file) => file.endsWith(".xlsx"));
  const results = await Promise.all(others.map((file) => readSample(file)));
  const counts = results.map((result) => (result.ok ? result.measureSheet.measures.length : 0));
  expect(Object.fromEntries(others.map((file, index) => [file, counts[index]]))).toEqual({
    "functions.xlsx": 5,
    "kanagawa-list.xlsx": 76,
    "kanagawa-report.xlsx": 76,
  });
});

test.each(Object.entries(expectations))("%s から期待どおりに読み取る", async (file, expected) => {
  expect(existsSync(join(families, file))).toBe(true);
  const result = await readSample("families", file);
  if ("problem" in expected) {
    const codes = { noMeasuresSheet: "noMeasureSheet", severalMeasuresSheets: "severalMeasureSheets" } as const;
    expect(result).toMatchObject({
      ok: false,
      problem: { code: codes[expected.problem], ...(expected.sheets === undefined ? {} : { sheets: expected.sheets }) },
    });
    return;
  }
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect({ shows: expected.shows, ...described(result.measureSheet) }).toMatchObject(expected);
});

describe.each([
  { path: ["kanagawa-report.xlsx"], sheet: "別紙", layout: "report", first: "E8" },
  { path: ["kanagawa-list.xlsx"], sheet: "施策一覧", layout: "list", first: "E2" },
  { path: ["families", "kanagawa-shuffled.xlsx"], sheet: "R4進捗", layout: "list", first: "C5" },
])("神奈川県 $path", ({ path, ...expected }) => {
  let sheet: MeasureSheet;

  beforeAll(async () => {
    sheet = await readMeasuresOf(...path);
  });

  test("76施策を元データのとおりに読み取る", () => {
    const { sheet: name, layout, firstMeasure } = described(sheet);
    expect({ sheet: name, layout, first: firstMeasure.cell }).toEqual(expected);
    const written = sheet.measures.map(({ divisions, cells, number }) => ({
      divisions: divisions.map(({ label }) => label),
      number,
      ...Object.fromEntries(
        (["name", "department", "indicator", "target", "actual", "grade", "goalStatus"] as const).map((role) => [
          role,
          onOneLine(textOfCell(cells[role])),
        ]),
      ),
    }));
    expect(written).toEqual(
      kanagawaMeasures().map(({ divisions, number, name, department, indicator, target, actual, grade, goalStatus }) => ({
        divisions,
        number,
        name,
        department,
        indicator,
        target,
        actual,
        grade,
        goalStatus,
      })),
    );
  });

  test("施策のコードは柱・中柱・分野・番号をつないだもので、76個すべてが異なる", () => {
    const codes = sheet.measures.map(({ code }) => code);
    expect(new Set(codes).size).toBe(76);
    expect([codes[0], codes.at(-1)]).toEqual(["Ⅰ-①-ア-1", "Ⅱ-④-イ-1"]);
  });

  test("公表された集計表の24行と最後の桁まで一致する", () => {
    const { rows } = buildSummaryTable(
      sheet.measures.map(({ divisions, cells }) => ({
        divisions,
        goalStatus: readGoalStatus(textOfCell(cells.goalStatus), defaultSettings.goalStatusWords),
      })),
      { judgement: "goalStatus", unit: "measures", ...defaultSettings },
    );
    const figures = rows.map(figuresOf);
    expect(figures).toEqual(
      kanagawaSummary().map(figuresOf),
    );
    expect(rows.map(({ kind }) => kind).filter((kind) => kind !== "division")).toEqual(["subtotal", "subtotal", "total"]);
  });
});

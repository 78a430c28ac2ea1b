import fc from "fast-check";
import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { readabilityReport } from "../../../src/domain/inspection/readabilityReport";
import { openTableRows } from "../../../src/domain/openData/machineReadable";
import { portableCode } from "../../../src/domain/openData/portableText";
import { readOpenSheet } from "../../../src/domain/openData/readOpenSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import type { Settings } from "../../../src/domain/settings/settings";
import { contextOf } from "../inspection/context";
import { planOf, type PlanRow } from "../inspection/planOf";
import { inspectSample } from "../inspection/sampleInspection";
import { generatedPlan, inspectGenerated } from "../views/generatedPlan";
import { openTableOf } from "./openTableOf";
import { openDataSamples } from "./samples";
import { runs } from "../../sampled";

function openGrid(inspection: Inspection): SheetGrid {
  return gridFromRows("データ", openTableRows(openTableOf(inspection)));
}

/** The machine-readable sheet of an inspected plan, inspected like a sheet of its own. */
function inspectedAgain(inspection: Inspection): Inspection {
  const { settings } = inspection;
  const grid = openGrid(inspection);
  const measureSheet = readOpenSheet(grid, readingOptions(settings));
  if (measureSheet === null) throw new Error("The sheet was not recognised.");
  return inspect({ sheets: [grid], activeSheet: grid.name, ownAreas: [] }, measureSheet, settings, "ja");
}

/** What is counted, without what is only written in another way (① and (1)). */
function countsOf({ summary }: Inspection) {
  return summary.rows.map(({ divisions, ...counts }) => ({ ...counts, depth: divisions.length }));
}

function judgementsOf({ evaluations }: Inspection) {
  return evaluations.map(({ measure, grades, goalStatus }) => ({
    code: portableCode(measure.code),
    divisions: measure.divisions.map(({ code }) => portableCode(code)),
    status: goalStatus.status,
    grades: grades.map(({ symbol }) => symbol),
  }));
}

function computedOf({ evaluations }: Inspection) {
  return evaluations.map(({ grades }) => grades.map(({ computed }) => computed));
}

function outcomesOf(inspection: Inspection, outcome: "kept" | "broken" | "notChecked"): readonly string[] {
  return readabilityReport(inspection).outcomes.flatMap((one) => (one.outcome === outcome ? [one.rule.id] : []));
}

/** Rules that a sheet of any plan can keep; the sheet alone shows whether it does. */
const judgedInTheSheet = [
  "L1-02",
  "L1-03",
  "L1-04",
  "L1-05",
  "L1-06",
  "L1-07",
  "L1-08",
  "L1-09",
  "L1-12",
  "L2-01",
  "L2-02",
  "L2-03",
  "L2-04",
  "L3-01",
  "L3-03",
  "L3-04",
  "L3-05",
  "L3-09",
];
/** Rules on what is not in the cells: the workbook's traits, which `tests/excel/layouts.test.ts` reads, and the publication. */
const judgedElsewhere = [
  "L1-01",
  "L1-10",
  "L1-11",
  "L1-13",
  "L1-14",
  "L1-15",
  "L2-05",
  "L2-06",
  "L3-02",
  "L3-06",
  "L3-07",
  "L3-08",
];

/** What the plan itself leaves open and no other way of writing can mend: 15,0007アクセス, and numbers without a unit. */
const brokenByThePlan: Readonly<Partial<Record<(typeof openDataSamples)[number], readonly string[]>>> = {
  "kanagawa-report.xlsx": ["L2-01", "L3-04"],
  "kanagawa-list.xlsx": ["L2-01", "L3-04"],
  "families/kanagawa-shuffled.xlsx": ["L2-01", "L3-04"],
  "families/year-columns.xlsx": ["L3-04"],
};

describe.each(openDataSamples)("%s の機械可読データ", (file) => {
  it("元のシートと同じ施策・区分・評価・達成状況・率として読み返される", async () => {
    const original = await inspectSample(file);
    const again = inspectedAgain(original);
    expect(countsOf(again)).toEqual(countsOf(original));
    expect(judgementsOf(again)).toEqual(judgementsOf(original));
    expect(again.measureSheet.divisionColumns.map(({ label }) => label)).toHaveLength(
      original.measureSheet.divisions.reduce((deepest, { level }) => Math.max(deepest, level), 0),
    );
  });

  it("国の規則のうちセルに表れるものをすべて判定し、計画自身の欠けのほかは守る", async () => {
    const original = await inspectSample(file);
    const again = inspectedAgain(original);
    const broken = brokenByThePlan[file] ?? [];
    expect(outcomesOf(again, "notChecked")).toEqual(judgedElsewhere);
    expect(outcomesOf(again, "broken")).toEqual(broken);
    expect(outcomesOf(again, "kept")).toEqual(judgedInTheSheet.filter((id) => !broken.includes(id)));
    expect(outcomesOf(original, "broken")).toEqual(expect.arrayContaining([...broken]));
  });

  it("規則が見る欄は空ではない：目標・実績などの役割がすべて読まれる", async () => {
    const original = await inspectSample(file);
    const { columns } = inspectedAgain(original).measureSheet;
    const roles = ["number", "name", "department", "indicator", "baseline", "target", "actual", "grade", "goalStatus"];
    const had = roles.filter((role) => [...original.measureSheet.columns.keys()].some((own) => own === role));
    expect(had.filter((role) => ![...columns.keys()].some((own) => own === role))).toEqual([]);
  });
});

it("読めない値と単位のない値は、計画のそのセルだけで規則を破る（別紙 Ⅰ-①-カ-7）", async () => {
  const { outcomes } = readabilityReport(inspectedAgain(await inspectSample("kanagawa-report.xlsx")));
  const broken = outcomes.flatMap((one) =>
    one.outcome === "broken" ? [[one.rule.id, one.finding.parameters] as const] : [],
  );
  expect(broken).toEqual([
    ["L2-01", { count: 1, example: "15,0007アクセス" }],
    ["L3-04", { count: 4, example: expect.any(String) as string }],
  ]);
});

it("守らない表は守らないと判定される：数値の列に文字、単位なし、説明のない記号", async () => {
  const original = await inspectSample("families/typed-percents.xlsx");
  const grid = openGrid(original);
  const names = grid.contents[0] ?? [];
  const spoilt = grid.contents.map((row, index) =>
    row.map((content, column) => {
      if (index !== 1) return content;
      const name = names[column];
      if (name === "目標_数値") return "120人以上";
      if (name === "実績_単位") return "";
      return name === "評価" ? "◎" : content;
    }),
  );
  const measureSheet = readOpenSheet(gridFromRows("データ", spoilt), readingOptions(original.settings));
  if (measureSheet === null) throw new Error("The sheet was not recognised.");
  const workbook = { sheets: [gridFromRows("データ", spoilt)], activeSheet: "データ", ownAreas: [] };
  const again = inspect(workbook, measureSheet, original.settings, "ja");
  expect(outcomesOf(again, "broken")).toEqual(["L2-01", "L3-03", "L3-04"]);
});

it.each([
  "kanagawa-report.xlsx",
  "families/typed-percents.xlsx",
  "families/letter-grades.xlsx",
  "families/five-levels.xlsx",
])("%s：計算した評価も同じになる", async (file) => {
  const original = await inspectSample(file);
  const again = computedOf(inspectedAgain(original));
  const different = computedOf(original).flatMap((own, index) =>
    JSON.stringify(own) === JSON.stringify(again[index]) ? [] : [original.evaluations[index]?.measure.code],
  );
  expect(different).toEqual([]);
});

it("作った計画でも、施策・区分・評価・達成状況・集計が同じになる", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const original = inspectGenerated(plan);
      const again = inspectedAgain(original);
      expect(countsOf(again)).toEqual(countsOf(original));
      expect(judgementsOf(again)).toEqual(judgementsOf(original));
    }),
    { numRuns: runs(60) },
  );
});

describe("一つの欄", () => {
  function readBack(row: PlanRow, changes: Partial<Settings> = {}): Inspection {
    const { workbook, measureSheet, settings } = contextOf(planOf([row], { fiscalYear: 2022 }));
    return inspectedAgain(inspect(workbook, measureSheet, { ...settings, ...changes }, "ja"));
  }

  it.each<[PlanRow, string, string]>([
    [{ target: "約1.2万人以上", actual: "15,000人（見込み）" }, "約12,000人以上", "15,000人（見込み）"],
    [{ target: "50%削減", actual: "▲60%" }, "50%減", "-60%"],
    [{ target: "—", actual: "集計中" }, "設定なし", "集計中"],
    [{ target: "構築完了（※）", actual: "" }, "構築完了", ""],
    [{ target: "15,0007人", actual: 0 }, "15,0007人", "0"],
  ])("%j は、それを言う欄から読まれる", (row, target, actual) => {
    const [measure] = readBack(row).measureSheet.measures;
    expect([measure?.cells.target?.text, measure?.cells.actual?.text]).toEqual([target, actual]);
  });

  it("一つの評価を共にする指標は、一つの評価として読まれる", () => {
    const together = readBack({
      indicator: "(1)導入数\n(2)利用数",
      target: "(1)5件\n(2)9件",
      actual: "(1)5件\n(2)9件",
    });
    expect(together.evaluations[0]?.grades.map(({ indicators }) => indicators.length)).toEqual([2]);
  });

  it("語のない評価は記号で書かれ、記号として読まれる", async () => {
    const original = await inspectSample("kanagawa-list.xlsx");
    const { rubric } = original.settings;
    const wordless = { ...rubric, grades: rubric.grades.map((grade) => ({ ...grade, label: "" })) };
    const settings = { ...original.settings, rubric: wordless };
    const judged = inspect(original.workbook, original.measureSheet, settings, "ja");
    expect(judgementsOf(inspectedAgain(judged))).toEqual(judgementsOf(judged));
  });
});

describe("別のシート", () => {
  it("施策一覧は、機械可読データとして読まれない", async () => {
    const { grid, settings } = await inspectSample("kanagawa-list.xlsx");
    expect(readOpenSheet(grid, readingOptions(settings))).toBeNull();
  });

  it("設定が列を決めていれば、その設定に任せる", async () => {
    const original = await inspectSample("families/one-level.xlsx");
    const options = readingOptions(original.settings);
    expect(readOpenSheet(openGrid(original), { ...options, letters: { target: "A" } })).toBeNull();
    expect(readOpenSheet(openGrid(original), { ...options, divisionLetters: ["B"] })).toBeNull();
  });

  it("二度入力された施策は、二つの施策として読まれ、空の行は施策ではない", () => {
    const { workbook, measureSheet, settings } = contextOf({
      sheets: {
        施策一覧: [
          ["分野", "番号", "施策名", "成果指標", "目標", "実績"],
          ["ア 福祉", 1, "見守り", "件数", "1件", "1件"],
          ["ア 福祉", 1, "見守り", "件数", "1件", "1件"],
        ],
      },
    });
    const rows = openTableRows(openTableOf(inspect(workbook, measureSheet, settings, "ja")));
    const blank = (rows[0] ?? []).map(() => "");
    const read = readOpenSheet(gridFromRows("データ", [...rows, blank]), readingOptions(settings));
    expect(read?.measures.map(({ code, row }) => [code, row])).toEqual([
      ["ア-1", 1],
      ["ア-1", 2],
    ]);
    expect(read?.rows.map(({ kind }) => kind)).toEqual(["measure", "measure", "blank"]);
  });
});

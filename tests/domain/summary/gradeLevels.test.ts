import { rubricPreset } from "../../../src/domain/evaluation/presets";
import type { Rubric } from "../../../src/domain/evaluation/rubric";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { comparisonSentence } from "../../../src/domain/wording/sheetReading";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";

const named = (name: string): Rubric => {
  const rubric = rubricPreset(name);
  if (rubric === null) throw new Error(name);
  return rubric;
};
const aichi = named("愛知県あいちITプラン");

function inspected(drawing: string, rubric: Rubric = aichi): Inspection {
  const settings = { ...defaultSettings, rubric };
  const workbook = snapshotOf(drawn("一覧", drawing));
  const found = findMeasureSheet(workbook, null, readingOptions(settings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return inspect(workbook, found.measureSheet, settings, "ja");
}

/** What is counted, and each indicator's grade as it is judged. */
function counted({ summary, evaluations }: Inspection) {
  const { measures, grades } = summary.rows.at(-1) ?? { measures: 0, grades: [] };
  return {
    unit: summary.counting.unit,
    measures,
    grades: grades.filter(({ count }) => count > 0).map(({ symbol, count }) => `${symbol}${String(count)}`),
    judged: evaluations.map((one) => one.grades.map(({ entered }) => entered).join("")),
  };
}

describe("施策と指標の両方に評価があるとき、集計は施策の評価で数え、指標の評価は指標ごとに点検する", () => {
  const rows = (of: (own: string, each: string) => string): string => `
${of("総合評価", "評価")}
植樹 | 本数 | 10 | 12 | ${of("B", "A")}
^ | 面積 | 100 | 80 | ${of("^", "B")}
剪定 | 路線数 | 5 | 5 | ${of("A", "A")}
^ | 件数 | 8 | 9 | ${of("^", "A")}
清掃 | 回数 | 10 | 4 | ${of("C", "D")}
^ | 参加者 | 80 | 60 | ${of("^", "C")}`;

  it.each<[string, string]>([
    ["見出しの語では分からないが、施策ごとに一つしかない", `施策 | 指標 | 目標 | 実績 | 評価 | 総合評価`],
    ["見出しの語が、KPIと施策といっている", `施策 | KPI | 目標 | 実績 | KPI評価 | 施策評価`],
    ["施策の評価のほうが左", `施策 | 指標 | 目標 | 実績 | 全体評価 | 指標の評価`],
  ])("%s", (_, header) => {
    const isLeft = header.includes("全体評価 |");
    const drawing = rows((own, each) => (isLeft ? `${own} | ${each}` : `${each} | ${own}`));
    const inspection = inspected(drawing.replace(/^\n.*\n/u, `${header}\n`));
    expect(counted(inspection)).toEqual({
      unit: "measures",
      measures: 3,
      grades: ["A1", "B1", "C1"],
      judged: ["AB", "AA", "DC"],
    });
    const said = comparisonSentence(inspection.measureSheet, "ja");
    expect(said).toMatch(
      /^集計は施策の評価（[EF]列「(総合評価|施策評価|全体評価)」）で数え、[EF]列「.*」は指標ごとに点検します$/u,
    );
    expect(comparisonSentence(inspection.measureSheet, "en")).toContain("the summary counts the measures' own grades");
  });

  it("施策の評価が評価基準の記号でなく、指標の評価はそうであれば、指標の評価を数える", () => {
    const drawing = rows((own, each) => `${each} | ${own.replace(/[A-C]/u, "順調")}`);
    const inspection = inspected(drawing.replace(/^\n.*\n/u, `施策 | 指標 | 目標 | 実績 | 評価 | 総合評価\n`));
    expect(counted(inspection)).toMatchObject({ unit: "indicators", grades: ["A3", "B1", "C1", "D1"] });
  });

  it.each<[string, string, string]>([
    ["自己評価と外部評価は、段の違いではない", "自己評価", "外部評価"],
    ["一次評価と二次評価も", "一次評価", "二次評価"],
  ])("%s", (_, each, own) => {
    const drawing = rows((one, other) => `${other} | ${one}`);
    const inspection = inspected(drawing.replace(/^\n.*\n/u, `施策 | 指標 | 目標 | 実績 | ${each} | ${own}\n`));
    expect(inspection.measureSheet.reading.roles.some(({ isOfMeasure }) => isOfMeasure)).toBe(false);
    expect(comparisonSentence(inspection.measureSheet, "ja")).toBeNull();
  });

  it("個票の表の中に指標の評価、下に総合評価", () => {
    const settings = { ...defaultSettings, rubric: aichi };
    const forms = ["植樹", "剪定", "清掃"].map((name, index) =>
      drawn(
        `個票${String(index + 1)}`,
        `
施策名 | ${name} | < | <
所管課 | 公園課 | < | <
指標名 | 目標値 | 実績値 | 評価
${name}の面積 | 100 | 90 | B
${name}の満足度 | 80 | 82 | A
総合評価 | ${index === 0 ? "A" : "B"} | < | <`,
      ),
    );
    const workbook = snapshotOf(...forms);
    const found = findMeasureSheet(workbook, null, readingOptions(settings));
    if (!found.ok) throw new Error(JSON.stringify(found.problem));
    const inspection = inspect(workbook, found.measureSheet, settings, "ja");
    expect(counted(inspection)).toEqual({
      unit: "measures",
      measures: 3,
      grades: ["A1", "B2"],
      judged: ["BA", "BA", "BA"],
    });
    expect(inspection.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

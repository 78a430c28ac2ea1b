import { kanagawaIct } from "../../../src/domain/evaluation/presets";
import { enteredJudgements } from "../../../src/domain/summary/judgedMeasures";
import { countingOf, standingByGrade } from "../../../src/domain/summary/counting";
import { achievementOf, tallyOf } from "../../../src/domain/views/achievement";
import { inspectFixture } from "../inspection/fixture";
import { ended, planOf } from "../inspection/planOf";

/** A measure with one row, and so one grade, for each of its indicators. */
function gradedMeasure(grades: readonly string[]) {
  const header = ["分野", "番号", "施策名", "成果指標", "目標", "実績", "評価"];
  const rows = grades.map((grade, index) => [
    index === 0 ? "ア 福祉" : "",
    index === 0 ? 1 : "",
    index === 0 ? "見守り活動の推進" : "",
    `件数その${String(index + 1)}`,
    "10件",
    "10件",
    grade,
  ]);
  const next = ["ア 福祉", 2, "相談窓口の開設", "窓口数", "3か所", "3か所", "○"];
  const sheet = { sheets: { 施策一覧: [header, ...rows, next] } };
  const last = String(grades.length + 1);
  const merges =
    grades.length < 2 ? {} : { merges: { 施策一覧: ["A", "B", "C"].map((letter) => `${letter}2:${letter}${last}`) } };
  return inspectFixture({ ...sheet, ...merges });
}

test.each([
  [["○"], "achieved"],
  [["◎", "○"], "achieved"],
  [["○", "△"], "missed"],
  [["△"], "missed"],
  [["○", "—"], "achieved"],
  [["—"], "notJudged"],
  [["○", "検討中"], "notJudged"],
  [["△", "検討中"], "missed"],
  [[""], "notJudged"],
] as const)("評価 %j の施策は %s", (grades, standing) => {
  const [first] = gradedMeasure(grades).evaluations;
  expect(first === undefined ? null : standingByGrade(first, kanagawaIct)).toBe(standing);
});

it("達成状況の欄があればそれで、なければ評価で数え、評価の欄もなければ数えない", () => {
  const byStatus = inspectFixture(planOf([{ status: ended, grade: "○" }, {}]));
  expect(achievementOf(byStatus)).toMatchObject({
    judgement: "goalStatus",
    standings: ["achieved", "missedEnded", "missedContinuing"],
  });
  const byGrade = gradedMeasure(["△"]);
  expect(achievementOf(byGrade)).toMatchObject({ judgement: "grade", standings: ["achieved", "missed"] });
  expect(tallyOf(byGrade.evaluations, achievementOf(byGrade))).toMatchObject({
    measures: 2,
    counts: { achieved: 1, missed: 1, notJudged: 0 },
    achievementRate: 0.5,
  });
});

it("達成に数える評価が評価基準になければ、評価では数えない", () => {
  const inspection = gradedMeasure(["△"]);
  const grades = inspection.settings.rubric.grades.map((grade) => ({ ...grade, achieved: false }));
  const rubric = { ...inspection.settings.rubric, grades };
  const { evaluations, measureSheet, settings } = inspection;
  expect(
    countingOf(evaluations.map(enteredJudgements), measureSheet.columns, { ...settings, rubric }).judgement,
  ).toBeNull();
});

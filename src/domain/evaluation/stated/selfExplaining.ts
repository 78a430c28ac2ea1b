import { endsPending, noneReasonOf } from "../../quantity/vocabulary";
import type { LegendItem } from "./legendItems";
import { statedIntervals } from "./statedInterval";

/** A grade that says there was nothing to grade. */
export function isDash(symbol: string): boolean {
  return /^-+$/u.test(symbol);
}

const notJudged =
  /^(?:未実施|[未非]評価|(?:評価|判定|測定|比較|算定)(?:不能|不可|なし|無し|できず|できない|困難|保留)|保留)$/u;

/** 未実施, 調査なし, 集計中, 評価不能 among grades: there was nothing to grade yet. */
function saysNothing(grade: string): boolean {
  return notJudged.test(grade) || noneReasonOf.has(grade) || endsPending(grade, false);
}

/** Words that mean the same in every plan that grades with them. */
const speakingScales: readonly (readonly string[])[] = [
  ["達成", "未達成"],
  ["達成", "概ね達成", "おおむね達成", "一部達成", "未達成", "未達", "取組中", "取り組み中", "進行中"],
  ["改善", "横ばい", "変化なし", "後退", "悪化"],
  ["達成", "改善", "維持", "横ばい", "変化なし", "後退", "悪化", "未達成"],
  ["完了", "実施中", "継続中", "順調", "概ね順調", "おおむね順調", "遅延", "遅れ", "未着手", "未実施", "中止"],
];

/** Fewer marks show nothing of the scale they are of. */
const fewestMarks = 5;

/** ○ beside × and no better mark is the best that can be said. */
const topMarks: readonly (readonly string[])[] = [
  ["○", "×"],
  ["○", "△", "×"],
];

/** 達成 and 未達成 (or one of them everywhere), ○△×, or 80%以上100%未満: grades that say themselves what they mean. */
export function selfExplaining(grades: ReadonlySet<string>, given: readonly string[]): readonly LegendItem[] {
  const marks = [...grades].filter((grade) => !isDash(grade));
  const areMarks =
    given.length >= fewestMarks &&
    topMarks.some((scale) => scale.length === marks.length && marks.every((one) => scale.includes(one)));
  if (areMarks) return marks.map((symbol) => ({ symbol, meaning: symbol === "○" ? "完了" : symbol }));
  // 目標達成 beside 改善 is 達成, and so is ○達成; 未 beside 達成 is 未達成.
  const word = (grade: string): string =>
    grade.replace(/^[◎○●△▲×-]? ?(?:目標(?=達成$|未達))?(?=.)/u, "").replace(/^未$/u, "未達成");
  const scaleOf = (grades: readonly string[]): readonly string[] | undefined =>
    speakingScales.find((words) => grades.length > 0 && grades.every((grade) => words.includes(word(grade))));
  const judged = marks.filter((grade) => !saysNothing(grade));
  const scale = scaleOf(marks) ?? scaleOf(judged);
  const isOneOfTwo = scale?.length === 2;
  const areFigures = marks.every((grade) => statedIntervals(grade).length === 1);
  const written = (one: string): string => marks.find((grade) => word(grade) === one) ?? one;
  const open = marks.filter((grade) => scale?.includes(word(grade)) !== true);
  const said = isOneOfTwo
    ? [...scale.map(written), ...open]
    : marks.length >= 2 && (scale !== undefined || areFigures)
      ? marks
      : [];
  return said.map((symbol) => ({ symbol, meaning: areFigures ? symbol : word(symbol) }));
}

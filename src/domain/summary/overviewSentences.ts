import { groupBy } from "../groupBy";
import { roundHalfUp } from "../evaluation/rounding";
import { achievedSymbols } from "../evaluation/rubric";
import type { Division } from "../plan/division";
import { overviewSentences as en } from "../texts/en/overviewSentences";
import { overviewSentences as ja } from "../texts/ja/overviewSentences";
import type { Language } from "../texts/language";
import type { Counting } from "./counting";
import type { GradeCount, StatusCounts, SummaryRow, SummaryTable } from "./summaryTable";

export interface OverviewOptions {
  readonly counting: Counting;
  /** What the plan calls its innermost divisions (分野); `null` when the sheet does not say. */
  readonly innermostLevel: string | null;
  /** The plan's own sentence with {measures}, {achieved}, {rate}, {divisions}; without it, the usual one. */
  readonly template?: string | null;
  /**
   * The plan's own sentence for an outermost division, with also {division} (柱Ⅰ くらしの情報化), its parts {mark} (柱Ⅰ) and
   * {name} (くらしの情報化), and {subdivisions}, the number of divisions of the next level; without it, the usual one.
   */
  readonly divisionTemplate?: string | null;
  readonly language: Language;
}

/** What a sentence is about: the plan, or one of its outermost divisions. */
export interface OverviewSubject extends Pick<StatusCounts, "measures" | "counted" | "achieved" | "notJudged"> {
  /** `null`: the plan. */
  readonly division: Division | null;
  /** Innermost divisions (分野) that hold measures; measures that stand outside them count for none. */
  readonly fields: number;
  /** Divisions of the second level (中柱) that hold measures. */
  readonly subdivisions: number;
  /** A fraction, rounded as printed; `null` when nothing is judged. */
  readonly achievementRate: number | null;
  /** Its grades and their shares; told of the plan where grades are counted. */
  readonly grades: readonly GradeCount[];
}

/** `0.934` → `93.4%` with the decimals the plan prints, rounded half up. */
export function percentText(rate: number, decimals: number): string {
  return `${(roundHalfUp(rate, decimals + 2) * 100).toFixed(decimals)}%`;
}

function subjectOf(outer: SummaryRow, within: readonly SummaryRow[], depth: number): OverviewSubject {
  const { measures, counted, achieved, notJudged, achievementRate, grades } = outer;
  return {
    division: outer.divisions[0] ?? null,
    fields: within.filter(({ divisions }) => divisions.length > 0 && divisions.length === depth).length,
    subdivisions: new Set(within.flatMap(({ divisions }) => divisions[1] ?? [])).size,
    measures,
    counted,
    achieved,
    notJudged,
    achievementRate,
    grades,
  };
}

/** The body's own sentence; what is in braces and is none of ours stays as it is. */
function filledIn(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z]+)\}/gu, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/** `柱Ⅰ くらしの情報化` → 柱Ⅰ, くらしの情報化; a label without a marker is all name. */
function partsOf({ label, marker }: Division): { readonly mark: string; readonly name: string } {
  const end = marker === null ? -1 : label.indexOf(marker);
  if (marker === null || end < 0) return { mark: "", name: label };
  const [mark, name] = [label.slice(0, end + marker.length), label.slice(end + marker.length)];
  return { mark: mark.trim(), name: name.replace(/^[\s.．、:：)）]+/u, "") };
}

function unjudgedText(
  { notJudged: count }: OverviewSubject,
  { counting: { judgement, unit, denominator }, language }: OverviewOptions,
): string {
  if (count === 0) return "";
  const excluded = denominator === "judged";
  return judgement === "grade"
    ? { ja, en }[language].unjudgedGrades({ count, excluded, unit })
    : { ja, en }[language].unjudged({ count, excluded });
}

/** 4施策6施策, 3施策の方向5施策: a level that is called like what is counted tells nothing before it. */
const calledLikeMeasures = /施策|取り?組み?|事業|指標/u;

function sentence(subject: OverviewSubject, options: OverviewOptions): string {
  const { language, innermostLevel, counting } = options;
  const texts = { ja, en }[language];
  const { division, fields, measures, counted, achieved, notJudged, achievementRate } = subject;
  const byGrade = counting.judgement === "grade";
  const level = innermostLevel ?? texts.defaultLevel;
  const divisions = fields === 0 ? "" : texts.divisions({ count: fields, level });
  const common = {
    divisions: calledLikeMeasures.test(level) ? "" : divisions,
    measures,
    achieved,
    rate: achievementRate === null ? texts.noRate : percentText(achievementRate, counting.percentDecimals),
    unjudged: unjudgedText(subject, options),
  };
  if (division === null && notJudged === counted) {
    const isGraded = byGrade && subject.grades.some(({ symbol }) => symbol !== "");
    return isGraded ? texts.noneOfRubric(common) : texts.nothingJudged(common);
  }
  const template = division === null ? options.template : options.divisionTemplate;
  const parts =
    division === null ? {} : { division: division.label, ...partsOf(division), subdivisions: subject.subdivisions };
  const indicators = counting.unit === "indicators" ? counted : null;
  if (typeof template === "string")
    return filledIn(template, { ...common, divisions, ...parts, ...(indicators === null ? {} : { indicators }) });
  if (byGrade) {
    const about = division === null ? "" : texts.inDivision({ division: division.label });
    const grades = achievedSymbols(counting.rubric).join(texts.and);
    return texts.byGrade({ ...common, about, indicators, grades });
  }
  return division === null ? texts.plan(common) : texts.division({ ...common, division: division.label });
}

/** The grades that were given, with their shares; none where goal statuses are counted. */
function sharesSentence({ grades }: OverviewSubject, { counting, language }: OverviewOptions): readonly string[] {
  const given = grades.filter(({ count }) => count > 0);
  if (counting.judgement !== "grade" || given.every(({ symbol }) => symbol === "")) return [];
  const shown = given.map(({ symbol, count, share }) => ({
    grade: symbol,
    count,
    share: share === null ? null : percentText(share, counting.percentDecimals),
  }));
  return [{ ja, en }[language].shares({ grades: shown })];
}

/** The sentences about the plan and its outermost divisions; only about the plan where nothing is judged. */
export function sentencesAbout(
  plan: OverviewSubject,
  divisions: readonly OverviewSubject[],
  options: OverviewOptions,
): readonly string[] {
  const told = plan.notJudged < plan.counted ? divisions : [];
  return [
    sentence(plan, options),
    ...sharesSentence(plan, options),
    ...told.map((subject) => sentence(subject, options)),
  ];
}

/** That measures shown again (再掲) are counted once; nothing where there are none. */
export function repeatedNotes({ repeated }: Pick<SummaryTable, "repeated">, language: Language): readonly string[] {
  return repeated === 0 ? [] : [{ ja, en }[language].repeated({ count: repeated })];
}

/**
 * The sentences that open the report: one for the plan, in the body's own words where the settings have them, and one for
 * each outermost division with a subtotal.
 */
export function overviewSentences(
  { rows, depth, counting, repeated }: SummaryTable,
  given: Omit<OverviewOptions, "counting">,
): readonly string[] {
  const options = { ...given, counting };
  const divisions = rows.filter(({ kind }) => kind === "division");
  const byOutermost = groupBy(divisions, (row) => row.divisions[0]);
  const subjects = (kind: "total" | "subtotal"): readonly OverviewSubject[] =>
    rows
      .filter((row) => row.kind === kind)
      .map((row) => subjectOf(row, kind === "total" ? divisions : (byOutermost.get(row.divisions[0]) ?? []), depth));
  return [
    ...subjects("total").flatMap((plan) => sentencesAbout(plan, subjects("subtotal"), options)),
    ...repeatedNotes({ repeated }, given.language),
  ];
}

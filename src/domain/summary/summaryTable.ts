import { certain } from "../certain";
import { gradeByCounts, type MeanGrade } from "../evaluation/points";
import { roundHalfUp } from "../evaluation/rounding";
import type { Denominator } from "../evaluation/rubric";
import type { Division } from "../plan/division";
import {
  countedGrades,
  gradeKey,
  standingsOf,
  type CountedGrade,
  type Counting,
  type EnteredJudgements,
  type Standing,
} from "./counting";

/** A measure as the summary counts it. */
export interface CountedMeasure extends EnteredJudgements {
  readonly divisions: readonly Division[];
  /** 再掲: counted where it stands first. */
  readonly isRepeated?: boolean | undefined;
}

/** How rates are taken and printed. */
export type SummaryOptions = Pick<Counting, "denominator" | "percentDecimals">;

/** `counted` = `achieved` + `missedEnded` + `missedContinuing` + `missed` + `notJudged`. */
export interface StatusCounts extends Readonly<Record<Standing, number>> {
  readonly measures: number;
  /** What the standings are of: the measures, or their indicators where these are graded one by one. */
  readonly counted: number;
}

/** How often a grade was given. */
export interface GradeCount extends CountedGrade {
  readonly count: number;
  /** A fraction of the denominator, rounded half up as printed; `null` for grades outside of it. */
  readonly share: number | null;
}

/** One row of the summary table (集計表). */
export interface SummaryRow extends StatusCounts {
  /** A division that holds measures itself, the subtotal of an outermost division, or the total of the plan. */
  readonly kind: "division" | "subtotal" | "total";
  /** 0 is the total, 1 an outermost division, and so on inwards. */
  readonly level: number;
  /** Outermost first; empty for the total, and for measures that stand outside all divisions of a plan that has some. */
  readonly divisions: readonly Division[];
  /** A fraction, rounded half up as printed; `null` when nothing is judged. */
  readonly achievementRate: number | null;
  /** The same grades in every row; empty for a plan without any. */
  readonly grades: readonly GradeCount[];
  /** The mean of the grades' points and the grade it is, where the rubric gives points (佐野市, 健康日本21). */
  readonly meanGrade: MeanGrade | null;
}

export interface SummaryTable {
  /** In the order of the sheet, each outermost division followed by its subtotal, the total last. */
  readonly rows: readonly SummaryRow[];
  /** Levels of division in the plan: 3 for 柱・中柱・分野; 0 for a plan without divisions. */
  readonly depth: number;
  readonly counting: Counting;
  /** Measures shown again (再掲) that no row counts. */
  readonly repeated: number;
}

const noCounts = {
  measures: 0,
  counted: 0,
  achieved: 0,
  missedEnded: 0,
  missedContinuing: 0,
  missed: 0,
  notJudged: 0,
} as const;

const countKeys = Object.keys(noCounts) as readonly (keyof StatusCounts)[];

/** Counts while they grow. */
export type GrowingCounts = { -readonly [Key in keyof StatusCounts]: number };

export function growingCounts(): GrowingCounts {
  return { ...noCounts };
}

/** Adds a measure with its standings. */
export function countMeasure(counts: GrowingCounts, standings: readonly Standing[]): void {
  counts.measures += 1;
  counts.counted += standings.length;
  for (const standing of standings) counts[standing] += 1;
}

/** Counts gathered under a division, with the path that leads there. */
class Tally {
  readonly counts = growingCounts();
  readonly grades = new Map<string, number>();

  constructor(readonly divisions: readonly Division[]) {}

  count(measure: CountedMeasure, counting: Counting): void {
    countMeasure(this.counts, standingsOf(measure, counting));
    for (const grade of measure.grades ?? []) this.addGrade(gradeKey(grade), 1);
  }

  add({ counts, grades }: Tally): void {
    for (const key of countKeys) this.counts[key] += counts[key];
    for (const [grade, count] of grades) this.addGrade(grade, count);
  }

  private addGrade(grade: string, count: number): void {
    this.grades.set(grade, (this.grades.get(grade) ?? 0) + count);
  }
}

function baseOf({ counted, notJudged }: Pick<StatusCounts, "counted" | "notJudged">, denominator: Denominator): number {
  return denominator === "all" ? counted : counted - notJudged;
}

function share(part: number, whole: number, { percentDecimals }: SummaryOptions): number | null {
  return whole === 0 ? null : roundHalfUp(part / whole, percentDecimals + 2);
}

/** Achieved over the denominator, rounded half up as Excel's ROUND does; `null` when the denominator is 0. */
export function countRate(
  counts: Pick<StatusCounts, "counted" | "achieved" | "notJudged">,
  options: SummaryOptions,
): number | null {
  return share(counts.achieved, baseOf(counts, options.denominator), options);
}

/**
 * The rate of a part of the plan. Where no grade of the whole is one of the rubric's, nothing says what was achieved, and
 * there is none.
 */
export function rateOfPart(part: StatusCounts, whole: StatusCounts, counting: Counting): number | null {
  const isUnknown = counting.judgement === "grade" && whole.notJudged === whole.counted;
  return isUnknown ? null : countRate(part, counting);
}

/** The measures of each division that holds some itself; those in none come under no division. */
function tallyMeasures(measures: readonly CountedMeasure[], counting: Counting): readonly Tally[] {
  const tallies = new Map<Division | null, Tally>();
  for (const measure of measures) {
    const key = measure.divisions.at(-1) ?? null;
    const tally = tallies.get(key) ?? new Tally(measure.divisions);
    tally.count(measure, counting);
    tallies.set(key, tally);
  }
  return [...tallies.values()];
}

/** An outermost division, with the divisions within it that hold measures. */
interface Outermost {
  readonly subtotal: Tally;
  readonly leaves: Tally[];
}

function byOutermost(leaves: readonly Tally[]): readonly Outermost[] {
  const found = new Map<Division | undefined, Outermost>();
  for (const leaf of leaves) {
    const [outer] = leaf.divisions;
    const group = found.get(outer) ?? { subtotal: new Tally(leaf.divisions.slice(0, 1)), leaves: [] };
    group.subtotal.add(leaf);
    group.leaves.push(leaf);
    found.set(outer, group);
  }
  return [...found.values()];
}

/** Shares of grades are of those that are graded; where all count, of all. */
function gradeCounts(tally: Tally, grades: readonly CountedGrade[], { denominator, ...options }: SummaryOptions) {
  const counts = grades.map(({ symbol }) => tally.grades.get(symbol) ?? 0);
  const inside = ({ standing }: CountedGrade): boolean => denominator === "all" || standing !== "notJudged";
  // Marks of no rubric are shares of all marks: nothing says which of them judge.
  const isAnyJudged = grades.some(({ standing }) => standing !== "notJudged");
  const counted = (grade: CountedGrade): boolean => (isAnyJudged ? inside(grade) : grade.symbol !== "");
  const whole = counts.reduce((sum, count, index) => {
    const grade = grades[index];
    return grade !== undefined && counted(grade) ? sum + count : sum;
  }, 0);
  return grades.map((grade, index): GradeCount => {
    const count = certain(counts[index]);
    return {
      symbol: grade.symbol,
      standing: grade.standing,
      count,
      share: counted(grade) ? share(count, whole, { denominator, ...options }) : null,
    };
  });
}

/** Builds the summary table: every division that holds measures, subtotals of the outermost divisions, the total. */
export function buildSummaryTable(all: readonly CountedMeasure[], counting: Counting): SummaryTable {
  const measures = all.filter(({ isRepeated }) => isRepeated !== true);
  const grades = countedGrades(measures, counting.rubric);
  const tallies = tallyMeasures(measures, counting);
  const total = new Tally([]);
  for (const tally of tallies) total.add(tally);
  const row = (kind: SummaryRow["kind"], tally: Tally, level = tally.divisions.length): SummaryRow => ({
    kind,
    level,
    divisions: tally.divisions,
    ...tally.counts,
    achievementRate: rateOfPart(tally.counts, total.counts, counting),
    grades: gradeCounts(tally, grades, counting),
    meanGrade: gradeByCounts(tally.grades, counting.rubric),
  });
  const depth = Math.max(0, ...new Set(tallies.map(({ divisions }) => divisions.length)));
  const outside = depth === 0 ? [] : tallies.filter(({ divisions }) => divisions.length === 0);
  const grouped = byOutermost(tallies.filter(({ divisions }) => divisions.length > 0)).flatMap(
    ({ subtotal, leaves }) => [
      ...leaves.map((leaf) => row("division", leaf)),
      ...(depth > 1 ? [row("subtotal", subtotal)] : []),
    ],
  );
  const undivided = outside.map((tally) => row("division", tally, depth));
  return {
    rows: [...grouped, ...undivided, row("total", total)],
    depth,
    counting,
    repeated: all.length - measures.length,
  };
}

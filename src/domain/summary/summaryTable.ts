import type { GoalStatus } from "../evaluation/goalStatus";
import { roundHalfUp } from "../evaluation/rounding";
import type { Denominator } from "../evaluation/rubric";
import type { Division } from "../plan/division";

/** A measure as the summary counts it; `null` is a status that could not be judged. */
export interface CountedMeasure {
  readonly divisions: readonly Division[];
  readonly goalStatus: GoalStatus | null;
}

/** How rates are taken and printed; part of the settings. */
export interface SummaryOptions {
  readonly denominator: Denominator;
  /** Decimals of the rate in percent; the report prints one. */
  readonly percentDecimals: number;
}

export interface StatusCounts {
  readonly measures: number;
  readonly achieved: number;
  readonly missedEnded: number;
  readonly missedContinuing: number;
  readonly notJudged: number;
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
}

export interface SummaryTable {
  /** In the order of the sheet, each outermost division followed by its subtotal, the total last. */
  readonly rows: readonly SummaryRow[];
  /** Levels of division in the plan: 3 for 柱・中柱・分野; 0 for a plan without divisions. */
  readonly depth: number;
}

/** Counts gathered under a division, with the path that leads there. */
class Tally implements StatusCounts {
  measures = 0;
  achieved = 0;
  missedEnded = 0;
  missedContinuing = 0;
  notJudged = 0;

  constructor(readonly divisions: readonly Division[]) {}

  count({ goalStatus }: CountedMeasure): void {
    this.measures += 1;
    this[goalStatus ?? "notJudged"] += 1;
  }

  add(other: StatusCounts): void {
    this.measures += other.measures;
    this.achieved += other.achieved;
    this.missedEnded += other.missedEnded;
    this.missedContinuing += other.missedContinuing;
    this.notJudged += other.notJudged;
  }
}

/** Achieved measures over the denominator, rounded half up as Excel's ROUND does; `null` when the denominator is 0. */
export function countRate(
  counts: Pick<StatusCounts, "measures" | "achieved" | "notJudged">,
  options: SummaryOptions,
): number | null {
  const denominator = options.denominator === "all" ? counts.measures : counts.measures - counts.notJudged;
  return denominator === 0 ? null : roundHalfUp(counts.achieved / denominator, options.percentDecimals + 2);
}

/** The measures of each division that holds some itself; those in none come under no division. */
function tallyMeasures(measures: readonly CountedMeasure[]): readonly Tally[] {
  const tallies = new Map<Division | null, Tally>();
  for (const measure of measures) {
    const key = measure.divisions.at(-1) ?? null;
    const tally = tallies.get(key) ?? new Tally(measure.divisions);
    tally.count(measure);
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

function row(
  kind: SummaryRow["kind"],
  tally: Tally,
  options: SummaryOptions,
  level = tally.divisions.length,
): SummaryRow {
  const { divisions, measures, achieved, missedEnded, missedContinuing, notJudged } = tally;
  const achievementRate = countRate(tally, options);
  return { kind, level, divisions, measures, achieved, missedEnded, missedContinuing, notJudged, achievementRate };
}

/** Builds the summary table: every division that holds measures, subtotals of the outermost divisions, the total. */
export function buildSummaryTable(measures: readonly CountedMeasure[], options: SummaryOptions): SummaryTable {
  const tallies = tallyMeasures(measures);
  const depth = Math.max(0, ...new Set(tallies.map(({ divisions }) => divisions.length)));
  const outside = depth === 0 ? [] : tallies.filter(({ divisions }) => divisions.length === 0);
  const grouped = byOutermost(tallies.filter(({ divisions }) => divisions.length > 0)).flatMap(
    ({ subtotal, leaves }) => [
      ...leaves.map((leaf) => row("division", leaf, options)),
      ...(depth > 1 ? [row("subtotal", subtotal, options)] : []),
    ],
  );
  const total = new Tally([]);
  for (const tally of tallies) total.add(tally);
  const undivided = outside.map((tally) => row("division", tally, options, depth));
  return { rows: [...grouped, ...undivided, row("total", total, options)], depth };
}

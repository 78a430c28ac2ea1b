import type { CountedDivision } from "./countedPlan";
import type { Counting } from "./counting";
import { jointOfGrades } from "./gradeFigures";
import type { PublishedCountRole } from "./publishedSummary";
import type { StatusCounts } from "./summaryTable";

/** What the recount gives for a published count, and whether that agrees with it. */
export interface ComparedCount {
  readonly counted: number;
  readonly agrees: boolean;
}

/** How often a grade was given, or several together; never, where nobody was given it. */
function countIn(grades: ReadonlyMap<string, number>, grade: string): number {
  return grades.get(grade) ?? grade.split(jointOfGrades).reduce((sum, one) => sum + (grades.get(one) ?? 0), 0);
}

type StandingRole = Exclude<PublishedCountRole, "measures" | "indicators" | "notJudged" | `grade:${string}`>;

function certainOf(counts: StatusCounts, role: StandingRole): number {
  return role === "missed" ? counts.missed + counts.missedEnded + counts.missedContinuing : counts[role];
}

/** Those that may turn out either way: statuses that can't be read, marks that are none of the rubric's. */
function uncertainOf({ counts, grades }: CountedDivision, { judgement, rubric }: Counting): number {
  if (judgement !== "grade") return counts.notJudged;
  const known = new Set(["", ...rubric.grades.map(({ symbol }) => symbol)]);
  return [...grades].reduce((sum, [grade, count]) => (known.has(grade) ? sum : sum + count), 0);
}

/**
 * Compares a published count with the recount. Measures shown again (再掲) may be in it or not, and measures without a
 * readable status may turn out either way.
 */
export function comparedCount(
  division: CountedDivision,
  role: PublishedCountRole,
  published: number,
  counting: Counting,
): ComparedCount {
  const { counts, repeated, grades, repeatedGrades } = division;
  const within = (least: number, most: number): boolean => published >= least && published <= most;
  if (role === "measures") {
    const allowed = [counts.measures, counts.counted];
    const withRepeated = [counts.measures + repeated.measures, counts.counted + repeated.counted];
    const isNearer = Math.abs(published - counts.counted) < Math.abs(published - counts.measures);
    const counted = isNearer ? counts.counted : counts.measures;
    return { counted, agrees: [...allowed, ...withRepeated].includes(published) };
  }
  if (role === "indicators") {
    const counted = counts.counted;
    // Of a plan that counts measures nobody has counted the indicators.
    const agrees = counting.unit === "measures" || [counted, counted + repeated.counted].includes(published);
    return { counted, agrees };
  }
  if (role.startsWith("grade:")) {
    const grade = role.slice("grade:".length);
    const counted = countIn(grades, grade);
    return { counted, agrees: within(counted, counted + countIn(repeatedGrades, grade)) };
  }
  if (role === "notJudged") return { counted: 0, agrees: within(0, counts.notJudged + repeated.notJudged) };
  const standing = role as StandingRole;
  // A grade does not say whether a measure that missed goes on.
  const isUnsaid = counting.judgement === "grade" && (standing === "missedEnded" || standing === "missedContinuing");
  if (isUnsaid) return { counted: 0, agrees: true };
  const counted = certainOf(counts, standing);
  const again = certainOf(repeated, standing);
  const uncertain = uncertainOf(division, counting);
  return {
    counted,
    agrees:
      within(counted, counted + uncertain) || within(counted + again, counted + again + uncertain + repeated.notJudged),
  };
}

/** A rate, and how far it may be another one. */
export interface RecountedRates {
  /** A fraction, unrounded; `null` where nothing is judged. */
  readonly rate: number | null;
  /** With the measures that are shown again (再掲). */
  readonly others: readonly number[];
  /** Measures that may turn out either way move it so far; `least` is below `most` only where there are such measures. */
  readonly least: number;
  readonly most: number;
}

function divided(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function rateOf({ counted, achieved, notJudged }: StatusCounts, { denominator }: Counting): number | null {
  return divided(achieved, denominator === "all" ? counted : counted - notJudged);
}

function added(one: StatusCounts, other: StatusCounts): StatusCounts {
  const keys = Object.keys(one) as (keyof StatusCounts)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as StatusCounts;
}

function shareOf(
  { counts, repeated, grades, repeatedGrades }: CountedDivision,
  grade: string,
  { denominator }: Counting,
): Pick<RecountedRates, "rate" | "others"> {
  const baseOf = ({ counted, notJudged }: StatusCounts): number =>
    denominator === "all" ? counted : counted - notJudged;
  const given = countIn(grades, grade);
  const again = countIn(repeatedGrades, grade);
  const withRepeated = divided(given + again, baseOf(counts) + baseOf(repeated));
  return {
    rate: divided(given, baseOf(counts)),
    others: repeated.measures === 0 || withRepeated === null ? [] : [withRepeated],
  };
}

/** The achievement rate of a division, or the share of one of its grades. */
export function recountedRates(
  division: CountedDivision,
  role: "rate" | `share:${string}`,
  counting: Counting,
): RecountedRates {
  const { counts, repeated } = division;
  if (role !== "rate") return { ...shareOf(division, role.slice("share:".length), counting), least: 0, most: 0 };
  const rate = rateOf(counts, counting);
  const withRepeated = repeated.measures === 0 ? null : rateOf(added(counts, repeated), counting);
  const others = withRepeated === null ? [] : [withRepeated];
  const uncertain = uncertainOf(division, counting);
  if (uncertain === 0) return { rate, others, least: 0, most: 0 };
  const { counted, achieved, notJudged } = counts;
  const possible = [achieved / counted, (achieved + uncertain) / counted, divided(achieved, counted - notJudged) ?? 0];
  return { rate, others, least: Math.min(...possible), most: Math.max(...possible) };
}

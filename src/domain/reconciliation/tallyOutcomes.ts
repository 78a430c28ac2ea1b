import { compareWithPublished } from "../evaluation/rounding";
import { unjudgedSymbols } from "../evaluation/rubric";
import type { CountRole } from "../measures/figureHeader";
import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { percentText } from "../summary/overviewSentences";
import { comparedCount, recountedRates } from "../summary/recount";
import type { CountContext } from "./countContext";
import { countsInWords } from "../summary/tallies/planGrades";
import type { StatementReason, Verdict } from "./statement";
import { isPart, isRate, type GradeClaim, type TallyClaim } from "../summary/tallies/tallyClaim";
import type { TallySubject } from "./tallySubjects";

export interface TallyOutcome {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly reason: StatementReason;
}

/** What a claim is compared beside. */
export interface TallySentence {
  readonly claims: readonly TallyClaim[];
  /** What the paragraph counts before. */
  readonly earlier?: readonly TallyClaim[];
  /** Grades that its wholes are told without. */
  readonly leftOut: readonly string[];
}

/** How a claim stands to the recount of what it is told of; `null`: the sheet does not tell. */
export function tallyOutcome(
  claim: TallyClaim,
  subject: TallySubject,
  sentence: TallySentence,
  context: CountContext,
): TallyOutcome | null {
  if ("grades" in claim) {
    return claim.role === "grades"
      ? gradesOutcome(claim, subject)
      : rateOutcome(claim, subject, sharesOf(claim, subject.counted, sentence, context), sentence, context);
  }
  const { role } = claim;
  if (role === "rate")
    return rateOutcome(claim, subject, ratesOf(subject.counted, sentence, context), sentence, context);
  if (role === "rest") return restOutcome(claim, subject, sentence);
  const level = /^(?<of>level|achievedLevel):(?<level>[0-9]+)$/u.exec(role)?.groups;
  if (level !== undefined)
    return levelOutcome(claim, subject, Number(level.level), level.of === "achievedLevel", context);
  return countOutcome(claim, subject, role as CountRole, sentence, context);
}

/** Whether the sheet tells of any measure that its goal was achieved or missed, be it by the rubric's marks. */
function saysAchieved({ comparison: { plan, counting } }: CountContext): boolean {
  return counting.judgement !== null && plan.counts.notJudged < plan.counts.counted;
}

function statedCount({ stated }: TallyClaim, whole: number): number {
  return stated === "all" ? whole : stated === "half" ? whole / 2 : stated;
}

function sumOf(grades: readonly string[], counts: ReadonlyMap<string, number>): number {
  return grades.reduce((sum, grade) => sum + (counts.get(grade) ?? 0), 0);
}

function gradesOutcome(claim: GradeClaim, { label, counted }: TallySubject): TallyOutcome | null {
  const { grades, repeatedGrades, counts } = counted;
  if (counts.counted === 0) return null;
  const own = sumOf(claim.grades, grades);
  const stated = statedCount(claim, counts.counted);
  const agrees = stated >= own && stated <= own + sumOf(claim.grades, repeatedGrades);
  return outcomeOf(label, { word: claim.grades.join("・") }, stated, own, agrees);
}

function countOutcome(
  claim: TallyClaim,
  { label, counted: subject }: TallySubject,
  role: CountRole,
  { leftOut }: TallySentence,
  context: CountContext,
): TallyOutcome | null {
  const { counting } = context.comparison;
  const { counted: whole } = subject.counts;
  const stated = statedCount(claim, whole);
  const isUnsaid = counting.judgement === "grade" && (role === "missedEnded" || role === "missedContinuing");
  if (whole === 0 || isUnsaid) return null;
  if (role === "achieved" || role === "missed") {
    const inWords = countsInWords(subject, role);
    const [own] = inWords;
    if (own !== undefined) return outcomeOf(label, role, stated, own, inWords.includes(stated));
    // Where ◎ is a target reached and ○ one nearly so, a report may count by the figures.
    const reached = context.reachedIn(subject.division);
    if (counting.judgement !== "goalStatus" && stated === (role === "achieved" ? reached : whole - reached))
      return outcomeOf(label, role, stated, stated, true);
  }
  // Grades are counted also where none of them is said to be an achievement.
  if (!saysAchieved(context) && role !== "measures") return null;
  if (role === "notJudged") {
    const unjudged = unjudgedIn(subject, context);
    return unjudged === null ? null : outcomeOf(label, role, stated, unjudged, stated === unjudged);
  }
  const { counted, agrees } = comparedCount(subject, role, stated, counting);
  // 3事業のうち、…: those of the grade that was asked about.
  if (claim.mayBeSome === true && !agrees && [...context.comparison.plan.grades.values()].includes(stated)) return null;
  const withoutSome = counted - sumOf(leftOut, subject.grades);
  if (role === "measures" && leftOut.length > 0 && stated === withoutSome)
    return outcomeOf(label, role, stated, withoutSome, true);
  const isOpen = subject.counts.notJudged > 0 && role !== "measures";
  if (agrees && counted !== stated && isOpen)
    return openOutcome(label, role, stated, counted, subject.counts.notJudged);
  return outcomeOf(label, role, stated, counted, agrees);
}

/** 残る10施策: all without those told of before, the first of them, the last, or all. Which, the sentence does not say. */
function restOutcome(
  { stated, span }: TallyClaim,
  { label, counted: subject }: TallySubject,
  { claims, earlier = [] }: TallySentence,
): TallyOutcome | null {
  const whole = subject.counts.counted;
  const before = [...earlier, ...claims.filter((one) => one.span.end <= span.start)].filter(isPart);
  const parts = before.flatMap((one) => (typeof one.stated === "number" ? [one.stated] : []));
  const isRight = before.every((one) => !("grades" in one) || sumOf(one.grades, subject.grades) === one.stated);
  if (typeof stated !== "number" || parts.length === 0 || !isRight) return null;
  const rests = parts.flatMap((_, at) =>
    [parts.slice(0, at + 1), parts.slice(at)].map((row) => row.reduce((rest, part) => rest - part, whole)),
  );
  const [first = 0] = parts;
  return outcomeOf(label, "rest", stated, whole - first, rests.includes(stated));
}

/** Rates that a sentence may mean, the most usual first, and how far measures without a status may move it. */
interface PossibleRates {
  readonly rate: number | null;
  readonly others: readonly number[];
  readonly least: number;
  readonly most: number;
  /** The rate is of these grades; empty: of achievement. */
  readonly grades: readonly string[];
}

function ratesOf(subject: CountedDivision, { leftOut }: TallySentence, context: CountContext): PossibleRates {
  const { counting } = context.comparison;
  const rates = recountedRates(subject, "rate", counting);
  const { achieved, counted } = subject.counts;
  const whole = counted - sumOf(leftOut, subject.grades);
  const inWords = countsInWords(subject, "achieved").flatMap((count) => [count / counted, count / whole]);
  // Where no grade is said to be an achievement nothing tells the rate.
  const rate = !saysAchieved(context) ? (inWords[0] ?? null) : rates.rate;
  return { ...rates, rate, others: [...rates.others, achieved / counted, achieved / whole, ...inWords], grades: [] };
}

function divided(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sharesOf(
  { grades }: GradeClaim,
  subject: CountedDivision,
  { leftOut }: TallySentence,
  { comparison: { counting } }: CountContext,
): PossibleRates {
  const each = grades.map((grade) => recountedRates(subject, `share:${grade}`, counting));
  const whole = subject.counts.counted - sumOf(leftOut, subject.grades);
  const sum = (rates: readonly number[]): number => rates.reduce((total, one) => total + one, 0);
  const [first] = each;
  const withRepeated = first?.others.length === 0 ? [] : [sum(each.map(({ others }) => others[0] ?? 0))];
  return {
    // Where no grade is said to be an achievement none is left unjudged.
    rate: each.some(({ rate }) => rate === null)
      ? divided(sumOf(grades, subject.grades), counting.judgement === null ? whole : 0)
      : sum(each.map(({ rate }) => rate ?? 0)),
    others: [...withRepeated, ...(leftOut.length === 0 ? [] : [sumOf(grades, subject.grades) / whole])],
    least: 0,
    most: 0,
    grades,
  };
}

function rateOutcome(
  claim: TallyClaim,
  { label, counted: subject }: TallySubject,
  { rate, others, least, most, grades }: PossibleRates,
  { claims }: TallySentence,
  { percentDecimals }: CountContext,
): TallyOutcome | null {
  const { stated, decimals } = claim;
  if (typeof stated !== "number") return null;
  const written = percentText(stated, Math.max(0, decimals - 2));
  if ([...(rate === null ? [] : [rate]), ...others].some((one) => isSameRate(one, claim)))
    return { verdict: "agrees", expected: written, reason: { code: "agrees", parameters: { expected: written } } };
  if (rate === null) return null;
  const counted = percentText(rate, percentDecimals);
  const share = grades.length === 0 ? null : grades.join("・");
  const parameters = { subject: label, share, stated: written, counted };
  if (stated >= least && stated <= most) {
    const open = subject.counts.notJudged;
    return { verdict: "unclear", expected: counted, reason: { code: "rateOpen", parameters: { ...parameters, open } } };
  }
  const isRounding = compareWithPublished(rate, stated, decimals) === "roundingDifference";
  // What follows from a wrong count is told at the count.
  if (!isRounding && isOwnRate(claim, claims)) return null;
  return {
    verdict: "differs",
    expected: counted,
    reason: { code: isRounding ? "rateRounded" : "rateDiffers", parameters },
  };
}

function isSameRate(rate: number, { stated, decimals, isApproximate }: TallyClaim): boolean {
  if (typeof stated !== "number") return false;
  if (compareWithPublished(rate, stated, decimals) === "same") return true;
  return isApproximate && Math.abs(rate - stated) <= 0.5 * 10 ** -decimals;
}

/** Whether the rate is that of the sentence's own counts. */
function isOwnRate(rate: TallyClaim, claims: readonly TallyClaim[]): boolean {
  const { stated, decimals } = rate;
  const numbers = (isMeant: (claim: TallyClaim) => boolean): readonly number[] =>
    claims.flatMap((claim) =>
      !isRate(claim) && isMeant(claim) && typeof claim.stated === "number" ? [claim.stated] : [],
    );
  const wanted = "grades" in rate ? rate.grades.join("|") : null;
  const parts = numbers((claim) =>
    "grades" in claim ? claim.grades.join("|") === wanted : wanted === null && claim.role === "achieved",
  );
  return parts.some((part) =>
    numbers(({ role }) => role === "measures").some(
      (whole) =>
        typeof stated === "number" && whole > 0 && compareWithPublished(part / whole, stated, decimals) !== "different",
    ),
  );
}

const dash = /^[-―—–－ー]$/u;

/** How many are marked as not to be judged (－); `null` where the plan's grades have no such mark. */
function unjudgedIn({ grades }: CountedDivision, { comparison: { plan, counting } }: CountContext): number | null {
  const symbols = new Set<string>(unjudgedSymbols(counting.rubric));
  const isUnjudged = (grade: string): boolean => symbols.has(grade) || dash.test(grade);
  if (counting.judgement !== "grade" || ![...plan.grades.keys()].some(isUnjudged)) return null;
  return [...grades].reduce((sum, [grade, count]) => (isUnjudged(grade) ? sum + count : sum), 0);
}

type CountedWhat =
  | "measures"
  | "rest"
  | "achieved"
  | "missed"
  | "missedEnded"
  | "missedContinuing"
  | "notJudged"
  | { readonly word: string };

function whatOf(role: CountRole | "rest"): CountedWhat {
  return role === "indicators" ? "measures" : role;
}

function outcomeOf(
  subject: string | null,
  role: CountRole | "rest" | { readonly word: string },
  stated: number,
  counted: number,
  agrees: boolean,
): TallyOutcome {
  const expected = String(agrees ? stated : counted);
  if (agrees) return { verdict: "agrees", expected, reason: { code: "agrees", parameters: { expected } } };
  const what = typeof role === "object" ? role : whatOf(role);
  return {
    verdict: "differs",
    expected,
    reason: { code: "countDiffers", parameters: { subject, what, stated, counted } },
  };
}

/** A count that a blank status leaves open. */
function openOutcome(
  subject: string | null,
  role: CountRole,
  stated: number,
  counted: number,
  open: number,
): TallyOutcome {
  const parameters = { subject, what: whatOf(role), stated, counted, open };
  return { verdict: "unclear", expected: String(counted), reason: { code: "countOpen", parameters } };
}

function levelOutcome(
  { stated }: TallyClaim,
  { label, counted: subject }: TallySubject,
  level: number,
  isOfAchieved: boolean,
  { comparison }: CountContext,
): TallyOutcome | null {
  const within = divisionsWithin(subject).filter(({ division }) => division?.level === level);
  const isMeant = ({ counts }: CountedDivision): boolean =>
    counts.measures > 0 && (!isOfAchieved || counts.achieved === counts.counted);
  const filled = within.filter(isMeant).length;
  const isOpen = isOfAchieved && within.some(({ counts }) => counts.notJudged > 0);
  if (within.length === 0 || isOpen || typeof stated !== "number") return null;
  const agrees = stated === filled || (!isOfAchieved && stated === within.length);
  return outcomeOf(label, { word: comparison.levelWords[level - 1] ?? "" }, stated, filled, agrees);
}

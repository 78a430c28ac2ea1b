import { compareWithPublished } from "../evaluation/rounding";
import { unjudgedSymbols } from "../evaluation/rubric";
import { divisionsWithin, type CountedDivision } from "../summary/countedPlan";
import { percentText } from "../summary/overviewSentences";
import type { PublishedCountRole } from "../summary/publishedSummary";
import { comparedCount, recountedRates } from "../summary/recount";
import { parseFiscalYears } from "../wareki/fiscalYear";
import { nameBehindMarker, type Division } from "../plan/division";
import { compactName, rawSpan } from "./compactText";
import type { CountContext } from "./countContext";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import type { Statement, StatementReason, Verdict } from "./statement";
import { headingClaims, tallyClaims, type TallyClaim } from "./tallyClaims";

const otherTime = /前年|昨年|前回|前々年|中間評価|目指す|見込まれる|予定である/u;
const inYear = /(?:令和|平成|R|H)(?:元|[0-9]{1,2})年度(?:は|に|には|では|の)|20[0-9]{2}年度(?:は|に|には|では|の)/gu;
const quoted = /[「『]([^「」『』]{1,40})[」』]/gu;

interface Sentence {
  readonly text: string;
  readonly start: number;
}

function sentencesIn({ piece, span }: Passage): readonly Sentence[] {
  const found: Sentence[] = [];
  let { start } = span;
  for (let index = span.start; index < span.end; index += 1) {
    if (piece.text.text.charAt(index) !== "。" && index + 1 < span.end) continue;
    found.push({ text: piece.text.text.slice(start, index + 1), start });
    start = index + 1;
  }
  return found;
}

function looseMarker(text: string): string {
  return text.normalize("NFKC").toUpperCase();
}

const numberedWord = /\p{Script=Han}{1,6}(?:[0-9]{1,2}|[IVX]{1,4})(?![0-9A-Z])/gu;

/** What stands before a division's name: 柱Ⅰ, 基本目標1. A number alone may number anything. */
function markOf({ label }: Division): string {
  const mark = looseMarker(compactName(label.slice(0, label.length - nameBehindMarker(label).length)));
  return /^\p{Script=Han}+[0-9IVX]+$/u.test(mark) ? mark : "";
}

function isDivisionHeading({ piece, uses: [use], span }: Passage): boolean {
  const isDivision = use?.mention.name.things.some(({ kind }) => kind === "division") === true;
  return isDivision && use.position === "alone" && span.start === 0 && use.mention.span.end < piece.text.text.length;
}

/** Counts and rates in running text (このうち5施策が達成した, すべて, 半数, A評価は2件) against the recount. */
export class TallyComparison {
  /** Divisions by what numbers them. */
  private readonly marks: ReadonlyMap<string, CountedDivision>;

  constructor(
    private readonly context: CountContext,
    private readonly fiscalYear: number | null,
    /** The division that the report is about as a whole, as its title says. */
    private readonly titled: CountedDivision | null,
  ) {
    this.marks = new Map(
      divisionsWithin(context.comparison.plan).flatMap((counted) => {
        const mark = counted.division === null ? "" : markOf(counted.division);
        return mark === "" ? [] : [[mark, counted] as const];
      }),
    );
  }

  statements(passage: Passage): readonly Statement[] {
    const { measure } = passage.subject;
    if (passage.piece.kind === "footnote") return [];
    const { comparison, gradeOf } = this.context;
    if (isDivisionHeading(passage)) return this.headingStatements(passage);
    return sentencesIn(passage).flatMap((sentence) => {
      if (otherTime.test(sentence.text) || this.isOfOtherYear(sentence.text)) return [];
      const claims = tallyClaims(sentence.text, sentence.start, comparison.levelWords, gradeOf);
      // 3分野 alone may be fields of anything.
      const isTally = claims.some(({ role }) => !role.startsWith("level:"));
      // Behind the last measure of a list a sentence on the division may follow.
      if (!isTally || (measure !== null && !this.namesDivision(sentence, passage))) return [];
      return claims.flatMap((claim) => this.statement(claim, passage, sentence, claims));
    });
  }

  /** 第3 業務の改革（5取組）: a heading counts the measures of its division. */
  private headingStatements(passage: Passage): readonly Statement[] {
    const { start } = passage.span;
    const sentence = { text: passage.piece.text.text, start };
    const claims = headingClaims(sentence.text, start);
    return claims.flatMap((claim) => this.statement(claim, passage, sentence, claims));
  }

  private namesDivision({ text, start }: Sentence, { uses }: Passage): boolean {
    const isNamed = uses.some(
      ({ mention: { name, span } }) =>
        span.start >= start && span.end <= start + text.length && name.things.some(({ kind }) => kind === "division"),
    );
    return isNamed || this.markedIn(text) !== null;
  }

  private isOfOtherYear(text: string): boolean {
    const years = [...text.matchAll(inYear)].flatMap(([written]) => {
      const read = parseFiscalYears(written.replace(/(?:は|には?|では|の)$/u, ""));
      return read.ok ? read.years : [];
    });
    return this.fiscalYear !== null && years.length > 0 && !years.includes(this.fiscalYear);
  }

  private statement(
    claim: TallyClaim,
    passage: Passage,
    sentence: Sentence,
    claims: readonly TallyClaim[],
  ): readonly Statement[] {
    const compared = this.subjects(claim, passage, sentence).flatMap((subject) => {
      const outcome = this.outcome(claim, subject, claims);
      return outcome === null ? [] : [{ subject, ...outcome }];
    });
    const best = compared.find(({ verdict }) => verdict === "agrees") ?? compared[0];
    if (best === undefined) return [];
    const { subject, verdict, reason, expected } = best;
    const { division } = subject;
    const { piece } = passage;
    const raw = rawSpan(piece.text, claim.span);
    return [
      {
        kind: claim.role === "rate" || claim.role.startsWith("share:") ? "rate" : "count",
        verdict,
        severity: reason.code === "rateRounded" ? "warning" : "error",
        measure: null,
        stated: piece.text.raw.slice(raw.start, raw.end),
        expected,
        cell: (division === null ? undefined : this.context.cells.get(division)) ?? this.context.planCell,
        places: [placeOf(piece, claim.span, verdict === "differs" ? [claim.span] : [])],
        reason,
      },
    ];
  }

  /** The division that the sentence names before the claim; else the one at hand, or the plan. */
  private subjects(claim: TallyClaim, { uses, subject }: Passage, sentence: Sentence): readonly CountedDivision[] {
    const { plan, finder } = this.context.comparison;
    const before = sentence.text.slice(0, claim.span.start - sentence.start);
    const name = [...before.matchAll(quoted)].at(-1)?.[1];
    if (name !== undefined) {
      if (/全体|計画/u.test(name)) return [plan];
      const found = finder.anywhere(name);
      return found === null ? [] : [found];
    }
    const named = uses.filter(({ mention: { span } }) => span.start >= sentence.start && span.end <= claim.span.start);
    const divisions = named.flatMap(({ mention }) =>
      mention.name.things.flatMap((thing) => (thing.kind === "division" ? [thing.division] : [])),
    );
    const last = divisions.at(-1);
    if (last !== undefined) return divisionsWithin(plan).filter(({ division }) => division === last);
    const marked = this.markedIn(before);
    if (marked !== null) return [marked];
    if (/計画全体|本計画|全体で/u.test(before)) return [plan];
    if (subject.division === null) return this.titled === null ? [plan] : [this.titled, plan];
    return subject.division.division === null ? [plan] : [subject.division, plan];
  }

  /** 柱Ⅰは48施策: a division by its number alone, the last one named. */
  private markedIn(text: string): CountedDivision | null {
    if (this.marks.size === 0) return null;
    const found = [...looseMarker(text).matchAll(numberedWord)].flatMap(
      ([mark]) => this.marks.get(mark) ?? [...this.marks].find(([known]) => mark.endsWith(known))?.[1] ?? [],
    );
    return found.at(-1) ?? null;
  }

  private outcome(claim: TallyClaim, subject: CountedDivision, claims: readonly TallyClaim[]): Outcome | null {
    const { role } = claim;
    if (role === "rate" || role.startsWith("share:")) return this.rateOutcome(claim, subject, claims);
    const level = /^(?<of>level|achievedLevel):(?<level>[0-9]+)$/u.exec(role)?.groups;
    if (level !== undefined)
      return levelOutcome(claim, subject, Number(level.level), level.of === "achievedLevel", this.context);
    return this.countOutcome(claim, subject, role as PublishedCountRole);
  }

  private countOutcome(
    { stated: written }: TallyClaim,
    subject: CountedDivision,
    role: PublishedCountRole,
  ): Outcome | null {
    const { counting } = this.context.comparison;
    const { counted: whole } = subject.counts;
    const stated = written === "all" ? whole : written === "half" ? whole / 2 : written;
    const isUnsaid = counting.judgement === "grade" && (role === "missedEnded" || role === "missedContinuing");
    // Grades are counted also where none of them is said to be an achievement.
    const isOfGrades = role.startsWith("grade:") || role === "measures";
    if ((counting.judgement === null && !isOfGrades) || isUnsaid || whole === 0) return null;
    const isOpen = subject.counts.notJudged > 0 && role !== "measures" && !role.startsWith("grade:");
    if (role === "notJudged") {
      const unjudged = unjudgedIn(subject, this.context);
      return unjudged === null ? null : outcomeOf(subject, role, stated, unjudged, stated === unjudged);
    }
    const { counted, agrees } = comparedCount(subject, role, stated, counting);
    if (agrees && counted !== stated && isOpen) return openOutcome(subject, role, stated, counted);
    return outcomeOf(subject, role, stated, counted, agrees);
  }

  private rateOutcome(claim: TallyClaim, subject: CountedDivision, claims: readonly TallyClaim[]): Outcome | null {
    const { comparison, percentDecimals } = this.context;
    const role = claim.role as "rate" | `share:${string}`;
    const { rate, others, least, most } = recountedRates(subject, role, comparison.counting);
    const { stated, decimals } = claim;
    if (typeof stated !== "number" || rate === null) return null;
    const written = percentText(stated, Math.max(0, decimals - 2));
    const counted = percentText(rate, percentDecimals);
    const { achieved, counted: whole } = subject.counts;
    const ofAll = role === "rate" ? [achieved / whole] : [];
    if ([rate, ...others, ...ofAll].some((one) => isSameRate(one, claim))) {
      return { verdict: "agrees", expected: written, reason: { code: "agrees", parameters: { expected: written } } };
    }
    const parameters = { subject: subjectOf(subject, role), stated: written, counted };
    if (stated >= least && stated <= most) {
      const open = subject.counts.notJudged;
      return {
        verdict: "unclear",
        expected: counted,
        reason: { code: "rateOpen", parameters: { ...parameters, open } },
      };
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
}

/** What a rate is of; a grade's share names the grade too. */
function subjectOf({ division }: CountedDivision, role: "rate" | `share:${string}`): string | null {
  if (role === "rate") return division?.label ?? null;
  return [division?.label ?? "", role.slice("share:".length)].join(" ").trim();
}

function isSameRate(rate: number, { stated, decimals, isApproximate }: TallyClaim): boolean {
  if (typeof stated !== "number") return false;
  if (compareWithPublished(rate, stated, decimals) === "same") return true;
  return isApproximate && Math.abs(rate - stated) <= 0.5 * 10 ** -decimals;
}

/** Whether the rate is that of the sentence's own counts. */
function isOwnRate({ stated, decimals }: TallyClaim, claims: readonly TallyClaim[]): boolean {
  const numbers = (role: TallyClaim["role"]): readonly number[] =>
    claims.flatMap((claim) => (claim.role === role && typeof claim.stated === "number" ? [claim.stated] : []));
  return numbers("achieved").some((achieved) =>
    numbers("measures").some(
      (whole) =>
        typeof stated === "number" &&
        whole > 0 &&
        compareWithPublished(achieved / whole, stated, decimals) !== "different",
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

interface Outcome {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly reason: StatementReason;
}

type CountedWhat =
  "measures" | "achieved" | "missed" | "missedEnded" | "missedContinuing" | "notJudged" | { readonly word: string };

function whatOf(role: PublishedCountRole): CountedWhat {
  return role.startsWith("grade:") ? { word: role.slice("grade:".length) } : (role as Exclude<CountedWhat, object>);
}

function outcomeOf(
  subject: CountedDivision,
  role: PublishedCountRole,
  stated: number,
  counted: number,
  agrees: boolean,
): Outcome {
  const expected = String(agrees ? stated : counted);
  if (agrees) return { verdict: "agrees", expected, reason: { code: "agrees", parameters: { expected } } };
  const parameters = { subject: subject.division?.label ?? null, what: whatOf(role), stated, counted };
  return { verdict: "differs", expected, reason: { code: "countDiffers", parameters } };
}

/** A count that a blank status leaves open. */
function openOutcome(subject: CountedDivision, role: PublishedCountRole, stated: number, counted: number): Outcome {
  const parameters = {
    subject: subject.division?.label ?? null,
    what: whatOf(role),
    stated,
    counted,
    open: subject.counts.notJudged,
  };
  return { verdict: "unclear", expected: String(counted), reason: { code: "countOpen", parameters } };
}

function levelOutcome(
  claim: TallyClaim,
  subject: CountedDivision,
  level: number,
  isOfAchieved: boolean,
  { comparison }: CountContext,
): Outcome | null {
  const within = divisionsWithin(subject).filter(({ division }) => division?.level === level);
  const isMeant = ({ counts }: CountedDivision): boolean =>
    counts.measures > 0 && (!isOfAchieved || counts.achieved === counts.counted);
  const filled = within.filter(isMeant).length;
  const { stated } = claim;
  const isOpen = isOfAchieved && within.some(({ counts }) => counts.notJudged > 0);
  if (within.length === 0 || isOpen || typeof stated !== "number") return null;
  const agrees = stated === filled || (!isOfAchieved && stated === within.length);
  const expected = String(agrees ? stated : filled);
  if (agrees) return { verdict: "agrees", expected, reason: { code: "agrees", parameters: { expected } } };
  const what = { word: comparison.levelWords[level - 1] ?? "" };
  const parameters = { subject: subject.division?.label ?? null, what, stated, counted: filled };
  return { verdict: "differs", expected, reason: { code: "countDiffers", parameters } };
}

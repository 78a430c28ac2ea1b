import type { CountedDivision } from "../summary/countedPlan";
import { parseFiscalYears } from "../wareki/fiscalYear";
import { rawSpan } from "../text/compactText";
import type { CountContext } from "./countContext";
import { GradeGrammar } from "../summary/tallies/gradeClaims";
import type { PlanGrades } from "../summary/tallies/planGrades";
import type { OtherPlans } from "./otherPlans";
import type { Passage } from "./outline";
import { placeOf } from "./quotes";
import { sentencesOf, type Sentence } from "./sentences";
import type { Statement } from "./statement";
import { statedFigures } from "./statedFigures";
import { isRate, type TallyClaim } from "../summary/tallies/tallyClaim";
import { headingClaims } from "../summary/tallies/headingClaims";
import { tallyClaims } from "../summary/tallies/tallyClaims";
import { tallyOutcome, type TallySentence } from "./tallyOutcomes";
import { TallySubjects, type NamedPlace } from "./tallySubjects";

const otherTime = /前年|昨年|前回|前々年|中間評価/u;
const toCome = /目指す|見込まれる|予定である/u;
const inYear = /(?:(?:令和|平成|R|H)(?:元|[0-9]{1,2})年度|20[0-9]{2}年度)(?:は|に|には|では|の(?!目標))/gu;

function isDivisionHeading({ piece, uses: [use], span }: Passage): boolean {
  const isDivision = use?.mention.name.things.some(({ kind }) => kind === "division") === true;
  return isDivision && use.position === "alone" && span.start === 0 && use.mention.span.end < piece.text.text.length;
}

const numberedPlace = /(?:柱|分野|方針|目標|戦略|視点|(?<![ぁ-ん])施策)[0-9]{1,2}(?=では|には|[はがでの:(])/gu;

/** 柱1では3事業中2事業, where the sheet calls no division so: of what it counts nobody knows. */
function namesUnknownPlace({ text, start }: Sentence, places: readonly NamedPlace[]): boolean {
  return [...text.matchAll(numberedPlace)].some(({ index, 0: { length } }) => {
    const [from, to] = [start + index, start + index + length];
    return !places.some(({ span }) => span.start < to && from < span.end);
  });
}

const ofNoValue = /^(?:[つ年割%]|か年|ポイント)/u;

/** 利用者11,274人、達成率94.0%: behind a figure that counts no measures the rate is that figure's. */
function isRateOfValue(
  { role, span }: TallyClaim,
  claims: readonly TallyClaim[],
  { start }: Sentence,
  { piece: { text } }: Passage,
): boolean {
  if (role !== "rate") return false;
  const before = statedFigures(text.text, null).findLast(
    ({ digits, unit }) => digits.start >= start && digits.end < span.start && unit !== null && !ofNoValue.test(unit),
  );
  return before !== undefined && !claims.some((claim) => claim.span.start === before.digits.start);
}

/** A2B1C0: nothing but grades and their numbers; `start` is where the text begins. */
function gradePairs(text: string, start: number, { gradeOf }: PlanGrades): readonly TallyClaim[] {
  if (!/^[】」』>≫〉》〕]?(?:[A-Z◎○△×☆][0-9]{1,3}[、,]?){2,}$/u.test(text)) return [];
  return [...text.matchAll(/([A-Z◎○△×☆])([0-9]{1,3})/gu)].flatMap(({ 1: mark = "", 2: digits = "", index }) => {
    const grade = gradeOf(mark);
    const span = { start: start + index + 1, end: start + index + 1 + digits.length };
    const stated = { stated: Number(digits), decimals: 0, isApproximate: false, span };
    return grade === null ? [] : [{ role: "grades" as const, grades: [grade], ...stated }];
  });
}

/** 11事業、64.7%となり、昨年の10事業から1事業増えた: what is told before another time is of now. */
function isBefore({ span }: TallyClaim, until: number, { text, start }: Sentence): boolean {
  return until === Infinity || text.slice(span.end - start, until).includes("、");
}

/** 今後の方向性は、継続8、拡充4: words of a column are meant beside its header, or beside each other. */
function ofColumn(claims: readonly TallyClaim[], text: string, header: string): readonly TallyClaim[] {
  const own = claims.filter((claim) => claim.role === "grades");
  const words = new Set(own.flatMap((claim) => ("grades" in claim ? claim.grades : [])));
  return words.size > 1 || text.includes(header) ? own : [];
}

/** 補助は継続12件、拡充3件: words alone may sort other things than the measures. */
function mostlyRight(told: readonly Statement[]): readonly Statement[] {
  const agreeing = told.filter(({ verdict }) => verdict === "agrees");
  return agreeing.length * 2 > told.length ? told : agreeing;
}

/** Counts and rates in running text (このうち5施策が達成した, すべて, 半数, A評価は2件) against the recount. */
export class TallyComparison {
  private readonly subjects: TallySubjects;
  private readonly grammar: GradeGrammar;

  constructor(
    private readonly context: CountContext,
    private readonly fiscalYear: number | null,
    /** The division that the report is about as a whole, as its title says. */
    titled: CountedDivision | null,
    private readonly otherPlans: OtherPlans,
    /** The header of the column whose words are counted in the place of grades, and nothing else; `null`: all is counted. */
    private readonly column: string | null = null,
  ) {
    this.subjects = new TallySubjects(context, titled);
    this.grammar = new GradeGrammar(context.grades);
  }

  statements(passage: Passage): readonly Statement[] {
    const { measure } = passage.subject;
    const ofHeading = isDivisionHeading(passage) ? this.headingStatements(passage) : [];
    if (ofHeading.length > 0) return ofHeading;
    const earlier: TallyClaim[] = [];
    return sentencesOf(passage).flatMap((sentence) => {
      const { text, start } = sentence;
      if (toCome.test(text) || this.otherPlans.isNamedIn(text)) return [];
      const until = this.otherTimeIn(text);
      const places = this.placesIn(sentence, passage);
      if (namesUnknownPlace(sentence, places)) return [];
      // Behind the last measure of a list a sentence on the division may follow.
      if (measure !== null && places.length === 0) return [];
      const { levelWords } = this.context.comparison;
      const spans = places.map(({ span }) => span);
      const all = tallyClaims(text, start, levelWords, this.grammar.read(text, start), spans);
      const claims = this.column === null ? all : ofColumn(all, text, this.column);
      // 3分野 alone may be fields of anything.
      if (!claims.some(({ role }) => !role.startsWith("level:"))) return [];
      const around = { claims, earlier: [...earlier], leftOut: this.grammar.leftOutIn(text) };
      const ofNow = claims.filter((claim) => isBefore(claim, until, sentence));
      earlier.push(...ofNow);
      const told = ofNow
        .filter((claim) => !isRateOfValue(claim, claims, sentence, passage))
        .flatMap((claim) => this.statement(claim, passage, places, around))
        .filter(({ verdict }) => verdict === "agrees" || passage.piece.kind !== "footnote" || places.length > 0);
      return this.column === null || text.includes(this.column) ? told : mostlyRight(told);
    });
  }

  /** 第3 業務の改革（5取組）, 戦略1 …　A2　B1: a heading counts the measures of its division. */
  private headingStatements(passage: Passage): readonly Statement[] {
    const { start } = passage.span;
    const sentence = { text: passage.piece.text.text, start };
    const [use] = passage.uses;
    const behind = use?.mention.span.end ?? start;
    const counts = headingClaims(sentence.text, start);
    const ofGrades = [
      ...gradePairs(sentence.text.slice(behind), behind, this.context.grades),
      ...this.grammar.read(sentence.text, start).claims,
    ];
    const claims = [...counts, ...(counts.length > 0 || ofGrades.length > 1 ? ofGrades : [])].filter(
      ({ span }, index, all) => all.findIndex((other) => other.span.start === span.start) === index,
    );
    const places = this.placesIn(sentence, passage);
    return claims.flatMap((claim) => this.statement(claim, passage, places, { claims, leftOut: [] }));
  }

  private placesIn({ text, start }: Sentence, passage: Passage): readonly NamedPlace[] {
    return this.subjects.namedIn(text, start, passage, (word) => this.context.grades.gradeOf(word) !== null);
  }

  /** Where a sentence begins to tell of another time (昨年の, 令和5年度は); `Infinity` where it does not. */
  private otherTimeIn(text: string): number {
    const places = [...text.matchAll(inYear)].flatMap(({ 0: written, index }) => {
      const read = parseFiscalYears(written.replace(/(?:は|には?|では|の)$/u, ""));
      return read.ok ? [{ index, isNow: this.fiscalYear === null || read.years.includes(this.fiscalYear) }] : [];
    });
    const isOfNow = places.some(({ isNow }) => isNow);
    const ofYears = isOfNow ? [] : places.map(({ index }) => index);
    const other = text.search(otherTime);
    return Math.min(...ofYears, other < 0 ? Infinity : other);
  }

  private statement(
    claim: TallyClaim,
    passage: Passage,
    places: readonly NamedPlace[],
    sentence: TallySentence,
  ): readonly Statement[] {
    const compared = this.subjects.at(claim.span.start, places, passage).flatMap((subject) => {
      const outcome = tallyOutcome(claim, subject, sentence, this.context);
      return outcome === null ? [] : [{ subject, ...outcome }];
    });
    const best = compared.find(({ verdict }) => verdict === "agrees") ?? compared[0];
    if (best === undefined) return [];
    const { subject, verdict, reason, expected } = best;
    const { piece } = passage;
    const raw = rawSpan(piece.text, claim.span);
    return [
      {
        kind: isRate(claim) ? "rate" : "count",
        verdict,
        severity: reason.code === "rateRounded" ? "warning" : "error",
        measure: null,
        stated: piece.text.raw.slice(raw.start, raw.end),
        expected,
        cell: subject.cell,
        places: [placeOf(piece, claim.span, verdict === "differs" ? [claim.span] : [])],
        reason,
      },
    ];
  }
}

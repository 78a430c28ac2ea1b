import { certain } from "../certain";
import { escapedForPattern } from "../text/escapedForPattern";
import { groupsOf } from "../text/groupsOf";
import type { PublishedRole } from "../summary/publishedSummary";
import type { GradeOf } from "../summary/gradeFigures";
import type { Span } from "./statement";

/**
 * What a claim counts: measures, those of one standing or grade, a rate or a grade's share, or divisions by the plan's word for
 * their level: all of them, or those in which every measure achieved its goal.
 */
export type TallyRole = PublishedRole | `level:${number}` | `achievedLevel:${number}`;

/** A number that a sentence states of the plan or of a division. */
export interface TallyClaim {
  readonly role: TallyRole;
  /** `all` and `half`: in words (すべて, 半数). A rate is a fraction. */
  readonly stated: number | "all" | "half";
  /** Decimal places of a rate's fraction; 0 for counts. */
  readonly decimals: number;
  /** 約 or 割: the rate may be rounded to it. */
  readonly isApproximate: boolean;
  /** In the compact text. */
  readonly span: Span;
}

const number = "(?<number>[0-9]{1,4})";
const things = "(?:施策|事業|取組|指標|項目)";
const measureWord = `(?:つの|の)?${things}`;
const unit = `(?:(?:つの|の)?${things}|件|つ)`;
const missed =
  "達成(?:し(?:なかった|ていない|ていません|ませんでした)|でき(?:なかった|ていない|ませんでした)|(?:に)?(?:は)?至らなかった|には届かなかった)";
const achieved =
  "達成(?:(?:いた)?し(?:ました|た|ており|ている|ています|(?=[、。]))|でき(?:た|ました|(?=[、。]))|となった|とな)";
const inOtherWords = "、?率に(?:して|いたしますと|すると|しますと)、?約?[0-9.]+(?:%|割)";
const rate = `(?:[(](?:達成率:?)?約?[0-9.]+%[)]|${inOtherWords})?(?:の${things})?`;
const of = "[^、。0-9「」]{0,12}?";

interface Pattern {
  readonly role: TallyRole;
  readonly pattern: RegExp;
  readonly words?: "all" | "half";
}

const all = "(?<words>すべて|全て|全部|いずれも|とも|両方)";
const half = "(?<words>半数|半分)";

/** In the order of trial: what is more particular first. A stretch that one has taken is no other's. */
const patterns: readonly Pattern[] = [
  {
    role: "missed",
    pattern: new RegExp(`(?:${missed}|未達成の?)(?:${things}|もの|の)?(?:は|が|の)?${number}${unit}`, "dgu"),
  },
  {
    role: "measures",
    pattern: new RegExp(
      `(?<![0-9]|ていない)${number}${measureWord}(?=のうち|中|の内|の?すべて|の?全て|の?いずれも|とも|を(?:置|掲げ|位置付け|位置づけ|定め|設け|進め|実施|対象|点検)|があ(?:る|り)|について|につきまして|に取り組|から(?:成|な)る|で構成)`,
      "dgu",
    ),
  },
  {
    role: "missedEnded",
    pattern: new RegExp(`終了(?:する|した|となる)?(?:もの|施策|取組)?(?:は|が|:)?${number}${unit}`, "dgu"),
  },
  { role: "missedEnded", pattern: new RegExp(`${number}${unit}(?:は|が|で)(?:取組を)?終了`, "dgu") },
  {
    role: "missedContinuing",
    pattern: new RegExp(`継続(?:する|した|となる)?(?:もの|施策|取組)?(?:は|が|:)?${number}${unit}`, "dgu"),
  },
  { role: "missedContinuing", pattern: new RegExp(`${number}${unit}(?:は|が|で)(?:取組を)?継続`, "dgu") },
  { role: "missed", pattern: new RegExp(`${number}${unit}(?:は|が|で)${of}(?:${missed}|未達成)`, "dgu") },
  {
    role: "missed",
    words: "all",
    pattern: new RegExp(`${all}(?:の${things})?(?:で|が|は)?${of}(?:${missed}|未達成)`, "dgu"),
  },
  {
    role: "missed",
    words: "half",
    pattern: new RegExp(`${half}(?:の${things})?(?:で|が|は)${of}(?:${missed}|未達成)`, "dgu"),
  },
  { role: "achieved", pattern: new RegExp(`${number}${unit}${rate}(?:が|は|で|の)?${of}${achieved}`, "dgu") },
  {
    role: "achieved",
    pattern: new RegExp(`(?<!未)達成(?:した|できた)?(?:もの|${things})?(?:は|が|:)${number}${unit}`, "dgu"),
  },
  {
    role: "achieved",
    pattern: new RegExp(`(?<=[0-9](?:つの|の)?${things}(?:のうち|中|の内)、?)${number}${unit}(?:[、。(で]|$)`, "dgu"),
  },
  { role: "achieved", words: "all", pattern: new RegExp(`${all}(?:の${things})?(?:で|が|は)?${of}${achieved}`, "dgu") },
  {
    role: "achieved",
    words: "half",
    pattern: new RegExp(`${half}(?:の${things})?(?:で|が|は)${of}${achieved}`, "dgu"),
  },
  {
    role: "notJudged",
    pattern: new RegExp(`${number}${unit}(?:は|が)${of}(?:評価できない|評価していない|評価対象外)`, "dgu"),
  },
];

const symbol = "(?<grade>[A-ZＡ-Ｚ◎○△×☆])";
const grade = new RegExp(`${symbol}(?:評価|判定)?(?:が|は|の(?:指標|${things})(?:が|は)|:)${number}${unit}`, "dgu");
const percentage = "(?<approximate>約)?(?<rate>(?<digits>[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?<sign>%|割))";
/** Aの割合は50.0%, Bは33.3%. */
const share = new RegExp(`${symbol}(?:評価|判定)?(?:の割合(?:は|が|:)|(?:が|は|:))(?:全体の)?${percentage}`, "dgu");
const rates = [
  new RegExp(`(?:達成率|率に(?:して|いたしますと|すると|しますと))(?:は|が|:)?、?${percentage}`, "dgu"),
  new RegExp(`${percentage}(?:の${things})?(?:が|で|は)${of}${achieved}`, "dgu"),
];
const rateInBrackets = new RegExp(`[(](?:達成率:?)?${percentage}[)]`, "dgu");
/** 「観光」2施策、「ものづくり」1施策: how a number divides. */
const breakdown = new RegExp(`(?<=」(?:が|は|で|:)?)${number}${unit}`, "dgu");

/** A quick look before the careful one. */
const mayClaim =
  /達成|評価|判定|終了|継続|うち|すべて|全て|いずれ|[0-9](?:つの|の)?(?:施策|事業|取組|指標|項目)|[A-Z◎○△×](?:の割合)?(?:が|は|:)約?[0-9]/u;

const inBrackets = new RegExp(`[(]全?${number}${measureWord}[)]$`, "dgu");

/** The number of measures in brackets behind a division's name: 業務の改革（5取組）. */
export function headingClaims(heading: string, start: number): readonly TallyClaim[] {
  return [...heading.matchAll(inBrackets)].map((match) => {
    const [from, to] = certain(match.indices?.groups?.number);
    const span = { start: start + from, end: start + to };
    return { role: "measures", stated: Number(match.groups?.number), decimals: 0, isApproximate: false, span };
  });
}

/** Reads the claims of one sentence of a compact text that begins at `start`. `levels`: the plan's words, outermost first. */
export function tallyClaims(
  sentence: string,
  start: number,
  levels: readonly string[],
  gradeOf: GradeOf,
): readonly TallyClaim[] {
  return mayClaim.test(sentence) ? new ClaimReader(sentence, start, gradeOf).read(levels) : [];
}

class ClaimReader {
  private readonly found: TallyClaim[] = [];
  /** Words that belong to a claim and make none of their own. */
  private readonly taken: Span[] = [];

  constructor(
    private readonly sentence: string,
    private readonly start: number,
    private readonly gradeOf: GradeOf,
  ) {}

  read(levels: readonly string[]): readonly TallyClaim[] {
    this.readAchievedLevels(levels);
    for (const { role, pattern, words } of patterns) {
      for (const match of this.matches(pattern)) this.addCount(match, role, words);
    }
    this.readGrades();
    this.readRates();
    this.readBreakdown();
    this.readLevels(levels);
    return this.found.sort((one, other) => one.span.start - other.span.start);
  }

  private matches(pattern: RegExp): readonly RegExpExecArray[] {
    return [...this.sentence.matchAll(pattern)];
  }

  private spanOf(match: RegExpExecArray, group: string): Span {
    const [from, to] = match.indices?.groups?.[group] ?? [0, 0];
    return { start: this.start + from, end: this.start + to };
  }

  private add(claim: TallyClaim): void {
    const isTaken = [...this.taken, ...this.found.map(({ span }) => span)].some(
      ({ start, end }) => start < claim.span.end && claim.span.start < end,
    );
    if (!isTaken) this.found.push(claim);
  }

  private addCount(match: RegExpExecArray, role: TallyRole, words?: "all" | "half"): void {
    const span = this.spanOf(match, words === undefined ? "number" : "words");
    this.add({ role, stated: words ?? Number(match.groups?.number), decimals: 0, isApproximate: false, span });
  }

  /** 16分野ですべての施策が目標を達成: divisions, not measures. */
  private readAchievedLevels(levels: readonly string[]): void {
    levels.forEach((word, index) => {
      if (word === "") return;
      const pattern = new RegExp(
        `${number}(?:つの|の)?${escapedForPattern(word)}(?:で|において|では|は)、?${all}(?:の${things})?(?:で|が)?${of}${achieved}`,
        "dgu",
      );
      for (const match of this.matches(pattern)) {
        this.addCount(match, `achievedLevel:${index + 1}`);
        this.taken.push(this.spanOf(match, "words"));
      }
    });
  }

  private readGrades(): void {
    for (const match of this.matches(grade)) {
      const own = this.gradeOf(match.groups?.grade ?? "");
      if (own !== null) this.addCount(match, `grade:${own}`);
    }
    for (const match of this.matches(share)) {
      const own = this.gradeOf(match.groups?.grade ?? "");
      if (own !== null) this.add({ ...rateClaim(match, this.spanOf(match, "rate")), role: `share:${own}` });
    }
  }

  private readRates(): void {
    const inBrackets = this.found.length > 0 ? this.matches(rateInBrackets) : [];
    for (const match of rates.flatMap((pattern) => this.matches(pattern)))
      this.add(rateClaim(match, this.spanOf(match, "rate")));
    for (const match of inBrackets) {
      const role = this.shareBefore(this.start + match.index);
      this.add({ ...rateClaim(match, this.spanOf(match, "rate")), role });
    }
  }

  /** B評価は8施策（37.5%）: brackets right behind a grade's count have its share. */
  private shareBefore(place: number): TallyRole {
    const counted = this.found.find(({ role, span }) => {
      const between = this.sentence.slice(span.end - this.start, place - this.start);
      return role.startsWith("grade:") && span.end <= place && new RegExp(`^${unit}$`, "u").test(between);
    });
    return counted === undefined ? "rate" : `share:${counted.role.slice("grade:".length)}`;
  }

  /** The parts of a number of missed or achieved measures: each counts the same of the division quoted before it. */
  private readBreakdown(): void {
    const whole = this.found.findLast(({ role }) => role.startsWith("missed") || role === "achieved");
    if (whole === undefined) return;
    const parts = this.matches(breakdown).filter((match) => this.start + match.index > whole.span.end);
    for (const match of parts) this.addCount(match, whole.role);
  }

  private readLevels(levels: readonly string[]): void {
    levels.forEach((word, index) => {
      if (word === "") return;
      const pattern = new RegExp(`(?<![0-9.,第])${number}(?:つの|の)?${escapedForPattern(word)}`, "dgu");
      for (const match of this.matches(pattern)) this.addCount(match, `level:${index + 1}`);
    });
  }
}

function rateClaim(match: RegExpExecArray, span: Span): TallyClaim {
  const { digits: written, sign, approximate } = groupsOf(match, "digits", "sign", "approximate");
  const places = written.includes(".") ? written.length - written.indexOf(".") - 1 : 0;
  const isTenths = sign === "割";
  const decimals = places + (isTenths ? 1 : 2);
  const stated = Number((Number(written) / (isTenths ? 10 : 100)).toFixed(decimals));
  return { role: "rate", stated, decimals, isApproximate: isTenths || approximate !== "", span };
}

import { escapedForPattern } from "../../text/escapedForPattern";
import type { PlanGrades } from "./planGrades";
import type { Span } from "../../text/span";
import { countedThings, countUnit, fractionOf, type GradeClaim } from "./tallyClaim";

/** What a sentence states of grades, and the stretches that state nothing else. */
export interface GradeClaims {
  readonly claims: readonly GradeClaim[];
  readonly taken: readonly Span[];
  /** What the numbers of several divisions or departments are then told of: 達成が最も多いのは…, 順調の割合は、…. */
  readonly topic: Pick<GradeClaim, "role" | "grades"> | null;
}

const symbol = "(?<![A-Za-z0-9])[A-Z◎○△×☆](?![A-Za-z])";
const beforeWord =
  "(?:(?<=方向性?|評価|判定|区分|状況)|(?<!概ね|おおむね|やや|未|不|目標を|目標の|[\\p{Script=Han}\\p{Script=Katakana}ー]))";
const gloss = "(?:[(][^()0-9]{1,20}[)])?";
/** What a grade stands for, in brackets behind it; not a grade in brackets behind what it stands for. */
const glossBehind = /(?<!^|[」』、と及びや又は・])[(][^()]{2,}[)]/gu;
const number = "(?<number>[0-9]{1,4})";
const percentage =
  "(?<approximate>約|およそ|おおよそ|ほぼ|概ね|おおむね)?(?<rate>(?<digits>[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?<sign>%|割(?!合))(?!以[上下]|未満|超))";
const together = "(?:(?:を|で|の)?(?:合わせ(?:た|ると|ますと|ても|て|まして)|合計|計))";
/** ○は8施策中5施策: what it is a part of. */
const whole = `(?:[0-9]{1,4}${countUnit}(?:のうち|中|の内)、?)?`;
/** CとDはそれぞれ1事業, not それぞれ3事業、2事業. */
const nextCount = /^(?:、|と|及び)[0-9]/u;
/** What stands between a grade's count and its share: 6指標（25.0%）, 14項目、63.6%, 8件で全体の4割. */
const shareBehind = new RegExp(
  `^(?:の${countedThings})?(?:[(]|で|、|であり|となり|とな(?:った|りました)|と|全体の|計画全体の|構成比|割合は|(?:率|割合)に(?:して|いたしまして)|は|に){0,4}${percentage}`,
  "du",
);

/** Grades, and how many measures are said to have them. */
export interface ListedGrades {
  readonly grades: readonly string[];
  readonly count: number | null;
}

/** Reads what sentences state of a plan's grades: Aは8件（33.3%）, S及びAの14項目, 「達成」と「概ね達成」を合わせて22事業, C以下. */
export class GradeGrammar {
  private readonly one: string;
  private readonly counted: RegExp;
  private readonly reversed: RegExp;
  private readonly headed: RegExp;
  private readonly shared: RegExp;
  private readonly joinedToEarlier: RegExp;
  private readonly leftOut: RegExp;
  private readonly topic: RegExp;
  private readonly listed: RegExp;
  private readonly mark: RegExp;
  private readonly pairs: RegExp;

  constructor(private readonly grades: PlanGrades) {
    const words = grades.words.map(escapedForPattern).join("|");
    // a, b and c are grades only of a plan that writes them so.
    const own =
      grades.gradeOf("a") === null && grades.gradeOf("b") === null ? symbol : symbol.replace("[A-Z◎", "[A-Za-e◎");
    const mark = words === "" ? own : `(?:${beforeWord}(?:${words})|${own})`;
    this.mark = new RegExp(mark, "gu");
    const pair = `(?:${[...(words === "" ? [] : [words]), "[◎○△×☆]"].join("|")})(?:[:は]|評価)?[0-9]{1,3}(?:${countUnit})?`;
    this.pairs = new RegExp(`(?<=^|[^\\p{Script=Katakana}ーぁ-ん])${pair}(?:[/、,・]?${pair})+`, "gu");
    this.one = `(?:[「『][^「」『』0-9]{1,16}[」』][(]${mark}[)]|[「『(]?${mark}[」』)]?(?:評価|判定)?${gloss})`;
    const set = `(?<set>${this.one}(?:(?:と|及び|・|又は|または|や|\\+|、(?=[^、。]{1,24}合わせ)|(?<=[」』]))${this.one})*)(?<range>以上|以下)?`;
    const counts = `(?:の?(?:評価|判定))?(?:の|とな(?:った|る)の?|(?<said>とした|を受けた|と評価した)|ている|な|である)?(?:${countedThings}|もの)?(?:の?数)?`;
    // ○:5、△:2, 達成：12（33.3%）: a number alone.
    const alone = "(?=[、。()/]|$|であ|で、|とな)";
    const amount = `(?<each>各|それぞれ|ともに|いずれも)?${whole}${number}(?<unit>${countUnit}(?:ずつ)?(?!以[上下]|未満)|${alone})`;
    this.counted = new RegExp(
      `${set}(?<joined>${together})?${counts}(?<particle>が|は|も|で|:|=|…+|\\.{2,})?、?(?:合わせて|計|全体で)?${amount}`,
      "dgu",
    );
    this.reversed = new RegExp(
      `${number}${countUnit}(?:が|は)${set}(?=と(?:な|し|い|の|評価|判定)|で(?:あ|す|し|、)|だ|、|。|$)`,
      "dgu",
    );
    // ○ 達成 7取組（50.0％）: a line on a mark and what it stands for.
    this.headed = new RegExp(`^(?<set>[A-Z◎○△×☆])[^0-9A-Z、。]{1,14}?${number}${countUnit}(?=[(、。]|$)`, "dgu");
    this.shared = new RegExp(
      `${set}(?:${together}?の?割合(?:は|が|:)|${together}|(?:が|は|:))、?(?:全体の)?${percentage}`,
      "dgu",
    );
    this.joinedToEarlier = new RegExp(
      `(?:(?:、|で|であり)、?|(?<set>${this.one})と)合わせ(?:て|ると|ますと|まして)(?:は)?、?(?:${number}${countUnit}|${percentage})`,
      "dgu",
    );
    this.leftOut = new RegExp(
      `(?<set>${this.one}(?:(?:と|及び|・|や)${this.one})*)(?:の?(?:${countedThings}|もの))?を除`,
      "gu",
    );
    this.listed = new RegExp(
      `${set}(?:評価|判定)?(?:の|となった|となっ(?:ている|ています)|とした|と評価した|だった|であった)?(?:の?(?<number>[0-9]{1,3})${countUnit}|${countedThings}|もの)?(?<ending>のは|は|が|として(?:は)?|、すなわち|[(]|で)?、?[「『]?$`,
      "u",
    );
    this.topic = new RegExp(
      `${set}(?:の?(?:評価|判定))?(?:の?(?<share>割合|率)|の?(?:${countedThings}|もの)?(?:の?数)?)(?:は、|が最も[^、。0-9]{2,8}のは、?)`,
      "gu",
    );
  }

  read(sentence: string, start: number): GradeClaims {
    return new Reader(sentence, start, this, this.grades).read();
  }

  matches(kind: "counted" | "headed" | "reversed" | "shared" | "joinedToEarlier" | "topic", text: string) {
    return [...text.matchAll(this[kind])];
  }

  /** What a list of names that follows a text has in common: 「遅れ」の4指標、すなわち. */
  listedBehind(text: string): ListedGrades | null {
    const match = this.listed.exec(text);
    const grades = match === null ? [] : this.gradesIn(match.groups?.set ?? "", match.groups?.range);
    const { number, ending } = match?.groups ?? {};
    // Behind a grade alone (○大気の保全) a name is no list.
    if (grades.length === 0 || (number === undefined && ending === undefined)) return null;
    return { grades, count: number === undefined ? null : Number(number) };
  }

  /** What the title of a list says that its names have in common: 目標を達成した指標（◎）の一覧. */
  listedUnder(title: string): readonly string[] {
    const marks = [...title.matchAll(new RegExp(this.one, "gu"))];
    const [only, another] = marks;
    return only === undefined || another !== undefined ? [] : this.gradesIn(only[0], undefined);
  }

  /** Grades that the whole is told without: 評価不能を除く28事業. */
  leftOutIn(text: string): readonly string[] {
    return [...text.matchAll(this.leftOut)].flatMap(({ groups }) => this.gradesIn(groups?.set ?? "", undefined));
  }

  /** Where grades and their numbers stand side by side and nothing else: 達成3/未達成1, ○5△2. */
  pairsIn(text: string): readonly Span[] {
    return [...text.matchAll(this.pairs)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  }

  /** The grades that a stretch names; `[]` where one is none of the plan's. */
  gradesIn(set: string, range: string | undefined): readonly string[] {
    // 「順調に推移」(A) is A, 「○」(順調) is ○.
    const bare = set
      .replace(/([「『][^「」『』]+[」』])([(][^()]{1,20}[)])/gu, (_, quoted: string, gloss: string) =>
        new RegExp(this.mark, "u").test(gloss) ? gloss : quoted,
      )
      .replace(glossBehind, "");
    const marks = [...bare.matchAll(this.mark)].map(([mark]) => this.grades.gradeOf(mark));
    const named = marks.flatMap((grade) => grade ?? []);
    if (named.length === 0 || named.length !== marks.length) return [];
    const [only] = named;
    if (range === undefined || only === undefined) return named;
    const { ranked } = this.grades;
    const at = ranked.indexOf(only);
    if (named.length > 1 || at < 0) return [];
    return range === "以上" ? ranked.slice(0, at + 1) : ranked.slice(at);
  }
}

type Match = RegExpExecArray;

function countOf({ groups }: Match): Omit<GradeClaim, "grades" | "span"> {
  return { role: "grades", stated: Number(groups?.number), decimals: 0, isApproximate: false };
}

const none: GradeClaims = { claims: [], taken: [], topic: null };

class Reader {
  private readonly claims: GradeClaim[] = [];
  /** Where the counts of grades end: Ａ10件Ｂ6件. */
  private readonly ends = new Set<number>();
  private readonly taken: Span[] = [];
  private readonly pairs: readonly Span[];

  constructor(
    private readonly sentence: string,
    private readonly start: number,
    private readonly grammar: GradeGrammar,
    private readonly grades: PlanGrades,
  ) {
    this.pairs = grammar.pairsIn(sentence);
  }

  read(): GradeClaims {
    if (!/[0-9]/u.test(this.sentence) || !this.mayName()) return none;
    for (const match of this.grammar.matches("counted", this.sentence)) this.addCount(match);
    for (const match of this.grammar.matches("reversed", this.sentence)) this.addCount(match);
    for (const match of this.grammar.matches("headed", this.sentence)) {
      const grades = this.gradesOf(match);
      if (grades.length > 0) this.add({ ...countOf(match), grades, span: this.spanOf(match, "number") });
    }
    for (const match of this.grammar.matches("shared", this.sentence)) {
      const grades = this.gradesOf(match);
      if (grades.length > 0) this.addShare(match, grades, 0);
    }
    for (const match of this.grammar.matches("joinedToEarlier", this.sentence)) this.addTotal(match);
    for (const claim of this.claims.filter(({ role }) => role === "grades")) this.addShareBehind(claim);
    return { claims: this.claims, taken: this.taken, topic: this.topic() };
  }

  private topic(): GradeClaims["topic"] {
    const [match] = this.grammar.matches("topic", this.sentence);
    const grades = match === undefined ? [] : this.gradesOf(match);
    return grades.length === 0 ? null : { role: match?.groups?.share === undefined ? "grades" : "shares", grades };
  }

  private mayName(): boolean {
    return /[A-Za-e◎○△×☆]/u.test(this.sentence) || this.grades.words.some((word) => this.sentence.includes(word));
  }

  private gradesOf({ groups }: Match): readonly string[] {
    return this.grammar.gradesIn(groups?.set ?? "", groups?.range);
  }

  private spanOf({ indices }: Match, group: string, from = 0): Span {
    const [first, last] = indices?.groups?.[group] ?? [0, 0];
    return { start: this.start + from + first, end: this.start + from + last };
  }

  private add(claim: GradeClaim): void {
    const isTaken = [...this.taken, ...this.claims.map(({ span }) => span)].some(
      ({ start, end }) => start < claim.span.end && claim.span.start < end,
    );
    if (!isTaken) this.claims.push(claim);
  }

  private addCount(match: Match): void {
    const { set = "", particle, joined, range, said, each, unit = "件" } = match.groups ?? {};
    const grades = this.gradesOf(match);
    const span = this.spanOf(match, "number");
    // A3件 in the midst of words is no grade's count, B-2 and A1 are none at all.
    const before = this.sentence.slice(0, match.index);
    const isSaid = /[」』)]$/u.test(set) || [particle, joined, range, said].some((one) => one !== undefined);
    const isNext =
      set.startsWith("(") ||
      /(?:^○?|[、。:()はで「中内・/]|うち|した|評価|判定|ランク)$/u.test(before) ||
      this.ends.has(match.index) ||
      this.pairs.some(({ start, end }) => start <= match.index && match.index < end);
    if (grades.length === 0 || !(isSaid || (isNext && (unit !== "" || /[^A-Z]$/u.test(set))))) return;
    this.ends.add(match.index + match[0].length);
    const isOfEach = each !== undefined || unit.includes("ずつ");
    if (!isOfEach) this.add({ ...countOf(match), grades, span });
    else if (grades.length < 2 || nextCount.test(this.sentence.slice(match.index + match[0].length)))
      this.taken.push(span);
    else this.claims.push(...grades.map((grade) => ({ ...countOf(match), grades: [grade], span })));
  }

  private addShare(match: Match, grades: readonly string[], from: number): void {
    const { digits = "", sign, approximate } = match.groups ?? {};
    this.add({
      role: "shares",
      grades,
      ...fractionOf(digits, sign === "割", approximate !== undefined),
      span: this.spanOf(match, "rate", from),
    });
  }

  /** …、合わせて14指標: of the grades that the sentence counts before; …と合わせると78.6%: with one more. */
  private addTotal(match: Match): void {
    const before = this.claims.filter(
      ({ span }) => span.end <= this.start + match.index + (match.groups?.set?.length ?? 0),
    );
    const own = match.groups?.set === undefined ? [] : this.grammar.gradesIn(match.groups.set, undefined);
    const grades = [...new Set([...before.flatMap((claim) => claim.grades), ...own])];
    if (grades.length < 2) return;
    if (match.groups?.number === undefined) this.addShare(match, grades, 0);
    else this.add({ ...countOf(match), grades, span: this.spanOf(match, "number") });
  }

  /** 17施策で、全体の約7割（70.8%）: one share, or the same more precisely behind it. */
  private addShareBehind({ grades, span }: GradeClaim): void {
    const unit = new RegExp(`^${countUnit}`, "u").exec(this.sentence.slice(span.end - this.start))?.[0] ?? "";
    let from = span.end - this.start + unit.length;
    for (let match = shareBehind.exec(this.sentence.slice(from)); match !== null;) {
      this.addShare(match, grades, from);
      from += match[0].length;
      match = /^[(]/u.test(this.sentence.slice(from)) ? shareBehind.exec(this.sentence.slice(from)) : null;
    }
  }
}

import { escapedForPattern } from "../../text/escapedForPattern";
import type { GradeClaims } from "./gradeClaims";
import type { Span } from "../../text/span";
import {
  countedThings as things,
  countUnit as unit,
  fractionOf,
  isPart,
  rateClaim,
  type TallyClaim,
  type TallyRole,
} from "./tallyClaim";

const number = "(?<number>[0-9]{1,4})";
const percentage =
  "(?<approximate>約|およそ|おおよそ|ほぼ|概ね|おおむね)?(?<rate>(?<digits>[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?<sign>%|割))";
const measureWord = `(?:つの|の)?${things}`;
const notReached = "(?:目標|計画)値?には?(?:届(?:かな|いていな)|達し(?:な|ていな))(?:い|かった)";
const missed = `(?:達成(?:し(?:なかった|ていない|ていません|ませんでした)|でき(?:なかった|ていない|ませんでした)|に?は?至らなかった|には届かなかった)|${notReached})`;
/** 目標を達成したものはなかった says the opposite. */
const achieved =
  "(?:(?<!未)達成|目標値?に達|目標値?(?=に届))(?:(?<=(?:目標値?|計画)を達成)(?=。|$)|(?:いた)?し(?:ました|た|ており|ている|ています|(?=[、。]))|でき(?:た|ました|(?=[、。]))|となった|とな|(?<=目標値?)に届(?:いた|きました|いて(?!いな)))(?!もの[はが])";
/** Said of a part of the measures alone, which is otherwise the part that reached its goals. */
const notOfAchieved =
  "(?![^。]{0,24}(?:以[上下]|届|達し|及ば|下回|未達|遅れ|未着手|未実施|いな[いか]|なかった|できな))";
const inOtherWords = "、?(?:率|割合)に(?:して|いたしますと|すると|しますと)、?約?[0-9.]+(?:%|割)";
const rate = `(?:[(](?:達成率:?)?約?[0-9.]+%[)]|${inOtherWords})?(?:の${things})?`;
const of = "[^、。0-9「」]{0,12}?";

/** 見直しとした4取組のうち, 拡充する4取組: some of the measures, by what is said of them; 掲げた16取組 are all. */
const ofAll =
  "(?<!(?<!掲げ|位置付け|位置づけ|定め|設け|設定し|登載し|盛り込ん|策定し|進め|進めてき|取り組ん|取り組んでき|実施し|評価し|評価対象とし|対象とし|評価を行っ|点検し)(?:た|だ)|(?<!掲げ|位置付け|位置づけ|定め|設け|進め|基づ|構成す|所管す|担当す|係|関す|対象とす|あ|属す|連な|除)[くるう]|ている|ない)";

interface Pattern {
  readonly role: TallyRole;
  readonly pattern: RegExp;
  readonly words?: "all" | "half";
  /** Says nothing of what is counted: where the sentence counts a grade, it is that. */
  readonly isOfAnyGrade?: true;
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
      `(?<![0-9]|残り|[残他]りの|他の|ほかの|これらの|次の|以下の|上記の|達成の)${ofAll}${number}${measureWord}(?=のうち|中|の内|の?すべて|の?全て|の?いずれも|とも|を(?:置|掲げ|位置付け|位置づけ|定め|設け|設定|進め|実施|対象|点検)|があ(?:る|り)|について|につきまして|では、|に取り組|から(?:成|な)[りる]|で構成)`,
      "dgu",
    ),
  },
  {
    role: "measures",
    pattern: new RegExp(
      `(?<=(?:計画|ビジョン|プラン|戦略|構想|大綱)」?(?:[(][^()]{1,40}[)])?(?:に|で|が|の)?(?:位置付け|位置づけ|掲げ|定め|登載し|盛り込|基づ)(?:る|た|んだ|ている|く))${number}${measureWord}(?!のうち|中|の内)`,
      "dgu",
    ),
  },
  {
    role: "measures",
    pattern: new RegExp(
      `(?<=^|[、。(の全])${number}${measureWord}の(?=(?:進捗|達成|取組|実施|評価)の?(?:状況|区分|結果|度)[はをのにでが])`,
      "dgu",
    ),
  },
  { role: "measures", pattern: new RegExp(`${number}${measureWord}(?=を[^、。]{0,8}[0-9](?:段階|区分)で)`, "dgu") },
  { role: "measures", pattern: new RegExp(`全(?:ての|部で)?${number}${measureWord}(?=[のをにはが、]|$)`, "dgu") },
  {
    role: "rest",
    pattern: new RegExp(`残(?:る|り(?:の|は)?)、?${number}${measureWord}(?=[はのをがでに、。]|$)`, "dgu"),
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
  { role: "missed", pattern: new RegExp(`${number}${unit}${rate}(?:は|が|で)${of}(?:${missed}|未達成?)`, "dgu") },
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
  { role: "achieved", pattern: new RegExp(`${number}${unit}${rate}(?:が|は|で|の)?(?!を)${of}${achieved}`, "dgu") },
  {
    role: "achieved",
    pattern: new RegExp(
      `(?:(?<!未)達成(?:した|できた)?|目標値?に達(?:した|している))(?:もの|${things})?(?:は|が|:)${number}${unit}`,
      "dgu",
    ),
  },
  {
    role: "achieved",
    pattern: new RegExp(
      `(?<!新たに|初めて)(?:(?:目標値?|計画)を達成した|目標値?に(?:達した|届いた))${number}${unit}(?=の割合|[はが、])`,
      "dgu",
    ),
  },
  {
    role: "achieved",
    pattern: new RegExp(
      `目標値?(?:に|を)(?:[1-9]年早く|[^、。0-9]{0,6})(?:達した|達成した|届いた)のは、?[^。0-9]{2,120}の${number}${measureWord}(?=である|です|で、|のみ|だけ|。|$)`,
      "dgu",
    ),
  },
  {
    role: "achieved",
    pattern: new RegExp(`(?<!未)達成した${things}(?:数)?:?${number}(?=[(、。]|$)`, "dgu"),
  },
  {
    role: "missed",
    pattern: new RegExp(`未達成の${things}(?:数)?:?${number}(?=[(、。]|$)`, "dgu"),
  },
  {
    role: "achieved",
    isOfAnyGrade: true,
    pattern: new RegExp(
      `(?<=[0-9](?:つの|の)?${things}(?:のうち|中|の内)、?)${number}${unit}(?:[、。(で]|$)${notOfAchieved}`,
      "dgu",
    ),
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

/** 455基（目標500基、達成率91.0％） is the rate of an indicator. */
const ofValue = `(?<![0-9](?!(?:つの|の)?${things}|件)[^0-9、。()]{1,4}[(][^()]{0,20})`;
const rates = [
  new RegExp(
    `${ofValue}(?:達成率|率に(?:して|いたしますと|すると|しますと))(?:は|が|:)?、?${percentage}(?!以[上下]|未満|超|を超|台|[~-])`,
    "dgu",
  ),
  new RegExp(`${percentage}(?:の${things})?(?:が|で|は)${of}${achieved}`, "dgu"),
];
const rateInBrackets = new RegExp(`[(](?:達成率:?)?${percentage}[)]`, "dgu");
/** 「観光」2施策、「ものづくり」1施策, 福祉課（6事業）では3事業, 柱1が66.7%: how a number divides among divisions and departments. */
const behindPlace = new RegExp(
  `^」?(?:[(]全?(?<whole>[0-9]{1,4})${measureWord}[)])?(?<particle>では|には|が|は|で|の|:)?、?(?:(?<of>[0-9]{1,4})${unit}(?:のうち|中|の内)、?)?(?:${number}${unit}(?!の\\p{Script=Han})|${percentage})`,
  "du",
);
/** 農政課が担当する5取組, 農政課は3事業と最も多く, 農政課 2（○1、△1）. */
const ofOffice = new RegExp(
  `^(?:(?:が|の)?(?:所管|担当)(?:する|している|の)(?=[0-9]+${measureWord})|[がはで](?:それぞれ|各)?(?=[0-9]+${measureWord}(?:を(?:所管|担当)|[とで]最も?多|で、?内訳))|[(](?=[0-9]+${measureWord}を(?:所管|担当))|:?(?=[0-9]+[(][A-Z◎○△×☆][0-9]))${number}`,
  "du",
);
/** 4項目を資産経営課が担当. */
const beforeOffice = new RegExp(`${number}${measureWord}(?:を|は)、?$`, "du");
const isInCharge = /^が(?:所管|担当)/u;
/** 建築課（2項目）, 建築課 2項目、…: where nothing else is counted. */
const ofOfficeAlone = new RegExp(`^(?:[(]全?|:)?${number}${measureWord}(?:[)]|(?=[、。]|$))`, "du");

/** 主管課別の取組数　地域福祉課5、建設課1. */
const byOffice = /(?:課|室|部局?|所管|担当|主管)別の?(?:施策|事業|取り?組み?|指標|項目|件)?数?/u;
const ofOfficeInList = new RegExp(`^[はが:]?${number}(?:${unit})?(?=[、。/・(]|であ|です|$)`, "du");

const partOf = new RegExp(`${number}${unit}(?:のうち|中|の内)`, "dgu");
/** 計画の17事業のうち. */
const ofPlan =
  /(?:計画|ビジョン|プラン|戦略|構想|大綱|全体|全部|全て|すべて|[本当同][市県町村区]|対象|今回|年度|[0-9]つ(?:の[^、。0-9]{1,6})?|[0-9](?:本の)?柱|分野|方針|目標|施策)」?の$/u;

/** A quick look before the careful one. */
const mayClaim =
  /残[るり]|[課室部局管当]別|達成|評価|終了|継続|うち|すべて|全て|いずれ|[0-9](?:つの|の)?(?:施策|事業|取組|指標|項目)|[0-9][(][A-Z◎○△×☆][0-9]/u;

/**
 * Reads the claims of one sentence of a compact text that begins at `start`. `levels`: the plan's words, outermost first;
 * `ofGrades`: what the sentence says of grades, which is nothing else; `places`: the divisions and departments that it names.
 */
export function tallyClaims(
  sentence: string,
  start: number,
  levels: readonly string[],
  ofGrades: GradeClaims,
  places: readonly Span[],
): readonly TallyClaim[] {
  if (!mayClaim.test(sentence) && ofGrades.topic === null) return ofGrades.claims;
  return new ClaimReader(sentence, start, ofGrades, places).read(levels);
}

class ClaimReader {
  private readonly found: TallyClaim[];
  /** Words that belong to a claim and make none of their own. */
  private readonly taken: Span[];

  constructor(
    private readonly sentence: string,
    private readonly start: number,
    private readonly ofGrades: GradeClaims,
    private readonly places: readonly Span[],
  ) {
    this.found = [...ofGrades.claims];
    this.taken = [...ofGrades.taken];
  }

  read(levels: readonly string[]): readonly TallyClaim[] {
    this.readAchievedLevels(levels);
    const countsGrades = this.found.length > 0 || this.ofGrades.topic !== null;
    for (const { role, pattern, words, isOfAnyGrade } of patterns) {
      // 7指標のうち6指標、…は5指標中4指標が順調である: parts of what the grade counts.
      if (isOfAnyGrade === true && countsGrades) continue;
      for (const match of this.matches(pattern)) if (this.isMeant(match, role)) this.addCount(match, role, words);
    }
    this.readRates();
    this.readBreakdown();
    this.readLevels(levels);
    return this.found.sort((one, other) => one.span.start - other.span.start);
  }

  private isMeant(match: RegExpExecArray, role: TallyRole): boolean {
    if (role === "rest") return !this.isOfPart(match);
    return role !== "measures" || this.isOfAll(match);
  }

  /** 見直しとした4取組のうち3取組は…、残る1取組は: of a number that is not the whole. */
  private isOfPart({ index }: RegExpExecArray): boolean {
    const last = this.matches(partOf).findLast((one) => one.index < index);
    return (
      last !== undefined &&
      !this.found.some(({ role, span }) => role === "measures" && span.start === this.spanOf(last, "number").start)
    );
  }

  /** ○の7取組のうち: some of them, unless what stands before の is the plan or a part of it that is known. */
  private isOfAll(match: RegExpExecArray): boolean {
    const { start } = this.spanOf(match, "number");
    const before = this.sentence.slice(0, start - this.start);
    // Aが9項目、Bが4項目であり、2項目について評価を引き下げた: fewer than one of the parts is none of their whole.
    const parts = this.found.filter((one) => isPart(one) && one.span.end < start);
    if (parts.some(({ stated }) => typeof stated === "number" && Number(match.groups?.number) <= stated)) return false;
    if (!before.endsWith("の")) return true;
    return ofPlan.test(before) || this.places.some(({ end }) => /^[」』]?の$/u.test(before.slice(end - this.start)));
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
    const stated = words ?? Number(match.groups?.number);
    const claim = { role, stated, decimals: 0, isApproximate: false, span };
    const isOfUnsaid =
      role === "measures" && /^(?:のうち|中|の内)/u.test(this.sentence.slice(match.index + match[0].length));
    this.add(isOfUnsaid ? { ...claim, mayBeSome: true } : claim);
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

  private readRates(): void {
    const behind = ({ index }: RegExpExecArray, words: RegExp, isMeant: (role: string) => boolean): boolean =>
      this.found.some(
        ({ role, span }) => isMeant(role) && words.test(this.sentence.slice(span.end - this.start, index)),
      );
    const justBehind = new RegExp(`^${unit}$`, "u");
    // 3事業（30.0%）が未達成 is the share of those that missed, （45.5%） behind a number that is none of these of anything.
    const inBrackets = this.matches(rateInBrackets).filter(
      (match) =>
        behind(match, /^[^0-9]*$/u, () => true) && !behind(match, justBehind, (role) => role.startsWith("missed")),
    );
    for (const match of [...rates.flatMap((pattern) => this.matches(pattern)), ...inBrackets])
      this.add(rateClaim(match, this.spanOf(match, "rate")));
  }

  /** The parts of a number of missed, achieved or graded measures: each counts the same of the place named before it. */
  private readBreakdown(): void {
    const whole = this.ofGrades.topic ?? this.wholeOfParts();
    const isAlone = whole === null && this.found.length === 0;
    for (const { start, end } of this.places) {
      const behind = this.sentence.slice(end - this.start);
      const office = ofOffice.exec(behind);
      if (office !== null) this.addPart(office, "number", end, { role: "measures" });
      this.readOffice(start, end, behind, isAlone);
      const isByOffice = !this.found.some(isPart) && byOffice.test(this.sentence);
      const listed = isByOffice ? ofOfficeInList.exec(behind) : null;
      if (listed !== null) this.addPart(listed, "number", end, { role: "measures" });
      const part = behindPlace.exec(behind);
      for (const group of ["whole", "of"] as const)
        if (part?.groups?.[group] !== undefined) this.addPart(part, group, end, { role: "measures" });
      // 農政課の3指標: of one place alone that is its whole, or some of it.
      const isSome = part?.groups?.particle === "の" && this.ofGrades.topic === null;
      if (part === null || whole === null || isSome) continue;
      const isShare = part.groups?.rate !== undefined;
      if (this.isWholeOfPlace(part, end, whole)) this.addPart(part, "number", end, { role: "measures" });
      else if (isShare === (whole.role === "shares")) this.addPart(part, isShare ? "rate" : "number", end, whole);
    }
  }

  /** 農政課は5施策で、△が2施策: what the part that follows is of. */
  private isWholeOfPlace({ 0: part, groups }: RegExpExecArray, from: number, whole: Counted): boolean {
    const first = this.found.find((one) => kindOf(one) === kindOf(whole))?.span.start ?? from;
    const isAlone = this.ofGrades.topic === null && this.places.filter(({ end }) => end <= first).length === 1;
    const behind = this.sentence.slice(from - this.start + part.length);
    return isAlone && from < first && groups?.rate === undefined && /^(?:で|であり)、?(?!目標|計画)/u.test(behind);
  }

  private readOffice(start: number, end: number, behind: string, isAlone: boolean): void {
    const before = isInCharge.test(behind) ? beforeOffice.exec(this.sentence.slice(0, start - this.start)) : null;
    if (before !== null) this.addPart(before, "number", this.start, { role: "measures" });
    const alone = isAlone ? ofOfficeAlone.exec(behind) : null;
    if (alone !== null) this.addPart(alone, "number", end, { role: "measures" });
  }

  /** What all counts of the sentence are of, where they are of one kind. */
  private wholeOfParts(): Counted | null {
    const counts = this.found.filter(isPart);
    const [first, ...others] = counts;
    return first === undefined || others.some((other) => kindOf(other) !== kindOf(first)) ? null : first;
  }

  private addPart(
    match: RegExpExecArray,
    group: "number" | "whole" | "of" | "rate",
    from: number,
    counted: Counted,
  ): void {
    const [first, last] = match.indices?.groups?.[group] ?? [0, 0];
    const span = { start: from + first, end: from + last };
    const { digits = "", sign, approximate } = match.groups ?? {};
    const number =
      group === "rate"
        ? fractionOf(digits, sign === "割", approximate !== undefined)
        : { stated: Number(match.groups?.[group]), decimals: 0, isApproximate: false };
    this.add({ ...counted, ...number, span });
  }

  private readLevels(levels: readonly string[]): void {
    levels.forEach((word, index) => {
      if (word === "") return;
      // 3つの柱, where the sheet calls them 施策の柱.
      const [short = word] = word.split("の").slice(-1);
      const pattern = new RegExp(
        `(?<![0-9.,第])${number}(?:つの|の)?(?:${escapedForPattern(word)}|${escapedForPattern(short)})`,
        "dgu",
      );
      for (const match of this.matches(pattern)) this.addCount(match, `level:${index + 1}`);
      const within = new RegExp(
        `(?<!うち、?|の内、?)(?<![0-9.,第])[0-9]{1,2}(?:つの|の|本の|本)?${escapedForPattern(short)}(?:(?:に|が)(?:掲げ|属す|連な|位置付け|位置づけ|含まれ|ぶら下が)(?:る|た)|、|・|の|及び)?${number}${measureWord}(?!(?:が|は|で|中|のうち)[^。]{0,16}(?:達成|未達|届))`,
        "dgu",
      );
      for (const match of this.matches(within)) this.addCount(match, "measures");
    });
  }
}

type Counted = { readonly role: TallyRole } | NonNullable<GradeClaims["topic"]>;

function kindOf(counted: Counted): string {
  return "grades" in counted ? counted.grades.join("|") : counted.role;
}

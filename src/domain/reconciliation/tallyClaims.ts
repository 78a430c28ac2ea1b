import type { PublishedRole } from "../summary/publishedSummary";
import type { GradeOf } from "../summary/gradeFigures";
import type { Span } from "./statement";

/** What a claim counts: measures, those of one standing or grade, divisions by the plan's word for their level, or a rate. */
export type TallyRole = Exclude<PublishedRole, `share:${string}`> | `level:${number}`;

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
const measureWord = "(?:つの)?(?:施策|事業|取組|指標|項目)";
const unit = "(?:(?:つの)?(?:施策|事業|取組|指標|項目)|件|つ)";
const missed =
  "達成(?:し(?:なかった|ていない|ていません|ませんでした)|でき(?:なかった|ていない|ませんでした)|に(?:は)?至らなかった|には届かなかった)";
const achieved = "達成(?:(?:しました|した|し(?=[、。])|でき(?=[、。])|できた|できました)|となった|とな)";
const rate = "(?:[(](?:達成率:?)?約?[0-9.]+%[)])?";
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
    pattern: new RegExp(`(?:${missed}|未達成の?)(?:施策|もの|取組|指標|項目)?(?:は|が|の)?${number}${unit}`, "dgu"),
  },
  {
    role: "measures",
    pattern: new RegExp(
      `${number}${measureWord}(?=のうち|中|の内|の?すべて|の?全て|の?いずれも|とも|を(?:置|掲げ|位置付け|位置づけ|定め|設け)|から(?:成|な)る|で構成)`,
      "dgu",
    ),
  },
  {
    role: "missedEnded",
    pattern: new RegExp(`終了(?:する|した|となる)?(?:もの|施策|取組)?(?:は|が)${number}${unit}`, "dgu"),
  },
  { role: "missedEnded", pattern: new RegExp(`${number}${unit}(?:は|が|で)(?:取組を)?終了`, "dgu") },
  {
    role: "missedContinuing",
    pattern: new RegExp(`継続(?:する|した|となる)?(?:もの|施策|取組)?(?:は|が)${number}${unit}`, "dgu"),
  },
  { role: "missedContinuing", pattern: new RegExp(`${number}${unit}(?:は|が|で)(?:取組を)?継続`, "dgu") },
  { role: "missed", pattern: new RegExp(`${number}${unit}(?:は|が|で)${of}(?:${missed}|未達成)`, "dgu") },
  { role: "missed", words: "all", pattern: new RegExp(`${all}(?:で|が|の施策が|は)?${of}(?:${missed}|未達成)`, "dgu") },
  {
    role: "missed",
    words: "half",
    pattern: new RegExp(`${half}(?:で|が|の施策が|は)${of}(?:${missed}|未達成)`, "dgu"),
  },
  { role: "achieved", pattern: new RegExp(`${number}${unit}${rate}(?:が|は|で|の)?${of}${achieved}`, "dgu") },
  {
    role: "achieved",
    pattern: new RegExp(`達成(?:した|できた)(?:もの|施策|取組|指標|項目)?(?:は|が)${number}${unit}`, "dgu"),
  },
  {
    role: "achieved",
    pattern: new RegExp(`(?<=[0-9]施策(?:のうち|中|の内)、?)${number}${unit}(?:[、。(で]|$)`, "dgu"),
  },
  { role: "achieved", words: "all", pattern: new RegExp(`${all}(?:で|が|の施策が|は)?${of}${achieved}`, "dgu") },
  { role: "achieved", words: "half", pattern: new RegExp(`${half}(?:で|が|の施策が|は)${of}${achieved}`, "dgu") },
  {
    role: "notJudged",
    pattern: new RegExp(`${number}${unit}(?:は|が)${of}(?:評価できない|評価していない|評価対象外)`, "dgu"),
  },
];

const grade = new RegExp(`(?<grade>[A-ZＡ-Ｚ◎○△×☆])(?:評価|判定)?(?:が|は|の(?:指標|施策)が|:)${number}${unit}`, "dgu");
const rateAlone = /達成率は?(?<approximate>約)?(?<rate>(?<digits>[0-9]{1,3}(?:\.[0-9]{1,3})?)(?<sign>%|割))/dgu;
const rateInBrackets =
  /[(](?:達成率:?)?(?<approximate>約)?(?<rate>(?<digits>[0-9]{1,3}(?:\.[0-9]{1,3})?)(?<sign>%))[)]/dgu;

/** A quick look before the careful one. */
const mayClaim =
  /達成|評価|判定|終了|継続|うち|すべて|全て|いずれ|[0-9](?:つの)?(?:施策|事業|取組|指標|項目)|[A-Z◎○△×](?:が|は|:)[0-9]/u;

/** Reads the claims of one sentence of a compact text that begins at `start`. `levels`: the plan's words, outermost first. */
export function tallyClaims(
  sentence: string,
  start: number,
  levels: readonly string[],
  gradeOf: GradeOf,
): readonly TallyClaim[] {
  if (!mayClaim.test(sentence)) return [];
  const found: TallyClaim[] = [];
  const add = (claim: TallyClaim): void => {
    const isTaken = found.some(({ span }) => span.start < claim.span.end && claim.span.start < span.end);
    if (!isTaken) found.push(claim);
  };
  const spanOf = (match: RegExpExecArray, group: string): Span => {
    const [from, to] = match.indices?.groups?.[group] ?? [0, 0];
    return { start: start + from, end: start + to };
  };
  for (const { role, pattern, words } of patterns) {
    for (const match of matches(sentence, pattern)) {
      const stated = words ?? Number(match.groups?.number);
      add({
        role,
        stated,
        decimals: 0,
        isApproximate: false,
        span: spanOf(match, words === undefined ? "number" : "words"),
      });
    }
  }
  for (const match of matches(sentence, grade)) {
    const symbol = gradeOf(match.groups?.grade ?? "");
    const stated = Number(match.groups?.number);
    if (symbol === null) continue;
    add({ role: `grade:${symbol}`, stated, decimals: 0, isApproximate: false, span: spanOf(match, "number") });
  }
  for (const match of [
    ...matches(sentence, rateAlone),
    ...(found.length > 0 ? matches(sentence, rateInBrackets) : []),
  ]) {
    add(rateClaim(match, spanOf(match, "rate")));
  }
  levels.forEach((word, index) => {
    if (word === "") return;
    const pattern = new RegExp(`(?<![0-9.,第])${number}(?:つの|の)?${escaped(word)}`, "dgu");
    for (const match of matches(sentence, pattern)) {
      const stated = Number(match.groups?.number);
      add({ role: `level:${index + 1}`, stated, decimals: 0, isApproximate: false, span: spanOf(match, "number") });
    }
  });
  return found.sort((one, other) => one.span.start - other.span.start);
}

function rateClaim(match: RegExpExecArray, span: Span): TallyClaim {
  const { digits: written = "", sign, approximate } = match.groups ?? {};
  const places = written.includes(".") ? written.length - written.indexOf(".") - 1 : 0;
  const isTenths = sign === "割";
  const decimals = places + (isTenths ? 1 : 2);
  const stated = Number((Number(written) / (isTenths ? 10 : 100)).toFixed(decimals));
  return { role: "rate", stated, decimals, isApproximate: isTenths || approximate !== undefined, span };
}

function matches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}

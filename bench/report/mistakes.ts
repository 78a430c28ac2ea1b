import type { Random } from "../findings/random";
import { compactName } from "../../src/domain/text/compactText";
import type { Statement } from "../../src/domain/reconciliation/statement";
import type { ClaimKind, ReportLine } from "./correctReport";

/** A way to write something wrong: what becomes of the part of a line; `null` where it can't be made there. */
export interface Mistake {
  readonly name: string;
  readonly kind: ClaimKind;
  readonly change: (part: string, random: Random) => string | null;
}

function otherDigit(digit: string, random: Random): string {
  return String((Number(digit) + 1 + random.whole(0, 8)) % 10);
}

function withDigit(part: string, place: number, digit: string): string {
  return part.slice(0, place) + digit + part.slice(place + 1);
}

function digitPlaces(part: string): readonly number[] {
  return [...part.matchAll(/[0-9]/gu)].map(({ index }) => index);
}

function changedDigit(part: string, random: Random): string | null {
  const places = digitPlaces(part);
  const place = places[random.whole(0, Math.max(0, places.length - 1))];
  if (place === undefined) return null;
  const digit = otherDigit(part.charAt(place), random);
  return place === places[0] && digit === "0"
    ? withDigit(part, place, part.charAt(place) === "9" ? "8" : "9")
    : withDigit(part, place, digit);
}

function swappedDigits(part: string): string | null {
  const places = digitPlaces(part);
  const at = places.findIndex((place, index) => {
    const next = places[index + 1];
    return (
      next !== undefined && part.charAt(place) !== part.charAt(next) && !(index === 0 && part.charAt(next) === "0")
    );
  });
  const [one, other] = [places[at], places[at + 1]];
  if (at < 0 || one === undefined || other === undefined) return null;
  return withDigit(withDigit(part, one, part.charAt(other)), other, part.charAt(one));
}

function scaled(part: string, factor: number): string | null {
  const number = /[0-9][0-9,.]*/u.exec(part);
  if (number === null) return null;
  const value = Number(number[0].replaceAll(",", "")) * factor;
  if (value === 0 || value !== Number(value.toFixed(3))) return null;
  return part.replace(number[0], value.toLocaleString("en-US"));
}

function plus(part: string, more: number): string | null {
  const number = /[0-9]+/u.exec(part);
  if (number === null) return null;
  const value = Number(number[0]) + more;
  return value < 0 ? null : part.replace(number[0], String(value));
}

/** Somewhere inside a name, away from its ends. */
function inside(part: string, random: Random): number {
  return 2 + random.whole(0, Math.max(0, part.length - 4 - 1));
}

const strange = ["策", "業", "調", "総", "域", "協"];

function otherLetter(part: string, random: Random): string | null {
  if (part.length < 6) return null;
  const place = inside(part, random);
  const letter = strange.find((one) => one !== part.charAt(place)) ?? "";
  return part.slice(0, place) + letter + part.slice(place + 1);
}

function moreLetter(part: string, random: Random): string | null {
  if (part.length < 6) return null;
  const place = inside(part, random);
  return `${part.slice(0, place)}総${part.slice(place)}`;
}

function lessLetter(part: string, random: Random): string | null {
  if (part.length < 7) return null;
  const place = inside(part, random);
  const left = part.slice(0, place) + part.slice(place + 1);
  return /\s|[「」『』"]/u.test(part.charAt(place)) ? null : left;
}

function swappedLetters(part: string, random: Random): string | null {
  const place = inside(part, random);
  const [one, other] = [part.charAt(place), part.charAt(place + 1)];
  if (part.length < 7 || one === other || /\s|[「」]/u.test(one + other)) return null;
  return part.slice(0, place) + other + one + part.slice(place + 2);
}

const variants: readonly (readonly [RegExp, string])[] = [
  [/利活用/u, "活用"],
  [/(?<!利)活用/u, "利活用"],
  [/推進/u, "促進"],
  [/整備/u, "整理"],
  [/障害/u, "障がい"],
  [/取組/u, "取り組み"],
  [/更なる/u, "さらなる"],
  [/等/u, "など"],
  [/及び/u, "や"],
];

function otherWord(part: string): string | null {
  const found = variants.find(([word]) => word.test(part));
  return found === undefined ? null : part.replace(found[0], found[1]);
}

const twins: readonly (readonly [string, string])[] = [
  ["ー", "一"],
  ["ロ", "口"],
  ["カ", "力"],
  ["ニ", "二"],
  ["タ", "夕"],
  ["エ", "工"],
  ["ト", "卜"],
];

function lookAlike(part: string): string | null {
  const found = twins.find(([letter]) => part.includes(letter));
  return found === undefined ? null : part.replace(found[0], found[1]);
}

const units = ["人", "件", "台", "回", "校", "km"];

function otherUnit(part: string, random: Random): string | null {
  const unit = /[^0-9,.]+$/u.exec(part)?.[0];
  if (unit === undefined || !units.includes(unit)) return null;
  const others = units.filter((one) => one !== unit && one !== "件");
  return part.slice(0, -unit.length) + String(others[random.whole(0, Math.max(0, others.length - 1))]);
}

function otherMonth(part: string): string | null {
  const month = /([0-9]{1,2})月/u.exec(part)?.[1];
  return month === undefined
    ? null
    : part.replace(`${month}月`, `${String((Number(month) % 12) + 1)}月`).replace(/月(?:29|30|31)日/u, "月28日");
}

function otherDay(part: string): string | null {
  const day = /([0-9]{1,2})日/u.exec(part)?.[1];
  return day === undefined
    ? null
    : part.replace(`${day}日`, `${String(Number(day) > 10 ? Number(day) - 7 : Number(day) + 7)}日`);
}

function otherEraYear(part: string): string | null {
  const year = /令和([0-9]{1,2})年/u.exec(part)?.[1];
  return year === undefined ? null : part.replace(`令和${year}年`, `令和${String(Number(year) - 1)}年`);
}

function otherStatus(part: string): string {
  return part === "目標を達成した。" ? "目標を達成できなかった。" : "目標を達成した。";
}

const otherGrade = (part: string): string | null =>
  /^\t[◎○△]$/u.test(part) ? `\t${part.endsWith("△") ? "○" : "△"}` : null;
const otherDepartment = (part: string): string | null =>
  /[課室局部]$/u.test(part) ? `${part.slice(0, -1)}支援${part.slice(-1)}` : null;
const onlyFigures =
  (change: Mistake["change"]): Mistake["change"] =>
  (part, random) =>
    /[0-9]/u.test(part) ? change(part, random) : null;
const onlyWords =
  (change: Mistake["change"]): Mistake["change"] =>
  (part, random) =>
    /[0-9]/u.test(part) ? null : change(part, random);

/** What happens to figures, names, dates and words of reports. */
export const mistakes: readonly Mistake[] = [
  { name: "計画全体の数が1多い", kind: "planCount", change: (part) => plus(part, 1) },
  { name: "計画全体の数が1少ない", kind: "planCount", change: (part) => plus(part, -1) },
  { name: "達成率の数字違い", kind: "planRate", change: changedDigit },
  { name: "達成率の数字の入れ替わり", kind: "planRate", change: swappedDigits },
  { name: "柱の数が2多い", kind: "pillarCount", change: (part) => plus(part, 2) },
  { name: "表の施策数が1多い", kind: "tableCount", change: (part) => plus(part, 1) },
  { name: "表の達成率の数字違い", kind: "tableRate", change: changedDigit },
  { name: "区分の名の文字違い", kind: "divisionName", change: otherLetter },
  { name: "区分の名の文字が多い", kind: "divisionName", change: moreLetter },
  { name: "区分の名の文字が足りない", kind: "divisionName", change: lessLetter },
  { name: "区分の名の言葉違い", kind: "divisionName", change: otherWord },
  { name: "施策名の文字違い", kind: "measureName", change: otherLetter },
  { name: "施策名の文字が多い", kind: "measureName", change: moreLetter },
  { name: "施策名の文字が足りない", kind: "measureName", change: lessLetter },
  { name: "施策名の文字の入れ替わり", kind: "measureName", change: swappedLetters },
  { name: "施策名の言葉違い", kind: "measureName", change: otherWord },
  { name: "施策名の形の似た文字", kind: "measureName", change: lookAlike },
  { name: "実績の数字違い", kind: "actual", change: changedDigit },
  { name: "実績の数字の入れ替わり", kind: "actual", change: swappedDigits },
  { name: "実績の桁が多い", kind: "actual", change: (part) => scaled(part, 10) },
  { name: "実績の桁が少ない", kind: "actual", change: (part) => scaled(part, 0.1) },
  { name: "実績の単位違い", kind: "actual", change: otherUnit },
  { name: "時点の月違い", kind: "asOf", change: otherMonth },
  { name: "時点の日違い", kind: "asOf", change: otherDay },
  { name: "時点の年違い", kind: "asOf", change: otherEraYear },
  { name: "目標の数字違い", kind: "target", change: changedDigit },
  { name: "目標の桁が多い", kind: "target", change: (part) => scaled(part, 10) },
  { name: "達成状況の言葉が逆", kind: "status", change: otherStatus },
  { name: "一覧の数字違い", kind: "cell", change: onlyFigures(changedDigit) },
  { name: "一覧の評価違い", kind: "cell", change: otherGrade },
  { name: "一覧の所属違い", kind: "cell", change: otherDepartment },
  { name: "一覧の文字違い", kind: "cell", change: onlyWords(otherLetter) },
];

export interface MistakePlace {
  /** Counted from 0. */
  readonly line: number;
  readonly part: string;
}

/** Whether the right report had a statement there that was told as agreeing; what nobody compared can't be found. */
function isAgreeing({ line, part }: MistakePlace, right: readonly Statement[]): boolean {
  const written = compactName(part);
  return right.some(({ verdict, stated, places }) => {
    const own = compactName(stated);
    const isThere = verdict === "agrees" && places.some((place) => place.line === line + 1);
    // The date of a figure belongs to the figure.
    return isThere && (written.includes(own) || own.includes(written) || written.startsWith("("));
  });
}

/** The places of a right report where a mistake can be made: parts that agree and stand in their line once. */
export function placesOf(
  lines: readonly ReportLine[],
  { kind }: Mistake,
  right: readonly Statement[],
): readonly MistakePlace[] {
  return lines
    .flatMap(({ claims }, line) => claims.filter((claim) => claim.kind === kind).map(({ part }) => ({ line, part })))
    .filter((place) => lines[place.line]?.text.split(place.part).length === 2 && isAgreeing(place, right));
}

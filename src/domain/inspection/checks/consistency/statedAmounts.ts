import { certain } from "../../../certain";
import { compareWithPublished } from "../../../evaluation/rounding";
import { rateOf } from "./statedRates";
import { grouped } from "./words";

export const figure = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
export const unit = "(?:か所|[%‰℃㎡]|[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z/-]{0,10}(?:CO2|㎡|m2)?)";
export const rising = "増加|増え|増やし|増の|上昇|伸び|伸長|拡大|上がっ";
export const falling = "減少|減っ|減り|減らし|減の|低下|下降|縮小|短縮|下がっ|落ち込";

/** What is wrong with the numbers of a statement by themselves. */
export type FaultOfAmount =
  { readonly kind: "direction" } | { readonly kind: "difference" | "share"; readonly counted: string };

/** 取扱量は14,544千トンで、前年の14,382千トンに比べ162千トン（1.1%）増加した, in a text in plain width. */
export interface StatedAmount {
  readonly written: string;
  /** What the sentence begins with: 取扱量. */
  readonly subject: string;
  /** Each with its unit, as written. */
  readonly now: string;
  readonly before: string;
  readonly fault: FaultOfAmount | null;
}

const earlier = "(?:[前昨]年度?(?:末)?|[前昨]年(?:同期|同月)|前回|基準年度?|策定時)";
const compared = "(?:に比べ?て?|と比べ?て?|と比較して|比で?|に対し?て?|から|より|を)";
const pattern = new RegExp(
  `(?:(?<=^|[\\s。、■・○])(?:(?:令和|平成)(?:元|[0-9]{1,2})年度?の|[今本]年度?の)?(?<subject>[^\\s。、■・]{2,60}?)(?:は|が)、?)?(?<![0-9.,▲△-])(?<now>${figure})(?<unit>${unit})で、?${earlier}(?:実績)?(?:(?:の|は)?[(]?(?<before>${figure})\\k<unit>[)]?)?${compared}、?(?<amount>${figure})(?<amountUnit>${unit}|ポイント)(?:[(](?:率|増減率|[前昨]年比)?:?(?<rate>[0-9]+(?:\\.[0-9]+)?)%[)])?(?:の|も|ほど)?(?<word>${rising}|${falling}|増|減|上回|下回)`,
  "gu",
);
const upwards = new RegExp(`${rising}|増|上回`, "u");

function valueOf(written: string): number {
  return Number(written.replaceAll(",", ""));
}

function faultOf(groups: Readonly<Record<string, string | undefined>>): FaultOfAmount | null {
  const [now, before, amount] = [groups.now, groups.before, groups.amount].map(certain);
  const decimals = Math.min(...[now, before, amount].map((one) => (certain(one).split(".")[1] ?? "").length));
  const lastPlace = 10 ** -decimals;
  const start = valueOf(certain(before));
  const difference = valueOf(certain(now)) - start;
  if (difference !== 0 && difference > 0 !== upwards.test(certain(groups.word))) return { kind: "direction" };
  const size = Math.abs(difference);
  if (Math.abs(size - valueOf(certain(amount))) > lastPlace * 1.01)
    return { kind: "difference", counted: `${grouped(size.toFixed(decimals))}${certain(groups.amountUnit)}` };
  if (groups.rate === undefined || groups.unit === "%" || start === 0) return null;
  const { value, decimals: places } = rateOf(groups.rate);
  // What both are rounded to moves the share as well.
  const possible = [size - lastPlace, size, size + lastPlace].map((one) => one / start);
  const isBetween = value >= certain(possible[0]) && value <= certain(possible[2]);
  if (isBetween || possible.some((one) => compareWithPublished(one, value, places) !== "different")) return null;
  return { kind: "share", counted: `${((size / start) * 100).toFixed(places - 2)}%` };
}

/** 54件で、前年と比べ4件減少: the year before had 58. */
function earlierThan({ now, amount, word }: Readonly<Record<string, string | undefined>>): string {
  const [end, size] = [certain(now), certain(amount)];
  const decimals = Math.max(...[end, size].map((one) => (one.split(".")[1] ?? "").length));
  const change = valueOf(size) * (upwards.test(certain(word)) ? 1 : -1);
  return (valueOf(end) - change).toFixed(decimals);
}

/** The changes that a text states with both values and the amount between them. */
export function statedAmounts(text: string): readonly StatedAmount[] {
  if (!text.includes("で")) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: all, groups = {} }) => {
    const isPoints = groups.amountUnit === "ポイント" && groups.unit === "%";
    if (groups.amountUnit !== groups.unit && !isPoints) return [];
    const { subject = "", now } = groups;
    const before = groups.before ?? earlierThan(groups);
    const written = all.slice(all.indexOf(certain(now), subject.length));
    return [
      {
        written,
        subject,
        now: `${certain(now)}${certain(groups.unit)}`,
        before: `${certain(before)}${certain(groups.unit)}`,
        fault: groups.before === undefined ? null : faultOf(groups),
      },
    ];
  });
}

const extreme = new RegExp(
  `最も(?:多|高|大き|少な|低|小さ)い[^「。、0-9]{0,8}[はが]、?「?(?<subject>[^「」。、]{2,40}?)」?(?:の|で、?|[(])(?<now>${figure})(?<unit>${unit})`,
  "gu",
);

/** 最も多いのは「湯の里温泉」の398,100人: what is named, and its value as written. */
export function statedExtremes(
  text: string,
): readonly { readonly written: string; readonly subject: string; readonly now: string }[] {
  return [...text.matchAll(extreme)].map(({ 0: written, groups = {} }) => ({
    written,
    subject: certain(groups.subject),
    now: `${certain(groups.now)}${certain(groups.unit)}`,
  }));
}

import { certain } from "../../../certain";
import { compareWithPublished } from "../../../evaluation/rounding";
import { rateOf } from "./statedRates";

/** 前年度の29.9%から29.6%に増加した, in a text in plain width. */
export interface StatedChange {
  readonly written: string;
  /** The words of the sentence before it. */
  readonly before: string;
  /** Each with its unit, as written: `29.9%`. */
  readonly from: string;
  readonly to: string;
  /** Nothing but words stands between the two: no year that the second may be of. */
  readonly isOfYearJudged: boolean;
  /** By what it says, the numbers go the other way. */
  readonly isContradicted: boolean;
}

/** 全20指標のうち11指標（57.5%）. */
export interface WrongShare {
  readonly written: string;
  /** As printed, in percent. */
  readonly counted: string;
}

const figure = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
const unit = "(?:か所|[%‰℃㎡]|[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z/-]{0,10}(?:CO2|㎡|m2)?)";
const year = "(?:(?:令和|平成|[RH])(?:元|[0-9]{1,2})|20[0-9]{2})(?:年度?)?(?:末|時点)?";
const rising = "増加|増え|増やし|増の|上昇|伸び|伸長|拡大|上がっ";
const falling = "減少|減っ|減り|減らし|減の|低下|下降|縮小|短縮|下がっ|落ち込";
const change = new RegExp(
  `(?<![0-9.,▲△-])(?<from>${figure})(?<fromUnit>${unit})から、?(?<between>(?:${year}|[^0-9。、から]){0,12})(?<![0-9.,▲△-])(?<to>${figure})(?<toUnit>${unit})(?:へと|へ|に|まで)(?:大幅に|大きく|やや|わずかに|若干|${figure}${unit})?(?<word>${rising}|${falling})(?![率幅]|傾向)`,
  "gu",
);
/** Ranks get better by getting smaller; a date is no quantity; 1万2千人 goes on behind its first figure. */
const otherUnit = /^(?:位|番|年|月|日|時(?!間)|分の|期|級|[万億千][0-9])/u;

function valueOf(written: string): number {
  return Number(written.replaceAll(",", ""));
}

/** The changes that a text states between two values of one unit. */
export function statedChanges(text: string): readonly StatedChange[] {
  if (!text.includes("から")) return [];
  return [...text.matchAll(change)].flatMap((match) => {
    const group = (name: string): string => certain(match.groups?.[name]);
    const [from, to, fromUnit, toUnit] = [group("from"), group("to"), group("fromUnit"), group("toUnit")];
    if (otherUnit.test(fromUnit) || otherUnit.test(toUnit)) return [];
    if (fromUnit !== toUnit && fromUnit !== "") return [];
    const rises = new RegExp(rising, "u").test(group("word"));
    const difference = valueOf(to) - valueOf(from);
    // 52.3%から52.3%に増加: rounding may have taken what there was.
    const isContradicted = difference === 0 ? !to.includes(".") : difference > 0 !== rises;
    const before = text.slice(0, match.index);
    return {
      written: match[0],
      before: before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1),
      from: from + toUnit,
      to: to + toUnit,
      isOfYearJudged: !/[0-9元]/u.test(group("between")),
      isContradicted,
    };
  });
}

const share = new RegExp(
  `(?<![0-9.,])(?<whole>${figure})(?<unit>${unit})(?:のうち|のなかで|の内|中)(?:で?は)?、?[^0-9。]{0,30}?(?<part>${figure})(?:${unit})[(](?:[^0-9()%]{0,6})?(?<rate>[0-9]+(?:\\.[0-9]+)?)%[)]`,
  "gu",
);

/** The shares of a text that its own two numbers do not give. */
export function wrongShares(text: string): readonly WrongShare[] {
  if (!text.includes("%")) return [];
  return [...text.matchAll(share)].flatMap((match) => {
    const group = (name: string): string => certain(match.groups?.[name]);
    const { value, decimals } = rateOf(group("rate"));
    const counted = valueOf(group("part")) / valueOf(group("whole"));
    if (!(counted <= 1) || compareWithPublished(counted, value, decimals) !== "different") return [];
    return [{ written: match[0], counted: `${(counted * 100).toFixed(decimals - 2)}%` }];
  });
}

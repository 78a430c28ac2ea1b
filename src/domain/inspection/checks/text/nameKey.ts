import { certain } from "../../../certain";
import { canonicalText } from "../../../text/canonicalText";

/**
 * Words that official writing has in several forms; the first stands for all. Compared in names only, as wholes: two
 * names that differ in nothing else name one thing.
 */
export const wordVariants: readonly (readonly [string, ...string[]])[] = [
  ["暮らし", "くらし"],
  ["利活用", "活用"],
  ["手続", "手続き"],
  ["取組", "取り組み", "取組み"],
  ["か所", "箇所"],
  ["子ども", "こども", "子供"],
  ["障がい", "障害", "障碍"],
  ["まちづくり", "街づくり", "町づくり"],
  ["づくり", "作り", "造り", "創り"],
  ["つながり", "繋がり"],
  ["ふれあい", "触れ合い"],
  ["支え合い", "支えあい"],
  ["助け合い", "助けあい"],
  ["見守り", "見守"],
  ["住まい", "すまい"],
  ["仕事", "しごと"],
  ["みどり", "緑"],
  ["など", "等"],
  ["及び", "および"],
  ["並びに", "ならびに"],
  ["又は", "または"],
  ["ウェブ", "web"],
  ["申込み", "申し込み", "申込"],
  ["問合せ", "問い合わせ", "問合わせ"],
  ["打合せ", "打ち合わせ", "打合わせ"],
  ["受付", "受け付け", "受付け"],
  ["引き続き", "引続き"],
  ["更なる", "さらなる"],
  ["在り方", "あり方"],
  ["全て", "すべて"],
  ["目指す", "めざす"],
  ["ごみ", "ゴミ"],
  ["がん", "ガン", "癌"],
  ["デバイド", "ディバイド"],
  ["立上げ", "立ち上げ"],
  ["人づくり", "ひとづくり"],
  ["涵養", "かん養"],
  ["牽引", "けん引"],
  ["捻出", "ねん出"],
  ["蔓延", "まん延"],
  ["補填", "補てん"],
  ["破綻", "破たん"],
  ["払拭", "払しょく"],
];

const firstOf: ReadonlyMap<string, string> = new Map(
  wordVariants.flatMap(([first, ...others]) => [first, ...others].map((word) => [word, first] as const)),
);
const variantWords = new RegExp([...firstOf.keys()].sort((one, other) => other.length - one.length).join("|"), "gu");

/** Kana that follow a kanji by habit or not (手続き, 受け付け), and 長音 at the end of a word (サーバー). */
const okurigana = /(?<=\p{Script=Han})[いえきけしせちみめりれびべぎげじぜ](?=\p{Script=Han}|$|[のをがにへと])/gu;
const longEnd = /([ァ-ヺー]{2}[ァ-ヺ])ー(?![ァ-ヺー])/gu;
const unspoken = /[\s「」『』・、,]/gu;

/** The form in which two writings of one name are equal, whichever words they prefer: くらし and 暮らし, 活用 and 利活用. */
export function nameKey(name: string): string {
  return canonicalText(name)
    .toLowerCase()
    .replace(unspoken, "")
    .replace(variantWords, (word) => certain(firstOf.get(word)))
    .replace(okurigana, "")
    .replace(longEnd, "$1");
}

/** A name without what never tells names apart: spaces, quotation marks, widths. */
export function plainName(name: string): string {
  return canonicalText(name).toLowerCase().replace(unspoken, "");
}

/** The words in which two writings of one name differ (暮らし, くらし); `null` when it is something smaller than a word. */
export function differingWords(one: string, other: string): readonly [string, string] | null {
  const words = plainName(one).match(variantWords) ?? [];
  const otherWords = plainName(other).match(variantWords) ?? [];
  const at = words.findIndex((word, index) => word !== otherWords[index]);
  const [word, otherWord] = [words[at], otherWords[at]];
  return word === undefined || otherWord === undefined ? null : [word, otherWord];
}

import { arrowSigns } from "../text/arrows";
import { plainText } from "../text/plainText";

const note = /^[（(]?(?:※|注[0-9０-９)）:：]?|\*|＊|備考[:：]|出典|資料[:：]|単位[:：])/u;
const total =
  /^(?:合計|小計|総計|計|(?:(?:達成|進捗|到達)率の?|(?:評価|評点|得点|満足度)の)?平均[値点]?|総合計|全体|総数)$/u;
const totalOf = /(?:小計|合計|総計|累計|[)」]計)$|^(?:全体|総?合?計|小計|総計)[)」]?$/u;
/** 基本目標1　しごとをつくる　計: only the space tells it from a word that ends so (設計). */
const totalBehindSpace = /\S[\s　]+(?:小?計|平均)$/u;
/** 合計（再掲を除く36事業）, 小計（3事業）: what is in brackets behind the word says what was summed. */
const remarkBehind = /[\s　]*[(（][^()（）]*[)）]$/u;
const longestTotal = 40;
const title =
  /^[【[〔(（]\s?(?:別紙|別添|別表|資料|様式|参考|凡例|「?評価」?欄)|^(?:別紙|別添|別表|様式|凡例|「?評価」?欄の凡例)\s?[0-9０-９]{0,3}(?:[\s:：]|$)|施策.{0,10}一覧表?(?:[（(].{1,10}[)）])?$/u;
const example = /^[(【]?(?:記入例|記載例|例)[)】]?[0-9]{0,2}$/u;
const pageNumber = /^[0-9]{1,3}\s?[/／]\s?[0-9]{1,3}$|^[0-9]{1,3}\s?(?:頁|ページ)$/u;
/** ○：目標を達成した, A：達成率100％以上, （評価）◎…100％以上: a line of a legend; a heading (A：産業) names no result. */
const legend =
  /^(?:[（(【［]?(?:評価|判定|評定|達成度|達成状況|進捗|区分|ランク)[^\s:：◎○)）】］]{0,6}[)）】］:：][\s　]*)?(?:[◎○〇◯●△▲▽▼×✕☆★□■]{1,3}|[SA-Fa-fＳＡ-Ｆ][+＋]?)[\s　]*(?:[:：…‥=＝]|(?=[0-9０-９])).*(?:達成|以上|未満|以下|上回|下回|届|目標|改善|悪化)/u;
/** 評価：Ａ 十分達成　Ｂ ほぼ達成: letters parted from their meaning by no more than a space. */
const legendOfLetters =
  /^(?:評価|判定|評定|達成度|評価区分|判定区分|区分|ランク)(?:の?基準)?[\s　]*[:：)）】][\s　]*[SA-EＳＡ-Ｅ][\s　]+\S+[\s　]+[A-EＡ-Ｅ][\s　]+\S/u;
const joint = "\\s?[:：…‥=＝]";
const markOfItem = `(?:[◎○〇◯●△▲▽▼×✕◇◆☆★]{1,3}(?:${joint}|(?=\\p{L}))|(?:[SA-FＳＡ-Ｆ][+＋]?|[0-9０-９]|[Ⅰ-Ⅹ]|[${arrowSigns}]{1,2}|(?:概ね|おおむね|やや|大幅に?)?(?:未?達成|順調|遅れ|遅延|完了|未?実施|未?着手|改善|悪化|維持|計画(?:どおり|通り|以上)|[青黄赤緑橙白黒]色?|晴れ|くもり|曇り|雨))${joint})`;
/** 評点：5…105％超　4…100％以上, ◎目標達成　◇改善: two items of a legend or more. */
const legendOfSeveral = new RegExp(`(?:^|[\\s:：(（])${markOfItem}.+[\\s、，,／/;；]${markOfItem}`, "u");
const longestHeading = 80;

/** Cheap to look for before a text is folded: most rows have none of these. */
const mayBeTotal = /(?:[計均体数]|均[値点])[\s)）」]*(?:[(（].*[)）])?$/u;

/** 合計, 小　計, 平均: nothing but the word. */
export function isTotal(text: string): boolean {
  return text.length <= longestTotal && mayBeTotal.test(text) && total.test(plainText(text.replace(remarkBehind, "")));
}

/** 柱Ⅰ 小計 */
export function isTotalOfSomething(text: string): boolean {
  if (text.length > longestTotal || !mayBeTotal.test(text)) return false;
  const bare = text.normalize("NFKC").trim().replace(remarkBehind, "");
  return totalOf.test(plainText(bare)) || totalBehindSpace.test(bare);
}

/** 居宅サービス計, 総給付費, 市全体: a total, or 公会計, 総会 and まち全体. */
export function mayNameTotal(text: string): boolean {
  return /計$|全体$|^総|^全[都道府県市区町村]$/u.test(plainText(text.replace(remarkBehind, "")));
}

/** 例, （記入例）: the row shows how to fill in the sheet. */
export function isExample(text: string): boolean {
  return text.length <= longestTotal && text.includes("例") && example.test(plainText(text));
}

/** 2/3, 2頁: the number of a printed page. */
export function isPageNumber(text: string): boolean {
  return pageNumber.test(text.trim());
}

const labelOfLegend = /^(?:[(（【［]?※?(?:(?:評価|判定|評定)の?(?:基準|区分|凡例|方法)|凡例|基準)[)）】］]?)$/u;

/** 評価基準, 凡例: the cell before a legend. */
export function isLabelOfLegend(text: string): boolean {
  return labelOfLegend.test(text.trim());
}

/** A note, a title, a legend or a sentence: what stands alone in a row and is no heading. */
export function isAsideText(text: string): boolean {
  return (
    note.test(text) ||
    legend.test(text) ||
    legendOfSeveral.test(text) ||
    legendOfLetters.test(text) ||
    title.test(text) ||
    text.endsWith("。") ||
    text.length > longestHeading
  );
}

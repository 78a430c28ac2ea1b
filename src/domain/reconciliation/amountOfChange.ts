import type { PlacedFigure } from "./figureSection";

const changedInside = /[増減]$/u;
const changedBehind =
  /^(?:[(][0-9.]+%[)]|、(?:率に(?:して|すると)|約|およそ)(?:約|およそ)?[0-9.]+[%割](?:の|ほど)?(?=増|減))?(?:ほど|余り|程度|近く|も|しか)?(?:の)?(?:増|減|上昇|低下|上回|下回|及ば|及んでいな|足り|不足|届か|届いていな|少な|多[いくか]|伸び|拡大|縮小|広が|短縮|改善|悪化|開き|差(?:が|で|と|を|、|。)|高[いくま]|低[いくか]|長[いく]|短[いく]|上が|下が|プラス|マイナス)/u;
/** この1年間の減少は84人. */
const changeBefore = /(?:増加|減少|上昇|低下|伸び)(?:幅|分)?は、?(?:約|わずか)?$/u;
const remainsBefore = /(?:あと|残り|なお)、?約?$/u;
/** 今後2年間で45基を設置する, 5年間で50件の解体を: of a time to come, or of several years. */
const ofOtherTime =
  /(?:(?:今後|これから|来年度|次年度|翌年度)[^。0-9]{0,6}(?:[0-9]{1,2}(?:年間?|か年))?[^。0-9]{0,6}|[0-9]{1,2}(?:年間|か年)(?:で|に)(?:計|合計|延べ)?)$/u;

/** 令和5年度より6.5km. */
const comparedBefore = /(?:年度?末?|実績)より(?:も|は)?約?$/u;

/** 20日間の運行を予定し: of a time to come. */
const plannedBehind = /^[^、。0-9]{0,10}(?:を予定|する予定|を見込|する見込)/u;

/** Whether a figure says by how much something changed or what is still wanting (34人減, 45基(11.0%)増, あと3人): no value. */
export function isAmountOfChange({ piece, figure }: PlacedFigure): boolean {
  const { text } = piece.text;
  return (
    changedInside.test(text.slice(figure.digits.end, figure.span.end)) ||
    plannedBehind.test(text.slice(figure.span.end, figure.span.end + 16)) ||
    changedBehind.test(text.slice(figure.span.end, figure.span.end + 20)) ||
    comparedBefore.test(text.slice(Math.max(figure.sentence.start, figure.span.start - 8), figure.span.start)) ||
    changeBefore.test(text.slice(Math.max(figure.sentence.start, figure.span.start - 8), figure.span.start)) ||
    remainsBefore.test(text.slice(Math.max(figure.sentence.start, figure.span.start - 4), figure.span.start)) ||
    ofOtherTime.test(text.slice(Math.max(figure.sentence.start, figure.span.start - 20), figure.span.start))
  );
}

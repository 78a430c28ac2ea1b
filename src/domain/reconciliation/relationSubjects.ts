import type { MeasureEvaluation } from "../evaluation/evaluateMeasures";
import { textOfCell } from "../measures/measure";
import { isAmountOfChange } from "./amountOfChange";
import type { DatedFigure } from "./datedFigures";
import { isMistyped, isSameUnit, isSameValue, isSlip, labelLetters, mayCountSame } from "./figureMatch";
import type { Passage } from "./outline";
import { sharesWord, topicBefore } from "./ownTopic";
import type { RelationClaim } from "./relationClaim";
import type { Claim } from "./relationFindings";
import type { Sentence } from "./sentences";
import type { Span } from "./statement";
import { statedFigures, type StatedFigure } from "./statedFigures";

/** The sentence states another value as the actual: what follows from a wrong figure is told at the figure. */
export function isOfOtherActual(
  actual: DatedFigure,
  known: readonly DatedFigure[],
  { span, amount }: RelationClaim,
  { piece }: Passage,
  sentence: Sentence,
): boolean {
  const own = statedFigures(piece.text.text, null).filter(
    (figure) =>
      figure.span.start >= sentence.start &&
      figure.span.end <= span.end &&
      !isAmount(figure, amount, piece.text.text) &&
      !isAmountOfChange({ piece, figure }) &&
      isSameUnit(figure.unit, actual.unit) &&
      !known.some((other) => other !== actual && isSameValue(figure, other)),
  );
  // 累計9.3kmを更新したが、令和6年度は2.1kmと、前年度の…: said of what was stated last.
  const last = own.find(({ span: { end } }) =>
    /^(?:と|で|となり)、$/u.test(piece.text.text.slice(end, Math.max(end, span.start))),
  );
  const said = last === undefined ? own : [last];
  return said.length > 0 && !said.some((figure) => isSameValue(figure, actual));
}

/** 被害額は5,120万円と、前年度より8.6%減った: the last value before it counts another thing. */
export function isOfOtherThing(
  { unit }: DatedFigure,
  { span }: RelationClaim,
  { piece }: Passage,
  { start }: Sentence,
): boolean {
  const before = statedFigures(piece.text.text, null).filter(
    (figure) => figure.span.start >= start && figure.span.end <= span.start && figure.unit !== null,
  );
  const last = before.at(-1);
  return (
    last !== undefined && unit !== null && !before.some((figure) => isSameUnit(figure.unit, unit)) && isValueOf(last)
  );
}

/** 高額な薬品の購入が前年度比11.8%増: right before it stands a subject which no word of the indicator is in. */
export function hasTopicOfItsOwn(
  { name }: DatedFigure,
  { span }: RelationClaim,
  { measure }: Pick<MeasureEvaluation, "measure">,
  { piece }: Passage,
  { start }: Sentence,
): boolean {
  const topic = topicBefore(piece.text.text.slice(start, span.start));
  return (
    topic !== null &&
    !/(?:年度?末?|現在|時点|今回)$/u.test(topic) &&
    ![name, textOfCell(measure.cells.name)].some((one) => sharesWord(topic, one))
  );
}

/** Not by how much something changed. */
function isValueOf({ unit }: StatedFigure): boolean {
  return unit !== "ポイント" && unit !== "%" && unit !== "倍";
}

/** Whether the paragraph states the actual before a claim. */
export function isActualStated(actual: DatedFigure, { span }: RelationClaim, { piece: { text } }: Passage): boolean {
  return statedFigures(text.text, null).some(
    (figure) => figure.span.end <= span.start && isSameUnit(figure.unit, actual.unit) && isSameValue(figure, actual),
  );
}

/** 211団体で、8団体増えた: right behind the actual. */
export function isRightBehind(actual: DatedFigure, { span }: RelationClaim, { piece: { text } }: Passage): boolean {
  return statedFigures(text.text, null).some(
    (figure) =>
      figure.span.end <= span.start &&
      /^(?:(?:で|と|となり|であり)、|(?:となった|となりました|であった|でした|です|である)?。)$/u.test(
        text.text.slice(figure.span.end, span.start),
      ) &&
      isSameUnit(figure.unit, actual.unit) &&
      isSameValue(figure, actual),
  );
}

/** 83社増の771社: right before the actual. */
export function isRightBefore(actual: DatedFigure, { span }: RelationClaim, { piece: { text } }: Passage): boolean {
  return statedFigures(text.text, null).some(
    (figure) => text.text.slice(span.end, figure.span.start) === "の" && isSameValue(figure, actual),
  );
}

/** 243社から301社へと23.9%増え: the value that the sentence says the actual came from. */
export function cameFrom(
  actual: DatedFigure,
  others: readonly DatedFigure[],
  { span }: RelationClaim,
  { piece: { text } }: Passage,
): DatedFigure | null {
  const stated = statedFigures(text.text, null);
  const at = stated.findIndex(
    (figure) =>
      figure.span.end <= span.start &&
      isSameValue(figure, actual) &&
      /^(?:に|へと?|となり|まで)?、?$/u.test(text.text.slice(figure.span.end, span.start)),
  );
  const before = stated[at - 1];
  const isFrom = before !== undefined && text.text.slice(before.span.end).startsWith("から");
  return isFrom ? (others.find((other) => isSameValue(before, other)) ?? null) : null;
}

/** What grows from year to year: by how much is what the year added. */
export const ofTotal = /累計|累積|だけで/u;

/** 2024年度に施工したのは1.7km beside a total that is stated and grew by 0.7km: what the year added, mistyped. */
export function isNearlyAdded(
  { reference, amount }: RelationClaim & { readonly reference?: unknown },
  actual: DatedFigure,
  { value }: DatedFigure,
  { piece }: Passage,
  { text, start }: Sentence,
): boolean {
  const isTotal = [actual.name, text].some((one) => ofTotal.test(one));
  const isOfStock = /新たに|増設|新設|追加|増備|増員/u.test(text) && !/廃止|撤去|減|退|除却|更新/u.test(text);
  const isOfYear = reference === "perhapsTotalBefore" || (reference === "totalBefore" && !isTotal);
  if (!isOfYear || !(isTotal || isOfStock)) return false;
  const stated = statedFigures(piece.text.text, null).filter(({ span }) => span.start >= start);
  const own = stated.find(({ digits }) => digits.start === amount?.start);
  const isWhole = stated.some((one) => isSameUnit(one.unit, actual.unit) && isSameValue(one, actual));
  const added = { value: Number((actual.value - value).toFixed(6)) };
  return isWhole && own !== undefined && (isMistyped(own, added) || isSlip(own.value, added.value));
}

/** 暫定目標値の50ng/Lを下回った: another thing's target, whose figure is of another unit. */
export function isOfOtherReference(
  { span, amount }: RelationClaim,
  { unit }: DatedFigure,
  { piece: { text } }: Passage,
): boolean {
  return statedFigures(text.text, null).some(
    (figure) =>
      figure.span.start >= span.start &&
      figure.span.end <= (amount?.start ?? span.end) &&
      !isAmount(figure, amount, text.text) &&
      figure.unit !== null &&
      !mayCountSame(figure.unit, unit),
  );
}

/** Whether a figure is by how much something changed, or stands right before the same as a part: 9,200人、率にして17.6%. */
function isAmount({ digits, span }: StatedFigure, amount: Span | null, text: string): boolean {
  if (amount === null || digits.start === amount.start) return amount !== null;
  return span.end < amount.start && /^[(、](?:率に(?:して|すると))?約?$/u.test(text.slice(span.end, amount.start));
}

/** 教員採用の倍率は2.4倍, 割合は目標の80%: a value of the indicator, no share of one. */
export function isOfItsUnit({ sign }: Claim<"share">, { unit }: DatedFigure): boolean {
  return sign === unit;
}

/** Whether a sentence says of the indicator, and not of what is behind it (人口が減少し), which way something went. */
export function isSaidOf(
  actual: DatedFigure,
  { span, reference }: Claim<"direction">,
  { piece }: Passage,
  sentence: Sentence,
): boolean {
  const before = piece.text.text.slice(sentence.start, span.start);
  const clause = before.slice(before.lastIndexOf("、") + 1);
  const name = labelLetters(actual.name);
  const isNamed = name.length >= 2 && clause.includes(name);
  const isStated = statedFigures(piece.text.text, null).some(
    (figure) =>
      figure.span.start >= sentence.start &&
      figure.span.end <= span.end &&
      isSameUnit(figure.unit, actual.unit) &&
      isSameValue(figure, actual) &&
      (reference !== null || figure.span.end === span.start),
  );
  if (reference === null) return isNamed || isStated;
  return isNamed || (clause === "" && (isStated || (name.length >= 2 && before.includes(name))));
}

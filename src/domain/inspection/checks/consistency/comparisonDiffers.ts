import { certain } from "../../../certain";
import type { SourceCell } from "../../../grid/cell";
import { roundHalfUp } from "../../../evaluation/rounding";
import { textOfCell, type Measure, type MeasureCells, rowOfCells } from "../../../measures/measure";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { inMeasure } from "../findingAt";
import { measuresWith } from "../text/writtenTexts";
import { proseCells } from "./proseCells";
import { isNearlySame, mayBeSameUnit, plainWidth } from "./statedNumbers";
import { grouped } from "./words";

/** What a sentence says of a value beside another: 目標を35ha上回った, 前年度（6,377t）から141t増加した, 目標30基に対し累計32基. */
interface StatedComparison {
  readonly written: string;
  readonly kind: "target" | "previous" | "unsaid" | "pair";
  /** The other value, where the sentence gives it. */
  readonly other: number | null;
  /** The difference; of a pair, the value itself. `null`: it says only which is more. */
  readonly amount: number | null;
  readonly decimals: number;
  readonly unit: string;
  /** More than the other, less, or the same; `null`: a pair says neither. */
  readonly sign: 1 | -1 | 0 | null;
  readonly start: number;
}

const figure = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
const unit = "(?:ポイント|か所|[%‰㎡]|[\\p{Script=Han}\\p{Script=Katakana}ーA-Za-z/・]{0,8}?)";
const upwards = "上回|超過|超え|多[いくか]|増|上昇|伸び|上が|高[いくま]";
const downwards = "下回|不足|届か|及ば|少な|減|低下|下降|下が|低[いくま]|短縮";
const words = `(?:も|ほど|の)?(?<word>${upwards}|${downwards})(?![率幅])`;
const amount = `(?<amount>${figure})(?<unit>${unit})`;
const other = `(?<other>${figure})${unit}`;
const compared = "(?:と比べ?て?|と比較して|に比べ?て?|に対し?て?|比(?:で|は|べ)?|に比し?て?|から|より|を|に)";

/** Tried in this order; what an earlier one has read, a later one leaves alone. */
const patterns: readonly (readonly [StatedComparison["kind"], RegExp])[] = [
  ["target", new RegExp(`(?:目標|計画)値?(?:[(の]?${other}[)]?)?${compared}、?${amount}${words}`, "gu")],
  [
    "previous",
    new RegExp(
      `(?:前年度?|昨年度?|前回|(?:令和|平成)(?:元|[0-9]{1,2})年度?|[RH][0-9]{1,2}年?度?)(?:実績)?[はのに]?、?` +
        `(?:[(]?${other}[)]?(?:で(?:あり|した|あった)が?、?|だったが|${compared})|${compared})、?${amount}${words}`,
      "gu",
    ),
  ],
  ["pair", new RegExp(`(?:目標|計画|定員)値?(?:数|は|の)?${other}に対し?て?、?[^0-9。、]{0,8}(?:は)?${amount}`, "gu")],
  ["target", new RegExp(`(?:目標|計画)値?(?:の?${other})?を(?:大きく|やや|わずかに)?(?<word>上回|下回|超え)`, "gu")],
  ["target", /(?:目標|計画)値?と(?:同(?:数|じ|値|率)|一致)/gu],
  ["unsaid", new RegExp(`(?<![0-9.,])${amount}${words}`, "gu")],
];

/** 15%増 may be of the value or in points; a rank gets better by getting smaller. */
const otherUnit = /^(?:[%‰]|位|番|年|月|日|時|倍|割|[万億千])/u;
/** Another goal, or a part of what is counted. */
const another =
  /最終|次期|来年|翌年|全国|県平均|平均|うち|見込|予定|毎年|累計で|計画期間|月末|上半期|下半期|[0-9]年間/u;

function numberOf(written: string | undefined): number | null {
  return written === undefined ? null : Number(written.replaceAll(",", ""));
}

/** From the last full stop before it to the next: what the statement stands in. */
function sentenceAround(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf("。", start), text.lastIndexOf("\n", start)) + 1;
  const to = [text.indexOf("。", end), text.indexOf("\n", end)].filter((at) => at >= 0);
  return text.slice(from, to.length === 0 ? text.length : Math.min(...to));
}

/** The comparisons that a text in plain width states of the value that it is about. */
function statedComparisons(text: string): readonly StatedComparison[] {
  const found: StatedComparison[] = [];
  const taken: (readonly [start: number, end: number])[] = [];
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      taken.push([start, end]);
      const { groups = {} } = match;
      if (otherUnit.test(groups.unit ?? "") || another.test(sentenceAround(text, start, end))) continue;
      const sign =
        groups.word === undefined ? (kind === "pair" ? null : 0) : new RegExp(upwards, "u").test(groups.word) ? 1 : -1;
      found.push({
        written: match[0],
        kind,
        other: numberOf(groups.other),
        amount: numberOf(groups.amount),
        decimals: (groups.amount?.split(".")[1] ?? "").length,
        unit: groups.unit ?? "",
        sign,
        start,
      });
    }
  }
  return found.sort((one, next) => one.start - next.start);
}

interface WrongComparison {
  readonly written: string;
  readonly against: "target" | "previous" | "actual";
  /** The other value and the actual, as written. */
  readonly other: string;
  readonly actual: string;
}

const hint = /目標|計画|定員|前年|昨年|年度|[0-9０-９][^。]*(?:増|減|上昇|低下)/u;

/** The only number of a cell, as it is shown, with its unit. */
interface Value {
  readonly value: number;
  readonly unit: string;
  readonly text: string;
}

function valueOf(cell: SourceCell | undefined, unit: string): Value | null {
  const text = plainWidth(textOfCell(cell));
  const match =
    /^(?<sign>[△▲-]?)(?<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)(?<unit>[^0-9]{0,8})$/u.exec(text);
  if (match === null) return null;
  const group = (name: string): string => certain(match.groups?.[name]);
  const [sign, digits, own] = [group("sign"), group("digits"), group("unit")];
  const behind = own.replace(/(?:以[上下内]|未満|程度|超)$/u, "").trim();
  const value = Number(digits.replaceAll(",", "")) * (sign === "" ? 1 : -1);
  return { value, unit: behind === "" ? unit : behind, text };
}

/** Last year's actual: of its own column, or of the columns of years. */
export function previousCell(cells: MeasureCells, measure: Measure): SourceCell | undefined {
  const values = measure.values[measure.indicatorRows.indexOf(cells)];
  const own = values?.periods.actual;
  if (cells.previous !== undefined || own?.kind !== "fiscalYear") return cells.previous;
  return values?.further.find(
    ({ role, period }) =>
      role === "actual" && period?.kind === "fiscalYear" && period.fiscalYear === own.fiscalYear - 1,
  )?.cell;
}

interface Values {
  readonly target: Value | null;
  readonly actual: Value;
  readonly previous: Value | null;
}

/** The words between the last pause and a statement are of the indicator, or say nothing of what it is about. */
function isOfIndicator(
  text: string,
  { start }: StatedComparison,
  names: readonly string[],
  mustName: boolean,
): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[。、\n]/u)
      .at(-1) ?? "";
  const subject = clause.replace(/(?:について)?[はがもの]+$/u, "").trim();
  if (subject.length > 1 && names.some((name) => name.includes(subject))) return true;
  return !mustName && (subject === "" || /^(?:実績値?|結果|同数)$/u.test(subject));
}

function areSameDigits(one: number, other: number): boolean {
  const sorted = (value: number): string => [...String(value)].sort().join("");
  return one !== other && String(one).length >= 2 && sorted(one) === sorted(other);
}

/** Whether a statement is surely of the two values and surely wrong. */
function isWrong(stated: StatedComparison, reference: Value, actual: Value, isOfRow: boolean): boolean {
  const { kind, amount, decimals, sign } = stated;
  if (kind === "pair") {
    // One digit off, or two that changed places, is told as a number of the note.
    return (
      amount !== null && areSameDigits(amount, actual.value) && !isNearlySame(String(amount), String(actual.value))
    );
  }
  const difference = roundHalfUp(actual.value - reference.value, 9);
  if (amount === null) return isOfRow && Math.sign(difference) !== sign;
  const size = Math.abs(difference);
  const isSize = Math.abs(size - amount) <= (decimals > 0 || !Number.isInteger(size) ? 10 ** -decimals * 1.01 : 0);
  if (isSize) return difference !== 0 && Math.sign(difference) !== sign && (isOfRow || amount >= 4);
  const isSlip = areSameDigits(amount, roundHalfUp(size, decimals)) || isNearlySame(String(amount), String(size));
  return isSlip || (isOfRow && kind !== "unsaid");
}

function referenceOf({ kind, other }: StatedComparison, { target, actual, previous }: Values): Value | null {
  // A text on another target (最終目標の…) says nothing of this one.
  if (kind === "target" || kind === "pair") return (other ?? target?.value) === target?.value ? target : null;
  if (other === null) return previous;
  // 令和5年度は274であり: the year's own value.
  return other === actual.value ? null : { value: other, unit: actual.unit, text: grouped(other) };
}

function mayCompare({ unit }: StatedComparison, actual: Value): boolean {
  return unit === "ポイント" ? /[%％]/u.test(actual.unit) : mayBeSameUnit(unit, actual.unit);
}

function wrongIn(
  text: string,
  values: Values,
  names: readonly string[],
  mustName: boolean,
): readonly WrongComparison[] {
  const all = statedComparisons(text);
  const unsaid = all.filter(({ kind }) => kind === "unsaid").length;
  return all.flatMap((stated) => {
    const reference = referenceOf(stated, values);
    if (reference === null || !mayCompare(stated, values.actual) || (stated.kind === "unsaid" && unsaid > 1)) return [];
    const isNamed = isOfIndicator(text, stated, names, mustName);
    if (mustName && !isNamed) return [];
    const isOfRow = isNamed || (stated.other !== null && stated.kind === "target");
    if (!isWrong(stated, reference, values.actual, isOfRow)) return [];
    const against = stated.kind === "pair" ? "actual" : stated.kind === "target" ? "target" : "previous";
    return [{ written: stated.written, against, other: reference.text, actual: values.actual.text }];
  });
}

/** Of several indicators, a text in the first row may be about any: there it has to name its own. */
function wrongOfRow(
  context: InspectionContext,
  measure: Measure,
  cells: MeasureCells,
): readonly Found<WrongComparison>[] {
  const unit = plainWidth(textOfCell(cells.unit));
  const actual = valueOf(cells.actual, unit);
  if (actual === null) return [];
  const values = { actual, target: valueOf(cells.target, unit), previous: valueOf(previousCell(cells, measure), unit) };
  const names = [cells.indicator, cells.name].map((cell) => plainWidth(textOfCell(cell)));
  const row = rowOfCells(cells, measure);
  const mustName = measure.indicatorRows.length > 1 && row === measure.row;
  return proseCells(context, measure, hint).flatMap((prose) =>
    prose.row !== row && measure.indicatorRows.length > 1
      ? []
      : wrongIn(plainWidth(prose.content), values, names, mustName).map((parameters) => ({
          parameters,
          ...inMeasure(context, measure, prose, cells.actual),
        })),
  );
}

function find(context: InspectionContext): readonly Found<WrongComparison>[] {
  return measuresWith(context, (phrase) => hint.test(phrase)).flatMap((measure) =>
    measure.indicatorRows.flatMap((cells) => wrongOfRow(context, measure, cells)),
  );
}

const againstWords = {
  ja: { target: "目標", previous: "前の値", actual: "目標" },
  en: { target: "the target", previous: "the earlier value", actual: "the target" },
} as const;

/** 目標を53ha上回った where the actual is 35 above the target; 前年度の58から3減った where it is 61. */
export const comparisonDiffers = defineCheck({
  code: "consistency-comparison-differs",
  ja: {
    title: "文中の差や増減が表の数と合わない",
    description:
      "「目標を35ha上回った」「前年度（6,377t）から141t増加した」「目標30基に対し、累計32基」のように備考などの文が述べる差・増減・実績が、その行の目標・実績・前年度の数と合いません。",
    message: (p: WrongComparison) =>
      `「${p.written}」と書かれていますが、${againstWords.ja[p.against]}は「${p.other}」、実績は「${p.actual}」です。`,
    fix: "文と表の数のうち、誤っている方を直してください。",
  },
  en: {
    title: "Difference stated in a text does not fit the figures",
    message: (p) =>
      `"${p.written}" is stated, but ${againstWords.en[p.against]} is "${p.other}" and the actual is "${p.actual}".`,
    fix: "Correct the text or the figure.",
  },
  find,
});

import { compareDates } from "../wareki/dayNumber";
import { certain } from "../certain";
import type { DateInterval } from "../wareki/calendar";
import { decimalOfNumber, decimalText, shifted, toNumber } from "./exactDecimal";
import type { NumberReading, Qualifier } from "./reading";

const beforeNumber: Partial<Record<Qualifier, string>> = { approximate: "約", cumulative: "累計", average: "平均" };
const afterUnit: Partial<Record<Qualifier, string>> = {
  atLeast: "以上",
  atMost: "以下",
  moreThan: "超",
  lessThan: "未満",
};
const inBrackets: Partial<Record<Qualifier, string>> = { forecast: "見込み", preliminary: "速報", planned: "予定" };
const changeWords = { increase: "増", decrease: "減" } as const;

function wordsFor(qualifiers: readonly Qualifier[], words: Partial<Record<Qualifier, string>>): readonly string[] {
  return qualifiers.flatMap((qualifier) => words[qualifier] ?? []);
}

const digitsInGroup = 3;

function withCommas(text: string): string {
  const [beforePoint, fraction] = text.split(".");
  const whole = certain(beforePoint);
  const first = whole.length % digitsInGroup;
  const groups = first === 0 ? [] : [whole.slice(0, first)];
  for (let start = first; start < whole.length; start += digitsInGroup)
    groups.push(whole.slice(start, start + digitsInGroup));
  return groups.join(",") + (fraction === undefined ? "" : `.${fraction}`);
}

/** An interval as one date of ours: a day, a month, a year or a fiscal year; another interval by its last day. */
function dateText({ start, end }: DateInterval): string {
  const day = `${end.year}年${end.month}月${end.day}日`;
  if (compareDates(start, end) === 0 || start.day !== 1) return day;
  const isMonth = start.year === end.year && start.month === end.month;
  if (isMonth) return `${end.year}年${end.month}月`;
  if (start.month === 1 && start.year === end.year && end.month === 12) return `${end.year}年`;
  return start.month === 4 && end.month === 3 && end.year === start.year + 1 ? `${start.year}年度` : day;
}

/** The number of a reading in the measure of its unit as people write it: 0.934 of `%` is `93.4`. */
export function writtenNumber({ value, unit }: Pick<NumberReading, "value" | "unit">): string {
  const size = Math.abs(value);
  const shown = unit === "%" ? certain(toNumber(shifted(decimalOfNumber(size), 2))) : size;
  return withCommas(decimalText(shown));
}

/** The number of a reading in the measure of its unit: 93.4 of 93.4%, which is 0.934. */
export function valueInUnit(reading: Pick<NumberReading, "value" | "unit">): number {
  const size = Number(writtenNumber(reading).replaceAll(",", ""));
  return reading.value < 0 ? -size : size;
}

/** Writes a reading in the one form that `readQuantity` reads back as the same: `累計1,234人以上（見込み） ※2022年12月31日時点`. */
export function formatQuantity(reading: NumberReading): string {
  const { value, unit, qualifiers, change, asOf, ofWhole } = reading;
  const sign = value < 0 && change === null ? "-" : "";
  const brackets = wordsFor(qualifiers, inBrackets);
  return [
    ...wordsFor(qualifiers, beforeNumber),
    ofWhole === undefined ? "" : `${writtenNumber({ value: ofWhole.count, unit })}${unit ?? ""}中`,
    sign + writtenNumber(reading),
    unit ?? "",
    ...wordsFor(qualifiers, afterUnit),
    change === null ? "" : changeWords[change],
    brackets.length === 0 ? "" : `（${brackets.join("、")}）`,
    asOf === null ? "" : ` ※${dateText(asOf)}時点`,
  ].join("");
}

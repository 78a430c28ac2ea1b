import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { canonicalText } from "../text/canonicalText";
import { textOfCell } from "./measure";

/** What stands in the number column. */
export interface MeasureNumber {
  /** `null` when the cell is blank or holds no number. */
  readonly number: number | null;
  /** As compared and put into the measure's code; `""` when blank. */
  readonly marker: string;
}

const firstOfCircled: readonly (readonly [first: string, last: string, number: number])[] = [
  ["①", "⑳", 1],
  ["㉑", "㉟", 21],
  ["㊱", "㊿", 36],
];
const lastNumeral = /([0-9]{1,6}|[①-⑳㉑-㉟㊱-㊿])[)\]】.号番]?$/u;

function valueOf(numeral: string): number {
  const circled = firstOfCircled.find(([first, last]) => numeral >= first && numeral <= last);
  if (circled === undefined) return Number(numeral);
  return certain(numeral.codePointAt(0)) - certain(circled[0].codePointAt(0)) + circled[2];
}

/** 番号 as written: `3`, `３`, `No.3`, `(3)`, `③`, `1-2-3` and `Ⅰ-①-ア-3` (the last part). */
export function readMeasureNumber(cell: SourceCell | undefined): MeasureNumber {
  const text = textOfCell(cell);
  const marker = /^[0-9]+$/u.test(text) ? text : canonicalText(text);
  const numeral = lastNumeral.exec(marker)?.[1];
  return { number: numeral === undefined ? null : valueOf(numeral), marker };
}

import type { SourceCell } from "../../../grid/cell";
import type { Measure } from "../../../measures/measure";
import type { Check, InspectionContext } from "../../check";
import { proseCells, valueRoles, type TextCell } from "./proseCells";
import {
  isAboutAnother,
  isNearlySame,
  mayBeSameUnit,
  plainWidth,
  statedNumbers,
  type StatedNumber,
} from "./statedNumbers";
import { cellsOf } from "../findingAt";

interface ValueNumber extends StatedNumber {
  readonly role: "target" | "actual" | "baseline" | "expected";
  readonly cell: SourceCell;
}

/** Shorter numbers are not compared: one digit off is another number there. */
const longNumber = /(?:[0-9０-９][,，.．]?){3}[0-9０-９]/u;

function isLong(cell: SourceCell | undefined): cell is SourceCell {
  return cell !== undefined && longNumber.test(String(cell.content));
}

function numbersOfValues(measure: Measure): readonly ValueNumber[] {
  return measure.indicatorRows.flatMap((cells) =>
    valueRoles.flatMap((role) => {
      const cell = cells[role];
      if (!isLong(cell)) return [];
      return statedNumbers(plainWidth(String(cell.content))).map((number) => ({ ...number, role, cell }));
    }),
  );
}

interface Slip {
  readonly stated: StatedNumber;
  readonly meant: ValueNumber;
  readonly cell: TextCell;
}

function slipsIn(cell: TextCell, values: readonly ValueNumber[]): readonly Slip[] {
  const text = plainWidth(cell.content);
  const stated = statedNumbers(text);
  const right = new Set(values.map(({ value }) => value));
  const named = new Set(stated.map(({ value }) => value));
  return stated.flatMap((number) => {
    if (right.has(number.value) || isAboutAnother(text, number)) return [];
    const meant = values.find(
      (value) => isNearlySame(number.digits, value.digits) && mayBeSameUnit(number.word, value.word),
    );
    // The text names the right number too: then the other one is another fact.
    return meant === undefined || named.has(meant.value) ? [] : [{ stated: number, meant, cell }];
  });
}

const none: readonly Slip[] = [];

function slipsOf(context: InspectionContext, measure: Measure): readonly Slip[] {
  if (!measure.indicatorRows.some((cells) => valueRoles.some((role) => isLong(cells[role])))) return none;
  const prose = proseCells(context, measure, longNumber);
  if (prose.length === 0) return none;
  const values = numbersOfValues(measure);
  return prose.flatMap((cell) => slipsIn(cell, values));
}

/** 31,922 in the note, 31,992 in the cell: one digit off, or two that changed places. */
export const noteNumber: Check = {
  code: "consistency-note-number",
  family: "consistency",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) =>
    context.measureSheet.measures.flatMap((measure) =>
      slipsOf(context, measure).map(({ stated, meant, cell }) => ({
        code: "consistency-note-number" as const,
        parameters: { stated: stated.written, meant: meant.written, role: meant.role },
        cells: cellsOf(measure, context.measureSheet.sheet, cell, meant.cell),
        measure: measure.code,
      })),
    ),
};

import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureRole } from "../../../measures/measure";
import { foldWidth } from "../../../text/foldWidth";
import { defineCheck, type InspectionContext, type Repair } from "../../check";
import { inMeasure } from "../findingAt";

/** Columns of numbers that formulas add up. */
const numericRoles = ["baseline", "expected", "target", "actual", "achievementRate"] as const;

/** A number and at most its unit: 3,150, ▲5, 98.5%, 3150人; 30以下 is a bound, which no number can say. */
const number = /^[△▲+-]?\d[\d,]*(?:\.\d+)?\s?(?!.{0,3}(?:以[上下内]|未満|超|程度))[^\d\s.,~→()]{0,4}$/u;
/** ▲27.4 is how officials write a number below zero; only what adds it up goes wrong. */
const marked = /^\s*[△▲]/u;
const fewestNumbers = 2;

interface Cell {
  readonly measure: Measure;
  readonly cell: SourceCell;
}

/** What is shown behind the digits: `84.6%` → `%`. */
function unitShown(cell: SourceCell): string {
  return /[^\d.,]*$/u.exec(foldWidth(textOfCell(cell)).text.trim())?.[0].trim() ?? "";
}

/** The units that the numbers of a column are shown with; `null` where most of its filled cells are no numbers. */
function unitsOfNumbers({ measureSheet }: InspectionContext, role: MeasureRole): ReadonlySet<string> | null {
  const units = new Set<string>();
  let [numbers, filled] = [0, 0];
  for (const { indicatorRows } of measureSheet.measures) {
    for (const { [role]: cell } of indicatorRows) {
      if (cell === undefined || textOfCell(cell) === "") continue;
      filled += 1;
      if (typeof cell.content !== "number") continue;
      numbers += 1;
      units.add(unitShown(cell));
    }
  }
  return numbers >= fewestNumbers && numbers * 2 > filled ? units : null;
}

/** A part of a cell (目標値：10) can't be a number. */
function isTextOfItsOwn(cell: SourceCell | undefined): cell is SourceCell {
  return typeof cell?.content === "string" && cell.whole === undefined;
}

/** Cells that hold a number as text in a column of numbers; 0.8本 among 84.6% and 16.2 is of another kind, and nothing adds them up. */
function textsAmongNumbers(context: InspectionContext, role: MeasureRole): readonly Cell[] {
  const units = context.measureSheet.columns.has(role) ? unitsOfNumbers(context, role) : null;
  if (units === null) return [];
  const isOfOneKind = units.size === 1 && units.has("");
  const isAlike = (cell: SourceCell): boolean => isOfOneKind || ["", ...units].includes(unitShown(cell));
  return context.measureSheet.measures.flatMap((measure) =>
    measure.indicatorRows.flatMap(({ [role]: cell }) =>
      isTextOfItsOwn(cell) && number.test(foldWidth(textOfCell(cell)).text) && isAlike(cell) ? [{ measure, cell }] : [],
    ),
  );
}

/** Whole numbers and decimals, with or without separators; no leading zeros, which are those of a code. */
const plainNumber = /^[-+]?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?$/u;
/** Excel keeps no more. */
const mostDigits = 15;

/** The number that a text is, as JavaScript writes it; `null` where it has a unit, or more digits than Excel keeps. */
function numberIn(text: string): string | null {
  const folded = foldWidth(text).text.trim().replace(/^[△▲]/u, "-");
  const digits = folded.replace(/\D/gu, "").length;
  return plainNumber.test(folded) && digits <= mostDigits ? String(Number(folded.replaceAll(",", ""))) : null;
}

function repairs(cell: SourceCell): readonly Repair[] {
  const before = textOfCell(cell);
  const after = numberIn(before);
  const { sheet, row, column } = cell;
  return after === null ? [] : [{ cell: { sheet, row, column }, before, after }];
}

/** `"3150"` where the column's other cells are numbers: it is left out of every sum. */
export const numberAsText = defineCheck({
  code: "quantity-number-as-text",
  rule: "L2-01",
  ja: {
    title: "数値が文字列として入力されている",
    description: "ほかのセルが数値の列に、文字列として入力された数値があります。合計などの数式に数えられません。",
    message: (p: { column: string; text: string }) =>
      `「${p.column}」の列のほかのセルは数値ですが、「${p.text}」は文字列です。`,
    fix: "数値として入力し直してください。単位は見出しか表示形式に書けます。",
  },
  en: {
    title: "Number stored as text",
    message: (p) => `The other cells of column "${p.column}" are numbers, but "${p.text}" is text.`,
    fix: "Enter it as a number. A unit can stand in the header or in the number format.",
  },
  find: (context) =>
    numericRoles.flatMap((role) =>
      textsAmongNumbers(context, role).map(({ measure, cell }) => ({
        parameters: { column: context.measureSheet.columns.get(role)?.label ?? "", text: textOfCell(cell) },
        ...inMeasure(context, measure, cell),
        repairs: repairs(cell),
        ...(marked.test(textOfCell(cell)) ? { severity: "info" as const } : {}),
      })),
    ),
});

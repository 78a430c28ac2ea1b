/** The number format of cells that take everything for text. */
export const textFormat = "@";

/** Every formula is alike: its text follows renamed sheets and inserted rows without anybody having edited it. */
export const anyFormula = "=";

/** A cell of a matrix that is to stay as it is. */
export const asItIs = null;

/**
 * Excel takes what is written to a cell as if it were typed: `R5.3.20` becomes a date, `+3` a number. Behind an apostrophe
 * a text stays the text it is, and the apostrophe is no part of it; in a cell formatted as text it would be one.
 */
export function asTypedText(text: string, numberFormat: unknown = "General"): string {
  return text === "" || numberFormat === textFormat ? text : `'${text}`;
}

/** A formula begins with `=`; so does a text that is its own value. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}

/** An error that somebody has typed is typed again as one. */
const errorValue = /^#[A-Z/0!?]+$/u;

/** Any content but a formula, to be typed: texts behind an apostrophe, errors and truth values as such. */
export function asTyped(content: unknown, numberFormat: unknown = "General"): unknown {
  return typeof content === "string" && !errorValue.test(content) ? asTypedText(content, numberFormat) : content;
}

/** What a cell held, to be typed again: `Range.formulas` and `Range.values` of it. */
export function asTypedAgain(formula: unknown, value: unknown, numberFormat: unknown): unknown {
  return isFormula(formula, value) ? formula : asTyped(formula, numberFormat);
}

/** What was typed, as `Range.formulas` gives it back, every formula alike: for telling edits from none. */
export function plainContent(content: unknown, isTyped = false): string | number {
  if (typeof content === "number") return content;
  const text = String(content);
  if (text.startsWith(anyFormula)) return anyFormula;
  return isTyped && text.startsWith("'") ? plainContent(text.slice(1)) : text;
}

/** The only place where contents go into cells. `asItIs` leaves a cell alone. */
export function putContents(range: Excel.Range, rows: readonly (readonly unknown[])[]): void {
  range.formulas = rows as unknown[][];
}

/** One format for all cells, or a matrix. Before the contents: a cell formatted as text would swallow a number. */
export function putNumberFormats(range: Excel.Range, format: string | readonly (readonly unknown[])[]): void {
  // Excel spreads a single value, although the type asks for a matrix.
  (range as { numberFormat: unknown }).numberFormat = format;
}

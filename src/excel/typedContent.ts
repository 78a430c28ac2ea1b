/**
 * Excel takes what is written to a cell as if it were typed: `R5.3.20` becomes a date, `+3` a number. Behind an apostrophe
 * a text stays the text it is, and the apostrophe is no part of it; in a cell formatted as text it would be one.
 */
export function asTypedText(text: string, numberFormat: unknown): string {
  return text === "" || numberFormat === textFormat ? text : `'${text}`;
}

/** The number format of cells that take everything for text. */
export const textFormat = "@";

/** What `Range.formulas` gave, to be written again: formulas come back as formulas, texts as texts. */
export function asTypedAgain(content: unknown, numberFormat: unknown): unknown {
  const isText = typeof content === "string" && !content.startsWith("=");
  return isText ? asTypedText(content, numberFormat) : content;
}

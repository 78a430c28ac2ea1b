/** Excel measures column widths in digits of the standard font (7 pixels each at 96 dpi) plus padding. */
const pixelsPerWidthUnit = 7;
const cellPaddingPixels = 6;
const pixelsPerPoint = 96 / 72;
const halfWidthShare = 0.55;
const lineSpacing = 1.25;
const verticalPaddingPoints = 4;

/** How many lines `text` takes in a wrapped cell of this width. */
export function linesOf(text: string, columnWidth: number, fontSize: number): number {
  const emsPerLine = (columnWidth * pixelsPerWidthUnit - cellPaddingPixels) / (fontSize * pixelsPerPoint);
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(emsOf(part) / emsPerLine)), 0);
}

/** The height in points that `lines` lines take. A file says its row heights: Excel fits none when it opens one. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.round(lines * fontSize * lineSpacing + verticalPaddingPoints);
}

function emsOf(text: string): number {
  return Array.from(text).reduce((ems, character) => ems + (isHalfWidth(character) ? halfWidthShare : 1), 0);
}

function isHalfWidth(character: string): boolean {
  return character.charCodeAt(0) < 0x500 || (character >= "｡" && character <= "ﾟ");
}

const pointsOfLine = 1.65;

/** Half-width characters of a text: full-width ones count twice. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** Points a cell has to be high for its text to be read, when its columns are so many half-width characters wide. */
export function heightOfText(text: string, characters: number, fontSize: number): number {
  const room = Math.max(2, characters - 1);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  // Excel makes no row higher than 409 points.
  return Math.min(409, lines * fontSize * pointsOfLine);
}

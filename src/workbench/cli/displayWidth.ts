import { eastAsianWidth } from "get-east-asian-width";

/** How many columns of a Japanese terminal a text takes: ①, ○ and ― are as wide as kanji there. */
export function displayWidth(text: string): number {
  return [...text].reduce(
    (width, character) => width + eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true }),
    0,
  );
}

function padding(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - displayWidth(text)));
}

export type Alignment = "left" | "right";

/** Lines of a table whose columns line up in a Japanese terminal. */
export function alignedTable(
  rows: readonly (readonly string[])[],
  alignments: readonly Alignment[],
): readonly string[] {
  const widths = alignments.map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))));
  return rows.map((row) =>
    alignments
      .map((alignment, column) => {
        const text = row[column] ?? "";
        const space = padding(text, widths[column] ?? 0);
        return alignment === "left" ? text + space : space + text;
      })
      .join("  ")
      .trimEnd(),
  );
}

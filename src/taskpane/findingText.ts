import { cellAddress } from "../domain/grid/cell";
import type { PaneCell, PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** Findings as lines of cells, ready to be pasted into a mail or a sheet; line breaks within a cell become spaces. */
export function findingsAsText(findings: readonly PaneFinding[], { words }: PaneTexts): string {
  return findings
    .map(({ severity, sheet, position, measure, message, fix }) =>
      [words.severities[severity], sheet, cellAddress(position), measure ?? "", message, fix]
        .map((part) => part.replace(/\s+/gu, " "))
        .join("\t"),
    )
    .join("\n");
}

/** Characters shown on either side of what differs. */
const context = 12;

function commonStart(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1;
  return length;
}

/** A text around what is different in it: `lead` and `tail` are in the other text too, shortened. */
export interface DifferingText {
  readonly lead: string;
  readonly differs: string;
  readonly tail: string;
}

function cut(text: readonly string[], start: number, end: number): DifferingText {
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, text.length - end + context);
  return {
    lead: `${from === 0 ? "" : "…"}${text.slice(from, start).join("")}`,
    differs: text.slice(start, text.length - end).join(""),
    tail: `${text.slice(text.length - end, to).join("")}${to === text.length ? "" : "…"}`,
  };
}

/** Both texts around what differs between them: a cell may hold a paragraph of which one letter changes. */
export function differenceOf(
  before: string,
  after: string,
): { readonly before: DifferingText; readonly after: DifferingText } {
  const [one, other] = [Array.from(before), Array.from(after)];
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).reverse(), other.slice(start).reverse());
  return { before: cut(one, start, end), after: cut(other, start, end) };
}

/** The same in plain text. */
export function differingParts(before: string, after: string): { readonly before: string; readonly after: string } {
  const [one, other] = Object.values(differenceOf(before, after)).map(
    ({ lead, differs, tail }) => `${lead}${differs}${tail}`,
  );
  return { before: one ?? "", after: other ?? "" };
}

/** `I9`, or `「集計表」I9` where the cell is not on the sheet that is inspected. */
export function addressOn(inspected: string, { sheet, position }: PaneCell): string {
  return sheet === inspected ? cellAddress(position) : `「${sheet}」${cellAddress(position)}`;
}

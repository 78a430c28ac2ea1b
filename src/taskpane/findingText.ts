import { cellAddress } from "../domain/grid/cell";
import type { PaneFinding } from "./paneActions";
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

function shortened(text: readonly string[], start: number, end: number): string {
  const from = Math.max(0, start - context);
  const to = Math.min(text.length, text.length - end + context);
  return `${from === 0 ? "" : "…"}${text.slice(from, to).join("")}${to === text.length ? "" : "…"}`;
}

/** Both texts around what differs between them: a cell may hold a paragraph of which one letter changes. */
export function differingParts(before: string, after: string): { readonly before: string; readonly after: string } {
  const [one, other] = [Array.from(before), Array.from(after)];
  const start = commonStart(one, other);
  const end = commonStart(one.slice(start).reverse(), other.slice(start).reverse());
  return { before: shortened(one, start, end), after: shortened(other, start, end) };
}

/** `I9　Ⅰ-①-ア-2`: the cell and its measure. */
export function placeOf({ position, measure }: PaneFinding): string {
  return [cellAddress(position), measure ?? ""].filter((part) => part !== "").join("　");
}

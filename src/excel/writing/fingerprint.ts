import type { PlannedCell } from "../plan/plannedWrites";
import { anyFormula, plainContent } from "./typedContent";

function contentOfPlan(cell: PlannedCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return plainContent(cell.text);
    case "number":
      return cell.value;
    case "formula":
      return anyFormula;
  }
}

const prime = 0x01000193;

/** FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string, basis: number): string {
  let value = basis;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), prime);
  return (value >>> 0).toString(16).padStart(8, "0");
}

/** Tells edits from none, and needs to resist nobody: two hashes of 32 bits are enough. */
export function fingerprint(rows: readonly (readonly (string | number)[])[]): string {
  const text = JSON.stringify(rows);
  return hash(text, 0x811c9dc5) + hash(text, 0x9e3779b9);
}

/** Cells as they will be written, as `plainContent` gives them. */
export function plainPlan(cells: readonly (readonly PlannedCell[])[]): readonly (readonly (string | number)[])[] {
  return cells.map((row) => row.map(contentOfPlan));
}

/** The fingerprint of cells as they will be written. */
export function fingerprintOfPlan(cells: readonly (readonly PlannedCell[])[]): string {
  return fingerprint(plainPlan(cells));
}

/** The fingerprint of cells as `Range.formulas` gives them; that of their plan, unless somebody has edited them since. */
export function fingerprintOfFormulas(formulas: readonly (readonly unknown[])[]): string {
  return fingerprint(formulas.map((row) => row.map((content) => plainContent(content))));
}

import type { Settings } from "../../domain/settings/settings";
import { columnPoints } from "./columnWidth";
import { sumOf } from "./growingSheet";
import type { PlannedSheet } from "./plannedWrites";

export type Print = PlannedSheet["print"];

/** Points of A4 between the usual margins. */
const printable: Readonly<Record<Print["orientation"], number>> = { Portrait: 495, Landscape: 741 };
const printableDown: typeof printable = { Portrait: 734, Landscape: 487 };

/** A3 is so many times as wide and as high as A4. */
const a3 = Math.SQRT2;

/** Print that is made smaller than this is hard to read: 11 points become 7. */
const smallestScale = 0.65;

/** A4 where all columns fit on it in print that can be read, else A3; the paper that the settings name goes before. */
export function printOf(
  columnWidths: readonly number[],
  orientation: Print["orientation"],
  wanted: Settings["printing"]["paper"] = "fit",
): Print {
  const points = sumOf(columnWidths.map(columnPoints));
  const isLegible = printable[orientation] / points >= smallestScale;
  return { orientation, paper: wanted === "fit" ? (isLegible ? "A4" : "A3") : wanted };
}

/** Points of the page between the usual margins, from top to bottom. */
export function printableHeight({ orientation, paper }: Print): number {
  return printableDown[orientation] * (paper === "A3" ? a3 : 1);
}

/** How large the sheet is printed: all columns go on a page's width, and nothing is made larger than it is. */
export function scaleOf(columnWidths: readonly number[], { orientation, paper }: Print): number {
  const points = sumOf(columnWidths.map(columnPoints));
  return Math.min(1, (printable[orientation] * (paper === "A3" ? a3 : 1)) / points);
}

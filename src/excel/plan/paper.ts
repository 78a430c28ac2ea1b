import type { Settings } from "../../domain/settings/settings";
import { columnPoints } from "./columnWidth";
import { sumOf } from "./growingSheet";
import type { PlannedSheet } from "./plannedWrites";

type Print = PlannedSheet["print"];

/** Points between the usual margins. */
const printable: Readonly<Record<Print["orientation"], number>> = { Portrait: 495, Landscape: 741 };

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

import { cellAddress } from "../../../src/domain/grid/cell";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { inspect } from "../../../src/domain/inspection/inspect";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";

/** Codes and first cells of what is told above info, of the families asked for. */
export function told(drawings: Readonly<Record<string, string>>): readonly string[] {
  const parsed = parseSettings({});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const workbook = snapshotOf(...Object.entries(drawings).map(([name, drawing]) => drawn(name, drawing)));
  const found = findMeasureSheet(workbook, null, readingOptions(parsed.settings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return inspect(workbook, found.measureSheet, parsed.settings, "ja")
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ code, cells: [cell] }) => `${code} ${cellAddress(cell)}`);
}

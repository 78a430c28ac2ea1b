import type { Inspection } from "../../../src/domain/inspection/inspect";
import { machineReadable } from "../../../src/domain/openData/machineReadable";
import type { OpenTable } from "../../../src/domain/openData/openTable";
import { tableOf } from "../measures/reading";

/** The machine-readable table of an inspection whose measures stand in one table. */
export function openTableOf(inspection: Inspection): OpenTable {
  return machineReadable({ ...inspection, measureSheet: tableOf(inspection.measureSheet) });
}

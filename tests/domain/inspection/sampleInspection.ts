import path from "node:path";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { workbookSnapshot } from "../../fixtures/workbookSnapshot";

const samples = path.join(__dirname, "../../../samples");

const inspected = new Map<string, Promise<Inspection>>();

/** Inspects one of the sample workbooks as the add-in does, once, with the usual settings unless others are given. */
export function inspectSample(file: string, changes: Partial<Settings> = {}): Promise<Inspection> {
  const asked = JSON.stringify([file, changes]);
  const inspection = inspected.get(asked) ?? inspectAnew(file, changes);
  inspected.set(asked, inspection);
  return inspection;
}

async function inspectAnew(file: string, changes: Partial<Settings>): Promise<Inspection> {
  const settings = { ...defaultSettings, ...changes };
  const snapshot = await workbookSnapshot(path.join(samples, file));
  const result = findMeasureSheet(snapshot, null, readingOptions(settings));
  if (!result.ok) throw new Error(`no measures sheet in ${file}`);
  return inspect(snapshot, result.measureSheet, settings, "ja");
}

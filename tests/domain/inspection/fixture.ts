import { gridFromRows, type WorkbookSnapshot } from "../../../src/domain/grid/sheetGrid";
import { parseAreaAddress, type CellArea, type CellContent } from "../../../src/domain/grid/cell";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { traitsOf, type FixtureTraits } from "./fixtureTraits";

/** A small workbook of a fixture: rows by sheet; merged areas by address. The measures sheet is found, as in life. */
export interface FixtureWorkbook {
  readonly sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>;
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  readonly hidden?: readonly string[];
  readonly traits?: Readonly<Record<string, FixtureTraits>>;
  readonly fileName?: string;
  readonly settings?: Partial<Settings>;
  /** The measures sheet to inspect, where the workbook has several. */
  readonly inspected?: string;
}

/** One check's fixture: a plan in which it finds something, and one that looks alike and is right. */
export interface CheckFixture {
  readonly ng: FixtureWorkbook;
  /** What it finds in `ng`: first cell and measure code, in order. Nothing else of this check may be found. */
  readonly expected: readonly (readonly [cell: string, measure: string | null])[];
  readonly ok: FixtureWorkbook;
}

function merges(fixture: FixtureWorkbook, sheet: string): readonly CellArea[] {
  return (fixture.merges?.[sheet] ?? []).map((address) => {
    const area = parseAreaAddress(address);
    if (area === null) throw new Error(`no address: ${address}`);
    return area;
  });
}

export function snapshotOf(fixture: FixtureWorkbook): WorkbookSnapshot {
  const sheets = Object.entries(fixture.sheets).map(([name, rows]) => {
    const grid = gridFromRows(name, rows, merges(fixture, name));
    const traits = traitsOf(grid, fixture.traits?.[name] ?? {});
    return { ...grid, traits, hidden: fixture.hidden?.includes(name) ?? false };
  });
  const { fileName = "施策一覧.xlsx" } = fixture;
  return { sheets, activeSheet: sheets[0]?.name ?? "", fileName, ownAreas: [] };
}

const inspected = new WeakMap<FixtureWorkbook, Inspection>();

/** Inspects a fixture as the add-in inspects a workbook; once, however often it is asked for. */
export function inspectFixture(fixture: FixtureWorkbook): Inspection {
  const known = inspected.get(fixture);
  if (known !== undefined) return known;
  const inspection = inspectedAnew(fixture);
  inspected.set(fixture, inspection);
  return inspection;
}

function inspectedAnew(fixture: FixtureWorkbook): Inspection {
  const settings = { ...defaultSettings, ...fixture.settings };
  const snapshot = snapshotOf(fixture);
  const result = findMeasureSheet(snapshot, fixture.inspected ?? null, readingOptions(settings));
  if (!result.ok) throw new Error(`no measures sheet in the fixture: ${JSON.stringify(result.problem)}`);
  return inspect(snapshot, result.measureSheet, settings, "ja");
}

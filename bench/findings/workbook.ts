import type { CellArea, CellContent, CellPosition } from "../../src/domain/grid/cell";
import { gridFromRows, type WorkbookSnapshot } from "../../src/domain/grid/sheetGrid";
import { inspect, type Inspection } from "../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import type { MeasureRole } from "../../src/domain/measures/measure";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import type { Settings } from "../../src/domain/settings/settings";

export type Row = readonly CellContent[];

export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly merges: readonly CellArea[];
}

/** What a measure of a made-up plan is like; mistakes are made where they make sense. */
export type MeasureNature =
  | "exceeded"
  | "met"
  | "missed"
  | "ended"
  | "words"
  | "parts"
  /** Met, with a mark and a note that names the actual. */
  | "noted"
  /** Missed, with the rate in the background. */
  | "rated"
  /** Met, with the parts of the actual in the remarks. */
  | "summed";

/** Where a measure of the plan stands. */
export interface PlacedMeasure {
  readonly code: string;
  readonly row: number;
  readonly nature: MeasureNature;
  /** Rows of the published tables that count it, innermost first; the total is the last. */
  readonly divisions: readonly string[];
  readonly isFirstOfDivision: boolean;
  readonly isLastOfDivision: boolean;
}

/** Where the published tables stand. */
export interface PublishedPlaces {
  readonly summary: SummaryPlaces | null;
  /** Cells with an overview sentence; the first is about the whole plan. */
  readonly sentences: readonly SheetPosition[];
  /** Cells of the plan's structure that name an innermost division. */
  readonly structure: readonly SheetPosition[];
  /** The excerpt of missed measures: cells of actuals with the measure's code. */
  readonly excerpt: readonly (SheetPosition & { readonly measure: string })[];
}

export interface SheetPosition extends CellPosition {
  readonly sheet: string;
}

export interface SummaryPlaces {
  readonly sheet: string;
  /** Zero-based columns of the figures. */
  readonly columns: Readonly<Record<"rate" | "measures" | "achieved" | "missedEnded" | "missedContinuing", number>>;
  /** Rows of innermost divisions, of subtotals, and of the total. */
  readonly divisions: readonly number[];
  readonly subtotals: readonly number[];
  readonly total: number;
  readonly labelColumn: number;
}

/** A plan without a mistake, and the places where mistakes can be made. */
export interface CorrectPlan {
  readonly name: string;
  readonly settings: Settings;
  readonly sheets: readonly Sheet[];
  /** Name of the measures sheet. */
  readonly inspected: string;
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<MeasureRole, number>>>;
  /** Columns or headings that name divisions; the row of a heading by its place. */
  readonly divisionColumns: readonly number[];
  readonly headingRows: readonly number[];
  readonly measures: readonly PlacedMeasure[];
  readonly published: PublishedPlaces;
  /** Actual columns of the years, oldest first, where the plan has them; 総括 is the actual's own column. */
  readonly yearActuals: readonly number[];
}

/** A copy of a plan in which a mistake is made; the plan itself stays as it is. */
export class Draft {
  private readonly changed = new Map<string, { rows: CellContent[][]; merges: CellArea[] }>();

  constructor(readonly plan: CorrectPlan) {}

  content({ sheet, row, column }: SheetPosition): CellContent {
    return this.sheet(sheet).rows[row]?.[column] ?? "";
  }

  text(position: SheetPosition): string {
    return String(this.content(position));
  }

  write({ sheet, row, column }: SheetPosition, content: CellContent): void {
    const cells = this.sheet(sheet).rows[row];
    if (cells === undefined) throw new RangeError(`${sheet} has no row ${String(row)}.`);
    cells[column] = content;
  }

  /** The cell of a measure; `null` where the plan has no such column. */
  cellOf(measure: PlacedMeasure, role: MeasureRole): SheetPosition | null {
    const column = this.plan.columns[role];
    return column === undefined ? null : { sheet: this.plan.inspected, row: measure.row, column };
  }

  insertRow(sheet: string, at: number, cells: Row): void {
    const { rows, merges } = this.sheet(sheet);
    rows.splice(at, 0, [...cells]);
    this.moveMerges(merges, at, 1);
  }

  removeRow(sheet: string, at: number): void {
    const { rows, merges } = this.sheet(sheet);
    rows.splice(at, 1);
    this.moveMerges(merges, at, -1);
  }

  merge(sheet: string, area: CellArea): void {
    this.sheet(sheet).merges.push(area);
  }

  snapshot(): WorkbookSnapshot {
    const sheets = this.plan.sheets.map(({ name, rows, merges }) => {
      const changed = this.changed.get(name);
      return gridFromRows(name, changed?.rows ?? rows, changed?.merges ?? merges);
    });
    return { sheets, activeSheet: this.plan.inspected, ownAreas: [] };
  }

  private sheet(name: string): { rows: CellContent[][]; merges: CellArea[] } {
    const known = this.changed.get(name);
    if (known !== undefined) return known;
    const sheet = this.plan.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new RangeError(`No sheet ${name}.`);
    const copy = { rows: sheet.rows.map((row) => [...row]), merges: [...sheet.merges] };
    this.changed.set(name, copy);
    return copy;
  }

  private moveMerges(merges: CellArea[], at: number, by: 1 | -1): void {
    const moved = merges.map((area): CellArea => {
      if (area.row >= at + (by === 1 ? 0 : 1)) return { ...area, row: area.row + by };
      return area.row + area.rows > at ? { ...area, rows: area.rows + by } : area;
    });
    merges.splice(0, merges.length, ...moved.filter(({ rows, columns }) => rows > 0 && rows * columns > 1));
  }
}

/** Inspects a draft as the add-in does. */
export function inspectDraft(draft: Draft): Inspection {
  const { settings, inspected } = draft.plan;
  const snapshot = draft.snapshot();
  const read = findMeasureSheet(snapshot, inspected, readingOptions(settings));
  if (!read.ok) throw new Error(`${draft.plan.name}: ${JSON.stringify(read.problem)}`);
  return inspect(snapshot, read.measureSheet, settings, "ja");
}

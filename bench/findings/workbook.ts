import type { CellArea, CellContent, CellPosition } from "../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid, type WorkbookSnapshot } from "../../src/domain/grid/sheetGrid";
import { runsOf, type CellFormat, type SheetTraits } from "../../src/domain/grid/sheetTraits";
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

/** What a sheet of a draft has besides its contents. */
interface DraftTraits {
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly formulas: SheetPosition[];
  readonly formats: { readonly cell: SheetPosition; readonly format: Partial<CellFormat> }[];
  objects: number;
}

function flags(lines: ReadonlySet<number>, count: number): readonly boolean[] {
  return Array.from({ length: count }, (_, line) => lines.has(line));
}

const plainFormat: CellFormat = { fill: "#FFFFFF", color: "#000000", isBold: false };

/** The traits as Excel would tell them. */
function traitsOf({ contents }: SheetGrid, traits: DraftTraits | undefined): SheetTraits {
  const [rows, columns] = [contents.length, contents[0]?.length ?? 0];
  const area = { row: 0, column: 0, rows, columns };
  const formats = contents.map((row) => row.map(() => plainFormat));
  for (const { cell, format } of traits?.formats ?? []) {
    const cells = formats[cell.row];
    if (cells !== undefined) cells[cell.column] = { ...plainFormat, ...format };
  }
  return {
    hiddenRows: runsOf(flags(traits?.hiddenRows ?? new Set(), rows), 0),
    hiddenColumns: runsOf(flags(traits?.hiddenColumns ?? new Set(), columns), 0),
    formulas: { area, cells: traits?.formulas ?? [] },
    formats: { area, rows: formats },
    fills: null,
    objects: traits?.objects ?? 0,
  };
}

/** A copy of a plan in which a mistake is made; the plan itself stays as it is. */
export class Draft {
  private readonly changed = new Map<string, { rows: CellContent[][]; merges: CellArea[] }>();
  private readonly traits = new Map<string, DraftTraits>();
  private fileName = "施策一覧.xlsx";

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

  hideRow(sheet: string, row: number): void {
    this.traitsOf(sheet).hiddenRows.add(row);
  }

  hideColumn(sheet: string, column: number): void {
    this.traitsOf(sheet).hiddenColumns.add(column);
  }

  /** Gives a cell a formula with the result that stands in it. */
  makeFormula(cell: SheetPosition): void {
    this.traitsOf(cell.sheet).formulas.push(cell);
  }

  format(cell: SheetPosition, format: Partial<CellFormat>): void {
    this.traitsOf(cell.sheet).formats.push({ cell, format });
  }

  placeObjects(sheet: string, count: number): void {
    this.traitsOf(sheet).objects += count;
  }

  saveAs(fileName: string): void {
    this.fileName = fileName;
  }

  snapshot(): WorkbookSnapshot {
    const sheets = this.plan.sheets.map(({ name, rows, merges }) => {
      const changed = this.changed.get(name);
      const grid = gridFromRows(name, changed?.rows ?? rows, changed?.merges ?? merges);
      return { ...grid, traits: traitsOf(grid, this.traits.get(name)) };
    });
    return { sheets, activeSheet: this.plan.inspected, fileName: this.fileName, ownAreas: [] };
  }

  private traitsOf(sheet: string): DraftTraits {
    const known = this.traits.get(sheet);
    if (known !== undefined) return known;
    const made = {
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
      formulas: [],
      formats: [],
      objects: 0,
    };
    this.traits.set(sheet, made);
    return made;
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

import { type CellArea, type CellContent, type CellPosition } from "../domain/grid/cell";
import { runsOf, type FormulaCells, type LineRun } from "../domain/grid/sheetTraits";
import { utf8Length } from "../domain/text/utf8Length";
import { areaOf } from "./sheetLooks";
import { isFormula } from "./writing/typedContent";

/** The used cells of a sheet. */
export interface SheetContents {
  /** `null`: the sheet is empty. */
  readonly used: CellArea | null;
  readonly values: readonly (readonly CellContent[])[];
  /** What Excel shows, in the shape of `values`. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly CellArea[];
  readonly hiddenRows: readonly LineRun[];
  readonly hiddenColumns: readonly LineRun[];
  /** `null`: nobody asked for them. */
  readonly formulas: SheetFormulas | null;
}

/** A cell with its formula, as it was typed. */
export interface FormulaCell extends CellPosition {
  readonly formula: string;
}

interface SheetFormulas extends FormulaCells {
  readonly cells: readonly FormulaCell[];
}

const place = "rowIndex,columnIndex,rowCount,columnCount";
/** Of a cell with its text, where nothing of the sheet is known yet. */
const usualBytesOfCell = 60;

/** Some rows of a sheet, asked for. */
export interface QueuedRows {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<readonly Excel.RowProperties[]>;
}

export function queueRows(range: Excel.Range, withFormulas: boolean): QueuedRows {
  range.load(`values,text,${place}${withFormulas ? ",formulas" : ""}`);
  return { range, rows: range.getRowProperties({ rowHidden: true }) };
}

/** What is asked of a whole sheet, once. */
export interface QueuedSheet {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly columns: OfficeExtension.ClientResult<readonly Excel.ColumnProperties[]>;
}

export function queueUsed(worksheet: Excel.Worksheet): Excel.Range {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load(place);
  return used;
}

export function queueSheet(used: Excel.Range): QueuedSheet {
  const merged = used.getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { used, merged, columns: used.getColumnProperties({ columnHidden: true }) };
}

/** A sheet that has been read as far as `values` go. */
export class OpenSheet {
  readonly #values: CellContent[][] = [];
  readonly #texts: string[][] = [];
  readonly #hidden: boolean[] = [];
  readonly #formulas: FormulaCell[] = [];
  /** The most that a row took so far, on average of the rows that came together. */
  bytesOfRow: number;

  constructor(
    readonly worksheet: Excel.Worksheet,
    readonly used: CellArea,
    /** `null`: to be asked for once more, since the sheet has changed. */
    public whole: QueuedSheet | null,
    readonly restarts = 0,
  ) {
    this.bytesOfRow = used.columns * usualBytesOfCell;
  }

  get rowsRead(): number {
    return this.#values.length;
  }

  get isComplete(): boolean {
    return this.rowsRead === this.used.rows;
  }

  /** Learns how much a row takes from rows that may lack some of its columns. */
  weigh({ range }: QueuedRows, withFormulas: boolean): void {
    const { values, text } = range as unknown as { values: unknown[][]; text: string[][] };
    const came = withFormulas ? [values, text, range.formulas as unknown[][]] : [values, text];
    const bytes = utf8Length(JSON.stringify(came));
    const share = this.used.columns / Math.max(1, values[0]?.length ?? 1);
    this.bytesOfRow = Math.max(this.bytesOfRow, Math.ceil((bytes * share) / values.length) + 20);
  }

  append(queued: QueuedRows, withFormulas: boolean): void {
    const { range, rows } = queued;
    this.weigh(queued, withFormulas);
    const values = range.values as CellContent[][];
    if (withFormulas) {
      (range.formulas as unknown[][]).forEach((line, down) => {
        line.forEach((formula, right) => {
          if (!isFormula(formula, values[down]?.[right])) return;
          this.#formulas.push({ row: range.rowIndex + down, column: range.columnIndex + right, formula });
        });
      });
    }
    this.#values.push(...values);
    this.#texts.push(...range.text);
    this.#hidden.push(...rows.value.map(({ rowHidden }) => rowHidden === true));
  }

  contents(withFormulas: boolean): SheetContents {
    const { merged, columns } = this.whole ?? {};
    return {
      used: this.used,
      values: this.#values,
      texts: this.#texts,
      merges: merged === undefined || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      hiddenRows: runsOf(this.#hidden, this.used.row),
      hiddenColumns: runsOf(
        (columns?.value ?? []).map(({ columnHidden }) => columnHidden === true),
        this.used.column,
      ),
      formulas: withFormulas ? { area: this.used, cells: this.#formulas } : null,
    };
  }

  /** Whether the row that was read last still says the same. */
  isLastRow(row: readonly unknown[] | undefined): boolean {
    return this.rowsRead === 0 || JSON.stringify(this.#values.at(-1)) === JSON.stringify(row);
  }
}

import { areaAddress, type CellArea, type SourceCell } from "../grid/cell";
import type { Division } from "../plan/division";
import type { SingleColumnRole } from "./columnRoles";
import type { Source } from "../sources/gatheredTable";
import type { YearColumns } from "./columnGroups";
import type { Header, HeaderColumn, NamedColumn } from "./header";
import type { Period, Reading } from "./reading";
import type { TableRow } from "./tableRow";

/** Roles with one cell a measure. */
export type MeasureRole = SingleColumnRole;

/** Cells of one row by role; a role whose column the sheet lacks is missing, an empty cell is there with `""`. */
export type MeasureCells = Readonly<Partial<Record<MeasureRole, SourceCell>>>;

/** A value of an indicator that was not chosen for judging: another year's, or another stage's. */
export interface FurtherValue {
  readonly role: MeasureRole;
  readonly period: Period | null;
  readonly cell: SourceCell;
}

/** The times of an indicator's values; what is the same for many rows is one object. */
export interface ValuePeriods {
  /** The period of each role's chosen cell, where the header names one. */
  readonly periods: Readonly<Partial<Record<MeasureRole, Period>>>;
  readonly further: readonly FurtherValue[];
}

/** One measure (施策) as the sheet has it; every value remembers its cell. */
export interface Measure {
  /** `Ⅰ-①-ア-1`; unique in a well-formed plan, not necessarily in the sheet at hand. */
  readonly code: string;
  /** Outermost first. */
  readonly divisions: readonly Division[];
  /** Zero-based row of the sheet where it begins. */
  readonly row: number;
  /** 番号 as a whole number; `null` when the cell is blank or is none. */
  readonly number: number | null;
  readonly cells: MeasureCells;
  /** Rows of its indicators; the first is the measure's own row. */
  readonly indicatorRows: readonly MeasureCells[];
  /** For each of `indicatorRows`. */
  readonly values: readonly ValuePeriods[];
  /** The measure's own grade, beside those that its indicators have; `undefined` in a sheet with grades of one level. */
  readonly ownGrade?: SourceCell | undefined;
  /** 再掲: the measure stands elsewhere too, and is counted there; `null`: it is no repetition. */
  readonly repeats: Repetition | null;
}

export interface Repetition {
  /** Code of the measure it repeats; `null` where none of the sheet's has its name. */
  readonly code: string | null;
}

/** 帳票型: headings between the measures. 一覧型: every measure carries its divisions. */
export type Layout = "report" | "list";

/** What every measures sheet has, whatever it was read from. */
interface SheetOfMeasures<Column extends NamedColumn> {
  /** The sheet of the first source. */
  readonly sheet: string;
  readonly sources: readonly Source[];
  readonly layout: Layout;
  /** What the header says of the values chosen for each role. */
  readonly columns: ReadonlyMap<MeasureRole, Column>;
  /** What names divisions, outermost first. */
  readonly divisionColumns: readonly Column[];
  /** In the order of the sheet; outer divisions before the inner ones. */
  readonly divisions: readonly Division[];
  readonly measures: readonly Measure[];
  /** The figures of goals above the measures (基本目標の数値目標), where a table of their own has them. */
  readonly goals: readonly Measure[];
  readonly reading: Reading;
}

/** The measures of one plain table: every role is a column of one sheet, every measure a row of it. */
export interface TableSheet extends SheetOfMeasures<HeaderColumn> {
  readonly kind: "table";
  readonly header: Header;
  /** From the header's first row to the table's last, from its first column to its last. */
  readonly area: CellArea;
  readonly yearColumns: readonly YearColumns[];
  /** Every row below the header, as it was understood. */
  readonly rows: readonly TableRow[];
}

/**
 * Measures gathered from labelled rows, forms, or several tables or sheets: only their cells are in the workbook, there is
 * no table beside which anything could be written.
 */
export interface GatheredSheet extends SheetOfMeasures<NamedColumn> {
  readonly kind: "gathered";
}

/** The measures sheet (施策一覧) as read. */
export type MeasureSheet = TableSheet | GatheredSheet;

/** The row of the measure's last indicator; other rows, a printed page's header for one, may stand between. */
export function lastRowOf({ row, indicatorRows }: Measure): number {
  const last = indicatorRows.length === 1 ? undefined : indicatorRows.at(-1);
  return last === undefined ? row : (Object.values(last)[0]?.row ?? row);
}

/** The last row of all of them, in the sheet's order; -1 where there are none. */
export function lastRowOfAll(measures: readonly Measure[]): number {
  const last = measures.at(-1);
  return last === undefined ? -1 : lastRowOf(last);
}

/** What the cell of a role says, as text without the white space around it; `""` when blank or without a column. */
export function textOfCell(cell: SourceCell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell.content === "string") return cell.content.trim();
  // Excel shows ### where a column is too narrow for a number.
  return /^#+$/u.test(cell.text) ? String(cell.content) : cell.text.trim();
}

/** The cell that stands for the whole measure: its name, else its number, else the first cell it has. */
export function identifyingCell(measure: Measure): SourceCell | undefined {
  return measure.cells.name ?? measure.cells.number ?? Object.values(measure.cells)[0];
}

/** Where the measures stand: `A4:N80`; with the names of the sheets where there are several. */
export function addressesRead({ sources }: MeasureSheet): string {
  const isOnOneSheet = new Set(sources.map(({ sheet }) => sheet)).size === 1;
  return sources.map(({ sheet, area }) => (isOnOneSheet ? "" : `${sheet} `) + areaAddress(area)).join(", ");
}

/** The row of the sheet in which the cells of a row of indicators stand. */
export function rowOfCells(cells: MeasureCells, measure: Measure): number {
  return Object.values(cells)[0]?.row ?? measure.row;
}

/** The year of the column that the actuals were read from; `null` where its header names none. */
export function yearOfActuals({ reading }: MeasureSheet): number | null {
  const period = reading.roles.find(({ role, isChosen }) => role === "actual" && isChosen)?.period;
  return period?.kind === "fiscalYear" ? period.fiscalYear : null;
}

import type { ColumnRole } from "../measures/columnRoles";
import { recogniseHeader } from "../measures/headerLabel";
import { textOfCell, type Measure, type MeasureRole, type MeasureSheet } from "../measures/measure";
import { align } from "./alignment";
import { compactName, isSameName } from "./compactText";
import type { NameIndex } from "./nameIndex";
import type { ReportTableRow } from "./reportDocument";
import { rowPlace } from "./tablePlaces";
import type { Statement, StatementReason } from "./statement";

/** Columns that a list of measures repeats from the sheet. */
const comparedRoles: readonly MeasureRole[] = [
  "department",
  "indicator",
  "baseline",
  "target",
  "actual",
  "grade",
  "goal",
  "goalStatus",
  "background",
  "remarks",
];
/** Columns with sentences: other words may say the same. */
const proseRoles = new Set<MeasureRole>(["goal", "background", "remarks"]);
const leastCells = 3;
const mostCostOfWording = 0.15;

/** Which role each column of the table has; `null` for none. */
export type Columns = readonly (MeasureRole | null)[];

function asMeasureRole(role: ColumnRole | undefined): MeasureRole | null {
  return role === undefined || role === "division" ? null : role;
}

function headerColumns({ cells }: ReportTableRow): Columns | null {
  const roles = cells.map((cell) => (cell.trim() === "" ? null : asMeasureRole(recogniseHeader(cell, {})?.role)));
  const known = new Set(roles.filter((role) => role !== null));
  return known.has("name") && known.size >= 2 ? roles : null;
}

/** 総括 over 目標, 実績 and 評価: the second row of a header tells what the first leaves open. */
function withSecondRow(columns: Columns, { cells }: ReportTableRow): Columns {
  const roles = cells.map((cell) => asMeasureRole(recogniseHeader(cell, {})?.role));
  const isHeader = roles.filter((role) => role !== null).length >= 2 && !roles.includes("name");
  if (!isHeader) return columns;
  const length = Math.max(columns.length, roles.length);
  return Array.from({ length }, (_, index) => columns[index] ?? roles[index] ?? null);
}

interface NamedRow {
  readonly measure: Measure;
  /** The cell with the name. */
  readonly at: number;
  readonly name: string;
}

/** The measure that a row of a table is about: one of its cells is a measure's name. */
export function measureOfRow({ cells }: ReportTableRow, names: NameIndex, here: readonly Measure[]): NamedRow | null {
  if (cells.filter((cell) => cell.trim() !== "").length < leastCells) return null;
  for (const [at, cell] of cells.entries()) {
    const compact = compactName(cell);
    if (compact.length < 3 || compact.length > 100) continue;
    const things = (names.named(compact) ?? nearlyNamed(compact, names))?.things ?? [];
    const measures = things.flatMap((thing) => (thing.kind === "measure" ? [thing.measure] : []));
    const measure = measures.find((one) => here.includes(one)) ?? (measures.length === 1 ? measures[0] : undefined);
    if (measure !== undefined) return { measure, at, name: cell };
  }
  return null;
}

function nearlyNamed(compact: string, names: NameIndex): ReturnType<NameIndex["named"]> {
  const [mention] = names.mentions(compact);
  if (mention?.alignment == null) return null;
  const isWhole = mention.span.start <= 1 && compact.length - mention.span.end <= 1;
  return isWhole ? mention.name : null;
}

/** Compares the rows of lists of measures with the sheet, cell by cell. */
export class MeasureTables {
  private readonly sheetOrder: readonly MeasureRole[];

  constructor(
    private readonly measureSheet: MeasureSheet,
    private readonly names: NameIndex,
  ) {
    this.sheetOrder = [...measureSheet.columns]
      .sort(([, one], [, other]) => one.cell.column - other.cell.column || one.cell.row - other.cell.row)
      .map(([role]) => role);
  }

  /** Which roles the columns of a table have, as the last header above each of its rows says; `null` above the first. */
  columnsOf(rows: readonly ReportTableRow[]): readonly (Columns | null)[] {
    let columns: Columns | null = null;
    return rows.map((row, index) => {
      const header = headerColumns(row);
      const next = rows[index + 1];
      if (header !== null) columns = next === undefined ? header : withSecondRow(header, next);
      return header === null ? columns : null;
    });
  }

  /** The statements of one row; empty where it is about no measure or says nothing that the sheet has. */
  statements(row: ReportTableRow, columns: Columns | null, measuresHere: readonly Measure[]): readonly Statement[] {
    const named = measureOfRow(row, this.names, measuresHere);
    return named === null ? [] : this.rowStatements(row, named, columns);
  }

  private rowStatements(row: ReportTableRow, { measure, at }: NamedRow, columns: Columns | null): readonly Statement[] {
    return this.rolesOf(row, at, columns).flatMap(({ role, index }) => {
      const stated = row.cells[index]?.replace(/\s+/gu, " ").trim() ?? "";
      const cell = measure.cells[role];
      if (stated === "" || cell === undefined || !comparedRoles.includes(role)) return [];
      return [this.cellStatement({ row, index, stated, role, measure })];
    });
  }

  /** By the table's header where the row fits it, else by the order of the sheet's own columns where as many cells follow. */
  private rolesOf(
    { cells }: ReportTableRow,
    at: number,
    columns: Columns | null,
  ): readonly { readonly role: MeasureRole; readonly index: number }[] {
    const own = this.sheetOrder.slice(this.sheetOrder.indexOf("name") + 1);
    if (cells.length - at - 1 === own.length && own.length >= leastCells) {
      return own.map((role, offset) => ({ role, index: at + 1 + offset }));
    }
    if (columns?.[at] !== "name" || columns.length !== cells.length) return [];
    return columns.flatMap((role, index) => (role === null || index === at ? [] : [{ role, index }]));
  }

  private cellStatement(at: {
    readonly row: ReportTableRow;
    readonly index: number;
    readonly stated: string;
    readonly role: MeasureRole;
    readonly measure: Measure;
  }): Statement {
    const { row, index, stated, role, measure } = at;
    const source = measure.cells[role];
    const expected = textOfCell(source).replace(/\s+/gu, " ");
    const column = this.measureSheet.columns.get(role)?.label ?? role;
    const { verdict, reason } = compared(role, column, stated, expected);
    const first = row.cells[index] ?? "";
    return {
      kind: "table",
      verdict,
      severity: "error",
      measure: measure.code,
      stated,
      expected,
      cell: source === undefined ? null : { sheet: source.sheet, row: source.row, column: source.column },
      places: [rowPlace(row, first.trim(), index, verdict !== "agrees")],
      reason,
    };
  }
}

function compared(
  role: MeasureRole,
  column: string,
  stated: string,
  expected: string,
): { readonly verdict: Statement["verdict"]; readonly reason: StatementReason } {
  if (isSameName(stated, expected)) return { verdict: "agrees", reason: { code: "agrees", parameters: { expected } } };
  const [one, other] = [compactName(expected), compactName(stated)];
  const isOtherWording =
    proseRoles.has(role) &&
    (one.length + other.length > 800 || align(one, other, "whole").cost > one.length * mostCostOfWording);
  if (isOtherWording) return { verdict: "unclear", reason: { code: "cellReworded", parameters: { column, expected } } };
  return { verdict: "differs", reason: { code: "cellDiffers", parameters: { column, stated, expected } } };
}

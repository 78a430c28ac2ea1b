import type { SourceCell } from "../../../grid/cell";
import { cellAt } from "../../../grid/sheetGrid";
import { type Measure, type MeasureRole, rowOfCells } from "../../../measures/measure";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../once";

/** Columns that hold the figures of a measure. */
export const valueRoles = ["target", "actual", "baseline", "expected"] as const satisfies readonly MeasureRole[];
/** Columns where people write about a measure. */
const proseRoles: readonly MeasureRole[] = ["background", "remarks", "goal"];

/** A cell of a measure that holds a text. */
export type TextCell = SourceCell & { readonly content: string };

/** Columns of the table that play no role: notes are written there too. */
const columnsWithoutRole = oncePerInspection(
  ({ measureSheet }): readonly { column: number; holdsSentences: boolean }[] => {
    if (measureSheet.kind !== "table") return [];
    const { columns: chosen, divisionColumns, header, yearColumns } = measureSheet;
    const used = new Set([
      ...[...chosen.values(), ...divisionColumns].map(({ column }) => column),
      ...yearColumns.flatMap(({ columns }) => Object.values(columns)),
    ]);
    const columns = header.columns.filter(({ column }) => !used.has(column));
    return columns.map(({ column, role }) => ({ column, holdsSentences: role !== null }));
  },
);

/** 実施状況 beside 実績 tells in sentences what was done. */
const sentence = /^[^]*[\p{Script=Hiragana}]{2}[^]*。|^[^]{12,}[ぁ-ん。]$/u;

function isTextWith(cell: SourceCell, hint: RegExp): cell is TextCell {
  return typeof cell.content === "string" && hint.test(cell.content);
}

/** Texts of a measure in the columns of these roles, every row of it, that hold what the hint looks for. */
export function textCells(measure: Measure, roles: readonly MeasureRole[], hint: RegExp): readonly TextCell[] {
  const found: TextCell[] = [];
  for (const cells of measure.indicatorRows) {
    for (const role of roles) {
      const cell = cells[role];
      if (cell !== undefined && isTextWith(cell, hint)) found.push(cell);
    }
  }
  return found;
}

/** Where people write about a measure: background, remarks, goal, and columns of the body's own. */
export function proseCells(context: InspectionContext, measure: Measure, hint: RegExp): readonly TextCell[] {
  const inRoles = textCells(measure, proseRoles, hint);
  const columns = columnsWithoutRole(context);
  if (columns.length === 0) return inRoles;
  const extra = measure.indicatorRows.flatMap((cells) =>
    columns.flatMap(({ column, holdsSentences }) => {
      const cell = cellAt(context.grid, { row: rowOfCells(cells, measure), column });
      return isTextWith(cell, hint) && (!holdsSentences || sentence.test(cell.content)) ? [cell] : [];
    }),
  );
  return [...inRoles, ...extra];
}

import { containsCell, type CellPosition } from "../grid/cell";
import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import type { LineRun } from "../grid/sheetTraits";
import type { TableSheet } from "../measures/measure";
import type { LayoutForm, LiteralRow } from "./layoutForm";
import type { LayoutNotice } from "./notices";
import { numberFormatOf } from "./numberFormat";

function countLines(runs: readonly LineRun[] | null): number {
  return (runs ?? []).reduce((sum, { count }) => sum + count, 0);
}

/** Cells of measures that stand out from what most cells look like. */
function lookingOtherwise({ traits }: SheetGrid, rows: ReadonlySet<number>): readonly CellPosition[] {
  const { formats } = traits;
  if (formats === null) return [];
  return formats.rows.flatMap((row, down) =>
    rows.has(formats.area.row + down)
      ? row.flatMap(({ fill, color, isBold }, right) =>
          isBold || !["#FFFFFF", ""].includes(fill.toUpperCase()) || !["#000000", ""].includes(color.toUpperCase())
            ? [{ row: formats.area.row + down, column: formats.area.column + right }]
            : [],
        )
      : [],
  );
}

function textsOf(rows: readonly LiteralRow[]): readonly string[] {
  return rows.flatMap(({ kind, cells }) =>
    kind !== "furniture" ? [] : cells.flatMap(({ text }) => (text.trim() === "" ? [] : [text])),
  );
}

/** What the new layout has no place for; the same text in several pages is named once. */
function keptTexts(record: LayoutForm, form: LayoutForm): readonly string[] {
  const shown = new Set(textsOf([...form.above, ...form.header, ...form.gaps.flatMap(({ rows }) => rows)]));
  const labels = new Set(record.columns.flatMap(({ label }) => label ?? []));
  const texts = [
    ...textsOf([...record.above, ...record.gaps.flatMap(({ rows }) => rows)]),
    ...record.cells.flatMap(({ column, cell }) => (record.columns[column]?.label === null ? [cell.text] : [])),
  ];
  return [...new Set(texts)].filter((text) => text !== "" && !shown.has(text) && !labels.has(text));
}

function measureRows({ rows }: TableSheet): ReadonlySet<number> {
  return new Set(rows.flatMap(({ kind, row }) => (kind === "measure" || kind === "continuation" ? [row] : [])));
}

/** What the sheet has that its new layout will not have, or only in another way. */
export function noticesOfSource(
  grid: SheetGrid,
  measureSheet: TableSheet,
  record: LayoutForm,
  form: LayoutForm,
): readonly LayoutNotice[] {
  const rows = measureRows(measureSheet);
  const { traits } = grid;
  const formulas = (traits.formulas?.cells ?? []).filter((cell) => containsCell(measureSheet.area, cell));
  const looks = lookingOtherwise(grid, rows);
  const unknown = [...rows].flatMap((row) =>
    Array.from({ length: measureSheet.area.columns }, (_, index) => measureSheet.area.column + index)
      .map((column) => cellAt(grid, { row, column }))
      .filter((cell) => numberFormatOf(cell) === null)
      .map(({ column }) => ({ row, column })),
  );
  const hidden = { rows: countLines(traits.hiddenRows), columns: countLines(traits.hiddenColumns) };
  const texts = keptTexts(record, form);
  const objects = traits.objects ?? 0;
  return [
    ...(formulas.length > 0 ? [{ code: "formulasAsValues", cells: formulas } as const] : []),
    ...(unknown.length > 0 ? [{ code: "formatUnknown", cells: unknown } as const] : []),
    ...(looks.length > 0 ? [{ code: "looksLeft", cells: looks } as const] : []),
    ...(hidden.rows + hidden.columns > 0 ? [{ code: "hiddenShown", ...hidden } as const] : []),
    ...(objects > 0 ? [{ code: "objectsLeft", count: objects } as const] : []),
    ...(texts.length > 0 ? [{ code: "keptInRecord", texts } as const] : []),
  ];
}

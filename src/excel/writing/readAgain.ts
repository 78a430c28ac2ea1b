import { containsCell, type CellArea } from "../../domain/grid/cell";
import { areaOf } from "../sheetLooks";
import type { TypedCell } from "./entry";
import type { Over } from "./steps";
import { asTypedAgain } from "./typedContent";

/** What has changed since the look. */
export interface Since {
  /** Cells that hold something else, as they are to be typed again. */
  readonly typed: readonly TypedCell[];
  /** Rows are no longer where they were. */
  readonly isMoved: boolean;
}

const place = "rowIndex,columnIndex,rowCount,columnCount";

function rangeOf(context: Excel.RequestContext, sheet: string, area: CellArea): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** Every cell of two areas once. */
function cellsOf(one: CellArea | null, other: CellArea | null): readonly { row: number; column: number }[] {
  const cells = (area: CellArea | null) =>
    area === null
      ? []
      : Array.from({ length: area.rows * area.columns }, (_, index) => ({
          row: area.row + Math.floor(index / area.columns),
          column: area.column + (index % area.columns),
        }));
  return [...cells(one), ...cells(other).filter((at) => one === null || !containsCell(one, at))];
}

function typedSince(
  { sheet, within, area, holds, isReplaced = () => true }: Extract<Over, { kind: "known" }>,
  used: Excel.Range,
): Since {
  const there = used.isNullObject ? null : areaOf(used);
  const now = (row: number, column: number, of: "formulas" | "values" | "numberFormat"): unknown =>
    there === null ? "" : ((used[of] as unknown[][])[row - there.row]?.[column - there.column] ?? "");
  const typed = cellsOf(there, area)
    .filter((at) => containsCell(within, at) && isReplaced(at.row, at.column))
    .filter(({ row, column }) => now(row, column, "formulas") !== holds(row, column))
    .map(({ row, column }) => {
      const format = now(row, column, "numberFormat");
      const numberFormat = format === "" ? "General" : String(format);
      const content = asTypedAgain(now(row, column, "formulas"), now(row, column, "values"), numberFormat);
      return { sheet, row, column, content, numberFormat };
    });
  return { typed, isMoved: false };
}

/** Reads, before it is written over, whatever has been typed since the look. */
export function queueAgain(context: Excel.RequestContext, over: Over): () => Since {
  if (over.kind === "watched") {
    const range = rangeOf(context, over.sheet, over.area).load(over.of);
    return () => ({ typed: [], isMoved: !over.isSame(range[over.of] as unknown[][]) });
  }
  const used = rangeOf(context, over.sheet, over.within).getUsedRangeOrNullObject(true);
  used.load(`formulas,values,numberFormat,${place}`);
  return () => typedSince(over, used);
}

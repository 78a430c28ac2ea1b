import { certain } from "../certain";
import { groupBy } from "../groupBy";
import type { ColumnRole } from "../measures/columnRoles";
import { recogniseHeader } from "../measures/headerLabel";
import { columnKey, yearOfKey } from "./columnKey";
import { gathered, type GatheredCell, type GatheredColumn, type GatheredRow, type Segment } from "./segment";
import { areaAround, type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { titleAbove } from "./titles";
import { isBarePeriod, roleOfRowLabel, rowLabelKey } from "./valueLabels";

// A file of values: each row has one, and says what it is: 施策名 | 指標名 | 年度 | 種別 | 値 over … | R6 | 目標 | 12.

/** A preface (名称, 更新日, 出典) may stand above the header. */
const mostRowsAbove = 12;
const sampledRows = 200;
const fewestRows = 4;
const fewestColumns = 4;
/** By which the rows of one indicator are known. */
const namingRoles: readonly (ColumnRole | null)[] = ["name", "indicator", "number", "part"];
const wordOfValues = /^(?:値|数値|指標値|value|amount)$/iu;

/** The columns of a file of values. */
interface LongFormat {
  readonly headerRow: number;
  readonly label: number;
  readonly year: number;
  readonly value: number;
  /** What the values are of. */
  readonly others: readonly PlacedCell[];
}

function isFigure({ cell, text }: PlacedCell): boolean {
  return (
    text === "" || typeof cell.content === "number" || /^[-▲△－]?[0-9０-９]/u.test(text) || /^[-―－—]$/u.test(text)
  );
}

function formatAt(cells: SheetCells, row: number): LongFormat | null {
  const header = cells.inRow(row);
  const last = Math.min(cells.lastRow, row + sampledRows);
  const rows = Array.from({ length: last - row }, (_, index) => row + 1 + index);
  if (header.length < fewestColumns || rows.length < fewestRows) return null;
  const holds = ({ area: { column } }: PlacedCell, is: (cell: PlacedCell) => boolean): boolean =>
    rows.every((one) => is(cells.at({ row: one, column })));
  const roleOf = ({ text }: PlacedCell): ColumnRole | null => roleOfRowLabel(text, cells.words);
  const label = header.find((one) => holds(one, (cell) => roleOf(cell) !== null));
  const year = header.find((one) => holds(one, ({ text }) => isBarePeriod(text, cells.words)));
  if (label === undefined || year === undefined) return null;
  const roles = new Set(rows.map((one) => roleOf(cells.at({ row: one, column: label.area.column }))));
  const others = header.filter((one) => one !== label && one !== year);
  const figures = others.filter(
    (one) => recogniseHeader(one.text, cells.words)?.role !== "number" && holds(one, isFigure),
  );
  const value = figures.find(({ text }) => wordOfValues.test(text)) ?? (figures.length === 1 ? figures[0] : undefined);
  if (value === undefined || !roles.has("target") || !roles.has("actual")) return null;
  return {
    headerRow: row,
    label: label.area.column,
    year: year.area.column,
    value: value.area.column,
    others: others.filter((one) => one !== value),
  };
}

function columnOf(cell: PlacedCell): GatheredColumn {
  const { area, text } = cell;
  return {
    key: `${columnKey([text])}\n${String(area.column)}`,
    header: [gathered(cell)],
    place: { kind: "column", column: area.column },
  };
}

function segmentOf(cells: SheetCells, format: LongFormat): Segment | null {
  const { headerRow, label, year, value, others } = format;
  const naming = others.filter(({ text }) => namingRoles.includes(recogniseHeader(text, cells.words)?.role ?? null));
  if (naming.length === 0) return null;
  const rows = Array.from({ length: cells.lastRow - headerRow }, (_, index) => headerRow + 1 + index);
  const textAt = (row: number, column: number): string => cells.at({ row, column }).text;
  const keyOf = (row: number): string => `${columnKey([textAt(row, year)])}\n: ${rowLabelKey(textAt(row, label))}`;
  const yearly = [...groupBy(rows, keyOf)]
    .map(([key, [first]]) => [key, first] as const)
    .sort(([one], [other]) => Number(yearOfKey(one)) - Number(yearOfKey(other)));
  const columns = others.map(columnOf);
  const blocks = [...groupBy(rows, (row) => naming.map(({ area }) => textAt(row, area.column)).join("\n")).values()];
  // A value that stands twice for one year is of something that nobody named.
  if (blocks.some((block) => new Set(block.map(keyOf)).size < block.length)) return null;
  return {
    source: { sheet: cells.grid.name, kind: "rows", area: areaAround(areasOf(cells, format)) },
    title: titleAbove(cells, headerRow),
    columns: [
      ...columns,
      ...yearly.map(([key, row]): GatheredColumn => {
        const labelled = cells.at({ row, column: label });
        return {
          key,
          header: [gathered(cells.at({ row, column: year })), gathered(labelled)],
          place: { kind: "labelledRow", label: labelled.text, column: value },
        };
      }),
    ],
    rows: blocks.map((block): GatheredRow => {
      const row = certain(block[0]);
      const own = columns.map(
        ({ key }, index) => [key, gathered(cells.at({ row, column: certain(others[index]).area.column }))] as const,
      );
      const values = block.map((at) => [keyOf(at), gathered(cells.at({ row: at, column: value }))] as const);
      return { kind: "values", cells: new Map<string, GatheredCell>([...own, ...values]), continued: new Set() };
    }),
  };
}

function areasOf(cells: SheetCells, { headerRow }: LongFormat): readonly PlacedCell["area"][] {
  return [headerRow, cells.lastRow].flatMap((row) => cells.inRow(row).map(({ area }) => area));
}

/** A file of values with the year and the kind of each in its row: a row for each indicator, a column for each year and kind. */
export function detectLongFormat(cells: SheetCells): SourceDetection {
  for (let row = cells.firstRow; row < Math.min(cells.lastRow, cells.firstRow + mostRowsAbove); row += 1) {
    const format = formatAt(cells, row);
    const segment = format === null ? null : segmentOf(cells, format);
    if (segment !== null) return { found: true, segments: [segment], unexplained: [] };
  }
  return noSource;
}

import { columnLetters } from "../../../grid/cell";
import { defineTableCheck, type TableContext } from "../../check";
import { findAt } from "../findingAt";
import { columnsBeside } from "./besideTable";
import { isFilledAt, shownAt, mergesOf, shownTextAt } from "./shownCells";
import { groupBy } from "../../../groupBy";
import { comparableHeader } from "../../../measures/headerLabel";

/** 1, 2, 3 … beside the measures: numbers that need no word to be understood. */
function areRunning({ grid, measureSheet }: TableContext, column: number): boolean {
  const rows = measureSheet.rows.filter(({ row }) => isFilledAt(grid, row, column));
  const texts = rows.map(({ row }) => shownTextAt(grid, { row, column }));
  return texts.length > 0 && texts.every((text, index) => text === String(Number(texts[0]) + index));
}

/** Columns between the table's first and last that hold data under an empty header. */
function unnamedWithin({ grid, measureSheet }: TableContext): readonly number[] {
  const { area, header, rows } = measureSheet;
  const named = new Set(header.columns.map(({ column }) => column));
  const unnamed = Array.from({ length: area.columns }, (_, index) => area.column + index).filter(
    (column) => !named.has(column),
  );
  return unnamed.filter((column) =>
    rows.some(({ kind, row }) => (kind === "measure" || kind === "continuation") && isFilledAt(grid, row, column)),
  );
}

export const headerMissing = defineTableCheck({
  code: "structure-header-missing",
  granularity: "column",
  ja: {
    title: "見出しのない列",
    description: "データのある列の見出しが空欄で、何の列か分かりません。",
    message: (p: { column: number }) => `${columnLetters(p.column)}列にはデータがありますが、見出しがありません。`,
    fix: "見出しを記入してください。記入されるまで、この列は点検できません。",
  },
  en: {
    title: "Column without a header",
    message: (p) => `Column ${columnLetters(p.column)} holds data but has no header.`,
    fix: "Enter a header. Until then the column cannot be inspected.",
  },
  find: (context) => {
    const { grid, measureSheet } = context;
    const columns = [
      ...unnamedWithin(context),
      ...columnsBeside(context)
        .filter(({ isData }) => isData)
        .map(({ column }) => column),
    ]
      .filter((column) => !areRunning(context, column))
      .sort((one, other) => one - other);
    return columns.flatMap((column) =>
      findAt(grid, [shownAt(grid, { row: measureSheet.header.lastRow, column })], { column }),
    );
  },
});

/** Everything printed over a column, from the top: 総括, 目標. A group that was centred without merging counts. */
export function headersOver({ grid, measureSheet }: TableContext, column: number): readonly string[] {
  const { header, area } = measureSheet;
  const over: string[] = [];
  for (let row = header.firstRow; row <= header.lastRow; row += 1) {
    const isRepeated = (mergesOf(grid)(row, column)?.row ?? row) < row;
    let text = isRepeated ? "" : shownTextAt(grid, { row, column });
    for (let left = column - 1; text === "" && !isRepeated && row < header.lastRow && left >= area.column; left -= 1)
      text = shownTextAt(grid, { row, column: left });
    if (text !== "") over.push(text);
  }
  return over;
}

/** 計画値 and 実績値 behind 活動指標名, and again behind 成果指標名: each is read, of the indicator it stands behind. */
function areAllRead({ measureSheet }: TableContext, columns: readonly number[]): boolean {
  const read = measureSheet.reading.roles.flatMap(({ place, isChosen }) =>
    isChosen && place.kind === "column" ? [place.column] : [],
  );
  return columns.every((column) => read.includes(column));
}

/** Two columns under the same headers: which of them was read depends on their order alone. */
export const headerDoubled = defineTableCheck({
  code: "structure-header-doubled",
  granularity: "column",
  ja: {
    title: "同じ見出しの列が複数ある",
    description: "見出しがまったく同じ列が2つ以上あり、どちらを点検すべきか見出しから区別できません。",
    message: (p: { label: string; columns: readonly number[] }) =>
      `「${p.label}」という見出しの列が${p.columns.length}つあります（${p.columns.map(columnLetters).join("列、")}列）。`,
    fix: "見出しを区別できるように直すか、要らない列を削除してください。点検する列は、点検設定でも指定できます。",
  },
  en: {
    title: "Several columns under one header",
    message: (p) => `${p.columns.length} columns are headed "${p.label}" (${p.columns.map(columnLetters).join(", ")}).`,
    fix: "Tell the headers apart, delete the column that is not needed, or name the column in the settings.",
  },
  find: (context) => {
    // One header that is merged over several columns names the first of them only.
    const columns = context.measureSheet.header.columns.filter(({ cell, column }) => cell.column === column);
    const byHeaders = groupBy(columns, ({ column }) => headersOver(context, column).map(comparableHeader).join("\n"));
    return [...byHeaders.values()].flatMap((columns) => {
      const [first, ...others] = columns;
      const doubled = { label: first.label, columns: columns.map(({ column }) => column) };
      if (others.length === 0 || areAllRead(context, doubled.columns)) return [];
      return findAt(
        context.grid,
        columns.map(({ cell }) => cell),
        doubled,
      );
    });
  },
});

import { cellAddress, type CellArea, type CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { findSources } from "../../../src/domain/sources/findSources";
import type { GatheredTable } from "../../../src/domain/sources/gatheredTable";
import type { FoundSources } from "../../../src/domain/sources/planSource";

function contentOf(text: string): CellContent {
  const plain = text.replaceAll("⏎", "\n");
  return /^-?[0-9]+(\.[0-9]+)?$/u.test(plain) ? Number(plain) : plain;
}

/**
 * A sheet as it is drawn: a line a row, `|` between cells; `<` is merged into the cell on its left, `^` into the one above,
 * `⏎` breaks the line within a cell.
 */
export function drawn(name: string, drawing: string): SheetGrid {
  const lines = drawing
    .replace(/^\n|\n\s*$/gu, "")
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split("|")
        .map((cell) => cell.trim()),
    );
  const merges: CellArea[] = [];
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      if (text === "<" || text === "^" || text === "") return;
      let columns = 1;
      while (line[column + columns] === "<") columns += 1;
      let rows = 1;
      while (lines[row + rows]?.[column] === "^") rows += 1;
      if (rows > 1 || columns > 1) merges.push({ row, column, rows, columns });
    });
  });
  const rows = lines.map((line) => line.map((text) => (text === "<" || text === "^" ? "" : contentOf(text))));
  return gridFromRows(name, rows, merges);
}

/** Sheets as they are drawn, each below a line with its name: `# 防災`. */
export function drawnSheets(drawing: string): readonly SheetGrid[] {
  return `\n${drawing.trim()}`
    .split("\n# ")
    .slice(1)
    .map((sheet) => {
      const end = sheet.indexOf("\n");
      return drawn(sheet.slice(0, end).trim(), sheet.slice(end));
    });
}

export function sourcesOf(...sheets: readonly SheetGrid[]): FoundSources {
  return findSources(sheets, {});
}

/** The only plan found, as a table. */
export function tableOf(...sheets: readonly SheetGrid[]): GatheredTable {
  const { plans, questions } = sourcesOf(...sheets);
  const [plan] = plans;
  if (plans.length !== 1 || plan?.table == null) throw new Error(JSON.stringify({ plans, questions }));
  return plan.table;
}

/** A gathered table, a line a row, as it would be drawn. */
export function shown({ grid }: GatheredTable): readonly string[] {
  return grid.texts.map((row) => row.join(" | ").replaceAll("\n", "⏎"));
}

/** Where the cells of a row of a gathered table stand in the workbook: `E8`, or `表!E8`; `` for none. */
export function placesOf({ grid, sourceOf, sources }: GatheredTable, row: number): string {
  const hasSeveral = new Set(sources.map(({ sheet }) => sheet)).size > 1;
  return (grid.texts[row] ?? [])
    .map((_, column) => {
      const cell = sourceOf({ row, column });
      if (cell === null) return "";
      return hasSeveral ? `${cell.sheet}!${cellAddress(cell)}` : cellAddress(cell);
    })
    .join(" ");
}

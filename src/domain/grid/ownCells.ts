import { once } from "../once";
import { containsCell, type CellArea } from "./cell";
import type { OwnArea, SheetGrid, WorkbookSnapshot } from "./sheetGrid";

function withoutAreas(grid: SheetGrid, areas: readonly CellArea[]): SheetGrid {
  if (areas.length === 0) return grid;
  const isOwn = (row: number, column: number): boolean =>
    areas.some((area) => containsCell(area, { row: row + grid.origin.row, column: column + grid.origin.column }));
  const keepUsers = <Content>(rows: readonly (readonly Content[])[], empty: Content): readonly (readonly Content[])[] =>
    rows.map((cells, row) => cells.map((content, column) => (isOwn(row, column) ? empty : content)));
  return {
    ...grid,
    contents: keepUsers(grid.contents, ""),
    texts: keepUsers(grid.texts, ""),
    merges: grid.merges.filter((area) => !isOwn(area.row - grid.origin.row, area.column - grid.origin.column)),
  };
}

/** The sheet as the user made it: cells that the add-in wrote on an earlier run are empty. Found once, whoever asks. */
export function usersGridOf(grid: SheetGrid, ownAreas: readonly OwnArea[]): SheetGrid {
  return usersGridsIn(ownAreas)(grid);
}

const usersGridsIn = once((ownAreas: readonly OwnArea[]) =>
  once((grid: SheetGrid) => withoutAreas(grid, ownColumns(ownAreas, grid.name))),
);

/** `usersGridOf` by the sheet's name; `null` where the workbook has no such sheet. */
export function usersGrid({ sheets, ownAreas }: WorkbookSnapshot, name: string): SheetGrid | null {
  const grid = sheets.find((sheet) => sheet.name === name);
  return grid === undefined ? null : usersGridOf(grid, ownAreas);
}

/** The areas of our columns on a sheet of the user's. */
export function ownColumns(ownAreas: readonly OwnArea[], sheet: string): readonly CellArea[] {
  return ownAreas.filter((own) => own.kind === "column" && own.sheet === sheet).map(({ area }) => area);
}

/** The sheets that people made; those the add-in made are left out. */
export function usersSheets({ sheets, ownAreas }: WorkbookSnapshot): readonly SheetGrid[] {
  const own = new Set(ownAreas.filter(({ kind }) => kind === "sheet").map(({ sheet }) => sheet));
  return sheets.filter(({ name }) => !own.has(name));
}

/** Our sheet of a kind, by its mark; `null` where there is none. */
export function ownSheet({ ownAreas }: Pick<WorkbookSnapshot, "ownAreas">, key: string): OwnArea | null {
  return ownAreas.find((own) => own.kind === "sheet" && own.key === key) ?? null;
}

/**
 * A sheet of ours that people write on: found by its mark, else by its title, since one that was made elsewhere and copied
 * in has no mark.
 */
export function markedOrTitled(
  snapshot: WorkbookSnapshot,
  key: string,
  titles: readonly string[],
): SheetGrid | undefined {
  const marked = ownSheet(snapshot, key);
  return snapshot.sheets.find((sheet) =>
    marked === null ? titles.includes(String(sheet.contents[0]?.[0] ?? "").trim()) : sheet.name === marked.sheet,
  );
}

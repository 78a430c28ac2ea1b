import type { GatheredTable } from "../../../src/domain/sources/gatheredTable";
import { cellAddress } from "../../../src/domain/grid/cell";

/** A gathered table as its rows of texts. */
export function textsOf({ grid }: GatheredTable): readonly (readonly string[])[] {
  return grid.texts;
}

/** Where each cell of a gathered table stands in the workbook: `E8`, with its sheet where there are several; `""` for none. */
export function placesOf({ grid, sourceOf, sources }: GatheredTable): readonly (readonly string[])[] {
  const hasSeveral = new Set(sources.map(({ sheet }) => sheet)).size > 1;
  return grid.texts.map((row, at) =>
    row.map((_, column) => {
      const cell = sourceOf({ row: at, column });
      if (cell === null) return "";
      return hasSeveral ? `${cell.sheet}!${cellAddress(cell)}` : cellAddress(cell);
    }),
  );
}

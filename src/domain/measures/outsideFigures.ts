import type { CellArea, CellContent } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { fiscalYearInHeader } from "./groupHeader";
import { isFigure } from "./columnProfile";
import type { UnusedFigures } from "./reading";

/** What one row has outside of all that was read. */
interface OutsideRow {
  readonly row: number;
  readonly figures: number;
  /** Its first text. */
  readonly label: string;
}

function isWithin(areas: readonly CellArea[], row: number, column: number): boolean {
  return areas.some(
    (area) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
}

const numberOfForm = /^(?:N[oO]|Ｎ[oO]|№|.{0,4}番号|様式)[\s.．:：]*第?[0-9０-９]/u;

/** R8目標, No.1, 整理番号 12: a header or the number of a form, and no value. */
function isHeaderOrNumber(content: CellContent): boolean {
  return typeof content === "string" && (fiscalYearInHeader(content) !== null || numberOfForm.test(content.trim()));
}

/** A date, a year or a sentence with figures in it, alone in its row, is a title or a note. */
function outsideRow({ origin, contents, texts }: SheetGrid, index: number, areas: readonly CellArea[]): OutsideRow {
  const row = origin.row + index;
  let [figures, filled, label] = [0, 0, ""];
  contents[index]?.forEach((content, at) => {
    if (content === "" || isWithin(areas, row, origin.column + at)) return;
    filled += 1;
    if (typeof content === "string" && label === "") label = content.trim();
    if (isFigure(content, texts[index]?.[at] ?? "") && !isHeaderOrNumber(content)) figures += 1;
  });
  const isTitle = filled === 1 && label !== "";
  return { row, figures: isTitle ? 0 : figures, label };
}

/**
 * Rows of a sheet with figures that no source reads: a table above, below or beside it. Rows that follow each other are one
 * place.
 */
export function figuresOutside(grid: SheetGrid, areas: readonly CellArea[]): readonly UnusedFigures[] {
  const found: { first: number; last: number; header: string; figures: number }[] = [];
  for (let index = 0; index < grid.contents.length; index += 1) {
    const { row, figures, label } = outsideRow(grid, index, areas);
    if (figures === 0) continue;
    const above = found.at(-1);
    if (above?.last === row - 1) {
      above.last = row;
      above.figures += figures;
    } else found.push({ first: row, last: row, header: label, figures });
  }
  return found.map(({ first, last, header, figures }) => ({
    sheet: grid.name,
    place: first === last ? { kind: "row", row: first } : { kind: "rows", first, last },
    header,
    figures,
  }));
}

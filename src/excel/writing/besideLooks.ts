import { columnLetters, type CellArea } from "../../domain/grid/cell";
import type { PlannedColumns } from "../plan/plannedWrites";
import type { SheetOf, Step } from "./steps";
import { areaLooks, lookOf, lookOptions, looksAgainSteps, type AreaLooks, type Look } from "./looks";

/** Rows whose looks come in the trip that is made anyway, some 680 bytes each; further ones look like the last of them. */
const rowsOfTrip = 5_000;

/** What a look says that columns of ours take, or change. */
interface TakenLook extends Record<string, unknown> {
  readonly font?: { readonly size?: number } & Record<string, unknown>;
  readonly borders?: Readonly<Record<string, { readonly style?: string }>>;
}

/** How columns of ours are to look beside a table. */
export interface BesideLooks {
  /** Of one column, from the header's first row on. */
  readonly looks: AreaLooks;
  /** Points, of the table's own rows. */
  readonly fontSize: number;
}

/** What stands in the middle of its cell, whatever the table's cell does with its own. */
const centred = {
  horizontalAlignment: "Center",
  verticalAlignment: "Center",
  wrapText: true,
  indentLevel: 0,
  shrinkToFit: false,
  textOrientation: 0,
};

/** What one cell of the table says of its own contents is not taken over. */
const plainFont = { italic: false, underline: "None", strikethrough: false };

function taken(look: Look): TakenLook {
  const read = JSON.parse(look) as TakenLook;
  return { ...read, ...centred, font: { ...read.font, ...plainFont } };
}

/** The header's cells may be merged there and are none here: each gets a line on every side, such as the header has. */
function asHeader(look: TakenLook): TakenLook {
  const line = Object.values(look.borders ?? {}).find(({ style }) => style !== undefined && style !== "None");
  return line === undefined ? look : { ...look, borders: { top: line, bottom: line, left: line, right: line } };
}

const usualSize = 11;

/** Asks in the trip under way how the table looks. */
export function queueBesideLooks(context: Excel.RequestContext, columns: PlannedColumns): () => BesideLooks {
  const { column, row, rows, headerRows } = columns.beside;
  const read = Math.min(rows, rowsOfTrip);
  const properties = context.workbook.worksheets
    .getItemOrNullObject(columns.sheet)
    .getRangeByIndexes(row, column, read, 1)
    .getCellProperties(lookOptions);
  return () => {
    const seen = properties.value.map(([cell]) => lookOf(cell ?? {}));
    const [header = "{}"] = seen;
    const beside = new Map([...new Set(seen)].map((look) => [look, JSON.stringify(taken(look))]));
    const looks = Array.from({ length: rows }, (_, index) =>
      index < headerRows
        ? JSON.stringify(asHeader(taken(header)))
        : (beside.get(seen[index] ?? seen.at(-1) ?? "") ?? "{}"),
    );
    return {
      looks: areaLooks(looks.map((look) => [look])),
      fontSize: taken(seen[headerRows] ?? "{}").font?.size ?? usualSize,
    };
  };
}

/** Each column of an area, cleared before, gets the looks of the column beside which it stands. */
export function looksOfBesideSteps(
  sheetOf: SheetOf,
  area: CellArea,
  { looks }: BesideLooks,
  usual: Look,
): readonly Step[] {
  const columns = Array.from({ length: area.columns }, () => looks.columns[0] ?? []);
  return looksAgainSteps(sheetOf, area, { ...looks, columns }, usual);
}

/** A width in characters of the usual size, for characters of the size the columns have. */
export function widthAt(characters: number, { fontSize }: BesideLooks): number {
  return Math.max(4, (characters * fontSize) / usualSize);
}

/**
 * What is printed once the columns are there. Without a print area Excel would print them and make the page smaller for
 * them: then it is set to everything left of them, as whole columns, so that rows put in later are printed. `null`: it stays.
 */
export function printAreaWith(
  { blocks, printed }: PlannedColumns,
  now: string | null,
): { readonly before: string | null; readonly after: string } | null {
  const first = Math.min(...blocks.map(({ area }) => area.column));
  const last = Math.max(...blocks.map(({ area }) => area.column + area.columns - 1));
  if (printed === "asBefore")
    return now === null && first > 0 ? { before: now, after: `A:${columnLetters(first - 1)}` } : null;
  const [, from, fromRow = "", to, toRow = ""] = /^([A-Z]+)(\d*):([A-Z]+)(\d*)$/u.exec(now ?? "") ?? [];
  const isWithin = to !== undefined && columnLetters(last).padStart(3) > to.padStart(3);
  return isWithin ? { before: now, after: `${from ?? "A"}${fromRow}:${columnLetters(last)}${toRow}` } : null;
}

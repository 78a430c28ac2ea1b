import type { CellArea } from "../../domain/grid/cell";
import type { SheetOf, Step } from "./steps";

/** How a cell looks, as `getCellProperties` answers; as JSON, so that equal looks are equal texts. */
export type Look = string;

const lines = { color: true, style: true, weight: true } as const;

/** What an add-in can change of a cell's look, and read back: number formats go with the contents. */
export const lookOptions = {
  format: {
    borders: lines,
    fill: { color: true },
    font: { bold: true, italic: true, underline: true, strikethrough: true, color: true, size: true, name: true },
    protection: { locked: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
  },
} as unknown as Excel.CellPropertiesLoadOptions;

interface Line {
  readonly style?: `${Excel.BorderLineStyle}`;
  readonly color?: string;
  readonly weight?: `${Excel.BorderWeight}`;
}

const sides = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
type Side = keyof typeof sides;

interface CellLook extends Record<string, unknown> {
  readonly borders?: Partial<Record<Side, Line>>;
}

/** The answer without what Excel adds about places. */
export function lookOf({ format }: Excel.CellProperties): Look {
  return JSON.stringify(format);
}

function drawLine(range: Excel.Range, side: `${Excel.BorderIndex}`, line: Line | undefined): void {
  if (line?.style === undefined || line.style === "None") return;
  const border = range.format.borders.getItem(side);
  border.style = line.style;
  if (line.weight !== undefined) border.weight = line.weight;
  if (line.color !== undefined && line.color !== "") border.color = line.color;
}

/** The parts of a look that are not those of a cell nobody has formatted. */
function beyondUsual(look: Readonly<Record<string, unknown>>, usual: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(look).flatMap(([name, part]): [string, unknown][] => {
      if (JSON.stringify(part) === JSON.stringify(usual[name])) return [];
      const isGroup = typeof part === "object" && part !== null;
      return [[name, isGroup ? beyondUsual(part as CellLook, (usual[name] ?? {}) as CellLook) : part]];
    }),
  );
}

function applyLook(range: Excel.Range, rows: number, look: Look, usual: Look): void {
  const { borders, ...format } = JSON.parse(look) as CellLook;
  range.format.set(beyondUsual(format, JSON.parse(usual) as CellLook) as Excel.Interfaces.RangeFormatUpdateData);
  for (const side of Object.keys(sides) as Side[]) drawLine(range, sides[side], borders?.[side]);
  if (rows > 1) drawLine(range, "InsideHorizontal", borders?.bottom);
}

/** Looks of an area, each kept once; by column, as runs of rows that look alike. */
export interface AreaLooks {
  readonly looks: readonly Look[];
  readonly columns: readonly (readonly { readonly rows: number; readonly look: number }[])[];
}

/** `rows`: of looks, in the area's shape. */
export function areaLooks(rows: readonly (readonly Look[])[]): AreaLooks {
  const places = new Map<Look, number>();
  const placeOf = (look: Look): number => {
    if (!places.has(look)) places.set(look, places.size);
    return places.get(look) ?? 0;
  };
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => {
    const runs: { rows: number; look: number }[] = [];
    for (const row of rows) {
      const look = placeOf(row[column] ?? "");
      const open = runs.at(-1);
      if (open?.look === look) open.rows += 1;
      else runs.push({ rows: 1, look });
    }
    return runs;
  });
  return { looks: [...places.keys()], columns };
}

/** The actions that give a run of cells its look, with a line on every side. */
const bytesOfRun = 4_000;

/** Gives an area, cleared of its formats before, its looks again; `usual` is that of a cell nobody has formatted. */
export function looksAgainSteps(
  sheetOf: SheetOf,
  { row, column }: Pick<CellArea, "row" | "column">,
  { looks, columns }: AreaLooks,
  usual: Look,
): readonly Step[] {
  return columns.flatMap((runs, right) => {
    let at = row;
    return runs.flatMap(({ rows, look }): Step[] => {
      const [text, first] = [looks[look] ?? usual, at];
      at += rows;
      if (text === usual) return [];
      const queue: Step["queue"] = (context) => {
        applyLook(sheetOf(context).getRangeByIndexes(first, column + right, rows, 1), rows, text, usual);
      };
      return [{ bytes: bytesOfRun, over: [], queue }];
    });
  });
}

import { cellAt, type SheetGrid } from "../../../grid/sheetGrid";
import type { CellPosition } from "../../../grid/cell";
import { plainWidth } from "./statedNumbers";

/** A number as a cell of a table shows it. */
export interface ShownFigure {
  /** A percentage is a fraction. */
  readonly value: number;
  /** One of the last place that is shown: 0.001 of 93.4%. */
  readonly lastPlace: number;
  readonly text: string;
}

const written = /^([▲△−-]?)\s*((?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.([0-9]+))?)\s*(%?)[^0-9%]{0,6}$/u;

/** The number of a cell that shows nothing else but a unit; `null` for any other. */
export function shownFigure(grid: SheetGrid, position: CellPosition): ShownFigure | null {
  const { content, text } = cellAt(grid, position);
  if (content === "" || typeof content === "boolean") return null;
  const match = written.exec(plainWidth(typeof content === "string" ? content : text).trim());
  if (match === null) return typeof content === "number" ? { value: content, lastPlace: 0, text } : null;
  const [, sign = "", digits = "", decimals = "", percent = ""] = match;
  const lastPlace = 10 ** -(decimals.length + (percent === "" ? 0 : 2));
  const value = (sign === "" ? 1 : -1) * (Number(digits.replaceAll(",", "")) / (percent === "" ? 1 : 100));
  return { value: typeof content === "number" ? content : value, lastPlace, text: text.trim() };
}

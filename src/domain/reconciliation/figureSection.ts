import { writtenIn } from "../text/compactText";
import type { DatedFigure } from "./datedFigures";
import type { Piece } from "./pieces";
import type { SheetFigure } from "./sheetFigures";
import type { StatedFigure } from "./statedFigures";

/** A figure of the report, and where it stands. */
export interface PlacedFigure {
  readonly piece: Piece;
  readonly figure: StatedFigure;
}

/** The figures that one section of the report states under the name of one measure. */
export interface FigureSection {
  readonly measure: string;
  readonly sheet: readonly SheetFigure[];
  /** The values of all years and of other roles, as far as each stands in a cell of its own. */
  readonly dated: readonly DatedFigure[];
  readonly stated: readonly PlacedFigure[];
  /** The section tells of results; not of hindrances or of what is still to be done. */
  readonly isOfResults: boolean;
  readonly fiscalYear: number | null;
  /** The names of indicators stand in sentences of their own, in any words. */
  readonly isAnchored: boolean;
}

/** A figure as the report writes it. */
export function writtenText({ piece, figure }: PlacedFigure): string {
  return writtenIn(piece.text, figure.span);
}

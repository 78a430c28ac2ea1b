import type { NamedRow } from "./measureTables";
import { cellOfMeasure } from "./missingMeasures";
import type { Mention } from "./nameIndex";
import type { Passage } from "./outline";
import type { Piece } from "./pieces";
import type { ReportTableRow } from "./reportDocument";
import type { Statement } from "./statement";
import { rowPlace } from "./tablePlaces";
import { unlike } from "./unlikeNames";

/** A row of a list under a name that the sheet does not have. */
export function unlikeInRow(row: ReportTableRow, { measure, name, at }: NamedRow): readonly Statement[] {
  const cell = cellOfMeasure(measure);
  return cell === null ? [] : [unlike(measure, name, [rowPlace(row, name, at, true)], cell)];
}

/** A cell of a list with nearly the name of its measure. */
export function nearlyNamed(piece: Piece, mention: Mention): readonly Passage[] {
  const subject = { division: null, measure: null, indicatorRow: null, section: "" };
  const span = { start: 0, end: piece.text.text.length };
  return [{ piece, span, subject, uses: [{ piece, mention, position: "alone", subject }] }];
}

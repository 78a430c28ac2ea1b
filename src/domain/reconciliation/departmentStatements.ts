import type { Steps } from "../steps";
import type { NameIndex } from "./nameIndex";
import type { Piece } from "./pieces";
import { placeOf } from "./quotes";
import type { Statement, StatementPlace } from "./statement";

/** What makes another office of the one it follows: 本部 and 本部室. */
const officeWord = /^(?:室|課|局|部|係|班|所)(?![長員題会門署分品属内外])/u;
const piecesBetweenPauses = 100;
const partOfWord = /[\p{Script=Han}\p{Script=Katakana}ー]$/u;

/** Departments that the report names with a word more than the sheet: デジタル戦略本部室. */
export function* departmentSteps(pieces: readonly Piece[], departments: NameIndex): Steps<readonly Statement[]> {
  const found = new Map<string, Statement & { readonly places: StatementPlace[] }>();
  for (const [index, piece] of pieces.entries()) {
    if (index % piecesBetweenPauses === 0) yield;
    const { text } = piece.text;
    for (const { name, span } of departments.exactMentions(text)) {
      const more = officeWord.exec(text.slice(span.end, span.end + 3))?.[0] ?? "";
      const head = text.slice(0, span.start);
      const isApart = /\s$/u.test(piece.text.raw.slice(0, piece.text.offsets[span.start]));
      if (more === "" || (partOfWord.test(head) && !isApart)) continue;
      const written = `${name.compact}${more}`;
      const end = span.end + more.length;
      if (departments.named(written) !== null) continue;
      const place = placeOf(piece, { start: span.start, end }, [{ start: span.end, end }]);
      const known = found.get(written);
      if (known !== undefined) known.places.push(place);
      else {
        found.set(written, {
          kind: "name",
          verdict: "differs",
          severity: "warning",
          measure: null,
          stated: written,
          expected: name.text,
          cell: { sheet: name.cell.sheet, row: name.cell.row, column: name.cell.column },
          places: [place],
          reason: { code: "departmentDiffers", parameters: { written, expected: name.text } },
        });
      }
    }
  }
  return [...found.values()];
}

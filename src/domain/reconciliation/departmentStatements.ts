import { textOfCell, type Measure } from "../measures/measure";
import type { Steps } from "../steps";
import { compactName } from "../text/compactText";
import type { DepartmentCounts } from "./departmentCounts";
import type { NameIndex } from "./nameIndex";
import type { NameUse } from "./outline";
import type { Piece } from "./pieces";
import { placeOf } from "./quotes";
import type { Span, Statement, StatementPlace } from "./statement";

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

const behindName = /^[」』]?[(【［[](?<office>[^()【】［］[\]]{2,20})[)】］\]]/u;
const beforeName =
  /(?<office>[\p{Script=Han}\p{Script=Katakana}ー]{2,16})(?:が(?:所管|担当)する|(?:所管|担当)の|の)[「『]?$/u;

/** The department beside a measure's name (X（農政課）, 農政課が所管するX) against that of its row. */
export function departmentsOfNames(
  uses: readonly NameUse[],
  departments: Pick<DepartmentCounts, "isKnown">,
): readonly Statement[] {
  return uses.flatMap((use): readonly Statement[] => {
    const { mention, piece } = use;
    const [measure, another] = new Set(
      mention.name.things.flatMap((thing) => ("measure" in thing ? [thing.measure] : [])),
    );
    const place = officeBeside(use);
    const cell = measure?.cells.department;
    if (measure === undefined || another !== undefined || place === null || cell === undefined) return [];
    const written = piece.text.text.slice(place.start, place.end);
    const own = compactName(textOfCell(cell));
    if (!departments.isKnown(written) || own === "") return [];
    return [officeStatement(use, measure, place, own.includes(written), textOfCell(cell))];
  });
}

function officeBeside({ mention: { span }, piece }: NameUse): Span | null {
  const { text } = piece.text;
  const behind = behindName.exec(text.slice(span.end, span.end + 26));
  const office = behind?.groups?.office;
  if (behind !== null && office !== undefined) {
    const start = span.end + behind[0].indexOf(office);
    return { start, end: start + office.length };
  }
  const from = Math.max(0, span.start - 26);
  const before = beforeName.exec(text.slice(from, span.start));
  const own = before?.groups?.office;
  return before === null || own === undefined
    ? null
    : { start: from + before.index, end: from + before.index + own.length };
}

function officeStatement(
  { piece }: NameUse,
  { code, cells }: Measure,
  place: Span,
  agrees: boolean,
  expected: string,
): Statement {
  const stated = piece.text.text.slice(place.start, place.end);
  const cell = cells.department;
  return {
    kind: "name",
    verdict: agrees ? "agrees" : "differs",
    severity: "warning",
    measure: code,
    stated,
    expected,
    cell: cell === undefined ? null : { sheet: cell.sheet, row: cell.row, column: cell.column },
    places: [placeOf(piece, place, agrees ? [] : [place])],
    reason: agrees
      ? { code: "agrees", parameters: { expected } }
      : { code: "departmentDiffers", parameters: { written: stated, expected } },
  };
}

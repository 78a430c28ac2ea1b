import { certain } from "../certain";
import { rawBetween } from "./foldedText";
import type { Lexeme, Scan } from "./lexemes";
import { lexemes } from "./lexemes";
import type { Remark } from "./remarks";
import { remarkOfNote } from "./remarks";

/** An item of a cell without its notes, and what the notes say. */
export interface NotedItem {
  readonly lexemes: readonly Lexeme[];
  readonly note: Remark | null;
  readonly footnotes: readonly string[];
}

type BracketLexeme = Lexeme & { readonly kind: "bracket" };

/** （※）, （※1 速報値）, (注1). */
function isNoteBracket({ text }: Scan, lexeme: Lexeme): lexeme is BracketLexeme {
  if (lexeme.kind !== "bracket") return false;
  const first = text.slice(lexeme.bracket.innerStart, lexeme.bracket.innerEnd).trimStart().charAt(0);
  return first === "※" || first === "*" || first === "注";
}

/** `※` or `注` with at most its number: a mark whose note stands elsewhere. */
const bareMark = /^[※*注]\s?\d{0,2}$/;

function markOfBracket(scan: Scan, { bracket, start, end }: BracketLexeme): string {
  const inner = scan.text.slice(bracket.innerStart, bracket.innerEnd).trim();
  if (bareMark.test(inner)) return rawBetween(scan.source, start, end);
  return certain(/^.\d{0,2}/.exec(inner))[0];
}

/** Sets the notes aside: what stands behind a note mark is not the value. */
export function notedItem(scan: Scan, start: number, end: number): NotedItem {
  const kept: Lexeme[] = [];
  const footnotes: string[] = [];
  let note: Remark | null = null;
  for (const lexeme of lexemes(scan, start, end)) {
    if (isNoteBracket(scan, lexeme)) {
      footnotes.push(markOfBracket(scan, lexeme));
      note ??= remarkOfNote(scan, lexeme.bracket.innerStart + 1, lexeme.bracket.innerEnd);
    } else if (lexeme.kind === "note") {
      footnotes.push(rawBetween(scan.source, lexeme.start, lexeme.end));
      if (!lexeme.isMarkOnly) return { lexemes: kept, note: remarkOfNote(scan, lexeme.end, end), footnotes };
    } else {
      kept.push(lexeme);
    }
  }
  return { lexemes: kept, note, footnotes };
}

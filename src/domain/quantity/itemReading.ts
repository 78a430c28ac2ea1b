import { certain } from "../certain";
import { rawBetween } from "./foldedText";
import { type Lexeme, type Scan, lexemes } from "./lexemes";
import { type Remark, remarkOfNote } from "./remarks";
import type { NumberReading, Reading, UnreadableCode, UnreadableReading } from "./reading";
import { compareUnits } from "./units";
import { type Assembly, assembleValues } from "./valueAssembly";
import type { DefaultUnit } from "./unitText";
import { type Surroundings, valueReading } from "./valueReading";
import { type QuantityRole, wordsReading } from "./wordsReading";

/** An item of a cell without its notes, and what the notes say. */
interface NotedItem {
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
function notedItem(scan: Scan, start: number, end: number): NotedItem {
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

/** An item of a cell: the whole text, or what follows one `(1)`. */
export interface Item {
  readonly scan: Scan;
  readonly start: number;
  readonly end: number;
  readonly label: string | null;
  readonly role: QuantityRole;
  readonly defaultUnit: DefaultUnit | null;
}

export interface ItemReading {
  readonly parts: readonly [Reading, ...Reading[]];
  readonly footnotes: readonly string[];
}

type Parts = readonly [Reading, ...Reading[]];

function rawOf({ source }: Scan, found: readonly Lexeme[]): string {
  return rawBetween(source, certain(found[0]).start, certain(found.at(-1)).end).trim();
}

function unreadable(item: Item, found: readonly Lexeme[], code: UnreadableCode): UnreadableReading {
  const raw = rawOf(item.scan, found);
  return { kind: "unreadable", raw, label: item.label, reason: { code, text: raw } };
}

/** How many of the values are looked at for rivals; a cell with more than that is refused anyway. */
const mostValues = 20;

/** 中3 68.1%, 新規100件・20件: a number without a name behind one with a name may be what the name is of. */
function isRivalOfNext(reading: Reading, next: Reading | undefined): boolean {
  if (reading.kind !== "number" || next?.kind !== "number" || next.label !== null || reading.label === null)
    return false;
  return compareUnits(reading.unit, next.unit) !== "different";
}

/** Two numbers of one unit and no name: which of them is meant is not said. */
function haveRivals(readings: readonly Reading[], itemLabel: string | null): boolean {
  if (readings.length < 2) return false;
  if (readings.length > mostValues) return true;
  const unnamed = readings.filter(({ label }) => label === null || label === itemLabel);
  const numbers = unnamed.filter((reading): reading is NumberReading => reading.kind === "number");
  const hasBroken = numbers.length < unnamed.length && unnamed.length > 1;
  return (
    hasBroken ||
    readings.some((reading, index) => isRivalOfNext(reading, readings[index + 1])) ||
    numbers.some(({ unit }, index) =>
      numbers.slice(index + 1).some((other) => compareUnits(unit, other.unit) !== "different"),
    )
  );
}

/** 50%以上60%未満. */
function areBounds(readings: readonly Reading[]): boolean {
  const qualifiers = readings.flatMap((reading) => (reading.kind === "number" ? reading.qualifiers : []));
  const has = (...names: readonly string[]) => qualifiers.some((qualifier) => names.includes(qualifier));
  return has("atLeast", "moreThan") && has("atMost", "lessThan");
}

/** The two ends of a range on one unit; the lower one may leave it out (18～28℃). */
function withBounds(reading: UnreadableReading, numbers: readonly Reading[]): UnreadableReading {
  const [lower, upper, ...others] = numbers;
  if (lower?.kind !== "number" || upper?.kind !== "number" || others.length > 0) return reading;
  if (lower.unit !== null && lower.unit !== upper.unit) return reading;
  // 12.0～13.0%: the % at the end is of both.
  const value = lower.unit === null && upper.unit === "%" ? lower.value / 100 : lower.value;
  return value < upper.value ? { ...reading, bounds: [{ ...lower, value, unit: upper.unit }, upper] } : reading;
}

/** One date for the whole item holds for each of its values: 橋梁23.0% トンネル75.0%(2021年度). */
function withSharedDate(readings: readonly Reading[], { dates }: Assembly): readonly Reading[] {
  const [date] = dates;
  if (date === undefined || dates.length > 1) return readings;
  return readings.map((reading) =>
    reading.kind === "number" && reading.asOf === null ? { ...reading, asOf: date } : reading,
  );
}

function wordsOf(item: Item, found: readonly Lexeme[], note: Remark | null): Reading {
  const { scan, label, role } = item;
  return wordsReading({ scan, lexemes: found, label, role, noteDate: note?.asOf ?? null });
}

/** Words and numbers in the order they are written. */
function mixedParts(
  item: Item,
  assembly: Assembly,
  numbers: readonly Reading[],
  note: Remark | null,
): readonly Reading[] {
  if (assembly.texts.length === 0) return numbers;
  const texts = assembly.texts.map(({ start, end }) => ({
    start,
    reading: wordsOf(item, lexemes(item.scan, start, end), note),
  }));
  const values = assembly.values.map(({ start }, index) => ({ start, reading: certain(numbers[index]) }));
  return [...texts, ...values].sort((one, other) => one.start - other.start).map(({ reading }) => reading);
}

function partsOf(item: Item, found: readonly Lexeme[], note: Remark | null): Parts {
  const assembly = assembleValues(item.scan, found);
  if (assembly.values.length === 0 || assembly.isProse) return [wordsOf(item, found, note)];
  const surroundings: Surroundings = {
    scan: item.scan,
    itemLabel: item.label,
    hasSiblings: assembly.values.length > 1,
    note,
    defaultUnit: item.defaultUnit,
  };
  const numbers = assembly.values.map((value) => valueReading(value, surroundings));
  if (assembly.hasRange || (haveRivals(numbers, item.label) && areBounds(numbers)))
    return [withBounds(unreadable(item, found, "range"), numbers)];
  if (haveRivals(numbers, item.label)) return [unreadable(item, found, "severalNumbers")];
  const [first, ...rest] = mixedParts(item, assembly, withSharedDate(numbers, assembly), note);
  return first === undefined ? [wordsOf(item, found, note)] : [first, ...rest];
}

/** The lexemes between arrows: 1.54 and 1.68 of `1.54→1.68`. */
function sidesOfArrows(found: readonly Lexeme[]): readonly (readonly Lexeme[])[] {
  const sides: Lexeme[][] = [[]];
  for (const lexeme of found) {
    if (lexeme.kind === "arrow") sides.push([]);
    else sides.at(-1)?.push(lexeme);
  }
  return sides;
}

/** `H26年1.54→H31年1.68`: where it starts as a baseline, else where it goes. */
function arrowReading(item: Item, found: readonly Lexeme[], note: Remark | null): Parts {
  const readings = sidesOfArrows(found).map((side) => partsOf(item, side, note));
  const singles = readings.flatMap(([first, ...rest]) => (first.kind === "number" && rest.length === 0 ? [first] : []));
  const [start, end, ...more] = singles;
  if (singles.length !== readings.length || start === undefined || end === undefined) {
    return [wordsOf(item, found, note)];
  }
  if (more.length > 0) return [unreadable(item, found, "severalNumbers")];
  return [item.role === "baseline" ? start : end];
}

function isBlank({ kind }: Lexeme): boolean {
  return kind === "space" || kind === "newline";
}

/** `(24)`, `【120件】`: brackets around everything say nothing. */
function contentOf(scan: Scan, found: readonly Lexeme[]): readonly Lexeme[] {
  if (!found.some(({ kind }) => kind === "bracket")) return found;
  const [only, ...others] = found.filter((lexeme) => !isBlank(lexeme));
  if (only?.kind !== "bracket" || others.length > 0) return found;
  return lexemes(scan, only.bracket.innerStart, only.bracket.innerEnd);
}

/** Reads one item: its numbers, or its words. */
export function itemReading(item: Item): ItemReading {
  const { lexemes: kept, note, footnotes } = notedItem(item.scan, item.start, item.end);
  const hasOnlyNote = footnotes.length > 0 && kept.every(isBlank);
  const found = hasOnlyNote ? lexemes(item.scan, item.start, item.end) : contentOf(item.scan, kept);
  if (hasOnlyNote) return { parts: [wordsOf(item, found, note)], footnotes };
  const hasArrow = found.some(({ kind }) => kind === "arrow");
  return { parts: (hasArrow ? arrowReading : partsOf)(item, found, note), footnotes };
}

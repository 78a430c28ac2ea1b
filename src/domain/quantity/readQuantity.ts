import type { CellContent } from "../grid/cell";
import { enumeratedItems } from "./enumeration";
import { foldedText } from "./foldedText";
import { itemReading } from "./itemReading";
import { scanOf } from "./lexemes";
import { numberCellReading } from "./numberCell";
import type { CellReading, Reading, UnreadableCode } from "./reading";
import { unitWithMultiplier } from "./unitText";
import type { QuantityRole } from "./wordsReading";

export type { QuantityRole } from "./wordsReading";

/** A cell to be read as a quantity. */
export interface QuantitySource {
  readonly content: CellContent;
  /** What Excel displays: the unit of a number's format (`93.4%`, `1,234人`) is only there. */
  readonly text: string;
  readonly role: QuantityRole;
  /** The fiscal year in question, for dates that leave theirs out (12月末時点). */
  readonly fiscalYear?: number | null;
  /** The unit of the column (`千人`), for numbers that stand without one. */
  readonly defaultUnit?: string | null;
}

const errorValues = new Set([
  "#N/A",
  "#REF!",
  "#VALUE!",
  "#DIV/0!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** What a wrong character set leaves of Japanese: UTF-8 read as Shift_JIS. */
const mojibakeLetters = new Set("縺繧繝");

function isMojibake(text: string): boolean {
  return text.includes("\uFFFD") || Array.from(text).filter((character) => mojibakeLetters.has(character)).length > 1;
}

function single(raw: string, part: Reading): CellReading {
  return { raw, parts: [part], baseline: null, footnotes: [] };
}

function refused(raw: string, code: UnreadableCode): CellReading {
  return single(raw, { kind: "unreadable", raw, label: null, reason: { code, text: raw } });
}

/** What a text says, without a cell around it. */
function readText(raw: string, source: QuantitySource): CellReading {
  if (errorValues.has(raw.trim())) return refused(raw, "errorValue");
  if (isMojibake(raw)) return refused(raw, "mojibake");
  if (/^[*＊]+$/.test(raw.trim())) return single(raw, { kind: "none", raw, label: null, reason: "suppressed" });
  const folded = foldedText(raw);
  const scan = scanOf(folded, source.fiscalYear ?? null);
  const defaultUnit = source.defaultUnit == null ? null : unitWithMultiplier(source.defaultUnit);
  const readings = enumeratedItems(folded.text).map(({ label, start, end }) =>
    itemReading({ scan, start, end, label, role: source.role, defaultUnit }),
  );
  const [first, ...rest] = readings.flatMap(({ parts }) => parts);
  const [only, ...others] = readings;
  return {
    raw,
    parts: first === undefined ? [{ kind: "none", raw, label: null, reason: "blank" }] : [first, ...rest],
    baseline: others.length === 0 ? (only?.baseline ?? null) : null,
    footnotes: readings.flatMap(({ footnotes }) => footnotes),
  };
}

/**
 * Reads a cell of a plan sheet as a careful colleague would, or refuses honestly.
 *
 * A number stands with its unit, what limits it (約, 以上, 見込み) and the day it is for; words stand with how far they
 * say something has come. What is meant as a number and can't be read for certain is `unreadable` with the reason.
 * なし is "not set" in a target or baseline, and zero in an actual; ゼロ, 皆無 and 0 are zero everywhere.
 */
export function readQuantity(source: QuantitySource): CellReading {
  const { content, text } = source;
  if (typeof content === "number") return numberCellReading(content, text, (shown) => readText(shown, source));
  return readText(typeof content === "string" ? content : text, source);
}

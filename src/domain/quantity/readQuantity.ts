import type { CellContent } from "../grid/cell";
import { type EnumeratedItem, enumeratedItems } from "./enumeration";
import { foldedText } from "./foldedText";
import { type ItemReading, itemReading } from "./itemReading";
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

/** What a wrong character set leaves of Japanese: UTF-8 read as Shift_JIS has two of these letters or more. */
const mojibake = /\uFFFD|[縺繧繝][^縺繧繝]*[縺繧繝]/;
const hiddenNumber = /^[*＊]+$/;

function single(raw: string, part: Reading): CellReading {
  return { raw, parts: [part], footnotes: [] };
}

function refused(raw: string, code: UnreadableCode): CellReading {
  return single(raw, { kind: "unreadable", raw, label: null, reason: { code, text: raw } });
}

/**
 * The longest text that is looked at for numbers. What is longer is a report, and reading its numbers against each other
 * would take long.
 */
const longestQuantity = 4000;

function longText(raw: string): Reading {
  const canonical = foldedText(raw).text;
  return { kind: "text", raw, label: null, canonical, state: null, direction: null, asOf: null, due: null };
}

/** What a text says, without a cell around it. */
function readText(raw: string, source: QuantitySource): CellReading {
  if (raw.length > longestQuantity) return single(raw, longText(raw));
  const trimmed = raw.trim();
  if (trimmed.startsWith("#") && errorValues.has(trimmed)) return refused(raw, "errorValue");
  if (mojibake.test(raw)) return refused(raw, "mojibake");
  if (hiddenNumber.test(trimmed)) return single(raw, { kind: "none", raw, label: null, reason: "suppressed" });
  const folded = foldedText(raw);
  const scan = scanOf(folded, source.fiscalYear ?? null);
  const defaultUnit = source.defaultUnit == null ? null : unitWithMultiplier(source.defaultUnit);
  const [first, ...others] = enumeratedItems(folded.text);
  const read = ({ label, start, end }: EnumeratedItem): ItemReading =>
    itemReading({ scan, start, end, label, role: source.role, defaultUnit });
  const { parts, footnotes } = read(first);
  const rest = others.map(read);
  return {
    raw,
    parts: [parts[0], ...parts.slice(1), ...rest.flatMap((item) => item.parts)],
    footnotes: [...footnotes, ...rest.flatMap((item) => item.footnotes)],
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

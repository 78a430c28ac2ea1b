import type { DecreaseFormula, RateFormula } from "../evaluation/achievementRate";
import type { SheetGrid } from "../grid/sheetGrid";
import { textOfCell, type MeasureSheet } from "../measures/measure";
import type { Settings } from "../settings/settings";
import { canonicalText } from "../text/canonicalText";
import { measureOfRowInOrder } from "./checks/measureOfRow";

const reached = "(?:(?:実績|直近|現在|最新)値?|現[状況]値)";
const start = "(?:基準|現状|当初|策定時)(?:年度)?(?:の?値|の?実績値?)?";
const by = "[÷/]";

/** How a header or a note writes a formula, without spaces and in plain width; the more particular first. */
const writings: readonly (readonly [RegExp, RateFormula])[] = [
  [new RegExp(`${reached}-${start}[)\\]]?${by}[(\\[]?目標値?-${start}`, "u"), "fromBaseline"],
  [new RegExp(`${reached}-${start}[)\\]]?${by}[(\\[]?(?:目安|期待)値?-${start}`, "u"), "expectedPath"],
  [new RegExp(`${reached}${by}(?:前年度?|昨年度?)の?${reached}`, "u"), "previousYear"],
  [new RegExp(`${reached}${by}(?:当該年度の?|年度)?目標値?`, "u"), "actualOverTarget"],
];
const hint = /[÷/／]/u;

/** The formula that a text writes out; `null`: none. */
export function formulaIn(text: string): RateFormula | null {
  if (!hint.test(text)) return null;
  const plain = canonicalText(text).replace(/[\s「」]+/gu, "");
  return writings.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** How a note writes what stands for 実績÷目標 where less is better; a / between the two words parts labels. */
const writingsOfLess: readonly (readonly [RegExp, DecreaseFormula])[] = [
  [new RegExp(`2-[(\\[]?${reached}${by}目標値?`, "u"), "twoMinusRatio"],
  [new RegExp(`目標値?÷${reached}`, "u"), "targetOverActual"],
];

function decreaseFormulaIn(text: string): DecreaseFormula | null {
  if (!hint.test(text)) return null;
  const plain = canonicalText(text).replace(/[\s「」]+/gu, "");
  return writingsOfLess.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** いずれの指標も値が小さいほど良い */
const lessOfAll = /(?:いずれ|すべて|全て)[^。]{0,8}(?:小さい|少ない|低い)(?:ほど|方が)/u;

/** The texts over the column of rates, then those outside the measures. */
function statements(
  measureSheet: MeasureSheet,
  grid: SheetGrid,
): { over: readonly string[]; notes: readonly string[] } {
  const over = (measureSheet.columns.get("achievementRate")?.over ?? []).map(textOfCell);
  const measureOf = measureSheet.kind === "table" ? measureOfRowInOrder(measureSheet) : () => undefined;
  const notes = grid.contents.flatMap((contents, index) =>
    measureOf(index + grid.origin.row) === undefined
      ? contents.filter((content): content is string => typeof content === "string")
      : [],
  );
  return { over, notes };
}

function firstIn<Read>(texts: readonly string[], read: (text: string) => Read | null): Read | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/**
 * The settings with the formulas and the good way that the sheet itself states, over its column of rates or in a note, where neither they
 * nor their rubric take another than 実績÷目標.
 */
export function withFormulaOfSheet(settings: Settings, measureSheet: MeasureSheet, grid: SheetGrid): Settings {
  const { over, notes } = statements(measureSheet, grid);
  const isStated = settings.formula !== null || settings.rubric.formula !== "actualOverTarget";
  const formula = isStated
    ? settings.formula
    : firstIn([...over, ...notes.filter((text) => text.includes("率"))], formulaIn);
  const decreaseFormula = settings.decreaseFormula ?? firstIn([...over, ...notes], decreaseFormulaIn);
  const isOfLess = settings.defaultDirection === "increase" && notes.some((text) => lessOfAll.test(text));
  return { ...settings, formula, decreaseFormula, ...(isOfLess ? { defaultDirection: "decrease" } : {}) };
}

import type { RateFormula } from "../evaluation/achievementRate";
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

/** The formula of the rate that the sheet itself states, over its column of rates or in a note outside the measures. */
function formulaOfSheet(measureSheet: MeasureSheet, grid: SheetGrid): RateFormula | null {
  const header = measureSheet.columns.get("achievementRate")?.over ?? [];
  const over = header.map((cell) => formulaIn(textOfCell(cell))).find((formula) => formula !== null);
  if (over !== undefined) return over;
  if (measureSheet.kind !== "table") return null;
  const measureOf = measureOfRowInOrder(measureSheet);
  const notes = grid.contents.flatMap((contents, index) =>
    measureOf(index + grid.origin.row) === undefined ? contents : [],
  );
  const found = notes.map((content) =>
    typeof content === "string" && content.includes("率") ? formulaIn(content) : null,
  );
  return found.find((formula) => formula !== null) ?? null;
}

/** The settings with the formula that the sheet itself states, where neither they nor their rubric take another than 実績÷目標. */
export function withFormulaOfSheet(settings: Settings, measureSheet: MeasureSheet, grid: SheetGrid): Settings {
  const isStated = settings.formula !== null || settings.rubric.formula !== "actualOverTarget";
  const formula = isStated ? null : formulaOfSheet(measureSheet, grid);
  return formula === null ? settings : { ...settings, formula };
}

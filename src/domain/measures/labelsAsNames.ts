import { comparableHeader, recogniseHeader, type AdditionalHeaderWords } from "./headerLabel";
import { textOfCell, type Measure } from "./measure";

/** Fewer may be measures that happen to be called so. */
const leastLabels = 3;

/**
 * Whether a table calls its measures 目標値, 実績値, 評価 and so on, one of them again: labels of rows or of forms that nobody understood, and no names.
 * Read so, every value would be another's.
 */
export function areLabelsForNames(measures: readonly Measure[], words: AdditionalHeaderWords): boolean {
  const names = measures.map(({ cells }) => comparableHeader(textOfCell(cells.name)));
  const labels = names.filter((name) => recogniseHeader(name, words)?.certainty === "word");
  return labels.length >= leastLabels && labels.length * 3 >= names.length && new Set(labels).size < labels.length;
}

import type { Measure, TableSheet } from "../../measures/measure";

/**
 * Which measure a row of the sheet belongs to, for a walk through the sheet: rows have to be asked for from top to
 * bottom. `undefined` for headings, printed headers and what is beside the table.
 */
export function measureOfRowInOrder({ measures, rows }: TableSheet): (row: number) => Measure | undefined {
  let [nextMeasure, nextRow] = [0, 0];
  let measure: Measure | undefined;
  return (row) => {
    while ((rows[nextRow]?.row ?? Infinity) < row) nextRow += 1;
    const found = rows[nextRow];
    if (found?.row !== row || (found.kind !== "measure" && found.kind !== "continuation")) return undefined;
    while ((measures[nextMeasure]?.row ?? Infinity) <= row) measure = measures[nextMeasure++];
    return measure;
  };
}

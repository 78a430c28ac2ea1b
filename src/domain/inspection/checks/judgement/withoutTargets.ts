import type { FindingCells, Found } from "../../check";

const fewestOfAPractice = 3;

/** 目標なし written in row after row is no slip but how the plan grades: one decision. */
export function withoutTargetsInWords<Parameters extends { readonly target: string; readonly others: number }>(
  found: readonly Found<Parameters>[],
): readonly Found<Parameters>[] {
  const inWords = found.filter(({ parameters, severity }) => parameters.target.length > 1 && severity !== "info");
  const [first, ...others] = inWords;
  if (first === undefined || inWords.length < fewestOfAPractice) return found;
  const cells: FindingCells = [first.cells[0], ...others.map((one) => one.cells[0])];
  const one = { ...first, parameters: { ...first.parameters, others: others.length }, cells, measure: null };
  return [one, ...found.filter((each) => !inWords.includes(each))];
}

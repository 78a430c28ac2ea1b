import { uncoveredFields } from "../../../summary/strategies/strategyCoverage";
import type { Check } from "../../check";
import { cellsOf } from "../findingAt";
import { coverageOf } from "./coverageOf";

/** A field that none of the strategies names, where they name at least half of the fields. */
export const strategyUncovered: Check = {
  code: "consistency-strategy-uncovered",
  family: "consistency",
  severity: "info",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const { measureSheet } = context;
    const { coverage } = coverageOf(context);
    if (coverage === null) return { notChecked: { code: "nothingToCompare", what: "strategies" } };
    const uncovered = uncoveredFields(coverage);
    const [strategy] = coverage.strategies;
    // Strategies that name a few fields only were never meant to reach them all.
    if (strategy === undefined || uncovered.length * 2 > coverage.fields.length) return [];
    const { sheet, row, column } = strategy.cell;
    return uncovered.map(({ path, measures: [first] }) => {
      const [ofField] = cellsOf(first, measureSheet.sheet);
      const division = path.map(({ label }) => label).join(" ");
      return {
        code: "consistency-strategy-uncovered" as const,
        parameters: { division, sheet, strategies: coverage.strategies.length },
        cells: [ofField, { sheet, row, column }] as const,
        measure: null,
      };
    });
  },
};

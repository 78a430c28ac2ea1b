import { nameOf } from "../../../summary/countedPlan";
import type { Check } from "../../check";
import { planStructures } from "./planStructures";
import { cellsOf } from "../findingAt";

/** The measures sheet has a division that the plan's structure does not list. */
export const structureUnlisted: Check = {
  code: "consistency-structure-unlisted",
  family: "consistency",
  severity: "warning",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const structures = planStructures(context);
    if (structures.length === 0) return { notChecked: { code: "nothingToCompare", what: "planStructure" } };
    return structures.flatMap(({ structure, unlisted }) =>
      unlisted.flatMap((counted) => {
        if (counted.firstMeasure === null) return [];
        const { sheet, row, column } = structure.cell;
        const [measureCell] = cellsOf(counted.firstMeasure, context.measureSheet.sheet);
        return [
          {
            code: "consistency-structure-unlisted" as const,
            parameters: { division: nameOf(counted) ?? "", sheet },
            cells: [measureCell, { sheet, row, column }] as const,
            measure: null,
          },
        ];
      }),
    );
  },
};

import type { Check } from "../../check";
import { planStructures } from "./planStructures";

/** The plan's structure lists a division that the measures sheet does not have. */
export const structureUnknown: Check = {
  code: "consistency-structure-unknown",
  family: "consistency",
  severity: "warning",
  granularity: "sheet",
  rule: null,
  needs: [],
  find: (context) => {
    const structures = planStructures(context);
    if (structures.length === 0) return { notChecked: { code: "nothingToCompare", what: "planStructure" } };
    return structures.flatMap(({ unknown }) =>
      unknown.map(({ path, cell }) => ({
        code: "consistency-structure-unknown" as const,
        parameters: { division: path.join(" "), sheet: context.measureSheet.sheet },
        cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }] as const,
        measure: null,
      })),
    );
  },
};

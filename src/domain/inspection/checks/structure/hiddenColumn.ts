import { runsWithin } from "../../../grid/sheetTraits";
import type { HeaderColumn } from "../../../measures/header";
import type { TableSheet } from "../../../measures/measure";
import type { TableCheck } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt } from "../findingAt";

/** The columns that are read, judged or counted; years gone by and working columns may be hidden for printing. */
function columnsInUse({ columns, divisionColumns }: TableSheet): readonly HeaderColumn[] {
  const used = new Set([...columns.values(), ...divisionColumns]);
  return [...used].sort((one, other) => one.column - other.column);
}

/** Hidden columns that the inspection reads: nobody sees what is judged. */
export const hiddenColumn: TableCheck = {
  of: "table",
  code: "structure-hidden-column",
  family: "structure",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: ({ grid, measureSheet }) => {
    const { hiddenColumns } = grid.traits;
    if (hiddenColumns === null) return { notChecked: { code: "notRead" } };
    const { area } = measureSheet;
    const used = columnsInUse(measureSheet);
    return runsWithin(hiddenColumns, { first: area.column, count: area.columns }).flatMap(
      ({ first, count }): readonly FoundIn[] => {
        const hidden = used.filter(({ column }) => column >= first && column < first + count);
        const cells = cellsAt(
          grid.name,
          hidden.map(({ column }) => ({ row: area.row, column })),
        );
        if (cells === null) return [];
        const labels = hidden.map(({ label }) => label);
        return [
          {
            code: "structure-hidden-column",
            parameters: { first, last: first + count - 1, labels },
            cells,
            measure: null,
          },
        ];
      },
    );
  },
};

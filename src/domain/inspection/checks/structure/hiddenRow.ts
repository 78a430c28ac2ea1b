import { runsWithin, type LineRun } from "../../../grid/sheetTraits";
import type { TableSheet } from "../../../measures/measure";
import type { TableCheck, TableContext } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, measureOf } from "../findingAt";

/** More hidden places than a person makes by hand: a filter is set, and that is one finding. */
const mostHiddenByHand = 10;

/** Hidden rows of the table that are told together. */
type Group = readonly [LineRun, ...LineRun[]];

function groups(runs: readonly LineRun[]): readonly Group[] {
  const [first, ...others] = runs;
  if (first === undefined) return [];
  return runs.length > mostHiddenByHand ? [[first, ...others]] : runs.map((run): Group => [run]);
}

/** From the header to the last measure: notes below the table may be hidden. */
function tableRows({ header, measures }: TableSheet): LineRun {
  const last = measures.at(-1);
  const end = last === undefined ? header.lastRow + 1 : last.row + last.indicatorRows.length;
  return { first: header.firstRow, count: end - header.firstRow };
}

function measuresIn({ measures }: TableSheet, runs: Group): number {
  const hidden = new Set(runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at)));
  return measures.filter(({ row }) => hidden.has(row)).length;
}

function finding({ grid, measureSheet }: TableContext, runs: Group): FoundIn {
  const cells = cellsAt(grid.name, [
    { row: runs[0].first, column: measureSheet.area.column },
    ...runs.slice(1).map(({ first }) => ({ row: first, column: measureSheet.area.column })),
  ]);
  const measures = measuresIn(measureSheet, runs);
  const last = runs.at(-1) ?? runs[0];
  return {
    code: "structure-hidden-row",
    parameters: {
      first: runs[0].first,
      last: last.first + last.count - 1,
      rows: runs.reduce((sum, { count }) => sum + count, 0),
      places: runs.length,
      measures,
    },
    cells,
    measure: measures === 1 ? measureOf(measureSheet, cells) : null,
    severity: measures > 0 ? "warning" : "info",
  };
}

/** Hidden rows inside the table: what nobody sees is counted, printed without being missed, and published with the file. */
export const hiddenRow: TableCheck = {
  of: "table",
  code: "structure-hidden-row",
  family: "structure",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: [],
  find: (context) => {
    const { hiddenRows } = context.grid.traits;
    if (hiddenRows === null) return { notChecked: { code: "notRead" } };
    const inTable = runsWithin(hiddenRows, tableRows(context.measureSheet));
    return groups(inTable).map((runs) => finding(context, runs));
  },
};

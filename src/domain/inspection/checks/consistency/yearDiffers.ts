import { add, subtract } from "../../../evaluation/decimals";
import { cellAt } from "../../../grid/sheetGrid";
import type { SourceCell } from "../../../grid/cell";
import type { YearColumns } from "../../../measures/columnGroups";
import { readQuantity } from "../../../quantity/readQuantity";
import type { Reading } from "../../../quantity/reading";
import type { TableCheck, TableContext } from "../../check";
import { cellsOf } from "../findingAt";
import { rowOf } from "./proseCells";

interface ActualColumn {
  readonly label: string;
  readonly column: number;
}

interface Periods {
  /** Columns of actuals by year, oldest first. */
  readonly years: readonly ActualColumn[];
  readonly overall: ActualColumn;
}

function actualColumn({ label, columns }: YearColumns): readonly ActualColumn[] {
  return columns.actual === undefined ? [] : [{ label: label ?? "", column: columns.actual }];
}

/** The columns to compare: every year up to the one inspected, and 総括; `null` where the sheet has not both. */
function periodsOf({ measureSheet, settings }: TableContext): Periods | null {
  const inspected = settings.fiscalYear ?? Infinity;
  const years = measureSheet.yearColumns
    .flatMap((period) => (period.fiscalYear === null ? [] : [{ period, fiscalYear: period.fiscalYear }]))
    .filter(({ fiscalYear }) => fiscalYear <= inspected)
    .sort((one, other) => one.fiscalYear - other.fiscalYear)
    .flatMap(({ period }) => actualColumn(period));
  const [overall] = measureSheet.yearColumns.filter(({ fiscalYear }) => fiscalYear === null).flatMap(actualColumn);
  return overall === undefined || years.length === 0 ? null : { years, overall };
}

function numbersOf(parts: readonly Reading[]): readonly number[] | null {
  const numbers = parts.flatMap((part) => (part.kind === "number" ? [part.value] : []));
  return numbers.length === parts.length ? numbers : null;
}

/** A mean is printed rounded: it may be this share of itself away. */
const roundedMean = 0.01;

/** 総括 may be the last year's value, the sum of the years, or their mean. */
function mayBeOverall(overall: number, years: readonly number[]): boolean {
  const sum = years.reduce(add, 0);
  const mean = sum / years.length;
  return (
    overall === years.at(-1) || overall === sum || Math.abs(subtract(overall, mean)) <= Math.abs(mean) * roundedMean
  );
}

interface Difference {
  readonly last: SourceCell;
  readonly overall: SourceCell;
}

function differenceOf(context: TableContext, row: number, { years, overall }: Periods): Difference | null {
  const read = (cell: SourceCell): readonly number[] | null =>
    numbersOf(readQuantity({ ...cell, role: "actual", fiscalYear: context.settings.fiscalYear }).parts);
  const cells = years.map(({ column }) => cellAt(context.grid, { row, column }));
  const overallCell = cellAt(context.grid, { row, column: overall.column });
  const last = cells.at(-1);
  const wanted = read(overallCell);
  if (last === undefined || wanted === null || read(last)?.length !== wanted.length) return null;
  const values = cells.map(read).filter((numbers) => numbers !== null && numbers.length === wanted.length);
  const agree = wanted.every((value, part) =>
    mayBeOverall(
      value,
      values.flatMap((numbers) => numbers?.[part] ?? []),
    ),
  );
  return agree ? null : { last, overall: overallCell };
}

/** 総括 gives an actual that is neither the last year's nor what the years add up to. */
export const yearDiffers: TableCheck = {
  of: "table",
  code: "consistency-year-differs",
  family: "consistency",
  severity: "warning",
  granularity: "row",
  rule: null,
  needs: ["actual"],
  find: (context) => {
    const periods = periodsOf(context);
    if (periods === null) return { notChecked: { code: "nothingToCompare", what: "yearColumns" } };
    const { measureSheet } = context;
    return measureSheet.measures.flatMap((measure) =>
      measure.indicatorRows.flatMap((cells) => {
        const difference = differenceOf(context, rowOf(cells, measure), periods);
        if (difference === null) return [];
        const { last, overall } = difference;
        return [
          {
            code: "consistency-year-differs" as const,
            parameters: {
              overall: overall.text,
              last: last.text,
              year: periods.years.at(-1)?.label ?? "",
              overallLabel: periods.overall.label,
            },
            cells: cellsOf(measure, measureSheet.sheet, overall, last),
            measure: measure.code,
          },
        ];
      }),
    );
  },
};

import { rowOfCells } from "../../../measures/measure";
import { certain } from "../../../certain";
import { add, subtract } from "../../../evaluation/decimals";
import { cellAt } from "../../../grid/sheetGrid";
import type { SourceCell } from "../../../grid/cell";
import type { YearColumns } from "../../../measures/columnGroups";
import { readQuantity } from "../../../quantity/readQuantity";
import type { Reading } from "../../../quantity/reading";
import { defineTableCheck, type TableContext } from "../../check";
import { inMeasure } from "../findingAt";

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
  return columns.actual === undefined ? [] : [{ label, column: columns.actual }];
}

/** 計 and R5 below one 修繕橋梁数: what tells them apart is their own header. */
function named({ header }: TableContext["measureSheet"], { years, overall }: Periods): Periods {
  if (years.every(({ label }) => label !== overall.label)) return { years, overall };
  const own = ({ label, column }: ActualColumn): ActualColumn => {
    return { column, label: header.columns.find((one) => one.column === column)?.cell.text ?? label };
  };
  return { years: years.map(own), overall: own(overall) };
}

/** The columns to compare: every year up to the one inspected, and 総括; `null` where the sheet has not both. */
function periodsOf({ measureSheet, settings }: TableContext): Periods | null {
  const inspected = settings.fiscalYear ?? Infinity;
  // 第1四半期 below R5実績 is a part of the year.
  const parts = new Set(
    measureSheet.reading.roles.flatMap(({ period, place }) =>
      period?.kind === "stage" && place.kind === "column" ? [place.column] : [],
    ),
  );
  const years = measureSheet.yearColumns
    .flatMap((period) => (period.fiscalYear === null ? [] : [{ period, fiscalYear: period.fiscalYear }]))
    .filter(({ fiscalYear }) => fiscalYear <= inspected)
    .sort((one, other) => one.fiscalYear - other.fiscalYear)
    .flatMap(({ period }) => actualColumn(period))
    .filter(({ column }) => !parts.has(column));
  const [overall] = measureSheet.yearColumns.filter(({ fiscalYear }) => fiscalYear === null).flatMap(actualColumn);
  return overall === undefined || years.length === 0 ? null : named(measureSheet, { years, overall });
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
  const values = cells
    .map(read)
    .filter((numbers) => numbers !== null)
    .filter(({ length }) => length === wanted.length);
  const agree = wanted.every((value, part) =>
    mayBeOverall(
      value,
      values.map((numbers) => certain(numbers[part])),
    ),
  );
  return agree ? null : { last, overall: overallCell };
}

export const yearDiffers = defineTableCheck({
  code: "consistency-year-differs",
  granularity: "row",
  needs: ["actual"],
  ja: {
    title: "総括の実績が各年度の実績と合わない",
    description: "総括の実績が、最終年度の実績とも、各年度の合計や平均とも異なります。",
    message: (p: { overall: string; last: string; year: string; overallLabel: string }) =>
      `${p.overallLabel}の実績「${p.overall}」が、${p.year}の実績「${p.last}」とも、各年度の合計・平均とも合いません。`,
    fix: "どちらかの転記の誤りでなければ、総括の実績の求め方を備考に記入してください。",
  },
  en: {
    title: "Overall actual differs from the years",
    message: (p) =>
      `The actual of ${p.overallLabel}, "${p.overall}", is neither that of ${p.year}, "${p.last}", nor the sum or mean of the years.`,
    fix: "Correct the one that was copied wrongly, or say in the remarks how the overall actual was found.",
  },
  find: (context) => {
    const periods = periodsOf(context);
    if (periods === null) return { notChecked: { code: "nothingToCompare", what: "yearColumns" } };
    const { measureSheet } = context;
    return measureSheet.measures.flatMap((measure) =>
      measure.indicatorRows.flatMap((cells) => {
        const difference = differenceOf(context, rowOfCells(cells, measure), periods);
        if (difference === null) return [];
        const { last, overall } = difference;
        return [
          {
            parameters: {
              overall: overall.text,
              last: last.text,
              year: certain(periods.years.at(-1)).label,
              overallLabel: periods.overall.label,
            },
            ...inMeasure(context, measure, overall, last),
          },
        ];
      }),
    );
  },
});

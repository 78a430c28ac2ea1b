import { ownColumns } from "../../domain/grid/ownCells";
import type { OwnArea, WorkbookSnapshot } from "../../domain/grid/sheetGrid";
import type { CellArea } from "../../domain/grid/cell";
import type { GradedIndicators, MeasureEvaluation } from "../../domain/evaluation/evaluateMeasures";
import type { Inspection } from "../../domain/inspection/inspect";
import type { MeasureCells, TableSheet } from "../../domain/measures/measure";
import { views as en } from "../../domain/texts/en/views";
import { views as ja } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import { dateToSerial } from "../../domain/wareki/serial";
import { colours, fontSizes, percentFormat, warekiDateFormat } from "./appearance";
import {
  emptyCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedBlock,
  type PlannedCell,
  type PlannedColumns,
} from "./plannedWrites";

type ColumnTexts = (typeof ja)["statusColumns"] | (typeof en)["statusColumns"];

/** One computed column: its heading, what it says of a measure, and how that looks. */
interface StatusColumn {
  readonly key: "achievementRate" | "computedGrade" | "goalStatus" | "asOf";
  readonly width: number;
  readonly numberFormat: (percentDecimals: number) => string | undefined;
  /** The cells of the measure's rows, by the row of the sheet they belong to. */
  readonly cells: (evaluation: MeasureEvaluation, texts: ColumnTexts) => readonly PlacedCell[];
}

interface PlacedCell {
  readonly row: number;
  readonly cell: PlannedCell;
}

function rowOf(cells: MeasureCells, evaluation: MeasureEvaluation): number {
  return Object.values(cells)[0]?.row ?? evaluation.measure.row;
}

/** The lowest rate of an indicator's parts: the one that decides whether the indicator is reached. */
function lowestRate(graded: GradedIndicators, cells: MeasureCells): number | null {
  const rates = graded.indicators
    .filter((indicator) => indicator.cells === cells)
    .map((indicator) => indicator.evaluation.achievementRate);
  const known = rates.filter((rate) => rate !== null);
  return known.length === 0 || known.length < rates.length ? null : Math.min(...known);
}

function indicatorRows(graded: GradedIndicators): readonly MeasureCells[] {
  return [...new Set(graded.indicators.map((indicator) => indicator.cells))];
}

function gradeCell({ computed }: GradedIndicators, texts: ColumnTexts): PlannedCell {
  if (computed.symbol !== null) return textCell(computed.symbol);
  return textCell(computed.alternatives.length === 0 ? texts.notJudged : computed.alternatives.join("・"));
}

const columns: readonly StatusColumn[] = [
  {
    key: "achievementRate",
    width: 10,
    numberFormat: percentFormat,
    cells: (evaluation) =>
      evaluation.grades.flatMap((graded) =>
        indicatorRows(graded).map((cells) => ({
          row: rowOf(cells, evaluation),
          cell: numberCell(lowestRate(graded, cells)),
        })),
      ),
  },
  {
    key: "computedGrade",
    width: 10,
    numberFormat: () => undefined,
    cells: (evaluation, texts) =>
      evaluation.grades.map((graded) => ({
        row: graded.cell?.row ?? evaluation.measure.row,
        cell: gradeCell(graded, texts),
      })),
  },
  {
    key: "goalStatus",
    width: 14,
    numberFormat: () => undefined,
    cells: ({ measure, goalStatus }, texts) => [
      {
        row: measure.row,
        cell: textCell(goalStatus.status === null ? texts.goalStatusUnknown : texts.goalStatuses[goalStatus.status]),
      },
    ],
  },
  {
    key: "asOf",
    width: 12,
    numberFormat: () => warekiDateFormat,
    cells: (evaluation) =>
      evaluation.grades.flatMap((graded) =>
        indicatorRows(graded).map((cells) => ({
          row: rowOf(cells, evaluation),
          cell: numberCell(earliestAsOf(graded, cells)),
        })),
      ),
  },
];

/** The day up to which the actual counts, as Excel's serial; the earliest where parts differ, since all hold only then. */
function earliestAsOf(graded: GradedIndicators, cells: MeasureCells): number | null {
  const serials = graded.indicators.flatMap(({ actual, cells: own }) => {
    if (own !== cells || actual === null || !("asOf" in actual) || actual.asOf === null) return [];
    const serial = dateToSerial(actual.asOf.end, "1900");
    return serial.ok ? [serial.serial] : [];
  });
  return serials.length === 0 ? null : Math.min(...serials);
}

/** The column of ours on a sheet that has the key; `undefined` when there is none yet. */
export function ownColumn(snapshot: WorkbookSnapshot, sheet: string, key: string): OwnArea | undefined {
  return snapshot.ownAreas.find((own) => own.kind === "column" && own.key === key && own.sheet === sheet);
}

/** The first column to the right of everything on the sheet that is not ours. */
export function firstFreeColumn(snapshot: WorkbookSnapshot, sheet: string): number {
  const grid = snapshot.sheets.find((one) => one.name === sheet);
  if (grid === undefined) return 0;
  const areas = ownColumns(snapshot.ownAreas, sheet);
  const isOwn = (column: number): boolean =>
    areas.some((area) => column >= area.column && column < area.column + area.columns);
  const width = grid.contents[0]?.length ?? 0;
  const used = Array.from({ length: width }, (_, index) => grid.origin.column + index).filter(
    (column) => !isOwn(column) && grid.contents.some((row) => row[column - grid.origin.column] !== ""),
  );
  const merged = grid.merges.map((area) => area.column + area.columns - 1).filter((column) => !isOwn(column));
  const owned = areas.map((area) => area.column + area.columns - 1);
  return Math.max(-1, ...used, ...merged, ...owned) + 1;
}

function blockFormats(
  column: StatusColumn,
  area: CellArea,
  headerRows: number,
  percentDecimals: number,
): readonly AreaFormat[] {
  const header = { ...area, rows: headerRows };
  const body = { ...area, row: area.row + headerRows, rows: area.rows - headerRows };
  const numberFormat = column.numberFormat(percentDecimals);
  return [
    { area, fontSize: fontSizes.body, horizontal: "Center", vertical: "Center", bordered: true },
    { area: header, bold: true, fill: colours.ownHeader, wrap: true },
    ...(numberFormat === undefined || body.rows === 0 ? [] : [{ area: body, numberFormat }]),
  ];
}

function planColumn(
  column: StatusColumn,
  inspection: Inspection,
  measureSheet: TableSheet,
  at: number,
  existing: OwnArea | null,
  language: Language,
): PlannedBlock {
  const { settings } = inspection;
  const texts = { ja, en }[language].statusColumns;
  const { header } = measureSheet;
  const headerRows = header.lastRow - header.firstRow + 1;
  const area: CellArea = { row: header.firstRow, column: at, rows: measureSheet.area.rows, columns: 1 };
  const cells: PlannedCell[][] = Array.from({ length: area.rows }, () => [emptyCell]);
  const put = ({ row, cell }: PlacedCell): void => {
    cells[row - area.row] = [cell];
  };
  if (headerRows > 1) put({ row: header.firstRow, cell: textCell(texts.group) });
  put({ row: header.lastRow, cell: textCell(headingOf(column, texts)) });
  for (const evaluation of inspection.evaluations) column.cells(evaluation, texts).forEach(put);
  return {
    key: column.key,
    area,
    existing,
    cells,
    formats: blockFormats(column, area, headerRows, settings.percentDecimals),
    columnWidths: [column.width],
  };
}

function headingOf(column: StatusColumn, texts: ColumnTexts): string {
  return column.key === "goalStatus" ? texts.goalStatus : texts[column.key];
}

/**
 * The computed columns (達成率, 判定, 区分, 基準日) beside the measures. A column that is there from an earlier run is
 * written again where it now is; a new one goes to the right of everything else on the sheet. `null` where the measures
 * stand in no table.
 */
export function planStatusColumns(
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  language: Language,
): PlannedColumns | null {
  const { measureSheet } = inspection;
  if (measureSheet.kind !== "table") return null;
  const { sheet } = measureSheet;
  let free = firstFreeColumn(snapshot, sheet);
  const hasStatuses = measureSheet.columns.has("goalStatus");
  const wanted = columns.filter(({ key }) => key !== "goalStatus" || hasStatuses);
  const blocks = wanted.map((column) => {
    const own = ownColumn(snapshot, sheet, column.key);
    const at = own?.area.column ?? free;
    if (own === undefined) free += 1;
    return planColumn(column, inspection, measureSheet, at, own ?? null, language);
  });
  return { sheet, blocks };
}

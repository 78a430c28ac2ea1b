import { ownColumns } from "../../domain/grid/ownCells";
import type { OwnArea, WorkbookSnapshot } from "../../domain/grid/sheetGrid";
import type { CellArea } from "../../domain/grid/cell";
import type { GradedIndicators, MeasureEvaluation } from "../../domain/evaluation/evaluateMeasures";
import type { Inspection } from "../../domain/inspection/inspect";
import type { MeasureCells, TableSheet } from "../../domain/measures/measure";
import { statusColumns as en } from "../../domain/texts/en/statusColumns";
import { views as viewsEn } from "../../domain/texts/en/views";
import { statusColumns as ja } from "../../domain/texts/ja/statusColumns";
import { views as viewsJa } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import { dateToSerial } from "../../domain/wareki/serial";
import { percentFormat, warekiDateFormat } from "./appearance";
import { besideTable, headerRowsOf, headingOver } from "./besideTable";
import {
  emptyCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedBlock,
  type PlannedCell,
  type PlannedColumns,
} from "./plannedWrites";

type ColumnTexts = (typeof ja | typeof en) & (typeof viewsJa | typeof viewsEn)["statusColumns"];

function columnTexts(language: Language): ColumnTexts {
  return { ...{ ja, en }[language], ...{ ja: viewsJa, en: viewsEn }[language].statusColumns };
}

/** One computed column: its heading, what it says of a measure, and how that looks. */
interface StatusColumn {
  readonly key: "achievementRate" | "computedGrade" | "goalStatus" | "asOf" | "notJudgedReason";
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
    key: "notJudgedReason",
    width: 34,
    numberFormat: () => undefined,
    cells: (evaluation, texts) => [
      { row: evaluation.measure.row, cell: textCell(reasonsOf(evaluation, texts).join(texts.reasonSeparator)) },
    ],
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

/** Why a grade or the status of a measure is not judged; empty where both are. */
function reasonsOf({ grades, goalStatus }: MeasureEvaluation, texts: ColumnTexts): readonly string[] {
  const ofGrades = grades.flatMap(({ computed: { symbol, reason } }) => {
    if (symbol !== null) return [];
    return (reason.code === "notJudged" ? reason.causes : [reason]).map(({ code }) => texts.reasons[code]);
  });
  const isUnread = goalStatus.status === null && goalStatus.cell !== undefined;
  return [...new Set([...ofGrades, ...(isUnread ? [texts.statusReason(goalStatus)] : [])])];
}

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
  const body = { ...area, row: area.row + headerRows, rows: area.rows - headerRows };
  const numberFormat = column.numberFormat(percentDecimals);
  return numberFormat === undefined || body.rows === 0 ? [] : [{ area: body, numberFormat }];
}

/** A column with its place: that of an earlier run, or the next free one. */
interface PlacedColumn {
  readonly column: StatusColumn;
  readonly existing: OwnArea | null;
  readonly area: CellArea;
}

function placed(
  wanted: readonly StatusColumn[],
  snapshot: WorkbookSnapshot,
  measureSheet: TableSheet,
): readonly PlacedColumn[] {
  const { sheet, header, area } = measureSheet;
  let free = firstFreeColumn(snapshot, sheet);
  return wanted.map((column) => {
    const existing = ownColumn(snapshot, sheet, column.key) ?? null;
    const at = existing?.area.column ?? free;
    if (existing === null) free += 1;
    return { column, existing, area: { row: header.firstRow, column: at, rows: area.rows, columns: 1 } };
  });
}

/** Columns of ours that stand side by side have one heading. */
function sideBySide(columns: readonly PlacedColumn[]): readonly (readonly PlacedColumn[])[] {
  const groups: PlacedColumn[][] = [];
  for (const one of [...columns].sort((left, right) => left.area.column - right.area.column)) {
    const open = groups.at(-1);
    if (open?.at(-1)?.area.column === one.area.column - 1) open.push(one);
    else groups.push([one]);
  }
  return groups;
}

function planColumn(
  { column, existing, area }: PlacedColumn,
  isFirstOfGroup: boolean,
  inspection: Inspection,
  measureSheet: TableSheet,
  language: Language,
): PlannedBlock {
  const { settings } = inspection;
  const texts = columnTexts(language);
  const headerRows = headerRowsOf(measureSheet);
  const cells: PlannedCell[][] = Array.from({ length: area.rows }, () => [emptyCell]);
  const put = ({ row, cell }: PlacedCell): void => {
    cells[row - area.row] = [cell];
  };
  if (headerRows > 1 && isFirstOfGroup) put({ row: area.row, cell: textCell(texts.group) });
  put({ row: measureSheet.header.lastRow, cell: textCell(texts[column.key]) });
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

/**
 * The computed columns (達成率, 判定, 区分, 判定不能の理由, 基準日) beside the measures, looking like the table. A column that is
 * there from an earlier run is written again where it now is; a new one goes to the right of everything else on the sheet.
 * `null` where the measures stand in no table.
 */
export function planStatusColumns(
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  language: Language,
): PlannedColumns | null {
  const { measureSheet, evaluations } = inspection;
  if (measureSheet.kind !== "table") return null;
  const texts = columnTexts(language);
  const isWanted: Readonly<Partial<Record<StatusColumn["key"], boolean>>> = {
    goalStatus: measureSheet.columns.has("goalStatus"),
    notJudgedReason: evaluations.some((evaluation) => reasonsOf(evaluation, texts).length > 0),
  };
  const wanted = columns.filter(
    ({ key }) => isWanted[key] !== false || ownColumn(snapshot, measureSheet.sheet, key) !== undefined,
  );
  const groups = sideBySide(placed(wanted, snapshot, measureSheet));
  const blocks = groups.flatMap((group) =>
    group.map((one, index) => planColumn(one, index === 0, inspection, measureSheet, language)),
  );
  const headings = groups.flatMap((group) => headingOver(group, headerRowsOf(measureSheet)));
  return besideTable(measureSheet, inspection, blocks, headings);
}

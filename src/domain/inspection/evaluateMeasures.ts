import { computeGrade, type ComputedGrade } from "../evaluation/computeGrade";
import { evaluateIndicator, type IndicatorEvaluation } from "../evaluation/evaluateIndicator";
import { readGoalStatus, type GoalStatus } from "../evaluation/goalStatus";
import { readGrade } from "../evaluation/grade";
import type { GradeSymbol } from "../evaluation/rubric";
import type { SourceCell } from "../grid/cell";
import { isGroupHeader } from "../measures/groupHeader";
import { textOfCell, type Measure, type MeasureCells, type MeasureRole, type MeasureSheet } from "../measures/measure";
import { pairParts, readIndicatorParts } from "../quantity/readIndicators";
import { readQuantity, type QuantityRole } from "../quantity/readQuantity";
import type { CellReading, Reading } from "../quantity/reading";
import { evaluationSettings, type Settings } from "../settings/settings";

/** One indicator, or one part of an indicator with (1)(2) …, as read and judged. */
export interface IndicatorResult {
  /** The indicator's name; the part's own where the cell names its parts. */
  readonly name: string;
  /** `(1)`, `①`, `男性` …; `null` where the cell has one part. */
  readonly label: string | null;
  readonly target: Reading | null;
  readonly actual: Reading | null;
  readonly evaluation: IndicatorEvaluation;
  readonly cells: MeasureCells;
}

/** One row of indicators, every cell of it as read; `null` where the sheet has no such column. */
export interface IndicatorRow {
  readonly cells: MeasureCells;
  readonly readings: Readonly<Record<ReadRole, CellReading | null>>;
  readonly indicators: readonly IndicatorResult[];
  /** Parts of the target and of the actual that have no counterpart. */
  readonly unpaired: boolean;
}

/** Indicators that share one grade: those of the measure, or of one row where each row has its own. */
export interface GradedIndicators {
  readonly rows: readonly IndicatorRow[];
  /** Those of all its rows. */
  readonly indicators: readonly IndicatorResult[];
  readonly cell: SourceCell | undefined;
  /** As written. */
  readonly entered: string;
  /** The rubric's symbol that `entered` means; `null` when it is none. */
  readonly symbol: GradeSymbol | null;
  readonly computed: ComputedGrade;
  /** In one of its rows, parts of the target and of the actual have no counterpart. */
  readonly unpaired: boolean;
}

/** A measure with everything that can be judged of it. */
export interface MeasureEvaluation {
  readonly measure: Measure;
  readonly grades: readonly GradedIndicators[];
  readonly goalStatus: {
    readonly cell: SourceCell | undefined;
    readonly entered: string;
    /** `null` when blank or not understood. */
    readonly status: GoalStatus | null;
  };
}

/** Columns whose cells are read as quantities. */
export const readRoles = ["baseline", "expected", "target", "actual"] as const;
export type ReadRole = (typeof readRoles)[number];

/** 目安値 is read as a target is: it says what was to be reached by now. */
const readAs: Readonly<Record<ReadRole, QuantityRole>> = {
  baseline: "baseline",
  expected: "target",
  target: "target",
  actual: "actual",
};

/** `目標（人）`: the unit of numbers that carry none; years and other remarks are no units. */
function headerUnit(measureSheet: MeasureSheet, role: MeasureRole): string | null {
  const remark = measureSheet.columns.get(role)?.remark ?? null;
  return remark === null || isGroupHeader(remark) ? null : remark;
}

function readCell(
  cells: MeasureCells,
  role: ReadRole,
  measureSheet: MeasureSheet,
  settings: Settings,
): CellReading | null {
  const cell = cells[role];
  if (cell === undefined) return null;
  const unit = textOfCell(cells.unit);
  return readQuantity({
    content: cell.content,
    text: cell.text,
    role: readAs[role],
    fiscalYear: settings.fiscalYear,
    defaultUnit: unit === "" ? headerUnit(measureSheet, role) : unit,
  });
}

function single(reading: CellReading | null): Reading | null {
  return reading?.parts.length === 1 ? reading.parts[0] : null;
}

/** What a cell says that the sheet has no column for. */
const nothing: CellReading = readQuantity({ content: "", text: "", role: "plain" });

function evaluateRow(
  cells: MeasureCells,
  measure: Measure,
  measureSheet: MeasureSheet,
  settings: Settings,
): IndicatorRow {
  const read = (role: ReadRole) => readCell(cells, role, measureSheet, settings);
  const readings = {
    baseline: read("baseline"),
    expected: read("expected"),
    target: read("target"),
    actual: read("actual"),
  };
  const indicator = textOfCell(cells.indicator);
  const names = readIndicatorParts(indicator);
  const { pairs, unpaired } = pairParts(readings.target ?? nothing, readings.actual ?? nothing);
  const indicators = pairs.map((pair, index): IndicatorResult => {
    const name = names[index]?.name ?? indicator;
    const evaluation = evaluateIndicator(
      {
        target: pair.target,
        actual: pair.actual,
        baseline: single(readings.baseline),
        expected: single(readings.expected),
        indicator: name,
        directionCell: textOfCell(cells.direction) === "" ? undefined : textOfCell(cells.direction),
        measureDirection: settings.measureDirections[measure.code],
      },
      evaluationSettings(settings),
    );
    return { name, label: pair.label, target: pair.target, actual: pair.actual, evaluation, cells };
  });
  return { cells, readings, indicators, unpaired };
}

interface RowGroup {
  readonly cells: MeasureCells;
  readonly rows: MeasureCells[];
}

/** A row with a grade of its own begins a group; rows without one belong to the grade above. */
function groupByGrade(measure: Measure): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  for (const cells of measure.indicatorRows) {
    const open = groups.at(-1);
    if (open === undefined || textOfCell(cells.grade) !== "") groups.push({ cells, rows: [cells] });
    else open.rows.push(cells);
  }
  return groups;
}

function evaluateGroup(
  group: RowGroup,
  measure: Measure,
  measureSheet: MeasureSheet,
  settings: Settings,
): GradedIndicators {
  const rows = group.rows.map((cells) => evaluateRow(cells, measure, measureSheet, settings));
  const indicators = rows.flatMap((row) => row.indicators);
  const entered = textOfCell(group.cells.grade);
  return {
    rows,
    indicators,
    cell: group.cells.grade,
    entered,
    symbol: entered === "" ? null : readGrade(entered, settings.rubric),
    computed: computeGrade(
      indicators.map(({ evaluation }) => evaluation),
      settings.rubric,
    ),
    unpaired: rows.some((row) => row.unpaired),
  };
}

/** Reads and judges every measure of the sheet, in its order. */
export function evaluateMeasures(measureSheet: MeasureSheet, settings: Settings): readonly MeasureEvaluation[] {
  return measureSheet.measures.map((measure) => {
    const entered = textOfCell(measure.cells.goalStatus);
    return {
      measure,
      grades: groupByGrade(measure).map((group) => evaluateGroup(group, measure, measureSheet, settings)),
      goalStatus: {
        cell: measure.cells.goalStatus,
        entered,
        status: entered === "" ? null : readGoalStatus(entered, settings.goalStatusWords),
      },
    };
  });
}

import { computeGrade, type ComputedGrade } from "./computeGrade";
import type { Direction } from "./direction";
import { evaluateIndicator } from "./evaluateIndicator";
import { readGoalStatus, type GoalStatus } from "./goalStatus";
import { gradeReader } from "./gradesOfSheet";
import { enteredGrades, gradedRows, type GradedRows } from "./gradedRows";
import type { EvaluationSettings, IndicatorEvaluation, IndicatorInput } from "./indicatorEvaluation";
import {
  judgingOfIndicators,
  rubricsOfRules,
  type IndicatorJudging,
  type IndicatorRule,
  type RuledIndicator,
} from "./indicatorRules";
import type { GradeSymbol, Rubric } from "./rubric";
import type { SourceCell } from "../grid/cell";
import { textOfCell, type Measure, type MeasureCells, type MeasureSheet } from "../measures/measure";
import { readQuantity } from "../quantity/readQuantity";
import { partFor } from "../quantity/readIndicators";
import type { CellReading, Reading } from "../quantity/reading";
import { finished, mapInSteps, type Steps } from "../steps";
import { rememberedByText } from "../text/rememberedByText";
import { thingMeasured } from "../measures/thingMeasured";
import { ownGradeReader, type OwnGrade } from "./ownGrades";
import { natureOf } from "./indicatorNature";
import { readIndicatorRow, type ReadIndicatorRow } from "./readIndicatorRow";

/** One indicator, or one part of an indicator with (1)(2) …, as read and judged. */
export interface IndicatorResult {
  /** The indicator's name; the part's own where the cell names its parts. */
  readonly name: string;
  /** `(1)`, `①`, `男性` …; `null` where the cell has one part. */
  readonly label: string | null;
  readonly target: Reading | null;
  readonly actual: Reading | null;
  readonly evaluation: IndicatorEvaluation;
  readonly rubric: Rubric;
  readonly cells: MeasureCells;
}

/** One row of indicators, every cell of it as read and judged. */
export interface IndicatorRow extends Omit<ReadIndicatorRow, "pairs"> {
  readonly indicators: readonly IndicatorResult[];
}

/** Indicators that share one grade: those of the measure, or of one row where each row has its own. */
export interface GradedIndicators {
  readonly rows: readonly IndicatorRow[];
  readonly indicators: readonly IndicatorResult[];
  readonly cell: SourceCell | undefined;
  /** That of its indicators; the plan's where they have several. */
  readonly rubric: Rubric;
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
  /** What is counted of a measure with a grade of its own; `null`: the grades above. */
  readonly ownGrade: OwnGrade | null;
  readonly goalStatus: {
    readonly cell: SourceCell | undefined;
    readonly entered: string;
    /** `null` when blank or not understood. */
    readonly status: GoalStatus | null;
  };
}

function single(reading: CellReading | null): Reading | null {
  return reading?.parts.length === 1 ? reading.parts[0] : null;
}

type ReadGrade = (entered: string, rubric: Rubric) => GradeSymbol | null;
type ReadStatus = (entered: string) => GoalStatus | null;

/** What every measure of a sheet is judged with. */
interface Judge {
  readonly rubric: Rubric;
  /** Those that the settings give single measures, by code. */
  readonly directions: ReadonlyMap<string, Direction>;
  readonly judgingOf: (indicator: RuledIndicator) => IndicatorJudging;
  /** What the headers of target and actual name, whatever a row is about; "" for none. */
  readonly thing: string;
  readonly readRow: (cells: MeasureCells) => ReadIndicatorRow;
  readonly readGrade: ReadGrade;
  readonly readOwnGrade: (measure: Measure) => OwnGrade | null;
  readonly readStatus: ReadStatus;
}

/** What judging takes from a plan's settings. */
export interface JudgingSettings extends EvaluationSettings {
  /** By the codes of measures. */
  readonly measureDirections: Readonly<Record<string, Direction>>;
  readonly indicatorRules: readonly IndicatorRule[];
  readonly goalStatusWords: Parameters<typeof readGoalStatus>[1];
}

/** Marks and statuses stand in row after row: each spelling is read once. */
function judgeOf(measureSheet: MeasureSheet, settings: JudgingSettings): Judge {
  return {
    rubric: settings.rubric,
    directions: new Map(Object.entries(settings.measureDirections)),
    judgingOf: judgingOfIndicators(settings.indicatorRules, settings),
    thing: thingMeasured(measureSheet),
    readRow: readIndicatorRow(measureSheet, settings),
    readGrade: gradeReaders(enteredGrades(measureSheet.measures), [
      settings.rubric,
      ...rubricsOfRules(settings.indicatorRules),
    ]),
    readOwnGrade: ownGradeReader(measureSheet.measures, settings.rubric),
    readStatus: rememberedByText((entered) => readGoalStatus(entered, settings.goalStatusWords)),
  };
}

/** A reader of the sheet's grades for each rubric. */
function gradeReaders(texts: readonly string[], used: readonly Rubric[]): ReadGrade {
  const readers = new Map<Rubric["grades"], (entered: string) => GradeSymbol | null>();
  return (entered, rubric) => {
    const read = readers.get(rubric.grades) ?? gradeReader(texts, rubric, used);
    readers.set(rubric.grades, read);
    return read(entered);
  };
}

/** As the number says; else as the column of units has it. */
function unitOf(readings: readonly (Reading | null)[], cells: MeasureCells): string | null {
  const written = readings.flatMap((reading) =>
    reading?.kind === "number" && reading.unit !== null ? [reading.unit] : [],
  );
  return written[0] ?? (textOfCell(cells.unit) || null);
}

function isPreviousAsked({ formula, rubric }: EvaluationSettings): boolean {
  return (formula ?? rubric.formula) === "previousYear" || rubric.startsFrom === "previousYear";
}

/** Last year's actual, where the sheet has one beside the year's own. */
function previousActual(cells: MeasureCells, measure: Measure, fiscalYear: number | null): Reading | null {
  const unit = textOfCell(cells.unit);
  const source = { role: "actual", defaultUnit: unit === "" ? null : unit } as const;
  if (cells.previous !== undefined) return single(readQuantity({ ...cells.previous, ...source }));
  const values = measure.values[measure.indicatorRows.indexOf(cells)];
  const own = values?.periods.actual;
  const year = fiscalYear ?? (own?.kind === "fiscalYear" ? own.fiscalYear : null);
  if (values === undefined || year === null) return null;
  const found = values.further.find(
    ({ role, period }) => role === "actual" && period?.kind === "fiscalYear" && period.fiscalYear === year - 1,
  );
  return found === undefined ? null : single(readQuantity({ ...found.cell, ...source }));
}

function evaluateRow(
  cells: MeasureCells,
  measure: Measure,
  { directions, judgingOf, readRow, thing }: Judge,
): IndicatorRow {
  const { readings, names, pairs, unpaired } = readRow(cells);
  const indicator = textOfCell(cells.indicator);
  const direction = textOfCell(cells.direction);
  const indicators = pairs.map(({ label, target, actual }, index): IndicatorResult => {
    const name = names[index]?.name ?? indicator;
    const judging = judgingOf({ unit: unitOf([target, actual], cells), name, code: measure.code });
    const { evaluation } = judging;
    const input: IndicatorInput = {
      target,
      actual,
      baseline: readings.baseline === null ? null : partFor(readings.baseline, pairs, index),
      expected: readings.expected === null ? null : partFor(readings.expected, pairs, index),
      previous: isPreviousAsked(evaluation) ? previousActual(cells, measure, evaluation.fiscalYear) : null,
      // 公用車の台数の削減 and 効果額（実績）: it is the effect that is measured.
      indicator: name.endsWith(thing) ? name : name + thing,
      natureOf,
      directionCell: direction === "" ? undefined : direction,
      measureDirection: directions.get(measure.code) ?? judging.direction,
    };
    const { rubric } = evaluation;
    return { name, label, target, actual, evaluation: evaluateIndicator(input, evaluation), rubric, cells };
  });
  return { cells, readings, names, indicators, unpaired };
}

/** Indicators that share a grade share its rubric; where rules give them several, the plan's decides. */
function rubricOf([first, ...others]: readonly IndicatorResult[], usual: Rubric): Rubric {
  return first !== undefined && others.every(({ rubric }) => rubric === first.rubric) ? first.rubric : usual;
}

function evaluateGroup(group: GradedRows, measure: Measure, judge: Judge): GradedIndicators {
  const rows = group.rows.map((cells) => evaluateRow(cells, measure, judge));
  const indicators = rows.flatMap((row) => row.indicators);
  const entered = textOfCell(group.cells.grade);
  const rubric = rubricOf(indicators, judge.rubric);
  return {
    rows,
    indicators,
    cell: group.cells.grade,
    rubric,
    entered,
    symbol: entered === "" ? null : judge.readGrade(entered, rubric),
    computed: computeGrade(
      indicators.map(({ evaluation }) => evaluation),
      rubric,
    ),
    unpaired: rows.some((row) => row.unpaired),
  };
}

function evaluateMeasure(measure: Measure, judge: Judge): MeasureEvaluation {
  const entered = textOfCell(measure.cells.goalStatus);
  return {
    measure,
    grades: gradedRows(measure).map((group) => evaluateGroup(group, measure, judge)),
    ownGrade: judge.readOwnGrade(measure),
    goalStatus: {
      cell: measure.cells.goalStatus,
      entered,
      status: entered === "" ? null : judge.readStatus(entered),
    },
  };
}

/** `evaluateMeasures`, with pauses. */
export function evaluationSteps(
  measureSheet: MeasureSheet,
  settings: JudgingSettings,
): Steps<readonly MeasureEvaluation[]> {
  const judge = judgeOf(measureSheet, settings);
  return mapInSteps(measureSheet.measures, (measure) => evaluateMeasure(measure, judge), "measures");
}

/** Reads and judges every measure of the sheet, in its order. */
export function evaluateMeasures(measureSheet: MeasureSheet, settings: JudgingSettings): readonly MeasureEvaluation[] {
  return finished(evaluationSteps(measureSheet, settings));
}

import { areaAddress, cellAddress, type CellPosition } from "../../domain/grid/cell";
import type { AcceptedFinding } from "../../domain/inspection/acceptance";
import { describeAcceptanceProblem } from "../../domain/inspection/acceptanceTable";
import { describeStaleAcceptance } from "../../domain/inspection/acceptedFindings";
import type { Finding, Repair } from "../../domain/inspection/finding";
import { wordFinding } from "../../domain/inspection/findingTexts";
import type {
  GradedIndicators,
  IndicatorResult,
  IndicatorRow,
  MeasureEvaluation,
} from "../../domain/evaluation/evaluateMeasures";
import type { Inspection } from "../../domain/inspection/inspect";
import { identifyingCell, textOfCell, type MeasureCells, type ValuePeriods } from "../../domain/measures/measure";
import type { ColourReading, Period, ReadingChoice } from "../../domain/measures/reading";
import type { CellReading, Reading } from "../../domain/quantity/reading";
import { meaningsOfColours } from "../../domain/settings/readingAnswer";
import type { Settings } from "../../domain/settings/settings";
import type { Language } from "../../domain/texts/language";
import { achievedSymbols } from "../../domain/evaluation/rubric";
import type { SummaryRow, SummaryTable } from "../../domain/summary/summaryTable";
import {
  colourSettingText,
  comparisonSentence,
  openColours,
  readingSentence,
  settingText,
  wordColourQuestion,
  wordPeriod,
  wordPlace,
  wordQuestion,
} from "../../domain/wording/sheetReading";
import { formatIsoDate } from "../../domain/wareki/dayNumber";

/** JSON of the command line. Keys may be added; those that are here keep their names and meaning. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

function addressOf(cell: CellPosition | undefined): string | null {
  return cell === undefined ? null : cellAddress(cell);
}

function readingJson(reading: Reading | null): Json {
  if (reading === null) return { raw: "", kind: "none", value: null, unit: null, qualifiers: [], asOf: null };
  const asOf = "asOf" in reading ? reading.asOf : null;
  const isNumber = reading.kind === "number";
  return {
    raw: reading.raw,
    kind: reading.kind,
    value: isNumber ? reading.value : null,
    unit: isNumber ? reading.unit : null,
    qualifiers: isNumber ? reading.qualifiers : [],
    asOf: asOf === null ? null : formatIsoDate(asOf.end),
    ...(reading.kind === "text" ? { state: reading.state } : {}),
    ...(reading.kind === "unreadable" ? { reason: reading.reason.code } : {}),
  };
}

function periodJson(period: Period | null): Json {
  if (period === null) return null;
  return period.kind === "fiscalYear" ? period.fiscalYear : wordPeriod(period, "ja");
}

function choiceJson({ sheet, place, header, examples, setting }: ReadingChoice, language: Language): Json {
  return { sheet, where: wordPlace(place, language), header, examples, setting: settingText(setting) };
}

function colourQuestionJson(colour: ColourReading, settings: Settings, language: Language): Json {
  const meanings = meaningsOfColours(colour, settings);
  return {
    about: colour.role,
    message: wordColourQuestion(colour, meanings, language),
    choices: meanings.map((meaning) => ({ meaning, setting: colourSettingText(colour, meaning) })),
  };
}

/** What the sheet was understood to say. */
function sheetReadingJson({ measureSheet, settings, rubricCell }: Inspection, language: Language): Json {
  const { sources, reading } = measureSheet;
  return {
    sentence: readingSentence(measureSheet, language),
    how: comparisonSentence(measureSheet, language),
    sources: sources.map(({ sheet, kind, area }) => ({ sheet, kind, area: areaAddress(area) })),
    roles: reading.roles.map(({ role, period, sheet, place, header, isChosen }) => ({
      role,
      period: periodJson(period),
      sheet,
      where: wordPlace(place, language),
      header,
      judged: isChosen,
    })),
    rubric: rubricCell && { name: settings.rubric.name, sheet: rubricCell.sheet, cell: cellAddress(rubricCell) },
    unused: reading.unused.map(({ sheet, place, header, figures }) => ({
      sheet,
      where: wordPlace(place, language),
      header,
      figures,
    })),
    questions: [
      ...reading.questions.map((question) => ({
        about: question.role,
        message: wordQuestion(question, language),
        choices: question.choices.map((choice) => choiceJson(choice, language)),
      })),
      ...openColours(reading).map((colour) => colourQuestionJson(colour, settings, language)),
    ],
    colours: (reading.colours ?? []).map(({ role, colour, meaning, cells, isFromLegend }) => ({
      role,
      colour,
      meaning,
      cells,
      from: meaning === null ? null : isFromLegend ? "legend" : "settings",
    })),
    goals: measureSheet.goals.map(({ cells, indicatorRows, values }) => ({
      name: textOfCell(cells.name),
      cell: addressOf(cells.name),
      indicators: indicatorRows.map((row, index) => goalJson(row, values[index])),
    })),
  };
}

const goalRoles = ["baseline", "expected", "target", "actual", "grade"] as const;

/** The figures of a goal above the measures, as they stand in its cells. */
function goalJson(cells: MeasureCells, values: ValuePeriods | undefined): Json {
  return {
    label: textOfCell(cells.indicator),
    values: goalRoles.flatMap((role) => {
      const cell = cells[role];
      const period = periodJson(values?.periods[role] ?? null);
      return cell === undefined
        ? []
        : [{ role, period, sheet: cell.sheet, cell: cellAddress(cell), text: textOfCell(cell) }];
    }),
    further: values === undefined ? [] : furtherJson(values),
  };
}

function indicatorJson({
  name,
  label,
  target,
  actual,
  evaluation,
  cells,
}: IndicatorResult): Readonly<Record<string, Json>> {
  return {
    label: name,
    part: label,
    target: readingJson(target),
    actual: readingJson(actual),
    achievementRate: evaluation.achievementRate,
    judged: evaluation.judged,
    notJudgedReason: evaluation.reason?.code ?? null,
    direction: evaluation.direction,
    cells: { target: addressOf(cells.target), actual: addressOf(cells.actual) },
  };
}

/** Values of other years and stages than those judged. */
function furtherJson({ further }: ValuePeriods): Json {
  return further.map(({ role, period, cell }) => ({
    role,
    period: periodJson(period),
    sheet: cell.sheet,
    cell: cellAddress(cell),
    text: textOfCell(cell),
  }));
}

/** The part of a cell that belongs to an indicator: by its label, else by its place among as many others. */
function partOf(reading: CellReading | null, label: string | null, index: number, count: number): Reading | null {
  if (reading === null) return null;
  const { parts } = reading;
  const labelled = label === null ? undefined : parts.find((part) => part.label === label);
  return labelled ?? (parts.length === count ? parts[index] : parts.length === 1 ? parts[0] : undefined) ?? null;
}

function rowJson(row: IndicatorRow, graded: GradedIndicators, values: ValuePeriods | undefined): readonly Json[] {
  const { cells, readings, indicators } = row;
  const periods = Object.entries(values?.periods ?? {}).map(([role, period]) => [role, periodJson(period)] as const);
  return indicators.map((one, index) => {
    const part = textOfCell(cells.part);
    return {
      ...indicatorJson(one),
      ...(part === "" ? {} : { part: one.label ?? part }),
      sheet: Object.values(cells)[0]?.sheet ?? null,
      baseline: readingJson(partOf(readings.baseline, one.label, index, indicators.length)),
      expected: readingJson(partOf(readings.expected, one.label, index, indicators.length)),
      rate: textOfCell(cells.achievementRate),
      grade: { entered: graded.entered, cell: addressOf(graded.cell), computed: graded.computed.symbol },
      periods: Object.fromEntries(periods),
      further: values === undefined ? [] : furtherJson(values),
    };
  });
}

function measureJson({ measure, grades, goalStatus }: MeasureEvaluation): Json {
  const [grade] = grades;
  const rows = grades.flatMap((graded) => graded.rows.map((row) => ({ row, graded })));
  return {
    code: measure.code,
    cell: addressOf(identifyingCell(measure)),
    divisions: measure.divisions.map((division) => division.label),
    number: measure.number,
    name: textOfCell(measure.cells.name),
    department: textOfCell(measure.cells.department),
    ...(measure.repeats === null ? {} : { repeats: measure.repeats.code ?? "" }),
    indicators: rows.flatMap(({ row, graded }, index) => rowJson(row, graded, measure.values[index])),
    grade: {
      entered: grade?.entered ?? "",
      computed: grade?.computed.symbol ?? null,
      alternatives: grade?.computed.alternatives ?? [],
    },
    goalStatus: { entered: goalStatus.entered, computed: goalStatus.status },
  };
}

function repairJson({ cell, before, after }: Repair): Json {
  return { sheet: cell.sheet, cell: cellAddress(cell), before, after };
}

function findingJson(finding: Finding, language: Language): Readonly<Record<string, Json>> {
  const { message, fix } = wordFinding(finding, language);
  const [cell] = finding.cells;
  return {
    code: finding.code,
    family: finding.family,
    severity: finding.severity,
    sheet: cell.sheet,
    cell: cellAddress(cell),
    cells: finding.cells.map(cellAddress),
    measure: finding.measure,
    message,
    fix,
    repairs: finding.repairs.map(repairJson),
  };
}

function acceptanceJson({ reason, by, date }: AcceptedFinding): Readonly<Record<string, Json>> {
  return { reason, by, date };
}

/** What the workbook's sheet of accepted findings comes to. */
function acceptancesJson(
  { accepted, staleAcceptances, acceptanceProblems }: Inspection,
  language: Language,
): Readonly<Record<string, Json>> {
  return {
    accepted: accepted.map(({ finding, acceptance }) => ({
      ...findingJson(finding, language),
      ...acceptanceJson(acceptance),
    })),
    staleAcceptances: staleAcceptances.map((stale) => ({
      code: stale.acceptance.code,
      measure: stale.acceptance.measure,
      ...acceptanceJson(stale.acceptance),
      because: stale.because,
      message: describeStaleAcceptance(stale, language),
    })),
    acceptanceProblems: acceptanceProblems.map((problem) => ({
      code: problem.code,
      sheet: problem.cell.sheet,
      cell: cellAddress(problem.cell),
      message: describeAcceptanceProblem(problem, language),
    })),
  };
}

function summaryJson({
  kind,
  level,
  divisions,
  achievementRate,
  measures,
  counted,
  achieved,
  missedEnded,
  missedContinuing,
  missed,
  notJudged,
  grades,
  meanGrade,
}: SummaryRow): Json {
  return {
    kind,
    level,
    divisions: divisions.map((division) => division.label),
    achievementRate,
    measures,
    counted,
    achieved,
    missedEnded,
    missedContinuing,
    missed,
    notJudged,
    grades: grades.map(({ symbol, standing, count, share }) => ({
      grade: symbol,
      achieved: standing === "notJudged" ? null : standing === "achieved",
      count,
      share,
    })),
    meanPoints: meanGrade?.mean ?? null,
    meanGrade: meanGrade?.symbol ?? null,
  };
}

/** What the summary counts, by which judgement, and what its rates are shares of. */
function countingJson({ counting: { judgement, unit, denominator, rubric }, repeated }: SummaryTable): Json {
  return { judgement, unit, denominator, achievedGrades: achievedSymbols(rubric), repeated };
}

/** An inspection as the JSON that `--json` writes. */
export function inspectionJson(
  inspection: Inspection,
  file: string,
  language: Language,
): Readonly<Record<string, Json>> {
  const { measureSheet, evaluations, findings, summary, sentences } = inspection;
  return {
    input: { file, sheet: measureSheet.sheet, layout: measureSheet.layout },
    reading: sheetReadingJson(inspection, language),
    measures: evaluations.map(measureJson),
    findings: findings.map((finding) => findingJson(finding, language)),
    ...acceptancesJson(inspection, language),
    summary: summary.rows.map(summaryJson),
    counting: countingJson(summary),
    sentences,
  };
}

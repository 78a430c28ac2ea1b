import { cellAddress, type CellPosition } from "../../domain/grid/cell";
import type { AcceptedFinding } from "../../domain/inspection/acceptance";
import { describeAcceptanceProblem } from "../../domain/inspection/acceptanceTable";
import { describeStaleAcceptance } from "../../domain/inspection/acceptedFindings";
import type { Finding, Repair } from "../../domain/inspection/finding";
import { wordFinding } from "../../domain/inspection/findingTexts";
import type { IndicatorResult, MeasureEvaluation } from "../../domain/evaluation/evaluateMeasures";
import type { Inspection } from "../../domain/inspection/inspect";
import { identifyingCell, textOfCell } from "../../domain/measures/measure";
import type { Reading } from "../../domain/quantity/reading";
import type { Language } from "../../domain/texts/language";
import type { SummaryRow } from "../../domain/summary/summaryTable";
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

function indicatorJson({ name, label, target, actual, evaluation, cells }: IndicatorResult): Json {
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

function measureJson({ measure, grades, goalStatus }: MeasureEvaluation): Json {
  const [grade] = grades;
  return {
    code: measure.code,
    cell: addressOf(identifyingCell(measure)),
    divisions: measure.divisions.map((division) => division.label),
    number: measure.number,
    name: textOfCell(measure.cells.name),
    department: textOfCell(measure.cells.department),
    indicators: grades.flatMap(({ indicators }) => indicators.map(indicatorJson)),
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
  achieved,
  missedEnded,
  missedContinuing,
  notJudged,
}: SummaryRow): Json {
  return {
    kind,
    level,
    divisions: divisions.map((division) => division.label),
    achievementRate,
    measures,
    achieved,
    missedEnded,
    missedContinuing,
    notJudged,
  };
}

/** An inspection as the JSON that `--json` writes. */
export function inspectionJson(inspection: Inspection, file: string, language: Language): Json {
  const { measureSheet, evaluations, findings, summary, sentences } = inspection;
  return {
    input: { file, sheet: measureSheet.sheet, layout: measureSheet.layout },
    measures: evaluations.map(measureJson),
    findings: findings.map((finding) => findingJson(finding, language)),
    ...acceptancesJson(inspection, language),
    summary: summary.rows.map(summaryJson),
    sentences,
  };
}

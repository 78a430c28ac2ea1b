import { cellAddress } from "../../domain/grid/cell";
import type { FindingAccepted } from "../../domain/inspection/acceptance";
import { describeAcceptanceProblem } from "../../domain/inspection/acceptanceTable";
import { describeStaleAcceptance } from "../../domain/inspection/acceptedFindings";
import { severities, type Finding, type Severity } from "../../domain/inspection/finding";
import { wordFinding } from "../../domain/inspection/findingTexts";
import { levelNames, type Inspection } from "../../domain/inspection/inspect";
import type { ReadabilityReport } from "../../domain/inspection/readabilityReport";
import { meaningsOfColours } from "../../domain/settings/readingAnswer";
import { reports as reportsEn } from "../../domain/texts/en/reports";
import { reports as reportsJa } from "../../domain/texts/ja/reports";
import type { Language } from "../../domain/texts/language";
import { percentText } from "../../domain/summary/overviewSentences";
import {
  isFractionColumn,
  summaryColumns,
  summaryValue,
  type SummaryColumn,
} from "../../domain/summary/summaryColumns";
import type { SummaryRow } from "../../domain/summary/summaryTable";
import {
  comparisonSentence,
  openColours,
  readingSentence,
  wordColourQuestion,
  wordColours,
  wordQuestion,
  wordRubric,
  wordUnused,
} from "../../domain/wording/sheetReading";
import { reportTexts } from "./reportTexts";
import { alignedTable, type Alignment } from "./displayWidth";

/** More findings than fit on a screen are saved, not printed. */
const mostFindingsPrinted = 50;

function labels(row: SummaryRow, depth: number, language: Language): readonly string[] {
  const words = reportTexts(language).views.summaryTable;
  const own = row.divisions.map((division) => division.label);
  const shown = {
    division: own.length === 0 ? [words.withoutDivision] : own,
    subtotal: [...own, words.subtotal],
    total: [words.total],
  }[row.kind];
  return Array.from({ length: Math.max(1, depth) }, (_, index) => shown[index] ?? "");
}

/** A division is named once, where it begins. */
function withoutRepetitions(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.map((row, index) =>
    row.map((label, column) => {
      const above = rows[index - 1];
      const repeats = above !== undefined && row.slice(0, column + 1).every((text, at) => text === above[at]);
      return repeats ? "" : label;
    }),
  );
}

function columnLabel(column: SummaryColumn, language: Language): string {
  const words = reportTexts(language).views.summaryTable;
  switch (column.kind) {
    case "rate":
      return words.achievementRate;
    case "measures":
    case "indicators":
      return words[column.kind];
    case "standing":
      return words[column.standing];
    case "grade":
      return column.symbol || words.notGraded;
    case "share":
      return `${column.symbol || words.notGraded} %`;
  }
}

function summaryLines({ summary, settings, measureSheet }: Inspection, language: Language): readonly string[] {
  const words = reportTexts(language).views.summaryTable;
  const names = levelNames(measureSheet, summary.depth);
  const levels = Array.from(
    { length: Math.max(1, summary.depth) },
    (_, index) => names[index] ?? words.level({ level: Math.min(index + 1, summary.depth) }),
  );
  const columns = summaryColumns(summary);
  const header = [...levels, ...columns.map((column) => columnLabel(column, language))];
  const cell = (row: SummaryRow, column: SummaryColumn): string => {
    const value = summaryValue(row, column);
    if (value === null) return words.noRate;
    return isFractionColumn(column) ? percentText(value, settings.percentDecimals) : String(value);
  };
  const labelRows = withoutRepetitions(summary.rows.map((row) => labels(row, summary.depth, language)));
  const rows = summary.rows.map((row, index) => [
    ...(labelRows[index] ?? []),
    ...columns.map((column) => cell(row, column)),
  ]);
  const alignments = header.map((_, column): Alignment => (column < levels.length ? "left" : "right"));
  return alignedTable([header, ...rows], alignments);
}

function findingLine(finding: Finding, language: Language): string {
  const [cell] = finding.cells;
  const measure = finding.measure === null ? "" : `${finding.measure}  `;
  const { message } = wordFinding(finding, language);
  return reportTexts(language).commandLine.finding({ address: cellAddress(cell), measure, message });
}

function findingLines(finding: Finding, language: Language): readonly string[] {
  const { fix } = wordFinding(finding, language);
  return [findingLine(finding, language), reportTexts(language).commandLine.fix({ fix })];
}

function acceptedLines(accepted: readonly FindingAccepted[], language: Language): readonly string[] {
  const texts = reportTexts(language).commandLine;
  if (accepted.length === 0) return [];
  const printed = accepted.slice(0, mostFindingsPrinted);
  const rest = accepted.length - printed.length;
  return [
    texts.acceptedHeading({ count: accepted.length }),
    ...printed.flatMap(({ finding, acceptance }) => [
      findingLine(finding, language),
      texts.acceptedBecause(acceptance),
    ]),
    ...(rest > 0 ? [texts.moreFindings({ count: rest })] : []),
  ];
}

/** Acceptances that hold for nothing any more, and rows of their sheet that could not be read. */
function acceptanceRemarks(
  { staleAcceptances, acceptanceProblems }: Inspection,
  language: Language,
): readonly string[] {
  const texts = reportTexts(language).commandLine;
  const messages = [
    ...staleAcceptances.map((stale) => describeStaleAcceptance(stale, language)),
    ...acceptanceProblems.map((problem) => describeAcceptanceProblem(problem, language)),
  ];
  if (messages.length === 0) return [];
  return [texts.acceptanceRemarksHeading, ...messages.map((message) => texts.acceptanceRemark({ message }))];
}

function severityLines(severity: Severity, findings: readonly Finding[], language: Language): readonly string[] {
  const texts = reportTexts(language);
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const printed = own.slice(0, mostFindingsPrinted);
  const rest = own.length - printed.length;
  return [
    texts.commandLine.findingsHeading({ severity: texts.inspection.severities[severity], count: own.length }),
    ...printed.flatMap((finding) => findingLines(finding, language)),
    ...(rest > 0 ? [texts.commandLine.moreFindings({ count: rest })] : []),
  ];
}

/** What was understood of the sheet, what was not used, and what only the official can tell. */
function readingLines({ measureSheet, settings, rubricCell }: Inspection, language: Language): readonly string[] {
  const { unused, questions } = measureSheet.reading;
  const how = comparisonSentence(measureSheet, language);
  return [
    readingSentence(measureSheet, language),
    ...(how === null ? [] : [`  ${how}`]),
    ...wordRubric(rubricCell, language).map((line) => `  ${line}`),
    ...unused.map((figures) => `  ${wordUnused(figures, language)}`),
    ...wordColours(measureSheet.reading, language).map((line) => `  ${line}`),
    ...questions.map((question) => `  ${wordQuestion(question, language)}`),
    ...openColours(measureSheet.reading).map(
      (colour) => `  ${wordColourQuestion(colour, meaningsOfColours(colour, settings), language)}`,
    ),
  ];
}

/** What an official wants to know: the sentences of the report, the summary table, the findings by severity. */
export function inspectionReport(inspection: Inspection, file: string, language: Language): readonly string[] {
  const texts = reportTexts(language);
  const { measureSheet, sentences, findings, accepted } = inspection;
  const subject = texts.commandLine.subject({
    file,
    sheet: measureSheet.sheet,
    layout: texts.inspection.layouts[measureSheet.layout],
    measures: measureSheet.measures.length,
    divisions: measureSheet.divisions.length,
  });
  const found = severities.flatMap((severity) => severityLines(severity, findings, language));
  return [
    subject,
    ...readingLines(inspection, language),
    "",
    ...sentences,
    "",
    ...summaryLines(inspection, language),
    "",
    ...(found.length === 0 ? [texts.commandLine.noFindings] : found),
    ...acceptedLines(accepted, language),
    ...acceptanceRemarks(inspection, language),
  ];
}

/** How the sheet keeps the national rules on machine readability: scores by level, then the rules it breaks. */
export function readabilityLines({ scores, outcomes }: ReadabilityReport, language: Language): readonly string[] {
  const texts = reportTexts(language).commandLine.readability;
  const broken = outcomes.flatMap((outcome) => {
    if (outcome.outcome !== "broken") return [];
    const { id, [language]: title } = outcome.rule;
    const [cell] = outcome.finding.cells;
    return [texts.broken({ id, title, address: cellAddress(cell) })];
  });
  const { score } = { ja: reportsJa, en: reportsEn }[language].readability;
  return ["", texts.heading, ...scores.map((level) => `  ${score(level)}`), ...broken];
}

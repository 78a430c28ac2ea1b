import { goalStatuses } from "../domain/evaluation/goalStatus";
import { kanagawaIct } from "../domain/evaluation/kanagawaIct";
import { fingerprint } from "../domain/inspection/acceptance";
import { describeAcceptanceProblem } from "../domain/inspection/acceptanceTable";
import { describeStaleAcceptance } from "../domain/inspection/acceptedFindings";
import type { Finding } from "../domain/inspection/finding";
import { describeNotChecked } from "../domain/inspection/notChecked";
import { titleOf, wordFinding } from "../domain/inspection/findingTexts";
import { wordFiscalYear } from "../domain/inspection/judgedYear";
import { levelNames, type Inspection } from "../domain/inspection/inspect";
import { checks } from "../domain/inspection/registry";
import { answerChanges, colourChanges, meaningsOfColours } from "../domain/settings/readingAnswer";
import { views as viewsInEnglish } from "../domain/texts/en/views";
import { views as viewsInJapanese } from "../domain/texts/ja/views";
import type { Language } from "../domain/texts/language";
import { percentText } from "../domain/summary/overviewSentences";
import type { SummaryRow } from "../domain/summary/summaryTable";
import {
  comparisonSentence,
  openColours,
  readingSentence,
  wordAbout,
  wordAboutColour,
  wordChoice,
  wordColours,
  wordRubric,
  wordUnused,
} from "../domain/wording/sheetReading";
import type {
  GradeStatusMatrix,
  PaneChecks,
  PaneFinding,
  PaneReading,
  PaneReport,
  PaneSummaryRow,
} from "./paneActions";
import { paneTexts } from "./paneTexts";

const ruleOfCode: ReadonlyMap<string, string | null> = new Map(checks.map(({ code, rule }) => [code, rule]));

function paneFinding(finding: Finding, { workbook }: Inspection, language: Language): PaneFinding {
  const { code, severity, family, measure } = finding;
  const [{ sheet, row, column }] = finding.cells;
  return {
    code,
    severity,
    family,
    sheet,
    position: { row, column },
    measure,
    rule: ruleOfCode.get(code) ?? null,
    repairs: finding.repairs,
    ...wordFinding(finding, language),
    get fingerprint() {
      return fingerprint(finding, { workbook });
    },
  };
}

type AcceptanceParts = Pick<PaneReport, "accepted" | "staleAcceptances" | "acceptanceProblems">;

function acceptanceParts(inspection: Inspection, language: Language): AcceptanceParts {
  const { accepted, staleAcceptances, acceptanceProblems } = inspection;
  return {
    accepted: accepted.map(({ finding, acceptance }) => ({
      finding: paneFinding(finding, inspection, language),
      acceptance,
    })),
    staleAcceptances: staleAcceptances.map((stale) => ({
      acceptance: stale.acceptance,
      message: describeStaleAcceptance(stale, language),
    })),
    acceptanceProblems: acceptanceProblems.map((problem) => ({
      sheet: problem.cell.sheet,
      position: { row: problem.cell.row, column: problem.cell.column },
      message: describeAcceptanceProblem(problem, language),
    })),
  };
}

function summaryRow(row: SummaryRow, decimals: number, language: Language): PaneSummaryRow {
  const { overview } = paneTexts[language];
  const { withoutDivision } = { ja: viewsInJapanese, en: viewsInEnglish }[language].summaryTable;
  const division = row.divisions.at(-1)?.label ?? withoutDivision;
  const names = { division, subtotal: overview.subtotal({ division }), total: overview.total };
  const { kind, measures, achieved, missedEnded, missedContinuing, achievementRate: rate } = row;
  const rateText = rate === null ? overview.noRate : percentText(rate, decimals);
  return { kind, name: names[kind], measures, achieved, missedEnded, missedContinuing, rate, rateText };
}

/** Measures by the grade as entered (in the rubric's order, other writings after it) and the status as understood. */
function gradeStatusMatrix({ evaluations, settings }: Inspection, language: Language): GradeStatusMatrix {
  const { statusColumns } = { ja: viewsInJapanese, en: viewsInEnglish }[language];
  const columns = [...goalStatuses, null] as const;
  const cells = new Map<string, string[][]>(
    settings.rubric.grades.map(({ symbol }) => [symbol, columns.map(() => [])]),
  );
  for (const { measure, grades, goalStatus } of evaluations) {
    const [first] = grades;
    const grade = first?.symbol ?? first?.entered ?? "";
    const row = cells.get(grade) ?? columns.map((): string[] => []);
    cells.set(grade, row);
    row[columns.indexOf(goalStatus.status)]?.push(measure.code);
  }
  return {
    statuses: columns.map((status) =>
      status === null ? statusColumns.goalStatusUnknown : statusColumns.goalStatuses[status],
    ),
    rows: [...cells].map(([grade, measures]) => ({ grade, measures })),
  };
}

function paneChecks({ outcomes }: Inspection, language: Language): PaneChecks {
  const count = (wanted: "passed" | "found"): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  return {
    passed: count("passed"),
    found: count("found"),
    notChecked: outcomes.flatMap((one) =>
      one.outcome === "notChecked"
        ? [{ title: titleOf(one.code, language), reason: describeNotChecked(one.reason, language) }]
        : [],
    ),
  };
}

function paneReading({ measureSheet, settings, rubricCell }: Inspection, language: Language): PaneReading {
  const { unused, questions } = measureSheet.reading;
  const comparison = comparisonSentence(measureSheet, language);
  return {
    sentence: readingSentence(measureSheet, language),
    remarks: [
      ...(comparison === null ? [] : [comparison]),
      ...wordRubric(rubricCell, language),
      ...wordColours(measureSheet.reading, language),
      ...unused.map((one) => wordUnused(one, language)),
    ],
    questions: [
      ...questions.map((question) => ({
        text: wordAbout(question, language),
        readsFirst: true,
        choices: question.choices.map((choice) => ({
          text: wordChoice(choice, language),
          changes: answerChanges(choice.setting, settings),
        })),
      })),
      ...openColours(measureSheet.reading).map((colour) => ({
        text: wordAboutColour(colour, language),
        readsFirst: false,
        choices: meaningsOfColours(colour, settings).map((meaning) => ({
          text: meaning,
          changes: colourChanges(colour, meaning),
        })),
      })),
    ],
  };
}

/** An inspection as the pane shows it. */
export function paneReport(inspection: Inspection, language: Language): PaneReport {
  const { measureSheet, settings, findings, summary, sentences } = inspection;
  const { percentDecimals, rubric } = settings;
  return {
    sheet: measureSheet.sheet,
    layout: measureSheet.layout,
    measureCount: measureSheet.measures.length,
    fieldCount: summary.rows.filter(({ kind }) => kind === "division").length,
    fieldLevel: levelNames(measureSheet, summary.depth).at(-1) ?? null,
    fiscalYear: wordFiscalYear(inspection, language),
    rubric: rubric === kanagawaIct ? paneTexts[language].workbook.usualRubric({ rubric: rubric.name }) : rubric.name,
    reading: paneReading(inspection, language),
    checks: paneChecks(inspection, language),
    findings: findings.map((finding) => paneFinding(finding, inspection, language)),
    ...acceptanceParts(inspection, language),
    sentences,
    summary: summary.rows.map((row) => summaryRow(row, percentDecimals, language)),
    matrix: gradeStatusMatrix(inspection, language),
  };
}

import { cellAt, type WorkbookSnapshot } from "../grid/sheetGrid";
import type { HeaderColumn } from "../measures/header";
import { textOfCell, type MeasureSheet } from "../measures/measure";
import {
  type Repair,
  severities,
  type Check,
  type CheckResult,
  type Found,
  type InspectionContext,
  type NotCheckedReason,
  type Severity,
} from "./check";
import { certain } from "../certain";
import { isRubricUnsaid } from "./checks/judgement/judgedGrades";
import { withCountableGrades } from "./countableGrades";
import { withDirectionOfGrades } from "./directionOfGrades";
import { withYearsOfColumns } from "./yearsOfColumns";
import { withFormulaOfGrades } from "./formulaOfGrades";
import { withFormulaOfRates } from "./formulaOfRates";
import { withoutComparedFigures } from "./comparedFigures";
import { withFormulaOfSheet } from "./sheetFormula";
import { withRubricOfWorkbook } from "./sheetRubric";
import type { SourceCell } from "../grid/cell";
import { usersGrid } from "../grid/ownCells";
import { defaultSettings, type Settings } from "../settings/settings";
import { finished, type Steps } from "../steps";
import type { Language } from "../texts/language";
import { figuresSentence } from "../summary/figuresSentence";
import { overviewSentences } from "../summary/overviewSentences";
import { enteredJudgements } from "../summary/judgedMeasures";
import { summarise } from "../summary/summarise";
import type { SummaryTable } from "../summary/summaryTable";
import { reviewFindings, type ReviewedFindings } from "./acceptedFindings";
import { evaluationSteps } from "../evaluation/evaluateMeasures";
import type { Finding, FindingCode } from "./finding";
import { checks } from "./registry";

/**
 * A repair of what is only a part of a cell (広報　課 in 「担当課：広報　課」) as one of the whole cell; none where the part
 * stands in it more than once, so that nobody can tell which is meant.
 */
function repairOfWholeCell({ sheets }: WorkbookSnapshot, repair: Repair): readonly Repair[] {
  const { cell, before, after } = repair;
  const grid = sheets.find(({ name }) => name === cell.sheet);
  const whole = grid === undefined ? before : textOfCell(cellAt(grid, cell));
  if (whole === before.trim()) return [repair];
  const around = whole.split(before.trim());
  return around.length === 2 ? [{ cell, before: whole, after: around.join(after.trim()) }] : [];
}

/** Everything an inspection of one measures sheet yields. */
export interface Inspection extends InspectionContext, ReviewedFindings {
  /** What still has to be looked at: errors first, then by place in the sheet. */
  readonly findings: readonly Finding[];
  /** One for every check, in the order of the registry; accepted findings count as found. */
  readonly outcomes: readonly CheckOutcome[];
  readonly summary: SummaryTable;
  readonly sentences: readonly string[];
  /** Where the workbook states the rubric judged by; `null` where the settings do, or nothing. */
  readonly rubricCell: SourceCell | null;
}

/** What became of a check: "not checked" is a result of its own, neither found nor passed. */
export type CheckOutcome =
  | { readonly code: FindingCode; readonly outcome: "found"; readonly count: number }
  | { readonly code: FindingCode; readonly outcome: "passed" }
  | { readonly code: FindingCode; readonly outcome: "notChecked"; readonly reason: NotCheckedReason }
  | { readonly code: FindingCode; readonly outcome: "off" };

/** What was gathered from forms or rows may be parts of cells; a repair changes cells. */
function withWholeRepairs(found: Found, { workbook, measureSheet }: InspectionContext): Found {
  if (measureSheet.kind === "table" || found.repairs === undefined) return found;
  return { ...found, repairs: found.repairs.flatMap((repair) => repairOfWholeCell(workbook, repair)) };
}

function resultOf(check: Check, context: InspectionContext): CheckResult {
  const missing = check.needs.find((role) => !context.measureSheet.columns.has(role));
  return missing === undefined ? check.find(context) : { notChecked: { code: "columnMissing", role: missing } };
}

const noRepairs: readonly Repair[] = [];

/** Property by property: there are tens of thousands of them, and a copy that gains properties is slow to make. */
function asFinding({ code, family }: Check, found: Found, severity: Severity): Finding {
  const { parameters, cells, measure, repairs = noRepairs } = found;
  // The compiler does not see that the parameters are those of the check with the code.
  return { code, parameters, cells, measure, family, severity, repairs } as Finding;
}

interface CheckedFindings {
  readonly outcome: CheckOutcome;
  readonly findings: readonly Finding[];
}

function runCheck(check: (typeof checks)[number], context: InspectionContext): CheckedFindings {
  const { code } = check;
  const setting = context.settings.severities[code];
  if (setting === "off") return { outcome: { code, outcome: "off" }, findings: [] };
  const result = resultOf(check, context);
  if ("notChecked" in result)
    return { outcome: { code, outcome: "notChecked", reason: result.notChecked }, findings: [] };
  const findings = result.map((found) =>
    asFinding(check, withWholeRepairs(found, context), setting ?? found.severity ?? check.severity),
  );
  return {
    outcome: findings.length === 0 ? { code, outcome: "passed" } : { code, outcome: "found", count: findings.length },
    findings,
  };
}

function compareFindings(one: Finding, other: Finding): number {
  const [oneCell] = one.cells;
  const [otherCell] = other.cells;
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    oneCell.row - otherCell.row ||
    oneCell.column - otherCell.column
  );
}

/** What the plan calls its innermost divisions, where the sheet has a header for them. */
function innermostLevelName(measureSheet: MeasureSheet, depth: number): string | null {
  return levelNames(measureSheet, depth).at(-1) ?? null;
}

/** 施策分野 over Field in one cell: its first line names the level. */
function firstLine({ label }: Pick<HeaderColumn, "label">): string {
  return label.trim().split("\n")[0] ?? label;
}

/** 基本目標Ⅰ, 基本施策2: what kind of division it is, before its number. */
const numbered = /^(\p{Script=Han}{2,6}) ?[0-9０-９Ⅰ-Ⅹ一二三四五六七八九十①-⑳]/u;

/** What all divisions of a level are called before their numbers. */
function commonNames({ divisions }: MeasureSheet, depth: number): readonly string[] {
  return Array.from({ length: depth }, (_, index) => {
    const own = divisions.filter(({ level }) => level === index + 1);
    const names = new Set(own.map(({ label }) => numbered.exec(label)?.[1]));
    const [name, another] = names;
    return another === undefined && own.length > 1 ? (name ?? null) : null;
  }).filter((name) => name !== null);
}

/** The names of the levels of division (柱, 中柱, 分野), outermost first; empty where the sheet does not say. */
export function levelNames(measureSheet: MeasureSheet, depth: number): readonly string[] {
  const inColumns = measureSheet.divisionColumns.map(firstLine);
  if (inColumns.length === depth) return inColumns;
  const inHeader =
    measureSheet.kind === "table"
      ? measureSheet.header.columns.filter((column) => column.role === "division").map(firstLine)
      : [];
  return [inHeader, commonNames(measureSheet, depth)].find(({ length }) => length === depth) ?? [];
}

/** Inspects a measures sheet of a workbook: judges, checks and sums up. Pure and deterministic. */
export function inspect(...given: Parameters<typeof inspectionSteps>): Inspection {
  return finished(inspectionSteps(...given));
}

/** `inspect`, with pauses. */
export function* inspectionSteps(
  workbook: WorkbookSnapshot,
  measureSheet: MeasureSheet,
  given: Settings,
  language: Language,
): Steps<Inspection> {
  const grid = certain(usersGrid(workbook, measureSheet.sheet));
  const stated = withRubricOfWorkbook(given, workbook, measureSheet, grid);
  const directed = withDirectionOfGrades(withFormulaOfSheet(stated.settings, measureSheet, grid), measureSheet);
  const computed = withFormulaOfGrades(withFormulaOfRates(directed, measureSheet, given), measureSheet);
  const settings = withYearsOfColumns(computed, measureSheet);
  const evaluations = yield* evaluationSteps(measureSheet, settings);
  const context = withoutComparedFigures({ workbook, grid, measureSheet, evaluations, settings });
  const checked: CheckedFindings[] = [];
  for (const check of checks) {
    checked.push(runCheck(check, context));
    yield { stage: "checks", done: checked.length, of: checks.length };
  }
  const found = checked.flatMap((one) => one.findings).sort(compareFindings);
  const outcomes = checked.map((one) => one.outcome);
  const isMeant = settings.rubric !== defaultSettings.rubric || !isRubricUnsaid(context);
  const countable = isMeant ? evaluations : withCountableGrades(evaluations, settings.rubric);
  const summary = summarise(measureSheet, countable.map(enteredJudgements), settings);
  const sentences = overviewSentences(summary, {
    innermostLevel: innermostLevelName(measureSheet, summary.depth),
    template: settings.sentence,
    divisionTemplate: settings.divisionSentence,
    language,
  });
  const byFigures = figuresSentence(summary, evaluations, language);
  return {
    ...context,
    evaluations: countable,
    ...reviewFindings(found, workbook, (code) => isChecked(outcomes, code)),
    outcomes,
    summary,
    sentences: [...sentences, ...byFigures],
    rubricCell: stated.rubricCell,
  };
}

function isChecked(outcomes: readonly CheckOutcome[], code: FindingCode): boolean {
  const own = outcomes.find((one) => one.code === code);
  return own?.outcome === "found" || own?.outcome === "passed";
}

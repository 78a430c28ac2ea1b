import { cellAddress } from "../../../src/domain/grid/cell";
import type { WorkbookSnapshot } from "../../../src/domain/grid/sheetGrid";
import { certain } from "../../../src/domain/certain";
import type { Finding } from "../../../src/domain/inspection/finding";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { wordProblem } from "../../../src/domain/measures/problemText";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { sum, type BodyPlan, type Slip } from "./drawing";
import { drawn, withSlip, type Accepted } from "./workbook";

type Inspected = { readonly inspection: Inspection; readonly asked: boolean } | { readonly refusal: string };

function inspectedWith(snapshot: WorkbookSnapshot, settings: Settings, asked: boolean): Inspected | "askedForSheet" {
  const found = findMeasureSheet(snapshot, settings.measuresSheet, readingOptions(settings));
  if (found.ok) return { inspection: inspect(snapshot, found.measureSheet, settings, "ja"), asked };
  return found.problem.code === "severalMeasureSheets"
    ? "askedForSheet"
    : { refusal: wordProblem(found.problem, "ja") };
}

function settingsOf(answer: object): Settings {
  const parsed = parseSettings(answer);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

/** As an official does it: what is asked is answered, and nothing else. */
function inspected(snapshot: WorkbookSnapshot, { answer = {} }: BodyPlan): Inspected {
  const { measuresSheet, gradeColumn } = answer;
  const first = inspectedWith(snapshot, defaultSettings, false);
  if (first === "askedForSheet") {
    const second = inspectedWith(snapshot, settingsOf({ measuresSheet }), true);
    return second === "askedForSheet" ? { refusal: "シートの問いへの答えがありません" } : second;
  }
  if ("refusal" in first || gradeColumn === undefined) return first;
  const isAsked = first.inspection.measureSheet.reading.questions.some(({ role }) => role === "grade");
  const second = isAsked
    ? inspectedWith(snapshot, settingsOf({ columns: { letters: { grade: gradeColumn } } }), true)
    : first;
  return second === "askedForSheet" ? first : second;
}

/** A finding in one line: code, cells, message. */
export function told(finding: Finding): string {
  const cells = finding.cells.map((cell) => `${cell.sheet}!${cellAddress(cell)}`);
  return `${finding.severity} ${finding.code} ${cells.slice(0, 4).join(" ")}　${wordFinding(finding, "ja").message}`;
}

const canonical = (grade: string): string =>
  grade
    .normalize("NFKC")
    .replace("〇", "○")
    .replace(/^[-‐―ー－—]$/u, "－");

/** What the last row of the summary says: by status where statuses are counted, else by grade. */
function readHeadline({ summary }: Inspection): Readonly<Record<string, number>> {
  const { measures, grades, achieved, missed, missedEnded, missedContinuing, notJudged } = certain(summary.rows.at(-1));
  const byGrade = Object.fromEntries(grades.map(({ symbol, count }) => [canonical(symbol), count]));
  if (summary.counting.judgement !== "goalStatus") return { measures, ...byGrade, achieved };
  const missedAll = missed + missedEnded + missedContinuing;
  const statuses = { 達成: achieved, 未達成: missedAll, "①": achieved, "②": missedEnded, "③": missedContinuing };
  return { measures, ...byGrade, ...statuses, achieved, notJudged };
}

function isRight(plan: BodyPlan, read: Readonly<Record<string, number>>): boolean {
  const counts = Object.entries(plan.headline);
  return (
    read.measures === plan.measures &&
    counts.every(([grade, count]) => (read[canonical(grade)] ?? read[grade]) === count) &&
    (read.notJudged ?? 0) === 0 &&
    (plan.achieved === undefined || read.achieved === sum(plan.achieved.map((grade) => plan.headline[grade] ?? 0)))
  );
}

/** Not only in the sheets as they were. */
function newFindings(before: Inspected, after: Inspected): readonly Finding[] {
  if ("refusal" in after) return [];
  const known = new Set("refusal" in before ? [] : before.inspection.findings.map(told));
  return after.inspection.findings.filter((one) => one.severity !== "info" && !known.has(told(one)));
}

function isFound({ rows, cells }: Accepted, findings: readonly Finding[]): boolean {
  return findings.some((finding) =>
    finding.cells.some(
      (cell) =>
        rows.some((row) => row.sheet === cell.sheet && row.row === cell.row) ||
        cells.some((one) => one.sheet === cell.sheet && one.row === cell.row && one.column === cell.column),
    ),
  );
}

export interface SlipScore {
  readonly what: string;
  readonly found: boolean;
  /** What the copy says that the correct plan does not, for reading why. */
  readonly said: readonly string[];
}

export interface PlanScore {
  readonly plan: string;
  readonly refusal: string | null;
  /** Something was asked, and answered as the plan says. */
  readonly asked: boolean;
  readonly headline: { readonly right: boolean; readonly read: Readonly<Record<string, number>> };
  /** Findings above info on the correct plan. */
  readonly falseAlarms: readonly string[];
  readonly slips: readonly SlipScore[];
}

/** Inspects a correct plan, then a copy for each of the mistakes: all of its own, where none are named. */
export function scorePlan(plan: BodyPlan, made: readonly Slip[] = plan.slips): PlanScore {
  const correct = inspected(drawn(plan), plan);
  const slips = made.map((slip): SlipScore => {
    const { snapshot, accepted } = withSlip(plan, slip);
    const findings = newFindings(correct, inspected(snapshot, plan));
    return { what: slip.what, found: isFound(accepted, findings), said: findings.map(told) };
  });
  if ("refusal" in correct)
    return {
      plan: plan.name,
      refusal: correct.refusal,
      asked: false,
      headline: { right: false, read: {} },
      falseAlarms: [],
      slips,
    };
  const read = readHeadline(correct.inspection);
  const falseAlarms = correct.inspection.findings.filter(({ severity }) => severity !== "info").map(told);
  const headline = { right: isRight(plan, read), read };
  return { plan: plan.name, refusal: null, asked: correct.asked, headline, falseAlarms, slips };
}

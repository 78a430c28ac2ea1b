import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import type { Inspection } from "../../inspection/inspect";
import { identifyingCell, type MeasureRole, textOfCell } from "../../measures/measure";
import { unachieved as en } from "../../texts/en/views/unachieved";
import { unachieved as ja } from "../../texts/ja/views/unachieved";
import { gradeOf } from "../measureGrades";
import { readMissedBackground } from "../missedBackground";
import { textsOf } from "../missedMeasures";
import { type Narratives, narrativesOf } from "../narratives";
import { viewText, textSection, type ViewResult, type ViewSection } from "../view";
import { type ColumnOfRole, listSection } from "../listSection";
import { groupBy } from "../../groupBy";
import { standingByGrade } from "../../summary/counting";
import { sourceNotes, type ViewSource } from "../viewSource";

type Words = typeof ja | typeof en;

/** A measure that missed something, with what its background says. */
interface ExplainedMeasure {
  readonly evaluation: MeasureEvaluation;
  /** The tagged causes, joined; else that there is none, or no background at all. */
  readonly cause: string;
  readonly reason: string;
  readonly next: string;
}

/** Reads the backgrounds from their own column, else from that of remarks. */
function explainer(
  { measureSheet }: Inspection,
  narratives: Narratives,
  words: Words,
): (evaluation: MeasureEvaluation) => ExplainedMeasure {
  const role = measureSheet.columns.has("background") ? "background" : "remarks";
  return (evaluation) => {
    const text = textsOf(evaluation.measure, role);
    const { causes, reason, next } = readMissedBackground(text);
    const impact = narratives.textOf("impact", evaluation.measure);
    const untagged = text === "" && impact === "" ? words.noBackground : words.noCause;
    return {
      evaluation,
      cause: causes.length > 0 ? causes.join("・") : untagged,
      reason: [impact, reason].filter((part) => part !== "").join("\n"),
      next: [next, narratives.textOf("next", evaluation.measure)].filter((part) => part !== "").join("\n"),
    };
  };
}

/** Tagged causes in the order of the sheet, then those without, so that each cause is one run of rows. */
function byCause(
  measures: readonly ExplainedMeasure[],
  words: Words,
): readonly (readonly [cause: string, measures: readonly ExplainedMeasure[]])[] {
  const last: readonly string[] = [words.noCause, words.noBackground];
  return [...groupBy(measures, ({ cause }) => cause)].sort(([one], [other]) => last.indexOf(one) - last.indexOf(other));
}

type Column = ColumnOfRole<ExplainedMeasure>;

function columnOfRole(role: MeasureRole, label: string, width: number): Column {
  return { role, label, width, cell: ({ evaluation }) => textsOf(evaluation.measure, role) };
}

/** The columns of the lists; those that the sheet lacks are left out. */
function missedColumns({ measureSheet }: Inspection, words: Words): readonly Column[] {
  const columns: readonly Column[] = [
    { role: null, label: words.cause, width: 18, joined: true, cell: ({ cause }) => cause },
    {
      role: null,
      label: words.measure,
      width: 13,
      cell: ({ evaluation: { measure } }) => viewText(measure.code, identifyingCell(measure)),
    },
    columnOfRole("name", words.name, 26),
    columnOfRole("department", words.department, 16),
    columnOfRole("indicator", words.indicator, 20),
    columnOfRole("target", words.target, 11),
    columnOfRole("actual", words.actual, 13),
    {
      role: "grade",
      label: words.grade,
      width: 7,
      align: "center",
      cell: ({ evaluation }) => gradeOf(evaluation),
    },
    columnOfRole("goal", words.goal, 26),
    { role: null, label: words.reason, width: 40, cell: ({ reason }) => reason },
    { role: null, label: words.next, width: 34, cell: ({ next }) => next },
  ];
  return columns.filter(({ role }) => role === null || measureSheet.columns.has(role));
}

/** The measures that missed something, in the order of the sheet. */
interface Missed {
  readonly ended: readonly ExplainedMeasure[];
  readonly continuing: readonly ExplainedMeasure[];
  /** Missed by their grades, though their goal was not. */
  readonly indicators: readonly ExplainedMeasure[];
  readonly notJudged: readonly MeasureEvaluation[];
  readonly hasStatuses: boolean;
  readonly hasGrades: boolean;
}

function missedIn({ inspection }: ViewSource, words: Words): Missed {
  const { evaluations, measureSheet, settings } = inspection;
  const explained = explainer(inspection, narrativesOf(inspection), words);
  const hasStatuses = measureSheet.columns.has("goalStatus");
  const withStatus = (status: MeasureEvaluation["goalStatus"]["status"]) =>
    evaluations.filter(({ goalStatus }) => goalStatus.status === status);
  const isMissedByGradeOnly = (evaluation: MeasureEvaluation) =>
    (evaluation.goalStatus.status ?? "achieved") === "achieved" &&
    standingByGrade(evaluation, settings.rubric) === "missed";
  return {
    ended: withStatus("missedEnded").map(explained),
    continuing: withStatus("missedContinuing").map(explained),
    indicators: evaluations.filter(isMissedByGradeOnly).map(explained),
    notJudged: hasStatuses ? withStatus(null) : [],
    hasStatuses,
    hasGrades: measureSheet.columns.has("grade"),
  };
}

function sentencesOf(
  { ended, continuing, indicators, notJudged, hasStatuses, hasGrades }: Missed,
  measures: number,
  words: Words,
) {
  const missed = ended.length + continuing.length;
  const goals =
    missed === 0
      ? words.noneMissed
      : words.missed({ measures, missed, ended: ended.length, continuing: continuing.length });
  const without = missed === 0 ? words.noMissedAtAll : words.noOtherMissed;
  const besides = indicators.length === 0 ? without : words.missedIndicators({ count: indicators.length });
  return [
    hasStatuses ? goals : words.onlyIndicators({ measures, count: indicators.length }),
    ...(hasStatuses && hasGrades ? [besides] : []),
    ...(hasGrades ? [] : [words.noGrades]),
    ...(notJudged.length === 0 ? [] : [words.notJudgedCount({ count: notJudged.length })]),
  ];
}

/** Missed goals by cause, and whether the measures end or go on. */
function causesSection({ ended, continuing }: Missed, words: Words): ViewSection | null {
  const all = [...ended, ...continuing];
  if (all.length === 0) return null;
  const endedOnes = new Set(ended);
  const endingIn = (measures: readonly ExplainedMeasure[]) => measures.filter((one) => endedOnes.has(one)).length;
  const items = [...byCause(all, words), [words.total, all] as const];
  return listSection<(typeof items)[number]>(
    [
      { label: words.cause, span: 2, cell: ([cause]) => cause },
      { label: words.endedShort, cell: ([, measures]) => endingIn(measures) },
      { label: words.continuingShort, cell: ([, measures]) => measures.length - endingIn(measures) },
      { label: words.total, cell: ([, measures]) => measures.length },
    ],
    {
      items,
      kindOf: ([, measures]) => (measures === all ? "total" : "body"),
      whenEmpty: words.noneMissed,
      heading: words.byCause,
    },
  );
}

/** Measures whose status says nothing that can be counted, with what it says. */
function notJudgedSection(items: readonly MeasureEvaluation[], words: Words): ViewSection | null {
  if (items.length === 0) return null;
  return listSection<MeasureEvaluation>(
    [
      { label: words.entered, cell: ({ goalStatus }) => goalStatus.entered || words.blank },
      { label: words.measure, cell: ({ measure }) => viewText(measure.code, identifyingCell(measure)) },
      { label: words.name, cell: ({ measure }) => textOfCell(measure.cells.name) },
    ],
    { items, whenEmpty: words.noneIndicators, heading: words.notJudged },
  );
}

/** Why no missed goals can be listed; `null`: they can. */
export function lackingForUnachieved({ inspection, language }: ViewSource): string | null {
  const { columns } = inspection.measureSheet;
  return columns.has("goalStatus") || columns.has("grade") ? null : { ja, en }[language].unavailable;
}

/** 未達成一覧: missed goals by what becomes of the measure and by cause, missed indicators, and what can't be judged. */
export function unachievedView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const because = lackingForUnachieved(source);
  if (because !== null) return { kind: "unavailable", because };
  const missed = missedIn(source, words);
  const { hasStatuses, hasGrades } = missed;
  const columns = missedColumns(inspection, words);
  const list = (measures: readonly ExplainedMeasure[], heading: string, whenEmpty: string): ViewSection =>
    listSection(columns, { items: byCause(measures, words).flatMap(([, group]) => group), whenEmpty, heading });
  const silent = (measure: ExplainedMeasure): ExplainedMeasure =>
    measure.next === "" ? { ...measure, next: words.noNext } : measure;
  const opening: ViewSection = textSection(null, sentencesOf(missed, inspection.evaluations.length, words));
  const sections = [
    opening,
    causesSection(missed, words),
    hasStatuses ? list(missed.ended, words.ended, words.noneEnded) : null,
    hasStatuses ? list(missed.continuing.map(silent), words.continuing, words.noneContinuing) : null,
    hasGrades
      ? list(missed.indicators, hasStatuses ? words.indicators : words.indicatorsOnly, words.noneIndicators)
      : null,
    notJudgedSection(missed.notJudged, words),
  ];
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: sections.filter((section) => section !== null),
      notes: [words.causeRule, words.nextRule, ...sourceNotes(source)],
      columnWidths: columns.map(({ width }) => width),
      orientation: "Landscape",
    },
  };
}

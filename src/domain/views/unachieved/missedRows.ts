import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import type { Inspection } from "../../inspection/inspect";
import { identifyingCell, type MeasureRole } from "../../measures/measure";
import type { unachieved as en } from "../../texts/en/views/unachieved";
import type { unachieved as ja } from "../../texts/ja/views/unachieved";
import { gradeOf } from "../measureGrades";
import { readMissedBackground } from "../missedBackground";
import { textsOf } from "../missedMeasures";
import type { Narratives } from "../narratives";
import { viewText } from "../view";
import type { ColumnOfRole } from "../listSection";
import { groupBy } from "../../groupBy";

export type Words = typeof ja | typeof en;

/** A measure that missed something, with what its background says. */
export interface ExplainedMeasure {
  readonly evaluation: MeasureEvaluation;
  /** The tagged causes, joined; else that there is none, or no background at all. */
  readonly cause: string;
  readonly reason: string;
  readonly next: string;
}

/** Reads the backgrounds from their own column, else from that of remarks. */
export function explainer(
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
export function byCause(
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
export function missedColumns({ measureSheet }: Inspection, words: Words): readonly Column[] {
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

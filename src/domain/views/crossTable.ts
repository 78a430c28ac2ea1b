import { certain } from "../certain";
import { plainText } from "../text/plainText";
import { goalStatuses } from "../evaluation/goalStatus";
import { readGrade } from "../evaluation/grade";
import type { Rubric } from "../evaluation/rubric";
import { textOfCell, type Measure, type MeasureRole, type MeasureSheet } from "../measures/measure";
import type { JudgedMeasure } from "../summary/counting";
import { goalStatusLabels, notJudgedLabel } from "../evaluation/goalStatusLabels";
import { blankLabel, type PlainTable } from "./plainTable";

/** Something that measures can be grouped by. */
export interface Grouping {
  /** What it is called; the first is shown. */
  readonly names: readonly [string, ...string[]];
  readonly groupOf: (measure: JudgedMeasure) => string;
  /** Groups that come first, in this order; the others follow as they are met. */
  readonly order: readonly string[];
}

function gradeOf({ indicatorRows }: Measure, rubric: Rubric): string {
  const entered = indicatorRows.map((cells) => textOfCell(cells.grade)).filter((text) => text !== "");
  return [...new Set(entered.map((text) => readGrade(text, rubric) ?? text))].join("・");
}

function divisionGroupings(depth: number, levelNames: readonly string[]): readonly Grouping[] {
  return Array.from({ length: depth }, (_, index) => {
    const numbered = `区分${index + 1}`;
    return {
      names: [levelNames[index] ?? numbered, numbered],
      groupOf: ({ measure }) => measure.divisions[index]?.label ?? "",
      order: [],
    };
  });
}

const usualNames: Readonly<Partial<Record<MeasureRole, string>>> = { department: "所属", indicator: "成果指標" };

/** What the measures of a sheet can be grouped by: its divisions, the grade, the goal status, and every other column. */
export function groupingsOf(
  measureSheet: MeasureSheet,
  levelNames: readonly string[],
  rubric: Rubric,
): readonly Grouping[] {
  const depth = Math.max(0, ...new Set(measureSheet.measures.map(({ divisions }) => divisions.length)));
  const labelOf = (role: MeasureRole): readonly string[] => {
    const column = measureSheet.columns.get(role);
    return column === undefined ? [] : [column.label];
  };
  const judged: readonly Grouping[] = [
    {
      names: ["評価", ...labelOf("grade")],
      groupOf: ({ measure }) => gradeOf(measure, rubric),
      order: rubric.grades.map(({ symbol }) => symbol),
    },
    {
      names: ["達成状況", ...labelOf("goalStatus")],
      groupOf: ({ goalStatus }) => (goalStatus === null ? notJudgedLabel : goalStatusLabels[goalStatus]),
      order: [...goalStatuses.map((status) => goalStatusLabels[status]), notJudgedLabel],
    },
  ];
  const others = [...measureSheet.columns].map(([role, { label }]): Grouping => {
    const usual = usualNames[role];
    return {
      names: usual === undefined ? [label] : [usual, label],
      groupOf: ({ measure }) => textOfCell(measure.cells[role]),
      order: [],
    };
  });
  return [...divisionGroupings(depth, levelNames), ...judged, ...others];
}

/** The grouping of a name, in any width and spacing; `null` when the sheet has none of that name. */
export function groupingOf(name: string, groupings: readonly Grouping[]): Grouping | null {
  const wanted = plainText(name);
  return groupings.find(({ names }) => names.some((known) => plainText(known) === wanted)) ?? null;
}

/** The groups that occur, in order. */
function groupsOf(found: Iterable<string>, { order }: Grouping): readonly string[] {
  const all = new Set(found);
  return [...order.filter((group) => all.has(group)), ...[...all].filter((group) => !order.includes(group))];
}

const totalLabel = "合計";

/** Counts the measures by two groupings, with totals of rows and columns. */
export function crossTable(measures: readonly JudgedMeasure[], rows: Grouping, columns: Grouping): PlainTable {
  const counts = new Map<string, Map<string, number>>();
  const rowOf = (measure: JudgedMeasure): string => rows.groupOf(measure) || blankLabel;
  const columnOf = (measure: JudgedMeasure): string => columns.groupOf(measure) || blankLabel;
  for (const measure of measures) {
    const [row, column] = [rowOf(measure), columnOf(measure)];
    const within = counts.get(row) ?? new Map<string, number>();
    counts.set(row, within.set(column, (within.get(column) ?? 0) + 1));
  }
  const columnGroups = groupsOf(measures.map(columnOf), columns);
  const body = groupsOf(counts.keys(), rows).map((row) => {
    const cells = columnGroups.map((column) => counts.get(row)?.get(column) ?? 0);
    return { row, cells, total: cells.reduce((sum, count) => sum + count, 0) };
  });
  const totals = columnGroups.map((_, index) => body.reduce((sum, { cells }) => sum + certain(cells[index]), 0));
  return [
    [`${rows.names[0]}＼${columns.names[0]}`, ...columnGroups, totalLabel],
    ...body.map(({ row, cells, total }) => [row, ...cells, total]),
    [totalLabel, ...totals, measures.length],
  ];
}

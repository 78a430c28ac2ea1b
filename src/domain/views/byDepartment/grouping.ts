import { plainText } from "../../text/plainText";
import { cellAt } from "../../grid/sheetGrid";
import { mergeLookup } from "../../grid/mergeLookup";
import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import { levelNames, type Inspection } from "../../inspection/inspect";
import type { HeaderColumn } from "../../measures/header";
import { textOfCell } from "../../measures/measure";
import { groupingOf, groupingsOf } from "../crossTable";
import { departmentsIn } from "./departments";

/** A column that measures are grouped by. */
export interface ChosenColumn {
  /** As the sheet heads it. */
  readonly label: string;
  /** The groups of a measure, at least one; `""`: its cell is blank. */
  readonly groupsOf: (evaluation: MeasureEvaluation) => readonly string[];
  /** Groups that come first, in this order. */
  readonly order: readonly string[];
}

const blank = [""] as const;

function departmentColumn(label: string): ChosenColumn {
  return {
    label,
    groupsOf: ({ measure }) => {
      const names = departmentsIn(textOfCell(measure.cells.department));
      return names.length === 0 ? blank : names;
    },
    order: [],
  };
}

/** A column that plays no part in the inspection; merged cells hold for all their rows. */
function plainColumn({ label, column }: HeaderColumn, { grid }: Inspection): ChosenColumn {
  const merges = mergeLookup(grid);
  return {
    label,
    groupsOf: ({ measure: { row } }) => [textOfCell(cellAt(grid, merges(row, column) ?? { row, column }))],
    order: [],
  };
}

/** Columns of the sheet's own, besides those that play a part. */
function headedColumns({ measureSheet }: Inspection): readonly HeaderColumn[] {
  return measureSheet.kind === "table" ? measureSheet.header.columns : [];
}

/** The headings that can be chosen: divisions, judgements and every column of the sheet. */
export function choosableHeadings(inspection: Inspection): readonly string[] {
  const { measureSheet, summary, settings } = inspection;
  const known = groupingsOf(measureSheet, levelNames(measureSheet, summary.depth), settings.rubric);
  const headings = [...known.map(({ names: [name] }) => name), ...headedColumns(inspection).map(({ label }) => label)];
  return [...new Set(headings)].filter((heading) => heading !== "");
}

/** The column of a heading, in any width and spacing; 所属 where none is asked for; `null` where the sheet has none such. */
export function chosenColumn(inspection: Inspection, heading: string | null): ChosenColumn | null {
  const { measureSheet, summary, settings } = inspection;
  const department = measureSheet.columns.get("department");
  if (heading === null) return department === undefined ? null : departmentColumn(department.label);
  const wanted = plainText(heading);
  const known = groupingOf(
    heading,
    groupingsOf(measureSheet, levelNames(measureSheet, summary.depth), settings.rubric),
  );
  if (known !== null) {
    const isDepartment = department !== undefined && known.names.some((name) => name === department.label);
    if (isDepartment) return departmentColumn(department.label);
    return {
      label: known.names[0],
      groupsOf: ({ measure, goalStatus }) => [known.groupOf({ measure, goalStatus: goalStatus.status })],
      order: known.order,
    };
  }
  const other = headedColumns(inspection).find(({ label }) => plainText(label) === wanted);
  return other === undefined ? null : plainColumn(other, inspection);
}

/** The measures of one group. */
export interface MeasureGroup {
  /** As first written; `""` for blank cells. */
  readonly name: string;
  readonly evaluations: readonly MeasureEvaluation[];
}

/** The measures by group, blank ones last; names that differ in width or spaces only are one. */
export function groupMeasures(
  evaluations: readonly MeasureEvaluation[],
  { groupsOf, order }: ChosenColumn,
): readonly MeasureGroup[] {
  const groups = new Map<string, { readonly name: string; readonly evaluations: MeasureEvaluation[] }>();
  for (const evaluation of evaluations) {
    const names = new Map(groupsOf(evaluation).map((name) => [plainText(name), name]));
    for (const [key, name] of names) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { name, evaluations: [evaluation] });
      else group.evaluations.push(evaluation);
    }
  }
  const rank = ({ name }: MeasureGroup): number => {
    if (name === "") return Infinity;
    const place = order.indexOf(name);
    return place < 0 ? order.length : place;
  };
  return [...groups.values()].sort((one, other) => (rank(one) === rank(other) ? 0 : rank(one) - rank(other)));
}

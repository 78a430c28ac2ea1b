import { cellAt, type SheetGrid } from "../grid/sheetGrid";
import { identifyingCell, textOfCell, type Measure, type MeasureSheet } from "../measures/measure";
import { readDivisionLabel, type Division } from "../plan/division";
import { countPlan, type CountedDivision } from "./countedPlan";
import type { Counting, JudgedMeasure } from "./counting";

/** What a column says of a measure. */
type LabelOf = (measure: Measure) => string;

/** 総務課・財政課: of two a table may count the measure for either. */
const several = /[、,，・/／\n]/u;

/** Every column that may group the measures; the sheet that a measure stands on does so too. */
function labelsOf(measureSheet: MeasureSheet, grid: SheetGrid): readonly LabelOf[] {
  const ofRoles: readonly LabelOf[] = [
    ({ cells }) => textOfCell(cells.department),
    ({ cells }) => textOfCell(cells.name),
    (measure) => identifyingCell(measure)?.sheet ?? "",
  ];
  if (measureSheet.kind !== "table") return ofRoles;
  const others = measureSheet.header.columns.filter(({ role }) => role === null || role === "department");
  return [
    ...ofRoles,
    ...others.map(
      ({ column }): LabelOf =>
        ({ row }) =>
          textOfCell(cellAt(grid, { row, column })),
    ),
  ];
}

function countedBy(labelOf: LabelOf, judged: readonly JudgedMeasure[], counting: Counting): CountedDivision | null {
  const labels = judged.map(({ measure }) => labelOf(measure));
  const names = [...new Set(labels)];
  const groups = names.length >= 2 && names.length < labels.length;
  if (!groups || names.some((name) => name === "" || several.test(name))) return null;
  const divisions = new Map(
    names.map((name): [string, readonly [Division]] => [name, [{ ...readDivisionLabel(name), level: 1, code: name }]]),
  );
  const divided = judged.map((one, index) => ({
    ...one,
    measure: { ...one.measure, divisions: divisions.get(labels[index] ?? "") ?? [] },
  }));
  return countPlan(divided, [], counting);
}

/** The plan counted by what its other columns say of each measure (担当部局, 区分): a published table may go by one of them. */
export function plansByColumns(
  judged: readonly JudgedMeasure[],
  measureSheet: MeasureSheet,
  grid: SheetGrid,
  counting: Counting,
): readonly CountedDivision[] {
  return labelsOf(measureSheet, grid).flatMap((labelOf) => countedBy(labelOf, judged, counting) ?? []);
}

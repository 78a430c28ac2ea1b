import { textOfCell, type Measure, type MeasureCells } from "../measures/measure";

/** Rows of indicators that share one grade. */
export interface GradedRows {
  /** The row whose grade it is. */
  readonly cells: MeasureCells;
  readonly rows: readonly MeasureCells[];
}

/** A row with a grade of its own begins a group; rows without one belong to the grade above. */
export function gradedRows({ indicatorRows }: Pick<Measure, "indicatorRows">): readonly GradedRows[] {
  const groups: { readonly cells: MeasureCells; readonly rows: MeasureCells[] }[] = [];
  for (const cells of indicatorRows) {
    const open = groups.at(-1);
    if (open === undefined || textOfCell(cells.grade) !== "") groups.push({ cells, rows: [cells] });
    else open.rows.push(cells);
  }
  return groups;
}

/** What the grade cells of the measures say, one text for each grade. */
export function enteredGrades(measures: readonly Pick<Measure, "indicatorRows">[]): readonly string[] {
  return measures.flatMap((measure) => gradedRows(measure).map(({ cells }) => textOfCell(cells.grade)));
}

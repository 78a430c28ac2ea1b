import { groupBy } from "../groupBy";
import { departmentsIn } from "../views/byDepartment/departments";
import { textOfCell, type Measure, type MeasureSheet } from "../measures/measure";

/** The measures that one department is asked about (照会). */
export interface InquiryPart {
  readonly department: string;
  readonly measures: readonly Measure[];
  /** Zero-based rows of the sheet that the department fills in, in order. */
  readonly rows: readonly number[];
}

export interface InquiryParts {
  /** In the order in which the sheet names the departments. */
  readonly parts: readonly InquiryPart[];
  /** Measures that name no department: nobody would be asked about them. */
  readonly unassigned: readonly Measure[];
}

/** Every department that an indicator row or the measure itself names. */
function departmentsOf(measure: Measure): readonly string[] {
  const cells = [measure.cells, ...measure.indicatorRows];
  return [...new Set(cells.flatMap(({ department }) => departmentsIn(textOfCell(department))))];
}

/** The sheet's rows of a measure: its own and those of its further indicators. */
function rowsOf(measure: Measure): readonly number[] {
  const rows = measure.indicatorRows.flatMap((cells) => Object.values(cells).map(({ row }) => row));
  return [...new Set([measure.row, ...rows])];
}

/** Who is asked about what. A measure of several departments is asked of each; what they answer differently is a conflict. */
export function inquiryParts({ measures }: MeasureSheet): InquiryParts {
  const assigned = measures.flatMap((measure) => departmentsOf(measure).map((department) => ({ department, measure })));
  const parts = [...groupBy(assigned, ({ department }) => department)].map(([department, all]) => {
    const own = all.map(({ measure }) => measure);
    return { department, measures: own, rows: own.flatMap(rowsOf).sort((one, other) => one - other) };
  });
  return { parts, unassigned: measures.filter((measure) => departmentsOf(measure).length === 0) };
}

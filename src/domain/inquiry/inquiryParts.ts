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
  const byDepartment = new Map<string, Measure[]>();
  const unassigned: Measure[] = [];
  for (const measure of measures) {
    const departments = departmentsOf(measure);
    if (departments.length === 0) unassigned.push(measure);
    for (const department of departments) {
      const own = byDepartment.get(department);
      if (own === undefined) byDepartment.set(department, [measure]);
      else own.push(measure);
    }
  }
  const parts = [...byDepartment].map(([department, own]) => ({
    department,
    measures: own,
    rows: own.flatMap(rowsOf).sort((one, other) => one - other),
  }));
  return { parts, unassigned };
}

import type { CountedDivision } from "../summary/countedPlan";
import type { TallyClaim } from "../summary/tallies/tallyClaim";
import type { CountContext } from "./countContext";
import { totalOfTable } from "./gradeTables";
import type { ReportTableRow } from "./reportDocument";
import type { Statement } from "./statement";
import { rowPlace } from "./tablePlaces";
import { tallyOutcome } from "./tallyOutcomes";
import type { TallySubject } from "./tallySubjects";

const wholeOfRow = /^(?:合?計|総数|(?:施策|事業|取り?組み?|項目|指標|件)?の?数|施策|事業|取り?組み?|項目)$/u;
const count = /^(?<digits>[0-9０-９]{1,4})\s*(?:件|施策|事業|指標|項目|取組)?$/u;
const leastRows = 2;

/** What a column of such a table counts: a grade, or all measures (`""`); `null`: neither. */
function columnsOf({ cells }: ReportTableRow, { grades }: CountContext): readonly (string | null)[] | null {
  const columns = cells.map((cell, index) => {
    const text = cell.trim();
    return index === 0 ? null : (grades.gradeOf(text) ?? (wholeOfRow.test(text) ? "" : null));
  });
  return columns.filter((one) => one !== null && one !== "").length >= 2 ? columns : null;
}

/** The department that a row is about, or the plan in its last row. */
function subjectOf(label: string, context: CountContext): TallySubject | null {
  const { plan } = context.comparison;
  const own = (counted: CountedDivision, cell: TallySubject["cell"]): TallySubject => ({ label, counted, cell });
  if (totalOfTable.test(label)) return { ...own(plan, context.planCell), label: null };
  const [only, another] = context.departments.namedIn(label);
  const cell = only?.counted?.firstMeasure?.cells.department;
  if (only?.counted == null || cell === undefined || another !== undefined || only.name !== label) return null;
  return own(only.counted, { sheet: cell.sheet, row: cell.row, column: cell.column });
}

function claimOf(text: string, grade: string): TallyClaim | null {
  const digits = count.exec(text)?.groups?.digits;
  if (digits === undefined) return null;
  const stated = {
    stated: Number(digits.normalize("NFKC")),
    decimals: 0,
    isApproximate: false,
    span: { start: 0, end: 0 },
  };
  return grade === "" ? { role: "measures", ...stated } : { role: "grades", grades: [grade], ...stated };
}

/** A table with a department a row, its measures and its grades in columns; empty where a table is none. */
export function departmentTable(rows: readonly ReportTableRow[], context: CountContext): readonly Statement[] {
  let columns: readonly (string | null)[] | null = null;
  let departments = 0;
  const statements: Statement[] = [];
  for (const row of rows) {
    const header = columnsOf(row, context);
    columns = header ?? columns;
    const subject = header !== null || columns === null ? null : subjectOf((row.cells[0] ?? "").trim(), context);
    if (columns === null || subject === null) continue;
    if (subject.label !== null) departments += 1;
    for (const [column, grade] of columns.entries()) {
      const text = (row.cells[column] ?? "").trim();
      const claim = grade === null ? null : claimOf(text, grade);
      const outcome = claim === null ? null : tallyOutcome(claim, subject, { claims: [], leftOut: [] }, context);
      if (outcome === null) continue;
      const { verdict, expected, reason } = outcome;
      const places = [rowPlace(row, text, column, verdict === "differs")];
      const { cell } = subject;
      statements.push({
        kind: "table",
        verdict,
        severity: "error",
        measure: null,
        stated: text,
        expected,
        cell,
        places,
        reason,
      });
    }
  }
  const differing = statements.filter(({ verdict }) => verdict === "differs");
  // Most of it is what the sheet has, or it counts something else.
  return departments < leastRows || differing.length * 2 >= statements.length ? [] : statements;
}

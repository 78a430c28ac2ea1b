import { fractionOf, type TallyClaim } from "../summary/tallies/tallyClaim";
import type { CountContext } from "./countContext";
import type { ReportTableRow } from "./reportDocument";
import type { Statement } from "./statement";
import { rowPlace } from "./tablePlaces";
import { tallyOutcome } from "./tallyOutcomes";
import type { TallySubject } from "./tallySubjects";

/** The label of the row that adds the others up. */
export const totalOfTable = /^(?:合\s*計|総?計|総数|全体)$/u;
const count = /^(?<digits>[0-9０-９]{1,4})\s*(?:件|施策|事業|指標|項目|取組)?$/u;
const percentage = /^(?<digits>[0-9]{1,3}(?:\.[0-9]{1,3})?)\s*[%％]$/u;
const otherTime = /前年|昨年|前回|中間/u;
const span = { start: 0, end: 0 };

/** A cell of a row about a grade: how many measures have it, or which share of all they are. */
interface Counted {
  readonly column: number;
  readonly text: string;
  readonly claim: TallyClaim;
}

function gradeOfRow(cell: string, { grades }: CountContext): string | null {
  // a 目標に達した: the mark before what it stands for.
  return grades.gradeOf(cell) ?? grades.gradeOf(/^\S(?=[\s　:：])/u.exec(cell)?.[0] ?? "");
}

function claimOf(text: string, grade: string | null): TallyClaim | null {
  const number = count.exec(text)?.groups?.digits;
  const share = percentage.exec(text)?.groups?.digits;
  if (number !== undefined) {
    const stated = { stated: Number(number.normalize("NFKC")), decimals: 0, isApproximate: false, span };
    return grade === null ? { role: "measures", ...stated } : { role: "grades", grades: [grade], ...stated };
  }
  if (share === undefined || grade === null) return null;
  return { role: "shares", grades: [grade], ...fractionOf(share, false, false), span };
}

/** The figures of a row that begins with a grade or 合計; `null` where there are others. */
function countedIn({ cells }: ReportTableRow, context: CountContext): readonly Counted[] | null {
  const [label = "", ...others] = cells.map((cell) => cell.trim());
  const grade = gradeOfRow(label, context);
  if (grade === null && !totalOfTable.test(label)) return null;
  const counted = others.flatMap((text, index): readonly Counted[] => {
    const claim = claimOf(text, grade);
    return claim === null ? [] : [{ column: index + 1, text, claim }];
  });
  const isCount = ({ claim }: Counted): boolean => claim.role === "grades" || claim.role === "measures";
  const isAlone = counted.filter(isCount).length === 1 && others.length <= 2;
  return isAlone ? counted : null;
}

/** A table with a grade a row, its count and its share, against the recount; empty where a table is none. */
export function gradeTable(
  rows: readonly ReportTableRow[],
  subject: TallySubject,
  context: CountContext,
): readonly Statement[] {
  if (rows.some(({ cells }) => cells.some((cell) => otherTime.test(cell)))) return [];
  const told = rows.flatMap((row) => {
    const counted = countedIn(row, context);
    return counted === null ? [] : [{ row, counted }];
  });
  const statements = told.flatMap(({ row, counted }) =>
    counted.flatMap(({ column, text, claim }): readonly Statement[] => {
      const sentence = { claims: counted.map((one) => one.claim), leftOut: [] };
      const outcome = tallyOutcome(claim, subject, sentence, context);
      if (outcome === null) return [];
      const { verdict, expected, reason } = outcome;
      const places = [rowPlace(row, text, column, verdict === "differs")];
      return [
        {
          kind: "table",
          verdict,
          severity: "error",
          measure: null,
          stated: text,
          expected,
          cell: subject.cell,
          places,
          reason,
        },
      ];
    }),
  );
  const differing = statements.filter(({ verdict }) => verdict === "differs");
  // Most of it is what the sheet has, or it counts something else.
  return told.length < 3 || differing.length * 2 >= statements.length ? [] : statements;
}

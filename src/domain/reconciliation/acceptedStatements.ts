import { acceptanceKey, fingerprintOf, isStatementCode, type AcceptedStatement } from "../inspection/acceptance";
import { readWorkbookAcceptances } from "../inspection/acceptanceTable";
import type { WorkbookSnapshot } from "../grid/sheetGrid";
import type { Statement } from "./statement";

/** The row that accepts a statement as it stands. The line does not matter: the sentence, and what the sheet has, do. */
export function acceptStatement(
  { kind, measure, stated, expected, places }: Statement,
  given: Pick<AcceptedStatement, "reason" | "by" | "date">,
): AcceptedStatement {
  const fingerprint = fingerprintOf([stated, expected, places[0]?.quote ?? ""]);
  return { code: `report-${kind}`, measure, fingerprint, ...given };
}

const nothingGiven = { reason: "", by: null, date: "" };

/** How each statement was accepted, where the workbook says so and neither text nor sheet has changed since. */
export function acceptancesOf(
  statements: readonly Statement[],
  workbook: WorkbookSnapshot,
): ReadonlyMap<Statement, AcceptedStatement> {
  const entries = readWorkbookAcceptances(workbook)?.entries ?? [];
  const kept = new Map(
    entries.flatMap(({ acceptance }) =>
      isStatementCode(acceptance.code) ? [[acceptanceKey(acceptance), acceptance as AcceptedStatement] as const] : [],
    ),
  );
  return new Map(
    statements.flatMap((statement) => {
      const accepted = kept.get(acceptanceKey(acceptStatement(statement, nothingGiven)));
      return accepted === undefined ? [] : [[statement, accepted] as const];
    }),
  );
}

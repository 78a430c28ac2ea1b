import { readFileSync } from "node:fs";
import path from "node:path";
import { cellAddress } from "../../../src/domain/grid/cell";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import type { Statement } from "../../../src/domain/reconciliation/statement";
import { inspectSample } from "../inspection/sampleInspection";

/**
 * Where the published report and its annex contradict each other, found by reading both side by side, each with the reason.
 * Only the words that differ are the report's; the sentences around them are ours.
 */
const rows = readFileSync(path.join(__dirname, "publishedContradictions.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t") as readonly string[]);

let inspection: Inspection;

beforeAll(async () => {
  inspection = await inspectSample("kanagawa-report.xlsx");
});

function statementsOf(context: string, words: string): readonly Statement[] {
  return reconcile(readText(context.replace("{}", words).replaceAll("/", "\n")), inspection).statements;
}

/** What is told as anything but agreeing, without measures that a report of one sentence leaves out. */
function told(statements: readonly Statement[]): readonly (readonly string[])[] {
  return statements
    .filter(({ verdict, places }) => verdict !== "agrees" && places.length > 0)
    .map((one) => [
      one.kind,
      one.verdict,
      one.cell === null ? "" : cellAddress(one.cell),
      one.stated,
      (one.expected ?? "").replace(/\s+/gu, " "),
    ]);
}

test.each(rows)("%s %s %s %s「%s」／「%s」：%s", (kind, verdict, context = "", cell, stated = "", expected) => {
  expect(told(statementsOf(context, stated))).toContainEqual([kind, verdict, cell, stated, expected]);
});

const withRightWords = rows.filter(([kind, verdict]) => verdict === "differs" && kind !== "status");

test.each(withRightWords)("%s %s %s %s：シートの書き方なら、相違はない（「%s」でなく「%s」）", (...row) => {
  const [kind, , context = "", , , expected = ""] = row;
  const differing = told(statementsOf(context, expected)).filter(
    ([own, verdict]) => own === kind && verdict === "differs",
  );
  expect(differing).toEqual([]);
});

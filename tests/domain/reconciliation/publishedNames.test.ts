import { readFileSync } from "node:fs";
import path from "node:path";
import { cellAddress } from "../../../src/domain/grid/cell";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectSample } from "../inspection/sampleInspection";

/** Names as the published report writes them, and as its annex does: facts, each reviewed by hand. */
const names = readFileSync(path.join(__dirname, "publishedNames.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

let inspection: Inspection;

beforeAll(async () => {
  inspection = await inspectSample("kanagawa-report.xlsx");
});

test.each(names)("%s %s「%s」はシートと違う", (context = "", cell, stated = "", expected) => {
  const text = context.replace("{}", stated).replaceAll("/", "\n");
  const { statements } = reconcile(readText(text), inspection);
  const differing = statements.filter(({ kind, verdict }) => kind === "name" && verdict === "differs");
  expect(differing.map((one) => [one.cell === null ? null : cellAddress(one.cell), one.stated, one.expected])).toEqual([
    [cell, stated, expected],
  ]);
});

test.each(names)(
  "%s %s：シートの書き方なら、相違はない（「%s」でなく「%s」）",
  (context = "", _cell, _stated, expected = "") => {
    const text = context.replace("{}", expected).replaceAll("/", "\n");
    const { statements } = reconcile(readText(text), inspection);
    expect(statements.filter(({ kind, verdict }) => kind === "name" && verdict === "differs")).toEqual([]);
  },
);

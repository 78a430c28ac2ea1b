import { readdirSync } from "node:fs";
import path from "node:path";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import { inspectSample } from "../inspection/sampleInspection";
import { isFound, seededReport } from "./seededReport";
import { inOneLine } from "./welfarePlan";

const files = readdirSync(path.join(__dirname, "../../fixtures/reports")).filter((file) => file.endsWith(".txt"));
const reports = files.map((file) => [file, seededReport(file)] as const);
const inspections = new Map<string, Inspection>();

beforeAll(async () => {
  for (const [, { plan }] of reports) inspections.set(plan, await inspectSample(`families/${plan}.xlsx`));
});

function statementsOf(plan: string, report: string) {
  const inspection = inspections.get(plan);
  if (inspection === undefined) throw new Error(plan);
  return reconcile(readText(report), inspection).statements;
}

test.each(reports)("%s：正しい報告書に、相違はない", (_, { plan, right }) => {
  expect(
    statementsOf(plan, right)
      .filter(({ verdict }) => verdict === "differs")
      .map(inOneLine),
  ).toEqual([]);
});

/** What is known not to be found, so that it is seen when it changes. */
const missed: Readonly<Record<string, readonly string[]>> = {
  // 0 of those that can't be judged may be right: the sheet does not say how many are meant to be.
  "letter-grades.table.txt": ["6: 0"],
  // 移住 alone is shared: another measure may be meant.
  "letter-grades.western.txt": ["17: 移住支援"],
  // In which year a state in words was reached.
  "year-columns.series.txt": ["15: 令和３年度"],
};

test.each(reports)("%s：書き誤りを一つずつ見つける", (file, { plan, mistakes }) => {
  const notFound = mistakes.filter((mistake) => !isFound(mistake, statementsOf(plan, mistake.report)));
  expect(notFound.map(({ line, said }) => `${String(line)}: ${said}`)).toEqual(missed[file] ?? []);
});

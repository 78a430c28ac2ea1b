import fc from "fast-check";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import type { Statement } from "../../../src/domain/reconciliation/statement";
import { Random } from "../../../bench/findings/random";
import { correctReport, reportText, type ReportLine } from "../../../bench/report/correctReport";
import { mistakes, placesOf } from "../../../bench/report/mistakes";
import { inspectSample } from "../inspection/sampleInspection";
import { runs, sampled } from "../../sampled";

const plans = ["merged-divisions", "blank-divisions", "five-levels", "year-columns", "typed-numbers", "status-words"];

const inspections = new Map<string, Inspection>();

beforeAll(async () => {
  for (const name of plans) inspections.set(name, await inspectSample(`families/${name}.xlsx`));
});

function inspectionOf(name: string): Inspection {
  const inspection = inspections.get(name);
  if (inspection === undefined) throw new Error(name);
  return inspection;
}

function statementsOf(text: string, inspection: Inspection): readonly Statement[] {
  return reconcile(readText(text), inspection).statements;
}

function withoutPlaces({ kind, verdict, measure, stated, expected }: Statement): string {
  return [kind, verdict, measure, stated, expected].join(" ");
}

/** The parts of a report that may stand in any order: its overview, what is said under each outermost division, its annex. */
function partsOf(lines: readonly ReportLine[], { measureSheet }: Inspection): readonly (readonly ReportLine[])[] {
  const headings = new Set(measureSheet.divisions.filter(({ level }) => level === 1).map(({ label }) => label));
  const starts = lines.flatMap(({ text }, index) =>
    lines[index - 1]?.text === "" && (headings.has(text) || text === "【資料】") ? [index] : [],
  );
  const parts = [0, ...starts].map((start, index) => [...lines.slice(start, [...starts, lines.length][index]), blank]);
  // Each part has a heading of its own, the overview too.
  return parts.map((part, index) => (index === 0 ? [{ text: "【概要】", claims: [] }, blank, ...part] : part));
}

const blank: ReportLine = { text: "", claims: [] };

test.each(sampled(plans, 3))("%s：すべて正しい報告書に、相違はない", (name) => {
  const inspection = inspectionOf(name);
  const statements = statementsOf(reportText(correctReport(inspection)), inspection);
  expect(statements.filter(({ verdict }) => verdict === "differs").map(withoutPlaces)).toEqual([]);
  expect(statements.filter(({ verdict }) => verdict === "agrees").length).toBeGreaterThan(20);
});

test.each(plans)("%s：一致した記述を書き換えると、見つかる", (name) => {
  const inspection = inspectionOf(name);
  const lines = correctReport(inspection);
  const right = statementsOf(reportText(lines), inspection);
  fc.assert(
    fc.property(fc.constantFrom(...mistakes), fc.nat(), fc.nat(), (mistake, at, seed) => {
      const places = placesOf(lines, mistake, right);
      const place = places[at % Math.max(1, places.length)];
      fc.pre(place !== undefined);
      const after = mistake.change(place.part, new Random(seed));
      fc.pre(after !== null && after !== place.part);
      const changed = lines.map((line, index) =>
        index === place.line ? line.text.replace(place.part, () => after) : line.text,
      );
      const found = statementsOf(changed.join("\n"), inspection).filter(({ verdict }) => verdict === "differs");
      expect(found.flatMap((one) => one.places.map(({ line }) => line))).toContain(place.line + 1);
    }),
    { numRuns: runs(120), seed: 19 },
  );
});

test.each(plans)("%s：章の順を入れ替えても、照合の結果は変わらない", (name) => {
  const inspection = inspectionOf(name);
  const parts = partsOf(correctReport(inspection), inspection);
  const result = (order: readonly (readonly ReportLine[])[]): readonly string[] =>
    statementsOf(reportText(order.flat()), inspection).map(withoutPlaces).sort();
  const original = result(parts);
  fc.assert(
    fc.property(fc.shuffledSubarray([...parts], { minLength: parts.length }), (order) => {
      expect(result(order)).toEqual(original);
    }),
    { numRuns: runs(12), seed: 19 },
  );
});

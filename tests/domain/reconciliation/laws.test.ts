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

/** A measure with its name's line and what is said under it, kept together under its own headings. */
function sectionsOf(lines: readonly ReportLine[]): readonly (readonly ReportLine[])[] {
  const starts = lines.flatMap(({ text }, index) => (text === "" && lines[index - 1]?.text !== "" ? [index] : []));
  return [0, ...starts].map((start, index) => lines.slice(start, [...starts, lines.length][index]));
}

test.each(plans)("%s：すべて正しい報告書に、相違はない", (name) => {
  const inspection = inspectionOf(name);
  const statements = statementsOf(reportText(correctReport(inspection)), inspection);
  expect(statements.filter(({ verdict }) => verdict === "differs").map(withoutPlaces)).toEqual([]);
  expect(statements.filter(({ verdict }) => verdict === "agrees").length).toBeGreaterThan(20);
});

test.each(sampled(plans, 3))("%s：一致した記述を書き換えると、見つかる", (name) => {
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
    { numRuns: runs(60), seed: 19 },
  );
});

test("表や章の順を入れ替えても、照合の結果は変わらない", () => {
  const inspection = inspectionOf("merged-divisions");
  const lines = correctReport(inspection);
  const title = lines.slice(0, 2);
  const [overview = [], ...rest] = sectionsOf(lines.slice(2));
  const annex = rest.slice(-1);
  const body = rest.slice(0, -1);
  const original = statementsOf(reportText(lines), inspection).map(withoutPlaces).sort();
  const reordered = [...title, ...annex.flat(), ...overview, ...body.flat()];
  expect(statementsOf(reportText(reordered), inspection).map(withoutPlaces).sort()).toEqual(original);
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { cellAddress } from "../../../src/domain/grid/cell";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import type { Reconciliation, Statement } from "../../../src/domain/reconciliation/statement";
import { wordStatement } from "../../../src/domain/reconciliation/wordStatement";
import { readDocument } from "../../../src/documents/readDocument";
import { inspectSample } from "../inspection/sampleInspection";

const folder = path.join(__dirname, "../../../samples/report");
const golden = readFileSync(path.join(__dirname, "draftStatements.tsv"), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split("\t"));

let word: Reconciliation;
let text: Reconciliation;

beforeAll(async () => {
  const inspection = await inspectSample("kanagawa-report.xlsx");
  word = await reconciled("draft.docx", inspection);
  text = await reconciled("draft.txt", inspection);
});

async function reconciled(file: string, inspection: Inspection): Promise<Reconciliation> {
  const reading = await readDocument(file, readFileSync(path.join(folder, file)));
  if (!reading.ok) throw new Error(reading.refusal);
  return reconcile(reading.document, inspection);
}

/** A statement as the golden file has it. */
function facts({ places, kind, verdict, measure, cell, stated, expected }: Statement): readonly string[] {
  const line = places[0]?.line;
  return [
    line === undefined ? "" : String(line),
    kind,
    verdict,
    measure ?? "",
    cell === null ? "" : cellAddress(cell),
    stated,
    expected ?? "",
  ];
}

describe("報告書の案（Word文書）", () => {
  test.each(golden)("%s行 %s %s %s %s「%s」", (...fact) => {
    expect(word.statements.map(facts)).toContainEqual(fact);
  });

  test("ほかに相違はない", () => {
    const { statements } = word;
    const differing = statements.filter(({ verdict }) => verdict === "differs").map(facts);
    expect(differing.sort()).toEqual(golden.filter(([, , verdict]) => verdict === "differs").sort());
  });

  test("どの記述にも、日本語と英語の説明がある", () => {
    const { statements } = word;
    for (const statement of statements) {
      expect(wordStatement(statement, "ja")).toMatch(/。$/u);
      expect(wordStatement(statement, "en")).toMatch(/\.$/u);
    }
  });

  test("引用は報告書の文で、違う文字を指す", () => {
    const { statements } = word;
    const name = statements.find(({ stated }) => stated === "GPS発信機を活用したニホンザル群れ管理");
    const [place] = name?.places ?? [];
    expect(place?.differing.map(({ start, end }) => place.quote.slice(start, end))).toEqual(["機"]);
  });
});

test("テキストでも、照合した結果は同じになる", () => {
  const withoutLines = ({ statements }: Reconciliation): readonly string[] =>
    statements.map((statement) => facts(statement).slice(1).join("\t")).sort();
  expect(withoutLines(text)).toEqual(withoutLines(word));
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { readFunctionMetadata } from "../../src/workbench/functions/functionMetadata";
import { implementationOf, type Cells } from "../../src/workbench/functions/implementations";
import { openOfficeOnline, shown } from "./excelClient";

beforeAll(openOfficeOnline);

/**
 * What the functions answer, for life: a line that has to change changes the meaning of formulas in people's workbooks.
 * Lines may be added, never altered.
 */
const lines = readFileSync(path.join(__dirname, "golden.tsv"), "utf8").trimEnd().split("\n").slice(1);

function cellsOf(argument: unknown): Cells | undefined {
  if (argument === null) return undefined;
  return Array.isArray(argument) ? (argument as Cells) : [[argument]];
}

const calls = lines.map((line) => {
  const [id = "", given = "[]", result = "null"] = line.split("\t");
  return [id, given, JSON.parse(result) as unknown] as const;
});

/** Those for whole sheets are held by the sample workbook. */
const forWholeSheets = ["SUMMARY", "FINDINGS", "UNACHIEVED", "CROSSTAB", "OVERVIEW"];

describe("for life", () => {
  it.each(calls)("%s%s is %p", async (id, given, expected) => {
    const described = (await readFunctionMetadata()).find((known) => known.id === id);
    if (described === undefined) throw new Error(`There is no function ${id} any more.`);
    const parameters = (JSON.parse(given) as unknown[]).map(cellsOf);
    const result = shown(() => implementationOf(described)(...parameters) as unknown[][]);
    expect(result).toEqual(Array.isArray(expected) ? expected : [[expected]]);
  });

  it("every function that answers for cells has its lines", async () => {
    const ids = (await readFunctionMetadata()).map(({ id }) => id).filter((id) => !forWholeSheets.includes(id));
    expect([...new Set(calls.map(([id]) => id))].sort()).toEqual(ids.sort());
  });
});

import { execFileSync } from "node:child_process";
import path from "node:path";

interface Given {
  readonly file: string;
  readonly code: string;
}

/** Asks ESLint, by the project's own configuration, which sentences it says of made-up code in a file of that name. */
const program = `
import { readFileSync } from "node:fs";
import { ESLint, Linter } from "eslint";
const eslint = new ESLint();
const said = [];
for (const { file, code } of JSON.parse(readFileSync(0, "utf8"))) {
  const rule = (await eslint.calculateConfigForFile(file)).rules["no-restricted-syntax"] ?? "off";
  const messages = new Linter().verify(code, [{ rules: { "no-restricted-syntax": rule } }]);
  said.push(messages.map(({ message }) => message));
}
console.log(JSON.stringify(said));
`;

function saidOf(given: readonly Given[]): readonly (readonly string[])[] {
  const output = execFileSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: path.join(__dirname, "../.."),
    input: JSON.stringify(given),
    encoding: "utf8",
  });
  return JSON.parse(output) as readonly (readonly string[])[];
}

/** What may stand in one file only, in the ways it can be written. */
const only: readonly (readonly [file: string, message: string, codes: readonly string[]])[] = [
  [
    "src/excel/writing/marks.ts",
    "Names are given by writing/marks.ts.",
    ["context.workbook.names.add('A', '=B!$A$1');", "const { names } = workbook; names.add('A', '=B!$A$1');"],
  ],
  [
    "src/excel/writing/sheets.ts",
    "Sheets are deleted by writing/sheets.ts.",
    [
      "sheet.delete();",
      "const worksheet = find(); worksheet.delete();",
      "activeSheet.delete();",
      "context.workbook.worksheets.getItem('A').delete();",
      "worksheets.getItemOrNullObject('A').delete();",
      "range.worksheet.delete();",
      "worksheets.items[0].delete();",
      "workbook.worksheets.items[0].delete();",
    ],
  ],
  [
    "src/excel/writing/typedContent.ts",
    "Contents are put into cells by writing/typedContent.ts.",
    [
      "range.values = [['A']];",
      "sheet.getRange('A1').formulas = [['=B1']];",
      "range.formulasLocal = [['=B1']];",
      "range.formulasR1C1 = [['=RC[1]']];",
      "range.valuesAsJson = [[]];",
      "range['values'] = [['A']];",
      "range.set({ values: [['A']] });",
      "range.set({ format: {}, formulas: [['A']] });",
    ],
  ],
];

/** What is no writing of that kind. */
const harmless = [
  "context.workbook.names.getItem('A').delete();",
  "range.delete('Up');",
  "part.delete();",
  "range.load('values,formulas');",
  "const { values } = range;",
  "new Set().add('A');",
  "format.set({ wrapText: true });",
];

describe("names are given, sheets deleted and contents set in one file each of src/excel", () => {
  const elsewhere = only.flatMap(([, message, codes]) =>
    codes.map((code) => ({ file: "src/excel/writing/madeUp.ts", code, message })),
  );
  const atHome = only.flatMap(([file, , codes]) => codes.map((code) => ({ file, code })));
  const others = harmless.map((code) => ({ file: "src/excel/madeUp.ts", code }));
  let said: readonly (readonly string[])[];

  beforeAll(() => {
    said = saidOf([...elsewhere, ...atHome, ...others]);
  });

  it("anywhere else lint refuses", () => {
    expect(said.slice(0, elsewhere.length)).toEqual(elsewhere.map(({ message }) => [message]));
  });

  it("in its own file it may stand", () => {
    expect(said.slice(elsewhere.length, -others.length).flat()).toEqual([]);
  });

  it("and nothing else is refused", () => {
    expect(said.slice(-others.length).flat()).toEqual([]);
  });
});

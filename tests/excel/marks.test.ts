import { placeOfReference, readMark } from "../../src/excel/writing/marks";

const mark = (formula: string) => readMark({ name: "TENKEN.sheet.summaryTable", formula, comment: "" });

it.each(["=#REF!$A$1", "#REF!$A$1:$C$9", "=#REF!", "=集計表!#REF!"])("%s の印は、もう印ではない", (formula) => {
  expect(mark(formula)).toBeNull();
  expect(placeOfReference(formula)).toBeNull();
});

it.each([
  ["=集計表!$A$1", "集計表"],
  ["='#REF!'!$A$1", "#REF!"],
])("%s は「%s」の印", (formula, sheet) => {
  expect(mark(formula)?.sheet).toBe(sheet);
});

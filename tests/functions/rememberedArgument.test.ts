import { invalidValue } from "../../src/functions/cellValues";
import type { Argument } from "../../src/functions/argument";
import { grade } from "../../src/functions/inspectionFunctions";
import { rememberedArgument } from "../../src/functions/rememberedArgument";

function countingReader() {
  return jest.fn((argument: Argument) => ({ first: argument?.[0]?.[0] }));
}

const range = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("rememberedArgument", () => {
  it("reads a range that is handed over again once", () => {
    const read = countingReader();
    const remembered = rememberedArgument(read);
    expect(remembered(range("A", 1, true, null))).toEqual({ first: "A" });
    expect(remembered(range("A", 1, true, null))).toEqual({ first: "A" });
    expect(read).toHaveBeenCalledTimes(1);
  });

  it("tells contents apart that look alike: 1 and its text, one column and one row", () => {
    const read = countingReader();
    const remembered = rememberedArgument(read);
    [range(1, 2), range("1", 2), [[1, 2]]].forEach(remembered);
    expect(read).toHaveBeenCalledTimes(3);
  });

  it.each([
    ["no number", range(Number.NaN, 1)],
    ["an error object", range({ code: "#REF!" }, 1)],
    ["nothing", undefined],
    ["whole columns", Array.from({ length: 6_000 }, () => ["A"])],
  ])("reads what has no text of its own, or is long, every time: %s", (_, argument) => {
    const read = countingReader();
    const remembered = rememberedArgument(read);
    remembered(argument);
    remembered(argument);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("does not remember refusals, whose words depend on the language", () => {
    const read = jest.fn(() => invalidValue("…"));
    const remembered = rememberedArgument(read);
    remembered(range("A", 1));
    remembered(range("A", 1));
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("keeps the last eight", () => {
    const read = countingReader();
    const remembered = rememberedArgument(read);
    const ranges = Array.from({ length: 9 }, (_, index) => range(index, 1));
    ranges.forEach((one) => remembered(one));
    remembered(range(8, 1));
    expect(read).toHaveBeenCalledTimes(9);
    remembered(range(0, 1));
    expect(read).toHaveBeenCalledTimes(10);
  });

  it("GRADE answers by the table it is given, whichever it was given before", () => {
    const strict = [
      ["A", 1],
      ["B", ""],
    ];
    const lenient = [
      ["A", 0.5],
      ["B", ""],
    ];
    const answers = [strict, lenient, strict, lenient].map((table) => grade([[80]], [[100]], undefined, table));
    expect(answers).toEqual([[["B"]], [["A"]], [["B"]], [["A"]]]);
  });
});

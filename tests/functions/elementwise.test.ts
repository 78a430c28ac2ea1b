import fc from "fast-check";
import { CellError, notAvailable, readCell } from "../../src/functions/cellValues";
import { elementwise, isOmitted, toExcel } from "../../src/functions/elementwise";
import type { Argument } from "../../src/functions/argument";
import { messageOf, openOfficeOnline, shown } from "./excelClient";

beforeAll(openOfficeOnline);

/** Shows which cells came together. */
const join = (...cells: readonly unknown[]): string => cells.join("+");
const joined = (...given: readonly Argument[]): unknown[][] => shown(() => toExcel(elementwise(given, join)));

describe("elementwise", () => {
  it.each<[name: string, given: readonly Argument[], expected: unknown[][]]>([
    ["two cells", [[["a"]], [["b"]]], [["a+b"]]],
    ["a column with a cell", [[["a"], ["b"]], [["x"]]], [["a+x"], ["b+x"]]],
    ["a cell with a column", [[["a"]], [["x"], ["y"]]], [["a+x"], ["a+y"]]],
    [
      "two columns",
      [
        [["a"], ["b"]],
        [["x"], ["y"]],
      ],
      [["a+x"], ["b+y"]],
    ],
    [
      "a column with a row",
      [[["a"], ["b"]], [["x", "y"]]],
      [
        ["a+x", "a+y"],
        ["b+x", "b+y"],
      ],
    ],
    [
      "a column with a shorter one",
      [
        [["a"], ["b"], ["c"]],
        [["x"], ["y"]],
      ],
      [["a+x"], ["b+y"], ["#N/A"]],
    ],
    [
      "a range with a row",
      [
        [
          ["a", "b"],
          ["c", "d"],
        ],
        [["x", "y"]],
      ],
      [
        ["a+x", "b+y"],
        ["c+x", "d+y"],
      ],
    ],
    ["an argument left out", [[["a"], ["b"]], undefined], [["a+"], ["b+"]]],
    ["an argument left out as Excel says it", [[["a"]], null], [["a+"]]],
  ])("spreads %s as Excel does", (_name, given, expected) => {
    expect(joined(...given)).toEqual(expected);
  });

  it("leaves empty cells of the first argument empty in a spill, and asks the function about a single one", () => {
    expect(joined([["a"], [""], [null]], [["x"]])).toEqual([["a+x"], [""], [""]]);
    expect(joined([["a"], ["b"]], [["x"], [""]])).toEqual([["a+x"], ["b+"]]);
    expect(joined([[""]], [["x"]])).toEqual([["+x"]]);
  });

  it("passes errors on in their place, whichever argument they are in", () => {
    const dividedByZero = { code: "#DIV/0!" };
    expect(joined([["a"], [dividedByZero], ["c"]], [["x"], ["y"], ["#NUM!"]])).toEqual([
      ["a+x"],
      ["#DIV/0!"],
      ["#NUM!"],
    ]);
    expect(joined([["#REF!"]])).toEqual([["#N/A"]]);
  });

  it("never gives a number that is none", () => {
    expect(shown(() => toExcel(elementwise([[[1]]], () => NaN)))).toEqual([["#NUM!"]]);
    expect(shown(() => toExcel(elementwise([[[1], [2]]], () => Infinity)))).toEqual([["#NUM!"], ["#NUM!"]]);
  });

  it("throws the error of a single cell and keeps those of a spill in their cells", () => {
    const refuse = (): CellError => notAvailable("理由");
    const single = (): unknown[][] => toExcel(elementwise([[[1]]], refuse));
    expect([shown(single), messageOf(single)]).toEqual([[["#N/A"]], "理由"]);
    expect(toExcel(elementwise([[[1], [2]]], refuse))).toEqual([
      [expect.objectContaining({ code: "#N/A", message: "理由" })],
      [expect.objectContaining({ code: "#N/A", message: "理由" })],
    ]);
  });

  it("answers a spill as it answers its cells one by one", () => {
    const cells = fc.array(
      fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean()), { minLength: 3, maxLength: 3 }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(cells, fc.integer(), (matrix, other) => {
        const oneByOne = matrix.map((row) => row.map((cell) => joined([[cell]], [[other]])[0]?.[0]));
        expect(joined(matrix, [[other]])).toEqual(oneByOne);
      }),
    );
  });

  it("tells an argument left out from an empty cell", () => {
    expect([undefined, null, [], [[]], [[""]], [[1]]].map(isOmitted)).toEqual([true, true, true, true, false, false]);
  });
});

describe("a cell as Excel hands it over", () => {
  it.each<[given: unknown, expected: unknown]>([
    ["文字", "文字"],
    [12.5, 12.5],
    [true, true],
    ["", ""],
    [null, ""],
    [undefined, ""],
    [{ type: "FormattedNumber", basicValue: 0.934, numberFormat: "0.0%" }, 0.934],
    [{ type: "Error", basicValue: "#DIV/0!" }, new CellError("#DIV/0!")],
    [{ code: "#NULL!" }, new CellError("#NULL!")],
    ["#NAME?", new CellError("#N/A", "#NAME?")],
    [NaN, new CellError("#NUM!")],
    [{}, new CellError("#VALUE!")],
    [Symbol("x"), new CellError("#VALUE!")],
  ])("%p is %p", (given, expected) => {
    expect(readCell(given)).toEqual(expected);
  });
});

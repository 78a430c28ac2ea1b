import fc from "fast-check";
import {
  areaAddress,
  cellAddress,
  columnLetters,
  containsCell,
  parseAreaAddress,
  quotedSheetName,
} from "../../../src/domain/grid/cell";
import { mergeLookup } from "../../../src/domain/grid/mergeLookup";
import { cellAt, gridFromRows } from "../../../src/domain/grid/sheetGrid";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("%i列目は%s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("範囲の番地は、読むと元の範囲に戻る", () => {
  const at = { row: fc.nat(1_000_000), column: fc.nat(16_000) };
  const size = { rows: fc.integer({ min: 1, max: 40_000 }), columns: fc.integer({ min: 1, max: 300 }) };
  fc.assert(
    fc.property(fc.record({ ...at, ...size }), (area) => {
      expect(parseAreaAddress(areaAddress(area))).toEqual(area);
      const dollars = areaAddress(area).replace(/([A-Z]+)([0-9]+)/gu, "$$$1$$$2");
      expect(parseAreaAddress(`${quotedSheetName("施策 '一覧'!")}!${dollars}`)).toEqual(area);
      expect(containsCell(area, area)).toBe(true);
      expect(containsCell(area, { row: area.row + area.rows, column: area.column })).toBe(false);
      expect(containsCell(area, { row: area.row, column: area.column - 1 })).toBe(false);
    }),
  );
});

test.each([
  ["F9:E8", { row: 7, column: 4, rows: 2, columns: 2 }],
  ["A:A", null],
  ["1:1", null],
  ["#REF!", null],
  ["", null],
])("番地「%s」", (address, area) => {
  expect(parseAreaAddress(address)).toEqual(area);
});

test("セルの番地とシートの名前", () => {
  expect(cellAddress({ row: 7, column: 4 })).toBe("E8");
  expect(quotedSheetName("A'B")).toBe("'A''B'");
});

describe("表", () => {
  const grid = {
    ...gridFromRows("表", [["a", 1], [true]], [{ row: 5, column: 2, rows: 9, columns: 9 }]),
    origin: { row: 5, column: 2 },
  };

  test("短い行は空のセルで補い、使われている範囲の外も空である", () => {
    expect(grid.contents).toEqual([
      ["a", 1],
      [true, ""],
    ]);
    expect(cellAt(grid, { row: 5, column: 3 })).toEqual({ sheet: "表", row: 5, column: 3, content: 1, text: "1" });
    expect(cellAt(grid, { row: 0, column: 0 })).toMatchObject({ content: "", text: "" });
    expect(gridFromRows("空", []).contents).toEqual([]);
  });

  test("結合は、使われている範囲の中だけで引ける", () => {
    const merges = mergeLookup(grid);
    expect(merges(6, 3)).toEqual(grid.merges[0]);
    expect([merges(7, 2), merges(5, 4), merges(0, 0)]).toEqual([null, null, null]);
    expect(mergeLookup(gridFromRows("空", [], [{ row: 0, column: 0, rows: 2, columns: 2 }]))(0, 0)).toBeNull();
  });

  test("列がいくつあっても読める", () => {
    expect(
      gridFromRows(
        "長い",
        Array.from({ length: 200_000 }, () => ["a"]),
      ).contents,
    ).toHaveLength(200_000);
  });
});

import { cellAt } from "../../src/domain/grid/sheetGrid";
import { parseAreaAddress, type CellArea } from "../../src/domain/grid/cell";
import { families } from "../fixtures/layouts/families";
import type { TruthValue, Variant } from "../fixtures/layouts/truth";

const variants = families.flat();
const named = variants.map((variant) => [`${variant.family} ${variant.name}`, variant] as const);

function valuesOf({ truth }: Variant): readonly TruthValue[] {
  return truth.measures.flatMap((measure) => measure.indicators.flatMap((indicator) => indicator.values));
}

function textAt({ snapshot }: Variant, { sheet, cell }: TruthValue): string | undefined {
  const grid = snapshot.sheets.find((one) => one.name === sheet);
  const position = parseAreaAddress(cell);
  return grid === undefined || position === null ? undefined : cellAt(grid, position).text;
}

function overlap(one: CellArea, other: CellArea): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

it("draws each of the 26 families in at least three ways, and ten where families meet", () => {
  for (let family = 1; family <= 26; family += 1)
    expect(variants.filter((one) => one.family === `L${family}`).length).toBeGreaterThanOrEqual(3);
  expect(variants.filter((one) => one.family.includes("+")).length).toBeGreaterThanOrEqual(10);
});

it("names each variant once", () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
});

it.each(named)("%s: each value stands in its cell", (_, variant) => {
  const values = valuesOf(variant);
  expect(values.length).toBeGreaterThanOrEqual(8);
  for (const value of values) {
    const text = textAt(variant, value);
    expect({ ...value, text: text?.includes(value.text) === true ? value.text : text }).toEqual(value);
  }
});

it.each(named)("%s: no cell holds two values of one role, period and part", (_, variant) => {
  const places = valuesOf(variant).map(({ sheet, cell, role, period, part }) =>
    JSON.stringify([sheet, cell, role, period, part]),
  );
  expect(new Set(places).size).toBe(places.length);
});

it.each(named)("%s: has targets and actuals, 2 to 300 measures, and a headline that adds up", (_, { truth }) => {
  const roles = new Set(
    truth.measures.flatMap(({ indicators }) => indicators.flatMap(({ values }) => values.map(({ role }) => role))),
  );
  expect([...roles]).toEqual(expect.arrayContaining(["target", "actual"]));
  expect(truth.measures.length).toBeGreaterThanOrEqual(4);
  expect(truth.measures.length).toBeLessThanOrEqual(300);
  if (truth.headline === null) return;
  const graded = Object.values(truth.headline.byGrade).reduce((sum, count) => sum + count, 0);
  expect(graded).toBe(truth.headline.measures);
});

it.each(named)("%s: is a sheet as Excel keeps one", (_, { snapshot }) => {
  for (const grid of snapshot.sheets) {
    expect(grid.name.length).toBeLessThanOrEqual(31);
    expect(grid.name).not.toMatch(/[:\\/?*[\]]/u);
    for (const [index, area] of grid.merges.entries()) {
      expect(grid.merges.slice(index + 1).filter((other) => overlap(area, other))).toEqual([]);
      for (let row = area.row; row < area.row + area.rows; row += 1)
        for (let column = area.column; column < area.column + area.columns; column += 1)
          if (row !== area.row || column !== area.column)
            expect({ row, column, text: cellAt(grid, { row, column }).text }).toEqual({ row, column, text: "" });
    }
  }
  expect(snapshot.sheets.map(({ name }) => name)).toContain(snapshot.activeSheet);
});

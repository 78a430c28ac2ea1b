import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import { cellAt, gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { findSources } from "../../../src/domain/sources/findSources";
import { runs } from "../../sampled";

const texts = [
  ...["施策名", "指標", "区分", "目標", "実績", "達成率", "計画", "評価", "担当課", "単位", "基準値", "年度", "名称"],
  ...["R3", "R4", "令和5年度", "6年度", "2024", "上段：目標 下段：実績", "目標\n実績", "80\n75", "基本目標1 安全"],
  ...["防災", "観光", "施策名：防災", "合計", "―", "※注", "◎", "10人", "", "", "", "", ""],
];
const content = fc.oneof<fc.Arbitrary<CellContent>[]>(
  fc.constantFrom(...texts),
  fc.integer({ min: -5, max: 2030 }),
  fc.boolean(),
);
const merge = fc.record({
  row: fc.nat(9),
  column: fc.nat(6),
  rows: fc.integer({ min: 1, max: 4 }),
  columns: fc.integer({ min: 1, max: 4 }),
});

function sheet(name: string): fc.Arbitrary<SheetGrid> {
  return fc
    .tuple(fc.array(fc.array(content, { maxLength: 7 }), { maxLength: 12 }), fc.array(merge, { maxLength: 4 }))
    .map(([rows, merges]) => gridFromRows(name, rows, merges));
}

const workbook = fc.tuple(sheet("1"), sheet("2"), sheet("R5"));

test("whatever stands in a workbook, sources are found or not, never an exception", () => {
  fc.assert(
    fc.property(workbook, (sheets) => {
      findSources(sheets, {});
    }),
    { numRuns: runs(400) },
  );
});

test("every cell of a gathered table says what its source says, or a part of it", () => {
  fc.assert(
    fc.property(workbook, (sheets) => {
      for (const { table } of findSources(sheets, {}).plans) {
        table?.grid.contents.forEach((cells, row) => {
          cells.forEach((_, column) => {
            const source = table.sourceOf({ row, column });
            const text = table.grid.texts[row]?.[column] ?? "";
            if (source === null) return;
            const grid = sheets.find(({ name }) => name === source.sheet);
            expect(grid && cellAt(grid, source)).toEqual(source);
            // The era of a year that leaves it out is that of the year beside it.
            const own = source.text.trim();
            if (own !== "6年度") expect(own).toContain(text.trim());
          });
        });
      }
    }),
    { numRuns: runs(400) },
  );
});

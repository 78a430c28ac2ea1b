import fc from "fast-check";
import { cellAddress, type CellContent, type SourceCell } from "../../../src/domain/grid/cell";
import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import type { MeasureSheet } from "../../../src/domain/measures/measure";
import type { ValuePlace } from "../../../src/domain/sources/gatheredTable";
import { runs } from "../../sampled";
import { snapshotOf, usual, type Rows } from "./reading";

// Every figure of a sheet that is read is either a value, or named among what nobody used, or asked about.

const lists: readonly Rows[] = [
  [
    ["施策名", "指標", "目標", "実績", "評価"],
    ["植樹", "本数", 101, 102, "A"],
    ["清掃", "回数", 103, 104, "B"],
    ["観察", "人数", 105, 106, "A"],
  ],
  [
    ["基本目標", "事業名", "KPI", "基準値", "R6目標", "R6実績", "達成率"],
    ["緑", "植樹", "本数", 101, 102, 103, 0.51],
    ["緑", "清掃", "回数", 104, 105, 106, 0.52],
    ["水", "観察", "人数", 107, 108, 109, 0.53],
  ],
  [
    ["施策名", "指標", "区分", "R5", "R6"],
    ["植樹", "本数", "目標", 101, 102],
    ["", "", "実績", 103, 104],
    ["清掃", "回数", "目標", 105, 106],
    ["", "", "実績", 107, 108],
  ],
  [
    ["指標", "実績", "年度目標（R6）", "判定"],
    ["", "", "最終目標（R9）", ""],
    ["本数", 101, 102, "○"],
    ["", "", 103, ""],
    ["回数", 104, 105, "△"],
    ["", "", 106, ""],
  ],
  [
    ["項目", "出生数", "転入者数"],
    ["目標値", 101, 102],
    ["実績値", 103, 104],
  ],
  [
    ["有収率", "", ""],
    ["年度", "目標", "実績"],
    ["R5", 101, 102],
    ["R6", 103, 104],
  ],
];

/** What somebody else left beside the list; 0 stands for a figure of its own. */
const leftBeside: readonly Rows[] = [
  [["件数", 0]],
  [
    ["全体目標", "R3", "R8目標"],
    ["満足度", 0, 0],
  ],
  [["内訳", 0, 0, 0]],
  [["", "", 0, 0, 0]],
  [["", "", "", 0]],
  [[0]],
  [
    ["区分", "達成", "未達成"],
    ["緑", 0, 0],
    ["水", 0, 0],
    ["合計", 0, 0],
  ],
  [["※前年度は", "", 0]],
];

interface Drawing {
  readonly rows: Rows;
  readonly figures: ReadonlySet<number>;
}

/** The list with something above, below, and a column right of it; every figure stands once. */
const drawing: fc.Arbitrary<Drawing> = fc
  .record({
    list: fc.constantFrom(...lists),
    above: fc.array(fc.constantFrom(...leftBeside), { maxLength: 1 }),
    below: fc.array(fc.constantFrom(...leftBeside), { maxLength: 2 }),
    blanks: fc.integer({ min: 0, max: 2 }),
    gap: fc.integer({ min: 0, max: 2 }),
    right: fc.constantFrom<readonly (string | null)[]>([], ["予算額"], [""], ["予算額", ""]),
  })
  .map(({ list, above, below, blanks, gap, right }) => {
    let next = 5001;
    const own = (content: CellContent): CellContent => (content === 0 ? next++ : content);
    const blank = Array.from({ length: blanks }, () => [""]);
    const width = Math.max(...list.map((row) => row.length));
    const widened = list.map((row, index) => [
      ...row,
      ...Array.from({ length: width - row.length + (right.length > 0 ? gap : 0) }, () => ""),
      ...right.map((header) => (index === 0 ? (header ?? "") : own(0))),
    ]);
    const rows = [
      ...above.flat().map((row) => row.map(own)),
      ...(above.length > 0 ? [...blank, [""]] : []),
      ...widened,
      ...below.flatMap((part) => [...blank, ...part.map((row) => row.map(own))]),
    ];
    const figures = new Set(rows.flat().filter((content) => typeof content === "number"));
    return { rows, figures };
  });

function readCells({ measures, goals }: MeasureSheet): ReadonlySet<string> {
  const own = (cell: SourceCell | undefined): readonly string[] => (cell === undefined ? [] : [cellAddress(cell)]);
  return new Set(
    [...measures, ...goals].flatMap(({ indicatorRows, values, ownGrade }) => [
      ...indicatorRows.flatMap((row) => Object.values(row).flatMap(own)),
      ...values.flatMap(({ further }) => further.flatMap(({ cell }) => own(cell))),
      ...own(ownGrade),
    ]),
  );
}

function covers(place: ValuePlace, row: number, column: number): boolean {
  switch (place.kind) {
    case "column":
      return place.column === column;
    case "row":
      return place.row === row;
    case "rows":
      return place.first <= row && row <= place.last;
    case "labelledRow":
      return place.column === column;
    case "formLabel":
      return false;
  }
}

/** Figures that nobody read and nobody named. */
function unnamed(grid: SheetGrid, figures: ReadonlySet<number>): readonly string[] {
  const result = findMeasureSheet(snapshotOf(grid), null, usual);
  if (!result.ok) return [];
  const { reading } = result.measureSheet;
  const read = readCells(result.measureSheet);
  const places = [
    ...reading.unused.map(({ place }) => place),
    ...reading.questions.flatMap(({ choices }) => choices.map(({ place }) => place)),
  ];
  return grid.contents.flatMap((contents, row) =>
    contents.flatMap((content, column) => {
      const isKnown =
        typeof content !== "number" ||
        !figures.has(content) ||
        read.has(cellAddress({ row, column })) ||
        places.some((place) => covers(place, row, column));
      return isKnown ? [] : [`${cellAddress({ row, column })} ${String(content)}`];
    }),
  );
}

test("every figure of a sheet is read, named as unused or asked about", () => {
  fc.assert(
    fc.property(drawing, ({ rows, figures }) => {
      expect(unnamed(gridFromRows("表", rows), figures)).toEqual([]);
    }),
    { numRuns: runs(600) },
  );
});

test("a table above the list that has no header of its own measures is named", () => {
  const rows: Rows = [
    ["全体目標", "R3", "R8目標"],
    ["満足度", 61, 80],
    [""],
    ["施策名", "指標", "目標", "実績"],
    ["植樹", "本数", 10, 11],
  ];
  const result = findMeasureSheet(snapshotOf(gridFromRows("表", rows)), null, usual);
  if (!result.ok) throw new Error(result.problem.code);
  expect(result.measureSheet.reading.unused).toEqual([
    { sheet: "表", place: { kind: "row", row: 1 }, header: "満足度", figures: 2 },
  ]);
});

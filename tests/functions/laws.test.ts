import fc from "fast-check";
import { exampleMeasures } from "../../scripts/samples/functionExamples";
import { readFunctionMetadata, type FunctionMetadata } from "../../src/workbench/functions/functionMetadata";
import { implementationOf, type Cells } from "../../src/workbench/functions/implementations";
import { openOfficeOnline, shown } from "./excelClient";
import { runs } from "../sampled";

beforeAll(openOfficeOnline);

let metadata: readonly FunctionMetadata[];
beforeAll(async () => {
  metadata = await readFunctionMetadata();
});

function call(id: string, ...parameters: readonly (Cells | undefined)[]): unknown[][] {
  const described = metadata.find((known) => known.id === id);
  if (described === undefined) throw new Error(`no function ${id}`);
  return shown(() => implementationOf(described)(...parameters) as unknown[][]);
}

/** Cells as officials have them, whole and broken. */
const written = fc.constantFrom(
  "約150件", "93.4%", "集計中", "構築完了", "―", "15,0007アクセス", "(1)12回 (2)300人", "①達成した", "②", "一部達成", "◎", "△",
  "R4.12末", "令和4年度", "令和2～4年度", "12月末", "令和4年2月30日", "6,677,432PV ※R4.12末時点", "柱Ⅰ くらしの情報化", "ア 医療", "末",
  "短い", "減少", "増加", "愛知県あいちITプラン", "施策名", "目標", "実績", "評価", "#N/A", "#REF!", "𠮷野家", "e\u0301", "\uD842", "令和\u0000",
); // prettier-ignore
const anything: fc.Arbitrary<unknown> = fc.oneof(
  written,
  fc.tuple(written, written).map(([one, other]) => one + other),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: "grapheme", maxLength: 20 }),
  fc.double(),
  fc.integer({ min: -10, max: 60_000 }),
  fc.boolean(),
  fc.constantFrom(null, undefined, "", 0, -0, NaN, Infinity, {}, [], 10n, { basicValue: 3 }, { code: "#DIV/0!" }, Symbol("x")),
  fc.func(fc.string()),
); // prettier-ignore
const range = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(anything, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    ),
  { nil: undefined },
);
const ragged = fc.array(fc.array(anything, { maxLength: 3 }), { maxLength: 3 });

function isExcelValue(value: unknown): boolean {
  return (
    typeof value === "string" || typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value))
  );
}

describe("every custom function", () => {
  it("answers whatever it is given with values or Excel's errors, never with a fault of its own", () => {
    for (const { id, parameters } of metadata) {
      const given = fc.array(fc.oneof(range, ragged), { maxLength: parameters.length });
      fc.assert(
        fc.property(given, (cells) => {
          const result = call(id, ...cells);
          const width = result[0]?.length;
          expect(result.length).toBeGreaterThan(0);
          expect(result.every((row) => row.length === width && row.every(isExcelValue))).toBe(true);
        }),
        { numRuns: runs(150) },
      );
    }
  });

  it("answers for a measures sheet with any cell spoilt", () => {
    const columns = exampleMeasures[0]?.length ?? 0;
    const place = fc.tuple(fc.nat(exampleMeasures.length - 1), fc.nat(columns - 1), anything);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (spoilt) => {
        const cells: unknown[][] = exampleMeasures.map((row) => [...row]);
        for (const [row, column, content] of spoilt) (cells[row] ?? [])[column] = content;
        for (const id of ["SUMMARY", "FINDINGS", "UNACHIEVED", "OVERVIEW"]) {
          expect(call(id, cells).flat().every(isExcelValue)).toBe(true);
        }
        expect(
          call("CROSSTAB", cells, [["柱"]], [["評価"]])
            .flat()
            .every(isExcelValue),
        ).toBe(true);
      }),
      { numRuns: runs(60) },
    );
  });

  /** Functions that answer element by element, with the cells that go beside the first argument. */
  const elementwise: readonly (readonly [id: string, leading: number, others: readonly unknown[]])[] = [
    ["ACHIEVEMENT_RATE", 0, ["100件"]],
    ["GRADE", 0, ["100件"]],
    ["GOAL_STATUS", 0, []],
    ["WAREKI_DATE", 0, ["年度"]],
    ["WAREKI_SERIAL", 0, ["末"]],
    ["FISCAL_YEAR", 0, []],
    ["AS_OF", 0, []],
    ["QUANTITY", 0, [1]],
    ["UNIT", 0, [1]],
    ["QUALIFIER", 0, [1]],
    ["NORMALIZE", 0, []],
    ["MEASURE_CODE", 3, ["柱Ⅰ", "①", "ア"]],
  ];

  it.each(elementwise)("%s: a spill equals its cells one by one, and blanks stay blank", (id, leading, others) => {
    const parametersFor = (cells: Cells): Cells[] => {
      const all = others.map((other): Cells => [[other]]);
      all.splice(leading, 0, cells);
      return all;
    };
    const matrix = fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc.array(fc.array(anything, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
      );
    fc.assert(
      fc.property(matrix, (cells) => {
        const isBlank = (cell: unknown): boolean => cell === "" || cell === null || cell === undefined;
        const oneByOne = cells.map((row) =>
          row.map((cell) => (isBlank(cell) ? "" : call(id, ...parametersFor([[cell]]))[0]?.[0])),
        );
        expect(call(id, ...parametersFor(cells))).toEqual(oneByOne);
      }),
      { numRuns: runs(150) },
    );
  });

  it("FISCAL_YEARS: each row of a column equals its cell alone", () => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 2, maxLength: 4 }), (cells) => {
        const alone = cells.map((cell) => call("FISCAL_YEARS", [[cell]])[0] ?? []);
        const width = Math.max(...alone.map((row) => row.length));
        expect(
          call(
            "FISCAL_YEARS",
            cells.map((cell) => [cell]),
          ),
        ).toEqual(alone.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]));
      }),
      { numRuns: runs(150) },
    );
  });

  it("reads the longest text of a cell without hanging", () => {
    const longest = 32_767;
    const texts = ["令和4年", "1,", "(1)", "約", "①", "柱", "-", "※R4.12", "ア", "\u0301", "𠮷"];
    for (const text of texts) {
      const cell = [[text.repeat(Math.floor(longest / text.length))]];
      for (const { id } of metadata) {
        expect(call(id, cell, cell, cell, cell).flat().every(isExcelValue)).toBe(true);
      }
    }
  });
});

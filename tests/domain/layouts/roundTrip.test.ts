import fc from "fast-check";
import type { CellArea, CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { textOfCell } from "../../../src/domain/measures/measure";
import { outline } from "../measures/reading";
import { annexOf, comparable, listOf, open, openSample, sheetOf, thereAndBack } from "./conversions";
import { plainFamilies } from "../../fixtures/families";
import { runs, sampled } from "../../sampled";

const families = ["kanagawa-shuffled", ...plainFamilies].map((name) => `families/${name}.xlsx`);

describe.each(sampled(["kanagawa-report.xlsx", "kanagawa-list.xlsx", ...families], 6))("%s", (file) => {
  it("もう一つの様式にして戻すと、セルも結合も元と同じになる", async () => {
    const sheet = await openSample(file);
    expect(comparable(thereAndBack(sheet))).toEqual(comparable(sheet.grid));
  });

  it("もう一つの様式でも、同じ施策・区分・番号・値を読む", async () => {
    const sheet = await openSample(file);
    const isAnnex = sheet.measureSheet.layout === "report";
    const other = sheetOf(isAnnex ? listOf(sheet) : annexOf(sheet)).measureSheet;
    expect(other.layout).toBe(isAnnex ? "list" : "report");
    expect(outline(other)).toEqual(outline(sheet.measureSheet));
    expect(other.measures.map(({ code }) => code)).toEqual(sheet.measureSheet.measures.map(({ code }) => code));
    const values = (own: typeof other): readonly unknown[] =>
      own.measures.map(({ indicatorRows }) =>
        indicatorRows.map((cells) => [cells.target, cells.actual, cells.grade, cells.goalStatus].map(textOfCell)),
      );
    expect(values(other)).toEqual(values(sheet.measureSheet));
    expect(other.measures.map(({ indicatorRows }) => indicatorRows.length)).toEqual(
      sheet.measureSheet.measures.map(({ indicatorRows }) => indicatorRows.length),
    );
  });
});

it("神奈川県の別紙から作った一覧型は、見本の一覧型と同じ内容になる", async () => {
  const made = sheetOf(listOf(await openSample("kanagawa-report.xlsx")));
  const sample = await openSample("kanagawa-list.xlsx");
  expect(made.grid.contents).toEqual(sample.grid.contents);
  expect(made.grid.merges).toEqual([]);
});

it("一覧型から作った帳票型の見出しと区分は、公表された別紙と同じ位置と結合になる（別紙1ページ目）", async () => {
  const made = sheetOf(annexOf(await openSample("kanagawa-list.xlsx")));
  const annex = await openSample("kanagawa-report.xlsx");
  const firstPage = 42;
  const ofPage = ({ grid }: typeof made) => ({
    contents: grid.contents.slice(2, firstPage),
    merges: comparable(grid).merges.filter((address) => Number(/\d+/u.exec(address)?.[0]) <= firstPage),
  });
  expect(ofPage(made)).toEqual(ofPage(annex));
});

// Plans of one to five levels, as annexes with all that printed sheets have, and as lists of any order of columns.

const markers: readonly ((index: number) => string)[] = [
  (index) => `第${String(index + 1)}編`,
  (index) => `第${String(index + 1)}章`,
  (index) => `第${String(index + 1)}節`,
  (index) => `(${String(index + 1)})`,
  (index) => "アイウエオカキクケコ".charAt(index % 10),
];
const levelWords = ["編", "章", "節", "項", "目"];
const header = ["番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況", "備考"];

type Rows = (readonly CellContent[])[];

interface Plan {
  readonly depth: number;
  readonly measures: readonly { readonly path: readonly string[]; readonly rows: Rows }[];
}

const planArbitrary: fc.Arbitrary<Plan> = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 8 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 24, maxLength: 24 }),
    fc.array(fc.constantFrom("", "継続", "※1", "3か年\nの計画"), { minLength: 24, maxLength: 24 }),
  )
  .map(([depth, branches, indicators, remarks]) => {
    const paths = [
      ...new Map(branches.map((branch) => [branch.slice(0, depth).join(), branch.slice(0, depth)])).values(),
    ].sort((one, other) => (one.join() < other.join() ? -1 : 1));
    const measures = paths.flatMap((branch, division) =>
      Array.from({ length: 1 + ((branch[0] ?? 0) % 3) }, (_, index) => ({
        path: branch.map(
          (step, level) => `${markers[level]?.(step) ?? ""} 区分${branch.slice(0, level + 1).join("の")}`,
        ),
        rows: Array.from({ length: indicators[(division * 3 + index) % 24] ?? 1 }, (__, row): readonly CellContent[] =>
          row === 0
            ? [
                index + 1,
                `施策${String(division)}の${String(index)}`,
                "総務課",
                "件数",
                "10件",
                12,
                "◎",
                "①達成した",
                remarks[(division + index) % 24] ?? "",
              ]
            : ["", "", "", `率${String(row)}`, "50%", 0.5, "○", "", ""],
        ),
      })),
    );
    return { depth, measures };
  });

/** How the generated annex is printed. */
interface Print {
  readonly pageEvery: number;
  readonly isMerged: boolean;
  readonly hasNotes: boolean;
  readonly down: number;
  readonly right: number;
}

const printArbitrary: fc.Arbitrary<Print> = fc.record({
  pageEvery: fc.integer({ min: 2, max: 9 }),
  isMerged: fc.boolean(),
  hasNotes: fc.boolean(),
  down: fc.integer({ min: 0, max: 2 }),
  right: fc.integer({ min: 0, max: 2 }),
});

function annexGrid({ depth, measures }: Plan, { pageEvery, isMerged, hasNotes, down, right }: Print) {
  const heads = [...levelWords.slice(0, depth), ...header];
  const width = heads.length;
  const rows: Rows = [];
  const merges: CellArea[] = [];
  const across = (text: string): void => {
    merges.push({ row: rows.length, column: 0, rows: 1, columns: width });
    rows.push([text]);
  };
  const page = (): void => {
    across("【別紙】施策一覧");
    rows.push(heads);
  };
  page();
  let open: readonly string[] = [];
  measures.forEach(({ path, rows: own }, index) => {
    if (index > 0 && index % pageEvery === 0) page();
    const level = path.findIndex((label, at) => label !== open[at]);
    if (level >= 0) path.slice(level).forEach(across);
    open = path;
    own.forEach((cells, row) => {
      if (isMerged && row === 0 && own.length > 1)
        [0, 1, 2, 7].forEach((column) =>
          merges.push({ row: rows.length, column: depth + column, rows: own.length, columns: 1 }),
        );
      rows.push([...levelWords.slice(0, depth).map(() => ""), ...cells]);
    });
  });
  if (hasNotes) rows.push([], ["※ 実績は年度末の値である。"]);
  const shifted = rows.map((row) => [...Array.from({ length: right }, () => ""), ...row]);
  return gridFromRows(
    "別紙",
    [...Array.from({ length: down }, () => []), ...shifted],
    merges.map((merge) => ({ ...merge, row: merge.row + down, column: merge.column + right })),
  );
}

function listGrid({ depth, measures }: Plan, order: readonly number[], isTold: boolean) {
  const heads = [...levelWords.slice(0, depth), ...header];
  const columns = heads.map((_, column) => column).sort((one, other) => (order[one] ?? 0) - (order[other] ?? 0));
  const rows = measures.flatMap(({ path, rows: own }) => {
    const [first = []] = own;
    return own.map((cells) => [...path, ...cells.map((cell, column) => (column < 3 ? (first[column] ?? "") : cell))]);
  });
  const note: Rows = isTold ? [["施策の一覧（令和4年度）"], []] : [];
  return gridFromRows("一覧", [...note, ...[heads, ...rows].map((row) => columns.map((column) => row[column] ?? ""))]);
}

test("1～5段のどの計画でも、帳票型→一覧型→帳票型でセルと結合が変わらない", () => {
  fc.assert(
    fc.property(planArbitrary, printArbitrary, (plan, print) => {
      const sheet = open(annexGrid(plan, print));
      const list = sheetOf(listOf(sheet));
      expect(outline(list.measureSheet)).toEqual(outline(sheet.measureSheet));
      expect(comparable(thereAndBack(sheet))).toEqual(comparable(sheet.grid));
    }),
    { numRuns: runs(120) },
  );
});

test("1～5段のどの計画でも、列の順によらず、一覧型→帳票型→一覧型でセルが変わらない", () => {
  const order = fc.array(fc.nat(), { minLength: 14, maxLength: 14 });
  fc.assert(
    fc.property(planArbitrary, order, fc.boolean(), (plan, keys, isTold) => {
      const sheet = open(listGrid(plan, keys, isTold));
      const annex = sheetOf(annexOf(sheet));
      expect(annex.measureSheet.layout).toBe("report");
      expect(outline(annex.measureSheet)).toEqual(outline(sheet.measureSheet));
      expect(comparable(thereAndBack(sheet))).toEqual(comparable(sheet.grid));
    }),
    { numRuns: runs(120) },
  );
});

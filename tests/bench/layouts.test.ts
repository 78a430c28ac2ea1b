import { cellAddress, parseAreaAddress, type CellArea } from "../../src/domain/grid/cell";
import { fillAt, isFilled } from "../../src/domain/grid/fills";
import { cellAt, type SheetGrid } from "../../src/domain/grid/sheetGrid";
import { families } from "../fixtures/layouts/families";
import { score, type ReadValue, type Reading } from "../fixtures/layouts/score";
import type { Truth, TruthValue, Variant } from "../fixtures/layouts/truth";

const variants = families.flat();
const nameOf = ({ family, name }: Variant): string => `${family} ${name}`;

function valuesOf({ measures }: Truth): readonly TruthValue[] {
  return measures.flatMap((measure) => measure.indicators.flatMap((indicator) => indicator.values));
}

function textAt({ snapshot }: Variant, { sheet, cell }: TruthValue): string | undefined {
  const grid = snapshot.sheets.find((one) => one.name === sheet);
  const position = parseAreaAddress(cell);
  return grid === undefined || position === null ? undefined : cellAt(grid, position).text;
}

function isFilledAt({ snapshot }: Variant, { sheet, cell }: TruthValue): boolean {
  const grid = snapshot.sheets.find((one) => one.name === sheet);
  const position = parseAreaAddress(cell);
  return grid !== undefined && position !== null && isFilled(fillAt(grid, position));
}

/** What holds of none of the variants, each with its place. */
function problems(find: (variant: Variant) => readonly string[]): readonly string[] {
  return variants.flatMap((variant) => find(variant).map((problem) => `${nameOf(variant)}: ${problem}`));
}

function repeatedOf(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) < index);
}

describe("The drawings of the families of layouts", () => {
  it("are at least three of each family, and ten where families meet, each named once", () => {
    const counts = Array.from({ length: 26 }, (_, index) => variants.filter((one) => one.family === `L${index + 1}`));
    expect(counts.filter((family) => family.length < 3)).toEqual([]);
    expect(variants.filter((one) => one.family.includes("+")).length).toBeGreaterThanOrEqual(10);
    expect(repeatedOf(variants.map(nameOf))).toEqual([]);
  });

  it("hold each value of the truth in its cell", () => {
    const wrong = problems((variant) =>
      valuesOf(variant.truth)
        // What only a fill says stands in no cell.
        .filter((value) => !isFilledAt(variant, value))
        .filter((value) => textAt(variant, value)?.includes(value.text) !== true)
        .map((value) => `${value.sheet}!${value.cell} 「${value.text}」`),
    );
    expect(wrong).toEqual([]);
  });

  it("have one value of a role, period and part in a cell", () => {
    const twice = problems(({ truth }) => {
      const places = new Map<string, number>();
      for (const { sheet, cell, role, period, part } of valuesOf(truth)) {
        const place = [sheet, cell, role, period, part].join();
        places.set(place, (places.get(place) ?? 0) + 1);
      }
      return [...places].filter(([, count]) => count > 1).map(([place]) => place);
    });
    expect(twice).toEqual([]);
  });

  it("have targets and actuals of 3 to 300 measures that are named once, and a headline that adds up", () => {
    const unsound = problems(({ truth: { measures, headline } }) => {
      const roles = new Set(valuesOf({ measures, headline, questions: [] }).map(({ role }) => role));
      const graded = Object.values(headline?.byGrade ?? {}).reduce((sum, count) => sum + count, 0);
      return [
        ...(["target", "actual"] as const).filter((role) => !roles.has(role)),
        ...(measures.length < 3 || measures.length > 300 ? [`${measures.length} measures`] : []),
        ...repeatedOf(measures.map(({ name }) => name)),
        ...(headline !== null && graded !== headline.measures ? ["headline"] : []),
      ];
    });
    expect(unsound).toEqual([]);
  });

  it("state settings about sheets, grades and columns that are there", () => {
    const unknown = problems(({ snapshot, settings, truth }) => {
      const names = snapshot.sheets.map(({ name }) => name);
      const symbols = settings?.grades?.map(({ symbol }) => symbol);
      const widest = Math.max(...snapshot.sheets.map(({ contents }) => contents[0]?.length ?? 0));
      const letters = Object.values(settings?.columns ?? {}).map((letter) => `${letter}1`);
      const shown = Object.keys(truth.headline?.byGrade ?? {});
      return [
        ...(settings?.sheets ?? []).filter((sheet) => !names.includes(sheet)),
        ...letters.filter((cell) => (parseAreaAddress(cell)?.column ?? widest) >= widest),
        ...(symbols === undefined ? [] : shown.filter((grade) => !symbols.includes(grade))),
        ...(names.includes(snapshot.activeSheet) ? [] : ["active sheet"]),
      ];
    });
    expect(unknown).toEqual([]);
  });

  it("are sheets as Excel keeps them: names, and merges that neither overlap nor hide a cell", () => {
    const impossible = problems(({ snapshot }) =>
      snapshot.sheets.flatMap((grid) => [
        ...(grid.name.length > 31 || /[:\\/?*[\]]/u.test(grid.name) ? [grid.name] : []),
        ...mergeProblems(grid),
      ]),
    );
    expect(impossible).toEqual([]);
  });
});

function cellsOf(area: CellArea): readonly string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    cellAddress({ row: area.row + Math.floor(index / area.columns), column: area.column + (index % area.columns) }),
  );
}

function mergeProblems(grid: SheetGrid): readonly string[] {
  const covered = new Set<string>();
  return grid.merges.flatMap((area) =>
    cellsOf(area).filter((address, index) => {
      const isTwice = covered.has(address);
      covered.add(address);
      const position = parseAreaAddress(address);
      return isTwice || (index > 0 && position !== null && cellAt(grid, position).text !== "");
    }),
  );
}

describe("The score of a reading", () => {
  const value = (over: Partial<TruthValue>): TruthValue => ({
    role: "target",
    period: 2024,
    part: null,
    sheet: "一覧",
    cell: "C2",
    text: "120",
    isOptional: false,
    ...over,
  });
  const truth: Truth = {
    measures: [
      {
        name: "移住の促進",
        divisions: ["基本目標1"],
        indicators: [
          {
            name: "相談件数",
            values: [
              value({}),
              value({ role: "actual", cell: "D2", text: "98" }),
              value({ role: "actual", cell: "E2", text: "40", part: "上半期", isOptional: true }),
            ],
          },
        ],
      },
    ],
    headline: null,
    questions: [],
  };
  const read = (over: Partial<ReadValue>): ReadValue => ({
    measure: "（１）移住の促進",
    indicator: null,
    ...value({}),
    ...over,
  });
  const reading = (over: Partial<Reading>): Reading => ({
    values: [],
    questions: [],
    findings: [],
    unused: [],
    refusal: null,
    measures: [],
    headline: null,
    ...over,
  });
  const actual = { role: "actual", cell: "D2", text: "98" } as const;
  const outcomesOf = (over: Partial<Reading>, asked: Truth = truth): readonly string[] => {
    const { values, strays } = score(asked, reading(over));
    return [...values.map(({ outcome }) => outcome), ...strays.map(({ cell }) => `stray ${cell}`)];
  };
  const place = (area: string) => ({ sheet: "一覧", area });

  it.each<[string, Partial<Reading>, readonly string[]]>([
    ["all right", { values: [read({}), read(actual)] }, ["right", "right"]],
    [
      "right without a year, where there is one",
      { values: [read({ period: null }), read(actual)] },
      ["right", "right"],
    ],
    [
      "what may be read",
      { values: [read({}), read(actual), read({ ...actual, cell: "E2", text: "40", part: "上半期" })] },
      ["right", "right"],
    ],
    [
      "the half-year as the year",
      { values: [read({}), read({ ...actual, cell: "E2", text: "40" })] },
      ["right", "wrong", "stray E2"],
    ],
    ["of another year", { values: [read({ period: 2023 }), read(actual)] }, ["missing", "right", "stray C2"]],
    [
      "target and actual exchanged",
      { values: [read({ ...actual, role: "target" }), read({ role: "actual" })] },
      ["wrong", "wrong", "stray D2", "stray C2"],
    ],
    ["nothing", {}, ["missing", "missing"]],
    ["a refusal", { refusal: "見出しが見つかりません。" }, ["refused", "refused"]],
    ["an unused column", { values: [read({})], unused: [place("D")] }, ["right", "named"]],
    ["an unused row", { unused: [place("2")] }, ["named", "named"]],
    [
      "a finding on the header",
      { values: [read({})], findings: [{ ...place("D1"), code: "x", severity: "warning" }] },
      ["right", "named"],
    ],
    [
      "a finding on another row",
      { values: [read({})], findings: [{ ...place("D3"), code: "x", severity: "warning" }] },
      ["right", "missing"],
    ],
    [
      "a question about the column",
      { values: [read({})], questions: [{ role: "actual", places: [place("D1:E9")] }] },
      ["right", "asked"],
    ],
    ["a dash beside", { values: [read({}), read(actual), read({ cell: "F2", text: "－" })] }, ["right", "right"]],
    [
      "a total as a measure",
      { values: [read({}), read(actual), read({ measure: "合計", cell: "C3", text: "120" })] },
      ["right", "right", "stray C3"],
    ],
  ])("%s", (_, over, expected) => {
    expect(outcomesOf(over)).toEqual(expected);
  });

  it.each<[string, Partial<ReadValue>, string]>([
    ["named in brackets", { part: "（上半期）" }, "right"],
    ["an indicator of its own", { indicator: "相談件数（上半期）" }, "right"],
    ["unnamed", {}, "missing"],
  ])("of a part %s", (_, over, expected) => {
    const [measure] = truth.measures;
    const half = value({ role: "actual", cell: "E2", text: "40", part: "上半期" });
    const parts: Truth = {
      ...truth,
      measures: [{ name: measure?.name ?? "", divisions: [], indicators: [{ name: "相談件数", values: [half] }] }],
    };
    expect(outcomesOf({ values: [read({ ...half, part: null, ...over })] }, parts)[0]).toBe(expected);
  });

  it("takes a question for right, and a pick for wrong, where nobody can know", () => {
    const asked: Truth = { ...truth, questions: [{ role: "actual", kind: "must", why: "同格" }] };
    expect(outcomesOf({ values: [read({}), read(actual)] }, asked)).toEqual(["right", "wrong"]);
    expect(outcomesOf({ values: [read({})], questions: [{ role: "actual", places: [] }] }, asked)).toEqual([
      "right",
      "right",
    ]);
    expect(
      score(asked, reading({ values: [read({}), read(actual)] }), true).values.map(({ outcome }) => outcome),
    ).toEqual(["right", "right"]);
  });

  it("counts measures under their divisions, and those that are none", () => {
    const measures = [
      { name: "移住の促進", divisions: ["基本目標１"] },
      { name: "合計", divisions: [] },
    ];
    expect(score(truth, reading({ measures })).measures).toEqual({ drawn: 1, right: 1, extra: ["合計"] });
  });
});

import fc from "fast-check";
import { goalStatuses, type GoalStatus } from "../../../src/domain/evaluation/goalStatus";
import { kanagawaIct } from "../../../src/domain/evaluation/presets";
import type { Counting } from "../../../src/domain/summary/counting";
import { readDivisionLabel } from "../../../src/domain/plan/division";
import { divisionTree } from "../../../src/domain/plan/divisionTree";
import { overviewSentences, percentText, type OverviewOptions } from "../../../src/domain/summary/overviewSentences";
import { buildSummaryTable, type StatusCounts, type SummaryTable } from "../../../src/domain/summary/summaryTable";

const options: Counting = {
  judgement: "goalStatus",
  unit: "measures",
  rubric: kanagawaIct,
  denominator: "judged",
  percentDecimals: 1,
};
type Counted = readonly [path: string, status: GoalStatus | null];

function summaryOf(measures: readonly Counted[], denominator: "judged" | "all" = "judged"): SummaryTable {
  const split = measures.map(([path]) => (path === "" ? [] : path.split("/")).map(readDivisionLabel));
  const { paths } = divisionTree(split);
  return buildSummaryTable(
    measures.map(([, goalStatus], index) => ({ divisions: paths[index] ?? [], goalStatus })),
    { ...options, denominator },
  );
}

const shown = ({ rows }: SummaryTable): readonly string[] =>
  rows.map(({ kind, level, divisions, measures, achieved }) =>
    [kind, level, divisions.map(({ label }) => label).join("/"), `${String(achieved)}/${String(measures)}`].join(" "),
  );

test.each<[string, readonly Counted[], readonly string[], number]>([
  ["施策がない", [], ["total 0  0/0"], 0],
  [
    "区分のない計画",
    [
      ["", "achieved"],
      ["", null],
    ],
    ["total 0  1/2"],
    0,
  ],
  [
    "一段の計画に小計はない",
    [
      ["Ⅰ", "achieved"],
      ["Ⅱ", "missedEnded"],
    ],
    ["division 1 Ⅰ 1/1", "division 1 Ⅱ 0/1", "total 0  1/2"],
    1,
  ],
  [
    "離れた行の施策も、同じ区分に数える",
    [
      ["Ⅰ/ア", "achieved"],
      ["Ⅱ/ア", "achieved"],
      ["Ⅰ/ア", "missedContinuing"],
    ],
    ["division 2 Ⅰ/ア 1/2", "subtotal 1 Ⅰ 1/2", "division 2 Ⅱ/ア 1/1", "subtotal 1 Ⅱ 1/1", "total 0  2/3"],
    2,
  ],
  [
    "区分の外の施策は、合計の前の一行",
    [
      ["", "achieved"],
      ["Ⅰ/ア", "achieved"],
      ["Ⅰ", "missedEnded"],
    ],
    ["division 2 Ⅰ/ア 1/1", "division 1 Ⅰ 0/1", "subtotal 1 Ⅰ 1/2", "division 2  1/1", "total 0  2/3"],
    2,
  ],
])("%s", (_, measures, rows, depth) => {
  const summary = summaryOf(measures);
  expect(shown(summary)).toEqual(rows);
  expect(summary.depth).toBe(depth);
});

test("合計と小計は、どんな達成状況でも行の和である", () => {
  const status = fc.constantFrom(...goalStatuses, null);
  const path = fc.constantFrom("", "Ⅰ", "Ⅰ/ア", "Ⅰ/イ", "Ⅱ/ア", "Ⅱ/ア/1", "Ⅲ");
  const keys = ["measures", "achieved", "missedEnded", "missedContinuing", "notJudged"] as const;
  const sums = (rows: readonly StatusCounts[]): readonly number[] =>
    keys.map((key) => rows.reduce((sum, row) => sum + row[key], 0));
  fc.assert(
    fc.property(
      fc.array(fc.tuple(path, status), { maxLength: 40 }),
      fc.constantFrom("judged" as const, "all" as const),
      (measures, denominator) => {
        const { rows, depth } = summaryOf(measures, denominator);
        const total = rows.at(-1);
        const divisions = rows.filter(({ kind }) => kind === "division");
        expect(total).toMatchObject({ kind: "total", level: 0, measures: measures.length });
        if (depth > 0) expect(sums(divisions)).toEqual(sums(rows.slice(-1)));
        for (const subtotal of rows.filter(({ kind }) => kind === "subtotal"))
          expect(sums([subtotal])).toEqual(sums(divisions.filter((row) => row.divisions[0] === subtotal.divisions[0])));
        for (const row of rows) {
          const counted = row.achieved + row.missedEnded + row.missedContinuing;
          expect(counted + row.notJudged).toBe(row.measures);
          const base = denominator === "all" ? row.measures : counted;
          if (base === 0) expect(row.achievementRate).toBeNull();
          else expect(Math.abs((row.achievementRate ?? -1) - row.achieved / base)).toBeLessThanOrEqual(0.0005 + 1e-12);
        }
      },
    ),
  );
});

test.each([
  [0.934, 1, "93.4%"],
  [1, 1, "100.0%"],
  [0.66666, 1, "66.7%"],
  [0.9345, 1, "93.5%"],
  [0.285, 0, "29%"],
  [0, 2, "0.00%"],
])("%p を小数%i桁で %s", (rate, decimals, text) => {
  expect(percentText(rate, decimals)).toBe(text);
});

describe("総括の文", () => {
  const overview: Omit<OverviewOptions, "counting"> = { innermostLevel: "分野", language: "ja" };
  const plan: readonly Counted[] = [
    ["柱Ⅰ/ア", "achieved"],
    ["柱Ⅰ/イ", null],
    ["柱Ⅱ/ア", "missedEnded"],
    ["柱Ⅱ", "achieved"],
    ["", "achieved"],
  ];

  test("計画全体と、外側の区分ごとに述べる", () => {
    expect(overviewSentences(summaryOf(plan), overview)).toEqual([
      "3分野5施策のうち、3施策（75.0%）で施策目標を達成しました（達成状況を判定できない1施策を達成率の計算から除く）。",
      "「柱Ⅰ」では、2分野2施策のうち、1施策（100.0%）で施策目標を達成しました（達成状況を判定できない1施策を達成率の計算から除く）。",
      "「柱Ⅱ」では、1分野2施策のうち、1施策（50.0%）で施策目標を達成しました。",
    ]);
  });

  test.each(["施策", "施策の方向", "重点取組"])("区分の名前が「%s」なら、施策の数の前に数えない", (innermostLevel) => {
    const options = { ...overview, innermostLevel };
    expect(overviewSentences(summaryOf(plan), options)[0]).toMatch(/^5施策のうち、/u);
    const template = "{divisions}の{measures}施策";
    expect(overviewSentences(summaryOf(plan), { ...options, template })[0]).toBe(`3${innermostLevel}の5施策`);
  });

  test("計画の文を設定で決められる。知らない差し込みはそのまま残す", () => {
    const template = "{divisions}の{measures}件中{achieved}件（{rate}）を達成。{other}";
    expect(overviewSentences(summaryOf(plan), { ...overview, template })[0]).toMatch(
      /^.分野の.件中.件（[0-9.]+%）を達成。\{other\}$/u,
    );
  });

  test("区分も判定もない計画、区分の名前がない計画", () => {
    expect(overviewSentences(summaryOf([["", null]]), overview)).toEqual([
      "1施策の達成状況は、欄がないか読み取れないため、達成率を計算していません。",
    ]);
    expect(overviewSentences(summaryOf([["Ⅰ", "achieved"]]), { ...overview, innermostLevel: null })[0]).toMatch(
      /^1区分1施策/u,
    );
    expect(overviewSentences(summaryOf(plan, "all"), { ...overview, language: "en" })).toHaveLength(3);
  });
});

import { computeGrade } from "../../../src/domain/evaluation/computeGrade";
import type { EvaluationSettings, IndicatorInput } from "../../../src/domain/evaluation/indicatorEvaluation";
import { gradeByPoints } from "../../../src/domain/evaluation/points";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import { gradesWithoutTarget, type Rubric } from "../../../src/domain/evaluation/rubric";
import { countingOf } from "../../../src/domain/summary/counting";
import { buildSummaryTable, type SummaryRow } from "../../../src/domain/summary/summaryTable";
import { evaluate, none, number } from "./readings";

const preset = (name: string): Rubric => {
  const found = rubricPreset(name);
  if (found === null) throw new Error(name);
  return found;
};

/** The total of a plan without goal statuses that was given these grades. */
function totalOf(rubric: Rubric, grades: Readonly<Record<string, number>>): SummaryRow {
  const measures = Object.entries(grades).flatMap(([symbol, count]) =>
    Array.from({ length: count }, () => ({
      divisions: [],
      goalStatus: null,
      grades: [{ entered: symbol, symbol: rubric.grades.some((one) => one.symbol === symbol) ? symbol : null }],
    })),
  );
  const counting = countingOf(measures, new Set<string>(["grade"]), {
    rubric,
    denominator: "judged",
    percentDecimals: 1,
  });
  const total = buildSummaryTable(measures, counting).rows.at(-1);
  if (total === undefined) throw new Error("no total");
  return total;
}

/** A rubric's name, the counts that were published, the shares printed with them and the share of the achieved. */
interface PublishedCounts {
  readonly counts: Readonly<Record<string, number>>;
  readonly shares?: Readonly<Record<string, number>>;
  readonly achieved: number | null;
}

/** The 37 rubrics that were collected (see the presets' sources), with the figures that were published of them. */
const published: Readonly<Record<string, PublishedCounts>> = {
  神奈川県環境基本計画: { counts: { "◎": 3, "○": 1, "△": 1, "×": 1 }, achieved: 0.667 },
  神奈川県ICT計画: { counts: { "◎": 16, "○": 55, "△": 5 }, achieved: 0.934 },
  愛知県あいちITプラン: { counts: { A: 22, B: 40, C: 20, D: 4 }, shares: { A: 0.256 }, achieved: 0.256 },
  群馬県情報化推進計画: { counts: { A: 13, B: 30, C: 15, D: 8 }, shares: { A: 0.197 }, achieved: 0.652 },
  浜松市DX計画: { counts: { A: 5, B: 10, C: 4, D: 1 }, achieved: 0.789 },
  浜松市行政経営推進プラン: {
    counts: { 計画を上回る: 5, 計画どおり: 10, 計画を下回る: 4 },
    shares: { 計画を上回る: 0.263, 計画どおり: 0.526, 計画を下回る: 0.211 },
    achieved: 0.789,
  },
  官民データ活用推進基本計画: { counts: { "○": 10, "-": 2 }, achieved: 1 },
  国総合戦略KPI検証: { counts: { A: 85, B: 25, C: 10 }, achieved: 0.773 },
  日本再興戦略KPI: { counts: { A: 60, B: 40, F: 5, N: 15 }, achieved: 0.571 },
  地方創生交付金: { counts: { 非常に効果的であった: 1, 効果がなかった: 1 }, achieved: 0.5 },
  内閣府交付金様式2: { counts: { 非常に効果的: 1, 効果: 1, 効果なし: 2 }, achieved: 0.5 },
  茨城県総合計画: { counts: { A: 50, "B+": 20, B: 15, C: 15, D: 10 }, achieved: 0.5 },
  長野県総合戦略: { counts: { 順調: 46, おおむね順調: 4, 努力を要する: 35, "-": 7 }, achieved: 0.541 },
  千葉県総合計画: { counts: { 進展: 20, 概ね進展: 16, 進展が遅れている: 18, "-": 22 }, achieved: 0.667 },
  群馬県教育振興基本計画: { counts: { "100%以上": 10, "0%未満": 10, "-": 5 }, achieved: 0.5 },
  栃木県環境基本計画: { counts: { "◎": 11, "○": 20, "△": 15, "▲": 12, "−": 4 }, achieved: 0.534 },
  "栃木県環境基本計画（平成15年度）": { counts: { "●": 4, "▲": 11, "■": 6 }, achieved: 0.714 },
  大分県環境指標: { counts: { A: 20, B: 10, C: 10 }, achieved: 0.5 },
  三重県成果レポート: { counts: { A: 17, B: 2, C: 1 }, achieved: 0.85 },
  山形県実施計画: { counts: { 達成: 10, 概ね順調: 10, 横ばい: 5, 策定時を下回る: 15 }, achieved: 0.5 },
  富士市総合計画: { counts: { "80%以上": 8, "50%以上80%未満": 1, "20%未満": 1, その他: 2 }, achieved: 0.8 },
  多摩市総合戦略: { counts: { 着実: 10, 概ね: 5, 改善: 5 }, achieved: 0.5 },
  長与町総合計画: { counts: { S: 5, A: 5, B: 5, C: 5, "−": 3 }, achieved: 0.5 },
  いの町総合戦略: { counts: { "◎": 30, "○": 13, "△": 32, 評価なし: 1 }, achieved: 0.566 },
  杵築市総合戦略: { counts: { A: 4, B: 4, C: 1, D: 1 }, achieved: 0.8 },
  佐野市総合計画: { counts: { 7: 1, 4: 3 }, achieved: 0.25 },
  田川市総合計画: { counts: { A: 51, B: 30, C: 37 }, achieved: 0.686 },
  阿久比町総合計画: { counts: { A: 49, B: 25, C: 7 }, shares: { A: 0.605, B: 0.309, C: 0.086 }, achieved: 0.605 },
  あきる野市行政改革: { counts: { F: 2, S: 1, A: 5, B: 1, X: 1 }, achieved: 0.8 },
  さいたま市行財政改革: {
    counts: { 目標を上回る: 7, 概ね達成: 38, 遅れて達成: 2, 未達成: 7 },
    achieved: 0.87,
  },
  下野市行政改革: { counts: { S: 1, A: 7, B: 1, C: 1 }, achieved: 0.8 },
  福岡市保健福祉総合計画: { counts: { a: 10, b: 5, c: 5 }, achieved: 0.5 },
  名古屋港管理組合: { counts: { 順調: 8, やや遅れ: 1, 遅れ: 1 }, achieved: 0.8 },
  大阪府立図書館: { counts: { A: 2, B: 6, C: 1, D: 1 }, achieved: 0.8 },
  "健康日本21（第二次）": { counts: { A: 8, B: 20, C: 14, D: 4, E: 7 }, achieved: 0.609 },
  独立行政法人評価指針: { counts: { S: 1, A: 2, B: 5, C: 1, D: 1 }, achieved: 0.8 },
  加古川市教育振興基本計画: { counts: { A: 3, B: 5, C: 1, D: 1 }, achieved: 0.8 },
};

it("集めた基準は37", () => {
  expect(Object.keys(published)).toHaveLength(37);
});

test.each(Object.entries(published))("%s: 公表の件数から、公表の割合", (name, { counts, shares = {}, achieved }) => {
  const rubric = preset(name);
  const total = totalOf(rubric, counts);
  expect(total.achievementRate).toBe(achieved);
  const found = Object.fromEntries(total.grades.map(({ symbol, share }) => [symbol, share]));
  expect(found).toMatchObject(shares);
  for (const { symbol, count } of total.grades) expect([symbol, count]).toEqual([symbol, counts[symbol] ?? 0]);
});

const increase = { measureDirection: "increase" } as const;

test.each<[string, number, Partial<IndicatorInput>, string]>([
  ["群馬県情報化推進計画", 100, { baseline: number(80) }, "A"],
  ["群馬県情報化推進計画", 81, { baseline: number(80) }, "B"],
  ["群馬県情報化推進計画", 80, { baseline: number(80) }, "C"],
  ["群馬県情報化推進計画", 79, { baseline: number(80) }, "D"],
  ["山形県実施計画", 99, { baseline: number(80) }, "概ね順調"],
  ["山形県実施計画", 80, { baseline: number(80) }, "横ばい"],
  ["山形県実施計画", 79.9, { baseline: number(80) }, "策定時を下回る"],
  ["田川市総合計画", 60, { baseline: number(50), expected: number(60) }, "A"],
  ["田川市総合計画", 59, { baseline: number(50), expected: number(60) }, "B"],
  ["田川市総合計画", 50, { baseline: number(50), expected: number(60) }, "C"],
  ["千葉県総合計画", 56, { baseline: number(50), expected: number(60) }, "概ね進展"],
  ["千葉県総合計画", 55.9, { baseline: number(50), expected: number(60) }, "進展が遅れている"],
  ["三重県成果レポート", 85, {}, "A"],
  ["三重県成果レポート", 84.9, {}, "B"],
  ["三重県成果レポート", 69, {}, "C"],
  ["富士市総合計画", 193.2, {}, "80%以上"],
  ["富士市総合計画", 50, {}, "50%以上80%未満"],
  ["富士市総合計画", 20, {}, "50%未満"],
  ["富士市総合計画", 19, {}, "20%未満"],
  ["阿久比町総合計画", 99.9, {}, "B"],
  ["阿久比町総合計画", 49.9, {}, "C"],
  ["地方創生交付金", 101, { baseline: number(50) }, "非常に効果的であった"],
  ["地方創生交付金", 85, { baseline: number(50) }, "相当程度効果があった"],
  ["地方創生交付金", 69, { baseline: number(50) }, "効果があった"],
  ["地方創生交付金", 50, { baseline: number(50) }, "効果がなかった"],
  ["浜松市行政経営推進プラン", 61, { expected: number(60) }, "計画を上回る"],
  ["杵築市総合戦略", 80, {}, "B"],
])("%s: 目標100に対し %d (%j) は %s", (name, actual, more, symbol) => {
  const rubric = preset(name);
  const evaluation = evaluate(number(100), number(actual), { ...increase, ...more }, { rubric });
  expect(computeGrade([evaluation], rubric).symbol).toBe(symbol);
});

describe("目標なしの評価", () => {
  const graded = (
    rubric: Rubric,
    actual: number,
    more: Partial<IndicatorInput>,
    settings: Partial<EvaluationSettings> = {},
  ) => computeGrade([evaluate(none, number(actual), { ...increase, ...more }, { rubric, ...settings })], rubric).symbol;

  it("策定時と比べる基準は、目標がなくても評価する（改善／横ばい／後退）", () => {
    const rubric = preset("改善・横ばい・後退");
    expect(gradesWithoutTarget(rubric)).toBe(true);
    expect([81, 80, 79].map((actual) => graded(rubric, actual, { baseline: number(80) }))).toEqual([
      "改善",
      "横ばい",
      "後退",
    ]);
    expect(graded(rubric, 81, {})).toBeNull();
    expect(graded({ ...rubric, tolerancePoints: 2 }, 81, { baseline: number(80) })).toBe("横ばい");
    expect(graded({ ...rubric, tolerance: 0.03 }, 78, { baseline: number(80) })).toBe("横ばい");
    expect(graded(rubric, 79, { baseline: number(80), measureDirection: "decrease" })).toBe("改善");
  });

  it("目安値と比べる基準は、目標がなくても評価する", () => {
    expect(graded(preset("浜松市DX計画"), 61, { expected: number(60) })).toBe("A");
    expect(graded(preset("茨城県総合計画"), 48, { baseline: number(0), expected: number(60) })).toBe("B+");
  });

  it("目標と比べる段階のある基準は、目標がなければ評価しない", () => {
    expect(gradesWithoutTarget(preset("栃木県環境基本計画"))).toBe(false);
    expect(graded(preset("栃木県環境基本計画"), 81, { baseline: number(80) })).toBeNull();
  });

  it("A-2は目標のある指標、A-3は目標のない指標", () => {
    const against = (outcomes: readonly ("exceeded" | "achieved" | "missed")[], reference: "target" | "baseline") =>
      ({ kind: "comparison", reference, outcomes }) as const;
    const rubric: Rubric = {
      ...preset("改善・横ばい・後退"),
      grades: [
        { symbol: "A-1", label: "達成", rule: against(["exceeded", "achieved"], "target"), achieved: true },
        {
          symbol: "A-2",
          label: "改善",
          rule: against(["exceeded"], "baseline"),
          achieved: true,
          applies: "withTarget",
        },
        {
          symbol: "A-3",
          label: "改善",
          rule: against(["exceeded"], "baseline"),
          achieved: true,
          applies: "withoutTarget",
        },
        { symbol: "B", label: "その他", rule: against(["achieved", "missed"], "baseline"), achieved: false },
        { symbol: "−", label: "動きなし", rule: { kind: "unchanged" }, achieved: false },
      ],
    };
    const withTarget = (target: number, actual: number) =>
      computeGrade(
        [evaluate(number(target), number(actual), { ...increase, baseline: number(80) }, { rubric })],
        rubric,
      ).symbol;
    expect([withTarget(100, 100), withTarget(100, 90), withTarget(100, 79), withTarget(80, 80)]).toEqual([
      "A-1",
      "A-2",
      "B",
      "−",
    ]);
    expect([graded(rubric, 90, { baseline: number(80) }), graded(rubric, 79, { baseline: number(80) })]).toEqual([
      "A-3",
      "B",
    ]);
  });
});

describe("前年度比", () => {
  it("前年度の実績を目標とする（国立病院機構: 64,211/58,635=109.5%）", () => {
    const rubric: Rubric = { ...preset("大分県環境指標"), formula: "previousYear" };
    const evaluation = evaluate(none, number(64_211), { ...increase, previous: number(58_635) }, { rubric });
    expect(evaluation.achievementRate?.toFixed(3)).toBe("1.095");
    expect(computeGrade([evaluation], rubric).symbol).toBe("A");
  });
});

describe("点数の平均", () => {
  it("健康日本21: (D+B*+D)/3=(2+4+2)/3=2.7→C", () => {
    const rubric = preset("健康日本21（第二次）");
    const mean = gradeByPoints(["D", "B*", "D"], rubric);
    expect([mean?.mean.toFixed(1), mean?.symbol]).toEqual(["2.7", "C"]);
    expect(gradeByPoints(["B*", "B*"], rubric)?.symbol).toBe("B*");
    expect(gradeByPoints(["A", "E"], rubric)?.symbol).toBe("A");
    expect(gradeByPoints(["E"], rubric)).toBeNull();
  });

  it("佐野市: 指標の点数の平均が施策の段階になる", () => {
    const rubric = preset("佐野市総合計画");
    const parts = [100, 90, 45].map((actual) => evaluate(number(100), number(actual), increase, { rubric }));
    expect(computeGrade(parts, rubric).symbol).toBe("5");
    expect(totalOf(rubric, { 7: 1, 6: 1, 1: 1 }).meanGrade?.symbol).toBe("5");
    expect(totalOf(preset("大分県環境指標"), { A: 1 }).meanGrade).toBeNull();
  });
});

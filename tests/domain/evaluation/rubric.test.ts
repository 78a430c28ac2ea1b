import fc from "fast-check";
import { checkRubric } from "../../../src/domain/evaluation/checkRubric";
import { computeGrade } from "../../../src/domain/evaluation/computeGrade";
import type {
  EvaluationSettings,
  IndicatorEvaluation,
  IndicatorInput,
} from "../../../src/domain/evaluation/indicatorEvaluation";
import { kanagawaIct, rubricPreset, rubricPresets } from "../../../src/domain/evaluation/presets";
import {
  achievedSymbols,
  unjudgedSymbols,
  type GradeRule,
  type Rubric,
  type RubricGrade,
} from "../../../src/domain/evaluation/rubric";
import type { Qualifier } from "../../../src/domain/quantity/reading";
import { evaluate, none, number, pending, unreadable, words } from "./readings";

const preset = (name: string): Rubric => {
  const found = rubricPreset(name);
  if (found === null) throw new Error(name);
  return found;
};

const rate = (symbol: string, interval: object, label = symbol): RubricGrade => ({
  symbol,
  label,
  rule: { kind: "interval", quantity: "rate", ...interval },
  achieved: false,
});
const against = (symbol: string, ...outcomes: ("exceeded" | "achieved" | "missed")[]): RubricGrade => ({
  symbol,
  label: symbol,
  rule: { kind: "comparison", reference: "target", outcomes },
  achieved: false,
});
const own = (grades: readonly RubricGrade[], more: Partial<Rubric> = {}): Rubric => ({
  ...preset("愛知県あいちITプラン"),
  name: "独自",
  grades,
  ...more,
});

describe("用意された評価基準", () => {
  it.each(rubricPresets.map((rubric) => [rubric.name, rubric] as const))("%s に、すき間も重なりもない", (_, rubric) => {
    expect(checkRubric(rubric)).toEqual([]);
  });

  it("名前は一つずつで、幅や空白を問わずに見つかる", () => {
    expect(new Set(rubricPresets.map(({ name }) => name)).size).toBe(rubricPresets.length);
    expect(rubricPreset("神奈川県 ＩＣＴ計画")).toBe(kanagawaIct);
    expect(rubricPreset("ない基準")).toBeNull();
  });

  it("達成に数える記号と、分母から外れる記号", () => {
    expect(achievedSymbols(kanagawaIct)).toEqual(["◎", "○"]);
    expect(unjudgedSymbols(kanagawaIct)).toEqual(["―"]);
    expect(unjudgedSymbols(preset("浜松市DX計画"))).toEqual(["D"]);
  });

  const increase = { measureDirection: "increase" } as const;

  it.each<[string, number, Partial<IndicatorInput>, Partial<EvaluationSettings>, string]>([
    // 出典に印刷された値
    ["大分県環境指標", 105.3, {}, {}, "A"],
    ["大分県環境指標", 98.8, {}, {}, "B"],
    ["大分県環境指標", 1007.9, {}, {}, "A"],
    ["大分県環境指標", 69.9, {}, {}, "C"],
    ["大分県環境指標", 70, {}, {}, "B"],
    ["愛知県あいちITプラン", 85, {}, {}, "B"],
    ["愛知県あいちITプラン", 79.99, {}, {}, "C"],
    ["愛知県あいちITプラン", 50, {}, {}, "C"],
    ["愛知県あいちITプラン", 49, {}, {}, "D"],
    ["神奈川県環境基本計画", 85, {}, {}, "△"],
    ["神奈川県環境基本計画", 100, {}, {}, "◎"],
    ["神奈川県環境基本計画", 99.99, {}, {}, "○"],
    ["神奈川県環境基本計画", 79, {}, {}, "×"],
    ["名古屋港管理組合", 85, {}, {}, "順調"],
    ["名古屋港管理組合", 60, {}, {}, "やや遅れ"],
    ["名古屋港管理組合", 59, {}, {}, "遅れ"],
    ["大阪府立図書館", 110, {}, {}, "A"],
    ["大阪府立図書館", 85, {}, {}, "B"],
    ["独立行政法人評価指針", 85, {}, {}, "C"],
    ["独立行政法人評価指針", 120, {}, {}, "A"],
    ["佐野市総合計画", 100, {}, {}, "7"],
    ["佐野市総合計画", 90, {}, {}, "6"],
    ["佐野市総合計画", 50, {}, {}, "2"],
    ["佐野市総合計画", 49.9, {}, {}, "1"],
    // 目安値・経過年・基準値
    ["茨城県総合計画", 60, { baseline: number(20), expected: number(60) }, {}, "A"],
    ["茨城県総合計画", 52, { baseline: number(20), expected: number(60) }, {}, "B+"],
    ["茨城県総合計画", 40, { baseline: number(20), expected: number(60) }, {}, "B"],
    ["茨城県総合計画", 39, { baseline: number(20), expected: number(60) }, {}, "C"],
    ["多摩市総合戦略", 40, {}, { planYears: { first: 2021, last: 2025 } }, "着実"],
    ["多摩市総合戦略", 34, {}, { planYears: { first: 2021, last: 2025 } }, "概ね"],
    ["多摩市総合戦略", 23, {}, { planYears: { first: 2021, last: 2025 } }, "改善"],
    ["長野県総合戦略", 84, { baseline: number(20) }, {}, "おおむね順調"],
    ["長野県総合戦略", 83, { baseline: number(20) }, {}, "努力を要する"],
    ["群馬県教育振興基本計画", 64, { baseline: number(80) }, {}, "-20%以下"],
    ["群馬県教育振興基本計画", 79, { baseline: number(80) }, {}, "0%未満"],
    ["群馬県教育振興基本計画", 80, { baseline: number(80) }, {}, "0%以上"],
    ["群馬県教育振興基本計画", 96, { baseline: number(80) }, {}, "80%以上"],
    ["日本再興戦略KPI", 40, { baseline: number(0) }, { planYears: { first: 2021, last: 2025 } }, "A"],
    ["日本再興戦略KPI", 39, { baseline: number(0) }, { planYears: { first: 2021, last: 2025 } }, "B"],
    ["国総合戦略KPI検証", 21, { baseline: number(20) }, {}, "A"],
    ["国総合戦略KPI検証", 20, { baseline: number(20) }, {}, "B"],
    ["栃木県環境基本計画", 100, { baseline: number(20), expected: number(60) }, {}, "◎"],
    ["栃木県環境基本計画", 60, { baseline: number(20), expected: number(60) }, {}, "○"],
    ["栃木県環境基本計画", 59, { baseline: number(20), expected: number(60) }, {}, "△"],
    ["栃木県環境基本計画", 20, { baseline: number(20), expected: number(60) }, {}, "▲"],
    ["栃木県環境基本計画（平成15年度）", 60, { expected: number(60) }, {}, "▲"],
    ["栃木県環境基本計画（平成15年度）", 59, { expected: number(60) }, {}, "■"],
    ["長与町総合計画", 101, { baseline: number(80) }, {}, "S"],
    ["長与町総合計画", 100, { baseline: number(80) }, {}, "A"],
    ["長与町総合計画", 88, { baseline: number(80) }, {}, "B"],
    ["長与町総合計画", 72, { baseline: number(80) }, {}, "B"],
    ["長与町総合計画", 71, { baseline: number(80) }, {}, "C"],
    ["福岡市保健福祉総合計画", 60, { baseline: number(50), expected: number(60) }, {}, "a"],
    ["福岡市保健福祉総合計画", 48.5, { baseline: number(50), expected: number(60) }, {}, "b"],
    ["福岡市保健福祉総合計画", 48, { baseline: number(50), expected: number(60) }, {}, "c"],
    ["浜松市DX計画", 61, { expected: number(60) }, {}, "A"],
    ["浜松市DX計画", 60, { expected: number(60) }, {}, "B"],
    ["浜松市DX計画", 59, { expected: number(60) }, {}, "C"],
    ["いの町総合戦略", 100, {}, {}, "○"],
    ["いの町総合戦略", 101, {}, {}, "◎"],
  ])("%s: 目標100に対し %d (%j %j) は %s… %s", (name, actual, more, rules, symbol) => {
    const rubric = preset(name);
    const evaluation = evaluate(number(100), number(actual), { ...increase, ...more }, { rubric, ...rules });
    expect(computeGrade([evaluation], rubric)).toEqual({ symbol, alternatives: [], reason: { code: "judged" } });
  });

  it("減少目標も同じ段階で評価する", () => {
    const rubric = preset("長与町総合計画");
    const graded = [79, 89, 95, 111].map(
      (actual) =>
        computeGrade(
          [evaluate(number(80), number(actual), { measureDirection: "decrease", baseline: number(100) }, { rubric })],
          rubric,
        ).symbol,
    );
    expect(graded).toEqual(["S", "A", "B", "C"]);
  });

  it("実績がまだないときは、その記号", () => {
    const rubric = preset("茨城県総合計画");
    const grade = computeGrade([evaluate(number(100), pending, {}, { rubric })], rubric);
    expect(grade).toEqual({ symbol: "D", alternatives: [], reason: { code: "notMeasurable" } });
  });
});

describe("神奈川県の計画の評価", () => {
  const numeric = (target: number, actual: number, qualifiers: Qualifier[] = []) =>
    evaluate(number(target), number(actual, null, { qualifiers }));
  const same = evaluate(words("導入完了", "done"), words("導入完了", "done"));
  const behind = evaluate(words("完了", "done"), words("検討中", "considering"));
  const differing = evaluate(words("開発完了", "done"), words("延長利用の決定"));

  it.each<[string, IndicatorEvaluation[], string | null, string[], string]>([
    ["上回る", [numeric(5, 49)], "◎", [], "judged"],
    ["同じ", [numeric(33, 33)], "○", [], "judged"],
    ["届かない", [numeric(10, 9)], "△", [], "judged"],
    ["目標なし", [evaluate(none, number(33))], "―", [], "noTarget"],
    ["言葉で達成", [same], "○", [], "judged"],
    ["言葉で未達成", [behind], "△", [], "judged"],
    ["言葉が違う", [differing], null, [], "notJudged"],
    ["RPA: 導入完了＋5件→49件", [same, numeric(5, 49)], "◎", ["○"], "mixedParts"],
    ["二つとも上回る", [numeric(5, 49), numeric(1, 2)], "◎", [], "judged"],
    ["二つとも同じ", [numeric(2, 2), same], "○", [], "judged"],
    ["一つでも届かない", [numeric(5, 49), numeric(10, 9)], "△", [], "judged"],
    ["一つ届かず、一つ分からない", [numeric(10, 9), differing], "△", [], "judged"],
    ["一つ上回り、一つ分からない", [numeric(5, 49), differing], null, ["◎", "○", "△"], "notJudged"],
    ["一つ目標なし", [evaluate(none, words("導入作業実施")), numeric(2, 2)], "○", [], "judged"],
    ["下限だけ", [numeric(50, 50, ["atLeast"])], null, ["◎", "○"], "notJudged"],
    ["上回る＋下限だけ", [numeric(20, 42), numeric(30, 30, ["atLeast"])], "◎", ["○"], "mixedParts"],
    ["見込みが上回る", [numeric(50, 60, ["forecast"])], null, ["◎", "○"], "notJudged"],
    ["読めない", [evaluate(unreadable, number(1))], null, [], "notJudged"],
    ["実績待ち", [evaluate(number(1), pending)], null, [], "notJudged"],
    ["指標がない", [], null, [], "noParts"],
  ])("%s", (_, parts, symbol, alternatives, code) => {
    const grade = computeGrade(parts, kanagawaIct);
    expect([grade.symbol, grade.alternatives, grade.reason.code]).toEqual([symbol, alternatives, code]);
  });

  it("判定しない理由を添える", () => {
    expect(computeGrade([evaluate(number(1), pending)], kanagawaIct).reason).toEqual({
      code: "notJudged",
      causes: [{ code: "pending" }],
    });
  });

  it("部分の順は評価を変えない", () => {
    const part = fc.constantFrom(
      same,
      behind,
      differing,
      numeric(5, 49),
      numeric(2, 2),
      numeric(50, 50, ["atLeast"]),
      evaluate(none, number(1)),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const forwards = computeGrade(parts, kanagawaIct);
        const backwards = computeGrade([...parts].reverse(), kanagawaIct);
        expect([backwards.symbol, backwards.alternatives]).toEqual([forwards.symbol, forwards.alternatives]);
      }),
    );
  });
});

describe("率で評価する基準", () => {
  const aichi = preset("愛知県あいちITプラン");
  const gradeOf = (rubric: Rubric, ...parts: IndicatorEvaluation[]) => {
    const { symbol, alternatives, reason } = computeGrade(parts, rubric);
    return [symbol, alternatives, reason.code];
  };
  const with_ = (
    rubric: Rubric,
    target: number,
    actual: number,
    more: Partial<IndicatorInput> = {},
    qualifiers: Qualifier[] = [],
  ) => evaluate(number(target), number(actual, null, { qualifiers }), more, { rubric });

  it("下限でも、段階が一つに決まれば評価する", () => {
    expect(gradeOf(aichi, with_(aichi, 50, 50, {}, ["atLeast"]))).toEqual(["A", [], "judged"]);
    expect(gradeOf(aichi, with_(aichi, 50, 30, {}, ["atLeast"]))).toEqual([null, ["A", "B", "C"], "notJudged"]);
    expect(gradeOf(aichi, with_(aichi, 50, 20, {}, ["atMost"]))).toEqual(["D", [], "judged"]);
  });

  it("見込みが目標を超えても、100%より上の段階は証明しない", () => {
    const osaka = preset("大阪府立図書館");
    expect(gradeOf(osaka, with_(osaka, 100, 120, {}, ["forecast"]))).toEqual([null, ["A", "B"], "notJudged"]);
    expect(gradeOf(aichi, with_(aichi, 100, 120, {}, ["forecast"]))).toEqual(["A", [], "judged"]);
  });

  it("率が計算できなくても、比較で段階が決まれば評価する", () => {
    const zero = { indicator: "事故件数" };
    expect(gradeOf(aichi, with_(aichi, 0, 0, zero))).toEqual(["A", [], "judged"]);
    expect(gradeOf(aichi, with_(aichi, 0, 3, zero))).toEqual([null, ["B", "C", "D"], "notJudged"]);
    expect(gradeOf(aichi, with_(aichi, 80, 90, { measureDirection: "decrease" }))).toEqual([
      null,
      ["B", "C", "D"],
      "notJudged",
    ]);
    const two = own([rate("可", { atLeast: 1 }), rate("不可", { below: 1 })]);
    expect(gradeOf(two, with_(two, 0, 3, zero))).toEqual(["不可", [], "judged"]);
    expect(gradeOf(two, with_(two, 0, 3, { ...zero }, ["approximate"]))).toEqual(["不可", [], "judged"]);
    const osaka = preset("大阪府立図書館");
    expect(gradeOf(osaka, with_(osaka, 0, 0, zero, ["atLeast"]))).toEqual([null, ["B", "C", "D"], "notJudged"]);
    expect(gradeOf(osaka, with_(osaka, 0, 0, { measureDirection: "increase" }, ["atLeast"]))).toEqual([
      null,
      ["A", "B"],
      "notJudged",
    ]);
  });

  it("率で段階を分ける基準に、言葉の決まりがなければ評価しない", () => {
    const done = evaluate(words("実施", "done"), words("実施", "done"), {}, { rubric: aichi });
    expect(gradeOf(aichi, done)).toEqual([null, [], "noRule"]);
    expect(gradeOf(preset("神奈川県環境基本計画"), done)).toEqual(["○", [], "judged"]);
    const behind = evaluate(words("実施", "done"), words("検討中", "considering"), {}, { rubric: aichi });
    expect(gradeOf(preset("神奈川県環境基本計画"), behind)).toEqual(["×", [], "judged"]);
    expect(gradeOf(preset("いの町総合戦略"), behind)).toEqual(["△", [], "judged"]);
    expect(gradeOf({ ...aichi, qualitative: { achieved: "Z", missed: "Z" } }, done)).toEqual([null, [], "noRule"]);
    expect(gradeOf(own([against("A", "exceeded")], {}), done)).toEqual([null, [], "noRule"]);
  });

  it("決まりのない値と、記号のない「目標なし」", () => {
    const gapped = own([rate("A", { atLeast: 1 }), rate("B", { below: 0.5 })]);
    expect(gradeOf(gapped, with_(gapped, 100, 70))).toEqual([null, [], "noRule"]);
    expect(gradeOf(aichi, evaluate(none, number(1)))).toEqual([null, [], "noTarget"]);
  });

  it("基準値がなければ、基準値で見る段階は分からない", () => {
    const nagayo = preset("長与町総合計画");
    expect(gradeOf(nagayo, with_(nagayo, 100, 90))).toEqual([null, [], "notJudged"]);
    expect(gradeOf(nagayo, with_(nagayo, 100, 101))).toEqual(["S", [], "judged"]);
    const tama = preset("多摩市総合戦略");
    expect(gradeOf(tama, evaluate(number(100), number(90), {}, { rubric: tama, planYears: null }))).toEqual([
      null,
      [],
      "notJudged",
    ]);
  });

  it("複数の指標は、最も悪いもの、または率の平均", () => {
    const parts = [with_(aichi, 100, 120), with_(aichi, 100, 70)];
    expect(gradeOf(aichi, ...parts)).toEqual(["C", [], "judged"]);
    expect(gradeOf({ ...aichi, parts: "meanRate" }, ...parts)).toEqual(["B", [], "judged"]);
    expect(gradeOf({ ...aichi, parts: "meanRate" }, with_(aichi, 100, 70))).toEqual(["C", [], "judged"]);
    expect(gradeOf({ ...aichi, parts: "meanRate" }, with_(aichi, 100, 70), evaluate(number(1), pending))).toEqual([
      null,
      ["C", "D"],
      "notJudged",
    ]);
    const gapped = own([rate("A", { atLeast: 1 })], { parts: "meanRate" });
    expect(gradeOf(gapped, ...parts)).toEqual([null, [], "noRule"]);
  });
});

describe("評価基準の点検", () => {
  const codes = (rubric: Rubric) => checkRubric(rubric).map(({ code }) => code);
  const full: GradeRule = { kind: "comparison", reference: "target", outcomes: ["exceeded", "achieved", "missed"] };

  it("80〜99 の次が 100 なら、間に落ちる値がある", () => {
    const rubric = own([
      rate("A", { atLeast: 1 }),
      rate("B", { atLeast: 0.8, atMost: 0.99 }),
      rate("C", { below: 0.8 }),
    ]);
    expect(checkRubric(rubric)).toEqual([
      { code: "gap", places: [{ kind: "interval", quantity: "rate", interval: { moreThan: 0.99, below: 1 } }] },
    ]);
  });

  it("地方創生交付金の区分は、80〜100%を決めていない", () => {
    const rubric = own([
      rate("非常に効果的", { moreThan: 1 }),
      rate("相当程度", { atLeast: 0.7, below: 0.8 }),
      rate("効果", { below: 0.7 }),
    ]);
    expect(checkRubric(rubric)).toEqual([
      { code: "gap", places: [{ kind: "interval", quantity: "rate", interval: { atLeast: 0.8, atMost: 1 } }] },
    ]);
  });

  it("富士市の「50%未満」と「20%未満」は重なる", () => {
    const rubric = own([
      rate("A", { atLeast: 0.8 }),
      rate("B", { atLeast: 0.5, below: 0.8 }),
      rate("C", { below: 0.5 }),
      rate("D", { below: 0.2 }),
    ]);
    expect(checkRubric(rubric)).toEqual([
      { code: "overlap", symbols: ["C", "D"], place: { kind: "interval", quantity: "rate", interval: { below: 0.2 } } },
    ]);
  });

  it("いの町の◎「以上」は○「同等」と重なる", () => {
    expect(
      checkRubric(own([against("◎", "exceeded", "achieved"), against("○", "achieved"), against("△", "missed")])),
    ).toEqual([
      { code: "overlap", symbols: ["◎", "○"], place: { kind: "comparison", reference: "target", outcome: "achieved" } },
    ]);
  });

  it("負の率も、比較の抜けも見る", () => {
    expect(codes(own([rate("A", { atLeast: 1 }), rate("B", { atLeast: 0, below: 1 })]))).toEqual([]);
    expect(
      checkRubric(own([rate("A", { atLeast: 1 }), rate("B", { atLeast: 0, below: 1 })], { formula: "fromBaseline" })),
    ).toEqual([{ code: "gap", places: [{ kind: "interval", quantity: "rate", interval: { below: 0 } }] }]);
    expect(checkRubric(own([against("◎", "exceeded"), against("△", "missed")]))).toEqual([
      { code: "gap", places: [{ kind: "comparison", reference: "target", outcome: "achieved" }] },
    ]);
  });

  it("二つの物差しを使う基準では、どちらにも当てはまらない組を示す", () => {
    const rubric = own([against("◎", "exceeded"), rate("B", { atLeast: 0.5, below: 0.8 }), rate("C", { below: 0.5 })]);
    expect(checkRubric(rubric)).toEqual([
      {
        code: "gap",
        places: [
          { kind: "comparison", reference: "target", outcome: "achieved" },
          { kind: "interval", quantity: "rate", interval: { atLeast: 0.8, atMost: 0.8 } },
        ],
      },
    ]);
  });

  it("同じ記号、似た記号、空の記号", () => {
    expect(codes(own([rate("▲", { atLeast: 1 }, "おおむね計画どおり"), rate("▲", { below: 1 }, "改善なし")]))).toEqual([
      "duplicateSymbol",
    ]);
    expect(checkRubric(own([rate("○", { atLeast: 1 }), rate("〇", { below: 1 })]))).toEqual([
      { code: "lookAlikeSymbols", symbols: ["○", "〇"] },
    ]);
    expect(codes(own([{ ...rate("A", { atLeast: 1 }), aliases: ["B"] }, rate("B", { below: 1 })]))).toEqual([
      "duplicateSymbol",
    ]);
    expect(codes(own([rate("", { atLeast: 1 }), rate(" ", { below: 1 })]))).toEqual(["emptySymbol", "emptySymbol"]);
    expect(codes(own([rate("△", { atLeast: 1 }), rate("▲", { below: 1 })]))).toEqual([]);
  });

  it("順が逆、空の範囲、知らない記号、許容差、記号なし", () => {
    expect(checkRubric(own([rate("B", { below: 1 }), rate("A", { atLeast: 1 })]))).toEqual([
      { code: "notOrdered", symbols: ["B", "A"] },
    ]);
    expect(checkRubric(own([rate("B", { atMost: 1 }), rate("A", { moreThan: 1 })]))).toEqual([
      { code: "notOrdered", symbols: ["B", "A"] },
    ]);
    expect(codes(own([against("△", "missed"), against("○", "exceeded", "achieved")]))).toEqual(["notOrdered"]);
    expect(codes(own([rate("A", {}), rate("B", { atLeast: 2, below: 1 })]))).toEqual(["emptyInterval"]);
    expect(codes(own([rate("A", {}), rate("B", { moreThan: 1, atMost: 1 })]))).toEqual(["emptyInterval"]);
    expect(codes(own([rate("A", {})], { qualitative: { achieved: "A", missed: "×" } }))).toEqual(["unknownSymbol"]);
    expect(codes(own([rate("A", {})], { tolerance: 1 }))).toEqual(["badTolerance"]);
    expect(codes(own([rate("A", {})], { tolerance: NaN }))).toEqual(["badTolerance"]);
    expect(codes(own([]))).toEqual(["noGrades"]);
    expect(codes(own([{ symbol: "A", label: "", rule: { kind: "manual" }, achieved: true }]))).toEqual([]);
    expect(codes(own([{ symbol: "A", label: "", rule: full, achieved: true }]))).toEqual([]);
  });

  it("問題のない基準は、どの率にも記号をただ一つ与える", () => {
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 6 })
      .map((list) => list.sort((a, b) => b - a));
    fc.assert(
      fc.property(cuts, fc.integer({ min: 0, max: 200 }), (percents, actual) => {
        const ends = percents.map((percent) => percent / 100);
        const grades = ends.map((end, index) =>
          rate(String.fromCharCode(65 + index), { atLeast: end, below: ends[index - 1] }),
        );
        const rubric = own([...grades, rate("Z", { below: ends.at(-1) })]);
        expect(checkRubric(rubric)).toEqual([]);
        const expected = ends.findIndex((end) => actual / 100 >= end);
        const evaluation = evaluate(number(100), number(actual), { measureDirection: "increase" }, { rubric });
        expect(computeGrade([evaluation], rubric).symbol).toBe(expected < 0 ? "Z" : String.fromCharCode(65 + expected));
      }),
    );
  });
});

import fc from "fast-check";
import { rateFormulas } from "../../../src/domain/evaluation/achievementRate";
import { directions } from "../../../src/domain/evaluation/direction";
import type { IndicatorInput } from "../../../src/domain/evaluation/indicatorEvaluation";
import { rubricPresets } from "../../../src/domain/evaluation/presets";
import { computeGrade } from "../../../src/domain/evaluation/computeGrade";
import type { Qualifier, Reading, TextReading } from "../../../src/domain/quantity/reading";
import { evaluate, kanagawa, none, number, pending, tendency, unreadable, words } from "./readings";
import { readQuantity } from "../../../src/domain/quantity/readQuantity";
import { formatQuantity } from "../../../src/domain/quantity/formatQuantity";
import { runs } from "../../sampled";

const reduction = (value: number, ...qualifiers: Qualifier[]) =>
  number(-value, "%", { change: "decrease", qualifiers });

describe("神奈川県の計画の目標と実績", () => {
  it.each<[string, Reading | null, Reading | null, Partial<IndicatorInput>, string, number | null]>([
    ["150,000人 → 115,992人", number(150000, "人"), number(115992, "人"), {}, "missed", 115992 / 150000],
    ["600,000PV → 6,677,432PV", number(600000, "PV"), number(6677432, "PV"), {}, "exceeded", 6677432 / 600000],
    ["100% → 100%", number(1, "%"), number(1, "%"), {}, "achieved", 1],
    ["— → 33件", none, number(33, "件"), {}, "noTarget", null],
    ["空欄 → 33件", null, number(33, "件"), {}, "noTarget", null],
    ["0件 → 0件", number(0, "件"), number(0, "件"), { indicator: "悪意のある書き込み件数" }, "achieved", null],
    ["0件 → 2件", number(0, "件"), number(2, "件"), { indicator: "個人情報の漏洩" }, "missed", null],
    ["110,000 → 105,549人", number(110000), number(105549, "人"), {}, "missed", 105549 / 110000],
    ["5件 → 累計49件", number(5, "件"), number(49, "件", { qualifiers: ["cumulative"] }), {}, "exceeded", 9.8],
    [
      "10,000社 → 3,382社（見込み）",
      number(10000, "社"),
      number(3382, "社", { qualifiers: ["forecast"] }),
      {},
      "missed",
      0.3382,
    ],
    ["+2% → +3.3%", number(0.02, "%"), number(0.033, "%"), {}, "exceeded", 1.65],
    [
      "20t/10a以上 → 42t/10a",
      number(20, "t/10a", { qualifiers: ["atLeast"] }),
      number(42, "t/10a"),
      {},
      "exceeded",
      2.1,
    ],
    ["80% → 67.8%", number(0.8, "%"), number(0.678, "%"), {}, "missed", 0.8475],
    ["15,0007アクセス → 51,183件", unreadable, number(51183, "件"), {}, "notJudged", null],
    ["100% → 令和5年3月集計予定", number(1, "%"), pending, {}, "notJudged", null],
    [
      "50%削減 → 50%以上削減",
      reduction(0.5),
      reduction(0.5, "atLeast"),
      { indicator: "AI識別による識別時間短縮" },
      "notJudged",
      null,
    ],
    ["実施 → 実施", words("実施", "done"), words("実施", "done"), {}, "achieved", null],
    [
      "開発完了 → 現行システム延長利用の決定",
      words("開発完了", "done"),
      words("現行システム延長利用の決定"),
      {},
      "notJudged",
      null,
    ],
    [
      "自動車検査証電子化対応 → …準備中",
      words("自動車検査証電子化対応"),
      words("自動車検査証電子化対応準備中", "preparing"),
      {},
      "missed",
      null,
    ],
    ["一般公開 → 9回", words("一般公開", "done"), number(9, "回"), {}, "notJudged", null],
    ["9回 → 実施", number(9, "回"), words("実施", "done"), {}, "notJudged", null],
  ])("%s", (_, target, actual, more, judged, rate) => {
    const evaluation = evaluate(target, actual, more);
    expect([evaluation.judged, evaluation.achievementRate]).toEqual([judged, rate]);
    expect(evaluation.reason === null).toBe(judged !== "notJudged");
  });
});

describe("証明できないことは判定しない", () => {
  const forecast = (value: number) => number(value, "人", { qualifiers: ["forecast"] });
  const about = (value: number) => number(value, "人", { qualifiers: ["approximate"] });

  it.each<[string, Reading, Reading, string, readonly string[], string | null]>([
    ["見込みが目標を超える", number(100, "人"), forecast(120), "notJudged", ["exceeded", "achieved"], "forecast"],
    ["見込みが目標と同じ", number(100, "人"), forecast(100), "achieved", ["achieved"], null],
    ["見込みが目標に届かない", number(100, "人"), forecast(99), "missed", ["missed"], null],
    [
      "速報が目標を超える",
      number(100),
      number(101, null, { qualifiers: ["preliminary"] }),
      "notJudged",
      ["exceeded", "achieved"],
      "forecast",
    ],
    [
      "約が目標をはるかに超える",
      number(60000, "人"),
      about(80000),
      "notJudged",
      ["exceeded", "achieved"],
      "approximate",
    ],
    ["約が目標にはるかに届かない", number(150000, "人"), about(80000), "missed", ["missed"], null],
    [
      "約が目標に近い",
      number(82000, "人"),
      about(80000),
      "notJudged",
      ["exceeded", "achieved", "missed"],
      "approximate",
    ],
    [
      "以上が目標と同じ",
      number(100),
      number(100, null, { qualifiers: ["atLeast"] }),
      "notJudged",
      ["exceeded", "achieved"],
      "boundOnly",
    ],
    ["以上が目標を超える", number(100), number(120, null, { qualifiers: ["atLeast"] }), "exceeded", ["exceeded"], null],
    [
      "以上が目標に届かない",
      number(100),
      number(80, null, { qualifiers: ["atLeast"] }),
      "notJudged",
      ["exceeded", "achieved", "missed"],
      "boundOnly",
    ],
    ["未満が目標と同じ", number(100), number(100, null, { qualifiers: ["lessThan"] }), "missed", ["missed"], null],
    ["超が目標と同じ", number(100), number(100, null, { qualifiers: ["moreThan"] }), "exceeded", ["exceeded"], null],
    ["以下が目標に届かない", number(100), number(90, null, { qualifiers: ["atMost"] }), "missed", ["missed"], null],
    [
      "約以上",
      number(100),
      number(100, null, { qualifiers: ["atLeast", "approximate"] }),
      "notJudged",
      ["exceeded", "achieved", "missed"],
      "approximate",
    ],
  ])("%s", (_, target, actual, judged, possible, reason) => {
    const evaluation = evaluate(target, actual);
    expect([evaluation.judged, evaluation.possible, evaluation.reason?.code ?? null]).toEqual([
      judged,
      possible,
      reason,
    ]);
  });

  it("下限だけの実績には達成率がない", () => {
    const { achievementRate, noRate } = evaluate(number(100), number(100, null, { qualifiers: ["atLeast"] }));
    expect([achievementRate, noRate]).toEqual([null, "boundOnly"]);
  });

  it("0の約は0", () => {
    expect(evaluate(number(10), number(0, null, { qualifiers: ["approximate"] })).judged).toBe("missed");
  });

  it("減少目標でも、見込みは上回ったことにしない", () => {
    const target = number(100, "人", { qualifiers: ["atMost"] });
    expect(evaluate(target, forecast(80)).possible).toEqual(["exceeded", "achieved"]);
    expect(evaluate(target, forecast(120)).judged).toBe("missed");
  });
});

describe("方向", () => {
  it.each<[string, Partial<IndicatorInput>, Reading, Reading, string]>([
    ["方向性の欄が減少", { directionCell: "減少を目指す" }, number(80), number(90), "missed"],
    ["方向性の欄が減少", { directionCell: "減少" }, number(80), number(70), "exceeded"],
    ["設定で減少", { measureDirection: "decrease" }, number(80), number(80), "achieved"],
    ["45人以下", {}, number(45, "人", { qualifiers: ["atMost"] }), number(44, "人"), "exceeded"],
    ["45人未満", {}, number(45, "人", { qualifiers: ["lessThan"] }), number(45, "人"), "missed"],
    ["45人未満", {}, number(45, "人", { qualifiers: ["lessThan"] }), number(44, "人"), "exceeded"],
    ["100を超える", {}, number(100, null, { qualifiers: ["moreThan"] }), number(100), "missed"],
    ["100を超える", {}, number(100, null, { qualifiers: ["moreThan"] }), number(101), "exceeded"],
    ["維持", { directionCell: "維持" }, number(90), number(90), "achieved"],
    ["維持で違う値", { directionCell: "維持" }, number(90), number(95), "notJudged"],
    ["100%の維持", { directionCell: "維持" }, number(1, "%"), number(0.98, "%"), "missed"],
    ["0件の維持", { directionCell: "維持" }, number(0, "件"), number(1, "件"), "missed"],
    ["90以上の維持", { directionCell: "維持" }, number(90, null, { qualifiers: ["atLeast"] }), number(95), "achieved"],
    ["90以上の維持", { directionCell: "維持" }, number(90, null, { qualifiers: ["atLeast"] }), number(85), "missed"],
    ["90以下の維持", { directionCell: "維持" }, number(90, null, { qualifiers: ["atMost"] }), number(95), "missed"],
    ["範囲の内", { directionCell: "範囲内", upperTarget: number(30) }, number(20), number(25), "achieved"],
    ["範囲の端", { directionCell: "範囲内", upperTarget: number(30) }, number(20), number(30), "achieved"],
    ["範囲の外", { directionCell: "範囲内", upperTarget: number(30) }, number(20), number(31), "missed"],
    ["範囲の上端がない", { directionCell: "範囲" }, number(20), number(25), "notJudged"],
    [
      "範囲にかかる約",
      { directionCell: "範囲", upperTarget: number(30) },
      number(20),
      number(30, null, { qualifiers: ["approximate"] }),
      "notJudged",
    ],
    ["欄の言葉が方向でない", { directionCell: "検討" }, number(20), number(25), "notJudged"],
    ["方向が分からなくても同じ値", { directionCell: "検討" }, number(20), number(20), "achieved"],
  ])("%s (%j)", (_, more, target, actual, judged) => {
    expect(evaluate(target, actual, more).judged).toBe(judged);
  });

  it("既定の方向がない設定では、方向の分からない指標を判定しない", () => {
    const evaluation = evaluate(number(10), number(20), {}, { defaultDirection: null });
    expect([evaluation.judged, evaluation.reason, evaluation.directionSource]).toEqual([
      "notJudged",
      { code: "directionUnknown" },
      "unknown",
    ]);
  });

  it("許容差は同じとみなす", () => {
    const rubric = { ...kanagawa.rubric, tolerance: 0.03 };
    const judged = [96.9, 97, 103, 103.1].map((value) => evaluate(number(100), number(value), {}, { rubric }).judged);
    expect(judged).toEqual(["missed", "achieved", "achieved", "exceeded"]);
    expect(evaluate(number(100), number(104), { directionCell: "範囲" }, { rubric }).judged).toBe("missed");
  });

  it("方向が目標の書き方や基準値と食い違えば、そう言う", () => {
    expect(
      evaluate(number(45, null, { qualifiers: ["atMost"] }), number(40), { directionCell: "増加" }).remarks,
    ).toContain("directionAgainstTargetQualifier");
    expect(evaluate(number(80), number(90), { directionCell: "増加", baseline: number(100) })).toMatchObject({
      remarks: ["directionAgainstBaseline"],
      noRate: null,
    });
  });
});

describe("削減の量", () => {
  it.each<[string, Reading, Reading, string, string]>([
    ["50%削減 → 55%削減", reduction(0.5), reduction(0.55), "利用者数", "exceeded"],
    ["50%削減 → 45%削減", reduction(0.5), reduction(0.45), "利用者数", "missed"],
    ["50%削減 → 10%増", reduction(0.5), number(0.1, "%", { change: "increase" }), "利用者数", "missed"],
    ["50%削減 → ▲55%", reduction(0.5), number(-0.55, "%"), "利用者数", "exceeded"],
    ["50%削減 → 55%（短縮率）", reduction(0.5), number(0.55, "%"), "識別時間短縮率", "exceeded"],
    ["50%（短縮率） → 50%以上削減", number(0.5, "%"), reduction(0.5, "atLeast"), "識別時間短縮率", "notJudged"],
    ["50%削減 → 55%", reduction(0.5), number(0.55, "%"), "利用者数", "notJudged"],
    ["50%以上削減 → 49%削減", reduction(0.5, "atLeast"), reduction(0.49), "利用者数", "missed"],
  ])("%s", (_, target, actual, indicator, judged) => {
    expect(evaluate(target, actual, { indicator }).judged).toBe(judged);
  });

  it("減った量の達成率は量の比", () => {
    expect(evaluate(reduction(0.5), reduction(0.4)).achievementRate).toBe(0.8);
  });

  it("量と水準は比べない", () => {
    expect(evaluate(reduction(0.5), number(0.55, "%")).reason).toEqual({ code: "changeAgainstLevel" });
  });
});

describe("単位", () => {
  it("違う単位は比べない", () => {
    expect(evaluate(number(10, "回"), number(12, "人")).reason).toEqual({
      code: "unitsDiffer",
      target: "回",
      actual: "人",
    });
  });
  it("片方にないときは比べ、そう言う", () => {
    expect(evaluate(number(10), number(12, "人"))).toMatchObject({
      judged: "exceeded",
      remarks: ["unitMissingInTarget"],
    });
    expect(evaluate(number(10, "人"), number(12))).toMatchObject({
      judged: "exceeded",
      remarks: ["unitMissingInActual"],
    });
  });
  it("80 と 67.8% は百分率として比べ、そう言う", () => {
    expect(evaluate(number(80), number(0.678, "%"))).toMatchObject({
      judged: "missed",
      achievementRate: 0.8475,
      remarks: ["unitMissingInTarget", "readAsPercent"],
    });
    expect(evaluate(number(0.8, "%"), number(67.8)).achievementRate).toBe(0.8475);
    expect(evaluate(number(0.8), number(0.678, "%")).remarks).toEqual(["unitMissingInTarget"]);
  });
  it("累計と単年、約の目標は、比べてそう言う", () => {
    const cumulative = { qualifiers: ["cumulative"] } as const;
    expect(evaluate(number(5, null, cumulative), number(4)).remarks).toEqual(["plainActualAgainstCumulativeTarget"]);
    expect(evaluate(number(5), number(4, null, cumulative)).remarks).toEqual(["cumulativeActualAgainstPlainTarget"]);
    expect(evaluate(number(100, null, { qualifiers: ["approximate"] }), number(98))).toMatchObject({
      judged: "achieved",
      remarks: ["approximateTarget"],
    });
  });
});

describe("言葉の目標", () => {
  const due = (year: number) => ({
    due: { start: { year, month: 4, day: 1 }, end: { year: year + 1, month: 3, day: 31 } },
  });

  it.each<[string, Reading, Reading, string]>([
    ["構築完了 → 取組中", words("構築完了", "done"), words("取組中", "underway"), "missed"],
    ["実施 → 未着手(検討中)", words("実施", "done"), words("未着手", "notStarted"), "missed"],
    ["実施 → 実施済み", words("実施", "done"), words("実施済み", "done"), "achieved"],
    ["システム構築 → システム構築中", words("システム構築"), words("システム構築中", "underway"), "missed"],
    ["電子化対応 → 電子化対応完了", words("電子化対応"), words("電子化対応完了", "done"), "achieved"],
    [
      "再整備実施・詳細設計 → 再整備実施",
      words("再整備実施・詳細設計", "done"),
      words("再整備実施", "done"),
      "achieved",
    ],
    ["技術開発完了 → 技術開発取組中", words("技術開発完了", "done"), words("技術開発取組中", "underway"), "missed"],
    ["検討 → 実施", words("検討", "considering"), words("実施", "done"), "achieved"],
    ["施行完了 → 現行規定継続", words("施行完了", "done"), words("現行規定継続", "underway"), "notJudged"],
    [
      "開発完了 → 別のことを検討",
      words("開発完了", "done"),
      words("新たな情報提供方法を検討", "considering"),
      "notJudged",
    ],
    ["令和4年度中の完了", words("技術開発完了", "done", due(2022)), words("技術開発取組中", "underway"), "missed"],
    [
      "令和5年度の完了は令和4年度には未達成でない",
      words("技術開発完了", "done", due(2023)),
      words("技術開発取組中", "underway"),
      "notJudged",
    ],
  ])("%s", (_, target, actual, judged) => {
    expect(evaluate(target, actual).judged).toBe(judged);
  });

  it("評価する年度が分からなければ、期限のある目標を未達成としない", () => {
    const target = words("完了", "done", due(2022));
    expect(evaluate(target, words("検討中", "considering"), {}, { fiscalYear: null }).reason).toEqual({
      code: "targetDueLater",
    });
  });

  it.each<[TextReading, Partial<IndicatorInput>, number, string]>([
    [tendency("増加", "increase"), { baseline: number(10, "人") }, 11, "achieved"],
    [tendency("増加", "increase"), { baseline: number(10, "人") }, 10, "missed"],
    [tendency("増加", "increase"), { previous: number(10, "人") }, 11, "achieved"],
    [tendency("減少を目指す", "decrease"), { baseline: number(10, "人") }, 11, "missed"],
    [tendency("延伸", "increase"), { baseline: number(10, "人") }, 11, "achieved"],
    [
      tendency("前年度より増加", "increase"),
      { previous: number(10, "人"), baseline: number(100, "人") },
      11,
      "achieved",
    ],
    [tendency("現状維持", "maintain"), { baseline: number(10, "人") }, 10, "achieved"],
    [tendency("現状維持", "maintain"), { baseline: number(10, "人") }, 12, "notJudged"],
    [tendency("前年度より増加", "increase"), { baseline: number(10, "人") }, 11, "notJudged"],
    [tendency("増加", "increase"), {}, 11, "notJudged"],
    [tendency("増加", "increase"), { baseline: number(10, "件") }, 11, "notJudged"],
    [tendency("前年度以上", "increase"), { previous: number(10, "人") }, 10, "achieved"],
  ])("方向だけの目標 %j（%j）に対して %d人", (target, more, actual, judged) => {
    expect(evaluate(target, number(actual, "人"), more).judged).toBe(judged);
  });

  it("前年度実績を目標とする計算式では、空欄の目標の代わりに前年度を使う", () => {
    const evaluation = evaluate(none, number(64211), { previous: number(58635) }, { formula: "previousYear" });
    expect(evaluation).toMatchObject({ judged: "exceeded", achievementRate: 64211 / 58635 });
    expect(evaluate(none, number(64211), {}, { formula: "previousYear" }).judged).toBe("noTarget");
  });

  it("未定の目標、空の実績", () => {
    expect(evaluate(pending, number(1)).reason).toEqual({ code: "targetPending" });
    expect(evaluate(number(1), null).reason).toEqual({ code: "actualMissing" });
    expect(evaluate(number(1), none).reason).toEqual({ code: "actualMissing" });
    expect(evaluate(number(1), unreadable).reason).toMatchObject({ code: "unreadable", side: "actual" });
  });
});

describe("どんな読み取りでも", () => {
  const qualifiers = fc.subarray<Qualifier>(
    [
      "approximate",
      "atLeast",
      "atMost",
      "moreThan",
      "lessThan",
      "forecast",
      "preliminary",
      "planned",
      "cumulative",
      "average",
    ],
    { maxLength: 3 },
  );
  const numeric = fc
    .record({
      value: fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
      unit: fc.constantFrom(null, "人", "%", "件"),
      qualifiers,
      change: fc.constantFrom(null, "increase" as const, "decrease" as const),
    })
    .map(({ value, unit, ...more }): Reading => number(value, unit, more));
  const textual = fc
    .tuple(fc.string(), fc.constantFrom(null, "done" as const, "underway" as const, "considering" as const))
    .map(([canonical, state]): Reading => words(canonical, state));
  const reading = fc.oneof(
    { weight: 5, arbitrary: numeric },
    textual,
    fc.constantFrom(none, pending, unreadable, null),
  );
  const settings = fc.record({
    rubric: fc.constantFrom(...rubricPresets),
    formula: fc.option(fc.constantFrom(...rateFormulas)),
    decreaseFormula: fc.constantFrom(
      null,
      "targetOverActual" as const,
      "twoMinusRatio" as const,
      "fromBaseline" as const,
    ),
    defaultDirection: fc.option(fc.constantFrom(...directions)),
    fiscalYear: fc.option(fc.integer({ min: 2000, max: 2030 })),
    planYears: fc.option(
      fc.record({ first: fc.integer({ min: 2010, max: 2030 }), last: fc.integer({ min: 2010, max: 2030 }) }),
    ),
  });
  const input = fc.record({
    baseline: reading,
    expected: reading,
    previous: reading,
    upperTarget: reading,
    indicator: fc.string(),
    directionCell: fc.oneof(fc.string(), fc.constantFrom("増加", "減少", "維持", "範囲", "")),
  });

  it("例外もNaNも無限大もなく、判定と理由がそろう", () => {
    fc.assert(
      fc.property(reading, reading, input, settings, (target, actual, more, rules) => {
        const evaluation = evaluate(target, actual, more, rules);
        const grade = computeGrade([evaluation, evaluation], rules.rubric);
        const printed = JSON.stringify([evaluation, grade], (_, value: unknown) =>
          typeof value === "number" && !Number.isFinite(value) ? "BAD" : value,
        );
        expect(printed).not.toContain("BAD");
        expect(evaluation.reason === null).toBe(evaluation.judged !== "notJudged");
        expect(grade.alternatives).not.toContain(grade.symbol);
      }),
      { numRuns: runs(3000) },
    );
  });

  it("単位の大きさを変えても判定と達成率は変わらない", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10000 }),
        fc.integer({ min: -10000, max: 10000 }),
        fc.integer({ min: 1, max: 1000 }),
        (target, actual, scale) => {
          const plain = evaluate(number(target), number(actual));
          const scaled = evaluate(number(target * scale), number(actual * scale));
          expect([scaled.judged, scaled.achievementRate]).toEqual([plain.judged, plain.achievementRate]);
        },
      ),
    );
  });

  it("正負を裏返せば、増加の判定は減少の判定になる", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (target, actual) => {
        const up = evaluate(number(target), number(actual), { measureDirection: "increase" });
        const down = evaluate(number(-target), number(-actual), { measureDirection: "decrease" });
        expect(down.judged).toBe(up.judged);
      }),
    );
  });

  it("見込み・約・下限の実績は、確かな値の判定より多くを言わない", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.constantFrom<Qualifier>("forecast", "approximate", "preliminary"),
        (target, actual, qualifier) => {
          const sure = evaluate(number(target), number(actual));
          const unsure = evaluate(number(target), number(actual, null, { qualifiers: [qualifier] }));
          expect(unsure.judged).not.toBe("exceeded");
          expect(unsure.possible).toContain(sure.judged);
        },
      ),
    );
  });
});

describe("全体のうちの数（12校中11校）", () => {
  const read = (text: string, role: "target" | "actual"): Reading =>
    readQuantity({ content: text, text, role }).parts[0];

  it.each<[target: string, actual: string, judged: string, rate: number | null]>([
    ["12/12校", "11/12校", "missed", 11 / 12],
    ["12校", "12校中12校", "achieved", 1],
    ["100％", "12/12校", "achieved", 1],
    ["80%", "9/12校", "missed", 0.9375],
    ["75%", "3/4（75％）", "achieved", 1],
    ["91.7%", "12校中11校（91.7％）", "achieved", 1],
    ["全33市町村", "33/33市町村", "achieved", 1],
    ["10/12校", "90%", "exceeded", 1.08],
  ])("目標 %s に実績 %s", (target, actual, judged, rate) => {
    const evaluation = evaluate(read(target, "target"), read(actual, "actual"));
    expect(evaluation.judged).toBe(judged);
    expect(evaluation.achievementRate).toBeCloseTo(rate ?? 0, 6);
  });

  it.each([
    ["12/12校", "11/11校", { code: "unitsDiffer", target: "／12校", actual: "／11校" }],
    ["4/4", "3/4", { code: "unreadable", side: "target", cause: { code: "partOfWhole", text: "4/4" } }],
    ["12校", "11/12人", { code: "unitsDiffer", target: "校", actual: "人" }],
  ])("目標 %s に実績 %s は、判定せず理由を言う", (target, actual, reason) => {
    expect(evaluate(read(target, "target"), read(actual, "actual"))).toMatchObject({ judged: "notJudged", reason });
  });

  it.each(["千人", "％", "校"])("列の単位（%s）は、単位を書いたセルには及ばない", (defaultUnit) => {
    const [reading] = readQuantity({ content: "11/12校", text: "11/12校", role: "actual", defaultUnit }).parts;
    expect(reading).toMatchObject({ value: 11, unit: "校", ofWhole: { count: 12 } });
  });

  it("書いて読み直しても、全体を失わない", () => {
    const reading = read("11/12校", "actual");
    expect(reading).toMatchObject({ kind: "number", ofWhole: { count: 12, share: 11 / 12 } });
    if (reading.kind === "number") expect(formatQuantity(reading)).toBe("12校中11校");
    expect(read("12校中11校", "actual")).toMatchObject({ ofWhole: { count: 12, share: 11 / 12 } });
  });
});

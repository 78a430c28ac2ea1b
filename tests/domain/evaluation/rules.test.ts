import { checkRubric } from "../../../src/domain/evaluation/checkRubric";
import { computeGrade } from "../../../src/domain/evaluation/computeGrade";
import { gradeReader } from "../../../src/domain/evaluation/gradesOfSheet";
import { gradeByPoints } from "../../../src/domain/evaluation/points";
import { rubricPreset } from "../../../src/domain/evaluation/presets";
import type { GradeRule, Rubric, RubricGrade } from "../../../src/domain/evaluation/rubric";
import { evaluate, none, number } from "./readings";

const base = rubricPreset("愛知県あいちITプラン");
if (base === null) throw new Error("no preset");

const grade = (symbol: string, rule: GradeRule, more: Partial<RubricGrade> = {}): RubricGrade => ({
  symbol,
  label: "",
  rule,
  achieved: false,
  ...more,
});
const rate = (symbol: string, ends: object, more: Partial<RubricGrade> = {}): RubricGrade =>
  grade(symbol, { kind: "interval", quantity: "rate", ...ends }, more);
const own = (grades: readonly RubricGrade[], more: Partial<Rubric> = {}): Rubric => ({
  ...base,
  name: "独自",
  grades,
  ...more,
});

describe("基準のすき間と重なり", () => {
  it.each<[string, Rubric, readonly unknown[]]>([
    [
      "端のない段階は、ほかの段階と重なる",
      own([rate("A", {}), rate("B", { atLeast: 0.8 })]),
      [{ code: "overlap", symbols: ["A", "B"], place: expect.anything() as unknown }],
    ],
    ["端のない段階だけなら、すき間もない", own([rate("A", {})]), []],
    [
      "0.5から0.8がない",
      own([rate("A", { atLeast: 0.8 }), rate("B", { below: 0.5 })], { formula: "fromBaseline" }),
      [
        {
          code: "gap",
          places: [{ kind: "interval", quantity: "rate", interval: { atLeast: 0.5, below: 0.8 } }],
        },
      ],
    ],
    [
      "ちょうど0.8がない",
      own([rate("A", { moreThan: 0.8 }), rate("B", { below: 0.8 })], { formula: "fromBaseline" }),
      [
        {
          code: "gap",
          places: [{ kind: "interval", quantity: "rate", interval: { atLeast: 0.8, atMost: 0.8 } }],
        },
      ],
    ],
  ])("%s", (_, rubric, problems) => {
    expect(checkRubric(rubric)).toEqual(problems);
  });
});

describe("目標のない指標", () => {
  const better: GradeRule = { kind: "comparison", reference: "baseline", outcomes: ["exceeded"] };
  const rubric = own([
    rate("A", { atLeast: 1 }),
    rate("B", { below: 1 }),
    grade("C", better, { applies: "withoutTarget" }),
  ]);
  const graded = (target: number | null, baseline: number, actual: number) =>
    computeGrade(
      [
        evaluate(
          target === null ? none : number(target),
          number(actual),
          { baseline: number(baseline), measureDirection: "increase" },
          { rubric },
        ),
      ],
      rubric,
    );

  it("率の段階は目標のある指標だけのもの：目標がなければ、目標なしの段階で決まる", () => {
    expect(graded(100, 50, 100).symbol).toBe("A");
    expect(graded(null, 50, 60)).toEqual({ symbol: "C", alternatives: [], reason: { code: "judged" } });
    expect(graded(null, 50, 40).symbol).toBeNull();
  });

  it("「変わらない」の段階が先にあっても、数値の段階で決まる", () => {
    const withUnchanged = own([grade("−", { kind: "unchanged" }), rate("A", { atLeast: 1 }), rate("B", { below: 1 })]);
    const judged = (actual: number) =>
      computeGrade(
        [evaluate(number(100), number(actual), { measureDirection: "increase" }, { rubric: withUnchanged })],
        withUnchanged,
      ).symbol;
    expect([judged(120), judged(90)]).toEqual(["A", "B"]);
  });
});

describe("点の平均", () => {
  const pointed = (symbol: string, points: number): RubricGrade => grade(symbol, { kind: "manual" }, { points });

  it("平均の点をもつ評価がなければ、評価は決まらない", () => {
    const rubric = own([pointed("7", 7), pointed("4", 4)]);
    expect(gradeByPoints(["7", "4"], rubric)).toBeNull();
    expect(gradeByPoints(["7", "7", "7"], rubric)).toEqual({ mean: 7, symbol: "7" });
  });

  it("点のない基準では、内訳の平均で評価しない", () => {
    const rubric = own([rate("A", { atLeast: 1 }), rate("B", { below: 1 })], { parts: "meanPoints" });
    const parts = [120, 80].map((actual) =>
      evaluate(number(100), number(actual), { measureDirection: "increase" }, { rubric }),
    );
    expect(computeGrade(parts, rubric).symbol).toBeNull();
  });
});

it("空欄は評価でない。意味のない記号だけの基準でも読める", () => {
  const read = gradeReader(["A", "", "評価B"], own([rate("A", { atLeast: 1 }), rate("B", { below: 1 })]));
  expect(["", "A", "評価B", "Ａ評価", "C"].map(read)).toEqual([null, "A", "B", "A", null]);
});

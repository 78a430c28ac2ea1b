import fc from "fast-check";
import { readGrade, strangeGrade } from "../../../src/domain/evaluation/grade";
import { gradeReader } from "../../../src/domain/evaluation/gradesOfSheet";
import { kanagawaIct, rubricPreset, rubricPresets } from "../../../src/domain/evaluation/presets";
import type { Rubric } from "../../../src/domain/evaluation/rubric";

const preset = (name: string): Rubric => rubricPreset(name) ?? kanagawaIct;

describe("評価の記号", () => {
  it.each<[string, string, string | null]>([
    ["神奈川県ICT計画", "〇", "○"],
    ["神奈川県ICT計画", "◯", "○"],
    ["神奈川県ICT計画", " ○ ", "○"],
    ["神奈川県ICT計画", "●", "○"],
    ["神奈川県ICT計画", "Δ", "△"],
    ["神奈川県ICT計画", "∆", "△"],
    ["神奈川県ICT計画", "▲", "△"],
    ["神奈川県ICT計画", "—", "―"],
    ["神奈川県ICT計画", "-", "―"],
    ["神奈川県ICT計画", "－", "―"],
    ["神奈川県ICT計画", "ー", "―"],
    ["神奈川県ICT計画", "○（※1）", "○"],
    ["神奈川県ICT計画", "○※", "○"],
    ["神奈川県ICT計画", "○ 達成", "○"],
    ["神奈川県ICT計画", "達成", "○"],
    ["神奈川県ICT計画", "達成（○）", "○"],
    ["神奈川県ICT計画", "×", null],
    ["神奈川県ICT計画", "○△", null],
    ["神奈川県ICT計画", "", null],
    ["神奈川県ICT計画", "（※1）", null],
    ["神奈川県環境基本計画", "✕", "×"],
    ["神奈川県環境基本計画", "x", "×"],
    ["愛知県あいちITプラン", "Ｃ", "C"],
    ["愛知県あいちITプラン", "C(A※1)", "C"],
    ["愛知県あいちITプラン", "A評価", "A"],
    ["愛知県あいちITプラン", "E", null],
    ["茨城県総合計画", "Ｂ＋", "B+"],
    ["長野県総合戦略", "概ね順調", "おおむね順調"],
    // ▲と△を使い分ける基準では、混ぜない
    ["栃木県環境基本計画", "▲", "▲"],
    ["栃木県環境基本計画", "△", "△"],
    ["栃木県環境基本計画（平成15年度）", "▲", "▲"],
    ["栃木県環境基本計画（平成15年度）", "△", null],
    ["佐野市総合計画", "７", "7"],
  ])("%s: %s → %s", (name, text, symbol) => {
    expect(readGrade(text, preset(name))).toBe(symbol);
  });

  it("達成A は、記号と意味を並べた書き方", () => {
    const rubric: Rubric = {
      ...preset("愛知県あいちITプラン"),
      grades: [
        { symbol: "A", label: "達成", rule: { kind: "manual" }, achieved: true },
        { symbol: "B", label: "前進", rule: { kind: "manual" }, achieved: false },
      ],
    };
    expect(["達成A", "A達成", "A：達成", "前進Ｂ", "達成B"].map((text) => readGrade(text, rubric))).toEqual([
      "A",
      "A",
      "A",
      "B",
      null,
    ]);
  });

  it("どの基準も、自分の記号をそのまま読む", () => {
    for (const rubric of rubricPresets) {
      for (const { symbol } of rubric.grades) expect(readGrade(symbol, rubric)).toBe(symbol);
    }
  });

  it("どんな文字列でも、基準の記号かnull", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...rubricPresets), (text, rubric) => {
        const symbol = readGrade(text, rubric);
        return symbol === null || rubric.grades.some((grade) => grade.symbol === symbol);
      }),
    );
  });
});

describe("ほかの基準で付けた評価", () => {
  const rubric = preset("神奈川県ICT計画");
  const read = (texts: readonly string[], others: readonly Rubric[] = []): readonly (string | null)[] =>
    texts.map(gradeReader(texts, rubric, others));

  it("×のある表の○は、この基準の○ではない", () => {
    expect(read(["○", "◎", "×", "○", "△", "○"])).toEqual([null, null, null, null, null, null]);
  });

  it("知らない言葉が繰り返される表では、「達成」もこの基準の○ではない", () => {
    expect(read(["達成", "概ね達成", "概ね達成", "未達成", "達成"])).toEqual([null, null, null, null, null]);
  });

  it("多くの○の中の一つだけの×や、書き損じは、その評価の誤り", () => {
    const many = Array.from({ length: 11 }, () => "○");
    expect(read([...many, "×"])).toEqual([...many, null]);
    expect(read(["○", "○", "△", "◎", "○", "まる"])).toEqual(["○", "○", "△", "◎", "○", null]);
  });

  it("一部の指標を別の基準で評価する表では、どちらの記号も読む", () => {
    const aichi = preset("愛知県あいちITプラン");
    expect(read(["○", "A", "B", "C", "△"], [aichi])).toEqual(["○", null, null, null, "△"]);
  });
});

describe("評価基準にない評価を数えるときの書き方", () => {
  it.each([
    ["Ｂ（53.2％）", "Ｂ"],
    ["○(達成)", "○"],
    ["A※1", "A"],
    ["概ね順調（一部遅れ）", "概ね順調（一部遅れ）"],
    ["（保留）", "（保留）"],
    ["順調", "順調"],
  ])("%s は %s", (written, counted) => {
    expect(strangeGrade(written)).toBe(counted);
  });
});

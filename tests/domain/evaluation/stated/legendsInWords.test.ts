import { kanagawaIct } from "../../../../src/domain/evaluation/kanagawaIct";
import { statedRubric } from "../../../../src/domain/evaluation/stated/statedRubric";
import { statedRule } from "../../../../src/domain/evaluation/stated/statedRule";

const achieved = (line: string, ...entered: readonly string[]) =>
  statedRubric([[line]], entered, kanagawaIct)?.grades.flatMap((grade) => (grade.achieved ? [grade.symbol] : []));

describe("凡例の言葉から、達成と数える評価が分かる", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["A:目標より進んでいる　B:目標どおり進んでいる　C:目標より遅れている", ["A", "B", "C"], ["A", "B"]],
    ["◎：計画以上に進んでいる　○：計画どおり進んでいる　△：計画より遅れている", ["◎", "○", "△"], ["◎", "○"]],
    ["F：事業完了　S：目標値以上　A：目標値どおり　B：要改善", ["F", "S", "A", "B"], ["F", "S", "A"]],
    ["◎目標達成　◇改善　▽悪化・停滞", ["◎", "◇", "▽"], ["◎"]],
    ["Ａ：目標を達成した　Ｂ：目標達成が見込まれる　Ｃ：目標達成が困難", ["A", "B", "C"], ["A"]],
    ["Ａ：目標を達成している　Ｂ：目標を概ね達成している　Ｃ：目標達成に向けて取組中である", ["A", "B", "C"], ["A"]],
    ["①計画どおり実施　②一部実施　③未実施", ["①", "②", "③"], ["①"]],
    [
      "※進捗率＝（実績値－基準値）÷（目標値－基準値）。達成：100％以上、順調：65％以上、やや遅れ：65％未満",
      ["達成", "順調", "やや遅れ"],
      ["達成"],
    ],
    ["達成度は次による。○：100％以上。△：80％以上100％未満。×：80％未満", ["○", "△", "×"], ["○"]],
    ["Ａ：90％以上　Ｂ：80％以上90％未満　Ｃ：80％未満", ["Ａ（順調）", "Ｂ（概ね順調）", "－"], ["A"]],
  ])("%s", (line, entered, expected) => {
    expect(achieved(line, ...entered)).toEqual(expected);
  });

  it("目標値以上は、目標値どおりがあれば、それを超えたもの", () => {
    const rubric = statedRubric([["S：目標値以上　A：目標値どおり　B：目標値未満"]], ["S", "A", "B"], kanagawaIct);
    expect(rubric?.grades.map(({ rule }) => (rule.kind === "comparison" ? rule.outcomes : null))).toEqual([
      ["exceeded"],
      ["achieved"],
      ["missed"],
    ]);
  });

  it("達成・改善・横ばい・悪化の言葉だけの評価は、達成だけを達成と数える", () => {
    expect(achieved("", "達成", "改善", "横ばい", "悪化")).toEqual(["達成"]);
    expect(achieved("", "達成", "未", "達成", "未")).toEqual(["達成"]);
    expect(achieved("", "達成", "取組中", "取組中")).toEqual(["達成"]);
  });

  it("数字のある括弧書きは注で、別の評価ではない", () => {
    const symbols = (...entered: readonly string[]) =>
      statedRubric([], entered, kanagawaIct)?.grades.map(({ symbol }) => symbol);
    expect(symbols("達成", "未達成（累計6人）", "未達成（累計4人）", "達成")).toEqual(["達成", "未達成"]);
    expect(symbols("未達成(別紙2)", "未達成", "達成(R6.3)")).toEqual(["達成", "未達成"]);
  });

  it.each<[string, string]>([
    ["目標を達成している", "achieved"],
    ["目標が達成された", "achieved"],
    ["達成されている", "achieved"],
    ["目標を達成できていない", "missed"],
    ["目標値を達成することができず、改善が必要", "missed"],
    ["目標達成が困難", "missed"],
    ["達成に至らず", "missed"],
    ["目標値に届いていない", "missed"],
    ["計画どおり実施できなかった", "missed"],
    ["計画より遅れている", "missed"],
    ["目標達成に向けて順調に推移", "manual"],
    ["目標を達成したが、課題がある", "manual"],
  ])("%s", (meaning, expected) => {
    const rule = statedRule(meaning, "目標");
    expect(rule.kind === "comparison" ? rule.outcomes.at(-1) : rule.kind).toBe(expected);
  });
});

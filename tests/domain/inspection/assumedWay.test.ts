import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspectFixture } from "./fixture";

const legend = ["Ｓ：目標を大きく上回る　Ａ：目標どおり　Ｂ：目標を下回る"];

function messagesOf(rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const { findings } = inspectFixture({
    sheets: { 一覧: [["施策名", "成果指標", "目標値", "実績値", "評価"], ...rows, [], legend] },
  });
  return findings
    .filter(({ code }) => code === "judgement-grade-differs" || code === "judgement-grade-not-compared")
    .map((finding) => `${finding.severity} ${finding.code} ${wordFinding(finding, "ja").message}`);
}

const others = [
  ["ア", "参加者数", 100, 130, "S"],
  ["イ", "開催回数", 10, 10, "A"],
  ["ウ", "登録者数", 50, 40, "B"],
  ["エ", "受講者数", 20, 28, "S"],
];

describe("どちらがよいかが書かれていない指標の評価", () => {
  it.each<[string, string, number, string, RegExp | null]>([
    [
      "多いのに低い評価は、少ない方がよいのかもしれない",
      "回覧の枚数",
      130,
      "B",
      /多い方がよい指標とみて.*少ない方がよい指標なら/u,
    ],
    ["少ないのに高い評価も、どうみたかを言う", "回覧の枚数", 80, "A", /達成率80\.0%、多い方がよい指標とみて/u],
    ["名前から少ない方がよいと分かる", "漏水率", 130, "A", /（少ない方がよい指標）では/u],
    ["名前から分かれば、合う評価は何も言わない", "漏水率", 130, "B", null],
    ["どちらとも言えない", "職員数", 130, "B", /^info judgement-grade-not-compared .*どちらがよいか/u],
    ["大きく上回るかどうかは意見", "参加者数", 104, "A", /^info judgement-grade-differs/u],
  ])("%s", (_, indicator, actual, grade, expected) => {
    const messages = messagesOf([...others, ["オ", indicator, 100, actual, grade]]);
    expect(messages).toEqual(expected === null ? [] : [expect.stringMatching(expected)]);
  });
});

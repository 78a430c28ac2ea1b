import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspectFixture } from "./fixture";

type Row = readonly (string | number)[];

const header: Row = ["番号", "指標", "単位", "R4実績", "R5実績", "R5目標", "評価"];

function totalsOf(rows: readonly Row[]): readonly string[] {
  const { findings } = inspectFixture({ sheets: { 目標管理: [header, ...rows] } });
  return findings
    .filter(({ code }) => code === "consistency-total-differs")
    .map((finding) => wordFinding(finding, "ja").message);
}

const whole: Row = [1, "ごみ総排出量", "t", 24915, 24210, 23800, "×"];
const parts: readonly Row[] = [
  [2, "家庭系", "t", 17402, 16958, 16500, "×"],
  [3, "事業系", "t", 7513, 7252, 7300, "○"],
];
const others: readonly Row[] = [
  [4, "1人1日当たり排出量", "g", 871, 852, 840, "×"],
  [5, "最終処分量", "t", 2341, 2418, 2250, "×"],
];

describe("すぐ下に内訳のある指標", () => {
  it("合う内訳には、何も言わない", () => {
    expect(totalsOf([whole, ...parts, ...others])).toEqual([]);
  });

  it("一つの欄だけ合わなければ、その欄を言う", () => {
    const wrong = parts.map((row) => (row[0] === 3 ? [3, "事業系", "t", 7153, 7252, 7300, "○"] : row));
    expect(totalsOf([whole, ...wrong, ...others])).toEqual([
      "「ごみ総排出量」の行の「R4実績」は24,915ですが、足すと24,555です。",
    ]);
  });

  it.each<[string, readonly Row[]]>([
    [
      "内訳がもっとある",
      [whole, [2, "家庭系", "t", 12000, 11500, 11000, "×"], [3, "事業系", "t", 7513, 7252, 7300, "○"]],
    ],
    ["単位が違う", [whole, [2, "家庭系", "千t", 17, 16, 16, "×"], [3, "事業系", "t", 7513, 7252, 7300, "○"]]],
    ["総と呼ばない", [[1, "ごみの量", "t", 24915, 24210, 23801, "×"], ...parts]],
    ["二つの欄が合わない", [[1, "ごみ総排出量", "t", 24915, 24211, 23801, "×"], ...parts]],
  ])("%sときは、内訳と決めつけない", (_, rows) => {
    expect(totalsOf([...rows, ...others])).toEqual([]);
  });
});

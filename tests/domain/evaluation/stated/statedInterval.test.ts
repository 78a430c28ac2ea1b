import { statedIntervals } from "../../../../src/domain/evaluation/stated/statedInterval";

describe("an interval of a rate in a text", () => {
  it.each<[string, object, boolean?]>([
    ["100%以上110%未満", { atLeast: 1, below: 1.1 }],
    ["80%以上で、かつ90%以下", { atLeast: 0.8, atMost: 0.9 }],
    ["8割以上", { atLeast: 0.8 }],
    ["8割5%以下", { atMost: 0.05 }],
    ["70以上80%未満", { atLeast: 0.7, below: 0.8 }],
    ["120%超", { moreThan: 1.2 }],
    ["100%を超える", { moreThan: 1 }],
    ["95%より大きい", { moreThan: 0.95 }],
    ["80~99%", { atLeast: 0.8, atMost: 0.99 }],
    ["80%~100%未満", { atLeast: 0.8, below: 1 }],
    ["60%未満", { below: 0.6 }],
    ["60%を下回る", { below: 0.6 }],
    ["50%以下", { atMost: 0.5 }],
    ["-5%未満", { below: -0.05 }],
    ["D-50%未満", { below: 0.5 }],
    ["-5%から5%まで", { atLeast: -0.05, atMost: 0.05 }],
    ["2%以内の動き", { atLeast: -0.02, atMost: 0.02 }, true],
    ["±3%以内", { atLeast: -0.03, atMost: 0.03 }, true],
  ])("%s", (text, interval, isOfChange = false) => {
    expect(statedIntervals(text)).toEqual([expect.objectContaining({ interval, isOfChange })]);
  });

  it.each(["", "目標を上回った", "3件以上", "100%"])("is not in %s", (text) => {
    expect(statedIntervals(text)).toEqual([]);
  });

  it("is found each time, in order", () => {
    const text = "A:100%以上、B:80%以上100%未満、C:80%未満";
    expect(statedIntervals(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "100%以上",
      "80%以上100%未満",
      "80%未満",
    ]);
  });
});

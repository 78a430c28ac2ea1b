import { readWorkbook } from "../../bench/readingAdapter";
import { literal } from "../fixtures/layouts/outside/literal";
import { outside } from "../fixtures/layouts/outside";
import { outside2 } from "../fixtures/layouts/outside2";
import { outside3 } from "../fixtures/layouts/outside3";
import { score, type Reading, type Score } from "../fixtures/layouts/score";
import type { Variant } from "../fixtures/layouts/truth";
import { sampled } from "../sampled";

// The whole is `npm run bench:reading`.
interface ReadVariant {
  readonly place: string;
  readonly reading: Reading;
  readonly score: Score;
}

const readSample = (variants: readonly Variant[]): readonly ReadVariant[] =>
  sampled(variants, 32).map((variant) => {
    const reading = readWorkbook(variant.snapshot, {});
    return { place: `${variant.family} ${variant.name}`, reading, score: score(variant.truth, reading) };
  });

const wrongIn = ({ values, strays }: Score): readonly string[] =>
  [...values.filter(({ outcome }) => outcome === "wrong"), ...strays].map(
    ({ sheet, cell, role, expected, read: text }) => `${sheet}!${cell} ${role}「${expected}」 ${text}`,
  );

describe("A column whose cells show their own units", () => {
  const codes = (text: string): readonly string[] => {
    const { snapshot } = literal("", "", (book) =>
      book.sheet("表").text(`
施策 | 指標 | 目標 | 実績
歯の健康 | むし歯のない割合 | 95.0% | 90.2%
歯の健診 | 受診の割合 | 50.0% | 51.5%
歯の治療 | むし歯 | ${text} | ${text}`),
    );
    return readWorkbook(snapshot, {}).findings.map(({ code }) => code);
  };

  it.each([
    ["'0.4本", false],
    ["'40.0%", true],
  ])("percentages beside %s", (text, isTold) => {
    expect(codes(text).includes("quantity-number-as-text")).toBe(isTold);
  });
});

describe.each([
  ["Workbooks after what bodies keep", outside, 98],
  ["The second set of them", outside2, 97],
  ["The third set, drawn in batches", outside3, 95],
])("%s, read without settings", (_, sets, share) => {
  const read = readSample(sets.flat());

  it("are read with nothing wrong in silence", () => {
    expect(read.flatMap(({ place, score: own }) => wrongIn(own).map((line) => `${place}: ${line}`))).toEqual([]);
  });

  it(`are read to ${String(share)} %`, () => {
    const values = read.flatMap(({ score: own }) => own.values);
    const right = values.filter(({ outcome }) => outcome === "right").length;
    expect(Math.floor((right / values.length) * 100)).toBeGreaterThanOrEqual(share);
  });

  it("have nothing above good to know said of them, since none has a mistake", () => {
    const alarms = read.flatMap(({ place, reading }) =>
      reading.findings
        .filter(({ severity }) => severity !== "info")
        .map(({ code, sheet, area }) => `${place}: ${sheet}!${area} ${code}`),
    );
    expect(alarms).toEqual([]);
  });
});

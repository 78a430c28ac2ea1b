import { readWorkbook } from "../../bench/readingAdapter";
import { outside } from "../fixtures/layouts/outside";
import { score, type Score } from "../fixtures/layouts/score";
import { sampled } from "../sampled";

// The whole is `npm run bench:reading`.
const read = sampled(outside.flat(), 32).map((variant) => {
  const reading = readWorkbook(variant.snapshot, {});
  return { place: `${variant.family} ${variant.name}`, reading, score: score(variant.truth, reading) };
});

const wrongIn = ({ values, strays }: Score): readonly string[] =>
  [...values.filter(({ outcome }) => outcome === "wrong"), ...strays].map(
    ({ sheet, cell, role, expected, read: text }) => `${sheet}!${cell} ${role}「${expected}」 ${text}`,
  );

describe("Workbooks after what bodies keep, read without settings", () => {
  it("are read with nothing wrong in silence", () => {
    expect(read.flatMap(({ place, score: own }) => wrongIn(own).map((line) => `${place}: ${line}`))).toEqual([]);
  });

  it("are read to 98 %", () => {
    const values = read.flatMap(({ score: own }) => own.values);
    const right = values.filter(({ outcome }) => outcome === "right").length;
    expect(Math.floor((right / values.length) * 100)).toBeGreaterThanOrEqual(98);
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

import { drawnWorkbooks, originals, rewrittenReading } from "../../bench/rewrittenReading";
import { rewritings } from "../fixtures/layouts/rewriting";
import { sampled } from "../sampled";

// The whole is `npm run bench:rewritten`.
const drawn = originals(sampled(drawnWorkbooks(), 12));
const read = sampled(rewritings, 60).flatMap((rewriting, index) => {
  const turned = [...drawn.slice(index % drawn.length), ...drawn.slice(0, index % drawn.length)];
  for (const original of turned) {
    const one = rewrittenReading(original, rewriting);
    if (one !== null) return [one];
  }
  return [];
});

const told = (lines: (one: (typeof read)[number]) => readonly string[]): readonly string[] =>
  read.flatMap((one) => lines(one).map((line) => `${one.place}　${line}`));

describe("Sheets that were read right, rewritten so that the truth follows by itself", () => {
  it("have nothing read wrongly in silence", () => {
    expect(read.length).toBeGreaterThanOrEqual(50);
    expect(told(({ wrong }) => wrong)).toEqual([]);
  });

  it("are read to 98 %", () => {
    const counts = read.flatMap((one) => Object.entries(one.counts));
    const sum = (entries: typeof counts): number => entries.reduce((total, [, count]) => total + count, 0);
    const right = sum(counts.filter(([outcome]) => outcome === "right"));
    expect(Math.floor((right / sum(counts)) * 100)).toBeGreaterThanOrEqual(98);
  });

  it("have nothing more said of them above good to know", () => {
    expect(told(({ alarms }) => alarms)).toEqual([]);
  });
});

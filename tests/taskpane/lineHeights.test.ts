import fc from "fast-check";
import { LineHeights } from "../../src/taskpane/virtualList";

const heights = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 60 });

describe("heights of lines", () => {
  it("a line begins where those before it end, whatever has been measured since", () => {
    fc.assert(
      fc.property(heights, fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 300 }))), (guesses, measured) => {
        const lines = new LineHeights(guesses);
        const expected = [...guesses];
        for (const [at, height] of measured) {
          expected[at % expected.length] = height;
          lines.set(at % expected.length, height);
        }
        const tops = expected.map((_, index) => expected.slice(0, index).reduce((sum, one) => sum + one, 0));
        expect(expected.map((_, index) => lines.top(index))).toEqual(tops);
        expect(lines.total).toBe(expected.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it("the line at an offset is the one that begins there or before, and ends after", () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 20_000 }), (guesses, offset) => {
        const lines = new LineHeights(guesses);
        const index = lines.at(offset);
        if (offset >= lines.total) expect(index).toBe(guesses.length - 1);
        else
          expect([lines.top(index) <= offset, offset < lines.top(index) + lines.height(index)]).toEqual([true, true]);
      }),
    );
  });

  it("without lines there is nothing", () => {
    const lines = new LineHeights([]);
    expect([lines.total, lines.at(10)]).toEqual([0, 0]);
  });
});

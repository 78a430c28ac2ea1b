import { rememberedByText } from "../../../src/domain/text/rememberedByText";

describe("rememberedByText", () => {
  it("reads each text once, also where the answer is nothing", () => {
    const read = jest.fn((text: string) => (text === "―" ? null : text.length));
    const remembered = rememberedByText(read);
    expect(["実施", "―", "実施", "―"].map(remembered)).toEqual([2, null, 2, null]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it("remembers no more texts than it may, and answers for the others all the same", () => {
    const read = jest.fn((text: string) => text.length);
    const remembered = rememberedByText(read, 1);
    expect(["実施", "達成率", "実施", "達成率"].map(remembered)).toEqual([2, 3, 2, 3]);
    expect(read).toHaveBeenCalledTimes(3);
  });
});

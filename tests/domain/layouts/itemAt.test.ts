import { itemAt } from "../../../src/domain/layouts/itemAt";

it("あるはずの要素を返し、なければ誤りとして止まる", () => {
  expect(itemAt(["a", "b"], 1)).toBe("b");
  expect(() => itemAt(["a"], 1)).toThrow(RangeError);
});

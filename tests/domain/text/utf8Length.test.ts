import { utf8Length } from "../../../src/domain/text/utf8Length";

test.each(["", "ASCII 93.4%", "é ÿ ߿", "施策①㎡％", "𠮷野家 👍", "\uFFFD\u0800\uD7FF\uE000"])(
  "the bytes of %j are those that are written",
  (text) => {
    expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
  },
);

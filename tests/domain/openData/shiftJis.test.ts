import fc from "fast-check";
import { encodeShiftJis, replaceUnencodable, unencodableCharacters } from "../../../src/domain/openData/shiftJis";

const decode = (bytes: Uint8Array | null): string | null =>
  bytes === null ? null : new TextDecoder("shift_jis").decode(bytes);
const hex = (bytes: Uint8Array | null): string => Buffer.from(bytes ?? []).toString("hex");

it.each([
  ["A~\\", "417e5c"],
  ["あ亜", "82a0889f"],
  ["ｱﾞ", "b1de"],
  ["①Ⅰ㈱№", "87408754878a8782"],
  ["ⅰ纊髙﨑", "fa40fa5cfbfcfab1"],
  ["～－∥￢∵", "8160817c816181ca81e6"],
])("%s は、Windowsと同じバイト列になる", (text, bytes) => {
  expect(hex(encodeShiftJis(text))).toBe(bytes);
});

it("書いたものは、そのまま読み戻せる", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('施策①Ⅱア㎡ｶﾞ～－―…◎△,"\r\nAz09й髙')) });
  fc.assert(
    fc.property(text, (own) => {
      expect(decode(encodeShiftJis(own))).toBe(own);
    }),
  );
});

it.each([
  ["—", "―"],
  ["〜", "～"],
  ["−", "－"],
  ["㎥", "m3"],
  ["é", "〓"],
  ["𠮷", "〓"],
  ["😀", "〓"],
  ["\uE000", "〓"],
])("Shift_JISにない「%s」は、知らせてから「%s」に置き換えられる", (character, replacement) => {
  expect(encodeShiftJis(`前${character}後`)).toBeNull();
  expect(unencodableCharacters(`${character}あ${character}`)).toEqual([{ character, replacement }]);
  expect(replaceUnencodable(`前${character}後`)).toBe(`前${replacement}後`);
});

it("どんな文字でも、置き換えれば書け、「?」にはならない", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const replaced = replaceUnencodable(text);
      const written = decode(encodeShiftJis(replaced));
      expect(written).toBe(replaced);
      expect([...(written ?? "")].filter((one) => one === "?")).toHaveLength(
        [...text]
          .filter((one) => one.normalize("NFKC").includes("?"))
          .flatMap((one) => [...one.normalize("NFKC")].filter((part) => part === "?")).length,
      );
    }),
  );
});

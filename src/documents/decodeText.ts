/** The marks with which files say how they are encoded. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** What stands where bytes are none of an encoding's. */
const undecodable = "\uFFFD";

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes(undecodable) ? null : text;
}

/** Characters that no text has: another encoding, or no text at all. */
// eslint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001A]/u;

/** The text of a file in UTF-8, UTF-16 with its mark, or Shift_JIS (as Windows writes it); `null` where it is none. */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  const encodings = marked === undefined ? ["utf-8", "shift_jis"] : [marked.encoding];
  for (const encoding of encodings) {
    const text = decodedAs(encoding, bytes);
    if (text !== null && !controls.test(text)) return text;
  }
  return null;
}

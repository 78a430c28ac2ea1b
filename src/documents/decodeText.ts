/** The marks with which files say how they are encoded. */
const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // By its name: the error may be another window's TypeError.
    if (error instanceof Object && "name" in error && error.name === "TypeError") return null;
    throw error;
  }
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

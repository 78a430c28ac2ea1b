/** Lead bytes of code page 932 without ED and EE (a second copy of FA–FC) and F0–F9 (外字, which differ between machines). */
const leads: readonly number[] = [
  ...Array.from({ length: 0x9f - 0x81 + 1 }, (_, index) => 0x81 + index),
  ...Array.from({ length: 0xec - 0xe0 + 1 }, (_, index) => 0xe0 + index),
  ...[0xef, 0xfa, 0xfb, 0xfc],
];
const firstTrail = 0x40;
const lastTrail = 0xfc;
const undefinedTrail = 0x7f;
const destroyed = "\uFFFD";

let known: ReadonlyMap<string, readonly number[]> | null = null;

/**
 * The bytes of every character that Shift_JIS as Windows has it (code page 932) can write: the inverse of the decoder that
 * every browser and Node have. Of characters that stand twice in the table the first counts, as in Windows.
 */
function bytesOfCharacters(): ReadonlyMap<string, readonly number[]> {
  if (known !== null) return known;
  const decoder = new TextDecoder("shift_jis");
  const bytes = new Map<string, readonly number[]>();
  const add = (...own: readonly number[]): void => {
    const character = decoder.decode(new Uint8Array(own));
    const isOne = [...character].length === 1 && character !== destroyed;
    if (isOne && !bytes.has(character)) bytes.set(character, own);
  };
  for (let byte = 0; byte < 0x80; byte += 1) add(byte);
  for (const lead of leads) {
    for (let trail = firstTrail; trail <= lastTrail; trail += 1) if (trail !== undefinedTrail) add(lead, trail);
  }
  for (let byte = 0xa1; byte <= 0xdf; byte += 1) add(byte);
  known = bytes;
  return bytes;
}

/** Characters that code page 932 has under a neighbour's code point: what Windows would write for them. */
const twins: ReadonlyMap<string, string> = new Map([
  ["〜", "～"],
  ["−", "－"],
  ["–", "－"],
  ["—", "―"],
  ["‖", "∥"],
  ["¢", "￠"],
  ["£", "￡"],
  ["¬", "￢"],
  ["¦", "￤"],
  ["¥", "￥"],
  ["•", "・"],
  ["\u00A0", " "],
]);

/** 下駄: the mark for a character that could not be set. */
const geta = "〓";

/** What is written for a character that Shift_JIS lacks: its twin, else its plain spelling, else 〓. */
function replacementFor(character: string, bytes: ReadonlyMap<string, readonly number[]>): string {
  const twin = twins.get(character);
  if (twin !== undefined) return twin;
  const plain = character.normalize("NFKC");
  return [...plain].every((one) => bytes.has(one)) && plain !== "" ? plain : geta;
}

/** A character that Shift_JIS does not have, and what stands for it if replacing is wanted. */
export interface UnencodableCharacter {
  readonly character: string;
  readonly replacement: string;
}

/** The characters of a text that Shift_JIS does not have, each once. */
export function unencodableCharacters(text: string): readonly UnencodableCharacter[] {
  const bytes = bytesOfCharacters();
  const missing = new Set([...text].filter((character) => !bytes.has(character)));
  return [...missing].map((character) => ({ character, replacement: replacementFor(character, bytes) }));
}

/** The text with every character that Shift_JIS lacks replaced. */
export function replaceUnencodable(text: string): string {
  const bytes = bytesOfCharacters();
  return [...text].map((one) => (bytes.has(one) ? one : replacementFor(one, bytes))).join("");
}

/** A text in Shift_JIS (code page 932); `null` where it has a character that cannot be written. */
export function encodeShiftJis(text: string): Uint8Array | null {
  const bytes = bytesOfCharacters();
  const encoded: number[] = [];
  for (const character of text) {
    const own = bytes.get(character);
    if (own === undefined) return null;
    encoded.push(...own);
  }
  return Uint8Array.from(encoded);
}

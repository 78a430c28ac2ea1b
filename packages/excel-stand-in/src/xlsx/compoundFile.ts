/** Compound files ([MS-CFB]): .xls of Excel 95 and later, and whatever is protected with a password. */

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

export const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

export const isCompoundFile = (bytes: Uint8Array): boolean => startsWith(bytes, MAGIC);

/** Names stand in UTF-16; upper and lower case are the same ([MS-CFB] 2.6.4). */
const wide = (name: string): readonly number[] => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Whether the file's directory has an entry of this name. */
export function hasEntry(bytes: Uint8Array, entry: string): boolean {
  const names = [entry, entry.toUpperCase()].map(wide);
  for (let at = 0; at + entry.length * 2 <= bytes.length; at += 64) {
    const place = bytes.subarray(at, at + entry.length * 2);
    if (names.some((name) => startsWith(place, name))) return true;
  }
  return false;
}

/** Where the header names its table of sectors ([MS-CFB] 2.2), and how many of the table's own sectors it names itself. */
const TABLE = { sectorShift: 30, places: 76, count: 109 } as const;
const DIRECTORY = 48;
const ENTRY_BYTES = 128;
const ENTRY_START = 116;
const ENTRY_SIZE = 120;
/** What is smaller stands in sectors of another kind. */
const LEAST_SIZE = 4096;

/**
 * Whether a chain of sectors comes back to itself: who follows it never gets to its end. Looked at are the directory and what
 * its first sectors name, as far as the header's own part of the table goes.
 */
export function hasEndlessChain(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numberAt = (at: number): number => (at >= 0 && at + 4 <= bytes.length ? view.getInt32(at, true) : -1);
  const size = 2 ** (view.getUint16(TABLE.sectorShift, true) & 15);
  const placeOf = (sector: number): number => (sector + 1) * size;
  const next = (sector: number): number => {
    const part = Math.floor((sector * 4) / size);
    const table = part < TABLE.count ? numberAt(TABLE.places + part * 4) : -1;
    return table < 0 ? -1 : numberAt(placeOf(table) + ((sector * 4) % size));
  };
  const chain = (start: number): readonly number[] | null => {
    const seen = new Set<number>();
    for (let at = start; at >= 0; at = next(at)) {
      if (seen.has(at)) return null;
      seen.add(at);
    }
    return [...seen];
  };
  const directory = chain(numberAt(DIRECTORY));
  if (directory === null) return true;
  const starts = directory.flatMap((sector) => {
    const entries = Array.from({ length: size / ENTRY_BYTES }, (_, index) => placeOf(sector) + index * ENTRY_BYTES);
    return entries.filter((at) => numberAt(at + ENTRY_SIZE) >= LEAST_SIZE).map((at) => numberAt(at + ENTRY_START));
  });
  return starts.some((start) => chain(start) === null);
}

import { deflateSync } from "fflate";

/** A part of a zip: its path, its contents, and whether they are packed already. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly isPacked: boolean;
}

interface NativeZlib {
  readonly deflateRawSync: (bytes: Uint8Array, options: { readonly level: number }) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

const LEVEL = 6;

/** Node's own zlib takes a quarter of the time; a page has none. */
const native = (
  globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }
).process?.getBuiltinModule?.("node:zlib") as NativeZlib | undefined;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xed_b8_83_20 : value >>> 1;
  return value;
});

function portableCrc32(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** How contents are packed here, and their checksums made; for tests, both ways. */
export const packers = {
  native: native && {
    deflate: (bytes: Uint8Array): Uint8Array => native.deflateRawSync(bytes, { level: LEVEL }),
    crc32: native.crc32,
  },
  portable: {
    deflate: (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: LEVEL }),
    crc32: portableCrc32,
  },
};

type Field = readonly [size: 2 | 4, value: number];

function record(fields: readonly Field[], ...tail: readonly Uint8Array[]): Uint8Array {
  const size = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const made = new Uint8Array(size + tail.reduce((sum, { length }) => sum + length, 0));
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  for (const part of tail) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}

const DEFLATED = 8;
/** Names are UTF-8. */
const FLAGS = 0x08_00;
const VERSION = 20;
/** 1 January 1980, 0:00: the same workbook gives the same bytes. */
const TIME = 0;
const DATE = 0x21;

/** What the local record and the directory both say of an entry (APPNOTE.TXT, 4.3.7 and 4.3.12). */
function described(name: Uint8Array, method: number, crc: number, packed: number, size: number): readonly Field[] {
  return [[2, VERSION], [2, FLAGS], [2, method], [2, TIME], [2, DATE], [4, crc], [4, packed], [4, size], [2, name.length], [2, 0]]; // prettier-ignore
}

/** A zip of less than 4 GB and 65,536 entries, in their order. */
export function zip(entries: readonly ZipEntry[], { deflate, crc32 } = packers.native ?? packers.portable): Uint8Array {
  const encoder = new TextEncoder();
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes, isPacked } of entries) {
    const name = encoder.encode(path);
    const contents = isPacked ? bytes : deflate(bytes);
    const fields = described(name, isPacked ? 0 : DEFLATED, crc32(bytes), contents.length, bytes.length);
    const local = record([[4, 0x04_03_4b_50], ...fields], name, contents);
    // No comment, the first disk, no attributes; then where the local record is.
    const rest: readonly Field[] = [[2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]; // prettier-ignore
    directory.push(record([[4, 0x02_01_4b_50], [2, VERSION], ...fields, ...rest], name));
    locals.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  return record([], ...locals, ...directory, record([[4, 0x06_05_4b_50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]])); // prettier-ignore
}

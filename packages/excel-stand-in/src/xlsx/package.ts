import { unzipSync, zipSync, type UnzipFileInfo, type Zippable } from "fflate";
import { UnreadableWorkbookError } from "./unreadableWorkbook";

/** What a package may unpack to: far more than any list that people work with. */
const MOST_UNPACKED_BYTES = 512 * 1024 * 1024;
/** A part larger than this is no sheet when it was packed to less than a 250th: text that one can tell apart never is. */
const LARGE_PART_BYTES = 32 * 1024 * 1024;
const MOST_RATIO = 250;

/** Contents that are packed already. */
const PACKED = /\.(?:png|jpe?g|gif|zip|gz|docx|xlsx|xlsm|pptx|mp4|mp3)$/i;

const encoder = new TextEncoder();

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 9.1.3.1); others are read by what they say of themselves. */
function decode(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (first === 0x3c && second === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder("utf-16be").decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  const [, label = "utf-8"] = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(head) ?? [];
  return new TextDecoder(/^utf-?16/i.test(label) ? "utf-8" : label).decode(bytes);
}

/** What is written is UTF-8, whatever the part was before. */
const encode = (text: string): Uint8Array =>
  encoder.encode(text.replace(/^(<\?xml[^>]*\sencoding=["'])[\w-]+/, "$1UTF-8"));

const tidied = (path: string): string => path.replaceAll("\\", "/").replace(/^\//, "");

function requireBounds(entries: readonly UnzipFileInfo[]): void {
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const isBomb = entries.some(
    ({ size, originalSize }) => originalSize > LARGE_PART_BYTES && originalSize > size * MOST_RATIO,
  );
  if (total > MOST_UNPACKED_BYTES || isBomb) throw new UnreadableWorkbookError("tooLarge");
}

/** The parts of a file. They are unpacked when they are asked for; names are found whatever their case. */
export class Package {
  readonly #bytes: Uint8Array;
  /** The name in the file by the name in small letters. */
  readonly #packed = new Map<string, string>();
  readonly #written = new Map<string, { readonly path: string; readonly bytes: Uint8Array }>();

  #isLess = false;

  /** @throws UnreadableWorkbookError when the bytes are no whole zip, or unpack to more than this may hold. */
  constructor(bytes: Uint8Array | null) {
    this.#bytes = bytes ?? new Uint8Array();
    if (bytes === null) return;
    const entries: UnzipFileInfo[] = [];
    try {
      unzipSync(bytes, { filter: (entry) => entries.push(entry) < 0 });
    } catch (cause) {
      throw new UnreadableWorkbookError("corrupt", cause);
    }
    requireBounds(entries);
    for (const { name } of entries) if (!/[\\/]$/.test(name)) this.#packed.set(tidied(name).toLowerCase(), name);
  }

  /** Every part, those of the file first and in its order. */
  paths(): readonly string[] {
    return [...[...this.#packed.values()].map(tidied), ...[...this.#written.values()].map(({ path }) => path)];
  }

  has(path: string): boolean {
    return this.#packed.has(path.toLowerCase()) || this.#written.has(path.toLowerCase());
  }

  /** Whether anything was put or removed. */
  get isChanged(): boolean {
    return this.#written.size > 0 || this.#isLess;
  }

  bytes(path: string): Uint8Array | null {
    const key = path.toLowerCase();
    const packed = this.#packed.get(key);
    if (packed === undefined) return this.#written.get(key)?.bytes ?? null;
    try {
      return unzipSync(this.#bytes, { filter: ({ name }) => name === packed })[packed] ?? null;
    } catch (cause) {
      throw new UnreadableWorkbookError("corrupt", cause);
    }
  }

  text(path: string): string | null {
    const bytes = this.bytes(path);
    return bytes && decode(bytes);
  }

  put(path: string, content: string | Uint8Array): void {
    const key = path.toLowerCase();
    const known = this.#packed.get(key);
    this.#packed.delete(key);
    this.#written.set(key, {
      path: known === undefined ? path : tidied(known),
      bytes: typeof content === "string" ? encode(content) : content,
    });
  }

  remove(path: string): void {
    this.#isLess ||= this.has(path);
    this.#packed.delete(path.toLowerCase());
    this.#written.delete(path.toLowerCase());
  }

  /** A path like this one that no part has: `xl/charts/chart*.xml` → `xl/charts/chart3.xml`. */
  unusedPath(pattern: string): string {
    let number = 1;
    while (this.has(pattern.replace("*", String(number)))) number += 1;
    return pattern.replace("*", String(number));
  }

  zip(): Uint8Array {
    const files: Zippable = {};
    const unpacked = unzipSync(this.#bytes.length === 0 ? EMPTY_ZIP : this.#bytes, {
      filter: ({ name }) => this.#packed.get(tidied(name).toLowerCase()) === name,
    });
    const all = [
      ...Object.entries(unpacked).map(([path, bytes]) => ({ path: tidied(path), bytes })),
      ...this.#written.values(),
    ];
    // Readers that look at the beginning only expect the list of types there.
    all.sort((a, b) => Number(b.path === CONTENT_TYPES) - Number(a.path === CONTENT_TYPES));
    for (const { path, bytes } of all) files[path] = [bytes, { level: PACKED.test(path) ? 0 : 6, mtime: ZIP_EPOCH }];
    return zipSync(files);
  }
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** The same workbook gives the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** An end record alone. */
const EMPTY_ZIP = new Uint8Array([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)]);

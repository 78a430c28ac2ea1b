import type { WrittenEntry } from "./entry";
import { bytesOf, charactersOfPart, type Step } from "./steps";

/** What is being replaced is kept in the workbook, in parts of their own, until the action is done. */
const namespace = "urn:tenken:unfinished";

/** Parts that are read in one trip. */
const partsOfTrip = 3;

/** An entry as text in pieces, none of which cuts a character. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length;) {
    const end = from + charactersOfPart();
    const isCut = /[\uD800-\uDBFF]/u.test(text.charAt(end - 1));
    found.push(text.slice(from, isCut ? end - 1 : end));
    from = isCut ? end - 1 : end;
  }
  return found;
}

let keptSets = 0;

/** `set` tells parts of one keeping from those of another, also of another session. */
function newSet(): string {
  keptSets += 1;
  return `${Math.random().toString(36).slice(2)}.${String(keptSets)}`;
}

function asXml(piece: string, set: string, index: number, count: number): string {
  const text = piece.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const attributes = `set="${set}" part="${String(index)}" of="${String(count)}"`;
  return `<unfinished xmlns="${namespace}" ${attributes}>${text}</unfinished>`;
}

interface KeptPart {
  readonly set: string;
  readonly part: number;
  readonly of: number;
  readonly text: string;
}

function fromXml(xml: string, index: number): KeptPart {
  const start = xml.indexOf("<unfinished");
  const end = xml.indexOf(">", start);
  const attribute = (name: string): string | undefined =>
    new RegExp(` ${name}=["']([^"']*)["']`, "u").exec(xml.slice(start, end))?.[1];
  const text = xml
    .slice(end + 1, xml.lastIndexOf("</"))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
  // An earlier version kept one part.
  return {
    set: attribute("set") ?? `alone ${String(index)}`,
    part: Number(attribute("part") ?? 0),
    of: Number(attribute("of") ?? 1),
    text,
  };
}

function entryOf(text: string): WrittenEntry {
  // A half-written workbook may have been saved by an earlier version, which had less to say.
  type Later = "referred" | "printArea" | "typed";
  return { referred: [], printArea: null, typed: [], ...(JSON.parse(text) as Omit<WrittenEntry, Later>) };
}

/** The keeping of an entry: comes before everything else. */
export interface Keeping {
  readonly steps: readonly Step[];
  /** Queues that the action is done. */
  readonly queueDone: () => void;
}

export function keeping(entry: WrittenEntry): Keeping {
  const set = newSet();
  const kept: Excel.CustomXmlPart[] = [];
  const texts = pieces(JSON.stringify(entry));
  return {
    steps: texts.map((text, index) => ({
      ...{ bytes: bytesOf(text), over: [] },
      queue: (context) => {
        kept.push(context.workbook.customXmlParts.add(asXml(text, set, index, texts.length)));
      },
    })),
    queueDone: () => {
      for (const part of kept) part.delete();
    },
  };
}

/** The parts of actions that were never done. */
export function queueUnfinished(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection {
  const parts = context.workbook.customXmlParts.getByNamespace(namespace);
  parts.load("items/id");
  return parts;
}

/**
 * What actions that were never done have kept. An entry of which a part is missing was never begun, or was done: nothing is
 * kept of it.
 */
export async function readUnfinished(
  context: Excel.RequestContext,
  parts: Excel.CustomXmlPartScopedCollection,
): Promise<readonly WrittenEntry[]> {
  const kept: KeptPart[] = [];
  for (let from = 0; from < parts.items.length; from += partsOfTrip) {
    const xml = parts.items.slice(from, from + partsOfTrip).map((part) => part.getXml());
    await context.sync();
    kept.push(...xml.map(({ value }, index) => fromXml(value, from + index)));
  }
  return [...new Set(kept.map(({ set }) => set))].flatMap((set) => {
    const own = kept.filter((one) => one.set === set).sort((one, other) => one.part - other.part);
    return own.length === own[0]?.of ? [entryOf(own.map(({ text }) => text).join(""))] : [];
  });
}

import { certain } from "../certain";
import { CharacterSet } from "../text/characterSet";
import { consistsOf, digits } from "./characters";

/** One item of a list such as `(1)… (2)…`; positions in the text that was split. */
export interface EnumeratedItem {
  /** `(1)`, `②`; `null` where the text is no list. */
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
}

interface Marker {
  readonly style: string;
  readonly order: number;
  readonly start: number;
  readonly end: number;
}

/** Signs that are a number in themselves, by the first of their run: ①, ⑴, ❶, ⓵, Ⅰ. */
const enclosedRuns: readonly (readonly [style: string, first: number, last: number])[] = [
  ["circled", 0x2460, 0x2473],
  ["parenthesized", 0x2474, 0x2487],
  ["fullStop", 0x2488, 0x249b],
  ["negative", 0x2776, 0x277f],
  ["double", 0x24f5, 0x24fe],
];
const kanaOrder = "アイウエオカキクケコ";

function enclosedMarkerAt(text: string, start: number): Marker | null {
  const code = text.charCodeAt(start);
  const run = enclosedRuns.find(([, first, last]) => code >= first && code <= last);
  return run === undefined ? null : { style: run[0], order: code - run[1] + 1, start, end: start + 1 };
}

function orderOf(inner: string): number {
  if (inner.length === 1 && kanaOrder.includes(inner)) return kanaOrder.indexOf(inner) + 1;
  return inner.length <= 2 && inner !== "" && consistsOf(inner, digits) ? Number(inner) : 0;
}

/** `(1)`, `(ア)`, `[2]`. */
function bracketedMarkerAt(text: string, start: number): Marker | null {
  const open = text.charAt(start);
  if (open !== "(" && open !== "[") return null;
  const ahead = text.slice(start + 1, start + longestMarker);
  const close = ahead.indexOf(open === "(" ? ")" : "]");
  const inner = ahead.slice(0, Math.max(0, close));
  const order = orderOf(inner);
  const style = open + (digits.hasAt(inner, 0) ? "1" : "ア");
  return order === 0 ? null : { style, order, start, end: start + inner.length + 2 };
}

/** `(12)`. */
const longestMarker = 4;

const markerStarts = new CharacterSet("([", ["\u2460", "\u24ff"], ["\u2776", "\u277f"]);

function markerAt(text: string, start: number): Marker | null {
  if (!markerStarts.hasAt(text, start)) return null;
  return enclosedMarkerAt(text, start) ?? bracketedMarkerAt(text, start);
}

function skipBlank(text: string, start: number): number {
  let position = start;
  while (text.charAt(position) === " " || text.charAt(position) === "\n") position += 1;
  return position;
}

/** Whether a lone or first marker numbers an item, and is not itself what the cell says: `(24)` is a number, `①` a mark. */
function isFollowedByAnItem(text: string, marker: Marker): boolean {
  return skipBlank(text, marker.end) < text.length;
}

/** The markers of the list that begins the text: of one style, each one more than the one before. */
function listMarkers(text: string): readonly Marker[] {
  const first = markerAt(text, skipBlank(text, 0));
  if (first === null || first.order > 9 || !isFollowedByAnItem(text, first)) return [];
  const markers = [first];
  let previous = first;
  for (let position = first.end; position < text.length; position += 1) {
    const marker = markerAt(text, position);
    if (marker?.style !== first.style || marker.order !== previous.order + 1) continue;
    markers.push(marker);
    previous = marker;
    position = marker.end - 1;
  }
  return markers;
}

/** A name in brackets directly before a value: (小)52.4%, 【東部】12人. */
const namedMarker = /[([【〔]([^()[\]【】〔〕0-9%\n]{1,10})[)\]】〕]\s?(?=[-+△▲約]?[0-9])/gu;
/** What says what a value is, or of when: no name of a part. */
const namesNoPart =
  /目標|実績|計画|基準|見込|予定|予測|暫定|速報|概数|推計|参考|年|月|累計|延べ|平均|全国|以上|以下|約|※|注/u;

/** The names of parts in brackets with which a text begins and goes on: (小)… (中)…; none where they are not at least two. */
function namedMarkers(text: string): readonly Marker[] {
  const start = skipBlank(text, 0);
  if (!"([【〔".includes(text.charAt(start))) return [];
  const found = [...text.matchAll(namedMarker)];
  const names = new Set(found.map(([, name]) => name));
  const areParts =
    names.size >= 2 && names.size === found.length && ![...names].some((name) => namesNoPart.test(String(name)));
  if (!areParts || found[0]?.index !== start) return [];
  return found.map(({ 0: written, index }, at) => ({
    style: "named",
    order: at + 1,
    start: index,
    end: index + written.trimEnd().length,
  }));
}

/** Splits `(1)… (2)…`, `①…②…`, `(小)… (中)…` of a width-folded text; a text that is no such list is one item without a label. */
export function enumeratedItems(text: string): readonly [EnumeratedItem, ...EnumeratedItem[]] {
  const listed = listMarkers(text);
  const markers = listed.length > 0 ? listed : namedMarkers(text);
  if (markers.length === 0) return [{ label: null, start: 0, end: text.length }];
  const items = markers.map((marker, index) => ({
    label: text.slice(marker.start, marker.end),
    start: marker.end,
    end: markers[index + 1]?.start ?? text.length,
  }));
  const [first, ...rest] = items;
  return [certain(first), ...rest];
}

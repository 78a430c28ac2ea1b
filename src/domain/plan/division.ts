import { foldWidth } from "../text/foldWidth";
import { readMarker } from "./marker";

/** A division of the plan as one of its headings names it: 柱Ⅰ くらしの情報化, ① …, ア …, 基本目標1 …. */
export interface DivisionLabel {
  /** As written, without the white space around it. */
  readonly label: string;
  /** The part that numbers it (`Ⅰ`, `①`, `ア`, `1-1`); `null` when it has none. */
  readonly marker: string | null;
  /** How it is numbered, so that headings of one level can be told from those of another: `柱+roman`, `circled`. */
  readonly style: string;
}

/** A division in the plan's tree. */
export interface Division extends DivisionLabel {
  /** 1 is the outermost (柱). */
  readonly level: number;
  /** Its own code, the outer ones included: `Ⅰ-①-ア`. */
  readonly code: string;
}

/** 基本目標１（つづき）, over the rest of it on the next page. */
const goesOn = /\s*[(（〈<【]?(?:つづき|続き|続)[)）〉>】]$/u;

/**
 * Reads a heading such as `柱Ⅰ くらしの情報化` or `②官民情報共有・整備の推進`.
 * Headings numbered alike have the same `style`; `1` and `1-1` do not.
 */
export function readDivisionLabel(raw: string): DivisionLabel {
  const label = raw.replace(/\s+/gu, " ").trim().replace(goesOn, "");
  const read = readMarker(label);
  return read === null ? { label, marker: null, style: "unmarked" } : { label, marker: read.marker, style: read.style };
}

/** A heading without what numbers it, and without quotation marks: `暮らし` of `柱Ⅰ「暮らし」`. */
export function nameBehindMarker(label: string): string {
  const read = readMarker(label);
  if (read === null) return label;
  const trimmed = label.trim();
  const behind = trimmed.slice(foldWidth(trimmed).offsets[read.end]);
  const name = behind.replace(/^[\s.．、:：)）】「]+/u, "");
  const isClosed = (name.endsWith("】") && !name.includes("【")) || (name.endsWith("」") && !name.includes("「"));
  return isClosed ? name.slice(0, -1) : name;
}

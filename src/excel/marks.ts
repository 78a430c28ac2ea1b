import type { OwnArea } from "../domain/grid/sheetGrid";
import { areaAddress, parseAreaAddress, quotedSheetName, type CellArea } from "../domain/grid/cell";

/**
 * The add-in marks what it wrote with hidden defined names. Excel keeps a name on its cells when columns are inserted,
 * sheets are renamed or moved, and the workbook is saved: a mark by header text or sheet name would be lost with either.
 */
const prefix = "TENKEN";

type OwnKind = OwnArea["kind"];

function isOwnKind(text: string | undefined): text is OwnKind {
  return text === "column" || text === "sheet";
}

/** `TENKEN.column.achievementRate` */
export function markName(kind: OwnKind, key: string): string {
  return `${prefix}.${kind}.${key}`;
}

/** `='施策 一覧'!$N$3:$N$120` */
export function markReference(sheet: string, area: CellArea): string {
  const absolute = areaAddress(area).replace(/([A-Z]+)([0-9]+)/gu, "$$$1$$$2");
  return `=${quotedSheetName(sheet)}!${absolute}`;
}

function sheetOfReference(reference: string): string {
  const name = reference.slice(0, reference.lastIndexOf("!")).replace(/^=/u, "");
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A defined name of the workbook, as loaded. */
export interface DefinedName {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

const commentPrefix = "tenken ";

/** The comment of a mark: it keeps the fingerprint of what was written. */
export function markComment(fingerprint: string): string {
  return commentPrefix + fingerprint;
}

/** What a defined name marks; `null` for the user's own names, and for marks whose cells have been deleted. */
export function readMark({ name, formula, comment }: DefinedName): OwnArea | null {
  const [head, kind, key] = name.split(".");
  if (head !== prefix || !isOwnKind(kind) || key === undefined) return null;
  const area = parseAreaAddress(formula);
  const fingerprint = comment.startsWith(commentPrefix) ? comment.slice(commentPrefix.length) : null;
  return area === null ? null : { kind, key, sheet: sheetOfReference(formula), area, fingerprint };
}

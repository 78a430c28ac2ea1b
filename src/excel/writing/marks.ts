import type { OwnArea } from "../../domain/grid/sheetGrid";
import { areaAddress, parseAreaAddress, quotedSheetName, type CellArea } from "../../domain/grid/cell";

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

/** A mark to be set: what it says, and the part of the change whose place it shares. */
export interface MarkPlan {
  readonly kind: OwnArea["kind"];
  readonly key: string;
  readonly before: OwnArea | null;
  readonly area: CellArea;
  readonly fingerprint: string | null;
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

/** Excel leaves `#REF!$A$1` where the sheet was deleted, which is no sheet of that name. */
function areaOfReference(reference: string): CellArea | null {
  return /^=?#REF!/u.test(reference) ? null : parseAreaAddress(reference);
}

/** What a defined name marks; `null` for the user's own names, and for marks whose cells have been deleted. */
export function readMark({ name, formula, comment }: DefinedName): OwnArea | null {
  const [head, kind, key] = name.split(".");
  if (head !== prefix || !isOwnKind(kind) || key === undefined) return null;
  const area = areaOfReference(formula);
  const fingerprint = comment.startsWith(commentPrefix) ? comment.slice(commentPrefix.length) : null;
  return area === null ? null : { kind, key, sheet: sheetOfReference(formula), area, fingerprint };
}

/** The only place where a name is given; one of that name is replaced. It is in nobody's way: hidden. */
export function queueName(
  context: Excel.RequestContext,
  name: string,
  sheet: string,
  area: CellArea,
  comment = "",
): void {
  // Names that follow what was written are new ones.
  const isNew = trackedAction(name) !== null;
  if (!isNew) queueNameGone(context, name);
  context.workbook.names.add(name, markReference(sheet, area), comment).visible = false;
}

/** Sets a mark anew. */
export function queueMark(
  context: Excel.RequestContext,
  sheet: string,
  { kind, key, area, fingerprint }: MarkPlan,
): void {
  queueName(context, markName(kind, key), sheet, area, fingerprint === null ? "" : markComment(fingerprint));
}

export function queueNameGone(context: Excel.RequestContext, name: string): void {
  context.workbook.names.getItemOrNullObject(name).delete();
}

/**
 * A copy of a sheet has copies of our names. While it is active, Excel takes no name like one of them for the workbook
 * (OfficeDev/office-js#2875), and nobody needs them: asks for those of the active sheet.
 */
export function queueCopiedNames(active: Excel.Worksheet): () => readonly string[] {
  const names = active.names.load("items/name");
  return () => names.items.map(({ name }) => name).filter((name) => name.startsWith(`${prefix}.`));
}

export function queueCopiedNameGone(context: Excel.RequestContext, name: string): void {
  context.workbook.worksheets.getActiveWorksheet().names.getItemOrNullObject(name).delete();
}

/** Where a name's cells are now; `null` when they have been deleted. */
export function placeOfReference(formula: string): { readonly sheet: string; readonly area: CellArea } | null {
  const area = areaOfReference(formula);
  return area === null ? null : { sheet: sheetOfReference(formula), area };
}

const trackPrefix = `${prefix}.undo.`;

/** `TENKEN.undo.3.0`: follows cells that were written until their writing can't be taken back any more. */
export function trackName(action: number, index: number): string {
  return `${trackPrefix}${String(action)}.${String(index)}`;
}

/** The number of the action that a name follows cells for; `null` for other names. */
export function trackedAction(name: string): number | null {
  return name.startsWith(trackPrefix) ? Number(name.slice(trackPrefix.length).split(".")[0]) : null;
}

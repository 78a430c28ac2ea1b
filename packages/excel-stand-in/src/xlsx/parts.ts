import { Package } from "./package";
import { relationshipsOf, type Relationship } from "./relationships";
import { UnreadableWorkbookError } from "./unreadableWorkbook";
import { childOf, childrenOf, parseXml, prefixedAttribute, type XmlNode } from "./xmlTree";

/** A worksheet of a package. */
export interface SheetPart {
  /** What the rest of this program calls it: `sheet1`, in the order of the worksheets. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  /** Its place among all tabs, chart sheets included: what names are tied to. */
  readonly tab: number;
  readonly state: string;
  /** Its `sheet` element. */
  readonly node: XmlNode;
}

/** A workbook's package and its main part. */
export interface WorkbookParts {
  readonly parts: Package;
  readonly path: string;
  readonly xml: string;
  readonly root: XmlNode;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
}

/** The part of a kind that the workbook leads to: `styles`, `sharedStrings`, `theme`. */
export const workbookPart = ({ relationships }: Pick<WorkbookParts, "relationships">, kind: string): string | null =>
  relationships.find(({ type, isOutside }) => !isOutside && type.endsWith(`/${kind}`))?.path ?? null;

/** Leads from the package to its digital signatures (ECMA-376 part 2, 12.2.4.2). */
export const isSignatureOrigin = ({ type }: Pick<Relationship, "type">): boolean =>
  type.endsWith("/digital-signature/origin");

/** The main part; a package without relationships of its own may still have it at its usual place. */
function mainPart(parts: Package): string {
  const root = relationshipsOf(parts, "");
  return root.find(({ type }) => type.endsWith("/officeDocument"))?.path ?? "xl/workbook.xml";
}

function sheetsOf(root: XmlNode, relationships: readonly Relationship[]): readonly SheetPart[] {
  const tabs = childrenOf(childOf(root, "sheets"), "sheet").map((node, tab) => ({ node, tab }));
  const worksheets = tabs.flatMap(({ node, tab }) => {
    const to = relationships.find(({ id }) => id === prefixedAttribute(node, "id"));
    if (!to?.type.endsWith("/worksheet")) return [];
    const { name = "", state = "visible" } = node.attributes;
    return [{ name, path: to.path, tab, state, node }];
  });
  return worksheets.map((sheet, index) => ({ id: `sheet${index + 1}`, ...sheet }));
}

/** @throws UnreadableWorkbookError */
export function openParts(bytes: Uint8Array): WorkbookParts {
  const workbook = openWorkbook(bytes);
  if (workbook.sheets.length === 0) throw new UnreadableWorkbookError("corrupt");
  return workbook;
}

/** A workbook that may have no sheets yet. @throws UnreadableWorkbookError */
export function openWorkbook(file: Uint8Array | Package): WorkbookParts {
  const parts = file instanceof Package ? file : new Package(file);
  const path = mainPart(parts);
  const xml = parts.text(path);
  if (xml === null) throw new UnreadableWorkbookError("notAWorkbook");
  const root = parseXml(xml);
  if (root.local !== "workbook") throw new UnreadableWorkbookError("notAWorkbook");
  const relationships = relationshipsOf(parts, path);
  const sheets = sheetsOf(root, relationships).filter((sheet) => parts.has(sheet.path));
  return { parts, path, xml, root, relationships, sheets };
}

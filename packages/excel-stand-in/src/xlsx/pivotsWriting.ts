import { addressOf } from "../workbook/address";
import type { SheetPivot } from "../workbook/pivotData";
import type { HostWorkbookData } from "../workbook/workbookData";
import { addContentTypes } from "./contentTypes";
import type { Package } from "./package";
import { readPivots } from "./pivotsReading";
import { BUILT_IN_FORMATS, cacheDefinitionXml, cacheRecordsXml, pivotTableXml } from "./pivotsXml";
import {
  addRelationships,
  OFFICE_RELATIONSHIP,
  relationshipAttributes,
  relationshipsOf,
  removeRelationships,
} from "./relationships";
import { element } from "./xml";
import { XmlEdit } from "./xmlEdit";
import { childOf, childrenOf, parseXml, prefixedAttribute } from "./xmlTree";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The workbook's part, which lists the caches, and what formats are numbered. */
export interface PivotPlace {
  readonly parts: Package;
  readonly workbookPath: string;
  /** The file's formats by their numbers, for reading; and the other way round, for writing. */
  readonly formats: ReadonlyMap<number, string>;
  readonly formatIdOf: (format: string) => number | undefined;
}

/** A sheet whose pivots are to be written. */
export interface PivotSheet {
  readonly id: string;
  readonly path: string;
  /** The workbook as it was read; null for a new sheet. */
  readonly before: HostWorkbookData | null;
}

/**
 * Writes the pivots of a sheet that changed, each with a cache of its own. A pivot whose source has been deleted has
 * nothing a file could point to: its cells are all that is kept of it.
 */
export function writePivots(place: PivotPlace, data: HostWorkbookData, { id, path, before }: PivotSheet): void {
  const pivots = data.sheets[id]?.pivots ?? [];
  const old = before?.sheets[id]?.pivots ?? [];
  const nameOf = (workbook: HostWorkbookData | null, sheetId: string | undefined): string | undefined | null => workbook?.workbook.sheets[sheetId ?? ""]?.name; // prettier-ignore
  const isKept = (one: SheetPivot): boolean =>
    nameOf(before, one.source?.sheetId) === nameOf(data, one.source?.sheetId) &&
    pivots.some((pivot) => JSON.stringify(pivot) === JSON.stringify(one));
  const kept = new Set(old.filter(isKept).map((pivot) => JSON.stringify(pivot)));
  if (before && kept.size < old.length) {
    const known = readPivots(place.parts, path, before, place.formats);
    const gone = known.filter((_, index) => !kept.has(JSON.stringify(old[index])));
    for (const { parts: own } of gone) removePivot(place, path, own);
  }
  for (const pivot of pivots) if (!kept.has(JSON.stringify(pivot))) addPivot(place, data, path, pivot);
}

/** @param own - the table, its cache and that one's records. */
function removePivot({ parts, workbookPath }: PivotPlace, sheet: string, own: readonly string[]): void {
  const [table, cache] = own;
  removeRelationships(parts, sheet, ({ path }) => path === table);
  const isShared = parts
    .paths()
    .some((path) => path !== table && /pivotTables\/[^_][^/]*$/.test(path) && relationshipsOf(parts, path).some((to) => to.path === cache)); // prettier-ignore
  if (isShared) return;
  const id = relationshipsOf(parts, workbookPath).find(({ path }) => path === cache)?.id;
  changeCaches({ parts, workbookPath }, (edit, root) => {
    const caches = childOf(root, "pivotCaches");
    const listed = childrenOf(caches, "pivotCache");
    const gone = listed.find((node) => prefixedAttribute(node, "id") === id);
    if (gone && caches) edit.remove(listed.length === 1 ? caches : gone);
  });
  removeRelationships(parts, workbookPath, ({ path }) => path === cache);
}

function changeCaches(
  { parts, workbookPath }: Pick<PivotPlace, "parts" | "workbookPath">,
  change: (edit: XmlEdit, root: ReturnType<typeof parseXml>) => void,
): void {
  const xml = parts.text(workbookPath) ?? "";
  const root = parseXml(xml);
  const edit = new XmlEdit(xml, root);
  change(edit, root);
  if (!edit.isEmpty) parts.put(workbookPath, edit.result());
}

/** What stands behind the caches in the workbook's part (ECMA-376 part 1, 18.2.27). */
const BEHIND_CACHES = ["smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"];

function addCache({ parts, workbookPath }: PivotPlace, definition: string): number {
  const [id] = addRelationships(parts, workbookPath, [
    { type: `${OFFICE_RELATIONSHIP}/pivotCacheDefinition`, path: definition },
  ]);
  let cacheId = 1;
  changeCaches({ parts, workbookPath }, (edit, root) => {
    const caches = childOf(root, "pivotCaches");
    cacheId = Math.max(0, ...childrenOf(caches, "pivotCache").map(({ attributes }) => Number(attributes.cacheId))) + 1;
    const cache = element("pivotCache", { cacheId, ...relationshipAttributes(root, id) });
    const next = root.children.find(({ local }) => BEHIND_CACHES.includes(local));
    if (caches) edit.append(caches, cache);
    else if (next) edit.insertBefore(next, `<pivotCaches>${cache}</pivotCaches>`);
    else edit.append(root, `<pivotCaches>${cache}</pivotCaches>`);
  });
  return cacheId;
}

function addPivot(place: PivotPlace, data: HostWorkbookData, sheet: string, pivot: SheetPivot): void {
  const { source } = pivot;
  const sourceSheet = source && data.workbook.sheets[source.sheetId];
  if (!source || !sourceSheet) return;
  const { parts } = place;
  const definition = parts.unusedPath("xl/pivotCache/pivotCacheDefinition*.xml");
  const records = parts.unusedPath("xl/pivotCache/pivotCacheRecords*.xml");
  const table = parts.unusedPath("xl/pivotTables/pivotTable*.xml");
  const put = (path: string, kind: string, xml: string): void => {
    parts.put(path, xml);
    addContentTypes(parts, [{ path, contentType: `${CONTENT_TYPE}.${kind}+xml` }]);
  };
  const relate = (path: string, kind: string, to: string): void => {
    addRelationships(parts, path, [{ type: `${OFFICE_RELATIONSHIP}/${kind}`, path: to }]);
  };
  put(definition, "pivotCacheDefinition", cacheDefinitionXml(pivot, sourceSheet.name ?? "", addressOf(source.area)));
  put(records, "pivotCacheRecords", cacheRecordsXml(pivot));
  put(table, "pivotTable", pivotTableXml(pivot, addCache(place, definition), formatIds(place)));
  relate(definition, "pivotCacheRecords", records);
  relate(table, "pivotCacheDefinition", definition);
  relate(sheet, "pivotTable", table);
}

const formatIds =
  ({ formatIdOf }: PivotPlace) =>
  (format: string): number | undefined =>
    BUILT_IN_FORMATS[format] ?? formatIdOf(format);

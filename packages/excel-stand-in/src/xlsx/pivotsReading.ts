import type JSZip from "jszip";
import { parseArea, type Area } from "../workbook/address";
import type { CellContent } from "../workbook/contents";
import { SUMMARIES, valuesName, type PivotSource, type PivotValues, type SheetPivot } from "../workbook/pivotData";
import { itemKey, itemsOf, layOutPivot } from "../workbook/pivotLayout";
import type { HostWorkbookData, SheetExtras } from "../workbook/workbookData";
import { formatWithId } from "./numberFormats";
import { textOf } from "./parts";
import { BUILT_IN_FORMATS, SUMMARY_WORDS } from "./pivotsXml";
import { relationshipsOf } from "./relationships";
import { elements, unescapeXml, type XmlElement } from "./xml";

/**
 * Pivots as this package's writer makes them, and those of Excel that have nothing more than these. Any other stays among
 * the losses, and what it shows stays in the cells.
 */

const only = (xml: string, name: string): XmlElement | null => elements(xml, name)[0] ?? null;
const has = (xml: string, name: RegExp): boolean => new RegExp(`<(?:\\w+:)?(?:${name.source})[\\s/>]`).test(xml);

/** What of a pivot there is no place for here. */
const UNKNOWN_PARTS = /pageFields|filters|formats|chartFormats|conditionalFormats|pivotHierarchies|rowHierarchiesUsage|colHierarchiesUsage|calculatedItems|calculatedMembers/; // prettier-ignore
const UNKNOWN_IN_CACHE = /fieldGroup|cacheHierarchies|calculatedItems|calculatedMembers|kpis|tupleCache/;
/** What a field of a pivot may say without being any other than one of those here. */
const KNOWN_OF_FIELD: ReadonlySet<string> = new Set(["axis", "dataField", "showAll", "numFmtId", "sortType"]);
const isOff = (value: string | undefined): boolean => value === "0" || value === "false";

/** `<s v="ア"/>`: values one after the other. */
function valuesIn(xml: string): readonly { readonly tag: string; readonly v: string | undefined }[] {
  return [...xml.matchAll(/<(?:\w+:)?([xsnbmed])((?:\s[^>]*?)?)(?:\/>|>)/g)].map(([, tag = "", attributes = ""]) => ({
    tag,
    v: /\sv="([^"]*)"/.exec(attributes)?.[1],
  }));
}

/** Dates among the values are left to the losses: the cells' own numbers can't be known from them. */
function contentOf(tag: string, v: string | undefined): CellContent | null {
  switch (tag) {
    case "m":
      return "";
    case "n":
      return Number(v);
    case "b":
      return v === "1" || v === "true";
    case "s":
    case "e":
      return unescapeXml(v ?? "");
    default:
      return null;
  }
}

interface Cache {
  readonly source: PivotSource;
  readonly fields: readonly string[];
  readonly records: SheetPivot["records"];
  /** The items of each field in the order of the file. */
  readonly items: readonly (readonly CellContent[])[];
}

type SheetIdOf = (name: string) => string | undefined;

function sourceOf(xml: string, sheetIdOf: SheetIdOf): PivotSource | null {
  const attributes = only(xml, "worksheetSource")?.attributes;
  const sheetId = sheetIdOf(attributes?.sheet ?? "");
  const area = parseArea(attributes?.ref ?? "");
  const isOutside = attributes?.name !== undefined || attributes?.["r:id"] !== undefined;
  return !isOutside && sheetId !== undefined && area ? { sheetId, area } : null;
}

function allKnown<T>(values: readonly (T | null)[]): readonly T[] | null {
  const known = values.filter((value): value is T => value !== null);
  return known.length === values.length ? known : null;
}

function parseCache(definition: string, recordsXml: string, sheetIdOf: SheetIdOf): Cache | null {
  const source = sourceOf(definition, sheetIdOf);
  if (!source || has(definition, UNKNOWN_IN_CACHE)) return null;
  const fields = elements(definition, "cacheField");
  if (fields.some(({ attributes }) => attributes.formula !== undefined || isOff(attributes.databaseField))) return null;
  const items = allKnown(
    fields.map(({ inner }) =>
      allKnown(valuesIn(only(inner, "sharedItems")?.inner ?? "").map(({ tag, v }) => contentOf(tag, v))),
    ),
  );
  if (!items) return null;
  const records = allKnown(
    elements(recordsXml, "r").map(({ inner }) =>
      allKnown(
        valuesIn(inner).map(({ tag, v }, field) =>
          tag === "x" ? (items[field]?.[Number(v)] ?? null) : contentOf(tag, v),
        ),
      ),
    ),
  );
  const isWhole = records?.every((record) => record.length === fields.length) === true && records.length > 0;
  if (!isWhole) return null;
  return { source, fields: fields.map(({ attributes }) => attributes.name ?? ""), records, items };
}

/** The fields of an axis; null where there is one that stands for several values. */
function axisFields(xml: string, name: string): readonly number[] | null {
  const fields = elements(only(xml, name)?.inner ?? "", "field").map(({ attributes }) => Number(attributes.x));
  return fields.every((field) => field >= 0) ? fields : null;
}

function formatOf(formats: ReadonlyMap<string, string>, id: number): string | null {
  const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, own]) => own === id)?.[0];
  return builtIn ?? formatWithId(formats, id) ?? null;
}

function dataOf(xml: string, formats: ReadonlyMap<string, string>): readonly PivotValues[] | null {
  return allKnown(
    elements(only(xml, "dataFields")?.inner ?? "", "dataField").map(({ attributes }) => {
      const { fld, name = "", subtotal, showDataAs, numFmtId } = attributes;
      const summary = SUMMARIES.find((one) => SUMMARY_WORDS[one] === (subtotal === "sum" ? undefined : subtotal));
      if (!summary || (showDataAs ?? "normal") !== "normal") return null;
      const numberFormat = numFmtId === undefined ? null : formatOf(formats, Number(numFmtId));
      return { field: Number(fld), name, summary, numberFormat };
    }),
  );
}

/** Whether the fields have all their items, shown and in Excel's own order. */
function areFieldsUsual(xml: string, pivot: SheetPivot, items: Cache["items"]): boolean {
  const fields = elements(xml, "pivotField");
  if (fields.length !== pivot.fields.length) return false;
  return fields.every(({ attributes, inner }, field) => {
    const isKnown = Object.keys(attributes).every((name) => KNOWN_OF_FIELD.has(name));
    if (!isKnown || attributes.sortType === "descending" || attributes.axis === "axisPage") return false;
    if (attributes.axis === undefined) return true;
    const listed = elements(inner, "item");
    const isPlain = listed.every(({ attributes: item }) =>
      Object.keys(item).every((name) => name === "x" || name === "t"),
    );
    const order = listed.flatMap(({ attributes: { x } }) => (x === undefined ? [] : [items[field]?.[Number(x)] ?? ""]));
    return isPlain && order.map(itemKey).join("\n") === itemsOf(pivot, field).map(itemKey).join("\n");
  });
}

function parsePivot(xml: string, cache: Cache, formats: ReadonlyMap<string, string>): Omit<SheetPivot, "id"> | null {
  const definition = only(xml, "pivotTableDefinition")?.attributes;
  const rows = axisFields(xml, "rowFields");
  const columns = axisFields(xml, "colFields");
  const data = dataOf(xml, formats);
  const place: Area | null = parseArea(only(xml, "location")?.attributes.ref ?? "");
  if (!definition || has(xml, UNKNOWN_PARTS) || !rows || !columns || !data || !place) return null;
  if (columns.length > 1 || data.length > 1 || isOff(definition.compact)) return null;
  const pivot: SheetPivot = {
    id: "",
    name: definition.name ?? "",
    source: cache.source,
    fields: cache.fields,
    records: cache.records,
    rows,
    columns,
    data: data.map((values) => {
      const usual = valuesName({ ...values, name: null }, cache.fields);
      return usual === values.name ? { ...values, name: null } : values;
    }),
    rowTotals: !isOff(definition.rowGrandTotals),
    columnTotals: !isOff(definition.colGrandTotals),
    place,
  };
  const { rowCount, columnCount } = layOutPivot(pivot);
  const fits = rowCount === place.rowCount && columnCount === place.columnCount;
  return fits && areFieldsUsual(xml, pivot, cache.items) ? pivot : null;
}

interface FoundPivot {
  readonly pivot: Omit<SheetPivot, "id">;
  readonly parts: readonly string[];
}

async function partLeadingTo(zip: JSZip, part: string, kind: string): Promise<string> {
  const found = (await relationshipsOf(zip, part)).find(
    ({ type, isOutside }) => !isOutside && type.endsWith(`/${kind}`),
  );
  return found?.path ?? "";
}

async function readPivot(
  zip: JSZip,
  path: string,
  sheetIdOf: SheetIdOf,
  formats: ReadonlyMap<string, string>,
): Promise<FoundPivot | null> {
  const definition = await partLeadingTo(zip, path, "pivotCacheDefinition");
  const records = await partLeadingTo(zip, definition, "pivotCacheRecords");
  const [tableXml, cacheXml, recordsXml] = await Promise.all(
    [path, definition, records].map((part) => textOf(zip, part)),
  );
  if (tableXml == null || cacheXml == null || recordsXml == null) return null;
  const cache = parseCache(cacheXml, recordsXml, sheetIdOf);
  const pivot = cache && parsePivot(tableXml, cache, formats);
  return pivot && { pivot, parts: [path, definition, records] };
}

/**
 * Gives a workbook the pivots of its sheets, and takes them from what it lost.
 *
 * @param data - the workbook without its pivots.
 * @param sheetPaths - each sheet's part, by its id.
 * @param formats - the file's number formats, as `tokeniseFormats` has them.
 */
export async function withPivots(
  data: HostWorkbookData,
  zip: JSZip,
  sheetPaths: ReadonlyMap<string, string>,
  formats: ReadonlyMap<string, string>,
): Promise<HostWorkbookData> {
  if (!data.losses.some((part) => part.startsWith("xl/pivotTables/"))) return data;
  const sheetIdOf = (name: string): string | undefined =>
    data.workbook.sheetOrder.find((id) => data.workbook.sheets[id]?.name?.toLowerCase() === name.toLowerCase());
  const sheets: Record<string, SheetExtras> = { ...data.sheets };
  const kept = new Set<string>();
  let count = 0;
  for (const [sheetId, path] of sheetPaths) {
    const paths = (await relationshipsOf(zip, path)).filter(({ type }) => type.endsWith("/pivotTable"));
    const pivots: SheetPivot[] = [];
    for (const { path: part } of paths) {
      const found = await readPivot(zip, part, sheetIdOf, formats);
      if (!found) continue;
      count += 1;
      pivots.push({ ...found.pivot, id: `pivot${count}` });
      found.parts.forEach((one) => kept.add(one));
    }
    if (pivots.length > 0) sheets[sheetId] = { ...sheets[sheetId], pivots };
  }
  return { ...data, sheets, losses: data.losses.filter((part) => !kept.has(part)) };
}

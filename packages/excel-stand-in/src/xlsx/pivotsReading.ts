import { parseArea, type Area } from "../workbook/address";
import type { CellContent } from "../workbook/contents";
import { SUMMARIES, valuesName, type PivotSource, type PivotValues, type SheetPivot } from "../workbook/pivotData";
import { itemKey, itemsOf, layOutPivot } from "../workbook/pivotLayout";
import type { HostWorkbookData, SheetExtras } from "../workbook/workbookData";
import { BUILT_IN_FORMATS, SUMMARY_WORDS } from "./pivotsXml";
import type { Package } from "./package";
import type { WorkbookParts } from "./parts";
import { relationshipsOf } from "./relationships";
import { elements, unescapeXml, type XmlElement } from "./xml";

/**
 * Pivots as this package's writer makes them, and those of Excel that have nothing more than these. Any other stays in
 * the file only, and what it shows stays in the cells.
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

/** Dates among the values are left in the file: the cells' own numbers can't be known from them. */
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

function formatOf(formats: ReadonlyMap<number, string>, id: number): string | null {
  const builtIn = Object.entries(BUILT_IN_FORMATS).find(([, own]) => own === id)?.[0];
  return builtIn ?? formats.get(id) ?? null;
}

function dataOf(xml: string, formats: ReadonlyMap<number, string>): readonly PivotValues[] | null {
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

function parsePivot(xml: string, cache: Cache, formats: ReadonlyMap<number, string>): Omit<SheetPivot, "id"> | null {
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

export interface FoundPivot {
  readonly pivot: Omit<SheetPivot, "id">;
  readonly parts: readonly string[];
}

function partLeadingTo(parts: Package, part: string, kind: string): string {
  const found = relationshipsOf(parts, part).find(({ type, isOutside }) => !isOutside && type.endsWith(`/${kind}`));
  return found?.path ?? "";
}

function readPivot(
  parts: Package,
  path: string,
  sheetIdOf: SheetIdOf,
  formats: ReadonlyMap<number, string>,
): FoundPivot | null {
  const definition = partLeadingTo(parts, path, "pivotCacheDefinition");
  const records = partLeadingTo(parts, definition, "pivotCacheRecords");
  const [tableXml, cacheXml, recordsXml] = [path, definition, records].map((part) => parts.text(part));
  if (tableXml == null || cacheXml == null || recordsXml == null) return null;
  const cache = parseCache(cacheXml, recordsXml, sheetIdOf);
  const pivot = cache && parsePivot(tableXml, cache, formats);
  return pivot && { pivot, parts: [path, definition, records] };
}

/** The pivots of a sheet that can be read, each with its parts. */
export function readPivots(
  parts: Package,
  sheetPath: string,
  data: HostWorkbookData,
  formats: ReadonlyMap<number, string>,
): readonly FoundPivot[] {
  const sheetIdOf = (name: string): string | undefined =>
    data.workbook.sheetOrder.find((id) => data.workbook.sheets[id]?.name?.toLowerCase() === name.toLowerCase());
  return relationshipsOf(parts, sheetPath)
    .filter(({ type }) => type.endsWith("/pivotTable"))
    .flatMap(({ path }) => readPivot(parts, path, sheetIdOf, formats) ?? []);
}

/**
 * Gives a workbook the pivots of its sheets.
 *
 * @param data - the workbook without its pivots.
 * @param formats - the file's number formats by their numbers.
 */
export function withPivots(
  data: HostWorkbookData,
  { parts, sheets: sheetParts }: WorkbookParts,
  formats: ReadonlyMap<number, string>,
): HostWorkbookData {
  const sheets: Record<string, SheetExtras> = { ...data.sheets };
  let count = 0;
  for (const { id, path } of sheetParts) {
    const found = readPivots(parts, path, data, formats);
    if (found.length === 0) continue;
    const pivots = found.map(({ pivot }, index) => ({ ...pivot, id: `pivot${count + index + 1}` }));
    count += pivots.length;
    sheets[id] = { ...sheets[id], pivots };
  }
  return { ...data, sheets };
}

import { addressOf } from "../workbook/address";
import { ERROR_VALUES, type CellContent } from "../workbook/contents";
import { isEmptyPivot, itemKey, itemsOf, layOutPivot, type PivotLayout, type PivotLine } from "../workbook/pivotLayout";
import { valuesName, type PivotValues, type SheetPivot, type Summary } from "../workbook/pivotData";
import { OFFICE_RELATIONSHIP } from "./relationships";
import { element } from "./xml";

/** Pivots as their parts hold them (ECMA-376 part 1, 18.10). */

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Those of Excel 2016: every part used here is known to it and to the ones before. */
const VERSIONS = { createdVersion: 6, minRefreshableVersion: 3 } as const;
const LONGEST_SHORT_TEXT = 255;

export const SUMMARY_WORDS: Readonly<Record<Summary, string | undefined>> = {
  Sum: undefined,
  Count: "count",
  Average: "average",
  Max: "max",
  Min: "min",
  Product: "product",
  CountNumbers: "countNums",
};

/** Formats that files know by their number alone (ECMA-376 part 1, 18.8.30). */
export const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
};

const list = (name: string, items: readonly string[]): string => element(name, { count: items.length }, items.join(""));
const flag = (set: boolean): string | undefined => (set ? "1" : undefined);
const isErrorValue = (content: CellContent): boolean => typeof content === "string" && ERROR_VALUES.has(content);

function valueXml(content: CellContent): string {
  if (content === "") return element("m", {});
  if (typeof content === "number") return element("n", { v: content });
  if (typeof content === "boolean") return element("b", { v: content ? 1 : 0 });
  return element(isErrorValue(content) ? "e" : "s", { v: content });
}

/** A field of the cache: its items, when records point to them. */
interface CacheField {
  readonly name: string;
  readonly contents: readonly CellContent[];
  readonly items: readonly CellContent[] | null;
}

function cacheFields(pivot: SheetPivot): readonly CacheField[] {
  const onAxis = new Set([...pivot.rows, ...pivot.columns]);
  return pivot.fields.map((name, field) => {
    const contents = pivot.records.map((record) => record[field] ?? "");
    const isListed = onAxis.has(field) || !contents.every((content) => typeof content === "number");
    return { name, contents, items: isListed ? itemsOf(pivot, field) : null };
  });
}

function sharedItemsXml({ contents, items }: CacheField): string {
  const numbers = contents.filter((content) => typeof content === "number");
  const texts = contents.filter((content) => typeof content === "string" && content !== "" && !isErrorValue(content));
  const others = contents.some((content) => typeof content === "boolean" || isErrorValue(content));
  const hasBlank = contents.includes("");
  const hasNumber = numbers.length > 0;
  const isOnlyNumbers = hasNumber && numbers.length === contents.length;
  const attributes = {
    containsNonDate: contents.every((content) => content === "") ? "0" : undefined,
    containsSemiMixedTypes: isOnlyNumbers ? "0" : undefined,
    containsString: texts.length === 0 && !others ? "0" : undefined,
    containsBlank: flag(hasBlank),
    containsMixedTypes: flag(hasNumber && (texts.length > 0 || others)),
    containsNumber: flag(hasNumber),
    containsInteger: flag(hasNumber && numbers.every(Number.isInteger)),
    minValue: hasNumber ? numbers.reduce((least, one) => Math.min(least, one)) : undefined,
    maxValue: hasNumber ? numbers.reduce((most, one) => Math.max(most, one)) : undefined,
    count: items?.length,
    longText: flag(texts.some((text) => String(text).length > LONGEST_SHORT_TEXT)),
  };
  return element("sharedItems", attributes, (items ?? []).map(valueXml).join(""));
}

/** @param sheet - the name of the source's sheet. */
export function cacheDefinitionXml(pivot: SheetPivot, sheet: string, ref: string): string {
  const fields = cacheFields(pivot).map((field) =>
    element("cacheField", { name: field.name, numFmtId: 0 }, sharedItemsXml(field)),
  );
  const source = element("cacheSource", { type: "worksheet" }, element("worksheetSource", { ref, sheet }));
  const attributes = {
    xmlns: MAIN,
    "xmlns:r": OFFICE_RELATIONSHIP,
    "r:id": "rId1",
    refreshedVersion: 6,
    ...VERSIONS,
    recordCount: pivot.records.length,
  };
  return XML_HEAD + element("pivotCacheDefinition", attributes, source + list("cacheFields", fields));
}

const placesOf = (items: readonly CellContent[]): ReadonlyMap<string, number> =>
  new Map(items.map((item, index) => [itemKey(item), index]));

export function cacheRecordsXml(pivot: SheetPivot): string {
  const places = cacheFields(pivot).map(({ items }) => items && placesOf(items));
  const records = pivot.records.map((record) => {
    const values = places.map((listed, field) => {
      const content = record[field] ?? "";
      return listed ? element("x", { v: listed.get(itemKey(content)) }) : valueXml(content);
    });
    return element("r", {}, values.join(""));
  });
  const attributes = { xmlns: MAIN, "xmlns:r": OFFICE_RELATIONSHIP, count: records.length };
  return XML_HEAD + element("pivotCacheRecords", attributes, records.join(""));
}

function locationXml({ place, rows, columns, data }: SheetPivot, { headings, hasRowLabels }: PivotLayout): string {
  const isEmpty = rows.length + columns.length + data.length === 0;
  return element("location", {
    ref: addressOf(place),
    firstHeaderRow: isEmpty ? 0 : 1,
    firstDataRow: headings.length,
    firstDataCol: hasRowLabels ? 1 : 0,
  });
}

function fieldXml(pivot: SheetPivot, field: number): string {
  const axis = pivot.rows.includes(field) ? "axisRow" : pivot.columns.includes(field) ? "axisCol" : undefined;
  const dataField = flag(pivot.data.some((values) => values.field === field));
  if (axis === undefined) return element("pivotField", { dataField, showAll: 0 });
  const items = itemsOf(pivot, field).map((_, index) => element("item", { x: index }));
  return element(
    "pivotField",
    { axis, dataField, showAll: 0 },
    list("items", [...items, element("item", { t: "default" })]),
  );
}

/** The first item is the one that is meant when none is named. */
const place = (index: number | undefined): string => element("x", { v: index === 0 ? undefined : index });

function lineXml({ kind, level, path }: PivotLine, places: readonly ReadonlyMap<string, number>[]): string {
  if (kind === "total") return element("i", { t: "grand" }, place(0));
  const item = places[level]?.get(itemKey(path[level] ?? ""));
  return element("i", { r: level === 0 ? undefined : level }, place(item));
}

function axisXml(name: "row" | "col", fields: readonly number[], items: readonly string[]): string {
  const named = fields.map((field) => element("field", { x: field }));
  return (named.length === 0 ? "" : list(`${name}Fields`, named)) + list(`${name}Items`, items);
}

function rowsXml(pivot: SheetPivot, { lines }: PivotLayout): string {
  const places = pivot.rows.map((field) => placesOf(itemsOf(pivot, field)));
  const items = pivot.rows.length === 0 ? [element("i", {})] : lines.map((line) => lineXml(line, places));
  return axisXml("row", pivot.rows, items);
}

function columnsXml(pivot: SheetPivot, { columnItems, hasColumnOfTotals }: PivotLayout): string {
  if (pivot.columns.length === 0) return axisXml("col", [], [element("i", {})]);
  const items = columnItems.map((_, index) => element("i", {}, place(index)));
  const total = hasColumnOfTotals ? [element("i", { t: "grand" }, place(0))] : [];
  return axisXml("col", pivot.columns, [...items, ...total]);
}

const dataFieldXml = (values: PivotValues, fields: readonly string[], formatId: number | undefined): string =>
  element("dataField", {
    name: valuesName(values, fields),
    fld: values.field,
    subtotal: SUMMARY_WORDS[values.summary],
    baseField: 0,
    baseItem: 0,
    numFmtId: formatId,
  });

/** @param formatIdOf - under which number the file has a number format. */
export function pivotTableXml(
  pivot: SheetPivot,
  cacheId: number,
  formatIdOf: (format: string) => number | undefined,
): string {
  const layout = layOutPivot(pivot);
  const fields = pivot.fields.map((_, field) => fieldXml(pivot, field));
  const data = pivot.data.map((values) =>
    dataFieldXml(values, pivot.fields, values.numberFormat === null ? undefined : formatIdOf(values.numberFormat)),
  );
  const attributes = {
    xmlns: MAIN,
    name: pivot.name,
    cacheId,
    ...Object.fromEntries(
      ["Number", "Border", "Font", "Pattern", "Alignment"].map((format) => [`apply${format}Formats`, 0]),
    ),
    applyWidthHeightFormats: 1,
    dataCaption: "値",
    updatedVersion: 6,
    ...VERSIONS,
    useAutoFormatting: 1,
    itemPrintTitles: 1,
    indent: 0,
    outline: 1,
    outlineData: 1,
    multipleFieldFilters: 0,
    rowGrandTotals: pivot.rowTotals ? undefined : 0,
    colGrandTotals: pivot.columnTotals ? undefined : 0,
  };
  const style = element("pivotTableStyleInfo", {
    name: "PivotStyleLight16",
    showRowHeaders: 1,
    showColHeaders: 1,
    showRowStripes: 0,
    showColStripes: 0,
    showLastColumn: 1,
  });
  const axes = isEmptyPivot(pivot) ? "" : rowsXml(pivot, layout) + columnsXml(pivot, layout);
  return (
    XML_HEAD +
    element(
      "pivotTableDefinition",
      attributes,
      locationXml(pivot, layout) +
        list("pivotFields", fields) +
        axes +
        (data.length === 0 ? "" : list("dataFields", data)) +
        style,
    )
  );
}

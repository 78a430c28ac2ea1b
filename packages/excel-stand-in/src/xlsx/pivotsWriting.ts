import type JSZip from "jszip";
import { addressOf } from "../workbook/address";
import type { PivotSource, SheetPivot } from "../workbook/pivotData";
import type { HostWorkbookData } from "../workbook/workbookData";
import { textOf } from "./parts";
import { BUILT_IN_FORMATS, cacheDefinitionXml, cacheRecordsXml, pivotTableXml } from "./pivotsXml";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipsPath } from "./relationships";
import { element, elements } from "./xml";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A pivot with everything its parts need. */
interface WrittenPivot {
  readonly pivot: SheetPivot;
  readonly source: PivotSource;
  readonly sheetIndex: number;
}

/** A pivot whose source has been deleted has nothing a file could point to: its cells are all that is kept of it. */
const writtenPivots = (data: HostWorkbookData): readonly WrittenPivot[] =>
  data.workbook.sheetOrder.flatMap((id, sheetIndex) =>
    (data.sheets[id]?.pivots ?? []).flatMap((pivot) =>
      pivot.source && data.workbook.sheets[pivot.source.sheetId] ? [{ pivot, source: pivot.source, sheetIndex }] : [],
    ),
  );

async function change(zip: JSZip, path: string, to: (xml: string) => string): Promise<void> {
  zip.file(path, to((await textOf(zip, path)) ?? ""));
}

/** The caches stand behind what computing needs (ECMA-376 part 1, 18.2.27). */
function withCaches(workbookXml: string, caches: string): string {
  const before = ["calcPr", "definedNames", "sheets"].find((name) => workbookXml.includes(`<${name}`)) ?? "sheets";
  const end = new RegExp(`<${before}(?:\\s[^>]*)?/>|</${before}>`);
  return workbookXml.replace(end, (tag) => `${tag}<pivotCaches>${caches}</pivotCaches>`);
}

/** The numbers under which the package has the formats of its cells. */
async function formatIds(zip: JSZip): Promise<(format: string) => number | undefined> {
  const formats = elements((await textOf(zip, "xl/styles.xml")) ?? "", "numFmt");
  const own = new Map(formats.map(({ attributes }) => [attributes.formatCode, Number(attributes.numFmtId)]));
  return (format) => BUILT_IN_FORMATS[format] ?? own.get(format);
}

/**
 * Adds the pivots to a package that has everything else, each with a cache of its own.
 *
 * @param sheetPath - the part of a sheet, by its place among the tabs.
 */
export async function writePivots(
  zip: JSZip,
  data: HostWorkbookData,
  sheetPath: (index: number) => string,
): Promise<void> {
  const pivots = writtenPivots(data);
  if (pivots.length === 0) return;
  const formatIdOf = await formatIds(zip);
  const overrides: string[] = [];
  const put = (path: string, kind: string, xml: string): void => {
    zip.file(path, xml);
    overrides.push(element("Override", { PartName: `/${path}`, ContentType: `${CONTENT_TYPE}.${kind}+xml` }));
  };
  const relate = (path: string, id: string, kind: string, to: string): Promise<void> =>
    change(zip, relationshipsPath(path), (xml) =>
      addRelationships(xml === "" ? null : xml, [{ id, type: `${OFFICE_RELATIONSHIP}/${kind}`, path: to }]),
    );
  for (const [index, { pivot, source, sheetIndex }] of pivots.entries()) {
    const number = index + 1;
    const definition = `xl/pivotCache/pivotCacheDefinition${number}.xml`;
    const records = `xl/pivotCache/pivotCacheRecords${number}.xml`;
    const table = `xl/pivotTables/pivotTable${number}.xml`;
    const sheet = data.workbook.sheets[source.sheetId]?.name ?? "";
    put(definition, "pivotCacheDefinition", cacheDefinitionXml(pivot, sheet, addressOf(source.area)));
    put(records, "pivotCacheRecords", cacheRecordsXml(pivot));
    put(table, "pivotTable", pivotTableXml(pivot, number, formatIdOf));
    await relate(definition, "rId1", "pivotCacheRecords", records);
    await relate(table, "rId1", "pivotCacheDefinition", definition);
    await relate(sheetPath(sheetIndex), `rIdPivot${number}`, "pivotTable", table);
    await relate("xl/workbook.xml", `rIdPivotCache${number}`, "pivotCacheDefinition", definition);
  }
  const caches = pivots.map((_, index) =>
    element("pivotCache", { cacheId: index + 1, "r:id": `rIdPivotCache${index + 1}` }),
  );
  await change(zip, "xl/workbook.xml", (xml) => withCaches(xml, caches.join("")));
  await change(zip, "[Content_Types].xml", (xml) => xml.replace("</Types>", () => `${overrides.join("")}</Types>`));
}

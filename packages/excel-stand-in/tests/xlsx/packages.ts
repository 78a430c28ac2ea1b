import { Package } from "../../src/xlsx/package";
import { parseXml, type XmlNode } from "../../src/xlsx/xmlTree";

/** A part as written by hand: text, or the bytes of another encoding. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const CELLS: readonly (readonly string[])[] = [
  ["番号", "施策名", "目標", "実績"],
  ["1", "見守り", "10", "12"],
  ["2", "相談", "20", "15"],
];

const cell = (text: string, row: number, column: number): string => {
  const address = `${"ABCD"[column] ?? ""}${row + 1}`;
  return /^\d+$/.test(text)
    ? `<c r="${address}"><v>${text}</v></c>`
    : `<c r="${address}" t="s"><v>${[...STRINGS].indexOf(text)}</v></c>`;
};

const STRINGS = new Set(CELLS.flat().filter((text) => !/^\d+$/.test(text)));

export const ROWS = CELLS.map(
  (row, index) =>
    `<row r="${index + 1}" spans="1:4">${row.map((text, column) => cell(text, index, column)).join("")}</row>`,
).join("");

/** A small workbook such as Excel writes; its parts can be replaced one by one. */
export const PLAIN: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="施策一覧" sheetId="7" r:id="rId1"/></sheets><calcPr calcId="191029" iterate="1" iterateCount="50"/></workbook>`,
  "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="游ゴシック"/><family val="3"/><charset val="128"/></font><font><vertAlign val="superscript"/><sz val="11"/><name val="游ゴシック"/><family val="3"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="2"><cellStyle name="標準" xfId="0" builtinId="0"/><cellStyle name="見出し 独自" xfId="0"/></cellStyles></styleSheet>`,
  "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${[...STRINGS].map((text) => `<si><t>${text}</t><rPh sb="0" eb="1"><t>ヨミ</t></rPh></si>`).join("")}</sst>`,
  "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${ROWS}</sheetData></worksheet>`,
};

export function packed(parts: Parts): Uint8Array {
  const made = new Package(null);
  for (const [path, content] of Object.entries(parts)) made.put(path, content);
  return made.zip();
}

/** The plain workbook with something in front of its sheet's rows, or behind them. */
export const withSheet = (before: string, after: string, rows = ROWS): Readonly<Record<string, string>> => ({
  ...PLAIN,
  "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
});

const isOurs = (node: XmlNode, ours: ReadonlySet<string>): boolean =>
  node.local === "c" && ours.has(node.attributes.r ?? "");

/** Cells and rows may leave out where they are: next to the one before. */
function withPlaces(sheetData: XmlNode): XmlNode {
  const rows = sheetData.children.map((row, index) => {
    const number = row.attributes.r ?? String(index + 1);
    const children = row.children.map((node, place) =>
      node.local === "c" ? { ...node, attributes: { r: `${"ABCD"[place] ?? ""}${number}`, ...node.attributes } } : node,
    );
    return { ...row, children, attributes: { r: number, ...row.attributes } };
  });
  return { ...sheetData, children: rows };
}

/** The results of formulas are computed anew. */
const isResult = (node: XmlNode, parent: XmlNode): boolean =>
  node.local === "v" && parent.children.some(({ local }) => local === "f");

/** An element in words, without the cells that are ours and the rows' hint of which cells they have. */
function inWords(node: XmlNode, ours: ReadonlySet<string>): string {
  const attributes = Object.entries(node.attributes).filter(
    ([name]) => !(node.local === "row" && name === "spans") && !(node.local === "dimension" && name === "ref"),
  );
  const placed = node.local === "sheetData" ? withPlaces(node) : node;
  const children = placed.children
    .filter((child) => !isOurs(child, ours) && !isResult(child, node))
    .map((child) => inWords(child, ours))
    .filter((words) => !/^row\[\["r","\d+"\]\]\{\}$/.test(words));
  return `${node.local}${JSON.stringify(attributes.sort())}{${children.join("") || node.text}}`;
}

/** The package's own lists, which change with what is added. */
const LISTS = /^\[Content_Types\]\.xml$|^xl\/workbook\.xml$|_rels\/workbook\.xml\.rels$|calcChain\.xml$/;

/**
 * What a saved file lacks of, or has otherwise than, the file before: parts, and in the sheets every element but our cells.
 *
 * @param ours - the addresses of the cells that were written, on any sheet.
 */
export function differences(before: Uint8Array, after: Uint8Array, ours: readonly string[]): readonly string[] {
  const [old, own] = [new Package(before), new Package(after)];
  const written = new Set(ours);
  return old.paths().flatMap((path) => {
    if (LISTS.test(path)) return [];
    if (!own.has(path)) return [`lost: ${path}`];
    if (!/\.(?:xml|rels|vml)$/.test(path))
      return sameBytes(old.bytes(path), own.bytes(path)) ? [] : [`changed: ${path}`];
    const [was, is] = [parseXml(old.text(path) ?? ""), parseXml(own.text(path) ?? "")];
    if (path.endsWith("styles.xml")) return stylesLost(was, is);
    const [expected, found] = [inWords(was, written), inWords(is, written)];
    return expected === found ? [] : [`changed: ${path}\n${expected}\n${found}`];
  });
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a !== null && b !== null && Buffer.from(a).equals(Buffer.from(b));

/** Styles only grow: each list begins with what it had. */
function stylesLost(was: XmlNode, is: XmlNode): readonly string[] {
  const none: ReadonlySet<string> = new Set();
  return was.children.flatMap((list) => {
    const own = is.children.find(({ local }) => local === list.local)?.children ?? [];
    return list.children.flatMap((node, index) => {
      const found = own[index];
      return found && inWords(found, none) === inWords(node, none) ? [] : [`style lost: ${inWords(node, none)}`];
    });
  });
}

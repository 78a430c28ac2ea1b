import type { IStyleData } from "@univerjs/core";
import type { LineMove } from "../workbook/lineMoves";
import type { HostWorkbookData, WorkbookLoss } from "../workbook/workbookData";
import { blankPackage } from "./blankPackage";
import { Comparison, resolvedStyle, formatExtras } from "./cellChanges";
import { writeCharts } from "./chartsWriting";
import { addContentTypes, contentTypeOf, removeContentTypes } from "./contentTypes";
import { writeCustomXml } from "./customXml";
import { writeNotes } from "./notesWriting";
import { losesTables, moveSheet } from "./movedSheet";
import { numberFormatsOf } from "./numberFormats";
import type { Package } from "./package";
import { isSignatureOrigin, openWorkbook, workbookPart, type SheetPart, type WorkbookParts } from "./parts";
import { writePivots } from "./pivotsWriting";
import { readParts, surroundingsOf, styleId } from "./readXlsx";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipsOf, relationshipsPath, removeRelationships } from "./relationships"; // prettier-ignore
import type { CellWriting } from "./rowWriting";
import { carried, EMPTY_SHEET, writeSheet, type SheetState } from "./sheetWriting";
import { emptyStyles, StyleBook } from "./styleBook";
import { workbookXml, type Tab } from "./workbookWriting";
import { childOf, childrenOf, parseXml } from "./xmlTree";

const STANDARD_FONT: IStyleData = { ff: "游ゴシック", fs: 11 };
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** What a workbook's main part says it is, by the file's name: Excel opens no file whose name says another thing. */
const WORKBOOK_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  xltm: "application/vnd.ms-excel.template.macroEnabled.main+xml",
} as const;

const kindOf = (fileName: string): keyof typeof WORKBOOK_TYPES => {
  const ending = /[^.]*$/.exec(fileName.toLowerCase())?.[0] ?? "";
  return ending in WORKBOOK_TYPES ? (ending as keyof typeof WORKBOOK_TYPES) : "xlsx";
};

const isMacroEnabled = (fileName: string): boolean => WORKBOOK_TYPES[kindOf(fileName)].includes("macroEnabled");

/** A workbook that is being written. */
class WorkbookWriter {
  readonly #data: HostWorkbookData;
  readonly #before: HostWorkbookData | null;
  readonly #workbook: WorkbookParts;
  readonly #parts: Package;
  readonly #writing: CellWriting;
  #stylesPath: string | null;
  readonly #standard: IStyleData;

  constructor(data: HostWorkbookData) {
    this.#data = data;
    const opened = openWorkbook(data.origin ? data.origin.bytes : blankPackage(data));
    this.#parts = opened.parts;
    const moved = movedSheets(data, opened);
    for (const { sheet, moves } of moved) moveSheet(this.#parts, sheet, moves);
    this.#workbook = moved.length > 0 ? openWorkbook(this.#parts) : opened;
    this.#before = moved.length > 0 ? readParts(this.#workbook, data.fileName) : (data.origin?.read ?? null);
    const { defaultStyle, styles } = data.workbook;
    this.#standard = { ...STANDARD_FONT, ...(typeof defaultStyle === "string" ? styles[defaultStyle] : defaultStyle) };
    this.#stylesPath = workbookPart(this.#workbook, "styles");
    this.#writing = this.#cellWriting();
  }

  #addStyles(): string {
    const path = this.#parts.unusedPath("xl/styles*.xml");
    addContentTypes(this.#parts, [{ path, contentType: STYLES_TYPE }]);
    addRelationships(this.#parts, this.#workbook.path, [{ type: `${OFFICE_RELATIONSHIP}/styles`, path }]);
    return path;
  }

  #stylesXml(): string {
    return (this.#stylesPath === null ? null : this.#parts.text(this.#stylesPath)) ?? emptyStyles(this.#standard);
  }

  #cellWriting(): CellWriting {
    const xml = this.#stylesXml();
    const root = parseXml(xml);
    const { known, styles: own } = surroundingsOf(this.#workbook, { withStrings: false });
    const held = known.map(({ id, extras }) => ({ style: resolvedStyle(id, own), extras }));
    const custom = childrenOf(childOf(root, "numFmts"), "numFmt");
    const formats = new Map(custom.map(({ attributes }) => [attributes.formatCode ?? "", Number(attributes.numFmtId)] as const)); // prettier-ignore
    const { styles } = this.#data.workbook;
    const numbers = new Map<string, number>();
    if (this.#before) {
      held.forEach(({ style }, number) => {
        const id = styleId(number);
        if (JSON.stringify(styles[id] ?? {}) === JSON.stringify(style)) numbers.set(id, number);
      });
    }
    return {
      styles,
      standard: this.#standard,
      book: new StyleBook(xml, root, { standard: this.#standard, held, formats }),
      numberOf: (id, cell) => {
        const number = numbers.get(id);
        const isSame = number !== undefined && JSON.stringify(held[number]?.extras) === JSON.stringify(formatExtras(cell)); // prettier-ignore
        return isSame ? number : undefined;
      },
    };
  }

  /** @param fileName - what the file is to be called: only an .xlsm (.xltm) may have macros. */
  async write(fileName: string): Promise<Uint8Array> {
    const known = new Map(this.#workbook.sheets.map((sheet) => [sheet.id, sheet]));
    const isKnown = (id: string): boolean => known.has(id) && this.#before?.workbook.sheets[id] !== undefined;
    const added = new Map<string, { readonly path: string; readonly relationshipId: string }>();
    for (const id of this.#data.workbook.sheetOrder) if (!isKnown(id)) added.set(id, this.#addSheet());
    const pathOf = (id: string): string => added.get(id)?.path ?? known.get(id)?.path ?? "";
    const comparison = new Comparison(this.#before?.workbook.styles ?? {}, this.#data.workbook.styles);
    for (const id of this.#data.workbook.sheetOrder) await this.#writeSheet(id, pathOf(id), isKnown(id), comparison);
    this.#removeSheets([...known.values()].filter(({ id }) => !this.#data.workbook.sheetOrder.includes(id)));
    await this.#writeWorkbook(known, added, comparison.hasOtherResults);
    this.#writeStyles();
    this.#writePivots(pathOf, isKnown);
    this.#writeCustomXml();
    this.#beWorkbook(fileName);
    return this.#parts.isChanged || !this.#data.origin ? this.#finish() : this.#data.origin.bytes;
  }

  #state(data: HostWorkbookData, id: string): SheetState {
    return {
      sheet: data.workbook.sheets[id] ?? {},
      extras: data.sheets[id] ?? {},
      isActive: data.activeSheetId === id,
    };
  }

  async #writeSheet(id: string, path: string, isKnown: boolean, comparison: Comparison): Promise<void> {
    const before = isKnown && this.#before ? this.#state(this.#before, id) : null;
    const after = this.#state(this.#data, id);
    await writeSheet({ parts: this.#parts, path }, before, after, this.#writing, comparison);
    writeCharts(this.#parts, this.#data, this.#standard.ff ?? "", { id, path, before: isKnown ? this.#before : null });
    writeNotes(this.#parts, path, carried(before?.sheet ?? {}, "note"), carried(after.sheet, "note"));
  }

  #addSheet(): { readonly path: string; readonly relationshipId: string } {
    const path = this.#parts.unusedPath("xl/worksheets/sheet*.xml");
    this.#parts.put(path, EMPTY_SHEET);
    addContentTypes(this.#parts, [{ path, contentType: WORKSHEET_TYPE }]);
    const type = `${OFFICE_RELATIONSHIP}/worksheet`;
    const [relationshipId = ""] = addRelationships(this.#parts, this.#workbook.path, [{ type, path }]);
    return { path, relationshipId };
  }

  /** Takes sheets away, and what only they led to. */
  #removeSheets(sheets: readonly SheetPart[]): void {
    if (sheets.length === 0) return;
    const paths = new Set(sheets.map(({ path }) => path));
    const before = reachable(this.#parts);
    removeRelationships(this.#parts, this.#workbook.path, ({ path }) => paths.has(path));
    this.#forget(before);
  }

  /** Takes parts away that nothing leads to any more. */
  #forget(before: ReadonlySet<string>): void {
    const after = reachable(this.#parts);
    const gone = [...before].filter((path) => !after.has(path));
    for (const path of gone) {
      this.#parts.remove(path);
      this.#parts.remove(relationshipsPath(path));
    }
    if (gone.length > 0) removeContentTypes(this.#parts, new Set(gone.map((path) => path.toLowerCase())));
  }

  async #writeWorkbook(
    known: ReadonlyMap<string, SheetPart>,
    added: ReadonlyMap<string, { readonly relationshipId: string }>,
    hasOtherResults: boolean,
  ): Promise<void> {
    const { path, xml, root } = this.#workbook;
    const order: Tab[] = this.#data.workbook.sheetOrder.map((id) => {
      const relationshipId = added.get(id)?.relationshipId;
      return relationshipId === undefined ? { id, node: known.get(id)?.node ?? null } : { id, node: null, relationshipId }; // prettier-ignore
    });
    const isWorksheet = new Set([...known.values()].map(({ node }) => node));
    // Chart sheets stay where they were.
    childrenOf(childOf(root, "sheets"), "sheet").forEach((node, tab) => {
      if (!isWorksheet.has(node)) order.splice(tab, 0, { id: null, node });
    });
    const written = await workbookXml(xml, { data: this.#data, before: this.#before, tabs: order, hasOtherResults });
    if (written !== xml) this.#parts.put(path, written);
  }

  #writeStyles(): void {
    const styles = this.#writing.book.result();
    if (styles !== null) this.#parts.put((this.#stylesPath ??= this.#addStyles()), styles);
  }

  #writePivots(pathOf: (id: string) => string, isKnown: (id: string) => boolean): void {
    const formats = numberFormatsOf(parseXml(this.#stylesXml()));
    const ids = new Map([...formats].map(([id, code]) => [code, id]));
    const place = { parts: this.#parts, workbookPath: this.#workbook.path, formats, formatIdOf: (code: string): number | undefined => ids.get(code) }; // prettier-ignore
    for (const id of this.#data.workbook.sheetOrder) {
      writePivots(place, this.#data, { id, path: pathOf(id), before: isKnown(id) ? this.#before : null });
    }
  }

  #writeCustomXml(): void {
    const before = reachable(this.#parts);
    writeCustomXml({ parts: this.#parts, path: this.#workbook.path }, this.#data.customXmlParts ?? []);
    this.#forget(before);
  }

  #beWorkbook(fileName: string): void {
    const { path } = this.#workbook;
    const type = contentTypeOf(this.#parts, path);
    const contentType = WORKBOOK_TYPES[kindOf(fileName)];
    // An .xlsm that some program wrote as an .xlsx stays what it was.
    const isOfItsName = kindOf(this.#data.fileName) === kindOf(fileName) && type === WORKBOOK_TYPES.xlsx;
    if (type === undefined || type === contentType || isOfItsName) return;
    removeContentTypes(this.#parts, new Set([path.toLowerCase()]));
    addContentTypes(this.#parts, [{ path, contentType }]);
    if (isMacroEnabled(fileName)) return;
    const macros = reachable(this.#parts);
    removeRelationships(this.#parts, path, ({ type: kind }) => kind.endsWith("/vbaProject"));
    this.#forget(macros);
  }

  #finish(): Uint8Array {
    const before = this.#data.origin ? reachable(openWorkbook(this.#data.origin.bytes).parts) : new Set<string>();
    // Excel makes the order of computing anew where it is missing; one that names cells without a formula is damage.
    const chain = workbookPart({ relationships: relationshipsOf(this.#parts, this.#workbook.path) }, "calcChain");
    if (chain !== null) removeRelationships(this.#parts, this.#workbook.path, ({ path }) => path === chain);
    // What was signed is no longer what stands there; Excel takes signatures away too when a signed workbook is changed.
    removeRelationships(this.#parts, "", isSignatureOrigin);
    this.#forget(before);
    return this.#parts.zip();
  }
}

/** Every part that something leads to, from the package itself on. */
function reachable(parts: Package): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: string): void => {
    for (const { path, isOutside } of relationshipsOf(parts, part)) {
      if (isOutside || found.has(path) || !parts.has(path)) continue;
      found.add(path);
      visit(path);
    }
  };
  visit("");
  return found;
}

/**
 * Writes a workbook as .xlsx. Of one that was read from a file, everything that was not changed is taken from there: saved
 * without a change, it is the same file.
 *
 * @param fileName - what the file is to be called: its kind follows, and macros are kept in an .xlsm (.xltm) only.
 */
export const writeXlsx = (data: HostWorkbookData, fileName = "Book1.xlsx"): Promise<Uint8Array> =>
  new WorkbookWriter(data).write(fileName);

interface MovedSheet {
  readonly sheet: SheetPart;
  readonly moves: readonly LineMove[];
}

/** The sheets of the file in which rows or columns came or went since. */
function movedSheets(
  { origin, workbook, sheets }: HostWorkbookData,
  { sheets: parts }: WorkbookParts,
): readonly MovedSheet[] {
  if (!origin) return [];
  const left = parts.filter(({ id }) => workbook.sheetOrder.includes(id));
  return left.flatMap((sheet) => {
    const moves = sheets[sheet.id]?.moves ?? [];
    return moves.length > 0 ? [{ sheet, moves }] : [];
  });
}

function losesTablesOf(data: HostWorkbookData): boolean {
  const isMoved = Object.values(data.sheets).some(({ moves = [] }) => moves.length > 0);
  if (!data.origin || !isMoved) return false;
  const opened = openWorkbook(data.origin.bytes);
  return movedSheets(data, opened).some(({ sheet, moves }) => losesTables(opened.parts, sheet, moves));
}

/** What of a workbook a file of this name will not have. */
export function lossesIn(data: HostWorkbookData, fileName: string): readonly WorkbookLoss[] {
  const known = data.losses.filter((loss) => loss !== "macros" || !isMacroEnabled(fileName));
  return losesTablesOf(data) ? [...known, "tables"] : known;
}

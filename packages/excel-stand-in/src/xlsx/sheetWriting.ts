import { BooleanNumber, type ICellData, type IWorksheetData } from "@univerjs/core";
import { addressOf, columnName, fromInclusive, parseArea } from "../workbook/address";
import type { CellExtras, Hyperlink, SheetExtras } from "../workbook/workbookData";
import type { Comparison } from "./cellChanges";
import { resolvedStyle, rowChanges, type CellChanges } from "./cellChanges";
import { columnsElement } from "./columnWriting";
import { fileColor } from "./colors";
import { conditionalFormatElements } from "./conditionalFormats";
import type { Package } from "./package";
import { headerFooterParts, isFitToPages, pageAttributes, rowBreakElements } from "./pageSetup";
import { protectionAttributes } from "./protectionWriting";
import { addRelationships, OFFICE_RELATIONSHIP, relationshipAttributes } from "./relationships";
import { RowWriter, type CellWriting } from "./rowWriting";
import { SheetElements } from "./sheetElements";
import { columnCharacters, DEFAULT_COLUMN_CHARACTERS, DEFAULT_ROW_POINTS, rowPoints } from "./sizes";
import { validationElements } from "./validations";
import { element } from "./xml";
import { childOf, childrenOf, under } from "./xmlTree";

/** A sheet as it was, or is to be. */
export interface SheetState {
  readonly sheet: Partial<IWorksheetData>;
  readonly extras: SheetExtras;
  readonly isActive: boolean;
}

const EMPTY_STATE: SheetState = { sheet: {}, extras: {}, isActive: false };

/** A sheet that has nothing yet. */
export const EMPTY_SHEET =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetData/></worksheet>';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** What cells carry beside content and format, by address. */
export function carried<K extends "hyperlink" | "note">(
  sheet: Partial<IWorksheetData>,
  kind: K,
): ReadonlyMap<string, NonNullable<CellExtras[K]>> {
  const found = new Map<string, NonNullable<CellExtras[K]>>();
  const lines = (sheet.cellData ?? {}) as Record<string, Record<string, ICellData | null>>;
  for (const row in lines) {
    const line = lines[row] ?? {};
    for (const column in line) {
      const value = (line[column]?.custom as CellExtras | null | undefined)?.[kind];
      if (value !== undefined) found.set(`${columnName(Number(column))}${Number(row) + 1}`, value);
    }
  }
  return found;
}

/** Writes what changed about one sheet into its part. */
class SheetWriter {
  readonly #elements: SheetElements;
  readonly #rows: RowWriter;
  readonly #cells: CellChanges;

  constructor(
    readonly parts: Package,
    readonly path: string,
    readonly before: SheetState,
    readonly after: SheetState,
    readonly writing: CellWriting,
    comparison: Comparison,
  ) {
    const text = parts.text(path) ?? EMPTY_SHEET;
    this.#cells = comparison.cells(before.sheet, after.sheet);
    this.#rows = new RowWriter(
      text,
      {
        cells: this.#cells,
        rows: rowChanges(before.sheet, after.sheet),
        formulaBefore: (row, column) => cellAt(before.sheet, row, column)?.f ?? undefined,
      },
      writing,
    );
    this.#elements = new SheetElements(text, this.#rows.read());
  }

  async write(): Promise<void> {
    const { edit } = this.#elements;
    const sheetData = this.#elements.get("sheetData");
    if (sheetData) this.#rows.write(edit, sheetData);
    this.#dimension();
    this.#columns();
    this.#properties();
    this.#views();
    this.#sizes();
    this.#merges();
    await this.#protection();
    this.#filter();
    this.#validations();
    this.#links();
    this.#page();
    this.#conditionalFormats();
    if (!edit.isEmpty || !this.parts.has(this.path)) this.parts.put(this.path, edit.result());
  }

  #conditionalFormats(): void {
    const { conditionalFormats = [] } = this.after.extras;
    // The host changes none: those of a sheet that is there stand in its part.
    if (conditionalFormats.length === 0 || this.before !== EMPTY_STATE) return;
    const xml = conditionalFormatElements(conditionalFormats, this.writing.book.differential);
    this.#elements.add("conditionalFormatting", xml);
  }

  /** Grows over new cells. */
  #dimension(): void {
    const node = this.#elements.get("dimension");
    const area = node && parseArea(node.attributes.ref ?? "");
    if (!node || !area) return;
    let [top, left, bottom, right] = [area.row, area.column, area.row + area.rowCount, area.column + area.columnCount];
    for (const [row, line] of this.#cells) {
      for (const [column, { after }] of line) {
        if (!after) continue;
        [top, left] = [Math.min(top, row), Math.min(left, column)];
        [bottom, right] = [Math.max(bottom, row + 1), Math.max(right, column + 1)];
      }
    }
    const ref = addressOf({ row: top, column: left, rowCount: bottom - top, columnCount: right - left });
    if (ref !== addressOf(area)) this.#elements.setAttributes("dimension", { ref });
  }

  #columns(): void {
    const { before, after, writing } = this;
    const known = this.#elements.get("cols");
    const xml = columnsElement(before.sheet, after.sheet, known, (column, old) => {
      const number = typeof column.s === "string" ? writing.numberOf(column.s, {}) : undefined;
      return number ?? writing.book.numberFor({ style: resolvedStyle(column.s, writing.styles), extras: {} }, old);
    });
    if (xml !== null) this.#elements.set("cols", xml);
  }

  #properties(): void {
    const { before, after } = this;
    const fits = isFitToPages(after.extras.pageLayout ?? {});
    const changes: Record<string, string> = {};
    if ((before.sheet.tabColor ?? "") !== (after.sheet.tabColor ?? "")) {
      changes.tabColor = after.sheet.tabColor ? element("tabColor", { rgb: fileColor(after.sheet.tabColor).argb }) : "";
    }
    if (fits !== isFitToPages(before.extras.pageLayout ?? {})) {
      changes.pageSetUpPr = fits ? element("pageSetUpPr", { fitToPage: 1 }) : "";
    }
    if (Object.keys(changes).length === 0) return;
    const node = this.#elements.get("sheetPr");
    const { text } = this.#elements;
    const inner = ["tabColor", "outlinePr", "pageSetUpPr"].map((name) => {
      const known = childOf(node, name);
      return changes[name] ?? (known ? text.slice(known.start, known.end) : "");
    });
    this.#elements.set("sheetPr", element("sheetPr", { ...node?.attributes }, inner.join("")));
  }

  #views(): void {
    const { before, after } = this;
    const isNew = before === EMPTY_STATE;
    const [was, is] = [before.sheet, after.sheet];
    const freezeOf = ({ freeze }: Partial<IWorksheetData>): readonly number[] => [Math.max(0, freeze?.xSplit ?? 0), Math.max(0, freeze?.ySplit ?? 0)]; // prettier-ignore
    const isFrozenAnew = !same(freezeOf(was), freezeOf(is));
    const attributes: Record<string, string | number | undefined> = {};
    const showsGrid = (sheet: Partial<IWorksheetData>): boolean => sheet.showGridlines !== BooleanNumber.FALSE;
    if (showsGrid(was) !== showsGrid(is)) attributes.showGridLines = showsGrid(is) ? undefined : 0;
    if (before.isActive !== after.isActive) attributes.tabSelected = after.isActive ? 1 : undefined;
    const pane = isFrozenAnew ? paneElement(freezeOf(is)) : "";
    const view = under(this.#elements.root, "sheetViews", "sheetView");
    if (!isNew && !isFrozenAnew && Object.keys(attributes).length === 0) return;
    if (isNew || !view) {
      const own = element("sheetView", { ...attributes, workbookViewId: 0 }, pane);
      this.#elements.set("sheetViews", element("sheetViews", {}, own));
    } else if (isFrozenAnew) {
      const { text, edit } = this.#elements;
      const kept = view.children.filter(({ local }) => local !== "pane" && local !== "selection");
      const inner = pane + kept.map(({ start, end }) => text.slice(start, end)).join("");
      edit.replace(view, element("sheetView", { ...view.attributes, topLeftCell: undefined, ...attributes }, inner));
    } else this.#elements.edit.setAttributes(view, attributes);
  }

  /** The sizes of rows and columns that have none of their own. */
  #sizes(): void {
    const [was, is] = [this.before.sheet, this.after.sheet];
    const isNew = this.#elements.get("sheetFormatPr") === null;
    const isSame = was.defaultColumnWidth === is.defaultColumnWidth && was.defaultRowHeight === is.defaultRowHeight;
    if (isSame) return;
    const { defaultColumnWidth: width, defaultRowHeight: height } = is;
    this.#elements.setAttributes("sheetFormatPr", {
      ...(isNew || was.defaultColumnWidth !== width
        ? { defaultColWidth: width === undefined ? DEFAULT_COLUMN_CHARACTERS : columnCharacters(width) }
        : {}),
      ...(isNew || was.defaultRowHeight !== height
        ? { defaultRowHeight: height === undefined ? DEFAULT_ROW_POINTS : rowPoints(height), customHeight: 1 }
        : {}),
    });
  }

  #merges(): void {
    const areas = ({ sheet }: SheetState): readonly string[] =>
      (sheet.mergeData ?? []).map((range) => addressOf(fromInclusive(range)));
    const is = areas(this.after);
    if (same([...areas(this.before)].sort(), [...is].sort())) return;
    const merged = is.map((ref) => element("mergeCell", { ref }));
    this.#elements.set("mergeCells", merged.length === 0 ? "" : element("mergeCells", { count: is.length }, merged.join(""))); // prettier-ignore
  }

  async #protection(): Promise<void> {
    const { protection } = this.after.extras;
    if (same(protection, this.before.extras.protection)) return;
    this.#elements.set("sheetProtection", protection ? element("sheetProtection", await protectionAttributes(protection)) : ""); // prettier-ignore
  }

  #filter(): void {
    const { autoFilter: ref } = this.after.extras;
    if (ref === this.before.extras.autoFilter) return;
    if (ref === undefined) this.#elements.set("autoFilter", "");
    else this.#elements.setAttributes("autoFilter", { ref });
  }

  #validations(): void {
    const validations = this.after.extras.validations ?? [];
    if (same(validations, this.before.extras.validations ?? [])) return;
    const { root, text } = this.#elements;
    const { xml, count } = validationElements(validations, root, text);
    const node = this.#elements.get("dataValidations");
    this.#elements.set("dataValidations", count === 0 ? "" : element("dataValidations", { ...node?.attributes, count }, xml)); // prettier-ignore
  }

  #links(): void {
    const [was, is] = [carried(this.before.sheet, "hyperlink"), carried(this.after.sheet, "hyperlink")];
    const isSame = (address: string): boolean => same(was.get(address), is.get(address));
    const gone = new Set([...was.keys()].filter((address) => !isSame(address)));
    const added = [...is].filter(([address]) => !isSame(address));
    if (gone.size === 0 && added.length === 0) return;
    const { text, root } = this.#elements;
    const kept = childrenOf(childOf(root, "hyperlinks"), "hyperlink")
      .filter(({ attributes }) => !gone.has((attributes.ref ?? "").split(":")[0] ?? ""))
      .map(({ start, end }) => text.slice(start, end));
    const all = [...kept, ...added.map(([address, link]) => this.#link(address, link))];
    this.#elements.set("hyperlinks", all.length === 0 ? "" : element("hyperlinks", {}, all.join("")));
  }

  #link(ref: string, { address, documentReference, screenTip }: Hyperlink): string {
    const inside = { ref, location: documentReference, tooltip: screenTip };
    if (!address) return element("hyperlink", inside);
    const [id] = addRelationships(this.parts, this.path, [
      { type: `${OFFICE_RELATIONSHIP}/hyperlink`, path: address, isOutside: true },
    ]);
    return element("hyperlink", { ...inside, ...relationshipAttributes(this.#elements.root, id) });
  }

  #page(): void {
    const [was, is] = [this.before.extras.pageLayout ?? {}, this.after.extras.pageLayout ?? {}];
    const [old, own] = [pageAttributes(was), pageAttributes(is)];
    for (const part of ["printOptions", "pageMargins", "pageSetup"] as const) {
      const isWanted = this.before === EMPTY_STATE && part !== "printOptions";
      if (isWanted || !same(old[part], own[part])) this.#elements.setAttributes(part, own[part]);
    }
    if (headerFooterParts(was) !== headerFooterParts(is)) this.#headersFooters(headerFooterParts(is));
    const rows = is.rowBreaks ?? [];
    if (!same(was.rowBreaks ?? [], rows)) {
      const breaks = element(
        "rowBreaks",
        { count: rows.length, manualBreakCount: rows.length },
        rowBreakElements(rows),
      );
      this.#elements.set("rowBreaks", rows.length === 0 ? "" : breaks);
    }
  }

  /** Those of even and first pages stay. */
  #headersFooters(xml: string): void {
    const node = this.#elements.get("headerFooter");
    const { text } = this.#elements;
    const rest = (node?.children ?? []).filter(({ local }) => local !== "oddHeader" && local !== "oddFooter");
    const inner = xml + rest.map(({ start, end }) => text.slice(start, end)).join("");
    this.#elements.set("headerFooter", inner === "" ? "" : element("headerFooter", { ...node?.attributes }, inner));
  }
}

function cellAt(sheet: Partial<IWorksheetData>, row: number, column: number): ICellData | null | undefined {
  return (sheet.cellData as Record<number, Record<number, ICellData | null>> | undefined)?.[row]?.[column];
}

function paneElement([xSplit = 0, ySplit = 0]: readonly number[]): string {
  if (xSplit === 0 && ySplit === 0) return "";
  const pane = xSplit === 0 ? "bottomLeft" : ySplit === 0 ? "topRight" : "bottomRight";
  const topLeftCell = `${columnName(xSplit)}${ySplit + 1}`;
  const split = { xSplit: xSplit || undefined, ySplit: ySplit || undefined };
  return element("pane", { ...split, topLeftCell, activePane: pane, state: "frozen" }) + element("selection", { pane });
}

/**
 * Writes what changed about a sheet into its part.
 *
 * @param before - null for a new sheet.
 */
export async function writeSheet(
  place: { readonly parts: Package; readonly path: string },
  before: SheetState | null,
  after: SheetState,
  writing: CellWriting,
  comparison: Comparison,
): Promise<void> {
  await new SheetWriter(place.parts, place.path, before ?? EMPTY_STATE, after, writing, comparison).write();
}

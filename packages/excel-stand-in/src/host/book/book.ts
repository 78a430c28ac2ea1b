import type { ICellData, Univer, Workbook, Worksheet } from "@univerjs/core";
import { SetRowDataMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { lastColumn, lastRow, toInclusive, type Area } from "../../workbook/address";
import { HostError, itemNotFound } from "../../workbook/hostError";
import { copyWorkbook } from "../../workbook/copyWorkbook";
import type { HostWorkbookData, SheetExtras, StructureProtection } from "../../workbook/workbookData";
import type { Profile } from "../profiles";
import { Calculation, type Contents } from "./calculation";
import { Cells } from "./cells";
import { formulasWithoutResult } from "./formulasWithoutResult";
import { MergedAreas } from "./mergedAreas";
import { openUniverBook, type UniverBook } from "./univerBook";

/** A rectangle on a sheet; the sheet by its id. Kept ranges move when cells are inserted above them. */
export interface SheetArea {
  readonly sheetId: string;
  area: Area;
}

/** Something that happened to the workbook, for those who registered for it. */
export interface BookChange {
  readonly kind: ChangeKind;
  readonly sheetId: string;
  readonly area?: Area;
  readonly changeType?: string;
  readonly before?: string;
  readonly after?: string;
  /** The user did it; missing where the add-in did. */
  readonly byUser?: true;
}

export type ChangeKind =
  | "changed"
  | "formatChanged"
  | "selectionChanged"
  | "activated"
  | "deactivated"
  | "added"
  | "deleted"
  | "nameChanged"
  | "visibilityChanged"
  | "moved"
  | "calculated"
  | "protectionChanged"
  | "rowHiddenChanged";

interface BookOptions {
  /** The Excel that is played. */
  readonly profile: Profile;
  /** The page's own Univer, where a grid shows the workbook. */
  readonly univer?: Univer;
  /** Opens a file as a workbook of its own. */
  readonly openWorkbook?: (file: Uint8Array) => void | Promise<void>;
  /** Today, for dates typed without a year. */
  readonly today: () => Date;
}

/** The open workbook: Univer's model, what Univer does not hold, and the state of the window. */
export class Book {
  readonly univer: UniverBook;
  readonly calculation: Calculation;
  readonly extras: Map<string, SheetExtras>;
  readonly merges: MergedAreas;
  readonly #data: HostWorkbookData;
  readonly #listeners = new Set<(change: BookChange) => void>();
  /** Sheets with cells that were written directly since Univer was told last. */
  readonly #written = new Set<string>();
  #isUserActing = false;
  #isQuiet = false;
  /** What is selected; one area. */
  selection: SheetArea;
  /** Somebody is typing into a cell: Excel refuses every request. */
  cellEditMode = false;
  /** Whether rows or columns come or go by a command of this program. */
  isMovingLines = false;
  readOnly: boolean;
  structureProtection: StructureProtection | null;
  /** Ranges the client keeps across requests, by reference id; null when their cells were deleted. */
  readonly kept = new Map<string, SheetArea | null>();
  /** Custom XML parts by the id that Excel gives them. */
  readonly customXml: Map<string, string>;
  nextCustomXml: number;

  constructor(
    data: HostWorkbookData,
    readonly options: BookOptions,
  ) {
    this.#data = data;
    this.univer = openUniverBook(copyWorkbook(data.workbook), options.univer);
    this.merges = new MergedAreas(this.univer.workbook, (id, params) => {
      this.mutate(id, params);
    });
    this.extras = new Map(Object.entries(structuredClone(data.sheets)));
    this.readOnly = data.readOnly;
    this.structureProtection = data.structureProtection ?? null;
    const parts = data.customXmlParts ?? [];
    this.customXml = new Map(parts.map((xml, index) => [`{${String(index + 1).padStart(8, "0")}}`, xml]));
    this.nextCustomXml = parts.length + 1;
    this.calculation = new Calculation(this.univer, formulasWithoutResult(this.workbook));
    const first = this.workbook.getSheetBySheetId(data.activeSheetId ?? "") ?? this.#firstVisible();
    this.workbook.setActiveSheet(first);
    this.selection = { sheetId: first.getSheetId(), area: { row: 0, column: 0, rowCount: 1, columnCount: 1 } };
  }

  get workbook(): Workbook {
    return this.univer.workbook;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  get fileName(): string {
    return this.#data.fileName;
  }

  get date1904(): boolean {
    return this.#data.date1904;
  }

  get losses(): HostWorkbookData["losses"] {
    return this.#data.losses;
  }

  #firstVisible(): Worksheet {
    const sheets = this.workbook.getSheets();
    const sheet = sheets.find((candidate) => !candidate.isSheetHidden()) ?? sheets[0];
    if (!sheet) throw new Error("A workbook needs a sheet.");
    return sheet;
  }

  /** The sheet with this id. @throws ItemNotFound when it has been deleted. */
  sheet(sheetId: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw itemNotFound("such worksheet");
    return sheet;
  }

  sheetExtras(sheetId: string): SheetExtras {
    return this.extras.get(sheetId) ?? {};
  }

  cells(sheetId: string): Cells {
    return new Cells(this.sheet(sheetId));
  }

  /** Finds cells with their spilled values, if array formulas spilled into them. Valid until something is written. */
  cellReader(sheetId: string): (row: number, column: number) => ICellData | null {
    const { lines } = this.cells(sheetId);
    const spills = this.univer.formulas.getArrayFormulaCellData()[this.unitId]?.[sheetId];
    return (row, column) => {
      const own = lines[row]?.[column];
      const spilled = spills?.[row]?.[column];
      return spilled && !own?.f ? { ...own, ...spilled } : (own ?? null);
    };
  }

  /** One cell, as {@link cellReader} finds it. */
  cell(sheetId: string, row: number, column: number): ICellData | null {
    return this.cellReader(sheetId)(row, column);
  }

  /** Runs one of Univer's mutations. */
  mutate(id: string, params: object): void {
    this.univer.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }, { onlyLocal: true });
  }

  /** Runs one of Univer's commands, which also carries formulas, merges and names along. */
  async command(id: string, params: object): Promise<void> {
    this.tellUniver();
    const done = await this.univer.commands.executeCommand(id, { unitId: this.unitId, ...params });
    if (!done) throw new HostError("GeneralException", `Univer refused ${id}.`);
    this.calculation.everythingChanged();
  }

  /** Makes the sheet large enough for the area: Univer's sheets have a size, Excel's are always full size. */
  makeRoom(sheetId: string, area: Area): void {
    const sheet = this.sheet(sheetId);
    if (lastRow(area) >= sheet.getRowCount()) {
      this.mutate(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: lastRow(area) + 100 });
    }
    if (lastColumn(area) >= sheet.getColumnCount()) {
      this.mutate(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount: lastColumn(area) + 20 });
    }
  }

  /** Puts contents in place of those that are there; formats and extras stay. The given objects become the cells. */
  writeContents(sheetId: string, area: Area, contents: Contents): void {
    this.makeRoom(sheetId, area);
    const cells = this.cells(sheetId);
    const formulaCells: (readonly [row: number, column: number])[] = [];
    for (const row of Object.keys(contents).map(Number)) {
      const line = contents[row] ?? {};
      for (const column of Object.keys(line).map(Number)) {
        const old = cells.at(row, column);
        if (old?.f || old?.si) formulaCells.push([row, column]);
        cells.putContent(row, column, line[column] ?? {});
      }
    }
    this.#written.add(sheetId);
    this.calculation.cellsChanged(sheetId, toInclusive(area), formulaCells, contents);
    this.notify({ kind: "changed", sheetId, area, changeType: "RangeEdited" });
  }

  /** Formats or extras of cells were written. */
  appearanceChanged(sheetId: string, area: Area): void {
    this.#written.add(sheetId);
    this.notify({ kind: "formatChanged", sheetId, area });
  }

  /**
   * Tells Univer what was written past its mutations: new merged areas, and to a page's grid, that a sheet has to be
   * drawn again. Once a request, and before a command of Univer's that looks at the sheets.
   */
  tellUniver(): void {
    this.merges.handOver();
    for (const subUnitId of this.options.univer ? this.#written : []) {
      // A change of no row: the cheapest of the mutations after which the grid works out and draws its sheet anew.
      if (this.workbook.getSheetBySheetId(subUnitId)) this.mutate(SetRowDataMutation.id, { subUnitId, rowData: {} });
    }
    this.#written.clear();
  }

  onChange(listener: (change: BookChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  notify(change: BookChange): void {
    if (this.#isQuiet) return;
    const told: BookChange = this.#isUserActing ? { ...change, byUser: true } : change;
    for (const listener of this.#listeners) listener(told);
  }

  /** Does something of which nobody is told, where Excel forgets to. */
  quietly(isQuiet: boolean, act: () => void): void {
    this.#isQuiet = isQuiet;
    try {
      act();
    } finally {
      this.#isQuiet = false;
    }
  }

  /** Changes the workbook as its user does, between two requests of the add-in or in the midst of one that waits. */
  asUser(act: () => void): void {
    this.#isUserActing = true;
    try {
      act();
    } finally {
      this.#isUserActing = false;
    }
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** The data this book was opened from, for what never changes while it is open. */
  get opened(): HostWorkbookData {
    return this.#data;
  }
}

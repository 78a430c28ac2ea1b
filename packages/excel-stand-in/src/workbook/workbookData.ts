import type { IWorkbookData } from "@univerjs/core";
import type { SheetChart } from "./chartData";
import type { LineMove } from "./lineMoves";
import type { SheetPivot } from "./pivotData";

/**
 * A workbook as plain data: what Univer holds, and what it has no place for. It can be structured-cloned and written
 * as JSON; `xlsx/` reads and writes it, the host opens it and gives it back.
 */
export interface HostWorkbookData {
  /** The file's name, e.g. `施策一覧.xlsx`: `workbook.name` in Office.js. */
  readonly fileName: string;
  /**
   * Cells, styles, merged areas, sizes of rows and columns, hidden sheets, tab colours, frozen panes. A cell's
   * hyperlink, note and `locked = false` lie in its {@link CellExtras} (`custom`), so that they move with it.
   */
  readonly workbook: IWorkbookData;
  readonly names: readonly DefinedName[];
  /** By sheet id; a sheet without an entry has Excel's defaults. */
  readonly sheets: Readonly<Record<string, SheetExtras>>;
  readonly activeSheetId: string | null;
  /** Serial dates count from 1904-01-01 instead of from the false 1900 calendar. */
  readonly date1904: boolean;
  readonly readOnly: boolean;
  /** Some results were not computed by an engine: Excel is to compute on opening. */
  readonly isCalculationDue?: boolean;
  /** Sheets are neither added, deleted, renamed, moved, hidden nor shown. */
  readonly structureProtection?: StructureProtection | null;
  /** Custom XML parts that were put in, each a whole document. */
  readonly customXmlParts?: readonly string[];
  /** What does not come back when this is saved as .xlsx. */
  readonly losses: readonly WorkbookLoss[];
  /** The file it was read from: what was not changed is taken from there when it is saved. Never cloned. */
  readonly origin?: FileOrigin;
}

/**
 * Macros, which an .xlsm keeps; how the cells of another format than .xlsx look, of which little is read; a digital
 * signature, which is of no other contents than those that were signed; and tables (ListObject) whose header was deleted or that
 * got or lost columns: their cells stay.
 */
export type WorkbookLoss = "macros" | "looks" | "signature" | "tables";

/** A file as it was opened. */
export interface FileOrigin {
  /** An .xlsx package. */
  readonly bytes: Uint8Array;
  /** What was read from it; must not be changed. */
  readonly read: Omit<HostWorkbookData, "origin">;
}

export interface DefinedName {
  readonly name: string;
  /** Without the leading `=`: `施策一覧!$A$1:$C$9`, `0.5`, `"text"`. */
  readonly formula: string;
  /** The id of the sheet it belongs to; null for the workbook. */
  readonly sheetId: string | null;
  readonly comment: string;
  readonly visible: boolean;
}

export interface SheetExtras {
  readonly pageLayout?: PageLayout;
  readonly protection?: SheetProtection | null;
  readonly veryHidden?: boolean;
  /** No two share a cell. */
  readonly validations?: readonly DataValidation[];
  /** The range of the automatic filter, without its criteria. */
  readonly autoFilter?: string;
  /** How many pictures, shapes and controls lie over the cells; charts apart. Only their number is known. */
  readonly shapes?: number;
  /** How many comments, with their answers counted as one, stand on the sheet; notes are none. Only their number is known. */
  readonly comments?: number;
  /** The undermost first. */
  readonly charts?: readonly SheetChart[];
  /** What they show stands in the cells, too. */
  readonly pivots?: readonly SheetPivot[];
  /** Whole rows and columns that came or went since the file was opened, in order: what only the file knows of follows when it is saved. */
  readonly moves?: readonly LineMove[];
  /** The host does not evaluate them. */
  readonly conditionalFormats?: readonly ConditionalFormat[];
}

/** Conditional formats of some cells, as the file has them. */
export interface ConditionalFormat {
  /** Addresses without the sheet's name. */
  readonly ranges: readonly string[];
  readonly rules: readonly {
    /** The `cfRule` element. */
    readonly xml: string;
    /** The `dxf` element of the format it gives; null where it has none. */
    readonly format: string | null;
  }[];
}

/** Margins in points; a zoom in percent, or pages to fit. Unset means Excel's default. */
export interface PageLayout {
  readonly orientation?: "Portrait" | "Landscape";
  /** `Excel.PaperType`, e.g. `A3`. */
  readonly paperSize?: string;
  readonly printGridlines?: boolean;
  readonly printHeadings?: boolean;
  readonly blackAndWhite?: boolean;
  readonly centerHorizontally?: boolean;
  readonly centerVertically?: boolean;
  readonly leftMargin?: number;
  readonly rightMargin?: number;
  readonly topMargin?: number;
  readonly bottomMargin?: number;
  readonly headerMargin?: number;
  readonly footerMargin?: number;
  readonly zoom?: {
    readonly scale?: number;
    readonly horizontalFitToPages?: number;
    readonly verticalFitToPages?: number;
  };
  /** Addresses without the sheet's name, in A1. */
  readonly printArea?: string;
  readonly printTitleRows?: string;
  readonly printTitleColumns?: string;
  /** Zero-based rows above which a page begins, in order. */
  readonly rowBreaks?: readonly number[];
  readonly headersFooters?: Partial<Record<HeaderFooterPart, string>>;
  readonly firstPageNumber?: number;
  readonly printOrder?: string;
}

export type HeaderFooterPart =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

export interface StructureProtection {
  /** Set by code of ours. */
  readonly password?: string;
  /** Of a file only the password's hash is known. */
  readonly hasUnknownPassword?: true;
}

export interface SheetProtection {
  /** Set by code of ours; the password of a file is only known by its hash, in `fromFile`. */
  readonly password?: string;
  /** The file's own attributes, hash included, given back unchanged. */
  readonly fromFile?: Readonly<Record<string, string>>;
  /** As `Excel.WorksheetProtectionOptions`. */
  readonly options: Readonly<Record<string, boolean | string>>;
}

/** What a cell carries in Univer's `custom`. */
export interface CellExtras {
  readonly hyperlink?: Hyperlink;
  /** Only `false` is stored: cells are locked unless said otherwise. */
  readonly locked?: false;
  readonly formulaHidden?: true;
  readonly indent?: number;
  readonly shrinkToFit?: true;
  /** A note's text. */
  readonly note?: string;
}

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** As `Excel.DataValidationRule` and its companions. */
export interface DataValidation {
  /** Addresses without the sheet's name. */
  readonly ranges: readonly string[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks?: boolean;
  readonly prompt?: Readonly<Record<string, unknown>>;
  readonly errorAlert?: Readonly<Record<string, unknown>>;
}

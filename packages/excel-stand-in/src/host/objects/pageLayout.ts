import {
  addressOf,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  parseArea,
  splitSheetName,
  type Area,
} from "../../workbook/address";
import type { Book, SheetArea } from "../book/book";
import { limits, requireLength } from "../book/limits";
import { HostError, invalidArgument } from "../../workbook/hostError";
import { hostObject, isHostObject, type HostObject, type ObjectTable, type Scalar } from "../wire/objectType";
import type { HeaderFooterPart, PageLayout } from "../../workbook/workbookData";
import { rangeObject } from "./references";
import { boolean, number, oneOf, record, text } from "./args";

type SheetId = string;

const layoutOf = (book: Book, id: SheetId): PageLayout => book.sheetExtras(id).pageLayout ?? {};

function change(book: Book, id: SheetId, patch: PageLayout): void {
  const extras = book.sheetExtras(id);
  book.extras.set(id, { ...extras, pageLayout: { ...extras.pageLayout, ...patch } });
}

/** Excel's defaults in points. */
const MARGINS = {
  LeftMargin: ["leftMargin", 50.4],
  RightMargin: ["rightMargin", 50.4],
  TopMargin: ["topMargin", 54],
  BottomMargin: ["bottomMargin", 54],
  HeaderMargin: ["headerMargin", 21.6],
  FooterMargin: ["footerMargin", 21.6],
} as const;

const SWITCHES = {
  PrintGridlines: "printGridlines",
  PrintHeadings: "printHeadings",
  BlackAndWhite: "blackAndWhite",
  CenterHorizontally: "centerHorizontally",
  CenterVertically: "centerVertically",
} as const;

const ORIENTATIONS = ["Portrait", "Landscape"] as const;

const margins = Object.fromEntries(
  Object.entries(MARGINS).map(([wire, [key, standard]]): [string, Scalar<SheetId>] => [
    wire,
    {
      read: (id, book) => layoutOf(book, id)[key] ?? standard,
      write: (id, value, book) => {
        change(book, id, { [key]: number(value, `PageLayout.${key}`) });
      },
    },
  ]),
);

const switches = Object.fromEntries(
  Object.entries(SWITCHES).map(([wire, key]): [string, Scalar<SheetId>] => [
    wire,
    {
      read: (id, book) => layoutOf(book, id)[key] ?? false,
      write: (id, value, book) => {
        change(book, id, { [key]: boolean(value, `PageLayout.${key}`) });
      },
    },
  ]),
);

function zoomOf(value: unknown): NonNullable<PageLayout["zoom"]> {
  const zoom = record(value, "PageLayout.zoom");
  const parts = Object.entries(zoom).filter(([, part]) => part !== null && part !== undefined);
  const allowed = new Set(["scale", "horizontalFitToPages", "verticalFitToPages"]);
  for (const [name, part] of parts) {
    if (!allowed.has(name)) throw invalidArgument(`PageLayout.zoom has no ${name}.`);
    number(part, `PageLayout.zoom.${name}`);
  }
  const { scale } = zoom;
  if (typeof scale === "number" && (scale < 10 || scale > 400))
    throw invalidArgument("A zoom lies between 10 and 400.");
  return Object.fromEntries(parts);
}

function areaOf(argument: unknown): Area {
  if (isHostObject(argument) && argument.typeName === "Range") return (argument.target as SheetArea).area;
  const area = typeof argument === "string" ? parseArea(splitSheetName(argument).rest) : null;
  if (!area) throw invalidArgument("A range or an address is needed.");
  return area;
}

const HEADER_FOOTER_PARTS: Readonly<Record<string, HeaderFooterPart>> = {
  LeftHeader: "leftHeader",
  CenterHeader: "centerHeader",
  RightHeader: "rightHeader",
  LeftFooter: "leftFooter",
  CenterFooter: "centerFooter",
  RightFooter: "rightFooter",
};

const headerFooterTable: ObjectTable<SheetId> = {
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    Object.entries(HEADER_FOOTER_PARTS).map(([wire, part]): [string, Scalar<SheetId>] => [
      wire,
      {
        read: (id, book) => layoutOf(book, id).headersFooters?.[part] ?? "",
        write: (id, value, book) => {
          const before = layoutOf(book, id).headersFooters;
          requireLength(value, limits.footerCharacters, `HeaderFooter.${part}`);
          change(book, id, { headersFooters: { ...before, [part]: text(value, `HeaderFooter.${part}`) } });
        },
      },
    ]),
  ),
};

const headersFootersTable: ObjectTable<SheetId> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: { read: () => "Default" },
    UseSheetMargins: { read: () => true },
    UseSheetScale: { read: () => true },
  },
  children: { DefaultForAllPages: (id) => hostObject(headerFooterTable, id) },
};

export const pageLayoutTable: ObjectTable<SheetId> = {
  name: "PageLayout",
  scalars: {
    Orientation: {
      read: (id, book) => layoutOf(book, id).orientation ?? "Portrait",
      write: (id, value, book) => {
        change(book, id, { orientation: oneOf(value, ORIENTATIONS, "PageLayout.orientation") });
      },
    },
    PaperSize: {
      read: (id, book) => layoutOf(book, id).paperSize ?? "A4",
      write: (id, value, book) => {
        if (book.options.profile.bugs.printerRefusesPaper) {
          throw new HostError("GeneralException", "The printer does not know this paper size.");
        }
        change(book, id, { paperSize: text(value, "PageLayout.paperSize") });
      },
    },
    Zoom: {
      read: (id, book) => layoutOf(book, id).zoom ?? { scale: 100 },
      write: (id, value, book) => {
        const zoom = zoomOf(value);
        const isTaken = zoom.scale !== undefined || !book.options.profile.bugs.pagesToFitIgnored;
        if (isTaken) change(book, id, { zoom });
      },
    },
    FirstPageNumber: {
      read: (id, book) => layoutOf(book, id).firstPageNumber ?? "",
      write: (id, value, book) => {
        change(book, id, { firstPageNumber: number(value, "PageLayout.firstPageNumber") });
      },
    },
    PrintOrder: {
      read: (id, book) => layoutOf(book, id).printOrder ?? "DownThenOver",
      write: (id, value, book) => {
        change(book, id, { printOrder: text(value, "PageLayout.printOrder") });
      },
    },
    ...margins,
    ...switches,
  },
  children: { HeadersFooters: (id) => hostObject(headersFootersTable, id) },
  methods: {
    SetPrintArea: (id, [argument], book) => {
      change(book, id, { printArea: addressOf(areaOf(argument)) });
    },
    SetPrintTitleRows: (id, [argument], book) => {
      const area = areaOf(argument);
      if (!isWholeRows(area)) throw invalidArgument("Print titles are whole rows.");
      change(book, id, { printTitleRows: `${area.row + 1}:${lastRow(area) + 1}` });
    },
    SetPrintTitleColumns: (id, [argument], book) => {
      const area = areaOf(argument);
      if (!isWholeColumns(area)) throw invalidArgument("Print titles are whole columns.");
      const columns = { ...area, row: 0, rowCount: 1_048_576, columnCount: lastColumn(area) - area.column + 1 };
      change(book, id, { printTitleColumns: addressOf(columns) });
    },
    GetPrintAreaOrNullObject: (id, _, book) => rangeAt(book, id, layoutOf(book, id).printArea),
    GetPrintTitleRowsOrNullObject: (id, _, book) => rangeAt(book, id, layoutOf(book, id).printTitleRows),
    GetPrintTitleColumnsOrNullObject: (id, _, book) => rangeAt(book, id, layoutOf(book, id).printTitleColumns),
  },
};

/** The print area as Excel has it among the names of its sheet: there it can be taken away, which nothing else does. */
const printAreaNameTable: ObjectTable<SheetId> = {
  name: "NamedItem",
  scalars: { Name: { read: () => printAreaName } },
  methods: {
    Delete: (id, _, book) => {
      const { pageLayout: { printArea: _gone, ...layout } = {}, ...extras } = book.sheetExtras(id);
      book.extras.set(id, { ...extras, ...(Object.keys(layout).length > 0 ? { pageLayout: layout } : {}) });
    },
  },
};

const printAreaName = "Print_Area";

/** `null`: another name, or there is no print area. */
export function printAreaNamed(book: Book, id: SheetId, name: string): HostObject | null {
  const isMeant = name.toLowerCase() === printAreaName.toLowerCase();
  return isMeant && layoutOf(book, id).printArea !== undefined ? hostObject(printAreaNameTable, id) : null;
}

function rangeAt(book: Book, id: SheetId, address: string | undefined): ReturnType<typeof rangeObject> | null {
  const area = address === undefined ? null : parseArea(address);
  return area && rangeObject(book, { sheetId: id, area });
}

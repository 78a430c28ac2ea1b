import type { HeaderFooter, PageSetup, Worksheet } from "exceljs";
import type { HeaderFooterPart, PageLayout } from "../workbook/workbookData";
import { elements } from "./xml";

/** `Excel.PaperType` by the file's number. */
const PAPERS: Readonly<Record<number, string>> = {
  1: "Letter", 3: "Tabloid", 4: "Ledger", 5: "Legal", 7: "Executive", 8: "A3", 9: "A4", 11: "A5", 12: "B4", 13: "B5",
}; // prettier-ignore

const POINTS_PER_INCH = 72;

const MARGINS = {
  left: "leftMargin",
  right: "rightMargin",
  top: "topMargin",
  bottom: "bottomMargin",
  header: "headerMargin",
  footer: "footerMargin",
} as const;

const SWITCHES = {
  showGridLines: "printGridlines",
  showRowColHeaders: "printHeadings",
  blackAndWhite: "blackAndWhite",
  horizontalCentered: "centerHorizontally",
  verticalCentered: "centerVertically",
} as const;

/** `&L…&C…&R…` in three parts; what precedes the first mark is the centre. */
function sections(text: string | undefined): readonly [left: string, center: string, right: string] {
  const parts = { L: "", C: "", R: "" };
  let part: keyof typeof parts = "C";
  for (const piece of (text ?? "").split(/(&[LCR])/)) {
    const mark = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof parts | undefined;
    if (mark) part = mark;
    else parts[part] += piece;
  }
  return [parts.L, parts.C, parts.R];
}

function headersFooters(sheet: Worksheet): PageLayout["headersFooters"] {
  // exceljs has null where a file says nothing.
  const held = sheet.headerFooter as Partial<HeaderFooter> | null;
  const header = sections(held?.oddHeader);
  const footer = sections(held?.oddFooter);
  const names: readonly HeaderFooterPart[] = [
    "leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter",
  ]; // prettier-ignore
  const texts = [...header, ...footer];
  const filled = names.flatMap((name, index) => (texts[index] ? [[name, texts[index]] as const] : []));
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function zoom(setup: Partial<PageSetup>): PageLayout["zoom"] {
  if (!setup.fitToPage) return setup.scale === undefined || setup.scale === 100 ? undefined : { scale: setup.scale };
  return {
    ...(setup.fitToWidth ? { horizontalFitToPages: setup.fitToWidth } : {}),
    ...(setup.fitToHeight ? { verticalFitToPages: setup.fitToHeight } : {}),
  };
}

/** Printing as the file says it; print areas come from the file's names. */
export function readPageLayout(sheet: Worksheet): PageLayout {
  const setup = sheet.pageSetup;
  const margins = Object.entries(MARGINS).flatMap(([side, name]) => {
    const inches = (setup.margins as Partial<Record<string, number>> | undefined)?.[side];
    return inches === undefined ? [] : [[name, inches * POINTS_PER_INCH] as const];
  });
  const switches = Object.entries(SWITCHES).flatMap(([key, name]) =>
    setup[key as keyof typeof SWITCHES] ? [[name, true] as const] : [],
  );
  const paperSize = setup.paperSize === undefined ? undefined : PAPERS[setup.paperSize];
  const texts = headersFooters(sheet);
  const fit = zoom(setup);
  return {
    ...(setup.orientation === "landscape" ? { orientation: "Landscape" } : {}),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(fit === undefined ? {} : { zoom: fit }),
    ...(texts === undefined ? {} : { headersFooters: texts }),
    ...(setup.pageOrder === "overThenDown" ? { printOrder: "OverThenDown" } : {}),
    ...Object.fromEntries(margins),
    ...Object.fromEntries(switches),
  };
}

/** The rows above which the file breaks pages; exceljs writes them but does not read them. */
export function readRowBreaks(sheetXml: string): readonly number[] {
  return elements(sheetXml, "rowBreaks")
    .flatMap(({ inner }) => elements(inner, "brk"))
    .map(({ attributes }) => Number(attributes.id))
    .filter((row) => row > 0);
}

const joined = (left = "", center = "", right = ""): string | undefined =>
  [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("") || undefined;

/** Puts the layout into the file's sheet; print areas go into the file's names. */
export function writePageLayout(sheet: Worksheet, layout: PageLayout): void {
  const paper = Object.entries(PAPERS).find(([, name]) => name === layout.paperSize)?.[0];
  const margins = Object.entries(MARGINS).map(([side, name]) => {
    const standard = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
    return [
      side,
      (layout[name] ?? standard[side as keyof typeof standard] * POINTS_PER_INCH) / POINTS_PER_INCH,
    ] as const;
  });
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom ?? {};
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  Object.assign(sheet.pageSetup, {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    ...(paper === undefined ? {} : { paperSize: Number(paper) }),
    ...(fits
      ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { fitToPage: false, scale: scale ?? 100 }),
    margins: Object.fromEntries(margins),
    pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    ...(layout.firstPageNumber === undefined ? {} : { firstPageNumber: layout.firstPageNumber }),
    ...Object.fromEntries(Object.entries(SWITCHES).map(([key, name]) => [key, layout[name] ?? false])),
  });
  layout.rowBreaks?.forEach((row) => {
    sheet.getRow(row).addPageBreak();
  });
  const texts = layout.headersFooters ?? {};
  const header = joined(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = joined(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  if (header !== undefined) sheet.headerFooter.oddHeader = header;
  if (footer !== undefined) sheet.headerFooter.oddFooter = footer;
}

import type { HeaderFooterPart, PageLayout } from "../workbook/workbookData";
import { element, escapeXml } from "./xml";
import { childOf, childrenOf, isOn, under, type XmlNode } from "./xmlTree";

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

/** By the element they stand in. */
const SWITCHES = {
  gridLines: ["printOptions", "printGridlines"],
  headings: ["printOptions", "printHeadings"],
  horizontalCentered: ["printOptions", "centerHorizontally"],
  verticalCentered: ["printOptions", "centerVertically"],
  blackAndWhite: ["pageSetup", "blackAndWhite"],
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

function headersFooters(sheet: XmlNode): PageLayout["headersFooters"] {
  const header = sections(under(sheet, "headerFooter", "oddHeader")?.text);
  const footer = sections(under(sheet, "headerFooter", "oddFooter")?.text);
  const names: readonly HeaderFooterPart[] = [
    "leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter",
  ]; // prettier-ignore
  const texts = [...header, ...footer];
  const filled = names.flatMap((name, index) => (texts[index] ? [[name, texts[index]] as const] : []));
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

function zoom(sheet: XmlNode): PageLayout["zoom"] {
  const { scale = "100", fitToWidth = "1", fitToHeight = "1" } = childOf(sheet, "pageSetup")?.attributes ?? {};
  if (!isOn(under(sheet, "sheetPr", "pageSetUpPr")?.attributes.fitToPage)) {
    return Number(scale) === 100 ? undefined : { scale: Number(scale) };
  }
  return {
    ...(Number(fitToWidth) > 0 ? { horizontalFitToPages: Number(fitToWidth) } : {}),
    ...(Number(fitToHeight) > 0 ? { verticalFitToPages: Number(fitToHeight) } : {}),
  };
}

/** Printing as the sheet's part says it; print areas come from the file's names. */
export function readPageLayout(sheet: XmlNode): PageLayout {
  const setup = childOf(sheet, "pageSetup")?.attributes ?? {};
  const inches = childOf(sheet, "pageMargins")?.attributes ?? {};
  const margins = Object.entries(MARGINS).flatMap(([side, name]) =>
    inches[side] === undefined ? [] : [[name, Number(inches[side]) * POINTS_PER_INCH] as const],
  );
  const switches = Object.entries(SWITCHES).flatMap(([key, [part, name]]) =>
    isOn(childOf(sheet, part)?.attributes[key]) ? [[name, true] as const] : [],
  );
  const paperSize = setup.paperSize === undefined ? undefined : PAPERS[Number(setup.paperSize)];
  const texts = headersFooters(sheet);
  const fit = zoom(sheet);
  const rowBreaks = readRowBreaks(sheet);
  return {
    ...(setup.orientation === "landscape" ? { orientation: "Landscape" } : {}),
    ...(paperSize === undefined ? {} : { paperSize }),
    ...(fit === undefined ? {} : { zoom: fit }),
    ...(texts === undefined ? {} : { headersFooters: texts }),
    ...(setup.pageOrder === "overThenDown" ? { printOrder: "OverThenDown" } : {}),
    ...Object.fromEntries(margins),
    ...Object.fromEntries(switches),
    ...(rowBreaks.length > 0 ? { rowBreaks } : {}),
  };
}

/** The rows above which the file breaks pages. */
const readRowBreaks = (sheet: XmlNode): readonly number[] =>
  childrenOf(childOf(sheet, "rowBreaks"), "brk")
    .map(({ attributes }) => Number(attributes.id))
    .filter((row) => row > 0);

const joined = (left = "", center = "", right = ""): string | undefined =>
  [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join("") || undefined;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const on = (value: boolean | undefined): number | undefined => (value ? 1 : undefined);

/** What a layout says in the attributes of the sheet's `printOptions`, `pageMargins` and `pageSetup`. */
export function pageAttributes(
  layout: PageLayout,
): Readonly<Record<"printOptions" | "pageMargins" | "pageSetup", Attributes>> {
  const standard = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
  const paper = Object.entries(PAPERS).find(([, name]) => name === layout.paperSize)?.[0];
  const switches = (part: string): Attributes =>
    Object.fromEntries(
      Object.entries(SWITCHES).flatMap(([key, [own, name]]) => (own === part ? [[key, on(layout[name])]] : [])),
    );
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom ?? {};
  const fits = isFitToPages(layout);
  return {
    printOptions: switches("printOptions"),
    pageMargins: Object.fromEntries(
      Object.entries(MARGINS).map(([side, name]) => [
        side,
        layout[name] === undefined ? standard[side as keyof typeof standard] : layout[name] / POINTS_PER_INCH,
      ]),
    ),
    pageSetup: {
      ...(paper === undefined ? {} : { paperSize: paper }),
      scale: !fits && scale !== undefined && scale !== 100 ? scale : undefined,
      fitToWidth: fits ? (horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (verticalFitToPages ?? 0) : undefined,
      pageOrder: layout.printOrder === "OverThenDown" ? "overThenDown" : undefined,
      orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
      ...(layout.firstPageNumber === undefined
        ? {}
        : { firstPageNumber: layout.firstPageNumber, useFirstPageNumber: 1 }),
      ...switches("pageSetup"),
    },
  };
}

/** Whether pages are made to fit, which stands in the sheet's properties. */
export const isFitToPages = ({ zoom: given }: PageLayout): boolean =>
  given?.horizontalFitToPages !== undefined || given?.verticalFitToPages !== undefined;

/** The `oddHeader` and `oddFooter` elements of a layout; "" where it has none. */
export function headerFooterParts({ headersFooters: texts = {} }: PageLayout): string {
  const header = joined(texts.leftHeader, texts.centerHeader, texts.rightHeader);
  const footer = joined(texts.leftFooter, texts.centerFooter, texts.rightFooter);
  return (
    (header === undefined ? "" : element("oddHeader", {}, escapeXml(header))) +
    (footer === undefined ? "" : element("oddFooter", {}, escapeXml(footer)))
  );
}

/** The breaks above these rows. */
export const rowBreakElements = (rows: readonly number[]): string =>
  rows.map((id) => element("brk", { id, max: 16383, man: 1 })).join("");

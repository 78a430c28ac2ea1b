import { areaAddress, cellAddress, type CellArea } from "../domain/grid/cell";
import { addressBlocks, areaAddresses, formatBlocks, heightBlocks, mergeBlocks, type FormatBlock } from "./blocks";
import { deleteCharts, drawChart } from "./drawChart";
import { columnPoints } from "./plan/columnWidth";
import type { AreaFormat, PlannedBlock, PlannedCell, PlannedColumns, PlannedSheet } from "./plan/plannedWrites";
import { looksOfBesideSteps, widthAt, type BesideLooks } from "./writing/besideLooks";
import { queueUndressed } from "./writing/dress";
import type { Look } from "./writing/looks";
import { emptyingSteps, stepOver } from "./writing/over";
import { queueCleared } from "./writing/picture";
import { queuePivotGone } from "./writing/pivots";
import type { Seen } from "./writing/sight";
import { bytesOf, overBlank, sheetNamed, stripsOf, type SheetOf, type Step } from "./writing/steps";
import { asTypedText, putContents, putNumberFormats } from "./writing/typedContent";

/** What is typed into a cell. */
function typedContent(cell: PlannedCell): string | number {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return asTypedText(cell.text);
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}

const rangesAsked = new WeakMap<Excel.Worksheet, Map<string, Excel.Range>>();

/** One and the same range for all that is done to an area: each new one is three actions more. */
function rangeOf(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  const asked = rangesAsked.get(sheet) ?? new Map<string, Excel.Range>();
  rangesAsked.set(sheet, asked);
  const address = areaAddress(area);
  const range = asked.get(address) ?? sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  asked.set(address, range);
  return range;
}

const borderSides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

function drawBorders(range: Excel.Range, area: CellArea): void {
  for (const side of borderSides) {
    const isInside =
      (side === "InsideHorizontal" && area.rows === 1) || (side === "InsideVertical" && area.columns === 1);
    if (!isInside) range.format.borders.getItem(side).style = "Continuous";
  }
}

function applyLook({ format }: Excel.Range | Excel.RangeAreas, look: FormatBlock["format"]): void {
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.fontSize !== undefined) format.font.size = look.fontSize;
  if (look.fontColor !== undefined) format.font.color = look.fontColor;
  if (look.fill !== undefined) format.fill.color = look.fill;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
}

/** The actions that give areas a look, roughly. */
const bytesOfLook = 1_500;
/** A line on one side of an area, whose range is asked for as well. */
const bytesOfLine = 600;

function formatSteps(sheetOf: SheetOf, formats: readonly AreaFormat[]): readonly Step[] {
  return formatBlocks(formats).flatMap(({ format, areas }) => {
    const looks = addressBlocks(areaAddresses(areas)).map((addresses) =>
      stepOver(
        [],
        (context) => {
          const [area] = areas;
          const isAlone = areas.length === 1 && area !== undefined;
          applyLook(isAlone ? rangeOf(sheetOf(context), area) : sheetOf(context).getRanges(addresses), format);
        },
        addresses.length + bytesOfLook,
      ),
    );
    if (format.bordered !== true) return looks;
    const lines = areas.map((area) =>
      stepOver(
        [],
        (context) => {
          drawBorders(rangeOf(sheetOf(context), area), area);
        },
        borderSides.length * bytesOfLine,
      ),
    );
    return [...looks, ...lines];
  });
}

function setRowHeights(sheet: Excel.Worksheet, heights: NonNullable<PlannedSheet["rowHeights"]>): void {
  for (const [points, rows] of heightBlocks(heights)) {
    for (const addresses of addressBlocks(rows)) sheet.getRanges(addresses).format.rowHeight = points;
  }
}

/** Number formats go before the contents: a cell formatted as text would swallow a formula. */
function applyNumberFormats(sheet: Excel.Worksheet, formats: readonly AreaFormat[]): void {
  for (const { area, numberFormat } of formats) {
    if (numberFormat !== undefined) putNumberFormats(rangeOf(sheet, area), numberFormat);
  }
}

/** Contents, some rows at a time, into cells that are empty by now; `isNew`: on a sheet that the same trip has made. */
function contentSteps(
  sheetOf: SheetOf,
  name: string,
  area: CellArea,
  cells: readonly (readonly PlannedCell[])[],
  isNew = false,
): readonly Step[] {
  const rows = cells.map((row) => row.map(typedContent));
  return stripsOf(area, (row) => bytesOf(rows[row])).map(({ area: strip, first, bytes }) => ({
    ...{ bytes, over: isNew && first === 0 ? [] : [overBlank(name, strip)] },
    queue: (context) => {
      putContents(rangeOf(sheetOf(context), strip), rows.slice(first, first + strip.rows));
    },
  }));
}

/** Columns of the same width in one. */
function setColumnWidths(sheet: Excel.Worksheet, firstColumn: number, widths: readonly number[]): void {
  let from = 0;
  widths.forEach((characters, index) => {
    if (widths[index + 1] === characters) return;
    const columns = { row: 0, column: firstColumn + from, rows: 1, columns: index - from + 1 };
    rangeOf(sheet, columns).format.columnWidth = columnPoints(characters);
    from = index + 1;
  });
}

function blockSteps(
  sheetOf: SheetOf,
  name: string,
  block: PlannedBlock,
  beside: BesideLooks,
  usual: Look,
): readonly Step[] {
  return [
    ...looksOfBesideSteps(sheetOf, block.area, beside, usual),
    stepOver([], (context) => {
      putNumberFormats(rangeOf(sheetOf(context), block.area), "General");
      applyNumberFormats(sheetOf(context), block.formats);
    }),
    ...contentSteps(sheetOf, name, block.area, block.cells),
    ...formatSteps(sheetOf, block.formats),
    stepOver([], (context) => {
      setColumnWidths(
        sheetOf(context),
        block.area.column,
        block.columnWidths.map((width) => widthAt(width, beside)),
      );
    }),
  ];
}

/** A block with what was seen in its place. */
export interface SeenBlock {
  readonly block: PlannedBlock;
  readonly seen: Seen;
}

/** Columns of ours beside the user's data; what was there from an earlier run is emptied first. */
export function columnSteps(
  { sheet: name, headings, beside: table, rowsBeside }: PlannedColumns,
  blocks: readonly SeenBlock[],
  beside: BesideLooks,
  usual: Look,
): readonly Step[] {
  const sheetOf = sheetNamed(name);
  return [
    ...watchingSteps(name, { row: table.row, ...rowsBeside }),
    ...blocks.flatMap(({ block: { existing, area }, seen }) => [
      stepOver([], (context) => {
        if (existing !== null) rangeOf(sheetOf(context), existing.area).unmerge();
      }),
      ...emptyingSteps(seen, existing?.area ?? { ...area, rows: 0 }),
    ]),
    ...blocks.flatMap(({ block }) => blockSteps(sheetOf, name, block, beside, usual)),
    stepOver([], (context) => {
      for (const heading of headings) rangeOf(sheetOf(context), heading).merge();
    }),
  ];
}

/** Rows that have moved since they were read: what belongs to one would be written beside another. */
function watchingSteps(
  sheet: string,
  { row, column, contents }: PlannedColumns["rowsBeside"] & { readonly row: number },
): readonly Step[] {
  const whole = { row, column, rows: contents.length, columns: 1 };
  return stripsOf(whole, (index) => bytesOf(contents[index])).map(({ area, first, bytes }) => {
    const before = contents.slice(first, first + area.rows);
    const isSame = (now: readonly (readonly unknown[])[]): boolean => before.every((one, at) => now[at]?.[0] === one);
    return { bytes, over: [{ kind: "watched", sheet, area, of: "values", isSame }], queue: () => undefined };
  });
}

/** From A1 to the last cell of a planned sheet. */
export function wholeArea({ cells }: PlannedSheet): CellArea {
  return { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 };
}

/** A whole sheet of ours; `replaced`: what is on it from an earlier run, and goes. */
export function sheetSteps(
  name: string,
  plan: PlannedSheet,
  replaced: Seen | null,
  queueBelow: Step["queue"],
): readonly Step[] {
  const sheetOf = sheetNamed(name);
  const whole = wholeArea(plan);
  return [
    ...(replaced === null ? [] : undressingSteps(sheetOf, plan, replaced)),
    stepOver([], (context) => {
      const sheet = sheetOf(context);
      if (replaced !== null) putNumberFormats(rangeOf(sheet, whole), "General");
      applyNumberFormats(sheet, plan.formats);
    }),
    ...contentSteps(sheetOf, name, whole, plan.cells, replaced === null),
    ...mergeSteps(sheetOf, plan),
    ...formatSteps(sheetOf, plan.formats),
    stepOver([], (context) => {
      const sheet = sheetOf(context);
      // Excel fits the columns to a PivotTable by itself.
      queueBelow(context);
      setColumnWidths(sheet, 0, plan.columnWidths);
      rangeOf(sheet, whole).format.autofitRows();
      setRowHeights(sheet, plan.rowHeights ?? []);
      if (plan.headerRows !== null) sheet.freezePanes.freezeRows(plan.headerRows.last + 1);
      sheet.showGridlines = false;
    }),
  ];
}

function undressingSteps(sheetOf: SheetOf, plan: PlannedSheet, replaced: Seen): readonly Step[] {
  const { area } = replaced.picture;
  if (plan.pivot === undefined)
    return [
      stepOver([], (context) => {
        rangeOf(sheetOf(context), area).unmerge();
        queueUndressed(sheetOf(context));
      }),
      ...emptyingSteps(replaced, area),
    ];
  // It takes with it what it shows.
  return [
    stepOver([replaced], (context) => {
      queuePivotGone(sheetOf(context));
      rangeOf(sheetOf(context), area).unmerge();
      queueCleared(rangeOf(sheetOf(context), area));
      queueUndressed(sheetOf(context));
    }),
  ];
}

function mergeSteps(sheetOf: SheetOf, { merges }: PlannedSheet): readonly Step[] {
  return mergeBlocks(merges).map(({ area, isAcross }) =>
    stepOver(
      [],
      (context) => {
        rangeOf(sheetOf(context), area).merge(isAcross);
      },
      bytesOfLook,
    ),
  );
}

/** Page set-up, which a printer's driver may refuse: in a trip of its own. */
export function queuePageSetUp(sheet: Excel.Worksheet, plan: PlannedSheet, printed = wholeArea(plan)): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = plan.print.orientation;
  pageLayout.paperSize = plan.print.paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(areaAddress(printed));
  if (plan.headerRows !== null) {
    pageLayout.setPrintTitleRows(`$${String(plan.headerRows.first + 1)}:$${String(plan.headerRows.last + 1)}`);
  }
  plan.pageBreaks?.forEach((row) => {
    sheet.horizontalPageBreaks.add(cellAddress({ row, column: 0 }));
  });
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
}

/** Charts, which an old Excel may refuse. */
export function queueCharts(sheet: Excel.Worksheet, plan: PlannedSheet): void {
  if (plan.existing !== null && plan.charts !== undefined) deleteCharts(sheet);
  plan.charts?.forEach((chart, index) => {
    drawChart(sheet, chart, index);
  });
}

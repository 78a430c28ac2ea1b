import type { CellArea, CellContent } from "../../domain/grid/cell";
import type { OwnArea } from "../../domain/grid/sheetGrid";
import { formToRows } from "../../domain/layouts/formRows";
import type { LaidOut, LaidOutColumn, LaidOutRow } from "../../domain/layouts/laidOut";
import type { LayoutForm } from "../../domain/layouts/layoutForm";
import { numberFormatOf } from "../../domain/layouts/numberFormat";
import type { TableCell } from "../../domain/layouts/planTable";
import type { MeasureRole } from "../../domain/measures/measure";
import { openTableRows } from "../../domain/openData/machineReadable";
import type { OpenTable } from "../../domain/openData/openTable";
import { layouts as en } from "../../domain/texts/en/layouts";
import { layouts as ja } from "../../domain/texts/ja/layouts";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes } from "./appearance";
import { printOf } from "./paper";
import {
  emptyCell,
  formulaCell,
  numberCell,
  textCell,
  type AreaFormat,
  type PlannedCell,
  type PlannedSheet,
} from "./plannedWrites";
import { heightOfText } from "./textHeight";

export type LayoutSheetKey = "listLayout" | "annexLayout";
export type RecordSheetKey = "listRecord" | "annexRecord";
export const machineReadableKey = "machineReadable";

/** Where a sheet goes: under a free name, or into the one that is there. */
export interface SheetPlace {
  readonly name: string;
  readonly existing: OwnArea | null;
}

function plannedCell(content: CellContent): PlannedCell {
  if (typeof content === "number") return numberCell(content);
  if (typeof content === "boolean") return formulaCell(content ? "TRUE" : "FALSE");
  return textCell(content);
}

const widthsByRole: Readonly<Partial<Record<MeasureRole, number>>> = {
  number: 6,
  name: 30,
  department: 16,
  indicator: 24,
  baseline: 14,
  expected: 14,
  target: 18,
  actual: 18,
  grade: 7,
  goal: 30,
  goalStatus: 20,
  background: 42,
  remarks: 24,
};
const usualWidth = 14;
const widthOfLevel = 22;
/** A column under 柱, 中柱 … that is blank, since the divisions are headings. */
const widthOfBlankLevel = 5;
const widthOutside = 4;

function widthOf(column: LaidOutColumn, isHeaded: boolean): number {
  switch (column.kind) {
    case "level":
      return isHeaded ? widthOfBlankLevel : widthOfLevel;
    case "value":
      return (column.role === null ? undefined : widthsByRole[column.role]) ?? usualWidth;
    case "none":
      return usualWidth;
  }
}

/** The laid out sheet with the rows and columns before its first cell. */
function fromA1({ origin, cells }: LaidOut): readonly (readonly TableCell[])[] {
  const blank: TableCell = { content: "", text: "" };
  const before = Array.from({ length: origin.column }, () => blank);
  const width = origin.column + (cells[0]?.length ?? 0);
  const above = Array.from({ length: origin.row }, () => Array.from({ length: width }, () => blank));
  return [...above, ...cells.map((row) => [...before, ...row])];
}

/** What belongs together on the sheet: measures and their headings are one body. */
type Part = "above" | "header" | "body" | "furniture";

const parts: Readonly<Record<LaidOutRow["kind"], Part>> = {
  above: "above",
  header: "header",
  pageHeader: "header",
  furniture: "furniture",
  heading: "body",
  measure: "body",
};

const formatsOfParts: Readonly<Record<Part, Partial<AreaFormat>>> = {
  above: { vertical: "Center", wrap: true },
  header: { bold: true, fill: colours.header, horizontal: "Center", vertical: "Center", wrap: true, bordered: true },
  body: { vertical: "Center", wrap: true, bordered: true },
  furniture: { vertical: "Center", wrap: true },
};

interface RowRun {
  readonly part: Part;
  readonly first: number;
  readonly last: number;
}

function runsOfParts(rows: readonly LaidOutRow[]): readonly RowRun[] {
  const runs: { part: Part; first: number; last: number }[] = [];
  rows.forEach(({ kind }, row) => {
    const open = runs.at(-1);
    if (open?.part === parts[kind]) open.last = row;
    else runs.push({ part: parts[kind], first: row, last: row });
  });
  return runs;
}

const centred: readonly (MeasureRole | null)[] = ["number", "grade"];

/** As few areas as possible: a plan of 10,000 measures has thousands of headings. */
function layoutFormats({ origin, rows, columns }: LaidOut): readonly AreaFormat[] {
  const areaOf = ({ first, last }: Pick<RowRun, "first" | "last">, column: number, count: number): CellArea => ({
    row: origin.row + first,
    column: origin.column + column,
    rows: last - first + 1,
    columns: count,
  });
  const runs = runsOfParts(rows);
  const bodies = runs.filter(({ part }) => part === "body");
  const headings = rows.flatMap(({ kind }, row) => (kind === "heading" ? [{ first: row, last: row }] : []));
  return [
    ...runs.map((run) => ({ area: areaOf(run, 0, columns.length), ...formatsOfParts[run.part] })),
    ...columns.flatMap((column, index) =>
      column.kind === "value" && centred.includes(column.role)
        ? bodies.map((run) => ({ area: areaOf(run, index, 1), horizontal: "Center" as const }))
        : [],
    ),
    ...headings.map((run) => ({ area: areaOf(run, 0, columns.length), bold: true, fill: colours.subtotal })),
  ];
}

/** Numbers keep the look that says their unit or that they are dates. */
function numberFormats(cells: readonly (readonly TableCell[])[]): readonly AreaFormat[] {
  const formats: AreaFormat[] = [];
  const width = cells[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    let open: { numberFormat: string; area: CellArea } | null = null;
    cells.forEach((row, at) => {
      const cell = row[column];
      const numberFormat = cell === undefined ? null : numberFormatOf(cell);
      if (numberFormat === null || numberFormat === "General") {
        open = null;
        return;
      }
      if (open?.numberFormat === numberFormat) {
        const grown: { numberFormat: string; area: CellArea } = {
          numberFormat,
          area: { ...open.area, rows: open.area.rows + 1 },
        };
        formats[formats.length - 1] = grown;
        open = grown;
        return;
      }
      open = { numberFormat, area: { row: at, column, rows: 1, columns: 1 } };
      formats.push(open);
    });
  }
  return formats;
}

/** Excel does not fit the height of rows whose text lies across merged cells, so it is set. */
function heightsOfMergedRows(
  { origin, rows, cells, merges }: LaidOut,
  widths: readonly number[],
): PlannedSheet["rowHeights"] {
  const wide = new Map(
    merges.filter(({ rows: down, columns }) => down === 1 && columns > 1).map((merge) => [merge.row, merge]),
  );
  return rows.flatMap(({ kind }, row) => {
    const merge = wide.get(row);
    if (merge === undefined || kind === "measure" || kind === "header" || kind === "pageHeader") return [];
    const characters = widths
      .slice(origin.column + merge.column, origin.column + merge.column + merge.columns)
      .reduce((sum, one) => sum + one, 0);
    const points = heightOfText(cells[row]?.[merge.column]?.text ?? "", characters, fontSizes.body);
    return points > heightOfText("", characters, fontSizes.body) ? [{ row: origin.row + row, points }] : [];
  });
}

/** A page begins with the titles above a repeated header. */
function pageBreaks({ origin, rows }: LaidOut): readonly number[] {
  return rows.flatMap(({ kind }, row) => {
    if (kind !== "pageHeader" || rows[row - 1]?.kind === "pageHeader") return [];
    const above = rows.slice(0, row).findLastIndex((one) => one.kind !== "furniture");
    return [origin.row + above + 1];
  });
}

/** A list or an annex as a sheet of ours. An annex that prints its header on each page by itself does not repeat it. */
export function planLayoutSheet(key: LayoutSheetKey, laidOut: LaidOut, place: SheetPlace): PlannedSheet {
  const cells = fromA1(laidOut);
  const { origin, rows, columns, merges } = laidOut;
  const isHeaded = rows.some(({ kind }) => kind === "heading");
  const columnWidths = [
    ...Array.from({ length: origin.column }, () => widthOutside),
    ...columns.map((column) => widthOf(column, isHeaded)),
  ];
  const headerRows = rows.flatMap(({ kind }, row) => (kind === "header" ? [origin.row + row] : []));
  const breaks = pageBreaks(laidOut);
  const [first, last] = [headerRows[0], headerRows.at(-1)];
  return {
    key,
    ...place,
    cells: cells.map((row) => row.map(({ content }) => plannedCell(content))),
    merges: merges.map((merge) => ({ ...merge, row: merge.row + origin.row, column: merge.column + origin.column })),
    formats: [
      { area: { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 }, fontSize: fontSizes.body },
      ...layoutFormats(laidOut),
      ...numberFormats(cells),
    ],
    columnWidths,
    rowHeights: heightsOfMergedRows(laidOut, columnWidths) ?? [],
    pageBreaks: breaks,
    headerRows: breaks.length === 0 && first !== undefined && last !== undefined ? { first, last } : null,
    print: printOf(columnWidths, "Landscape"),
  };
}

const recordWidths: readonly number[] = [18, 16, 30, 8, 12, 8, 8, 8, 8, 60, 20];

/** What the way back needs, as a sheet that can be read but is not meant to be edited. */
export function planRecordSheet(
  key: RecordSheetKey,
  form: LayoutForm,
  place: SheetPlace,
  language: Language,
): PlannedSheet {
  const { record } = { ja, en }[language];
  const facts = formToRows(form);
  const width = facts[0]?.length ?? 1;
  const top = [record.title({ sheet: form.sheet }), record.note];
  const rows = [...top.map((text) => [text]), ...facts];
  const across = (row: number, count: number): CellArea => ({ row, column: 0, rows: count, columns: width });
  return {
    key,
    ...place,
    cells: rows.map((row) => Array.from({ length: width }, (_, column) => plannedCell(row[column] ?? ""))),
    merges: [],
    formats: [
      { area: across(0, rows.length), fontSize: fontSizes.note, vertical: "Center" },
      { area: across(0, 1), bold: true, fontSize: fontSizes.title },
      { area: across(1, 1), fontColor: colours.note },
      { area: across(top.length, 1), bold: true, fill: colours.header },
    ],
    columnWidths: recordWidths,
    headerRows: { first: top.length, last: top.length },
    print: { paper: "A4", orientation: "Landscape" },
  };
}

const widestOpenColumn = 30;

/** The machine-readable table: one header row from A1, nothing merged, nothing said by looks. */
export function planMachineReadableSheet(table: OpenTable, place: SheetPlace): PlannedSheet {
  const rows = openTableRows(table);
  const width = table.fields.length;
  const columnWidths = table.fields.map(({ name }) => Math.min(widestOpenColumn, name.length * 2 + 2));
  return {
    key: machineReadableKey,
    ...place,
    cells: rows.map((row) => row.map((content) => (content === "" ? emptyCell : plannedCell(content)))),
    merges: [],
    formats: [
      { area: { row: 0, column: 0, rows: rows.length, columns: width }, fontSize: fontSizes.body, vertical: "Center" },
    ],
    columnWidths,
    headerRows: { first: 0, last: 0 },
    print: printOf(columnWidths, "Landscape"),
  };
}

import { certain } from "../certain";
import { bracketedRemark, recogniseHeader } from "../measures/headerLabel";
import { readDivisionLabel } from "../plan/division";
import { columnKey } from "./columnKey";
import { gathered, partOf, type GatheredCell, type GatheredColumn, type GatheredRow, type Segment } from "./segment";
import { areaAround, beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";
import { noSource, type SourceDetection } from "./sourceDetection";
import { titlesAbove } from "./titles";
import { isBarePeriod, roleOfRowLabel } from "./valueLabels";

// A small table for each indicator: its name above, years down and 目標 | 実績 across, or the other way round.

const mostRowsOfAYearTable = 40;
const shortYear = /^(?:元|[0-9０-９]{1,2})(?:年度?)?$/u;
/** （単位：％） behind the name, or the unit alone. */
const unitRemark = /[(（](?:単位\s*[:：]\s*)?([^()（）]{1,12})[)）]\s*$/u;
const corner = /^(?:年度?|年次|区分|項目|内容|種別|)$/u;

/** A small table: where its corner stands, the years, what there is of each, and what it is of. */
interface YearTable {
  readonly corner: PlacedCell;
  /** The indicator. */
  readonly title: PlacedCell;
  /** The measure, where a numbered title over the indicator's names it; of the table above where this has none. */
  readonly measure: PlacedCell | null;
  readonly years: readonly PlacedCell[];
  readonly labels: readonly PlacedCell[];
  readonly areYearsDown: boolean;
}

function isYear(cells: SheetCells, { text }: PlacedCell, isFollowing: boolean): boolean {
  return isBarePeriod(text, cells.words) || (isFollowing && shortYear.test(text));
}

/** The filled cells below or right of a corner, up to the first that is blank. */
function linesFrom(cells: SheetCells, { area }: PlacedCell, isDown: boolean): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  let [row, column] = isDown ? [area.row + area.rows, area.column] : [area.row, area.column + area.columns];
  while (row <= cells.lastRow && column <= cells.lastColumn && found.length < mostRowsOfAYearTable) {
    const cell = cells.at({ row, column });
    if (cell.text === "" || cell.area.row !== row || cell.area.column !== column) break;
    found.push(cell);
    if (isDown) row += cell.area.rows;
    else column += cell.area.columns;
  }
  return found;
}

/** The years that some cells begin with; none where there are not at least two. */
function yearsIn(cells: SheetCells, lines: readonly PlacedCell[]): readonly PlacedCell[] {
  const end = lines.findIndex((cell, index) => !isYear(cells, cell, index > 0));
  const years = end < 0 ? lines : lines.slice(0, end);
  return years.length < 2 ? [] : years;
}

function areValues(cells: SheetCells, lines: readonly PlacedCell[]): boolean {
  const roles = lines.map(({ text }) => roleOfRowLabel(text, cells.words));
  return roles.includes("target") && roles.includes("actual") && lines.every(({ text }) => !shortYear.test(text));
}

/** 指標名 | 図書貸出冊数: the name beside its label, in the row above the table. */
function labelledName(cells: SheetCells, row: number): PlacedCell | null {
  const [label, name, ...others] = cells.inRow(row);
  if (label === undefined || name === undefined || others.length > 0) return null;
  const role = recogniseHeader(label.text, cells.words)?.role;
  return (role === "indicator" || role === "name") && typeof name.cell.content === "string" ? name : null;
}

/** 指標：貸出冊数 */
function withoutLabel(cells: SheetCells, cell: PlacedCell): PlacedCell {
  const [label, ...rest] = cell.text.split(/[:：]/u);
  const role = recogniseHeader(certain(label), cells.words)?.role;
  const isLabel = (role === "indicator" || role === "name") && rest.length > 0;
  return isLabel ? { ...cell, text: rest.join("：").trim() } : cell;
}

function namesMeasure(cells: SheetCells, cell: PlacedCell): boolean {
  const label = recogniseHeader(certain(cell.text.split(/[:：]/u)[0]), cells.words)?.role;
  return label === "name" || readDivisionLabel(cell.text).marker !== null;
}

/** The text over the corner, where other tables stand beside. */
function textOver(cells: SheetCells, { area: { row, column } }: PlacedCell): PlacedCell | null {
  if (row === cells.firstRow || cells.inRow(row - 1).length < 2) return null;
  const cell = cells.at({ row: row - 1, column });
  return typeof cell.cell.content === "string" && cell.text !== "" && cell.area.column === column ? cell : null;
}

/** What a table is of: the nearest text above it, and a numbered one further above. */
function titlesOf(cells: SheetCells, at: PlacedCell): Pick<YearTable, "title" | "measure"> | null {
  const { row } = at.area;
  const own = (row === cells.firstRow ? null : labelledName(cells, row - 1)) ?? textOver(cells, at);
  const [nearest, ...above] = own === null ? titlesAbove(cells, row) : [own, ...titlesAbove(cells, row - 1)];
  if (nearest === undefined) return null;
  const measure = above.find((cell) => namesMeasure(cells, cell));
  return { title: withoutLabel(cells, nearest), measure: measure === undefined ? null : withoutLabel(cells, measure) };
}

function tableAt(cells: SheetCells, at: PlacedCell): YearTable | null {
  if (!corner.test(at.text)) return null;
  const [down, across] = [linesFrom(cells, at, true), linesFrom(cells, at, false)];
  const [yearsDown, yearsAcross] = [yearsIn(cells, down), yearsIn(cells, across)];
  const titles = titlesOf(cells, at);
  if (titles === null) return null;
  if (yearsDown.length > 0 && areValues(cells, across))
    return { corner: at, ...titles, years: yearsDown, labels: across, areYearsDown: true };
  const labels = down.filter(({ area }) => cells.inRow(area.row).length > 1);
  if (yearsAcross.length > 0 && areValues(cells, labels))
    return { corner: at, ...titles, years: yearsAcross, labels, areYearsDown: false };
  return null;
}

/**
 * Tables that share the years in their first column, each below the name of its indicator: 就農者数 over 目標 and 実績,
 * 集積率 over 目標 and 実績.
 */
function tablesBeside(cells: SheetCells, at: PlacedCell): readonly YearTable[] {
  const { row, rows } = at.area;
  if (rows < 2 || !corner.test(at.text)) return [];
  const years = yearsIn(cells, linesFrom(cells, at, true));
  const tables = linesFrom(cells, at, false).map((title): YearTable => {
    const below = Array.from({ length: title.area.columns }, (_, index) =>
      cells.at({ row: row + rows - 1, column: title.area.column + index }),
    );
    return { corner: at, title, measure: null, years, labels: below, areYearsDown: true };
  });
  const ofValues = tables.filter(({ labels }) => areValues(cells, labels));
  // 備考 right of them is no table.
  const areTexts = tables.every(
    (table) =>
      ofValues.includes(table) ||
      years.every(
        ({ area }) => typeof cells.at({ row: area.row, column: table.title.area.column }).cell.content === "string",
      ),
  );
  return years.length > 0 && areTexts ? ofValues : [];
}

function header(text: string): readonly GatheredCell[] {
  return [{ content: text, text, source: null }];
}

const places = { kind: "labelledRow", label: "", column: null } as const;
const measured: GatheredColumn = { key: "measure", header: header("施策名"), place: places };
const named: GatheredColumn = { key: "name", header: header("指標名"), place: places };
const unit: GatheredColumn = { key: "unit", header: header("単位"), place: places };
const year: GatheredColumn = { key: "year", header: header("年度"), place: places };

/** 【病床利用率】（単位：％）: the name, and the unit behind it where the word 単位 says so. */
function nameAndUnit({ cell, text }: PlacedCell): readonly (readonly [string, GatheredCell])[] {
  const behind = unitRemark.exec(text);
  const isUnit = behind?.[0].includes("単位") === true;
  const rest = isUnit ? text.slice(0, behind.index).trim() : text;
  const name = /^[【〔［[](.+)[】〕］\]]$/u.exec(rest)?.[1] ?? rest.replace(/^[■◆●○・]\s*/u, "");
  return [
    ["name", partOf(cell, name)],
    ...(isUnit ? [["unit", partOf(cell, certain(behind[1]).trim())] as const] : []),
  ];
}

function valueAt(cells: SheetCells, { areYearsDown }: YearTable, ofYear: PlacedCell, label: PlacedCell): PlacedCell {
  return areYearsDown
    ? cells.at({ row: ofYear.area.row, column: label.area.column })
    : cells.at({ row: label.area.row, column: ofYear.area.column });
}

function keyOf({ text }: PlacedCell): string {
  return `${columnKey([text])}\n${bracketedRemark(text) ?? ""}`;
}

function rowsOf(cells: SheetCells, table: YearTable): readonly GatheredRow[] {
  const { measure } = table;
  const ofMeasure = measure === null ? [] : [["measure", partOf(measure.cell, measure.text)] as const];
  const of = [...ofMeasure, ...nameAndUnit(table.title)];
  return table.years.map((ofYear, index): GatheredRow => {
    const values = table.labels.map((label) => [keyOf(label), gathered(valueAt(cells, table, ofYear, label))] as const);
    const own = index === 0 ? of : [];
    return {
      kind: "values",
      cells: new Map([...own, ["year", gathered(ofYear)], ...values]),
      continued: new Set(index === 0 ? [] : of.map(([key]) => key)),
    };
  });
}

function segmentOf(cells: SheetCells, table: YearTable): Segment {
  const { title, measure, corner: at, years, labels } = table;
  const ends = [...years, ...labels].map(({ area }) => area);
  const ofMeasure = measure === null ? [] : [measured];
  // Titles above it are divisions; those of a measure above others begin further up.
  const ownMeasure =
    measure !== null && titlesAbove(cells, title.area.row).some((cell) => cell.area.row === measure.area.row)
      ? [measure.area]
      : [];
  const columns = labels.map((label): GatheredColumn => ({
    key: keyOf(label),
    header: [gathered(label)],
    place: table.areYearsDown
      ? { kind: "column", column: label.area.column }
      : { kind: "labelledRow", label: label.text, column: null },
  }));
  return {
    source: { sheet: cells.grid.name, kind: "rows", area: areaAround([...ownMeasure, title.area, at.area, ...ends]) },
    title: null,
    columns: [...ofMeasure, named, unit, year, ...columns],
    rows: rowsOf(cells, table),
  };
}

/** A table without a measure's title of its own is of the measure above it. */
function withMeasuresAbove(tables: readonly YearTable[]): readonly YearTable[] {
  let above: PlacedCell | null = null;
  return tables.map((table) => {
    above = table.measure ?? above;
    return { ...table, measure: above };
  });
}

/** A small table for each indicator, its name above it: one plan. */
export function detectYearTables(cells: SheetCells): SourceDetection {
  const tables: YearTable[] = [];
  for (let row = cells.firstRow; row < cells.lastRow; row += 1) {
    for (let column = cells.firstColumn; column < cells.lastColumn; column += 1) {
      const cell = cells.at({ row, column });
      if (!beginsIn(cell, row) || cell.area.column !== column) continue;
      const isWithin = tables.some(({ years, labels }) => [...years, ...labels].includes(cell));
      const table = isWithin ? null : tableAt(cells, cell);
      if (table !== null) tables.push(table);
      else if (!isWithin) tables.push(...tablesBeside(cells, cell));
    }
  }
  if (tables.length === 0) return noSource;
  return { found: true, segments: withMeasuresAbove(tables).map((table) => segmentOf(cells, table)), unexplained: [] };
}

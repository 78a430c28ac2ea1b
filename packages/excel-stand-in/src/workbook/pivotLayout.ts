import { ERROR_VALUES, type CellContent } from "./contents";
import { valuesName, type SheetPivot, type Summary } from "./pivotData";

/** Captions as Japanese Excel writes them. */
const CAPTIONS = { rows: "行ラベル", columns: "列ラベル", total: "総計", blank: "(空白)" } as const;

/** A pivot without fields is a frame of this many cells. */
const EMPTY_FRAME = { rowCount: 18, columnCount: 3 } as const;

type PivotRecord = SheetPivot["records"][number];

/** An item of a field; what differs in case only is the same. */
export const itemKey = (content: CellContent): string => `${typeof content} ${String(content).toLowerCase()}`;

const collator = new Intl.Collator("ja", { numeric: false });
/** Numbers, texts, truth values, errors, blanks: Excel's order. */
function rank(content: CellContent): number {
  if (content === "") return 4;
  if (typeof content === "number") return 0;
  if (typeof content === "boolean") return 2;
  return ERROR_VALUES.has(content) ? 3 : 1;
}

function compareItems(one: CellContent, other: CellContent): number {
  if (typeof one === "number" && typeof other === "number") return one - other;
  return rank(one) - rank(other) || collator.compare(String(one), String(other));
}

/** The items of a field in Excel's order, each once. */
export function itemsOf({ records }: Pick<SheetPivot, "records">, field: number): readonly CellContent[] {
  const items = new Map<string, CellContent>();
  for (const record of records) {
    const content = record[field] ?? "";
    const key = itemKey(content);
    if (!items.has(key)) items.set(key, content);
  }
  return [...items.values()].sort(compareItems);
}

const labelOf = (item: CellContent): CellContent => {
  if (item === "") return CAPTIONS.blank;
  return typeof item === "boolean" ? String(item).toUpperCase() : item;
};

/** Records by their item of a field, in the order of the items. */
function grouped(records: readonly PivotRecord[], field: number): readonly (readonly [CellContent, PivotRecord[]])[] {
  const groups = new Map<string, readonly [CellContent, PivotRecord[]]>();
  for (const record of records) {
    const item = record[field] ?? "";
    const key = itemKey(item);
    const group = groups.get(key);
    if (group) group[1].push(record);
    else groups.set(key, [item, [record]]);
  }
  return [...groups.values()].sort(([one], [other]) => compareItems(one, other));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const SUMMARISE: Readonly<Record<Exclude<Summary, "Count">, (numbers: readonly number[]) => CellContent>> = {
  Sum: sum,
  Average: (numbers) => (numbers.length === 0 ? "#DIV/0!" : sum(numbers) / numbers.length),
  Max: (numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0),
  Min: (numbers) => numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0),
  Product: (numbers) => numbers.reduce((product, one) => product * one, numbers.length === 0 ? 0 : 1),
  CountNumbers: (numbers) => numbers.length,
};

/** The value of a cell; nothing where there are no records. */
function summarised(pivot: SheetPivot, records: readonly PivotRecord[]): CellContent {
  const [values] = pivot.data;
  if (!values || records.length === 0) return "";
  const contents = records.map((record) => record[values.field] ?? "").filter((content) => content !== "");
  if (values.summary === "Count") return contents.length;
  const error = contents.find((content) => typeof content === "string" && ERROR_VALUES.has(content));
  if (error !== undefined && values.summary !== "CountNumbers") return error;
  return SUMMARISE[values.summary](contents.filter((content) => typeof content === "number"));
}

/** A line below the headings. */
export interface PivotLine {
  readonly kind: "item" | "total";
  /** How deep within the rows; 0 is the outermost field. */
  readonly level: number;
  /** Whether lines of inner fields follow. */
  readonly isGroup: boolean;
  /** Its items, outermost first. */
  readonly path: readonly CellContent[];
  readonly label: CellContent;
  readonly values: readonly CellContent[];
}

/** What a pivot shows. */
export interface PivotLayout {
  /** Rows of captions and column labels. */
  readonly headings: readonly (readonly CellContent[])[];
  readonly lines: readonly PivotLine[];
  /** Items that head columns, without the total. */
  readonly columnItems: readonly CellContent[];
  readonly hasColumnOfTotals: boolean;
  readonly hasRowLabels: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const isEmptyPivot = ({ rows, columns, data }: SheetPivot): boolean =>
  rows.length + columns.length + data.length === 0;

function valuesOfLine(
  pivot: SheetPivot,
  records: readonly PivotRecord[],
  columnItems: readonly CellContent[],
): readonly CellContent[] {
  const [field] = pivot.columns;
  if (field === undefined) return pivot.data.length === 0 ? [] : [summarised(pivot, records)];
  const byItem = new Map(grouped(records, field).map(([item, own]) => [itemKey(item), own]));
  const cells = columnItems.map((item) => summarised(pivot, byItem.get(itemKey(item)) ?? []));
  return pivot.rowTotals ? [...cells, summarised(pivot, records)] : cells;
}

function linesOf(pivot: SheetPivot, columnItems: readonly CellContent[]): readonly PivotLine[] {
  const lines: PivotLine[] = [];
  const add = (records: readonly PivotRecord[], path: readonly CellContent[]): void => {
    const level = path.length;
    const field = pivot.rows[level];
    if (field === undefined) return;
    const isGroup = level < pivot.rows.length - 1;
    for (const [item, own] of grouped(records, field)) {
      const values = valuesOfLine(pivot, own, columnItems);
      lines.push({ kind: "item", level, isGroup, path: [...path, item], label: labelOf(item), values });
      add(own, [...path, item]);
    }
  };
  add(pivot.records, []);
  const [values] = pivot.data;
  const label = pivot.rows.length > 0 ? CAPTIONS.total : values ? valuesName(values, pivot.fields) : "";
  const total: PivotLine = {
    kind: "total",
    level: 0,
    isGroup: false,
    path: [],
    label,
    values: valuesOfLine(pivot, pivot.records, columnItems),
  };
  // Without row fields the one line is that of the values.
  return pivot.rows.length > 0 ? (pivot.columnTotals ? [...lines, total] : lines) : values ? [total] : [];
}

/** What Excel shows of a pivot in the compact form. */
export function layOutPivot(pivot: SheetPivot): PivotLayout {
  const [values] = pivot.data;
  const [field] = pivot.columns;
  const name = values ? valuesName(values, pivot.fields) : "";
  const columnItems = field === undefined ? [] : itemsOf(pivot, field);
  const hasColumnOfTotals = field !== undefined && pivot.rowTotals;
  const hasRowLabels = pivot.rows.length > 0 || field !== undefined;
  const lines = linesOf(pivot, columnItems);
  const rowCaption = pivot.rows.length > 0 ? CAPTIONS.rows : "";
  const labels = [...columnItems.map(labelOf), ...(hasColumnOfTotals ? [CAPTIONS.total] : [])];
  const valueColumns = field === undefined ? (values ? 1 : 0) : labels.length;
  const columnCount = Math.max(1, valueColumns + (hasRowLabels ? 1 : 0));
  const filled = (cells: readonly CellContent[]): readonly CellContent[] =>
    Array.from({ length: columnCount }, (_, index) => cells[index] ?? "");
  const headings =
    field === undefined
      ? [filled(hasRowLabels ? [rowCaption, name] : [name])]
      : [filled([pivot.rows.length > 0 ? name : "", CAPTIONS.columns]), filled([rowCaption, ...labels])];
  if (isEmptyPivot(pivot)) {
    return { headings: [], lines: [], columnItems, hasColumnOfTotals, hasRowLabels, ...EMPTY_FRAME };
  }
  return {
    headings,
    lines,
    columnItems,
    hasColumnOfTotals,
    hasRowLabels,
    rowCount: headings.length + lines.length,
    columnCount,
  };
}

/** The contents of the cells a pivot covers; without fields, of none. */
export function pivotCells(layout: PivotLayout): readonly (readonly CellContent[])[] {
  const { headings, lines, hasRowLabels } = layout;
  return [...headings, ...lines.map(({ label, values }) => (hasRowLabels ? [label, ...values] : values))];
}

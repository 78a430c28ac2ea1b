import type { CellContent } from "../grid/cell";
import type {
  FormColumn,
  FormGap,
  HeadingPlace,
  LayoutForm,
  LiteralRow,
  MeasureRowPlace,
  OddCell,
  OddMerge,
  Repeats,
  RowMerge,
} from "./layoutForm";
import { blankCell, type MeasureAnchor, type TableCell } from "./planTable";

/**
 * A form as the rows of a sheet (様式の控え), so that the workbook itself holds what the new layout has no place for. One
 * row a fact; the words are part of the file format and never change with the language.
 */
const heads = [
  "項目",
  "施策コード",
  "施策名",
  "件目",
  "施策内の行",
  "行",
  "列",
  "行数",
  "列数",
  "内容",
  "表示",
] as const;
type Head = (typeof heads)[number];

/** A cell of the record; columns that a fact does not need are left out. Rows, columns and levels are counted from 1. */
type Fact = Readonly<Partial<Record<Head, CellContent>>> & { readonly 項目: string };

const items = {
  sheet: "元のシート",
  origin: "起点",
  level: "区分の段",
  column: "列の内容",
  above: "表の上の行",
  header: "見出しの行",
  gap: "行の間",
  furniture: "間の行",
  heading: "区分の見出し",
  pageHeader: "ページの見出し",
  cell: "セル",
  merge: "結合",
  order: "並び順",
} as const;

const repeatWords: Readonly<Record<Repeats, string>> = { each: "各行", merged: "結合", first: "先頭行" };
const gapItems: Readonly<Record<LiteralRow["kind"], string>> = {
  furniture: items.furniture,
  heading: items.heading,
  pageHeader: items.pageHeader,
};

function shown({ content, text }: TableCell): Pick<Fact, "内容" | "表示"> {
  return text === String(content) ? { 内容: content } : { 内容: content, 表示: text };
}

function anchored(anchor: MeasureAnchor | null): Partial<Fact> {
  return anchor === null ? {} : { 施策コード: anchor.code, 施策名: anchor.name, 件目: anchor.occurrence };
}

/** A row without anything in it is a fact of its own. */
function factsOfRow(item: string, { cells, merges }: LiteralRow, row: number): readonly Fact[] {
  const facts = cells.flatMap((cell, column): readonly Fact[] => {
    const merge = merges.find((one) => one.column === column);
    if (cell.content === "" && cell.text === "" && merge === undefined) return [];
    return [
      {
        項目: item,
        行: row + 1,
        列: column + 1,
        ...(merge === undefined ? {} : { 行数: merge.rows, 列数: merge.columns }),
        ...shown(cell),
      },
    ];
  });
  return facts.length > 0 ? facts : [{ 項目: item, 行: row + 1 }];
}

function factsOfGap({ anchor, row, headings, rows }: FormGap): readonly Fact[] {
  return [
    { 項目: items.gap, ...anchored(anchor), 施策内の行: row + 1, 内容: headings.join("\n") },
    ...rows.flatMap((literal, index) => factsOfRow(gapItems[literal.kind], literal, index)),
  ];
}

function factsOf(form: LayoutForm): readonly Fact[] {
  return [
    { 項目: items.sheet, 列数: form.columns.length, 内容: form.sheet },
    { 項目: items.origin, 行: form.origin.row + 1, 列: form.origin.column + 1 },
    ...form.levels.map((label, level): Fact => {
      const place = form.headings[level];
      const isHeaded = level < form.headedLevels && place !== undefined;
      return {
        項目: items.level,
        行: level + 1,
        内容: label,
        ...(isHeaded ? { 列: place.column + 1, 列数: place.columns } : {}),
      };
    }),
    ...form.columns.map(({ label, repeats }, column): Fact => ({
      項目: items.column,
      列: column + 1,
      表示: label === null ? "" : repeatWords[repeats],
      内容: label ?? "",
    })),
    ...form.above.flatMap((row, index) => factsOfRow(items.above, row, index)),
    ...form.header.flatMap((row, index) => factsOfRow(items.header, row, index)),
    ...form.gaps.flatMap(factsOfGap),
    ...form.cells.map((odd): Fact => ({
      項目: items.cell,
      ...anchored(odd.anchor),
      施策内の行: odd.row + 1,
      列: odd.column + 1,
      ...shown(odd.cell),
    })),
    ...form.merges.map((odd): Fact => ({
      項目: items.merge,
      ...anchored(odd.anchor),
      施策内の行: odd.row + 1,
      列: odd.column + 1,
      行数: odd.rows,
      列数: odd.columns,
    })),
    ...(form.order ?? []).map((anchor): Fact => ({ 項目: items.order, ...anchored(anchor) })),
  ];
}

/** The form as a table with one header row. */
export function formToRows(form: LayoutForm): readonly (readonly CellContent[])[] {
  return [[...heads], ...factsOf(form).map((fact) => heads.map((head) => fact[head] ?? ""))];
}

/** What the record says, or its first row (counted from 1) that can't be understood. */
export type FormReading =
  { readonly ok: true; readonly form: LayoutForm } | { readonly ok: false; readonly row: number };

class UnreadableFact extends Error {}

type ReadFact = Readonly<Record<Head, CellContent>>;

function readFact(row: readonly CellContent[]): ReadFact {
  return Object.fromEntries(heads.map((head, column) => [head, row[column] ?? ""])) as ReadFact;
}

function count(fact: ReadFact, head: Head): number {
  const value = fact[head];
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1) throw new UnreadableFact();
  return value;
}

function anchorOf(fact: ReadFact): MeasureAnchor | null {
  if (fact.件目 === "") return null;
  return { code: String(fact.施策コード), name: String(fact.施策名), occurrence: count(fact, "件目") };
}

function measureOf(fact: ReadFact): MeasureAnchor {
  const anchor = anchorOf(fact);
  if (anchor === null) throw new UnreadableFact();
  return anchor;
}

function measurePlaceOf(fact: ReadFact): MeasureRowPlace {
  return { anchor: measureOf(fact), row: count(fact, "施策内の行") - 1 };
}

function cellOf(fact: ReadFact): TableCell {
  const text = fact.表示 === "" ? String(fact.内容) : String(fact.表示);
  return { content: fact.内容, text };
}

/** A form as it grows, fact by fact. */
interface Growing {
  sheet: string;
  width: number;
  origin: LayoutForm["origin"];
  readonly levels: string[];
  readonly headings: HeadingPlace[];
  readonly columns: FormColumn[];
  readonly above: LiteralRow[];
  readonly header: LiteralRow[];
  readonly gaps: (Omit<FormGap, "rows"> & { readonly rows: LiteralRow[] })[];
  readonly cells: OddCell[];
  readonly merges: OddMerge[];
  readonly order: MeasureAnchor[];
}

function addToRow(rows: LiteralRow[], kind: LiteralRow["kind"], fact: ReadFact, width: number): void {
  const at = count(fact, "行") - 1;
  if (at > rows.length) throw new UnreadableFact();
  const own = rows[at] ?? { kind, cells: Array.from({ length: width }, () => blankCell), merges: [] };
  if (fact.列 === "") {
    rows[at] = own;
    return;
  }
  const column = count(fact, "列") - 1;
  const merge: readonly RowMerge[] =
    fact.行数 === "" ? [] : [{ column, rows: count(fact, "行数"), columns: count(fact, "列数") }];
  rows[at] = {
    kind: own.kind,
    cells: own.cells.map((cell, index) => (index === column ? cellOf(fact) : cell)),
    merges: [...own.merges, ...merge],
  };
}

function repeatsOf(word: string): Repeats {
  const found = (Object.entries(repeatWords) as [Repeats, string][]).find(([, own]) => own === word);
  if (found === undefined) throw new UnreadableFact();
  return found[0];
}

function gapRow(kind: LiteralRow["kind"]): (form: Growing, fact: ReadFact) => void {
  return (form, fact) => {
    const gap = form.gaps.at(-1);
    if (gap === undefined) throw new UnreadableFact();
    addToRow(gap.rows, kind, fact, form.width);
  };
}

const readers: Readonly<Record<string, (form: Growing, fact: ReadFact) => void>> = {
  [items.sheet]: (form, fact) => {
    form.sheet = String(fact.内容);
    form.width = count(fact, "列数");
  },
  [items.origin]: (form, fact) => {
    form.origin = { row: count(fact, "行") - 1, column: count(fact, "列") - 1 };
  },
  [items.level]: (form, fact) => {
    form.levels.push(String(fact.内容));
    if (fact.列 !== "") form.headings.push({ column: count(fact, "列") - 1, columns: count(fact, "列数") });
  },
  [items.column]: (form, fact) => {
    const label = fact.表示 === "" ? null : String(fact.内容);
    form.columns.push({ label, repeats: label === null ? "each" : repeatsOf(String(fact.表示)) });
  },
  [items.above]: (form, fact) => {
    addToRow(form.above, "furniture", fact, form.width);
  },
  [items.header]: (form, fact) => {
    addToRow(form.header, "furniture", fact, form.width);
  },
  [items.gap]: (form, fact) => {
    const headings = fact.内容 === "" ? [] : String(fact.内容).split("\n");
    form.gaps.push({ anchor: anchorOf(fact), row: count(fact, "施策内の行") - 1, headings, rows: [] });
  },
  [items.furniture]: gapRow("furniture"),
  [items.heading]: gapRow("heading"),
  [items.pageHeader]: gapRow("pageHeader"),
  [items.cell]: (form, fact) => {
    const place = { ...measurePlaceOf(fact), column: count(fact, "列") - 1 };
    form.cells.push({ ...place, cell: cellOf(fact) });
  },
  [items.merge]: (form, fact) => {
    const place = { ...measurePlaceOf(fact), column: count(fact, "列") - 1 };
    form.merges.push({ ...place, rows: count(fact, "行数"), columns: count(fact, "列数") });
  },
  [items.order]: (form, fact) => {
    form.order.push(measureOf(fact));
  },
};

/** Reads a record back from the sheet it was written to; what stands above its header is an explanation. */
export function formFromRows(rows: readonly (readonly CellContent[])[]): FormReading {
  const start = Math.max(
    0,
    rows.findIndex((row) => row[0] === heads[0]),
  );
  const [head = [], ...facts] = rows.slice(start);
  const unreadable = (fact: number): FormReading => ({ ok: false, row: start + fact + 1 });
  if (heads.some((word, column) => head[column] !== word)) return unreadable(0);
  const growing: Growing = {
    sheet: "",
    width: 0,
    origin: { row: 0, column: 0 },
    levels: [],
    headings: [],
    columns: [],
    above: [],
    header: [],
    gaps: [],
    cells: [],
    merges: [],
    order: [],
  };
  for (const [index, row] of facts.entries()) {
    const fact = readFact(row);
    const read = readers[String(fact.項目)];
    if (read === undefined) return unreadable(index + 1);
    try {
      read(growing, fact);
    } catch (error) {
      if (!(error instanceof UnreadableFact)) throw error;
      return unreadable(index + 1);
    }
  }
  const { width, order, ...form } = growing;
  if (width === 0 || form.columns.length !== width) return unreadable(1);
  return { ok: true, form: { ...form, headedLevels: form.headings.length, order: order.length === 0 ? null : order } };
}

import type { CellContent } from "../grid/cell";
import {
  cellsOf,
  inquiredMeasures,
  type InquiredIndicator,
  type InquiredMeasure,
  type InquiredSheet,
  type InquiryKey,
} from "./inquiryCells";
import type { InquiryPart } from "./inquiryParts";

/** What a cell said when the sheet was sent out. */
export interface RecordedCell extends InquiryKey {
  readonly name: string;
  readonly content: CellContent;
}

/** Goes out with a department's sheet, so that its answers can be told from what was there before (照会の控え). */
export interface InquiryRecord {
  readonly department: string;
  readonly cells: readonly RecordedCell[];
}

/** The record of what a department is asked about. */
export function recordOf(sheet: InquiredSheet, { department, measures }: InquiryPart): InquiryRecord {
  const asked = new Set(measures);
  const own = inquiredMeasures(sheet).filter((_, index) => {
    const measure = sheet.measureSheet.measures[index];
    return measure !== undefined && asked.has(measure);
  });
  const cells = cellsOf(own).map(({ measure, occurrence, indicator, column, name, cell }) => ({
    measure,
    occurrence,
    indicator,
    column,
    name,
    content: cell.content,
  }));
  return { department, cells };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** The measures of a record with what their cells said. */
export function recordedMeasures({ cells }: InquiryRecord): readonly InquiredMeasure<CellContent>[] {
  const measures = grouped(cells, ({ measure, occurrence }) => JSON.stringify([measure, occurrence]));
  return measures.map((own) => {
    const indicators = grouped(own, ({ indicator }) => String(indicator)).map((row): InquiredIndicator<CellContent> => {
      const byColumn = new Map(row.map(({ column, content }) => [column, content]));
      return { name: String(byColumn.get("indicator") ?? "").trim(), cells: byColumn };
    });
    const [first] = own;
    return {
      code: first?.measure ?? "",
      occurrence: first?.occurrence ?? 0,
      name: first?.name ?? "",
      indicators,
    };
  });
}

const title = "照会の控え";
const header = ["施策番号", "同じ番号の何番目", "指標の何番目", "列", "施策名", "照会した時の値"] as const;

/**
 * The record as rows of a sheet. Its words are read back by the add-in, so they are the same in every language. The
 * numbers that count are written from 1, as people count.
 */
export function recordToRows({ department, cells }: InquiryRecord): readonly (readonly CellContent[])[] {
  const blank = header.map((): CellContent => "");
  return [
    [title, department, ...blank.slice(2)],
    header,
    ...cells.map(({ measure, occurrence, indicator, column, name, content }) => [
      measure,
      occurrence + 1,
      indicator + 1,
      column,
      name,
      content,
    ]),
  ];
}

/** Reads the rows back; `null` where they are no record. */
export function recordFromRows(rows: readonly (readonly CellContent[])[]): InquiryRecord | null {
  const [first, second, ...rest] = rows;
  if (first?.[0] !== title || header.some((label, index) => second?.[index] !== label)) return null;
  const cells = rest.flatMap((row): readonly RecordedCell[] => {
    const [measure, occurrence, indicator, column, name, content = ""] = row;
    if (measure === undefined || measure === "") return [];
    return [
      {
        measure: String(measure),
        occurrence: Number(occurrence) - 1,
        indicator: Number(indicator) - 1,
        column: String(column),
        name: String(name),
        content,
      },
    ];
  });
  return { department: String(first[1] ?? ""), cells };
}

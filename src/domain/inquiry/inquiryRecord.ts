import type { CellContent } from "../grid/cell";
import { cellsOf, inquiredMeasures, type InquiredMeasure, type InquiredSheet, type InquiryKey } from "./inquiryCells";
import type { InquiryPart } from "./inquiryParts";

/** What a cell said when the sheet was sent out. */
export interface RecordedCell extends InquiryKey {
  readonly name: string;
  readonly indicatorName: string;
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
  const cells = cellsOf(own).map(({ measure, occurrence, indicator, column, name, indicatorName, cell }) => ({
    measure,
    occurrence,
    indicator,
    column,
    name,
    indicatorName,
    content: cell.content,
  }));
  return { department, cells };
}

interface OpenIndicator {
  readonly name: string;
  readonly cells: Map<string, CellContent>;
}

/** The measures of a record with what their cells said. */
export function recordedMeasures({ cells }: InquiryRecord): readonly InquiredMeasure<CellContent>[] {
  const measures = new Map<
    string,
    { code: string; occurrence: number; name: string; rows: Map<number, OpenIndicator> }
  >();
  for (const { measure, occurrence, indicator, column, name, indicatorName, content } of cells) {
    const key = JSON.stringify([measure, occurrence]);
    const own = measures.get(key) ?? { code: measure, occurrence, name, rows: new Map<number, OpenIndicator>() };
    const row = own.rows.get(indicator) ?? { name: indicatorName, cells: new Map<string, CellContent>() };
    measures.set(key, own);
    own.rows.set(indicator, row);
    row.cells.set(column, content);
  }
  return [...measures.values()].map(({ rows, ...measure }) => ({ ...measure, indicators: [...rows.values()] }));
}

const title = "照会の控え";
const header = ["施策番号", "同じ番号の何番目", "指標の何番目", "列", "施策名", "成果指標", "照会した時の値"] as const;

/**
 * The record as rows of a sheet. Its words are read back by the add-in, so they are the same in every language. The
 * numbers that count are written from 1, as people count.
 */
export function recordToRows({ department, cells }: InquiryRecord): readonly (readonly CellContent[])[] {
  const blank = header.map((): CellContent => "");
  return [
    [title, department, ...blank.slice(2)],
    header,
    ...cells.map(({ measure, occurrence, indicator, column, name, indicatorName, content }) => [
      measure,
      occurrence + 1,
      indicator + 1,
      column,
      name,
      indicatorName,
      content,
    ]),
  ];
}

/** Reads the rows back; `null` where they are no record. */
export function recordFromRows(rows: readonly (readonly CellContent[])[]): InquiryRecord | null {
  const [first, second, ...rest] = rows;
  if (first?.[0] !== title || header.some((label, index) => second?.[index] !== label)) return null;
  const cells = rest.flatMap((row): readonly RecordedCell[] => {
    const [measure = "", occurrence, indicator, column, name, indicatorName, content = ""] = row;
    if (measure === "") return [];
    return [
      {
        measure: String(measure),
        occurrence: Number(occurrence) - 1,
        indicator: Number(indicator) - 1,
        column: String(column),
        name: String(name),
        indicatorName: String(indicatorName),
        content,
      },
    ];
  });
  return { department: String(first[1]), cells };
}

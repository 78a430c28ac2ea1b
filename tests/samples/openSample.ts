import { Workbook, type Cell, type Worksheet } from "exceljs";
import { join } from "node:path";
import { samplesFolder, type MeasureRecord } from "../../scripts/samples/source";

/** A sample workbook as it lies in the repository. */
export async function openSample(file: string): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(samplesFolder, ...file.split("/")));
  return workbook;
}

export function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`No sheet ${name}.`);
  return sheet;
}

/** What the cell itself holds; a cell covered by a merge holds nothing. */
export function textOf(cell: Cell): string {
  return cell.master.address === cell.address ? cell.text : "";
}

/** The line breaks of the workbooks stand for blanks in the sources. */
export function onOneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

export function rowTexts(sheet: Worksheet, row: number, columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, index) => textOf(sheet.getCell(row, index + 1)));
}

/** The areas as Excel writes them: `H3:J3`. */
export function mergesOf(sheet: Worksheet): readonly string[] {
  return sheet.model.merges;
}

export function tally(texts: Iterable<string>): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
}

/** The cells from 番号 on, as the source has them. */
export function sourceCells(measure: MeasureRecord): readonly string[] {
  return [
    String(measure.number),
    measure.name,
    measure.department,
    measure.indicator,
    measure.target,
    measure.actual,
    measure.grade,
    measure.goal,
    measure.goalStatus,
    measure.background,
  ];
}

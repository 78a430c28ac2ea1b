import { fiscalYearOf } from "../domain/wareki/fiscalYearOf";
import { parseFiscalYears } from "../domain/wareki/fiscalYear";
import { CellError, invalidValue, notAvailable, readCell, type CellValue } from "./cellValues";
import { readDays, refusedDate } from "./days";
import { isOmitted, shapeOf, type Content } from "./elementwise";
import type { Argument } from "./argument";
import { mayBeEmpty, zerosInDoubt } from "./emptyCells";
import { functionTexts } from "./functionTexts";

/** The fiscal year of a date or of a text: the Gregorian year it starts in. */
export function fiscalYear(value: Content): CellValue {
  if (value === "") return "";
  const days = readDays(value);
  if (days instanceof CellError) return days;
  const year = fiscalYearOf(days.start);
  return year === fiscalYearOf(days.end)
    ? year
    : notAvailable(functionTexts().fiscalYear.severalYears({ text: String(value) }));
}

function yearsOf(cell: CellValue): readonly CellValue[] {
  if (cell instanceof CellError) return [cell];
  if (typeof cell !== "string") return [fiscalYear(cell)];
  if (cell === "") return [""];
  const reading = parseFiscalYears(cell);
  if (reading.ok) return reading.years;
  // A single date or month is one fiscal year, though it is no list of them.
  const single = reading.reason.code === "notFiscalYears" ? fiscalYear(cell) : null;
  return [typeof single === "number" ? single : refusedDate(reading.reason)];
}

/** The fiscal years that each cell of a column names, side by side; shorter rows end in empty cells. */
export function fiscalYears(cells: Argument): CellValue[][] {
  if (shapeOf(cells).columns > 1) return [[invalidValue(functionTexts().fiscalYear.oneColumn)]];
  const areZerosInDoubt = zerosInDoubt([cells]);
  const contentOf = (cell: unknown): CellValue => (mayBeEmpty(cell, areZerosInDoubt) ? "" : readCell(cell));
  const rows = (isOmitted(cells) ? [[""]] : (cells ?? [])).map(([cell]) => yearsOf(contentOf(cell)));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

import { openHost, type Host, type HostOptions } from "../../src/host/openHost";
import { workbookOf, type PlainSheets } from "../../src/workbook/workbookOf";
import type { HostWorkbookData } from "../../src/workbook/workbookData";

/** Opens a small workbook; the host before it is closed. */
let open: Host | null = null;

export async function given(
  sheets: PlainSheets,
  options: HostOptions = {},
  more: Partial<HostWorkbookData> = {},
): Promise<Host> {
  open?.close();
  open = await openHost(workbookOf(sheets, more), options);
  return open;
}

/** Runs a batch on the first sheet, or a named one. */
export const run = <T>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
  sheetName?: string,
): Promise<T> =>
  Excel.run((context) => {
    const { worksheets } = context.workbook;
    return batch(sheetName === undefined ? worksheets.getFirst() : worksheets.getItem(sheetName), context);
  });

/** The values of a range after writing them (or whatever the batch does first). */
export async function read<K extends "values" | "text" | "formulas" | "numberFormat" | "valueTypes">(
  address: string,
  member: K,
  sheetName?: string,
): Promise<Excel.Range[K]> {
  return run(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(member);
    await context.sync();
    return range[member];
  }, sheetName);
}

export const write = (address: string, values: unknown): Promise<void> =>
  run(async (sheet, context) => {
    sheet.getRange(address).values = values as never;
    await context.sync();
  });

/** The error a batch ends with. */
export async function errorOf(batch: Promise<unknown>): Promise<OfficeExtension.Error> {
  try {
    await batch;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error;
    throw error;
  }
  throw new Error("The batch was expected to fail.");
}

export const codeOf = async (batch: Promise<unknown>): Promise<string> => (await errorOf(batch)).code;

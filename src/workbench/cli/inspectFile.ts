import { openHost } from "excel-stand-in/openHost";
import type { Inspection } from "../../domain/inspection/inspect";
import { inspectWorkbook, type ActionOptions } from "../../excel/actions";
import { readInput } from "./files";
import { parseWorkbook } from "./workbookFiles";

/** Inspects a workbook of which nothing is saved. */
export async function inspectFile(file: string, options: ActionOptions): Promise<Inspection> {
  const { language } = options;
  const host = await openHost(await parseWorkbook(file, await readInput(file, language), language));
  try {
    return (await inspectWorkbook(options)).inspection;
  } finally {
    host.close();
  }
}

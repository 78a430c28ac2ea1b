import path from "node:path";
import type { Language } from "../../domain/texts/language";
import { workbench as en } from "../../domain/texts/en/workbench";
import { workbench as ja } from "../../domain/texts/ja/workbench";
import { readXlsx } from "excel-stand-in/readXlsx";
import { UnreadableWorkbookError } from "excel-stand-in/unreadableWorkbook";
import { lossesIn, writeXlsx } from "excel-stand-in/writeXlsx";
import type { HostWorkbookData } from "excel-stand-in/workbookData";
import { takeRemarks } from "../../excel/writing/remarks";
import { CommandError } from "./commandError";
import { readInput, saveFile } from "./files";
import { reportTexts } from "./reportTexts";

/** The workbook in a file's bytes; `file` is what messages call it. */
export async function parseWorkbook(file: string, bytes: Buffer, language: Language): ReturnType<typeof readXlsx> {
  try {
    return await readXlsx(bytes, path.basename(file));
  } catch (error) {
    if (error instanceof UnreadableWorkbookError)
      throw new CommandError({ ja, en }[language].unreadable[error.reason]({ file }));
    throw error;
  }
}

/** Saves a workbook; answers lines for what the file lacks, and for what else is to be told of writing, if anything. */
export async function saveWorkbook(
  file: string,
  data: HostWorkbookData,
  language: Language,
): Promise<readonly string[]> {
  await saveFile(file, await writeXlsx(data, file), language);
  const { losses } = reportTexts(language).commandLine;
  return [...lossesIn(data, file).map((loss) => losses[loss]), ...takeRemarks(language)];
}

/** A workbook that Excel is to read beside the open one. */
export async function readWorkbookFile(
  file: string,
  language: Language,
): Promise<{ readonly name: string; readonly content: string }> {
  return { name: path.basename(file), content: (await readInput(file, language)).toString("base64") };
}

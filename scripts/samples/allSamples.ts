import { familySamples } from "./families";
import { kanagawaList, kanagawaReport } from "./kanagawa";
import type { WorkbookDrawing } from "./sheetDrawing";

/** Every sample workbook by its path inside samples/, with `/` between folders. */
export function allSamples(): Readonly<Record<string, WorkbookDrawing>> {
  const families = Object.entries(familySamples()).map(([file, drawing]) => [`families/${file}`, drawing] as const);
  return {
    "kanagawa-report.xlsx": kanagawaReport(),
    "kanagawa-list.xlsx": kanagawaList(),
    ...Object.fromEntries(families),
  };
}

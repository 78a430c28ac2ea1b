import { inspection as en } from "../texts/en/inspection";
import { inspection as ja } from "../texts/ja/inspection";
import type { Language } from "../texts/language";
import type { MeasureSheetProblem } from "./findMeasureSheet";

export function listed(sheets: readonly string[], language: Language): string {
  return language === "ja" ? sheets.map((sheet) => `「${sheet}」`).join("") : sheets.join(", ");
}

/** Says why no measures sheet could be read, what was looked for, and what to do. */
export function wordProblem(problem: MeasureSheetProblem, language: Language): string {
  const texts = { ja, en }[language].problems;
  switch (problem.code) {
    case "noMeasureSheet":
    case "severalMeasureSheets":
      return texts[problem.code]({ sheets: listed(problem.sheets, language) });
    case "noSuchSheet":
      return texts.noSuchSheet({ sheet: problem.sheet, sheets: listed(problem.sheets, language) });
    case "severalTables":
      return texts.severalTables({ sheet: problem.sheet, first: problem.rows[0], second: problem.rows[1] });
    case "notAMeasureSheet":
    case "notATable":
    case "noMeasures":
      return texts[problem.code]({ sheet: problem.sheet });
  }
}

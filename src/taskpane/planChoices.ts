import type { FoundList, MeasureSheetProblem } from "../domain/measures/findMeasureSheet";
import { sheetChanges } from "../domain/settings/readingAnswer";
import type { Language } from "../domain/texts/language";
import type { PlanChoice } from "./paneActions";
import { paneTexts } from "./paneTexts";

type SeveralSheets = Extract<MeasureSheetProblem, { readonly code: "severalMeasureSheets" }>;

/** What the official may choose where several sheets look like the plan: each of them, and all of them as one. */
export function planChoices(
  { sheets, lists, proposed, together }: SeveralSheets,
  language: Language,
): readonly PlanChoice[] {
  const { workbook } = paneTexts[language];
  const choiceOf = (list: FoundList): PlanChoice => {
    const text = list.sheets.join(workbook.between);
    return {
      text: text === proposed?.join(workbook.between) ? workbook.latest({ sheet: text }) : text,
      contents: workbook.contents(list),
      sheet: list.sheets.length === 1 ? text : null,
      changes: sheetChanges(list.sheets),
    };
  };
  const all = { ...choiceOf({ sheets, measures: together ?? 0, examples: [] }), text: workbook.together };
  return [...lists.map(choiceOf), ...(together === null ? [] : [all])];
}

import { workbookChanges as en } from "../../domain/texts/en/workbookChanges";
import { workbookChanges as ja } from "../../domain/texts/ja/workbookChanges";
import type { Language } from "../../domain/texts/language";
import type { Left } from "./entry";

/** What writing has to tell besides what an action answers; the workbook is in order all the same. */
export type Remark =
  /** What an earlier run had left half written was taken back before the workbook was read. */
  | { readonly code: "cleanedUp"; readonly left: readonly Left[] }
  /** Excel carried out what was written and never said so: the marks do. */
  | { readonly code: "answerLost" }
  /** The same of what was taken back. */
  | { readonly code: "undoAnswerLost" }
  /** Page set-up and charts may have been done. */
  | { readonly code: "finishAnswerLost" }
  /** Page set-up or charts; `detail`: Excel's own words. */
  | { readonly code: "finishRefused"; readonly detail: string }
  /** Taking back gave the cells of these back; their charts are those that were drawn last. */
  | { readonly code: "chartsStay"; readonly sheets: readonly string[] };

let remarks: readonly Remark[] = [];

export function remark(one: Remark): void {
  remarks = [...remarks, one];
}

/** What was left, and why, in a sentence each. */
export function wordLeft(left: readonly Left[], language: Language): readonly string[] {
  const words = { ja, en }[language].left;
  return left.map(({ sheet, address, because }) => words[because]({ sheet, address: address ?? "" }));
}

function worded(one: Remark, language: Language): readonly string[] {
  const words = { ja, en }[language].remarks;
  switch (one.code) {
    case "cleanedUp":
      return [one.left.length === 0 ? words.cleanedUp : words.cleanedUpPartly, ...wordLeft(one.left, language)];
    case "answerLost":
    case "undoAnswerLost":
    case "finishAnswerLost":
      return [words[one.code]];
    case "finishRefused":
      return [words.finishRefused(one)];
    case "chartsStay":
      return [words.chartsStay(one)];
  }
}

/** All that has not been told yet, in sentences; whoever takes them tells them. */
export function takeRemarks(language: Language): readonly string[] {
  const taken = remarks;
  remarks = [];
  return taken.flatMap((one) => worded(one, language));
}

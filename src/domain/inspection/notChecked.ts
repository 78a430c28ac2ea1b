import { columnRoles } from "../settings/choices";
import { inspectionTerms as textsInEnglish } from "../texts/en/inspectionTerms";
import { inspectionTerms as textsInJapanese } from "../texts/ja/inspectionTerms";
import type { Language } from "../texts/language";
import type { NotCheckedReason } from "./check";

/** Why a check could not be made, as a sentence. */
export function describeNotChecked(reason: NotCheckedReason, language: Language): string {
  const { notChecked } = { ja: textsInJapanese, en: textsInEnglish }[language];
  switch (reason.code) {
    case "columnMissing":
      return notChecked.columnMissing({ column: columnRoles[reason.role][language] });
    case "nothingToCompare":
      return notChecked.nothingToCompare[reason.what];
    case "settingMissing":
      return notChecked.settingMissing[reason.setting];
    case "notATable":
    case "notRead":
    case "notVisibleInSheet":
      return notChecked[reason.code];
  }
}

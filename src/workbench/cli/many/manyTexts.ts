import { manyWorkbooks as en } from "../../../domain/texts/en/manyWorkbooks";
import { manyWorkbooks as ja } from "../../../domain/texts/ja/manyWorkbooks";
import type { Language } from "../../../domain/texts/language";

/** The texts of the inspection of many workbooks in one language. */
export function manyTexts(language: Language): typeof ja | typeof en {
  return { ja, en }[language];
}

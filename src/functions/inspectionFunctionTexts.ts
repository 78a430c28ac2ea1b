import { inspectionFunctions as english } from "../domain/texts/en/inspectionFunctions";
import { inspectionFunctions as japanese } from "../domain/texts/ja/inspectionFunctions";
import type { Texts } from "../domain/texts/texts";
import { functionLanguage } from "./functionTexts";

/** Apart from the other functions' texts, so that those do not wait for these. */
export function inspectionFunctionTexts(): Texts<typeof japanese> {
  return { ja: japanese, en: english }[functionLanguage()];
}

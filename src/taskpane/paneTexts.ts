import { inspection as inspectionInEnglish } from "../domain/texts/en/inspection";
import { pane as paneInEnglish } from "../domain/texts/en/pane";
import { inspection as inspectionInJapanese } from "../domain/texts/ja/inspection";
import { pane as paneInJapanese } from "../domain/texts/ja/pane";
import type { Language } from "../domain/texts/language";
import type { Texts } from "../domain/texts/texts";

export type PaneTexts = Texts<typeof paneInJapanese> & {
  readonly words: Pick<Texts<typeof inspectionInJapanese>, "severities" | "layouts" | "families">;
};

/** The pane's texts, with the words of an inspection that it shows. */
export const paneTexts: Readonly<Record<Language, PaneTexts>> = {
  ja: { ...paneInJapanese, words: inspectionInJapanese },
  en: { ...paneInEnglish, words: inspectionInEnglish },
};

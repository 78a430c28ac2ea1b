import { commandLine as commandLineEn } from "../../domain/texts/en/commandLine";
import { inspection as inspectionEn } from "../../domain/texts/en/inspection";
import { views as viewsEn } from "../../domain/texts/en/views";
import { commandLine as commandLineJa } from "../../domain/texts/ja/commandLine";
import { inspection as inspectionJa } from "../../domain/texts/ja/inspection";
import { views as viewsJa } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";

/** The texts of the command line in one language. */
export function reportTexts(language: Language): {
  readonly commandLine: typeof commandLineJa | typeof commandLineEn;
  readonly inspection: typeof inspectionJa | typeof inspectionEn;
  readonly views: typeof viewsJa | typeof viewsEn;
} {
  return {
    ja: { commandLine: commandLineJa, inspection: inspectionJa, views: viewsJa },
    en: { commandLine: commandLineEn, inspection: inspectionEn, views: viewsEn },
  }[language];
}

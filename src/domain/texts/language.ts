export type Language = "ja" | "en";

/** The language to speak in an Excel of this display language (`ja-JP`, `en-US` …): Japanese unless it is another one. */
export function languageOf(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || displayLanguage === "" || /^ja\b/i.test(displayLanguage) ? "ja" : "en";
}

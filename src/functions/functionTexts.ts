import { functions as english } from "../domain/texts/en/functions";
import { functions as japanese } from "../domain/texts/ja/functions";
import { languageOf, type Language } from "../domain/texts/language";
import type { Texts } from "../domain/texts/texts";

export type FunctionTexts = Texts<typeof japanese>;

/** `Office` is there only inside an Office application, and its context only once it is ready. */
interface OfficeGlobal {
  readonly Office?: { readonly context?: { readonly displayLanguage?: string } };
}

/** The language of this Excel; Japanese outside Excel. */
export function functionLanguage(): Language {
  const { Office: office } = globalThis as OfficeGlobal;
  return languageOf(office?.context?.displayLanguage);
}

export function functionTexts(): FunctionTexts {
  return { ja: japanese, en: english }[functionLanguage()];
}

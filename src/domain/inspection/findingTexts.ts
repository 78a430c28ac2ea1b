import { findings as en } from "../texts/en/findings";
import { findings as ja } from "../texts/ja/findings";
import type { Language } from "../texts/language";
import type { Finding } from "./finding";

/** A finding in words. */
export interface FindingText {
  readonly title: string;
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Words a finding in the reader's language. */
export function wordFinding(finding: Finding, language: Language): FindingText {
  const texts = { ja, en }[language][finding.code];
  // A finding's parameters are by its type those of its own code's message; the union hides which.
  const message = texts.message as (parameters: Finding["parameters"]) => string;
  return { title: texts.title, message: message(finding.parameters), fix: texts.fix };
}

import type { Language } from "../texts/language";
import type { Check, Found } from "./check";
import type { Finding } from "./finding";
import { checks } from "./registry";

export interface FindingText {
  readonly title: string;
  readonly message: string;
  readonly fix: string;
}

const checkOf: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.code, check]));

export function isFindingCode(code: string): code is Finding["code"] {
  return checkOf.has(code);
}

/** What a kind of finding is called; its code where no inspection finds it. */
export function titleOf(code: string, language: Language): string {
  return checkOf.get(code)?.[language].title ?? code;
}

/** Words what a check found in the reader's language. */
export function wordFound(check: Check, { parameters }: Pick<Found, "parameters">, language: Language): FindingText {
  const { title, fix } = check[language];
  return { title, message: check[language].message(parameters), fix };
}

/** Words a finding of an inspection in the reader's language. */
export function wordFinding(finding: Finding, language: Language): FindingText {
  const check = checkOf.get(finding.code);
  if (check === undefined) throw new Error(`No check of the inspection finds ${finding.code}.`);
  return wordFound(check, finding, language);
}

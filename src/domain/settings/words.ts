import type { Language } from "../texts/language";

/** The same in every language. */
export type Words = Readonly<Record<Language, string>>;

/** Identifiers, as JSON has them, with what a cell or a field calls them; in the order in which they are offered. */
export type Choices<Id extends string> = Readonly<Record<Id, Words>>;

export function idsOf<Id extends string>(choices: Choices<Id>): readonly Id[] {
  return Object.keys(choices) as Id[];
}

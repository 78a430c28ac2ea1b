import path from "node:path";

/**
 * A fixed sample of many cases for `npm test`; all of them under `npm run test:all`. Every n-th is taken, the first always.
 * `count` is how many are to be tested at the most.
 */
export function sampled<Case>(cases: readonly Case[], count: number): readonly Case[] {
  if ("isEveryCaseTested" in globalThis || cases.length <= count) return cases;
  return Array.from({ length: count }, (_, index) => cases[Math.floor((index * cases.length) / count)] as Case);
}

/**
 * The Excels that a file's tests run in: one of them for `npm test`, by the letters of the file's name, so that the files
 * share them out among themselves; all of them under `npm run test:all`.
 */
export function turned<Profile>(profiles: readonly Profile[], file: string): readonly Profile[] {
  if ("isEveryCaseTested" in globalThis) return profiles;
  const letters = [...path.basename(file)].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return [profiles[letters % profiles.length] as Profile];
}

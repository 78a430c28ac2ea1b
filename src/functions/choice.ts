import type { Content } from "./elementwise";

/** A choice by its name or by its number, which counts from 1; `undefined` when it is neither. */
export function readChoice<Value>(
  given: Content,
  choices: readonly (readonly [name: string, value: Value])[],
): Value | undefined {
  const name = String(given).normalize("NFKC").trim();
  return choices.find(([known], index) => known === name || String(index + 1) === name)?.[1];
}

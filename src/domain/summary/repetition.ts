import type { Measure } from "../measures/measure";

/** 再掲: shown where it stands, counted where it stands first. */
export function isRepeated({ repeats }: Measure): boolean {
  return repeats !== null;
}

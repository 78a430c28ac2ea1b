import type { Division } from "../plan/division";
import { measureCode } from "../plan/measureCode";

/** Gives codes to measures in their order; those without a number are counted within their division. */
export function measureCodes(): (divisions: readonly Division[], marker: string) => string {
  const counted = new Map<Division | null, number>();
  return (divisions, marker) => {
    const division = divisions.at(-1) ?? null;
    const ordinal = (counted.get(division) ?? 0) + 1;
    counted.set(division, ordinal);
    const own = marker === "" ? String(ordinal) : marker;
    return measureCode(division === null ? [own] : [division.code, own]);
  };
}

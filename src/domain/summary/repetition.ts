import type { Measure } from "../measures/measure";

/** 再掲: shown where it stands, counted where it stands first. */
export function isRepeated(measure: Measure & { readonly repeats?: object | null | undefined }): boolean {
  return measure.repeats != null;
}

import type { Segment } from "./segment";

/** No source was found in a sheet in a certain way. */
interface NoSource {
  readonly found: false;
  /**
   * A note says what its rows are (上段：目標 下段：実績), and they are not so: read as a plain table, a target would be taken for
   * an actual and the note for a header.
   */
  readonly contradictsNote: boolean;
}

export const noSource: NoSource = { found: false, contradictsNote: false };

/** What a detector found in a sheet. */
export type SourceDetection =
  | {
      readonly found: true;
      readonly segments: readonly Segment[];
      /** Rows within the source that say something and were not read. */
      readonly unexplained: readonly number[];
    }
  | NoSource;

/** What one sheet was found to be, by its parts. */
export type SheetDetection<Part> =
  { readonly found: true; readonly sources: readonly Part[]; readonly unexplained: readonly number[] } | NoSource;

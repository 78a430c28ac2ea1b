import type { AdditionalHeaderWords } from "./headerLabel";
import type { SourceOptions } from "../sources/sourceOptions";
import type { ContentTests } from "./judgementColumns";
import type { RepetitionWords } from "./repetitions";
import type { ColumnLetters } from "./settledColumns";

/** What reading a measures sheet depends on besides the sheet. */
export interface ReadingOptions extends ColumnLetters {
  readonly headerWords: AdditionalHeaderWords;
  /** The fiscal year under inspection, where the sheet shows several; the Gregorian year it starts in. */
  readonly fiscalYear: number | null;
  readonly contentTests: ContentTests;
  /** Where the measures stand, as far as an official has said it. */
  readonly stated: SourceOptions;
  /** Zero-based row of the header's first line; `null`: found by its words. */
  readonly headerRow: number | null;
  /** Words besides the usual ones that mark a measure as shown elsewhere too (再掲), and a row as a total (合計). */
  readonly repetitionWords: RepetitionWords;
  /** What the fills of blank grades mean: words by colour (`#92D050`, or 緑). */
  readonly gradeColours: Readonly<Record<string, string>>;
  /** Columns of years alone are taken for actuals: by no other word is the sheet a list of measures. */
  readonly assumesYears: boolean;
  /** The table has the figures of goals above the measures (基本目標の数値目標). */
  readonly areGoals: boolean;
}

import type { Division } from "../../domain/plan/division";
import { summaryColumns, type SummaryColumn } from "../../domain/summary/summaryColumns";
import type { Settings } from "../../domain/settings/settings";
import type { SummaryTable } from "../../domain/summary/summaryTable";
import { views as en } from "../../domain/texts/en/views";
import { views as ja } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import type { CountFormulas } from "./countFormulas";

/** What the summary sheet is made from. */
export interface SummarySheetSource {
  readonly summary: SummaryTable;
  /** Live formulas by innermost division; `null` writes values. */
  readonly formulas: ReadonlyMap<Division | null, CountFormulas> | null;
  /** Counts all measures of the sheet, for the check line, and what it counts now; `null` leaves the line out. */
  readonly everyMeasure: { readonly formula: string; readonly count: number } | null;
  /** Names of the levels of division, outermost first; a missing one is numbered. */
  readonly levelNames: readonly string[];
  readonly sourceSheet: string;
  /** `A8:M107` */
  readonly sourceAddress: string;
  /** What is counted, and how the rates are taken. */
  readonly countingNotes: readonly string[];
  readonly percentDecimals: number;
  readonly paper: Settings["printing"]["paper"];
  readonly language: Language;
}

/** Where the columns behind the divisions are; those of statuses for live formulas only. */
export interface Columns {
  readonly divisions: number;
  /** Those behind the divisions, in order. */
  readonly counts: readonly SummaryColumn[];
  readonly rate: number;
  readonly measures: number;
  readonly firstStatus: number;
  readonly notJudged: number | null;
  readonly count: number;
}

export function columnsOf({ summary }: SummarySheetSource): Columns {
  const divisions = Math.max(1, summary.depth);
  const counts = summaryColumns(summary);
  const at = (isWanted: (column: SummaryColumn) => boolean): number | null => {
    const index = counts.findIndex(isWanted);
    return index < 0 ? null : divisions + index;
  };
  return {
    divisions,
    counts,
    rate: divisions,
    measures: divisions + 1,
    firstStatus: at(({ kind }) => kind === "standing") ?? divisions + counts.length,
    notJudged: at((column) => column.kind === "standing" && column.standing === "notJudged"),
    count: divisions + counts.length,
  };
}

export function texts(language: Language): (typeof ja)["summaryTable"] | (typeof en)["summaryTable"] {
  return { ja, en }[language].summaryTable;
}

export type Words = ReturnType<typeof texts>;

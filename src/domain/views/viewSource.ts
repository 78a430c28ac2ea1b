import { addressesRead } from "../measures/measure";
import type { Inspection } from "../inspection/inspect";
import { views as en } from "../texts/en/views";
import { views as ja } from "../texts/ja/views";
import type { Language } from "../texts/language";
import type { ViewResult } from "./view";

/** What every view is made from. */
export interface ViewSource {
  readonly inspection: Inspection;
  readonly language: Language;
  /** The column to group by where a view lets the official choose: a heading of the sheet; `null`: the usual one. */
  readonly groupBy: string | null;
  /** When it is made, as it is to be printed; without it, nothing is said. */
  readonly madeAt?: string | null;
  /** The workbook's file, and the release of the add-in that made it, for the view that vouches for both. */
  readonly fileName?: string | null;
  readonly version?: string | null;
  /** Last year's workbook as inspected, for views that compare; none where nobody has picked it. */
  readonly previous?: Inspection | null;
}

/** A view that can be asked for; `registry.ts` has them all. */
export interface ViewKind {
  /** Marks its sheet. */
  readonly key: string;
  /** What its sheet is called. */
  readonly sheetName: Readonly<Record<Language, string>>;
  readonly build: (source: ViewSource) => ViewResult;
}

/** The notes every view carries: its source and the rubric. */
export function sourceNotes({ inspection, language, madeAt = null }: ViewSource): readonly string[] {
  const { measureSheet, settings } = inspection;
  const words = { ja, en }[language];
  return [
    words.summaryTable.source({ sheet: measureSheet.sheet, rows: addressesRead(measureSheet) }),
    ...(madeAt === null ? [] : [words.madeAt({ time: madeAt })]),
    words.rubric({ name: settings.rubric.name }),
  ];
}

import type { selfTest } from "../../domain/texts/ja/selfTest";

export type SelfTestCaseId = keyof typeof selfTest.cases;

/** A sheet of the self-test's own, empty when a case begins. */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** The functions' namespace in this build. */
  readonly namespace: string;
}

/** One question to Excel. What is asked is worded in the catalogue (`selfTest.cases`). */
export interface SelfTestCase {
  readonly id: SelfTestCaseId;
  /** What the add-in relies on; `null` where nothing depends on the answer and it is only worth knowing. */
  readonly assumed: string | null;
  /** What Excel does; an error it refuses with is answered by its code. */
  readonly ask: (bench: Bench) => Promise<string>;
}

/** Values as a text to compare and to copy: `12 / 空 | #N/A`. */
export function shownValues(values: readonly (readonly unknown[])[] | null | undefined): string {
  if (values === null || values === undefined) return "null";
  return values
    .map((row) =>
      row
        .map((value) =>
          value === "" ? "（空）" : value === null ? "null" : String(value as string | number | boolean),
        )
        .join(" | "),
    )
    .join(" / ");
}

import type { CellPosition } from "../grid/cell";
import type { findings } from "../texts/ja/findings";

type FindingTexts = typeof findings;

/** Stable names of what can be found; they appear in exports and settings, so none is ever renamed. */
export type FindingCode = keyof FindingTexts;

export type FindingFamily = "structure" | "text" | "quantity" | "judgement" | "status" | "consistency" | "readability";

/** error: wrong as it stands. warning: a person has to decide. info: good to know. Most urgent first. */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** What a finding of a code says about its case: the parameters of its message. */
export type FindingParameters<Code extends FindingCode> =
  Parameters<FindingTexts[Code]["message"]> extends [infer Parameters] ? Parameters : Record<string, never>;

/** A cell that a finding points at. */
export interface FindingCell extends CellPosition {
  readonly sheet: string;
}

/** A change that puts a cell right without changing what it means: shown before it is made, and undone with the rest. */
export interface Repair {
  readonly cell: FindingCell;
  readonly before: string;
  readonly after: string;
}

interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly parameters: FindingParameters<Code>;
  /** Where to look; the first is the one to go to. */
  readonly cells: readonly [FindingCell, ...FindingCell[]];
  /** Code of the measure it is about; `null` when it is about the sheet. */
  readonly measure: string | null;
  /** Where this case is more or less urgent than its kind: explained by a note (※), for one. */
  readonly severity?: Severity;
  /** Changes that would put it right; none where a person has to decide. */
  readonly repairs?: readonly Repair[];
}

/** What a check reports: data only, worded by the catalogue of texts. */
export type FoundIn = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** A finding as it stands in an inspection. */
export type Finding = FoundIn & {
  readonly family: FindingFamily;
  readonly severity: Severity;
  readonly repairs: readonly Repair[];
};

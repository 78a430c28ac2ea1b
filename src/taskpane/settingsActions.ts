import type { Undo } from "./paneActions";
import type { ColumnMapping } from "../domain/settings/columnMapping";
import type { SettingsChange, SettingsForm, SettingsSlot } from "../domain/settings/settingsForm";
import type { ColumnChoices } from "../excel/settingsActions";

export type { ColumnChoices } from "../excel/settingsActions";

/** A mistake in the settings, worded: beside its field, or with its cell where the form has no field for it. */
export interface FieldProblem {
  readonly slot: SettingsSlot | null;
  readonly message: string;
}

/** The settings of the workbook, as a form shows them. */
export interface PaneSettings {
  /** The sheet that has them; `null` where the usual ones hold. */
  readonly sheet: string | null;
  readonly form: SettingsForm;
  readonly problems: readonly FieldProblem[];
}

/** Something was added to or changed in the workbook on this sheet. */
export interface SheetChange {
  readonly sheet: string;
  readonly undo: Undo;
}

/** What became of saving: done, or nothing at all because of these mistakes. */
export type SaveResult =
  ({ readonly kind: "saved" } & SheetChange) | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/** Open; not, because the user keeps the workbook whose place it would take; or not, because this Excel can't. */
export type SampleOutcome = "opened" | "kept" | "unsupported";

/** What the pane asks of Excel around settings and new sheets; rejects as `PaneActions` does. */
export interface SettingsActions {
  readonly read: () => Promise<PaneSettings>;
  readonly save: (changes: readonly SettingsChange[]) => Promise<SaveResult>;
  /** `sheet` and `headerRow` as the user chose them, else `null`; `null` when there is no such sheet. */
  readonly readColumns: (sheet: string | null, headerRow: number | null) => Promise<ColumnChoices | null>;
  readonly saveColumns: (mapping: ColumnMapping) => Promise<SaveResult>;
  readonly addTemplate: () => Promise<SheetChange>;
  /** Opens a sample (a file of samples/) as a new workbook. */
  readonly openSample: (file: string) => Promise<SampleOutcome>;
}

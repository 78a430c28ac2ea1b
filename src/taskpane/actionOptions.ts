import type { WorkSignal } from "../excel/inPortions";
import type { Language } from "../domain/texts/language";
import type { ActionOptions } from "../excel/actions";

/** The settings of an action where the pane leaves no choice. `signal`: of the user who no longer wants to wait. */
export function optionsFor(language: Language, sheet: string | null, signal?: WorkSignal): ActionOptions {
  return { settings: null, language, sheet, values: false, editedCells: "ask", signal };
}

import type { Undo, FormulaPreview, PaneActions, WrittenPlace } from "./paneActions";
import type { FormulaCommand } from "../excel/formulaCommands";
import { byId } from "./element";
import { focusButton } from "./keepFocus";
import type { PaneTexts } from "./paneTexts";
import { showResult, type Progress } from "./progress";
import { ask } from "./question";

export interface FormulaCommandOptions {
  readonly actions: Pick<PaneActions, "previewFormulas">;
  readonly texts: PaneTexts;
  readonly progress: Progress;
  readonly offerUndo: (undo: Undo) => void;
}

/** More places than this are counted, not listed. */
const mostPlacesListed = 20;

function wordPlaces(places: readonly WrittenPlace[], texts: PaneTexts): readonly string[] {
  const listed = places.slice(0, mostPlacesListed).map((place) => texts.writtenPlace(place));
  const count = places.length - listed.length;
  return count === 0 ? listed : [...listed, texts.formulas.further({ count })];
}

/** Shows which cells a command is going to change; answers whether the user wants it. */
function confirm(command: FormulaCommand, { places, left }: FormulaPreview, texts: PaneTexts): Promise<boolean> {
  const { label, lead, apply } = texts.formulas[command];
  return ask<boolean>({
    label,
    lead,
    items: [...wordPlaces(places, texts), ...(left.length === 0 ? [] : [texts.formulas.left({ count: left.length })])],
    answers: [
      [true, apply],
      [false, texts.preview.cancel],
    ],
  });
}

/** 数式を再計算 and 値に変換: shown before they are done, and taken back with 元に戻す. */
export async function runFormulaCommand(command: FormulaCommand, options: FormulaCommandOptions): Promise<void> {
  const { actions, texts, progress, offerUndo } = options;
  await progress.attempt(texts.running.formulas, async (cancellable) => {
    const preview = await cancellable(() => actions.previewFormulas(command));
    if (preview.places.length === 0) return texts.formulas[command].none;
    progress.say("");
    const isWanted = await confirm(command, preview, texts);
    focusButton(byId(command));
    if (!isWanted) return texts.preview.cancelled;
    showResult({ kind: "running", message: texts.running.write });
    const done = await preview.apply();
    offerUndo(done.undo);
    return texts.formulas[command].done({ places: wordPlaces(done.places, texts).join("、") });
  });
}

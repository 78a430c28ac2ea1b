import { isViewKey, viewKinds } from "../domain/views/registry";
import { reports as textsInEnglish } from "../domain/texts/en/reports";
import { reports as textsInJapanese } from "../domain/texts/ja/reports";
import type { Language } from "../domain/texts/language";
import { writePlanned, type PlannedAction } from "../excel/actions";
import type { AppliedWrites, EditedCells } from "../excel/applyWrites";
import { readFailure } from "../excel/failures";
import type { ReportsPreview, ReportsResult } from "./reportsActions";
import { wordedUndo } from "./wordLeft";
import { placesBySheet, previewItems } from "./writtenPlaces";

/** What was written, and how to take it back. */
export type Outcome = Pick<AppliedWrites, "areas" | "undo">;

export async function outcomeOf(writing: Promise<{ readonly applied: AppliedWrites }>): Promise<Outcome> {
  return (await writing).applied;
}

export async function written(writing: Promise<Outcome>, language: Language): Promise<ReportsResult> {
  try {
    const { areas, undo } = await writing;
    return { kind: "written", places: placesBySheet(areas), undo: wordedUndo(undo, language) };
  } catch (error) {
    const failure = readFailure(error);
    if (failure?.code === "editedSince") return { kind: "edited", sheets: failure.sheets };
    throw error;
  }
}

/** Sheets that were planned, to be shown and then written. */
export async function previewOf(planning: Promise<PlannedAction>, language: Language): Promise<ReportsPreview> {
  const planned = await planning;
  const { views } = { ja: textsInJapanese, en: textsInEnglish }[language];
  const remarks = (planned.plan.leftOut ?? []).map(({ key, because }) =>
    views.leftOut({ name: isViewKey(key) ? viewKinds[key].sheetName[language] : key, because }),
  );
  return {
    items: previewItems(planned.plan),
    remarks,
    write: (editedCells: EditedCells) => written(outcomeOf(writePlanned(planned, editedCells)), language),
  };
}

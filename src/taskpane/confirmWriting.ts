import type { EditedCells } from "../excel/applyWrites";
import type { PreviewItem } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import { showResult, type Progress } from "./progress";
import { ask } from "./question";

function wordPreviewItem(item: PreviewItem, { preview }: PaneTexts): string {
  return item.kind === "columns" ? preview.columns(item) : preview[item.kind](item);
}

/** What can be written, as a preview shows it. */
interface Writable<Written> {
  readonly items: readonly PreviewItem[];
  readonly remarks?: readonly string[];
  readonly write: (
    editedCells: EditedCells,
  ) => Promise<Written | { readonly kind: "edited"; readonly sheets: readonly string[] }>;
}

/** Shows what will be written, and what else is to be known of it; answers whether the user wants it. */
export function confirmWriting(
  texts: PaneTexts,
  progress: Progress,
  items: readonly PreviewItem[],
  remarks: readonly string[] = [],
): Promise<boolean> {
  progress.say("");
  return ask<boolean>({
    label: texts.preview.label,
    lead: texts.preview.lead,
    items: [...items.map((item) => wordPreviewItem(item, texts)), ...remarks],
    answers: [
      [true, texts.preview.apply],
      [false, texts.preview.cancel],
    ],
  });
}

/** Writes; where cells of ours were edited meanwhile, asks what to do with them first. `null`: rather not. */
export async function writeAskingAboutEdits<Written extends { readonly kind: "written" }>(
  texts: PaneTexts,
  progress: Progress,
  write: Writable<Written>["write"],
): Promise<Written | null> {
  const result = await write("ask");
  if (result.kind === "written") return result;
  progress.say("");
  const answer = await ask<EditedCells | null>({
    label: texts.edited.label,
    lead: texts.edited.lead({ sheets: result.sheets.join("、") }),
    items: [],
    answers: [
      ["keep", texts.edited.keep],
      ["replace", texts.edited.replace],
      [null, texts.edited.cancel],
    ],
  });
  if (answer === null) return null;
  const again = await write(answer);
  return again.kind === "written" ? again : null;
}

/** Asks whether to write what a preview shows, and writes it; `null`: rather not. */
export async function writeIfWanted<Written extends { readonly kind: "written" }>(
  texts: PaneTexts,
  progress: Progress,
  { items, remarks, write }: Writable<Written>,
): Promise<Written | null> {
  if (!(await confirmWriting(texts, progress, items, remarks))) return null;
  showResult({ kind: "running", message: texts.running.write });
  return writeAskingAboutEdits(texts, progress, write);
}

import { checks } from "../domain/inspection/registry";
import { wordProblem } from "../domain/measures/problemText";
import { describeSettingsMessage, describeSettingsProblem } from "../domain/settings/describeSettingsProblem";
import type { SlotProblem } from "../domain/settings/settingsEdits";
import type { FindingKind } from "../domain/settings/settingsForm";
import { settingsPane as textsInEnglish } from "../domain/texts/en/settingsPane";
import { settingsPane as textsInJapanese } from "../domain/texts/ja/settingsPane";
import type { Language } from "../domain/texts/language";
import { readFailure } from "../excel/failures";
import { addTemplate, openAsNewWorkbook } from "../excel/newSheets";
import { readColumns, readSettings, saveColumns, saveSettings, type ColumnsSaved } from "../excel/settingsActions";
import { base64 } from "./base64";
import { wordedUndo } from "./wordLeft";
import type { FieldProblem, SampleOutcome, SaveResult, SettingsActions } from "./settingsActions";

function findingKinds(language: Language): readonly FindingKind[] {
  return checks.map((check) => ({ code: check.code, title: check[language].title }));
}

function fieldProblem({ slot, problem }: SlotProblem, language: Language): FieldProblem {
  const message =
    slot === null ? describeSettingsProblem(problem, language) : describeSettingsMessage(problem.message, language);
  return { slot, message };
}

function saveResult(saved: ColumnsSaved, language: Language): SaveResult {
  switch (saved.kind) {
    case "saved":
      return { ...saved, undo: wordedUndo(saved.undo, language) };
    case "refused":
      return { kind: "refused", problems: saved.problems.map((problem) => fieldProblem(problem, language)) };
    case "unreadable": {
      const { columns } = { ja: textsInJapanese, en: textsInEnglish }[language];
      const message = columns.unreadable({ reason: wordProblem(saved.problem, language) });
      return { kind: "refused", problems: [{ slot: null, message }] };
    }
  }
}

/** Excel's error code where the user does not let go of the open workbook. */
const openingDeclined = "RequestAborted";

function isDeclined(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === openingDeclined;
}

async function openSample(file: string): Promise<SampleOutcome> {
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`samples/${file}: ${String(response.status)}`);
  try {
    await openAsNewWorkbook(base64(new Uint8Array(await response.arrayBuffer())));
    return "opened";
  } catch (error) {
    if (isDeclined(error)) return "kept";
    if (readFailure(error)?.code === "excelTooOld") return "unsupported";
    throw error;
  }
}

/** The settings' actions, done in the workbook that is open in Excel. */
export function excelSettingsActions(language: Language): SettingsActions {
  return {
    read: async () => {
      const { sheet, form, problems } = await readSettings(findingKinds(language), language);
      return { sheet, form, problems: problems.map((problem) => fieldProblem(problem, language)) };
    },
    save: async (changes) => saveResult(await saveSettings(changes, language), language),
    readColumns: (sheet, headerRow) => readColumns(sheet, headerRow, language),
    saveColumns: async (mapping) => saveResult(await saveColumns(mapping, language), language),
    addTemplate: async () => {
      const { sheet, undo } = await addTemplate(language);
      return { sheet, undo: wordedUndo(undo, language) };
    },
    openSample,
  };
}

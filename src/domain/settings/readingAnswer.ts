import type { ReadingSetting } from "../measures/reading";
import type { Settings } from "./settings";
import type { SettingsChange } from "./settingsForm";

/** What the 点検設定 sheet has to say for a question about the reading to be answered in this way. */
export function answerChanges(setting: ReadingSetting, { columns }: Settings): readonly SettingsChange[] {
  switch (setting.kind) {
    case "columnLetter":
      return [{ section: "columns", row: setting.role, column: 1, value: setting.letter }];
    case "divisionLetters":
      return setting.letters.map((value, level) => ({
        section: "divisions",
        row: String(level + 1),
        column: 1,
        value,
      }));
    case "measuresSheet":
      return [{ section: "plan", row: "measuresSheet", column: 1, value: setting.sheet }];
    case "fiscalYear":
      return [{ section: "plan", row: "fiscalYear", column: 1, value: String(setting.fiscalYear) }];
    case "headerWord": {
      const known = setting.role in columns.headerWords ? columns.headerWords[setting.role as "target"] : undefined;
      return [{ section: "columns", row: setting.role, column: 3, value: [...(known ?? []), setting.word].join("\n") }];
    }
  }
}

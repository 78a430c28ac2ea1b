import type { ReadingQuestion, ReadingSetting } from "../measures/reading";
import type { Settings } from "./settings";

function withSetting(settings: Settings, setting: ReadingSetting): Settings {
  const { columns } = settings;
  switch (setting.kind) {
    case "columnLetter":
      if (setting.role === "division") return settings;
      return { ...settings, columns: { ...columns, letters: { ...columns.letters, [setting.role]: setting.letter } } };
    case "headerWord": {
      const words = [...(columns.headerWords[setting.role] ?? []), setting.word];
      return { ...settings, columns: { ...columns, headerWords: { ...columns.headerWords, [setting.role]: words } } };
    }
    case "divisionLetters":
      return { ...settings, columns: { ...columns, divisionLetters: setting.letters } };
    case "measuresSheet":
      return { ...settings, measuresSheet: setting.sheet };
    case "fiscalYear":
      return { ...settings, fiscalYear: setting.fiscalYear };
  }
}

/** The settings with what was read meanwhile as the answer to each question, for the official to keep or to change. */
export function withProposedAnswers(settings: Settings, questions: readonly ReadingQuestion[]): Settings {
  return questions.reduce((before, { choices: [first] }) => withSetting(before, first.setting), settings);
}

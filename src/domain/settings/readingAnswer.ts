import type { ColourReading, ReadingQuestion, ReadingSetting } from "../measures/reading";
import type { Settings } from "./settings";
import type { SettingsChange } from "./settingsForm";

/** The header words of a role, with the one that answers a question. */
function wordsWith({ columns }: Settings, { role, word }: Extract<ReadingSetting, { kind: "headerWord" }>) {
  return [...(columns.headerWords[role] ?? []), word];
}

function withAnswer(settings: Settings, setting: ReadingSetting): Settings {
  const { columns } = settings;
  const { letters, headerWords } = columns;
  if (setting.kind === "columnLetter")
    return { ...settings, columns: { ...columns, letters: { ...letters, [setting.role]: setting.letter } } };
  const words = { ...headerWords, [setting.role]: wordsWith(settings, setting) };
  return { ...settings, columns: { ...columns, headerWords: words } };
}

/** The settings with what was read meanwhile as the answer to each question, for the official to keep or to change. */
export function withProposedAnswers(settings: Settings, questions: readonly ReadingQuestion[]): Settings {
  return questions.reduce((before, { choices: [first] }) => withAnswer(before, first.setting), settings);
}

/** What a colour may mean: the grades of the rubric, or the statuses. */
export function meaningsOfColours({ role }: ColourReading, { rubric, goalStatusWords }: Settings): readonly string[] {
  if (role === "grade") return rubric.grades.map(({ symbol }) => symbol);
  return Object.values(goalStatusWords).flatMap(({ symbol, words }) => words[0] ?? symbol ?? []);
}

/** What the 点検設定 sheet has to say for a colour to mean this. */
export function colourChanges({ colour }: ColourReading, meaning: string): readonly SettingsChange[] {
  return [{ section: "colours", row: colour, column: 1, value: meaning }];
}

/** What the 点検設定 sheet has to say for a question about the reading to be answered in this way. */
export function answerChanges(setting: ReadingSetting, settings: Settings): readonly SettingsChange[] {
  const cell = { section: "columns", row: setting.role } as const;
  if (setting.kind === "columnLetter") return [{ ...cell, column: 1, value: setting.letter }];
  return [{ ...cell, column: 3, value: wordsWith(settings, setting).join("\n") }];
}

import type { ColourReading, ReadingQuestion, ReadingSetting } from "../measures/reading";
import type { Settings, SingleColumnRole } from "./settings";
import type { SettingsChange } from "./settingsForm";

type WordSetting = Exclude<ReadingSetting, { kind: "columnLetter" }>;
type WordsByRole = Settings["columns"]["headerWords"];

function saidWords(setting: WordSetting): WordsByRole {
  return setting.kind === "headerWords" ? setting.words : { [setting.role]: [setting.word] };
}

/** The header words of the roles that an answer is about, with those that it gives. */
function wordsWith({ columns }: Settings, setting: WordSetting): WordsByRole {
  const said = Object.entries(saidWords(setting)) as [SingleColumnRole, readonly string[]][];
  return Object.fromEntries(said.map(([role, words]) => [role, [...(columns.headerWords[role] ?? []), ...words]]));
}

function withAnswer(settings: Settings, setting: ReadingSetting): Settings {
  const { columns } = settings;
  const { letters, headerWords } = columns;
  if (setting.kind === "columnLetter")
    return { ...settings, columns: { ...columns, letters: { ...letters, [setting.role]: setting.letter } } };
  return { ...settings, columns: { ...columns, headerWords: { ...headerWords, ...wordsWith(settings, setting) } } };
}

/** The settings with what was read meanwhile as the answer to each question, for the official to keep or to change. */
export function withProposedAnswers(settings: Settings, questions: readonly ReadingQuestion[]): Settings {
  return questions.reduce((before, { choices: [first] }) => withAnswer(before, first.setting), settings);
}

/** What the 点検設定 sheet has to say for these sheets to be the plan. */
export function sheetChanges(sheets: readonly string[]): readonly SettingsChange[] {
  const row = sheets.length === 1 ? "measuresSheet" : "sources.sheets";
  return [{ section: "plan", row, column: 1, value: sheets.join("/") }];
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
  if (setting.kind === "columnLetter")
    return [{ section: "columns", row: setting.role, column: 1, value: setting.letter }];
  return Object.entries(wordsWith(settings, setting)).map(([role, words]) => ({
    section: "columns",
    row: role,
    column: 3,
    value: words.join("\n"),
  }));
}

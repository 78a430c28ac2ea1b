import { cellAddress, columnLetters, type SourceCell } from "../grid/cell";
import type { ColumnRole } from "../measures/columnRoles";
import type { MeasureSheet } from "../measures/measure";
import { wordForColour } from "../colours/colourNames";
import type {
  ColourReading,
  Period,
  Reading,
  ReadingChoice,
  ReadingQuestion,
  ReadingSetting,
  RoleReading,
  UnusedFigures,
} from "../measures/reading";
import type { ValuePlace } from "../sources/gatheredTable";
import { sheetReading as en } from "../texts/en/sheetReading";
import { sheetReading as ja } from "../texts/ja/sheetReading";
import type { Language } from "../texts/language";
import { fiscalYearText } from "../wareki/fiscalYearText";

function textsIn(language: Language): typeof ja {
  return { ja, en }[language];
}

/** 「M列」, 「「目標」の行、R列」, 「「担当課」の欄」. */
export function wordPlace(place: ValuePlace, language: Language): string {
  const { place: texts } = textsIn(language);
  switch (place.kind) {
    case "column":
      return texts.column({ letters: columnLetters(place.column) });
    case "row":
      return texts.row({ row: place.row + 1 });
    case "rows":
      return texts.rows({ first: place.first + 1, last: place.last + 1 });
    case "labelledRow":
      return texts.labelledRow({
        label: place.label,
        letters: place.column === null ? null : columnLetters(place.column),
      });
    case "formLabel":
      return texts.formLabel({ label: place.label });
  }
}

/** 「令和5年度」, 「総括」, 「上半期」. */
export function wordPeriod(period: Period, language: Language): string {
  switch (period.kind) {
    case "fiscalYear":
      return fiscalYearText(period.fiscalYear, language);
    case "overall":
      return textsIn(language).overall;
    case "stage":
      return period.label;
  }
}

function wordRole({ role, place, header }: RoleReading, language: Language): string {
  const texts = textsIn(language);
  return texts.role({ role: texts.roles[role], where: wordPlace(place, language), header });
}

/** Roles that the one line tells, in its order. */
const toldRoles: readonly ColumnRole[] = ["target", "actual", "grade", "goalStatus"];
/** Without these there is nothing to compare. */
const comparedRoles = ["target", "actual"] as const;

/** 「施策48、目標＝M列「R7（目標）」、実績＝F列「R5（実績）」、評価＝N列「総合評価」」: what was understood, in one line. */
export function readingSentence({ measures, goals, reading }: MeasureSheet, language: Language): string {
  const texts = textsIn(language);
  const chosen = reading.roles.filter(({ isChosen }) => isChosen);
  const told = toldRoles.flatMap((role) => chosen.filter((one) => one.role === role));
  const missing = comparedRoles.filter((role) => !chosen.some((one) => one.role === role));
  return texts.sentence({
    measures: measures.length,
    goals: goals.reduce((sum, { indicatorRows }) => sum + indicatorRows.length, 0),
    roles: [...told.map((role) => wordRole(role, language)), ...missing.map((role) => texts.missing[role])],
  });
}

function periodsSentence({ reading }: MeasureSheet, language: Language): readonly string[] {
  const [actual, target] = (["actual", "target"] as const).map(
    (role) => reading.roles.find((one) => one.isChosen && one.role === role)?.period ?? null,
  );
  if (actual == null || target == null) return [];
  const words = { actual: wordPeriod(actual, language), target: wordPeriod(target, language) };
  return words.actual === words.target ? [] : [textsIn(language).how(words)];
}

function levelsSentence({ reading }: MeasureSheet, language: Language): readonly string[] {
  const own = reading.roles.find(({ isOfMeasure }) => isOfMeasure === true);
  const each = reading.roles.find(({ isChosen, role }) => isChosen && role === "grade");
  if (own === undefined || each === undefined) return [];
  const where = ({ place, header }: RoleReading) => ({ where: wordPlace(place, language), header });
  return [textsIn(language).levels({ own: where(own), each: where(each) })];
}

/** 自己評価 beside the 達成状況 that is counted. Other years and other stages of the same are told in the list of columns only. */
function judgementsSentence({ reading: { roles } }: MeasureSheet, language: Language): readonly string[] {
  const isJudgement = ({ role }: RoleReading): boolean => role === "grade" || role === "goalStatus";
  const isUnsaid = ({ period }: RoleReading): boolean => period === null;
  const counted = roles.filter((one) => one.isChosen && isJudgement(one));
  const left = roles.filter(
    (one) =>
      !one.isChosen &&
      one.isOfMeasure !== true &&
      isJudgement(one) &&
      one.period?.kind !== "fiscalYear" &&
      counted.every(isUnsaid),
  );
  return left.map(({ place, header }) =>
    textsIn(language).judgementsLeft({ where: wordPlace(place, language), header }),
  );
}

/**
 * 「令和5年度の実績を令和7年度の目標と比べます」, 「集計は施策の評価（I列「施策評価」）で数えます」: what is compared and counted where the
 * sheet has more than one of it; `null` where there is nothing to say.
 */
export function comparisonSentence(measureSheet: MeasureSheet, language: Language): string | null {
  const said = [periodsSentence, levelsSentence, judgementsSentence].flatMap((sentence) =>
    sentence(measureSheet, language),
  );
  return said.length === 0 ? null : said.join(textsIn(language).lists.sentences);
}

/** 「評価の基準は「進捗」のA40「※◎：110％以上…」から読みました」; nothing where the settings state it. */
export function wordRubric(cell: SourceCell | null, language: Language): readonly string[] {
  if (cell === null) return [];
  return [
    textsIn(language).rubric({ sheet: cell.sheet, cell: cellAddress(cell), text: cell.text.replace(/\s+/gu, " ") }),
  ];
}

export function wordUnused({ place, header, figures }: UnusedFigures, language: Language): string {
  return textsIn(language).unused({ where: wordPlace(place, language), header, figures });
}

/** 「緑（#92D050）」. */
function wordColour(colour: string, language: Language): string {
  const word = language === "ja" ? wordForColour(colour) : null;
  return textsIn(language).colour.name({ word, code: colour });
}

/** What the colours of blank cells were taken for; nothing where none was. */
export function wordColours({ colours = [] }: Reading, language: Language): readonly string[] {
  const { colour: texts, roles, lists } = textsIn(language);
  return [true, false].flatMap((isFromLegend) => {
    const own = colours.filter((one) => one.meaning !== null && one.isFromLegend === isFromLegend);
    const [first] = own;
    if (first === undefined) return [];
    const meanings = own
      .map(({ colour, meaning, cells }) =>
        texts.meaning({ colour: wordColour(colour, language), meaning: meaning ?? "", cells }),
      )
      .join(lists.clauses);
    return [texts.read({ role: roles[first.role], meanings, isFromLegend })];
  });
}

/** The colours of which nobody says what they mean. */
export function openColours({ colours = [] }: Reading): readonly ColourReading[] {
  return colours.filter(({ meaning }) => meaning === null);
}

function colourParameters({ role, colour, cells, examples }: ColourReading, language: Language) {
  return {
    role: textsIn(language).roles[role],
    colour: wordColour(colour, language),
    cells,
    examples: examples.join(textsIn(language).lists.words),
  };
}

/** The question about a colour alone, where what it may mean stands beside it. */
export function wordAboutColour(colour: ColourReading, language: Language): string {
  return textsIn(language).colour.which(colourParameters(colour, language));
}

/** The question about a colour, and the setting that answers it. */
export function wordColourQuestion(reading: ColourReading, grades: readonly string[], language: Language): string {
  const setting = colourSettingText(reading, grades[0] ?? "");
  return textsIn(language).colour.answer({ question: wordAboutColour(reading, language), setting });
}

/** The setting that says what a colour means, as it stands in a file of settings. */
export function colourSettingText({ colour }: ColourReading, meaning: string): string {
  return JSON.stringify({ gradeColours: { [colour]: meaning } });
}

/** The setting as it stands in a file of settings. */
export function settingText(setting: ReadingSetting): string {
  switch (setting.kind) {
    case "columnLetter":
      return JSON.stringify({ columns: { letters: { [setting.role]: setting.letter } } });
    case "headerWord":
      return JSON.stringify({ columns: { headerWords: { [setting.role]: [setting.word] } } });
    case "headerWords":
      return JSON.stringify({ columns: { headerWords: setting.words } });
  }
}

/** A choice as it stands in the sheet, with examples of what is there. */
export function wordChoice({ place, header, examples, setting }: ReadingChoice, language: Language): string {
  const { question, roles, lists } = textsIn(language);
  if (setting.kind === "headerWords") {
    const said = (["actual", "target"] as const).flatMap((role) => {
      const words = setting.words[role] ?? [];
      return words.length === 0 ? [] : [question.years({ role: roles[role], words })];
    });
    return said.join(lists.words);
  }
  return question.choice({ where: wordPlace(place, language), header, examples: examples.join(lists.words) });
}

/** A question alone, where its choices stand beside it. */
export function wordAbout({ role, choices: [{ setting }] }: ReadingQuestion, language: Language): string {
  const { roles, question } = textsIn(language);
  return setting.kind === "headerWords" ? question.whichYears : question.which({ role: roles[role] });
}

/** A question with its choices, and the setting that answers it. */
export function wordQuestion(question: ReadingQuestion, language: Language): string {
  const { question: texts, lists } = textsIn(language);
  const { choices } = question;
  const [first] = choices;
  return texts.answer({
    question: wordAbout(question, language),
    choices: choices.map((choice) => wordChoice(choice, language)).join(lists.clauses),
    chosen: wordChoice({ ...first, examples: [] }, language),
    setting: settingText(first.setting),
  });
}

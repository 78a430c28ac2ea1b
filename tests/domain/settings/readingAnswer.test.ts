import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import type { ReadingQuestion, ReadingSetting } from "../../../src/domain/measures/reading";
import { textOfCell } from "../../../src/domain/measures/measure";
import { answerChanges, withProposedAnswers } from "../../../src/domain/settings/readingAnswer";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { editedCells, settingsEdits } from "../../../src/domain/settings/settingsEdits";
import { usualCells } from "../../../src/domain/settings/settingsForm";
import { settingsFromRows } from "../../../src/domain/settings/settingsFromRows";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";

const ownWords: Settings = {
  ...defaultSettings,
  columns: { ...defaultSettings.columns, headerWords: { actual: ["できた値"] } },
};

/** The settings after the answer was written on the 点検設定 sheet and the sheet was read again. */
function kept(setting: ReadingSetting, settings: Settings): Settings {
  const before = editedCells(
    usualCells("ja"),
    settingsEdits(usualCells("ja"), [{ section: "columns", row: "actual", column: 3, value: "できた値" }]),
  );
  const cells = settings === ownWords ? before : usualCells("ja");
  const edited = editedCells(cells, settingsEdits(cells, answerChanges(setting, settings)));
  const result = settingsFromRows(gridFromRows("点検設定", edited));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.settings;
}

function questionWith(setting: ReadingSetting): ReadingQuestion {
  const choice = {
    sheet: "施策",
    place: { kind: "column", column: 3 },
    header: "実績",
    examples: ["6"],
    setting,
  } as const;
  const other = { ...choice, setting: { kind: "columnLetter", role: "actual", letter: "Z" } } as const;
  return { role: "actual", choices: [choice, other] };
}

const settings: readonly (readonly [string, ReadingSetting, Settings])[] = [
  ["列の英字", { kind: "columnLetter", role: "actual", letter: "D" }, defaultSettings],
  ["見出しの語", { kind: "headerWord", role: "grade", word: "外部評価" }, defaultSettings],
  ["ほかの語のある役割の、見出しの語", { kind: "headerWord", role: "actual", word: "直近の数" }, ownWords],
  ["年の見出し", { kind: "headerWords", words: { actual: ["R4", "R5"], target: ["R8"] } }, defaultSettings],
  ["ほかの語のある役割の、年の見出し", { kind: "headerWords", words: { actual: ["R4"] } }, ownWords],
];

test.each(settings)("答えた%sは、点検設定に書くと、書いたとおりに読み直される", (_, setting, before) => {
  expect(kept(setting, before).columns).toEqual(withProposedAnswers(before, [questionWith(setting)]).columns);
});

describe("二つの実績の列のどちらかを尋ねたあと", () => {
  const sheet = drawn("施策", "事業名 | 目標 | 実績 | 実績 | 評価\n巡回 | 9 | 6 | 7 | B\n広報 | 9 | 8 | 5 | B");
  const read = (own: Settings) => {
    const result = findMeasureSheet(snapshotOf(sheet), null, readingOptions(own));
    if (!result.ok) throw new Error(result.problem.code);
    const { reading, measures } = result.measureSheet;
    return { questions: reading.questions, actuals: measures.map(({ cells }) => textOfCell(cells.actual)) };
  };

  test("選んだ列が読まれ、もう尋ねない", () => {
    const [question] = read(defaultSettings).questions;
    const answers = question?.choices.map(({ setting }) => read(kept(setting, defaultSettings)));
    expect(answers).toEqual([
      { questions: [], actuals: ["6", "8"] },
      { questions: [], actuals: ["7", "5"] },
    ]);
  });
});

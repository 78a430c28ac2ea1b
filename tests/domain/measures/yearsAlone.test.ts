import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { answerChanges } from "../../../src/domain/settings/readingAnswer";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { editedCells, settingsEdits } from "../../../src/domain/settings/settingsEdits";
import { usualCells } from "../../../src/domain/settings/settingsForm";
import { settingsFromRows } from "../../../src/domain/settings/settingsFromRows";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { wordAbout, wordChoice, wordQuestion } from "../../../src/domain/wording/sheetReading";
import { drawn } from "../sources/drawn";
import { snapshotOf } from "./reading";

// Columns headed by a year and nothing else, where no word of the sheet says target or actual.

function read(drawing: string, settings: Settings = defaultSettings): MeasureSheet {
  const result = findMeasureSheet(snapshotOf(drawn("表", drawing)), null, readingOptions(settings));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

/** Target, actual and the actuals of other years of the first measure. */
function values({ measures }: MeasureSheet): readonly string[] {
  const [first] = measures;
  return [first?.cells.target, first?.cells.actual, ...(first?.values[0]?.further ?? []).map(({ cell }) => cell)].map(
    textOfCell,
  );
}

const two = `
施策名 | 指標 | 令和4年度 | 令和5年度
巡回 | 回数（回） | 10 | 12
広報 | 部数（部） | 30 | 33`;

const drawings: readonly (readonly [string, string, readonly string[]])[] = [
  ["二つの年", two, ["", "12", "10"]],
  [
    "四つの年と、単位と担当課",
    `
No | 取組 | 成果指標 | 単位 | H30 | R1 | R2 | R3 | 担当課
1 | 巡回 | 訪問回数 | 回 | 10 | 12 | 14 | 15 | 福祉課
2 | 広報 | 発行部数 | 部 | 30 | 33 | 31 | 30 | 広報課`,
    ["", "15", "10", "12", "14"],
  ],
  [
    "評価もある",
    `
事業名 | 指標 | 2022年度 | 2023年度 | 評価
巡回 | 回数（回） | 10 | 12 | A
広報 | 部数（部） | 30 | 33 | B`,
    ["", "12", "10"],
  ],
];

describe("年だけの見出しの列", () => {
  it("行の見出しが何の値かを言う表では、実績と決めつけない", () => {
    const drawing = `
事業名 | 内訳 | 単位 | 令和4年度 | 令和5年度
一時保育 | 需要の予測 | 人 | 100 | 110
| 受入枠 | 人 | 120 | 130
| 実績 | 人 | 90 | 95
学童保育 | 需要の予測 | 人 | 200 | 210
| 受入枠 | 人 | 220 | 230
| 実績 | 人 | 190 | 195`;
    const result = findMeasureSheet(snapshotOf(drawn("表", drawing)), null, readingOptions(defaultSettings));
    expect(result.ok).toBe(false);
  });

  it("量の見込みと確保の内容の下に実績がある表は、確保の内容を目標として読む", () => {
    const sheet = read(`
事業名 | 区分 | 単位 | 令和4年度 | 令和5年度
一時保育 | 量の見込み | 人 | 100 | 110
| 確保の内容 | 人 | 120 | 130
| 実績 | 人 | 90 | 95
学童保育 | 量の見込み | 人 | 200 | 210
| 確保の内容 | 人 | 220 | 230
| 実績 | 人 | 190 | 195`);
    expect(sheet.measures.map(({ cells }) => [cells.target, cells.actual].map(textOfCell))).toEqual([
      ["130", "95"],
      ["230", "195"],
    ]);
  });

  it.each(drawings)("%s：実績として読んで、目標か実績かを一度だけ尋ねる", (_, drawing, expected) => {
    const sheet = read(drawing);
    expect(values(sheet)).toEqual(expected);
    expect(sheet.reading.questions).toHaveLength(1);
    expect(sheet.reading.questions[0]?.choices).toHaveLength(3);
  });

  it.each(drawings)("%s：答えは点検設定に残り、もう尋ねない", (_, drawing, expected) => {
    const [question] = read(drawing).reading.questions;
    const answered = question?.choices.map(({ setting }) => {
      const cells = usualCells("ja");
      const edited = editedCells(cells, settingsEdits(cells, answerChanges(setting, defaultSettings)));
      const result = settingsFromRows(gridFromRows("点検設定", edited));
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return read(drawing, result.settings);
    });
    expect(answered?.map(({ reading }) => reading.questions)).toEqual([[], [], []]);
    const [, latest, ...earlier] = expected;
    expect(answered?.map((sheet) => values(sheet).slice(0, 2))).toEqual([
      ["", latest],
      [latest, ""],
      [latest, earlier.at(-1)],
    ]);
  });

  it.each([
    ["題に実績の推移とあれば、尋ねない", `実績の推移\n${two.trim()}`],
    ["目標の列があれば、実績である", two.replace("令和5年度", "令和5年度 | 目標").replace(/(12|33)$/gmu, "$1 | 40")],
  ])("%s", (_, drawing) => {
    expect(read(drawing).reading.questions).toEqual([]);
  });

  it("問いの言葉", () => {
    const [question] = read(two).reading.questions;
    if (question === undefined) throw new Error("no question");
    expect(wordAbout(question, "ja")).toBe("見出しが年だけの列は、目標ですか、実績ですか。表からは決められません。");
    expect(question.choices.map((choice) => wordChoice(choice, "ja"))).toEqual([
      "実績＝「令和4年度」「令和5年度」",
      "目標＝「令和4年度」「令和5年度」",
      "実績＝「令和4年度」、目標＝「令和5年度」",
    ]);
    expect(wordQuestion(question, "ja")).toContain('{"columns":{"headerWords":{"actual":["令和4年度","令和5年度"]}}}');
    expect(wordQuestion(question, "en")).toContain("headed by a year alone");
  });

  it("指標も施策も並んでいない表の年は、何にもしない", () => {
    const drawing = `
科目 | 令和4年度 | 令和5年度
歳入 | 100 | 120
歳出 | 90 | 110`;
    expect(findMeasureSheet(snapshotOf(drawn("表", drawing)), null, readingOptions(defaultSettings)).ok).toBe(false);
  });
});

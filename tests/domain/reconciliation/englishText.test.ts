import { rawSpan } from "../../../src/domain/text/compactText";
import { isEnglish, reportText, rowText } from "../../../src/domain/reconciliation/englishText";

/** What English sentences say, in the words by which reports are compared. */
const sentences: readonly (readonly [english: string, meaning: string])[] = [
  ["Of the seven measures, five (71.4%) achieved their goals.", "7施策のうち、、5施策(71.4%)が目標を達成した。"],
  ["Nine of them met their targets.", "9施策が目標を達成した。"],
  ["Three measures failed to reach their goals.", "3施策が達成しなかった。"],
  ["In total, 48 of the 51 measures achieved their goals.", "、51施策のうち48施策目標を達成した。"],
  ["In the first pillar all 4 measures did.", "4施策のすべてが達成した。"],
  ["Of these, one will end and two will continue.", "、終了するものは1施策継続するものは2施策。"],
  ["The plan covers 76 measures in 21 fields.", "76施策を掲げ、21分野。"],
  ["It was used by 115,992 people as of the end of December 2022.", "115,992ユニット(2022年12月末時点)。"],
  ["It was held nine times (as of 20 March 2023).", "9ユニット((2023年3月20日時点))。"],
  ["This is short of the target of 10,000 companies.", "目標の10,000ユニットを下回った。"],
  ["The rate was 52.5 percent, exceeding the 50% target.", "52.5%、目標の50%を上回った。"],
  ["About 310 grants were paid against a target of 300.", "約310ユニット目標300。"],
  ["The goal was not achieved.", "目標を達成できなかった。"],
  ["The project achieved its goal and will continue.", "目標を達成した、取組を継続する。"],
  ["In fiscal 2022 it rose by 2 points from the previous year.", "2022年度前年度より2ポイント増。"],
  ["It was graded A.", "評価はA、。"],
  ["Grade A measures accounted for 50.0% of the total.", "Aの割合は50.0%。"],
  ["The waiting list shrank from 34 children to 6.", "34ユニットから6。"],
];

test.each(sentences)("%s → %s", (english, meaning) => {
  expect(isEnglish(english)).toBe(true);
  expect(reportText(english).text).toBe(meaning);
});

test.each([
  "令和4年度は115,992人だった。",
  "Tokyo Day Trip - Kanagawa Travel Info-の閲覧数は141,387PVだった。",
  "LINEの友だちは1,234人で、e-kanagawa電子申請からも登録できる。",
])("日本語の文はそのまま：%s", (japanese) => {
  expect(isEnglish(japanese)).toBe(false);
});

test("言い換えた言葉は、報告書のその言葉を指す", () => {
  const text = reportText("The number of users was 115,992 as of the end of December 2022.");
  const start = text.text.indexOf("2022年12月末時点");
  const span = rawSpan(text, { start, end: start + "2022年12月末時点".length });
  expect(text.raw.slice(span.start, span.end)).toBe("as of the end of December 2022");
});

test("表の英語の見出しと達成状況を読み、引用は元のまま", () => {
  const row = rowText({ line: 1, cells: ["Measure", "Target", "Not achieved (continue)", "観光"] });
  expect(row.cells).toEqual(["施策名", "目標", "未達成（継続）", "観光"]);
  expect(row.written).toEqual(["Measure", "Target", "Not achieved (continue)", "観光"]);
});

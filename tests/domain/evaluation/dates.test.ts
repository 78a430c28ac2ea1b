import { compareDates } from "../../../src/domain/evaluation/evaluateWords";
import type { DateInterval } from "../../../src/domain/wareki/calendar";
import { parseDateExpression } from "../../../src/domain/wareki/parseDate";
import { evaluate, words } from "./readings";

describe("期日の目標と、実績の日付", () => {
  it.each([
    ["令和6年3月", "令和6年3月31日", "achieved"],
    ["令和6年3月", "令和6年4月1日", "missed"],
    ["令和5年度", "R6.3", "achieved"],
    ["令和5年度", "令和6年度", "missed"],
    ["令和5年度末", "R5.12", "achieved"],
    ["2024-03-31", "2024年3月", "achieved"],
    // 期日より前に始まり、後に終わる期間は、どちらともいえない
    ["令和6年3月15日", "令和6年3月", null],
    // 日付でない言葉は、日付としては比べない
    ["R5.12", "完了", null],
    ["完了", "R5.12", null],
  ])("目標「%s」に対し実績「%s」は %s", (target, actual, outcome) => {
    expect(compareDates(target, actual)).toBe(outcome);
  });
});

function due(text: string): DateInterval {
  const read = parseDateExpression(text);
  if (!read.ok) throw new Error(text);
  return read.interval;
}

describe("点検の年度より先に期限のある、言葉の目標", () => {
  it.each([
    ["開発中", "underway", "開発に着手", null, { code: "targetDueLater" }],
    ["導入", null, "関係者と調整", null, { code: "targetDueLater" }],
    ["導入", null, "導入", null, null],
  ] as const)("目標「%s」実績「%s」", (target, targetState, actual, actualState, reason) => {
    const wanted = words(target, targetState, { due: due("令和6年度") });
    expect(evaluate(wanted, words(actual, actualState)).reason).toEqual(reason);
  });
});

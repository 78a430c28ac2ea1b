import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { readDrawing } from "./reading";

// Ordinary sheets to which one thing was added that says nothing of their targets and actuals.

/** Of the first indicator: name | indicator | baseline | target | actual | grade. */
function first({ measures }: MeasureSheet): string {
  const [measure] = measures;
  const row = measure?.indicatorRows[0];
  return [measure?.cells.name, row?.indicator, row?.baseline, row?.target, row?.actual, row?.grade]
    .map(textOfCell)
    .join("|");
}

describe("一列を足した表", () => {
  it.each<[string, string, string]>([
    [
      "優先度は評価ではない",
      `
施策 | 指標 | 目標 | 実績 | 評価 | 優先度
健診 | 受診率 | 50 | 42 | B | 高
教室 | 参加者数 | 80 | 81 | A | 低
相談 | 相談件数 | 30 | 35 | A | 中`,
      "健診|受診率||50|42|B",
    ],
    [
      "前年度評価は今年度の評価ではない",
      `
施策 | 指標 | 前年度評価 | 目標 | 実績 | 達成状況
健診 | 受診率 | A | 50 | 42 | ×
教室 | 参加者数 | B | 80 | 81 | ○
相談 | 相談件数 | A | 30 | 35 | ○`,
      "健診|受診率||50|42|×",
    ],
    [
      "関連計画は指標の名前ではない",
      `
事業名 | 単位 | 関連計画 | 目標 | 実績 | 評価
健診の充実 | 人 | 環境の計画 | 50 | 42 | B
教室の開催 | 人 | 福祉の計画 | 80 | 81 | A
相談の充実 | 件 | 健康の計画 | 30 | 35 | A`,
      "健診の充実|||50|42|B",
    ],
    [
      "活動の参加者数は指標の実績ではない",
      `
施策 | 指標 | 目標 | 実績 | 評価 | 活動の実績 | <
^ | ^ | R6 | R6 | ^ | 回数 | 参加者数
健診 | 受診率 | 50 | 42 | B | 12 | 340
教室 | 参加者数 | 80 | 81 | A | 4 | 96
相談 | 相談件数 | 30 | 35 | A | 24 | 120`,
      "健診|受診率||50|42|B",
    ],
    [
      "目標と同じ年の現況値は実績",
      `
施策 | 指標 | R6目標 | R6現況値
健診 | 受診率 | 50 | 42
教室 | 参加者数 | 80 | 81
相談 | 相談件数 | 30 | 35`,
      "健診|受診率||50|42|",
    ],
    [
      "名前の上の題は、値の年を変えない",
      `
 | 計画の評価（令和6年度）
担当課 | 施策 | 指標 | 現況値（R3） | 目標（R6） | 実績（R6） | 評価
健康課 | 健診 | 受診率 | 40 | 50 | 42 | B
市民課 | 教室 | 参加者数 | 60 | 80 | 81 | A
福祉課 | 相談 | 相談件数 | 20 | 30 | 35 | A`,
      "健診|受診率|40|50|42|B",
    ],
  ])("%s", (_, drawing, expected) => {
    expect(first(readDrawing(drawing))).toBe(expected);
  });
});

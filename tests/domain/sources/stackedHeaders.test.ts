import { cellAddress } from "../../../src/domain/grid/cell";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import type { Period } from "../../../src/domain/measures/reading";
import { snapshotOf, usual } from "../measures/reading";
import { drawn } from "./drawn";

function read(drawing: string): MeasureSheet {
  const result = findMeasureSheet(snapshotOf(drawn("表", drawing)), null, usual);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

function yearOf(period: Period | null | undefined): string {
  return period?.kind === "fiscalYear" ? String(period.fiscalYear) : "";
}

const shownRoles = ["baseline", "expected", "target", "actual", "grade"] as const;

/** Each indicator: its name, then role, year, cell and text of each value. */
function lines({ measures }: MeasureSheet): readonly string[] {
  return measures.flatMap(({ cells, indicatorRows, values }) =>
    indicatorRows.map((row, index) => {
      const own = shownRoles.flatMap((role) => {
        const cell = row[role];
        const year = yearOf(values[index]?.periods[role]);
        return cell === undefined || cell.text === "" ? [] : [`${role}${year} ${cellAddress(cell)} ${cell.text}`];
      });
      const further = (values[index]?.further ?? []).map(
        ({ role, period, cell }) => `${role}${yearOf(period)} ${cellAddress(cell)} ${cell.text}`,
      );
      return [textOfCell(cells.name), ...own, ...further].join("|");
    }),
  );
}

describe("一つの指標に二行、列に見出しが二つ", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "年度の目標の下に最終目標（ほかの列は二行を結合）",
      `
指標 | 基準値（R元年度） | 実績値（R6年度） | 単年度目標（R6年度） | 判定
^ | ^ | ^ | 最終目標（R9年度） | ^
排出量（ｔ） | 5000 | 4700 | 4800 | ○
^ | ^ | ^ | 4500 | ^
導入量（kW） | 100 | 140 | 150 | △
^ | ^ | ^ | 200 | ^`,
      [
        "排出量（ｔ）|baseline2019 B3 5000|target2024 D3 4800|actual2024 C3 4700|grade E3 ○|target2027 D4 4500",
        "導入量（kW）|baseline2019 B5 100|target2024 D5 150|actual2024 C5 140|grade E5 △|target2027 D6 200",
      ],
    ],
    [
      "結合のない表",
      `
指標 | 基準値 | 実績値（R6年度） | 年度目標 | 判定
 |  |  | 最終目標（R9年度） |
排出量（ｔ） | 5000 | 4700 | 4800 | ○
 |  |  | 4500 |
導入量（kW） | 100 | 140 | 150 | △
 |  |  | 200 |`,
      [
        "排出量（ｔ）|baseline B3 5000|expected D3 4800|target2027 D4 4500|actual2024 C3 4700|grade E3 ○",
        "導入量（kW）|baseline B5 100|expected D5 150|target2027 D6 200|actual2024 C5 140|grade E5 △",
      ],
    ],
    [
      "見出しの一つのセルに二行、二つ目の値は括弧の中",
      `
取組 | 指標 | 実績値（R6年度） | 目標値（R6）⏎（最終目標R9） | 評価
減量 | 排出量 | 4700 | 4800 | ○
^ | ^ | ^ | （4500） | ^
再エネ | 導入量 | 140 | 150 | △
^ | ^ | ^ | （200） | ^`,
      [
        "減量|target2024 D2 4800|actual2024 C2 4700|grade E2 ○|target2027 D3 （4500）",
        "再エネ|target2024 D4 150|actual2024 C4 140|grade E4 △|target2027 D5 （200）",
      ],
    ],
    [
      "上に最終目標、下に当該年度",
      `
施策 | 指標 | 策定時 | 実績 | 計画最終年度目標 | 評価
^ | ^ | ^ | ^ | 当該年度目標 | ^
舗装 | 舗装率 | 60 | 66 | 80 | A
^ | ^ | ^ | ^ | 65 | ^
橋梁 | 修繕数 | 3 | 7 | 20 | C
^ | ^ | ^ | ^ | 8 | ^`,
      [
        "舗装|baseline C3 60|expected E4 65|target E3 80|actual D3 66|grade F3 A",
        "橋梁|baseline C5 3|expected E6 8|target E5 20|actual D5 7|grade F5 C",
      ],
    ],
    [
      "基準値の下に目標値",
      `
施策 | 指標 | 基準値 | 実績値
^ | ^ | 目標値 | ^
舗装 | 舗装率 | 60 | 66
^ | ^ | 80 | ^
橋梁 | 修繕数 | 3 | 7
^ | ^ | 20 | ^`,
      ["舗装|baseline C3 60|target C4 80|actual D3 66", "橋梁|baseline C5 3|target C6 20|actual D5 7"],
    ],
    [
      "年度ごとに目標の下に実績",
      `
施策 | 指標 | R5 | R6 | 評価
^ | ^ | 目標 | 目標 | ^
^ | ^ | 実績 | 実績 | ^
舗装 | 舗装率 | 66 | 80 | A
^ | ^ | 67 | 79 | ^
橋梁 | 修繕数 | 7 | 20 | C
^ | ^ | 6 | 11 | ^`,
      [
        "舗装|target2024 D4 80|actual2024 D5 79|grade E4 A|target2023 C4 66|actual2023 C5 67",
        "橋梁|target2024 D6 20|actual2024 D7 11|grade E6 C|target2023 C6 7|actual2023 C7 6",
      ],
    ],
    [
      "年度の目標の年度は、実績の値に添えた年度",
      `
施策項目 | 現況値⏎（年度） | 年度目標値 | 達成度
指標項目 |  | R8の目標値 |
（1）地球 | < | < | <
排出量 | 16,396（R6） | 14100 | △
^ | ^ | 13000 | ^
（2）自然 | < | < | <
団体数 | 19（R6） | 18 | ○
^ | ^ | 20 | ^`,
      [
        "排出量|target2024 C4 14100|actual2024 B4 16,396（R6）|grade D4 △|target2026 C5 13000",
        "団体数|target2024 C7 18|actual2024 B7 19（R6）|grade D7 ○|target2026 C8 20",
      ],
    ],
  ])("%s", (_, drawing, expected) => {
    const sheet = read(drawing);
    expect(lines(sheet)).toEqual(expected);
    expect(sheet.reading.unused).toEqual([]);
  });

  it("値が一つしかない指標は、どちらの値か分からないので読まず、そう言う", () => {
    const sheet = read(`
指標 | 実績値 | 年度目標（R6） | 判定
^ | ^ | 最終目標（R9） | ^
排出量 | 4700 | 4800 | ○
^ | ^ | 4500 | ^
講座数 | 4 | 5 | ○
導入量 | 140 | 150 | △
^ | ^ | 200 | ^`);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.name))).toEqual(["排出量", "導入量"]);
    expect(sheet.reading.unused).toEqual([
      { sheet: "表", place: { kind: "row", row: 4 }, header: "講座数", figures: 2 },
    ]);
  });

  it.each<[string, string]>([
    [
      "年度の下の目標は二つの見出しではない",
      `
施策 | 指標 | 目標値 | 評価
^ | ^ | R6目標 | ^
舗装 | 舗装率 | 80 | A
橋梁 | 修繕数 | 20 | C`,
    ],
    [
      "一つの施策に二つの指標",
      `
施策 | 指標 | 目標値 | 評価
^ | ^ | R6目標 | ^
舗装 | 舗装率 | 80 | A
^ | 延長 | 12 | B
橋梁 | 修繕数 | 20 | C
^ | 点検数 | 9 | A`,
    ],
  ])("%s", (_, drawing) => {
    const sheet = read(drawing);
    expect(sheet.sources.map(({ kind }) => kind)).toEqual(["table"]);
    expect(sheet.reading.unused).toEqual([]);
  });

  it("二つ目の目標を何も説明しなければ、指標とも値ともせず、使わない行として示す", () => {
    const sheet = read(`
取組 | 指標 | 実績値 | 目標値
減量 | 排出量 | 4700 | 4800
^ | ^ | ^ | 4500
再エネ | 導入量 | 140 | 150
^ | ^ | ^ | 200`);
    expect(lines(sheet)).toEqual(["減量|target D2 4800|actual C2 4700", "再エネ|target D4 150|actual C4 140"]);
    expect(sheet.reading.unused.map(({ place, figures }) => ({ place, figures }))).toEqual([
      { place: { kind: "row", row: 2 }, figures: 1 },
      { place: { kind: "row", row: 4 }, figures: 1 },
    ]);
  });
});

describe("見出しを繰り返す表が柱ごとに並ぶシート", () => {
  it("最後の表が一行だけでも、個票ではなく表。最初の表の題も区分", () => {
    const sheet = read(`
方針１：学ぶ | | | | | |
事業 | 決算額（千円） | 指標 | 目標 | 実績 | 達成率 | 評価
読書の推進 | 1200 | 貸出数 | 900冊 | 940冊 | 104.4 | A
星空観察 | 90 | 参加者数 | 120人 | 90人 | 75.0 | C
小計 | 1290 | | | | |
 | | | | | |
方針２：集う | | | | | |
事業 | 決算額（千円） | 指標 | 目標 | 実績 | 達成率 | 評価
夏まつり | 3000 | 来場者数 | 4000人 | 4100人 | 102.5 | A
小計 | 3000 | | | | |`);
    expect(
      sheet.measures.map(({ divisions, cells }) => `${String(divisions[0]?.label)} > ${textOfCell(cells.name)}`),
    ).toEqual(["方針１：学ぶ > 読書の推進", "方針１：学ぶ > 星空観察", "方針２：集う > 夏まつり"]);
  });
});

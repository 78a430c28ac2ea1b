import { findMeasureSheet, type MeasureSheetResult } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell } from "../../../src/domain/measures/measure";
import { snapshotOf, usual } from "../measures/reading";
import { drawnSheets } from "./drawn";

// Read where no sheet of the workbook is a list, a form or labelled rows.

function read(drawing: string): Extract<MeasureSheetResult, { readonly ok: true }>["measureSheet"] {
  const sheets = drawing.trim().startsWith("# ") ? drawing : `# 表\n${drawing.trim()}`;
  const result = findMeasureSheet(snapshotOf(...drawnSheets(sheets)), null, usual);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

const shownRoles = ["unit", "baseline", "target", "actual", "grade"] as const;

/** Each indicator: 区分 > 施策 > 指標, then what it has, and the values of other years. */
function lines(drawing: string): readonly string[] {
  return read(drawing).measures.flatMap(({ divisions, cells, indicatorRows, values }) =>
    indicatorRows.map((row, index) => {
      const names = [...divisions.map(({ label }) => label), textOfCell(cells.name), textOfCell(row.indicator)];
      const { periods, further } = values[index] ?? { periods: {}, further: [] };
      const own = shownRoles.flatMap((role) => {
        const text = textOfCell(row[role]);
        const period = role === "unit" ? undefined : periods[role];
        return text === "" ? [] : [`${role}${period?.kind === "fiscalYear" ? String(period.fiscalYear) : ""} ${text}`];
      });
      const others = further.map(
        ({ role, period, cell }) =>
          `${role}${period?.kind === "fiscalYear" ? String(period.fiscalYear) : ""} ${cell.text}`,
      );
      return [[...new Set(names)].filter((name) => name !== "").join(" > "), ...own, ...others].join("|");
    }),
  );
}

describe("指標が横に並び、目標や実績が縦に並ぶ表", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "項目の下に基準値・目標値・実績値・評価",
      `
人口ビジョン　主要指標
項目 | 出生数 | 転入者数
基準値（R1） | 286 | 1480
目標値（R6） | 320 | 1700
実績値（R5） | 304 | 1556
評価 | C | B`,
      [
        "出生数|baseline2019 286|target2024 320|actual2023 304|grade C",
        "転入者数|baseline2019 1480|target2024 1700|actual2023 1556|grade B",
      ],
    ],
    [
      "単位と担当の行",
      `
指標名 | 待機児童数 | 講座数
単位 | 人 | 回
担当課 | 保育課 | 学習課
目標（令和6年度） | 0 | 12
実績（令和6年度） | 3 | －`,
      ["待機児童数|unit 人|target2024 0|actual2024 3", "講座数|unit 回|target2024 12|actual2024 －"],
    ],
    [
      "施策名の行が指標名の行の上に（結合）",
      `
施策名 | 産業の振興 | < | 子育て支援
指標名 | 創業件数 | 誘致件数 | 満足度
目標値 | 10 | 3 | 80
実績値 | 12 | 1 | 75`,
      [
        "産業の振興 > 創業件数|target 10|actual 12",
        "産業の振興 > 誘致件数|target 3|actual 1",
        "子育て支援 > 満足度|target 80|actual 75",
      ],
    ],
    [
      "番号の行は名前ではない",
      `
区分 | ① | ②
成果指標 | 出生数 | 転入者数
目標 | 320 | 1700
実績 | 304 | 1556`,
      ["出生数|target 320|actual 304", "転入者数|target 1700|actual 1556"],
    ],
    [
      "目標値と実績値が年度にまたがる",
      `
 |  | 出生数 | 転入者数
目標値 | R5 | 300 | 1600
^ | R6 | 320 | 1700
実績値 | R5 | 290 | 1500
^ | R6 | 304 | 1556`,
      [
        "出生数|target2024 320|actual2024 304|target2023 300|actual2023 290",
        "転入者数|target2024 1700|actual2024 1556|target2023 1600|actual2023 1500",
      ],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(lines(drawing)).toEqual(expected);
    expect(read(drawing).reading.unused).toEqual([]);
  });
});

describe("指標ごとの小さな表に、年度が並ぶ", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "年度が縦、単位は題の中",
      `
病院経営強化プラン　経営指標の推移

【病床利用率】（単位：％）
年度 | 目標 | 実績
令和3年度 | 75.6 | 75.2
令和4年度 | 77.8 | 73.7

【入院収益】（単位：百万円）
年度 | 目標 | 実績
令和3年度 | 4352 | 4386
令和4年度 | 4468 | 4364`,
      [
        "病床利用率|unit ％|target2022 77.8|actual2022 73.7|target2021 75.6|actual2021 75.2",
        "入院収益|unit 百万円|target2022 4468|actual2022 4364|target2021 4352|actual2021 4386",
      ],
    ],
    [
      "年度が横",
      `
（1）有収率（％）
 | R5 | R6
計画 | 91 | 92
実績 | 90.2 | 91

（2）耐震化率（％）
 | R5 | R6
計画 | 32 | 34
実績 | 33 | 34.5`,
      [
        "（1）有収率（％）|target2024 92|actual2024 91|target2023 91|actual2023 90.2",
        "（2）耐震化率（％）|target2024 34|actual2024 34.5|target2023 32|actual2023 33",
      ],
    ],
    [
      "施策の題の下に指標の題、二つ目の指標は同じ施策",
      `
スポーツ推進計画　指標の推移

施策1　生涯スポーツ
指標：実施率（%）
年度 | 目標値 | 実績値
R5 | 51.6 | 49.8
R6 | 54.3 | 50.9

指標：教室数（回）
年度 | 目標値 | 実績値
R5 | 10 | 11
R6 | 11 | 12

施策2　競技力
指標：出場者数（人）
年度 | 目標値 | 実績値
R5 | 92 | 92
R6 | 98 | 97`,
      [
        "施策1　生涯スポーツ > 実施率（%）|target2024 54.3|actual2024 50.9|target2023 51.6|actual2023 49.8",
        "施策1　生涯スポーツ > 教室数（回）|target2024 11|actual2024 12|target2023 10|actual2023 11",
        "施策2　競技力 > 出場者数（人）|target2024 98|actual2024 97|target2023 92|actual2023 92",
      ],
    ],
    [
      "横に並ぶ二つの表、名前はラベルの隣か表の上",
      `
有収率 |  |  |  | 耐震化率 |  |
年度 | 計画 | 実績 |  | 年度 | 計画 | 実績
R5 | 90 | 91 |  | R5 | 30 | 31
R6 | 91 | 92 |  | R6 | 32 | 33

指標名 | 図書貸出冊数
年度 | 計画 | 実績
R5 | 310 | 305
R6 | 320 | 322`,
      [
        "有収率|target2024 91|actual2024 92|target2023 90|actual2023 91",
        "耐震化率|target2024 32|actual2024 33|target2023 30|actual2023 31",
        "図書貸出冊数|target2024 320|actual2024 322|target2023 310|actual2023 305",
      ],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(lines(drawing)).toEqual(expected);
    expect(read(drawing).reading.unused).toEqual([]);
  });

  it("ほかのことを言う表の行は、使わない行として示す", () => {
    const sheet = read(`
■有収率（単位：％）
年度 | 計画 | 実績
R5 | 90 | 91
R6 | 91 | 92
■職員数
年度 | 正規 | 会計年度
R5 | 10 | 4
R6 | 11 | 5`);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.name))).toEqual(["有収率"]);
    expect(sheet.reading.unused.map(({ place }) => place)).toEqual([{ kind: "rows", first: 6, last: 7 }]);
  });

  it("一覧があれば、グラフのための表は読まない", () => {
    const drawing = `
# 一覧
施策名 | 指標 | 目標 | 実績
水の安定供給 | 有収率 | 91 | 92
# グラフ用
有収率
年度 | 計画 | 実績
R5 | 90 | 91
R6 | 91 | 92`;
    expect(lines(drawing)).toEqual(["水の安定供給 > 有収率|target 91|actual 92"]);
  });
});

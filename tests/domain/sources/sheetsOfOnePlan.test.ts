import { findMeasureSheet, type MeasureSheetResult } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell } from "../../../src/domain/measures/measure";
import { snapshotOf, usual } from "../measures/reading";
import { drawnSheets } from "./drawn";

function readSheets(drawing: string): MeasureSheetResult {
  return findMeasureSheet(snapshotOf(...drawnSheets(drawing)), null, usual);
}

/** 区分 > 施策: 目標 実績, measure by measure. */
function lines(drawing: string): readonly string[] {
  const result = readSheets(drawing);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.measureSheet.reading.questions).toEqual([]);
  return result.measureSheet.measures.map(({ divisions, cells }) => {
    const path = [...divisions.map(({ label }) => label), textOfCell(cells.name)].join(" > ");
    return `${path}: ${textOfCell(cells.target)} ${textOfCell(cells.actual)}`;
  });
}

describe("柱ごとのシートは一つの計画", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "分野の名のシート、間に集計と凡例、下に同じ注",
      `
# 防災
取組 | 指標 | 単位 | 令和6年度目標 | 令和6年度実績 | 評価
自主防災組織の育成 | 組織率 | ％ | 90 | 88 | B

※評価　A：目標達成　B：概ね達成　C：未達成
# 集計
分野 | 取組数 | A | B | C
防災 | 1 | 0 | 1 | 0
交通 | 1 | 1 | 0 | 0
# 交通
取組 | 指標 | 単位 | 令和6年度目標 | 令和6年度実績 | 評価
バス路線の維持 | 利用者数 | 人 | 5000 | 5200 | A

※評価　A：目標達成　B：概ね達成　C：未達成
# 凡例
評価 | 意味
A | 目標達成
B | 概ね達成`,
      ["防災 > 自主防災組織の育成: 90 88", "交通 > バス路線の維持: 5000 5200"],
    ],
    [
      "表の下の、施策名の列に始まる凡例は、同じ施策の印ではない",
      `
# 基本目標1
基本目標1　子どもの権利
施策 | 事業名 | 目標（R5） | 実績（R5） | 評価
虐待の防止 | 相談の充実 | 97 | 93 | B
^ | 里親の支援 | 10 | 11 | A

A：100％以上　B：80％以上　C：80％未満
# 基本目標2
基本目標2　家庭の支援
施策 | 事業名 | 目標（R5） | 実績（R5） | 評価
保育の充実 | 延長保育 | 20 | 18 | B

A：100％以上　B：80％以上　C：80％未満`,
      [
        "基本目標1 子どもの権利 > 虐待の防止 > 相談の充実: 97 93",
        "基本目標1 子どもの権利 > 虐待の防止 > 里親の支援: 10 11",
        "基本目標2 家庭の支援 > 保育の充実 > 延長保育: 20 18",
      ],
    ],
    [
      "章の名のシート、題は同じ、見出しの段が違う",
      `
# 第1章
進捗管理表

施策名 | 指標名 | R6目標 | R6実績 | 判定
健診の勧奨 | 受診率 | 60 | 55 | ○
# 第2章
進捗管理表

施策名 | 指標名 | R6 | < | 判定
^ | ^ | 目標 | 実績 | ^
認知症の予防 | 参加者数 | 120 | 130 | ◎
介護人材の確保 | 受講者数 | 40 | 22 | △
# 第3章
進捗管理表

施策名 | 指標名 | 目標（令和6年度） | 実績（令和6年度） | 判定
障害者雇用 | 雇用率 | 2.7 | 2.5 | ○`,
      [
        "第1章 > 健診の勧奨: 60 55",
        "第2章 > 認知症の予防: 120 130",
        "第2章 > 介護人材の確保: 40 22",
        "第3章 > 障害者雇用: 2.7 2.5",
      ],
    ],
    [
      "ローマ数字のシート、一つに列が多く、再掲がある",
      `
# Ⅰ 安全
No. | 事業名 | 活動指標 | 目標値 | 実績値 | 所管
1 | 街灯のLED化 | 交換灯数 | 100 | 100 | 道路課
2 | 消防団の充実 | 団員数 | 300 | 270 | 危機管理課
# Ⅱ 安心
No. | 事業名 | 活動指標 | 基準値 | 目標値 | 実績値 | 所管 | 備考
3 | 見守り活動 | 協力員数 | 40 | 50 | 55 | 福祉課 |
4 | 街灯のLED化 | 交換灯数 | 0 | 100 | 100 | 道路課 | 再掲`,
      [
        "Ⅰ 安全 > 街灯のLED化: 100 100",
        "Ⅰ 安全 > 消防団の充実: 300 270",
        "Ⅱ 安心 > 見守り活動: 50 55",
        "Ⅱ 安心 > 街灯のLED化: 100 100",
      ],
    ],
    [
      "課ごとのシート、施策が一つだけの表、列の順が違う",
      `
# 総務課
令和6年度　行革実施計画　進捗
改革項目 | 成果指標 | 令和6年度 | < | < | 今後の方向
^ | ^ | 計画 | 実績 | 達成度 | ^
窓口の一本化 | 待ち時間（分） | 10 | 12 | B | 継続
会議の電子化 | 紙の削減率（％） | 50 | 60 | A | 完了
# 税務課
令和6年度　行革実施計画　進捗
改革項目 | 成果指標 | 令和6年度 | < | < | 今後の方向
^ | ^ | 実績 | 計画 | 達成度 | ^
徴収率の向上 | 徴収率（％） | 98.7 | 98.5 | A | 継続`,
      ["総務課 > 窓口の一本化: 10 12", "総務課 > 会議の電子化: 50 60", "税務課 > 徴収率の向上: 98.5 98.7"],
    ],
    [
      "値の列の語が違い、単位が見出しにある",
      `
# 1 健康づくり
取組 | 目標値（人） | 実績値（人） | 判定
健診 | 500 | 520 | ○
講座 | 100 | 80 | ×
# 2 環境づくり
取組 | 目標（件） | 実績（件） | 判定
清掃 | 10 | 12 | ○`,
      ["1 健康づくり > 健診: 500 520", "1 健康づくり > 講座: 100 80", "2 環境づくり > 清掃: 10 12"],
    ],
    [
      "同じ名の取組にそれぞれの指標",
      `
# 柱1 子ども
施策名 | 指標名 | 目標値 | 実績値
普及啓発 | 講座数 | 10 | 12
# 柱2 若者
施策名 | 指標名 | 目標値 | 実績値
普及啓発 | 広報回数 | 12 | 11`,
      ["柱1 子ども > 普及啓発: 10 12", "柱2 若者 > 普及啓発: 12 11"],
    ],
    [
      "括弧の番号と、復旧",
      `
# 方針(1)
施策名 | 指標 | 目標 | 実績
健診の勧奨 | 受診率 | 60 | 55
# 災害復旧
施策名 | 指標 | 目標 | 実績
住宅の応急修理 | 件数 | 20 | 10`,
      ["方針(1) > 健診の勧奨: 60 55", "災害復旧 > 住宅の応急修理: 20 10"],
    ],
    [
      "題はSheet1などの名より、シートの名は書類の題より区分の名",
      `
# Sheet1
文化を育てる
取組項目 | KPI | 目標値 | 実績値
図書館の充実 | 貸出冊数 | 1500 | 1300
# Sheet2
スポーツに親しむ
取組項目 | KPI | 目標値 | 実績値
体育館の改修 | 利用者数 | 3500 | 3600`,
      ["文化を育てる > 図書館の充実: 1500 1300", "スポーツに親しむ > 体育館の改修: 3500 3600"],
    ],
    [
      "シートの名は書類の題より区分の名",
      `
# 農業
農業分野の進捗状況一覧（令和6年度）
取組項目 | KPI | 目標値 | 実績値
就農支援 | 就農者数 | 10 | 8
# 林業
林業分野の進捗状況一覧（令和6年度）
取組項目 | KPI | 目標値 | 実績値
間伐 | 面積 | 100 | 120`,
      ["農業 > 就農支援: 10 8", "林業 > 間伐: 100 120"],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(lines(drawing)).toEqual(expected);
  });

  it("見出しの単位がシートで違えば、どの単位ともしない", () => {
    const result = readSheets(`
# 1 健康
取組 | 目標（人） | 実績（人）
健診 | 500 | 520
# 2 環境
取組 | 目標（件） | 実績（件）
清掃 | 10 | 12`);
    if (!result.ok) throw new Error(result.problem.code);
    expect(result.measureSheet.reading.roles.map(({ header }) => header)).toEqual(["取組", "目標", "実績"]);
  });
});

describe("部署ごとのシートに昨年度の写しがあれば、今年度のものを一つの計画として勧める", () => {
  const sheet = (name: string, year: number, measure: string): string => `
# ${name}
進捗調査票　令和${String(year)}年度
事業名 | 指標 | 計画 | 実績
${measure} | 参加者数（人） | 20 | 21
${measure}の周知 | 配布数（枚） | 300 | 280`;

  it.each([
    ["写しが一つ", sheet("総務課", 6, "研修") + sheet("税務課", 6, "相談") + sheet("総務課(R5)", 5, "研修")],
    [
      "写しが前に二つ",
      sheet("R5総務課", 5, "研修") +
        sheet("R5税務課", 5, "相談") +
        sheet("総務課", 6, "研修") +
        sheet("税務課", 6, "相談"),
    ],
  ])("%s", (_, drawing) => {
    const { problem } = readSheets(drawing) as { problem: Record<string, unknown> };
    expect(problem).toMatchObject({ code: "severalMeasureSheets", proposed: ["総務課", "税務課"] });
    expect(problem.lists).toContainEqual(expect.objectContaining({ sheets: ["総務課", "税務課"], measures: 4 }));
  });
});

describe("一つの計画とは限らないシートは質問", () => {
  const list = (name: string, actual: string): string => `
# ${name}
取組項目 | KPI | 目標値 | 実績値
移住の促進 | 移住者数 | 20 | ${actual}
創業の支援 | 創業件数 | 4 | 3`;
  const other = (name: string): string => `
# ${name}
取組項目 | KPI | 目標値 | 実績値
図書館の充実 | 貸出冊数 | 1500 | 1300`;

  it.each<[string, string, readonly string[], string | undefined]>([
    ["版", list("案", "11") + list("確定", "12"), ["案", "確定"], undefined],
    ["旧", list("旧", "11") + other("現行"), ["旧", "現行"], undefined],
    ["半期", list("上半期", "11") + list("下半期", "25"), ["上半期", "下半期"], undefined],
    ["写し", list("Ⅰ産業", "11") + other("Ⅰ産業 (2)"), ["Ⅰ産業", "Ⅰ産業 (2)"], undefined],
    ["年度（施策も違う）", list("令和6年度", "11") + other("令和5年度"), ["令和6年度", "令和5年度"], "令和6年度"],
    ["別の計画", list("総合計画", "11") + other("総合戦略"), ["総合計画", "総合戦略"], undefined],
    ["番号はあるが施策はほとんど同じ", list("様式1", "11") + list("様式2", "12"), ["様式1", "様式2"], undefined],
    [
      "実績の列がないシート",
      list("第1節", "11") + other("第2節").replace("実績値", "現状値"),
      ["第1節", "第2節"],
      undefined,
    ],
  ])("%s", (_, drawing, sheets, proposed) => {
    const result = readSheets(drawing);
    expect(result.ok ? null : { ...result.problem, together: null }).toEqual({
      code: "severalMeasureSheets",
      sheets,
      lists: sheets.map((name) => expect.objectContaining({ sheets: [name] }) as unknown),
      together: null,
      ...(proposed === undefined ? {} : { proposed: [proposed] }),
    });
  });
});

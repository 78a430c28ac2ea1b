import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { outline, readDrawing } from "./reading";

// Columns of which neither the word nor the contents alone tell what they are: their neighbours do.

/** Each indicator: 施策 | 指標 | 基準値 | 目標 | 実績 | 達成率 | 評価. */
function lines({ measures }: MeasureSheet): readonly string[] {
  return measures.flatMap(({ cells, indicatorRows }) =>
    indicatorRows.map((row) =>
      [cells.name, row.indicator, row.baseline, row.target, row.actual, row.achievementRate, row.grade]
        .map(textOfCell)
        .join("|"),
    ),
  );
}

describe("名前の列", () => {
  it.each<[string, string]>([
    ["人を書く列", "年次計画 | 総括者"],
    ["場所を書く列", "行動メニュー | 実施エリア"],
  ])("指標のすぐ左にあっても、同じ言葉が繰り返される%sは名前ではない", (_, header) => {
    const sheet = readDrawing(`
${header} | 指標 | 目標値 | 実績値
図書の電子化 | 東部 | 電子化点数 | 400 | 380
実習先の開拓 | 西部 | 実習先数 | 22 | 25
入試広報の強化 | 東部 | 説明会の来場者数 | 900 | 940
学食の改善 | 東部 | 利用者数 | 310 | 280`);
    expect(lines(sheet).map((line) => line.split("|").slice(0, 2).join("|"))).toEqual([
      "図書の電子化|電子化点数",
      "実習先の開拓|実習先数",
      "入試広報の強化|説明会の来場者数",
      "学食の改善|利用者数",
    ]);
  });

  it("「細分類（取組）」は、括弧の言葉のとおり取組の名前", () => {
    const sheet = readDrawing(`
大分類 | 中分類 | 細分類（取組） | 指標 | 目標 | 実績
暮らし | 住まい | 家具固定の補助 | 補助件数 | 40 | 31
暮らし | 住まい | 耐震診断 | 診断件数 | 25 | 30
仕事 | 観光 | 案内板の更新 | 更新基数 | 12 | 12`);
    expect(outline(sheet)).toEqual([
      "暮らし > 住まい > 家具固定の補助",
      "暮らし > 住まい > 耐震診断",
      "仕事 > 観光 > 案内板の更新",
    ]);
  });
});

describe("区分ではない列", () => {
  it("数だけの列（頁）、優先度、値の右の「R8の方針」は区分でも評価でもない", () => {
    const sheet = readDrawing(`
頁 | 優先度 | 分野 | 対策 | 指標 | R7目標 | R7実績 | 評価 | R8の方針
21 | 高 | 河川 | 堤防の補強 | 補強延長 | 300 | 280 | B | 継続
21 | 中 | 河川 | 水位計の設置 | 設置数 | 6 | 6 | A | 見直し
22 | 高 | 砂防 | 堰堤の点検 | 点検数 | 44 | 44 | A | 継続
22 | 高 | 砂防 | 標識の更新 | 更新数 | 18 | 9 | C | 継続`);
    expect(outline(sheet)).toEqual([
      "河川 > 堤防の補強",
      "河川 > 水位計の設置",
      "砂防 > 堰堤の点検",
      "砂防 > 標識の更新",
    ]);
    expect(lines(sheet).map((line) => line.split("|").at(-1))).toEqual(["B", "A", "A", "C"]);
  });
});

describe("値の列", () => {
  it("予算のない表の「決算」は実績", () => {
    const sheet = readDrawing(`
取組 | 指標 | R5決算 | R6決算 | R6目標
口座振替の勧奨 | 加入率 | 41.2% | 42.0% | 43%
納税相談 | 相談件数 | 88件 | 97件 | 100件
共同徴収 | 徴収率 | 30.5% | 33.1% | 32%`);
    expect(lines(sheet).map((line) => line.split("|")[4])).toEqual(["42.0%", "97件", "33.1%"]);
  });

  it("予算と並ぶ「決算」は使った額で、実績ではない", () => {
    const sheet = readDrawing(`
取組 | 予算 | 決算 | 指標 | 目標 | R6
花壇の管理 | 300 | 280 | 参加団体数 | 12 | 14
遊具の点検 | 900 | 870 | 点検基数 | 60 | 60
樹木の剪定 | 500 | 490 | 剪定本数 | 210 | 180`);
    expect(lines(sheet).map((line) => line.split("|")[4])).toEqual(["14", "60", "180"]);
  });

  it("目標のある表の「前年度比」は達成率ではない", () => {
    const sheet = readDrawing(`
取組 | 指標 | R5実績 | R6実績 | 前年度比 | R9目標
漁礁の設置 | 設置数 | 10 | 12 | 120.0% | 20
稚魚の放流 | 放流尾数 | 500 | 450 | 90.0% | 800`);
    expect(lines(sheet)).toEqual(["漁礁の設置|設置数||20|12||", "稚魚の放流|放流尾数||800|450||"]);
  });

  it("「2032年（目標年）」は目標、「2021年（基準年）」は基準値、「目標に対する達成率」の年は目標の年", () => {
    const sheet = readDrawing(`
取組 | 指標 | 2021年（基準年） | 2024年 | 2032年（目標年） | 2032年目標に対する達成率
里海の再生 | 藻場面積 | 4 | 6 | 10 | 60.0%
魚食の普及 | 教室数 | 12 | 18 | 20 | 90.0%`);
    expect(lines(sheet)).toEqual(["里海の再生|藻場面積|4|10|6|60.0%|", "魚食の普及|教室数|12|20|18|90.0%|"]);
    const rate = sheet.reading.roles.find(({ role }) => role === "achievementRate");
    expect(rate?.period).not.toEqual({ kind: "fiscalYear", fiscalYear: 2032 });
  });

  it("知らない言葉の下に基準・年だけ・目標が並べば、年だけの列は実績", () => {
    const sheet = readDrawing(`
指標 | 単位 | 全国 | 本町 | < | < | 判定
^ | ^ | ^ | R2（基準） | R6 | R9（目標） | ^
健診の受診率 | % | 52.1 | 40.2 | 45.8 | 60 | B
歩数 | 歩 | 6,800 | 6,100 | 6,350 | 7,000 | B
野菜の摂取量 | g | 281 | 255 | 262 | 350 | C`);
    expect(lines(sheet)).toEqual([
      "健診の受診率|健診の受診率|40.2|60|45.8||B",
      "歩数|歩数|6,100|7,000|6,350||B",
      "野菜の摂取量|野菜の摂取量|255|350|262||C",
    ]);
  });

  it("年間と並ぶ四半期は、その年のもう一つの実績ではない", () => {
    const sheet = readDrawing(`
取組 | 指標 | 目標 | 令和7年度実績 | < | <
^ | ^ | ^ | 第1四半期 | 第2四半期 | 年間
巡回指導 | 指導件数 | 80 | 20 | 25 | 90
講座の開催 | 開催数 | 12 | 3 | 3 | 12`);
    expect(lines(sheet).map((line) => line.split("|")[4])).toEqual(["90", "12"]);
    const further = sheet.measures[0]?.values[0]?.further.map(({ period }) => period);
    expect(further).toEqual([
      { kind: "stage", label: "令和7年度実績 第1四半期" },
      { kind: "stage", label: "令和7年度実績 第2四半期" },
    ]);
  });
});

describe("言葉の少ない見出し", () => {
  it("目標と実績が並べば、ほかの列がその団体の言葉だけでも見出し", () => {
    const sheet = readDrawing(`
くらし応援事業 | つかさどる班 | 尺度 | 目標 | 実績 | 実施率 | 色分け
買い物支援 | 一班 | 利用者数 | 120 | 96 | 80% | 黄
配食 | 二班 | 配食数 | 3000 | 3300 | 110% | 青
見守り | 一班 | 訪問数 | 500 | 500 | 100% | 青`);
    expect(lines(sheet)).toEqual([
      "買い物支援|利用者数||120|96|80%|",
      "配食|配食数||3000|3300|110%|",
      "見守り|訪問数||500|500|100%|",
    ]);
  });

  it.each([
    ["R2.3.31", "R6.3.31", "R7.3.31"],
    ["令和2年3月31日", "令和6年3月31日", "令和7年3月31日"],
    ["令和元年度末現在", "令和5年度末現在", "令和6年度末現在"],
    ["R元値", "R5値", "R6値"],
  ])("目標の隣の %s、%s、%s は、それぞれの年度の実績", (...years) => {
    const sheet = readDrawing(`
指標 | ${years.join(" | ")} | R9目標
登録団体数 | 11 | 15 | 17 | 20
会員数 | 320 | 345 | 350 | 400
開催数 | 4 | 6 | 6 | 8`);
    expect(lines(sheet).map((line) => line.split("|").slice(3, 5).join("/"))).toEqual(["20/17", "400/350", "8/6"]);
    const actuals = sheet.reading.roles.filter(({ role }) => role === "actual").map(({ period }) => period);
    expect(actuals).toContainEqual({ kind: "fiscalYear", fiscalYear: 2024 });
    expect(actuals).toContainEqual({ kind: "fiscalYear", fiscalYear: 2023 });
  });

  it("目標のある表の「今回」は実績、「前回」はその前の値", () => {
    const sheet = readDrawing(`
施策 | 指標 | 前回（R5） | 今回（R6） | 目標（R8）
道路照明の更新 | 更新数 | 40 | 52 | 90
歩道の段差解消 | 解消箇所 | 7 | 9 | 20`);
    expect(lines(sheet).map((line) => line.split("|")[4])).toEqual(["52", "9"]);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.previous))).toEqual(["40", "7"]);
  });

  it("「今年度評価」の隣の「前年度評価」は、今年度の評価ではない", () => {
    const sheet = readDrawing(`
施策 | 指標 | 実績 | 目標 | 前年度評価 | 今年度評価
道路照明の更新 | 更新数 | 52 | 90 | B | A
歩道の段差解消 | 解消箇所 | 9 | 20 | A | C`);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.grade))).toEqual(["A", "C"]);
  });

  it("実績の隣の「実施状況」が、実施済・実施中などの語の繰返しなら評価", () => {
    const sheet = readDrawing(`
施策 | 指標 | R6実績 | R9目標 | 実施状況
路線の見直し | 路線数 | 12 | 14 | 実施済
停留所の改修 | 改修箇所 | 7 | 20 | 実施中
乗継割引の導入 | 利用件数 | 0 | 900 | 未実施
車両の更新 | 更新台数 | 3 | 8 | 実施中`);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.grade))).toEqual([
      "実施済",
      "実施中",
      "未実施",
      "実施中",
    ]);
    expect(sheet.measures.map(({ cells }) => textOfCell(cells.actual))).toEqual(["12", "7", "0", "3"]);
  });
});

describe("結合も番号もない見出しの行", () => {
  it("表の最初から、いくつもの施策の上に名前だけで立つ行は見出し", () => {
    const sheet = readDrawing(`
施策 | 指標 | 目標 | 実績
安全なまち | | |
街路灯の設置 | 設置数 | 30 | 28
防犯教室 | 開催数 | 8 | 9
学びのまち | | |
出前講座 | 開催数 | 20 | 22`);
    expect(outline(sheet)).toEqual(["安全なまち > 街路灯の設置", "安全なまち > 防犯教室", "学びのまち > 出前講座"]);
  });

  it("◇や〈〉で始まる名前だけの行は、段の違う見出し", () => {
    const sheet = readDrawing(`
取組 | 指標 | 目標 | 実績
〈人を育てる〉 | | |
◇学校 | | |
職場体験 | 参加者数 | 300 | 310
◇企業 | | |
研修の助成 | 助成件数 | 15 | 11
〈人を呼ぶ〉 | | |
◇観光 | | |
体験ツアー | 開催数 | 6 | 6`);
    expect(outline(sheet)).toEqual([
      "〈人を育てる〉 > ◇学校 > 職場体験",
      "〈人を育てる〉 > ◇企業 > 研修の助成",
      "〈人を呼ぶ〉 > ◇観光 > 体験ツアー",
    ]);
  });

  it("途中や最後にある名前だけの行は、まだ記入のない施策", () => {
    const sheet = readDrawing(`
施策 | 指標 | 目標 | 実績
出前講座 | 開催数 | 20 | 22
公民館の改修 | | |
防犯教室 | 開催数 | 8 | 9
広報の充実 | | |`);
    expect(outline(sheet)).toEqual(["出前講座", "公民館の改修", "防犯教室", "広報の充実"]);
  });
});

import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { drawn } from "../sources/drawn";
import { outline, readDrawing, snapshotOf, usual } from "./reading";

// Rows that repeat what stands above, columns that say of what kind an indicator is, and tables below tables.

/** Each indicator's row: part, direction, target, actual, grade and status, of what is there. */
function rowsOf({ measures }: MeasureSheet): readonly string[] {
  const roles = ["indicator", "part", "direction", "baseline", "target", "actual", "grade", "goalStatus"] as const;
  return measures.flatMap(({ indicatorRows }) =>
    indicatorRows.map((row) =>
      roles
        .map((role) => textOfCell(row[role]))
        .filter((text) => text !== "")
        .join(" "),
    ),
  );
}

test("番号の付いた同上は、上と同じ名の施策として、その行にある", () => {
  const sheet = readDrawing(`
番号 | 部門 | 取組 | 指標 | 目標 | 実績 | 評価
1 | 港湾 | 岸壁の補修 | 補修延長 | 40 | 42 | Ａ
2 | 同上 | 同上 | 補修箇所数 | 3 | 2 | Ｂ
3 | 同上 | 荷役の効率化 | 取扱貨物量 | 900 | 870 | Ｂ
4 | 〃 | 〃 | 待ち時間 | 30 | 28 | Ａ`);
  const named = ["港湾 > 岸壁の補修", "港湾 > 岸壁の補修", "港湾 > 荷役の効率化", "港湾 > 荷役の効率化"];
  expect(outline(sheet)).toEqual(named);
  expect(sheet.measures.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
  expect(sheet.measures.map(({ cells }) => cells.name?.row)).toEqual([1, 2, 3, 4]);
});

test("方向の列の↓は減らすことで、上と同じではない", () => {
  const sheet = readDrawing(`
分野 | 指標 | 望ましい方向 | 目標 | 実績 | 判定
水道 | 有収率 | ↑ | 90 | 91 | 達成
水道 | 漏水件数 | ↓ | 30 | 41 | 未達成
下水 | 水洗化率 | ↑ | 85 | 86 | 達成
下水 | 接続率 | 〃 | 70 | 66 | 未達成`);
  expect(rowsOf(sheet)).toEqual([
    "有収率 ↑ 90 91 達成",
    "漏水件数 ↓ 30 41 未達成",
    "水洗化率 ↑ 85 86 達成",
    "接続率 ↑ 70 66 未達成",
  ]);
});

test("施策と指標を繰り返した行は、対象者の違う内訳", () => {
  const sheet = readDrawing(`
分野 | 施策 | 指標 | 対象 | 当初⏎R元 | 目標⏎R11 | 実績⏎R6 | 評価
体力 | 体力づくり | 週3回歩く人の割合 | 男性 | 30 | 40 | 36 | Ｂ
体力 | 体力づくり | 週3回歩く人の割合 | 女性 | 25 | 40 | 41 | Ａ
栄養 | 減塩 | 食塩摂取量 | 成人 | 10.5 | 8 | 9.8 | Ｂ
口腔 | 健診 | 歯科健診の受診率 | 40歳 | 12 | 20 | 15 | Ｂ
口腔 | 健診 | 歯科健診の受診率 | 60歳 | 18 | 30 | 31 | Ａ`);
  expect(outline(sheet)).toEqual(["体力 > 体力づくり", "栄養 > 減塩", "口腔 > 健診"]);
  expect(rowsOf(sheet)).toEqual([
    "週3回歩く人の割合 男性 30 40 36 Ｂ",
    "週3回歩く人の割合 女性 25 40 41 Ａ",
    "食塩摂取量 成人 10.5 8 9.8 Ｂ",
    "歯科健診の受診率 40歳 12 20 15 Ｂ",
    "歯科健診の受診率 60歳 18 30 31 Ａ",
  ]);
});

test.each([
  ["評価区分", "ストラクチャー", "プロセス", "アウトカム"],
  ["評価区分", "アウトプット", "アウトカム", "アウトプット"],
  ["種別", "KPI", "KPI", "KPI"],
  ["区分", "成果指標", "活動指標", "成果指標"],
])("「%s」に%s・%s・%sとあれば、指標の種類で、評価でも区分でもない", (header, ...kinds) => {
  const sheet = readDrawing(`
基本方針 | ${header} | 事業 | 指標 | 目標 | 実績 | 判定
保健 | ${kinds[0]} | 健診 | 受診率 | 60 | 55 | Ｂ
保健 | ${kinds[1]} | 指導 | 実施率 | 40 | 44 | Ａ
医療 | ${kinds[2]} | 救急 | 応需率 | 95 | 96 | Ａ`);
  expect(sheet.reading.questions).toEqual([]);
  expect(outline(sheet)).toEqual(["保健 > 健診", "保健 > 指導", "医療 > 救急"]);
  expect(rowsOf(sheet)).toEqual(["受診率 60 55 Ｂ", "実施率 40 44 Ａ", "応需率 95 96 Ａ"]);
});

test("達成度の列の丸数字は段階の評価、達成状況の列のそれは施策目標の達成状況", () => {
  const table = (header: string): MeasureSheet =>
    readDrawing(`
事業 | 指標 | 目標 | 実績 | 達成率 | ${header}
乗合タクシー | 利用者数 | 500 | 620 | 124% | ①
駐輪場 | 収容台数 | 300 | 250 | 83% | ②
バス停 | 上屋の設置数 | 20 | 9 | 45% | ③`);
  expect(rowsOf(table("達成度"))).toEqual(["利用者数 500 620 ①", "収容台数 300 250 ②", "上屋の設置数 20 9 ③"]);
  expect([...table("達成状況").columns.keys()]).toContain("goalStatus");
});

test("どの柱にもある「（２）KPI」の表は、その上の柱に属する", () => {
  const sheet = readDrawing(`
柱1　働く
（１）数値目標
数値目標 | 基準値 | 目標値 | 実績値
就業者数 | 900 | 950 | 940

（２）施策の指標
施策 | 指標 | 基準値 | 目標値 | 実績値 | 担当課
創業支援 | 創業件数 | 4 | 9 | 7 | 商工課
企業誘致 | 立地件数 | 1 | 3 | 3 | 商工課

柱2　暮らす
（１）数値目標
数値目標 | 基準値 | 目標値 | 実績値
転入者数 | 300 | 400 | 380

（２）施策の指標
施策 | 指標 | 基準値 | 目標値 | 実績値 | 担当課
住まい | 空き家の活用件数 | 2 | 8 | 6 | 建設課`);
  expect(outline(sheet)).toEqual(["柱1 働く > 創業支援", "柱1 働く > 企業誘致", "柱2 暮らす > 住まい"]);
});

test("言葉の計画と実績だけの下の表も、同じ項目の表なら読み落とさない", () => {
  const sheet = readDrawing(`
１ 指標の進捗
方針 | 項目 | 数値目標 | 単位 | R6目標 | R6実績 | 評価
財政 | 滞納の整理 | 収納率 | % | 98 | 97 | Ｂ
財政 | 広告の募集 | 広告収入 | 千円 | 500 | 620 | Ａ
人事 | 研修 | 受講者数 | 人 | 80 | 85 | Ａ

２ 取組の進捗
方針 | 項目 | R6計画 | R6実績 | 評価
人事 | 人事評価 | 制度の設計 | 設計を完了 | Ａ
財政 | 公会計 | 財務書類の公表 | 公表を延期 | Ｃ
窓口 | 予約制 | 試行 | 試行を開始 | Ａ`);
  expect(outline(sheet)).toEqual([
    "財政 > 滞納の整理",
    "財政 > 広告の募集",
    "人事 > 研修",
    "人事 > 人事評価",
    "財政 > 公会計",
    "窓口 > 予約制",
  ]);
});

test("項目の名の違う下の表は、上の表の続きにしない", () => {
  const grid = drawn(
    "表",
    `
方針 | 項目 | 数値目標 | R6目標 | R6実績 | 評価
財政 | 滞納の整理 | 収納率 | 98 | 97 | Ｂ
財政 | 広告の募集 | 広告収入 | 500 | 620 | Ａ
人事 | 研修 | 受講者数 | 80 | 85 | Ａ

会計 | 勘定 | 計画 | 実績
一般 | 歳入 | 900 | 910
一般 | 歳出 | 880 | 870
特別 | 歳入 | 100 | 101`,
  );
  const result = findMeasureSheet(snapshotOf(grid), null, usual);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.measureSheet.measures).toHaveLength(3);
  expect(result.measureSheet.reading.unused).not.toEqual([]);
});

test("対象者の行で指標が同上でも、内訳として読む", () => {
  const sheet = readDrawing(`
分野 | 施策 | 指標 | 年代 | 目標 | 実績 | 判定
健診 | 大腸がん検診 | 受診率 | 40代 | 30% | 28% | Ｂ
同上 | 同上 | 同上 | 50代 | 35% | 36% | Ａ
同上 | 骨粗しょう症検診 | 受診率 | 女性 | 20% | 22% | Ａ`);
  expect(rowsOf(sheet)).toEqual(["受診率 40代 30% 28% Ｂ", "受診率 50代 35% 36% Ａ", "受診率 女性 20% 22% Ａ"]);
});

test("指標の種類が混じっていても、施策の名ではない", () => {
  const sheet = readDrawing(`
基本目標 | 種類 | 指標名 | 基準値 | R6目標 | R6実績 | 評価
学ぶ | 数値目標 | 満足度 | 60 | 70 | 71 | Ａ
| KPI | 貸出冊数 | 900 | 950 | 940 | Ｂ
住む | 数値目標 | 定住意向 | 80 | 85 | 82 | Ｂ
| KPI | 空き家の活用件数 | 3 | 9 | 10 | Ａ`);
  expect(outline(sheet)).toEqual(["学ぶ > 満足度", "学ぶ > 貸出冊数", "住む > 定住意向", "住む > 空き家の活用件数"]);
});

test("施策の表の下の、取組の表は、最後の施策の続きにせず、聞く", () => {
  const grid = drawn(
    "表",
    `
施策 | 成果指標 | 目標 | 実績 | 評価
道路 | 改良率 | 60 | 61 | Ａ
橋 | 修繕数 | 10 | 9 | Ｂ
公園 | 面積 | 8 | 8 | Ａ

（参考）取組の実施状況
取組 | 令和6年度の計画 | 令和6年度の実績 | 進捗
台帳の電子化 | 仕様の検討 | 仕様を検討した | Ａ
橋の点検 | 40橋の点検 | 40橋を点検 | Ａ`,
  );
  expect(findMeasureSheet(snapshotOf(grid), null, usual)).toMatchObject({
    ok: false,
    problem: { code: "severalTables" },
  });
});

import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { outline, readDrawing } from "./reading";

// Columns beside the values whose words mislead: what they hold and where they stand tells what they are.

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

describe("したことを書く列", () => {
  it("取組内容は、ほかに施策の名前の列があれば、同じ文が繰り返されても区分ではない", () => {
    const sheet = readDrawing(`
方針 | 実施項目 | 取組内容 | 指標 | 目標 | 実績
財政 | 収納の強化 | 協議会を開いた。 | 収納率 | 98 | 97
財政 | 広告の導入 | 協議会を開いた。 | 広告料 | 50 | 61
人事 | 研修の充実 | 講座を催した。 | 受講者数 | 30 | 30`);
    expect(outline(sheet)).toEqual(["財政 > 収納の強化", "財政 > 広告の導入", "人事 > 研修の充実"]);
  });

  it("値の右の「主な取組」は施策の名前ではなく、左の施策が名前", () => {
    const sheet = readDrawing(`
重点施策 | KPI | R5目標 | R5実績 | 主な取組
森林の保全 | 間伐面積 | 90ha | 75ha | 補助金を交付した。
水源の保全 | 調査地点数 | 12 | 12 | 職員が巡回した。
里山の活用 | 参加者数 | 200人 | 310人 | 補助金を交付した。`);
    expect(lines(sheet)).toEqual([
      "森林の保全|間伐面積||90ha|75ha||",
      "水源の保全|調査地点数||12|12||",
      "里山の活用|参加者数||200人|310人||",
    ]);
  });
});

describe("区分という見出し", () => {
  it("指標の右の「区分」（累計・単年）は施策の区分ではない", () => {
    const sheet = readDrawing(`
分野 | 取組 | KPI | 区分 | 目標 | 実績
防災 | 備蓄の充実 | 備蓄食数 | 累計 | 900 | 700
防災 | 訓練の実施 | 訓練回数 | 単年 | 12 | 12
防犯 | 街灯の整備 | 整備灯数 | 累計 | 80 | 95`);
    expect(outline(sheet)).toEqual(["防災 > 備蓄の充実", "防災 > 訓練の実施", "防犯 > 街灯の整備"]);
  });

  it("値の右の「区分」が記号なら、評価", () => {
    const sheet = readDrawing(`
分野 | 取組 | 指標 | 目標 | 実績 | 区分 | 担当課
防災 | 備蓄の充実 | 備蓄食数 | 900 | 700 | C | 危機管理課
防災 | 訓練の実施 | 訓練回数 | 12 | 12 | A | 危機管理課
防犯 | 街灯の整備 | 整備灯数 | 80 | 95 | A | 生活課`);
    expect(lines(sheet).map((line) => line.split("|").at(-1))).toEqual(["C", "A", "A"]);
    expect(outline(sheet)).toEqual(["防災 > 備蓄の充実", "防災 > 訓練の実施", "防犯 > 街灯の整備"]);
  });
});

describe("値と評価", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "進み具合の言葉は、見出しが「結果」でも「信号」でも評価",
      `
取組 | 指標 | 目標 | 実績 | 信号
植樹 | 本数 | 500 | 480 | やや遅れ
清掃 | 回数 | 4 | 4 | 順調`,
      ["植樹|本数||500|480||やや遅れ", "清掃|回数||4|4||順調"],
    ],
    [
      "評価の下に「指標」とあれば、指標の評価",
      `
取組 | 指標 | 値 | < | 評価 | 担当課
^ | ^ | 目標 | 実績 | 指標 | ^
植樹 | 本数 | 500 | 480 | B | 農林課
清掃 | 回数 | 4 | 4 | A | 環境課`,
      ["植樹|本数||500|480||B", "清掃|回数||4|4||A"],
    ],
    [
      "数量の入った「状況」は実績",
      `
取組 | 指標 | 策定時の状況 | R5年度末の状況 | R6年度末の目標 | 評価区分
植樹 | 本数 | 100本 | 480本 | 500本 | B
清掃 | 回数 | 2回 | 4回 | 4回 | A`,
      ["植樹|本数|100本|500本|480本||B", "清掃|回数|2回|4回|4回||A"],
    ],
    [
      "予算の執行率は達成率ではない",
      `
取組 | 予算 | 決算 | 執行率 | 指標 | 目標 | 実績
植樹 | 900 | 450 | 50.0% | 本数 | 500 | 480
清掃 | 200 | 200 | 100.0% | 回数 | 4 | 4`,
      ["植樹|本数||500|480||", "清掃|回数||4|4||"],
    ],
    [
      "指標①・目標①と指標②・目標②は、二つの指標",
      `
取組 | 指標① | 目標① | 実績① | 指標② | 目標② | 実績②
植樹 | 本数 | 500 | 480 | 参加者数 | 60 | 75
清掃 | 回数 | 4 | 4 | 回収量 | 2 | 3`,
      ["植樹|本数||500|480||", "植樹|参加者数||60|75||", "清掃|回数||4|4||", "清掃|回収量||2|3||"],
    ],
    [
      "目標時期と実施時期は、数値の目標がなければ目標と実績",
      `
取組 | 整備目標 | 目標時期 | 実施時期 | 進捗
植樹 | 苗床の整備 | R5.9.30 | R5.9.15 | 順調
清掃 | 集積所の改修 | 令和5年12月 | 令和6年2月 | 遅れ`,
      ["植樹|苗床の整備||R5.9.30|R5.9.15||順調", "清掃|集積所の改修||令和5年12月|令和6年2月||遅れ"],
    ],
    [
      "数値の目標があれば、目標時期はその時期",
      `
取組 | 指標 | 目標値 | 目標時期 | 実績値 | 実施時期
植樹 | 本数 | 500 | R5.9.30 | 480 | R5.9.15
清掃 | 回数 | 4 | R6.3.31 | 4 | R6.3.20`,
      ["植樹|本数||500|480||", "清掃|回数||4|4||"],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(lines(readDrawing(drawing))).toEqual(expected);
  });

  it("先の年の見込みは実績ではない", () => {
    const { measures } = readDrawing(`
取組 | 指標 | R4実績 | R5目標 | R5実績 | R9見込み
植樹 | 本数 | 450 | 500 | 480 | 800
清掃 | 回数 | 4 | 4 | 4 | 6`);
    const texts = measures.flatMap(({ values }) =>
      values.flatMap(({ further }) => further.map(({ cell }) => cell.text)),
    );
    expect(texts).toEqual(["450", "4"]);
  });

  it("一つの見出しの下に年月・値・単位が並べば、値だけが実績", () => {
    const { measures } = readDrawing(`
取組 | 指標 | 2023年（実績） | < | < | 2030年（目標） | < | <
植樹 | 本数 | 2024年3月 | 480 | 本 | 2031年3月 | 900 | 本
清掃 | 回数 | 2024年3月 | 4 | 回 | 2031年3月 | 8 | 回`);
    const [first] = measures;
    expect([first?.indicatorRows[0]?.actual, first?.indicatorRows[0]?.target].map(textOfCell)).toEqual(["480", "900"]);
    expect(first?.values[0]?.further).toEqual([]);
  });
});

describe("番号と年度の列", () => {
  it("施策と指標の間の番号は指標の番号で、施策番号としての抜けや重複を問わない", () => {
    const sheet = readDrawing(`
基本目標 | 施策名 | No. | KPI | 目標値 | 実績値
1 安全 | 巡回 | 1 | 回数（回） | 10 | 12
^ | ^ | 2 | 人数（人） | 40 | 39
^ | 広報 | 1 | 部数（部） | 30 | 33`);
    expect(sheet.measures.map(({ number }) => number)).toEqual([null, null]);
    expect(sheet.reading.unused).toEqual([]);
  });

  it("施策ごとに一つの番号は、どこにあっても施策の番号", () => {
    const sheet = readDrawing(`
施策名 | 番号 | 指標 | 目標 | 実績
巡回 | 1 | 回数（回） | 10 | 12
広報 | 2 | 部数（部） | 30 | 33`);
    expect(sheet.measures.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("目標の下の「年度」が数値なら、その年度に目指す値で、年なら、いつの目標か", () => {
    const drawing = (year: string): MeasureSheet =>
      readDrawing(`
施策名 | 指標 | 目標 | < | 実績
^ | ^ | 年度 | 最終 | ^
巡回 | 回数（回） | ${year} | 20 | 12
広報 | 部数（部） | ${year} | 40 | 33`);
    const shown = (sheet: MeasureSheet) =>
      [sheet.measures[0]?.cells.expected, sheet.measures[0]?.cells.target].map(textOfCell);
    expect(shown(drawing("10"))).toEqual(["10", "20"]);
    expect(shown(drawing("2026"))).toEqual(["", "20"]);
  });
});

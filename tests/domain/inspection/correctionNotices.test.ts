import { certain } from "../../../src/domain/certain";
import { told } from "./told";

const one = (drawing: string): readonly string[] => told({ 一覧: drawing });

describe("文中の増減（正誤表によくある誤り）", () => {
  const plan = (text: string, actual = "214", previous = "198"): string =>
    `番号 | 施策名 | 指標 | 単位 | 前年度実績 | 目標値 | 実績値 | 達成率 | 取組状況
1 | 移住 | 移住者数 | 人 | ${previous} | 200 | ${actual} | 107.0% | ${text}
2 | 農業 | 就農者数 | 人 | 21 | 25 | 20 | 80.0% | 研修を行った。
3 | 交通 | 乗客数 | 千人 | 640 | 650 | 585 | 90.0% | 減便による。`;

  it.each<[string, readonly string[]]>([
    ["移住者数は、前年度の198人から214人に増加した。", []],
    ["移住者数は前年度の198人から214人へ伸びた。", []],
    ["移住者数は、前年度198人から214人へと16人増加した。", []],
    ["移住者数は、前年度の198人から約200人に増加した。", []],
    ["移住相談の満足度は、90.5%から88.0%に低下した。", []],
    ["順位は5位から3位に上昇した。", []],
    ["目標値を180人から200人に引き上げ、300人から250人に減らした。", []],
    ["窓口を3か所から2か所に集約した。", []],
    ["移住者数は、前年度の198人から令和3年度の230人に増加した。", []],
    ["移住者数は、前年度の214人から198人に増加した。", ["consistency-change-differs I2"]],
    ["相談件数は、1,250件から1,310件に減少した。", ["consistency-change-differs I2"]],
    ["待機者は12人から15人へと大幅に減った。", ["consistency-change-differs I2"]],
    ["利用率は45.2％から44.8％に上昇。", ["consistency-change-differs I2"]],
    ["移住者数は、前年度の198人から241人に増加した。", ["consistency-change-differs I2"]],
    ["移住者数は、前年度の189人から214人に増加した。", ["consistency-change-differs I2"]],
    ["相談者80人のうち、移住した人は20人（25.0％）であった。", []],
    ["相談者80人のうち、移住した人は20人（24.9％）であった。", []],
    ["相談者80人のうち、移住した人は20人（52.0％）であった。", ["consistency-change-differs I2"]],
  ])("%s", (text, findings) => {
    expect(one(plan(text))).toEqual(findings);
  });

  it("単位のない欄の62.9と文の62.9％は同じ", () => {
    const rate = (text: string): string => `番号 | 施策名 | 指標（％） | 目標 | 実績 | 備考
1 | 健診 | 受診率（%） | 60.0 | 62.9 | ${text}
2 | 検診 | 検診率（%） | 40.0 | 41.0 | 周知した。`;
    expect(one(rate("受診率は、前年度の61.0%から62.9%に上昇した。"))).toEqual([]);
    expect(one(rate("受診率は、前年度の61.0%から69.2%に上昇した。"))).toEqual(["consistency-change-differs F2"]);
  });
});

describe("表の外の日付", () => {
  const plan = (title: string): string => `${title}
番号 | 施策名 | 指標 | 目標 | 実績
1 | 移住 | 移住者数 | 200人 | 214人
2 | 農業 | 就農者数 | 25人 | 20人`;

  it.each<[string, readonly string[]]>([
    ["総合計画の進捗（令和5年度（2023年度））", []],
    ["総合計画の進捗（2023（令和5）年度）", []],
    ["令和6年度評価（2023年度実績）", []],
    ["令和6年5月31日現在", []],
    ["総合計画の進捗（令和5年度（2022年度））", ["quantity-date-pair-disagrees A1"]],
    ["2022（令和5）年度 総合計画の進捗", ["quantity-date-pair-disagrees A1"]],
    ["令和6年4月31日現在", ["quantity-date-impossible A1"]],
    ["作成日：令和5年15月1日", ["quantity-date-impossible A1"]],
  ])("%s", (title, findings) => {
    expect(one(plan(title))).toEqual(findings);
  });
});

describe("表の下の注", () => {
  const plan = (indicator: string, ...notes: readonly string[]): string =>
    `番号 | 施策名 | 指標 | 目標 | 実績
1 | 移住 | ${indicator} | 200人 | 214人
2 | 農業 | 就農者数※2 | 25人 | 25人
${notes.join("\n")}`;
  const second = "※2　就農者数は認定者を含む。";

  it.each<[string, string, readonly string[]]>([
    ["移住者数※1", "※1　移住者数は転入届による。", []],
    ["移住者数（※１）", "※1　移住者数は転入届による。", []],
    ["移住者数", "※1　移住者数は転入届による。", ["consistency-note-unmarked A4"]],
    ["移住者数※11", "※1　移住者数は転入届による。", ["consistency-note-missing C2", "consistency-note-unmarked A4"]],
    ["移住者数", "※　移住者数は転入届による。", []],
  ])("%sと「%s」", (indicator, note, findings) => {
    expect(one(plan(indicator, note, second))).toEqual(findings);
  });

  it("注が一つで、印が数字だけの表でも、何もいわない", () => {
    expect(one(plan("移住者数1)", "※1 転入届による。").replace("※2", ""))).toEqual([]);
    expect(one(plan("移住者数", "※1 転入届による。").replace("※2", ""))).toEqual([]);
    expect(one(plan("移住者数", "※1 移住者数は転入届による。").replace("※2", ""))).toEqual([
      "consistency-note-unmarked A4",
    ]);
  });

  it("印の付け方が注と違う表では、何もいわない", () => {
    expect(one(plan("移住者数1)", "※1 転入届による。", second).replace("※2", "2)"))).toEqual([]);
  });
});

describe("名称の違い", () => {
  const plan = (third: string, name = "農業の振興", indicator = "就農者数"): string =>
    `分野 | 番号 | 施策名 | 指標 | 目標 | 実績 | 評価
福祉・健康 | 1 | 健診 | 受診者数 | 90人 | 95人 | ○
福祉・健康 | 2 | 介護 | 教室数 | 5回 | 6回 | ○
${third} | 3 | 医療 | 紹介数 | 30件 | 31件 | ○
産業・農業 | 4 | ${name} | ${indicator} | 25人 | 25人 | ○
産業・農業 | 5 | 観光の振興 | 来訪者数 | 400人 | 410人 | ○`;

  it.each<[string, readonly string[]]>([
    [plan("福祉・健康"), []],
    [plan("福祉，健康"), ["structure-division-split A4"]],
    [plan("福祉・健　康"), ["text-spaced-letters A4"]],
    [plan("福祉・健康", "農業　の振興"), ["text-spaced-letters C5"]],
    [plan("福祉・健康", "農業　観光の振興"), []],
    [plan("福祉・健康", "農　業　の　振　興"), ["text-spaced-letters C5"]],
    [plan("福祉・健康", "農業の振興", "新規就農者数者数"), ["text-doubled-phrase D5"]],
    [plan("福祉・健康", "農業の振興", "大学大学院の受講者数"), []],
    [plan("福祉・健康", "農業のの振興"), ["text-doubled-phrase C5"]],
    [plan("福祉・健康", "農業の振興", "農家民宿体験体験教室の参加者数"), ["text-doubled-phrase D5"]],
    [plan("福祉・健康", "農業の振興", "中学校学校給食の地場産率"), []],
  ])("%#", (drawing, findings) => {
    expect(one(drawing)).toEqual(findings);
  });

  it.each<[string, string, readonly string[]]>([
    ["基本目標1 働く場をつくる", "基本目標2 人を呼ぶ", []],
    ["基本目標1 働く場をつく", "基本目標2 人を呼ぶ", ["consistency-summary-division-unknown A2"]],
    ["基本目標1 働く場をつぐる", "基本目標2 人を呼ぶ", ["consistency-summary-division-unknown A2"]],
    ["基本目標1", "基本目標2", []],
    ["基本目標1 働く場", "基本目標2 人を呼ぶ", []],
  ])("集計表の「%s」「%s」", (first, second, findings) => {
    const list = `基本目標 | 番号 | 施策名 | 指標 | 目標 | 実績 | 評価
基本目標1 働く場をつくる | 1 | 創業 | 創業件数 | 90件 | 95件 | ◎
基本目標1 働く場をつくる | 2 | 誘致 | 誘致件数 | 5件 | 6件 | ◎
基本目標2 人を呼ぶ | 3 | 観光 | 来訪者数 | 30人 | 30人 | ○`;
    const summary = `区分 | ◎ | ○ | △ | 計
${first} | 2 | 0 | 0 | 2
${second} | 0 | 1 | 0 | 1
計 | 2 | 1 | 0 | 3`;
    expect(told({ 一覧: list, 集計: summary })).toEqual(findings);
  });
});

describe("列の計算と合計の行", () => {
  const costs = (changes: Readonly<Record<number, string>> = {}, total = "11090 | 10109 | 91.2% | 981 |"): string => {
    const rows = [
      "福祉 | 1 | 見守り | 1200 | 900 | 75.0% | 300 | A",
      "福祉 | 2 | 給食 | 800 | 720 | 90.0% | 80 | A",
      "福祉 | 3 | 通いの場 | 640 | 608 | 95.0% | 32 | A",
      "観光 | 4 | 案内板 | 2500 | 2100 | 84.0% | 400 | A",
      "観光 | 5 | ガイド | 350 | 301 | 86.0% | 49 | A",
      "観光 | 6 | 花火 | 4000 | 3880 | 97.0% | 120 | A",
      "観光 | 7 | 祭り | 1600 | 1600 | 100.0% | 0 | A",
    ].map((row, index) => changes[index] ?? row);
    return `分野 | 番号 | 事業名 | 予算額（千円） | 決算額（千円） | 執行率 | 差引額 | 評価
${rows.join("\n")}
 | | 合計 | ${total}`;
  };

  it.each<[string, readonly string[]]>([
    [costs(), []],
    [costs({ 1: "福祉 | 2 | 給食 | 800 | 720 | 90.1% | 80 | A" }), []],
    [costs({ 1: "福祉 | 2 | 給食 | 800 | 720 | 9.0% | 80 | A" }), ["consistency-column-differs F3"]],
    [
      costs({ 4: "観光 | 5 | ガイド | 350 | 301 | 86.0% | 94 | A" }),
      ["consistency-column-differs G6", "consistency-total-differs G9"],
    ],
    [costs({}, "11090 | 10109 | 88.7% | 981"), ["consistency-column-differs F9"]],
    [costs({}, "11090 | 10909 | 98.4% | 181"), ["consistency-total-differs E9", "consistency-total-differs G9"]],
  ])("%#", (drawing, findings) => {
    const all = one(drawing).filter((finding) => finding.startsWith("consistency"));
    expect([...all].sort()).toEqual([...findings].sort());
  });

  it.each<[string, readonly string[]]>([
    ["3100 | 2900 | 3050 | 9050", []],
    ["3100 | 2900 | 3050 | 9500", ["consistency-column-differs H5"]],
    ["3100 | 9200 | 3050 | 9050", ["consistency-column-differs H5"]],
  ])("行の少ない表でも、横の計が一つだけ合わなければ指摘する: %s", (last, findings) => {
    const drawing = `番号 | 事業 | 目標 | 評価 | 4～7月 | 8～11月 | 12～3月 | 年間計
1 | 図書館 | 9000 | ○ | 3120 | 3345 | 2870 | 9335
2 | 体育館 | 4000 | × | 1108 | 1320 | 764 | 3192
3 | 公民館 | 2000 | ○ | 658 | 871 | 649 | 2178
4 | 資料館 | 9000 | ○ | ${last}`;
    expect(one(drawing).filter((finding) => finding.startsWith("consistency-column"))).toEqual(findings);
  });

  it("累計の列に、足さない値（水準）が混じっても何もいわない", () => {
    const rows = [
      "3 | 4 | 5 | 12",
      "10 | 20 | 30 | 60",
      "7 | 8 | 9 | 24",
      "2 | 2 | 3 | 7",
      "6 | 5 | 4 | 15",
      "50% | 52% | 55% | 55%",
    ];
    const drawing = `番号 | 施策名 | 指標 | 目標 | R3 | R4 | R5 | 合計
${rows.map((row, index) => `${String(index + 1)} | 施策${certain("甲乙丙丁戊己"[index])} | 指標${String(index)} | 5 | ${row}`).join("\n")}`;
    expect(one(drawing).filter((finding) => finding.startsWith("consistency-column"))).toEqual([]);
  });
});

describe("百分率の数で書かれた達成率の列", () => {
  const plan = (rate: string): string => `番号 | 施策名 | 指標 | 目標 | 実績 | 達成率（％）
1 | 移住 | 移住者数 | 200 | 214 | 107.0
2 | 農業 | 就農者数 | 25 | 25 | ${rate}
3 | 交通 | 乗客数 | 650 | 585 | 90.0`;

  it.each<[string, readonly string[]]>([
    ["100.0", []],
    ["1", ["consistency-rate-differs F3"]],
    ["10000", ["consistency-rate-differs F3"]],
  ])("%s", (rate, findings) => {
    expect(one(plan(rate))).toEqual(findings);
  });
});

describe("ほかの行と付け方の違う評価", () => {
  const told = (drawing: string): readonly string[] =>
    one(drawing).filter((finding) => finding.startsWith("judgement-grade-unlike"));

  const costs = (grades: string, header = "評価"): string => {
    const rates = ["98.0%", "91.0%", "85.5%", "72.0%", "96.5%", "88.0%", "61.0%", "99.1%"];
    const rows = rates.map(
      (rate, index) => `${String(index + 1)} | 事業${String(index)} | ${rate} | ${grades.charAt(index)}`,
    );
    return `番号 | 事業名 | 執行率 | ${header}\n${rows.join("\n")}`;
  };

  it.each<[string, readonly string[]]>([
    ["ABBCABCA", []],
    ["ABBAABCA", ["judgement-grade-unlike D5"]],
    ["ABBCABAA", ["judgement-grade-unlike D8"]],
    // 二つの行のどちらが誤りか分からない。
    ["AABCBBCA", []],
    ["BABCABCA", ["judgement-grade-unlike D2"]],
    // 一つしかない評価は、特別な事情かもしれない。
    ["ABBCABCS", []],
    ["AAAAAAAA", []],
    ["ABCABCAB", []],
  ])("率で分かれる評価 %s", (grades, findings) => {
    expect(told(costs(grades))).toEqual(findings);
  });

  it("凡例の範囲は、率の列とも比べる", () => {
    const legend = "\nA：執行率95％以上　B：80％以上95％未満　C：80％未満";
    expect(told(costs("ABBCABCA") + legend)).toEqual([]);
    expect(told(costs("ABACABCA") + legend)).toEqual(["judgement-grade-unlike D4"]);
    expect(told(costs("CCCCCCCC") + legend)).toEqual([]);
  });

  const works = (grades: readonly string[]): string => {
    const done = [
      "条例を制定した",
      "未着手",
      "庁内で検討中",
      "導入を完了した",
      "着手していない",
      "検討会で検討中",
      "完了した",
    ];
    const rows = done.map(
      (actual, index) => `${String(index + 1)} | 取組${String(index)} | 実施 | ${actual} | ${grades[index] ?? ""}`,
    );
    return `番号 | 施策名 | 目標 | 実績 | 進捗\n${rows.join("\n")}`;
  };

  it.each<[readonly string[], readonly string[]]>([
    [["完了", "未着手", "検討", "完了", "未着手", "検討", "完了"], []],
    [["完了", "未着手", "検討", "完了", "完了", "検討", "完了"], ["judgement-grade-unlike E6"]],
  ])("言葉の実績で分かれる評価 %s", (grades, findings) => {
    expect(told(works(grades))).toEqual(findings);
  });
});

describe("凡例の読み方", () => {
  const plan = (legend: string, ...grades: readonly string[]): string => {
    const actuals = ["212人", "200人", "193人", "150人"];
    const rows = actuals.map(
      (actual, index) =>
        `${String(index + 1)} | 施策${String(index)} | 参加者数 | 200人 | ${actual} | ${grades[index] ?? ""}`,
    );
    return `番号 | 施策名 | 指標 | 目標 | 実績 | 評価\n${rows.join("\n")}\n${legend}`;
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ["○：目標以上　△：目標の95％以上　×：目標の95％未満", ["○", "○", "△", "×"], []],
    ["○：目標以上　△：目標の95％以上　×：目標の95％未満", ["○", "△", "△", "×"], ["judgement-grade-differs F3"]],
    ["充足：見込み以上　不足：見込みを下回る", ["充足", "充足", "不足", "不足"], []],
    ["達成：目標を達成　前進：前年度より改善　後退：前年度より悪化", ["達成", "達成", "前進", "後退"], []],
    ["○：目標を達成した　×：目標に届かなかった", ["○", "○", "×", "×"], []],
  ])("%s %s", (legend, grades, findings) => {
    expect(one(plan(legend, ...grades))).toEqual(findings);
  });

  it("記号で始まる凡例の行は施策に数えない", () => {
    const drawing = `施策 | 指標 | 目標 | 実績 | 達成
移住 | 移住者数 | 200人 | 212人 | ○
農業 | 就農者数 | 25人 | 20人 | ×
○：目標を達成した　×：目標に届かなかった`;
    expect(one(drawing)).toEqual([]);
  });
});

describe("公表する集計表", () => {
  const list = `分野 | 番号 | 施策名 | 指標 | 目標 | 実績 | 評価
福祉 | 1 | 健診 | 受診者数 | 90人 | 95人 | ◎
福祉 | 2 | 介護 | 教室数 | 6回 | 6回 | ○
産業 | 3 | 農業 | 就農者数 | 25人 | 25人 | ○
産業 | 4 | 観光 | 来訪者数 | 400人 | 410人 | ◎`;
  const staff = (total: number, share = "100.0%"): string => `区分 | 正規 | 任期付 | 会計年度 | 計
福祉課 | 12 | 3 | 8 | 23
産業課 | 9 | － | 4 | ${String(total)}
防災課 | 5 | 1 | 2 | 8
割合 | 59.1% | 9.1% | 31.8% | ${share}`;

  it.each<[string, readonly string[]]>([
    [staff(13), []],
    [staff(13, "99.9%"), []],
    [staff(31), ["consistency-total-differs E3"]],
    [staff(13, "95.0%"), ["consistency-total-differs E5"]],
  ])("計の列 %#", (table, findings) => {
    expect(told({ 一覧: list, 職員: table })).toEqual(findings);
  });

  const again = `${list}
産業 | 5 | 介護（再掲） | 教室数 | 6回 | 6回 | ○`;
  const counts = (second: string): string => `区分 | ◎ | ○ | 計\n福祉 | 1 | 1 | 2\n${second}`;

  it.each<[string, string, readonly string[]]>([
    ["", "産業 | 1 | 1 | 2", []],
    ["", "産業 | 1 | 2 | 3", []],
    ["\n（再掲）は件数に含まない。", "産業 | 1 | 1 | 2", []],
    ["\n（再掲）は件数に含まない。", "産業 | 1 | 2 | 3", ["consistency-summary-count C3"]],
  ])("再掲の数え方%s %s", (note, second, findings) => {
    expect(told({ 一覧: again + note, 集計: counts(second) })).toEqual(findings);
  });
});

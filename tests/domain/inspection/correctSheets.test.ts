import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { inspect } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";

/** What is told of a sheet above what is only good to know. */
function told(drawing: string, json: object = {}): readonly string[] {
  const parsed = parseSettings(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const workbook = snapshotOf(drawn("一覧", drawing));
  const found = findMeasureSheet(workbook, null, readingOptions(parsed.settings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return inspect(workbook, found.measureSheet, parsed.settings, "ja")
    .findings.filter(({ severity }) => severity !== "info")
    .map((finding) => wordFinding(finding, "ja").message);
}

const header = "番号 | 施策名 | 成果指標 | 目標 | 実績 | 評価\n";

describe("正しい表には、何も指摘しない", () => {
  it.each<[string, string, object]>([
    [
      "評点は率でない",
      `番号 | 施策名 | 成果指標 | 目標 | 実績 | 達成率 | 評点
1 | 健康 | 受診者数 | 100人 | 95人 | 95.0% | 82
2 | 防災 | 訓練 | 10回 | 12回 | 120.0% | 95
3 | 観光 | 来訪 | 200人 | 150人 | 75.0% | 60`,
      {},
    ],
    [
      "記号の後ろの＊は注の印",
      `${header}1 | 健康 | 受診者数 | 100人 | 95人 | B*
2 | 防災 | 訓練 | 10回 | 12回 | A
3 | 観光 | 来訪 | 200人 | 150人 | C*
*は速報値による`,
      {
        rubric: {
          name: "x",
          grades: [
            { symbol: "A", rule: { kind: "interval", atLeast: 1 }, achieved: true },
            { symbol: "B", rule: { kind: "interval", atLeast: 0.8, below: 1 } },
            { symbol: "C", rule: { kind: "interval", below: 0.8 } },
          ],
        },
      },
    ],
    [
      "見出しの括弧は単位とは限らない",
      `番号 | 施策名 | 成果指標 | 目標値(変更後) | 実績額(B) | 評価
1 | 健康 | 受診者数（人） | 100 | 100 | ○
2 | 防災 | 訓練（回） | 10 | 12 | ◎
3 | 観光 | 来訪（人） | 200 | 150 | △`,
      {},
    ],
    [
      "指標ごとに繰り返すコード",
      `コード | 施策名 | 成果指標 | 目標 | 実績 | 評価
101 | 健康 | 受診者数 | 100人 | 100人 | ○
101 | 健康 | 講座数 | 10回 | 10回 | ○
102 | 防災 | 訓練 | 10回 | 12回 | ◎`,
      {},
    ],
    [
      "★の数の評価",
      `${header.replace("評価", "達成度")}1 | 健康 | 受診者数 | 100人 | 95人 | ★★
2 | 防災 | 訓練 | 10回 | 12回 | ★★★
3 | 観光 | 来訪 | 200人 | 150人 | ★`,
      {},
    ],
    [
      "小計と合計の行。一行だけの小計も",
      `番号 | 施策名 | 成果指標 | 目標 | 実績 | 評価
1 | 健康 | 受診者数 | 100 | 100 | ○
2 | 相談 | 相談者数 | 10 | 12 | ◎
小計 | | | 110 | 112 |
3 | 観光 | 来訪者数 | 200 | 150 | △
小計 | | | 200 | 150 |
合計 | | | 310 | 262 |`,
      {},
    ],
    [
      "後の年度の目標",
      `番号 | 施策名 | 成果指標 | 現状値(R5) | 目標値(R10) | 評価
1 | 健康 | 受診者数 | 95人 | 120人 | △
2 | 防災 | 訓練 | 8回 | 12回 | △
3 | 観光 | 来訪 | 210人 | 200人 | ◎`,
      { fiscalYear: 2023 },
    ],
    [
      "言葉の目標。活用の違いは違いでない",
      `${header}1 | 計画の策定 | 策定の有無 | 策定 | 策定済 | ○
2 | 条例の制定 | 条例 | 制定する | 制定した | ○
3 | 公園 | 整備状況 | 完成 | 完成 | ○
4 | 検討会 | 開催 | 実施 | 実施 | ○`,
      {},
    ],
    [
      "前年度比",
      `${header}1 | 健康 | 受診者数 | 前年度比増 | 前年度比5％増 | ○
2 | 防災 | 訓練参加者 | 前年度以上 | 前年度並み | ○`,
      {},
    ],
    [
      "範囲の目標",
      `${header}1 | 温度 | 室温 | 18～28℃ | 24℃ | ○
2 | 水質 | pH | 5.8～8.6 | 7.2 | ○
3 | 人員 | 職員数 | 100～120人 | 110人 | ○`,
      {},
    ],
    [
      "以上・以内・未満と記号",
      `${header}1 | 健康 | 受診率 | ≧50％ | 55％ | ◎
2 | 消防 | 到着時間 | 8分以内 | 7.5分 | ◎
3 | 財政 | 負担率 | 18％未満 | 12.3％ | ◎
4 | 学校 | 回数 | 3回以上 | 3回 | ○
5 | 廃棄物 | 最終処分量 | 100t以下 | 100t | ○`,
      {},
    ],
    [
      "維持・増加・減少",
      `${header}1 | 健康 | 満足度 | 維持 | 維持 | ○
2 | 防災 | 組織数 | 増加 | 増加 | ○
3 | 交通 | 事故件数 | 減少 | 減少 | ○`,
      {},
    ],
    [
      "期日の目標より早い",
      `${header}1 | 計画の策定 | 策定時期 | 令和6年3月 | 令和6年3月 | ○
2 | 施設の開館 | 開館日 | R5.10.1 | R5.9.1 | ◎
3 | 条例 | 施行 | 令和5年度末 | 令和5年12月 | ◎`,
      { fiscalYear: 2023 },
    ],
    [
      "毎年度の目標",
      `${header}1 | 健康 | 実施率 | 100％（毎年度） | 100％ | ○
2 | 防災 | 訓練 | 毎年度12回 | 12回 | ○
3 | 学校 | 点検率 | 毎年100％ | 100％ | ○`,
      {},
    ],
    [
      "累計と延べ",
      `${header}1 | 空き家 | 除却数（累計） | 累計50件 | 累計52件 | ◎
2 | 移住 | 移住者数 | 延べ100人 | 延べ100人 | ○
3 | 企業 | 誘致数 | 5社（R2～R6累計） | 5社 | ○`,
      {},
    ],
    [
      "一年あたりの回数",
      `${header}1 | 健康 | 講座 | 2回/年 | 2回/年 | ○
2 | 防災 | 訓練 | 年12回 | 年12回 | ○
3 | 学校 | 面談 | 月1回 | 月1回 | ○
4 | 広報 | 発行 | 1回／月 | 1回／月 | ○`,
      {},
    ],
    [
      "約・程度・概ねの目標を上回る",
      `${header}1 | 健康 | 参加者 | 約100人 | 約110人 | ◎
2 | 防災 | 参加者 | 100人程度 | 100人 | ○
3 | 観光 | 来訪 | 概ね50万人 | 52万人 | ◎`,
      {},
    ],
    [
      "時点の付いた実績",
      `${header}1 | 健康 | 受診者（3月末） | 100人 | 100人（3月末） | ○
2 | 防災 | 組織数 | 44団体 | 44団体（令和6年3月31日現在） | ○
3 | 公園 | 面積 | 10ha | 10ha（R5年度末時点） | ○`,
      { fiscalYear: 2023 },
    ],
    [
      "倍数の違う単位",
      `${header}1 | 産業 | 売上額 | 1,200百万円 | 1.2十億円 | ○
2 | 観光 | 入込客数 | 50万人 | 500,000人 | ○
3 | 税 | 収納率 | 98.5％ | 98.5％ | ○`,
      {},
    ],
    [
      "まだない実績",
      `${header}1 | 健康 | 受診率 | 50％ | 集計中 | ―
2 | 防災 | 組織率 | 80％ | 令和6年9月公表予定 | ―
3 | 公園 | 面積 | 10ha | 10ha | ○`,
      {},
    ],
    [
      "減る方がよい指標",
      `${header}1 | 交通 | 交通事故死者数（減少目標） | 10人 | 8人 | ◎
2 | 環境 | 温室効果ガス排出量（減少） | 100t-CO2 | 100t-CO2 | ○
3 | 福祉 | 待機児童数 | 0人 | 0人 | ○`,
      {},
    ],
    [
      "順位と倍率",
      `${header}1 | 観光 | 魅力度順位 | 10位以内 | 8位 | ◎
2 | 教育 | 全国学力順位 | 20位 | 20位 | ○
3 | 産業 | 有効求人倍率 | 1.0倍 | 1.2倍 | ◎`,
      {},
    ],
    [
      "男女と校種の内訳",
      `${header}1 | 健康 | 健康寿命 | 男性 80歳⏎女性 84歳 | 男性 80歳⏎女性 84歳 | ○
2 | 学校 | 理解度 | 小 85％⏎中 80％ | 小 86％⏎中 81％ | ◎`,
      {},
    ],
    [
      "評価に言葉が付く",
      `${header}1 | 健康 | 受診者数 | 100人 | 100人 | ○（達成）
2 | 防災 | 訓練 | 10回 | 12回 | ◎（目標超過）
3 | 観光 | 来訪 | 200人 | 150人 | △（未達成）`,
      {},
    ],
    [
      "表の下の注",
      `${header}1 | 健康 | 受診者数※1 | 100人 | 100人※2 | ○
2 | 防災 | 訓練 | 10回 | 12回 | ◎
※1 延べ人数
※2 令和6年3月末現在`,
      {},
    ],
    [
      "ゼロとなしの目標",
      `${header}1 | 交通 | 死亡事故件数 | 0件 | 0件 | ○
2 | 労働 | 労災 | ゼロ | ゼロ | ○
3 | 公害 | 苦情 | なし | なし | ○`,
      {},
    ],
    [
      "小数の桁の違い",
      `${header}1 | 健康 | 受診率 | 50.0％ | 50.00％ | ○
2 | 防災 | 組織率 | 80％ | 80.0％ | ○`,
      {},
    ],
    [
      "現状維持と値",
      `${header}1 | 公園 | 利用者 | 現状維持（100人） | 105人 | ◎
2 | 図書 | 貸出 | 100冊を維持 | 100冊 | ○`,
      {},
    ],
    [
      "計画期間の累計の目標が横にある",
      `番号 | 施策名 | 成果指標 | R5目標 | R5実績 | 計画期間目標（累計） | 評価
1 | 空き家 | 除却数 | 10件 | 12件 | 50件 | ◎
2 | 移住 | 移住者数 | 20人 | 20人 | 100人 | ○
3 | 企業 | 誘致数 | 1社 | 0社 | 5社 | △`,
      { fiscalYear: 2023 },
    ],
  ])("%s", (_, drawing, settings) => {
    expect(told(drawing, settings)).toEqual([]);
  });
});

describe("一つの前提には、指摘も一つ", () => {
  const rows = (target: string, grade: string): string =>
    header +
    [1, 2, 3, 4, 5, 6, 7]
      .map(
        (number) =>
          `${String(number)} | 取組その${String(number)} | 件数 | ${number < 4 ? target : "10件"} | 10件 | ${number < 4 ? grade : "○"}`,
      )
      .join("\n");

  it.each<[string, string, string, readonly string[]]>([
    [
      "目標なしと書いて評価している",
      "目標なし",
      "○",
      ["目標が「目標なし」の3件に、達成の度合いを示す評価（「○」など）が付いています。"],
    ],
    ["目標なしと書いて、評価もしていない", "目標なし", "―", []],
    ["目標の欄が空いている", "", "―", ["「目標」の列は、8施策のうち3か所が空欄です。"]],
  ])("%s", (_, target, grade, expected) => {
    expect(told(`${rows(target, grade)}\n8 | 別の取組 | 数 | ― | ― | ―`)).toEqual(expected);
  });

  it("一件だけなら、その行の誤りとしていう", () => {
    const one = header + "1 | 植樹 | 本数 | 未設定 | 10本 | ○\n2 | 剪定 | 本数 | 5本 | 5本 | ○";
    expect(told(one)).toEqual(["目標が「未設定」で設定されていないのに、評価は「○」です（凡例では「―」）。"]);
  });
});

describe("似ていて、誤っている表", () => {
  it.each<[string, string]>([
    [
      "範囲の外の実績に、達成の評価があっても、外れたとは言い切らない（どちらの側がよいか分からない）",
      "18～28℃ | 30℃ | ○",
    ],
    ["期日を過ぎた", "R5.10.1 | R5.12.1 | ○"],
    ["約の目標に届かない", "約100人 | 20人 | ○"],
    ["期日ちょうどは、上回ってはいない", "令和6年3月 | 令和6年3月 | ◎"],
  ])("%s", (name, row) => {
    const messages = told(`${header}1 | 施設の管理 | 指標 | ${row}\n2 | 植樹 | 本数 | 5本 | 5本 | ○`, {
      fiscalYear: 2023,
    });
    expect(messages).toHaveLength(name.startsWith("範囲") ? 0 : 1);
  });

  it("一行の小計も確かめる", () => {
    const rows = `${header}1 | 健康 | 受診者数 | 100 | 100 | ○
2 | 相談 | 相談者数 | 10 | 12 | ◎
小計 | | | 110 | 112 |
3 | 観光 | 来訪者数 | 200 | 150 | △
小計 | | | 220 | 150 |`;
    expect(told(rows)).toEqual(["「小計」の行の「目標」は220ですが、足すと200です。"]);
  });
});

describe("評価基準を書いていない計画の評価は、既定の基準で一つずつ責めない", () => {
  const grades = (...given: readonly string[]): string =>
    header +
    given
      .map((grade, index) => `${String(index + 1)} | 施策${String(index)} | 件数 | 100件 | 90件 | ${grade}`)
      .join("\n");

  it("多くの行で合わなければ、基準が合わないと一度だけ言う", () => {
    expect(told(grades("○", "○", "○", "△"))).toEqual([]);
  });

  it("計画の記号が繰り返されていれば、その基準を知らないだけである", () => {
    expect(told(grades("△", "△", "△", "▽", "▽"))).toEqual([]);
  });

  it("ほとんどの行で合っていれば、合わない行は誤りとみる", () => {
    expect(told(grades(...Array.from({ length: 11 }, () => "△"), "○"))).toEqual([
      expect.stringContaining("評価は「○」ですが"),
    ]);
  });

  it("基準を設定で選んだ計画では、どの行も指摘する", () => {
    const rubric = {
      name: "町の基準",
      grades: [
        { symbol: "○", rule: { kind: "interval", atLeast: 1 }, achieved: true },
        { symbol: "△", rule: { kind: "interval", below: 1 } },
      ],
    };
    expect(told(grades("○", "○", "○", "△"), { rubric })).toHaveLength(3);
  });
});

import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";
import { told } from "./told";

const one = (drawing: string): readonly string[] => told({ 一覧: drawing });

function inspected(drawing: string): Inspection {
  const parsed = parseSettings({});
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const workbook = snapshotOf(drawn("一覧", drawing));
  const found = findMeasureSheet(workbook, null, readingOptions(parsed.settings));
  if (!found.ok) throw new Error(JSON.stringify(found.problem));
  return inspect(workbook, found.measureSheet, parsed.settings, "ja");
}

describe("増減率・構成比・丸数字の式の列", () => {
  const plan = (
    header: string,
    changes: readonly string[],
    shares: readonly string[] = ["50.0%", "25.0%", "12.5%", "6.3%", "6.3%"],
  ): string => `番号 | 種別 | R4実績（t） | R5実績（t） | ${header} | 構成比 | R5目標（t）
1 | 紙 | 1000 | 800 | ${String(changes[0])} | ${String(shares[0])} | 900
2 | びん | 320 | 400 | ${String(changes[1])} | ${String(shares[1])} | 410
3 | 布 | 250 | 200 | ${String(changes[2])} | ${String(shares[2])} | 190
4 | 缶 | 80 | 100 | ${String(changes[3])} | ${String(shares[3])} | 90
5 | 木 | 125 | 100 | ${String(changes[4])} | ${String(shares[4])} | 110`;
  const changes = ["▲20.0%", "25.0%", "▲20.0%", "25.0%", "▲20.0%"];
  const reductions = ["20.0%", "▲25.0%", "20.0%", "▲25.0%", "20.0%"];
  const with5 = (all: readonly string[], last: string): readonly string[] => [...all.slice(0, 4), last];

  it.each<[string, string, readonly string[]]>([
    ["前年度比増減", plan("前年度比増減", changes), []],
    ["符号が落ちた", plan("増減率", with5(changes, "20.0%")), ["consistency-column-differs E6"]],
    ["割り方の誤り", plan("対前年度伸び率", with5(changes, "▲25.0%")), ["consistency-column-differs E6"]],
    ["減らすほど正の削減率", plan("削減率", reductions), []],
    [
      "構成比の数字の入れ替わり",
      plan("増減率", changes, ["50.0%", "25.0%", "12.5%", "6.3%", "3.6%"]),
      ["consistency-column-differs F6"],
    ],
    ["％のない増減率", plan("増減率（％）", ["-20.0", "25.0", "-20.0", "25.0", "-20.0"]), []],
  ])("%s", (_, drawing, findings) => {
    expect(one(drawing)).toEqual(findings);
  });

  it.each<[string, readonly string[]]>([
    ["▲20", []],
    ["▲30", ["consistency-column-differs F6"]],
  ])("「②－①」は差として読む：%s", (last, findings) => {
    const rows = `番号 | 事業 | 単位 | 見込み① | 確保の内容② | ②－① | 実績
1 | 教育 | 人 | 1240 | 1310 | 70 | 1198
2 | 保育 | 人 | 865 | 900 | 35 | 873
3 | 学童 | 人 | 480 | 395 | ▲85 | 462
4 | 病児 | 人 | 350 | 500 | 150 | 284
5 | 短期 | 人 | 80 | 60 | ${last} | 41`;
    expect(one(rows)).toEqual(findings);
  });
});

describe("達成率の列でひとつだけ違う値", () => {
  const plan = (last: string, grade = "△"): string => `◎＝達成率110％以上　○＝95％以上110％未満　△＝95％未満
番号 | 項目 | 単位 | 目標 | 実績 | 達成率 | 評価
1 | 就農者 | 人 | 12 | 14 | 116.7% | ◎
2 | 法人 | 法人 | 28 | 27 | 96.4% | ○
3 | 管理面積 | ha | 640 | 655 | 102.3% | ○
4 | 導入棟数 | 棟 | 45 | 52 | 115.6% | ◎
5 | 頭数 | 頭 | 1380 | 1344 | 97.4% | ○
6 | 作付面積 | ha | 210 | 176 | ${last} | ${grade}`;

  it.each<[string, string, readonly string[]]>([
    ["四捨五入", "83.8%", []],
    ["切捨てはこの行だけ", "83.9%", ["consistency-rate-differs F8"]],
    ["逆に割った率で、評価は正しい", "119.3%", ["consistency-rate-differs F8"]],
  ])("%s", (_, last, findings) => {
    expect(one(plan(last))).toEqual(findings);
  });

  it.each<[string, readonly string[]]>([
    ["14", []],
    ["41", ["consistency-rate-differs E4"]],
  ])("前の年度の率は、その年度の目標と実績から：R3の実績%s", (actual, findings) => {
    const drawing = `番号 | 指標 | 単位 | 区分 | R3 | R4 | R5
1 | 橋梁の点検 | 橋 | 目標 | 20 | 25 | 30
^ | ^ | ^ | 実績 | ${actual} | 25 | 33
^ | ^ | ^ | 達成率 | 70.0% | 100.0% | 110.0%
2 | 訓練の参加者 | 人 | 目標 | 400 | 500 | 600
^ | ^ | ^ | 実績 | 380 | 520 | 615
^ | ^ | ^ | 達成率 | 95.0% | 104.0% | 102.5%`;
    expect(one(drawing)).toEqual(findings);
  });
});

describe("小計と合計の行", () => {
  const plan = (subtotal: string, whole: string, last = 3000): string => `サービス | 計画値 | 実績値 | 対計画比
訪問 | 4000 | 4100 | 102.5%
通所 | 6000 | 5700 | 95.0%
短期 | 2000 | 1900 | 95.0%
${subtotal} | 12000 | 11700 | 97.5%
設計 | 5000 | 5200 | 104.0%
施設 | 3000 | ${String(last)} | 100.0%
入所計 | 8000 | 8200 | 102.5%
${whole} | 20000 | 19900 | 99.5%`;

  it.each([
    ["居宅計", "総給付費"],
    ["居宅サービス計", "総額"],
  ])("「%s」「%s」は、内訳の和なら施策に数えない", (subtotal, whole) => {
    const { evaluations, findings } = inspected(plan(subtotal, whole));
    expect(evaluations).toHaveLength(5);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("和の合わない小計は、ほかの列で和と分かり、指摘する", () => {
    expect(one(plan("居宅計", "総給付費", 3100))).toContain("consistency-total-differs C8");
  });

  it("和でない行は、名前が「計」で終わっても施策", () => {
    expect(
      inspected(plan("公会計", "総会").replace("12000", "12500").replace("11700", "12700")).evaluations,
    ).toHaveLength(8);
  });
});

describe("よい向きがどこにも書かれていない表", () => {
  const plan = (last: string): string => `番号 | 種別 | 目標（t） | 実績（t） | 達成状況
1 | 紙 | 1100 | 1064 | 達成
2 | びん | 380 | 371 | 達成
3 | 布 | 350 | 349 | 達成
4 | 缶 | 290 | 318 | 未達成
5 | 木 | 6700 | 6655 | 達成
6 | 草 | 400 | 402 | ${last}`;

  it("ほとんどの評価が、少ないほどよいと示す", () => {
    expect(one(plan("未達成"))).toEqual([]);
    expect(one(plan("達成"))).toEqual(["judgement-grade-differs E7"]);
  });
});

describe("凡例", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["同水準（10％以内の減）", "950", "B", []],
    ["同水準（10％以内の減）", "850", "B", ["judgement-grade-differs G7"]],
    ["同程度（5％以内の低下）", "960", "B", []],
    ["同程度（5％以内の低下）", "930", "C", []],
    ["同じか下回る", "900", "B", []],
  ])("Ｂ：基準値と%s、実績%s、%s", (meaning, actual, grade, findings) => {
    const drawing = `Ｓ：目標値に達している　Ａ：基準値を上回る　Ｂ：基準値と${meaning}　Ｃ：基準値を下回る
番号 | 指標 | 単位 | 基準値 | 目標値 | 実績値 | 評価
1 | 客数 | 人 | 300 | 400 | 410 | S
2 | 件数 | 件 | 20 | 40 | 30 | A
3 | 組数 | 組 | 50 | 80 | 80 | S
4 | 回数 | 回 | 10 | 20 | 12 | A
5 | 利用 | 人 | 1000 | 1200 | ${actual} | ${grade}`.replace(/(?<=同じか下回る).*/u, "");
    expect(one(drawing)).toEqual(findings);
  });

  it("目標に達した評価があれば、基準値を上回るだけでは達成に数えない", () => {
    const { summary } =
      inspected(`Ｓ：目標値に達している　Ａ：基準値を上回る　Ｂ：基準値と同水準（10％以内の減）　Ｃ：基準値を下回る
番号 | 指標 | 単位 | 基準値 | 目標値 | 実績値 | 評価
1 | 客数 | 人 | 300 | 400 | 410 | S
2 | 件数 | 件 | 20 | 40 | 30 | A
3 | 組数 | 組 | 50 | 80 | 45 | B`);
    expect(summary.rows.at(-1)).toMatchObject({ measures: 3, achieved: 1 });
  });

  it("評価ごとの数の表は凡例でない", () => {
    const drawing = `番号 | 指標 | 目標 | 実績 | 達成状況
1 | 死者数 | 45人以下 | 41人 | 達成
2 | 重傷者数 | 380人以下 | 402人 | 達成
3 | 着用率 | 60％以上 | 48％ | 未達成
4 | 基数 | 80基 | 80基 | 達成

区分 | 指標数 | 割合
達成 | 3 | 75.0%
未達成 | 1 | 25.0%`;
    expect(one(drawing)).toEqual(["judgement-grade-differs E3"]);
  });
});

describe("備考に並べた内訳", () => {
  const plan = (remarks: string, actual = "31人"): string => `番号 | 指標 | 目標 | 実績 | 備考
1 | 一般就労への移行者数 | 28人 | ${actual} | ${remarks}
2 | 研修の回数 | 6回 | 6回 |`;

  it.each<[string, string, readonly string[]]>([
    ["移行支援19人、継続支援12人", "31人", []],
    ["移行支援19人、継続支援21人", "31人", ["consistency-parts-differ E2"]],
    ["（内訳：本館512,340人、分館265,590人）", "768,930人", ["consistency-parts-differ E2"]],
    // Not parts of the value, or not all of them.
    ["新規9人、継続12人", "31人", []],
    ["応募21人、採用19人", "19人", []],
    ["本館19人、分館21件", "31人", []],
    ["19人が移行支援による", "31人", []],
  ])("%s（実績%s）", (remarks, actual, findings) => {
    expect(one(plan(remarks, actual))).toEqual(findings);
  });
});

describe("いくつかの評価を合わせて述べる文", () => {
  const plan = (
    sentence: string,
  ): string => `達成：目標に到達　改善：目標に届かないが前年度より向上　後退：前年度を下回る
${sentence}
番号 | 施策 | 指標 | 目標 | 実績 | 判定
1 | 学力 | 正答率 | 67％ | 68％ | 達成
2 | 読書 | 冊数 | 75冊 | 77冊 | 達成
3 | 体力 | 合計点 | 53点 | 52点 | 改善
4 | 食育 | 朝食の割合 | 97％ | 94％ | 後退`;

  it.each<[string, readonly string[]]>([
    ["全4指標のうち、達成と改善を合わせた指標は3指標（75.0％）でした。", []],
    ["全4指標のうち、達成と改善を合わせた指標は2指標（50.0％）でした。", ["consistency-overview-count A2"]],
    ["全4指標のうち、達成と改善を合わせた指標は2指標でした。", ["consistency-grade-sentence A2"]],
    ["達成又は改善の指標は3指標で、全体の57.0％を占める。", ["consistency-grade-sentence A2"]],
    ["達成2指標、改善1指標、後退1指標", []],
    ["達成2指標、改善2指標、後退0指標", ["consistency-grade-sentence A2"]],
  ])("%s", (sentence, findings) => {
    expect(one(plan(sentence)).filter((finding) => /sentence|overview/u.test(finding))).toEqual(findings);
  });
});

describe("日付のある言葉の実績", () => {
  it.each<[string, readonly string[]]>([
    ["令和6年3月完了", []],
    ["R6.3完了", []],
    ["令和6年3月着手", ["judgement-words-differ E2"]],
    ["令和7年3月（延期後）完了", ["judgement-words-differ E2"]],
  ])("統合の完了に対する「%s」", (actual, findings) => {
    const drawing = `番号 | 事業名 | 目標 | 実績 | 進捗
1 | 水道の統合 | 統合の完了 | ${actual} | 実施済
2 | 捕獲 | 300頭 | 342頭 | 実施済
3 | 集積 | 120ha | 108ha | 一部実施

実施済 | 計画どおり実施した
一部実施 | 計画の一部を実施した`;
    expect(one(drawing)).toEqual(findings);
  });
});

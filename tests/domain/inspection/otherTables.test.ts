import { told } from "./told";

const list = `番号 | 取組名 | 担当部局 | 目標値（R5） | 実績値（R5） | 達成率（％） | 評価
1 | 花壇の整備 | 建設部 | 40 | 44 | 110.0 | Ａ
2 | 苗木の配布 | 建設部 | 200 | 150 | 75.0 | Ｃ
3 | 清掃活動 | 市民部 | 30 | 27 | 90.0 | Ｂ
4 | 見守り隊 | 市民部 | 12 | 15 | 125.0 | Ａ
5 | 出前講座 | 教育部 | 20 | 18 | 90.0 | Ｂ
6 | 朗読会 | 教育部 | 6 | 6 | 100.0 | Ａ
Ａ：100以上　Ｂ：80以上100未満　Ｃ：80未満`;

const byDepartment = (...rows: readonly string[]): string => ["部局 | Ａ | Ｂ | Ｃ | 計", ...rows].join("\n");
const right = ["建設部 | 1 | 0 | 1 | 2", "市民部 | 1 | 1 | 0 | 2", "教育部 | 1 | 1 | 0 | 2", "合計 | 3 | 2 | 1 | 6"];
const but = (row: number, text: string): readonly string[] => right.map((own, index) => (index === row ? text : own));

describe("区分でない列で数えた集計表", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["正しい", right, []],
    ["二つの件数の入れ替わり", but(1, "市民部 | 0 | 2 | 0 | 2"), ["consistency-summary-count B3"]],
    ["行の抜け", right.filter((row) => !row.startsWith("教育部")), ["consistency-summary-division-missing A1"]],
    ["名前の違い", but(2, "学校部 | 1 | 1 | 0 | 2"), ["consistency-summary-division-unknown A4"]],
    ["ほかの何かの数", ["建設部 | 9 | 8 | 7 | 24", "市民部 | 5 | 4 | 3 | 12", "教育部 | 1 | 1 | 0 | 2"], []],
  ])("%s", (_, rows, findings) => {
    expect(told({ 一覧: list, 部局別: byDepartment(...rows) })).toEqual(findings);
  }); // prettier-ignore

  it("二つの課が受け持つ取組は、どちらに数えるか決められない", () => {
    const shared = list.replace("清掃活動 | 市民部", "清掃活動 | 市民部・建設部");
    expect(told({ 一覧: shared, 部局別: byDepartment(...but(1, "市民部 | 0 | 2 | 0 | 2")) })).toEqual([]);
  });

  it("事業 | 達成 | 未達成 は事業ごとに数えた表", () => {
    const rows = `番号 | 実施事業 | 指標 | 目標（R5） | 実績（R5） | 達成状況
1 | 健診 | 受診率 | 50％以上 | 52％ | 達成
2 | 健診 | 再検査の率 | 80％以上 | 71％ | 未達成
3 | 教室 | 参加者 | 60人 | 64人 | 達成
4 | 教室 | 修了者 | 40人 | 45人 | 達成
5 | 相談 | 件数 | 90件 | 77件 | 未達成`;
    const counts =
      "実施事業 | 達成 | 未達成 | 計\n健診 | 1 | 1 | 2\n教室 | 2 | 0 | 2\n相談 | 0 | 1 | 1\n合計 | 3 | 2 | 5";
    expect(told({ 一覧: rows, 集計: counts })).toEqual([]);
    expect(told({ 一覧: rows, 集計: counts.replace("教室 | 2 | 0", "教室 | 1 | 1") })).toContain(
      "consistency-summary-count B3",
    );
  });
});

describe("年度の並ぶ評価別の表", () => {
  const table = (...rows: readonly string[]): string => ["評価 | R4 | R5 | 増減", ...rows].join("\n");
  const counts = ["Ａ | 1 | 3 | 2", "Ｂ | 4 | 2 | ▲2", "Ｃ | 1 | 1 | 0", "計 | 6 | 6 | 0"];
  it.each<[string, readonly string[], readonly string[]]>([
    ["正しい", counts, []],
    ["前年度は数え直さない", ["Ａ | 2 | 3 | 1", "Ｂ | 3 | 2 | ▲1", ...counts.slice(2)], []],
    ["件数の誤り", ["Ａ | 1 | 4 | 3", ...counts.slice(1)], ["consistency-summary-count C2"]],
    ["増減の符号", [...counts.slice(0, 1), "Ｂ | 4 | 2 | 2", ...counts.slice(2)], ["consistency-column-differs D3"]],
    ["増減が一行しかない", ["Ａ | 1 | 3 | 3", ...counts.slice(1, 2)], []],
  ])("%s", (_, rows, findings) => {
    expect(told({ 一覧: list, 前年度との比較: table(...rows) })).toEqual(findings);
  });

  it("再掲を除く件数も件数", () => {
    const table = "評価 | 件数（再掲を除く）\nＡ | 3\nＢ | 2\nＣ | 2\n計 | 7";
    expect(told({ 一覧: list, まとめ: table })).toEqual(["consistency-summary-count B4"]);
  });
});

describe("凡例の言い方", () => {
  const rows = (
    legend: string,
    grades: readonly string[],
  ): string => `番号 | 指標 | 基準値（R2） | 目安値（R5） | 実績値（R5） | 目標値（R7） | 判定
1 | 登録者 | 100 | 140 | 150 | 180 | ${grades[0] ?? ""}
2 | 参加者 | 200 | 260 | 245 | 300 | ${grades[1] ?? ""}
3 | 会員 | 50 | 80 | 52 | 100 | ${grades[2] ?? ""}
4 | 団体 | 30 | 36 | 29 | 40 | ${grades[3] ?? ""}
5 | 施設 | 10 | 16 | 16 | 20 | ${grades[4] ?? ""}
6 | 講座 | 20 | 30 | 33 | 40 | ${grades[5] ?? ""}
${legend}`;
  const legend = "判定\nA：実績が目安値以上\nB：基準から目安値までの50％以上\nC：改善しているが50％未満\nD：基準値以下";
  it.each<[string, readonly string[], readonly string[]]>([
    ["正しい", ["A", "B", "C", "D", "A", "A"], []],
    ["目安に届かない", ["A", "A", "C", "D", "A", "A"], ["judgement-grade-differs G3"]],
    ["改善していない", ["A", "B", "C", "C", "A", "A"], ["judgement-grade-differs G5"]],
    ["改善した", ["A", "B", "D", "D", "A", "A"], ["judgement-grade-differs G4"]],
  ])("目安値と比べる凡例：%s", (_, grades, findings) => {
    expect(told({ 一覧: rows(legend, grades) })).toEqual(findings);
  });

  const marks = (last: string): string => `評価：その年度の目標に達したもの○、達していないもの×
番号 | 指標 | 目標（R5） | 実績（R5） | 評価
1 | 幹線 | 50 | 52 | ○
2 | 支線 | 40 | 33 | ×
3 | 乗合 | 30 | 30 | ○
4 | 定期 | 20 | 18 | ×
5 | 路線 | 10 | 8 | ${last}`;
  it.each<[string, readonly string[]]>([
    ["×", []],
    ["○", ["judgement-grade-differs E7"]],
  ])("記号のすぐ前に意味がある：%s", (last, findings) => {
    expect(told({ 一覧: marks(last) })).toEqual(findings);
  });
});

describe("減らす指標の計算式を述べる表", () => {
  const rows = (note: string, rate: string): string => `${note}
番号 | 指標 | 単位 | 目標（R5） | 実績（R5） | 達成率（％）
1 | 件数の多い届出 | 件 | 40 | 50 | 80.0
2 | 待ち日数 | 日 | 30 | 24 | 125.0
3 | 使用量 | kWh | 90 | 100 | 90.0
4 | 枚数 | 枚 | 50 | 40 | ${rate}`;
  it.each<[string, string, readonly string[]]>([
    ["達成率＝目標値÷実績値（いずれの指標も少ないほど良い）", "125.0", []],
    ["達成率＝目標値÷実績値（すべての指標は小さいほど良い）", "80.0", ["consistency-rate-differs F6"]],
    ["達成率＝目標÷実績", "125.0", []],
  ])("%s %s", (note, rate, findings) => {
    expect(told({ 一覧: rows(note, rate) })).toEqual(findings);
  });

  it("2－実績÷目標", () => {
    const twice = `減少を目指す指標の達成率は（2－実績÷目標）
番号 | 指標 | 方向性 | 目標（R5） | 実績（R5） | 達成率（％）
1 | 来場者 | 増加 | 40 | 50 | 125.0
2 | 経費 | 減少 | 30 | 24 | 120.0
3 | 待ち時間 | 減少 | 50 | 60 | RATE`;
    expect(told({ 一覧: twice.replace("RATE", "80.0") })).toEqual([]);
    expect(told({ 一覧: twice.replace("RATE", "120.0") })).toEqual(["consistency-rate-differs F5"]);
  });
});

describe("100％を上限とする率", () => {
  const rows = (...rates: readonly string[]): string => `番号 | 指標 | 目標（R5） | 実績（R5） | 達成率
1 | 講座 | 50 | 60 | ${rates[0] ?? ""}
2 | 会議 | 20 | 22 | ${rates[1] ?? ""}
3 | 相談 | 40 | 46 | ${rates[2] ?? ""}
4 | 訪問 | 80 | 100 | ${rates[3] ?? ""}
5 | 広報 | 10 | 9 | 90.0%`;
  it.each<[string, string, readonly string[]]>([
    ["上限なし", rows("120.0%", "110.0%", "115.0%", "125.0%"), []],
    ["上限あり", rows("100.0%", "100.0%", "100.0%", "100.0%"), []],
    ["一つだけ上限", rows("120.0%", "100.0%", "115.0%", "125.0%"), ["consistency-rate-differs E3"]],
    ["一つだけ上限なし", rows("100.0%", "100.0%", "115.0%", "100.0%"), ["consistency-rate-differs E4"]],
    ["どちらともいえない", rows("120.0%", "100.0%", "100.0%", "125.0%"), []],
  ])("%s", (_, drawing, findings) => {
    expect(told({ 一覧: drawing })).toEqual(findings);
  });
});

describe("理由を書く欄", () => {
  const rows = (
    column: string,
    ...reasons: readonly string[]
  ): string => `番号 | 指標 | 目標（R5） | 実績（R5） | 達成状況の判定 | ${column}
1 | 道路 | 50 | 52 | 達成 |
2 | 橋 | 40 | 33 | 未達成 | ${reasons[0] ?? ""}
3 | 公園 | 30 | 28 | 未達成 | ${reasons[1] ?? ""}
4 | 河川 | 20 | 18 | 未達成 | ${reasons[2] ?? ""}`;
  it.each<[string, string, readonly string[]]>([
    ["みなある", rows("未達成の理由", "入札の不調", "用地の交渉", "増水"), []],
    ["一つだけない", rows("未達成の要因", "入札の不調", "－", "増水"), ["judgement-missed-without-reason F4"]],
    ["二つない", rows("理由", "入札の不調", "", ""), []],
    ["今後の欄", rows("今後の方向性", "入札の不調", "", "増水"), []],
  ])("%s", (_, drawing, findings) => {
    expect(told({ 一覧: drawing })).toEqual(findings);
  });
});

describe("年度の見出し", () => {
  const rows = (title: string, baseline: string): string => `${title}
番号 | 指標 | 基準値（${baseline}） | 実績値（R5） | 目標値（R7）
1 | 道路 | 50 | 52 | 60
2 | 橋 | 40 | 43 | 45
3 | 公園 | 30 | 31 | 33`;
  it.each<[string, string, readonly string[]]>([
    ["令和5年度末", "R元", []],
    ["平成5年度末", "R元", ["consistency-title-year-differs A1"]],
    ["令和2年度～令和7年度", "R元", []],
  ])("%s、基準 %s", (title, baseline, findings) => {
    expect(told({ 一覧: rows(title, baseline) })).toEqual(findings);
  });
});

describe("番号の桁", () => {
  it.each<[string, readonly string[]]>([
    ["303", []],
    ["304", []],
    ["3003", ["structure-number-order A4"]],
  ])("%s", (last, findings) => {
    const rows = `番号 | 指標 | 目標 | 実績\n301 | 道路 | 50 | 52\n302 | 橋 | 40 | 43\n${last} | 公園 | 30 | 31`;
    expect(told({ 一覧: rows })).toEqual(findings);
  });
});

it("100.0以上の並ぶ列は目標で、見出しではない", () => {
  const rows = `番号 | 区分 | 項目 | 単位 | R5目標 | R5実績 | 達成状況
1 | 収支 | 経常収支比率 | ％ | 100.0以上 | 97.2 | 未達成
2 | 収支 | 人件費比率 | ％ | 61.0以下 | 60.8 | 達成
3 | 患者 | 病床利用率 | ％ | 76.0以上 | 73.9 | 達成`;
  expect(told({ 一覧: rows })).toEqual(["judgement-grade-differs G4"]);
});

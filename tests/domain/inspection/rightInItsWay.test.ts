import { told } from "./told";

const one = (drawing: string): readonly string[] => told({ 一覧: drawing });

describe("目ざす向きの欄", () => {
  const plan = (header: string, less: string, more: string, grade = "達成"): string =>
    `番号 | 指標 | ${header} | 目標 | 実績 | 結果
1 | 耐震化の割合 | ${more} | 80.0 | 82.1 | 達成
2 | 老朽管の割合 | ${less} | 4.0 | 3.6 | ${grade}
3 | 職員一人当たり件数 | ${more} | 120 | 118 | 未達成
4 | 単位原価 | ${less} | 150 | 162 | 未達成`;

  it.each([
    ["方向", "以下", "以上"],
    ["優位性", "↓", "↑"],
    ["望ましい向き", "小さい", "大きい"],
    ["改善方向", "少", "多"],
  ])("「%s」の「%s」「%s」", (header, less, more) => {
    expect(one(plan(header, less, more))).toEqual([]);
    expect(one(plan(header, less, more, "未達成"))).toEqual(["judgement-grade-differs F3"]);
  });
});

describe("数値の列の中の文字列", () => {
  const plan = (target: string, actual = "28"): string => `番号 | 指標 | 単位 | 目標 | 実績
1 | 死者数 | 人 | ${target} | ${actual}
2 | 返納者数 | 人 | 2500 | 2388
3 | 講習の回数 | 回 | 12 | 12
4 | 横断幕の数 | 枚 | 40 | 41`;

  it.each<[string, string, readonly string[]]>([
    ["30以下", "28", []],
    ["40未満", "28", []],
    ["３０", "28", ["quantity-number-as-text D2"]],
    ["30", "２８", ["quantity-number-as-text E2"]],
    ["30", "▲2", []],
  ])("目標%s、実績%s", (target, actual, findings) => {
    const found = one(plan(target, actual)).filter((finding) => finding.startsWith("quantity-number"));
    expect(found).toEqual(findings);
  });
});

describe("見出しのない通し番号", () => {
  const plan = (last: string): string => ` | 施策 | 指標 | 目標 | 実績
1 | 見守り | 協力店の数 | 10 | 12
2 | 点検 | 箇所数 | 20 | 20
${last} | 健診 | 受診者数 | 70 | 71`;

  it.each<[string, readonly string[]]>([
    ["3", []],
    ["9", ["structure-header-missing A1"]],
  ])("1、2、%s", (last, findings) => {
    expect(one(plan(last)).filter((finding) => finding.startsWith("structure-header"))).toEqual(findings);
  });
});

describe("減らすための施策", () => {
  const plan = (measure: string): string => `番号 | 施策 | 指標 | 目標 | 実績 | 達成状況
1 | ${measure} | 平均所要時間 | 8.5 | 8.7 | 未達成
2 | 講習の開催 | 受講者数 | 2200 | 2416 | 達成
3 | 訓練の実施 | 参加率 | 70 | 73 | 達成`;

  it.each<[string, readonly string[]]>([
    ["到着時間の短縮", []],
    ["到着の記録", ["judgement-grade-differs F2"]],
  ])("「%s」の時間が目標より多いとき", (measure, findings) => {
    expect(one(plan(measure))).toEqual(findings);
  });
});

describe("再掲のある計画の集計表", () => {
  const list = `政策 | 番号 | 事業 | 目標 | 実績 | 達成状況
1 安心 | 1 | 見守り | 10人 | 12人 | 達成
1 安心 | 2 | 点検 | 20か所 | 18か所 | 未達成
2 健康 | 3 | 健診 | 70% | 71% | 達成
2 健康 | 4 | 体操 | 12回 | 12回 | 達成
2 健康 | 2 | 点検（再掲） | 20か所 | 18か所 | 未達成`;
  const summary = (real: string): string => `政策 | 事業数 | 達成 | 未達成
1 安心 | 2 | 1 | 1
2 健康 | 3 | 2 | 1
延べ事業数 | 5 | 3 | 2
実事業数（再掲を除く） | ${real}`;

  it("延べの数も、再掲を除いた数も、計", () => {
    expect(told({ 一覧: list, 集計: summary("4 | 3 | 1") })).toEqual([]);
  });

  it("どちらでもない数は誤り", () => {
    expect(told({ 一覧: list, 集計: summary("4 | 4 | 1") })).toEqual(["consistency-summary-count C5"]);
    expect(told({ 一覧: list, 集計: summary("6 | 3 | 1") })).toEqual(["consistency-summary-count B5"]);
  });
});

describe("範囲の目標と評価", () => {
  const plan = (
    baseline: string,
    target: string,
    actual: string,
    grade: string,
  ): string => `番号 | 指標 | 策定時 | 目標値 | 現状値 | 評価
1 | 適正体重の者 | ${baseline} | ${target} | ${actual} | ${grade}
2 | 朝食を食べる者 | 91.2 | 95 | 93.4 | ×
3 | 歯をみがく者 | 80 | 90 | 91 | ○
4 | 共食の回数 | 9.7 | 11 | 11.2 | ○
（凡例）○：目標を達成　×：目標を未達成`;
  const wrong = ["judgement-grade-differs F2"];

  it.each<[string, string, string, string, readonly string[]]>([
    ["61.8", "65～70", "66", "○", []],
    ["61.8", "65～70", "63.6", "×", []],
    ["61.8", "65～70", "71", "○", []],
    ["61.8", "65～70", "71", "×", []],
    ["68", "65～70", "63.6", "○", []],
    ["61.8", "65～70", "63.6", "○", wrong],
    ["61.8", "65～70", "66", "×", wrong],
    ["72", "65～70", "71", "○", wrong],
    ["72", "65~70", "69", "×", wrong],
  ])("%sから%sへ、実績%sに%s", (baseline, target, actual, grade, findings) => {
    expect(one(plan(baseline, target, actual, grade))).toEqual(findings);
  });
});

describe("集計のシート", () => {
  const list = `分野 | 番号 | 取組 | 目標 | 実績 | 評価
教育 | 1 | 見学会 | 20 | 22 | Ａ
教育 | 2 | 講習会 | 12 | 9 | Ｂ
福祉 | 3 | 体操 | 30 | 31 | Ａ
福祉 | 4 | 訪問 | 50 | 20 | Ｃ
Ａ：100％以上　Ｂ：70％以上100％未満　Ｃ：70％未満`;

  it.each(["Ａは2件、Ｂは1件、Ｃは1件でした", "・教育は評価Ａが1件である。"])(
    "表の下の文は区分でない：%s",
    (sentence) => {
      const summary = `分野 | Ａ | Ｂ | Ｃ | 計
教育 | 1 | 1 | 0 | 2
福祉 | 1 | 0 | 1 | 2
計 | 2 | 1 | 1 | 4

${sentence}`;
      expect(told({ 一覧: list, 集計: summary })).toEqual([]);
    },
  );

  it("区分の一覧の下の注は区分でない", () => {
    const structure = "分野 | めざす姿\n教育 | 学ぶ\n福祉 | 支える\n※分野は令和3年3月に定めた。";
    expect(told({ 一覧: list, 体系: structure })).toEqual([]);
  });
});

describe("再掲を除く文", () => {
  const plan = (count: string): string => `柱 | 番号 | 取組 | 目標 | 実績 | 評価
移住 | 1 | 相談 | 90 | 92 | ○
移住 | 2 | 体験 | 40 | 30 | ×
仕事 | 3 | 起業 | 12 | 13 | ○
仕事 | 1 | 相談（再掲） | 90 | 92 | ○
○：目標を達成　×：目標を未達成

柱 | ○ | × | 計
移住 | 1 | 1 | 2
仕事 | ${count} | 0 | 2
延べ数 | 3 | 1 | 4

再掲を除く3取組のうち、○は2取組である。`;

  it("表の数のことではない", () => {
    expect(told({ 一覧: plan("2") })).toEqual([]);
    expect(told({ 一覧: plan("3") })).toContain("consistency-summary-count B10");
  });
});

describe("評価の付かない実績", () => {
  const plan = (actual: string): string => `番号 | 指標 | 目標 | 実績 | 評価
1 | 受診率 | 40.0 | 41.2 | 達成
2 | 体操の参加者数 | 300 | ${actual} | －
3 | 教室の回数 | 12 | 10 | 未達成
4 | 相談の件数 | 90 | 95 | 達成`;

  it("「未実施」なら「－」でよい", () => {
    expect(told({ 一覧: plan("未実施") })).toEqual([]);
    expect(told({ 一覧: plan("310") })).toEqual(["judgement-target-without-grade E3"]);
  });
});

describe("施策と指標の数", () => {
  const list = `施策 | 指標 | 目標 | 実績 | 施策の評価
学力 | 家庭学習 | 80 | 82 | a
 | 宿題 | 90 | 91 |
相談 | 件数 | 120 | 90 | b
読書 | 冊数 | 20 | 21 | a
 | 来館 | 900 | 940 |
a：全ての指標が目標を達成　b：目標を達成しない指標がある`;

  it("指標の数を言う文", () => {
    expect(told({ 一覧: list, 概要: "3施策のうちa評価は2施策、指標では5指標のうち4指標が目標を達成した。" })).toEqual(
      [],
    );
  });
});

describe("前年度と比べる評価", () => {
  const alone =
    "向上：前年度比で2％を超えて望ましい方向に動いた　同程度：2％以内の変動　後退：2％を超えて望ましくない方向に動いた";
  const inWords =
    "評価は、前年より望ましい方向に変化したものを「向上」、望ましくない方向に変化したものを「後退」とする。";
  const plan = (
    legend: string,
    more: string,
    less: string,
  ): string => `指標 | 望ましい方向 | 単位 | 令和4年度 | 令和5年度 | 評価
来館者数 | 増加 | 千人 | 412 | 455 | ${more}
事故件数 | 減少 | 件 | 64 | 51 | ${less}
貸出冊数 | 増加 | 冊 | 9100 | 8200 | 後退
講座の数 | 増加 | 回 | 30 | 36 | 向上

${legend}`;

  it.each([
    ["率で", alone],
    ["言葉で", inWords],
  ])("%s", (_, legend) => {
    expect(one(plan(legend, "向上", "向上"))).toEqual([]);
    expect(one(plan(legend, "後退", "向上"))).toEqual(["judgement-grade-differs F2"]);
    expect(one(plan(legend, "向上", "後退"))).toEqual(["judgement-grade-differs F3"]);
  });

  const mixed = (waste: string, park: string): string => `番号 | 指標 | 単位 | 令和4年度 | 令和5年度 | 目標（R8） | 評価
1 | 焼却灰の量 | t | 5200 | 5010 | 4600 | ${waste}
2 | 緑地の面積 | ha | 388 | 391 | 400 | ${park}
3 | 講座の参加者数 | 人 | 900 | 1300 | 1200 | 達成
4 | 適合の割合 | % | 96.0 | 94.0 | 99.0 | 後退
達成：目標を達成　前進：前年度より改善　横ばい：前年度と同じ　後退：前年度より悪化`;

  it("目標を達成したものだけ、目標と比べる", () => {
    expect(one(mixed("前進", "前進"))).toEqual([]);
    expect(one(mixed("後退", "前進"))).toEqual(["judgement-grade-differs G2"]);
    expect(one(mixed("前進", "横ばい"))).toEqual(["judgement-grade-differs G3"]);
  });
});

describe("いくつかの評価を合わせた割合", () => {
  const list = `課 | 番号 | 取組 | 目標 | 実績 | 評価
総務 | 1 | 研修会 | 20 | 24 | Ｓ
総務 | 2 | 説明会 | 12 | 12 | Ａ
総務 | 3 | 広報紙 | 30 | 20 | Ｂ
福祉 | 4 | 体操会 | 50 | 20 | Ｃ
福祉 | 5 | 訪問 | 40 | 40 | Ａ
Ｓ：110％以上　Ａ：100％以上110％未満　Ｂ：60％以上100％未満　Ｃ：60％未満`;
  const summary = (header: string, share: string, sentence = ""): string => `課 | Ｓ | Ａ | Ｂ | Ｃ | 計 | ${header}
総務 | 1 | 1 | 1 | 0 | 3 | ${share}
福祉 | 0 | 1 | 0 | 1 | 2 | 50.0
計 | 1 | 2 | 1 | 1 | 5 | 60.0
${sentence}`;

  it.each(["Ａ以上の割合(%)", "Ｓ・Ａの割合（％）", "Ｓ及びＡの構成比"])("%s", (header) => {
    expect(told({ 一覧: list, 集計: summary(header, "66.7") })).toEqual([]);
    expect(told({ 一覧: list, 集計: summary(header, "33.3") })).toEqual(["consistency-summary-rate G2"]);
  });

  it("表の数から求めた割合は、数の誤りとして一度だけ伝える", () => {
    const table = summary("Ｓ及びＡの割合", "100.0").replace("総務 | 1 | 1 | 1 | 0", "総務 | 1 | 2 | 0 | 0");
    expect(told({ 一覧: list, 集計: table })).toEqual(["consistency-summary-count C2"]);
  });

  it.each<[string, readonly string[]]>([
    ["・評価Ｃは1件、評価Ｂは1件である。", []],
    ["・評価Ｃは2件、評価Ｂは1件である。", ["consistency-grade-sentence A5"]],
    ["5件のうち、目標に遠く達したＣ評価は2件である。", ["consistency-grade-sentence A5"]],
  ])("%s", (sentence, expected) => {
    expect(told({ 一覧: list, 集計: summary("Ａ以上の割合", "66.7", sentence) })).toEqual(expected);
  });
});

describe("区分をまたいで続く番号", () => {
  const plan = (...numbers: readonly string[]): string =>
    ["区分 | 番号 | 取組 | 目標 | 実績"]
      .concat(
        numbers.map(
          (number, at) =>
            `区${"甲甲乙乙丙丙丁丁"[at] ?? ""} | ${number} | 取組の${"いろはにほへとち"[at] ?? ""} | 10 | 11`,
        ),
      )
      .join("\n");

  it.each<[string, readonly string[], readonly string[]]>([
    ["続く", ["1", "2", "3", "4", "5", "6", "7", "8"], []],
    ["区分の境で重なる", ["1", "2", "3", "4", "4", "6", "7", "8"], ["structure-number-repeated B6"]],
    ["離れた番号と重なる", ["1", "2", "3", "4", "5", "2", "7", "8"], ["structure-number-repeated B7"]],
    ["区分ごとに1から", ["1", "2", "1", "2", "1", "2", "1", "2"], []],
  ])("%s", (_, numbers, expected) => {
    expect(one(plan(...numbers)).filter((finding) => finding.startsWith("structure-number-rep"))).toEqual(expected);
  });
});

import {
  banded,
  column,
  crossTable,
  data,
  drop,
  headlineOf,
  progress,
  ratio,
  rounded,
  set,
  setAll,
  share,
  shareRow,
  sheet,
  swap,
  tally,
  type BodyPlan,
} from "./drawing";

/** 環境基本計画: direction column, progress from the baseline, summary by field. */
function environment(): BodyPlan {
  const bands = [["◎", 100], ["○", 80], ["△", 0], ["▲", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|地球温暖化|温室効果ガス排出量|千t-CO2|減少|#8,420|#6,300|#6,712
2|地球温暖化|再生可能エネルギー導入容量|MW|増加|#1,150|#1,900|#1,943
3|地球温暖化|次世代自動車の普及台数|台|増加|#61,200|#120,000|#96,480
4|資源循環|1人1日当たりごみ排出量|g|減少|#942|#880|#897
5|資源循環|一般廃棄物のリサイクル率|％|増加|#18.6|#24.0|#17.9
6|資源循環|産業廃棄物の最終処分量|千t|減少|#148|#120|#118
7|自然共生|自然公園の利用者数|千人|増加|#3,260|#4,000|#3,874
8|自然共生|野生鳥獣による農作物被害額|百万円|減少|#412|#300|#346
9|自然共生|森林ボランティア団体数|団体|増加|#74|#100|#101
10|大気・水環境|微小粒子状物質の環境基準達成率|％|増加|#88.2|#100.0|#100.0
11|大気・水環境|汚水処理人口普及率|％|増加|#86.3|#93.0|#90.1
12|大気・水環境|公害苦情件数|件|減少|#628|#500|#655`).map((row) => {
    const rate = progress(row[5], row[6], row[7]);
    return [...row, `#${rounded(rate)}`, banded(rate, bands)];
  });
  const table = crossTable(rows, 1, 9, ["◎", "○", "△", "▲"]);
  return {
    name: "環境基本計画（県）",
    achieved: ["◎"],
    sheets: [
      sheet(
        "指標一覧",
        `
第5次環境基本計画　環境指標の進捗状況（令和5年度実績）
番号|分野|指標名|単位|目指す方向|基準値（H30年度）|目標値（R7年度）|実績値（R5年度）|進捗率（％）|評価`,
        rows,
        `

進捗率（％）＝（実績値－基準値）／（目標値－基準値）×100
【評価】◎：100％以上、○：80％以上100％未満、△：0％以上80％未満、▲：0％未満（基準値より後退）`,
      ),
      sheet("分野別", "評価の内訳（分野別）\n分野|◎|○|△|▲|計", table, [shareRow(table, "割合（％）", "")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("後退なのに△", "指標一覧 @ 公害苦情件数 @ 評価", "△"),
      set("進捗率を実績÷目標で計算", "指標一覧 @ 森林ボランティア団体数 @ 進捗率（％）", "#101.0"),
      set("分野名が一覧と違う", "分野別 @ 自然共生 @ 分野", "自然共存"),
      set("目指す方向が逆", "指標一覧 @ 産業廃棄物の最終処分量 @ 目指す方向", "増加"),
    ],
  };
}

/** 教育振興基本計画: last year's sheet beside this year's, words as grades. */
function educationPlan(): BodyPlan {
  const text = `
1|確かな学力|全国学力調査の平均正答率（小6国語）|67.2％|66.8％|67.5％
2|確かな学力|授業でICT機器をほぼ毎日使う学校の割合|85.0％|71.4％|88.6％
3|確かな学力|英検3級相当以上の中3生徒の割合|55.0％|47.9％|52.3％
4|豊かな心|学校に行くのが楽しいと答えた児童の割合|90.0％|84.7％|83.1％
5|豊かな心|いじめの解消率|100.0％|97.2％|98.4％
6|豊かな心|月1冊以上本を読む生徒の割合|75.0％|72.6％|76.9％
7|健やかな体|体力合計点（小5男子）|53.5点|52.4点|53.1点
8|健やかな体|朝食を毎日食べる児童の割合|97.0％|94.9％|94.2％
9|学校の力|時間外在校等時間が月45時間以下の教員の割合|80.0％|61.5％|69.8％
10|学校の力|学校運営協議会を置く学校の割合|100.0％|88.0％|100.0％`;
  const judged = data(text).map((row) => {
    const [goal = NaN, before = NaN, now = NaN] = [3, 4, 5].map((index) => Number.parseFloat(row[index] ?? ""));
    const grade = now >= goal ? "達成" : now > before ? "改善" : "後退";
    return { row, grade };
  });
  const rows = judged.map(({ row, grade }) => [...row, grade]);
  const lastYear = data(text).map((row) => [...row.slice(0, 4), row[4] ?? "", Number.parseFloat(row[4] ?? "") >= Number.parseFloat(row[3] ?? "") ? "達成" : "未達成"]); // prettier-ignore
  const counts = tally(column(rows, 6), ["達成", "改善", "後退"]);
  return {
    name: "教育振興基本計画（昨年度のシートつき）",
    achieved: ["達成"],
    answer: { measuresSheet: "R5" },
    sheets: [
      sheet(
        "R5",
        `
第3期教育振興基本計画　成果指標（令和5年度）
達成：目標に到達　改善：目標に未到達だが前年度より向上　後退：前年度と同じか下回る
達成${counts[0] ?? 0}指標、改善${counts[1] ?? 0}指標、後退${counts[2] ?? 0}指標
No.|基本方針|成果指標|目標値（R5）|前年度実績（R4）|実績値（R5）|判定`,
        rows,
      ),
      sheet("R4", `第3期教育振興基本計画　成果指標（令和4年度）\nNo.|基本方針|成果指標|目標値（R5）|実績値（R4）|判定`, lastYear),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("前年度実績が前年のシートと違う", "R5 @ いじめの解消率 @ 前年度実績（R4）", "92.7％", "R4 @ いじめの解消率 @ 実績値（R4）"),
      set("実績に前年の値が残った", "R5 @ 確かな学力 @ 実績値（R5）", "66.8％"),
      set("判定が誤り（後退なのに改善）", "R5 @ 朝食を毎日食べる児童の割合 @ 判定", "改善", "R5!A3"),
    ],
  }; // prettier-ignore
}

/** 交通安全計画: lower is better, bounds in words. */
function trafficSafety(): BodyPlan {
  const rows = data(`
1|年間の交通事故死者数|45人以下|41人|達成
2|年間の交通事故重傷者数|380人以下|402人|未達成
3|高齢者の交通事故死者数|20人以下|20人|達成
4|飲酒運転による事故件数|25件以下|31件|未達成
5|自転車乗用中の死傷者数|600人以下|587人|達成
6|シートベルト着用率（後部座席）|60.0％以上|48.9％|未達成
7|自転車用ヘルメット着用率|20.0％以上|22.7％|達成
8|通学路の安全対策実施箇所数|120か所以上|126か所|達成
9|信号機の更新基数|80基以上|80基|達成`);
  return {
    name: "交通安全計画（以下・以上の目標）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "達成状況",
        `
第11次交通安全計画の達成状況（令和5年中）
番号|指標|目標|実績|達成状況`,
        rows,
        `

区分|指標数|割合
達成|#6|#66.7%
未達成|#3|#33.3%
計|#9|#100.0%`,
      ),
    ],
    measures: 9,
    headline: headlineOf(column(rows, 4)),
    slips: [
      set("以下の目標を上回ったのに達成", "達成状況 @ 飲酒運転による事故件数 @ 達成状況", "達成", "達成状況!B14", "達成状況!B15"),
      set("目標の以上・以下が逆", "達成状況 @ 自転車乗用中の死傷者数 @ 目標", "600人以上"),
      set("計が合わない", "達成状況 @ 計 @ 指標数", "#10"),
    ],
  }; // prettier-ignore
}

/** 森林・林業振興計画: yearly actuals that accumulate, final target. */
function forestry(): BodyPlan {
  const bands = [["A", 100], ["B", 75], ["C", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|森林整備|間伐実施面積（累計）|ha|#2,400|#4,950|#7,380|#12,000|#9,600
2|森林整備|再造林面積（累計）|ha|#180|#402|#655|#1,000|#800
3|森林整備|林道等の開設延長（累計）|km|#14.2|#27.9|#40.6|#60.0|#48.0
4|林業経営|森林経営計画の認定面積（累計）|ha|#6,100|#12,830|#19,960|#25,000|#20,000
5|林業経営|新規林業就業者数（累計）|人|#38|#81|#129|#160|#128
6|林業経営|林業事業体の認定数（累計）|事業体|#9|#15|#20|#40|#32
7|木材利用|公共建築物の木造化件数（累計）|件|#12|#29|#47|#55|#44
8|木材利用|県産材製品の出荷量（累計）|千m3|#210|#428|#651|#1,100|#880`).map((row) => {
    const rate = ratio(row[6], row[8]);
    return [...row, `#${rounded(rate)}`, banded(rate, bands)];
  });
  const counts = tally(column(rows, 10), ["A", "B", "C"]);
  return {
    name: "森林・林業計画（累計）",
    sheets: [
      sheet(
        "進捗",
        `
森林・林業振興計画　進捗状況（令和5年度末現在）
番号|区分|指標|単位|実績（累計）|<|<|目標|<|R5目標に対する達成率（％）|評価
^|^|^|^|R3|R4|R5|R7最終|R5|^|^`,
        rows,
        `

評価：A＝達成率100％以上、B＝75％以上100％未満、C＝75％未満
評価別件数：A ${counts[0] ?? 0}件、B ${counts[1] ?? 0}件、C ${counts[2] ?? 0}件`,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("累計が前年より減った", "進捗 @ 再造林面積（累計） @ R4", "#142"),
      set("達成率を最終目標で計算", "進捗 @ 間伐実施面積（累計） @ R5目標に対する達成率（％）", "#61.5"),
      set("評価の取り違え", "進捗 @ 林業事業体の認定数（累計） @ 評価", "B", "進捗!A14"),
      set("実績の小数点が落ちた", "進捗 @ 林道等の開設延長（累計） @ R5", "#406"),
    ],
  };
}

/** 国土強靱化: rows 目標 / 実績 / 達成率 below each other, years across. */
function resilience(): BodyPlan {
  const items = data(`
1|緊急輸送道路の橋梁耐震化率|％|70.0|75.0|80.0|71.2|75.8|79.1|道路課
2|県立学校の非構造部材の耐震対策率|％|60.0|75.0|90.0|61.5|76.0|92.4|学校施設課
3|土砂災害警戒区域の指定箇所数|箇所|4,200|4,600|5,000|4,310|4,688|5,020|砂防課
4|防災士の登録者数|人|1,800|2,100|2,400|1,764|2,032|2,316|危機管理課
5|個別避難計画の作成市町村数|市町村|8|14|20|8|12|17|地域福祉課
6|ため池ハザードマップの公表数|箇所|150|220|290|158|231|290|農村整備課`);
  const rows = items.flatMap((row) => {
    const [no = "", name = "", unit = "", t3 = "", t4 = "", t5 = "", a3 = "", a4 = "", a5 = "", section = ""] = row;
    const rates = [ratio(a3, t3), ratio(a4, t4), ratio(a5, t5)];
    const grade = banded(rates[2] ?? 0, [["順調", 100], ["概ね順調", 90], ["遅れ", -Infinity]]); // prettier-ignore
    return [
      [no, name, unit, "目標", `#${t3}`, `#${t4}`, `#${t5}`, grade, section],
      ["^", "^", "^", "実績", `#${a3}`, `#${a4}`, `#${a5}`, "^", "^"],
      ["^", "^", "^", "達成率", ...rates.map((one) => `#${rounded(one)}%`), "^", "^"],
    ];
  });
  const grades = column(rows, 7).filter((one) => one !== "^");
  return {
    name: "国土強靱化（目標・実績・達成率の行）",
    sheets: [
      sheet(
        "KPI",
        `
国土強靱化地域計画　重要業績指標の推移
判定：順調（R5達成率100％以上）、概ね順調（90％以上100％未満）、遅れ（90％未満）
No|指標|単位|区分|R3|R4|R5|R5判定|担当課`,
        rows,
      ),
    ],
    measures: items.length,
    headline: headlineOf(grades),
    slips: [
      set("達成率の計算まちがい", "KPI!G12", "#95.6%"),
      set("判定が達成率と合わない", "KPI @ 防災士の登録者数 @ R5判定", "順調", "KPI!G15"),
      setAll("実績の桁違い", [["KPI!G11", "#50,200"]], "KPI!G12", "KPI!G10"),
      swap("目標と実績の行を取り違え（R4）", "KPI!F16", "KPI!F17", "KPI!F18"),
    ],
  };
}

/** 観光振興計画: 再掲, wareki months, total of spending. */
function tourism(): BodyPlan {
  const bands = [["達成", 100], ["未達成", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|誘客|延べ宿泊者数|万人泊|#520|#548|
2|誘客|外国人延べ宿泊者数|万人泊|#60|#52|
3|誘客|教育旅行の受入校数|校|#310|#324|
4|消費|観光消費額|億円|#2,800|#2,913|
5|消費|1人当たり観光消費額|円|#31,000|#29,640|
6|受入環境|多言語案内板の整備数|基|#85|#88|
7|受入環境|観光案内所の認定数|か所|#40|#37|
8|受入環境|外国人延べ宿泊者数（再掲）|万人泊|#60|#52|再掲
9|人材|観光ガイドの登録者数|人|#420|#433|`).map((row) => [...row.slice(0, 6), banded(ratio(row[5], row[4]), bands), row[6] ?? ""]); // prettier-ignore
  const counted = rows.filter((row) => row[7] !== "再掲");
  const table = crossTable(counted, 1, 6, ["達成", "未達成"]);
  return {
    name: "観光振興計画（再掲あり）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "指標",
        `
観光振興計画の進捗（令和5年度）
番号|柱|指標|単位|目標（R5）|実績（R5）|達成状況|備考`,
        rows,
        `

集計（再掲を除く）
柱|達成|未達成|計`,
        table,
        [["達成率", "", "", `#${share(tally(column(counted, 6), ["達成"])[0] ?? 0, counted.length)}%`]],
      ),
    ],
    measures: counted.length,
    headline: headlineOf(column(counted, 6)),
    slips: [
      set("再掲を二重に数えた", "指標!C17", "#2", "指標!C19", "指標!D19"),
      set("再掲の値が本掲と違う", "指標!F10", "#62", "指標!F4"),
      set("実績の桁の抜け", "指標 @ 観光消費額 @ 実績（R5）", "#291"),
      drop("集計表の1行が抜けた", "指標!A18", "指標!A14", "指標!B18", "指標!D18"),
    ],
  };
}

export const prefectures: readonly BodyPlan[] = [
  environment(),
  educationPlan(),
  trafficSafety(),
  forestry(),
  resilience(),
  tourism(),
];

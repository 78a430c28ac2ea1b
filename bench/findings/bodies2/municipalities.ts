import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  hide,
  progress,
  ratio,
  rounded,
  set,
  share,
  shareRow,
  sheet,
  sum,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 男女共同参画計画: merged goals, a remark with the figures behind, summaries by goal and by 部局, an overview. */
function equality(): BodyPlan {
  const bands = [["S", 110], ["A", 100], ["B", 80], ["C", -Infinity]] as const; // prettier-ignore
  const rows = data(`
Ⅰ　意識を変える|1|男女共同参画講座の受講者数|市民部|人権推進課|600人|542人|全12回で542人が受講
^|2|啓発紙の発行部数|市民部|人権推進課|18,000部|18,000部|
^|3|中学校での出前授業の実施校数|教育部|学校教育課|9校|7校|2校は学級閉鎖により中止
Ⅱ　仕事と暮らし|4|男性市職員の育児休業取得率|総務部|人事課|50.0％|62.5％|対象者32人のうち20人が取得
^|5|ワーク・ライフ・バランス認証企業数（累計）|産業部|商工課|40社|43社|
^|6|放課後児童クラブの定員|教育部|生涯学習課|1,480人|1,480人|
^|7|病児保育の延べ利用者数|福祉部|こども課|700人|538人|感染症の流行による受入制限があったため
Ⅲ　参画を進める|8|審議会等の女性委員の割合|総務部|行政管理課|40.0％|36.1％|委員421人のうち女性152人
^|9|市の管理職に占める女性の割合|総務部|人事課|25.0％|25.7％|管理職140人のうち女性36人
^|10|女性防災リーダーの人数（累計）|危機管理部|防災課|60人|66人|令和6年3月31日現在
^|11|農業委員に占める女性の割合|産業部|農政課|30.0％|31.6％|委員19人のうち女性6人
Ⅳ　暴力をなくす|12|ＤＶ相談員の研修受講回数|福祉部|こども課|10回|11回|
^|13|デートＤＶ防止講座の実施校数|市民部|人権推進課|6校|4校|高校との日程の調整がつかなかったため`).map((row) => {
    const rate = ratio(row[6], row[5]);
    return [...row.slice(0, 7), `${rounded(rate)}％`, banded(rate, bands), row[7] ?? ""];
  });
  const goals = rows.reduce<string[]>((all, row) => [...all, row[0] === "^" ? (all.at(-1) ?? "") : (row[0] ?? "")], []);
  const filled = rows.map((row, at) => [goals[at] ?? "", ...row.slice(1)]);
  const kinds = ["S", "A", "B", "C"];
  const [s = 0, a = 0, b = 0, c = 0] = tally(column(rows, 8), kinds);
  const overview = (count: number): string =>
    `全${rows.length}指標のうち、目標を達成したもの（S・A）は${count}指標（${share(count, rows.length)}％）であり、未達成のもの（B・C）は${b + c}指標（${share(b + c, rows.length)}％）である。`;
  return {
    name: "男女共同参画計画（部局別の集計と概要文）",
    achieved: ["S", "A"],
    sheets: [
      sheet("概要", "第4次男女共同参画計画　令和5年度の進捗状況", overview(s + a), "", "基本目標別\n基本目標|S|A|B|C|計", crossTable(filled, 0, 8, kinds)),
      sheet("部局別", "部局|S|A|B|C|計", crossTable(rows, 3, 8, kinds)),
      sheet(
        "指標",
        `
評価：S＝達成率110％以上、A＝100％以上110％未満、B＝80％以上100％未満、C＝80％未満
基本目標|番号|指標|担当部局|担当課|R5目標|R5実績|達成率|評価|備考`,
        rows,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("備考の人数と実績が食い違う", "指標 @ 男女共同参画講座の受講者数 @ 備考", "全12回で524人が受講"),
      set("備考の内訳から出る割合と実績が違う", "指標 @ 市の管理職に占める女性の割合 @ 備考", "管理職140人のうち女性31人"),
      set("概要の件数の誤り", "概要!A2", overview(s + a - 1)),
      set("部局別の件数が隣の列に入った", "部局別 @ 産業部 @ A", "#0", "部局別 @ 産業部 @ 計", "部局別 @ 合計 @ A"),
      set("評価の境目の誤り", "指標 @ 女性防災リーダーの人数（累計） @ 評価", "A", "概要 @ Ⅲ　参画を進める @ S", "概要 @ Ⅲ　参画を進める @ A"),
      hide("非表示の行が数えられている", "指標 @ 啓発紙の発行部数 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 環境基本計画: international units, progress from a baseline, less is better by the figures themselves. */
function environment(): BodyPlan {
  const bands = [["◎", 100], ["○", 70], ["△", 0.0001], ["×", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1-1|脱炭素|市域の温室効果ガス排出量|千t-CO2|1,842|1,511|1,290
1-2|脱炭素|太陽光発電の設備容量|MW|38.4|52.7|60.0
1-3|脱炭素|市有施設の電力使用量|MWh|24,600|22,915|22,140
1-4|脱炭素|電気自動車用充電器の設置数|基|12|31|30
2-1|資源循環|一人1日当たりのごみ排出量|g|912|868|850
2-2|資源循環|リサイクル率|%|21.4|20.8|27.0
2-3|資源循環|最終処分量|t|5,130|4,476|4,100
3-1|水・大気|河川のBOD（75%値）|mg/L|3.2|2.0|2.0
3-2|水・大気|PM2.5の年平均値|μg/m3|12.6|9.4|10.0
3-3|水・大気|地下水の採取量|千m3|8,450|8,497|8,000
4-1|自然|市街地の緑地面積|ha|318|324|330
4-2|自然|自転車走行空間の延長|km|14.2|21.9|25.0`).map((row) => {
    const rate = progress(row[4], row[6], row[5]);
    return [...row, rounded(rate), banded(rate, bands)];
  });
  const kinds = ["◎", "○", "△", "×"];
  const table = crossTable(rows, 1, 7 + 1, kinds);
  return {
    name: "環境基本計画（国際単位と基準値からの進捗率）",
    achieved: ["◎"],
    sheets: [
      sheet(
        "Indicators",
        `
第3次環境基本計画　年次報告（令和4年度実績）
進捗率（％）＝（実績値－基準値）÷（目標値－基準値）×100
◎：100以上　○：70以上100未満　△：0を超え70未満　×：0以下
番号|分野|指標|単位|基準値⏎2013年度|実績値⏎2022年度|目標値⏎2025年度|進捗率|評価`,
        rows,
      ),
      sheet("集計表", "分野|◎|○|△|×|計", table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("千tの欄にtで記入", "Indicators @ 市域の温室効果ガス排出量 @ 実績値2022年度", "1,511,000"),
      set("進捗率を実績÷目標で計算", "Indicators @ 市街地の緑地面積 @ 進捗率", "98.2"),
      set("進捗率の▲の脱落", "Indicators @ リサイクル率 @ 進捗率", "10.7"),
      set("評価が進捗率と合わない", "Indicators @ 最終処分量 @ 評価", "○", "集計表 @ 資源循環 @ △", "集計表 @ 資源循環 @ ○"),
      set("構成比の誤り", "集計表 @ 構成比 @ ○", "#40.0%"),
      set("番号が飛んだ", "Indicators @ 自転車走行空間の延長 @ 番号", "4-3"),
      set("小数点の位置の誤り", "Indicators @ PM2.5の年平均値 @ 実績値2022年度", "94"),
    ],
  }; // prettier-ignore
}

/** 地域公共交通計画: targets of several years, actuals of two, judged by the year's target; last year's sheet beside. */
function transport(): BodyPlan {
  const rows = data(`
1|幹線バスの利用者数|千人／年|1,480|1,520|1,560|1,463|1,537
2|コミュニティバスの利用者数|千人／年|212|220|228|204|215
3|市民一人当たりの公共交通利用回数|回／年|31.0|32.0|33.0|30.4|31.8
4|乗合タクシーの登録者数|人|2,400|2,600|2,800|2,455|2,731
5|ノンステップバスの導入率|％|74.0|78.0|82.0|74.0|78.0
6|バスロケーションシステムの月間閲覧数|千回|55|60|65|58|71
7|収支率（コミュニティバス）|％|24.0|25.0|26.0|22.1|23.6
8|主要駅の乗継案内の多言語化|駅|5|6|7|5|6
9|高齢者の運転免許自主返納者数|人|640|660|680|611|655`).map((row) => {
    const met = figure(row[7]) >= figure(row[4]);
    const before = figure(row[6]) >= figure(row[3]);
    return { row, now: met ? "○" : "×", before: before ? "○" : "×" };
  });
  const now = rows.map(({ row, now: grade }) => [...row, grade]);
  const last = rows.map(({ row, before }) => [
    row[0] ?? "",
    row[1] ?? "",
    row[2] ?? "",
    row[3] ?? "",
    row[6] ?? "",
    before,
  ]);
  const count = (values: readonly string[]): number => tally(values, ["○"])[0] ?? 0;
  const [thisYear, lastYear] = [count(column(now, 8)), count(column(last, 5))];
  const compare = (name: string, one: number, other: number): string[] => [
    name,
    `#${one}`,
    `#${other}`,
    rounded(other - one, 0),
  ];
  return {
    name: "地域公共交通計画（複数年度の目標と前年度の表）",
    answer: { measuresSheet: "R5評価" },
    achieved: ["○"],
    sheets: [
      sheet(
        "R5評価",
        `
地域公共交通計画　評価指標の達成状況（令和5年度）
評価：当該年度の目標値に達したもの○、達していないもの×
番号|評価指標|単位|目標値|<|<|実績値|<|評価
^|^|^|R4|R5|R6|R4|R5|^`,
        now,
      ),
      sheet("R4評価", "地域公共交通計画　評価指標の達成状況（令和4年度）\n番号|評価指標|単位|目標値|実績値|評価", last),
      sheet("前年度との比較", "区分|令和4年度|令和5年度|増減", [
        compare("○", lastYear, thisYear),
        compare("×", rows.length - lastYear, rows.length - thisYear),
        compare("計", rows.length, rows.length),
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(column(now, 8)),
    slips: [
      set("前年度の実績が前年度の表と違う", "R5評価 @ 乗合タクシーの登録者数 @ 実績値", "2,545", "R4評価 @ 乗合タクシーの登録者数 @ 実績値"),
      set("評価の誤り（目標に届かないのに○）", "R5評価 @ 収支率（コミュニティバス） @ 評価", "○", "前年度との比較 @ ○ @ 令和5年度", "前年度との比較 @ × @ 令和5年度"),
      set("前年度との比較の増減の誤り", "前年度との比較 @ ○ @ 増減", rounded(thisYear - lastYear + 1, 0)),
      set("件数が前年度のまま", "前年度との比較 @ ○ @ 令和5年度", `#${lastYear}`),
      set("見出しの年度が前年のまま", "R5評価!A1", "地域公共交通計画　評価指標の達成状況（令和4年度）"),
    ],
  }; // prettier-ignore
}

/** 生涯学習推進計画: 再掲 measures are shown and not counted again. */
function learning(): BodyPlan {
  const bands = [["順調", 100], ["概ね順調", 80], ["遅れ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
101|学びの機会|公民館講座の開催数|講座|240|251|公民館
102|学びの機会|市民大学の修了者数|人|180|163|生涯学習課
103|学びの機会|図書館の貸出冊数|千冊|610|584|図書館
104|学びの機会|障害者向け学習講座の参加者数|人|120|126|福祉課
201|学びの成果|生涯学習ボランティアの登録者数|人|350|362|生涯学習課
202|学びの成果|学校支援活動の延べ参加者数|人|4,200|3,117|学校教育課
203|学びの成果|学習成果発表会の出展団体数|団体|75|75|公民館
104|学びの成果|障害者向け学習講座の参加者数（再掲）|人|120|126|福祉課
301|学びの環境|公民館のＷｉ－Ｆｉ整備館数|館|14|14|公民館
302|学びの環境|電子図書館の登録者数|人|5,000|5,842|図書館
303|学びの環境|文化財の公開日数|日|300|312|文化課`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row.slice(0, 6), rounded(rate), banded(rate, bands), row[6] ?? ""];
  });
  const once = rows.filter((row) => !(row[2] ?? "").includes("再掲"));
  const kinds = ["順調", "概ね順調", "遅れ"];
  const counts = tally(column(once, 7), kinds);
  return {
    name: "生涯学習推進計画（再掲）",
    sheets: [
      sheet(
        "進捗",
        `
生涯学習推進計画　令和5年度進捗状況
順調：達成率100％以上　概ね順調：80％以上　遅れ：80％未満
コード|目標|取組の指標|単位|R5計画|R5実績|達成率（％）|進捗|所管`,
        rows,
      ),
      sheet(
        "まとめ",
        "進捗|件数（再掲を除く）|割合",
        [
          ...kinds.map((kind, at) => [kind, `#${counts[at] ?? 0}`, `#${share(counts[at] ?? 0, once.length)}%`]),
          ["計", `#${sum(counts)}`, "#100.0%"],
        ],
      ),
    ],
    measures: once.length,
    headline: headlineOf(column(once, 7)),
    slips: [
      set("再掲の実績が元の行と違う", "進捗 @ 障害者向け学習講座の参加者数（再掲） @ R5実績", "129", "進捗 @ 障害者向け学習講座の参加者数 @ R5実績"),
      set("再掲まで数えた", "まとめ @ 順調 @ 件数（再掲を除く）", `#${(counts[0] ?? 0) + 1}`),
      set("進捗の語の取り違え", "進捗 @ 学校支援活動の延べ参加者数 @ 進捗", "概ね順調", "まとめ @ 遅れ @ 件数（再掲を除く）", "まとめ @ 概ね順調 @ 件数（再掲を除く）"),
      set("割合の計算の誤り", "まとめ @ 概ね順調 @ 割合", "#25.0%"),
      set("達成率の行ずれ", "進捗 @ 電子図書館の登録者数 @ 達成率（％）", "100.0"),
      set("コードの桁の誤り", "進捗 @ 文化財の公開日数 @ コード", "3003"),
    ],
  }; // prettier-ignore
}

export const municipalities: readonly BodyPlan[] = [equality(), environment(), transport(), learning()];

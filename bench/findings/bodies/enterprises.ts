import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  paste,
  ratio,
  rounded,
  set,
  share,
  shareRow,
  sheet,
  swap,
  tally,
  type BodyPlan,
} from "./drawing";

/** 水道ビジョン: both directions, units of their own, a published count. */
function waterWorks(): BodyPlan {
  const rows = data(`
安全|1|水質基準適合率|％|↑|100.0|100.0|100.0|達成
安全|2|鉛製給水管の残存件数|件|↓|1,840|1,200|1,152|達成
安全|3|直結給水率|％|↑|61.2|66.0|64.8|未達成
強靱|4|基幹管路の耐震適合率|％|↑|42.6|50.0|50.7|達成
強靱|5|配水池の耐震化率|％|↑|68.0|85.0|79.3|未達成
強靱|6|管路の更新延長（年間）|km|↑|9.8|12.0|12.4|達成
強靱|7|応急給水拠点の整備数|か所|↑|11|15|15|達成
持続|8|有収率|％|↑|90.1|92.0|91.3|未達成
持続|9|経常収支比率|％|↑|108.4|105.0|106.2|達成
持続|10|料金回収率|％|↑|101.7|100.0|98.9|未達成
持続|11|企業債残高対給水収益比率|％|↓|312.5|300.0|296.8|達成
持続|12|給水原価|円/m3|↓|158.3|160.0|167.1|未達成`);
  const table = crossTable(rows, 0, 8, ["達成", "未達成"]);
  return {
    name: "水道ビジョン（方向の矢印）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "業務指標",
        `
水道ビジョン　業務指標（PI）の達成状況　令和5年度決算
方向　↑：高いほどよい　↓：低いほどよい
施策の柱|番号|業務指標|単位|方向|基準値（H30）|目標値（R5）|実績値（R5）|達成状況`,
        rows,
        `

施策の柱|達成|未達成|計`,
        table,
        [shareRow(table)],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("低いほどよい指標の判定が逆", "業務指標 @ 給水原価 @ 達成状況", "達成", "業務指標!B20", "業務指標!C20"),
      set("実績の数字の入替え", "業務指標 @ 配水池の耐震化率 @ 実績値（R5）", "93.7"),
      set("割合が100を超える", "業務指標 @ 水質基準適合率 @ 実績値（R5）", "110.0"),
      set("実績の小数点が落ちた", "業務指標 @ 有収率 @ 実績値（R5）", "913"),
    ],
  }; // prettier-ignore
}

/** 下水道: a table of works with amounts and a rate of progress, total row. */
function sewerage(): BodyPlan {
  const rows = data(`
1|中部処理区|管渠整備|m|#3,200|#3,245|#612,000|#598,430
2|中部処理区|マンホール更新|基|#140|#128|#84,000|#77,910
3|南部処理区|管渠整備|m|#2,750|#2,480|#530,000|#486,200
4|南部処理区|ポンプ場更新|箇所|#2|#2|#318,000|#316,840
5|北部処理区|管渠整備|m|#1,900|#1,914|#372,000|#368,150
6|北部処理区|管渠耐震化|m|#860|#701|#205,000|#168,320
7|処理場|水処理設備更新|系列|#1|#1|#740,000|#735,600
8|処理場|汚泥処理設備更新|基|#3|#3|#410,000|#402,980`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row.slice(0, 6), `#${rounded(rate)}%`, ...row.slice(6), `#${rounded(ratio(row[7], row[6]))}%`, rate >= 100 ? "完了" : "継続"]; // prettier-ignore
  });
  const sums = [7, 8].map((index) => column(rows, index).reduce((all, cell) => all + figure(cell), 0));
  const [budget = 0, spent = 0] = sums;
  return {
    name: "下水道事業（事業費の合計）",
    sheets: [
      sheet(
        "事業実績",
        `
公共下水道事業計画　令和5年度事業実績
番号|処理区|事業|単位|計画量|実績量|達成率|予算額（千円）|決算額（千円）|執行率|状況
`.trimEnd(),
        rows,
        [
          [
            "合計",
            "<",
            "<",
            "",
            "",
            "",
            "",
            `#${rounded(budget, 0)}`,
            `#${rounded(spent, 0)}`,
            `#${rounded((spent / budget) * 100)}%`,
          ],
        ],
        "※継続は計画量に達せず、翌年度に引き続き実施するもの",
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("予算額の合計が合わない", "事業実績!H11", `#${rounded(budget - 205_000, 0)}`),
      set("決算額の桁の抜け", "事業実績 @ 水処理設備更新 @ 決算額（千円）", "#73,560", "事業実績!I11"),
      set("単位を1行だけ変えた", "事業実績!D7", "km"),
    ], // prettier-ignore
  };
}

/** 市立病院: five grades per item, differences printed, mean of grades in the overview. */
function hospital(): BodyPlan {
  const bands = [["5", 110], ["4", 100], ["3", 90], ["2", 70], ["1", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|診療機能|入院患者数（延べ）|人|#112,000|#109,460
2|診療機能|手術件数|件|#4,200|#4,655
3|診療機能|救急車受入件数|件|#5,600|#6,241
4|診療機能|がん化学療法件数|件|#3,000|#2,874
5|地域連携|紹介患者数|人|#14,500|#15,120
6|地域連携|逆紹介患者数|人|#16,000|#15,238
7|地域連携|地域医療従事者向け研修の開催回数|回|#24|#19
8|経営|病床利用率|％|#85.0|#82.7
9|経営|医業収支比率|％|#95.0|#93.8
10|経営|新規採用看護師数|人|#60|#41
11|経営|健診受診者数|人|#9,000|#9,936`).map((row) => {
    const difference = figure(row[5]) - figure(row[4]);
    const decimals = row[4]?.includes(".") === true ? 1 : 0;
    const rate = ratio(row[5], row[4]);
    return [...row, `#${rounded(difference, decimals)}`, `#${rounded(rate)}`, `#${banded(rate, bands)}`];
  });
  const counts = tally(column(rows, 8), ["#5", "#4", "#3", "#2", "#1"]);
  return {
    name: "病院中期計画（5段階）",
    achieved: ["5", "4"],
    sheets: [
      sheet(
        "数値目標",
        `
地方独立行政法人市立総合医療センター　第3期中期計画　令和5年度数値目標の達成状況
評価（目標に対する達成率）　5：110％以上　4：100％以上110％未満　3：90％以上100％未満　2：70％以上90％未満　1：70％未満
番号|区分|項目|単位|R5目標|R5実績|差（実績－目標）|達成率（％）|評価`,
        rows,
      ),
      sheet(
        "評価の集計",
        "評価|5|4|3|2|1|計",
        [["項目数", ...counts.map((one) => `#${one}`), `#${rows.length}`]],
        [["割合（％）", ...counts.map((one) => `#${share(one, rows.length)}`), "#100.0"]],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8).map((one) => one.slice(1))),
    slips: [
      set("差の符号が落ちた", "数値目標 @ 入院患者数（延べ） @ 差（実績－目標）", "#2,540"),
      set("差の計算まちがい", "数値目標 @ 手術件数 @ 差（実績－目標）", "#445"),
      set("評価が達成率の区分と違う", "数値目標 @ 新規採用看護師数 @ 評価", "#2", "評価の集計!E2", "評価の集計!F2"),
      swap("目標と実績を入れ替え", "数値目標 @ 救急車受入件数 @ R5目標", "数値目標 @ 救急車受入件数 @ R5実績"),
    ],
  };
}

/** 市営バス: two years side by side and the change against last year. */
function cityBus(): BodyPlan {
  const rows = data(`
1|利用者数の回復|年間乗車人員|千人|#21,340|#22,987|#22,500
2|利用者数の回復|1日平均乗車人員|人|#58,466|#62,806|#61,600
3|利用者数の回復|定期券の発行枚数|枚|#41,280|#43,015|#44,000
4|収支の改善|運輸収益|百万円|#3,842|#4,106|#4,050
5|収支の改善|経常損益|百万円|#▲418|#▲226|#▲250
6|収支の改善|広告料収入|百万円|#96|#88|#100
7|サービスの向上|ノンステップバスの導入率|％|#88.4|#92.1|#92.0
8|サービスの向上|定時運行率|％|#91.7|#90.8|#93.0
9|安全の確保|有責事故件数|件|#34|#27|#30`).map((row) => {
    const change = ((figure(row[5]) - figure(row[4])) / Math.abs(figure(row[4]))) * 100;
    const isLower = row[2] === "有責事故件数";
    const isMet = isLower ? figure(row[5]) <= figure(row[6]) : figure(row[5]) >= figure(row[6]);
    return [...row.slice(0, 6), row[2] === "経常損益" ? "－" : `#${rounded(change)}%`, row[6] ?? "", isMet ? "○" : "×", isLower ? "目標は30件以下" : ""]; // prettier-ignore
  });
  const counts = tally(column(rows, 8), ["○", "×"]);
  return {
    name: "市営バス経営計画（前年度比）",
    achieved: ["○"],
    sheets: [
      sheet(
        "指標",
        `
自動車運送事業経営計画　令和5年度の指標
○：目標達成　×：目標未達成　　○は${counts[0] ?? 0}指標、×は${counts[1] ?? 0}指標
番号|目標|指標|単位|R4実績|R5実績|対前年度増減率|R5目標|評価|備考`,
        rows,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("損失の▲が落ちた", "指標 @ 経常損益 @ R5実績", "#226"),
      set("増減率の符号が逆", "指標 @ 広告料収入 @ 対前年度増減率", "#8.3%"),
      set("千人の欄に人で記入", "指標 @ 年間乗車人員 @ R5実績", "#22,987,000"),
    ],
  };
}

/** 公共施設等総合管理計画: areas, share of reduction, numbers with units. */
function facilities(): BodyPlan {
  const rows = data(`
学校教育系施設|#142,300m2|#135,200m2|#134,860m2|達成|2校を統合
社会教育系施設|#38,420m2|#36,000m2|#36,910m2|未達成|公民館1館を廃止
行政系施設|#27,650m2|#26,800m2|#26,540m2|達成|旧支所を売却
公営住宅|#64,180m2|#58,500m2|#59,720m2|未達成|老朽住棟4棟を除却
福祉施設|#18,930m2|#18,900m2|#18,870m2|達成|
スポーツ施設|#22,740m2|#21,500m2|#21,380m2|達成|旧体育館を除却
産業系施設|#9,860m2|#9,200m2|#9,860m2|未達成|協議中
その他施設|#12,270m2|#11,900m2|#11,640m2|達成|倉庫3棟を除却`).map((row, index) => [
    `#${index + 1}`,
    ...row.slice(0, 4),
    `#${rounded(((figure(row[3]) - figure(row[1])) / figure(row[1])) * 100)}%`,
    ...row.slice(4),
  ]);
  const total = [2, 3, 4].map((index) => column(rows, index).reduce((all, cell) => all + figure(cell), 0));
  return {
    name: "公共施設の縮減（面積）",
    sheets: [
      sheet(
        "施設類型別",
        `
公共施設等総合管理計画　施設類型別延床面積（令和6年3月31日現在）
No.|施設類型|基準（H28）|目標（R5）|実績（R5）|増減率|達成状況|備考`,
        rows,
        [["", "合計", ...total.map((one) => `#${rounded(one, 0)}m2`), `#${rounded((((total[2] ?? 0) - (total[0] ?? 0)) / (total[0] ?? 1)) * 100)}%`]],
        "※増減率は基準（H28）に対する実績（R5）の増減率。面積は小さいほどよい。",
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("合計が合わない", "施設類型別 @ 合計 @ 実績（R5）", "#318,780m2"),
      set("増減率の▲が落ちた", "施設類型別 @ 公営住宅 @ 増減率", "#6.9%"),
      paste("同じ施設類型を二度貼り付け", "施設類型別 @ 福祉施設 @ 備考", "施設類型別 @ 合計 @ 実績（R5）", "施設類型別 @ 合計 @ 基準（H28）"),
    ],
  }; // prettier-ignore
}

export const enterprises: readonly BodyPlan[] = [waterWorks(), sewerage(), hospital(), cityBus(), facilities()];

import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
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

/** 健康増進計画: men and women in rows below each other, A–D by improvement, final evaluation. */
function health(): BodyPlan {
  const rows = data(`
1|栄養・食生活|適正体重を維持している者の割合|%|62.4|66.0|66.8|A
2|栄養・食生活|1日当たり食塩摂取量|g|10.6|8.0|9.9|B
3|栄養・食生活|朝食を欠食する者の割合（20歳代）|%|28.1|20.0|28.1|C
4|身体活動|1日の歩数（20～64歳）|歩|7,240|8,000|6,815|D
5|身体活動|運動習慣のある者の割合|%|27.3|35.0|31.6|B
6|休養|睡眠で休養が十分とれていない者の割合|%|21.7|18.0|24.0|D
7|飲酒|生活習慣病のリスクを高める飲酒をする者の割合|%|13.9|12.0|11.8|A
8|喫煙|成人の喫煙率|%|18.2|12.0|15.1|B
9|歯・口腔|80歳で20本以上歯のある者の割合|%|44.5|55.0|56.2|A
10|がん|胃がん検診の受診率|%|36.7|50.0|41.3|B
11|がん|大腸がん検診の受診率|%|34.9|50.0|39.8|B
12|循環器疾患|特定保健指導の実施率|%|19.4|45.0|27.7|B
13|循環器疾患|収縮期血圧の平均値|mmHg|136|132|132|A
14|こころの健康|自殺死亡率（人口10万対）|人|17.8|14.0|16.2|B`);
  const kinds = ["A", "B", "C", "D"];
  const counts = tally(column(rows, 7), kinds);
  return {
    name: "健康増進計画（改善で判定）",
    achieved: ["A"],
    sheets: [
      sheet(
        "最終評価",
        `
第2次健康増進計画　最終評価
【判定】A：目標値に達した　B：目標値に達していないが改善傾向にある　C：変わらない　D：悪化している
No.|領域|指標|単位|策定時（H25）|目標値（R4）|最終値（R4）|判定`,
        rows,
      ),
      sheet(
        "判定結果",
        `判定結果の内訳（全${rows.length}指標）\n判定|指標数|割合`,
        kinds.map((kind, index) => [kind, `#${counts[index] ?? 0}`, `#${share(counts[index] ?? 0, rows.length)}%`]),
        [["合計", `#${rows.length}`, "#100.0%"]],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("悪化なのに改善の判定", "最終評価 @ 睡眠で休養が十分とれていない者の割合 @ 判定", "B", "判定結果!B4", "判定結果!B6"),
      set("変わらないのに悪化の判定", "最終評価 @ 朝食を欠食する者の割合（20歳代） @ 判定", "D", "判定結果!B5", "判定結果!B6"),
      set("割合の数字の入替え", "判定結果!C3", "#26.8%"),
      set("判定の欄が全角と混ざる別の記号", "最終評価 @ 成人の喫煙率 @ 判定", "E", "判定結果!B4"),
    ],
  }; // prettier-ignore
}

/** 介護保険事業計画: planned and actual amounts by service, 対計画比, totals of groups and of all. */
function careInsurance(): BodyPlan {
  const groups = [
    ["居宅サービス計", `
訪問介護|#412,300|#405,870
訪問看護|#138,600|#147,920
通所介護|#687,400|#671,250
短期入所生活介護|#204,900|#188,340
福祉用具貸与|#121,500|#126,480`],
    ["地域密着型サービス計", `
認知症対応型共同生活介護|#318,200|#314,960
小規模多機能型居宅介護|#96,700|#82,410
地域密着型通所介護|#173,800|#169,930`],
    ["施設サービス計", `
介護老人福祉施設|#842,600|#851,300
介護老人保健施設|#615,400|#598,770
介護医療院|#87,200|#93,180`],
  ] as const; // prettier-ignore
  const ratioOf = (actual: number, plan: number): string => `#${rounded((actual / plan) * 100)}%`;
  const tables = groups.map(([name, text]) => {
    const rows = data(text).map((row) => [...row, ratioOf(figure(row[2]), figure(row[1]))]);
    const [plan = 0, actual = 0] = [1, 2].map((at) => column(rows, at).reduce((all, cell) => all + figure(cell), 0));
    return { rows, plan, actual, total: [name, `#${rounded(plan, 0)}`, `#${rounded(actual, 0)}`, ratioOf(actual, plan)] };
  }); // prettier-ignore
  const plan = tables.reduce((all, one) => all + one.plan, 0);
  const actual = tables.reduce((all, one) => all + one.actual, 0);
  const rows = tables.flatMap((table) => table.rows);
  return {
    name: "介護保険事業計画（小計・合計）",
    sheets: [
      sheet(
        "給付費",
        `
第8期介護保険事業計画　給付費の計画値と実績値（令和5年度）
|||（単位：千円）
サービス種別|計画値|実績値|対計画比`,
        ...tables.flatMap((table) => [table.rows, [table.total]]),
        [["総給付費", `#${rounded(plan, 0)}`, `#${rounded(actual, 0)}`, ratioOf(actual, plan)]],
      ),
    ],
    measures: rows.length,
    headline: {},
    slips: [
      set("小計が1行を足し忘れ", "給付費 @ 施設サービス計 @ 実績値", "#1,450,070", "給付費 @ 総給付費 @ 実績値"),
      set("計画値の数字の入替え", "給付費 @ 通所介護 @ 計画値", "#678,400", "給付費 @ 居宅サービス計 @ 計画値"),
      set("総額が小計の和と違う", "給付費 @ 総給付費 @ 計画値", "#3,689,600"),
    ],
  };
}

/** 子ども・子育て支援事業計画: demand and supply, ◯ where supply meets it. */
function childCare(): BodyPlan {
  const rows = data(`
1|教育・保育|1号認定（幼稚園等）|人|1,240|1,310|1,198
2|教育・保育|2号認定（保育所等3～5歳）|人|1,865|1,900|1,873
3|教育・保育|3号認定（1・2歳）|人|1,120|1,145|1,138
4|教育・保育|3号認定（0歳）|人|384|360|371
5|地域支援|放課後児童クラブ|人|1,480|1,395|1,462
6|地域支援|一時預かり事業|人日|9,600|10,200|8,917
7|地域支援|病児保育事業|人日|1,350|1,500|1,284
8|地域支援|子育て短期支援事業|人日|60|60|41
9|母子保健|妊婦健康診査|人回|8,640|8,640|8,105
10|母子保健|乳児家庭全戸訪問事業|人|690|690|652`).map((row) => {
    const gap = figure(row[5]) - figure(row[4]);
    return [...row.slice(0, 6), rounded(gap, 0), row[6] ?? "", gap >= 0 ? "充足" : "不足"];
  });
  const counts = tally(column(rows, 8), ["充足", "不足"]);
  return {
    name: "子ども・子育て支援事業計画（量の見込み）",
    sheets: [
      sheet(
        "量の見込みと確保",
        `
子ども・子育て支援事業計画の点検（令和5年度）
番号|区分|事業|単位|量の見込み①|確保の内容②|②－①|利用実績|充足状況`,
        rows,
        `

10事業のうち、確保の内容が量の見込みを満たすものは${counts[0] ?? 0}事業、不足するものは${counts[1] ?? 0}事業である。`,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("差引の計算まちがい", "量の見込みと確保 @ 放課後児童クラブ @ ②－①", "▲95"),
      set("本文の件数の誤り", "量の見込みと確保!A14", `10事業のうち、確保の内容が量の見込みを満たすものは${(counts[0] ?? 0) - 1}事業、不足するものは${counts[1] ?? 0}事業である。`),
    ],
  }; // prettier-ignore
}

/** 障害福祉計画: cumulative targets with remarks and 達成率, one measure of several indicators. */
function disability(): BodyPlan {
  const rows = data(`
1|施設入所者の地域生活への移行|地域生活への移行者数（累計）|人|#18|#14|移行先は主にグループホーム
^|^|施設入所者の削減数（累計）|人|#6|#6|
2|精神障害に対応した地域包括ケア|協議の場の開催回数|回|#4|#4|
^|^|精神病床からの退院率（1年時点）|％|#92.0|#90.3|
3|地域生活支援拠点の機能充実|拠点の設置数|か所|#2|#2|
^|^|運用状況の検証回数|回|#2|#3|書面開催1回を含む
4|福祉施設から一般就労への移行|一般就労への移行者数|人|#28|#31|就労移行支援19人、就労継続支援12人
^|^|就労定着支援の利用率|％|#70.0|#64.4|
5|障害児支援の提供体制|児童発達支援センターの設置数|か所|#1|#1|
^|^|保育所等訪問支援の実施事業所数|か所|#3|#2|
6|相談支援体制の充実|専門的な助言の件数|件|#120|#133|
^|^|研修の実施回数|回|#6|#6|`).map((row) => [...row.slice(0, 6), `#${rounded(ratio(row[5], row[4]))}%`, row[6] ?? ""]); // prettier-ignore
  const grades = ["B", "B", "A", "B", "B", "A"];
  const graded = rows.map((row, index) => [...row.slice(0, 7), index % 2 === 0 ? (grades[index / 2] ?? "") : "^", row[7] ?? ""]); // prettier-ignore
  const counts = tally(grades, ["A", "B", "C"]);
  return {
    name: "障害福祉計画（施策に複数の指標）",
    sheets: [
      sheet(
        "進捗状況",
        `
第6期障害福祉計画　成果目標の進捗状況（令和5年度）
評価：A＝すべての指標が目標に達した、B＝一部の指標が目標に達した、C＝いずれの指標も目標に達しなかった
番号|成果目標|指標|単位|目標値|実績値|達成率|評価|備考`,
        graded,
        `

評価|A|B|C|計`,
        [["成果目標数", ...counts.map((one) => `#${one}`), "#6"]],
      ),
    ],
    measures: 6,
    headline: headlineOf(grades),
    slips: [
      set("達成率の丸めまちがい", "進捗状況 @ 就労定着支援の利用率 @ 達成率", "#91.9%"),
      set("備考の内訳が実績と合わない", "進捗状況 @ 一般就労への移行者数 @ 備考", "就労移行支援19人、就労継続支援21人"),
      set("集計の件数の入れ替わり", "進捗状況 @ 成果目標数 @ A", "#3", "進捗状況 @ 成果目標数 @ 計"),
    ],
  }; // prettier-ignore
}

/** 男女共同参画計画: bounds in targets, four words as grades, a summary sentence. */
function equality(): BodyPlan {
  const bands = [["順調", 100], ["概ね順調", 80], ["やや遅れ", 60], ["遅れ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|意識づくり|男女の地位が平等と感じる市民の割合|19.8％|30.0％以上|21.4％
2|意識づくり|固定的な性別役割分担に反対する市民の割合|58.3％|65.0％以上|68.9％
3|意識づくり|男女共同参画講座の参加者数|310人|500人以上|438人
4|参画の推進|審議会等における女性委員の割合|28.7％|40.0％以上|33.2％
5|参画の推進|市の管理職に占める女性の割合|14.2％|20.0％以上|20.4％
6|参画の推進|自治会長に占める女性の割合|4.1％|10.0％以上|5.6％
7|働く場|男性職員の育児休業取得率|8.3％|50.0％以上|61.5％
8|働く場|ワーク・ライフ・バランス推進企業の登録数|42社|80社以上|71社
9|暴力の根絶|DV相談窓口を知っている市民の割合|54.6％|70.0％以上|66.1％
10|暴力の根絶|デートDV出前講座の実施校数|5校|12校以上|12校`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row, `${rounded(rate)}％`, banded(rate, bands)];
  });
  const kinds = ["順調", "概ね順調", "やや遅れ", "遅れ"];
  const table = crossTable(rows, 1, 7, kinds);
  return {
    name: "男女共同参画計画（以上の目標・4区分）",
    sheets: [
      sheet(
        "数値目標",
        `
第4次男女共同参画計画　数値目標の達成状況
達成率＝実績値÷目標値　順調：100％以上　概ね順調：80％以上100％未満　やや遅れ：60％以上80％未満　遅れ：60％未満
番号|基本目標|項目|計画策定時|目標値（R7）|実績値（R5）|達成率|進捗`,
        rows,
        `
`,
        [["基本目標", ...kinds, "計"]],
        table,
        [shareRow(table, "割合")],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("進捗が達成率の区分と違う", "数値目標 @ 男女の地位が平等と感じる市民の割合 @ 進捗", "概ね順調", "数値目標!D16", "数値目標!C16"),
      set("単位が目標と違う", "数値目標 @ ワーク・ライフ・バランス推進企業の登録数 @ 実績値（R5）", "71％"),
      swap("策定時と実績を入れ替え", "数値目標 @ 男性職員の育児休業取得率 @ 計画策定時", "数値目標 @ 男性職員の育児休業取得率 @ 実績値（R5）"),
    ],
  }; // prettier-ignore
}

export const welfare: readonly BodyPlan[] = [health(), careInsurance(), childCare(), disability(), equality()];

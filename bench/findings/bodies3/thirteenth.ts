import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  hide,
  paste,
  ratio,
  rounded,
  set,
  share,
  shareRow,
  sheet,
  sum,
  swap,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 子どもの貧困対策計画: wanted ways in words, the nation beside, judged against the year of the plan, remarks for what got worse. */
function childPoverty(): BodyPlan {
  const rows = data(`
1|教育の支援|生活保護世帯の子どもの高校等進学率|％|増|91.2|93.0|95.1|93.8|95.0|
2|教育の支援|生活保護世帯の子どもの高校中退率|％|減|4.6|4.1|3.9|3.3|3.0|
3|教育の支援|学習支援教室の参加者数|人|増|118|164|197|―|180|
4|教育の支援|スクールソーシャルワーカーの配置人数|人|増|4|6|6|―|8|
5|教育の支援|就学援助制度を毎年度の進級時に案内する学校の割合|％|増|72.0|96.0|100.0|84.3|100.0|
6|生活の安定|子ども食堂の設置数|か所|増|6|13|17|―|15|
7|生活の安定|養育費の取決めをしている母子世帯の割合|％|増|41.5|40.2|39.8|46.7|55.0|調停の待ち期間が延びている
8|生活の安定|乳幼児健診の未受診率|％|減|2.8|2.1|1.6|―|2.0|
9|生活の安定|児童養護施設の退所者の大学等進学率|％|増|25.0|25.0|25.0|38.6|40.0|
10|保護者の就労|ひとり親家庭の親の就業率|％|増|83.7|84.9|86.2|86.3|88.0|
11|保護者の就労|母子世帯の正規雇用の割合|％|増|45.1|46.0|44.3|48.8|50.0|離職後の再就職が非正規に偏った
12|保護者の就労|高等職業訓練促進給付金の利用者数|人|増|21|30|34|―|30|
13|経済的支援|児童扶養手当の現況届の提出率|％|増|97.4|98.0|98.6|―|99.0|`).map((row) => {
    const sign = row[4] === "増" ? 1 : -1;
    const [start, , now, , goal] = row.slice(5, 10).map(figure) as [number, number, number, number, number];
    const change = (now - start) * sign;
    const grade = (now - goal) * sign >= 0 ? "Ａ" : change > 0 ? "Ｂ" : change === 0 ? "Ｃ" : "Ｄ";
    return [...row.slice(0, 10), grade, row[10] ?? ""];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  const counts = tally(column(rows, 10), kinds);
  const table = crossTable(rows, 1, 10, kinds);
  const text = (met: number, worse: number): string =>
    `${rows.length}指標のうち、目標を達成したもの（Ａ）は${met}指標、策定時より悪化したもの（Ｄ）は${worse}指標であった。`;
  return {
    name: "子どもの貧困対策計画（増・減の方向、全国値、策定時との比較）",
    achieved: ["Ａ"],
    sheets: [
      sheet("指標の推移", `
子どもの貧困対策推進計画　指標の推移（令和5年度）
Ａ：目標達成　Ｂ：策定時より改善　Ｃ：策定時から変化なし　Ｄ：策定時より悪化
No|支援の柱|指標|単位|望ましい方向|策定時⏎（H30）|前回⏎（R4）|今回⏎（R5）|全国⏎（参考）|目標⏎（R6）|判定|悪化の要因`, rows),
      sheet("判定の集計", text(counts[0] ?? 0, counts[3] ?? 0), "", ["支援の柱", ...kinds, "計"].join("|"), table, [shareRow(table, "割合", "％")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("減らす指標の判定の誤り", "指標の推移 @ 生活保護世帯の子どもの高校中退率 @ 判定", "Ｄ", "判定の集計!B4", "判定の集計 @ 教育の支援 @ Ｂ", "判定の集計 @ 教育の支援 @ Ｄ", "判定の集計!A1"),
      set("今回の値の小数点の脱落", "指標の推移 @ ひとり親家庭の親の就業率 @ 今回（R5）", "862"),
      set("集計の件数の誤り", "判定の集計 @ 生活の安定 @ Ｂ", "#1", "判定の集計 @ 生活の安定 @ 計", "判定の集計 @ 合計 @ Ｂ"),
      set("文の指標数の誤り", "判定の集計!A1", text(counts[0] ?? 0, (counts[3] ?? 0) + 1)),
      set("指標名の誤字（二重）", "指標の推移 @ 子ども食堂の設置数 @ 指標", "子ども食堂の設置設置数"),
    ],
  }; // prettier-ignore
}

/** 市民協働推進計画: three marks of five points, their sum and a rank by it, a mean at the foot. */
function collaboration(): BodyPlan {
  const bands = [["Ｓ", 13], ["Ａ", 10], ["Ｂ", 7], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|知る|協働ニュースの発行|年6回以上|6回|5|3|3|広報広聴課
2|知る|市民活動フェアの開催|来場者2,000人以上|2,418人|5|4|5|市民協働課
3|知る|活動団体の紹介動画|年10本以上|7本|3|3|2|広報広聴課
4|知る|出前講座|年120回以上|134回|5|4|4|生涯学習課
5|参加する|市民ワークショップの開催|年8回以上|9回|5|5|5|企画課
6|参加する|審議会の公募委員|全体の20％以上|13.6％|2|3|2|総務課
7|参加する|パブリックコメントの意見|1案件10件以上|4.2件|2|2|2|総務課
8|参加する|オンライン意見箱の運用|年300件以上|352件|5|3|3|広報広聴課
9|支える|市民活動センターの利用|年15,000人以上|16,204人|5|4|4|市民協働課
10|支える|活動助成金の交付|年20団体以上|17団体|4|4|3|市民協働課
11|支える|ＮＰＯ法人の設立相談|年30件以上|31件|5|3|3|市民協働課
12|支える|地域担当職員の配置|全22地区|22地区|5|5|4|地域振興課
13|支える|人材バンクの登録|300人以上|186人|2|2|2|生涯学習課`).map((row) => {
    const points = row.slice(5, 8).map(figure);
    const total = sum(points);
    return [...row.slice(0, 5), ...points.map((one) => `#${one}`), `#${total}`, banded(total, bands), row[8] ?? ""];
  });
  const mean = (at: number): string => `#${rounded(sum(column(rows, at).map(figure)) / rows.length)}`;
  const kinds = ["Ｓ", "Ａ", "Ｂ", "Ｃ"];
  const counts = tally(column(rows, 9), kinds);
  const text = (best: number, good: number): string =>
    `${rows.length}事業の評価は、Ｓが${best}事業、Ａが${good}事業、Ｂが${counts[2] ?? 0}事業、Ｃが${counts[3] ?? 0}事業で、合計点の平均は${rounded(sum(column(rows, 8).map(figure)) / rows.length)}点となった。`;
  return {
    name: "市民協働推進計画（3項目の点数・合計点・ランク）",
    sheets: [
      sheet("事業評価", `
市民協働推進計画　令和5年度事業評価
ランク　Ｓ：13点以上　Ａ：10～12点　Ｂ：7～9点　Ｃ：6点以下（各項目5点満点、合計15点満点）

番号|基本方針|事業|目標|実績|実施度|効果|協働度|合計点|ランク|担当課`, rows, [["", "", "平均", "", "", mean(5), mean(6), mean(7), mean(8), "", ""]]),
      sheet("集計", text(counts[0] ?? 0, counts[1] ?? 0), "", ["基本方針", ...kinds, "計"].join("|"), crossTable(rows, 1, 9, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("合計点の足し算の誤り", "事業評価 @ 出前講座 @ 合計点", "#12"),
      set("ランクの誤り", "事業評価 @ 活動助成金の交付 @ ランク", "Ｂ", "集計 @ 支える @ Ａ", "集計 @ 支える @ Ｂ", "集計!A1"),
      set("点数が満点を超える", "事業評価 @ 地域担当職員の配置 @ 実施度", "#55"),
      set("平均の計算の誤り（件数の数え違い）", "事業評価 @ 平均 @ 合計点", `#${rounded(sum(column(rows, 8).map(figure)) / (rows.length - 1))}`),
      set("文の事業数の誤り", "集計!A1", text(counts[0] ?? 0, (counts[1] ?? 0) + 1)),
    ],
  }; // prettier-ignore
}

/** 文化振興財団の事業評価: visitors planned and come, contentment, income and costs with their difference, totals. */
function culture(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 80], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|鑑賞|市民オペラ|1,400|1,286|96.2|5,144|8,920
2|鑑賞|名曲コンサート|2,400|2,531|94.8|7,593|9,105
3|鑑賞|寄席|600|584|97.1|1,460|1,512
4|鑑賞|親子で楽しむ人形劇|800|869|98.3|695|1,240
5|展示|特別展「海の民俗」|9,000|7,142|88.6|4,999|11,870
6|展示|市美術展覧会|3,500|3,688|85.4|0|2,316
7|展示|コレクション展|6,000|6,215|82.9|1,243|1,980
8|普及|ワークショップ|900|1,034|96.9|517|1,128
9|普及|学校への出前公演|4,200|3,960|93.5|0|3,645
10|普及|ボランティア養成講座|60|41|90.2|0|284
11|育成|ジュニアオーケストラ|80|84|95.7|1,008|2,450
12|育成|若手作家の支援|12|12|91.0|0|1,800`).map((row) => {
    const rate = ratio(row[4], row[3]);
    const [income, cost] = [figure(row[6]), figure(row[7])];
    return [
      ...row.slice(0, 3), `#${row[3] ?? ""}`, `#${row[4] ?? ""}`, `#${rounded(rate)}%`, banded(rate, bands), row[5] ?? "",
      `#${row[6] ?? ""}`, `#${row[7] ?? ""}`, `#${rounded(income - cost, 0)}`,
    ]; // prettier-ignore
  });
  const total = (at: number): number => sum(column(rows, at).map(figure));
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(rows, 1, 6, kinds);
  const text = (people: string, met: number): string =>
    `令和5年度は12事業を行い、参加者は延べ${people}人となった。計画を上回った（Ａ）のは${met}事業である。`;
  const people = rounded(total(4), 0);
  return {
    name: "文化振興財団の事業評価（計画比・満足度・収支の合計）",
    achieved: ["Ａ"],
    sheets: [
      sheet("事業別", `
公益財団法人文化振興財団　令和5年度　事業評価　（金額：千円）
番号|区分|事業名|計画参加者数（人）|実績参加者数（人）|計画比|評価|満足度（％）|収入|支出|収支`, rows, [[
        "合計", "", "", `#${rounded(total(3), 0)}`, `#${people}`, `#${rounded((total(4) / total(3)) * 100)}%`, "", "", `#${rounded(total(8), 0)}`,
        `#${rounded(total(9), 0)}`, `#${rounded(total(8) - total(9), 0)}`,
      ]], `

評価　Ａ　計画比100％以上
　　　Ｂ　計画比80％以上100％未満
　　　Ｃ　計画比80％未満`),
      sheet("概況", text(people, tally(column(rows, 6), ["Ａ"])[0] ?? 0), "", ["区分", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("収支の引き算の誤り", "事業別 @ 名曲コンサート @ 収支", "#▲1,521", "事業別 @ 合計 @ 収支"),
      set("合計の参加者数の数字の入替え", "事業別 @ 合計 @ 実績参加者数（人）", `#${people.replace("27,4", "24,7")}`, "概況!A1"),
      set("計画比が逆の割り算", "事業別 @ 特別展「海の民俗」 @ 計画比", "#126.0%"),
      set("文の参加者数の誤り", "概況!A1", text(rounded(total(3), 0), tally(column(rows, 6), ["Ａ"])[0] ?? 0)),
      paste("行の二重貼り付け", "事業別 @ 寄席 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 総合戦略: three years of goal and actual side by side, the last year's rate and grade, a cumulative one, goals as merged cells. */
function strategy(): BodyPlan {
  const bands = [["順調", 100], ["概ね順調", 80], ["遅れ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|しごと|新規創業者数（累計）|人|20|18|40|43|60|71|商工課
2|しごと|企業誘致件数（累計）|件|2|1|4|3|6|5|企業立地課
3|しごと|農産物の輸出額|百万円|50|46|60|58|75|81|農政課
4|しごと|観光入込客数|千人|820|764|900|871|980|962|観光課
5|ひとの流れ|移住相談件数|件|150|138|180|204|210|237|企画課
6|ひとの流れ|移住者数（累計）|人|40|36|80|88|120|142|企画課
7|ひとの流れ|関係人口の登録者数|人|500|412|1,000|783|1,500|1,068|企画課
8|結婚・子育て|婚姻届出数|件|130|121|130|117|130|108|市民課
9|結婚・子育て|保育所の待機児童数の解消率|％|90.0|91.5|95.0|96.2|100.0|100.0|子育て課
10|結婚・子育て|産後ケアの利用者数|人|60|74|80|95|100|131|健康課
11|まち|地域運営組織の設立数（累計）|組織|3|3|6|5|9|8|地域課
12|まち|デマンド交通の利用者数|人|4,000|3,812|4,500|4,690|5,000|5,243|交通課`).map((row) => {
    const rate = ratio(row[9], row[8]);
    return [...row.slice(0, 10), `${rounded(rate)}％`, banded(rate, bands), row[10] ?? ""];
  });
  const kinds = ["順調", "概ね順調", "遅れ"];
  const counts = tally(column(rows, 11), kinds);
  const text = (good: number, part: string): string =>
    `令和5年度は、${rows.length}のＫＰＩのうち「順調」が${good}（${part}％）、「概ね順調」が${counts[1] ?? 0}、「遅れ」が${counts[2] ?? 0}となった。`;
  return {
    name: "総合戦略（3か年の目標と実績の組・最終年の評価）",
    sheets: [
      sheet("ＫＰＩ管理表", `
まち・ひと・しごと創生総合戦略　ＫＰＩ管理表
No|基本目標|ＫＰＩ|単位|令和3年度|<|令和4年度|<|令和5年度|<|達成率⏎（R5）|評価⏎（R5）|担当課
^|^|^|^|目標|実績|目標|実績|目標|実績|^|^|^`, rows, "", "（評価）順調：100％以上　概ね順調：80％以上100％未満　遅れ：80％未満"),
      sheet("まとめ", text(counts[0] ?? 0, share(counts[0] ?? 0, rows.length)), "", ["基本目標", ...kinds, "計"].join("|"), crossTable(rows, 1, 11, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 11)),
    slips: [
      set("達成率が前年度のまま", "ＫＰＩ管理表 @ デマンド交通の利用者数 @ 達成率（R5）", "104.2％"),
      set("累計が前年度より減った", "ＫＰＩ管理表!J9", "54"),
      swap("目標と実績の入替え", "ＫＰＩ管理表!I11", "ＫＰＩ管理表!J11"),
      set("評価の誤り（80％未満を概ね順調）", "ＫＰＩ管理表 @ 関係人口の登録者数 @ 評価（R5）", "概ね順調", "まとめ!C5", "まとめ!D5"),
      set("文の割合の誤り", "まとめ!A1", text(counts[0] ?? 0, share((counts[0] ?? 0) - 1, rows.length))),
    ],
  }; // prettier-ignore
}

/** 地域包括支援センターの評価: areas as columns, their sum against the city's goal, marks, one row with a mean instead. */
function supportCentres(): BodyPlan {
  const bands = [["◎", 110], ["○", 100], ["△", 80], ["×", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|総合相談|相談の受付件数|件|1,842|1,216|968|1,574|5,200
2|総合相談|家庭訪問の件数|件|614|508|377|492|2,100
3|総合相談|出張相談会の開催回数|回|12|12|10|12|48
4|権利擁護|虐待の相談への対応件数|件|31|18|14|26|80
5|権利擁護|成年後見制度の説明会の参加者数|人|84|62|41|73|300
6|権利擁護|消費者被害の防止講座の回数|回|8|7|6|9|24
7|ケアマネジメント支援|事例検討会の開催回数|回|6|6|6|6|24
8|ケアマネジメント支援|ケアマネジャーからの相談件数|件|206|148|97|181|500
9|介護予防|通いの場の数|か所|24|19|13|22|80
10|介護予防|介護予防教室の参加者数|人|1,046|872|603|915|3,000
11|介護予防|基本チェックリストの実施件数|件|738|521|406|655|3,000
12|地域づくり|地域ケア会議の開催回数|回|10|9|8|9|36`).map((row) => {
    const total = sum(row.slice(4, 8).map(figure));
    const rate = ratio(String(total), row[8]);
    return [
      ...row.slice(0, 4), ...row.slice(4, 8).map((one) => `#${one}`), `#${rounded(total, 0)}`, `#${row[8] ?? ""}`, `#${rounded(rate)}%`, banded(rate, bands),
    ]; // prettier-ignore
  });
  const kinds = ["◎", "○", "△", "×"];
  const table = crossTable(rows, 1, 11, kinds);
  const counts = tally(column(rows, 11), kinds);
  const text = (reached: number): string =>
    `全12項目のうち、目標に達した項目（◎・○）は${reached}項目（${share(reached, rows.length)}％）で、目標に届かなかった項目は${rows.length - reached}項目である。`;
  const reached = (counts[0] ?? 0) + (counts[1] ?? 0);
  return {
    name: "地域包括支援センターの評価（圏域が列・市全体の合計）",
    achieved: ["◎", "○"],
    sheets: [
      sheet("活動評価", `
地域包括支援センター　令和5年度活動評価
◎＝110％以上　○＝100％以上110％未満　△＝80％以上100％未満　×＝80％未満

番号|業務|評価項目|単位|圏域別の実績|<|<|<|市全体の実績|目標|達成率|評価
^|^|^|^|中央|北部|東部|南部|^|^|^|^`, rows),
      sheet("業務別の評価", text(reached), "", ["業務", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 11)),
    slips: [
      set("市全体の合計の誤り", "活動評価 @ 介護予防教室の参加者数 @ 市全体の実績", "#3,346"),
      set("圏域の値の桁の重複", "活動評価!F7", "#5,508"),
      set("評価の誤り", "活動評価 @ 通いの場の数 @ 評価", "○", "業務別の評価!C7", "業務別の評価!D7", "業務別の評価!A1"),
      set("文の項目数の誤り", "業務別の評価!A1", text(reached - 1)),
      hide("非表示の行が数えられている", "活動評価 @ 事例検討会の開催回数 @ 番号"),
    ],
  }; // prettier-ignore
}

export const thirteenth: readonly BodyPlan[] = [
  childPoverty(),
  collaboration(),
  culture(),
  strategy(),
  supportCentres(),
];

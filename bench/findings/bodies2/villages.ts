import {
  banded,
  column,
  crossTable,
  data,
  drop,
  figure,
  headlineOf,
  paste,
  ratio,
  rounded,
  set,
  shareRow,
  sheet,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 村総合計画: a table for each chapter under its title, the header repeated; counts and shares on a second sheet. */
function villagePlan(): BodyPlan {
  const bands = [["A", 100], ["B", 80], ["C", 50], ["D", -Infinity]] as const; // prettier-ignore
  const header = "番号|成果指標|単位|R5目標|R5実績|達成率|評価|担当課";
  const chapters = [
    ["第1章　森と水を守る", `
1|間伐の実施面積|ha|85|88|産業課
2|合併処理浄化槽の設置基数（累計）|基|410|402|住民課
3|薪ストーブの導入補助件数|件|12|9|住民課
4|水源林の保全協定面積|ha|1,240|1,240|産業課`],
    ["第2章　働く場をつくる", `
5|林業の新規就業者数|人|6|5|産業課
6|直売所の年間売上額|万円|9,800|10,431|産業課
7|宿泊施設の延べ宿泊者数|人|14,500|8,120|観光課
8|農泊の受入家庭数|戸|18|15|観光課
9|サテライトオフィスの入居企業数|社|4|1|総務課`],
    ["第3章　安心して暮らす", `
10|介護予防教室の参加者数|人|1,150|1,208|福祉課
11|村営バスの年間利用者数|人|22,000|19,364|総務課
12|消防団員の充足率|％|95.0|91.2|総務課
13|特定健診の受診率|％|60.0|57.9|福祉課
14|高齢者の見守り協力員数|人|48|49|福祉課`],
  ] as const; // prettier-ignore
  const tables = chapters.map(([title, text]) => ({
    title,
    rows: data(text).map((row) => {
      const rate = ratio(row[4], row[3]);
      return [...row.slice(0, 5), `${rounded(rate)}％`, banded(rate, bands), row[5] ?? ""];
    }),
  }));
  const all = tables.flatMap(({ title, rows }) => rows.map((row) => [...row, title]));
  const table = crossTable(all, 8, 6, ["A", "B", "C", "D"]);
  return {
    name: "村総合計画（章ごとの表）",
    sheets: [
      sheet(
        "指標一覧",
        "村総合計画後期基本計画　成果指標の達成状況（令和5年度）",
        "評価　A：達成率100％以上　B：80％以上100％未満　C：50％以上80％未満　D：50％未満",
        ...tables.flatMap(({ title, rows }) => ["", title, header, rows]),
      ),
      sheet("集計", "章別の評価の件数\n章|A|B|C|D|計", table, [shareRow(table)]),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 6)),
    slips: [
      set("達成率の数字の入替え", "指標一覧 @ 合併処理浄化槽の設置基数（累計） @ 達成率", "89.0％"),
      set("評価が基準と合わない", "指標一覧 @ 村営バスの年間利用者数 @ 評価", "A", "集計 @ 第3章　安心して暮らす @ A", "集計 @ 第3章　安心して暮らす @ B"),
      set("集計の件数の誤り", "集計 @ 第2章　働く場をつくる @ C", "#2"),
      set("番号の重複", "指標一覧 @ 介護予防教室の参加者数 @ 番号", "9", "指標一覧 @ 9 @ 番号"),
      paste("行の二重貼り付け", "指標一覧 @ 農泊の受入家庭数 @ 番号"),
      set("目標の小数点の脱落", "指標一覧 @ 消防団員の充足率 @ R5目標", "950"),
    ],
  }; // prettier-ignore
}

/** 消防組合: yearly targets and actuals in groups, less is better for some by a column, a rate of the last year. */
function fireService(): BodyPlan {
  const bands = [["A", 100], ["B", 90], ["C", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|予防|出火件数|件|減少|54|52|50|53|49|47
2|予防|住宅用火災警報器の設置率|％|増加|82|84|86|80.5|82.3|83.9
3|予防|防火対象物の立入検査件数|件|増加|620|640|660|588|651|672
4|予防|防火管理講習の修了者数（累計）|人|増加|1,500|1,800|2,100|1,477|1,765|2,088
5|警防|耐震性防火水槽の設置数（累計）|基|増加|212|216|220|212|215|219
6|警防|現場到着までの平均時間|分|減少|8.6|8.5|8.4|8.9|9.1|9.4
7|警防|消防団との合同訓練の回数|回|増加|12|12|12|8|12|13
8|救急|救命講習の受講者数|人|増加|3,200|3,400|3,600|2,114|2,906|3,315
9|救急|救急救命士の運用隊数|隊|増加|9|10|10|9|10|10
10|救急|軽症者の搬送割合|％|減少|46.0|45.0|44.0|47.2|46.3|45.1`).map((row) => {
    const [goal, actual] = [row[7], row[10]];
    const rate = row[4] === "減少" ? ratio(goal, actual) : ratio(actual, goal);
    return [...row, rounded(rate), banded(rate, bands)];
  });
  return {
    name: "広域消防組合（減少の指標と年度別の目標）",
    sheets: [
      sheet(
        "進捗管理表",
        `
北の杜広域消防組合　消防力強化計画　進捗管理表
達成率：増加を目指す指標は実績÷目標、減少を目指す指標は目標÷実績（令和5年度）
評価：A＝100以上、B＝90以上100未満、C＝90未満
No.|柱|指標|単位|方向性|目標値|<|<|実績値|<|<|達成率（％）|評価
^|^|^|^|^|R3|R4|R5|R3|R4|R5|^|^`,
        rows,
      ),
      sheet("柱別", "柱|A|B|C|計", crossTable(rows, 1, 12, ["A", "B", "C"])),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 12)),
    slips: [
      set("減少の指標を実績÷目標で計算", "進捗管理表 @ 現場到着までの平均時間 @ 達成率（％）", "111.9"),
      set("累計が前年度を下回る", "進捗管理表!K9", "1,588", "進捗管理表!L9"),
      set("前年度の実績を据え置いた", "進捗管理表!K8", "651"),
      set("見出しの年度の重複", "進捗管理表!K5", "R4"),
      set("評価を達成率と違う区分に", "進捗管理表 @ 救命講習の受講者数 @ 評価", "C", "柱別 @ 救急 @ B", "柱別 @ 救急 @ C"),
    ],
  }; // prettier-ignore
}

/** 健康増進計画: men and women as rows under a merged item, graded by words of a legend sheet. */
function healthPlan(): BodyPlan {
  const rows = data(`
1|食生活|朝食を欠食する人の割合|20～30歳代男性|32.4|29.8|25.0|↓
^|^|^|20～30歳代女性|21.7|22.6|15.0|↓
2|食生活|野菜を1日350g以上とる人の割合|成人|28.3|31.5|40.0|↑
3|運動|1日の平均歩数（歩）|男性|6,412|6,598|7,500|↑
^|^|^|女性|5,870|5,233|7,000|↑
4|運動|運動習慣のある人の割合|65歳以上|41.2|46.3|45.0|↑
5|たばこ|喫煙率|男性|29.6|25.1|26.0|↓
^|^|^|女性|7.4|6.9|6.0|↓
6|飲酒|多量飲酒者の割合|成人|5.8|5.8|4.0|↓
7|歯の健康|60歳で24歯以上ある人の割合|60歳|62.1|70.4|70.0|↑
8|歯の健康|むし歯のない3歳児の割合|3歳児|84.9|90.2|92.0|↑
9|休養|睡眠で休養がとれていない人の割合|成人|21.3|23.9|18.0|↓`).map((row) => {
    const [start, now, goal] = [row[4], row[5], row[6]].map(figure) as [number, number, number];
    const sign = row[7] === "↑" ? 1 : -1;
    const grade = (now - goal) * sign >= 0 ? "ａ" : now === start ? "ｃ" : (now - start) * sign > 0 ? "ｂ" : "ｄ";
    return [...row, grade];
  });
  const kinds = ["ａ", "ｂ", "ｃ", "ｄ"];
  const counts = tally(column(rows, 8), kinds);
  const grades = headlineOf(column(rows, 8));
  return {
    name: "健康増進計画（男女別の行）",
    achieved: ["ａ"],
    sheets: [
      sheet(
        "中間評価",
        `
第3次健康すみれ町21　中間評価
番号|分野|項目|対象|策定時⏎（H30）|中間値⏎（R5）|目標値⏎（R10）|目指す方向|判定`,
        rows,
      ),
      sheet("判定区分", "判定|内容\nａ|目標値に達した\nｂ|目標値に達していないが、改善している\nｃ|変わらない\nｄ|悪化している"),
      sheet("判定別の集計", "判定|指標数", [...kinds.map((kind, at) => [kind, String(counts[at])]), ["計", String(rows.length)]]),
    ],
    measures: 9,
    headline: grades,
    slips: [
      set("悪化なのに改善の判定", "中間評価 @ 睡眠で休養がとれていない人の割合 @ 判定", "ｂ", "判定別の集計!B3", "判定別の集計!B5"),
      set("判定の空欄", "中間評価 @ 多量飲酒者の割合 @ 判定", "", "判定別の集計!B4"),
      set("凡例にない判定", "中間評価 @ むし歯のない3歳児の割合 @ 判定", "ｅ", "判定別の集計!B3"),
      set("割合が100を超える（小数点の脱落）", "中間評価 @ 野菜を1日350g以上とる人の割合 @ 中間値（R5）", "315"),
      set("目指す方向が逆", "中間評価 @ 60歳で24歯以上ある人の割合 @ 目指す方向", "↓"),
      set("集計の計の誤り", "判定別の集計 @ 計 @ 指標数", String(rows.length - 1)),
    ],
  }; // prettier-ignore
}

/** 国保データヘルス計画: targets with 以上/以下, the difference from last year in points. */
function insurance(): BodyPlan {
  const rows = data(`
1|特定健診|特定健診の受診率|41.8％|43.5％|45.0％以上
2|特定健診|40歳代の受診率|25.6％|27.9％|27.0％以上
3|保健指導|特定保健指導の実施率|38.2％|36.7％|40.0％以上
4|保健指導|積極的支援の終了率|18.9％|22.4％|20.0％以上
5|重症化予防|ＨｂＡ1ｃ8.0以上の者の割合|1.4％|1.2％|1.0％以下
6|重症化予防|Ⅱ度高血圧以上の者の割合|6.3％|5.7％|6.0％以下
7|重症化予防|受診勧奨後の医療機関受診率|52.0％|58.8％|55.0％以上
8|適正受診|後発医薬品の使用割合|80.7％|82.3％|80.0％以上
9|適正受診|重複服薬者の割合|0.9％|0.9％|0.7％以下
10|がん検診|大腸がん検診の受診率|14.1％|15.2％|20.0％以上
11|がん検診|精密検査の受診率|78.8％|83.6％|90.0％以上`).map((row) => {
    const [before, now, goal] = [row[3], row[4], row[5]].map(figure) as [number, number, number];
    const difference = now - before;
    const met = (row[5] ?? "").endsWith("以上") ? now >= goal : now <= goal;
    const points = Math.abs(difference) < 0.05 ? "0.0" : rounded(difference);
    return [...row.slice(0, 5), points, row[5] ?? "", met ? "達成" : "未達成"];
  });
  const table = crossTable(rows, 1, 7, ["達成", "未達成"]);
  const met = rows.filter((row) => row[7] === "達成").length;
  return {
    name: "データヘルス計画（以上・以下とポイント差）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "評価指標",
        `
国民健康保険　第2期データヘルス計画　令和5年度評価
番号|保健事業|評価指標|R4実績|R5実績|前年度差⏎（ポイント）|R5目標|達成状況`,
        rows,
      ),
      sheet("総括", `
1　全体の達成状況
令和5年度は、${rows.length}指標のうち${met}指標で目標を達成し、${rows.length - met}指標が未達成であった。

保健事業|達成|未達成|計`, table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("前年度差の符号の誤り", "評価指標 @ 特定保健指導の実施率 @ 前年度差（ポイント）", "1.5"),
      set("以下の目標を以上のように判定", "評価指標 @ 重複服薬者の割合 @ 達成状況", "達成", "総括 @ 適正受診 @ 達成", "総括 @ 適正受診 @ 未達成", "総括!A2"),
      set("前年度差の計算の誤り", "評価指標 @ 精密検査の受診率 @ 前年度差（ポイント）", "5.8"),
      set("総括の文の件数の誤り", "総括!A2", `令和5年度は、${rows.length}指標のうち${met + 1}指標で目標を達成し、${rows.length - met - 1}指標が未達成であった。`),
      set("1行だけ単位が違う", "評価指標 @ 大腸がん検診の受診率 @ R5実績", "15.2人"),
      set("事業名の漢字の誤り", "総括 @ 重症化予防 @ 保健事業", "重傷化予防"),
      drop("集計から行が落ちた", "総括 @ がん検診 @ 保健事業", "総括 @ 合計 @ 達成", "総括 @ 合計 @ 未達成", "総括 @ 合計 @ 計", "総括!A4"),
    ],
  }; // prettier-ignore
}

export const villages: readonly BodyPlan[] = [villagePlan(), fireService(), healthPlan(), insurance()];

import {
  banded,
  column,
  crossTable,
  data,
  drop,
  figure,
  headlineOf,
  paste,
  progress,
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

/** 成年後見制度利用促進計画: figures with their units in the cells, marks with their words as grades, the marks alone in the summary. */
function guardianship(): BodyPlan {
  const rows = data(`
1|周知啓発|講演会の参加者数|180人|214人
2|周知啓発|パンフレットの配布部数|3,000部|3,000部
3|周知啓発|出前講座の開催回数|12回|8回
4|相談支援|中核機関への相談件数|250件|306件
5|相談支援|専門職による相談会の利用件数|48件|41件
6|相談支援|市長申立ての件数|15件|17件
7|担い手|市民後見人養成講座の修了者数|20人|14人
8|担い手|市民後見人の受任件数（累計）|12件|12件
9|担い手|法人後見の受任法人数|4法人|3法人
10|連携|協議会の開催回数|2回|2回
11|連携|家庭裁判所との連絡会議の開催回数|3回|3回`).map((row) => {
    const rate = ratio(row[4], row[3]);
    return [...row, `${rounded(rate)}%`, rate >= 100 ? "◎（達成）" : rate >= 80 ? "○（おおむね達成）" : "△（未達成）"];
  });
  const kinds = ["◎（達成）", "○（おおむね達成）", "△（未達成）"];
  const table = crossTable(rows, 1, 6, kinds);
  const counts = tally(column(rows, 6), kinds);
  const text = (missed: number): string =>
    `全${rows.length}項目のうち◎は${counts[0] ?? 0}項目、○は${counts[1] ?? 0}項目、△は${missed}項目となった。`;
  return {
    name: "成年後見制度利用促進計画（記号と語の評価・単位つき）",
    sheets: [
      sheet("取組状況", `
市成年後見制度利用促進計画　令和5年度の取組状況
番号|区分|評価項目|目標|実績|達成率|評価`, rows, [[""], [text(counts[2] ?? 0)]], `
達成率100%以上を「◎（達成）」、80%以上100%未満を「○（おおむね達成）」、80%未満を「△（未達成）」とする。`),
      sheet("集計", ["区分", "◎", "○", "△", "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: { "◎": counts[0] ?? 0, "○": counts[1] ?? 0, "△": counts[2] ?? 0 },
    slips: [
      set("評価の誤り", "取組状況 @ 専門職による相談会の利用件数 @ 評価", "◎（達成）", "集計!B3", "集計!C3"),
      set("実績の単位の誤り", "取組状況 @ 法人後見の受任法人数 @ 実績", "3人"),
      set("達成率の誤り（上の行の値）", "取組状況 @ 出前講座の開催回数 @ 達成率", "100.0%"),
      set("文の項目数の誤り", "取組状況!A15", text((counts[2] ?? 0) - 1)),
      set("構成比の誤り", "集計 @ 構成比 @ ◎", `#${share((counts[0] ?? 0) + 1, rows.length)}%`),
    ],
  }; // prettier-ignore
}

/** 通学路交通安全プログラム: school districts as rows, places to be made safe, those left over, costs with a total. */
function safeRoutes(): BodyPlan {
  const rows = data(`
第一小学校区|14|12|9|2,860|歩道の拡幅が未了
第二小学校区|9|9|9|1,240|
第三小学校区|17|15|11|4,150|用地交渉中の箇所がある
東小学校区|8|8|6|980|
西小学校区|11|10|10|1,730|
南小学校区|13|12|8|3,420|信号機の設置を要望中
北小学校区|6|6|6|610|
港小学校区|10|9|7|1,905|
山手小学校区|7|7|7|820|
緑小学校区|12|10|9|2,275|`).map((row, at) => {
    const [places, planned, done] = row.slice(1, 4).map(figure) as [number, number, number];
    const rate = (done / planned) * 100;
    return [
      `${at + 1}`, row[0] ?? "", `#${places}`, `#${planned}`, `#${done}`, `#${places - done}`, `#${rounded(rate)}%`,
      rate >= 100 ? "完了" : rate >= 80 ? "順調" : "遅れ", `#${row[4] ?? ""}`, row[5] ?? "",
    ]; // prettier-ignore
  });
  const [places, planned, done, left, , , money] = [2, 3, 4, 5, 6, 7, 8].map((at) => sum(column(rows, at).map(figure)));
  const whole = (one: number | undefined): string => `#${rounded(one ?? 0, 0)}`;
  const kinds = ["完了", "順調", "遅れ"];
  const counts = tally(column(rows, 7), kinds);
  const text = (finished: number, late: number): string =>
    `10校区のうち、対策が完了した校区は${finished}校区、順調な校区は${counts[1] ?? 0}校区、遅れている校区は${late}校区である。`;
  return {
    name: "通学路交通安全プログラム（校区別・残数と事業費）",
    achieved: ["完了"],
    sheets: [
      sheet("校区別進捗", `
通学路交通安全プログラム　対策の進捗状況（令和5年度末）
${text(counts[0] ?? 0, counts[2] ?? 0)}
番号|校区|要対策箇所数|計画箇所数|対策済箇所数|未対策箇所数|進捗率|状況|事業費（千円）|備考`, rows, [[
        "", "合計", whole(places), whole(planned), whole(done), whole(left), `#${rounded(((done ?? 0) / (planned ?? 1)) * 100)}%`, "", whole(money), "",
      ]], `
進捗率＝対策済箇所数÷計画箇所数　完了：100％　順調：80％以上100％未満　遅れ：80％未満`),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("未対策箇所数の引き算の誤り", "校区別進捗 @ 南小学校区 @ 未対策箇所数", "#4"),
      set("事業費が円で記入された", "校区別進捗!I8", "#1,730,000", "校区別進捗!I14"),
      set("状況の誤り", "校区別進捗 @ 東小学校区 @ 状況", "順調", "校区別進捗!A2"),
      set("文の校区数の誤り", "校区別進捗!A2", text((counts[0] ?? 0) + 1, counts[2] ?? 0)),
      set("対策済が計画を超える入力", "校区別進捗 @ 北小学校区 @ 対策済箇所数", "#16"),
    ],
  }; // prettier-ignore
}

/** 観光振興計画: places with three years and the ratios to both earlier ones, totals, a sentence with the largest. */
function visitors(): BodyPlan {
  const rows = data(`
1|温泉|湯の里温泉|412,600|365,200|398,100|400,000
2|温泉|岩瀬温泉|186,400|142,900|171,500|180,000
3|温泉|高見温泉|97,300|88,100|101,700|100,000
4|自然|白滝渓谷|254,100|211,800|262,400|250,000
5|自然|大野高原|138,700|120,500|133,900|140,000
6|自然|八重浜海岸|321,900|240,700|301,200|310,000
7|歴史|城址公園|276,500|228,300|281,600|275,000
8|歴史|宿場町通り|118,200|96,400|124,800|120,000
9|歴史|民俗博物館|42,800|31,700|37,200|40,000
10|産業|道の駅みなみ|508,300|497,600|541,900|520,000
11|産業|醸造所見学|33,600|18,900|29,400|35,000`).map((row) => {
    const [past, last, now, goal] = row.slice(3, 7).map(figure) as [number, number, number, number];
    const rate = (now / goal) * 100;
    return [
      ...row.slice(0, 3), ...[past, last, now].map((one) => rounded(one, 0)), `${rounded((now / last) * 100)}％`, `${rounded((now / past) * 100)}％`,
      rounded(goal, 0), `${rounded(rate)}％`, rate >= 100 ? "Ａ" : rate >= 95 ? "Ｂ" : "Ｃ",
    ]; // prettier-ignore
  });
  const sums = [3, 4, 5, 8].map((at) => sum(column(rows, at).map(figure)));
  const [past = 1, last = 1, now = 0, goal = 1] = sums;
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(rows, 1, 10, kinds);
  const most = rows.find((row) => figure(row[5]) === Math.max(...column(rows, 5).map(figure)));
  const text = (name: string, count: string): string =>
    `令和5年の観光入込客数は${rounded(now, 0)}人で、前年比${rounded((now / last) * 100)}％となった。最も多いのは「${name}」の${count}人である。`;
  return {
    name: "観光振興計画（観光地点別・前年比と令和元年比）",
    sheets: [
      sheet("観光地点別", `
町観光振興計画　観光地点別入込客数　（単位：人）
評価　Ａ：目標を達成　Ｂ：目標の95％以上　Ｃ：目標の95％未満
番号|分類|観光地点|令和元年|令和4年|令和5年|前年比|令和元年比|令和5年目標|達成率|評価`, rows, [[
        "", "", "合計", rounded(past, 0), rounded(last, 0), rounded(now, 0), `${rounded((now / last) * 100)}％`, `${rounded((now / past) * 100)}％`,
        rounded(goal, 0), `${rounded((now / goal) * 100)}％`, "",
      ], [""], [text(most?.[2] ?? "", most?.[5] ?? "")]]),
      sheet("分類別評価", ["分類", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("令和元年比が前年比の値", "観光地点別 @ 岩瀬温泉 @ 令和元年比", rows[1]?.[6] ?? ""),
      set("入込客数の数字の入替え", "観光地点別!F9", "310,200"),
      set("合計の達成率の誤り", "観光地点別!J15", "98.9％"),
      set("文の最多の地点の誤り", "観光地点別!A17", text("湯の里温泉", most?.[5] ?? "")),
      swap("二つの地点の目標の入替え", "観光地点別!I12", "観光地点別!I13"),
    ],
  }; // prettier-ignore
}

/** 地域防災力強化計画: progress from baseline to goal in whole percent, its means by field, a sentence above the counts. */
function brigade(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 75], ["Ｃ", 50], ["Ｄ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|消防団|消防団員数|人|1,284|1,251|1,340|総務課
2|消防団|女性団員数|人|42|61|70|総務課
3|消防団|協力事業所数|事業所|38|57|60|総務課
4|消防団|機能別団員の分団数|分団|0|4|6|総務課
5|地域|自主防災組織の結成率|％|71.4|83.9|85.0|防災課
6|地域|防災士の登録者数|人|186|318|300|防災課
7|地域|地区防災計画の策定地区数|地区|3|11|20|防災課
8|地域|要支援者の個別避難計画の作成率|％|12.0|46.5|60.0|福祉課
9|備え|家具の固定をしている世帯の割合|％|38.2|41.0|60.0|防災課
10|備え|感震ブレーカーの補助件数（累計）|件|0|412|400|防災課
11|備え|住宅用火災警報器の設置率|％|81.0|87.4|90.0|予防課
12|備え|備蓄食料の充足率|％|64.0|92.0|100.0|防災課`).map((row) => {
    const rate = progress(row[4], row[6], row[5]);
    return [...row.slice(0, 7), rounded(rate, 0), banded(rate, bands), row[7] ?? ""];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  const counts = tally(column(rows, 8), kinds);
  const table = crossTable(rows, 1, 8, kinds);
  const means = ["消防団", "地域", "備え"].map((name) => {
    const own = rows.filter((row) => row[1] === name).map((row) => progress(row[4], row[6], row[5]));
    return [name, String(own.length), rounded(sum(own) / own.length)];
  });
  const text = (good: number, bad: number): string =>
    `Ａ又はＢの指標は${good}指標（${share(good, rows.length)}％）、Ｄの指標は${bad}指標（${share(bad, rows.length)}％）であった。`;
  const good = (counts[0] ?? 0) + (counts[1] ?? 0);
  return {
    name: "地域防災力強化計画（進捗度とその平均）",
    sheets: [
      sheet("進捗評価", `
地域防災力強化計画（令和2～7年度）　令和5年度　進捗評価
番号|分野|指標|単位|基準値（R1）|実績値（R5）|目標値（R7）|進捗度（％）|評価|担当課`, rows, `
進捗度＝（実績値－基準値）÷（目標値－基準値）×100
Ａ：100以上　Ｂ：75以上100未満　Ｃ：50以上75未満　Ｄ：50未満`),
      sheet("総括", text(good, counts[3] ?? 0), "", ["分野", ...kinds, "計"].join("|"), table, "", "分野|指標数|進捗度の平均", means),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("進捗度の▲の脱落", "進捗評価 @ 消防団員数 @ 進捗度（％）", "59"),
      set("文の件数の誤り", "総括!A1", text(good, (counts[3] ?? 0) + 1)),
      set("評価の区分の誤り", "進捗評価 @ 地区防災計画の策定地区数 @ 評価", "Ｃ", "総括!D5", "総括!E5"),
      swap("基準値と実績値の入替え", "進捗評価!E7", "進捗評価!F7"),
      drop("分野の行が落ちた", "総括!A5", "総括 @ 合計 @ Ａ", "総括 @ 合計 @ 計", "総括 @ 合計 @ Ｂ", "総括!A3"),
    ],
  }; // prettier-ignore
}

/** 個別施設計画: buildings by age, year of works as dates, states of work, costs with a total in 百万円. */
function buildings(): BodyPlan {
  const rows = data(`
1|学校|中央小学校校舎|1978|大規模改修|R5|R5.12.20|完了|412|405
2|学校|西小学校体育館|1981|耐震補強|R5|R6.2.28|完了|168|171
3|学校|東中学校校舎|1974|建替え|R7||設計中|86|84
4|福祉|老人福祉センター|1985|設備更新|R5|R5.9.30|完了|54|52
5|福祉|第二保育所|1979|除却|R5|R5.8.10|完了|31|29
6|文化|市民会館|1972|大規模改修|R6||施工中|620|603
7|文化|図書館|1990|外壁改修|R5|R6.3.15|完了|77|77
8|行政|南支所|1969|建替え|R8||未着手|0|0
9|行政|消防庁舎|1988|設備更新|R5|R5.11.30|完了|96|98
10|住宅|桜町団地|1975|外壁改修|R5|R6.1.31|完了|143|139
11|住宅|港団地|1971|除却|R6||施工中|58|51`);
  const kinds = ["完了", "施工中", "設計中", "未着手"];
  const [planned = 1, spent = 0] = [8, 9].map((at) => sum(column(rows, at).map(figure)));
  const lines = rows.map((row) => [
    ...row.slice(0, 8),
    ...row.slice(8).map((one) => `#${one}`),
    figure(row[8]) === 0 ? "－" : `${rounded(ratio(row[9], row[8]))}％`,
  ]);
  const table = crossTable(lines, 1, 7, kinds);
  const done = tally(column(lines, 7), kinds)[0] ?? 0;
  const text = (count: number): string =>
    `計画に位置付けた${rows.length}施設のうち、${count}施設（${share(count, rows.length)}％）の対策が完了した。`;
  return {
    name: "個別施設計画（完了日・状態の語・事業費）",
    achieved: ["完了"],
    sheets: [
      sheet("施設一覧", `
公共施設個別施設計画　令和5年度の進捗
番号|分類|施設名|建築年|対策内容|予定年度|完了年月日|進捗状況|予算額（百万円）|決算額（百万円）|執行率`, lines, [[
        "", "", "合計", "", "", "", "", "", `#${rounded(planned, 0)}`, `#${rounded(spent, 0)}`, `${rounded((spent / planned) * 100)}％`,
      ], [""], [text(done)]]),
      sheet("分類別", ["分類", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(lines, 7)),
    slips: [
      set("完了年月日の空欄", "施設一覧 @ 図書館 @ 完了年月日", ""),
      set("ありえない完了日", "施設一覧 @ 西小学校体育館 @ 完了年月日", "R6.2.30"),
      set("決算額の数字の入替え", "施設一覧 @ 中央小学校校舎 @ 決算額（百万円）", "#450"),
      set("文の施設数の誤り", "施設一覧!A16", text(done - 1)),
      paste("行の二重貼り付け", "施設一覧 @ 桜町団地 @ 番号"),
    ],
  }; // prettier-ignore
}

export const tenth: readonly BodyPlan[] = [guardianship(), safeRoutes(), visitors(), brigade(), buildings()];

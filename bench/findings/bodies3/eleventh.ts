import {
  banded,
  column,
  crossTable,
  data,
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

/** 地域公共交通計画: wanted ways as arrows, comments with differences, the routes with their totals on a second sheet. */
function transport(): BodyPlan {
  const routes = data(`
中央線|1,452|38,412|41,206|18,930|7,418
川東線|1,089|16,870|15,944|11,265|2,392
山手線|726|6,315|6,702|8,140|871
駅南循環|2,178|24,508|27,190|14,772|4,622
デマンド北部|968|3,946|4,318|5,206|1,296
デマンド南部|968|4,120|3,877|5,411|1,163`).map((row) => {
    const [runs, before, now, cost, income] = row.slice(1).map(figure) as [number, number, number, number, number];
    return [
      row[0] ?? "", ...row.slice(1, 4).map((one) => `#${one}`), `#${rounded(now - before, 0)}`, `#${rounded(now / runs)}`,
      `#${rounded(cost, 0)}`, `#${rounded(income, 0)}`, `#${rounded((income / cost) * 100)}%`,
    ]; // prettier-ignore
  });
  const [runs, before, now, , , cost, income] = [1, 2, 3, 4, 5, 6, 7].map((at) => sum(column(routes, at).map(figure))) as [
    number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const bands = [["◎", 100], ["○", 90], ["△", 70], ["×", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|使いやすい交通網|町営バスの年間利用者数|人|↑|${rounded(before, 0)}|98,000|${rounded(now, 0)}|前年度より${rounded(now - before, 0)}人増加した。
2|使いやすい交通網|デマンド交通の登録者数|人|↑|1,842|2,000|2,037|前年度より195人増加した。
3|使いやすい交通網|鉄道駅での乗継ぎ待ち時間|分|↓|18|15|16|ダイヤ改正により2分短縮した。
4|使いやすい交通網|交通空白地域の人口割合|％|↓|12.4|10.0|11.9|
5|持続できる交通|町営バスの収支率|％|↑|24.6|26.0|${rounded((income / cost) * 100)}|
6|持続できる交通|利用者1人当たりの町負担額|円|↓|468|450|${rounded(((cost - income) * 1000) / now, 0)}|
7|持続できる交通|運転手の充足率|％|↑|91.7|100.0|87.5|退職1人の補充ができていない。
8|持続できる交通|運賃外収入（広告）|千円|↑|620|600|715|車体広告が1件増えた。
9|みんなで支える交通|バスの乗り方教室の参加者数|人|↑|214|300|196|学校1校が日程の都合で中止した。
10|みんなで支える交通|運転免許の自主返納者数|人|↑|63|70|74|
11|みんなで支える交通|公共交通マップの配布部数|部|↑|3,500|4,000|4,000|転入者にも配布した。`).map((row) => {
    const rate = row[4] === "↓" ? ratio(row[6], row[7]) : ratio(row[7], row[6]);
    return [...row.slice(0, 8), `${rounded(rate)}％`, banded(rate, bands), row[8] ?? ""];
  });
  const kinds = ["◎", "○", "△", "×"];
  const table = crossTable(rows, 1, 9, kinds);
  return {
    name: "地域公共交通計画（良い方向の矢印・路線別の合計）",
    sheets: [
      sheet("目標の達成状況", `
町地域公共交通計画　令和5年度　目標の達成状況
評価　◎：目標を達成　○：達成率90％以上　△：達成率70％以上　×：達成率70％未満
※「↓」は減少を目指す指標であり、達成率は目標÷実績で算出する。

No.|基本方針|指標|単位|方向|R4実績|R5目標|R5実績|達成率|評価|コメント`, rows),
      sheet("路線別実績", `
路線別の利用状況（令和5年度）　経費・収入の単位：千円
路線名|便数|R4利用者数|R5利用者数|増減|1便当たり|経費|収入|収支率`, routes, [[
        "合計", `#${rounded(runs, 0)}`, `#${rounded(before, 0)}`, `#${rounded(now, 0)}`, `#${rounded(now - before, 0)}`, `#${rounded(now / runs)}`,
        `#${rounded(cost, 0)}`, `#${rounded(income, 0)}`, `#${rounded((income / cost) * 100)}%`,
      ]]),
      sheet("方針別", ["基本方針", ...kinds, "計"].join("|"), table, [shareRow(table, "割合")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("路線別の合計に最後の路線が入っていない", "路線別実績 @ 合計 @ R5利用者数", `#${rounded(now - figure(routes[5]?.[3]), 0)}`, "目標の達成状況!H6"),
      set("コメントの差が食い違う", "目標の達成状況 @ デマンド交通の登録者数 @ コメント", "前年度より159人増加した。"),
      set("減らす指標の達成率が実績÷目標", "目標の達成状況 @ 鉄道駅での乗継ぎ待ち時間 @ 達成率", "106.7％"),
      set("路線の増減の▲の脱落", "路線別実績 @ 川東線 @ 増減", "#926", "路線別実績 @ 合計 @ 増減"),
      set("評価の誤り", "目標の達成状況 @ バスの乗り方教室の参加者数 @ 評価", "△", "方針別!D4", "方針別!E4"),
    ],
  }; // prettier-ignore
}

/** 国保データヘルス計画: the year of the plan and three years, goals, a–d by the change, causes for those that got worse. */
function dataHealth(): BodyPlan {
  const rows = data(`
1|特定健診|特定健診の受診率|％|38.2|35.9|39.4|41.8|45.0|高|
2|特定健診|40歳代の受診率|％|21.5|19.8|20.6|20.9|30.0|高|休日健診の枠が埋まり受診できない者がいた
3|特定健診|みなし健診の件数|件|0|64|112|158|150|高|
4|特定保健指導|特定保健指導の実施率|％|24.0|28.8|33.1|36.5|35.0|高|
5|特定保健指導|初回面談の分割実施率|％|0.0|12.5|18.0|22.4|30.0|高|
6|特定保健指導|メタボリックシンドローム該当者の割合|％|19.6|21.3|21.0|20.8|18.0|低|外出自粛により運動量が減った者が多い
7|重症化予防|HbA1c8.0以上の未治療者の割合|％|14.8|12.1|10.6|9.7|10.0|低|
8|重症化予防|糖尿病性腎症の受診勧奨の実施率|％|62.0|88.0|96.5|100.0|100.0|高|
9|重症化予防|新規透析導入者数|人|11|9|10|11|8|低|
10|重症化予防|Ⅱ度高血圧以上の者の割合|％|6.2|6.9|7.1|7.4|5.0|低|未治療者の掘り起こしが進んでいない
11|医療費適正化|後発医薬品の使用割合|％|71.3|77.6|79.9|82.0|80.0|高|
12|医療費適正化|重複服薬者の人数|人|146|128|117|103|100|低|
13|医療費適正化|1人当たり医療費（年額）|千円|361|372|384|391|370|低|高額な薬剤の使用が増えた
14|医療費適正化|ジェネリック差額通知の送付件数|件|1,120|1,084|990|871|1,000|高|対象者の基準を見直した`).map((row) => {
    const sign = row[9] === "高" ? 1 : -1;
    const [start, , , now, goal] = row.slice(4, 9).map(figure) as [number, number, number, number, number];
    const change = (now - start) * sign;
    const grade = (now - goal) * sign >= 0 ? "ａ" : change > 0 ? "ｂ" : change === 0 ? "ｃ" : "ｄ";
    return [...row.slice(0, 9), grade, row[10] ?? ""];
  });
  rows.forEach((row) => {
    if (row[9] === "ｄ" && row[10] === "") row[10] = "要因を分析中";
    if (row[9] !== "ｄ") row[10] = "";
  });
  const kinds = ["ａ", "ｂ", "ｃ", "ｄ"];
  const counts = tally(column(rows, 9), kinds);
  const text = (first: number, part: string): string =>
    `評価指標${rows.length}項目のうち、目標を達成した「ａ」は${first}項目（${part}％）、「ｂ」は${counts[1] ?? 0}項目、「ｃ」は${counts[2] ?? 0}項目、「ｄ」は${counts[3] ?? 0}項目である。`;
  return {
    name: "国保データヘルス計画（策定時からの変化・ａ～ｄ・悪化の要因）",
    achieved: ["ａ"],
    sheets: [
      sheet("評価指標一覧", `
第2期国民健康保険データヘルス計画　最終評価
（評価）ａ：目標達成　ｂ：策定時より改善　ｃ：変わらない　ｄ：策定時より悪化
番号|個別保健事業|評価指標|単位|策定時⏎（H29）|R3|R4|R5|目標値⏎（R5）|評価|ｄの要因`, rows),
      sheet("まとめ", text(counts[0] ?? 0, share(counts[0] ?? 0, rows.length)), "", ["個別保健事業", ...kinds, "計"].join("|"), crossTable(rows, 1, 9, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("悪化なのにｂ", "評価指標一覧 @ メタボリックシンドローム該当者の割合 @ 評価", "ｂ", "まとめ!C5", "まとめ!E5"),
      set("小数点の脱落", "評価指標一覧 @ 後発医薬品の使用割合 @ R4", "799"),
      set("要因の空欄", "評価指標一覧 @ Ⅱ度高血圧以上の者の割合 @ ｄの要因", ""),
      set("文の割合の誤り", "まとめ!A1", text(counts[0] ?? 0, share(counts[0] ?? 0, rows.length - 1))),
      set("評価の空欄", "評価指標一覧 @ 重複服薬者の人数 @ 評価", "", "まとめ @ 医療費適正化 @ ｂ"),
    ],
  }; // prettier-ignore
}

/** 障害福祉計画: estimated and actual amounts of three years with their ratio, the unit with 月, judged by the last year. */
function disability(): BodyPlan {
  const rows = data(`
1|訪問系|居宅介護・重度訪問介護等|時間/月|2,150|2,098|2,240|2,316|2,330|2,402
2|訪問系|居宅介護・重度訪問介護等（利用者）|人/月|118|114|121|124|125|129
3|日中活動系|生活介護|人/月|196|193|199|201|203|204
4|日中活動系|自立訓練（生活訓練）|人/月|14|11|15|10|16|9
5|日中活動系|就労移行支援|人/月|32|27|35|24|38|26
6|日中活動系|就労継続支援Ａ型|人/月|58|66|60|74|63|81
7|日中活動系|就労継続支援Ｂ型|人/月|246|259|255|281|264|302
8|日中活動系|就労定着支援|人/月|12|10|14|13|16|15
9|日中活動系|短期入所|人日/月|320|228|335|271|350|338
10|居住系|共同生活援助|人/月|104|107|110|119|116|131
11|居住系|施設入所支援|人/月|101|101|100|99|99|98
12|相談支援|計画相談支援|人/月|152|149|160|163|168|170
13|相談支援|地域移行支援|人/月|3|1|3|2|4|2
14|障害児支援|児童発達支援|人/月|88|102|92|117|96|124
15|障害児支援|放課後等デイサービス|人/月|174|188|182|206|190|221
16|障害児支援|保育所等訪問支援|人/月|10|9|12|12|14|14`).map((row) => {
    const years = [4, 6, 8].map((at) => ratio(row[at + 1], row[at]));
    const last = years[2] ?? 0;
    return [
      ...row.slice(0, 4), ...[0, 1, 2].flatMap((at) => [row[4 + at * 2] ?? "", row[5 + at * 2] ?? "", `${rounded(years[at] ?? 0)}％`]),
      last > 110 ? "見込みを上回る" : last >= 90 ? "見込みどおり" : "見込みを下回る",
    ]; // prettier-ignore
  });
  const kinds = ["見込みを上回る", "見込みどおり", "見込みを下回る"];
  const counts = tally(column(rows, 13), kinds);
  const text = (over: number): string =>
    `令和5年度は、${rows.length}サービスのうち${counts[1] ?? 0}サービスがおおむね見込みどおりであり、${over}サービスが見込みを上回った。`;
  return {
    name: "障害福祉計画（見込量と実績の3年分・月当たりの単位）",
    sheets: [
      sheet("見込量と実績", `
第6期市障害福祉計画・第2期市障害児福祉計画　サービスの見込量と実績
${text(counts[0] ?? 0)}
番号|区分|サービス名|単位|令和3年度|<|<|令和4年度|<|<|令和5年度|<|<|評価
^|^|^|^|見込量|実績|対見込比|見込量|実績|対見込比|見込量|実績|対見込比|^`, rows, `
※評価は令和5年度の対見込比による（110％超：見込みを上回る、90％以上110％以下：見込みどおり、90％未満：見込みを下回る）。`),
      sheet("区分別の評価", ["区分", ...kinds, "計"].join("|"), crossTable(rows, 1, 13, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 13)),
    slips: [
      set("対見込比の誤り（前年度の式のまま）", "見込量と実績!M11", rows[6]?.[9] ?? ""),
      set("実績の桁の脱落", "見込量と実績!L11", "30"),
      set("実績の桁の重複", "見込量と実績!L15", "998"),
      set("評価の誤り", "見込量と実績 @ 就労移行支援 @ 評価", "見込みどおり", "区分別の評価!C3", "区分別の評価!D3"),
      set("文のサービス数の誤り", "見込量と実績!A2", text((counts[0] ?? 0) - 1)),
    ],
  }; // prettier-ignore
}

/** 男女共同参画計画: one goal taken from the list of councils on a second sheet, shares with their counts. */
function equality(): BodyPlan {
  const councils = data(`
総合計画審議会|20|8
行財政改革推進委員会|12|5
環境審議会|15|6
都市計画審議会|18|4
国民健康保険運営協議会|14|6
子ども・子育て会議|16|10
地域福祉推進会議|17|8
社会教育委員会議|10|4
防災会議|28|6
農業委員会|19|3`).map((row) => [...row, rounded(ratio(row[2], row[1]))]);
  const [members, women] = [1, 2].map((at) => sum(column(councils, at).map(figure))) as [number, number];
  const total = rounded((women / members) * 100);
  const rows = data(`
Ⅰ-1|意識|固定的な性別役割分担に同意しない人の割合|％|58.1|63.4|70.0|企画課
Ⅰ-2|意識|男女共同参画講座の参加者数|人|210|268|250|企画課
Ⅰ-3|意識|学校での人権・平等学習の実施校|校|9|12|12|学校教育課
Ⅱ-1|参画|審議会等の女性委員の割合|％|31.2|${total}|40.0|企画課
Ⅱ-2|参画|女性委員のいない審議会等の数|審議会|1|0|0|企画課
Ⅱ-3|参画|市職員の管理職に占める女性の割合|％|14.7|17.9|20.0|人事課
Ⅱ-4|参画|自治会長に占める女性の割合|％|4.3|6.0|10.0|市民課
Ⅲ-1|仕事と生活|市男性職員の育児休業取得率|％|12.5|55.6|50.0|人事課
Ⅲ-2|仕事と生活|ワーク・ライフ・バランス認証企業数|社|14|23|30|商工課
Ⅲ-3|仕事と生活|保育所等の待機児童数|人|7|0|0|子ども課
Ⅲ-4|仕事と生活|病児保育の利用登録者数|人|186|241|240|子ども課
Ⅳ-1|安心|ＤＶ相談窓口を知っている人の割合|％|66.0|64.8|80.0|福祉課
Ⅳ-2|安心|子宮頸がん検診の受診率|％|22.9|24.1|30.0|健康課`).map((row) => {
    const [start, now, goal] = row.slice(4, 7).map(figure) as [number, number, number];
    const rate = progress(row[4], row[6], row[5]);
    const grade = (goal < start ? now <= goal : now >= goal) ? "Ａ" : rate >= 50 ? "Ｂ" : rate > 0 ? "Ｃ" : "Ｄ";
    return [...row.slice(0, 7), grade, row[7] ?? ""];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  const table = crossTable(rows, 1, 7, kinds);
  return {
    name: "男女共同参画計画（審議会一覧から出す指標）",
    sheets: [
      sheet("数値目標", `
第4次市男女共同参画計画　数値目標の進捗（令和6年3月31日現在）
Ａ＝目標達成　Ｂ＝目標までの半分以上に到達　Ｃ＝基準値から前進　Ｄ＝前進なし
番号|基本目標|指標|単位|基準値（R2）|現状値（R5）|目標値（R7）|評価|担当課`, rows),
      sheet("審議会等の状況", `
審議会等における女性委員の状況（令和6年3月31日現在）
審議会等の名称|委員総数（人）|女性委員数（人）|女性の割合（％）`, councils, [["計", `${members}`, `${women}`, total]]),
      sheet("評価集計", ["基本目標", ...kinds, "計"].join("|"), table, [shareRow(table, "構成比", "％")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("女性委員数の桁の重複", "審議会等の状況 @ 環境審議会 @ 女性委員数（人）", "66", "審議会等の状況!C13"),
      set("計の割合が前年のまま", "審議会等の状況 @ 計 @ 女性の割合（％）", "34.9", "数値目標 @ 審議会等の女性委員の割合 @ 現状値（R5）"),
      set("目標未達なのにＡ", "数値目標 @ ワーク・ライフ・バランス認証企業数 @ 評価", "Ａ", "評価集計!B4", "評価集計!C4"),
      set("番号の重複", "数値目標 @ 自治会長に占める女性の割合 @ 番号", "Ⅱ-3"),
      swap("二つの評価の件数の入替え", "評価集計 @ 意識 @ Ａ", "評価集計 @ 意識 @ Ｂ"),
    ],
  }; // prettier-ignore
}

/** 空家等対策計画: accumulated figures of three years, this year's alone in a remark, dates of decisions on a list below. */
function vacantHouses(): BodyPlan {
  const bands = [["Ａ", 60], ["Ｂ", 40], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|予防|空き家セミナーの参加者数（累計）|人|118|251|402|600|R5は151人
2|予防|終活・住まいの相談件数（累計）|件|46|97|163|250|R5は66件
3|予防|固定資産税通知への啓発チラシの封入数（累計）|千通|31|62|93|155|R5は31千通
4|活用|空き家バンクの登録件数（累計）|件|22|39|58|120|R5は19件
5|活用|空き家バンクの成約件数（累計）|件|12|25|37|60|R5は12件
6|活用|リフォーム補助の件数（累計）|件|5|14|21|60|R5は7件
7|活用|お試し居住の利用組数（累計）|組|3|8|15|20|R5は7組
8|適正管理|適正管理の通知件数（累計）|件|84|171|266|400|R5は95件
9|適正管理|改善された空き家の件数（累計）|件|40|88|137|240|R5は49件
10|適正管理|管理代行サービスの契約件数（累計）|件|0|2|6|30|R5は4件
11|除却|除却補助の件数（累計）|件|18|37|59|100|R5は22件
12|除却|特定空家等の解消件数（累計）|件|2|4|5|15|R5は1件`).map((row) => {
    const rate = ratio(row[6], row[7]);
    return [...row.slice(0, 8), `${rounded(rate)}％`, banded(rate, bands), row[8] ?? ""];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(rows, 1, 9, kinds);
  const counts = tally(column(rows, 9), kinds);
  return {
    name: "空家等対策計画（累計値と単年度の備考・特定空家等の日付）",
    sheets: [
      sheet("進行管理表", `
第2次市空家等対策計画（令和3～7年度）　令和5年度進行管理表
番号|施策|指標|単位|R3|R4|R5|目標値（R7）|進捗率|評価|備考`, rows, `

Ａ：順調（進捗率60％以上）、Ｂ：やや遅れ（40％以上60％未満）、Ｃ：遅れ（40％未満）`),
      sheet("集計", `Ａは${counts[0] ?? 0}指標、Ｂは${counts[1] ?? 0}指標、Ｃは${counts[2] ?? 0}指標`, "", ["施策", ...kinds, "計"].join("|"), table),
      sheet("特定空家等", `
特定空家等の措置の経過
番号|所在地区|認定日|指導日|勧告日|解消日
1|本町|R3.6.15|R3.7.2||R3.11.30
2|港町|R3.9.8|R3.9.24|R4.2.10|R4.3.18
3|東山|R4.5.20|R4.6.3||R4.10.28
4|西原|R4.7.11|R4.8.1|R4.12.5|R5.2.27
5|本町|R5.4.26|R5.5.19|R5.9.12|R6.1.31
6|新田|R5.10.3|R5.10.31||`),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("累計が前年より減った（単年度の値）", "進行管理表 @ リフォーム補助の件数（累計） @ R5", "7"),
      set("備考の単年度の件数の誤り", "進行管理表 @ 除却補助の件数（累計） @ 備考", "R5は32件"),
      set("ありえない日付", "特定空家等 @ 新田 @ 指導日", "R5.11.31"),
      set("日付の前後の逆転（年の誤り）", "特定空家等 @ 西原 @ 勧告日", "R3.12.5"),
      paste("行の二重貼り付け", "進行管理表 @ 管理代行サービスの契約件数（累計） @ 番号"),
    ],
  }; // prettier-ignore
}

export const eleventh: readonly BodyPlan[] = [transport(), dataHealth(), disability(), equality(), vacantHouses()];

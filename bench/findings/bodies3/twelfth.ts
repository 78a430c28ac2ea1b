import {
  banded,
  column,
  crossTable,
  data,
  drop,
  figure,
  headlineOf,
  hide,
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

/** 病院経営強化プラン: last year, goal and actual with the difference to the goal; income and costs on a second sheet. */
function hospital(): BodyPlan {
  const rows = data(`
1|医療機能|救急車の受入件数|件|1,842|1,900|2,014|高|救急の受入体制を見直した
2|医療機能|手術件数|件|1,126|1,200|1,173|高|整形外科医が1名減となった
3|医療機能|紹介率|％|48.6|50.0|52.3|高|
4|医療機能|逆紹介率|％|61.2|65.0|63.8|高|
5|医療機能|リハビリ件数|千件|41.8|43.0|44.5|高|
6|医療の質|患者満足度（入院）|％|88.1|90.0|91.4|高|
7|医療の質|転倒・転落発生率|‰|2.6|2.4|2.2|低|
8|医療の質|褥瘡発生率|％|0.9|0.8|1.1|低|高齢の患者が増えた
9|経営|病床利用率|％|71.5|75.0|74.2|高|4月の病棟閉鎖が影響した
10|経営|入院診療単価|円|42,180|43,500|43,962|高|
11|経営|外来患者数（1日平均）|人|386|395|379|高|
12|経営|職員給与費対医業収益比率|％|63.4|61.0|62.7|低|
13|経営|後発医薬品の使用割合|％|86.9|88.0|90.3|高|`).map((row) => {
    const [, goal, now] = row.slice(4, 7).map(figure) as [number, number, number];
    const met = row[7] === "高" ? now >= goal : now <= goal;
    const places = (row[5] ?? "").split(".")[1]?.length ?? 0;
    return [...row.slice(0, 7), rounded(now - goal, places), met ? "達成" : "未達成", row[8] ?? ""];
  });
  const accounts = data(`
医業収益|4,286|4,350|4,412
医業外収益|512|498|506
医業費用|4,951|4,890|4,937
医業外費用|188|190|185`);
  const of = (name: string, at: number): number => figure(accounts.find((row) => row[0] === name)?.[at]);
  const result = (at: number): number =>
    of("医業収益", at) + of("医業外収益", at) - of("医業費用", at) - of("医業外費用", at);
  const kinds = ["達成", "未達成"];
  const counts = tally(column(rows, 8), kinds);
  const text = (met: number): string =>
    `${rows.length}項目のうち${met}項目（${share(met, rows.length)}％）で目標を達成した。経常損益は${rounded(result(3), 0)}百万円となり、前年度から${rounded(result(3) - result(1), 0)}百万円改善した。`;
  return {
    name: "病院経営強化プラン（目標との差・収支）",
    achieved: ["達成"],
    sheets: [
      sheet("数値目標", `
市立病院経営強化プラン　令和5年度実施状況
番号|区分|項目|単位|令和4年度実績|令和5年度目標|令和5年度実績|目標との差|達成状況|増減の理由`, rows, [[""], [text(counts[0] ?? 0)]]),
      sheet("収支", `
収支計画と実績（百万円）
科目|R4決算|R5計画|R5決算|計画との差`, [
        ...accounts.map((row) => [...row, rounded(figure(row[3]) - figure(row[2]), 0)]),
        ["経常損益", ...[1, 2, 3].map((at) => rounded(result(at), 0)), rounded(result(3) - result(2), 0)],
      ]),
      sheet("区分別", ["区分", ...kinds, "計"].join("|"), crossTable(rows, 1, 8, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("目標との差の▲の脱落", "数値目標 @ 病床利用率 @ 目標との差", "0.8"),
      set("低い方がよい項目の判定の誤り", "数値目標 @ 褥瘡発生率 @ 達成状況", "達成", "区分別 @ 医療の質 @ 達成", "区分別 @ 医療の質 @ 未達成", "数値目標!A17"),
      set("文の項目数の誤り", "数値目標!A17", text((counts[0] ?? 0) - 1)),
      set("収支の計画との差の誤り", "収支 @ 医業費用 @ 計画との差", "57"),
      set("実績の桁の脱落", "数値目標 @ 入院診療単価 @ 令和5年度実績", "4,396"),
    ],
  }; // prettier-ignore
}

/** 農業振興計画: grades S–C, money planned and spent with its rate beside the indicators, a total row. */
function farming(): BodyPlan {
  const bands = [["Ｓ", 110], ["Ａ", 100], ["Ｂ", 80], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|担い手|認定農業者の育成|認定農業者数|経営体|412|398|3,200|3,050
2|担い手|新規就農の支援|新規就農者数|人|18|21|14,500|14,500
3|担い手|農業法人の育成|農業法人数|法人|46|47|2,800|2,116
4|農地|農地の集積|担い手への集積率|％|62.0|58.4|5,600|5,412
5|農地|遊休農地の再生|再生した農地の面積|ha|8.0|6.2|4,000|2,980
6|農地|ほ場整備|ほ場整備の面積|ha|120|132|268,000|264,870
7|販売|ブランド化の推進|ブランド米の出荷量|t|1,850|1,734|6,300|6,214
8|販売|直売所の支援|直売所の販売額|百万円|980|1,096|1,900|1,875
9|販売|輸出の促進|輸出に取り組む事業者数|者|12|9|3,500|2,240
10|畜産|和牛の増頭|繁殖雌牛の頭数|頭|2,300|2,184|18,400|17,965
11|畜産|飼料の自給|飼料作物の作付面積|ha|540|551|4,700|4,688
12|環境|有機農業の推進|有機農業の取組面積|ha|35|24|2,100|1,530
13|環境|鳥獣被害の防止|侵入防止柵の設置延長|km|22.0|25.3|31,000|30,742`).map((row) => {
    const rate = ratio(row[6], row[5]);
    return [
      ...row.slice(0, 5), `#${row[5] ?? ""}`, `#${row[6] ?? ""}`, `#${rounded(rate)}%`, banded(rate, bands),
      `#${row[7] ?? ""}`, `#${row[8] ?? ""}`, `#${rounded(ratio(row[8], row[7]))}%`,
    ]; // prettier-ignore
  });
  const [planned, spent] = [9, 10].map((at) => sum(column(rows, at).map(figure))) as [number, number];
  const kinds = ["Ｓ", "Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(rows, 1, 8, kinds);
  return {
    name: "農業振興計画（Ｓ～Ｃと事業費の執行率）",
    sheets: [
      sheet("実施状況", `
町農業振興計画　令和5年度実施状況
（評価区分）Ｓ：110％以上　Ａ：100％以上110％未満　Ｂ：80％以上100％未満　Ｃ：80％未満
No.|分野|施策|指標|単位|目標|実績|達成率|評価|予算額（千円）|決算額（千円）|執行率`, rows, [[
        "", "合計", "", "", "", "", "", "", "", `#${rounded(planned, 0)}`, `#${rounded(spent, 0)}`, `#${rounded((spent / planned) * 100)}%`,
      ]]),
      sheet("分野別集計", ["分野", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("決算額が円で記入された", "実施状況 @ 農地の集積 @ 決算額（千円）", "#5,412,000", "実施状況!K17"),
      set("執行率の誤り（上の行の値）", "実施状況 @ 輸出の促進 @ 執行率", rows[7]?.[11] ?? ""),
      set("決算額の合計に1行入っていない", "実施状況!K17", `#${rounded(spent - figure(rows[12]?.[10]), 0)}`),
      hide("非表示の行が数えられている", "実施状況 @ 直売所の支援 @ No."),
      set("合計の構成比の誤り", "分野別集計 @ 構成比 @ Ｃ", `#${share(4, rows.length)}%`, "分野別集計 @ 構成比 @ 計"),
    ],
  }; // prettier-ignore
}

/** 国土強靱化地域計画: worst cases merged over their indicators, some shown again, progress from the beginning to the goal. */
function resilience(): BodyPlan {
  const parts = [
    ["1-1 地震による建物の倒壊", `
住宅の耐震化率|％|78.0|84.6|95.0|建築課
公共施設の耐震化率|％|91.5|98.2|100.0|財政課
家具転倒防止の補助件数（累計）|件|120|486|500|防災課`],
    ["1-2 津波による死傷者の発生", `
避難タワーの整備数|基|2|5|5|防災課
津波避難訓練の参加者数|人|3,100|4,052|6,000|防災課
海岸堤防の整備延長|km|4.2|6.0|9.6|河川課`],
    ["2-1 救助・救急活動の不足", `
消防団員の充足率|％|88.4|86.9|95.0|消防本部
応急手当講習の受講者数（累計）|人|2,400|7,916|8,000|消防本部`],
    ["2-2 医療機能の麻痺", `
災害拠点病院の非常用電源の確保率|％|50.0|100.0|100.0|健康課
緊急輸送道路の橋梁の耐震化率|％|61.0|72.5|80.0|道路課`],
    ["3-1 ライフラインの停止", `
基幹管路の耐震適合率|％|35.2|41.7|50.0|水道局
下水道管渠の耐震化率|％|22.0|29.5|45.0|下水道課
緊急輸送道路の橋梁の耐震化率（再掲）|％|61.0|72.5|80.0|道路課`],
  ] as const; // prettier-ignore
  const bands = [["完了", 100], ["順調", 60], ["やや遅れ", 30], ["遅れ", -Infinity]] as const; // prettier-ignore
  const graded = parts.map(([name, text]) => ({
    name,
    rows: data(text).map((row) => {
      const rate = progress(row[2], row[4], row[3]);
      return [...row.slice(0, 5), `${rounded(rate, 0)}％`, banded(Math.round(rate), bands), row[5] ?? "", name];
    }),
  }));
  const all = graded.flatMap(({ rows }) => rows);
  const own = all.filter((row) => row[0]?.includes("再掲") !== true);
  const kinds = ["完了", "順調", "やや遅れ", "遅れ"];
  const counts = tally(column(own, 6), kinds);
  const text = (slow: number): string =>
    `重要業績指標は${own.length}指標（再掲を除く）で、完了${counts[0] ?? 0}指標、順調${counts[1] ?? 0}指標、やや遅れ${counts[2] ?? 0}指標、遅れ${slow}指標となっている。`;
  return {
    name: "国土強靱化地域計画（最悪の事態ごと・再掲・進捗率）",
    sheets: [
      sheet("重要業績指標", `
市国土強靱化地域計画　重要業績指標（KPI）の進捗　令和5年度末
起きてはならない最悪の事態|重要業績指標|単位|策定時（H30）|現状（R5）|目標（R7）|進捗率|状況|担当課`, ...graded.map(({ name, rows }) =>
        rows.map((row, at) => [at === 0 ? name : "^", ...row.slice(0, 8)]),
      ), `
進捗率＝（現状－策定時）÷（目標－策定時）
完了：100％以上　順調：60％以上　やや遅れ：30％以上60％未満　遅れ：30％未満`),
      sheet("概要", text(counts[3] ?? 0), "", "状況|指標数（再掲を除く）|割合", [
        ...kinds.map((kind, at) => [kind, String(counts[at] ?? 0), `${share(counts[at] ?? 0, own.length)}％`]), ["計", String(own.length), "100.0％"],
      ]),
    ],
    measures: own.length,
    headline: headlineOf(column(own, 6)),
    slips: [
      set("進捗率の誤り（実績÷目標）", "重要業績指標 @ 基幹管路の耐震適合率 @ 進捗率", "83％"),
      set("状況の誤り", "重要業績指標 @ 津波避難訓練の参加者数 @ 状況", "順調", "概要!B4", "概要!B5", "概要!A1"),
      set("文の指標数の誤り", "概要!A1", text((counts[3] ?? 0) + 1)),
      set("概要の割合の誤り", "概要 @ 順調 @ 割合", `${share((counts[1] ?? 0) + 1, own.length)}％`),
      set("再掲の値が元の行と違う", "重要業績指標!E16", "75.2"),
    ],
  }; // prettier-ignore
}

/** 教育委員会の点検・評価: last year's and this year's grade side by side, counts of both years, opinions in texts. */
function education(): BodyPlan {
  const rows = data(`
1|確かな学力|少人数指導の実施|全国学力調査で平均以上の教科数|教科|4|4|Ａ|指導課|授業改善が進んでいる。
2|確かな学力|ICTの活用|端末を週3回以上使う学級の割合|％|90.0|94.5|Ｂ|指導課|活用の幅が広がった。
3|確かな学力|英語教育の充実|英検3級相当以上の中学3年生の割合|％|55.0|49.8|Ｂ|指導課|話す力に課題がある。
4|豊かな心|いじめの防止|いじめの解消率|％|95.0|96.1|Ａ|指導課|早期の対応ができている。
5|豊かな心|不登校への支援|教育支援センターの利用者数|人|60|83|Ｂ|指導課|利用が増えている。
6|豊かな心|読書活動の推進|学校図書館の1人当たり貸出冊数|冊|40.0|33.1|Ｂ|学校教育課|中学校で減っている。
7|健やかな体|体力の向上|新体力テストの総合評価がＣ以上の割合|％|75.0|70.2|Ｂ|指導課|運動習慣の二極化がみられる。
8|健やかな体|食育の推進|給食の地場産物の使用割合|％|45.0|47.6|Ｂ|給食センター|品目が12から15に増えた。
9|教育環境|施設の整備|特別教室の空調の設置率|％|80.0|82.4|Ｃ|施設課|計画を前倒しした。
10|教育環境|働き方改革|月45時間を超える時間外勤務の教員の割合|％|20.0|31.5|Ｃ|学校教育課|部活動の地域移行が必要である。
11|生涯学習|公民館の充実|公民館講座の参加者数|人|5,000|5,214|Ｂ|生涯学習課|講座数を8から11に増やした。
12|生涯学習|文化財の保護|文化財の公開事業の参加者数|人|1,200|764|Ｂ|文化財課|公開日が少なかった。`).map((row) => {
    const rate = row[3]?.startsWith("月45") === true ? ratio(row[5], row[6]) : ratio(row[6], row[5]);
    const grade = rate >= 100 ? "Ａ" : rate >= 80 ? "Ｂ" : "Ｃ";
    return [...row.slice(0, 7), row[7] ?? "", grade, row[8] ?? "", row[9] ?? ""];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const [last, now] = [7, 8].map((at) => tally(column(rows, at), kinds)) as [number[], number[]];
  const text = (best: number, before: number): string =>
    `今年度は12施策のうちＡ評価が${best}施策となり、前年度の${before}施策から${best - before}施策増加した。`;
  return {
    name: "教育委員会の点検・評価（前年度と今年度の評価・意見）",
    answer: { gradeColumn: "I" },
    sheets: [
      sheet("点検評価表", `
令和5年度　教育に関する事務の点検及び評価
基本目標の達成状況　Ａ：目標を達成　Ｂ：目標の80％以上　Ｃ：目標の80％未満

番号|基本目標|施策|指標|単位|目標値|実績値|前年度⏎評価|今年度⏎評価|担当課|学識経験者の意見`, rows),
      sheet("評価の集計", text(now[0] ?? 0, last[0] ?? 0), "", ["年度", ...kinds, "計"].join("|"), [
        ["前年度", ...last.map((one) => `#${one}`), `#${rows.length}`], ["今年度", ...now.map((one) => `#${one}`), `#${rows.length}`],
      ], "", ["基本目標", ...kinds, "計"].join("|"), crossTable(rows, 1, 8, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("今年度の件数が前年度のまま", "評価の集計!B5", `#${last[0] ?? 0}`),
      set("減らす指標の評価の誤り", "点検評価表 @ 働き方改革 @ 今年度⏎評価".replace("⏎", ""), "Ａ", "評価の集計!B5", "評価の集計!D5", "評価の集計 @ 教育環境 @ Ａ", "評価の集計 @ 教育環境 @ Ｃ"),
      set("文の前年度の施策数の誤り", "評価の集計!A1", text(now[0] ?? 0, (last[0] ?? 0) + 1)),
      set("施策名の誤字（二重）", "点検評価表 @ 食育の推進 @ 施策", "食育の推進の推進"),
      paste("行の二重貼り付け", "点検評価表 @ 公民館の充実 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 消防計画: calendar years, limits in words, four-step marks, sentences with the difference to the year before. */
function fireService(): BodyPlan {
  const rows = data(`
1|火災予防|出火件数|件|62|58|54|55件以下
2|火災予防|住宅用火災警報器の設置率|％|79.4|82.0|84.1|85％以上
3|火災予防|防火対象物の立入検査数|件|1,180|1,245|1,312|1,300件以上
4|火災予防|違反対象物の是正率|％|68.5|74.2|88.0|80％以上
5|救急|救急車の現場到着時間（平均）|分|8.9|8.8|8.6|8.5分以下
6|救急|救命講習の受講者数|人|1,904|2,318|2,655|2,500人以上
7|救急|心肺停止患者の1か月生存率|％|11.2|12.6|14.0|13％以上
8|救急|軽症者の搬送割合|％|47.3|46.8|47.9|45％以下
9|消防力|消防団員の充足率|％|91.2|89.8|88.7|95％以上
10|消防力|消火栓の点検率|％|100.0|100.0|100.0|100％
11|消防力|車両の更新台数（累計）|台|3|6|9|9台以上
12|消防力|高度救助研修の修了者数|人|14|17|21|20人以上`).map((row) => {
    const [goal, before, now] = [figure(row[7]), figure(row[5]), figure(row[6])];
    const less = row[7]?.includes("以下") === true;
    const met = less ? now <= goal : now >= goal;
    const better = less ? now < before : now > before;
    return [...row.slice(0, 8), met ? "◎" : better ? "○" : "△"];
  });
  const kinds = ["◎", "○", "△"];
  const table = crossTable(rows, 1, 8, kinds);
  const counts = tally(column(rows, 8), kinds);
  const text = (fires: string, cut: string): string =>
    `令和5年の出火件数は${fires}件で、前年と比べ${cut}件減少した。評価は◎が${counts[0] ?? 0}、○が${counts[1] ?? 0}、△が${counts[2] ?? 0}であった。`;
  return {
    name: "消防計画（暦年・以下以上の目標・前年との比較の文）",
    achieved: ["◎"],
    sheets: [
      sheet("目標管理表", `
消防計画　目標管理表（令和5年）
番号|施策|項目|単位|令和3年|令和4年|令和5年|目標|評価`, rows, `

◎　目標を達成
○　目標は未達成だが前年より改善
△　目標は未達成で前年から改善なし`),
      sheet("概況", text("54", "4"), "", ["施策", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("文の差の誤り", "概況!A1", text("54", "8")),
      set("改善していないのに○", "目標管理表 @ 軽症者の搬送割合 @ 評価", "○", "概況!C5", "概況!D5"),
      swap("二年の値の入替え", "目標管理表!E13", "目標管理表!G13"),
      set("割合が100％を超える", "目標管理表 @ 住宅用火災警報器の設置率 @ 令和5年", "841"),
      drop("施策の行が落ちた", "概況 @ 火災予防 @ 施策", "概況 @ 合計 @ ◎", "概況 @ 合計 @ ○", "概況 @ 合計 @ 計", "概況!A3"),
    ],
  }; // prettier-ignore
}

export const twelfth: readonly BodyPlan[] = [hospital(), farming(), resilience(), education(), fireService()];

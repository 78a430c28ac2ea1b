import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  hide,
  ratio,
  rounded,
  set,
  share,
  sheet,
  sum,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 国土強靱化地域計画: target, actual and rate as rows under a merged measure, the years across. */
function resilience(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 90], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const measures = data(`
1|住宅の耐震化率|％|90.0|91.5|93.0|90.4|91.2|92.1
2|緊急輸送道路の橋梁補修数（累計）|橋|18|26|34|19|27|36
3|土砂災害警戒区域の標識設置数（累計）|か所|240|310|380|212|268|329
4|自主防災組織の活動カバー率|％|84.0|86.0|88.0|85.2|87.1|88.4
5|個別避難計画の作成数（累計）|件|400|800|1,200|316|655|1,108
6|避難所の非常用電源整備数（累計）|施設|22|28|34|22|28|34
7|水道管路の耐震適合率|％|41.0|42.5|44.0|40.8|42.0|43.5
8|防災士の登録者数（累計）|人|350|400|450|371|438|497`);
  const grades = measures.map((row) => banded(ratio(row[8], row[5]), bands));
  const lines = measures.flatMap((row, at) => [
    [...row.slice(0, 3), "目標", ...row.slice(3, 6), grades[at] ?? ""],
    ["^", "^", "^", "実績", ...row.slice(6, 9), "^"],
    ["^", "^", "^", "達成率（％）", ...[0, 1, 2].map((year) => rounded(ratio(row[6 + year], row[3 + year]))), "^"],
  ]);
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  return {
    name: "国土強靱化地域計画（目標・実績・達成率の3行）",
    sheets: [
      sheet(
        "KPI一覧",
        `
国土強靱化地域計画　重要業績評価指標の推移
評価（令和5年度）　Ａ：達成率100％以上　Ｂ：90％以上100％未満　Ｃ：90％未満
番号|指標|単位|区分|R3|R4|R5|評価`,
        lines,
      ),
      sheet("評価の集計", "評価|指標数", kinds.map((kind, at) => [kind, `#${tally(grades, kinds)[at] ?? 0}`]), [["計", `#${grades.length}`]]),
    ],
    measures: measures.length,
    headline: headlineOf(grades),
    slips: [
      set("累計の実績が前年度を下回る", "KPI一覧!G11", "229", "KPI一覧!G12"),
      set("達成率の転記の誤り", "KPI一覧!F18", "89.1"),
      set("最新年度の達成率が前年度のまま", "KPI一覧!G24", "98.8", "KPI一覧!F24"),
      set("評価の誤り", "KPI一覧!H10", "Ｂ", "評価の集計 @ Ｂ @ 指標数", "評価の集計 @ Ｃ @ 指標数"),
      set("見出しの年度の飛び", "KPI一覧!G3", "R6"),
    ],
  }; // prettier-ignore
}

/** 犯罪抑止計画: less is better throughout, the change from last year in number and rate, a total of kinds. */
function crime(): BodyPlan {
  const rows = data(`
住宅侵入盗|214|187|200
自動車盗|63|71|60
自転車盗|1,842|1,655|1,750
車上ねらい|305|288|280
部品ねらい|176|149|160
特殊詐欺|158|192|140
万引き|1,128|1,136|1,100
器物損壊|704|642|680
暴行・傷害|391|377|380`).map((row, at) => {
    const [before, now, goal] = row.slice(1).map(figure) as [number, number, number];
    const change = now - before;
    return [
      String(at + 1),
      ...row.slice(0, 3),
      rounded(change, 0),
      `${rounded((change / before) * 100)}％`,
      `${row[3] ?? ""}件以下`,
      now <= goal ? "達成" : "未達成",
    ];
  });
  const [before = 0, now = 0] = [2, 3].map((at) => sum(column(rows, at).map(figure)));
  const met = tally(column(rows, 7), ["達成"])[0] ?? 0;
  const text = (count: number, total: number): string =>
    `令和5年の認知件数は${rounded(total, 0)}件で、前年から${rounded(before - now, 0)}件減少した。${rows.length}罪種のうち${count}罪種で目標を達成した。`;
  return {
    name: "犯罪抑止計画（減らす件数・前年比）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "罪種別",
        `
第5次犯罪抑止計画　罪種別の認知件数（令和5年）
${text(met, now)}
番号|罪種|R4年（件）|R5年（件）|増減数|増減率|R5年目標|達成状況`,
        rows,
        [["", "合計", rounded(before, 0), rounded(now, 0), rounded(now - before, 0), `${rounded(((now - before) / before) * 100)}％`, "", ""]],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("増減率の分母の誤り", "罪種別 @ 特殊詐欺 @ 増減率", "17.7％"),
      set("増減数の▲の脱落", "罪種別 @ 器物損壊 @ 増減数", "62"),
      set("増えて目標を超えたのに達成", "罪種別 @ 自動車盗 @ 達成状況", "達成", "罪種別!A2"),
      set("件数の数字の入替え", "罪種別 @ 自転車盗 @ R5年（件）", "1,565", "罪種別 @ 合計 @ R5年（件）"),
      set("本文の件数が合計と違う", "罪種別!A2", text(met, now + 90)),
      set("合計の増減率の符号", "罪種別 @ 合計 @ 増減率", `${rounded(((before - now) / before) * 100)}％`),
    ],
  }; // prettier-ignore
}

/** 図書館評価: four bands up to 110, self and outside evaluation with a comment. */
function library(): BodyPlan {
  const bands = [["A", 110], ["B", 80], ["C", 50], ["D", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|資料の充実|年間受入冊数|冊|21,000|22,418
2|資料の充実|郷土資料の電子化点数|点|1,500|1,702
3|利用の促進|個人貸出冊数|冊|980,000|941,327
4|利用の促進|新規登録者数|人|6,400|7,311
5|利用の促進|予約処理件数|件|150,000|163,204
6|調べもの支援|レファレンス受付件数|件|18,000|15,926
7|調べもの支援|商用データベースの利用回数|回|3,600|1,745
8|子どもの読書|おはなし会の参加者数|人|4,000|3,128
9|子どもの読書|学校への団体貸出冊数|冊|36,000|41,950
10|連携|県内図書館への協力貸出冊数|冊|12,500|12,096`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row.slice(0, 4), ...row.slice(4).map((cell) => `#${cell}`), `#${rounded(rate)}%`, banded(rate, bands)];
  });
  const comments = new Map([["7", "契約データベースの変更により集計方法が変わった"], ["8", "定員を設けて実施した"]]); // prettier-ignore
  const kinds = ["A", "B", "C", "D"];
  const counts = tally(column(rows, 7), kinds);
  return {
    name: "図書館の評価（110％からの区分）",
    sheets: [
      sheet("評価基準", "達成度|評価\n110％以上|A\n80％以上110％未満|B\n50％以上80％未満|C\n50％未満|D"),
      sheet(
        "評価シート",
        "県立図書館　令和5年度　図書館評価\n番号|重点目標|評価項目|単位|目標値|実績値|達成度|評価|所見",
        rows.map((row) => [...row, comments.get(row[0] ?? "") ?? ""]),
      ),
      sheet("評価結果", ["評価", "A", "B", "C", "D", "計"].join("|"), [
        ["項目数", ...counts.map((one) => `#${one}`), `#${rows.length}`],
        ["割合", ...counts.map((one) => `#${share(one, rows.length)}%`), "#100.0%"],
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("別シートの基準と評価が合わない", "評価シート @ 新規登録者数 @ 評価", "B", "評価結果 @ 項目数 @ A", "評価結果 @ 項目数 @ B"),
      set("達成度に上の行の値", "評価シート @ おはなし会の参加者数 @ 達成度", "#48.5%"),
      set("実績の桁の重複", "評価シート @ 県内図書館への協力貸出冊数 @ 実績値", "#120,966"),
      set("評価結果の割合の誤り", "評価結果 @ 割合 @ A", "#20.0%"),
      set("文字として入った数字（Oとゼロ）", "評価シート @ 学校への団体貸出冊数 @ 目標値", "36,OOO"),
    ],
  }; // prettier-ignore
}

/** 病院経営強化プラン: ratios and amounts, losses with ▲, lower is better for two by their targets' words. */
function hospital(): BodyPlan {
  const rows = data(`
経営|経常収支比率|％|98.6|100.0|97.2|≧
経営|修正医業収支比率|％|84.9|88.0|85.4|≧
経営|経常損益|百万円|▲96|5|▲188|≧
経営|材料費対医業収益比率|％|23.8|23.0|24.6|≦
経営|職員給与費対医業収益比率|％|63.2|61.0|60.8|≦
患者|病床利用率|％|71.4|76.0|73.9|≧
患者|１日平均入院患者数|人|142.8|152.0|147.8|≧
患者|１日平均外来患者数|人|388.5|400.0|412.3|≧
医療|救急車の受入件数|件|1,624|1,700|1,811|≧
医療|手術件数|件|902|950|967|≧
医療|紹介率|％|46.7|50.0|52.4|≧
医療|平均在院日数|日|16.4|16.0|15.7|≦
人材|常勤医師数|人|24|26|25|≧`).map((row, at) => {
    const [before, goal, now] = row.slice(3, 6).map(figure) as [number, number, number];
    const met = row[6] === "≧" ? now >= goal : now <= goal;
    const difference = rounded(now - goal, (row[4] ?? "").includes(".") ? 1 : 0);
    const target = `${row[4] ?? ""}${row[6] === "≧" ? "以上" : "以下"}`;
    return [
      String(at + 1),
      ...row.slice(0, 3),
      String(row[3] ?? before),
      target,
      row[5] ?? "",
      difference,
      met ? "達成" : "未達成",
    ];
  });
  const reasons = new Map([
    ["1", "入院患者数が見込みを下回ったため"], ["2", "医業収益の減少による"], ["3", "光熱費の高騰による"],
    ["4", "高額薬品の使用増による"], ["6", "病棟の感染対策による入院制限のため"], ["7", "同上の理由により入院患者が減ったため"],
    ["13", "年度途中の退職があったため"],
  ]); // prettier-ignore
  const table = crossTable(rows, 1, 8, ["達成", "未達成"]);
  return {
    name: "病院経営強化プラン（▲の損益・目標との差）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "数値目標",
        `
市民病院経営強化プラン　令和5年度の点検・評価
番号|区分|項目|単位|R4実績|R5目標|R5実績|目標との差|達成状況|未達成の理由`,
        rows.map((row) => [...row, reasons.get(row[0] ?? "") ?? ""]),
      ),
      sheet("区分別", "区分|達成|未達成|計", table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("損失の▲の脱落", "数値目標 @ 経常損益 @ R5実績", "188"),
      set("目標との差の誤り", "数値目標 @ 救急車の受入件数 @ 目標との差", "101"),
      set("達成状況の誤り（以下の目標）", "数値目標 @ 材料費対医業収益比率 @ 達成状況", "達成", "区分別 @ 経営 @ 達成", "区分別 @ 経営 @ 未達成"),
      set("未達成の理由の空欄", "数値目標 @ 常勤医師数 @ 未達成の理由", ""),
      set("百万円の欄に千円で記入", "数値目標 @ 経常損益 @ R5実績", "▲188,214"),
      set("区分別の件数の誤り", "区分別 @ 医療 @ 達成", "#3", "区分別 @ 医療 @ 計", "区分別 @ 合計 @ 達成"),
      hide("非表示の行が数えられている", "数値目標 @ 紹介率 @ 番号"),
    ],
  }; // prettier-ignore
}

export const safety: readonly BodyPlan[] = [resilience(), crime(), library(), hospital()];

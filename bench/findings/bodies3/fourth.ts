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
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** SDGs未来都市: year and value of each figure in columns of their own, progress to 2030, three faces. */
function sdgs(): BodyPlan {
  const rows = data(`
経済|1|市内総生産額|億円|2018年|6,412|2021年|6,588|2030年|7,000
経済|2|新規創業件数|件|2019年|86|2023年|121|2030年|150
経済|3|有機農業の取組面積|ha|2019年|34|2023年|58|2030年|100
経済|4|観光消費額|億円|2019年|412|2023年|398|2030年|480
社会|5|健康寿命（男性）|歳|2019年|79.8|2022年|80.4|2030年|81.5
社会|6|健康寿命（女性）|歳|2019年|84.1|2022年|84.3|2030年|85.5
社会|7|市民活動団体の登録数|団体|2019年|318|2023年|352|2030年|350
社会|8|保育所等の待機児童数|人|2019年|42|2023年|6|2030年|0
環境|9|温室効果ガス排出量|千t-CO2|2013年|2,150|2021年|1,742|2030年|1,075
環境|10|1人1日当たりのごみ排出量|g|2019年|934|2023年|871|2030年|800
環境|11|太陽光発電の導入容量|MW|2019年|61.5|2023年|88.2|2030年|120.0
環境|12|森林の整備面積（累計）|ha|2019年|0|2023年|640|2030年|1,500`).map((row) => [
    ...row,
    `${rounded(progress(row[5], row[9], row[7]), 0)}%`,
  ]);
  const mean = (face: string): string =>
    rounded(sum(rows.filter((row) => row[0] === face).map((row) => figure(row[10]))) / 4, 0);
  const faces = ["経済", "社会", "環境"];
  return {
    name: "SDGs未来都市計画（年と値の列・達成度）",
    sheets: [
      sheet("KPI", `
SDGs未来都市計画　2030年のあるべき姿に向けたKPIの進捗（2023年度）
側面|番号|指標|単位|当初値|<|現状値|<|目標値|<|達成度
^|^|^|^|年|値|年|値|年|値|^`, rows, `
達成度（％）＝（現状値－当初値）／（目標値－当初値）×100`),
      sheet("側面別", "側面|指標数|達成度の平均", faces.map((face) => [face, "4", `${mean(face)}%`])),
    ],
    measures: rows.length,
    headline: {},
    slips: [
      set("達成度の計算の誤り（現状値÷目標値）", "KPI @ 新規創業件数 @ 達成度", "81%"),
      set("現状値の年が当初値より前", "KPI!G5", "2013年"),
      set("達成度の▲の脱落", "KPI @ 観光消費額 @ 達成度", "21%"),
      set("現状値の桁の重複", "KPI!H12", "8771"),
      set("指標数の誤り", "側面別 @ 社会 @ 指標数", "5"),
    ],
  }; // prettier-ignore
}

/** バリアフリー: objects, those done and their share, the share aimed at; a total of objects; remarks with counts. */
function accessible(): BodyPlan {
  const rows = data(`
旅客施設|鉄道駅（1日3千人以上）|駅|14|13|100.0|1駅は工事中（令和7年度完成予定）
旅客施設|バスターミナル|か所|4|4|100.0|
車両等|ノンステップバス|台|182|139|75.0|
車両等|福祉タクシー|台|220|61|25.0|ユニバーサルデザインタクシー44台を含む
道路|生活関連経路を構成する市道|km|38.4|27.9|80.0|
道路|音響式信号機の設置交差点|か所|65|58|85.0|
都市公園|園路及び広場|か所|112|77|70.0|
都市公園|駐車場|か所|48|29|60.0|
都市公園|便所|か所|96|52|60.0|44か所が未整備
建築物|市有建築物（2,000㎡以上）|棟|57|51|90.0|
建築物|投票所|か所|74|74|100.0|`).map((row, at) => {
    const rate = ratio(row[4], row[3]);
    return [
      `${at + 1}`,
      ...row.slice(0, 5),
      `${rounded(rate)}％`,
      `${row[5] ?? ""}％`,
      rate >= figure(row[5]) ? "達成" : "未達成",
      row[6] ?? "",
    ];
  });
  const table = crossTable(rows, 1, 8, ["達成", "未達成"]);
  const met = tally(column(rows, 8), ["達成"])[0] ?? 0;
  return {
    name: "バリアフリー基本構想（対象数・整備済数・整備率）",
    achieved: ["達成"],
    sheets: [
      sheet("整備状況", `
市バリアフリー基本構想　特定事業の整備状況（令和5年度末）
整備率は、整備済数を対象数で除したもの。整備目標に達したものは${met}項目（${share(met, rows.length)}％）である。

番号|区分|項目|単位|対象数|整備済数|整備率|整備目標|達成状況|備考`, rows),
      sheet("区分別", "区分|達成|未達成|計", table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("整備済数が対象数を超える", "整備状況 @ 音響式信号機の設置交差点 @ 整備済数", "85"),
      set("整備率の数字の入替え", "整備状況 @ ノンステップバス @ 整備率", "74.6％"),
      set("備考の数が食い違う", "整備状況 @ 便所 @ 備考", "34か所が未整備"),
      set("達成状況の誤り", "整備状況 @ 生活関連経路を構成する市道 @ 達成状況", "達成", "区分別 @ 道路 @ 達成", "区分別 @ 道路 @ 未達成"),
      set("冒頭の文の割合の誤り", "整備状況!A2", `整備率は、整備済数を対象数で除したもの。整備目標に達したものは${met}項目（${share(met + 1, rows.length)}％）である。`),
    ],
  }; // prettier-ignore
}

/** スポーツ推進計画: grades of three years counted, departments and their heads' grade, cumulative figures. */
function sports(): BodyPlan {
  const bands = [["A", 100], ["B", 90], ["C", 75], ["D", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|する|週1回以上スポーツを行う成人の割合|％|58.0|55.4|スポーツ課
2|する|市民マラソンの参加者数|人|4,500|4,812|スポーツ課
3|する|体育施設の延べ利用者数|千人|1,150|1,096|施設課
4|する|総合型クラブの会員数|人|2,400|2,204|スポーツ課
5|する|学校体育施設の開放校数|校|36|36|教育総務課
6|みる|プロチームのホームゲーム観戦者数|人|62,000|71,406|スポーツ課
7|みる|スポーツ教室へのトップ選手の派遣回数|回|20|14|スポーツ課
8|ささえる|公認指導者の登録者数|人|310|322|スポーツ課
9|ささえる|ボランティアの登録者数|人|600|531|市民協働課
10|ささえる|障害者スポーツ指導員の数|人|45|47|障害福祉課
11|ささえる|部活動指導員の配置人数|人|28|19|学校教育課
12|つながる|スポーツ大会の誘致件数|件|12|15|観光課
13|つながる|合宿の受入団体数|団体|60|58|観光課`).map((row) => [
    ...row.slice(0, 6),
    banded(ratio(row[5], row[4]), bands),
    row[6] ?? "",
  ]);
  const kinds = ["A", "B", "C", "D"];
  const now = tally(column(rows, 6), kinds);
  const history = [["令和3年度", 3, 4, 3, 3], ["令和4年度", 5, 4, 2, 2]] as const; // prettier-ignore
  const good = (now[0] ?? 0) + (now[1] ?? 0);
  const text = (last: number): string =>
    `A・B評価の割合は${share(good, rows.length)}％で、令和4年度の${share(last, rows.length)}％から${rounded(((good - last) / rows.length) * 100)}ポイント上昇した。`;
  const line = (name: string, counts: readonly number[]): string[] => [
    name,
    ...counts.map(String),
    String(sum(counts)),
    `${share((counts[0] ?? 0) + (counts[1] ?? 0), sum(counts))}％`,
  ];
  return {
    name: "スポーツ推進計画（評価の推移）",
    sheets: [
      sheet("個別評価", `
第2期スポーツ推進計画　令和5年度評価
（A：達成率100％以上、B：90％以上、C：75％以上、D：75％未満）
番号|柱|指標|単位|目標値|実績値|評価|担当課`, rows),
      sheet("評価の推移", text(9), "", "年度|A|B|C|D|計|A・Bの割合", [
        ...history.map(([name, ...counts]) => line(name, counts)),
        line("令和5年度", now),
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("今年度の件数の誤り", "評価の推移!B6", String((now[0] ?? 0) + 1)),
      set("割合の計算の誤り", "評価の推移!G5", "38.5％"),
      set("評価が達成率と合わない", "個別評価 @ 総合型クラブの会員数 @ 評価", "C", "評価の推移!C6", "評価の推移!D6"),
      set("実績の欄に前の行の値", "個別評価 @ 合宿の受入団体数 @ 実績値", "15"),
      paste("行の二重貼り付け", "個別評価 @ 公認指導者の登録者数 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 議会基本条例の検証: articles and words only, no figures; counts, shares and a sentence. */
function assembly(): BodyPlan {
  const rows = data(`
第4条|活動原則|議会報告会の開催|年2回開催し、延べ214人が参加した|◎|
第5条|活動原則|議員間討議の実施|各常任委員会で1回以上実施した|○|
第6条|市民参加|請願者の意見陳述|申出のあった3件すべてで実施した|◎|
第7条|市民参加|意見交換会の開催|商工会議所など4団体と開催した|○|
第8条|市民参加|議会だよりの発行|年4回、全戸に配布した|◎|
第9条|市民参加|会議の動画配信|本会議のみ配信している|△|委員会の配信には機器の整備が要るため
第11条|行政との関係|一問一答方式の質問|全員が一問一答方式で行った|◎|
第12条|行政との関係|反問権の行使|行使の例がなかった|－|
第13条|行政との関係|政策提案|2件の提言を市長に提出した|○|
第15条|機能の強化|議員研修の実施|年3回実施した|○|
第16条|機能の強化|議会図書室の充実|蔵書の更新が進んでいない|×|予算が措置されなかったため
第17条|機能の強化|専門的知見の活用|大学と協定を結んだ|○|
第19条|政治倫理|政務活動費の公開|領収書をホームページで公開した|◎|
第20条|政治倫理|倫理研修の受講|受講率は95.8％であった|△|欠席者への補講を行っていないため`);
  const kinds = ["◎", "○", "△", "×", "－"];
  const counts = tally(column(rows, 4), kinds);
  const table = crossTable(rows, 1, 4, kinds);
  const text = (good: number): string =>
    `全${rows.length}項目のうち、「◎」と「○」は合わせて${good}項目（${share(good, rows.length)}％）であった。`;
  return {
    name: "議会基本条例の検証（条ごとの評価・数値なし）",
    sheets: [
      sheet("検証結果", `
議会基本条例の検証結果（令和5年度）
◎：十分に実施　○：おおむね実施　△：一部実施　×：未実施　－：該当なし
条|区分|検証項目|実施の状況|評価|未実施等の理由`, rows, [[""], [text((counts[0] ?? 0) + (counts[1] ?? 0))]]),
      sheet("区分別の件数", ["区分", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 4)),
    slips: [
      set("文の件数の誤り", "検証結果!A19", text((counts[0] ?? 0) + (counts[1] ?? 0) + 1)),
      set("区分の件数が隣の列に入った", "区分別の件数 @ 機能の強化 @ △", "#1", "区分別の件数 @ 機能の強化 @ 計", "区分別の件数 @ 合計 @ △"),
      set("理由の空欄", "検証結果 @ 議会図書室の充実 @ 未実施等の理由", ""),
      set("評価の空欄", "検証結果 @ 議員研修の実施 @ 評価", "", "区分別の件数 @ 機能の強化 @ ○"),
      drop("区分の行が落ちた", "区分別の件数 @ 政治倫理 @ 区分", "区分別の件数 @ 合計 @ ◎", "区分別の件数 @ 合計 @ △", "区分別の件数 @ 合計 @ 計", "区分別の件数!A1"),
    ],
  }; // prettier-ignore
}

/** 産業廃棄物処理計画: amounts of last year, this year and the goal with less and more aimed at, change rates, judged in words. */
function waste(): BodyPlan {
  const rows = data(`
1|排出量|排出量の合計|千t|3,842|3,760|3,800|減
2|排出量|建設業の排出量|千t|1,215|1,248|1,200|減
3|排出量|製造業の排出量|千t|1,406|1,351|1,390|減
4|再生利用|再生利用率|％|54.1|55.7|56.0|増
5|再生利用|がれき類の再生利用率|％|97.2|97.8|97.5|増
6|再生利用|汚泥の再生利用率|％|9.6|9.9|12.0|増
7|最終処分|最終処分量|千t|108|101|105|減
8|最終処分|最終処分率|％|2.8|2.7|2.8|減
9|適正処理|電子マニフェストの普及率|％|68.5|74.9|75.0|増
10|適正処理|立入検査の実施件数|件|2,310|2,486|2,400|増
11|適正処理|不法投棄の残存件数|件|37|34|30|減
12|適正処理|優良認定業者の数|者|141|152|150|増`).map((row) => {
    const [before, now, goal] = row.slice(4, 7).map(figure) as [number, number, number];
    const met = row[7] === "減" ? now <= goal : now >= goal;
    const better = row[7] === "減" ? now < before : now > before;
    const change = rounded(now - before, (row[4] ?? "").includes(".") ? 1 : 0);
    return [
      ...row.slice(0, 6),
      change,
      row[6] ?? "",
      row[7] === "減" ? "↓" : "↑",
      met ? "達成" : better ? "改善" : "悪化",
    ];
  });
  const kinds = ["達成", "改善", "悪化"];
  const table = crossTable(rows, 1, 9, kinds);
  const goal = (name: string): string =>
    rows
      .filter((row) => row[9] === name)
      .map((row) => row[2] ?? "")
      .join("、");
  const text = (names: string): string => `悪化した指標は、${names}である。`;
  return {
    name: "産業廃棄物処理計画（↓↑と前年度差）",
    achieved: ["達成"],
    sheets: [
      sheet("進行管理", `
第5次県産業廃棄物処理計画　進行管理（令和4年度実績）
区分：目標に達したもの「達成」、達していないが前年度より良いもの「改善」、そのほか「悪化」
番号|項目|指標|単位|R3実績|R4実績|前年度差|R4目標|目指す方向|区分`, rows, [[""], [text(goal("悪化"))]]),
      sheet("項目別", ["項目", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("前年度差の符号の誤り", "進行管理 @ 最終処分量 @ 前年度差", "7"),
      set("目指す方向の誤り", "進行管理 @ 立入検査の実施件数 @ 目指す方向", "↓"),
      set("目標に達していないのに達成", "進行管理 @ 電子マニフェストの普及率 @ 区分", "達成", "項目別 @ 適正処理 @ 達成", "項目別 @ 適正処理 @ 改善"),
      set("実績の千の位の誤り", "進行管理 @ 排出量の合計 @ R4実績", "3,670"),
      set("番号の重複", "進行管理 @ 優良認定業者の数 @ 番号", "11", "進行管理 @ 11 @ 番号"),
    ],
  }; // prettier-ignore
}

export const fourth: readonly BodyPlan[] = [sdgs(), accessible(), sports(), assembly(), waste()];

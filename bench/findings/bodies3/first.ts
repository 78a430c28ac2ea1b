import {
  banded,
  column,
  crossTable,
  data,
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
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 水産試験場: research subjects with periods, codes with words, a summary whose divisions head the columns. */
function fisheries(): BodyPlan {
  const bands = [["S", 120], ["A", 100], ["B", 80], ["C", -Infinity]] as const; // prettier-ignore
  const rows = data(`
漁業-1|漁業資源|アカムツの資源評価手法の開発|R3～R5|調査航海の日数|日|42|45
漁業-2|漁業資源|沿岸定置網の漁況予測|R4～R6|予測情報の発行回数|回|24|24
漁業-3|漁業資源|ズワイガニの混獲防止技術|R2～R5|改良網の導入隻数|隻|8|5
増殖-1|増養殖|アワビ種苗の大型化|R3～R7|殻長30mm以上の種苗数|千個|320|352
増殖-2|増養殖|トラフグ陸上養殖の低コスト化|R4～R6|飼料費の削減率|％|15.0|12.4
増殖-3|増養殖|ワカメの高水温耐性株の選抜|R3～R5|選抜した株の数|株|6|9
環境-1|漁場環境|赤潮の発生予察|R1～R5|予察の的中率|％|80.0|83.3
環境-2|漁場環境|藻場の回復手法の検証|R3～R7|回復した藻場の面積|ha|12.5|10.6
環境-3|漁場環境|貝毒の監視体制の強化|R5～R7|検査の検体数|検体|260|274
利用-1|加工利用|低利用魚の加工品開発|R4～R5|試作品の数|品|10|13
利用-2|加工利用|鮮度保持技術の普及|R3～R5|講習会を受けた漁業者数|人|150|96`).map((row) => {
    const rate = ratio(row[7], row[6]);
    return [...row, rounded(rate), banded(rate, bands)];
  });
  const kinds = ["S", "A", "B", "C"];
  const divisions = [...new Set(column(rows, 1))];
  const countsOf = (kind: string): number[] =>
    divisions.map((name) => rows.filter((row) => row[1] === name && row[9] === kind).length);
  const [s = 0, a = 0, b = 0, c = 0] = tally(column(rows, 9), kinds);
  const text = (above: string): string =>
    `令和5年度は${rows.length}課題を評価し、S評価が${s}課題、A評価が${a}課題、B評価が${b}課題、C評価が${c}課題であった。A評価以上の課題の割合は${above}％である。`;
  return {
    name: "水産試験場の研究評価（部門が列の集計）",
    sheets: [
      sheet("研究評価", `
県水産試験場　令和5年度　研究課題評価一覧
${text(share(s + a, rows.length))}
※S：達成度120％以上、A：100％以上120％未満、B：80％以上100％未満、C：80％未満
課題番号|部門|研究課題名|研究期間|評価指標|単位|目標値|実績値|達成度（％）|評価`, rows),
      sheet("部門別集計", ["評価", ...divisions, "計"].join("|"), [
        ...kinds.map((kind) => [kind, ...countsOf(kind).map((one) => `#${one}`), `#${sum(countsOf(kind))}`]),
        ["計", ...divisions.map((name) => `#${rows.filter((row) => row[1] === name).length}`), `#${rows.length}`],
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("研究期間の始めが終わりより後", "研究評価 @ 赤潮の発生予察 @ 研究期間", "R11～R5"),
      set("実績の数字の入替え", "研究評価 @ 貝毒の監視体制の強化 @ 実績値", "247"),
      set("集計の件数の誤り", "部門別集計 @ A @ 増養殖", "#2", "部門別集計 @ A @ 計", "部門別集計 @ 計 @ 増養殖"),
      set("概要の割合の誤り", "研究評価!A2", text(share(a, rows.length))),
      set("似た漢字の部門名", "部門別集計!C1", "増養植", "研究評価 @ 増殖-1 @ 部門"),
    ],
  }; // prettier-ignore
}

/** シティプロモーション: last year's actual, the change and its rate, reasons for those not reached, a sentence below. */
function promotion(): BodyPlan {
  const rows = data(`
1|知ってもらう|市公式ＳＮＳの総フォロワー数|人|48,210|53,977|52,000
2|知ってもらう|動画の年間再生回数|回|316,400|288,950|350,000
3|知ってもらう|メディア掲載件数|件|412|466|450
4|来てもらう|観光入込客数|千人|3,874|4,260|4,200
5|来てもらう|ふるさと体験ツアーの参加者数|人|286|331|400
6|来てもらう|道の駅の売上額|千円|418,300|441,720|430,000
7|住んでもらう|移住相談の件数|件|523|607|550
8|住んでもらう|空き家バンクの成約件数|件|31|27|35
9|住んでもらう|市民の定住意向|％|81.4|82.9|85.0
10|応援してもらう|ふるさと納税の寄附件数|件|26,118|31,452|30,000
11|応援してもらう|市民ライターの登録者数|人|64|78|75`).map((row) => {
    const [before, now, goal] = row.slice(4).map(figure) as [number, number, number];
    const digits = (row[4] ?? "").includes(".") ? 1 : 0;
    return [
      ...row.slice(0, 6),
      rounded(now - before, digits),
      `${rounded((now / before - 1) * 100)}%`,
      row[6] ?? "",
      now >= goal ? "○" : "×",
    ];
  });
  const reasons = new Map([
    ["2", "人気動画の配信が終了したため"],
    ["5", "豪雨により2回中止したため"],
    ["8", "登録物件が減少したため"],
    ["9", "若年層の意向が伸びなかったため"],
  ]);
  const met = tally(column(rows, 9), ["○"])[0] ?? 0;
  const text = (count: number): string =>
    `${rows.length}指標のうち${count}指標が目標を達成した（達成割合${share(count, rows.length)}％）。`;
  const table = crossTable(rows, 1, 9, ["○", "×"]);
  return {
    name: "シティプロモーション戦略（前年比と理由）",
    achieved: ["○"],
    sheets: [
      sheet("R5成果", `
シティプロモーション推進戦略　令和5年度の成果
番号|視点|成果指標|単位|令和4年度実績|令和5年度実績|前年度からの増減|増減率|令和5年度目標|達成|達成できなかった理由
`, rows.map((row) => [...row, reasons.get(row[0] ?? "") ?? ""]), [[""], [text(met)], ["○：目標を達成した　×：目標を達成していない"]]),
      sheet("視点別", "視点|○|×|計", table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("増減率の計算の誤り（今年度で割った）", "R5成果 @ 空き家バンクの成約件数 @ 増減率", "▲14.8%"),
      set("理由の空欄", "R5成果 @ 市民の定住意向 @ 達成できなかった理由", ""),
      set("千円の欄に円で記入", "R5成果 @ 道の駅の売上額 @ 令和5年度実績", "441,720,000"),
      set("文の件数の誤り", "R5成果!A15", text(met + 1)),
      set("増減が上の行のまま", "R5成果 @ メディア掲載件数 @ 前年度からの増減", "▲27,450"),
    ],
  }; // prettier-ignore
}

/** 町総合戦略: headings of the goals as rows of the table, progress from the baseline, ▲ for those below it. */
function townStrategy(): BodyPlan {
  const goals = [
    ["基本目標1　稼ぐ仕事をつくる", `
1-1|新規就農者数（累計）|人|0|11|14|20
1-2|農産物のネット販売額|千円|12,600|19,450|21,870|20,000
1-3|町内の起業件数（累計）|件|0|4|7|15
1-4|町内事業所の従業者数|人|3,410|3,362|3,335|3,450`],
    ["基本目標2　人を呼び込む", `
2-1|移住者数（累計）|人|0|96|131|150
2-2|関係人口の登録者数|人|240|705|826|800
2-3|年間宿泊者数|人|18,400|15,230|17,960|21,000`],
    ["基本目標3　子育ての希望をかなえる", `
3-1|出生数|人|74|66|61|80
3-2|病児保育の登録児童数|人|52|88|97|100
3-3|子育て支援センターの利用者数|人|4,150|5,020|5,480|5,000
3-4|放課後児童クラブの受入可能人数|人|120|150|160|160`],
  ] as const; // prettier-ignore
  const bands = [["◎", 100], ["○", 70], ["△", 0], ["▲", -Infinity]] as const; // prettier-ignore
  const tables = goals.map(([title, text]) => ({
    title,
    rows: data(text).map((row) => {
      const rate = progress(row[3], row[6], row[5]);
      return [...row, `${rounded(rate)}％`, banded(rate, bands), title];
    }),
  }));
  const all = tables.flatMap(({ rows }) => rows);
  const kinds = ["◎", "○", "△", "▲"];
  const table = crossTable(all, 9, 8, kinds);
  return {
    name: "町総合戦略（基本目標が行の見出し・進捗率）",
    achieved: ["◎"],
    sheets: [
      sheet("KPI管理表", `
第2期町まち・ひと・しごと創生総合戦略　KPI進捗管理表
番号|重要業績評価指標（KPI）|単位|基準値|実績値|<|目標値|進捗率|評価
^|^|^|R1|R4|R5|R6|^|^`, ...tables.flatMap(({ title, rows }) => [
        [[title, "<", "<", "<", "<", "<", "<", "<", "<"]],
        rows.map((row) => row.slice(0, 9)),
      ]), `

進捗率＝（R5実績値－基準値）÷（目標値－基準値）
◎　目標を達成（100％以上）|
○　進捗率70％以上100％未満|
△　進捗率0％以上70％未満|
▲　基準値より後退（0％未満）|`),
      sheet("評価の内訳", "基本目標|◎|○|△|▲|計", table, [shareRow(table)]),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 8)),
    slips: [
      set("進捗率を実績÷目標で計算", "KPI管理表 @ 病児保育の登録児童数 @ 進捗率", "97.0％"),
      set("後退なのに△", "KPI管理表 @ 出生数 @ 評価", "△", "評価の内訳!D4", "評価の内訳!E4"),
      set("累計が前年度を下回る", "KPI管理表 @ 移住者数（累計） @ 実績値", "196"),
      set("構成比の誤り", "評価の内訳 @ 構成比 @ ▲", "#45.5%"),
      set("番号の重複", "KPI管理表 @ 3-3 @ 番号", "3-2", "KPI管理表 @ 3-2 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 介護保険事業計画: plan, actual and their ratio for three years; bands on both sides of 100; a total row. */
function care(): BodyPlan {
  const grade = (rate: number): string => (rate > 105 ? "計画を上回る" : rate >= 95 ? "計画どおり" : "計画を下回る");
  const services = data(`
居宅|訪問介護|1,284|1,301|1,330|1,352|1,372|1,411
居宅|訪問看護|402|417|418|465|431|498
居宅|通所介護|2,155|2,018|2,190|2,097|2,231|2,180
居宅|短期入所生活介護|318|256|322|271|327|284
居宅|福祉用具貸与|3,040|3,112|3,105|3,207|3,170|3,299
地域密着|小規模多機能型居宅介護|96|91|100|97|104|102
地域密着|認知症対応型共同生活介護|216|214|216|215|225|224
地域密着|定期巡回・随時対応型訪問介護看護|40|22|45|31|50|38
施設|介護老人福祉施設|610|604|610|607|640|633
施設|介護老人保健施設|455|431|455|424|455|417
施設|介護医療院|62|58|62|66|62|70`);
  const rows = services.map((row, at) => {
    const years = [0, 1, 2].map((year) => [row[2 + 2 * year], row[3 + 2 * year]] as const);
    const figures = years.flatMap(([plan, actual]) => [
      `#${plan ?? ""}`,
      `#${actual ?? ""}`,
      `#${rounded(ratio(actual, plan))}%`,
    ]);
    return [String(at + 1), row[0] ?? "", row[1] ?? "", ...figures, grade(ratio(row[7], row[6]))];
  });
  const kinds = ["計画を上回る", "計画どおり", "計画を下回る"];
  const sums = [2, 3, 4, 5, 6, 7].map((at) => sum(column(services, at).map(figure)));
  const totals = [0, 1, 2].flatMap((year) => {
    const [plan = 0, actual = 0] = sums.slice(2 * year);
    return [`#${rounded(plan, 0)}`, `#${rounded(actual, 0)}`, `#${rounded((actual / plan) * 100)}%`];
  });
  return {
    name: "介護保険事業計画（年度ごとの計画・実績・対計画比）",
    sheets: [
      sheet("利用者数", `
第8期介護保険事業計画　サービス別利用者数（月平均・人）
No.|区分|サービス|令和3年度|<|<|令和4年度|<|<|令和5年度|<|<|R5評価
^|^|^|計画|実績|対計画比|計画|実績|対計画比|計画|実績|対計画比|^`, rows, [["合計", "<", "<", ...totals, ""]], `
評価　計画を上回る：105％超　計画どおり：95％以上105％以下　計画を下回る：95％未満`),
      sheet("評価別", ["区分", ...kinds, "計"].join("|"), crossTable(rows, 1, 12, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 12)),
    slips: [
      set("対計画比の分子と分母が逆", "利用者数!L6", "#102.3%"),
      set("合計に1行入っていない", "利用者数!K15", `#${rounded((sums[5] ?? 0) - 70, 0)}`, "利用者数!L15"),
      set("前年度の実績の写し間違い", "利用者数!H9", "#79"),
      set("評価の境目の誤り", "利用者数 @ 訪問介護 @ R5評価", "計画を上回る", "評価別 @ 居宅 @ 計画を上回る", "評価別 @ 居宅 @ 計画どおり"),
      paste("行の二重貼り付け", "利用者数 @ 介護医療院 @ No."),
    ],
  }; // prettier-ignore
}

/** 下水道経営戦略: more and less is better by words beside the target, 判定 with S and 「−」, a summary beside the list. */
function sewerage(): BodyPlan {
  const rows = data(`
1|普及|下水道処理人口普及率|％|72.8|73.5|以上|普及率調査
2|普及|水洗化率|％|91.0|90.2|以上|普及率調査
3|普及|新規接続件数|件|420|437|以上|接続台帳
4|老朽化|管渠の改築延長|m|1,800|1,846|以上|工事台帳
5|老朽化|管渠の点検延長|km|24.0|21.7|以上|点検記録
6|老朽化|道路陥没の件数|件|12|9|以下|事故記録
7|浸水|雨水幹線の整備率|％|58.0|58.3|以上|工事台帳
8|浸水|床上浸水の被害戸数|戸|0|4|以下|災害記録
9|経営|経費回収率|％|88.0|86.1|以上|決算書
10|経営|汚水処理原価|円／m3|185.0|191.4|以下|決算書
11|経営|企業債残高対事業規模比率|％|940.0|918.5|以下|決算書
12|環境|消化ガスの発電量|MWh|1,150|1,203|以上|運転日報
13|環境|処理水のBOD|mg／L|8.0|6.4|以下|水質試験`).map((row) => {
    const [goal, now] = [figure(row[4]), figure(row[5])];
    const met = row[6] === "以上" ? now >= goal : now <= goal;
    return [...row.slice(0, 4), `${row[4] ?? ""}${row[6] ?? ""}`, row[5] ?? "", met ? "達成" : "未達成", row[7] ?? ""];
  });
  const table = crossTable(rows, 1, 6, ["達成", "未達成"]);
  const beside = [["", "施策", "達成", "未達成", "計"], ...table.map((row) => ["", ...row])];
  const header = data("番号|施策|指標|単位|R5目標|R5実績|達成状況|出典").flat();
  return {
    name: "下水道経営戦略（以上・以下の目標と横の集計）",
    achieved: ["達成"],
    sheets: [
      sheet("進捗", "市下水道事業経営戦略　令和5年度進捗状況", [header, ...rows].map((row, at) => [...row, ...(beside[at] ?? [])])),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("以下の目標を以上のように判定", "進捗!G12", "達成", "進捗!K6", "進捗!L6", "進捗!K8", "進捗!L8"),
      set("目標の以上と以下の取り違え", "進捗!E5", "420以下"),
      set("横の集計の計の誤り", "進捗!M8", "#12"),
      set("全角の小数点", "進捗!F3", "73．5．"),
      hide("非表示の行が数えられている", "進捗!A14"),
    ],
  }; // prettier-ignore
}

export const first: readonly BodyPlan[] = [fisheries(), promotion(), townStrategy(), care(), sewerage()];

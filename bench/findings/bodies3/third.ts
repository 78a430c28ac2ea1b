import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  hide,
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

/** 財政健全化計画: effects by year and their sum, in 千円, against a planned sum; a total row. */
function finances(): BodyPlan {
  const bands = [["◎", 100], ["○", 90], ["△", 60], ["×", -Infinity]] as const; // prettier-ignore
  const rows = data(`
歳入|市税の徴収率向上|税務課|180,000|52,310|61,480|70,955
歳入|使用料・手数料の見直し|財政課|96,000|0|30,120|41,760
歳入|ネーミングライツの導入|企画課|24,000|6,600|6,600|9,900
歳入|遊休資産の貸付|管財課|15,000|4,120|4,385|4,385
歳入|ふるさと応援寄附の増収|商工課|300,000|88,412|97,530|126,841
歳出|補助金の適正化|財政課|60,000|11,400|18,250|22,700
歳出|施設の包括管理委託|管財課|45,000|0|12,640|13,075
歳出|照明のＬＥＤ化|管財課|36,000|7,950|12,480|13,110
歳出|時間外勤務の縮減|人事課|75,000|18,640|21,305|17,220
歳出|契約の一括化|契約課|12,000|3,015|4,170|5,262
歳出|システムの共同利用|情報課|54,000|0|9,800|19,600`).map((row, at) => {
    const all = sum(row.slice(4, 7).map(figure));
    const rate = (all / figure(row[3])) * 100;
    return [
      `${at + 1}`,
      ...row.slice(0, 3),
      ...row.slice(3).map((one) => `#${one}`),
      `#${rounded(all, 0)}`,
      `#${rounded(rate)}%`,
      banded(rate, bands),
    ];
  });
  const sums = [4, 5, 6, 7, 8].map((at) => sum(column(rows, at).map(figure)));
  const [goal = 1, , , , all = 0] = sums;
  const kinds = ["◎", "○", "△", "×"];
  const table = crossTable(rows, 1, 10, kinds);
  return {
    name: "財政健全化計画（年度別の効果額と累計）",
    sheets: [
      sheet("効果額一覧", `
第2次財政健全化計画　取組別効果額（令和3年度～令和5年度）
（単位：千円）
番号|区分|取組|担当課|計画効果額（3か年）|実績効果額|<|<|累計|達成率|評価
^|^|^|^|^|令和3年度|令和4年度|令和5年度|^|^|^`, rows, [["合計", "<", "<", "<", ...sums.map((one) => `#${rounded(one, 0)}`), `#${rounded((all / goal) * 100)}%`, ""]], `
◎100％以上　○90％以上100％未満　△60％以上90％未満　×60％未満`),
      sheet("評価集計", ["区分", ...kinds, "計"].join("|"), table, [shareRow(table, "割合")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("累計の足し算の誤り", "効果額一覧 @ 補助金の適正化 @ 累計", "#53,250", "効果額一覧!I16"),
      set("百万円で記入", "効果額一覧!H5", "#71", "効果額一覧!I5", "効果額一覧!H16"),
      set("達成率の行ずれ", "効果額一覧 @ 契約の一括化 @ 達成率", "#76.2%"),
      set("合計の転記の誤り", "効果額一覧!G16", `#${rounded((sums[2] ?? 0) + 900, 0)}`),
      set("割合の誤り", "評価集計 @ 割合 @ △", "#45.4%"),
    ],
  }; // prettier-ignore
}

/** 自殺対策計画: tables below titles with subtotals in words, graded A–C and －, a summary above the tables. */
function lives(): BodyPlan {
  const parts = [
    ["1　地域におけるネットワークの強化", `
(1)|ネットワーク会議の開催回数|2回|2回|保健課
(2)|見守り協定の締結団体数|30団体|34団体|福祉課
(3)|相談機関一覧の配布部数|5,000部|4,200部|保健課`],
    ["2　人材の育成", `
(1)|ゲートキーパー研修の受講者数|350人|412人|保健課
(2)|職員向け研修の受講率|90.0％|78.5％|人事課
(3)|民生委員向け研修の開催回数|3回|3回|福祉課
(4)|学校での研修の実施校数|12校|9校|学校教育課`],
    ["3　住民への啓発", `
(1)|街頭キャンペーンの実施回数|4回|4回|保健課
(2)|講演会の参加者数|200人|116人|保健課
(3)|広報紙の特集掲載回数|2回|2回|広報課`],
    ["4　生きることの促進要因への支援", `
(1)|こころの相談の利用件数|240件|268件|保健課
(2)|生活困窮者の相談件数|600件|571件|福祉課
(3)|居場所づくりの支援団体数|8団体|8団体|福祉課
(4)|産後ケアの利用者数|90人|133人|子育て支援課`],
  ] as const; // prettier-ignore
  const bands = [["Ａ", 100], ["Ｂ", 80], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const tables = parts.map(([title, text]) => ({
    title,
    rows: data(text).map((row) => [...row.slice(0, 4), banded(ratio(row[3], row[2]), bands), row[4] ?? "", title]),
  }));
  const all = tables.flatMap(({ rows }) => rows);
  const counts = tally(column(all, 4), kinds);
  const summary = [
    ["全体", ...kinds, "計"],
    ["事業数", ...counts.map(String), String(all.length)],
    ["割合", ...counts.map((one) => `${share(one, all.length)}％`), "100.0％"],
  ];
  return {
    name: "自殺対策計画（上に全体の集計・章ごとの表）",
    sheets: [
      sheet("評価シート", "町いのち支える自殺対策計画　令和5年度事業評価", "", summary, "", ...tables.flatMap(({ title, rows }) => [
        title, "番号|事業の指標|R5目標|R5実績|評価|担当課", rows.map((row) => row.slice(0, 6)), "",
      ]), "※評価の基準　Ａ：目標を達成　Ｂ：目標の80％以上　Ｃ：目標の80％未満"),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 4)),
    slips: [
      set("評価の誤り", "評価シート @ 職員向け研修の受講率 @ 評価", "Ａ", "評価シート!B4", "評価シート!C4"),
      set("全体の件数の誤り", "評価シート!B4", String((counts[0] ?? 0) - 1)),
      set("全体の割合の誤り", "評価シート!C5", "21.5％"),
      set("番号の飛び", "評価シート @ 産後ケアの利用者数 @ 番号", "(5)"),
      set("実績の単位の誤り", "評価シート @ 居場所づくりの支援団体数 @ R5実績", "8人"),
    ],
  }; // prettier-ignore
}

/** 博物館: points from 5 to 1, the mean of each division and of all, a comment where points are low. */
function museum(): BodyPlan {
  const bands = [["5", 110], ["4", 100], ["3", 90], ["2", 70], ["1", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|収集保管|収蔵資料の登録点数|点|1,800|1,954
2|収集保管|資料のデジタル化点数|点|2,500|2,512
3|収集保管|収蔵庫の環境測定回数|回|48|48
4|調査研究|研究紀要への論文数|本|8|9
5|調査研究|共同研究の件数|件|5|4
6|調査研究|外部資金の獲得件数|件|4|2
7|展示|常設展の観覧者数|人|62,000|66,318
8|展示|特別展の観覧者数|人|38,000|35,117
9|展示|観覧者の満足度|％|90.0|91.4
10|教育普及|学校団体の受入校数|校|140|158
11|教育普及|講座・体験教室の参加者数|人|3,600|3,344
12|教育普及|移動博物館の実施回数|回|6|6
13|経営|自己収入額|千円|28,000|31,406
14|経営|ボランティアの登録者数|人|85|79`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row, rounded(rate), banded(rate, bands)];
  });
  const comments = new Map([["5", "相手先の都合により1件を中止した"], ["6", "申請件数が少なかった"]]); // prettier-ignore
  const points = (name?: string): number[] =>
    rows.filter((row) => name === undefined || row[1] === name).map((row) => Number(row[7]));
  const mean = (all: readonly number[]): string => rounded(sum(all) / all.length, 2);
  const divisions = [...new Set(column(rows, 1))];
  const kinds = ["5", "4", "3", "2", "1"];
  return {
    name: "博物館の評価（5点から1点と平均点）",
    sheets: [
      sheet("評価表", `
県立博物館　令和5年度　評価表
番号|部門|評価項目|単位|目標|実績|達成率（％）|評点|コメント`, rows.map((row) => [...row, comments.get(row[0] ?? "") ?? ""]), `
評点　5：達成率110％以上　4：100％以上110％未満　3：90％以上100％未満　2：70％以上90％未満　1：70％未満`),
      sheet("部門別評点", "部門|項目数|合計点|平均点", [
        ...divisions.map((name) => [name, `#${points(name).length}`, `#${sum(points(name))}`, `#${mean(points(name))}`]),
        ["全体", `#${rows.length}`, `#${sum(points())}`, `#${mean(points())}`],
      ], "", ["評点", ...kinds, "計"].join("|"), [["項目数", ...tally(column(rows, 7), kinds).map((one) => `#${one}`), `#${rows.length}`]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("評点の区分の誤り", "評価表 @ 自己収入額 @ 評点", "4", "部門別評点!C6", "部門別評点!D6", "部門別評点!B10", "部門別評点!C10"),
      set("部門の合計点の誤り", "部門別評点 @ 展示 @ 合計点", "#12"),
      set("平均点の割り算の誤り", "部門別評点 @ 教育普及 @ 平均点", "#3.67"),
      set("実績の数字の脱落", "評価表 @ 常設展の観覧者数 @ 実績", "6,318"),
      set("評点の範囲の外", "評価表 @ 研究紀要への論文数 @ 評点", "6", "部門別評点!B10"),
    ],
  }; // prettier-ignore
}

/** 多文化共生: Western years, a baseline with its own year, two years' grades on sheets of their own, a list of changes. */
function intercultural(): BodyPlan {
  const rows = data(`
A-1|暮らし|多言語相談の対応件数|件|1,840|2,655|2,977|3,000
A-2|暮らし|やさしい日本語研修の受講職員数（累計）|人|0|310|462|600
A-3|暮らし|防災訓練への外国人参加者数|人|45|122|171|150
A-4|暮らし|医療通訳の派遣件数|件|96|88|79|140
B-1|学び|日本語教室の学習者数|人|512|588|664|650
B-2|学び|日本語指導員の配置校数|校|9|13|15|15
B-3|学び|就学状況の把握率|％|91.2|97.5|98.4|100.0
B-4|学び|高校進学説明会の参加家庭数|世帯|24|38|33|60
C-1|働く|企業向けセミナーの参加企業数|社|18|47|63|60
C-2|働く|留学生の市内就職者数|人|33|35|52|80
C-3|働く|外国人起業相談の件数|件|12|26|24|40`).map((row) => {
    const [before, now] = [row[5], row[6]].map((one) => progress(row[4], row[7], one)) as [number, number];
    const grade = (rate: number): string => (rate >= 100 ? "達成" : rate >= 50 ? "順調" : rate > 0 ? "要努力" : "後退");
    return { line: [...row, `${rounded(now)}%`, grade(now)], before: grade(before), now: grade(now) };
  });
  const kinds = ["達成", "順調", "要努力", "後退"];
  const [before, now] = [rows.map((row) => tally([row.before], kinds)), rows.map((row) => tally([row.now], kinds))].map(
    (all) => kinds.map((_, at) => sum(all.map((one) => one[at] ?? 0))),
  ) as [number[], number[]];
  const table = crossTable(
    rows.map(({ line }) => line),
    1,
    9,
    kinds,
  );
  return {
    name: "多文化共生推進計画（西暦・前回との比較）",
    achieved: ["達成"],
    sheets: [
      sheet("指標の進捗（2023年度）", `
多文化共生推進計画2021-2025　指標の進捗
番号|方針|指標|単位|基準値⏎（2020年度）|2022年度|2023年度|目標値⏎（2025年度）|進捗率|区分`, rows.map(({ line }) => line), `
※進捗率は、基準値から目標値までのうち2023年度までに進んだ割合
※区分は、達成（進捗率100％以上）、順調（50％以上）、要努力（0％超50％未満）、後退（0％以下）`),
      sheet("区分別の比較", "区分|2022年度|2023年度|増減", [
        ...kinds.map((kind, at) => [kind, `${before[at] ?? 0}`, `${now[at] ?? 0}`, rounded((now[at] ?? 0) - (before[at] ?? 0), 0)]),
        ["計", String(rows.length), String(rows.length), "0"],
      ]),
      sheet("方針別", ["方針", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(rows.map((row) => row.now)),
    slips: [
      set("前年度の値を据え置いた", "指標の進捗（2023年度） @ 留学生の市内就職者数 @ 2023年度", "35"),
      set("進捗率の▲の脱落", "指標の進捗（2023年度） @ 医療通訳の派遣件数 @ 進捗率", "38.6%"),
      set("比較の増減の符号の誤り", "区分別の比較 @ 達成 @ 増減", rounded(-((now[0] ?? 0) - (before[0] ?? 0)), 0)),
      set("区分の空欄", "指標の進捗（2023年度） @ 日本語指導員の配置校数 @ 区分", "", "方針別!B3", "区分別の比較!C2"),
      hide("非表示の行が数えられている", "指標の進捗（2023年度） @ 就学状況の把握率 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 事務事業評価: forms, a sheet a project, and a list of their grades. */
function projects(): BodyPlan {
  const bands = [["A", 100], ["B", 80], ["C", -Infinity]] as const; // prettier-ignore
  const forms = data(`
防犯灯ＬＥＤ化事業|生活安全課|取替基数|基|320|324|18,400|17,962
高齢者配食サービス事業|長寿福祉課|配食数|食|9,600|9,214|6,720|6,450
まちなか賑わい創出事業|商工観光課|イベントの来場者数|人|24,000|27,350|5,000|4,988
生ごみ処理機購入助成事業|環境課|助成件数|件|80|57|1,600|1,140
図書館おはなし会事業|図書館|参加者数|人|700|731|240|212
小学校外国語指導助手配置事業|学校教育課|授業時数|時間|2,100|2,100|14,300|14,300`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row, rounded(rate), banded(rate, bands)];
  });
  const formOf = (row: readonly string[], at: number) =>
    sheet(
      `調書${at + 1}`,
      `
事務事業評価調書（令和5年度）
整理番号|${at + 1}|担当課|${row[1] ?? ""}
事業名|${row[0] ?? ""}|<|<

成果指標|単位|目標値|実績値
${row.slice(2, 6).join("|")}
達成率（％）|${row[8] ?? ""}|評価|${row[9] ?? ""}
予算額（千円）|${row[6] ?? ""}|決算額（千円）|${row[7] ?? ""}`,
    );
  return {
    name: "事務事業評価（調書と一覧）",
    sheets: [
      ...forms.map(formOf),
      sheet("評価の基準", "評価|基準\nA|達成率100％以上\nB|達成率80％以上100％未満\nC|達成率80％未満"),
    ],
    measures: forms.length,
    headline: headlineOf(column(forms, 9)),
    slips: [
      set("達成率の誤り", "調書2!B7", "104.2"),
      set("評価の誤り", "調書3!D7", "B"),
      set("実績の空欄", "調書5!D6", "", "調書5!D6"),
      set("整理番号の重複", "調書6!B2", "5", "調書5!B2"),
      swap("目標と実績の入替え", "調書4!C6", "調書4!D6"),
    ],
  };
}

export const third: readonly BodyPlan[] = [finances(), lives(), museum(), intercultural(), projects()];

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

/** ひとり親家庭等自立促進計画: goals 1–3 as merged divisions, quarterly figures that add up, the goal of the year. */
function singleParents(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 80], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const parts = [
    ["目標１　相談・情報提供", `
1|母子・父子自立支援員の相談件数|件|1,600|402|388|431|417
2|出張相談会の利用者数|人|90|18|26|21|19
3|SNS相談の受付件数|件|240|71|66|80|93`],
    ["目標２　就業支援", `
4|就業支援講習会の受講者数|人|120|32|25|30|36
5|自立支援教育訓練給付金の支給件数|件|30|4|9|5|3
6|高等職業訓練促進給付金の支給件数|件|45|12|11|12|11
7|自立支援プログラムの策定件数|件|60|10|13|15|12`],
    ["目標３　子育て・生活支援", `
8|日常生活支援事業の派遣回数|回|350|96|101|88|79
9|学習支援事業の延べ参加者数|人|2,400|540|655|702|731
10|ショートステイの利用日数|日|180|31|44|39|27
11|養育費に関する法律相談の件数|件|72|20|17|18|17`],
  ] as const; // prettier-ignore
  const graded = parts.map(([goal, text]) => ({
    goal,
    rows: data(text).map((row) => {
      const all = sum(row.slice(4, 8).map(figure));
      const rate = (all / figure(row[3])) * 100;
      return [...row, rounded(all, 0), `${rounded(rate)}％`, banded(rate, bands), goal];
    }),
  }));
  const all = graded.flatMap(({ rows }) => rows);
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(all, 11, 10, kinds);
  return {
    name: "ひとり親家庭等自立促進計画（四半期の実績の計）",
    sheets: [
      sheet("事業実績", `
県ひとり親家庭等自立促進計画　令和5年度事業実績
目標|番号|指標|単位|R5目標|R5実績|<|<|<|<|達成率|評価
^|^|^|^|^|第1四半期|第2四半期|第3四半期|第4四半期|計|^|^`, ...graded.map(({ goal, rows }) =>
        rows.map((row, at) => [at === 0 ? goal : "^", ...row.slice(0, 11)]),
      ), `
評価　Ａ：達成率100％以上／Ｂ：80％以上100％未満／Ｃ：80％未満`),
      sheet("目標別評価", ["目標", ...kinds, "計"].join("|"), table, [shareRow(table, "割合")]),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 10)),
    slips: [
      set("四半期の計の誤り", "事業実績!J9", "56"),
      set("四半期の値の桁の脱落", "事業実績!H12", "72"),
      set("評価の誤り", "事業実績!L7", "Ｂ", "目標別評価!B3", "目標別評価!C3"),
      set("目標別の件数の誤り", "目標別評価!D3", "#2", "目標別評価!E3", "目標別評価!D5"),
      drop("目標の行が落ちた", "目標別評価 @ 目標１　相談・情報提供 @ 目標", "目標別評価 @ 合計 @ Ａ", "目標別評価 @ 合計 @ Ｂ", "目標別評価 @ 合計 @ 計", "目標別評価!A1"),
    ],
  }; // prettier-ignore
}

/** 自転車活用推進計画: baseline, three years, goal; grades in words against the way to the goal; a page of the main points. */
function cycling(): BodyPlan {
  const rows = data(`
1|走る|自転車通行空間の整備延長（累計）|km|18.2|24.6|31.9|38.5|50.0
2|走る|通学路の路面表示の設置か所数（累計）|か所|40|62|88|120|120
3|停める|駅周辺の放置自転車台数|台|412|365|318|240|150
4|停める|駐輪場の収容台数|台|8,650|8,650|8,910|9,020|9,500
5|使う|自転車の交通分担率|％|13.4|13.1|13.6|14.2|18.0
6|使う|シェアサイクルの年間利用回数|千回|0|42|97|168|200
7|使う|サイクルイベントの参加者数|人|640|0|580|910|1,000
8|守る|自転車が関係する事故件数|件|233|221|226|187|160
9|守る|自転車保険の加入率|％|48.0|57.2|66.1|70.4|80.0
10|守る|ヘルメットの着用率|％|4.2|4.0|9.8|16.6|30.0
11|守る|交通安全教室の受講者数|人|5,200|1,830|4,120|5,460|6,000
12|伝える|市民の計画の認知度|％|11.0|10.4|9.7|9.1|25.0`).map((row) => {
    const rate = progress(row[4], row[8], row[7]);
    return [
      ...row.slice(0, 9),
      `${rounded(rate)}％`,
      rate >= 100 ? "達成" : rate >= 60 ? "順調" : rate >= 0 ? "やや遅れ" : "後退",
    ];
  });
  const kinds = ["達成", "順調", "やや遅れ", "後退"];
  const table = crossTable(rows, 1, 10, kinds);
  const counts = tally(column(rows, 10), kinds);
  const good = (counts[0] ?? 0) + (counts[1] ?? 0);
  const accidents = (now: number, cut: number): string =>
    `自転車が関係する事故件数は${now}件で、前年の226件から${cut}件減少した。`;
  const text = (count: number): string =>
    `「達成」「順調」は合わせて${count}指標（${share(count, rows.length)}％）である。`;
  return {
    name: "自転車活用推進計画（年度別の値・4段階の語）",
    sheets: [
      sheet("指標一覧", `
第2期自転車活用推進計画　指標一覧（令和5年度末現在）
No|柱|指標|単位|基準値|実績値|<|<|目標値|進捗率|進捗状況
^|^|^|^|R2|R3|R4|R5|R8|^|^`, rows, `
※進捗率＝（R5実績値－基準値）÷（目標値－基準値）
※進捗状況：達成（進捗率100％以上）、順調（60％以上）、やや遅れ（0％以上）、後退（0％未満）`),
      sheet("概要", `
■全体の状況
${text(good)}
■主な指標の動き
${accidents(187, 39)}
市民の計画の認知度は9.1％で、前年の9.7％から0.6ポイント低下した。`, "", ["柱", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("概要の件数の差が食い違う", "概要!A4", accidents(187, 49)),
      set("概要の事故件数の数字の入替え", "概要!A4", accidents(178, 48)),
      set("進捗率が実績÷目標で計算された", "指標一覧 @ 自転車保険の加入率 @ 進捗率", "88.0％"),
      set("概要の指標数の誤り", "概要!A2", text(good + 1)),
      set("減らす指標の進捗状況の誤り", "指標一覧 @ 駅周辺の放置自転車台数 @ 進捗状況", "やや遅れ", "概要 @ 停める @ 順調", "概要 @ 停める @ やや遅れ"),
    ],
  }; // prettier-ignore
}

/** 文化財保存活用地域計画: measures by their state of work, years of work as marks, no figures to reach. */
function heritage(): BodyPlan {
  const rows = data(`
1|調査|未指定文化財の悉皆調査|文化財課|○|○|○|実施中|6地区のうち4地区で完了
2|調査|古文書の目録作成|文書館|○|○|○|実施中|目録12,480点を作成
3|調査|近代建築の所在調査|文化財課|○|○||完了|報告書を刊行
4|保存|市指定文化財の修理補助|文化財課|○|○|○|実施中|3件に補助
5|保存|史跡の公有地化|文化財課|||○|未着手|地権者との交渉が整わなかったため
6|保存|防火設備の更新|文化財課|○|○|○|完了|全14か所で更新
7|保存|民俗芸能の記録映像の作成|文化財課||○|○|実施中|5団体のうち3団体を撮影
8|活用|文化財めぐりコースの設定|観光課|○|○||完了|8コースを設定
9|活用|デジタルアーカイブの公開|図書館||○|○|完了|1,260点を公開
10|活用|学校への出前授業|文化財課|○|○|○|実施中|18校で実施
11|活用|歴史資料館の展示改修|文化財課|||○|未着手|入札不調により翌年度に延期したため
12|人材|文化財ボランティアの養成|文化財課|○|○|○|実施中|修了者27人
13|人材|保存会の後継者支援|文化財課||○|○|実施中|4団体に助成
14|人材|職員の専門研修|人事課|○|○|○|実施中|2人を派遣`);
  const kinds = ["完了", "実施中", "未着手"];
  const table = crossTable(rows, 1, 7, kinds);
  const counts = tally(column(rows, 7), kinds);
  const text = (begun: number, part: number): string =>
    `${rows.length}の取組のうち、完了又は実施中の取組は${begun}（${share(part, rows.length)}％）で、未着手の取組は${counts[2] ?? 0}である。`;
  const begun = rows.length - (counts[2] ?? 0);
  return {
    name: "文化財保存活用地域計画（年度の○と取組の状態）",
    sheets: [
      sheet("取組の状況", `
市文化財保存活用地域計画　取組の状況（令和5年度末）
番号|区分|取組|担当|実施年度|<|<|状況|内容・未着手の理由
^|^|^|^|R3|R4|R5|^|^`, rows, [[""], [text(begun, begun)]]),
      sheet("区分別", ["区分", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("文の取組数の誤り", "取組の状況!A19", text(begun - 1, begun - 1)),
      set("文の割合の誤り", "取組の状況!A19", text(begun, begun - 1)),
      set("状況の欄の別の語", "取組の状況 @ 学校への出前授業 @ 状況", "継続中", "区分別 @ 活用 @ 実施中"),
      swap("二つの区分の件数の入替え", "区分別 @ 調査 @ 実施中", "区分別 @ 保存 @ 完了"),
      paste("行の二重貼り付け", "取組の状況 @ 文化財ボランティアの養成 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 水産業振興計画: catches by kind with amount and money, last year, unit price, a total over both. */
function fishery(): BodyPlan {
  const rows = data(`
1|まき網|あじ|2,140|1,985|2,000|412.6
2|まき網|さば|5,860|6,312|6,000|618.4
3|まき網|いわし|4,475|4,950|4,500|302.7
4|定置網|ぶり|1,218|1,340|1,300|536.0
5|定置網|いか|386|274|400|219.8
6|定置網|さけ|52|37|60|31.2
7|養殖|まだい|1,904|1,877|1,950|1,698.3
8|養殖|かき|2,615|2,702|2,700|810.5
9|養殖|わかめ|748|802|800|176.9
10|採貝採草|あわび|21|18|25|162.4
11|採貝採草|さざえ|134|141|130|105.7`).map((row) => {
    const rate = ratio(row[4], row[5]);
    const price = (figure(row[6]) * 1000) / figure(row[4]);
    return [
      ...row.slice(0, 3), ...row.slice(3, 6).map((one) => `#${one}`), `#${rounded(rate)}%`, rate >= 100 ? "○" : rate >= 80 ? "△" : "×",
      `#${row[6] ?? ""}`, `#${rounded(price, 0)}`,
    ]; // prettier-ignore
  });
  const [before, now, goal, money] = [3, 4, 5, 8].map((at) => sum(column(rows, at).map(figure))) as [number, number, number, number]; // prettier-ignore
  const kinds = ["○", "△", "×"];
  const table = crossTable(rows, 1, 7, kinds);
  const text = (name: string): string =>
    `${rows
      .filter((row) => row[7] === "×")
      .map((row) => row[2])
      .slice(0, -1)
      .join("、")}及び${name}の漁獲量は、目標の80％に届かなかった。`;
  return {
    name: "水産業振興計画（漁獲量・金額・単価と合計）",
    sheets: [
      sheet("漁業種類別", `
県水産業振興計画　主要魚種の生産目標の達成状況
番号|漁業種類|魚種|漁獲量（トン）|<|<|達成率|評価|生産額⏎（百万円）|単価⏎（円／kg）
^|^|^|令和4年|令和5年|令和5年目標|^|^|^|^`, rows, [[
        "", "合計", "<", `#${rounded(before, 0)}`, `#${rounded(now, 0)}`, `#${rounded(goal, 0)}`, `#${rounded((now / goal) * 100)}%`, "",
        `#${rounded(money)}`, `#${rounded((money * 1000) / now, 0)}`,
      ], [""], ["○：目標以上　△：目標の80％以上100％未満　×：目標の80％未満"], [text(rows.filter((row) => row[7] === "×").at(-1)?.[2] ?? "")]]),
      sheet("評価数", ["漁業種類", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("漁獲量の数字の入替え", "漁業種類別!E8", "#247"),
      set("単価の計算の誤り", "漁業種類別!J10", "#950"),
      set("生産額が千円で記入された", "漁業種類別!I11", "#810,500"),
      set("達成率が前年比で計算された", "漁業種類別!G5", `#${rounded(ratio("6,312", "5,860"))}%`),
      set("文に挙げた魚種の誤り", "漁業種類別!A18", text("さざえ")),
    ],
  }; // prettier-ignore
}

/** 情報公開・広報: monthly-like channels, goals as 以上/以内, satisfaction; last year's grade beside this year's; arrows of change. */
function relations(): BodyPlan {
  const rows = data(`
1|広報紙|広報紙の閲読率|％以上|75.0|73.8|76.4
2|広報紙|特集記事の満足度|％以上|80.0|81.5|79.2
3|ウェブ|ホームページの閲覧数|万件以上|520|498|561
4|ウェブ|ページの更新までの日数|日以内|2.0|1.8|1.6
5|ウェブ|アクセシビリティ試験の不適合数|件以内|5|9|7
6|ＳＮＳ|公式アカウントの登録者数|人以上|42,000|38,210|45,377
7|ＳＮＳ|防災情報の発信の遅れ|分以内|10|12|8
8|ＳＮＳ|動画の再生回数|万回以上|30|31|24
9|広聴|市政への提案件数|件以上|350|312|338
10|広聴|回答までの日数|日以内|14|13|17
11|広聴|タウンミーティングの参加者数|人以上|400|146|295
12|報道|記者発表の件数|件以上|180|192|188`).map((row) => {
    const [goal, last, now] = row.slice(4, 7).map(figure) as [number, number, number];
    const [before, grade] = [last, now].map((value) => {
      const rate = (row[3] ?? "").endsWith("以内") ? (2 - value / goal) * 100 : (value / goal) * 100;
      return rate >= 100 ? "Ａ" : rate >= 90 ? "Ｂ" : "Ｃ";
    }) as [string, string];
    const change = "ＡＢＣ".indexOf(before) - "ＡＢＣ".indexOf(grade);
    return [...row.slice(0, 7), before, grade, change > 0 ? "↑" : change < 0 ? "↓" : "→"];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const [last, now] = [tally(column(rows, 7), kinds), tally(column(rows, 8), kinds)];
  const moved = tally(column(rows, 9), ["↑", "→", "↓"]);
  const text = (up: number): string =>
    `前年度から評価が上がったものは${up}項目、変わらないものは${moved[1] ?? 0}項目、下がったものは${moved[2] ?? 0}項目であった。`;
  return {
    name: "広報広聴戦略（以上・以内の単位と評価の推移の矢印）",
    answer: { gradeColumn: "I" },
    sheets: [
      sheet("評価結果", `
広報広聴戦略プラン　令和5年度　評価結果
評価　Ａ：目標を達成　Ｂ：目標の90％以上　Ｃ：目標の90％未満

番号|手段|項目|単位|目標値|令和4年度|令和5年度|評価|<|推移
^|^|^|^|^|^|^|R4|R5|^`, rows, [[""], [text(moved[0] ?? 0)]]),
      sheet("評価の分布", "年度|Ａ|Ｂ|Ｃ|計", [
        ["R4", ...last.map((one) => `#${one}`), `#${rows.length}`],
        ["R5", ...now.map((one) => `#${one}`), `#${rows.length}`],
      ], "", ["手段", ...kinds, "計"].join("|"), crossTable(rows, 1, 8, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("推移の矢印の誤り", "評価結果 @ 動画の再生回数 @ 推移", "→"),
      set("以内の指標の評価の誤り", "評価結果!I15", "Ａ", "評価の分布!B3", "評価の分布!D3", "評価の分布 @ 広聴 @ Ａ", "評価の分布 @ 広聴 @ Ｃ"),
      set("文の項目数の誤り", "評価結果!A19", text((moved[0] ?? 0) + 1)),
      set("前年度の件数のまま", "評価の分布!B3", `#${last[0] ?? 0}`),
      set("実績の小数点の脱落", "評価結果!G6", "764"),
    ],
  }; // prettier-ignore
}

export const eighth: readonly BodyPlan[] = [singleParents(), cycling(), heritage(), fishery(), relations()];

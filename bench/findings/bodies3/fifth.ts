import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
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

/** 消費者教育: two lines of header with the year over plan, result and rate; a sentence with the number of every grade. */
function consumers(): BodyPlan {
  const bands = [["Ⅳ", 110], ["Ⅲ", 100], ["Ⅱ", 75], ["Ⅰ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1-1|学校|消費者教育の出前講座を行った学校数|校|44|47|教育指導課
1-2|学校|教員研修の受講者数|人|120|96|教育指導課
1-3|学校|高校生向け教材の配布数|部|3,400|3,400|消費生活課
2-1|地域|地域講座の参加者数|人|1,500|1,712|消費生活課
2-2|地域|見守りネットワークの参加団体数|団体|38|36|高齢福祉課
2-3|地域|くらしの講演会の開催回数|回|6|6|消費生活課
3-1|職域|新入社員向け講座の実施事業所数|所|20|11|商工労政課
3-2|職域|事業者向けセミナーの参加者数|人|80|103|商工労政課
4-1|相談|消費生活相談の助言解決率|％|92.0|93.8|消費生活課
4-2|相談|相談員の研修参加回数|回|24|27|消費生活課
4-3|相談|土曜相談の開設日数|日|50|50|消費生活課`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row.slice(0, 6), `${rounded(rate)}％`, banded(rate, bands), row[6] ?? ""];
  });
  const kinds = ["Ⅳ", "Ⅲ", "Ⅱ", "Ⅰ"];
  const counts = tally(column(rows, 7), kinds);
  const text = (all: readonly number[]): string =>
    `全体では、${kinds.map((kind, at) => `評価${kind}が${all[at] ?? 0}件（${share(all[at] ?? 0, rows.length)}％）`).join("、")}となった。`;
  const table = crossTable(rows, 1, 7, kinds);
  return {
    name: "消費者教育推進計画（ローマ数字の評価）",
    sheets: [
      sheet("進捗状況一覧", `
県消費者教育推進計画　令和５年度　進捗状況一覧
評価　Ⅳ：110％以上　Ⅲ：100％以上110％未満　Ⅱ：75％以上100％未満　Ⅰ：75％未満
番号|場|指標|単位|令和５年度|<|<|<|担当課
^|^|^|^|計画値|実績値|達成率|評価|^`, rows),
      sheet("まとめ", text(counts), "", ["場", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("文の件数と割合の誤り", "まとめ!A1", text(counts.map((one, at) => (at === 0 ? one + 1 : at === 1 ? one - 1 : one)))),
      set("評価が基準と合わない", "進捗状況一覧 @ 教員研修の受講者数 @ 評価", "Ⅲ", "まとめ!C4", "まとめ!D4"),
      set("達成率が下の行の値", "進捗状況一覧 @ 相談員の研修参加回数 @ 達成率", "100.0％"),
      set("実績の先頭の数字の脱落", "進捗状況一覧 @ 地域講座の参加者数 @ 実績値", "712"),
      set("番号の重複", "進捗状況一覧 @ 3-2 @ 番号", "3-1", "進捗状況一覧 @ 3-1 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 住生活基本計画: baseline, middle and last goals, the latest value with its year in a column of its own. */
function housing(): BodyPlan {
  const rows = data(`
1|安全|住宅の耐震化率|％|84.2|H30|88.9|R5|90.0|95.0|↑
2|安全|狭あい道路の拡幅整備延長（累計）|km|31.5|R2|36.8|R5|36.0|41.0|↑
3|安全|密集市街地の面積|ha|62.0|R2|48.5|R5|50.0|40.0|↓
4|質|省エネ基準を満たす住宅の割合|％|12.6|H30|17.3|R5|18.0|25.0|↑
5|質|長期優良住宅の認定戸数（累計）|戸|4,210|R2|5,096|R5|5,000|6,000|↑
6|質|マンション管理計画の認定件数（累計）|件|0|R2|14|R5|20|50|↑
7|空家|管理不全な空家の戸数|戸|318|R2|326|R5|280|220|↓
8|空家|空家バンクの成約件数（累計）|件|46|R2|113|R5|100|180|↑
9|福祉|高齢者向け住宅の供給戸数|戸|1,120|R2|1,288|R5|1,300|1,500|↑
10|福祉|居住支援法人の数|法人|4|R2|9|R5|8|12|↑
11|福祉|最低居住面積水準未満の世帯の割合|％|4.8|H30|4.3|R5|4.5|4.0|↓`).map((row) => {
    const [start, , now, , goal] = row.slice(4, 9).map(figure) as [number, number, number, number, number];
    const sign = row[10] === "↑" ? 1 : -1;
    const grade = (now - goal) * sign >= 0 ? "達成" : (now - start) * sign > 0 ? "未達成（改善）" : "未達成（悪化）";
    return [...row.slice(0, 10), grade];
  });
  const kinds = ["達成", "未達成（改善）", "未達成（悪化）"];
  const table = crossTable(rows, 1, 10, kinds);
  const met = tally(column(rows, 10), kinds);
  const text = (count: number): string =>
    `中間目標（令和5年度）を達成した指標は、${rows.length}指標中${count}指標である。`;
  return {
    name: "住生活基本計画（中間目標と最終目標・年の列）",
    achieved: ["達成"],
    sheets: [
      sheet("成果指標", `
市住生活基本計画　成果指標の中間評価
${text(met[0] ?? 0)}
No.|目標|成果指標|単位|基準値|<|現状値|<|中間目標値|最終目標値|中間評価
^|^|^|^|値|年度|値|年度|R5|R10|^`, rows),
      sheet("目標別", ["目標", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 10)),
    slips: [
      set("悪化なのに改善", "成果指標 @ 管理不全な空家の戸数 @ 中間評価", "未達成（改善）", "目標別 @ 空家 @ 未達成（改善）", "目標別 @ 空家 @ 未達成（悪化）"),
      set("中間目標と最終目標の入替え", "成果指標!I9", "6,000"),
      set("冒頭の文の件数の誤り", "成果指標!A2", text((met[0] ?? 0) - 1)),
      set("現状値の小数点の脱落", "成果指標!G8", "173"),
      set("目標別の合計に1行入っていない", "目標別 @ 合計 @ 達成", `#${(met[0] ?? 0) - 2}`),
    ],
  }; // prettier-ignore
}

/** 人材育成基本方針: courses as rows with planned and real numbers, satisfaction, a subtotal for each part and a total. */
function training(): BodyPlan {
  const parts = [
    ["階層別研修", `
新規採用職員研修|6|6|84|84|4.6
主任研修|3|3|60|57|4.1
係長研修|3|3|45|41|4.0
管理職研修|2|2|50|52|3.8`],
    ["専門研修", `
法制執務研修|2|2|40|33|4.3
財務会計研修|4|3|120|88|3.9
データ活用研修|3|4|60|79|4.5
窓口対応研修|4|4|100|96|4.4`],
    ["派遣研修", `
自治大学校|1|1|2|2|4.9
国際文化アカデミー|3|2|6|4|4.7
民間企業派遣|1|0|2|0|－`],
  ] as const; // prettier-ignore
  const graded = parts.map(([part, text]) => ({
    part,
    rows: data(text).map((row) => {
      const rate = ratio(row[4], row[3]);
      return [...row.slice(0, 5), `${rounded(rate)}%`, row[5] ?? "", rate >= 100 ? "Ａ" : rate >= 80 ? "Ｂ" : "Ｃ"];
    }),
  }));
  const all = graded.flatMap(({ part, rows }) => rows.map((row) => [...row, part]));
  const sums = (rows: readonly (readonly string[])[]): number[] =>
    [1, 2, 3, 4].map((at) => sum(column(rows, at).map(figure)));
  const totalRow = (name: string, rows: readonly (readonly string[])[]): string[] => {
    const [, , goal = 1, now = 0] = sums(rows);
    return [name, "<", ...sums(rows).map((one) => rounded(one, 0)), `${rounded((now / goal) * 100)}%`, "", ""];
  };
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  return {
    name: "職員研修計画（小計と合計・受講率）",
    sheets: [
      sheet("研修実績", `
令和5年度　職員研修計画の実績
区分|研修名|計画回数|実施回数|計画人数|受講人数|受講率|満足度（5点満点）|評価`, ...graded.map(({ part, rows }) => [
        ...rows.map((row, at) => [at === 0 ? part : "^", ...row]),
        totalRow("小計", rows),
      ]), [totalRow("合計", all)], `
※受講率＝受講人数÷計画人数　評価：Ａ　100％以上、Ｂ　80％以上100％未満、Ｃ　80％未満`),
      sheet("評価別", ["区分", ...kinds, "計"].join("|"), crossTable(all, 8, 7, kinds)),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 7)),
    slips: [
      set("小計の足し算の誤り", "研修実績!F7", "243"),
      set("受講人数の数字の入替え", "研修実績 @ データ活用研修 @ 受講人数", "97"),
      set("受講率の計算の誤り", "研修実績 @ 係長研修 @ 受講率", "90.1%"),
      set("評価の誤り", "研修実績 @ 法制執務研修 @ 評価", "Ｃ", "評価別 @ 専門研修 @ Ｂ", "評価別 @ 専門研修 @ Ｃ"),
      paste("行の二重貼り付け", "研修実績 @ 窓口対応研修 @ 研修名"),
    ],
  }; // prettier-ignore
}

/** 動物愛護: less and more is better side by side by 「減らす」「増やす」 behind the indicator, fractions as real percentages, last year's grades counted. */
function animals(): BodyPlan {
  const rows = data(`
1|適正飼養|犬の登録頭数に対する予防注射率|増やす|72.4%|74.0%|73.1%|○
2|適正飼養|しつけ方教室の参加組数|増やす|118|130|146|◎
3|適正飼養|飼い主のいない猫の手術補助頭数|増やす|640|700|715|◎
4|収容の削減|犬の収容頭数|減らす|212|190|181|○
5|収容の削減|猫の収容頭数|減らす|586|520|547|○
6|収容の削減|苦情件数|減らす|903|850|921|△
7|譲渡の推進|犬の譲渡率|増やす|68.9%|72.0%|75.6%|◎
8|譲渡の推進|猫の譲渡率|増やす|51.3%|58.0%|60.2%|○
9|譲渡の推進|譲渡ボランティアの登録数|増やす|42|48|47|○
10|災害対策|同行避難訓練の実施市町村数|増やす|9|12|12|○`).map((row) => {
    const [before, goal, now] = row.slice(4, 7).map((one) => figure(one)) as [number, number, number];
    const sign = row[3] === "増やす" ? 1 : -1;
    const grade = (now - goal) * sign >= 0 ? "◎" : (now - before) * sign > 0 ? "○" : "△";
    return [...row.slice(0, 4), ...row.slice(4, 7).map((one) => `#${one}`), row[7] ?? "", grade];
  });
  const kinds = ["◎", "○", "△"];
  const [before, now] = [tally(column(rows, 7), kinds), tally(column(rows, 8), kinds)];
  return {
    name: "動物愛護管理推進計画（増やす・減らす、前回の評価）",
    answer: { gradeColumn: "I" },
    achieved: ["◎"],
    sheets: [
      sheet("評価表", `
動物愛護管理推進計画　令和5年度評価
（◎：目標を達成、○：目標に達していないが前年度より改善、△：前年度より改善していない）
番号|施策|指標|方向|R4実績|R5目標|R5実績|R4評価|R5評価`, rows),
      sheet("評価の比較", "年度|◎|○|△|計", [
        ["令和4年度", ...before.map((one) => `#${one}`), `#${rows.length}`],
        ["令和5年度", ...now.map((one) => `#${one}`), `#${rows.length}`],
        ["増減", ...now.map((one, at) => `#${rounded(one - (before[at] ?? 0), 0)}`), "#0"],
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("減らす指標の判定の誤り", "評価表 @ 猫の収容頭数 @ R5評価", "△", "評価の比較!C3", "評価の比較!D3"),
      set("今年度の件数の誤り", "評価の比較!B3", `#${(now[0] ?? 0) - 1}`),
      set("増減の誤り", "評価の比較!C4", `#${rounded((now[1] ?? 0) - (before[1] ?? 0) - 2, 0)}`),
      set("割合が100％を超える", "評価表 @ 猫の譲渡率 @ R5実績", "#602.0%"),
      swap("二つの行の実績の入替え", "評価表!G8", "評価表!G9"),
    ],
  }; // prettier-ignore
}

/** 交通安全計画: police districts as rows, a total over them, change from last year, an overview below with figures. */
function districts(): BodyPlan {
  const rows = data(`
中央署|412|385|390
港署|298|301|280
北署|176|151|165
南署|224|219|210
東署|187|168|175
西署|143|149|135
緑署|96|88|90
山手署|61|54|58
高原署|38|41|36`).map((row, at) => {
    const [before, now, goal] = row.slice(1).map(figure) as [number, number, number];
    return [
      `${at + 1}`, row[0] ?? "", `#${before}`, `#${now}`, `#${rounded(now - before, 0)}`, `#${rounded(((now - before) / before) * 100)}%`,
      `#${goal}`, now <= goal ? "達成" : "未達成",
    ];
  }); // prettier-ignore
  const [before = 0, now = 0, goal = 0] = [2, 3, 6].map((at) => sum(column(rows, at).map(figure)));
  const met = tally(column(rows, 7), ["達成"])[0] ?? 0;
  const text = (total: number, count: number): string =>
    `市内の人身事故は${rounded(total, 0)}件で、前年より${rounded(before - total, 0)}件（${rounded(((before - total) / before) * 100)}％）減少した。９署のうち${count}署が目標（抑止目標件数以下）を達成した。`;
  return {
    name: "交通安全計画（署別・増減率・合計）",
    achieved: ["達成"],
    sheets: [
      sheet("署別の人身事故件数", `
第11次交通安全計画　人身事故件数の目標達成状況（令和5年）
番号|警察署名|令和4年（件）|令和5年（件）|増減数|増減率|抑止目標（件以下）|達成状況`, rows, [[
        "", "合計", `#${before}`, `#${now}`, `#${rounded(now - before, 0)}`, `#${rounded(((now - before) / before) * 100)}%`, `#${goal}`, "",
      ]], [[""], [text(now, met)]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("増減率の分母の誤り", "署別の人身事故件数 @ 北署 @ 増減率", "#▲16.6%"),
      set("合計が前年の写し", "署別の人身事故件数!D12", `#${before}`),
      set("目標を超えたのに達成", "署別の人身事故件数 @ 南署 @ 達成状況", "達成", "署別の人身事故件数!A14"),
      set("文の署の数の誤り", "署別の人身事故件数!A14", text(now, met + 1)),
      set("文の件数の誤り", "署別の人身事故件数!A14", text(now + 10, met)),
    ],
  }; // prettier-ignore
}

export const fifth: readonly BodyPlan[] = [consumers(), housing(), training(), animals(), districts()];

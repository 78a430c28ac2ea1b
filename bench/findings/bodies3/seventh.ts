import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  hide,
  paste,
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

/** 産業立地推進計画: cumulative figures by year, the goal of the last year, progress as real percentages, the rubric in the grade's header. */
function industry(): BodyPlan {
  const bands = [["Ｓ", 100], ["Ａ", 80], ["Ｂ", 60], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
①|企業誘致|新規立地企業数（累計）|社|2|5|9|10|立地推進課
②|企業誘致|本社機能の移転件数（累計）|件|0|1|1|3|立地推進課
③|企業誘致|産業用地の分譲面積（累計）|ha|3.2|6.8|8.4|12.0|立地推進課
④|企業誘致|サテライトオフィスの開設数（累計）|か所|4|9|13|12|情報産業課
⑤|事業拡大|工場の増設件数（累計）|件|6|11|18|20|立地推進課
⑥|事業拡大|設備投資補助による投資額（累計）|億円|14.5|31.0|52.6|50.0|経営支援課
⑦|事業拡大|海外展開の支援企業数（累計）|社|8|15|20|30|国際経済課
⑧|人材確保|県内就職した大学生数（累計）|人|412|861|1,304|1,350|雇用政策課
⑨|人材確保|奨学金返還支援の利用者数（累計）|人|35|74|118|200|雇用政策課
⑩|人材確保|技能検定の合格者数（累計）|人|640|1,275|1,902|1,800|雇用政策課
⑪|基盤整備|工業用水の供給能力（累計の増加量）|千㎥／日|0|5|10|15|企業局
⑫|基盤整備|アクセス道路の整備延長（累計）|km|1.1|2.4|3.9|4.5|道路建設課`).map((row) => {
    const rate = ratio(row[6], row[7]);
    return [
      ...row.slice(0, 4), ...row.slice(4, 8).map((one) => `#${one}`), `#${rounded(rate)}%`, banded(rate, bands), row[8] ?? "",
    ]; // prettier-ignore
  });
  const kinds = ["Ｓ", "Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(rows, 1, 9, kinds);
  return {
    name: "産業立地推進計画（年度別の累計・丸数字の番号）",
    sheets: [
      sheet("ＫＰＩ一覧", `
県産業立地推進計画（令和3～7年度）　ＫＰＩの進捗（令和5年度末）
番号|施策|ＫＰＩ|単位|実績値|<|<|目標値|進捗率|評価⏎Ｓ：100％以上⏎Ａ：80％以上⏎Ｂ：60％以上⏎Ｃ：60％未満|担当課
^|^|^|^|R3|R4|R5|R7|^|^|^`, rows),
      sheet("評価の集計", ["施策", ...kinds, "合計"].join("|"), table, [shareRow(table, "割合")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("累計が前年度より減った", "ＫＰＩ一覧!G11", "#1,034"),
      set("進捗率の数字の入替え", "ＫＰＩ一覧!I7", "#101.8%"),
      set("評価が基準と合わない", "ＫＰＩ一覧!J12", "Ｂ", "評価の集計 @ 人材確保 @ Ｓ", "評価の集計 @ 人材確保 @ Ｃ", "評価の集計 @ 人材確保 @ Ｂ"),
      set("集計の割合が上の行の件数で計算された", "評価の集計 @ 割合 @ Ａ", "#25.0%"),
      set("目標値の桁の重複", "ＫＰＩ一覧!H10", "#300"),
    ],
  }; // prettier-ignore
}

/** 港湾計画: tonnage by commodity, last year, ratio, share of the total, goal; a total row and an overview with figures. */
function port(): BodyPlan {
  const rows = data(`
1|輸出|完成自動車|1,842.6|1,975.3|1,900.0
2|輸出|鋼材|964.1|918.7|950.0
3|輸出|化学製品|412.8|436.0|420.0
4|輸出|再利用資材|158.3|142.9|170.0
5|輸入|原油|5,210.4|4,873.6|5,000.0
6|輸入|石炭|2,304.0|2,418.2|2,350.0
7|輸入|とうもろこし|688.5|701.4|700.0
8|輸入|木材チップ|521.7|486.2|560.0
9|内貿|石油製品|1,377.9|1,402.5|1,400.0
10|内貿|セメント|603.2|578.8|640.0
11|内貿|砂・砂利|298.6|311.1|300.0`);
  const [before, now, goal] = [3, 4, 5].map((at) => sum(column(rows, at).map(figure))) as [number, number, number];
  const lines = rows.map((row) => {
    const rate = ratio(row[4], row[5]);
    return [
      ...row.slice(0, 3), ...row.slice(3, 5).map((one) => `#${one}`), rounded(ratio(row[4], row[3])),
      rounded((figure(row[4]) / now) * 100), `#${row[5] ?? ""}`, rounded(rate), rate >= 100 ? "達成" : "未達成",
    ]; // prettier-ignore
  });
  const kinds = ["達成", "未達成"];
  const text = (total: number, change: number): string =>
    `令和5年の取扱貨物量は${rounded(total)}千トンで、前年の${rounded(before)}千トンに比べ${rounded(Math.abs(change))}千トン（${rounded(Math.abs(change / before) * 100)}％）減少した。`;
  return {
    name: "港湾計画（品目別の貨物量・前年比・構成比）",
    achieved: ["達成"],
    sheets: [
      sheet("取扱貨物量", `
港湾計画　品目別取扱貨物量の目標達成状況（令和5年）　（単位：千トン、％）
${text(now, now - before)}
番号|区分|品目|令和4年|令和5年|前年比|構成比|令和5年目標|達成率|達成状況`, lines, [[
        "", "", "合計", `#${rounded(before)}`, `#${rounded(now)}`, rounded((now / before) * 100), "100.0", `#${rounded(goal)}`,
        rounded((now / goal) * 100), "",
      ]]),
      sheet("区分別", ["区分", ...kinds, "計"].join("|"), crossTable(lines, 1, 9, kinds)),
    ],
    measures: lines.length,
    headline: headlineOf(column(lines, 9)),
    slips: [
      set("前年比の計算の誤り（差の割合）", "取扱貨物量 @ 化学製品 @ 前年比", "5.6"),
      set("構成比が下の行の値", "取扱貨物量 @ とうもろこし @ 構成比", lines[7]?.[6] ?? ""),
      set("文の貨物量の数字の入替え", "取扱貨物量!A2", text(now + 90, now - before)),
      set("達成状況が上の行と同じまま", "取扱貨物量 @ セメント @ 達成状況", "達成", "区分別 @ 内貿 @ 達成", "区分別 @ 内貿 @ 未達成"),
      set("目標の合計が前の年のまま", "取扱貨物量 @ 合計 @ 令和5年目標", `#${rounded(goal - 150)}`),
    ],
  }; // prettier-ignore
}

/** 人権施策推進計画: words only, grade and what comes next, a table of one by the other. */
function rights(): BodyPlan {
  const rows = data(`
1-(1)|教育・啓発|人権講演会の開催|年2回開催し、612人が参加した|Ａ|継続|人権推進課
1-(2)|教育・啓発|人権作文・ポスターの募集|作文384点、ポスター251点の応募があった|Ａ|継続|人権推進課
1-(3)|教育・啓発|職員向け人権研修の実施|全所属で実施した|Ａ|継続|人事課
1-(4)|教育・啓発|企業内研修への講師派遣|3社に派遣した|Ｃ|見直し|商工振興課
2-(1)|相談・支援|人権相談窓口の運営|176件の相談を受けた|Ａ|継続|人権推進課
2-(2)|相談・支援|関係機関との連携会議|1回開催した（計画は2回）|Ｂ|継続|人権推進課
2-(3)|相談・支援|弁護士による法律相談|月1回実施した|Ａ|拡充|市民相談室
3-(1)|女性|ＤＶ相談支援の実施|延べ243件に対応した|Ａ|継続|男女共同参画室
3-(2)|女性|審議会等への女性の登用|登用率は31.4％となった|Ｂ|継続|男女共同参画室
4-(1)|子ども|いじめ防止対策の推進|全校で基本方針を見直した|Ａ|継続|学校教育課
4-(2)|子ども|子どもの権利に関する条例の検討|庁内検討会を設置した|Ｂ|拡充|子ども政策課
5-(1)|高齢者・障害者|成年後見制度の利用促進|中核機関を設置した|Ａ|拡充|福祉総務課
5-(2)|高齢者・障害者|手話通訳者の設置|1名を配置した|Ｂ|拡充|障害福祉課
6-(1)|外国人|多言語による情報の提供|8言語で提供した|Ａ|継続|国際課
6-(2)|外国人|生活オリエンテーションの実施|実施できなかった|Ｄ|廃止|国際課`);
  const kinds = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  const ways = ["拡充", "継続", "見直し", "廃止"];
  const counts = tally(column(rows, 4), kinds);
  const text = (good: number): string =>
    `評価Ａ又はＢの施策は${good}施策で、全体（${rows.length}施策）の${share(good, rows.length)}％を占めた。`;
  return {
    name: "人権施策推進計画（評価と今後の方向性）",
    sheets: [
      sheet("施策の評価", `
市人権施策推進計画　令和5年度　施策の評価
評価　Ａ：計画どおり実施　Ｂ：一部実施　Ｃ：実施が不十分　Ｄ：未実施
今後の方向性　拡充・継続・見直し・廃止

番号|分野|施策|実施状況|評価|今後の方向性|担当課`, rows, [[""], [text((counts[0] ?? 0) + (counts[1] ?? 0))]]),
      sheet("分野別", ["分野", ...kinds, "計"].join("|"), crossTable(rows, 1, 4, kinds), "", ["今後の方向性", ...kinds, "計"].join("|"), [
        ...ways.map((way) => {
          const one = tally(column(rows.filter((row) => row[5] === way), 4), kinds);
          return [way, ...one.map((count) => `#${count}`), `#${sum(one)}`];
        }),
        ["合計", ...counts.map((count) => `#${count}`), `#${rows.length}`],
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 4)),
    slips: [
      set("文の件数の誤り", "施策の評価!A22", text((counts[0] ?? 0) + (counts[1] ?? 0) - 1)),
      set("方向性別の件数の誤り", "分野別 @ 拡充 @ Ａ", "#3", "分野別 @ 拡充 @ 計"),
      paste("行の二重貼り付け", "施策の評価 @ 2-(3) @ 番号"),
      set("番号の飛び", "施策の評価 @ 手話通訳者の設置 @ 番号", "5-(3)"),
      set("評価の欄に方向性が入った", "施策の評価 @ 手話通訳者の設置 @ 評価", "継続", "分野別 @ 高齢者・障害者 @ Ｂ"),
    ],
  }; // prettier-ignore
}

/** 特定健康診査等実施計画: districts as rows with people invited and examined, rates of both years, the city's rate. */
function checkups(): BodyPlan {
  const rows = data(`
1|本町地区|4,218|1,743|1,802|45.0
2|川西地区|3,106|1,205|1,161|40.0
3|桜台地区|5,574|2,398|2,467|42.5
4|南部地区|2,840|1,366|1,394|48.0
5|港地区|1,957|688|731|40.0
6|東山地区|1,283|702|679|55.0
7|北原地区|964|497|521|52.0
8|大沢地区|612|301|318|50.0
9|中島地区|438|254|249|58.0
10|緑ヶ丘地区|3,721|1,402|1,533|40.0`).map((row) => {
    const [people, before, now, goal] = row.slice(2, 6).map(figure) as [number, number, number, number];
    const rate = (now / people) * 100;
    return [
      row[0] ?? "", row[1] ?? "", `#${people}`, `#${before}`, `#${now}`, `#${now - before}`, `${rounded(rate)}％`, `${rounded(goal)}％`,
      rounded(Number(rounded(rate)) - goal), rate >= goal ? "○" : "×",
    ]; // prettier-ignore
  });
  const [people, before, now] = [2, 3, 4].map((at) => sum(column(rows, at).map(figure))) as [number, number, number];
  const kinds = ["○", "×"];
  const met = tally(column(rows, 9), kinds);
  const text = (rate: string, count: number): string =>
    `市全体の受診率は${rate}％で、目標を達成した地区は${rows.length}地区のうち${count}地区であった。`;
  return {
    name: "特定健康診査等実施計画（地区別の受診率）",
    achieved: ["○"],
    sheets: [
      sheet("地区別受診率", `
国民健康保険　特定健康診査　地区別受診率（令和5年度）
番号|地区|対象者数|受診者数|<|<|受診率|目標受診率|目標との差|評価
^|^|^|令和4年度|令和5年度|増減|^|^|^|^`, rows, [["", "市全体", `#${people}`, `#${before}`, `#${now}`, `#${now - before}`, `${rounded((now / people) * 100)}％`, "", "", ""], [""], [text(rounded((now / people) * 100), met[0] ?? 0)]], `
※受診率＝受診者数÷対象者数　評価　○：目標受診率以上　×：目標受診率未満`),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("受診者数の数字の入替え", "地区別受診率!E10", "#251"),
      set("評価の誤り", "地区別受診率!J5", "○", "地区別受診率!A16"),
      set("市全体の受診率が平均で計算された", "地区別受診率!G14", "47.1％", "地区別受診率!A16"),
      set("目標との差の符号の誤り", "地区別受診率!I9", "0.9"),
      set("文の地区の数の誤り", "地区別受診率!A16", text(rounded((now / people) * 100), (met[0] ?? 0) + 2)),
    ],
  }; // prettier-ignore
}

/** 緑の基本計画: figures for each inhabitant, goals of two years, progress from the start, dates of counting in the remarks. */
function green(): BodyPlan {
  const bands = [["順調", 60], ["やや遅れ", 20], ["遅れ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
Ⅰ|まもる|特別緑地保全地区の指定面積|ha|48.2|55.7|60.0|令和6年3月31日現在
Ⅰ|まもる|市民緑地の契約面積|ha|12.4|13.1|16.0|令和6年3月31日現在
Ⅰ|まもる|保存樹木の指定本数|本|318|304|340|枯損により14本を解除
Ⅱ|つくる|都市公園の面積|ha|286.5|301.9|310.0|令和6年3月31日現在
Ⅱ|つくる|1人当たりの都市公園面積|㎡|7.4|7.9|8.2|
Ⅱ|つくる|街路樹のある道路の延長|km|92.6|94.0|100.0|
Ⅱ|つくる|公共施設の緑化率|％|18.3|21.9|22.0|
Ⅲ|そだてる|公園愛護会の団体数|団体|141|152|160|
Ⅲ|そだてる|緑の講習会の参加者数|人|860|1,214|1,200|
Ⅲ|そだてる|苗木の配布本数|本|2,400|2,650|4,000|
Ⅲ|そだてる|学校ビオトープの設置校数|校|9|14|20|
Ⅳ|いかす|農業体験農園の区画数|区画|540|612|600|
Ⅳ|いかす|公園のイベント開催件数|件|75|98|120|
Ⅳ|いかす|緑に満足している市民の割合|％|61.2|60.4|70.0|令和5年9月の市民意識調査`).map((row, at) => {
    const rate = ((figure(row[5]) - figure(row[4])) / (figure(row[6]) - figure(row[4]))) * 100;
    return [
      row[0] ?? "",
      row[1] ?? "",
      `${at + 1}`,
      ...row.slice(2, 7),
      rounded(rate),
      banded(rate, bands),
      row[7] ?? "",
    ];
  });
  const kinds = ["順調", "やや遅れ", "遅れ"];
  const counts = tally(column(rows, 9), kinds);
  const table = crossTable(rows, 1, 9, kinds);
  const late = rows.filter((row) => row[9] === "遅れ").map((row) => `「${row[3] ?? ""}」`);
  const text = (count: number): string =>
    `「順調」が${counts[0] ?? 0}指標、「やや遅れ」が${counts[1] ?? 0}指標、「遅れ」が${count}指標であり、${late.join("、")}は取組の見直しが必要である。`;
  return {
    name: "緑の基本計画（基準からの進捗・柱のローマ数字）",
    sheets: [
      sheet("評価指標", `
市緑の基本計画（2021～2028）　評価指標の進捗　2023年度
柱|<|番号|評価指標|単位|計画策定時|現状|目標|進捗率（％）|評価|備考
^|^|^|^|^|2020年度|2023年度|2028年度|^|^|^`, rows, `
進捗率：（現状－計画策定時）÷（目標－計画策定時）
順調：60％以上　やや遅れ：20％以上60％未満　遅れ：20％未満`, [[text(counts[2] ?? 0)]]),
      sheet("柱別", ["柱", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("備考の本数が食い違う", "評価指標 @ 保存樹木の指定本数 @ 備考", "枯損により41本を解除"),
      set("ありえない日付", "評価指標 @ 都市公園の面積 @ 備考", "令和6年3月32日現在"),
      set("実績の桁の脱落", "評価指標!G12", "214"),
      set("文の指標の数の誤り", "評価指標!A20", text((counts[2] ?? 0) + 1)),
      hide("非表示の行が数えられている", "評価指標 @ 学校ビオトープの設置校数 @ 番号"),
    ],
  }; // prettier-ignore
}

export const seventh: readonly BodyPlan[] = [industry(), port(), rights(), checkups(), green()];

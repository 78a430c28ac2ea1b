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

/** 鳥獣被害防止計画: less is better in most, the goal as a limit, damage by animal with totals on a second sheet. */
function wildlife(): BodyPlan {
  const animals = data(`
イノシシ|1,846|1,512|6.8|5.4|412
ニホンジカ|2,310|2,194|12.5|11.9|638
ニホンザル|724|688|2.1|2.2|57
ハクビシン|268|231|0.9|0.7|143
カラス類|195|204|1.4|1.5|86`);
  const total = (at: number, places: number): string => rounded(sum(column(animals, at).map(figure)), places);
  const rows = data(`
1|被害を減らす|農作物の被害額|千円|5,343|4,900以下|${total(2, 0)}|農林課
2|被害を減らす|農作物の被害面積|ha|23.7|22.0以下|${total(4, 1)}|農林課
3|被害を減らす|生活被害の相談件数|件|214|180以下|176|環境課
4|被害を減らす|人身被害の件数|件|2|0以下|0|環境課
5|捕獲する|有害鳥獣の捕獲頭数|頭|1,195|1,300以上|${total(5, 0)}|農林課
6|捕獲する|わな猟免許の新規取得者数|人|14|15以上|18|農林課
7|捕獲する|捕獲隊員の平均年齢|歳|66.8|65.0以下|66.1|農林課
8|捕獲する|ＩＣＴわなの設置台数|台|12|30以上|28|農林課
9|守る|侵入防止柵の設置延長（累計）|km|84.2|96.0以上|98.7|農林課
10|守る|集落点検を行った集落数|集落|9|20以上|21|農林課
11|守る|放任果樹の伐採本数|本|35|60以上|48|農林課
12|活用する|ジビエの処理頭数|頭|186|300以上|327|商工課
13|活用する|ジビエ料理の提供店数|店|6|12以上|10|商工課`).map((row) => {
    const [before, goal, now] = [4, 5, 6].map((at) => figure(row[at])) as [number, number, number];
    const less = row[5]?.endsWith("以下") === true;
    const met = less ? now <= goal : now >= goal;
    const better = less ? now < before : now > before;
    return [...row.slice(0, 7), met ? "○" : better ? "△" : "×", row[7] ?? ""];
  });
  const kinds = ["○", "△", "×"];
  const counts = tally(column(rows, 7), kinds);
  const table = crossTable(rows, 1, 7, kinds);
  const text = (met: number, damage: string): string =>
    `${rows.length}指標のうち、目標を達成したもの（○）は${met}指標（${share(met, rows.length)}％）であった。農作物の被害額は${damage}千円で、基準年の5,343千円から${rounded(5343 - figure(damage), 0)}千円減少した。`;
  return {
    name: "鳥獣被害防止計画（以下・以上の目標、獣種別の合計）",
    achieved: ["○"],
    sheets: [
      sheet("指標一覧", `
鳥獣被害防止計画　令和5年度の実績
○：目標達成　△：目標未達成だが基準年から改善　×：改善なし
No.|柱|指標|単位|基準年（R2）|目標（R5）|実績（R5）|判定|担当課`, rows),
      sheet("獣種別", `
獣種別の被害と捕獲
獣種|被害額R4（千円）|被害額R5（千円）|被害面積R4（ha）|被害面積R5（ha）|捕獲頭数R5（頭）`, animals, [[
        "合計", total(1, 0), total(2, 0), total(3, 1), total(4, 1), total(5, 0),
      ]]),
      sheet("まとめ", text(counts[0] ?? 0, total(2, 0)), "", ["柱", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("獣種別の合計の数字の入替え", "獣種別!C8", "4,892"),
      set("減らす指標の判定の誤り", "指標一覧 @ 捕獲隊員の平均年齢 @ 判定", "×", "まとめ!C5", "まとめ!D5"),
      set("目標の以下・以上の取り違え", "指標一覧 @ 生活被害の相談件数 @ 目標（R5）", "180以上"),
      set("文の減少額の誤り", "まとめ!A1", text(counts[0] ?? 0, total(2, 0)).replace("514", "541")),
      set("実績の小数点の脱落", "指標一覧!G12", "987"),
    ],
  }; // prettier-ignore
}

/** 図書館サービス計画: three years and the goal, the rate and its grade, a mean of the rates below, remarks with numbers. */
function library(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 90], ["Ｃ", 70], ["Ｄ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|資料の充実|蔵書冊数|冊|412,380|418,905|425,116|430,000|除籍6,204冊
2|資料の充実|電子書籍の貸出点数|点|8,214|14,630|21,408|20,000|小中学校にＩＤを配付
3|資料の充実|地域資料のデジタル化点数（累計）|点|310|465|702|800|
4|利用の促進|個人貸出冊数|冊|684,210|701,334|716,982|750,000|
5|利用の促進|実利用者数|人|21,470|22,186|22,903|23,000|
6|利用の促進|予約件数|件|168,405|175,212|183,640|180,000|
7|利用の促進|開館日数|日|291|296|296|295|臨時休館なし
8|学びの支援|レファレンス件数|件|5,812|5,466|5,190|6,500|簡易な案内を除いて集計
9|学びの支援|講座・講演会の参加者数|人|1,120|1,684|2,075|1,800|
10|学びの支援|ビジネス相談会の参加者数|人|46|39|31|60|開催を8回から6回に減らした
11|子ども|児童書の貸出冊数|冊|201,640|213,077|219,845|220,000|
12|子ども|おはなし会の参加者数|人|1,902|2,655|3,318|3,000|
13|子ども|学校への団体貸出冊数|冊|18,320|19,774|21,690|20,000|
14|子ども|ブックスタートの配付率|％|94.1|96.3|97.5|98.0|`).map((row) => {
    const rate = ratio(row[6], row[7]);
    return [...row.slice(0, 8), `#${rounded(rate)}%`, banded(Math.round(rate * 10) / 10, bands), row[8] ?? ""];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  const counts = tally(column(rows, 9), kinds);
  const mean = rounded(sum(column(rows, 8).map(figure)) / rows.length);
  const text = (good: number): string =>
    `評価は、Ａが${counts[0] ?? 0}指標、Ｂが${good}指標、Ｃが${counts[2] ?? 0}指標、Ｄが${counts[3] ?? 0}指標で、Ａ・Ｂを合わせると全体の${share((counts[0] ?? 0) + (counts[1] ?? 0), rows.length)}％である。`;
  return {
    name: "図書館サービス計画（3か年の推移・達成率の平均）",
    sheets: [
      sheet("評価表", `
市立図書館サービス計画　令和5年度評価
（達成率）Ａ…100％以上　Ｂ…90％以上　Ｃ…70％以上　Ｄ…70％未満
番号|目標|指標|単位|実績⏎令和3年度|実績⏎令和4年度|実績⏎令和5年度|目標値⏎令和5年度|達成率|評価|備考`, rows, [["", "", "平均達成率", "", "", "", "", "", `#${mean}%`, "", ""]]),
      sheet("集計", text(counts[1] ?? 0), "", ["目標", ...kinds, "計"].join("|"), crossTable(rows, 1, 9, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("達成率の数字の入替え", "評価表 @ 実利用者数 @ 達成率", "#96.9%"),
      set("平均達成率の誤り", "評価表 @ 平均達成率 @ 達成率", `#${rounded(figure(mean) + 3)}%`),
      set("評価の写し誤り（上の行）", "評価表 @ ビジネス相談会の参加者数 @ 評価", "Ａ", "集計 @ 学びの支援 @ Ａ", "集計 @ 学びの支援 @ Ｄ", "集計!A1"),
      set("文のＢの指標数の誤り", "集計!A1", text((counts[1] ?? 0) + 1)),
      set("実績の桁の脱落", "評価表!G9", "18,364"),
    ],
  }; // prettier-ignore
}

/** 事務事業編の省エネ: facilities with use in the base year and now, reduction and its rate, CO2, marks by 5 %, totals. */
function energy(): BodyPlan {
  const bands = [["達成", 5], ["一部達成", 0], ["増加", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|庁舎|本庁舎|1,284.6|1,196.2|総務課
2|庁舎|北支所|86.4|83.0|地域課
3|庁舎|南支所|92.7|94.1|地域課
4|教育|小学校（12校）|1,842.0|1,705.5|教育総務課
5|教育|中学校（6校）|1,106.3|1,048.8|教育総務課
6|教育|給食センター|518.9|503.2|給食課
7|文化・スポーツ|市民会館|642.5|588.4|文化課
8|文化・スポーツ|総合体育館|421.8|437.6|スポーツ課
9|文化・スポーツ|図書館|388.2|361.0|図書館
10|福祉|保健センター|164.0|151.9|健康課
11|福祉|老人福祉センター|201.3|196.4|高齢課
12|上下水道|浄水場|2,915.7|2,764.0|水道課
13|上下水道|浄化センター|3,408.1|3,356.9|下水道課`).map((row) => {
    const [base, now] = [figure(row[3]), figure(row[4])];
    const cut = ((base - now) / base) * 100;
    return [
      ...row.slice(0, 3), `#${row[3] ?? ""}`, `#${row[4] ?? ""}`, `#${rounded(base - now)}`, `#${rounded(cut)}%`, `#${rounded(now * 0.438)}`,
      banded(Math.round(cut * 10) / 10, bands), row[5] ?? "",
    ]; // prettier-ignore
  });
  const total = (at: number): number => sum(column(rows, at).map(figure));
  const rate = ((total(3) - total(4)) / total(3)) * 100;
  const kinds = ["達成", "一部達成", "増加"];
  const counts = tally(column(rows, 8), kinds);
  const text = (cut: string, more: number): string =>
    `全${rows.length}施設の電気使用量は、基準年度から${cut}％減少した。5％以上減らした「達成」は${counts[0] ?? 0}施設、「一部達成」は${counts[1] ?? 0}施設、「増加」は${more}施設である。`;
  return {
    name: "省エネルギー計画（施設別の使用量・削減率・合計）",
    sheets: [
      sheet("施設別", `
市有施設省エネルギー計画　令和5年度　電気使用量（千kWh）
No|区分|施設名|基準年度（H25）|令和5年度|削減量|削減率|CO2排出量（t）|評価|所管`, rows, [[
        "", "合計", "", `#${rounded(total(3))}`, `#${rounded(total(4))}`, `#${rounded(total(3) - total(4))}`, `#${rounded(rate)}%`, `#${rounded(total(7))}`, "", "",
      ]], `
評価　達成：削減率5％以上　一部達成：削減率0％以上5％未満　増加：基準年度より増加`),
      sheet("概要", text(rounded(rate), counts[2] ?? 0), "", ["区分", ...kinds, "計"].join("|"), crossTable(rows, 1, 8, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("削減率の▲の脱落", "施設別 @ 総合体育館 @ 削減率", "#3.7%"),
      set("合計の基準年度に1施設が入っていない", "施設別!D16", `#${rounded(total(3) - figure(rows[1]?.[3]))}`),
      set("評価の誤り", "施設別 @ 給食センター @ 評価", "達成", "概要 @ 教育 @ 達成", "概要 @ 教育 @ 一部達成", "概要!A1"),
      set("文の施設数の誤り", "概要!A1", text(rounded(rate), (counts[2] ?? 0) + 1)),
      paste("行の二重貼り付け", "施設別 @ 図書館 @ No"),
    ],
  }; // prettier-ignore
}

/** 介護人材確保計画: what was planned and done in words, dates, three steps, money, names of bureaus, no targets in numbers. */
function carers(): BodyPlan {
  const rows = data(`
1|参入の促進|入門的研修の実施|年4回|年4回|R5.6.1|R6.2.28|完了|長寿政策課|1,840
2|参入の促進|中高生の職場体験|20校|17校|R5.7.3|R6.3.15|完了|長寿政策課|620
3|参入の促進|外国人材の受入支援|相談窓口の設置|設置済み|R5.4.3|R5.10.2|完了|国際課|3,200
4|参入の促進|就職フェアの開催|年2回|年2回|R5.9.9|R6.2.10|完了|雇用課|2,150
5|定着の支援|処遇改善加算の取得支援|50事業所|34事業所|R5.5.8||実施中|介護保険課|1,100
6|定着の支援|ハラスメント相談窓口の設置|開設|準備中|R6.1.10||実施中|介護保険課|480
7|定着の支援|若手職員の交流会|年3回|年3回|R5.8.4|R6.1.26|完了|長寿政策課|350
8|定着の支援|介護ロボットの導入補助|30件|33件|R5.6.15|R6.3.29|完了|介護保険課|12,000
9|資質の向上|実務者研修の受講料補助|60人|52人|R5.4.17|R6.3.22|完了|長寿政策課|4,680
10|資質の向上|認知症介護研修|年6回|年6回|R5.5.12|R6.3.8|完了|長寿政策課|1,520
11|資質の向上|喀痰吸引等研修|40人||||未着手|介護保険課|0
12|資質の向上|業務改善アドバイザーの派遣|12事業所|12事業所|R5.7.20|R6.2.19|完了|介護保険課|2,640`).map((row) => [
    ...row.slice(0, 9),
    `#${row[9] ?? ""}`,
  ]);
  const kinds = ["完了", "実施中", "未着手"];
  const counts = tally(column(rows, 7), kinds);
  const spent = sum(column(rows, 9).map(figure));
  const text = (done: number): string =>
    `${rows.length}事業のうち、完了が${done}事業、実施中が${counts[1] ?? 0}事業、未着手が${counts[2] ?? 0}事業となっている。`;
  return {
    name: "介護人材確保計画（予定と実績の語・着手日と完了日・進捗）",
    sheets: [
      sheet("進行管理表", `
介護人材確保計画　令和5年度　進行管理表
番号|施策|事業|計画|実績|着手日|完了日|進捗|担当課|決算額（千円）`, rows, [["", "合計", "", "", "", "", "", "", "", `#${rounded(spent, 0)}`]]),
      sheet("進捗の集計", text(counts[0] ?? 0), "", ["施策", ...kinds, "計"].join("|"), crossTable(rows, 1, 7, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("完了日が着手日より前", "進行管理表 @ 若手職員の交流会 @ 完了日", "R5.1.26"),
      set("ありえない日付", "進行管理表 @ 入門的研修の実施 @ 完了日", "R6.2.30"),
      set("決算額の桁の重複", "進行管理表 @ 就職フェアの開催 @ 決算額（千円）", "#21,550", "進行管理表!J15"),
      set("完了日があるのに未着手", "進行管理表 @ 認知症介護研修 @ 進捗", "未着手", "進捗の集計 @ 資質の向上 @ 完了", "進捗の集計 @ 資質の向上 @ 未着手", "進捗の集計!A1"),
      hide("非表示の行が数えられている", "進行管理表 @ 喀痰吸引等研修 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 市民意識調査による施策の評価: contentment before and now with the difference, its rank, and a word for the way it went. */
function survey(): BodyPlan {
  const list = data(`
1|安全|防災対策の充実|48.2|53.6|危機管理課
2|安全|防犯対策の充実|51.0|50.4|市民安全課
3|安全|消防・救急体制の充実|67.9|70.8|消防本部
4|健康|地域医療の確保|39.5|36.1|健康課
5|健康|健康づくりの推進|55.3|58.7|健康課
6|健康|高齢者福祉の充実|44.8|45.2|高齢課
7|健康|子育て支援の充実|46.1|52.9|こども課
8|活力|商店街の活性化|21.7|19.3|商工課
9|活力|農業の振興|37.4|37.0|農政課
10|活力|観光の振興|42.6|49.5|観光課
11|快適|道路の整備|40.3|41.9|道路課
12|快適|公共交通の確保|33.8|29.7|交通課
13|快適|公園・緑地の整備|57.2|59.0|公園課`);
  const now = column(list, 4).map(figure);
  const rows = list.map((row) => {
    const change = figure(row[4]) - figure(row[3]);
    const grade = change >= 1 ? "上昇" : change <= -1 ? "低下" : "横ばい";
    const rank = now.filter((one) => one > figure(row[4])).length + 1;
    return [...row.slice(0, 5), rounded(change), String(rank), grade, row[5] ?? ""];
  });
  const kinds = ["上昇", "横ばい", "低下"];
  const counts = tally(column(rows, 7), kinds);
  const text = (up: number, top: string): string =>
    `前回から満足度が上昇した施策は${up}施策、横ばいは${counts[1] ?? 0}施策、低下は${counts[2] ?? 0}施策であった。最も満足度が高いのは「${top}」の70.8％である。`;
  return {
    name: "市民意識調査による施策評価（前回との差・順位）",
    sheets: [
      sheet("満足度", `
市民意識調査　施策の満足度（％）
上昇：前回より1ポイント以上上がった施策　低下：前回より1ポイント以上下がった施策　横ばい：それ以外
番号|分野|施策|前回（R2）|今回（R5）|差（ポイント）|順位|変化|所管課`, rows),
      sheet("変化の集計", text(counts[0] ?? 0, "消防・救急体制の充実"), "", ["分野", ...kinds, "計"].join("|"), crossTable(rows, 1, 7, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("差の▲の脱落", "満足度 @ 公共交通の確保 @ 差（ポイント）", "4.1"),
      set("変化の誤り", "満足度 @ 高齢者福祉の充実 @ 変化", "上昇", "変化の集計 @ 健康 @ 上昇", "変化の集計 @ 健康 @ 横ばい", "変化の集計!A1"),
      set("順位の重複", "満足度 @ 健康づくりの推進 @ 順位", "2"),
      swap("二つの年の値の入替え", "満足度 @ 観光の振興 @ 前回（R2）", "満足度 @ 観光の振興 @ 今回（R5）"),
      drop("分野の行が落ちた", "変化の集計 @ 活力 @ 分野", "変化の集計 @ 合計 @ 上昇", "変化の集計 @ 合計 @ 横ばい", "変化の集計 @ 合計 @ 低下", "変化の集計 @ 合計 @ 計", "変化の集計!A3"),
    ],
  }; // prettier-ignore
}

export const fourteenth: readonly BodyPlan[] = [wildlife(), library(), energy(), carers(), survey()];

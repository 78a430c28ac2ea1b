import {
  banded,
  column,
  crossTable,
  data,
  drop,
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

/** 水道事業ビジョン: rates capped at 100 as its note says, numbers with formats, the mean of rates. */
function waterworks(): BodyPlan {
  const bands = [["◎", 100], ["○", 90], ["△", -Infinity]] as const; // prettier-ignore
  const rows = data(`
安全|水質検査の自己検査率|％|85.0|88.2
安全|鉛製給水管の解消件数（累計）|件|3,400|3,126
安全|貯水槽水道の指導件数|件|150|163
強靱|管路の耐震管率|％|32.0|30.7
強靱|配水池の耐震化率|％|78.0|78.0
強靱|管路の更新延長|km|14.0|11.9
強靱|応急給水訓練の回数|回|6|7
持続|有収率|％|93.0|92.1
持続|収納率|％|99.5|99.6
持続|技術研修の受講時間|時間|24.0|19.5
持続|再生可能エネルギーの発電量|MWh|620|655`).map((row, at) => {
    const rate = ratio(row[4], row[3]);
    return [`PI-${String(at + 1).padStart(2, "0")}`, ...row, rounded(Math.min(rate, 100)), banded(rate, bands)];
  });
  const mean = sum(column(rows, 6).map(figure)) / rows.length;
  const kinds = ["◎", "○", "△"];
  return {
    name: "水道事業ビジョン（達成率の上限100％・平均）",
    sheets: [
      sheet(
        "業務指標",
        `
水道事業ビジョン　業務指標の達成状況（令和5年度）
※達成率＝実績÷目標（100％を上限とする）　◎：100％　○：90％以上100％未満　△：90％未満
番号|方向|業務指標|単位|目標値|実績値|達成率（％）|評価`,
        rows,
        [["", "", "達成率の平均", "", "", "", rounded(mean), ""]],
      ),
      sheet("方向別", "方向|◎|○|△|計", crossTable(rows, 1, 7, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("上限を超えた率を書いた", "業務指標 @ 応急給水訓練の回数 @ 達成率（％）", "116.7"),
      set("平均の誤り", "業務指標 @ 達成率の平均 @ 達成率（％）", rounded(mean + 2.7)),
      set("割合が100を超える（小数点の誤り）", "業務指標 @ 有収率 @ 実績値", "921"),
      set("評価の誤り", "業務指標 @ 管路の更新延長 @ 評価", "○", "方向別 @ 強靱 @ ○", "方向別 @ 強靱 @ △"),
      set("番号の飛び", "業務指標 @ 再生可能エネルギーの発電量 @ 番号", "PI-12"),
      set("見出しの似た字（強靱と強靭）", "方向別 @ 強靱 @ 方向", "強靭"),
    ],
  }; // prettier-ignore
}

/** 地域福祉活動計画: five steps in figures with their mean, self and committee evaluation. */
function welfareCouncil(): BodyPlan {
  const rows = data(`
1-(1)|ふれあいサロンの立上げ支援|12か所で立上げ支援を行った|4|4
1-(2)|見守りネットワークの拡大|協力事業所が86事業所に増えた|5|5
1-(3)|住民座談会の開催|全9地区で開催した|3|3
2-(1)|ボランティアの養成|養成講座を3回開催し41人が修了した|4|3
2-(2)|福祉教育の推進|小学校7校で実施した|4|4
2-(3)|若い世代の参加の促進|大学との連携を検討している|2|2
3-(1)|生活困窮者の相談|相談214件、プラン作成38件|3|3
3-(2)|成年後見の利用支援|法人後見を6件受任した|4|4
3-(3)|フードバンクの運営|延べ312世帯に提供した|5|4
4-(1)|財源の確保|会員会費が前年度を2.1％下回った|2|2
4-(2)|職員の育成|研修計画の一部を実施した|3|2`);
  const kinds = ["5", "4", "3", "2", "1"];
  const committee = column(rows, 4);
  const counts = tally(committee, kinds);
  const mean = (at: number): string => rounded(sum(column(rows, at).map(figure)) / rows.length, 2);
  return {
    name: "地域福祉活動計画（5段階と平均）",
    answer: { gradeColumn: "E" },
    sheets: [
      sheet(
        "評価表",
        `
第3期地域福祉活動計画　令和5年度評価
5：大いに進んだ　4：進んだ　3：やや進んだ　2：あまり進まなかった　1：進まなかった
番号|活動項目|令和5年度の取組結果|自己評価|委員会評価`,
        rows,
        [["", "平均", "", mean(3), mean(4)]],
      ),
      sheet(
        "評価の分布",
        "委員会評価|項目数|割合（％）",
        kinds.map((kind, at) => [kind, `#${counts[at] ?? 0}`, share(counts[at] ?? 0, rows.length)]),
        [["計", `#${rows.length}`, "100.0"]],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(committee),
    slips: [
      set("評価が段階の外", "評価表 @ 福祉教育の推進 @ 委員会評価", "44", "評価の分布 @ 4 @ 項目数"),
      set("平均の計算の誤り", "評価表 @ 平均 @ 委員会評価", rounded(figure(mean(4)) + 0.3, 2)),
      set("番号の重複", "評価表 @ 成年後見の利用支援 @ 番号", "3-(1)", "評価表 @ 生活困窮者の相談 @ 番号"),
      set("委員会評価の空欄", "評価表 @ 財源の確保 @ 委員会評価", "", "評価の分布 @ 2 @ 項目数"),
      set("分布の計の誤り", "評価の分布 @ 計 @ 項目数", "#12"),
    ],
  }; // prettier-ignore
}

/** ごみ処理基本計画: lower is better by target ÷ actual for all, last year's rates beside, an amount in two units. */
function wasteUnion(): BodyPlan {
  const rows = data(`
1|総排出量|t|24,915|24,210|23,800|
2|家庭系ごみ|t|17,402|16,958|16,500|
3|事業系ごみ|t|7,513|7,252|7,300|
4|一人1日当たり排出量|g|871|852|840|
5|焼却処理量|t|20,118|19,377|19,600|
6|最終処分量|t|2,341|2,418|2,250|最終処分場の被覆材の更新に伴い増加した
7|焼却施設のCO2排出量|t-CO2|9,864|9,512|9,600|
8|処理経費|千円|1,482,300|1,516,944|1,450,000|電気料金の上昇による`).map((row) => {
    const [before, now, goal] = row.slice(3, 6).map(figure) as [number, number, number];
    const grade = now <= goal ? "○" : now < before ? "△" : "×";
    return [...row.slice(0, 6), rounded((goal / now) * 100), grade, row[6] ?? ""];
  });
  const kinds = ["○", "△", "×"];
  const counts = tally(column(rows, 7), kinds);
  const table = [["件数", ...counts.map((one) => `#${one}`), `#${rows.length}`]];
  return {
    name: "ごみ処理基本計画（目標÷実績）",
    achieved: ["○"],
    sheets: [
      sheet(
        "目標管理",
        `
ごみ処理基本計画　目標の達成状況　令和5年度
達成率＝目標値÷実績値×100（いずれの指標も値が小さいほど良い）
○：目標を達成　△：未達成（前年度より改善）　×：未達成（前年度より悪化）
番号|指標|単位|R4実績|R5実績|R5目標|達成率（％）|評価|備考`,
        rows,
      ),
      sheet("評価別", "区分|○|△|×|計", table, [shareRow(table, "構成比", "％")]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("達成率を実績÷目標で計算", "目標管理 @ 焼却処理量 @ 達成率（％）", "98.9"),
      set("△と×の取り違え", "目標管理 @ 最終処分量 @ 評価", "△", "評価別 @ 件数 @ △", "評価別 @ 件数 @ ×"),
      set("達成していないのに○", "目標管理 @ 家庭系ごみ @ 評価", "○", "評価別 @ 件数 @ ○", "評価別 @ 件数 @ △"),
      set("内訳の和が総排出量と合わない", "目標管理 @ 事業系ごみ @ R4実績", "7,153", "目標管理 @ 総排出量 @ R4実績"),
      swap("実績と目標の入替え", "目標管理 @ 処理経費 @ R5実績", "目標管理 @ 処理経費 @ R5目標"),
      paste("行の二重貼り付け", "目標管理 @ 一人1日当たり排出量 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 公立大学法人の年度計画: Roman steps, numbers within sentences, counts by item with reasons. */
function university(): BodyPlan {
  const rows = data(`
教育|1|授業評価アンケートの満足度|85％以上|87.3％|Ⅲ
教育|2|入学定員の充足率|100％以上|103.8％|Ⅲ
教育|3|留学生の受入数|60人|78人|Ⅳ
教育|4|国家試験の合格率|95％以上|92.6％|Ⅱ
研究|5|科学研究費の採択件数|70件|74件|Ⅲ
研究|6|共同研究・受託研究の件数|45件|61件|Ⅳ
研究|7|査読付き論文数|180編|152編|Ⅱ
地域貢献|8|公開講座の受講者数|1,200人|1,236人|Ⅲ
地域貢献|9|県内企業への就職率|55％以上|48.1％|Ⅱ
地域貢献|10|自治体との連携事業数|20件|21件|Ⅲ
経営|11|外部資金の獲得額|180百万円|214百万円|Ⅲ
経営|12|エネルギー使用量の削減率|前年度比1％以上|前年度比2.4％減|Ⅲ`);
  const reasons = new Map([
    ["4", "全国平均を上回ったが、目標に届かなかった"],
    ["7", "教員の欠員が生じたため"],
    ["9", "県外企業の求人が増えたため"],
  ]);
  const kinds = ["Ⅳ", "Ⅲ", "Ⅱ", "Ⅰ"];
  const table = crossTable(rows, 0, 5, kinds);
  const [four = 0, three = 0, two = 0] = tally(column(rows, 5), kinds);
  const text = (top: number, middle: number, low: number): string =>
    `全${rows.length}項目のうち、Ⅳが${top}項目、Ⅲが${middle}項目、Ⅱが${low}項目、Ⅰはなかった。`;
  return {
    name: "公立大学法人の年度計画（ローマ数字の評定）",
    sheets: [
      sheet(
        "年度計画",
        `
令和5年度計画の実施状況
Ⅳ：年度計画を上回って実施　Ⅲ：年度計画を十分に実施　Ⅱ：十分に実施していない　Ⅰ：実施していない
区分|番号|指標|令和5年度目標|令和5年度実績|評定|Ⅱ・Ⅰの理由`,
        rows.map((row) => [...row, reasons.get(row[1] ?? "") ?? ""]),
      ),
      sheet("総括", text(four, three, two), "", "区分|Ⅳ|Ⅲ|Ⅱ|Ⅰ|計", table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 5)),
    slips: [
      set("総括の文の項目数の誤り", "総括!A1", text(four, three - 1, two + 1)),
      set("目標に届かないのにⅢ", "年度計画 @ 査読付き論文数 @ 評定", "Ⅲ", "総括 @ 研究 @ Ⅲ", "総括 @ 研究 @ Ⅱ", "総括!A1"),
      set("Ⅱの理由の空欄", "年度計画 @ 県内企業への就職率 @ Ⅱ・Ⅰの理由", ""),
      set("数字のⅢを英字で入力", "年度計画 @ 公開講座の受講者数 @ 評定", "lll", "総括 @ 地域貢献 @ Ⅲ"),
      set("1行だけ単位が違う", "年度計画 @ 留学生の受入数 @ 令和5年度実績", "78件"),
      drop("区分の行が落ちた", "総括 @ 経営 @ 区分", "総括 @ 合計 @ Ⅲ", "総括 @ 合計 @ 計", "総括!A3"),
    ],
  }; // prettier-ignore
}

export const institutions: readonly BodyPlan[] = [waterworks(), welfareCouncil(), wasteUnion(), university()];

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
  setAll,
  share,
  sheet,
  sum,
  swap,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** がん対策: rates per 100,000, the wished direction in words, a summary with this and the last evaluation. */
function cancer(): BodyPlan {
  const rows = data(`
1|予防|成人の喫煙率（男性）|％|27.4|25.0|20.0|減少
2|予防|成人の喫煙率（女性）|％|6.8|7.1|5.0|減少
3|予防|受動喫煙の機会のあった人の割合（飲食店）|％|32.6|18.9|20.0|減少
4|早期発見|胃がん検診の受診率|％|44.7|47.8|60.0|増加
5|早期発見|肺がん検診の受診率|％|51.2|54.6|60.0|増加
6|早期発見|乳がん検診の受診率|％|46.3|46.3|60.0|増加
7|早期発見|大腸がん精密検査の受診率|％|71.5|90.4|90.0|増加
8|医療|75歳未満年齢調整死亡率（人口10万対）|－|74.2|66.9|65.0|減少
9|医療|がん専門薬剤師の数|人|18|27|25|増加
10|医療|緩和ケア研修の修了医師数|人|1,106|1,873|2,000|増加
11|共生|がん相談支援センターの相談件数|件|9,840|9,212|12,000|増加
12|共生|就労支援の協定企業数|社|21|46|40|増加
13|共生|アピアランスケアの助成件数|件|310|588|500|増加`).map((row) => {
    const [start, now, goal] = row.slice(4, 7).map(figure) as [number, number, number];
    const sign = row[7] === "増加" ? 1 : -1;
    const grade = (now - goal) * sign >= 0 ? "A" : now === start ? "C" : (now - start) * sign > 0 ? "B" : "D";
    return [...row, grade];
  });
  const kinds = ["A", "B", "C", "D"];
  const meanings = ["目標を達成", "改善しているが目標に達していない", "策定時と変わらない", "策定時より悪化"];
  const now = tally(column(rows, 8), kinds);
  const before = [3, 6, 2, 2];
  const good = (now[0] ?? 0) + (now[1] ?? 0);
  const text = (count: number): string =>
    `目標を達成した項目と改善した項目は、合わせて${count}項目（${share(count, rows.length)}％）となり、昨年度の9項目から${count - 9}項目増加した。`;
  return {
    name: "がん対策推進計画（改善の方向と昨年度の評価）",
    achieved: ["A"],
    sheets: [
      sheet("評価結果の概要", "第4期県がん対策推進計画　令和5年度の評価", text(good), "", "評価|内容|昨年度|今年度|増減", kinds.map((kind, at) => [
        kind, meanings[at] ?? "", `#${before[at] ?? 0}`, `#${now[at] ?? 0}`, `#${rounded((now[at] ?? 0) - (before[at] ?? 0), 0)}`,
      ]), [["計", "<", `#${sum(before)}`, `#${rows.length}`, "#0"]]),
      sheet("指標の状況", `
No|分野|指標|単位|策定時|現状値|目標値|望ましい方向|評価`, rows),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("悪化したのに改善の評価", "指標の状況 @ がん相談支援センターの相談件数 @ 評価", "B", "評価結果の概要!D6", "評価結果の概要!D8", "評価結果の概要!A2"),
      set("今年度の件数が昨年度のまま", "評価結果の概要!D6", "#6"),
      set("望ましい方向の誤り", "指標の状況 @ 就労支援の協定企業数 @ 望ましい方向", "減少"),
      set("小数点の脱落", "指標の状況 @ 胃がん検診の受診率 @ 現状値", "478"),
      set("概要の項目数の誤り", "評価結果の概要!A2", text(good - 1)),
    ],
  }; // prettier-ignore
}

/** DX推進計画: no figures but dates planned and done, states in words, counts by 部 with a blank where none. */
function digital(): BodyPlan {
  const rows = data(`
DX-01|窓口|書かない窓口の導入|市民部|R5.10.1|R5.9.25|完了|全6支所で稼働
DX-02|窓口|手数料のキャッシュレス化|市民部|R5.4.1|R5.4.1|完了|
DX-03|窓口|オンライン申請の拡充|総務部|R6.3.31|R6.3.15|完了|対象手続を142件に拡充
DX-04|窓口|おくやみ窓口の予約システム|市民部|R6.2.1||遅延|事業者との契約が不調となったため
DX-05|内部事務|文書管理システムの更新|総務部|R7.3.31||順調|要件定義を終えた
DX-06|内部事務|電子契約の試行|財政部|R5.7.1|R5.8.1|完了|
DX-07|内部事務|ＡＩ議事録の導入|総務部|R5.6.1|R5.6.1|完了|
DX-08|内部事務|庶務事務システムの統合|総務部|R6.10.1||順調|データ移行の設計中
DX-09|地域|高齢者スマホ教室|福祉部|R6.3.31|R6.3.22|完了|延べ486人が参加
DX-10|地域|河川監視カメラの公開|建設部|R5.6.1|R5.5.29|完了|
DX-11|地域|除雪車位置情報の公開|建設部|R5.12.1||遅延|機器の納入が遅れたため
DX-12|基盤|ガバメントクラウドへの移行|総務部|R8.3.31||順調|対象20業務の分析を終えた
DX-13|基盤|情報セキュリティ研修|総務部|R5.9.30|R5.9.14|完了|受講率98.7％
DX-14|基盤|データ連携基盤の整備|企画部|R7.3.31||未着手|`);
  const kinds = ["完了", "順調", "遅延", "未着手"];
  const table = crossTable(rows, 3, 6, kinds);
  const counts = tally(column(rows, 6), kinds);
  const text = (late: number): string =>
    `全${rows.length}取組のうち、完了は${counts[0] ?? 0}取組、順調は${counts[1] ?? 0}取組、遅延は${late}取組、未着手は${counts[3] ?? 0}取組である（令和6年3月31日現在）。`;
  return {
    name: "DX推進計画（予定日・完了日と状態の語）",
    sheets: [
      sheet("進捗管理", "市DX推進計画　令和5年度末の進捗", text(counts[2] ?? 0), "", "番号|区分|取組名|担当部|完了予定日|完了日|進捗状況|備考", rows),
      sheet("部別集計", ["担当部", ...kinds, "計"].join("|"), table.map((row) => row.map((cell) => (cell === "#0" ? "－" : cell)))),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("ありえない日付", "進捗管理 @ 情報セキュリティ研修 @ 完了日", "R5.9.31"),
      set("完了なのに完了日の空欄", "進捗管理 @ ＡＩ議事録の導入 @ 完了日", ""),
      set("凡例にない状態の語", "進捗管理 @ データ連携基盤の整備 @ 進捗状況", "未着", "進捗管理!A2", "部別集計 @ 企画部 @ 未着手"),
      set("文の件数の誤り", "進捗管理!A2", text((counts[2] ?? 0) + 1)),
      set("番号の飛び", "進捗管理 @ データ連携基盤の整備 @ 番号", "DX-15"),
    ],
  }; // prettier-ignore
}

/** 教育振興基本計画: primary and secondary schools in rows below a merged indicator, figures with their unit in the cell. */
function education(): BodyPlan {
  const rows = data(`
1|授業がよく分かると答えた児童生徒の割合|小学校|88.6％|90.0％|90.7％
^|^|中学校|79.3％|83.0％|81.2％
2|全国学力調査の平均正答率との差（国語）|小学校|▲0.8ポイント|0.0ポイント|0.4ポイント
^|^|中学校|▲1.5ポイント|0.0ポイント|▲0.6ポイント
3|図書の月平均貸出冊数|小学校|6.2冊|7.0冊|7.3冊
^|^|中学校|1.4冊|2.0冊|1.3冊
4|不登校児童生徒の割合|小学校|1.3％|1.0％以下|1.9％
^|^|中学校|5.4％|4.5％以下|6.2％
5|朝食を毎日食べる児童生徒の割合|小学校|93.9％|96.0％|94.6％
^|^|中学校|90.2％|93.0％|91.8％
6|体力合計点の県平均との差|小学校|0.3点|1.0点|1.2点
^|^|中学校|▲0.2点|0.5点|0.5点
7|ＩＣＴを使った授業を毎日行う教員の割合|小学校|54.0％|80.0％|86.5％
^|^|中学校|47.2％|80.0％|77.9％`).map((row) => {
    const [start, goal, now] = row.slice(3).map(figure) as [number, number, number];
    const sign = (row[4] ?? "").endsWith("以下") ? -1 : 1;
    return [...row, (now - goal) * sign >= 0 ? "○" : (now - start) * sign > 0 ? "△" : "▼"];
  });
  const kinds = ["○", "△", "▼"];
  const table = crossTable(rows, 2, 6, kinds);
  return {
    name: "教育振興基本計画（小・中学校の行）",
    achieved: ["○"],
    sheets: [
      sheet("成果指標", `
第3次教育振興基本計画　成果指標の達成状況
番号|成果指標|校種|基準値|目標値|実績値|判定
^|^|^|（令和2年度）|（令和5年度）|<|^`, rows, `
（判定）○…目標を達成　△…目標に達していないが基準値より改善　▼…改善していない`),
      sheet("校種別", ["校種", ...kinds, "計"].join("|"), table),
    ],
    measures: 7,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("改善していないのに△", "成果指標!G9", "△", "校種別 @ 中学校 @ △", "校種別 @ 中学校 @ ▼"),
      set("実績の空欄", "成果指標!F12", ""),
      set("1行だけ単位が違う", "成果指標!F14", "1.2％"),
      set("校種別の件数の誤り", "校種別 @ 小学校 @ ○", "#4", "校種別 @ 小学校 @ 計", "校種別 @ 合計 @ ○"),
      swap("小学校と中学校の実績の入替え", "成果指標!F4", "成果指標!F5"),
    ],
  }; // prettier-ignore
}

/** 備蓄計画: stores of three districts add up to the stock, what is lacking, dates of renewal, more than one table's total. */
function stores(): BodyPlan {
  const lines = data(`
1|食料|アルファ化米|食|48,000|21,500|16,400|12,100|R9.3.31
2|食料|乾パン・クラッカー|食|12,000|4,200|3,600|3,000|R8.6.30
3|食料|粉ミルク|缶|600|260|190|150|R6.12.31
4|飲料|飲料水（500mL）|本|72,000|30,240|22,800|18,960|R10.9.30
5|生活|毛布|枚|16,000|7,100|5,200|3,180|－
6|生活|簡易トイレ|基|900|410|300|190|－
7|生活|携帯トイレ|回分|240,000|98,000|74,000|51,600|R15.3.31
8|生活|大人用おむつ|枚|9,000|4,000|2,900|2,240|－
9|資機材|発電機|台|150|66|48|36|－
10|資機材|投光器|台|150|62|50|40|－
11|資機材|段ボールベッド|台|1,200|420|330|246|－
12|衛生|マスク|枚|300,000|140,000|95,000|71,000|R10.3.31
13|衛生|消毒液|Ｌ|1,500|690|480|342|R7.11.30`).map((row) => {
    const stock = sum(row.slice(5, 8).map(figure));
    const goal = figure(row[4]);
    const rate = (stock / goal) * 100;
    return [
      ...row.slice(0, 4), ...row.slice(4, 8).map((one) => `#${one}`), `#${rounded(stock, 0)}`,
      `#${rounded(Math.max(goal - stock, 0), 0)}`, `#${rounded(rate)}%`, rate >= 100 ? "充足" : "不足", row[8] ?? "",
    ];
  }); // prettier-ignore
  const table = crossTable(lines, 1, 11, ["充足", "不足"]);
  return {
    name: "備蓄計画（地区の倉庫の合計・不足数・更新期限）",
    sheets: [
      sheet("備蓄状況", `
災害時備蓄計画　備蓄の状況（令和6年3月31日現在）
番号|分類|品目|単位|目標数量|備蓄数量|<|<|<|不足数|充足率|判定|更新期限
^|^|^|^|^|東部倉庫|西部倉庫|南部倉庫|計|^|^|^|^`, lines, `
※充足率＝備蓄数量÷目標数量　充足：100％以上　不足：100％未満`),
      sheet("分類別", "分類|充足|不足|計", table),
    ],
    measures: lines.length,
    headline: headlineOf(column(lines, 11)),
    slips: [
      set("倉庫の数の桁の重複", "備蓄状況!G9", "#3000", "備蓄状況!I9"),
      set("計に倉庫が一つ入っていない", "備蓄状況!I12", "#114"),
      set("不足数の計算の誤り", "備蓄状況 @ 毛布 @ 不足数", "#620"),
      set("ありえない更新期限", "備蓄状況 @ 消毒液 @ 更新期限", "R7.11.31"),
      hide("非表示の行が数えられている", "備蓄状況 @ 投光器 @ 番号"),
    ],
  }; // prettier-ignore
}

/** 行政経営プラン: plan and result of three years as rows of words below each other, a grade for the last year. */
function management(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 70], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|市税の口座振替の推進|収納課|口座振替率|％|42.0|43.8|44.0|44.6
2|未利用地の売却|管財課|売却額（累計）|千円|60,000|51,300|90,000|61,240
3|広告収入の拡大|広報課|広告収入額|千円|8,200|8,640|8,500|8,912
4|会計年度任用職員の配置見直し|人事課|配置数|人|640|640|625|625
5|水道料金の収納率の向上|営業課|収納率|％|98.6|98.7|98.8|98.5
6|公共施設の予約の電子化|施設課|対象施設数|施設|24|26|30|41
7|職員提案制度の活性化|人事課|提案件数|件|80|57|80|49
8|ペーパーレス会議の推進|総務課|紙の使用枚数の削減率|％|20.0|24.1|30.0|33.7
9|時差出勤の利用拡大|人事課|利用職員数|人|200|188|240|207
10|公用車のリース化|管財課|リース台数（累計）|台|12|12|18|18`);
  const rates = rows.map((row) => ratio(row[8], row[7]));
  const grades = rates.map((rate) => banded(rate, bands));
  const lines = rows.flatMap((row, at) => [
    [...row.slice(0, 5), "目標", row[5] ?? "", row[7] ?? "", `${rounded(rates[at] ?? 0)}％`, grades[at] ?? ""],
    ["^", "^", "^", "^", "^", "実績", row[6] ?? "", row[8] ?? "", "^", "^"],
  ]);
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  return {
    name: "行政経営プラン（目標・実績の2行と達成率の結合）",
    sheets: [
      sheet("実施計画", `
行政経営プラン実施計画　令和5年度の取組結果
番号|取組項目|担当課|指標|単位|区分|令和4年度|令和5年度|達成率|評価`, lines, `
達成率は令和5年度の実績÷目標。評価はＡ（100％以上）、Ｂ（70％以上100％未満）、Ｃ（70％未満）とする。`),
      sheet("評価の件数", "評価|取組数|割合", [
        ...kinds.map((kind, at) => [kind, `#${tally(grades, kinds)[at] ?? 0}`, `#${share(tally(grades, kinds)[at] ?? 0, rows.length)}%`]),
        ["計", `#${rows.length}`, "#100.0%"],
      ]),
    ],
    measures: rows.length,
    headline: headlineOf(grades),
    slips: [
      set("達成率が前年度の値で計算された", "実施計画 @ 9 @ 達成率", "94.0％"),
      setAll("累計の実績の入替え", [["実施計画!G6", "61,240"], ["実施計画!H6", "51,300"]]),
      set("評価の空欄", "実施計画 @ 5 @ 評価", "", "評価の件数!B3"),
      paste("行の二重貼り付け（目標の行）", "実施計画 @ 4 @ 番号"),
      drop("評価の件数からＣが落ちた", "評価の件数 @ Ｃ @ 評価", "評価の件数!B4", "評価の件数!C4", "評価の件数!A1"),
    ],
  }; // prettier-ignore
}

export const second: readonly BodyPlan[] = [cancer(), digital(), education(), stores(), management()];

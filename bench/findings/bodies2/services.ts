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
  shareRow,
  sheet,
  sum,
  swap,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 中心市街地活性化基本計画: few indicators by Western years, a sentence that names those not reached. */
function downtown(): BodyPlan {
  const rows = data(`
1|にぎわい|歩行者通行量（休日）|人|18,240|19,764|21,000
2|にぎわい|まちなか図書館の来館者数|人|210,000|268,415|250,000
3|にぎわい|イベント広場の稼働日数|日|96|143|140
4|商業|新規出店数（累計）|店|0|27|30
5|商業|空き店舗率|％|16.8|17.4|13.0
6|居住|中心市街地の居住人口|人|4,812|4,905|5,000
7|居住|共同住宅の供給戸数（累計）|戸|0|164|150
8|交通|循環バスの乗車人数|人|88,300|86,120|95,000`).map((row) => {
    const rate = progress(row[4], row[6], row[5]);
    return [...row, `${rounded(rate)}%`, rate >= 100 ? "A" : rate > 0 ? "B" : "C"];
  });
  const named = (grade: string): string =>
    rows
      .filter((row) => row[8] === grade)
      .map((row) => `「${row[2] ?? ""}」`)
      .join("、");
  const counts = tally(column(rows, 8), ["A", "B", "C"]);
  const [a = 0, b = 0, c = 0] = counts;
  const text = (reached: number, worse: string): string =>
    `${rows.length}指標のうち、目標値に達したものは${reached}指標、基準値から改善したものは${b}指標である。基準値から改善していないものは${worse}の${c}指標である。`;
  return {
    name: "中心市街地活性化基本計画（西暦・未達の指標名を挙げる文）",
    achieved: ["A"],
    sheets: [
      sheet(
        "フォローアップ",
        `
中心市街地活性化基本計画　定期フォローアップ（2023年度）
${text(a, named("C"))}
A：目標値に達した　B：基準値から改善した　C：基準値から改善していない

番号|目標|評価指標|単位|基準値⏎（2018年度）|最新値⏎（2023年度）|目標値⏎（2025年度）|進捗率|評価`,
        rows,
        ["※進捗率＝（最新値－基準値）÷（目標値－基準値）"].map((line) => [line]),
      ),
      sheet("評価別", "評価|指標数", ["A", "B", "C"].map((grade, at) => [grade, String(counts[at] ?? 0)]), [["計", String(rows.length)]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("文の件数の誤り", "フォローアップ!A2", text(a + 1, named("C"))),
      set("文に挙げた指標名の誤り", "フォローアップ!A2", text(a, "「空き店舗数」、「循環バスの乗車人数」")),
      set("最新値の数字の入替え", "フォローアップ @ 中心市街地の居住人口 @ 最新値（2023年度）", "4,950"),
      set("改善していないのにB", "フォローアップ @ 空き店舗率 @ 評価", "B", "評価別 @ B @ 指標数", "評価別 @ C @ 指標数", "フォローアップ!A2"),
      set("年度の取り違え（基準が目標より後）", "フォローアップ!E5", "基準値\n（2028年度）"),
    ],
  }; // prettier-ignore
}

/** 公共施設総合管理計画: cumulative areas by year, a total row, progress with a total. */
function facilities(): BodyPlan {
  const bands = [["計画を上回る", 100], ["おおむね計画どおり", 80], ["計画を下回る", -Infinity]] as const; // prettier-ignore
  const rows = data(`
市民文化施設|14|3,200|0|1,150|2,480|3,260
社会教育施設|22|4,800|620|1,310|2,205|2,950
スポーツ施設|18|2,600|0|0|1,420|2,210
学校教育施設|41|18,500|3,870|9,240|12,115|15,630
子育て支援施設|27|1,900|410|890|1,375|1,900
保健福祉施設|16|1,400|0|0|350|640
行政施設|12|2,100|780|1,020|1,690|1,775
公営住宅|35|9,600|1,840|4,425|7,310|9,870`).map((row, at) => {
    const rate = ratio(row[6], row[2]);
    const numbers = row.slice(1).map((cell) => `#${cell}`);
    return [String(at + 1), row[0] ?? "", ...numbers, `#${rounded(rate)}%`, banded(rate, bands)];
  });
  const sums = [2, 3, 4, 5, 6, 7].map((at) => sum(column(rows, at).map(figure)));
  const total = [
    "合計",
    "<",
    ...sums.map((one) => `#${rounded(one, 0)}`),
    `#${rounded(((sums[5] ?? 0) / (sums[1] ?? 1)) * 100)}%`,
    "",
  ];
  return {
    name: "公共施設総合管理計画（累計の面積と合計）",
    sheets: [
      sheet(
        "施設類型別",
        `
公共施設等総合管理計画　延床面積の削減状況
計画を上回る：進捗率100%以上　おおむね計画どおり：80%以上　計画を下回る：80%未満
番号|施設類型|施設数|削減目標⏎R5（㎡）|削減実績（累計・㎡）|<|<|<|進捗率|評価
^|^|^|^|R2|R3|R4|R5|^|^`,
        rows,
        [total],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("累計が前年度を下回る", "施設類型別!G6", "#1,205", "施設類型別!G13"),
      set("合計の範囲が1行足りない", "施設類型別!H13", `#${rounded((sums[5] ?? 0) - 9870, 0)}`),
      set("実績の末尾の桁の脱落", "施設類型別!H8", "#1,563", "施設類型別!H13"),
      set("評価の誤り", "施設類型別 @ 行政施設 @ 評価", "計画を上回る"),
      set("合計の進捗率が平均で計算された", "施設類型別!I13", "#83.1%"),
      paste("行の二重貼り付け", "施設類型別 @ スポーツ施設 @ 施設類型"),
    ],
  }; // prettier-ignore
}

/** 行政改革大綱: plan and result in words, effects in 千円 with a total, judged in words, counted by 部局. */
function reform(): BodyPlan {
  const rows = data(`
1|窓口業務の民間委託|総務部|委託先の選定|委託先を選定し契約した|8,200|8,450|計画どおり
2|公用車の一元管理|総務部|予約システムの稼働|システムを稼働した|1,500|1,500|計画どおり
3|ふるさと納税の拡充|企画部|返礼品200品目|返礼品234品目|120,000|148,730|計画以上
4|公有財産の売却|財政部|3件の売却|3件を売却した|45,000|45,620|計画どおり
5|債権管理の一元化|財政部|徴収マニュアルの策定|関係課と協議中|6,000|2,140|遅れ
6|広告収入の確保|企画部|広報紙等5媒体|広報紙等5媒体|3,600|3,725|計画どおり
7|水道検針の委託|上下水道部|全地区で実施|全地区で実施した|5,400|5,400|計画どおり
8|電力の共同調達|財政部|対象施設60施設|対象施設72施設|9,800|13,260|計画以上
9|保育所の民営化|子ども部|移管先法人の決定|公募要領を公表した|0|0|やや遅れ
10|ペーパーレス会議|企画部|庁内会議の70％|庁内会議の74％|900|1,015|計画どおり
11|研修のオンライン化|総務部|12講座|10講座|700|585|やや遅れ`);
  const totals = [5, 6].map((at) => sum(column(rows, at).map(figure)));
  const kinds = ["計画以上", "計画どおり", "やや遅れ", "遅れ"];
  const table = crossTable(rows, 2, 7, kinds);
  return {
    name: "行政改革大綱（効果額と部局別集計）",
    sheets: [
      sheet(
        "実施状況",
        `
第6次行政改革大綱　令和5年度実施状況
番号|取組項目|所管|計画|実績|計画効果額⏎（千円）|実績効果額⏎（千円）|進捗区分`,
        rows,
        [["", "合計", "", "", "", ...totals.map((one) => rounded(one, 0)), ""]],
      ),
      sheet(
        "部局別集計",
        "部局|計画以上|計画どおり|やや遅れ|遅れ|計",
        table,
        [shareRow(table)],
        `

効果額（実績）の合計は${rounded(totals[1] ?? 0, 0)}千円で、計画の${rounded(totals[0] ?? 0, 0)}千円に対し${rounded(((totals[1] ?? 0) / (totals[0] ?? 1)) * 100)}％となった。`,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("百万円で記入", "実施状況 @ ふるさと納税の拡充 @ 実績効果額（千円）", "149", "実施状況 @ 合計 @ 実績効果額（千円）"),
      set("合計の転記の誤り", "実施状況 @ 合計 @ 実績効果額（千円）", rounded((totals[1] ?? 0) - 1000, 0), "部局別集計!A10"),
      set("文の率の計算の誤り", "部局別集計!A10", `効果額（実績）の合計は${rounded(totals[1] ?? 0, 0)}千円で、計画の${rounded(totals[0] ?? 0, 0)}千円に対し${rounded(((totals[0] ?? 0) / (totals[1] ?? 1)) * 100)}％となった。`),
      set("区分が実績と合わない（計画を超えたのに遅れ）", "実施状況 @ 電力の共同調達 @ 進捗区分", "遅れ", "部局別集計 @ 財政部 @ 計画以上", "部局別集計 @ 財政部 @ 遅れ"),
      set("所管の誤記", "実施状況 @ 水道検針の委託 @ 所管", "上下水部", "部局別集計 @ 上下水道部 @ 部局"),
      drop("部局の行が落ちた", "部局別集計 @ 子ども部 @ 部局", "部局別集計 @ 合計 @ やや遅れ", "部局別集計 @ 合計 @ 計", "部局別集計!A1"),
      swap("二つの件数の入替え", "部局別集計 @ 企画部 @ 計画以上", "部局別集計 @ 企画部 @ 計画どおり"),
    ],
  }; // prettier-ignore
}

/** 障害福祉計画: expected and actual amounts of services, two rows for a service where it has people and days. */
function disability(): BodyPlan {
  const bands = [["ア", 100], ["イ", 80], ["ウ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
訪問系|居宅介護|時間／月|2,850|2,914
訪問系|重度訪問介護|時間／月|1,760|1,688
訪問系|同行援護|時間／月|310|236
日中活動系|生活介護|人日／月|6,120|6,204
日中活動系|就労移行支援|人日／月|540|498
日中活動系|就労継続支援Ａ型|人日／月|1,020|1,137
日中活動系|就労継続支援Ｂ型|人日／月|4,880|5,362
日中活動系|短期入所|人日／月|410|301
居住系|共同生活援助|人／月|168|181
居住系|施設入所支援|人／月|142|142
相談支援|計画相談支援|人／月|205|219
相談支援|地域移行支援|人／月|3|1
児童|放課後等デイサービス|人日／月|3,300|3,541
児童|児童発達支援|人日／月|1,450|1,372`).map((row, at) => {
    const rate = ratio(row[4], row[3]);
    return [
      String(at + 1),
      ...row.slice(0, 3),
      ...row.slice(3).map((cell) => `#${cell}`),
      rounded(rate),
      banded(rate, bands),
    ];
  });
  const reasons = new Map([
    ["同行援護", "従事者の不足により新規の受入れができなかった"],
    ["短期入所", "事業所の休止があった"],
    ["地域移行支援", "対象者が少なかった"],
  ]);
  const lines = rows.map((row) => [...row, reasons.get(row[2] ?? "") ?? ""]);
  return {
    name: "障害福祉計画（見込量と計画比・乖離の理由）",
    sheets: [
      sheet(
        "サービス量",
        `
第6期障害福祉計画　令和5年度の実績（見込量との比較）
番号|区分|サービス名|単位|見込量|実績|計画比（％）|評価|乖離の理由`,
        lines,
        `
【評価】ア：計画比100％以上　イ：80％以上100％未満　ウ：80％未満（理由を記入すること）`,
      ),
      sheet("区分別", "区分|ア|イ|ウ|計", crossTable(rows, 1, 7, ["ア", "イ", "ウ"])),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("未達の理由の空欄", "サービス量 @ 短期入所 @ 乖離の理由", ""),
      set("計画比の小数の丸め誤り", "サービス量 @ 重度訪問介護 @ 計画比（％）", "96.9"),
      set("上の行の実績を複写", "サービス量 @ 就労継続支援Ｂ型 @ 実績", "#1,137"),
      set("全角のカンマと数字", "サービス量 @ 放課後等デイサービス @ 実績", "３，５４１"),
      set("区分別の計の誤り", "区分別 @ 日中活動系 @ 計", "#6", "区分別 @ 合計 @ 計"),
      set("実績の空欄", "サービス量 @ 計画相談支援 @ 実績", ""),
    ],
  }; // prettier-ignore
}

export const services: readonly BodyPlan[] = [downtown(), facilities(), reform(), disability()];

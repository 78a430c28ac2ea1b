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
  sheet,
  sum,
  swap,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 産業振興ビジョン: last year's and this year's grade side by side, a summary of both years. */
function industry(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 85], ["Ｃ", 70], ["Ｄ", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|ものづくり|製造品出荷額等|億円|24,800|25,316|Ｂ
2|ものづくり|県内企業の研究開発支援件数|件|60|57|Ａ
3|ものづくり|経営革新計画の承認件数|件|150|171|Ａ
4|ものづくり|公設試の技術相談件数|件|4,500|4,118|Ｂ
5|創業|県の支援による創業件数|件|130|104|Ｃ
6|創業|大学発ベンチャーの設立数（累計）|社|45|48|Ｂ
7|創業|インキュベーション施設の入居率|％|90.0|92.3|Ａ
8|企業立地|企業立地件数|件|32|35|Ａ
9|企業立地|立地に伴う新規雇用者数|人|900|611|Ｄ
10|企業立地|本社機能の移転件数|件|6|6|Ｃ
11|海外展開|県産品の輸出額|億円|320|366|Ｂ
12|海外展開|海外展開支援企業数|社|110|97|Ｂ
13|人材|技能検定の合格者数|人|2,400|2,035|Ｂ
14|人材|高校生の県内就職率|％|72.0|69.4|Ｂ
15|人材|外国人材の受入企業数|社|280|304|Ａ`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row.slice(0, 6), `${rounded(rate)}%`, row[6] ?? "", banded(rate, bands)];
  });
  const kinds = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  const before = tally(column(rows, 7), kinds);
  const now = tally(column(rows, 8), kinds);
  return {
    name: "産業振興ビジョン（前年度と今年度の評価）",
    sheets: [
      sheet(
        "指標別",
        `
県産業振興ビジョン　令和5年度　指標の評価
評価基準　Ａ：100％以上　Ｂ：85％以上100％未満　Ｃ：70％以上85％未満　Ｄ：70％未満
番号|戦略|指標|単位|目標⏎（R5）|実績⏎（R5）|達成率|評価|<
^|^|^|^|^|^|^|R4|R5`,
        rows,
      ),
      sheet(
        "前年度比較",
        "評価|R4|R5|増減",
        kinds.map((kind, at) => [kind, `#${before[at] ?? 0}`, `#${now[at] ?? 0}`, `#${rounded((now[at] ?? 0) - (before[at] ?? 0), 0)}`]),
        [["計", `#${sum(before)}`, `#${sum(now)}`, "#0"]],
      ),
      sheet("戦略別", "戦略|Ａ|Ｂ|Ｃ|Ｄ|計", crossTable(rows, 1, 8, kinds)),
    ],
    answer: { gradeColumn: "I" },
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("前年度の評価を残した", "指標別!I5", "Ｂ", "戦略別 @ ものづくり @ Ａ", "戦略別 @ ものづくり @ Ｂ"),
      set("増減の符号の誤り", "前年度比較 @ Ｂ @ 増減", "#3"),
      set("件数が1行分足りない", "前年度比較 @ Ｂ @ R5", `#${(now[1] ?? 0) - 1}`, "前年度比較 @ 計 @ R5"),
      set("目標の数字の入替え", "指標別!E5", "28,400"),
      set("戦略名の表記が違う", "戦略別 @ 企業立地 @ 戦略", "企業誘致"),
      swap("二つの行の実績の入替え", "指標別!F11", "指標別!F12"),
    ],
  }; // prettier-ignore
}

/** 農林水産業振興計画: a sheet for each pillar with the same columns, a summary of all. */
function farming(): BodyPlan {
  const bands = [["◎", 105], ["○", 95], ["△", 80], ["×", -Infinity]] as const; // prettier-ignore
  const pillars = [
    ["農業", `
1|新規就農者数|人|260|274|238
2|農地の集積率|％|62.0|60.8|59.7
3|スマート農業の導入経営体数|経営体|480|611|402
4|主食用米の１等比率|％|85.0|63.2|82.4
5|農産物の輸出額|百万円|1,900|2,046|1,755`],
    ["林業", `
6|素材生産量|千m3|720|733|708
7|再造林面積|ha|540|447|431
8|林業の労働災害件数|件|30|28|34
9|県産材の住宅着工割合|％|58.0|58.4|56.9`],
    ["水産業", `
10|海面養殖の生産量|t|14,200|13,660|13,905
11|新規漁業就業者数|人|55|49|52
12|藻場の造成面積（累計）|ha|310|318|284
13|魚食普及講座の開催回数|回|40|43|36`],
  ] as const; // prettier-ignore
  const sheets = pillars.map(([name, text]) => ({
    name,
    rows: data(text).map((row) => {
      const [goal, actual] = [row[3], row[4]];
      const rate = row[1] === "林業の労働災害件数" ? ratio(goal, actual) : ratio(actual, goal);
      return [
        row[0] ?? "",
        row[1] ?? "",
        row[2] ?? "",
        row[5] ?? "",
        goal ?? "",
        actual ?? "",
        rounded(rate),
        banded(rate, bands),
      ];
    }),
  }));
  const all = sheets.flatMap(({ name, rows }) => rows.map((row) => [...row, name]));
  return {
    name: "農林水産業振興計画（柱ごとのシート）",
    sheets: [
      sheet("総括表", "柱|◎|○|△|×|計", crossTable(all, 8, 7, ["◎", "○", "△", "×"])),
      ...sheets.map(({ name, rows }) =>
        sheet(
          name,
          `柱　${name}の振興
◎：105以上　○：95以上105未満　△：80以上95未満　×：80未満（労働災害件数は目標÷実績）
番号|指標名|単位|R4実績|R5目標|R5実績|達成率（％）|評価`,
          rows,
        ),
      ),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 7)),
    slips: [
      set("評価が区分と合わない", "農業 @ 主食用米の１等比率 @ 評価", "△", "総括表 @ 農業 @ △", "総括表 @ 農業 @ ×"),
      set("総括表の柱の件数の誤り", "総括表 @ 林業 @ ○", "#4"),
      set("累計の前年度が今年度より大きい", "水産業 @ 藻場の造成面積（累計） @ R4実績", "384"),
      set("実績に前年度の値", "水産業 @ 海面養殖の生産量 @ R5実績", "13,905"),
      set("減少の指標の率が逆", "林業 @ 林業の労働災害件数 @ 達成率（％）", "93.3"),
      drop("総括表の柱の行が落ちた", "総括表 @ 水産業 @ 柱", "総括表 @ 合計 @ ◎", "総括表 @ 合計 @ ○", "総括表 @ 合計 @ △", "総括表 @ 合計 @ 計", "総括表!A1"),
    ],
  }; // prettier-ignore
}

/** 観光立県計画: two unlike tables on one sheet, goals of the plan and indicators of its measures. */
function tourism(): BodyPlan {
  const met = (row: readonly string[]): string => (figure(row[4]) >= figure(row[5]) ? "達成" : "未達成");
  const goals = data(`
①|観光消費額|億円|3,120|3,655|3,500
②|延べ宿泊者数|万人泊|780|742|850
③|観光客満足度|％|88.1|91.4|90.0`).map((row) => [...row, met(row)]);
  const indicators = data(`
1|外国語対応の観光案内所数|か所|18|25|24
2|教育旅行の受入校数|校|410|388|450
3|ユニバーサルツーリズム対応施設数（累計）|施設|36|61|60
4|公式サイトの月間閲覧数|万回|28|54|50
5|観光ガイドの登録者数|人|520|607|600
6|自転車周遊ルートの延長|km|145|186|200
7|国際会議の開催件数|件|9|12|15
8|体験プログラムの造成数（累計）|件|70|133|120`).map((row) => [...row, met(row)]);
  const all = [...goals, ...indicators];
  const count = tally(column(all, 6), ["達成"])[0] ?? 0;
  return {
    name: "観光立県計画（二種の表と達成割合の文）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "進捗",
        `
観光立県推進基本計画の進捗状況（令和5年度末）
${all.length}の目標と指標のうち、達成は${count}件（${share(count, all.length)}％）、未達成は${all.length - count}件（${share(all.length - count, all.length)}％）

1　計画全体の目標
番号|目標|単位|策定時⏎（R元）|実績⏎（R5）|目標値⏎（R5）|達成状況`,
        goals,
        `

2　施策の指標
番号|指標|単位|策定時⏎（R元）|実績⏎（R5）|目標値⏎（R5）|達成状況`,
        indicators,
      ),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 6)),
    slips: [
      set("文の割合の誤り", "進捗!A2", `${all.length}の目標と指標のうち、達成は${count}件（${share(count, all.length)}％）、未達成は${all.length - count}件（${share(all.length - count + 1, all.length)}％）`),
      set("達成状況の誤り", "進捗 @ 教育旅行の受入校数 @ 達成状況", "達成", "進捗!A2"),
      set("単位の誤り（1行だけ）", "進捗 @ 自転車周遊ルートの延長 @ 実績（R5）", "186m"),
      set("達成状況の空欄", "進捗 @ 国際会議の開催件数 @ 達成状況", "", "進捗!A2"),
      set("元号の誤り", "進捗!A1", "観光立県推進基本計画の進捗状況（平成5年度末）"),
      paste("行の二重貼り付け", "進捗 @ 観光ガイドの登録者数 @ 番号", "進捗!A2"),
    ],
  }; // prettier-ignore
}

/** 教育振興基本計画: rates of the year against the expected value, a legend sheet in words, remarks with figures. */
function education(): BodyPlan {
  const rows = data(`
1|確かな学力|授業がよく分かると答えた児童の割合|％|79.6|82.0|83.4|85.0|6月調査（小5　8,412人）
2|確かな学力|全国学力調査の正答率（全国比）|pt|0.4|1.2|0.9|2.0|
3|確かな学力|英検３級相当以上の中3生の割合|％|44.1|52.0|50.3|60.0|
4|豊かな心|自分によいところがあると答えた生徒の割合|％|76.8|79.0|81.5|82.0|
5|豊かな心|不登校児童生徒への支援率|％|71.2|80.0|69.5|90.0|別室の指導員が不足したため
6|健やかな体|体力合計点（小5男子）|点|52.4|53.2|52.9|54.0|
7|健やかな体|朝食を毎日食べる児童の割合|％|84.0|86.0|86.0|88.0|
8|教育環境|１人１台端末の授業での毎日活用率|％|31.5|65.0|78.6|90.0|
9|教育環境|教員の月平均時間外在校等時間|時間|48.2|43.0|44.8|40.0|中学校の部活動の移行が遅れているため
10|教育環境|コミュニティ・スクールの導入率|％|38.9|70.0|74.3|100.0|県立を含む
11|地域|地域学校協働本部の設置市町村数|市町村|21|28|28|33|令和6年3月末
12|地域|家庭教育支援チーム数|チーム|17|24|22|30|`).map((row) => {
    const [start, expected, now] = [row[4], row[5], row[6]].map(figure) as [number, number, number];
    const rate = progress(row[4], row[5], row[6]);
    const grade = rate >= 100 ? "A" : rate >= 50 ? "B" : (now - start) * (expected - start) > 0 ? "C" : "D";
    return [...row.slice(0, 8), rounded(rate), grade, row[8] ?? ""];
  });
  const kinds = ["A", "B", "C", "D"];
  const counts = tally(column(rows, 9), kinds);
  return {
    name: "教育振興基本計画（期待値との比較・語の凡例）",
    achieved: ["A"],
    sheets: [
      sheet(
        "指標の状況",
        `
第4期県教育振興基本計画　指標の進捗状況
番号|施策の柱|指標|単位|基準値⏎（R2）|期待値⏎（R5）|実績値⏎（R5）|目標値⏎（R7）|進捗率⏎（％）|判定|備考`,
        rows,
      ),
      sheet("判定の考え方", "判定|考え方\nA|実績が期待値以上\nB|基準から期待値までの50％以上を達成\nC|改善しているが50％未満\nD|基準値以下\n※進捗率＝（実績値－基準値）÷（期待値－基準値）"),
      sheet("判定別件数", "判定|件数|割合", kinds.map((kind, at) => [kind, String(counts[at] ?? 0), `${share(counts[at] ?? 0, rows.length)}%`]), [["合計", String(rows.length), "100.0%"]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("判定が期待値との比較と合わない", "指標の状況 @ 家庭教育支援チーム数 @ 判定", "A", "判定別件数 @ A @ 件数", "判定別件数 @ B @ 件数"),
      set("割合が100を超える", "指標の状況 @ コミュニティ・スクールの導入率 @ 実績値（R5）", "743"),
      set("進捗率を最終目標で計算", "指標の状況 @ １人１台端末の授業での毎日活用率 @ 進捗率（％）", rounded(progress("31.5", "90.0", "78.6"))),
      set("判定別の割合の誤り", "判定別件数 @ A @ 割合", `${share((counts[0] ?? 0) + 1, rows.length)}%`),
      set("備考の日付があり得ない", "指標の状況 @ 地域学校協働本部の設置市町村数 @ 備考", "令和6年3月32日"),
      set("判定の件数が前年度のまま", "判定別件数 @ B @ 件数", String((counts[1] ?? 0) + 2), "判定別件数 @ 合計 @ 件数"),
    ],
  }; // prettier-ignore
}

export const regions: readonly BodyPlan[] = [industry(), farming(), tourism(), education()];

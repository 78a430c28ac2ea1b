import {
  banded,
  column,
  crossTable,
  data,
  figure,
  headlineOf,
  ratio,
  rounded,
  set,
  share,
  sheet,
  swap,
  tally,
  type BodyPlan,
} from "./drawing";

/** 総合戦略 of a town: S to C against target and baseline, yearly actuals, "－" where not measured. */
function townStrategy(): BodyPlan {
  const rows = data(`
1|しごと|道の駅の売上額|千円|182,400|184,920|191,300|203,750|210,000
2|しごと|特産品の開発数（累計）|品|2|3|5|8|10
3|しごと|町内事業所の従業者数|人|1,842|－|－|1,705|1,900
4|しごと|起業者数（累計）|人|3|6|9|13|12
5|ひと|転入者数|人|214|226|219|241|240
6|ひと|お試し住宅の利用組数|組|8|11|15|19|18
7|ひと|関係人口アプリの登録者数|人|0|420|788|1,140|1,500
8|子育て|出生数|人|38|35|31|29|40
9|子育て|子育て支援センターの利用者数|人|2,960|2,410|2,835|3,120|3,000
10|子育て|保育所の待機児童数|人|0|0|0|0|0
11|まち|デマンド交通の利用者数|人|5,130|5,260|5,874|6,402|6,000
12|まち|防災訓練の参加者数|人|1,120|480|930|1,085|1,300
13|まち|住民一人当たりの医療費|千円|412|418|425|－|400`).map((row) => {
    const [base, now, goal] = [row[4], row[7], row[8]].map(figure) as [number, number, number];
    const grade = row[7] === "－" ? "－" : now >= goal ? "S" : now > base ? "A" : now >= base * 0.9 ? "B" : "C";
    return [...row, grade];
  });
  const kinds = ["S", "A", "B", "C", "－"];
  const counts = tally(column(rows, 9), kinds);
  return {
    name: "総合戦略（町・年度別実績）",
    achieved: ["S"],
    sheets: [
      sheet(
        "検証シート",
        `
桜川町総合戦略　令和5年度効果検証
S：目標値に達している　A：基準値を上回る　B：基準値と同水準（10％以内の減）　C：基準値を下回る　－：把握できない
No.|基本目標|指標|単位|基準値⏎（R1）|実績値|<|<|目標値⏎（R6）|評価
^|^|^|^|^|R3|R4|R5|^|^`,
        rows,
        `

評価|S|A|B|C|－|計`,
        [["件数", ...counts.map(String), String(rows.length)]],
        [["割合", ...counts.map((one) => `${share(one, rows.length)}％`), "100.0％"]],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("前年の実績を据え置いた", "検証シート @ 転入者数 @ R5", "219"),
      set("件数の合計が合わない", "検証シート @ 件数 @ 計", "12"),
      set("千円の欄に円で記入", "検証シート @ 道の駅の売上額 @ R5", "203,750,000"),
    ],
  }; // prettier-ignore
}

/** 過疎地域持続的発展計画: qualitative and numeric, legend on a sheet of its own. */
function depopulated(): BodyPlan {
  const rows = data(`
(1)|移住・定住|移住体験ツアーの開催|年2回|2回実施|実施済
(2)|移住・定住|定住促進住宅の整備|4戸|4戸|実施済
(3)|産業の振興|有害鳥獣の捕獲|300頭|342頭|実施済
(4)|産業の振興|担い手農家への農地集積|120ha|108ha|一部実施
(5)|産業の振興|商店街の空き店舗活用|3店舗|1店舗|一部実施
(6)|情報化|光ファイバの更新|2地区|2地区|実施済
(7)|交通|路線バスの再編|再編計画の策定|検討中|未実施
(8)|生活環境|合併処理浄化槽の設置|25基|25基|実施済
(9)|生活環境|簡易水道の統合|統合の完了|令和6年3月完了|実施済
(10)|福祉|見守り協定の締結|6事業者|7事業者|実施済
(11)|医療|オンライン診療の開始|診療所1か所で開始|準備中|一部実施
(12)|教育|小規模校の合同授業|年10回|12回実施|実施済
(13)|集落|集落支援員の配置|5人|4人|一部実施`);
  const kinds = ["実施済", "一部実施", "未実施"];
  const table = crossTable(rows, 1, 5, kinds);
  return {
    name: "過疎計画（定性の目標を含む）",
    achieved: ["実施済"],
    sheets: [
      sheet(
        "事業一覧",
        `
過疎地域持続的発展計画　事業の進捗状況（令和6年3月末現在）
番号|分野|事業名|令和5年度目標|令和5年度実績|進捗区分`,
        rows,
      ),
      sheet("凡例", "進捗区分|内容\n実施済|計画どおり実施した\n一部実施|計画の一部を実施した\n未実施|着手していない"),
      sheet("分野別集計", "分野別の進捗\n分野|実施済|一部実施|未実施|計", table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 5)),
    slips: [
      set("番号が飛んだ", "事業一覧 @ 集落支援員の配置 @ 番号", "(14)"),
      set("進捗区分が凡例にない語", "事業一覧 @ 集落支援員の配置 @ 進捗区分", "概ね実施", "分野別集計 @ 集落 @ 一部実施"),
      set("日付の年号の誤り", "事業一覧 @ 簡易水道の統合 @ 令和5年度実績", "平成6年3月完了"),
      set("進捗区分が実績と合わない", "事業一覧 @ 路線バスの再編 @ 進捗区分", "実施済", "分野別集計 @ 交通 @ 実施済", "分野別集計 @ 交通 @ 未実施"),
    ],
  }; // prettier-ignore
}

/** 農業振興計画: rates as fractions with formats, evaluation ◎○△ and an overview sentence with shares. */
function agriculture(): BodyPlan {
  const bands = [["◎", 110], ["○", 95], ["△", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|担い手|認定新規就農者数|人|#12|#14
2|担い手|農業法人数|法人|#28|#27
3|生産|水田の畦畔管理面積|ha|#640|#655
4|生産|ブランド米の作付面積|ha|#210|#176
5|生産|施設園芸の導入棟数|棟|#45|#52
6|生産|乳用牛の飼養頭数|頭|#1,380|#1,344
7|販売|直売所の販売額|百万円|#420|#468
8|販売|輸出額|百万円|#35|#29
9|基盤|農地中間管理機構の貸付面積|ha|#850|#862
10|基盤|用排水路の補修延長|m|#2,600|#2,610
11|基盤|荒廃農地の解消面積|ha|#18|#11`).map((row) => {
    const rate = ratio(row[5], row[4]);
    return [...row, `#${rounded(rate)}%`, banded(rate, bands)];
  });
  const counts = tally(column(rows, 7), ["◎", "○", "△"]);
  const [high = 0, fair = 0, low = 0] = counts;
  return {
    name: "農業振興計画（概況文つき）",
    sheets: [
      sheet(
        "概況",
        `
農業振興計画　令和5年度の概況
全${rows.length}項目の評価は、◎が${high}項目（${share(high, rows.length)}％）、○が${fair}項目（${share(fair, rows.length)}％）、△が${low}項目（${share(low, rows.length)}％）となった。`,
      ),
      sheet(
        "評価表",
        `
項目別評価表
◎＝達成率110％以上　○＝95％以上110％未満　△＝95％未満
番号|柱|項目|単位|目標|実績|達成率|評価`,
        rows,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("概況の割合の誤り", "概況!A2", `全11項目の評価は、◎が${high}項目（${share(high, 11)}％）、○が${fair}項目（${share(fair + 1, 11)}％）、△が${low}項目（${share(low, 11)}％）となった。`),
      set("達成率を逆に割った", "評価表 @ ブランド米の作付面積 @ 達成率", "#119.3%"),
      set("目標の桁の抜け", "評価表 @ 用排水路の補修延長 @ 目標", "#260"),
    ],
  }; // prettier-ignore
}

/** スポーツ推進計画: two halves of a period, blank where a survey is not made, numbers with units as formats. */
function sports(): BodyPlan {
  const rows = data(`
1|する|週1回以上スポーツをする町民の割合|#48.0%|#65.0%|#57.3%|未達成
2|する|総合型クラブの会員数|#320人|#400人|#412人|達成
3|する|ラジオ体操会の会場数|#6会場|#10会場|#10会場|達成
4|する|学校体育施設の開放回数|#1,240回|#1,500回|#1,386回|未達成
5|みる|スポーツ観戦事業の参加者数|#210人|#300人|#355人|達成
6|みる|町民大会の観客数|#1,800人|#2,000人|#1,640人|未達成
7|ささえる|スポーツ推進委員の数|#14人|#16人|#15人|未達成
8|ささえる|スポーツボランティアの登録数|#45人|#80人|#83人|達成
9|ささえる|指導者講習会の受講者数|#30人|#50人|#50人|達成`).map((row) => [...row.slice(0, 6), `#${rounded(ratio(row[5], row[4]))}%`, row[6] ?? ""]); // prettier-ignore
  return {
    name: "スポーツ推進計画（単位つきの数値）",
    sheets: [
      sheet(
        "指標の状況",
        `
町スポーツ推進計画　指標の達成状況
基準：令和元年度　実績：令和5年度
番号|柱|指標|基準値|目標値|実績値|達成率|達成状況`,
        rows,
      ),
      sheet("まとめ", "柱|達成|未達成|計\nする|#2|#2|#4\nみる|#1|#1|#2\nささえる|#2|#1|#3\n合計|#5|#4|#9"),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("達成率の前の版の値", "指標の状況 @ スポーツ推進委員の数 @ 達成率", "#87.5%"),
      set("柱の名称が違う", "まとめ!A4", "支える"),
      swap("柱の行の件数の入れ替わり", "まとめ!B3", "まとめ!B4", "まとめ!D3"),
    ],
  }; // prettier-ignore
}

/** 一般廃棄物処理計画: lower is better amounts, 前年度比, total of kinds. */
function waste(): BodyPlan {
  const rows = data(`
燃やすごみ|#6,842|#6,655|#6,700|達成
燃やさないごみ|#418|#402|#400|未達成
プラスチック製容器包装|#356|#349|#350|達成
古紙類|#1,127|#1,064|#1,100|達成
びん・缶類|#384|#371|#380|達成
粗大ごみ|#295|#318|#290|未達成`).map((row, index) => [
    String(index + 1),
    row[0] ?? "",
    ...row.slice(1, 3),
    `#${rounded(((figure(row[2]) - figure(row[1])) / figure(row[1])) * 100)}%`,
    ...row.slice(3),
  ]);
  const sums = [2, 3, 5].map((at) => column(rows, at).reduce((all, cell) => all + figure(cell), 0));
  const [before = 0, now = 0, goal = 0] = sums;
  const total = ["", "計", `#${rounded(before, 0)}`, `#${rounded(now, 0)}`, `#${rounded(((now - before) / before) * 100)}%`, `#${rounded(goal, 0)}`]; // prettier-ignore
  return {
    name: "一般廃棄物処理計画（減らす量）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "排出量",
        `
一般廃棄物処理基本計画　令和5年度ごみ排出量の目標達成状況
目標量を下回れば達成（排出量の削減を目標とする）
番号|種別|R4実績（t）|R5実績（t）|前年度比増減|R5目標（t）|達成状況`,
        rows,
        [total],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("前年度比の符号が逆", "排出量 @ 粗大ごみ @ 前年度比増減", "#▲7.8%"),
      set("達成状況の誤り", "排出量 @ 燃やさないごみ @ 達成状況", "達成"),
      set("実績の数字の入替え", "排出量 @ びん・缶類 @ R5実績（t）", "#317", "排出量 @ 計 @ R5実績（t）"),
    ],
  };
}

export const towns: readonly BodyPlan[] = [townStrategy(), depopulated(), agriculture(), sports(), waste()];

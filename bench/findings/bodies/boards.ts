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
  setAll,
  share,
  shareRow,
  sheet,
  tally,
  type BodyPlan,
} from "./drawing";

/** 図書館: activity of two years, A–D by rate of the target, remarks with sums. */
function library(): BodyPlan {
  const bands = [["A", 110], ["B", 80], ["C", 50], ["D", -Infinity]] as const; // prettier-ignore
  const rows = data(`
1|資料の提供|個人貸出点数|点|#1,284,300|#1,300,000|#1,318,450|一般891,220点、児童427,230点
2|資料の提供|予約受付件数|件|#214,600|#200,000|#228,310|窓口40,180件、インターネット188,130件
3|資料の提供|電子書籍の貸出点数|点|#18,240|#30,000|#22,615|
4|課題解決支援|レファレンス受付件数|件|#31,450|#35,000|#30,872|
5|課題解決支援|ビジネス支援講座の参加者数|人|#186|#250|#284|全6回
6|子どもの読書|おはなし会の参加者数|人|#4,820|#6,000|#5,937|
7|子どもの読書|学校への団体貸出点数|点|#42,100|#45,000|#51,260|
8|子どもの読書|ブックスタートの実施率|％|#94.8|#100.0|#96.3|
9|施設の利用|来館者数|人|#702,400|#800,000|#768,930|中央館512,340人、分館256,590人
10|施設の利用|集会室の利用件数|件|#1,130|#1,500|#702|空調改修のため10月から休室`).map((row) => {
    const rate = ratio(row[6], row[5]);
    return [...row.slice(0, 7), `#${rounded(rate)}`, banded(rate, bands), row[7] ?? ""];
  });
  const table = crossTable(rows, 1, 8, ["A", "B", "C", "D"]);
  return {
    name: "図書館の運営評価",
    sheets: [
      sheet(
        "R5評価",
        `
県立図書館　令和5年度運営評価
A：達成率110％以上　B：80％以上110％未満　C：50％以上80％未満　D：50％未満
番号|柱|指標|単位|R4実績|R5目標|R5実績|達成率（％）|評価|備考`,
        rows,
        `

柱|A|B|C|D|計`,
        table,
        [shareRow(table)],
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("備考の内訳の数字の入替え", "R5評価 @ 来館者数 @ 備考", "中央館512,340人、分館265,590人"),
      set("柱の名前の漢字ちがい", "R5評価!A17", "課題解決支緩", "R5評価!B7"),
      set("評価の誤り（境界の取り違え）", "R5評価 @ レファレンス受付件数 @ 評価", "C", "R5評価!C17", "R5評価!D17"),
      set("見出しの年度の誤り", "R5評価!G3", "R4実績", "R5評価!E3"),
    ],
  };
}

/** 消防: minutes and rates, 達成状況 in circles, months of the calendar. */
function fireService(): BodyPlan {
  const rows = data(`
予防|住宅用火災警報器の設置率|85％以上|83.1％|×|令和6年6月1日調査
予防|防火対象物の立入検査件数|1,200件以上|1,263件|○|
予防|出火率（人口1万人当たり）|3.0件以下|2.7件|○|出火件数61件
警防|消火栓の点検率|100％|100％|○|年2回実施
警防|消防水利の充足率|82％以上|82.4％|○|
救急|救急車の現場到着平均時間|8.5分以内|9.1分|×|
救急|応急手当講習の受講者数|5,000人以上|5,412人|○|普通2,986人、上級312人、入門2,114人
救急|救急救命士の養成数|4人|4人|○|
消防団|消防団員の充足率|92％以上|88.7％|×|条例定数1,150人、実員1,020人
消防団|機能別団員の数|60人以上|66人|○|`).map((row, index) => [`${index + 1}`, ...row]);
  const table = crossTable(rows, 1, 5, ["○", "×"]);
  return {
    name: "消防本部の業務計画",
    achieved: ["○"],
    sheets: [
      sheet(
        "業務目標",
        `
消防本部　令和5年度業務目標の達成状況
（○：達成、×：未達成）
番号|部門|業務目標|目標値|実績値|達成状況|備考`,
        rows,
      ),
      sheet("部門別", `部門別達成状況（令和5年度）\n部門|○|×|計`, table, [["達成率", `#${share(figure(table.at(-1)?.[1]), rows.length)}%`]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 5)),
    slips: [
      set("ありえない日付", "業務目標 @ 住宅用火災警報器の設置率 @ 備考", "令和6年6月31日調査"),
      set("備考の割合の内訳が合わない", "業務目標 @ 応急手当講習の受講者数 @ 備考", "普通2,986人、上級321人、入門2,114人"),
      set("達成状況の誤り（以内の目標）", "業務目標 @ 救急車の現場到着平均時間 @ 達成状況", "○", "部門別 @ 救急 @ ○", "部門別 @ 救急 @ ×"),
      set("集計の題名が前の年度", "部門別!A1", "部門別達成状況（令和4年度）"),
    ],
  }; // prettier-ignore
}

/** 地球温暖化対策実行計画（事務事業編）: emissions by kind and office, shares of the whole, reduction against the base year. */
function climate(): BodyPlan {
  const rows = data(`
本庁舎|#1,842|#1,120|#1,098|達成
学校施設|#4,310|#2,690|#2,914|未達成
上下水道施設|#5,270|#3,480|#3,421|達成
清掃施設|#9,140|#6,580|#7,032|未達成
病院|#3,860|#2,610|#2,587|達成
スポーツ・文化施設|#2,155|#1,400|#1,377|達成
公用車|#486|#310|#329|未達成`);
  const total = [1, 2, 3].map((at) => column(rows, at).reduce((all, cell) => all + figure(cell), 0));
  const [base = 0, goal = 0, now = 0] = total;
  const reduced = (actual: number, from: number): string => `#${rounded(((actual - from) / from) * 100)}%`;
  const drawn = rows.map((row, index) => [
    String(index + 1),
    ...row.slice(0, 4),
    reduced(figure(row[3]), figure(row[1])),
    `#${share(figure(row[3]), now)}%`,
    row[4] ?? "",
  ]);
  return {
    name: "地球温暖化対策実行計画（事務事業編）",
    achieved: ["達成"],
    sheets: [
      sheet(
        "排出量",
        `
地球温暖化対策実行計画（事務事業編）　令和5年度の温室効果ガス排出量
|||||||（単位：t-CO2）
番号|施設区分|基準年度（H25）排出量|目標（R5）|実績（R5）|削減率（基準年度比）|構成比|達成状況`,
        drawn,
        [
          [
            "",
            "合計",
            `#${rounded(base, 0)}`,
            `#${rounded(goal, 0)}`,
            `#${rounded(now, 0)}`,
            reduced(now, base),
            "#100.0%",
            "",
          ],
        ],
        "注）削減率の▲は基準年度からの減少を示す。排出量が目標以下であれば達成とする。",
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(drawn, 7)),
    slips: [
      set("構成比の誤り", "排出量 @ 病院 @ 構成比", "#18.3%"),
      set("削減率の計算まちがい", "排出量 @ 清掃施設 @ 削減率（基準年度比）", "#▲32.1%"),
      set("排出量の合計の誤り", "排出量 @ 合計 @ 目標（R5）", "#18,910"),
      set("基準年度の数字の入替え", "排出量 @ 学校施設 @ 基準年度（H25）排出量", "#3,410", "排出量 @ 合計 @ 基準年度（H25）排出量"),
    ], // prettier-ignore
  };
}

/** 大学法人: four Roman grades of qualitative items and numeric ones, self and committee, a table of counts. */
function university(): BodyPlan {
  const rows = data(`
1|教育|新たな教育課程の編成|2専攻を新設|2専攻を新設し、学生を受け入れた|Ⅲ|Ⅲ
2|教育|授業評価アンケートの満足度|80％|86.4％|Ⅳ|Ⅳ
3|教育|就職率|98％|98.6％|Ⅲ|Ⅲ
4|研究|科学研究費の採択件数|60件|71件|Ⅳ|Ⅳ
5|研究|論文数|220編|194編|Ⅱ|Ⅱ
6|地域貢献|公開講座の開催|30回|31回|Ⅲ|Ⅲ
7|地域貢献|自治体との共同事業|10件|13件|Ⅳ|Ⅳ
8|国際化|協定校の数|25校|25校|Ⅲ|Ⅲ
9|国際化|留学生の受入数|90人|68人|Ⅱ|Ⅱ
10|業務運営|規程の電子化|全規程を電子化|全規程の電子化を完了|Ⅲ|Ⅲ
11|業務運営|障害者雇用率|2.6％|2.71％|Ⅲ|Ⅲ
12|財務|外部資金の獲得額|180百万円|203百万円|Ⅳ|Ⅲ`);
  const kinds = ["Ⅳ", "Ⅲ", "Ⅱ", "Ⅰ"];
  const table = crossTable(rows, 1, 6, kinds);
  const counts = tally(column(rows, 6), kinds);
  return {
    name: "公立大学法人の年度評価（自己・委員会）",
    answer: { gradeColumn: "G" },
    sheets: [
      sheet(
        "項目別評価",
        `
公立大学法人　令和5年度業務実績評価　項目別評価
Ⅳ：計画を上回って実施　Ⅲ：計画を順調に実施　Ⅱ：計画を十分に実施していない　Ⅰ：計画を実施していない
番号|区分|項目|年度計画|実績|自己評価|委員会評価`,
        rows,
      ),
      sheet(
        "集計",
        `
委員会評価の集計
区分|Ⅳ|Ⅲ|Ⅱ|Ⅰ|計`,
        table,
        [["割合", ...counts.map((one) => `#${share(one, rows.length)}%`), "#100.0%"]],
        `
Ⅳ又はⅢの項目は${(counts[0] ?? 0) + (counts[1] ?? 0)}項目で、全体の${share((counts[0] ?? 0) + (counts[1] ?? 0), rows.length)}％を占める。`,
      ),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 6)),
    slips: [
      set("計画を下回ったのにⅢ", "項目別評価 @ 留学生の受入数 @ 委員会評価", "Ⅲ", "集計 @ 国際化 @ Ⅲ", "集計 @ 国際化 @ Ⅱ"),
      setAll("集計が自己評価のほうを数えた", [["集計 @ 財務 @ Ⅳ", "#1"], ["集計 @ 財務 @ Ⅲ", "#0"]], "集計 @ 財務 @ 計", "集計 @ 合計 @ Ⅳ"),
      set("文中の割合の誤り", "集計!A11", `Ⅳ又はⅢの項目は${(counts[0] ?? 0) + (counts[1] ?? 0)}項目で、全体の88.3％を占める。`),
      setAll("年度の取り違え", [["項目別評価!A1", "公立大学法人　令和55年度業務実績評価　項目別評価"]]),
    ],
  }; // prettier-ignore
}

export const boards: readonly BodyPlan[] = [library(), fireService(), climate(), university()];

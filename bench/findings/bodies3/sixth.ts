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
  sheet,
  sum,
  swap,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 食育推進計画: three years beside each other, less is better where the goal is lower, remarks with differences. */
function eating(): BodyPlan {
  const rows = data(`
1|子ども|朝食を欠食する小学生の割合|％|5.2|4.6|4.1|3.0|
2|子ども|朝食を欠食する中学生の割合|％|8.4|8.9|9.3|6.0|生活リズムの乱れが背景にある
3|子ども|給食での地場産物の使用割合|％|31.5|36.0|38.2|35.0|目標を3.2ポイント上回った
4|子ども|栄養教諭による授業の実施校数|校|22|29|31|30|
5|若者|主食・主菜・副菜をそろえて食べる20代の割合|％|28.3|30.1|31.4|40.0|
6|若者|料理教室の参加者数|人|310|145|268|400|会場の改修により回数を減らした
7|働く世代|1日の野菜摂取量|g|268|271|274|350|
8|働く世代|1日の食塩摂取量|g|10.4|10.4|10.4|8.0|
9|働く世代|健康づくり協力店の登録数|店|84|103|118|110|
10|高齢者|低栄養傾向の高齢者の割合|％|17.9|17.2|16.8|16.0|前年度から0.4ポイント減少した
11|高齢者|共食の会の開催か所数|か所|46|38|52|60|
12|地域|食生活改善推進員の数|人|212|198|191|220|高齢による退会が続いている
13|地域|食育ボランティアの活動回数|回|540|388|612|600|`).map((row) => {
    const [start, , now, goal] = row.slice(4, 8).map(figure) as [number, number, number, number];
    const sign = goal > start ? 1 : -1;
    const change = (now - start) * sign;
    const grade = (now - goal) * sign >= 0 ? "目標達成" : change > 0 ? "改善" : change === 0 ? "変化なし" : "悪化";
    return [...row.slice(0, 8), grade, row[8] ?? ""];
  });
  const kinds = ["目標達成", "改善", "変化なし", "悪化"];
  const counts = tally(column(rows, 8), kinds);
  const text = (worse: number): string =>
    `全${rows.length}指標のうち、目標を達成した指標は${counts[0] ?? 0}、改善した指標は${counts[1] ?? 0}、変化のない指標は${counts[2] ?? 0}、悪化した指標は${worse}であった。`;
  return {
    name: "食育推進計画（基準・前年度・今年度・変化で判定）",
    achieved: ["目標達成"],
    sheets: [
      sheet("指標の状況", `
第4次市食育推進計画　指標の状況
${text(counts[3] ?? 0)}

番号|世代|指標|単位|基準値⏎（令和元年度）|令和4年度|令和5年度|目標値⏎（令和7年度）|判定|備考`, rows, `
※判定は、令和5年度の値を基準値と比べたもの。目標値に達したものは「目標達成」とする。`),
      sheet("世代別", ["世代", ...kinds, "計"].join("|"), crossTable(rows, 1, 8, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("備考の差が食い違う", "指標の状況 @ 低栄養傾向の高齢者の割合 @ 備考", "前年度から0.6ポイント減少した"),
      set("悪化なのに改善", "指標の状況 @ 朝食を欠食する中学生の割合 @ 判定", "改善", "世代別!C2", "世代別!E2"),
      set("小数点の脱落", "指標の状況!G9", "314"),
      set("冒頭の文の件数の誤り", "指標の状況!A2", text((counts[3] ?? 0) + 1)),
      set("判定の空欄", "指標の状況 @ 共食の会の開催か所数 @ 判定", "", "世代別 @ 高齢者 @ 改善"),
    ],
  }; // prettier-ignore
}

/** 橋梁長寿命化修繕計画: offices as rows, repaired bridges by year and their sum, conditions of all bridges on a sheet of its own. */
function bridges(): BodyPlan {
  const bands = [["◎", 100], ["○", 85], ["△", -Infinity]] as const; // prettier-ignore
  const rows = data(`
中央土木|218|64|11|13|12|15|14|88|102|28|0
東部土木|176|52|8|9|12|10|11|71|84|20|1
西部土木|204|58|12|10|11|13|12|80|97|27|0
南部土木|149|47|6|8|7|9|8|62|66|20|1
北部土木|131|39|7|7|8|8|7|55|59|17|0
高原土木|98|30|4|5|4|6|5|37|46|15|0
臨海土木|112|33|6|7|7|6|7|50|49|13|0
島しょ支所|46|15|2|2|3|3|4|19|21|6|0`);
  const lines = rows.map((row, at) => {
    const done = sum(row.slice(3, 8).map(figure));
    const rate = (done / figure(row[2])) * 100;
    return [
      `${at + 1}`, ...row.slice(0, 3), ...row.slice(3, 8), `${done}`, `${rounded(rate)}％`, banded(rate, bands),
    ]; // prettier-ignore
  });
  const sums = [2, 3, 4, 5, 6, 7, 8, 9].map((at) => sum(column(lines, at).map(figure)));
  const [all = 1, planned = 1] = sums;
  const done = sums.at(-1) ?? 0;
  const states = rows.map((row) => [row[0] ?? "", ...row.slice(8), row[1] ?? ""]);
  const stateSums = [1, 2, 3, 4, 5].map((at) => sum(column(states, at).map(figure)));
  const third = stateSums[2] ?? 0;
  const whole = (one: number): string => rounded(one, 0);
  const text = (count: number, part: string): string =>
    `県が管理する${whole(all)}橋のうち、早期に措置を講ずべき状態（健全度Ⅲ）にあるものは${whole(count)}橋（${part}％）である。`;
  return {
    name: "橋梁長寿命化修繕計画（事務所別・年度別の実績と健全度）",
    sheets: [
      sheet("修繕の進捗", `
橋梁長寿命化修繕計画（令和元年度～令和5年度）　修繕の進捗状況
番号|事務所|管理橋梁数|計画橋梁数|修繕橋梁数|<|<|<|<|<|進捗率|評価
^|^|^|^|R1|R2|R3|R4|R5|計|^|^`, lines, [["", "計", ...sums.map(whole), `${rounded((done / planned) * 100)}％`, ""]], `
評価：◎　進捗率100％以上　○　85％以上100％未満　△　85％未満`),
      sheet("健全度", "事務所|健全度Ⅰ|健全度Ⅱ|健全度Ⅲ|健全度Ⅳ|計", states, [["計", ...stateSums.map(whole)], [""], [text(third, share(third, all))]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(lines, 11)),
    slips: [
      set("健全度の橋数の数字の入替え", "健全度 @ 西部土木 @ 健全度Ⅱ", "79", "健全度 @ 西部土木 @ 計", "健全度 @ 計 @ 健全度Ⅱ"),
      set("年度の計の足し算の誤り", "修繕の進捗!J9", "25"),
      set("進捗率が下の行の値", "修繕の進捗 @ 臨海土木 @ 進捗率", lines[7]?.[10] ?? ""),
      set("文の割合の誤り", "健全度!A12", text(third, share(third + 10, all))),
      set("計に最後の行が入っていない", "修繕の進捗!H12", whole((sums[5] ?? 0) - 3)),
    ],
  }; // prettier-ignore
}

/** 移住・定住促進戦略: units in every cell, last year and its ratio, reasons, main indicators on a sheet of their own. */
function newcomers(): BodyPlan {
  const rows = data(`
1|情報発信|移住ポータルサイトの閲覧数|件|184,200|201,350|200,000|
2|情報発信|移住フェアの相談組数|組|126|148|140|
3|情報発信|体験ツアーの参加者数|人|64|58|80|荒天により秋のツアーを中止したため
4|情報発信|公式SNSの登録者数|人|8,120|9,764|9,500|
5|住まい|空き家バンクの登録件数|件|72|81|80|
6|住まい|空き家バンクの成約件数|件|41|39|45|改修費の高騰により契約が延びたため
7|住まい|お試し住宅の利用組数|組|38|47|40|
8|住まい|住宅取得補助の件数|件|55|63|60|
9|しごと|移住者の就業相談の件数|件|203|241|220|
10|しごと|移住創業補助の件数|件|7|6|10|
11|しごと|テレワーク施設の利用登録者数|人|91|134|120|
12|つながり|地域おこし協力隊の隊員数|人|11|13|15|2名が年度途中で退任したため
13|つながり|移住者交流会の開催回数|回|4|6|6|
14|つながり|関係人口登録制度の会員数|人|1,240|1,873|1,500|`).map((row) => {
    const [unit = "", before = "", now = "", goal = ""] = row.slice(3, 7);
    const rate = ratio(now, goal);
    const grade = rate >= 100 ? "◎" : rate >= 80 ? "○" : "△";
    return [
      ...row.slice(0, 3), `${before}${unit}`, `${now}${unit}`, `${rounded(ratio(now, before))}％`,
      `${goal}${unit}`, `${rounded(rate)}％`, grade, grade === "◎" ? "" : row[7] === "" ? "周知が十分でなかったため" : (row[7] ?? ""),
    ]; // prettier-ignore
  });
  const kinds = ["◎", "○", "△"];
  const main = ["空き家バンクの成約件数", "移住フェアの相談組数", "関係人口登録制度の会員数"].map((name) => {
    const row = rows.find((one) => one[2] === name) ?? [];
    return [name, row[4] ?? "", row[7] ?? "", row[8] ?? ""];
  });
  return {
    name: "移住・定住促進戦略（単位つき・前年度比・主な指標）",
    sheets: [
      sheet("進捗一覧", `
移住・定住促進戦略　令和5年度進捗一覧
番号|方針|指標|令和4年度実績|令和5年度実績|前年度比|令和5年度目標|達成率|評価|未達成の理由`, rows, `
【評価】◎…達成率100％以上　○…80％以上　△…80％未満`),
      sheet("主な指標", "指標|令和5年度実績|達成率|評価", main, "", ["方針", ...kinds, "計"].join("|"), crossTable(rows, 1, 8, kinds)),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("単位の誤り", "進捗一覧 @ お試し住宅の利用組数 @ 令和5年度実績", "47人"),
      set("前年度比の分母と分子の逆", "進捗一覧 @ 公式SNSの登録者数 @ 前年度比", `${rounded(ratio("8,120", "9,764"))}％`),
      set("主な指標の名前の誤字", "主な指標!A2", "空き家バンクの制約件数"),
      set("主な指標の実績が前年度の値", "主な指標!B3", "126組"),
      set("未達成の理由の空欄", "進捗一覧 @ 体験ツアーの参加者数 @ 未達成の理由", ""),
    ],
  }; // prettier-ignore
}

/** 子ども読書活動推進計画: an indicator over rows for each kind of school, real numbers, the legend on a sheet of its own. */
function reading(): BodyPlan {
  const parts = [
    ["1", "家庭・地域", "図書館の児童書の貸出冊数（千冊）", ["－|310.0|324.6|増"]],
    ["2", "家庭・地域", "ブックスタートの配布率（％）", ["－|98.0|99.1|増"]],
    ["3", "家庭・地域", "読み聞かせボランティアの数（人）", ["－|180|162|増"]],
    ["4", "学校", "1か月に1冊も本を読まない割合（％）", ["小学校|3.0|2.8|減", "中学校|10.0|12.7|減", "高等学校|35.0|47.9|減"]],
    ["5", "学校", "1か月の平均読書冊数（冊）", ["小学校|11.0|11.4|増", "中学校|4.5|4.6|増", "高等学校|2.0|1.3|増"]],
    ["6", "学校", "学校図書館の図書標準の達成率（％）", ["小学校|100.0|96.4|増", "中学校|100.0|88.9|増"]],
    ["7", "学校", "学校司書の配置率（％）", ["小学校|80.0|80.0|増", "中学校|80.0|71.4|増"]],
    ["8", "環境", "電子図書館の登録者数（人）", ["－|2,500|3,186|増"]],
    ["9", "環境", "移動図書館の巡回か所数（か所）", ["－|34|30|増"]],
  ] as const; // prettier-ignore
  const rows = parts.flatMap(([number, pillar, name, kinds]) =>
    kinds.map((kind, at) => {
      const [school = "", goal = "", now = "", way] = kind.split("|");
      const rate = way === "増" ? ratio(now, goal) : 200 - ratio(now, goal);
      const grade = rate >= 100 ? "A" : rate >= 90 ? "B" : rate >= 70 ? "C" : "D";
      const head = at === 0 ? [number, pillar, name] : ["^", "^", "^"];
      return [...head, school, `#${goal}`, `#${now}`, `#${rounded(rate)}`, grade, pillar];
    }),
  );
  const kinds = ["A", "B", "C", "D"];
  return {
    name: "子ども読書活動推進計画（学校種の行・減らす指標は200％から引く）",
    sheets: [
      sheet("評価表", `
第五次県子ども読書活動推進計画　評価表（令和5年度）
No.|柱|指標|校種|目標|実績|達成度（％）|評価`, rows.map((row) => row.slice(0, 8)), `
達成度は実績÷目標×100。ただし、減らすことを目標とする指標（№4）は200から引いた値とする。`),
      sheet("評価基準", "評価|達成度\nA|100％以上\nB|90％以上100％未満\nC|70％以上90％未満\nD|70％未満"),
      sheet("柱別集計", ["柱", ...kinds, "計"].join("|"), crossTable(rows, 8, 7, kinds)),
    ],
    measures: parts.length,
    headline: headlineOf(column(rows, 7)),
    slips: [
      set("凡例にない評価", "評価表!H6", "E", "柱別集計 @ 学校 @ A"),
      set("不読率の達成度の向きの誤り", "評価表!G7", "#127.0"),
      swap("二つの件数の入替え", "柱別集計 @ 学校 @ B", "柱別集計 @ 学校 @ D"),
      paste("行の二重貼り付け", "評価表 @ 移動図書館の巡回か所数（か所） @ No."),
      set("割合が100％を超える", "評価表!F4", "#991"),
    ],
  }; // prettier-ignore
}

/** 定員適正化計画: staff of two days and their difference, subtotals, the planned number as an upper limit. */
function staff(): BodyPlan {
  const parts = [
    ["一般行政", `
議会|8|8|8|
総務・企画|142|145|143|情報部門の強化による増
税務|61|60|61|
民生|118|123|120|児童相談体制の充実による5人増
衛生|74|71|75|新型コロナ対応の終了による3人減
農林水産|39|38|39|
商工|22|22|22|
土木|87|88|88|`],
    ["特別行政", `
教育|133|129|130|給食調理の委託による4人減
消防|168|170|170|`],
    ["公営企業等", `
水道|41|40|41|
下水道|26|26|26|
国保・介護|35|36|35|`],
  ] as const; // prettier-ignore
  const graded = parts.map(([part, text]) => ({
    part,
    rows: data(text).map((row) => {
      const [before, now, limit] = row.slice(1, 4).map(figure) as [number, number, number];
      return [
        row[0] ?? "", `${before}`, `${now}`, rounded(now - before, 0), `${limit}`, rounded(now - limit, 0),
        now <= limit ? "計画内" : "計画超過", row[4] ?? "",
      ]; // prettier-ignore
    }),
  }));
  const all = graded.flatMap(({ rows }) => rows);
  const total = (name: string, rows: readonly (readonly string[])[]): string[] => [
    name,
    "<",
    ...[1, 2, 3, 4, 5].map((at) => rounded(sum(column(rows, at).map(figure)), 0)),
    "",
    "",
  ];
  return {
    name: "定員適正化計画（部門別・小計・上限の計画数）",
    sheets: [
      sheet("部門別職員数", `
定員適正化計画　部門別職員数の状況（令和5年4月1日現在）　単位：人
区分|部門|令和4年|令和5年|増減|計画数（令和5年）|計画との差|判定|主な増減理由`, ...graded.map(({ part, rows }) => [
        ...rows.map((row, at) => [at === 0 ? part : "^", ...row]), total("小計", rows),
      ]), [total("合計", all)]),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 6)),
    slips: [
      set("増減の符号の誤り", "部門別職員数 @ 衛生 @ 増減", "3"),
      set("小計の足し算の誤り", "部門別職員数!D14", "301"),
      set("理由の人数が食い違う", "部門別職員数 @ 教育 @ 主な増減理由", "給食調理の委託による6人減"),
      set("計画を超えたのに計画内", "部門別職員数 @ 民生 @ 判定", "計画内"),
      set("合計が前年の写し", "部門別職員数!D19", rounded(sum(column(all, 1).map(figure)), 0)),
    ],
  }; // prettier-ignore
}

export const sixth: readonly BodyPlan[] = [eating(), bridges(), newcomers(), reading(), staff()];

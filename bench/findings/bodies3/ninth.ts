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
  setAll,
  share,
  shareRow,
  sheet,
  sum,
  tally,
  type BodyPlan,
} from "../bodies/drawing";

/** 町総合計画: a sheet for each goal with the same columns, all goals counted on a sheet of its own. */
function townPlan(): BodyPlan {
  const bands = [["Ａ", 100], ["Ｂ", 70], ["Ｃ", -Infinity]] as const; // prettier-ignore
  const goals = [
    ["目標1", "基本目標1　健やかに暮らせるまち", `
1-1|特定健診の受診率|％|50.0|51.3|健康課
1-2|がん検診の受診者数|人|2,400|2,106|健康課
1-3|介護予防教室の延べ参加者数|人|1,800|2,044|福祉課
1-4|ファミリーサポートの会員数|人|160|171|子育て支援課
1-5|認知症サポーター養成講座の受講者数|人|300|188|福祉課`],
    ["目標2", "基本目標2　学びあい育ちあうまち", `
2-1|図書館の貸出冊数|冊|85,000|79,240|教育課
2-2|公民館講座の受講者数|人|1,200|1,315|教育課
2-3|全国学力調査の正答率（町平均）|％|65.0|66.2|教育課
2-4|スポーツ大会の参加者数|人|950|614|教育課`],
    ["目標3", "基本目標3　活力とにぎわいのあるまち", `
3-1|新規就農者数|人|5|4|産業課
3-2|観光入込客数|千人|420|436|産業課
3-3|ふるさと納税の寄附件数|件|9,000|11,872|企画課
3-4|空き店舗の活用件数|件|6|2|産業課
3-5|特産品の認証数|品|24|24|産業課`],
    ["目標4", "基本目標4　安全で住みよいまち", `
4-1|自主防災組織の結成率|％|95.0|92.4|総務課
4-2|防災訓練の参加者数|人|2,000|2,236|総務課
4-3|町道の改良率|％|68.0|68.1|建設課
4-4|デマンド交通の利用者数|人|14,000|12,875|企画課`],
  ] as const; // prettier-ignore
  const all = goals.flatMap(([, title, text]) =>
    data(text).map((row) => [...row.slice(0, 5), `${rounded(ratio(row[4], row[3]))}％`, banded(ratio(row[4], row[3]), bands), row[5] ?? "", title]),
  ); // prettier-ignore
  const kinds = ["Ａ", "Ｂ", "Ｃ"];
  const table = crossTable(all, 8, 6, kinds);
  const counts = tally(column(all, 6), kinds);
  const text = (best: number): string =>
    `全${all.length}指標のうち、Ａ評価は${best}指標（${share(best, all.length)}％）、Ｂ評価は${counts[1] ?? 0}指標（${share(counts[1] ?? 0, all.length)}％）、Ｃ評価は${counts[2] ?? 0}指標（${share(counts[2] ?? 0, all.length)}％）である。`;
  return {
    name: "町総合計画（基本目標ごとのシートと総括表）",
    sheets: [
      sheet("総括表", `
第6次町総合計画　令和5年度評価　総括表
${text(counts[0] ?? 0)}

${["基本目標", ...kinds, "計"].join("|")}`, table, [shareRow(table)], `
Ａ：達成率100％以上　Ｂ：70％以上　Ｃ：70％未満`),
      ...goals.map(([name, title]) =>
        sheet(name, title, "", "番号|指標|単位|目標値|実績値|達成率|評価|担当課", all.filter((row) => row[8] === title).map((row) => row.slice(0, 8))),
      ),
    ],
    measures: all.length,
    headline: headlineOf(column(all, 6)),
    slips: [
      set("総括表の件数の誤り", "総括表 @ 基本目標2　学びあい育ちあうまち @ Ａ", "#3", "総括表 @ 基本目標2　学びあい育ちあうまち @ 計", "総括表 @ 合計 @ Ａ"),
      set("文のＡ評価の件数の誤り", "総括表!A2", text((counts[0] ?? 0) + 1)),
      set("達成率の数字の入替え", "目標3 @ ふるさと納税の寄附件数 @ 達成率", "113.9％"),
      set("評価の誤り", "目標1 @ がん検診の受診者数 @ 評価", "Ａ", "総括表 @ 基本目標1　健やかに暮らせるまち @ Ａ", "総括表 @ 基本目標1　健やかに暮らせるまち @ Ｂ"),
      set("番号の誤り（別の目標の番号）", "目標4 @ 町道の改良率 @ 番号", "3-3"),
    ],
  }; // prettier-ignore
}

/** 学校評価: aims and results in words with a figure, graded 1–4, the mean of each field. */
function school(): BodyPlan {
  const rows = data(`
1|学習指導|授業が分かりやすいと答える生徒|80％以上|83％|教務部
2|学習指導|家庭学習の時間が1日2時間以上の生徒|60％以上|52％|進路指導部
3|学習指導|読書が好きと答える生徒|70％以上|71％|図書部
4|生徒指導|年間の遅刻者数（延べ）|300人以下|268人|生徒指導部
5|生徒指導|あいさつを進んで行う生徒|90％以上|88％|生徒指導部
6|生徒指導|いじめの解消率|100％|100％|生徒指導部
7|進路指導|進路決定率|98％以上|99％|進路指導部
8|進路指導|資格検定の合格者数（延べ）|250人以上|231人|進路指導部
9|保健・安全|朝食を毎日とる生徒|85％以上|79％|保健部
10|保健・安全|避難訓練の実施回数|3回以上|3回|総務部
11|開かれた学校|学校ホームページの更新回数|150回以上|204回|情報部
12|開かれた学校|学校に満足している保護者|85％以上|86％|総務部`).map((row) => {
    const [goal, now] = [figure(row[3]), figure(row[4])];
    const rate = (row[3] ?? "").endsWith("以下") ? goal / now : now / goal;
    return [...row.slice(0, 5), rate >= 1.1 ? "4" : rate >= 1 ? "3" : rate >= 0.9 ? "2" : "1", row[5] ?? ""];
  });
  const kinds = ["4", "3", "2", "1"];
  const points = (name?: string): number[] =>
    rows.filter((row) => name === undefined || row[1] === name).map((row) => Number(row[5]));
  const mean = (name?: string): string => rounded(sum(points(name)) / points(name).length, 2);
  const fields = [...new Set(column(rows, 1))];
  const table = crossTable(rows, 1, 5, kinds);
  return {
    name: "学校評価（％以上の目標と4段階・分野の平均）",
    sheets: [
      sheet("評価表", `
県立中央高等学校　令和5年度　学校評価表
（4：目標の110％以上、3：目標を達成、2：目標の90％以上、1：目標の90％未満。以下を目指す項目は目標÷実績による。）

番号|分野|評価項目|目標|結果|評価|主担当`, rows),
      sheet("分野別", "分野|項目数|平均", [
        ...fields.map((name) => [name, `#${points(name).length}`, `#${mean(name)}`]), ["全体", `#${rows.length}`, `#${mean()}`],
      ], "", ["分野", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 5)),
    slips: [
      set("平均の計算の誤り", "分野別 @ 進路指導 @ 平均", "#2.00"),
      set("評価の誤り", "評価表 @ あいさつを進んで行う生徒 @ 評価", "3", "分野別!C3", "分野別!C11", "分野別!D11"),
      set("結果の単位の誤り", "評価表 @ 資格検定の合格者数（延べ） @ 結果", "231％"),
      set("結果が100％を超える", "評価表 @ 進路決定率 @ 結果", "999％"),
      set("評価の空欄", "評価表 @ 避難訓練の実施回数 @ 評価", "", "分野別 @ 保健・安全 @ 3"),
    ],
  }; // prettier-ignore
}

/** 水道の経営比較: last year, this year, similar bodies' mean; better or worse than both, in arrows and words. */
function waterworks(): BodyPlan {
  const rows = data(`
1|健全性|経常収支比率|％|104.2|103.1|105.0|高|動力費の高騰により費用が増えたため
2|健全性|料金回収率|％|98.7|97.2|100.0|高|動力費の高騰により給水原価が上昇したため
3|健全性|流動比率|％|312.5|298.4|250.0|高|
4|健全性|企業債残高対給水収益比率|％|341.8|329.6|335.0|低|
5|効率性|給水原価|円|172.4|181.9|175.0|低|動力費が前年度から2,100万円増加したため
6|効率性|施設利用率|％|61.3|60.8|62.0|高|人口の減少により配水量が減ったため
7|効率性|有収率|％|88.9|90.2|90.0|高|
8|効率性|職員1人当たりの給水人口|人|3,214|3,289|3,250|高|
9|老朽化|管路経年化率|％|22.1|24.6|24.0|低|更新が計画より遅れているため
10|老朽化|管路更新率|％|0.62|0.71|0.80|高|入札不調が2件あったため
11|老朽化|基幹管路の耐震適合率|％|41.5|43.8|43.0|高|`).map((row) => {
    const [before, now, goal] = row.slice(4, 7).map(figure) as [number, number, number];
    const sign = row[7] === "高" ? 1 : -1;
    const places = (row[5] ?? "").split(".")[1]?.length ?? 0;
    const better = (now - before) * sign > 0;
    return [
      ...row.slice(0, 6), rounded(now - before, places), row[6] ?? "", row[7] === "高" ? "↑" : "↓",
      (now - goal) * sign >= 0 ? "達成" : better ? "未達成（改善）" : "未達成（悪化）", row[8] ?? "",
    ]; // prettier-ignore
  });
  const kinds = ["達成", "未達成（改善）", "未達成（悪化）"];
  const counts = tally(column(rows, 9), kinds);
  const table = crossTable(rows, 1, 9, kinds);
  const text = (met: number): string =>
    `経営指標${rows.length}項目のうち${met}項目（${share(met, rows.length)}％）が目標を達成した。`;
  return {
    name: "水道事業経営戦略（良い方向の矢印・前年度差・理由）",
    achieved: ["達成"],
    sheets: [
      sheet("経営指標", `
水道事業経営戦略　経営指標の状況（令和5年度決算）
${text(counts[0] ?? 0)}

番号|区分|指標|単位|R4|R5|前年度差|R5目標|望ましい方向|評価|未達成の理由`, rows),
      sheet("区分別", ["区分", ...kinds, "計"].join("|"), table),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 9)),
    slips: [
      set("前年度差の符号の誤り", "経営指標 @ 企業債残高対給水収益比率 @ 前年度差", "12.2"),
      set("低い方がよい指標の評価の誤り", "経営指標 @ 管路経年化率 @ 評価", "達成", "区分別 @ 老朽化 @ 達成", "区分別 @ 老朽化 @ 未達成（悪化）", "経営指標!A2"),
      set("理由の空欄", "経営指標 @ 施設利用率 @ 未達成の理由", ""),
      set("冒頭の文の項目数の誤り", "経営指標!A2", text((counts[0] ?? 0) - 1)),
      set("実績の小数点の位置の誤り", "経営指標!F14", "7.1"),
    ],
  }; // prettier-ignore
}

/** 地球温暖化対策: emissions by sector in the base year and now, reduction rates with ▲, totals, absorption below. */
function climate(): BodyPlan {
  const rows = data(`
1|産業部門|1,842|1,501|1,396|1,050
2|業務その他部門|1,126|902|871|560
3|家庭部門|1,318|1,074|968|450
4|運輸部門|1,455|1,287|1,302|945
5|廃棄物部門|118|104|97|100
6|工業プロセス|64|61|58|54
7|メタン等|87|79|80|77`).map((row) => {
    const [base, , now, goal] = row.slice(2, 6).map(figure) as [number, number, number, number];
    const [cut, aim] = [((now - base) / base) * 100, ((goal - base) / base) * 100];
    const done = (cut / aim) * 100;
    return [
      ...row.slice(0, 2), ...row.slice(2, 5).map((one) => `#${one}`), `#${rounded(cut)}%`, `#${row[5] ?? ""}`, `#${rounded(aim)}%`,
      done >= 100 ? "達成" : done >= 50 ? "順調" : "要加速",
    ]; // prettier-ignore
  });
  const [base, before, now, goal] = [2, 3, 4, 6].map((at) => sum(column(rows, at).map(figure))) as [number, number, number, number]; // prettier-ignore
  const change = (from: number, to: number): string => rounded(((to - from) / from) * 100);
  const kinds = ["達成", "順調", "要加速"];
  const text = (total: number, cut: string): string =>
    `2022年度の総排出量は${rounded(total, 0)}千t-CO2で、2013年度比で${cut}％の削減となった。`;
  return {
    name: "地球温暖化対策実行計画（区域施策編・部門別と削減率）",
    achieved: ["達成"],
    sheets: [
      sheet("部門別排出量", `
市地球温暖化対策実行計画（区域施策編）　部門別排出量　単位：千t-CO2
No.|部門|基準年度⏎2013|2021年度|2022年度|基準年度比|目標年度⏎2030|目標削減率|進捗
`, rows, [[
        "", "合計", `#${rounded(base, 0)}`, `#${rounded(before, 0)}`, `#${rounded(now, 0)}`, `#${change(base, now)}%`, `#${rounded(goal, 0)}`, `#${change(base, goal)}%`, "",
      ], [""], [text(now, change(base, now).replace("▲", ""))]], `
進捗　達成：目標削減率に達したもの　順調：目標削減率の50％以上　要加速：目標削減率の50％未満`),
      sheet("進捗の集計", ["", ...kinds, "計"].join("|"), [["部門数", ...tally(column(rows, 8), kinds).map((one) => `#${one}`), `#${rows.length}`]]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 8)),
    slips: [
      set("排出量の数字の入替え", "部門別排出量!E5", "#986"),
      set("基準年度比の▲の脱落", "部門別排出量!F4", "#22.6%"),
      set("合計が前年度の写し", "部門別排出量!E10", `#${rounded(before, 0)}`),
      set("進捗の誤り", "部門別排出量!I6", "順調", "進捗の集計!C2", "進捗の集計!D2"),
      set("文の削減率の誤り", "部門別排出量!A12", text(now, rounded(figure(change(base, now).replace("▲", "")) + 2))),
    ],
  }; // prettier-ignore
}

/** 特定事業主行動計画: goals as shares, with the two counts behind each in a text. */
function employer(): BodyPlan {
  const rows = data(`
1|女性の活躍|管理職に占める女性の割合|184|35|20.0|35人／184人
2|女性の活躍|係長級に占める女性の割合|412|138|33.0|138人／412人
3|女性の活躍|採用者に占める女性の割合|96|47|50.0|47人／96人
4|両立支援|男性職員の育児休業の取得率|58|41|70.0|41人／58人
5|両立支援|配偶者出産休暇の取得率|58|56|100.0|56人／58人
6|両立支援|子の看護休暇の取得率|310|203|60.0|203人／310人
7|働き方|年次休暇を10日以上取得した職員の割合|1,842|1,566|85.0|1,566人／1,842人
8|働き方|時間外勤務が月45時間を超えない職員の割合|1,842|1,794|100.0|1,794人／1,842人
9|働き方|テレワークを経験した職員の割合|1,842|902|50.0|902人／1,842人
10|意識改革|ハラスメント研修の受講率|1,842|1,829|100.0|1,829人／1,842人
11|意識改革|女性キャリア研修の受講率|120|108|80.0|108人／120人`).map((row) => {
    const rate = ratio(row[4], row[3]);
    return [
      ...row.slice(0, 3), `${row[5] ?? ""}％`, `${rounded(rate)}％`, rate >= figure(row[5]) ? "〇" : "×", row[6] ?? "",
    ]; // prettier-ignore
  });
  const kinds = ["〇", "×"];
  const table = crossTable(rows, 1, 5, kinds);
  const met = tally(column(rows, 5), kinds)[0] ?? 0;
  const text = (count: number): string => `〇は${count}項目、×は${rows.length - met}項目`;
  return {
    name: "特定事業主行動計画（割合と内訳の分数）",
    achieved: ["〇"],
    sheets: [
      sheet("達成状況", `
特定事業主行動計画　数値目標の達成状況（令和5年度）
${text(met)}

番号|分野|項目|目標|実績|達成|内訳（該当者／対象者）`, rows, `
※〇は目標に達したもの、×は達していないもの`),
      sheet("分野別集計", ["分野", ...kinds, "計"].join("|"), table, [shareRow(table)]),
    ],
    measures: rows.length,
    headline: headlineOf(column(rows, 5)),
    slips: [
      set("内訳と実績が合わない", "達成状況 @ 係長級に占める女性の割合 @ 実績", "35.5％"),
      set("内訳の数字の入替え", "達成状況 @ 子の看護休暇の取得率 @ 内訳（該当者／対象者）", "230人／310人"),
      setAll("達成の記号の誤り", [["達成状況 @ 採用者に占める女性の割合 @ 達成", "〇"]], "分野別集計 @ 女性の活躍 @ 〇", "分野別集計 @ 女性の活躍 @ ×", "達成状況!A2"),
      paste("行の二重貼り付け", "達成状況 @ ハラスメント研修の受講率 @ 番号"),
      hide("非表示の行が数えられている", "達成状況 @ テレワークを経験した職員の割合 @ 番号"),
    ],
  }; // prettier-ignore
}

export const ninth: readonly BodyPlan[] = [townPlan(), school(), waterworks(), climate(), employer()];

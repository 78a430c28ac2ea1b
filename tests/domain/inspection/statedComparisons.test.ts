import { told } from "./told";

const one = (drawing: string): readonly string[] => told({ 一覧: drawing });

describe("備考の差・増減と、その行の目標・実績・前年度", () => {
  const plan = (text: string, header = "備考"): string =>
    `番号 | 事業 | 指標 | 単位 | 前年度実績 | 目標値 | 実績値 | ${header}
1 | 婚活支援 | 交流会の参加者数 | 人 | 352 | 400 | 371 | ${text}
2 | 農地集積 | 集積率 | ％ | 41.0 | 45.0 | 43.5 | 協議を進めた。
3 | 空き家 | 成約件数 | 件 | 18 | 20 | 22 | 相談会を開いた。`;
  const wrong = ["consistency-comparison-differs H2"];

  it.each<[string, readonly string[]]>([
    ["目標を29人下回った。", []],
    ["目標に29人及ばなかった。", []],
    ["前年度より19人多く参加した。", []],
    ["前年度（352人）から19人の増となった。", []],
    ["前年度の352人に比べて19人増加した。", []],
    ["参加者数は目標を下回ったが、満足度は目標を上回った。", []],
    ["うち女性は目標を5人上回った。", []],
    ["最終目標を129人下回っている。", []],
    ["会場Ａの来場者は前年度より40人減少した。", []],
    ["令和2年度の210人から161人増加した。", []],
    ["参加費は前年度から500円増額した。", []],
    ["新たに3人が加わり、退会により22人の減。", []],
    ["定員400人に対し、申込みは512人であった。", []],
    ["目標を15％下回った。", []],
    ["目標を92人下回った。", wrong],
    ["目標を29人上回った。", wrong],
    ["目標値を上回った。", wrong],
    ["交流会の参加者数は目標を上回った。", wrong],
    ["前年度の352人から91人増加した。", wrong],
    ["前年度より19人減少した。", wrong],
    ["前年度（352人）に比べ、19人の減。", wrong],
    ["会場の変更により、91人の増となった。", wrong],
    ["目標400人に対し、実績は317人であった。", ["consistency-note-number H2"]],
    ["計画の400人を上回った。", wrong],
    ["目標値と同数であった。", wrong],
  ])("%s", (text, findings) => {
    expect(one(plan(text))).toEqual(findings);
  });

  it("「実施状況」の欄の文も読む", () => {
    expect(one(plan("目標を92人下回った。", "実施状況"))).toEqual(wrong);
    expect(one(plan("参加者は、令和5年度は371人であった。", "実施状況"))).toEqual([]);
    expect(one(plan("参加者は、令和5年度は317人であった。", "実施状況"))).toEqual(["consistency-note-number H2"]);
  });

  it.each<[string, readonly string[]]>([
    ["前年度の41.0％から2.5ポイント上昇した。", []],
    ["前年度は41.0％であり、2.5ポイントの上昇となった。", []],
    ["目標に1.5ポイント届かなかった。", []],
    ["前年度の41.0％から5.2ポイント上昇した。", ["consistency-comparison-differs F2"]],
    ["前年度は41.0％であり、2.5ポイント低下した。", ["consistency-comparison-differs F2"]],
    ["目標を1.5ポイント上回った。", ["consistency-comparison-differs F2"]],
  ])("割合の差はポイントで: %s", (text, findings) => {
    const drawing = `番号 | 事業 | 指標 | 目標 | 実績 | 備考
1 | 農地集積 | 集積率 | 45.0% | 43.5% | ${text}
2 | 空き家 | 成約件数 | 20件 | 22件 | 相談会を開いた。`;
    expect(one(drawing)).toEqual(findings);
  });

  it("指標が二つある施策の文は、どちらのことか分からない", () => {
    const drawing = `番号 | 施策 | 指標 | 目標 | 実績 | 備考
1 | 婚活支援 | 参加者数 | 400人 | 371人 | 目標を92人下回った。
 | | 開催数 | 12回 | 12回 |
2 | 空き家 | 成約件数 | 20件 | 22件 | 相談会を開いた。`;
    expect(one(drawing)).toEqual([]);
  });
});

describe("評価ごとの数を述べる文", () => {
  const plan = (text: string, grades = "○△○×○△○○"): string =>
    `番号 | 取組 | 指標 | 目標 | 実績 | 評価
${[...grades].map((grade, index) => `${String(index + 1)} | 取組${String.fromCharCode(65 + index)} | 指標${String.fromCharCode(65 + index)} | 実施 | 実施 | ${grade}`).join("\n")}

${text}`;
  const wrong = ["consistency-grade-sentence A11"];

  it.each<[string, readonly string[]]>([
    ["○は5取組（62.5％）、△は2取組、×は1取組であった。", []],
    ["全8取組の内訳：○5、△2、×1", []],
    ["8取組について、○が5件、△が2件、×が1件となっている。", []],
    ["評価は○・△・×の3段階とした。", []],
    ["前年度は○が4件、△が3件、×が1件であった。", []],
    ["○と△を合わせて7取組で、全体の87.5％を占める。", []],
    ["○は5取組（65.2％）、△は2取組、×は1取組であった。", wrong],
    ["全9取組の内訳：○5、△2、×1", wrong],
    ["○が5件、△が3件、×が1件となっている。", wrong],
    ["○は5取組で、全体の52.6％を占めた。", wrong],
    ["「○」評価は6件、「△」評価は2件、「×」評価は1件", wrong],
  ])("%s", (text, findings) => {
    expect(one(plan(text)).filter((finding) => !finding.startsWith("consistency-change"))).toEqual(findings);
  });

  it("区分のことを述べる文は、区分の数と比べる", () => {
    const drawing = `柱 | 番号 | 取組 | 指標 | 目標 | 実績 | 評価
安全 | 1 | 甲 | 灯数 | 5基 | 5基 | ○
安全 | 2 | 乙 | 回数 | 5回 | 4回 | ×
安全 | 3 | 丙 | 人数 | 5人 | 6人 | ○
産業 | 4 | 丁 | 店数 | 5店 | 3店 | ×
産業 | 5 | 戊 | 社数 | 5社 | 5社 | ○
○：目標を達成　×：目標を未達成

`;
    expect(one(`${drawing}安全の○は2、×は1である。`)).toEqual([]);
    expect(one(`${drawing}○は2、×は1、計3`)).toEqual([]);
    expect(one(`${drawing}○は3、×は1、計5`)).toEqual(["consistency-grade-sentence A9"]);
  });
});

describe("指標ごとの行に書かれた備考", () => {
  const plan = (first: string, second: string): string => `施策 | 指標 | 目標 | 実績 | 評価 | 備考
文化の振興 | 入館者数 | 900人 | 812人 | ○ | ${first}
 | 講座の受講者数 | 120人 | 134人 | ○ | ${second}
伝統の継承 | 体験者数 | 80人 | 80人 | ○ |`;

  it.each<[string, string, readonly string[]]>([
    ["入館者数は目標を88人下回った。", "目標を14人上回った。", []],
    ["目標を14人上回った。", "", []],
    ["入館者数は目標を98人下回った。", "", ["consistency-comparison-differs F2"]],
    ["", "目標を41人上回った。", ["consistency-comparison-differs F3"]],
  ])("%s／%s", (first, second, findings) => {
    const found = one(plan(first, second)).filter((finding) => finding.startsWith("consistency"));
    expect(found).toEqual(findings);
  });
});

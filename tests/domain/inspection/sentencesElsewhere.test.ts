import { told } from "./told";

const list = `番号 | 分野 | 指標 | 単位 | R4実績 | R5実績 | R5目標 | 評価
1-1 | 交通 | 自転車の事故件数 | 件 | 226 | 187 | 200以下 | ○
1-2 | 交通 | 講習の受講者数 | 人 | 1,300 | 1,450 | 1,400 | ○
1-3 | 交通 | 駐輪場の利用率 | ％ | 71.2 | 73.4 | 75.0 | ×
2-1 | 防犯 | 防犯灯の設置数 | 基 | 810 | 864 | 850 | ○
2-2 | 防犯 | 見守り隊の隊員数 | 人 | 96 | 91 | 100 | ×
2-3 | 防犯 | 出前講座の回数 | 回 | 12 | 15 | 15 | ○
○：目標を達成　×：未達成`;

describe("ほかの場所の文が述べる増減", () => {
  it.each<[string, string, readonly string[]]>([
    ["正しい", "自転車の事故件数は187件で、前年の226件から39件（17.3％）減少した。", []],
    ["率を丸めた正しい文", "講習の受講者数は1,450人で、前年度の1,300人に比べ150人（11.5％）増加した。", []],
    ["％はポイントの差", "駐輪場の利用率は73.4％で、前年度の71.2％より2.2ポイント上昇した。", []],
    ["計画にないものの正しい文", "延べ来場者は12.3万人で、前年の11.9万人から0.4万人（3.5％）増加した。", []],
    ["差の誤り", "自転車の事故件数は187件で、前年の226件から49件減少した。", ["consistency-change-differs A1"]],
    ["率の誤り", "講習の受講者数は1,450人で、前年度の1,300人に比べ150人（15.1％）増加した。", ["consistency-change-differs A1"]],
    ["言葉の逆", "防犯灯の設置数は864基で、前年の810基より54基減少した。", ["consistency-change-differs A1"]],
    ["差があるのに等しくない", "自転車の事故件数は187件で、前年の187件から0件増加した。", ["consistency-change-differs A1"]],
    ["実績の数字の入替え", "自転車の事故件数は178件で、前年の226件から48件減少した。", ["consistency-change-differs A1"]],
    ["前年の値の誤り", "防犯灯の設置数は864基で、前年の801基から63基増加した。", ["consistency-change-differs A1"]],
    ["どちらも表にない数は、この行のことか分からない", "防犯灯の設置数は412基で、前年の400基から12基増加した。", []],
    ["差の単位が違えば比べない", "防犯灯の設置数は864基で、前年の810基から3か所増加した。", []],
  ])("%s", (_, text, findings) => {
    expect(told({ 一覧: list, 概要: text }).filter((one) => one.includes("A1"))).toEqual(findings);
  }); // prettier-ignore

  it.each<[string, string, readonly string[]]>([
    ["正しい", "最も多いのは「講習の受講者数」の1,450人である。", []],
    ["別の指標の値", "最も多いのは「講習の受講者数」の864人である。", ["consistency-change-differs A1"]],
    ["増えたものは値を述べない", "最も増加数が多いのは「講習の受講者数」の150人である。", []],
    ["計画にない名前", "最も多いのは「観覧者数」の864人である。", []],
  ])("最も多いもの：%s", (_, text, findings) => {
    expect(told({ 一覧: list, 概要: text }).filter((one) => one.includes("A1"))).toEqual(findings);
  }); // prettier-ignore

  it("同じ行の文は、その行として見る", () => {
    const remarked = list
      .replace("評価\n", "評価 | 備考\n")
      .replace("200以下 | ○", "200以下 | ○ | 自転車の事故件数は187件で、前年の226件から39件減少した。");
    expect(told({ 一覧: remarked }).filter((one) => one.startsWith("consistency"))).toEqual([]);
  });
});

describe("評価の数を述べる文", () => {
  const sentence = (text: string): readonly string[] => told({ 一覧: list, 概要: text });
  it.each<[string, string, boolean]>([
    ["正しい", "○の指標は4指標（66.7％）である。", false],
    ["件数と割合が、どちらも計画全体に対する誤り", "○の指標は5指標（83.3％）である。", true],
    ["ほかの総数に対する割合", "○の指標は9指標（75.0％）である。", false],
    ["全体を括弧で述べる", "○の指標は5指標で、全体（6指標）の83.3％を占めた。", true],
    ["続けて書いた二つの評価", "「○」「×」は合わせて6指標（100.0％）である。", false],
  ])("%s", (_, text, isTold) => {
    expect(sentence(text).includes("consistency-grade-sentence A1")).toBe(isTold);
  });
});

describe("別の区分の番号", () => {
  it.each<[string, string, readonly string[]]>([
    ["正しい", "2-3", []],
    ["別の区分の番号", "1-3", ["structure-number-order A7"]],
    ["飛んだ番号は別の区分ではない", "2-5", []],
  ])("%s", (_, number, findings) => {
    const found = told({ 一覧: list.replace("\n2-3 ", `\n${number} `) });
    expect(found.filter((one) => one.startsWith("structure-number-order"))).toEqual(findings);
  });
});

describe("割合とその内訳の分数", () => {
  const rates = (third: string): string => `番号 | 項目 | 目標 | 実績 | 達成状況 | 内訳
1 | 管理職の女性の割合 | 20.0％ | 19.0％ | 未達成 | 35人／184人
2 | 係長の女性の割合 | 33.0％ | 33.5％ | 達成 | 138人／412人
3 | 採用者の女性の割合 | 45.0％ | 49.0％ | 達成 | ${third}
4 | 育児休業の取得率 | 70.0％ | 70.7％ | 達成 | 41人／58人
5 | 看護休暇の取得率 | 60.0％ | 65.5％ | 達成 | 203人／310人
6 | 研修の受講率 | 95.0％ | 99.3％ | 達成 | 1,829人／1,842人
7 | 面談の実施率 | 90.0％ | 96.2％ | 達成 | 51人／53人`;
  it.each<[string, string, readonly string[]]>([
    ["正しい", "47人／96人", []],
    ["一行だけ合わない", "74人／96人", ["consistency-column-differs D4"]],
    ["0を分母とする分数は読まない", "0人／0人", []],
  ])("%s", (_, third, findings) => {
    expect(told({ 一覧: rates(third) })).toEqual(findings);
  });
});

describe("主な施策だけの別の表", () => {
  const all = `番号 | 方針 | 指標 | R5実績 | R5目標 | 評価
1 | 発信 | ポータルサイトの閲覧数 | 201件 | 200件 | ○
2 | 発信 | 移住フェアの相談組数 | 148組 | 140組 | ○
3 | 住まい | 空き家の成約件数 | 39件 | 45件 | ×
4 | 住まい | お試し住宅の利用組数 | 47組 | 40組 | ○
5 | しごと | 創業補助の交付件数 | 6件 | 10件 | ×
6 | しごと | 就業相談の対応件数 | 241件 | 220件 | ○
○：目標を達成　×：未達成`;
  const some = `指標 | R5実績 | R5目標 | 評価
空き家の成約件数 | 39件 | 45件 | ×
移住フェアの相談組数 | 148組 | 140組 | ○
就業相談の対応件数 | 241件 | 220件 | ○`;
  it.each<[string, string, readonly string[]]>([
    ["正しい", some, []],
    ["実績の転記の誤り", some.replace("148組", "126組"), ["consistency-sheets-differ D3"]],
    ["名称の一字違い", some.replace("成約", "制約"), ["consistency-sheets-differ C4"]],
    ["値も違えば別の指標", some.replace("空き家の成約件数 | 39件", "空き家の契約件数 | 12件"), []],
    ["数字の違う名称は別の指標", some.replace("お試し", "第1"), []],
  ])("%s", (_, table, findings) => {
    const found = told({ 一覧: all, 主な指標: table });
    expect(found.filter((one) => one.startsWith("consistency-sheets-differ"))).toEqual(findings);
  });
});

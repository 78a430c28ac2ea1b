import { readWorkbook } from "../../bench/readingAdapter";
import { literal } from "../fixtures/layouts/outside/literal";
import type { Reading } from "../fixtures/layouts/score";

const read = (lines: string): Reading =>
  readWorkbook(literal("", "", (book) => book.sheet("表").text(lines)).snapshot, {});

/** The cells of a measure, by role, year and part; of the first without a name. */
const cellsOf = ({ values, measures }: Reading, name = measures[0]?.name): readonly string[] =>
  values
    .filter(({ measure }) => measure === name)
    .map(
      ({ role, period, part, cell }) =>
        `${role}${period === null ? "" : `@${String(period)}`}${part === null ? "" : `/${part}`} ${cell}`,
    );
const namesIn = ({ measures }: Reading): readonly string[] => measures.map(({ name }) => name);
const codes = ({ findings }: Reading): readonly string[] => [...new Set(findings.map(({ code }) => code))];
const alarms = ({ findings }: Reading): readonly string[] =>
  findings.flatMap(({ severity, code }) => (severity === "info" ? [] : [code]));

describe("Rows that hold targets and actuals", () => {
  it.each([
    ["計", "実"],
    ["目", "実"],
    ["予", "実"],
  ])("labels of one letter: %s over %s", (target, actual) => {
    const reading = read(`
施設 | 単位 | 区分 | R5 | R6
水路の更新 | m | ${target} | 450 | 460
^ | ^ | ${actual} | 390 | 466
分水工の更新 | か所 | ${target} | 4 | 6
^ | ^ | ${actual} | 5 | 6`);
    expect(cellsOf(reading)).toEqual(
      expect.arrayContaining(["target@2024 E2", "actual@2024 E3", "target@2023 D2", "actual@2023 D3"]),
    );
  });

  it.each([
    ["merged", "^", "^"],
    ["repeated", "計画", "実績"],
  ])("all targets above all actuals, their label %s", (_, target, actual) => {
    const reading = read(`
区分 | 指標 | R5 | R6
計画 | 水路の更新（m） | 450 | 460
${target} | 分水工の更新（か所） | 4 | 6
実績 | 水路の更新（m） | 390 | 466
${actual} | 分水工の更新（か所） | 5 | 6`);
    expect(namesIn(reading)).toEqual(["水路の更新（m）", "分水工の更新（か所）"]);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target@2024 D2", "actual@2024 D4"]));
  });

  it("other indicators below than above are no such blocks", () => {
    const reading = read(`
区分 | 指標 | R5 | R6
計画 | 水路の更新（m） | 450 | 460
計画 | 分水工の更新（か所） | 4 | 6
実績 | 水路の改修（m） | 390 | 466
実績 | 分水工の改修（か所） | 5 | 6`);
    expect(reading.values).toEqual([]);
  });

  it("a table of one row below the name of each indicator", () => {
    const reading = read(`
数値目標の現状値

数値目標①　婚姻率
平成25（基準値） | 平成27 | 平成28（現状値） | 平成31（目標値）
5.5‰ | 5.4‰ | 5.0‰ | 5.9‰

数値目標②　出生数
平成25（基準値） | 平成27 | 平成28（現状値） | 平成31（目標値）
3,823人 | 3,975人 | 3,782人 | 4,107人`);
    expect(namesIn(reading)).toEqual(["数値目標①　婚姻率", "数値目標②　出生数"]);
    expect(cellsOf(reading)).toEqual(
      expect.arrayContaining(["baseline@2013 A5", "actual@2015 B5", "actual@2016 C5", "target@2019 D5"]),
    );
  });

  it("years down, each indicator over its 目標 and 実績, remarks beside", () => {
    const reading = read(`
年度 | 空き家の登録（件） | < | 移住相談（件） | < | 備考
^ | 目標 | 実績 | 目標 | 実績 | ^
R5年度 | 30 | 34 | 80 | 79 | 広報を強化
R6年度 | 35 | 33 | 90 | 104 | 相談会4回`);
    expect(namesIn(reading)).toEqual(["空き家の登録（件）", "移住相談（件）"]);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target@2024 B4", "actual@2024 C4"]));
  });
});

describe("Names", () => {
  it("the first row is a measure though its name ends in a unit of one letter and its figures are short", () => {
    expect(
      namesIn(
        read(`
指標 | R6目標 | R6実績
水路の更新（m） | 420 | 421
発生量（t） | 4 | 4`),
      ),
    ).toEqual(["水路の更新（m）", "発生量（t）"]);
  });

  it.each(["施設", "路線 "])("names that differ in nothing but a number: %s1", (word) => {
    expect(
      namesIn(
        read(`
施設名 | 目標利用者数（人） | 利用者数（人） | 達成率
${word}1 | 1200 | 1300 | 108.3%
${word}2 | 800 | 700 | 87.5%
${word}3 | 500 | 510 | 102.0%`),
      ),
    ).toHaveLength(3);
  });

  it("below a blank corner", () => {
    const reading = read(`
 | R5実績 | R6目標 | R6実績
病床利用率（％） | 80.1 | 82.0 | 83.1
紹介率（％） | 70.1 | 72.0 | 71.1
逆紹介率（％） | 90.1 | 92.0 | 93.1`);
    expect(namesIn(reading)).toEqual(["病床利用率（％）", "紹介率（％）", "逆紹介率（％）"]);
  });

  it("whom an indicator is about is its part", () => {
    const reading = read(`
No | 項目 | 対象 | 策定時 | R6 | 目標
1 | 読書が好きな割合 | 小学生 | 81.2% | 85.6% | 85.0%
2 | 読書が好きな割合 | 中学生 | 73.0% | 75.8% | 80.0%
3 | 貸出冊数 | 15歳以下 | 14.2冊 | 16.3冊 | 16.0冊`);
    expect(namesIn(reading)).toContain("読書が好きな割合");
    expect(cellsOf(reading)).toContain("target/中学生 F3");
    expect(reading.unused).toEqual([]);
  });

  it("市全体 above the districts is their sum, and no measure; elsewhere it says where", () => {
    const districts = (whole: string): readonly string[] =>
      namesIn(
        read(`
圏域 | R6目標 | R6実績
市全体 | ${whole}
中央 | 15 | 16
東 | 12 | 10
西 | 14 | 14`),
      );
    expect(districts("41 | 40")).toEqual(["中央", "東", "西"]);
    expect(districts("80 | 77")).toContain("市全体");
  });

  it("評価項目 over 具体的目標", () => {
    const reading = read(`
評価項目 | 具体的目標 | 目標指標 | 結果 | 評価
学習指導 | 家庭学習の定着 | 生徒の60％ | 51.4％ | Ｃ
学習指導 | 授業の改善 | 満足度80％ | 84.2％ | Ａ
進路指導 | 進路の実現 | 決定率70％ | 72.6％ | Ａ
評価：Ａ 十分達成　Ｂ ほぼ達成　Ｃ 不十分`);
    expect(namesIn(reading)).toEqual(["学習指導", "進路指導"]);
    expect(new Set(reading.values.map(({ indicator }) => indicator))).toContain("授業の改善");
  });
});

describe("Columns", () => {
  it.each([
    ["R5決算", "R6プラン", "R6決算"],
    ["令和５年度決算", "令和６年度目標", "令和６年度決算"],
  ])("%s | %s | %s", (before, target, actual) => {
    expect(
      cellsOf(
        read(`
税目 | ${before} | ${target} | ${actual}
市民税 | 98.9 | 99.0 | 99.1
固定資産税 | 99.2 | 99.3 | 99.3
軽自動車税 | 98.2 | 98.3 | 97.3`),
      ),
    ).toEqual(expect.arrayContaining(["actual@2023 B2", "target@2024 C2", "actual@2024 D2"]));
  });

  it.each([
    ["計画数(R3～R7)", "整備済数"],
    ["全体計画（基）", "R6年度末まで（基）"],
    ["条例定数", "実員"],
    ["定員数（人）", "現員数（人）"],
    ["めざす値(2030)", "いま(2025)"],
    ["目標", "今回調査(R6)"],
  ])("%s | %s", (target, actual) => {
    const cells = cellsOf(
      read(`
区分 | 整備項目 | ${target} | ${actual} | 進捗率
車両 | ポンプ車の更新 | 60 | 50 | 83.3%
車両 | 救急車の更新 | 80 | 70 | 87.5%
水利 | 貯水槽の設置 | 15 | 11 | 73.3%`),
    );
    expect(cells.map((cell) => cell.replace(/@\d+/u, ""))).toEqual(expect.arrayContaining(["target C2", "actual D2"]));
  });

  it("整備済数 beside a target that is a share is what the share is of", () => {
    const reading = read(`
施設 | 対象数 | 整備済数 | 整備率 | 目標整備率
駅 | 13 | 13 | 100.0％ | 100.0％
道路 | 40 | 30 | 75.0％ | 80.0％
公園 | 20 | 12 | 60.0％ | 50.0％`);
    expect(cellsOf(reading)).not.toContain("actual C2");
  });

  it("24年度 under a title of 2024 is that year; under one of 平成24 it is not", () => {
    const cells = (title: string): readonly string[] =>
      cellsOf(
        read(`
${title}
部門 | 項目 | 23年度実績 | 24年度計画 | 24年度実績
案内 | 来訪者（人） | 41,220 | 45,000 | 47,316
案内 | 対応件数（件） | 2,105 | 2,500 | 3,004
誘客 | 参加者（人） | 2,105 | 2,500 | 3,004`),
      );
    expect(cells("2024年度事業報告")).toContain("target@2024 D3");
    expect(cells("平成24年度事業報告")).toContain("target@2012 D3");
  });

  it("groups over headers as a CSV has them, nothing merged", () => {
    const reading = read(`
圏域 | 箇所数 | | 実人数 |
 | 目標 | 実績 | 目標 | 実績
中央 | 15 | 16 | 320 | 355
東 | 12 | 10 | 240 | 214
西 | 14 | 14 | 270 | 281`);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target/箇所数 B3", "actual/実人数 E3"]));
    expect(reading.questions).toEqual([]);
  });

  it("拡充 and 縮小 behind the values say how it goes on, and no direction", () => {
    const { headline, findings } = read(`
事業名 | 成果指標 | R6目標 | R6実績 | 総合評価 | 方向性
敬老祝金 | 支給者数（人） | 1,250 | 1,285 | Ａ | 縮小
国際交流 | 参加者数（人） | 600 | 688 | Ａ | 現状維持
空き店舗 | 出店数（店） | 10 | 4 | Ｃ | 改善
Ａ：目標を達成　Ｂ：目標の８割以上　Ｃ：目標の８割未満`);
    expect(headline?.byGrade).toMatchObject({ A: 2, C: 1 });
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it.each([
    ["YES", "NO", "達成"],
    ["高い", "低い", "達成見込み"],
  ])("%s and %s under %s", (one, other, header) => {
    const cells = cellsOf(
      read(`
指標 | R6目標 | R6実績 | ${header}
宿泊者数（人） | 260 | 318 | ${one}
飲食店（店） | 150 | 131 | ${other}
企業（社） | 60 | 64 | ${one}`),
    );
    expect(cells.some((cell) => /^grade(?:@2024)? D2$/u.test(cell))).toBe(true);
  });
});

describe("What is said of a correct sheet", () => {
  it("年6回 and 4回 are compared; 月1回 and 10回 are not", () => {
    const compared = (target: string, actual: string): readonly string[] =>
      codes(
        read(`
取組 | 年度目標 | 実績
健診の勧奨 | ${target} | ${actual}
教室の開催 | 12回 | 12回
講座の開催 | 3回 | 3回`),
      );
    expect(compared("年6回", "4回")).not.toContain("quantity-units-differ");
    expect(compared("月1回", "10回")).toContain("quantity-units-differ");
  });

  it("望ましい方向 is no error where less is aimed at than there was", () => {
    const reading = read(`
指標 | 望ましい方向 | 現状(R1) | R6 | 目標(R10)
経常収支比率（％） | ↑ | 112.4 | 106.6 | 110.0
有収率（％） | ↑ | 88.2 | 90.3 | 92.0
鉛管の割合（％） | ↓ | 8.4 | 4.9 | 2.0`);
    expect(alarms(reading)).toEqual([]);
  });

  it("a total of one column is not that of all parts", () => {
    const reading = read(`
路線名 | 利用者数（人） | < | 収支率（％） | <
^ | 目標 | 実績 | 目標 | 実績
東線 | 48,000 | 51,204 | 28.0 | 29.4
西線 | 36,000 | 33,118 | 25.0 | 21.7
南線 | 22,000 | 22,940 | 20.0 | 20.2
合計 | 106,000 | 107,262 | |`);
    expect(alarms(reading)).toEqual([]);
  });

  it("numbers, sentences and years are no unused figures", () => {
    const { unused } = read(`
PI番号 | 業務指標 | 目標 | 実績 | 期限 | ひとこと
A101 | 残留塩素（mg/L） | 0.40 | 0.45 | FY2024 | あと少し
A401 | 鉛管の割合（％） | 2.0 | 4.9 | FY2025 | 5年で半分になった
B602 | 耐震化率（％） | 70.0 | 48.5 | FY2025 | 第2浄水場が完了`);
    expect(unused).toEqual([]);
  });

  it("※1 and ※2 explained in one line", () => {
    const reading = read(`
指標 | 直近値 | 目標
排出量 | 741千t ※1 | 438千t
食品ロス量 | 5,980t ※2 | 4,500t
※1　令和４年度の値　※2　推計値`);
    expect(codes(reading)).not.toContain("consistency-note-missing");
  });

  it("進捗率 of a plan with baselines is the way from them, where the grades say so", () => {
    const sheet = (grade: string): Reading =>
      read(`
指標 | 基準値(R2) | R6 | 目標値(R7) | 評価
整備延長（km） | 12.4 | 21.6 | 25.0 | 順調
通勤者の割合（％） | 11.2 | 11.4 | 15.0 | ${grade}
参加者（人） | 640 | 1,288 | 1,200 | 達成
着用率（％） | 4.0 | 17.7 | 30.0 | やや遅れ
※達成：目標値に到達　順調：進捗率70％以上　やや遅れ：30％以上70％未満　遅れ：30％未満`);
    expect(alarms(sheet("遅れ"))).toEqual([]);
    expect(alarms(sheet("やや遅れ"))).not.toEqual([]);
  });
});

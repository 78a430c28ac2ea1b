import { readWorkbook } from "../../bench/readingAdapter";
import { literal } from "../fixtures/layouts/outside/literal";
import * as nineteenth from "../fixtures/layouts/outside3/nineteenth";
import * as seventeenth from "../fixtures/layouts/outside3/seventeenth";
import * as twentyFirst from "../fixtures/layouts/outside3/twentyFirst";
import { score, type Reading } from "../fixtures/layouts/score";

const read = (lines: string): Reading =>
  readWorkbook(literal("", "", (book) => book.sheet("表").text(lines)).snapshot, {});

/** The cells of the first measure, by role, year and part. */
const cellsOf = ({ values, measures }: Reading): readonly string[] =>
  values
    .filter(({ measure }) => measure === measures[0]?.name)
    .map(
      ({ role, period, part, cell }) =>
        `${role}${period === null ? "" : `@${String(period)}`}${part === null ? "" : `/${part}`} ${cell}`,
    );
const namesIn = ({ measures }: Reading): readonly string[] => measures.map(({ name }) => name);
const alarms = ({ findings }: Reading): readonly string[] =>
  findings.filter(({ severity }) => severity !== "info").map(({ code, area }) => `${area} ${code}`);
const unusedIn = ({ unused }: Reading): readonly string[] => unused.map(({ area }) => area);

describe("Figures that are computed again from those that were read are not called unused", () => {
  it("差引, 前年比 and a row 合計", () => {
    const reading = read(`
取組 | 前年度実績 | 目標額（千円） | 実績額（千円） | 差引 | 前年比
広告の掲載 | 4,100 | 4,500 | 5,120 | 620 | 124.9%
土地の売却 | 70,000 | 80,000 | 61,400 | ▲18,600 | 87.7%
電力の契約 | 10,000 | 9,000 | 11,250 | 2,250 | 112.5%
窓口の委託 | 3,000 | 3,200 | 3,450 | 250 | 115.0%
庁舎の貸付 | 2,200 | 2,000 | 2,310 | 310 | 105.0%
合計 | 89,300 | 98,700 | 83,530 | ▲15,170 | 93.5%`);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target C2", "actual D2"]));
    expect(unusedIn(reading)).toEqual([]);
  });

  it("the months of 計, and not those of something else", () => {
    const months = (last: string): readonly string[] =>
      unusedIn(
        read(`
施設 | 目標 | 4月 | 5月 | 6月 | 計
体育館 | 120 | 40 | 44 | 45 | 129
武道場 | 90 | 30 | 28 | 33 | 91
弓道場 | 60 | 20 | 21 | 18 | 59
プール | 200 | 70 | 71 | 72 | ${last}`),
      );
    expect(months("213")).toEqual([]);
    expect(months("300")).toContain("C");
  });

  it("a rate of a rate, but none of what was aimed at; numbers and days are no figures", () => {
    const reading = read(`
KPI No. | 指標 | 期間 | 目標 | 令和５年 | 令和６年 | 増減数 | 増減率
1-1 | 負傷者数 | 4/1～9/30 | 40人以下 | 55人 | 51人 | ▲4 | ▲7.3%
1-2 | 事故件数 | 4/1～9/30 | 400人以下 | 441人 | 462人 | 21 | 4.8%
2-1 | 高齢者の事故 | 4/1～9/30 | 120人以下 | 148人 | 139人 | ▲9 | ▲6.1%
2-2 | 自転車の事故 | 4/1～9/30 | 80人以下 | 91人 | 97人 | 6 | 6.6%
2-3 | 飲酒の事故 | 4/1～9/30 | 10人以下 | 20人 | 18人 | ▲2 | ▲10.0%`);
    expect(unusedIn(reading)).toEqual([]);
  });
});

describe("Headers that say of one thing how it was planned and how it was done", () => {
  it.each([
    ["検査予定件数", "検査実施件数"],
    ["計画", "実施"],
    ["全体橋数", "R6末までの修繕済橋数"],
    ["目標参加者数（人）", "参加者数（人）"],
    ["当期計画", "当期決算"],
  ])("%s | %s", (target, actual) => {
    const reading = read(`
区分 | 対象数 | ${target} | ${actual} | 備考
飲食店 | 402 | 160 | 131 | 不在
旅館 | 63 | 63 | 60 |
病院 | 377 | 190 | 182 |
工場 | 902 | 120 | 126 | 前倒し`);
    const cells = cellsOf(reading).map((cell) => cell.replace(/@\d+/u, ""));
    expect(cells).toEqual(expect.arrayContaining(["target C2", "actual D2"]));
  });

  it("two levels of them, and a pair of its own beside", () => {
    const reading = read(`
令和６年度　立入検査
用途 | 検査計画件数 | 検査実施件数 | 実施率 | 是正率（％） | <
^ | ^ | ^ | ^ | 目標 | 実績
飲食店 | 160 | 131 | 81.9% | 80.0 | 71.8
旅館 | 63 | 63 | 100.0% | 95.0 | 96.8
病院 | 190 | 182 | 95.8% | 95.0 | 92.3
工場 | 120 | 126 | 105.0% | 80.0 | 82.5`);
    expect(cellsOf(reading)).toEqual(
      expect.arrayContaining(["target/検査計画件数 B4", "target/是正率（％） E4", "actual@2024/是正率（％） F4"]),
    );
  });

  it("what was spent is none of what was reached, and years below a header are no twin", () => {
    const money = read(`
事業 | 計画額 | 実績額 | 成果目標 | 成果実績
移住支援金 | 12,000 | 10,400 | 12世帯 | 10世帯
空き家改修 | 8,000 | 8,000 | 8件 | 8件
起業支援 | 6,000 | 4,500 | 6件 | 5件`);
    expect(cellsOf(money).filter((cell) => cell.startsWith("target"))).toEqual(["target D2"]);
    const years = read(`
検診 | 受診率（％） | < | 目標受診率（％）
^ | R5 | R6 | ^
胃がん | 11.4 | 12.0 | 20.0
肺がん | 21.8 | 22.5 | 30.0
乳がん | 21.9 | 22.6 | 30.0`);
    expect(cellsOf(years)).toEqual(expect.arrayContaining(["actual@2023 B3", "actual@2024 C3"]));
  });
});

describe("What is meant by evidence of the sheet", () => {
  it("the differences tell which of two targets of the year is meant", () => {
    const reading = read(`
事業名 | 令和６年度 | < | < | <
^ | 量の見込み | 確保方策 | 実績 | 差（実績－見込み）
延長保育 | 1,420 | 1,600 | 1,502 | 82
児童クラブ | 1,010 | 1,040 | 1,091 | 81
一時預かり | 12,200 | 13,000 | 10,055 | ▲2,145
病児保育 | 740 | 960 | 911 | 171`);
    expect(cellsOf(reading)).toContain("target@2024 B3");
  });

  it("R5 and R6 below what is counted, beside a bare target; 県計 of rates is no municipality and no sum", () => {
    const reading = read(`
保険者 | 受診率 | < | 目標（R8）
^ | R5 | R6 | ^
海山市 | 39.9 | 41.2 | 45.0
川上市 | 45.0 | 46.3 | 46.0
里原町 | 52.8 | 54.4 | 55.0
県計 | 44.2 | 45.4 | 47.0`);
    expect(namesIn(reading)).toEqual(["海山市", "川上市", "里原町"]);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["actual@2023 B3", "actual@2024 C3", "target@2026 D3"]));
    expect(alarms(reading)).toEqual([]);
  });

  it("年度平均 beside quarters, and 前年度平均 of the year before", () => {
    const reading = read(`
経営指標（令和６年度） | 目標 | 第１四半期 | 第２四半期 | 第３四半期 | 第４四半期 | 年度平均 | 前年度平均
病床稼働率（％） | 82.0 | 80.4 | 81.2 | 83.0 | 84.6 | 82.3 | 79.9
紹介率（％） | 70.0 | 71.0 | 72.2 | 71.8 | 73.0 | 72.0 | 69.7
手術件数（件） | 210 | 204 | 212 | 218 | 222 | 214 | 201`);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target B2", "actual G2", "actual H2"]));
  });

  it("前期 beside 当期 is the year before; figures of 百万円 add up to a total of 百万円", () => {
    const reading = read(`
中期計画　令和６年度の実績
部門 | 項目 | 単位 | 前期実績 | 当期計画 | 当期実績 | 次年度計画
販売 | 米の取扱高 | 百万円 | 18,420 | 18,800 | 21,305 | 21,000
販売 | 野菜の取扱高 | 百万円 | 9,612 | 9,900 | 9,554 | 9,600
販売 | 果実の取扱高 | 百万円 | 4,188 | 4,300 | 4,021 | 4,100
 | 販売　計 | 百万円 | 32,220 | 33,000 | 34,880 | 34,700
指導 | 営農相談 | 件 | 2,480 | 2,600 | 2,711 | 2,700`);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["actual@2023 D3", "actual@2024 F3", "target@2025 G3"]));
    expect(alarms(reading)).toEqual([]);
  });

  it("a judge that no list names beside one that is named: which of them counts is asked", () => {
    const { questions } = read(`
事業 | 指標 | 目標 | 実績 | 評価 | <
^ | ^ | ^ | ^ | 事務局 | 議会
移住 | 相談（件） | 300 | 322 | Ａ | Ａ
拠点 | 利用者（人） | 12,000 | 10,833 | Ｂ | Ａ
観光 | 宿泊（人泊） | 12,000 | 13,120 | Ａ | Ｂ`);
    expect(questions.map(({ role }) => role)).toContain("grade");
  });

  it("達成度 in percent beside a target in percent is what was reached; beside 500人 it is a rate", () => {
    const cells = (target: string): readonly string[] =>
      cellsOf(
        read(`
評価項目 | 目標 | 達成度 | 評価
授業が分かる | ${target} | 88.1％ | Ａ
あいさつをする | ${target} | 90.4％ | Ａ
早寝早起き | ${target} | 76.2％ | Ｂ`),
      );
    expect(cells("85％以上")).toContain("actual C2");
    expect(cells("500人")).not.toContain("actual C2");
  });

  it("対象指標 and 成果指標 divide no measures", () => {
    const reading = read(`
基本事業名 | 区分 | 指標名 | ６年度計画 | ６年度末
歩道の整備 | 対象指標 | 通学路の延長（km） | 88.4 | 88.9
^ | 成果指標 | 歩道の整備率（％） | 63.5 | 63.9
交通安全教室 | 対象指標 | 児童数（人） | 3,950 | 3,921
^ | 成果指標 | 事故件数（件） | 6 | 8`);
    expect(namesIn(reading)).toEqual(["歩道の整備", "交通安全教室"]);
    expect(reading.measures.every(({ divisions }) => divisions.length === 0)).toBe(true);
  });

  it("arrows explained below the table are its legend", () => {
    expect(
      namesIn(
        read(`
取組 | 指標 | R5実績 | R6実績 | 評価
見守り | 訪問件数（件） | 480 | 495 | ↑
居場所 | 利用者数（人） | 200 | 121 | ↓
啓発 | 講座（回） | 40 | 40 | →
↑：改善　→：横ばい　↓：悪化`),
      ),
    ).toEqual(["見守り", "居場所", "啓発"]);
  });
});

describe("What is said of a correct sheet", () => {
  it("how far on the way is good enough is not compared where targets are due later", () => {
    const sheet = (year: string): Reading =>
      read(`
数値指標 | 目標（${year}年度） | 2023年度 | 2024年度 | 進捗状況
就職率 | 98％以上 | 98.8％ | 99.0％ | 達成済み
派遣学生数 | 120人以上 | 66人 | 94人 | 順調
採択件数 | 90件以上 | 78件 | 84件 | 順調
論文数 | 210編以上 | 176編 | 169編 | 要努力
受講者数 | 1,500人以上 | 1,212人 | 1,688人 | 達成済み
共同研究 | 25件以上 | 19件 | 22件 | 順調
獲得額 | 3.5億円以上 | 2.8億円 | 3.1億円 | 順調
女性の割合 | 30％以上 | 24.4％ | 23.8％ | 要努力`);
    expect(alarms(sheet("2027"))).toEqual([]);
    expect(alarms(sheet("2024"))).not.toEqual([]);
  });

  it("a dash in row after row is how the plan grades what it does not judge; one alone is told", () => {
    const told = (grade: string): readonly string[] =>
      alarms(
        read(`
指標 | R6目標 | R6実績 | 達成
通学路の延長（km） | 88.4 | 88.9 | －
歩道の整備率（％） | 63.5 | 63.9 | ○
児童数（人） | 3,950 | 3,921 | ${grade}
講座の回数（回） | 6 | 4 | ×
鉛管の割合（％） | 70.0 | 65.4 | ${grade === "－" ? "－" : "×"}
相談の件数（件） | 10 | 13 | ○`),
      ).filter((line) => line.includes("target-without-grade"));
    expect(told("－")).toEqual([]);
    expect(told("×")).not.toEqual([]);
  });

  it("white arrows say which way is good", () => {
    const reading = read(`
施策 | 指標 | 目指す方向 | 当初値(R1) | R6 | 目標値(R6) | 評価
福祉 | 参加する割合（％） | ⇧ | 38.2 | 40.4 | 40.0 | ★★★
子ども | 待機児童数（人） | ⇩ | 42 | 4 | 0 | ★★
環境 | 排出量（g） | ⇩ | 902 | 866 | 850 | ★★
商工 | 創業者数（人） | ⇧ | 21 | 19 | 35 | ★
※★★★：目標値に達した　★★：当初値より良くなった　★：当初値より良くなっていない`);
    expect(reading.findings.filter(({ code }) => code === "judgement-grade-not-compared")).toEqual([]);
  });

  it("when the baseline was is no time of the actual", () => {
    expect(
      alarms(
        read(`
事業名 | ＫＰＩ | 事業開始前 | < | 目標 | < | 実績 | <
^ | ^ | 数値 | 時点 | 数値 | 時点 | 数値 | 時点
移住 | 相談の件数（件） | 182 | R3.3 | 300 | R7.3 | 322 | R7.3
拠点 | 利用者数（人） | 10 | R3.3 | 12,000 | R7.3 | 10,833 | R7.3
電子 | 登録者数（人） | 20 | R4.3 | 3,000 | R7.3 | 3,611 | R7.3`),
      ),
    ).toEqual([]);
  });
});

describe("Three batches of tables, each drawn blind to what was mended before it", () => {
  const drawn = [seventeenth, nineteenth, twentyFirst].flatMap(({ variants }) => variants);
  const scores = drawn.map(({ snapshot, truth }) => score(truth, readWorkbook(snapshot, {})));

  it("are read with nothing wrong in silence, to 96 %", () => {
    const values = scores.flatMap((one) => one.values);
    const wrong = [...values.filter(({ outcome }) => outcome === "wrong"), ...scores.flatMap(({ strays }) => strays)];
    const right = values.filter(({ outcome }) => outcome === "right").length;
    expect(wrong).toEqual([]);
    expect(Math.floor((right / values.length) * 100)).toBeGreaterThanOrEqual(96);
  });
});

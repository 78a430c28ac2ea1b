import { readWorkbook } from "../../bench/readingAdapter";
import { literal } from "../fixtures/layouts/outside/literal";
import type { Reading } from "../fixtures/layouts/score";
import { inspectFixture } from "../domain/inspection/fixture";
import { summaryCells } from "../../src/domain/views/summaryCells";
import { levelNames, type Inspection } from "../../src/domain/inspection/inspect";
import type { CellContent } from "../../src/domain/grid/cell";

const read = (...sheets: readonly string[]): Reading =>
  readWorkbook(
    literal("", "", (book) => sheets.map((text, at) => book.sheet(`表${String(at + 1)}`).text(text))).snapshot,
    {},
  );

/** The cells of the first measure, by role and year. */
const cellsOf = ({ values, measures }: Reading): readonly string[] =>
  values
    .filter(({ measure }) => measure === measures[0]?.name)
    .map(({ role, period, cell }) => `${role}${period === null ? "" : `@${String(period)}`} ${cell}`);
const alarms = ({ findings }: Reading): readonly string[] =>
  findings.filter(({ severity }) => severity !== "info").map(({ code, area }) => `${area} ${code}`);

const inspected = (text: string): Inspection =>
  inspectFixture({
    sheets: {
      表: text
        .trim()
        .split("\n")
        .map((line) =>
          line.split("|").map((cell): CellContent => (/^\s*[\d.]+\s*$/u.test(cell) ? Number(cell) : cell.trim())),
        ),
    },
  });

describe("What was not judged beside what was", () => {
  it.each([
    ["達成", "調査なし"],
    ["目標達成", "評価不能"],
    ["達成", "集計中"],
    ["○達成", "未実施"],
  ])("%s counts as achieved beside %s", (achieved, open) => {
    const missed = achieved.startsWith("○") ? "×未達成" : "未達成";
    const { sentences, findings } = inspected(`
項目 | 目標 | 実績 | 評価
受診率 | 45 | 46 | ${achieved}
相談件数 | 450 | 430 | ${missed}
講座数 | 15 | 15 | ${achieved}
参加者数 | 150 | － | ${open}`);
    expect(sentences[0]).toContain("2施策（50.0%）");
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("達成できた in a legend is 達成", () => {
    const { sentences } = inspected(`
項目 | 目標 | 実績 | 評価
受診率 | 45 | 46 | ◎
相談件数 | 450 | 430 | ○
講座数 | 15 | 15 | ◎
参加者数 | 150 | 80 | ×
◎達成できた　○概ね達成できた　×全く達成できなかった`);
    expect(sentences[0]).toContain("2施策（50.0%）");
  });
});

describe("○ without a legend", () => {
  const plan = (first: string, second: string): string => `
指標 | 目標 | 実績 | 評価
ごみ減量の講座 | 40 | 30 | ${first}
緑化の苗木 | 300 | 250 | ${first}
学習会 | 12 | 6 | ${second}
清掃 | 8 | 9 | ${first}
団体数 | 20 | 11 | ${second}`;

  it("is not counted as achieved where the rows say otherwise", () => {
    expect(inspected(plan("○", "△")).sentences.join("")).toContain("どれを達成と数えるかが評価基準にない");
  });

  it("is counted where ◎ shows that the scale is the usual one", () => {
    expect(inspected(plan("○", "◎")).sentences[0]).toContain("5施策（100.0%）");
  });

  it("beside × in a short list is of a rubric that nobody knows", () => {
    const { findings } = inspected(`
指標 | 目標 | 実績 | 評価
端末 | 320 | 341 | ○
教室 | 18 | 16 | ×
点検 | 90 | 84 | ×
講習 | 60 | 66 | ○`);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe("The year that follows", () => {
  const rows = `
査察（件） | 402 | 450 | 418 | 460
訓練（回） | 3 | 4 | 4 | 5
講習（人） | 1022 | 1200 | 1096 | 1210`;

  it.each([
    ["前年度実績", "今年度目標", "今年度実績", "翌年度目標"],
    ["前年度実績", "目標", "実績", "来年度の目標"],
    ["前年度実績", "当該年度目標", "実績", "次年度目標"],
  ])("%s, %s, %s and %s are of three years", (...headers) => {
    const reading = read(`令和６年度　業務計画\n業務 | ${headers.join(" | ")}${rows}`);
    expect(reading.questions).toEqual([]);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target@2024 C3", "actual@2024 D3", "target@2025 E3"]));
  });

  it("no year in the title leaves the next year's target a stage", () => {
    const reading = read(`業務 | 前年度実績 | 今年度目標 | 今年度実績 | 翌年度目標${rows}`);
    expect(reading.questions).toEqual([]);
    expect(cellsOf(reading)).toContain("target C2");
  });

  it("予定 of the next year is no target of what was reached", () => {
    const reading = read(`
取組 | 令和６年度の実績 | 進捗 | 令和７年度の予定
出前講座 | 11校 | ○ | 10校
見守り | 16団体 | △ | 20団体
啓発 | 6回 | ○ | 6回`);
    expect(cellsOf(reading).filter((line) => line.startsWith("target"))).toEqual([]);
    expect(reading.unused.map(({ area }) => area)).toContain("D");
  });
});

describe("Parts and wholes side by side", () => {
  it.each([
    ["計 | 男 | 女", "B4", "男 C4"],
    ["男性 | 女性 | 合計", "D4", "男性 B4"],
  ])("%s", (parts, whole, part) => {
    const reading = read(`
雇用計画　令和６年度
事業 | 目標 | < | < | 実績 | < | <
^ | ${parts} | ${parts}
若者 | 320 | 170 | 150 | 341 | 188 | 153
障害者 | 90 | 52 | 38 | 84 | 50 | 34
外国人 | 60 | 33 | 27 | 60 | 31 | 29`);
    const targets = reading.values.filter(({ role }) => role === "target");
    const told = targets.map(({ indicator, cell }) => (indicator === null ? cell : `${indicator} ${cell}`));
    expect(told).toEqual(expect.arrayContaining([whole, part]));
    expect(reading.unused).toEqual([]);
  });

  it("years of two groups against one target are asked for, and 傾向 is no judgement", () => {
    const reading = read(`
指標 | 目標 | 小学校 | < | 中学校 | < | 傾向
^ | ^ | R5 | R6 | R5 | R6 | ^
朝食の割合（％） | 95以上 | 93.8 | 94.1 | 90.2 | 89.5 | 横ばい
残食率（％） | 5.0以下 | 6.2 | 5.4 | 8.8 | 8.1 | 改善
使用率（％） | 35以上 | 33.0 | 36.8 | 33.0 | 36.8 | 改善`);
    expect(reading.questions.map(({ role, places }) => [role, places.map(({ area }) => area)])).toEqual([
      ["actual", ["D", "F"]],
    ]);
    expect(cellsOf(reading).filter((line) => /[CEG]3$/u.test(line))).toEqual([]);
  });

  it.each([
    ["活動指標", "成果指標", "", true],
    ["取組", "重点", "| | |", false],
  ])("%s and, behind a blank column, %s", (one, other, last, isOne) => {
    const reading = read(`
施策 | ${one} | | | | ${other}
 | 指標名 | 計画 | 実績 | | 指標名 | 目標 | 実績
民生委員 | 研修（回） | 6 | 6 | | 充足率（％） | 98.0 | 95.4
居場所 | 助成（団体） | 12 | 14 | | 利用者（人） | 900 | 1022
権利擁護 | 広報（回） | 4 | 3 | ${last || "| 相談（件） | 120 | 96"}`);
    expect(cellsOf(reading).includes("actual H3")).toBe(isOne);
    expect(reading.unused.some(({ area }) => area === "H")).toBe(!isOne);
  });
});

describe("What is judged", () => {
  it("達成 and 未達成 go before grades that nobody explains", () => {
    const { sentences } = inspected(`
指標 | 目標 | 実績 | 達成状況 | 総合評価
緑化 | 300 | 350 | 達成 | A
講座 | 12 | 6 | 未達成 | C
清掃 | 8 | 9 | 達成 | A
学習会 | 100 | 90 | 未達成 | B
団体 | 20 | 11 | 未達成 | C`);
    expect(sentences[0]).toContain("2施策（40.0%）");
  });

  it("○ in one of two columns is named where nothing reads it", () => {
    const { measureSheet } = inspected(`
項目 | 目標値 | 実績値 | 達成 | 未達成
売却額（百万円） | 120 | 143 | ○ |
広告料（千円） | 6000 | 5210 | | ○
電子申請率（％） | 50.0 | 56.2 | ○ |`);
    const left = measureSheet.reading.roles.filter(({ isChosen }) => !isChosen);
    expect(left.map(({ role, header }) => `${role} ${header}`)).toEqual(["grade 達成", "grade 未達成"]);
  });

  it.each([
    ["計画量", "実行量"],
    ["目標点", "得点"],
  ])("%s and %s", (target, actual) => {
    const reading = read(`
項目 | 単位 | ${target} | ${actual} | 備考
人工造林 | ha | 24 | 19 | 苗木
下刈り | ha | 88 | 90 |
間伐 | ha | 140 | 112 | 労務`);
    expect(cellsOf(reading)).toEqual(["target C2", "actual D2"]);
  });

  it("達成水準 over bounds left of what was reached is the target", () => {
    const reading = read(`
評価指標 | 達成水準 | R6実績 | 進捗区分
手術件数 | 年間7,000件以上 | 7,340件 | Ⅳ
治験の契約 | 年間30件以上 | 19件 | Ⅱ
平均在院日数 | 11.5日以下 | 11.3日 | Ⅲ`);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["target B2", "actual@2024 C2"]));
  });
});

describe("What is said of a correct sheet", () => {
  it("差 is of the year that it stands beside", () => {
    const reading = read(`
部門 | R5 | < | < | R6 | < | <
^ | 計画 | 実績 | 差 | 計画 | 実績 | 差
総務 | 92 | 93 | 1 | 91 | 92 | 1
税務 | 34 | 34 | 0 | 33 | 33 | 0
民生 | 118 | 116 | ▲2 | 118 | 117 | ▲1
農林 | 40 | 41 | 1 | 39 | 40 | 1
土木 | 52 | 50 | ▲2 | 51 | 49 | ▲2
教育 | 66 | 66 | 0 | 65 | 65 | 0
合計 | 402 | 400 | ▲2 | 397 | 396 | ▲1`);
    expect(alarms(reading)).toEqual([]);
  });

  it("whole tens under 進捗 were declared and not computed", () => {
    const reading = read(`
項目 | 目標値 | 実績値 | 進捗
サロン（か所） | 64 | 61 | 90%
見守り（世帯） | 1200 | 1318 | 100%
貸付（件） | 300 | 244 | 80%
後見人（人） | 20 | 9 | 40%
食料（世帯） | 150 | 206 | 100%
講座（人） | 60 | 22 | 30%`);
    expect(alarms(reading)).toEqual([]);
  });
});

describe("What a summary is headed by", () => {
  const headed = (text: string): unknown => {
    const { summary, measureSheet } = inspected(text);
    return summaryCells(summary, levelNames(measureSheet, summary.depth))[0]?.[0];
  };
  const rows = (first: string, second: string): string => `
番号 | 施策名 | 成果指標 | 目標 | 実績 | 評価
${first}
1 | 見守り | 訪問件数 | 10 | 12 | A
${second}
2 | 広報 | 発行回数 | 12 | 12 | A`;

  it.each([
    ["基本目標１ くらし", "基本目標２ しごと", "基本目標"],
    ["Ⅰ くらし", "Ⅱ しごと", "区分1"],
  ])("%s, %s: %s", (first, second, name) => {
    expect(headed(rows(first, second))).toBe(name);
  });

  it("a plan without divisions has no level to number", () => {
    expect(headed("施策名 | 目標 | 実績\n見守り | 10 | 12\n広報 | 12 | 12")).toBe("区分");
  });

  it.each([
    ["第２期総合戦略　基本目標１　しごと", "第２期総合戦略　基本目標２　ひと", "基本目標１ しごと"],
    ["第２期総合戦略　しごと編", "第２期総合戦略　ひと編", "第２期総合戦略 しごと編"],
  ])("titles of sheets %s, %s", (first, second, division) => {
    const sheet = (title: string, name: string): string =>
      `${title}\n施策 | ＫＰＩ | 目標 | 実績\n${name} | 件数 | 10 | 12\n${name}の充実 | 人数 | 5 | 4`;
    const { measures } = read(sheet(first, "創業"), sheet(second, "移住"));
    expect(measures[0]?.divisions).toEqual([division]);
  });
});

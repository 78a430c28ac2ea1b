import { readWorkbook } from "../../bench/readingAdapter";
import { literal } from "../fixtures/layouts/outside/literal";
import { sourceBatches } from "../fixtures/layouts/outside3/sourceBatches";
import { score, type Reading } from "../fixtures/layouts/score";

const read = (...sheets: readonly string[]): Reading =>
  readWorkbook(
    literal("", "", (book) => sheets.map((text, at) => book.sheet(`表${String(at + 1)}`).text(text))).snapshot,
    {},
  );

/** What each measure was read with: its divisions and name, then its values by indicator, role, year and part. */
function told({ measures, values }: Reading): readonly string[] {
  return measures.map(({ divisions, name }) => {
    const own = values.filter(({ measure }) => measure === name);
    const said = own.map(({ indicator, role, period, part, text }) => {
      const of = indicator === null || indicator === name ? "" : `${indicator} `;
      return `${of}${role}${period === null ? "" : `@${String(period)}`}${part === null ? "" : `/${part}`} ${text}`;
    });
    return [[...divisions, name].join("＞"), ...said].join("、");
  });
}

describe("Workbooks without a plain table, drawn in batches", () => {
  const scored = sourceBatches.flat().map((variant) => {
    const reading = readWorkbook(variant.snapshot, {});
    return { place: `${variant.family} ${variant.name}`, own: score(variant.truth, reading) };
  });

  it("are read with nothing wrong in silence", () => {
    const wrong = scored.flatMap(({ place, own: { values, strays } }) =>
      [...values.filter(({ outcome }) => outcome === "wrong"), ...strays].map(({ cell, role }) => [place, cell, role]),
    );
    expect(wrong).toEqual([]);
  });

  it("are read to 99 %", () => {
    const values = scored.flatMap(({ own }) => own.values);
    const right = values.filter(({ outcome }) => outcome === "right").length;
    expect(Math.floor((right / values.length) * 100)).toBeGreaterThanOrEqual(99);
  });
});

describe("Files of values", () => {
  it.each([
    [
      "目標と実績が年度ごとに交互",
      `
施策名 | 指標名 | 単位 | 年度 | 種別 | 値
交通 | 利用者数 | 千人 | 2023 | 目標値 | 142
交通 | 利用者数 | 千人 | 2023 | 実績値 | 138
交通 | 利用者数 | 千人 | 2024 | 目標値 | 143
交通 | 利用者数 | 千人 | 2024 | 実績値 | 140`,
      "交通、利用者数 target@2024 143、利用者数 actual@2024 140、利用者数 target@2023 142、利用者数 actual@2023 138",
    ],
    [
      "種別ごとに並び、年度は元号",
      `
施策名 | 指標名 | 種別 | 年度 | 値
交通 | 利用者数 | 目標 | R5 | 142
交通 | 利用者数 | 目標 | R6 | 143
交通 | 利用者数 | 実績 | R5 | 138
交通 | 利用者数 | 実績 | R6 | 140`,
      "交通、利用者数 target@2024 143、利用者数 actual@2024 140、利用者数 target@2023 142、利用者数 actual@2023 138",
    ],
    [
      "英語の列、基準値あり、前書きつき",
      `
# KPI
indicator_id | indicator_name | year | type | value | unit
K1 | 利用者数 | 2022 | baseline | 130 | 千人
K1 | 利用者数 | 2024 | actual | 138 | 千人
K1 | 利用者数 | 2026 | target | 150 | 千人
K2 | 整備延長 | 2022 | baseline | 10 | km
K2 | 整備延長 | 2024 | actual | 11 | km
K2 | 整備延長 | 2026 | target | 20 | km`,
      "利用者数、baseline@2022 130、target@2026 150、actual@2024 138",
    ],
  ])("%s", (_, drawing, first) => {
    expect(told(read(drawing))[0]).toBe(first);
  });

  it.each([
    ["同じ年度に値が二つ", "交通 | 利用者数 | 実績 | R6 | 141\n交通 | 利用者数 | 実績 | R6 | 140"],
    ["実績がない", "交通 | 利用者数 | 目標 | R6 | 141\n交通 | 利用者数 | 目標 | R7 | 140"],
  ])("%s: no such file", (_, rows) => {
    const drawing = `
施策名 | 指標名 | 種別 | 年度 | 値
交通 | 利用者数 | 目標 | R4 | 142
交通 | 利用者数 | 目標 | R5 | 143
${rows}`;
    expect(read(drawing).values).toEqual([]);
  });

  it("without a column that names what the values are of", () => {
    const drawing = `
年度 | 種別 | 値 | 出典
R5 | 目標 | 142 | 課
R5 | 実績 | 143 | 課
R6 | 目標 | 142 | 課
R6 | 実績 | 143 | 課`;
    expect(read(drawing).values).toEqual([]);
  });
});

describe("Cards", () => {
  const card = (no: string, name: string, indicator: string, choice: string): string => `
施策${no} | ${name} | |
担当課 | 道路課 | |
指標 | ${indicator} | |
目標値 | 10 | 実績値 | 12
評価 | ${choice} | |
 | | |`;

  it.each([
    ["a circled figure", "１ ・ ② ・ ３", "2"],
    ["brackets", "A・(B)・C", "B"],
    ["a circle before the word", "順調・○概ね順調・遅れ", "概ね順調"],
  ])("chosen by %s", (_, choice, grade) => {
    const reading = read(card("１", "道路の補修", "延長（km）", choice) + card("２", "橋の点検", "橋数（橋）", choice));
    expect(told(reading)[0]).toBe(`道路の補修、延長（km） target 10、延長（km） actual 12、延長（km） grade ${grade}`);
  });

  it("options that nobody marked are no grade, and are named", () => {
    const choice = "Ａ ・ Ｂ ・ Ｃ";
    const reading = read(card("１", "道路の補修", "延長（km）", choice) + card("２", "橋の点検", "橋数（橋）", choice));
    expect(told(reading)[0]).toBe("道路の補修、延長（km） target 10、延長（km） actual 12");
    expect(reading.unused.map(({ area }) => area)).toEqual(["5", "11"]);
    expect(reading.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("three beside each other, without a column between", () => {
    const reading = read(`
事業名 | 道路の補修 | 事業名 | 橋の点検 | 事業名 | 公園の更新
担当課 | 道路課 | 担当課 | 橋梁課 | 担当課 | 公園課
指標 | 延長（km） | 指標 | 橋数（橋） | 指標 | 公園数（園）
目標 | 10 | 目標 | 40 | 目標 | 3
実績 | 12 | 実績 | 38 | 実績 | 3`);
    expect(told(reading)).toEqual([
      "道路の補修、延長（km） target 10、延長（km） actual 12",
      "橋の点検、橋数（橋） target 40、橋数（橋） actual 38",
      "公園の更新、公園数（園） target 3、公園数（園） actual 3",
    ]);
  });

  it("an indicator merged beside its years, without a label", () => {
    const one = (name: string, indicator: string): string => `
事業名 | ${name} | < | 担当課 | 道路課
${indicator} | 区分 | R5 | R6 |
^ | 目標 | 11 | 12 |
^ | 実績 | 12 | 13 |
総合評価 | Ａ | 理由 | 計画を上回った | <
 | | | |`;
    const reading = read(`令和６年度　事業カード${one("道路の補修", "延長（km）")}${one("橋の点検", "橋数（橋）")}`);
    expect(told(reading)[0]).toContain(
      "延長（km） target@2024 12、延長（km） actual@2024 13、延長（km） grade@2024 Ａ",
    );
  });

  it.each([
    ["□ | 順調 | ☑ | 概ね順調 | □ | 遅れ", "概ね順調"],
    ["☑ | 順調 | □ | 概ね順調 | □ | 遅れ", "順調"],
  ])("boxes left of their options: %s", (boxes, grade) => {
    const one = (name: string): string => `
施策名 | ${name} | < | < | < | <
担当課 | 道路課 | < | < | < | <
指標名 | 目標 | 実績 | | |
延長（km） | 10 | 12 | | |
総合評価 | | | | |
${boxes}`;
    const { values } = read(one("道路の補修"), one("橋の点検"));
    expect(values.find(({ role }) => role === "grade")?.text).toBe(grade);
  });
});

describe("Rows of values", () => {
  it("below the name of each indicator, divisions above", () => {
    const reading = read(`
事業 | R5年度 | R6年度 | 目標（R8） | 備考
基本目標１　くらし
見守りの訪問（件）
目標 | 20 | 30 | 50 |
実績 | 19 | 33 | | 訪問員
基本目標２　しごと
創業（件）
目標 | 2 | 3 | 5 |
実績 | 1 | 3 | |`);
    expect(told(reading)).toEqual([
      "基本目標１ くらし＞見守りの訪問（件）、target@2024 30、actual@2024 33、target@2023 20、actual@2023 19、target@2026 50",
      "基本目標２ しごと＞創業（件）、target@2024 3、actual@2024 3、target@2023 2、actual@2023 1、target@2026 5",
    ]);
  });

  it("labels are never measures: what is not understood is refused", () => {
    const form = (number: number, name: string): string => `
年度計画番号 | ${String(number)} | 担当 | 企画課
年度計画 | ${name} | < | <
評価指標 | 達成目標値 | 実績値 | 備考
利用率 | 80％ | 84.2％ |
自己評価 | Ⅳ | < | <
 | | |`;
    const reading = read(form(12, "学修成果を広げる") + form(13, "留学生の受入れ"));
    expect(reading.values).toEqual([]);
    expect(reading.refusal).not.toBeNull();
  });

  it("the sum of the years is no year", () => {
    const reading = read(`
取組 | 区分 | R5 | R6 | 計
納税 | 計画 | 60 | 70 | 130
^ | 実績 | 66 | 88 | 154
広告 | 計画 | 32 | 34 | 66
^ | 実績 | 27 | 30 | 57`);
    expect(told(reading)[0]).toContain("納税、target@2024 70、actual@2024 88");
  });

  it("what is measured within each measure, words above figures, also of years to come", () => {
    const reading = read(`
番号 | 取組項目 | 区分 | < | 令和６年度 | 令和７年度
1 | 窓口 | 工程 | 計画 | 一部実施 | 実施
^ | ^ | ^ | 実績 | 一部実施 |
^ | ^ | 効果額（千円） | 計画 | 1,200 | 2,400
^ | ^ | ^ | 実績 | 1,310 |
2 | 公用車 | 工程 | 計画 | 実施 | 拡大
^ | ^ | ^ | 実績 | 実施 |
^ | ^ | 効果額（千円） | 計画 | 900 | 1,500
^ | ^ | ^ | 実績 | 640 |`);
    expect(told(reading)[1]).toBe(
      "公用車、工程 target@2024 実施、工程 actual@2024 実施、工程 target@2025 拡大、効果額（千円） target@2024 900、効果額（千円） actual@2024 640、効果額（千円） target@2025 1,500",
    );
  });

  it("one header over two columns: the left one divides", () => {
    const reading = read(`
サービス種別 | < | R6計画 | R6実績
居宅 | 訪問介護 | 840 | 815
居宅 | 通所介護 | 610 | 624
施設 | 特養 | 310 | 304`);
    expect(told(reading)[1]).toBe("居宅＞通所介護、target@2024 610、actual@2024 624");
  });

  it("months go before no sum of them", () => {
    const reading = read(`
指標 | 区分 | 4月 | 5月 | 6月 | 計
宿泊者数（人泊） | 目標 | 900 | 1,100 | 800 | 2,800
^ | 実績 | 880 | 1,152 | 790 | 2,822
売上（千円） | 目標 | 210 | 260 | 200 | 670
^ | 実績 | 204 | 270 | 187 | 661`);
    expect(told(reading)[0]).toMatch(/^宿泊者数（人泊）、target 2,800、actual 2,822/u);
  });
});

describe("Tables beside each other", () => {
  it.each([
    ["水道事業", "下水道事業", "水道事業＞有収率"],
    ["（１）活動指標", "（２）成果指標", "有収率"],
  ])("each below its title: %s | %s", (left, right, first) => {
    const reading = read(`
経営指標
${left} | | | | | ${right} | | |
指標 | 単位 | 目標 | 実績 | | 指標 | 単位 | 目標 | 実績
有収率 | ％ | 92.0 | 91.4 | | 水洗化率 | ％ | 95.0 | 95.6
更新率 | ％ | 1.2 | 1.0 | | 管渠の更新率 | ％ | 0.5 | 0.6`);
    expect(reading.measures).toHaveLength(4);
    expect(told(reading)[0]).toBe(`${first}、target 92.0、actual 91.4`);
    expect(reading.unused).toEqual([]);
  });

  it("a division goes on below （つづき）", () => {
    const reading = read(`
番号 | 施策 | 目標 | 実績
方針１　脱炭素 | | |
1 | 補助 | 10 | 12
2 | 診断 | 12 | 12
方針１　脱炭素（つづき） | | |
3 | 断熱 | 2 | 1`);
    expect(new Set(reading.measures.map(({ divisions }) => divisions.join()))).toEqual(new Set(["方針１ 脱炭素"]));
  });
});

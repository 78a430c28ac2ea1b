import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { drawn } from "../sources/drawn";
import { snapshotOf, usual } from "./reading";

// A file of values has a row for each year of an indicator.

const file = `
年度 | 施策名 | 指標名 | 目標値 | 実績値 | 評価
R4 | 植樹 | 本数 | 400 | 410 | A
R4 | 清掃 | 回数 | 4 | 3 | B
R4 | 清掃 | 回収量 | 90 | 80 | B
R5 | 植樹 | 本数 | 500 | 480 | B
R5 | 清掃 | 回数 | 4 | 4 | A
R5 | 清掃 | 回収量 | 100 | 120 | A`;

function read(drawing: string, fiscalYear: number | null = null): MeasureSheet {
  const result = findMeasureSheet(snapshotOf(drawn("data", drawing)), null, { ...usual, fiscalYear });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

/** Each indicator: code 施策 指標 目標 実績, and its values of other years. */
function lines({ measures }: MeasureSheet): readonly string[] {
  return measures.flatMap(({ code, cells, indicatorRows, values }) =>
    indicatorRows.map((row, index) => {
      const others = values[index]?.further.map(({ role, period, cell }) => {
        const year = period?.kind === "fiscalYear" ? String(period.fiscalYear) : "";
        return `${role} ${year} ${cell.text}`;
      });
      return [code, ...[cells.name, row.indicator, row.target, row.actual].map(textOfCell), ...(others ?? [])].join(
        "|",
      );
    }),
  );
}

describe("年度ごとに行のある表", () => {
  it("施策は一度だけ、最新の年度の行で読み、ほかの年度の値を添える", () => {
    expect(lines(read(file))).toEqual([
      "1|植樹|本数|500|480|target 2022 400|actual 2022 410|grade 2022 A",
      "2|清掃|回数|4|4|target 2022 4|actual 2022 3|grade 2022 B",
      "2|清掃|回収量|100|120|target 2022 90|actual 2022 80|grade 2022 B",
    ]);
  });

  it.each<[string, string]>([
    [
      "指標ごとに年度が並ぶ表も、施策は一度だけ",
      `
施策名 | 指標名 | 年度 | 目標値 | 実績値
水辺 | 観察会 | 2021 | 3 | 2
水辺 | 観察会 | 2022 | 4 | 5
水辺 | 水質 | 2021 | 90 | 88
水辺 | 水質 | 2022 | 92 | 93
里山 | 間伐 | 2021 | 30 | 31
里山 | 間伐 | 2022 | 35 | 29`,
    ],
    [
      "施策名を一度だけ書いた、指標ごとの表も",
      `
施策名 | 指標名 | 年度 | 目標値 | 実績値
水辺 | 観察会 | 令和3年度 | 3 | 2
^ | 観察会 | 令和4年度 | 4 | 5
^ | 水質 | 令和3年度 | 90 | 88
^ | 水質 | 令和4年度 | 92 | 93
里山 | 間伐 | 令和3年度 | 30 | 31
^ | 間伐 | 令和4年度 | 35 | 29`,
    ],
  ])("%s", (_, drawing) => {
    expect(lines(read(drawing))).toEqual([
      "1|水辺|観察会|4|5|target 2021 3|actual 2021 2",
      "1|水辺|水質|92|93|target 2021 90|actual 2021 88",
      "2|里山|間伐|35|29|target 2021 30|actual 2021 31",
    ]);
  });

  it("点検する年度を決めれば、その年度の行で読む", () => {
    expect(lines(read(file, 2022))[0]).toBe("1|植樹|本数|400|410|target 2023 500|actual 2023 480|grade 2023 B");
  });

  it("選んだ値の年度は、行の年度", () => {
    expect(read(file).measures[0]?.values[0]?.periods).toMatchObject({
      target: { kind: "fiscalYear", fiscalYear: 2023 },
      actual: { kind: "fiscalYear", fiscalYear: 2023 },
    });
  });

  it.each<[string, string]>([
    ["最新の年度にない施策があれば、まとめない（何も失わない）", file.replace("R4 | 植樹", "R4 | 間伐")],
    ["最新の年度にない指標があれば、まとめない", file.replace("R4 | 清掃 | 回収量", "R4 | 清掃 | 参加者数")],
    ["年度のない行があれば、まとめない", file.replace("R4 | 植樹", " | 植樹")],
  ])("%s", (_, drawing) => {
    expect(lines(read(drawing))).toHaveLength(6);
  });

  it("どの行も同じ年度なら、そのまま", () => {
    expect(lines(read(file.split("\n").slice(0, 5).join("\n")))).toHaveLength(3);
  });
});

describe("二つの元号の年度", () => {
  it("「H31/R1」も年度だけの見出し", () => {
    const { measures } = read(`
取組 | 指標 | H31/R1 | R2 | R3 | 目標（R7）
植樹 | 本数 | 300 | 320 | 350 | 500
清掃 | 回数 | 2 | 2 | 3 | 4`);
    const years = measures[0]?.values[0]?.further.map(({ period }) => period);
    expect(years).toEqual([2019, 2020].map((fiscalYear) => ({ kind: "fiscalYear", fiscalYear })));
  });
});

describe("施策や指標の中で、年度が下に並ぶ表", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "指標名は結合されていて、年は西暦の数字だけ",
      `
施策 | 指標 | 年度 | 目標 | 実績
巡回 | 回数（回） | 2021 | 10 | 9
^ | ^ | 2022 | 11 | 12
広報 | 部数（部） | 2021 | 30 | 31
^ | ^ | 2022 | 31 | `,
      [
        "1|巡回|回数（回）|11|12|target 2021 10|actual 2021 9",
        // 実績のない年度は、これからの年度。
        "2|広報|部数（部）|30|31|target 2022 31",
      ],
    ],
    [
      "指標名は最初の行にだけあり、施策に二つの指標がある",
      `
施策名 | 指標名 | 年度 | 目標値 | 実績値
巡回 | 回数 | R3 | 10 | 9
 | | R4 | 11 | 12
 | 人数 | R3 | 50 | 51
 | | R4 | 60 | 58
広報 | 部数 | R3 | 30 | 31
 | | R4 | 31 | 33`,
      [
        "1|巡回|回数|11|12|target 2021 10|actual 2021 9",
        "1|巡回|人数|60|58|target 2021 50|actual 2021 51",
        "2|広報|部数|31|33|target 2021 30|actual 2021 31",
      ],
    ],
  ])("%s", (_, drawing, expected) => {
    expect(lines(read(drawing))).toEqual(expected);
  });

  it("年度が同じ行は、別の指標のまま", () => {
    const drawing = `
施策名 | 指標名 | 年度 | 目標値 | 実績値
巡回 | 回数 | R4 | 10 | 9
 | 人数 | R4 | 11 | 12`;
    expect(lines(read(drawing))).toEqual(["1|巡回|回数|10|9", "1|巡回|人数|11|12"]);
  });
});

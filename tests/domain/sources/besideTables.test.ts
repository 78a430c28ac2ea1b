import { textOfCell } from "../../../src/domain/measures/measure";
import { readDrawing } from "../measures/reading";

/** Each measure with its divisions, target and actual. */
function lines(drawing: string): readonly string[] {
  return readDrawing(drawing).measures.flatMap(({ divisions, cells, indicatorRows }) =>
    indicatorRows.map((row) =>
      [
        ...divisions.map(({ label }) => label),
        textOfCell(cells.name),
        ...[row.target, row.actual].map(textOfCell),
      ].join("|"),
    ),
  );
}

describe("同じ見出しの表が横に並ぶシート", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "間を空けずに二つ",
      `
施策名 | 指標 | 目標 | 実績 | 施策名 | 指標 | 目標 | 実績
巡回 | 回数（回） | 10 | 12 | 講座 | 人数（人） | 100 | 120
広報 | 部数（部） | 30 | 33 | 体験会 | 参加者（人） | 50 | 40`,
      ["巡回|10|12", "広報|30|33", "講座|100|120", "体験会|50|40"],
    ],
    [
      "一列空けて二つ、右は短い",
      `
事業 | KPI | 目標値 | 実績値 | | 事業 | KPI | 目標値 | 実績値
巡回 | 回数（回） | 10 | 12 | | 講座 | 人数（人） | 100 | 120
広報 | 部数（部） | 30 | 33 | | | | |`,
      ["巡回|10|12", "広報|30|33", "講座|100|120"],
    ],
    [
      "三つに、それぞれの題",
      `
1 安全 | | | | 2 学び | | | | 3 緑 | | |
番号 | 取組 | 目標値 | 実績値 | 番号 | 取組 | 目標値 | 実績値 | 番号 | 取組 | 目標値 | 実績値
1 | 巡回 | 10回 | 12回 | 1 | 講座 | 100人 | 120人 | 1 | 植樹 | 5本 | 6本
2 | 広報 | 30部 | 33部 | 2 | 体験会 | 50人 | 40人 | | | |`,
      [
        "1 安全|巡回|10回|12回",
        "1 安全|広報|30部|33部",
        "2 学び|講座|100人|120人",
        "2 学び|体験会|50人|40人",
        "3 緑|植樹|5本|6本",
      ],
    ],
  ])("%s：左の表から順に、一つの計画として読む", (_, drawing, expected) => {
    expect(lines(drawing)).toEqual(expected);
  });

  it("施策が一つで、指標が横に二つ並ぶ表は、分けない", () => {
    const drawing = `
施策名 | 指標 | 目標 | 実績 | 指標 | 目標 | 実績
巡回 | 回数（回） | 10 | 12 | 人数（人） | 100 | 120
広報 | 部数（部） | 30 | 33 | 配布先（か所） | 50 | 40`;
    expect(lines(drawing)).toEqual(["巡回|10|12", "巡回|100|120", "広報|30|33", "広報|50|40"]);
  });
});

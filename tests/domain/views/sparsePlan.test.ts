import type { CellContent } from "../../../src/domain/grid/cell";
import { inspectFixture } from "../inspection/fixture";
import { achieved } from "../inspection/planOf";
import { built, headingsOf } from "./builtView";
import { rowsUnder, sectionOf } from "./viewTables";

const plan = (rows: readonly (readonly CellContent[])[]) => inspectFixture({ sheets: { 一覧: rows } });

describe("番号も評価も達成状況もない計画", () => {
  const inspection = plan([
    ["分野", "施策名", "所属", "成果指標", "目標", "実績"],
    ["福祉", "見守り活動の推進", "福祉課", "訪問件数", "10件", "12件"],
    ["福祉", "相談窓口の開設", "福祉課", "窓口数", "1か所", "1か所"],
    ["広報", "広報紙の発行", "広報課", "発行回数", "12回", "12回"],
  ]);

  it("所属ごとに施策を並べるが、達成とも未達成ともいわない", () => {
    const view = built("byDepartment", inspection);
    expect(rowsUnder(view, "所属ごとの施策の数と達成率")).toEqual([
      ["福祉課", 2, null],
      ["広報課", 1, null],
      ["合計", 3, null],
    ]);
    expect(rowsUnder(view, "所属ごとの施策")).toEqual([
      ["福祉課", "1-1", "見守り活動の推進", "", ""],
      ["福祉課", "1-2", "相談窓口の開設", "", ""],
      ["広報課", "2-1", "広報紙の発行", "", ""],
    ]);
  });

  it("分野別の帳票の番号には、区分と順番を入れる", () => {
    const view = built("fieldReports", inspection);
    expect(rowsUnder(view, "主な取組と成果指標の達成状況")).toEqual([
      ["1-1", "見守り活動の推進", "訪問件数", "10件", "12件", ""],
      ["1-2", "相談窓口の開設", "窓口数", "1か所", "1か所", ""],
    ]);
    expect(sectionOf(view, "施策目標の達成状況").paragraphs).toEqual(["達成状況を判定できません。"]);
  });
});

it("段の名のない見出しの計画では、段を番号で呼ぶ", () => {
  const inspection = plan([
    ["", "施策名", "所属", "成果指標", "目標", "実績", "施策目標の達成状況"],
    ["くらしの分野", "", "", "", "", "", ""],
    ["", "見守り", "福祉課", "訪問件数", "10件", "12件", achieved],
    ["しごとの分野", "", "", "", "", "", ""],
    ["", "広報紙の発行", "広報課", "発行回数", "12回", "12回", achieved],
  ]);
  expect(headingsOf(built("overview", inspection))).toEqual([
    null,
    "(1) 区分1ごとの達成状況",
    "(2) 区分1ごとの成果指標の評価",
    "(3) 施策目標が未達成の施策",
  ]);
  expect(headingsOf(built("fieldReports", inspection)).slice(0, 2)).toEqual(["くらしの分野", "目標"]);
});

it("区分のない計画の概要は、計画全体の一行になる", () => {
  const view = built(
    "overview",
    plan([
      ["施策名", "成果指標", "目標", "実績", "施策目標の達成状況"],
      ["見守り", "訪問件数", "10件", "12件", achieved],
    ]),
  );
  expect(rowsUnder(view, "(1) 区分ごとの達成状況")).toEqual([
    ["計画全体", 1, 1, 0, 0, 1],
    ["合計", 1, 1, 0, 0, 1],
  ]);
});

describe("評価の記号が、どれも評価基準にない計画", () => {
  const inspection = plan([
    ["分野", "施策名", "所属", "成果指標", "目標", "実績", "評価"],
    ["福祉", "見守り", "福祉課", "訪問件数", "10件", "12件", "↗"],
    ["福祉", "相談", "福祉課", "窓口数", "3か所", "2か所", "↘"],
    ["広報", "広報紙の発行", "広報課", "発行回数", "12回", "12回", "→"],
  ]);

  it("どの表も達成率を言わない。0.0%とも言わない", () => {
    expect(inspection.summary.rows.map(({ achievementRate }) => achievementRate)).toEqual([null, null, null]);
    expect(rowsUnder(built("byDepartment", inspection), "所属ごとの施策の数と達成率").map((row) => row[5])).toEqual([
      null,
      null,
      null,
    ]);
    const overview = built("overview", inspection);
    expect(sectionOf(overview, "(1) 分野ごとの達成状況").charts).toEqual([]);
    expect(overview.sections[0]?.paragraphs.at(-1)).toBe(
      "目標と実績の値を比べると、3指標のうち2指標で実績が目標に達しています。",
    );
    expect(JSON.stringify(overview)).not.toContain("0.0%");
  });
});

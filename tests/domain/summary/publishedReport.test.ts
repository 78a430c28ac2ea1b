import { inspectSample } from "../inspection/sampleInspection";
import { built } from "../views/builtView";
import { rowsUnder } from "../views/viewTables";

/** 3(1)ア【施策目標の集計表】, row by row: 施策数, 達成, 未達成(終了), 未達成(継続), 達成率 (%). */
const published: readonly (readonly [field: string, ...figures: readonly number[]])[] = [
  ["ア 健康・医療・介護", 4, 4, 0, 0, 100.0],
  ["イ 観光", 3, 2, 1, 0, 66.7],
  ["ウ 農林水産・環境", 7, 7, 0, 0, 100.0],
  ["エ ものづくり", 3, 2, 0, 1, 66.7],
  ["オ インフラ・防災・減災等", 4, 4, 0, 0, 100.0],
  ["カ 教育", 9, 9, 0, 0, 100.0],
  ["ア オープンデータの推進", 4, 4, 0, 0, 100.0],
  ["イ SNS等の情報発信", 5, 5, 0, 0, 100.0],
  ["ア 行政手続の電子化", 5, 5, 0, 0, 100.0],
  ["イ キャッシュレスの取組", 3, 3, 0, 0, 100.0],
  ["ウ マイナンバーの利活用", 1, 1, 0, 0, 100.0],
  ["エ デジタルデバイド対策", 3, 2, 0, 1, 66.7],
  ["柱Ⅰの小計", 51, 48, 1, 2, 94.1],
  ["ア 新たなICTによる業務の効率化", 4, 4, 0, 0, 100.0],
  ["イ 働き方改革を支えるICT環境の整備", 4, 3, 1, 0, 75.0],
  ["ウ データ利活用を支える環境の整備", 2, 2, 0, 0, 100.0],
  ["ア 次期コンピュータセンター等の導入", 3, 3, 0, 0, 100.0],
  ["イ 庁内情報システムの全体最適化", 1, 1, 0, 0, 100.0],
  ["ア 新たな体制の推進に向けた制度整備", 2, 2, 0, 0, 100.0],
  ["イ 各情報システムの最適化", 7, 6, 0, 1, 85.7],
  ["ア 人材育成", 1, 1, 0, 0, 100.0],
  ["イ 人員配置", 1, 1, 0, 0, 100.0],
  ["柱Ⅱの小計", 25, 23, 1, 1, 92.0],
  ["合計", 76, 71, 2, 3, 93.4],
];

describe("集計表（3(1)ア【施策目標の集計表】）", () => {
  test.each(published.map(([field, ...figures], index) => [field, index, figures] as const))(
    "%s",
    async (_, index, figures) => {
      const { summary } = await inspectSample("kanagawa-report.xlsx");
      expect(summary.rows).toHaveLength(published.length);
      const row = summary.rows[index];
      expect([row?.measures, row?.achieved, row?.missedEnded, row?.missedContinuing]).toEqual(figures.slice(0, 4));
      expect(((row?.achievementRate ?? 0) * 100).toFixed(1)).toBe(figures[4]?.toFixed(1));
    },
  );
});

describe("評価×達成状況", () => {
  it("別紙の「評価」欄と「施策目標の達成状況」欄：◎16 ○55 △5 ―0と、71・2・3", async () => {
    const view = built("gradeByStatus", await inspectSample("kanagawa-report.xlsx"));
    expect(rowsUnder(view, "施策の数")).toEqual([
      ["◎", 16, 0, 0, 16],
      ["○", 54, 0, 1, 55],
      ["△", 1, 2, 2, 5],
      ["―", 0, 0, 0, 0],
      ["合計", 71, 2, 3, 76],
    ]);
  });

  it("別紙で二つの判断が食い違うのは、研修体系（△で達成）と教育委員会ネットワーク（○で未達成）の2施策", async () => {
    const view = built("gradeByStatus", await inspectSample("kanagawa-report.xlsx"));
    expect(rowsUnder(view, "食い違う施策（2件）").map((row) => row.slice(0, 3))).toEqual([
      ["○", "未達成(継続)", "Ⅱ-③-イ-7"],
      ["△", "達成", "Ⅱ-④-ア-1"],
    ]);
  });
});

import fc from "fast-check";
import { inspectFixture } from "../inspection/fixture";
import { ended, planOf } from "../inspection/planOf";
import { listPlan } from "../inspection/plans";
import { inspectSample } from "../inspection/sampleInspection";
import type { View } from "../../../src/domain/views/view";
import { build, built } from "./builtView";
import { generatedPlan, inspectGenerated } from "./generatedPlan";
import { misshapen, shownIn } from "./viewTables";
import { runs } from "../../sampled";

const boxes = ["目標", "影響", "主な取組と成果指標の達成状況", "施策目標の達成状況", "未達成の理由と今後に向けた課題"];

interface Block {
  readonly field: string | null;
  readonly path: readonly string[];
  readonly startsPage: boolean;
  readonly rows: (box: string) => readonly (readonly (string | number | null)[])[];
  readonly paragraphs: (box: string) => readonly string[];
  readonly headings: readonly (string | null)[];
}

/** The blocks of a view with a given number of boxes each. */
function blocksOf({ sections }: View, boxCount = boxes.length): readonly Block[] {
  return Array.from({ length: sections.length / (boxCount + 1) }, (_, index) => {
    const [title, ...within] = sections.slice(index * (boxCount + 1), (index + 1) * (boxCount + 1));
    const box = (heading: string) => within.find((one) => one.heading === heading);
    return {
      field: title?.heading ?? null,
      path: title?.paragraphs ?? [],
      startsPage: title?.startsPage ?? false,
      rows: (heading) => box(heading)?.table?.rows.map(({ cells }) => cells.map(shownIn)) ?? [],
      paragraphs: (heading) => box(heading)?.paragraphs ?? [],
      headings: within.map(({ heading }) => heading),
    };
  });
}

describe("神奈川県の計画", () => {
  it("3(1)イ「分野ごとの点検結果」：21分野に一つずつ、ア 健康・医療・介護から順に、一分野一ページ", async () => {
    const blocks = blocksOf(built("fieldReports", await inspectSample("kanagawa-report.xlsx")));
    expect(blocks).toHaveLength(21);
    expect(blocks[0]?.field).toBe("ア 健康・医療・介護");
    expect(blocks.at(-1)?.field).toBe("イ 情報化人材の人員配置");
    expect(blocks.map(({ startsPage }) => startsPage)).toEqual([false, ...Array.from({ length: 20 }, () => true)]);
    expect(blocks.every(({ headings }) => headings.join() === boxes.join())).toBe(true);
  });

  it("3(1)イ「イ 観光」：6,677,432PVと141,387PV、3施策のうち2施策（集計表66.7%）、コロナの影響で中止", async () => {
    const blocks = blocksOf(built("fieldReports", await inspectSample("kanagawa-report.xlsx")));
    const tourism = blocks[1];
    const actuals = tourism?.rows("主な取組と成果指標の達成状況").map((row) => row[4]);
    expect(actuals?.[0]).toMatch(/6,677,432PV[^]*141,387PV/u);
    expect(tourism?.paragraphs("施策目標の達成状況")[0]).toContain("3施策のうち、2施策（66.7%）");
    expect(tourism?.rows("影響")).toHaveLength(1);
    expect(tourism?.rows("影響")[0]?.[2]).toMatch(/^【新型コロナの影響】/u);
  });

  it("3(1)イの表の達成状況：各分野の達成の数は、集計表の同じ分野の行と同じ", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const blocks = blocksOf(built("fieldReports", inspection));
    const published = inspection.summary.rows.filter(({ kind }) => kind === "division");
    const counted = blocks.map((block) => {
      const statuses = block.rows("施策目標の達成状況").map((row) => row[3]);
      return [statuses.length, statuses.filter((status) => status === "達成").length];
    });
    expect(counted).toEqual(published.map(({ measures, achieved }) => [measures, achieved]));
  });

  it("続けて印刷するときは、改ページしない", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const printing = { ...inspection.settings.printing, fieldPages: "continuous" as const };
    const view = built("fieldReports", { ...inspection, settings: { ...inspection.settings, printing } });
    expect(view.sections.some(({ startsPage }) => startsPage)).toBe(false);
  });
});

it("文の列があれば、その欄に載せる。結合された欄は分野の全施策に効く", () => {
  const header = [
    "分野",
    "分野の目標",
    "番号",
    "施策名",
    "成果指標",
    "目標",
    "実績",
    "評価",
    "達成状況",
    "物価高の影響",
    "取組の概要",
    "今後の課題",
  ];
  const row = (number: number, goal: string, impact: string, next: string) => [
    "ア 福祉",
    goal,
    number,
    `取組の推進その${String(number)}`,
    "件数",
    "10件",
    "10件",
    "○",
    "①達成した",
    impact,
    "窓口を設けた",
    next,
  ];
  const inspection = inspectFixture({
    sheets: {
      施策一覧: [
        header,
        row(1, "安心して暮らす", "", "広報を増やす"),
        row(2, "", "費用が増えた", ""),
        row(3, "", "", ""),
      ],
    },
    merges: { 施策一覧: ["B2:B4"] },
  });
  const [block] = blocksOf(built("fieldReports", inspection), 6);
  expect(block?.paragraphs("分野の目標")).toEqual(["安心して暮らす"]);
  expect(block?.rows("物価高の影響").map((cells) => cells[2])).toEqual(["費用が増えた"]);
  expect(block?.rows("取組の概要").map((cells) => cells[2])).toEqual(["窓口を設けた", "窓口を設けた", "窓口を設けた"]);
});

it("指標が複数の施策は、番号と名前を最初の指標の行に一度だけ示す", async () => {
  const inspection = await inspectSample("families/indicator-rows.xlsx");
  const blocks = blocksOf(built("fieldReports", inspection));
  const rows = blocks.flatMap((block) => block.rows("主な取組と成果指標の達成状況"));
  expect(rows).toHaveLength(9);
  expect(rows.filter(([, name]) => name !== "")).toHaveLength(5);
});

it("達成状況の欄がなければ評価で、どちらもなければ判定できないと示す。未達成の行には色を付ける", async () => {
  const byGrade = built("fieldReports", await inspectSample("families/letter-grades.xlsx"));
  expect(byGrade.sections.map(({ heading }) => heading)).toContain("成果指標の評価による達成状況");
  const view = built("fieldReports", inspectFixture(planOf([{ status: ended }, {}, { status: "" }])));
  const statuses = view.sections.find(({ heading }) => heading === "施策目標の達成状況");
  expect(statuses?.table?.rows.map(({ kind }) => kind)).toEqual(["marked", "body", "marked"]);
  expect(statuses?.paragraphs[0]).toContain("判定できない施策が1");
  const sheet = [
    ["分野", "番号", "施策名", "成果指標", "目標", "実績"],
    ["ア 福祉", 1, "見守り活動の推進", "訪問件数", "10件", "12件"],
    ["ア 福祉", 2, "相談窓口の開設", "窓口数", "3か所", "3か所"],
  ];
  const [block] = blocksOf(built("fieldReports", inspectFixture({ sheets: { 施策一覧: sheet } })));
  expect(block?.paragraphs("施策目標の達成状況")).toEqual(["達成状況を判定できません。"]);
  expect(block?.paragraphs("目標")).toEqual(["施策目標の欄がありません。"]);
});

it("区分のない計画では作れない理由を述べる", () => {
  const sheet = [
    ["番号", "施策名", "成果指標", "目標", "実績", "評価"],
    [1, "見守り活動の推進", "訪問件数", "10件", "12件", "◎"],
    [2, "相談窓口の開設", "窓口数", "3か所", "3か所", "○"],
  ];
  const inspection = inspectFixture({ sheets: { 施策一覧: sheet } });
  expect(build("fieldReports", inspection)).toMatchObject({ kind: "unavailable" });
  expect(build("fieldReports", inspectFixture(listPlan()), { language: "en" })).toMatchObject({ kind: "view" });
});

it("施策が1,000を超えれば、一つの表にまとめ、そのことを断る", () => {
  const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"];
  const rows = Array.from({ length: 1001 }, (_, index) => [
    `${String(Math.floor(index / 4) + 1)} 分野`,
    (index % 4) + 1,
    `取組の推進その${String(index + 1)}`,
    "福祉課",
    "件数",
    "10件",
    "10件",
    "○",
    "①達成した",
  ]);
  const view = built("fieldReports", inspectFixture({ sheets: { 施策一覧: [header, ...rows] } }));
  expect(view.sections).toHaveLength(1);
  expect(view.sections[0]?.table?.rows).toHaveLength(1001);
  expect(misshapen(view)).toEqual([]);
  expect(view.notes[0]).toContain("1,000");
});

it("一つの表でも、区分の外の施策はその旨を示し、評価も達成状況もなければ達成状況は空欄にする", () => {
  const header = ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績"];
  const rows = Array.from({ length: 1001 }, (_, index) => [
    index === 1000 ? "" : `${String(Math.floor(index / 4) + 1)} 分野`,
    (index % 4) + 1,
    `取組の推進その${String(index + 1)}`,
    "福祉課",
    "件数",
    "10件",
    "10件",
  ]);
  const view = built("fieldReports", inspectFixture({ sheets: { 施策一覧: [header, ...rows] } }));
  const { columns = [], rows: shown = [] } = view.sections[0]?.table ?? {};
  const status = columns.findIndex(({ label }) => label === "達成状況");
  expect(shown.at(-1)?.cells.slice(0, 3).map(shownIn)).toEqual(["（区分なし）", "1", "取組の推進その1001"]);
  expect(status).toBeGreaterThan(0);
  expect(new Set(shown.map(({ cells }) => cells[status]?.kind))).toEqual(new Set(["empty"]));
  expect(columns.map(({ label }) => label)).not.toContain("評価");
});

it("どんな計画でも、どの施策も取組の欄に一度だけ載る", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const view = built("fieldReports", inspectGenerated(plan));
      expect(misshapen(view)).toEqual([]);
      const names = view.sections
        .filter(({ heading }) => heading === "主な取組と成果指標の達成状況")
        .flatMap(({ table }) => table?.rows ?? [])
        .map(({ cells: [, name] }) => (name === undefined ? "" : shownIn(name)));
      expect(names).toHaveLength(plan.measures.length);
      expect(new Set(names).size).toBe(plan.measures.length);
    }),
    { numRuns: runs(40) },
  );
});

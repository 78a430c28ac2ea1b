import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type WorkbookSnapshot } from "../../../src/domain/grid/sheetGrid";
import { inspect, type Inspection } from "../../../src/domain/inspection/inspect";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import type { Language } from "../../../src/domain/texts/language";
import { provisionalView } from "../../../src/domain/views/provisional/provisionalView";
import type { View } from "../../../src/domain/views/view";
import { inspectFixture } from "../inspection/fixture";
import { planOf, type PlanRow } from "../inspection/planOf";
import { listPlan } from "../inspection/plans";
import { inspectSample } from "../inspection/sampleInspection";
import { misshapen, rowsUnder, shownIn, viewOf } from "./viewTables";
import { runs } from "../../sampled";

const build = (inspection: Inspection, language: Language = "ja"): View =>
  viewOf(provisionalView({ inspection, language, groupBy: null }));

/** Code, value, kind and date of every row; the plan has no departments. */
const listed = (rows: readonly PlanRow[], settings: Partial<Settings> = { fiscalYear: 2022 }) =>
  rowsUnder(build(inspectFixture(planOf(rows, settings))), "一覧").map(([code, , , role, value, kind, date]) =>
    [code, role, value, kind, date].join("|"),
  );

/** What a view's sheet holds, as it is read again. */
function sheetOf(view: View): CellContent[][] {
  return view.sections.flatMap(({ heading, table }) => [
    [heading ?? ""],
    ...(table === null
      ? []
      : [
          table.columns.flatMap(({ label, span = 1 }) => [label, ...Array.from({ length: span - 1 }, () => "")]),
          ...table.rows.map(({ cells }) =>
            cells.flatMap((cell, index) => [
              shownIn(cell) ?? "",
              ...Array.from({ length: (table.columns[index]?.span ?? 1) - 1 }, () => ""),
            ]),
          ),
          ...(table.rows.length === 0 ? [[table.whenEmpty]] : []),
          [""],
        ]),
  ]);
}

/** The inspection of a workbook in which the view's sheet stands as it was made from another. */
function withEarlier(now: Inspection, before: View): Inspection {
  const sheet = gridFromRows("暫定値一覧", sheetOf(before));
  const area = { row: 0, column: 0, rows: sheet.contents.length, columns: 9 };
  const own = { key: "provisional", kind: "sheet", sheet: sheet.name, area, fingerprint: null } as const;
  const workbook: WorkbookSnapshot = { ...now.workbook, sheets: [...now.workbook.sheets, sheet], ownAreas: [own] };
  const found = findMeasureSheet(workbook, null, readingOptions(now.settings));
  if (!found.ok) throw new Error(found.problem.code);
  return inspect(workbook, found.measureSheet, now.settings, "ja");
}

describe("神奈川県の計画", () => {
  it("別紙の実績欄にある※時点の注12か所、見込み1か所、集計予定1か所", async () => {
    const view = build(await inspectSample("kanagawa-report.xlsx"));
    expect(misshapen(view)).toEqual([]);
    expect(rowsUnder(view, "所属ごとの件数").at(-1)).toEqual(["合計", 1, 12, 1, 14]);
    const dates = rowsUnder(view, "一覧").map((row) => row.at(-2));
    const count = (date: string): number => dates.filter((one) => one === date).length;
    // 別紙: R4.12末時点が7か所、R5.2末時点が2か所、R5.2.1・R5.3.1・R5.3.20時点が1か所ずつ
    expect([
      count("令和4年12月31日"),
      count("令和5年2月28日"),
      count("令和5年2月1日"),
      count("令和5年3月1日"),
      count("令和5年3月20日"),
    ]).toEqual([7, 2, 1, 1, 1]);
  });

  it("別紙 Webアクセシビリティの確保：令和5年3月集計予定", async () => {
    const rows = rowsUnder(build(await inspectSample("kanagawa-report.xlsx")), "一覧");
    expect(rows.find((row) => row[1] === "Ⅰ-③-エ-2")).toEqual([
      "デジタル戦略本部",
      "Ⅰ-③-エ-2",
      "Webアクセシビリティの確保",
      "一括検証における「非常に良い」、「良い」の割合",
      "実績",
      "令和5年3月集計予定",
      "集計待ち",
      "令和5年3月",
      "初回",
    ]);
  });

  it("二度目に作ると、すべて「変わらず」", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const again = build(withEarlier(inspection, build(inspection)));
    expect(misshapen(again)).toEqual([]);
    expect(new Set(rowsUnder(again, "一覧").map((row) => row.at(-1)))).toEqual(new Set(["変わらず"]));
    expect(rowsUnder(again, "前回の一覧から解消したもの")).toEqual([]);
  });
});

describe("何を暫定とみるか", () => {
  it.each<[string, PlanRow, readonly string[]]>([
    ["年度末より前の時点", { actual: "9件 ※R4.12末時点" }, ["実績|9件 ※R4.12末時点|年度途中の値|令和4年12月31日"]],
    ["年度末日の時点は確定", { actual: "9件 ※R5.3.31時点" }, []],
    ["年度を過ぎた時点も確定", { actual: "9件 ※R5.5.31時点" }, []],
    ["見込み", { actual: "9件（見込み）" }, ["実績|9件（見込み）|見込み|"]],
    ["速報", { actual: "9件（速報値）" }, ["実績|9件（速報値）|速報|"]],
    ["集計待ち", { actual: "集計中" }, ["実績|集計中|集計待ち|"]],
    [
      "時点のある見込み",
      { actual: "9件（R4.12末時点、見込み）" },
      ["実績|9件（R4.12末時点、見込み）|見込み|令和4年12月31日"],
    ],
    ["言葉の見込み", { target: "運用開始", actual: "運用開始見込み" }, ["実績|運用開始見込み|見込み|"]],
    ["言葉の予定", { target: "導入", actual: "令和5年3月導入予定" }, ["実績|令和5年3月導入予定|予定|令和5年3月"]],
    ["言葉の目標の予定は確定", { target: "導入予定", actual: "導入" }, []],
    ["決まっていない目標", { target: "集計中", actual: "9件" }, ["目標|集計中|集計待ち|"]],
    ["予定どおりの実績", { target: "実施", actual: "予定どおり実施" }, []],
    ["約は暫定ではない", { actual: "約10件" }, []],
    ["空欄と読めない値は、暫定とも確定とも言わない", { actual: "15,0007件" }, []],
  ])("%s", (_, row, expected) => {
    expect(listed([row])).toEqual(expected.map((one) => `ア-1|${one}`));
  });

  it("一つのセルに複数の指標があれば、指標ごとに一行", () => {
    const row: PlanRow = {
      indicator: "(1)登録者数 (2)閲覧数",
      target: "(1)10人 (2)20件",
      actual: "(1)9人 ※R4.12末時点 (2)20件（見込み）",
    };
    const rows = rowsUnder(build(inspectFixture(planOf([row], { fiscalYear: 2022 }))), "一覧");
    expect(rows.map(([, , indicator, , , kind]) => [indicator, kind])).toEqual([
      ["登録者数", "年度途中の値"],
      ["閲覧数", "見込み"],
    ]);
  });

  it("年度が設定になければ、時点の多くが属する年度による", () => {
    const rows = [{ actual: "9件 ※R4.12末時点" }, { actual: "9件 ※R5.3.31時点" }];
    expect(listed(rows, {})).toHaveLength(1);
    const notes = (some: readonly PlanRow[]): string => build(inspectFixture(planOf(some))).notes.join("");
    expect(notes(rows)).toContain("令和4年度です（点検設定に年度がないため");
    // No year has most of the days: nothing is taken for final.
    const apart = [{ actual: "9件 ※R4.3.31時点" }, { actual: "9件 ※R5.3.31時点" }];
    expect(listed(apart, {})).toHaveLength(2);
    expect(notes(apart)).toContain("対象の年度が分からない");
  });

  it("時点の列があれば、その日付による", () => {
    const fixture = {
      sheets: {
        施策一覧: [
          ["番号", "施策名", "成果指標", "目標", "実績", "基準日", "評価"],
          [1, "見守り", "件数", "10件", "9件", 44926, "△"],
          [2, "相談", "件数", "10件", "9件", "R5.3.31", "△"],
          [3, "講座", "件数", "10件", "9件", "未定", "△"],
        ],
      },
      settings: { fiscalYear: 2022 },
    };
    const rows = rowsUnder(build(inspectFixture(fixture)), "一覧");
    expect(rows.map((row) => [row[1], row.at(-2)])).toEqual([["見守り", "令和4年12月31日"]]);
  });
});

describe("前回からの変化", () => {
  const plan = (...actuals: readonly string[]): Inspection =>
    inspectFixture(
      planOf(
        actuals.map((actual) => ({ actual })),
        { fiscalYear: 2022 },
      ),
    );
  const before = plan("9件 ※R4.12末時点", "集計中", "8件（見込み）", "10件", "集計中");
  const now = plan("9件 ※R4.12末時点", "7件（速報値）", "10件", "集計中");
  const view = build(withEarlier(now, build(before)));

  it("変わらず・更新済み・新規", () => {
    expect(rowsUnder(view, "一覧").map((row) => [row[0], row.at(-1)])).toEqual([
      ["ア-1", "変わらず"],
      ["ア-2", "更新済み：集計中 → 7件（速報値）"],
      ["ア-4", "新規"],
    ]);
  });

  it("解消したものは、今の値とともに別の表に", () => {
    expect(rowsUnder(view, "前回の一覧から解消したもの").map(([code, , , , was, is]) => [code, was, is])).toEqual([
      ["ア-3", "8件（見込み）", "10件"],
      ["ア-5", "集計中", "施策一覧にありません"],
    ]);
  });

  it("解消したものは、次に作るときには前回の一覧と数えない", () => {
    const third = build(withEarlier(now, view));
    expect(rowsUnder(third, "前回の一覧から解消したもの")).toEqual([]);
    expect(rowsUnder(third, "一覧").map((row) => row.at(-1))).toEqual(["変わらず", "変わらず", "変わらず"]);
  });

  it("前回の一覧が空でも、英語でも読める", () => {
    const empty = build(withEarlier(now, build(plan("10件"))));
    expect(rowsUnder(empty, "一覧").map((row) => row.at(-1))).toEqual(["新規", "新規", "新規"]);
    const english = build(withEarlier(now, build(now, "en")));
    expect(rowsUnder(english, "一覧").map((row) => row.at(-1))).toEqual(["変わらず", "変わらず", "変わらず"]);
  });

  it("時点だけが新しくなれば、時点を添えて示す", () => {
    const two = (date: string): Inspection =>
      inspectFixture(planOf([{ target: "(1)1件 (2)2件", actual: `(1)1件 ※${date}時点 (2)2件` }], { fiscalYear: 2022 }));
    const updated = build(withEarlier(two("R5.2末"), build(two("R4.12末"))));
    expect(rowsUnder(updated, "一覧").map((row) => row.at(-1))).toEqual([
      "更新済み：1件（令和4年12月31日） → 1件（令和5年2月28日）",
    ]);
  });

  it("同じ名前の指標が二つあっても、取り違えずに二つとも突き合わせる", () => {
    const twice = inspectFixture(
      planOf([{ indicator: "(1)件数 (2)件数", target: "(1)1件 (2)2件", actual: "(1)1件（見込み） (2)2件（見込み）" }]),
    );
    const again = build(withEarlier(twice, build(twice)));
    expect(rowsUnder(again, "一覧").map((row) => row.at(-1))).toEqual(["変わらず", "変わらず"]);
  });

  it("目標の暫定値も、前回と突き合わせる", () => {
    const undecided = inspectFixture(planOf([{ target: "集計中", actual: "9件" }]));
    const again = build(withEarlier(undecided, build(undecided)));
    expect(rowsUnder(again, "一覧").map((row) => [row[3], row.at(-1)])).toEqual([["目標", "変わらず"]]);
  });

  it("シートが書き換えられて一覧でなくなっていれば、すべて新規", () => {
    const other = build(withEarlier(now, { ...view, sections: [] }));
    expect(rowsUnder(other, "一覧").map((row) => row.at(-1))).toEqual(["新規", "新規", "新規"]);
  });
});

describe("表の形", () => {
  it("暫定の値がなければ、そう告げる", () => {
    const view = build(inspectFixture(listPlan()));
    expect(view.sections.map(({ heading, table }) => [heading, table?.rows, table?.whenEmpty])).toEqual([
      ["一覧", [], "暫定の値はありません。"],
      ["前回の一覧から解消したもの", [], "前回の一覧はありません。"],
    ]);
  });

  it("目標の列がなくても、実績だけで作る", () => {
    const rows = [
      ["番号", "施策名", "成果指標", "実績", "評価"],
      [1, "見守り", "件数", "集計中", "△"],
    ];
    expect(rowsUnder(build(inspectFixture({ sheets: { 施策一覧: rows } })), "一覧")).toHaveLength(1);
  });

  it("目標も実績もなければ作れない", () => {
    const rows = [
      ["番号", "施策名", "所属", "評価"],
      [1, "見守り", "福祉課", "○"],
    ];
    const inspection = inspectFixture({ sheets: { 施策一覧: rows } });
    expect(provisionalView({ inspection, language: "en", groupBy: null })).toEqual({
      kind: "unavailable",
      because: expect.stringContaining("neither targets nor actuals") as string,
    });
  });

  it("所属ごとの件数の和は一覧の行の数、所属ごとに続けて並ぶ", () => {
    const department = fc.constantFrom("福祉課", "観光課", "防災課\n総務課", "");
    const actual = fc.constantFrom("9件 ※R4.12末時点", "集計中", "8件（見込み）", "10件", "実施", "―", "");
    fc.assert(
      fc.property(fc.array(fc.tuple(department, actual), { minLength: 1, maxLength: 12 }), (measures) => {
        const header = ["番号", "施策名", "所属", "成果指標", "目標", "実績", "評価"];
        const rows = measures.map(([own, value], index) => [
          index + 1,
          `施策${String(index)}`,
          own,
          "件数",
          "10件",
          value,
          "○",
        ]);
        const settings = { ...defaultSettings, fiscalYear: 2022 };
        const view = build(inspectFixture({ sheets: { 施策一覧: [header, ...rows] }, settings }));
        expect(misshapen(view)).toEqual([]);
        const list = rowsUnder(view, "一覧");
        const provisional = measures.filter(([, value]) => /時点|集計中|見込み/u.test(value));
        expect(list).toHaveLength(provisional.length);
        if (list.length === 0 || view.sections.length === 2) return;
        const counts = rowsUnder(view, "所属ごとの件数");
        const totals = counts.slice(0, -1).map((row) => Number(row.at(-1)));
        expect(totals.reduce((sum, count) => sum + count, 0)).toBe(list.length);
        const order = list.map(([own]) => own).filter((own, index, all) => own !== all[index - 1]);
        expect(order).toEqual(counts.slice(0, -1).map(([own]) => own));
      }),
      { numRuns: runs(40) },
    );
  });
});

import fc from "fast-check";
import type { CellContent } from "../../../src/domain/grid/cell";
import { rubricPresets } from "../../../src/domain/evaluation/presets";
import type { Inspection } from "../../../src/domain/inspection/inspect";
import { textOfCell, type Measure } from "../../../src/domain/measures/measure";
import { comparePlans } from "../../../src/domain/views/previousYear/comparePlans";
import {
  leastLikeness,
  leastLikenessUnderOneCode,
  matchMeasures,
} from "../../../src/domain/views/previousYear/matchMeasures";
import { previousYearView } from "../../../src/domain/views/previousYear/previousYearView";
import type { View } from "../../../src/domain/views/view";
import { inspectFixture } from "../inspection/fixture";
import { achieved, continuing, planOf, type PlanRow } from "../inspection/planOf";
import { listPlan, listRows } from "../inspection/plans";
import { inspectSample } from "../inspection/sampleInspection";
import { misshapen, rowsUnder, sectionOf, viewOf } from "./viewTables";
import { runs } from "../../sampled";

const plan = (...rows: readonly PlanRow[]): Inspection => inspectFixture(planOf(rows));
const list = (rows: readonly (readonly CellContent[])[]): Inspection => inspectFixture({ sheets: { 施策一覧: rows } });
const build = (previous: Inspection, current: Inspection): View =>
  viewOf(previousYearView({ inspection: current, language: "ja", groupBy: null, previous }));

const numbered = (...names: readonly string[]): readonly Measure[] =>
  list([
    ["番号", "施策名", "成果指標", "目標", "実績", "評価"],
    ...names.map((name, index) => [index + 1, name, "件数", "1件", "1件", "○"]),
  ]).measureSheet.measures;

const nameOf = ({ code, cells }: Measure): string => `${code} ${textOfCell(cells.name)}`;

const matched = (previous: readonly string[], current: readonly string[]): readonly string[] => {
  const result = matchMeasures(numbered(...previous), numbered(...current));
  return [
    ...result.matched.map((one) => `${nameOf(one.previous)} → ${nameOf(one.current)} ${one.by}`),
    ...result.added.map((measure) => `追加 ${nameOf(measure)}`),
    ...result.ended.map((measure) => `終了 ${nameOf(measure)}`),
  ];
};

describe("施策を突き合わせる", () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ["同じ", ["検診の推進"], ["検診の推進"], ["1 検診の推進 → 1 検診の推進 codeAndName"]],
    ["空白と全角・半角だけの違い", ["ICT の活用"], ["ＩＣＴの活用"], ["1 ICT の活用 → 1 ＩＣＴの活用 codeAndName"]],
    [
      "途中に施策が入り番号がずれた",
      ["検診の推進", "相談窓口の開設"],
      ["検診の推進", "予防接種の案内", "相談窓口の開設"],
      ["1 検診の推進 → 1 検診の推進 codeAndName", "2 相談窓口の開設 → 3 相談窓口の開設 name", "追加 2 予防接種の案内"],
    ],
    [
      "同じ番号で名称を改めた",
      ["オープンデータの推進"],
      ["オープンデータの推進と活用"],
      ["1 オープンデータの推進 → 1 オープンデータの推進と活用 codeAndSimilarName"],
    ],
    [
      "番号も名称も変わった",
      ["検診の推進", "観光ガイドの育成と派遣"],
      ["観光ガイドの育成と活用", "検診の推進"],
      ["2 観光ガイドの育成と派遣 → 1 観光ガイドの育成と活用 similarName", "1 検診の推進 → 2 検診の推進 name"],
    ],
    ["番号だけが同じ", ["検診の推進"], ["道路の補修"], ["1 検診の推進 → 1 道路の補修 codeOnly"]],
    [
      "終了した",
      ["検診の推進", "道路の補修"],
      ["検診の推進"],
      ["1 検診の推進 → 1 検診の推進 codeAndName", "終了 2 道路の補修"],
    ],
    [
      "同じ名称の施策が二つ",
      ["広報", "広報"],
      ["広報", "広報", "広報"],
      ["1 広報 → 1 広報 codeAndName", "2 広報 → 2 広報 codeAndName", "追加 3 広報"],
    ],
  ])("%s", (_, previous, current, expected) => {
    expect([...matched(previous, current)].sort()).toEqual([...expected].sort());
  });

  it("名称のない施策は、番号だけで突き合わせる", () => {
    const measure = (code: string): Measure => {
      const [one] = numbered("施策");
      if (one === undefined) throw new Error("no measure");
      return { ...one, code, cells: {} };
    };
    const result = matchMeasures([measure("1"), measure("2")], [measure("2"), measure("3")]);
    expect(result.matched.map(({ current, by }) => [current.code, by])).toEqual([["2", "codeAndName"]]);
    expect([result.added, result.ended].map((own) => own.map(({ code }) => code))).toEqual([["3"], ["1"]]);
  });

  it("似ている名称が複数あれば、最も似ているものから", () => {
    const found = matched(
      ["道路", "防災訓練の実施と検証", "防災訓練の実施"],
      ["窓口", "緑地", "保健", "防災訓練の実施（夜間）", "防災訓練の実施と検証等"],
    );
    expect(found).toContain("2 防災訓練の実施と検証 → 5 防災訓練の実施と検証等 similarName");
    expect(found).toContain("3 防災訓練の実施 → 4 防災訓練の実施（夜間） similarName");
  });

  it("どちらの年の施策も、ちょうど一度だけ現れる", () => {
    const name = fc.constantFrom("広報", "検診の推進", "検診の促進", "道路の補修", "道路の補修等", "相談窓口の開設");
    const names = fc.array(name, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const [previous, current] = [numbered(...before), numbered(...after)];
        const result = matchMeasures(previous, current);
        const all = (own: readonly Measure[], rest: readonly Measure[]) =>
          [...own, ...rest].map(({ row }) => row).sort();
        expect(
          all(
            result.matched.map((one) => one.previous),
            result.ended,
          ),
        ).toEqual(all(previous, []));
        expect(
          all(
            result.matched.map((one) => one.current),
            result.added,
          ),
        ).toEqual(all(current, []));
        for (const { by, likeness } of result.matched) {
          if (by === "similarName") expect(likeness).toBeGreaterThanOrEqual(leastLikeness);
          if (by === "codeAndSimilarName") expect(likeness).toBeGreaterThanOrEqual(leastLikenessUnderOneCode);
          if (by === "name" || by === "codeAndName") expect(likeness).toBe(1);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it("千の施策の名称がすべて少しずつ変わっても、突き合わせる", () => {
    const [first] = numbered("施策");
    if (first === undefined) throw new Error("no measure");
    const many = (ending: string, shift: number): readonly Measure[] =>
      Array.from({ length: 1_000 }, (_, index) => {
        const content = `第${String((index * 7919) % 1_009)}地区の防災訓練の${ending}`;
        const cell = { sheet: "施策", row: index + 1, column: 1, content, text: content };
        return { ...first, row: index + 1, code: String(index + shift), cells: { name: cell } };
      });
    const { matched: found } = matchMeasures(many("実施", 0), many("推進", 2_000));
    expect(found.length).toBeGreaterThan(900);
  });
});

describe("変わったところ", () => {
  it("目標：値や単位が変われば示し、書き方だけの違いは示さない", () => {
    const previous = plan(
      { target: "1,000件" },
      { target: "10件" },
      { target: "10件" },
      { target: "導入" },
      { target: "" },
    );
    const current = plan(
      { target: "１０００件" },
      { target: "12件" },
      { target: "10件以上" },
      { target: "導入 " },
      { target: "5件" },
    );
    expect(
      comparePlans(previous, current).targets?.map(({ measure, before, after }) => [measure.code, before, after]),
    ).toEqual([
      ["ア-2", "10件", "12件"],
      ["ア-3", "10件", "10件以上"],
      ["ア-5", "", "5件"],
    ]);
  });

  it("評価：評価基準の順で上がり下がりをいう", () => {
    const previous = plan(
      { grade: "○" },
      { grade: "△" },
      { grade: "◎" },
      { grade: "―" },
      { grade: "" },
      { grade: "〇" },
    );
    const current = plan(
      { grade: "△" },
      { grade: "○" },
      { grade: "◎" },
      { grade: "○" },
      { grade: "○" },
      { grade: "○" },
    );
    const { grades } = comparePlans(previous, current);
    expect(grades?.map(({ measure, step }) => [measure.code, step])).toEqual([
      ["ア-1", "worse"],
      ["ア-2", "better"],
      ["ア-4", "notComparable"],
      ["ア-5", "notComparable"],
    ]);
  });

  it("目標と評価の表：空欄は空欄と、下がった評価は色の付いた行に", () => {
    const previous = plan({ target: "10件", grade: "○" }, { target: "", grade: "" }, { target: "3件" });
    const current = plan(
      { target: "", grade: "△", background: "今後は増員する。" },
      { target: "5件", grade: "○" },
      { target: "3件" },
    );
    const view = build(previous, current);
    expect(misshapen(view)).toEqual([]);
    expect(rowsUnder(view, "目標が変わった指標")).toEqual([
      ["ア-1", "見守り", "実施件数", "10件", "（空欄）"],
      ["ア-2", "相談", "実施件数", "（空欄）", "5件"],
    ]);
    expect(rowsUnder(view, "評価が変わった施策")).toEqual([
      ["ア-1", "見守り", "○", "△", "下がった"],
      ["ア-2", "相談", "（空欄）", "○", "比べられない"],
    ]);
    expect(sectionOf(view, "評価が変わった施策").table?.rows.map(({ kind }) => kind)).toEqual(["marked", "body"]);
    const withoutTargets = list([
      ["番号", "施策名", "成果指標", "実績", "評価"],
      [1, "見守り", "件数", "1件", "○"],
    ]);
    expect(sectionOf(build(withoutTargets, current), "目標が変わった指標").paragraphs.join("")).toContain(
      "「目標」の列がない",
    );
  });

  it("達成状況：読めないものは判定不能", () => {
    const previous = plan({ status: achieved }, { status: achieved }, { status: continuing });
    const current = plan(
      { status: achieved },
      { status: continuing, background: "今後は増員する。" },
      { status: "照会中" },
    );
    const view = build(previous, current);
    expect(rowsUnder(view, "達成状況が変わった施策")).toEqual([
      ["ア-2", "相談", "達成", "未達成(継続)"],
      ["ア-3", "講座", "未達成(継続)", "判定不能"],
    ]);
    expect(sectionOf(view, "達成状況が変わった施策").table?.rows.map(({ kind }) => kind)).toEqual(["marked", "body"]);
  });

  it("指標が複数の行にあれば、同じ名前の指標どうしを比べる", () => {
    const sheet = (...rows: readonly (readonly CellContent[])[]): Inspection =>
      list([["番号", "施策名", "成果指標", "目標", "実績", "評価"], ...rows]);
    const previous = sheet([1, "見守り", "訪問件数", "10件", "10件", "○"], ["", "", "登録者数", "5人", "5人", ""]);
    const current = sheet(
      [1, "見守り", "登録者数", "6人", "6人", "○"],
      ["", "", "訪問件数", "10件", "10件", ""],
      ["", "", "講座数", "3回", "3回", ""],
    );
    expect(
      comparePlans(previous, current).targets?.map(({ indicator, before, after }) => [indicator, before, after]),
    ).toEqual([
      ["登録者数", "5人", "6人"],
      ["講座数", "", "3回"],
    ]);
  });

  it("どちらかに列がなければ、比べていないと告げる", () => {
    const withoutStatus = list(
      listRows.map((row) => row.filter((_, column) => column !== 6 && column !== 7 && column !== 8)),
    );
    const view = build(withoutStatus, inspectFixture(listPlan()));
    expect(misshapen(view)).toEqual([]);
    const said = (heading: string): string => sectionOf(view, heading).paragraphs.join("");
    expect(said("評価が変わった施策")).toContain("「評価」の列がない");
    expect(said("達成状況が変わった施策")).toContain("「達成状況」の列がない");
    expect(rowsUnder(view, "変わったものの数").map(([, count]) => count)).toEqual([
      9,
      0,
      0,
      0,
      0,
      "―",
      "―",
      "―",
      "―",
      "―",
    ]);
    expect(rowsUnder(view, "施策数と達成率")).toEqual([
      ["前年", 9, "", null],
      ["今年", 9, 9, 1],
    ]);
  });
});

describe("神奈川県の計画", () => {
  it("帳票型と一覧型は同じ計画なので、変わったところはない（集計表の合計：76施策、71、93.4%）", async () => {
    const view = build(await inspectSample("kanagawa-list.xlsx"), await inspectSample("kanagawa-report.xlsx"));
    expect(misshapen(view)).toEqual([]);
    expect(rowsUnder(view, "施策数と達成率")).toEqual([
      ["前年", 76, 71, 0.934],
      ["今年", 76, 71, 0.934],
    ]);
    expect(rowsUnder(view, "変わったものの数").map(([, count]) => count)).toEqual([76, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(rowsUnder(view, "追加された施策")).toEqual([]);
  });
});

describe("前年比較の表", () => {
  it("評価の変化の内訳は、比べられないものも数え、合計と同じになる", () => {
    const before = inspectFixture(
      planOf([{ grade: "○" }, { grade: "◎" }, { grade: "△" }, { grade: "" }, { grade: "○" }]),
    );
    const after = inspectFixture(
      planOf([{ grade: "◎" }, { grade: "△" }, { grade: "○" }, { grade: "○" }, { grade: "○" }]),
    );
    const counts = new Map(rowsUnder(build(before, after), "変わったものの数").map(([label, count]) => [label, count]));
    expect(
      ["評価が変わった施策", "　うち上がった", "　うち下がった", "　うち比べられない"].map((label) =>
        counts.get(label),
      ),
    ).toEqual([4, 2, 1, 1]);
  });

  it("追加・終了・名称の変更を、それぞれの表に", () => {
    const rows = listRows.map((row) => [...row]);
    const [, , second, third] = rows;
    if (second === undefined || third === undefined) throw new Error("no rows");
    second[2] = "相談窓口の開設と運営";
    third[2] = "道路の補修";
    const view = build(
      inspectFixture(listPlan()),
      list([...rows, ["エ 産業", 1, "商店街の支援", "産業課", "件数", "1件", "1件", "○", "①達成した", ""]]),
    );
    expect(rowsUnder(view, "追加された施策")).toEqual([["エ-1", "商店街の支援", "エ 産業", "産業課"]]);
    expect(rowsUnder(view, "終了した施策")).toEqual([]);
    const renamed = rowsUnder(view, "名称・番号が変わった施策");
    expect(renamed.map((row) => row.slice(0, 4))).toEqual([
      ["ア-2", "相談窓口の開設", "ア-2", "相談窓口の開設と運営"],
      ["ア-3", "講座の開催", "ア-3", "道路の補修"],
    ]);
    expect(renamed.map((row) => row[5])).toEqual([0.8, expect.closeTo(0.0, 0)]);
    expect(sectionOf(view, "名称・番号が変わった施策").table?.rows.map(({ kind }) => kind)).toEqual(["body", "marked"]);
  });

  it("評価基準が違えば、そう断る", () => {
    const other = rubricPresets.find(({ name }) => name === "神奈川県環境基本計画");
    const previous = inspectFixture(listPlan({}, { settings: other === undefined ? {} : { rubric: other } }));
    const { notes } = build(previous, inspectFixture(listPlan()));
    expect(notes.join("")).toContain("前年の評価基準（神奈川県環境基本計画）");
  });

  it.each(["ja", "en"] as const)("前年のブックがなければ作れない（%s）", (language) => {
    const inspection = inspectFixture(listPlan());
    const result = previousYearView({ inspection, language, groupBy: null, previous: null });
    expect(result.kind).toBe("unavailable");
    expect(previousYearView({ inspection, language, groupBy: null }).kind).toBe("unavailable");
    expect(
      viewOf(previousYearView({ inspection, language, groupBy: null, previous: inspection })).sections,
    ).toHaveLength(8);
  });
});

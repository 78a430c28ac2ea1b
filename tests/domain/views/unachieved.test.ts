import fc from "fast-check";
import { judgedMeasures } from "../../../src/domain/summary/judgedMeasures";
import { readMissedBackground } from "../../../src/domain/views/missedBackground";
import { unachievedCells } from "../../../src/domain/views/unachievedCells";
import { inspectFixture } from "../inspection/fixture";
import { achieved, continuing, ended, planOf } from "../inspection/planOf";
import { inspectSample } from "../inspection/sampleInspection";
import { build, built, headingsOf, labelsUnder } from "./builtView";
import { generatedPlan, inspectGenerated } from "./generatedPlan";
import { misshapen, rowsUnder } from "./viewTables";
import { runs } from "../../sampled";

const indicatorsHeading = "成果指標が未達成の施策（施策目標が未達成のものを除く）";

describe("神奈川県の計画", () => {
  it("集計表の合計：未達成は終了2、継続3", async () => {
    const view = built("unachieved", await inspectSample("kanagawa-report.xlsx"));
    expect(view.sections[0]?.paragraphs[0]).toMatch(/^76施策のうち.*5施策（.* 2、.* 3）/u);
    expect(rowsUnder(view, "取組を終了する施策").map((row) => row.slice(0, 3))).toEqual([
      ["新型コロナの影響", "Ⅰ-①-イ-2", "満足度の高い観光ツアーをプランニングしやすい環境整備の促進"],
      ["（原因の表示なし）", "Ⅱ-①-イ-3", "新たなグループウェアの検討"],
    ]);
    expect(rowsUnder(view, "取組を継続する施策").map(([cause, code]) => [cause, code])).toEqual([
      ["新型コロナの影響", "Ⅰ-①-エ-3"],
      ["（原因の表示なし）", "Ⅰ-③-エ-2"],
      ["（原因の表示なし）", "Ⅱ-③-イ-7"],
    ]);
  });

  it("別紙の背景の欄：【新型コロナの影響】は観光ツアーとウェブアプリの2施策", async () => {
    const view = built("unachieved", await inspectSample("kanagawa-report.xlsx"));
    expect(rowsUnder(view, "原因ごとの施策の数")).toEqual([
      ["新型コロナの影響", 1, 1, 2],
      ["（原因の表示なし）", 1, 2, 3],
      ["合計", 2, 3, 5],
    ]);
  });

  it("別紙の数字：ガイド実施件数120件に対し0件、相談企業10,000社に対し3,382社（見込み）", async () => {
    const view = built("unachieved", await inspectSample("kanagawa-report.xlsx"));
    const labels = labelsUnder(view, "取組を終了する施策");
    const figures = [...rowsUnder(view, "取組を終了する施策"), ...rowsUnder(view, "取組を継続する施策")].map((row) =>
      ["目標", "実績", "評価"].map((label) => row[labels.indexOf(label)]),
    );
    expect(figures[0]).toEqual(["120件", "0件", "△"]);
    expect(figures[2]).toEqual(["10,000社", "3,382社（見込み）", "△"]);
    expect(figures[4]).toEqual([expect.any(String), expect.any(String), "○"]);
  });

  it("別紙で評価が△なのに施策目標を達成した施策は、研修体系の1施策（△5のうち4は施策目標も未達成）", async () => {
    const view = built("unachieved", await inspectSample("kanagawa-report.xlsx"));
    expect(rowsUnder(view, indicatorsHeading).map((row) => row[1])).toEqual(["Ⅱ-④-ア-1"]);
  });

  it("関数 UNACHIEVED と同じ施策を載せる", async () => {
    const inspection = await inspectSample("kanagawa-report.xlsx");
    const view = built("unachieved", inspection);
    const listed = ["取組を終了する施策", "取組を継続する施策"].flatMap((heading) =>
      rowsUnder(view, heading).map((row) => row[1]),
    );
    const cells = unachievedCells(judgedMeasures(inspection.measureSheet, inspection.settings));
    expect([...listed].sort()).toEqual(
      cells
        .slice(1)
        .map(([code]) => code)
        .sort(),
    );
  });
});

test.each([
  [
    "【新型コロナの影響】 客が減った。 今後は広報を増やす。",
    ["新型コロナの影響"],
    "客が減った。",
    "今後は広報を増やす。",
  ],
  [
    "〔物価高〕材料が値上がりした。\n引き続き、調達先を探すこととした。",
    ["物価高"],
    "材料が値上がりした。",
    "引き続き、調達先を探すこととした。",
  ],
  ["今後の見通しが立たず中止した。", [], "今後の見通しが立たず中止した。", ""],
  ["【人手】足りない。\n【物価高】材料が上がった。", ["人手", "物価高"], "足りない。\n【物価高】材料が上がった。", ""],
  ["「【別紙】」を参照", [], "「【別紙】」を参照", ""],
  ["次年度は二か所で行う", [], "", "次年度は二か所で行う"],
  ["", [], "", ""],
])("背景「%s」", (text, causes, reason, next) => {
  expect(readMissedBackground(text)).toEqual({ causes, reason, next });
});

it("背景は、理由と今後に分けても、一字も失わない", () => {
  const pieces = fc.constantFrom("客が減った。", "今後は広げる。", "\n", "引き続き努める", "し、", "【A】", " ", "。");
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const { reason, next } = readMissedBackground(text);
      const bare = (one: string) => one.replace(/\s/gu, "");
      expect(bare(text).endsWith(bare(reason + next))).toBe(true);
      expect(bare(text).replace(bare(reason + next), "")).toMatch(/^(?:【A】)?$/u);
    }),
  );
});

it("未達成がなければ、その旨を示す", () => {
  const view = built("unachieved", inspectFixture(planOf([{}, {}])));
  expect(view.sections[0]?.paragraphs[0]).toBe("施策目標が未達成の施策はありません。");
  expect(headingsOf(view)).toEqual([null, "取組を終了する施策", "取組を継続する施策", indicatorsHeading]);
  expect(view.sections.every(({ table }) => table === null || table.rows.length === 0)).toBe(true);
});

it("判定できない施策を別に示し、背景や今後の記載がないことを示す", () => {
  const view = built(
    "unachieved",
    inspectFixture(
      planOf([{ status: "調整中" }, { status: "" }, { status: ended }, { status: continuing, background: "遅れた。" }]),
    ),
  );
  expect(rowsUnder(view, "達成状況を判定できない施策").map(([entered]) => entered)).toEqual(["調整中", "（空欄）"]);
  expect(rowsUnder(view, "取組を終了する施策")[0]?.[0]).toBe("（背景の記載なし）");
  expect(rowsUnder(view, "取組を継続する施策")[0]?.at(-1)).toBe("（今後の記載なし）");
});

describe("欄が足りない計画", () => {
  const rows = (header: string, cells: readonly string[]) => ({
    sheets: {
      施策一覧: [
        ["分野", "番号", "施策名", "成果指標", "目標", "実績", header],
        ...cells.map((cell, index) => [
          "ア 福祉",
          index + 1,
          `取組の推進その${String(index + 1)}`,
          "件数",
          "10件",
          "10件",
          cell,
        ]),
      ],
    },
  });

  it("達成状況がなければ、成果指標の未達成だけを示す", () => {
    const view = built("unachieved", inspectFixture(rows("評価", ["○", "△", "◎"])));
    expect(headingsOf(view)).toEqual([null, "成果指標が未達成の施策"]);
    expect(rowsUnder(view, "成果指標が未達成の施策")).toHaveLength(1);
  });

  it("評価がなければ、施策目標の未達成だけを示す", () => {
    const view = built("unachieved", inspectFixture(rows("施策目標の達成状況", [achieved, ended, achieved])));
    expect(headingsOf(view)).toEqual([null, "原因ごとの施策の数", "取組を終了する施策", "取組を継続する施策"]);
    expect(view.sections[0]?.paragraphs.join("")).toContain("評価の欄がない");
  });

  it("どちらもなければ、作れない理由を述べる", () => {
    const result = build("unachieved", inspectFixture(rows("備考", ["", "照会済み", ""])));
    expect(result).toEqual({
      kind: "unavailable",
      because: expect.stringContaining("未達成の施策が分かりません") as string,
    });
    expect(build("unachieved", inspectFixture(rows("備考", ["", "照会済み", ""])), { language: "en" }).kind).toBe(
      "unavailable",
    );
  });
});

it("どんな計画でも、施策目標が未達成の施策は、どれも一度だけ載る", () => {
  fc.assert(
    fc.property(generatedPlan, (plan) => {
      const inspection = inspectGenerated(plan);
      const result = build("unachieved", inspection);
      if (result.kind === "unavailable") return;
      expect(misshapen(result.view)).toEqual([]);
      const missed = inspection.evaluations.filter(
        ({ goalStatus: { status } }) => status !== null && status !== "achieved",
      );
      const listed = result.view.sections
        .filter(({ heading }) => heading === "取組を終了する施策" || heading === "取組を継続する施策")
        .flatMap(({ table }) => table?.rows ?? []);
      expect(listed).toHaveLength(missed.length);
    }),
    { numRuns: runs(40) },
  );
});

describe("未達成のないとき", () => {
  const sentences = (...rows: Parameters<typeof planOf>[0]) =>
    built("unachieved", inspectFixture(planOf(rows))).sections[0]?.paragraphs;

  it("施策目標も成果指標も未達成がなければ、そう言う", () => {
    expect(sentences({ status: achieved, grade: "○" }, { status: achieved, grade: "◎" })).toEqual([
      "施策目標が未達成の施策はありません。",
      "成果指標の評価が未達成の施策もありません。",
    ]);
  });

  it("未達成の施策のほかに成果指標の未達成がなければ、そう言う", () => {
    expect(sentences({ status: continuing, grade: "△" }, { status: achieved, grade: "◎" })?.[1]).toBe(
      "このほかに、成果指標の評価が未達成の施策はありません。",
    );
  });
});

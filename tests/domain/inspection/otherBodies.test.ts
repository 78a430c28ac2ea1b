import type { CellContent } from "../../../src/domain/grid/cell";
import { wordFinding } from "../../../src/domain/inspection/findingTexts";
import { planRepairs, safeRepairs } from "../../../src/domain/inspection/repairPlan";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import type { Settings } from "../../../src/domain/settings/settings";
import { inspectFixture } from "./fixture";
import { achieved } from "./planOf";

type Rows = readonly (readonly CellContent[])[];

function settingsOf(json: object): Settings {
  const result = parseSettings(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.settings;
}

const inspected = (rows: Rows, json: object = {}) =>
  inspectFixture({ sheets: { 一覧: rows }, settings: settingsOf(json), inspected: "一覧" });

/** Each grade as entered and as computed, and what is said of them (without what is only good to know). */
function judged(rows: Rows, json: object = {}) {
  const { evaluations, findings } = inspected(rows, json);
  return {
    grades: evaluations.flatMap(({ grades }) => grades.map(({ entered, computed }) => [entered, computed.symbol])),
    told: findings
      .filter(({ severity }) => severity !== "info")
      .map((finding) => [finding.code, finding.measure, wordFinding(finding, "ja").message]),
  };
}

const same = (...symbols: readonly string[]) => symbols.map((symbol) => [symbol, symbol]);

const tendency = {
  rubric: {
    name: "わが市",
    grades: [
      { symbol: "改善", rule: { kind: "comparison", reference: "baseline", outcomes: ["exceeded"] }, achieved: true },
      { symbol: "横ばい", rule: { kind: "comparison", reference: "baseline", outcomes: ["achieved"] }, achieved: true },
      { symbol: "後退", rule: { kind: "comparison", reference: "baseline", outcomes: ["missed"] } },
    ],
    tolerance: 0.03,
  },
};

describe("目標のない計画（改善・横ばい・後退）", () => {
  const header = ["番号", "事業名", "指標", "策定時（R2）", "現状値（R5）", "評価"];

  it("策定時から見て評価し、合っていれば何もいわない", () => {
    const rows = [
      header,
      [1, "創業支援", "創業件数", 10, 12, "改善"],
      [2, "図書館", "利用者数", 1000, 990, "横ばい"],
      [3, "子育て", "待機児童数", 20, 25, "後退"],
    ];
    expect(judged(rows, tendency)).toEqual({ grades: same("改善", "横ばい", "後退"), told: [] });
    expect(inspected(rows, tendency).summary.rows.at(-1)).toMatchObject({ achieved: 2, achievementRate: 0.667 });
  });

  it("合わない評価は、策定時の値とともに指摘する", () => {
    const rows = [header, [1, "創業支援", "創業件数", 10, 12, "改善"], [2, "公園", "満足度", "50%", "40%", "横ばい"]];
    expect(judged(rows, tendency).told).toEqual([
      [
        "judgement-grade-differs",
        "2",
        "評価は「横ばい」ですが、基準値「50%」に対する実績「40%」ではその評価に届かず、評価基準では「後退」です。",
      ],
    ]);
  });

  it("目標のある指標とない指標で、別の評価を使う（A-2、A-3）", () => {
    const grades = [
      { symbol: "A-2", rule: { kind: "interval", atLeast: 1 }, applies: "withTarget", achieved: true },
      { symbol: "B-2", rule: { kind: "interval", below: 1 }, applies: "withTarget" },
      {
        symbol: "A-3",
        rule: { kind: "comparison", reference: "baseline", outcomes: ["exceeded", "achieved"] },
        applies: "withoutTarget",
        achieved: true,
      },
      {
        symbol: "B-3",
        rule: { kind: "comparison", reference: "baseline", outcomes: ["missed"] },
        applies: "withoutTarget",
      },
    ];
    const rows = [
      ["番号", "事業名", "指標", "策定時", "目標値", "実績値", "評価"],
      [1, "創業支援", "創業件数", 8, 10, 12, "A-2"],
      [2, "企業誘致", "誘致件数", 5, "－", 6, "A-3"],
      [3, "就労支援", "就労者数", 5, "－", 4, "B-3"],
      [4, "講座", "開催回数", 5, 6, 5, "B-2"],
    ];
    expect(judged(rows, { rubric: { name: "独自", grades } })).toEqual({
      grades: same("A-2", "A-3", "B-3", "B-2"),
      told: [],
    });
  });
});

describe("基準値・年度目標のある計画", () => {
  it("年度目標と最終目標が並べば、年度目標はその年の目安である（栃木県）。動きようのない指標の「−」は誤りでない", () => {
    const rows = [
      ["番号", "施策", "指標", "基準値", "年度目標値", "最終目標", "現状値", "評価"],
      [1, "水環境", "基準適合率", "100%", "100%", "100%", "100%", "−"],
      [2, "大気", "適合率", "80%", "85%", "100%", "90%", "○"],
      [3, "騒音", "適合率", "80%", "85%", "100%", "70%", "▲"],
      [4, "土壌", "適合率", "80%", "85%", "100%", "82%", "△"],
    ];
    const { grades, told } = judged(rows, { rubric: "栃木県環境基本計画" });
    expect(grades.slice(1)).toEqual(same("○", "▲", "△"));
    expect(told).toEqual([]);
  });

  it("内訳のある基準値は、同じ名前の内訳どうしで比べる", () => {
    const rows = [
      ["番号", "施策", "指標", "基準値", "目標値", "実績値", "評価"],
      [1, "健康", "健康寿命", "男性 70歳\n女性 75歳", "男性 72歳\n女性 77歳", "男性 72歳\n女性 77.5歳", "A"],
      [2, "体力", "体力合計点", "(小)50点 (中)40点", "(小)54点 (中)44点", "(小)52点 (中)45点", "C"],
    ];
    const settings = { rubric: "愛知県あいちITプラン", formula: "fromBaseline" };
    expect(judged(rows, settings)).toEqual({ grades: same("A", "C"), told: [] });
  });

  it.each<[string, CellContent, CellContent]>([
    ["率の見出し", "", "達成率（実績値－基準値）/（目標値－基準値）"],
    ["表の外の注", "※達成率は（実績－基準値）÷（目標値－基準値）で算出", "達成率"],
  ])("表の%sに書かれた計算式に従い、別の式の率を指摘する（92.9%）", (_, note, heading) => {
    const rows = [
      [note],
      ["番号", "施策", "指標", "基準値", "目標値", "実績値", heading, "評価"],
      [1, "創業支援", "創業件数", 10, 14, 11, "25.0%", "D"],
      [2, "企業誘致", "誘致件数", 10, 14, 13, "92.9%", "C"],
    ];
    const { grades, told } = judged(rows, { rubric: "愛知県あいちITプラン" });
    expect(grades).toEqual(same("D", "C"));
    expect(told.map(([code, measure]) => [code, measure])).toEqual([["consistency-rate-differs", "2"]]);
    expect(told[0]?.[2]).toContain("計画の計算式では75.0%");
  });
});

describe("前年度と比べる計画", () => {
  it.each([
    ["前年度実績", "当年度実績"],
    ["昨年度の実績", "実績値"],
    ["R4実績", "R5実績"],
  ])("%s と %s", (before, now) => {
    const rows = [
      ["番号", "事業名", "指標", before, now, "前年度比", "評価"],
      [1, "受診勧奨", "受診者数", 100, 120, "120.0%", "A"],
      [2, "相談窓口", "相談件数", 50, 40, "80.0%", "B"],
    ];
    const settings = { rubric: "愛知県あいちITプラン", formula: "previousYear" };
    expect(judged(rows, settings)).toEqual({ grades: same("A", "B"), told: [] });
  });
});

it("期日の目標は日付として比べる。1行目の施策を見出しと取り違えない", () => {
  const rows = [
    ["番号", "施策", "指標", "目標", "実績", "評価"],
    [1, "計画策定", "策定時期", "令和5年度末", "令和6年3月", "○"],
    [2, "条例", "制定時期", "令和5年9月", "令和5年12月", "○"],
    [3, "施設", "供用開始", "2024/3/31", "2024/3/1", "△"],
  ];
  expect(judged(rows, { fiscalYear: 2023 })).toEqual({
    grades: [
      ["○", "○"],
      ["○", "△"],
      ["△", "○"],
    ],
    told: [
      ["judgement-grade-differs", "2", expect.stringContaining("評価基準では「△」です") as unknown],
      ["judgement-grade-differs", "3", expect.stringContaining("評価基準では「○」です") as unknown],
    ],
  });
});

describe("一つの原因は、一度だけ知らせる", () => {
  const header = ["番号", "施策", "指標", "目標", "実績", "評価", "施策目標の達成状況"];

  it("基準の合わない表では、合う基準の名前を挙げる", () => {
    const { findings } = inspected([
      header.slice(0, 6),
      [1, "創業支援", "創業件数", 10, 12, "順調"],
      [2, "企業誘致", "誘致件数", 10, 7, "やや遅れ"],
      [3, "就労支援", "就労者数", 10, 2, "遅れ"],
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["judgement-rubric-unfit"]);
    const [finding] = findings;
    if (finding === undefined) throw new Error("not found");
    expect(wordFinding(finding, "ja").message).toContain("用意された基準では「名古屋港管理組合」の記号と合います");
    expect(wordFinding(finding, "en").message).toContain('those of the presets "名古屋港管理組合"');
  });

  it("基準にない同じ記号は、いくつあっても一件。〇は直せるが、▲のある表では直さない（栃木県）", () => {
    const rows = [
      header.slice(0, 6),
      [1, "大気", "適合率", "10件", "10件", "〇"],
      [2, "水質", "適合率", "10件", "9件", "△"],
      [3, "騒音", "適合率", "10件", "4件", "▲"],
      [4, "土壌", "適合率", "10件", "4件", "▲"],
    ];
    const { findings, evaluations } = inspected(rows);
    const unknown = findings.filter(({ code }) => code === "judgement-grade-unknown");
    expect(unknown.map((finding) => [finding.severity, wordFinding(finding, "ja").message])).toEqual([
      ["info", expect.stringContaining("評価「▲」（2か所）は")],
    ]);
    expect(judged(rows).told).toEqual([]);
    expect(findings.flatMap(({ repairs }) => repairs)).toEqual([]);
    const fitting = inspected(rows.slice(0, 3));
    expect(planRepairs(fitting.findings).repairs.map(({ after }) => after)).toEqual(["○"]);
    expect(planRepairs(safeRepairs(fitting.findings, fitting.evaluations)).repairs).toEqual([]);
    expect(evaluations).toHaveLength(4);
  });

  it("まとめて直すときは、評価と達成状況のセルに触れない", () => {
    const rows = [
      [...header.slice(0, 5), "評価", "備考"],
      [1, "大気", "適合率", "10件", "10件", " ○", " 備考 "],
      [2, "水質", "適合率", "10件", "9件", "△", ""],
    ];
    const { findings, evaluations } = inspected(rows);
    const columns = planRepairs(safeRepairs(findings, evaluations)).repairs.map(({ cell }) => cell.column);
    expect(columns).not.toContain(5);
  });

  const withStatuses = (...statuses: readonly string[]): Rows => [
    header,
    ...statuses.map((status, index) => [index + 1, `施策その${index + 1}`, "件数", "10件", "10件", "○", status]),
  ];

  it.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
    ["一つだけ空", [achieved, "", achieved], [["error", 1]]],
    [
      "二つ空",
      [achieved, "", achieved, "", achieved],
      [
        ["error", 1],
        ["error", 1],
      ],
    ],
    ["ほとんど空：まだ記入していない", [achieved, "", "", "", ""], [["error", 4]]],
    ["すべて空：評価で数える", ["", "", ""], [["info", 3]]],
  ])("達成状況が%s", (_, statuses, expected) => {
    const found = inspected(withStatuses(...statuses)).findings.filter(({ code }) => code === "status-blank");
    expect(found.map(({ severity, cells }) => [severity, cells.length])).toEqual(expected);
  });
});

it("事業の数を書いた計の行は、施策でも区分でもない", () => {
  const { summary } = inspected(
    [
      ["基本目標", "番号", "事業名", "指標", "目標値", "実績値", "評価"],
      ["1 しごと", 1, "創業支援", "件数", 10, 12, "A"],
      ["1 しごと", 2, "企業誘致", "件数", 10, 8, "B"],
      ["基本目標1 計", "2事業", "", "", "", "", "A 1 / B 1"],
      ["2 くらし", 3, "子育て支援", "人数", 100, 60, "C"],
      ["合計", "3事業", "", "", "", "", ""],
    ],
    { rubric: "愛知県あいちITプラン" },
  );
  expect(summary.rows.map(({ kind, measures }) => [kind, measures])).toEqual([
    ["division", 2],
    ["division", 1],
    ["total", 3],
  ]);
});

it("見出しの括弧の「目標値」「実績値」は、単位でない", () => {
  const rows = [
    ["番号", "施策", "指標", "R9（目標値）", "R5（実績値）", "評価"],
    [1, "創業支援", "創業件数", 10, 12, "◎"],
    [2, "企業誘致", "誘致件数", 10, 7, "△"],
  ];
  expect(judged(rows).told).toEqual([]);
});

it("英字に「*」の付いた評価は、注の印でない", () => {
  const rows = [
    ["番号", "施策", "指標", "目標値", "実績値", "判定"],
    [1, "減塩", "食塩摂取量", "8g", "9g", "B*"],
    [2, "禁煙", "喫煙率", "12%", "12%", "A"],
    [3, "歩数", "歩数※", "8000歩", "7000歩", "C"],
  ];
  expect(judged(rows).told.map(([code, measure]) => [code, measure])).toEqual([["consistency-note-missing", "3"]]);
});

it.each([
  ["％", 81.2, 88, 82.2, "14.7%"],
  ["千t", 1284, 964, 887, "124.1%"],
  ["人", 20, 60, 50, "75.0%"],
])("単位の列が「%s」でも、基準値からの進み具合を書いた進捗率は誤りでない", (unit, baseline, target, actual, rate) => {
  const header = ["番号", "施策", "指標", "単位", "基準値", "目標値", "実績値", "進捗率"];
  const toldOf = (stated: string) =>
    judged([header, [1, "水環境", "適合の状況", unit, baseline, target, actual, stated]]).told.map(([code]) => code);
  expect(toldOf(rate)).toEqual([]);
  expect(toldOf("55.5%")).toEqual(["consistency-rate-differs"]);
});

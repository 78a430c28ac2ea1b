import fc from "fast-check";
import { achievementRate, warekiDate } from "../../src/functions/functions";
import { messageOf, openOfficeOnline, shown } from "./excelClient";
import { runs } from "../sampled";

beforeAll(openOfficeOnline);

const cell = (value: unknown): unknown[][] => [[value]];
const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);

describe("TENKEN.ACHIEVEMENT_RATE", () => {
  it.each<[parameters: readonly unknown[], expected: unknown]>([
    [[150, 200], 0.75],
    [["150件", "200件以上"], 0.75],
    [["約6,677,432PV ※R4.12末時点", "8,000,000PV"], 0.834679],
    [[0.934, "100%"], 0.934],
    [[0, 10], 0],
    [[90, 80, 100], 0.5],
    [[110, 120, 100, "増加"], 0.5],
    [["1.5時間", "1.2時間", "1.8時間", "減少"], 0.5],
  ])("%p is %p", (parameters, expected) => {
    const [[value] = []] = achievementRate(...(parameters.map(cell) as [unknown[][]]));
    expect(value).toBeCloseTo(expected as number, 6);
  });

  it.each<[parameters: readonly unknown[], error: string, reason: string]>([
    [[150, 0], "#N/A", "目標が0"],
    [[150, ""], "#N/A", "目標が空欄"],
    [[150, "―"], "#N/A", "目標が空欄か「―」"],
    [["", 100], "#N/A", "実績が空欄"],
    [["集計中", 100], "#N/A", "実績「集計中」はまだ"],
    [["15,0007アクセス", 100], "#N/A", "「15,0007アクセス」を数値として"],
    [["構築完了", 100], "#N/A", "「構築完了」は数値ではない"],
    [["150件", "200人"], "#N/A", "単位「件」"],
    [["150件", "200件", "100人"], "#N/A", "基準値の単位「人」"],
    [[90, 80, "", "減少"], "#N/A", "基準値も指定"],
    [[90, 80, 80], "#N/A", "基準値と目標が同じ"],
    [[90, 80, 100, "増加"], "#N/A", "方向性と合いません"],
    [[90, 80, 100, "維持"], "#N/A", "維持・範囲"],
    [[90, 80, 100, "上"], "#VALUE!", "方向性「上」"],
    [[true, 100], "#VALUE!", "実績には数値"],
    [["#DIV/0!", 100], "#DIV/0!", ""],
  ])("%p is %s: %s", (parameters, error, reason) => {
    const call = (): unknown[][] => achievementRate(...(parameters.map(cell) as [unknown[][]]));
    expect(shown(call)).toEqual([[error]]);
    expect(messageOf(call)).toContain(reason);
  });

  it("spills over a column, with blanks where there is nothing and errors in their place", () => {
    const call = (): unknown[][] => achievementRate(column(150, "", "集計中", 80), column(200, 200, 200, ""));
    expect(shown(call)).toEqual([[0.75], [""], ["#N/A"], ["#N/A"]]);
  });

  it("is the share achieved of goal statuses, unjudged ones left out", () => {
    expect(achievementRate(column("①達成した", "②", "③", "①", "", "未定"))).toEqual([[0.5]]);
  });

  it("is the share achieved of grades, ― left out", () => {
    expect(achievementRate([["◎", "○", "△", "―"]])).toEqual([[2 / 3]]);
  });

  it("is no share of numbers whose target was forgotten", () => {
    expect(shown(() => achievementRate(column(1, 2, 3)))).toEqual([["#N/A"]]);
    expect(messageOf(() => achievementRate(cell(150)))).toContain("目標も指定");
  });

  it("passes an error among the statuses on", () => {
    expect(shown(() => achievementRate(column("①", "#REF!", "②")))).toEqual([["#N/A"]]);
    expect(shown(() => achievementRate(column("①", { code: "#NUM!" })))).toEqual([["#NUM!"]]);
  });
});

describe("TENKEN.WAREKI_DATE", () => {
  it.each<[value: unknown, style: unknown, expected: string]>([
    [44926, undefined, "令和4年12月31日"],
    [44926.75, undefined, "令和4年12月31日"],
    ["2022/12/31", "長い", "令和4年12月31日"],
    ["R4.12.31", "", "令和4年12月31日"],
    ["令和4年12月末", 1, "令和4年12月31日"],
    [43586, "短い", "R元.5.1"],
    [44926, 2, "R4.12.31"],
    [44926, "年", "令和4年"],
    [44986, "年度", "令和4年度"],
    [44926, "4", "令和4年度"],
    [44926, "併記", "2022(令和4)年12月31日"],
    [44926, "５", "2022(令和4)年12月31日"],
    ["令和4年度", "年度", "令和4年度"],
    ["", undefined, ""],
  ])("%p in the style %p is %s", (value, style, expected) => {
    expect(warekiDate(cell(value), style === undefined ? undefined : cell(style))).toEqual([[expected]]);
  });

  it.each<[value: unknown, style: unknown, error: string, reason: string]>([
    ["令和4年2月30日", "", "#VALUE!", "暦にありません"],
    ["平成31年5月1日", "", "#VALUE!", "平成の期間"],
    [60, "", "#VALUE!", "1900年2月29日"],
    [-1, "", "#VALUE!", "シリアル値の範囲外"],
    ["未定", "", "#VALUE!", "日付として読めません"],
    [true, "", "#VALUE!", "日付・シリアル値"],
    [44926, "西暦", "#VALUE!", "書式「西暦」"],
    [44926, 6, "#VALUE!", "書式「6」"],
    ["令和4年度", "長い", "#N/A", "日付が1つに決まりません"],
    ["2019年", "年", "#N/A", "日付が1つに決まりません"],
    ["12月末", "", "#N/A", "年がありません"],
    ["#N/A", "", "#N/A", ""],
  ])("%p in the style %p is %s: %s", (value, style, error, reason) => {
    const call = (): unknown[][] => warekiDate(cell(value), cell(style));
    expect(shown(call)).toEqual([[error]]);
    expect(messageOf(call)).toContain(reason);
  });

  it("spills over a column and a row of styles", () => {
    expect(shown(() => warekiDate(column(44926, "", "令和4年2月30日"), [["短い", "年度"]]))).toEqual([
      ["R4.12.31", "令和4年度"],
      ["", ""],
      ["#VALUE!", "#VALUE!"],
    ]);
  });
});

describe("every custom function", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, {}, [], "#N/A", "①", "◎", "約5件"),
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  );
  const range = fc.option(
    fc.array(fc.array(anything, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    {
      nil: undefined,
    },
  );

  it("answers whatever it is given with values or Excel's errors, never with a fault of its own", () => {
    fc.assert(
      fc.property(range, range, range, range, (first, second, third, fourth) => {
        const call = (run: () => unknown[][]): void => {
          for (const value of shown(run).flat()) {
            expect(["string", "number", "boolean"]).toContain(typeof value);
            expect(Number.isNaN(value)).toBe(false);
          }
        };
        call(() => achievementRate(first ?? [[""]], second, third, fourth));
        call(() => warekiDate(first ?? [[""]], second));
      }),
      { numRuns: runs(500) },
    );
  });
});

describe("in an English Excel", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("the messages are English", () => {
    Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US", platform: "OfficeOnline" } } });
    expect(messageOf(() => achievementRate([[150]], [[0]]))).toBe(
      "There is no achievement rate because the target is 0.",
    );
    expect(messageOf(() => warekiDate([["x"]]))).toMatch(/“?x”?.*date/);
  });
});

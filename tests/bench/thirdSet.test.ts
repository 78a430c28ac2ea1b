import { readWorkbook } from "../../bench/readingAdapter";
import { literal } from "../fixtures/layouts/outside/literal";
import type { Reading } from "../fixtures/layouts/score";

const read = (lines: string): Reading =>
  readWorkbook(literal("", "", (book) => book.sheet("表").text(lines)).snapshot, {});

/** The cells of the first measure, by role and year. */
const cellsOf = ({ values, measures }: Reading): readonly string[] =>
  values
    .filter(({ measure }) => measure === measures[0]?.name)
    .map(({ role, period, cell }) => `${role}${period === null ? "" : `@${String(period)}`} ${cell}`);
const codes = ({ findings }: Reading): readonly string[] => [...new Set(findings.map(({ code }) => code))];

describe("What ordinary sheets of the third set head their columns with", () => {
  it("the actual is the one that the printed rates divide", () => {
    const reading = read(`
施策 | 指標 | 計画目標 | 年度実績 | 累計実績 | 進捗率
歯科 | 補助件数（件） | 50 | 12 | 40 | 80.0%
がん | 補助件数（件） | 90 | 10 | 45 | 50.0%
食育 | 補助件数（件） | 100 | 5 | 55 | 55.0%`);
    expect(cellsOf(reading)).toContain("actual E2");
    expect(codes(reading)).not.toContain("consistency-rate-differs");
  });

  it("without a target of the year, the rates tell which of two targets is meant", () => {
    const reading = read(`
施策 | 指標 | R6実績 | R7目標 | R12目標 | 達成率
歯科 | 補助件数（件） | 40 | 50 | 80 | 80.0%
がん | 補助件数（件） | 45 | 90 | 120 | 50.0%
食育 | 補助件数（件） | 55 | 100 | 140 | 55.0%`);
    expect(cellsOf(reading)).toContain("target@2025 D2");
    expect(codes(reading)).not.toContain("consistency-rate-differs");
  });

  it("rates of another target than the year's are told once, as good to know", () => {
    const { findings } = read(`
施策 | 指標 | R6目標 | R6実績 | 最終目標(R8) | 進捗率
歯科 | 補助件数（件） | 50 | 52 | 80 | 65.0%
がん | 補助件数（件） | 90 | 80 | 160 | 50.0%
食育 | 補助件数（件） | 100 | 110 | 220 | 50.0%
運動 | 補助件数（件） | 200 | 300 | 400 | 75.0%`);
    const told = findings.filter(({ code }) => code.startsWith("consistency-rate"));
    expect(new Set(told.map(({ code, severity }) => `${severity} ${code}`))).toEqual(
      new Set(["info consistency-rates-unexplained"]),
    );
  });

  it.each([
    ["(人)", "(人)", "(％)", "(Ａ～Ｃ)"],
    ["Ａ", "Ｂ", "Ｂ/Ａ", ""],
  ])("what stands below a header says what its columns hold: %s %s %s %s", (...marks) => {
    const reading = read(`
施策 | 指標 | 目標値 | 実績値 | 達成率 | 評価
 | | ${marks.join(" | ")}
歯科 | 健診受診者 | 500 | 520 | 104.0 | Ａ
がん | 検診受診者 | 900 | 810 | 90.0 | Ｂ
食育 | 教室参加者 | 100 | 55 | 55.0 | Ｃ`);
    expect(reading.measures).toHaveLength(3);
    expect(reading.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it.each([
    ["’23実績", "’24目標", "’24実績"],
    ["FY2023 Actual", "FY2024 Target", "FY2024 Actual"],
  ])("years written as %s, %s, %s", (previous, target, actual) => {
    const reading = read(`
No. | KPI | ${previous} | ${target} | ${actual}
1 | 宿泊者数（人） | 100 | 120 | 126
2 | 会員数（人） | 10 | 12 | 9`);
    expect(cellsOf(reading)).toEqual(expect.arrayContaining(["actual@2023 C2", "target@2024 D2", "actual@2024 E2"]));
  });

  it("days of counting head columns, and a difference is no direction", () => {
    const reading = read(`
項目 | R6.4.1 | R7.4.1 | 増減 | 目標 | 判定
管理職の割合（％） | 16.1 | 18.3 | +2.2 | 20.0以上 | 未達成
係長の割合（％） | 33.4 | 35.2 | +1.8 | 35.0以上 | 達成
育休の取得率（％） | 63.2 | 82.4 | +19.2 | 85.0以上 | 未達成`);
    expect(cellsOf(reading)).toContain("actual@2025 C2");
    expect(reading.findings.filter(({ code }) => code === "judgement-grade-not-compared")).toEqual([]);
  });

  it("実施状況 in marks beside 実績 is a grade; 前年比較 in arrows is none", () => {
    const told = read(`
施策 | 取組 | R6目標 | R6実績 | 実施状況
健康 | 健診の勧奨 | 300人 | 320人 | 実施済
健康 | 教室の開催 | 12回 | 12回 | 実施済
福祉 | 講座の開催 | 3回 | 0回 | 未実施`);
    expect(cellsOf(told)).toContain("grade E2");
    const moved = read(`
指標 | R5実績 | R6実績 | R8目標 | 前年比較 | 天気
宿泊者数（人） | 100 | 126 | 120 | ↗ | 晴れ
会員数（人） | 10 | 9 | 12 | ↘ | 雨
団体数（団体） | 4 | 4 | 6 | ↗ | くもり`);
    expect(cellsOf(moved).filter((cell) => cell.startsWith("grade"))).toEqual(["grade F2"]);
  });

  it("評価項目 over several 評価指標 names the measure, and the legend below is none", () => {
    const reading = read(`
評価項目 | 評価指標 | R6目標 | R6実績 | 評点
資料の収集 | 受入冊数（冊） | 100 | 104 | 4
資料の収集 | 貸出冊数（冊） | 200 | 230 | 5
児童サービス | 参加者（人） | 50 | 49 | 3
評点：5…105％超　4…100％以上105％以下　3…100％未満`);
    expect(reading.measures.map(({ name }) => name)).toEqual(["資料の収集", "児童サービス"]);
  });

  it("a body and its committee are both judges: which of them counts is asked", () => {
    const { questions } = read(`
項目 | 指標 | R6計画 | R6実績 | 評価 | <
^ | ^ | ^ | ^ | 病院 | 委員会
患者 | 入院患者（人） | 56 | 54 | Ｃ | Ｃ
患者 | 外来患者（人） | 190 | 193 | Ａ | Ｂ
収支 | 利用率（％） | 70 | 67 | Ｃ | Ｃ`);
    expect(questions.map(({ role }) => role)).toContain("grade");
  });

  it("R6見込 is judged where only R6 has a target", () => {
    const reading = read(`
視点 | 指標 | R5決算 | R6計画 | R6決算見込 | R7計画
収益 | 経常収支比率（％） | 108.2 | 106.0 | 107.1 | 105.5
安全 | 流動比率（％） | 312.0 | 300.0 | 288.4 | 295.0`);
    expect(reading.questions).toEqual([]);
    expect(cellsOf(reading)).toContain("target@2024 D2");
  });

  it("○ or － and nothing else: the dash is no blank grade", () => {
    const { findings } = read(`
目標 | 指標 | R6実績 | R7目標 | 達成
学力 | 英語の割合（％） | 52.7 | 50.0 | ○
学力 | 国語の割合（％） | 60.4 | 65.0 | －
心 | 自己肯定の割合（％） | 84.1 | 80.0 | ○
心 | 役に立ちたい割合（％） | 95.6 | 97.0 | －`);
    const told = findings.filter(({ code }) => code === "judgement-target-without-grade");
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(["info"]));
  });

  it("marks of no rubric give no rate, also where one of them is in the usual one", () => {
    const { headline } = read(`
指標 | 目標 | 実績 | 評価
道路の整備率（％） | 70.0 | 72.0 | ◎
公園の数（箇所） | 20 | 19 | ◇
河川の延長（km） | 9.0 | 4.0 | ▽
住宅の割合（％） | 95 | 94 | ◇
橋の数（橋） | 9 | 9 | ◎`);
    expect(headline?.byGrade).toEqual({ "◎": 2, "◇": 2, "▽": 1 });
  });
});

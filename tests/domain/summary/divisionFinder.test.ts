import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import type { Measure } from "../../../src/domain/measures/measure";
import { readDivisionLabel, type Division } from "../../../src/domain/plan/division";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { countPlan, divisionsWithin, nameOf, type CountedDivision } from "../../../src/domain/summary/countedPlan";
import { DivisionFinder } from "../../../src/domain/summary/divisionFinder";

function planOf(rows: readonly (readonly CellContent[])[], empty: readonly Division[] = []): CountedDivision {
  const header = ["柱", "分野", "番号", "施策名", "目標", "実績"];
  const measures = rows.map((row, index) => [...row, index + 1, `第${String(index)}施策`, "1件", "1件"]);
  const sheets = [gridFromRows("施策一覧", [header, ...measures])];
  const read = findMeasureSheet(
    { sheets, activeSheet: "施策一覧", ownAreas: [] },
    null,
    readingOptions(defaultSettings),
  );
  if (!read.ok) throw new Error(read.problem.code);
  const judged = read.measureSheet.measures.map((measure: Measure) => ({ measure, goalStatus: null }));
  return countPlan(judged, [...read.measureSheet.divisions, ...empty], {
    judgement: "goalStatus",
    unit: "measures",
    ...defaultSettings,
  });
}

const plan = planOf([
  ["柱Ⅰ くらしの情報化", "ア 健康・医療・介護"],
  ["柱Ⅰ くらしの情報化", "イ SNS等を活用した発信"],
  ["柱Ⅱ 行政の情報化", "ア 手続の電子化"],
]);
const finder = new DivisionFinder(plan);

describe("ほかの場所に書かれた区分の名前", () => {
  it.each([
    ["柱Ⅰ「くらしの情報化」", "柱Ⅰ くらしの情報化"],
    ["柱Ⅰ 暮らしの情報化", "柱Ⅰ くらしの情報化"],
    ["行政の情報化", "柱Ⅱ 行政の情報化"],
    ["健康・医療・介護", "柱Ⅰ くらしの情報化 ア 健康・医療・介護"],
    ["イ SNS等を利活用した発信", "柱Ⅰ くらしの情報化 イ SNS等を活用した発信"],
    ["手続きの電子化", "柱Ⅱ 行政の情報化 ア 手続の電子化"],
  ])("%s は %s", (label, expected) => {
    const found = finder.anywhere(label);
    expect(found === null ? null : nameOf(found)).toBe(expected);
  });

  it.each(["", "　", "柱Ⅲ くらしの情報化", "ウ 健康・医療・介護", "国際交流"])("「%s」はどの区分でもない", (label) => {
    expect(finder.anywhere(label)).toBeNull();
  });

  it("同じ番号の別の名前を見つける", () => {
    const [first] = plan.children;
    expect(first === undefined ? null : finder.namesake(first, "ア 国際交流", () => true)?.division?.label).toBe(
      "ア 健康・医療・介護",
    );
    expect(first === undefined ? null : finder.namesake(first, "国際交流", () => true)).toBeNull();
    expect(finder.namesake(plan, "柱Ⅲ 国際交流", () => true)).toBeNull();
  });

  it("区分が多すぎるときは、似た名前では探さない", () => {
    const many = planOf(Array.from({ length: 320 }, (_, index) => ["", `区画名称その${String(index)}番`]));
    expect(new DivisionFinder(many).anywhere("区画名称その7番目")).toBeNull();
    expect(new DivisionFinder(many).anywhere("区画名称その7番")).not.toBeNull();
  });
});

describe("施策の数え上げ", () => {
  it("外側の区分は内側の施策も数える", () => {
    expect(plan.counts).toMatchObject({ measures: 3, notJudged: 3 });
    expect(plan.children.map(({ counts }) => counts.measures)).toEqual([2, 1]);
    expect(divisionsWithin(plan).map(nameOf)).toHaveLength(5);
    expect(nameOf(plan)).toBeNull();
  });

  it("施策のない見出しも区分のうち", () => {
    const lonely = (label: string, level: number): Division => ({ ...readDivisionLabel(label), level, code: label });
    const counted = planOf([["柱Ⅰ 甲", "ア 乙"]], [lonely("柱Ⅱ 丙", 1), lonely("ア 丁", 2), lonely("あ 戊", 9)]);
    expect(divisionsWithin(counted).map(nameOf)).toEqual(["柱Ⅰ 甲", "柱Ⅰ 甲 ア 乙", "柱Ⅱ 丙", "柱Ⅱ 丙 ア 丁", "あ 戊"]);
    expect(divisionsWithin(counted).at(-1)?.firstMeasure).toBeNull();
  });
});

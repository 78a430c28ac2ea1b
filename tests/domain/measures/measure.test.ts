import type { SourceCell } from "../../../src/domain/grid/cell";
import { compareDivisionWords, bracketedRemark, recogniseHeader } from "../../../src/domain/measures/headerLabel";
import { identifyingCell, textOfCell } from "../../../src/domain/measures/measure";
import { read } from "./reading";

const cell = (content: SourceCell["content"], text = String(content)): SourceCell => ({
  sheet: "施策",
  row: 0,
  column: 0,
  content,
  text,
});

test.each<[SourceCell | undefined, string]>([
  [cell(" 検診　"), "検診"],
  [cell(0.934, "93.4%"), "93.4%"],
  [cell(12345, "####"), "12345"],
  [cell(true, "TRUE"), "TRUE"],
  [undefined, ""],
])("セルの文字", (source, text) => {
  expect(textOfCell(source)).toBe(text);
});

test("施策を表すセルは、名前、番号、最初のセルの順に選ぶ", () => {
  const [measure] = read([
    ["No", "施策名", "目標"],
    [1, "検診", 2],
  ]).measures;
  if (measure === undefined) throw new Error("no measure");
  const { name, number, target } = measure.cells;
  expect(identifyingCell(measure)).toBe(name);
  if (number === undefined || target === undefined) throw new Error("cells are missing");
  expect(identifyingCell({ ...measure, cells: { number, target } })).toBe(number);
  expect(identifyingCell({ ...measure, cells: { target } })).toBe(target);
  expect(identifyingCell({ ...measure, cells: {} })).toBeUndefined();
});

test.each<[string, string | null]>([
  ["施　策　名", "name"],
  ["ＫＰＩ", "indicator"],
  ["令和４年度末目標値", "target"],
  ["目標値R4", "target"],
  ["実績（R5.3末時点）", "actual"],
  ["【評価】", "grade"],
  ["1.施策名", "name"],
  ["未達成の理由", "background"],
  ["施策の方向性", "division"],
  ["", null],
  ["（）", null],
  ["施策数", null],
  ["達成", null],
  [`目標${"の".repeat(100)}`, null],
])("見出し「%s」は%p", (text, role) => {
  expect(recogniseHeader(text, {})?.role ?? null).toBe(role);
});

test.each<[string, string | null]>([
  ["目標（人）", "人"],
  ["目標", null],
  ["目標（人）と実績", null],
  [`${"目".repeat(90)}（人）`, null],
])("「%s」の括弧は%p", (text, remark) => {
  expect(bracketedRemark(text)).toBe(remark);
});

test.each([
  ["柱", "分野", -1],
  ["小項目", "大項目", 1],
  ["政策名", "施策", -1],
  ["柱", "章", 0],
  ["階層1", "階層２", -1],
  ["区分3", "区分1", 1],
  ["区分1", "階層2", 0],
])("%sと%s", (one, other, sign) => {
  expect(Math.sign(compareDivisionWords(one, other))).toBe(sign);
});

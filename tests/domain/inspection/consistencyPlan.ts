import type { CellContent } from "../../../src/domain/grid/cell";

/** A small plan without a mistake, from which the fixtures of the family consistency are made. */
type Row = readonly CellContent[];

export const header: Row = [
  "柱",
  "分野",
  "番号",
  "施策名",
  "成果指標",
  "目標",
  "実績",
  "評価",
  "施策目標の達成状況",
  "備考",
];

const continuing = "③達成していない⇒取組を継続する";
const background = "人員が足りなかった。今後は増員する。";

export const measures: readonly Row[] = [
  ["柱Ⅰ くらし", "ア 福祉", 1, "見守り", "訪問件数", "31,992件", "31,992件", "○", "①達成した", ""],
  ["柱Ⅰ くらし", "ア 福祉", 2, "相談", "相談件数", "100件", "80件", "△", continuing, background],
  ["柱Ⅰ くらし", "イ 教育", 1, "学習", "受講者数", "100人", "120人", "◎", "①達成した", ""],
  ["柱Ⅱ 行政", "ア 窓口", 1, "案内", "案内件数", "100件", "100件", "○", "①達成した", ""],
  ["柱Ⅱ 行政", "ア 窓口", 2, "申請", "申請件数", "150件", "150件", "○", "①達成した", ""],
];

export const summary: readonly Row[] = [
  ["柱", "分野", "達成率", "施策数", "達成", "未達成(終了)", "未達成(継続)"],
  ["柱Ⅰ 暮らし", "ア 福祉", "50.0%", 2, 1, 0, 1],
  ["", "イ 教育", "100.0%", 1, 1, 0, 0],
  ["", "小計", "66.7%", 3, 2, 0, 1],
  ["柱Ⅱ 行政", "ア 窓口", "100.0%", 2, 2, 0, 0],
  ["", "小計", "100.0%", 2, 2, 0, 0],
  ["合計", "", "80.0%", 5, 4, 0, 1],
];

export const overview: readonly Row[] = [
  ["全体", "3分野5施策のうち、4施策（80.0%）が施策目標を達成"],
  ["柱Ⅰ「くらし」", "2分野の3施策のうち、2施策（66.7%）が施策目標を達成"],
];

export const structure: readonly Row[] = [
  ["柱", "分野"],
  ["柱Ⅰ くらし", "ア 福祉"],
  ["", "イ 教育"],
  ["柱Ⅱ 行政", "ア 窓口"],
];

export const strategies: readonly Row[] = [
  ["戦略", "内容", "加速した分野"],
  ["戦略1", "寄り添う行政", "福祉（Ⅰ-ア）\n教育（Ⅰ-イ）"],
  ["戦略2", "待たせない窓口", "Ⅱ-ア"],
];

/** The rows with one cell changed; both counted from 0. */
export function withCell(rows: readonly Row[], row: number, column: number, content: CellContent): readonly Row[] {
  return rows.map((cells, index) =>
    index === row ? cells.map((cell, at) => (at === column ? content : cell)) : cells,
  );
}

/** The measures sheet, with cells of a measure changed by the names of their columns. */
export function measuresSheet(index = 0, changed: Readonly<Record<string, CellContent>> = {}): readonly Row[] {
  const rows = Object.entries(changed).reduce(
    (changing, [column, content]) => withCell(changing, index, header.indexOf(column), content),
    measures,
  );
  return [header, ...rows];
}

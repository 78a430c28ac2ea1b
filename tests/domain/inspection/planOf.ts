import type { CellContent } from "../../../src/domain/grid/cell";
import type { Settings } from "../../../src/domain/settings/settings";
import type { FixtureWorkbook } from "./fixture";

/** One measure of a small plan; what is left out is as in a measure that is right. */
export interface PlanRow {
  readonly indicator?: string;
  readonly target?: CellContent;
  readonly actual?: CellContent;
  readonly grade?: string;
  readonly status?: string;
  readonly background?: string;
  readonly remarks?: string;
}

export const achieved = "①達成した（達成する見込み）";
export const ended = "②達成していない（達成しない見込み）⇒取組を終了する";
export const continuing = "③達成していない（達成しない見込み）⇒取組を継続する";

const header = [
  "分野",
  "番号",
  "施策名",
  "成果指標",
  "目標",
  "実績",
  "評価",
  "施策目標の達成状況",
  "未達成の背景・理由",
  "備考",
];

const names = ["見守り", "相談", "講座", "訪問", "広報", "研修", "点検", "貸出"];

function cellsOf(row: PlanRow, index: number): readonly CellContent[] {
  const { indicator = "実施件数", target = "10件", actual = "10件", grade = "○" } = row;
  const { status = achieved, background = "", remarks = "" } = row;
  const name = names[index] ?? `施策${index + 1}`;
  return ["ア 福祉", index + 1, name, indicator, target, actual, grade, status, background, remarks];
}

/**
 * A plan of one division (ア), the first measure (ア-1) in row 2. Columns: A 分野, B 番号, C 施策名, D 成果指標, E 目標, F 実績,
 * G 評価, H 達成状況, I 未達成の背景・理由, J 備考.
 */
export function planOf(rows: readonly PlanRow[], settings: Partial<Settings> = {}): FixtureWorkbook {
  return { sheets: { 施策一覧: [header, ...rows.map(cellsOf)] }, settings };
}

import { parseAreaAddress, type CellContent } from "../../../src/domain/grid/cell";
import type { FixtureWorkbook } from "./fixture";

type Rows = readonly (readonly CellContent[])[];

/** A small plan in which everything is right: one header row, one row a measure, columns A to J. */
export const listRows: Rows = [
  ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況", "備考"],
  ["ア 福祉", 1, "見守り活動の推進", "福祉課", "訪問件数", "10件", "12件", "◎", "①達成した", ""],
  ["ア 福祉", 2, "相談窓口の開設", "福祉課", "窓口数", "3か所", "3か所", "○", "①達成した", ""],
  ["ア 福祉", 3, "講座の開催", "福祉課", "開催回数", "4回", "4回", "○", "①達成した", ""],
  ["ア 福祉", 4, "手話通訳者の養成", "障害福祉課", "養成人数", "20人", "22人", "◎", "①達成した", ""],
  ["イ 観光", 1, "観光案内板の更新", "観光課", "更新箇所数", "8か所", "8か所", "○", "①達成した", ""],
  ["イ 観光", 2, "観光ガイドの育成", "観光課", "ガイド数", "30人", "33人", "◎", "①達成した", ""],
  ["ウ 防災", 1, "防災訓練の実施", "防災課", "参加者数", "500人", "500人", "○", "①達成した", ""],
  ["ウ 防災", 2, "避難所の備蓄", "防災課", "備蓄品目数", "40品目", "41品目", "◎", "①達成した", ""],
  ["ウ 防災", 3, "防災無線の更新", "防災課", "更新の完了", "完了", "完了", "○", "①達成した", ""],
];

/** The same plan with headings between the measures and its header printed on two pages. */
export const reportRows: Rows = [
  ["【別紙】施策一覧", "", "", "", "", "", "", ""],
  ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価"],
  ["ア 福祉", "", "", "", "", "", "", ""],
  ["", 1, "見守り活動の推進", "福祉課", "訪問件数", "10件", "12件", "◎"],
  ["", 2, "相談窓口の開設", "福祉課", "窓口数", "3か所", "3か所", "○"],
  ["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価"],
  ["イ 観光", "", "", "", "", "", "", ""],
  ["", 1, "観光案内板の更新", "観光課", "更新箇所数", "8か所", "8か所", "○"],
  ["", 2, "観光ガイドの育成", "観光課", "ガイド数", "30人", "33人", "◎"],
];

/** The rows with other contents in some cells, by address. */
export function withCells(rows: Rows, changes: Readonly<Record<string, CellContent>>): Rows {
  const changed = rows.map((row) => [...row]);
  for (const [address, content] of Object.entries(changes)) {
    const area = parseAreaAddress(address);
    if (area === null) throw new Error(`no address: ${address}`);
    while (changed.length <= area.row) changed.push([]);
    const row = changed[area.row] ?? [];
    while (row.length < area.column) row.push("");
    row[area.column] = content;
  }
  return changed;
}

/** The list with other contents in some cells, as a workbook of one sheet. */
export function listPlan(
  changes: Readonly<Record<string, CellContent>> = {},
  more: Omit<FixtureWorkbook, "sheets"> = {},
): FixtureWorkbook {
  return { sheets: { 施策一覧: withCells(listRows, changes) }, ...more };
}

/** The report with other contents in some cells, as a workbook of one sheet. */
export function reportPlan(
  changes: Readonly<Record<string, CellContent>> = {},
  more: Omit<FixtureWorkbook, "sheets"> = {},
): FixtureWorkbook {
  return { sheets: { 別紙: withCells(reportRows, changes) }, ...more };
}

import { across, rows, type DrawnCell, type DrawnColumn, type WorkbookDrawing } from "../sheetDrawing";

const people = "#,##0";

function rateFormula(row: number, result: number): DrawnCell {
  return { formula: `ROUND(G${row}/F${row},3)`, result, format: "0.0%" };
}

function headcount(number: number): DrawnCell {
  return { number, format: people };
}

const columns: readonly DrawnColumn[] = [
  { width: 22 },
  { width: 6, align: "center" },
  { width: 32 },
  { width: 16 },
  { width: 26 },
  { width: 14, align: "right" },
  { width: 14, align: "right" },
  { width: 10, align: "right" },
  { width: 8, align: "center" },
  { width: 28 },
  { width: 30 },
];

/** Targets and actuals typed as numbers, the unit in the header, and a rate worked out by the body's own formula. */
export const typedNumbers: WorkbookDrawing = {
  title: "スポーツ推進計画 参加者数",
  author: "けやき市",
  sheets: [
    {
      name: "参加者数",
      columns,
      rows: [
        ...rows("title", [across("けやき市スポーツ推進計画 参加者数", 11)]),
        ...rows("header", [
          ["分野", "番号", "施策名", "所属", "成果指標", "目標（人）", "実績（人）", "達成率", "評価", "施策目標の達成状況", "備考"],
        ]),
        ...rows("body", [
          ["1 する", 1, "市民マラソン", "スポーツ課", "完走者数", headcount(3000), headcount(3150), rateFormula(3, 1.05), "◎", "①達成した", null],
          ["1 する", 2, "朝の体操会", "スポーツ課", "延べ参加者数", headcount(12000), headcount(12000), rateFormula(4, 1), "○", "①達成した", null],
          ["1 する", 3, "水泳教室", "スポーツ課", "受講者数", headcount(480), headcount(371), rateFormula(5, 0.773), "△", "③達成していない⇒取組を継続する", "平日の回を増やす。"],
          ["2 みる", 1, "公式戦の誘致", "観光課", "観戦者数", headcount(8000), headcount(0), rateFormula(6, 0), "△", "②達成していない⇒取組を終了する", "会場の改修により終了した。"],
          ["3 支える", 1, "指導者の登録", "スポーツ課", "登録者数", headcount(250), headcount(262), rateFormula(7, 1.048), "◎", "①達成した", null],
        ]),
      ],
      repeatedRows: { first: 2, last: 2 },
    },
  ],
};

import { columnsOfWidths, rows, type DrawnCell, type SheetDrawing, type WorkbookDrawing } from "../sheetDrawing";

function measuresSheet(name: string, body: readonly (readonly DrawnCell[])[]): SheetDrawing {
  return {
    name,
    columns: columnsOfWidths(20, 6, 30, 16, 26, 14, 14, 8, 28),
    rows: [
      ...rows("header", [["分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況"]]),
      ...rows("body", body),
    ],
    repeatedRows: { first: 1, last: 1 },
  };
}

/** Two measures sheets, last year's and this year's. */
export const twoMeasuresSheets: WorkbookDrawing = {
  title: "消防計画 点検",
  author: "やまなみ広域連合",
  sheets: [
    measuresSheet("令和3年度", [
      ["1 予防", 1, "住宅用火災警報器の普及", "予防課", "設置率", "85%", "81%", "△", "③達成していない⇒取組を継続する"],
      ["2 救急", 1, "救命講習", "救急課", "受講者数", "1,000人", "640人", "△", "③達成していない⇒取組を継続する"],
    ]),
    measuresSheet("令和4年度", [
      ["1 予防", 1, "住宅用火災警報器の普及", "予防課", "設置率", "88%", "88%", "○", "①達成した"],
      ["2 救急", 1, "救命講習", "救急課", "受講者数", "1,000人", "1,105人", "◎", "①達成した"],
      ["2 救急", 2, "AEDの設置", "救急課", "設置箇所数", "120か所", "120か所", "○", "①達成した"],
    ]),
  ],
};

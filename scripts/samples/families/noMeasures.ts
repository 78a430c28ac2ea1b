import { across, columnsOfWidths, rows, type WorkbookDrawing } from "../sheetDrawing";

/** A workbook that holds no measures sheet at all. */
export const noMeasures: WorkbookDrawing = {
  title: "備品台帳",
  author: "みなと野市",
  sheets: [
    {
      name: "備品台帳",
      columns: columnsOfWidths(8, 30, 18, 16, 14),
      rows: [
        ...rows("title", [across("備品台帳", 5)]),
        ...rows("header", [["番号", "品名", "設置場所", "取得年度", "数量"]]),
        ...rows("body", [
          [1, "会議用机", "第1会議室", "平成29年度", 12],
          [2, "プロジェクター", "総務課", "令和2年度", 1],
        ]),
      ],
      paper: "A4",
    },
    {
      name: "予定表",
      columns: columnsOfWidths(16, 40),
      rows: [...rows("header", [["月日", "予定"]]), ...rows("body", [["4月10日", "点検の依頼"], ["5月31日", "回答の締切り"]])],
      paper: "A4",
    },
  ],
};

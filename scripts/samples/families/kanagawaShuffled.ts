import { withLineBreaks } from "../measuresSheet";
import { across, columnsOfWidths, outsideColumn, rows, type DrawnCell, type WorkbookDrawing } from "../sheetDrawing";
import { kanagawaMeasures, type MeasureRecord } from "../source";

interface ShuffledColumn {
  readonly header: string;
  readonly width: number;
  readonly cell: (measure: MeasureRecord) => string | number;
}

const columns: readonly ShuffledColumn[] = [
  { header: "No.", width: 6, cell: ({ number }) => number },
  { header: "施策名称", width: 36, cell: ({ name }) => name },
  { header: "分野", width: 24, cell: ({ divisions }) => divisions[2] ?? "" },
  { header: "達成状況", width: 29, cell: ({ goalStatus }) => goalStatus },
  { header: "評価結果", width: 9, cell: ({ grade }) => grade },
  { header: "実績値", width: 24, cell: ({ actual }) => actual },
  { header: "目標値", width: 22, cell: ({ target }) => target },
  { header: "指標名", width: 27, cell: ({ indicator }) => indicator },
  { header: "柱", width: 18, cell: ({ divisions }) => divisions[0] ?? "" },
  { header: "担当課", width: 20, cell: ({ department }) => department },
  { header: "目標とする姿", width: 44, cell: ({ goal }) => goal },
  { header: "備考", width: 52, cell: ({ background }) => background },
  { header: "中柱", width: 26, cell: ({ divisions }) => divisions[1] ?? "" },
];

/** The measures of Kanagawa with renamed and shuffled columns, under a title block and right of a blank column. */
export function kanagawaShuffled(): WorkbookDrawing {
  return {
    title: "施策の進捗一覧",
    author: "神奈川県",
    sheets: [
      {
        name: "メモ",
        columns: columnsOfWidths(60),
        rows: rows("note", [["集計は別の担当が行います。"], ["列の並びは変えないでください。"]]),
        paper: "A4",
      },
      {
        name: "R4進捗",
        columns: [outsideColumn, ...columnsOfWidths(...columns.map(({ width }) => width))],
        rows: [
          ...rows("title", [[null, ...across("施策の進捗一覧（令和元年度～令和4年度）", columns.length)]]),
          ...rows("note", [[null, ...across("◎目標を上回った ○達成 △未達成 —指標未設定", columns.length)]]),
          ...rows("blank", [[]]),
          ...rows("header", [[null, ...columns.map(({ header }) => header)]]),
          ...rows("body", kanagawaMeasures().map(shuffledCells)),
        ],
        repeatedRows: { first: 4, last: 4 },
      },
      { name: "Sheet2", columns: [], rows: [] },
    ],
  };
}

function shuffledCells(measure: MeasureRecord): readonly DrawnCell[] {
  const cells = columns.map(({ cell }) => cell(measure));
  return [null, ...cells.map((cell) => (typeof cell === "number" ? cell : cell === "" ? null : withLineBreaks(cell)))];
}

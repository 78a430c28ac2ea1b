import { across, rows, type DrawnCell, type DrawnColumn, type WorkbookDrawing } from "../sheetDrawing";

function percent(number: number): DrawnCell {
  return { number, format: "0.0%" };
}

function counted(number: number, unit: string): DrawnCell {
  return { number, format: `#,##0"${unit}"` };
}

/** A date typed as such: Excel's day number, shown in the Japanese calendar or the Gregorian one. */
function date(serial: number, format: string): DrawnCell {
  return { number: serial, format };
}

const march31 = 45016;
const december31 = 44926;

const columns: readonly DrawnColumn[] = [
  { width: 24 },
  { width: 6, align: "center" },
  { width: 34 },
  { width: 16 },
  { width: 28 },
  { width: 14, align: "right" },
  { width: 14, align: "right" },
  { width: 16, align: "center" },
  { width: 8, align: "center" },
  { width: 28 },
];

/** Percentages, counts and dates typed as numbers that only their formats tell apart. */
export const typedPercents: WorkbookDrawing = {
  title: "行政改革プラン 進捗",
  author: "いちょう町",
  sheets: [
    {
      name: "進捗",
      columns,
      rows: [
        ...rows("title", [across("いちょう町行政改革プラン 進捗", 10)]),
        ...rows("header", [
          ["改革の柱", "番号", "取組名", "担当課", "成果指標", "目標値", "実績値", "基準日", "評価", "施策目標の達成状況"],
        ]),
        ...rows("body", [
          ["1 財政", 1, "町税の徴収", "税務課", "徴収率", percent(0.985), percent(0.9872), date(march31, "yyyy/m/d"), "◎", "①達成した"],
          ["1 財政", 2, "ふるさと納税", "企画課", "寄附件数", counted(5000, "件"), counted(4120, "件"), date(december31, "yyyy/m/d"), "△", "③達成していない⇒取組を継続する"],
          ["2 組織", 1, "時間外勤務の縮減", "総務課", "前年度からの増減", percent(-0.1), percent(-0.125), date(march31, '[$-411]ggge"年"m"月"d"日"'), "◎", "①達成した"],
          ["2 組織", 2, "職員提案", "総務課", "提案件数", counted(30, "件"), counted(30, "件"), date(march31, '[$-411]ggge"年"m"月"d"日"'), "○", "①達成した"],
        ]),
      ],
      repeatedRows: { first: 2, last: 2 },
    },
  ],
};

import { across, columnsOfWidths, joinedAbove, rows, type DrawnCell, type WorkbookDrawing } from "../sheetDrawing";

const years = ["令和元年度", "令和2年度", "令和3年度", "令和4年度", "総括"];

function overEachYear(...cells: readonly DrawnCell[]): readonly DrawnCell[] {
  return years.flatMap(() => cells);
}

/** A group of columns for every year and one for the whole period, under a header of two rows. */
export const yearColumns: WorkbookDrawing = {
  title: "情報化推進計画 年度別達成状況",
  author: "かえで市",
  sheets: [
    {
      name: "年度別達成状況",
      columns: columnsOfWidths(18, 22, 6, 28, 16, 26, ...years.flatMap(() => [11, 13, 6]), 28, 34),
      rows: [
        ...rows("title", [across("かえで市情報化推進計画 年度別達成状況", 23)]),
        ...rows("header", [
          ["柱", "分野", "番号", "施策名", "所属", "成果指標", ...years.flatMap((year) => across(year, 3)), "施策目標の達成状況", "備考"],
          [...Array.from({ length: 6 }, () => joinedAbove), ...overEachYear("目標", "実績", "評価"), joinedAbove, joinedAbove],
        ]),
        ...rows("body", [
          ["柱1 市民サービス", "ア 窓口", 1, "書かない窓口の導入", "市民課", "導入窓口数", "—", "—", "—", "1窓口", "0窓口", "△", "2窓口", "2窓口", "○", "4窓口", "5窓口", "◎", "4窓口", "5窓口", "◎", "①達成した", null],
          ["柱1 市民サービス", "ア 窓口", 2, "予約システムの運用", "市民課", "予約件数", "500件", "412件", "△", "800件", "1,020件", "◎", "1,000件", "1,350件", "◎", "1,200件", "1,180件", "△", "3,500件", "3,962件", "◎", "①達成した", "令和4年度は窓口の混雑が減り、予約が減った。"],
          ["柱1 市民サービス", "イ 手続", 1, "電子申請の拡大", "情報政策課", "対象手続数", "20", "22", "◎", "40", "40", "○", "60", "71", "◎", "80", "93", "◎", "80", "93", "◎", "①達成した", null],
          ["柱2 庁内", "ア 業務", 1, "文書管理の電子化", "総務課", "電子決裁率", "30%", "12%", "△", "50%", "33%", "△", "70%", "58%", "△", "90%", "74%", "△", "90%", "74%", "△", "③達成していない⇒取組を継続する", "今後は、紙で受けた文書の扱いを定める。"],
          ["柱2 庁内", "イ 基盤", 1, "統合型GISの整備", "情報政策課", "整備の完了", "調査", "調査", "○", "設計", "設計", "○", "構築", "構築中", "△", "運用開始", "運用開始", "○", "運用開始", "運用開始", "○", "①達成した", null],
        ]),
      ],
      repeatedRows: { first: 2, last: 3 },
    },
  ],
};


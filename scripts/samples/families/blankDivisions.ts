import { columnsOfWidths, rows, type WorkbookDrawing } from "../sheetDrawing";

/** Divisions written once, with blank cells below; a row of totals and notes under the table. */
export const blankDivisions: WorkbookDrawing = {
  title: "教育振興計画 点検評価",
  author: "もみじ市教育委員会",
  sheets: [
    {
      name: "点検評価",
      columns: columnsOfWidths(22, 24, 8, 30, 18, 26, 14, 16, 8, 24, 34),
      rows: [
        ...rows("header", [
          ["基本方針", "施策の柱", "No", "施策名", "担当", "指標", "目標値", "実績値", "評価", "達成状況", "備考"],
        ]),
        ...rows("body", [
          ["Ⅰ 確かな学力", "① 授業改善", 1, "授業公開の推進", "学校教育課", "公開回数", "40回", "44回", "◎", "達成", null],
          [null, null, 2, "少人数指導の充実", "学校教育課", "実施校の割合", "100%", "100%", "○", "達成", null],
          [null, "② 読書", 1, "学校図書館の開館", "学校教育課", "開館日数", "190日", "171日", "△", "未達成（継続）", "司書の配置を進める。"],
          ["Ⅱ 豊かな心", "① 体験活動", 1, "自然教室の実施", "指導課", "実施校数", "18校", "0校", "△", "未達成（終了）", "施設の閉館に伴い終了する。"],
          [null, null, 2, "職場体験の受入先の拡大", "指導課", "受入事業所数", "150事業所", "163事業所", "◎", "達成", null],
          [null, null, 3, "あいさつ運動", "指導課", "運動の実施", "実施", "実施", "○", "達成", null],
        ]),
        ...rows("total", [["合計", null, null, "6施策", null, null, null, null, null, "達成4・未達成2", null]]),
        ...rows("note", [["（注）目標値は令和4年度のもの。"], ["（注）実績値は令和5年3月末時点。"]]),
      ],
      repeatedRows: { first: 1, last: 1 },
    },
  ],
};

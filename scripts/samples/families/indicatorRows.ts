import { across, columnsOfWidths, joinedAbove, rows, type DrawnCell, type WorkbookDrawing } from "../sheetDrawing";

/** Another indicator of the measure above: everything but the indicator is one cell with it. */
function furtherIndicator(indicator: string, target: string, actual: string, grade: string): readonly DrawnCell[] {
  const beforeIndicator = Array.from({ length: 5 }, () => joinedAbove);
  return [...beforeIndicator, indicator, target, actual, grade, joinedAbove, joinedAbove];
}

/** Several indicators of a measure, each in a row of its own, beside a merged 施策名. */
export const indicatorRows: WorkbookDrawing = {
  title: "文化芸術振興計画 指標別一覧",
  author: "つばき市",
  sheets: [
    {
      name: "指標別一覧",
      columns: columnsOfWidths(20, 22, 6, 28, 16, 28, 14, 18, 8, 28, 34),
      rows: [
        ...rows("title", [across("つばき市文化芸術振興計画 指標別一覧", 11)]),
        ...rows("blank", [[]]),
        ...rows("header", [
          ["基本目標", "施策の方向", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標の達成状況", "備考"],
        ]),
        ...rows("body", [
          ["1 ふれる", "1-1 鑑賞", 1, "市民ホールの公演", "文化課", "公演数", "24公演", "25公演", "◎", "①達成した", null],
          furtherIndicator("入場者数", "9,600人", "8,940人", "△"),
          furtherIndicator("満足度", "90%", "93.5%", "◎"),
          ["1 ふれる", "1-1 鑑賞", 2, "移動美術館", "文化課", "開催箇所数", "6か所", "6か所", "○", "①達成した", null],
          ["1 ふれる", "1-2 学び", 1, "子ども芸術体験", "生涯学習課", "実施校数", "20校", "14校", "△", "③達成していない⇒取組を継続する", "今後は、学期ごとに募集する。"],
          furtherIndicator("参加児童数", "1,800人", "1,122人", "△"),
          ["2 つくる", "2-1 担い手", 1, "若手作家の発表の場づくり", "文化課", "展示会の開催", "開催", "開催", "○", "①達成した", null],
          ["2 つくる", "2-1 担い手", 2, "伝統芸能の記録", "文化財課", "記録した団体数", "8団体", "8団体", "○", "①達成した", null],
          furtherIndicator("映像の公開本数", "8本", "6本（見込み）", "△"),
        ]),
      ],
      repeatedRows: { first: 3, last: 3 },
    },
  ],
};

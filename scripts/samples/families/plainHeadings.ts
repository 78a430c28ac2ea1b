import { across, columnsOfWidths, joinedAbove, joinedLeft, rows, type WorkbookDrawing } from "../sheetDrawing";

/** Report layout whose headings carry no 柱 marks: 基本目標1, 1-1, (1). */
export const plainHeadings: WorkbookDrawing = {
  title: "地域福祉計画 進行管理",
  author: "くすのき市",
  sheets: [
    {
      name: "進行管理",
      columns: columnsOfWidths(6, 34, 18, 28, 16, 18, 8, 36, 28, 44),
      rows: [
        ...rows("title", [across("くすのき市地域福祉計画 進行管理", 10)]),
        ...rows("note", [across("評価：◎目標を上回った ○目標どおり △目標を下回った", 10)]),
        ...rows("header", [
          ["番号", "施策名", "担当課", "成果指標", "総括", joinedLeft, joinedLeft, "施策目標", "施策目標の達成状況", "備考"],
          [...Array.from({ length: 4 }, () => joinedAbove), "目標", "実績", "評価", joinedAbove, joinedAbove, joinedAbove],
        ]),
        ...rows("heading1", [across("基本目標1 支え合う地域", 10)]),
        ...rows("heading2", [across("1-1 見守り", 10)]),
        ...rows("heading3", [across("(1) 高齢者", 10)]),
        ...rows("body", [
          [1, "見守り協力員の養成", "高齢課", "協力員数（累計）", "300人", "318人", "◎", "地域での見守りを広げる", "①達成した", null],
          [2, "配食サービス", "高齢課", "利用者数", "450人", "441人", "△", "独り暮らしの食を支える", "③達成していない⇒取組を継続する", "今後は、配達の地域を広げる。"],
        ]),
        ...rows("heading3", [across("(2) 子ども", 10)]),
        ...rows("body", [[1, "子ども食堂の支援", "こども課", "支援団体数", "10団体", "10団体", "○", "居場所を増やす", "①達成した", null]]),
        ...rows("heading2", [across("1-2 相談", 10)]),
        ...rows("heading3", [across("(1) 総合相談", 10)]),
        ...rows("body", [
          [1, "断らない相談窓口", "福祉課", "窓口の設置", "設置", "設置", "○", "相談を一か所で受ける", "①達成した", null],
          [2, "出張相談会", "福祉課", "開催回数", "12回", "6回", "△", "来庁できない人の相談を受ける", "②達成していない⇒取組を終了する", "窓口の設置に役割を引き継いだ。"],
        ]),
        ...rows("heading1", [across("基本目標2 安心の土台", 10)]),
        ...rows("heading2", [across("2-1 権利を守る", 10)]),
        ...rows("heading3", [across("(1) 成年後見", 10)]),
        ...rows("body", [[1, "中核機関の運営", "福祉課", "相談件数", "—", "73件", "—", "制度を使いやすくする", "①達成した", null]]),
      ],
      repeatedRows: { first: 3, last: 4 },
    },
  ],
};

import { columnsOfWidths, rows, type WorkbookDrawing } from "../sheetDrawing";

/** One level of division, and names that Excel would take for formulas were they typed without care. */
export const oneLevel: WorkbookDrawing = {
  title: "健康づくり行動計画 取組一覧",
  author: "あおば町",
  sheets: [
    {
      name: "取組一覧",
      columns: columnsOfWidths(18, 6, 36, 16, 30, 14, 14, 8, 28, 36),
      rows: [
        ...rows("header", [
          ["分野", "番号", "取組名", "担当課", "成果指標", "目標", "実績", "評価", "施策目標の達成状況", "備考"],
        ]),
        ...rows("body", [
          ["運動", 1, "+10分あるく運動", "健康推進課", "参加者数", "500人", "620人", "◎", "①達成した", null],
          ["運動", 2, "=（イコール）健康ポイント", "健康推進課", "ポイント登録者数", "2,000人", "2,000人", "○", "①達成した", null],
          ["食", 1, "-30g減塩キャンペーン", "健康推進課", "協力店数", "40店", "38店（見込み）", "△", "③達成していない⇒取組を継続する", "今後は、協力店の募集を年2回とする。"],
          ["食", 2, "@ホーム野菜講座", "農政課", "開催回数", "12回", "12回", "○", "①達成した", null],
          ["休養", 1, "こころの相談窓口の周知", "福祉課", "相談件数", "—", "85件", "—", "①達成した", null],
        ]),
      ],
      repeatedRows: { first: 1, last: 1 },
      filterRow: 1,
    },
  ],
};

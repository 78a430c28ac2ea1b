import { cellAddress, type CellContent } from "../../../src/domain/grid/cell";
import { readText } from "../../../src/domain/reconciliation/readText";
import { reconcile } from "../../../src/domain/reconciliation/reconcile";
import type { Statement } from "../../../src/domain/reconciliation/statement";
import { inspectFixture, type FixtureWorkbook } from "../inspection/fixture";

type Rows = readonly (readonly CellContent[])[];

const achieved = "①達成した";
const continuing = "③達成していない⇒取組を継続する";

const goals: Readonly<Record<string, string>> = {
  見守り活動の推進: "高齢者が安心して暮らせる見守り体制の整備",
  相談窓口の開設: "(1)身近な地域における相談窓口の拡充 (2)関係機関との連携体制の強化",
  避難所の備蓄更新: "避難所の備蓄更新",
};

/** A plan of another body than the bundled one: two pillars with three fields, columns A to L. */
const rows: Rows = [
  ["【別紙】重点施策一覧（総括）", "", "", "", "", "", "", "", "", "", ""],
  ["柱", "分野", "番号", "施策名", "所属", "成果指標", "目標", "実績", "評価", "施策目標", "施策目標の達成状況"],
  ...[
    ["見守り活動の推進", "地域福祉課", "訪問件数", "1,200件", "1,234件 ※R5.2末時点", "◎", achieved],
    ["相談窓口の開設", "地域福祉課", "相談窓口数", "3か所", "3か所", "○", achieved],
    ["講座の開催支援", "地域福祉課", "受講者の満足度", "80%", "令和5年3月集計予定", "△", continuing],
    ["手話通訳者の養成講習", "障害福祉課", "養成人数", "20人", "22人", "◎", ""],
  ].map((row, index) => placed("柱Ⅰ 暮らしの支援", "ア 福祉", index, row)),
  ...[
    [
      "観光案内板の更新",
      "観光振興課",
      "(1)更新箇所数 (2)ページ閲覧数",
      "(1)8か所 (2)5,000PV",
      "(1)8か所 (2)6,512PV",
      "○",
      achieved,
    ],
    ["観光ガイドの育成", "観光振興課", "ガイド登録者数（累計）", "30人", "33人", "◎", achieved],
    ["周遊バスの運行", "観光振興課", "利用者満足度", "70.0%", "66.7%", "△", continuing],
  ].map((row, index) => placed("柱Ⅰ 暮らしの支援", "イ 観光", index, row)),
  ...[
    ["防災訓練の実施", "防災課", "訓練参加者数", "40,000人", "31,992人", "○", achieved],
    ["避難所の備蓄更新", "防災課", "備蓄の更新", "更新完了", "更新完了", "○", achieved],
  ].map((row, index) => placed("柱Ⅱ 安全な地域", "ア 防災", index, row)),
];

function placed(pillar: string, field: string, index: number, row: readonly CellContent[]): readonly CellContent[] {
  const [name = "", department = "", indicator = "", target = "", actual = "", grade = "", status = ""] = row;
  const goal = goals[String(name)] ?? "";
  return [pillar, field, index + 1, name, department, indicator, target, actual, grade, goal, status];
}

export const welfarePlan: FixtureWorkbook = { sheets: { 施策一覧: rows }, settings: { fiscalYear: 2022 } };
const inspection = inspectFixture(welfarePlan);

/** What a report in words says against the plan; `¶` ends a line. Measures that it does not mention are left out. */
export function statementsOf(report: string): readonly Statement[] {
  const { statements } = reconcile(readText(report.replaceAll("¶", "\n")), inspection);
  return statements.filter(({ kind, places }) => kind !== "missing" || places.length > 0);
}

/** A statement in one line: kind, verdict, cell, what the report says and what the sheet has. */
export function inOneLine({ kind, verdict, cell, stated, expected }: Statement): string {
  return [kind, verdict, cell === null ? "―" : cellAddress(cell), `「${stated}」`, `「${expected ?? ""}」`].join(" ");
}

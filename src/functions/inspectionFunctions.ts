/**
 * The custom functions of the namespace TENKEN that judge by a rubric, know the plan or answer for a whole measures sheet. They are
 * apart from those in functions.ts because they stand on the inspection, which the pane loads as well: see there for
 * what holds for all of them.
 */
import { CellError } from "./cellValues";
import { elementwise, toExcel } from "./elementwise";
import { findingsTable } from "./findings";
import { gradeBy } from "./grade";
import { measureCode as measureCodeOfCells } from "./measureCode";
import { tableOf } from "./measuresArgument";
import { crossTableBy, overviewText, summaryTable, unachievedTable } from "./measuresViews";
import { readRubric } from "./rubricArgument";

/**
 * 実績と目標から、評価基準どおりの評価（◎○△―など）を求めます。1つに決まらないときは推測せず#N/Aです。
 * @customfunction GRADE
 * @helpurl https://localhost:3000/help.html#GRADE
 * @param actual 実績。数値か、「約150件」「構築完了」などの文字列。範囲も指定できます。範囲の中の空欄は空欄を返します。
 * @param target 目標。「―」や空欄は目標なしとして評価します。
 * @param direction [省略可] 方向性。「増加」「減少」「維持」。空欄なら目標の「以下」などの語から判断し、分からなければ増加とします。
 * @param rubric [省略可] 評価基準の名前、2列の表（記号と達成率の下限を上位から。目標がないときの記号は「目標なし」）、または点検設定シートの範囲。空欄なら神奈川県ICT計画。
 * @returns 評価
 */
export function grade(
  actual: unknown[][],
  target: unknown[][],
  direction?: unknown[][],
  rubric?: unknown[][],
): unknown[][] {
  const chosen = readRubric(rubric);
  return toExcel(
    chosen instanceof CellError ? [[chosen]] : elementwise([actual, target, direction] as const, gradeBy(chosen)),
  );
}

/**
 * 柱・中柱・分野の見出しと番号から、施策番号（Ⅰ-②-イ-3）を作ります。見出しに番号がないときは#N/Aです。
 * @customfunction MEASURE_CODE
 * @helpurl https://localhost:3000/help.html#MEASURE_CODE
 * @param pillar 柱の見出し（「柱Ⅰ くらしの情報化」など）。範囲も指定できます。空欄なら、その階層を省きます。
 * @param subpillar 中柱の見出し（「②官民情報共有・整備の推進」など）。空欄なら、その階層を省きます。
 * @param field 分野の見出し（「イ 防災」など）。空欄なら、その階層を省きます。
 * @param number 施策の番号。空欄は空欄を返します。
 * @returns 施策番号
 */
export function measureCode(
  pillar: unknown[][],
  subpillar: unknown[][],
  field: unknown[][],
  number: unknown[][],
): unknown[][] {
  return toExcel(elementwise([pillar, subpillar, field, number] as const, measureCodeOfCells, 3));
}

/**
 * 施策一覧から、施策目標の集計表（達成率、施策数、達成、未達成(終了)、未達成(継続)、判定不能）を見出し付きで返します。
 * @customfunction SUMMARY
 * @helpurl https://localhost:3000/help.html#SUMMARY
 * @param measures 施策一覧の範囲。見出しの行を含めます。表題の行を含めてもかまいません。
 * @param settings [省略可] 点検設定シートの範囲か、評価基準の名前。空欄なら標準の設定です。
 * @returns 集計表
 */
export function summary(measures: unknown[][], settings?: unknown[][]): unknown[][] {
  return toExcel(tableOf(measures, settings, summaryTable));
}

/**
 * 施策一覧を点検し、指摘の一覧（重要度、種類、施策番号、施策名、行、列、指摘、対応、コード）を見出し付きで返します。行と列は範囲の中の位置です。
 * @customfunction FINDINGS
 * @helpurl https://localhost:3000/help.html#FINDINGS
 * @param measures 施策一覧の範囲。見出しの行を含めます。表題の行を含めてもかまいません。
 * @param settings [省略可] 点検設定シートの範囲か、評価基準の名前。空欄なら標準の設定です。
 * @returns 指摘の一覧
 */
export function findings(measures: unknown[][], settings?: unknown[][]): unknown[][] {
  return toExcel(tableOf(measures, settings, findingsTable));
}

/**
 * 施策一覧から、施策目標が未達成の施策を見出し付きで返します。達成状況を判定できない施策は含みません。
 * @customfunction UNACHIEVED
 * @helpurl https://localhost:3000/help.html#UNACHIEVED
 * @param measures 施策一覧の範囲。見出しの行を含めます。表題の行を含めてもかまいません。
 * @param settings [省略可] 点検設定シートの範囲か、評価基準の名前。空欄なら標準の設定です。
 * @returns 未達成の施策の一覧
 */
export function unachieved(measures: unknown[][], settings?: unknown[][]): unknown[][] {
  return toExcel(tableOf(measures, settings, unachievedTable));
}

/**
 * 施策一覧の施策の数を、2つの項目で数えた表（クロス集計表）を見出しと合計付きで返します。
 * @customfunction CROSSTAB
 * @helpurl https://localhost:3000/help.html#CROSSTAB
 * @param measures 施策一覧の範囲。見出しの行を含めます。表題の行を含めてもかまいません。
 * @param rows 行にする項目。「柱」「分野」「所属」「評価」「達成状況」など、表の見出しの語か「区分1」などの階層。
 * @param columns 列にする項目。rowsと同じ書き方です。
 * @param settings [省略可] 点検設定シートの範囲か、評価基準の名前。空欄なら標準の設定です。
 * @returns クロス集計表
 */
export function crosstab(
  measures: unknown[][],
  rows: unknown[][],
  columns: unknown[][],
  settings?: unknown[][],
): unknown[][] {
  return toExcel(tableOf(measures, settings, crossTableBy(rows, columns)));
}

/**
 * 施策一覧から、点検結果の概要の文（全体と、柱ごと）を1つのセルに改行でつないで返します。
 * @customfunction OVERVIEW
 * @helpurl https://localhost:3000/help.html#OVERVIEW
 * @param measures 施策一覧の範囲。見出しの行を含めます。表題の行を含めてもかまいません。
 * @param settings [省略可] 点検設定シートの範囲か、評価基準の名前。空欄なら標準の設定です。
 * @returns 概要の文
 */
export function overview(measures: unknown[][], settings?: unknown[][]): unknown[][] {
  return toExcel(tableOf(measures, settings, (given) => [[overviewText(given)]]));
}

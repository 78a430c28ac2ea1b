/**
 * The custom functions of the namespace TENKEN that answer for cells; those for a whole measures sheet are in
 * inspectionFunctions.ts. The comments are their help in Excel: functions.json is made from them. Ids, parameter order
 * and meaning are for life, because formulas in people's workbooks depend on them.
 *
 * Every parameter is a matrix, so that one call answers for a whole column; Excel passes a single cell as `[[value]]`.
 */
import { shareOfCounts } from "../domain/evaluation/achievementRate";
import { kanagawaGoalStatusWords, readGoalStatus } from "../domain/evaluation/goalStatus";
import { readGrade } from "../domain/evaluation/grade";
import { kanagawaIct } from "../domain/evaluation/kanagawaIct";
import { achievedSymbols, unjudgedSymbols } from "../domain/evaluation/rubric";
import { CellError, notAvailable, readCell, type CellValue } from "./cellValues";
import type { Argument } from "./argument";
import { functionTexts } from "./functionTexts";
import { achievementRate as achievementRateOfCells } from "./achievementRate";
import { asOf as asOfCell } from "./asOf";
import { elementwise, isOmitted, toExcel } from "./elementwise";
import { fiscalYear as fiscalYearOfCell, fiscalYears as fiscalYearsOfCells } from "./fiscalYear";
import { goalStatus as goalStatusOfCell } from "./goalStatus";
import { normalize as normalizeCell } from "./normalize";
import { qualifier as qualifierOfCell, quantity as quantityOfCell, unit as unitOfCell } from "./quantity";
import { warekiDate as warekiDateOfCells } from "./warekiDate";
import { warekiSerial as warekiSerialOfCells } from "./warekiSerial";

const achieved = achievedSymbols(kanagawaIct);
const unjudged = unjudgedSymbols(kanagawaIct);

/** The share achieved among goal statuses or grades, as a fraction. What can't be judged is outside the denominator. */
function achievedShare(cells: Argument): CellValue {
  const contents = (cells ?? []).flat().map(readCell);
  const error = contents.find((content) => content instanceof CellError);
  if (error !== undefined) return error;
  const judged = contents.map(isAchieved).filter((achieved) => achieved !== null);
  const share = shareOfCounts(judged.filter(Boolean).length, judged.length);
  return share.kind === "rate" ? share.value : notAvailable(functionTexts().achievementRate.nothingJudged);
}

/** `null`: not judged. A number is no status: it is an actual whose target was forgotten. */
function isAchieved(content: CellValue): boolean | null {
  if (typeof content !== "string") return null;
  const status = readGoalStatus(content, kanagawaGoalStatusWords);
  if (status !== null) return status === "achieved";
  const grade = readGrade(content, kanagawaIct);
  return grade === null || unjudged.includes(grade) ? null : achieved.includes(grade);
}

/**
 * 達成率を小数で返します（0.934は93.4%）。実績÷目標、基準値があれば（実績－基準値）÷（目標－基準値）です。目標を省き、達成状況（①②③）か評価（◎○△）の範囲を指定すると、達成した割合を返します。計算できないときは#N/Aです。
 * @customfunction ACHIEVEMENT_RATE
 * @helpurl https://localhost:3000/help.html#ACHIEVEMENT_RATE
 * @param actual 実績。数値か、「約150件」のような単位付きの文字列。範囲も指定できます。範囲の中の空欄は空欄を返します。
 * @param target [省略可] 目標。空欄・「―」・0のときは#N/Aになります。
 * @param baseline [省略可] 基準値。空欄なら実績÷目標で計算します。
 * @param direction [省略可] 方向性。「増加」「減少」「維持」。空欄なら目標の「以下」などの語と基準値から判断し、分からなければ増加とします。
 * @returns 達成率
 */
export function achievementRate(
  actual: unknown[][],
  target?: unknown[][],
  baseline?: unknown[][],
  direction?: unknown[][],
): unknown[][] {
  return toExcel(
    isOmitted(target) && isOmitted(baseline)
      ? [[achievedShare(actual)]]
      : elementwise([actual, target, baseline, direction] as const, achievementRateOfCells),
  );
}

/**
 * 施策目標の達成状況を「達成」「未達成(終了)」「未達成(継続)」のいずれかにそろえます。読み取れないときは#N/Aです。
 * @customfunction GOAL_STATUS
 * @helpurl https://localhost:3000/help.html#GOAL_STATUS
 * @param text 達成状況。①②③や「②達成していない⇒取組を終了する」など。範囲も指定できます。空欄は空欄を返します。
 * @returns 達成状況
 */
export function goalStatus(text: unknown[][]): unknown[][] {
  return toExcel(elementwise([text] as const, goalStatusOfCell));
}

/**
 * 日付を和暦の文字列にします（令和4年12月31日）。実在しない日や元号の期間にない日は#VALUE!です。
 * @customfunction WAREKI_DATE
 * @helpurl https://localhost:3000/help.html#WAREKI_DATE
 * @param value 日付、シリアル値、西暦か和暦の文字列（2022/12/31、R4.12.31など）。範囲も指定できます。空欄は空欄を返します。
 * @param style [省略可] 書式。「長い」か1（令和4年12月31日）、「短い」か2（R4.12.31）、「年」か3、「年度」か4、「併記」か5。空欄なら「長い」です。
 * @returns 和暦の文字列
 */
export function warekiDate(value: unknown[][], style?: unknown[][]): unknown[][] {
  return toExcel(elementwise([value, style] as const, warekiDateOfCells));
}

/**
 * 日付の文字列をExcelのシリアル値にします。セルの表示形式を日付にすると日付として表示されます。実在しない日は#VALUE!です。
 * @customfunction WAREKI_SERIAL
 * @helpurl https://localhost:3000/help.html#WAREKI_SERIAL
 * @param text 西暦か和暦の日付（令和4年12月31日、R4.12末など）。月・年・年度も使えます。範囲も指定できます。空欄は空欄を返します。
 * @param edge [省略可] 月・年・年度のとき、「初」か1なら最初の日、「末」か2なら最後の日。空欄なら最初の日です（「R4.12末」は末日）。
 * @returns シリアル値
 */
export function warekiSerial(text: unknown[][], edge?: unknown[][]): unknown[][] {
  return toExcel(elementwise([text, edge] as const, warekiSerialOfCells));
}

/**
 * 日付が属する年度を、その年度が始まる西暦の年で返します（令和5年3月31日は2022）。複数の年度にまたがるときは#N/Aです。
 * @customfunction FISCAL_YEAR
 * @helpurl https://localhost:3000/help.html#FISCAL_YEAR
 * @param value 日付、シリアル値、日付や年度の文字列（令和4年度など）。範囲も指定できます。空欄は空欄を返します。西暦の年だけの数値（2022）は#N/Aです。
 * @returns 年度の始まる西暦の年
 */
export function fiscalYear(value: unknown[][]): unknown[][] {
  return toExcel(elementwise([value] as const, fiscalYearOfCell));
}

/**
 * 年度の範囲や並び（令和2～4年度、令和2、4年度）を、各年度の始まる西暦の年として右へ並べて返します。
 * @customfunction FISCAL_YEARS
 * @helpurl https://localhost:3000/help.html#FISCAL_YEARS
 * @param text 年度の文字列。1つのセルか、1列の範囲を指定できます（1行に1セル分）。空欄は空欄を返します。
 * @returns 年度の並び
 */
export function fiscalYears(text: unknown[][]): unknown[][] {
  return toExcel(fiscalYearsOfCells(text));
}

/**
 * 値に書かれた時点（※R4.12末時点など）をシリアル値で返します。月や年の時点は最後の日です。書かれていないときは#N/Aです。
 * @customfunction AS_OF
 * @helpurl https://localhost:3000/help.html#AS_OF
 * @param text 実績などの値。「6,677,432PV ※R4.12末時点」など。範囲も指定できます。空欄は空欄を返します。
 * @returns 時点のシリアル値
 */
export function asOf(text: unknown[][]): unknown[][] {
  return toExcel(elementwise([text] as const, asOfCell));
}

/**
 * 値から数値を取り出します（「約2.9万件」は29000、「93.4%」は0.934）。確かに読めないときは推測せず#N/Aです。
 * @customfunction QUANTITY
 * @helpurl https://localhost:3000/help.html#QUANTITY
 * @param text 目標や実績の値。範囲も指定できます。空欄は空欄を返します。
 * @param part [省略可] 値が複数あるセルで使う値の番号（1から）か、項目の名前（「(2)」「男性」など）。空欄なら、値が1つのときだけ答えます。
 * @returns 数値
 */
export function quantity(text: unknown[][], part?: unknown[][]): unknown[][] {
  return toExcel(elementwise([text, part] as const, quantityOfCell));
}

/**
 * 値の単位を返します（人、件、%、か所など。表記はそろえます）。単位がないときは空欄、数値を読めないときは#N/Aです。
 * @customfunction UNIT
 * @helpurl https://localhost:3000/help.html#UNIT
 * @param text 目標や実績の値。範囲も指定できます。空欄は空欄を返します。
 * @param part [省略可] 値が複数あるセルで使う値の番号（1から）か、項目の名前（「(2)」「男性」など）。空欄なら、値が1つのときだけ答えます。
 * @returns 単位
 */
export function unit(text: unknown[][], part?: unknown[][]): unknown[][] {
  return toExcel(elementwise([text, part] as const, unitOfCell));
}

/**
 * 値に付いた「約」「以上」「見込み」などを返します（累計・平均・約・以上・以下・超・未満・見込み・速報・予定）。複数あれば「・」でつなぎ、なければ空欄です。
 * @customfunction QUALIFIER
 * @helpurl https://localhost:3000/help.html#QUALIFIER
 * @param text 目標や実績の値。範囲も指定できます。空欄は空欄を返します。
 * @param part [省略可] 値が複数あるセルで使う値の番号（1から）か、項目の名前（「(2)」「男性」など）。空欄なら、値が1つのときだけ答えます。
 * @returns 約・以上・見込みなど
 */
export function qualifier(text: unknown[][], part?: unknown[][]): unknown[][] {
  return toExcel(elementwise([text, part] as const, qualifierOfCell));
}

/**
 * 全角・半角、ハイフン、丸印、空白などの表記をそろえた文字列を返します。表記の違いを除いて比べるときに使います。
 * @customfunction NORMALIZE
 * @helpurl https://localhost:3000/help.html#NORMALIZE
 * @param text 文字列。範囲も指定できます。数値はそのまま、空欄は空欄を返します。
 * @returns 表記をそろえた文字列
 */
export function normalize(text: unknown[][]): unknown[][] {
  return toExcel(elementwise([text] as const, normalizeCell));
}

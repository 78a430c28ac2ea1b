import { strangeGrade } from "../../../evaluation/grade";
import { foldSymbol } from "../../../evaluation/gradeSymbols";
import { evidenceOf } from "../../../evaluation/evidence";
import { contains, intersection, type Interval } from "../../../evaluation/interval";
import { legendItems } from "../../../evaluation/stated/legendItems";
import type { GradedIndicators, MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import { cellAt } from "../../../grid/sheetGrid";
import { readQuantity } from "../../../quantity/readQuantity";
import { rawOf } from "../../../quantity/reading";
import { canonicalText } from "../../../text/canonicalText";
import { defineTableCheck, isOfTable, type InspectionContext, type TableContext } from "../../check";
import { inMeasure } from "../findingAt";
import { oncePerInspection } from "../once";

// 学校評価: each row says itself from which value on which grade is given (Ａ 60％以上 Ｂ 50％以上 …).

const mostRows = 500;
const fewestRows = 2;
/** Where more differ, the column is not what the grades go by. */
const mostDiffering = 1 / 3;

interface Amount {
  readonly unit: string | null;
  readonly interval: Interval;
}

/** 50％以上60％未満, 0人: what a value has to keep to; `null` for words. */
function amountOf(text: string): Amount | null {
  const bounds = text.split(/(?<=以[上下]|超|未満)/u).filter((bound) => bound.trim() !== "");
  const readings = bounds.map((bound) => readQuantity({ content: bound, text: bound, role: "plain" }).parts);
  const numbers = readings.flatMap(([part, ...others]) =>
    part.kind === "number" && others.length === 0 ? [part] : [],
  );
  const [first] = numbers;
  if (first === undefined || numbers.length < bounds.length) return null;
  return { unit: first.unit, interval: numbers.map(evidenceOf).reduce(intersection) };
}

interface Row {
  readonly evaluation: MeasureEvaluation;
  readonly graded: GradedIndicators;
  readonly value: string;
  readonly criteria: string;
  /** The first grade whose criterion the value keeps. */
  readonly expected: string;
}

function isSame(one: string, other: string): boolean {
  return foldSymbol(one) === foldSymbol(other);
}

/** What was reached: in a column of its own, else in brackets behind the grade. */
function valueOf({ entered, indicators }: GradedIndicators): string {
  const [, behind = ""] = /[(（]([^()（）]*[0-9０-９][^()（）]*)[)）]\s*$/u.exec(entered) ?? [];
  return rawOf(indicators[0]?.actual ?? null) || behind;
}

/** `null`: the value keeps no criterion, or they can't be compared. */
function expectedBy(criteria: string, value: string, grades: ReadonlySet<string>): string | null {
  const reached = amountOf(value);
  const end = reached?.interval.atLeast;
  const stated = legendItems(criteria, new Set([...grades].map(canonicalText)));
  const items = stated.flatMap(({ symbol, meaning }) => {
    const amount = amountOf(meaning);
    return amount !== null && amount.unit === reached?.unit ? [{ symbol, interval: amount.interval }] : [];
  });
  // Of criteria that were read in part nobody knows which the value keeps first.
  if (end === undefined || end !== reached?.interval.atMost || stated.length < 2 || items.length < stated.length)
    return null;
  const kept = items.find(({ interval }) => contains(interval, end));
  return kept === undefined ? null : ([...grades].find((grade) => isSame(grade, kept.symbol)) ?? kept.symbol);
}

function rowsOf(context: TableContext, column: number): readonly Row[] {
  const graded = context.evaluations.flatMap((evaluation) =>
    evaluation.grades.map((one) => [evaluation, one] as const),
  );
  const grades = new Set(graded.map(([, { entered }]) => strangeGrade(entered)).filter((one) => one !== ""));
  return graded.slice(0, mostRows).flatMap(([evaluation, one]): readonly Row[] => {
    const criteria = cellAt(context.grid, { row: one.cell?.row ?? evaluation.measure.row, column }).text;
    if (one.entered === "" || !/以[上下]|未満|超/u.test(criteria)) return [];
    const value = valueOf(one);
    const expected = expectedBy(criteria, value, grades);
    return expected === null ? [] : [{ evaluation, graded: one, value, criteria, expected }];
  });
}

const differs = ({ graded, expected }: Row): boolean => !isSame(strangeGrade(graded.entered), expected);

/** The rows of a column that nearly all grades go by; none where there is no such column. */
const rowsByCriteria = oncePerInspection((context: TableContext): readonly Row[] =>
  context.measureSheet.header.columns
    .filter(({ role }) => role === null || role === "background" || role === "remarks")
    .flatMap(({ column }) => {
      const rows = rowsOf(context, column);
      const isGradedBy = rows.length >= fewestRows && rows.filter(differs).length <= rows.length * mostDiffering;
      return isGradedBy ? rows : [];
    }),
);

/** Whether the rows say themselves what their grades go by. */
export function hasOwnCriteria(context: InspectionContext): boolean {
  return isOfTable(context) && rowsByCriteria(context).length > 0;
}

export const ownCriteria = defineTableCheck({
  code: "judgement-own-criteria",
  needs: ["grade"],
  ja: {
    title: "行ごとの基準と評価が合わない",
    description:
      "行ごとに評価の基準（「Ａ 60％以上　Ｂ 50％以上」など）を書いた表で、値がその行の基準の別の評価に当たります。",
    message: (p: { entered: string; value: string; criteria: string; expected: string }) =>
      `評価は「${p.entered}」ですが、「${p.value}」は、この行の基準「${p.criteria}」では「${p.expected}」です。`,
    fix: "評価、値、基準を確かめ、誤りを直してください。",
  },
  en: {
    title: "Grade against the row's own criteria",
    message: (p) =>
      `The grade is "${p.entered}", but by the row's criteria "${p.criteria}" "${p.value}" is "${p.expected}".`,
    fix: "Check the grade, the value and the criteria, and correct what is wrong.",
  },
  find: (context) =>
    rowsByCriteria(context)
      .filter(differs)
      .map(({ evaluation, graded, value, criteria, expected }) => ({
        parameters: { entered: graded.entered, value, criteria, expected },
        ...inMeasure(context, evaluation.measure, graded.cell),
      })),
});

import { computeGrade } from "../domain/evaluation/computeGrade";
import { inferDirection } from "../domain/evaluation/direction";
import { evaluateIndicator } from "../domain/evaluation/evaluateIndicator";
import type { IndicatorEvaluation, NotJudgedReason } from "../domain/evaluation/indicatorEvaluation";
import type { Rubric } from "../domain/evaluation/rubric";
import { pairParts } from "../domain/quantity/readIndicators";
import { invalidValue, notAvailable, type CellError, type CellValue } from "./cellValues";
import { blankIfZero, type Content } from "./elementwise";
import { functionTexts } from "./functionTexts";
import { inspectionFunctionTexts } from "./inspectionFunctionTexts";
import { readingOf } from "./numbers";

/** Why there is no grade, as far as one of the cells explains it. */
function obstacle(reason: NotJudgedReason, actual: string, target: string): CellError | null {
  const { numbers, roles } = functionTexts();
  if (reason.code === "actualMissing") return notAvailable(numbers.empty({ name: roles.actual }));
  if (reason.code === "pending") return notAvailable(numbers.pending({ name: roles.actual, text: actual }));
  if (reason.code === "targetPending") return notAvailable(numbers.pending({ name: roles.target, text: target }));
  if (reason.code === "unitsDiffer") {
    return notAvailable(numbers.unitsDiffer({ actual: reason.actual, other: reason.target, role: roles.target }));
  }
  if (reason.code !== "unreadable") return null;
  const [name, text] = reason.side === "actual" ? [roles.actual, actual] : [roles.target, target];
  return notAvailable(numbers.unreadable({ name, text }));
}

function noGrade(
  evaluations: readonly IndicatorEvaluation[],
  alternatives: readonly string[],
  cells: { readonly actual: string; readonly target: string },
): CellError {
  const texts = inspectionFunctionTexts().grade;
  for (const { reason } of evaluations) {
    const found = reason === null ? null : obstacle(reason, cells.actual, cells.target);
    if (found !== null) return found;
  }
  return notAvailable(
    alternatives.length === 0
      ? texts.notJudged(cells)
      : texts.alternatives({ ...cells, symbols: alternatives.join("、") }),
  );
}

/** The grade that the rubric gives an actual for a target, as the inspection computes it. */
export function gradeBy(rubric: Rubric): (actual: Content, target: Content, direction: Content) => CellValue {
  const settings = {
    rubric,
    formula: null,
    decreaseFormula: null,
    defaultDirection: "increase",
    fiscalYear: null,
    planYears: null,
  } as const;
  return (actual, target, direction) => {
    const texts = functionTexts();
    if (typeof actual === "boolean") return invalidValue(texts.numbers.truthValue({ name: texts.roles.actual }));
    if (typeof target === "boolean") return invalidValue(texts.numbers.truthValue({ name: texts.roles.target }));
    // Of nothing at all there is no grade, not even the one for measures without a target.
    if (actual === "" && target === "") return notAvailable(texts.numbers.empty({ name: texts.roles.actual }));
    const directionCell = String(blankIfZero(direction));
    const stated = inferDirection({ column: directionCell, indicator: "", target: null });
    if (stated.source === "column" && stated.direction === null) {
      return invalidValue(texts.direction({ text: directionCell }));
    }
    const { pairs, unpaired } = pairParts(readingOf(target, "target"), readingOf(actual, "actual"));
    const evaluations = pairs.map((pair) =>
      evaluateIndicator({ target: pair.target, actual: pair.actual, indicator: "", directionCell }, settings),
    );
    const { symbol, alternatives, reason } = computeGrade(evaluations, rubric);
    const cells = { actual: String(actual), target: String(target) };
    if (symbol !== null && !unpaired) return symbol;
    if (reason.code === "noRule" || reason.code === "noTarget") {
      return notAvailable(inspectionFunctionTexts().grade.noRule({ ...cells, rubric: rubric.name }));
    }
    return noGrade(evaluations, alternatives, cells);
  };
}

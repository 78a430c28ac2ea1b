import type { NumberReading, Qualifier } from "../quantity/reading";
import type { Direction } from "./direction";
import { tentativeSources } from "./evidence";
import type { EvaluationRemark, NumericInput } from "./indicatorEvaluation";

function says({ qualifiers }: NumberReading, wanted: Qualifier): boolean {
  return qualifiers.includes(wanted);
}

/** The qualifier or the baseline says that more is good where less is, or the other way round. */
function isAgainst(direction: Direction | null, upwards: boolean, downwards: boolean): boolean {
  return (direction === "decrease" && upwards) || (direction === "increase" && downwards);
}

type RemarkRule = (input: NumericInput, direction: Direction | null) => boolean;

const remarkRules: Readonly<Partial<Record<EvaluationRemark, RemarkRule>>> = {
  cumulativeActualAgainstPlainTarget: ({ target, actual }) => says(actual, "cumulative") && !says(target, "cumulative"),
  plainActualAgainstCumulativeTarget: ({ target, actual }) => !says(actual, "cumulative") && says(target, "cumulative"),
  forecastActual: ({ actual }) => tentativeSources.some((qualifier) => says(actual, qualifier)),
  approximateActual: ({ actual }) => says(actual, "approximate"),
  approximateTarget: ({ target }) => says(target, "approximate"),
  directionAgainstTargetQualifier: ({ target }, direction) =>
    target.change === null &&
    isAgainst(
      direction,
      says(target, "atLeast") || says(target, "moreThan"),
      says(target, "atMost") || says(target, "lessThan"),
    ),
  directionAgainstBaseline: ({ target, baseline }, direction) =>
    target.change === null &&
    baseline?.kind === "number" &&
    baseline.unit === target.unit &&
    isAgainst(direction, target.value > baseline.value, target.value < baseline.value),
};

const remarkRulesInOrder = Object.entries(remarkRules) as readonly (readonly [EvaluationRemark, RemarkRule])[];

const none: readonly EvaluationRemark[] = [];

/** What is worth saying of an indicator beside its judgement; `direction`: the one it was judged in. */
export function remarksOn(input: NumericInput, direction: Direction | null): readonly EvaluationRemark[] {
  const holding = remarkRulesInOrder.filter(([, holds]) => holds(input, direction));
  return holding.length === 0 ? none : holding.map(([remark]) => remark);
}

import type { GoalStatus } from "../evaluation/goalStatus";
import { goalStatusLabels } from "../evaluation/goalStatusLabels";
import type { Settings } from "./settings";

/** A status as this plan writes it: `①達成した（達成する見込み）`. */
export function goalStatusText(status: GoalStatus, { goalStatusWords }: Settings): string {
  const { symbol, words } = goalStatusWords[status];
  return `${symbol ?? ""}${words[0] ?? goalStatusLabels[status]}`;
}

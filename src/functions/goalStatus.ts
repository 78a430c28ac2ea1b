import { kanagawaGoalStatusWords, readGoalStatus } from "../domain/evaluation/goalStatus";
import { goalStatusLabels } from "../domain/evaluation/goalStatusLabels";
import { notAvailable, type CellValue } from "./cellValues";
import type { Content } from "./elementwise";
import { functionTexts } from "./functionTexts";

/** The goal status that a cell says. */
export function goalStatus(content: Content): CellValue {
  if (content === "") return "";
  const text = String(content);
  const status = readGoalStatus(text, kanagawaGoalStatusWords);
  return status === null ? notAvailable(functionTexts().goalStatus.unknown({ text })) : goalStatusLabels[status];
}

import { shareOfCounts } from "../domain/evaluation/achievementRate";
import { kanagawaGoalStatusWords, readGoalStatus } from "../domain/evaluation/goalStatus";
import { readGrade } from "../domain/evaluation/grade";
import { kanagawaIct } from "../domain/evaluation/kanagawaIct";
import { achievedSymbols, unjudgedSymbols } from "../domain/evaluation/rubric";
import { CellError, notAvailable, readCell } from "./cellValues";
import type { CellValue } from "./cellValues";
import type { Argument } from "./argument";
import { functionTexts } from "./functionTexts";

const achieved = achievedSymbols(kanagawaIct);
const unjudged = unjudgedSymbols(kanagawaIct);

/** The share achieved among goal statuses or grades, as a fraction. What can't be judged is outside the denominator. */
export function achievedShare(cells: Argument): CellValue {
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

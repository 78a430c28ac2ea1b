/** How far long work is: so many of so many rows read from the workbook or understood, measures judged, checks made. */
export interface StepOf {
  readonly stage: "cells" | "rows" | "measures" | "checks";
  readonly done: number;
  readonly of: number;
}

/**
 * Work on a whole sheet that pauses at every `yield`, some milliseconds apart, so that whoever runs it can let the user's
 * clicks through or give up. Run to the end it answers what it would without pauses.
 */
export type Steps<Result> = Generator<StepOf | undefined, Result, undefined>;

/** Does all of the work at once. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Few enough for a pause every few milliseconds, enough for the pauses not to count. */
export const rowsBetweenPauses = 250;

/** `items.map(map)`, with pauses. */
export function* mapInSteps<Item, Result>(
  items: readonly Item[],
  map: (item: Item) => Result,
  stage: StepOf["stage"],
): Steps<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(map(item));
    if (results.length % rowsBetweenPauses === 0) yield { stage, done: results.length, of: items.length };
  }
  return results;
}

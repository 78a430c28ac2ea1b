/**
 * Work on a whole sheet that pauses at every `yield`, some milliseconds apart, so that whoever runs it can let the user's
 * clicks through or give up. Run to the end it answers what it would without pauses.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

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
): Steps<readonly Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(map(item));
    if (results.length % rowsBetweenPauses === 0) yield;
  }
  return results;
}

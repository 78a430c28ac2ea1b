import { answerTo, type Answer, type Purpose } from "./answers";
import type { WrittenEntry } from "./entry";
import { queueAgain, type Since } from "./readAgain";
import { tripsOf, type Step } from "./steps";

/** What became of steps, and what has changed since their cells were looked at. */
export interface CarriedOut extends Since {
  readonly answer: Answer;
}

/** A cell that was read twice is as it was first: emptying comes before filling. */
function together(all: readonly Since[]): Since {
  const typed = new Map<string, Since["typed"][number]>();
  for (const cell of all.flatMap((one) => one.typed)) {
    const place = `${String(cell.row)} ${String(cell.column)} ${cell.sheet}`;
    if (!typed.has(place)) typed.set(place, cell);
  }
  return { typed: [...typed.values()], isMoved: all.some(({ isMoved }) => isMoved) };
}

export function hasChanged({ typed, isMoved }: Since): boolean {
  return typed.length > 0 || isMoved;
}

/**
 * Carries out steps in as few trips as hold them. What each writes over is read just before. Writing stops after a trip that
 * found something changed since; taking back goes on, since what it finds is typed again afterwards.
 * @throws what Excel answers
 */
export async function carryOut(
  context: Excel.RequestContext,
  steps: readonly Step[],
  entry: WrittenEntry,
  purpose: Purpose,
): Promise<CarriedOut> {
  const { application } = context.workbook;
  const all: Since[] = [];
  for (const trip of tripsOf(steps)) {
    application.suspendScreenUpdatingUntilNextSync();
    if (purpose === "write") application.suspendApiCalculationUntilNextSync();
    const again = trip.flatMap(({ over, queue }) => {
      const reads = over.map((one) => queueAgain(context, one));
      queue(context);
      return reads;
    });
    const answer = await answerTo(context.sync(), entry, purpose);
    if (answer !== "answered") return { answer, ...together(all) };
    const since = together(again.map((read) => read()));
    all.push(since);
    if (purpose === "write" && hasChanged(since)) break;
  }
  return { answer: "answered", ...together(all) };
}

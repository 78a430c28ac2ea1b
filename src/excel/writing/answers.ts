import type { WrittenEntry } from "./entry";
import { queueUnfinished, readUnfinished } from "./unfinished";

/**
 * What became of a trip: answered; else, by the marks, done or half done although Excel never said so, or nothing: it never
 * arrived.
 */
export type Answer = "answered" | "done" | "half" | "nothing";

/** How long Excel may be silent, in ms, until it is asked what it did. */
let patience = 20_000;

/** For tests. */
export function waitAtMost(milliseconds: number): void {
  patience = milliseconds;
}

/** What a trip does to the names that follow what an action writes: it gives them, or takes them away. */
export type Purpose = "write" | "takeBack";

/** Asks Excel which marks of an action are there; changes nothing. */
async function lookByMarks({ id, pieces, made, rows }: WrittenEntry, purpose: Purpose): Promise<Answer> {
  return Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    const parts = queueUnfinished(context);
    await context.sync();
    const kept = await readUnfinished(context, parts);
    if (kept.some((entry) => entry.id === id)) return "half";
    const there = new Set(names.items.map(({ name }) => name));
    const isFollowed = [...pieces, ...made, ...rows].some(({ track }) => there.has(track));
    return isFollowed === (purpose === "write") ? "done" : "nothing";
  });
}

/** `null`: silence. */
export async function within<Result>(work: readonly Promise<Result>[]): Promise<Result | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<null>((resolve) => {
    timer = setTimeout(() => {
      resolve(null);
    }, patience);
  });
  try {
    return await Promise.race([...work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits for a trip that writes, however long it takes. While Excel is silent it is asked again and again, by reading alone,
 * whether it answers: nothing is written a second time and nothing taken back before it does. Then the marks say what it did.
 * @throws what Excel answers
 */
export async function answerTo(trip: Promise<void>, entry: WrittenEntry, purpose: Purpose): Promise<Answer> {
  const answer = trip.then((): Answer => "answered");
  const looks: Promise<Answer>[] = [];
  for (;;) {
    const found = await within([answer, ...looks]);
    // Excel answers one after the other: where it answers the question, nothing comes to what was asked before.
    if (found !== null) return found;
    looks.push(
      // An Excel that refuses to say anything has said nothing.
      lookByMarks(entry, purpose).catch(() => new Promise<never>(() => undefined)),
    );
  }
}

/** Reads, and reads again while Excel is silent: that changes nothing. @throws what Excel answers */
export async function readPatiently<Result>(read: () => Promise<Result>): Promise<Result> {
  const readings: Promise<{ readonly result: Result }>[] = [];
  for (;;) {
    readings.push(read().then((result) => ({ result })));
    const found = await within(readings);
    if (found !== null) return found.result;
  }
}

import { ActionFailure } from "../failures";
import type { Left, WrittenEntry } from "./entry";
import { trackedAction } from "./marks";
import { planTakingBack } from "./takeBack";
import type { When } from "./verdicts";
import { queueKept, queueUnfinished, readUnfinished } from "./unfinished";

/** What was written since the pane was opened and can be taken back, the latest last. */
const written: WrittenEntry[] = [];
/** What could neither be done nor be taken back. */
let unfinished: readonly WrittenEntry[] = [];

let lastAction = 0;

/** A number that no action of this session has, nor any whose names are still in the workbook. */
export function nextAction(names: readonly string[]): number {
  lastAction = names.reduce((most, name) => Math.max(most, trackedAction(name) ?? 0), lastAction) + 1;
  return lastAction;
}

export function remember(entry: WrittenEntry): void {
  written.push(entry);
}

/** Whether an action of this session can still be taken back, or has to be. */
export function isRemembered(action: number): boolean {
  return [...written, ...unfinished].some(({ id }) => id === action);
}

/** Errors that say that nothing was done and that the same would happen again. */
async function withRetry<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ActionFailure) throw error;
    // What was half done is found again by its names; a second failure reaches the caller.
    return work();
  }
}

async function takeBackIn(context: Excel.RequestContext, entry: WrittenEntry, when: When): Promise<readonly Left[]> {
  const parts = queueUnfinished(context);
  const { queue, left } = await planTakingBack(context, entry, when);
  // What is given back is kept as well: whoever is interrupted goes on with it.
  const queueDone = queueKept(context, entry);
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  queue(context);
  for (const part of parts.items) part.delete();
  queueDone();
  await context.sync();
  unfinished = unfinished.filter(({ id }) => id !== entry.id);
  return left;
}

/** Takes back what an action wrote, wholly or half. @throws ActionFailure `unfinished` where Excel refuses that as well. */
export async function takeBack(entry: WrittenEntry, when: When): Promise<readonly Left[]> {
  try {
    return await withRetry(() => Excel.run((context) => takeBackIn(context, entry, when)));
  } catch (error) {
    // Nothing was changed.
    if (error instanceof ActionFailure) throw error;
    throw leftUnfinished(entry, error);
  }
}

/** Keeps in mind what is left half written, for `cleanUp`; answers the failure that says so. */
export function leftUnfinished(entry: WrittenEntry, cause: unknown): ActionFailure {
  unfinished = [...unfinished.filter(({ id }) => id !== entry.id), entry];
  return new ActionFailure({ code: "unfinished", sheets: sheetsOf(entry), cause });
}

function sheetsOf({ pieces, made, rows }: WrittenEntry): readonly string[] {
  return [
    ...new Set([
      ...pieces.map(({ sheet }) => sheet),
      ...rows.map(({ sheet }) => sheet),
      ...made.map(({ name }) => name),
    ]),
  ];
}

/**
 * Takes back one action, and nothing of another: the pane goes through them in order, the latest first. What somebody, or a
 * later action, has changed since is left and answered.
 * @throws ActionFailure `structureProtected`, `sheetProtected` where nothing can be taken back yet, and `unfinished`.
 */
export async function undo(action: number): Promise<readonly Left[]> {
  const entry = written.find(({ id }) => id === action);
  if (entry === undefined) return [];
  const left = await takeBack(entry, "undo");
  written.splice(written.indexOf(entry), 1);
  return left;
}

/** Whether the workbook, or this session, has something to clean up; `parts` as loaded. */
export function hasUnfinished(parts: Excel.CustomXmlPartScopedCollection): boolean {
  return parts.items.length > 0 || unfinished.length > 0;
}

/**
 * 後片付けを続ける: takes back what could neither be done nor taken back, in this session or before the workbook was closed.
 * Answers what is left.
 */
export async function cleanUp(): Promise<readonly Left[]> {
  const kept = await Excel.run(async (context) => {
    const parts = queueUnfinished(context);
    await context.sync();
    return readUnfinished(context, parts);
  });
  const known = new Map([...unfinished, ...kept].map((entry) => [entry.id, entry]));
  const left: Left[] = [];
  for (const entry of known.values()) {
    left.push(...(await takeBack(entry, "cleanUp")));
    const place = written.findIndex(({ id }) => id === entry.id);
    if (place >= 0) written.splice(place, 1);
  }
  return left;
}

/** For tests: a pane that was just opened. */
export function forgetHistory(): void {
  written.length = 0;
  unfinished = [];
}

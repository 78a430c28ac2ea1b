import { areaAddress } from "../../domain/grid/cell";
import { ActionFailure } from "../failures";
import { readPatiently, type Answer } from "./answers";
import type { Left, TypedCell, WrittenEntry } from "./entry";
import { trackedAction } from "./marks";
import { remark } from "./remarks";
import type { Step } from "./steps";
import { planTakingBack, type TakingBack } from "./takeBack";
import { carryOut, type CarriedOut } from "./trips";
import type { When } from "./verdicts";
import { keeping, queueUnfinished, readUnfinished } from "./unfinished";

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

/** What taking back needs to know; nothing is changed yet. */
interface Planned {
  readonly plan: TakingBack;
  /** Parts that are kept of actions that were never done. */
  readonly kept: readonly string[];
}

async function look(entry: WrittenEntry, when: When): Promise<Planned> {
  return readPatiently(() =>
    Excel.run(async (context) => {
      const parts = queueUnfinished(context);
      const plan = await planTakingBack(context, entry, when);
      return { plan, kept: parts.items.map(({ id }) => id) };
    }),
  );
}

async function carryOutPlan(entry: WrittenEntry, { plan, kept }: Planned): Promise<CarriedOut> {
  return Excel.run((context) => {
    // What is given back is kept as well: whoever is interrupted goes on with it.
    const { steps, queueDone } = keeping(entry);
    const done: Step = {
      ...{ bytes: 0, over: [] },
      queue: ({ workbook: { customXmlParts } }) => {
        for (const id of kept) customXmlParts.getItem(id).delete();
        queueDone();
      },
    };
    return carryOut(context, [...steps, ...plan.steps, done], entry, "takeBack");
  });
}

/** What was typed while it was being taken back is typed again, and named. */
async function typeAgain(entry: WrittenEntry, typed: readonly TypedCell[]): Promise<readonly Left[]> {
  if (typed.length === 0) return [];
  const empty = { pieces: [], made: [], rows: [], marks: [], printArea: null, referred: [] };
  await takeBack({ ...entry, ...empty, typed }, "atOnce");
  return typed.map(({ sheet, row, column }) => ({
    ...{ sheet, because: "edited" },
    address: areaAddress({ row, column, rows: 1, columns: 1 }),
  }));
}

function afterSilence(entry: WrittenEntry, answer: Exclude<Answer, "answered">, when: When): void {
  if (answer === "nothing" && when === "undo") throw new ActionFailure({ code: "unanswered" });
  if (answer !== "done") throw leftUnfinished(entry, null);
  remark({ code: "undoAnswerLost" });
}

async function takeBackOnce(entry: WrittenEntry, when: When, begin: () => void): Promise<readonly Left[]> {
  const planned = await look(entry, when);
  begin();
  const { answer, typed } = await carryOutPlan(entry, planned);
  if (answer !== "answered") afterSilence(entry, answer, when);
  unfinished = unfinished.filter(({ id }) => id !== entry.id);
  return [...planned.plan.left, ...(await typeAgain(entry, typed))];
}

/**
 * Takes back what an action wrote, wholly or half.
 * @throws ActionFailure `unfinished` where Excel refuses that as well, `unanswered` where Excel never answered and nothing was
 * taken back.
 */
export async function takeBack(entry: WrittenEntry, when: When): Promise<readonly Left[]> {
  let later = when;
  const begin = (): void => {
    // Cells that were emptied and not filled are no longer the user's doing.
    if (when === "undo") later = "cleanUp";
  };
  try {
    return await takeBackOnce(entry, when, begin);
  } catch (error) {
    // Nothing was changed, or Excel is not to be asked again.
    if (error instanceof ActionFailure) throw error;
  }
  try {
    // What was half done is found again by its names; a second failure reaches the caller.
    return await takeBackOnce(entry, later, begin);
  } catch (error) {
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
  const kept = await readPatiently(() =>
    Excel.run(async (context) => {
      const parts = queueUnfinished(context);
      await context.sync();
      return readUnfinished(context, parts);
    }),
  );
  const known = new Map([...unfinished, ...kept].map((entry) => [entry.id, entry]));
  if (known.size === 0) await forgetParts();
  const left: Left[] = [];
  for (const entry of known.values()) {
    left.push(...(await takeBack(entry, "cleanUp")));
    const place = written.findIndex(({ id }) => id === entry.id);
    if (place >= 0) written.splice(place, 1);
  }
  return left;
}

/** Parts of a keeping that was never completed: nothing was written under it. */
async function forgetParts(): Promise<void> {
  await Excel.run(async (context) => {
    const parts = queueUnfinished(context);
    await context.sync();
    for (const part of parts.items) part.delete();
    if (parts.items.length > 0) await context.sync();
  });
}

/** For tests: a pane that was just opened. */
export function forgetHistory(): void {
  written.length = 0;
  unfinished = [];
}

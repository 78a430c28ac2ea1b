import type { Host, HostWorkbookData } from "excel-stand-in/openHost";
import { readFailure } from "../../src/excel/failures";
import { waitAtMost } from "../../src/excel/writing/answers";
import { cleanUp } from "../../src/excel/writing/history";
import { takeRemarks } from "../../src/excel/writing/remarks";
import { sampled } from "../sampled";
import { Bench, keeps, type Whole } from "./harness";
import { writingActions, type WritingAction } from "./writingActions";

type At = "before" | "after";

/** A request that is never answered, counted from the first one that writes; its effect may have happened. */
interface Silence {
  readonly request: number;
  readonly at: At;
}

let bench: Bench;

beforeEach(() => {
  waitAtMost(300);
  takeRemarks("ja");
});

afterEach(() => {
  bench.close();
});

type Batch = Parameters<Parameters<Host["beforeRequest"]>[0]>[0]["batch"];

interface Heard {
  /** Requests that wrote. */
  readonly written: number;
  /** The request that was never answered; `null`: there was none. */
  readonly lost: Batch | null;
}

/** Counts the requests from the first one that writes, and leaves one of them without an answer. */
function beSilent({ request, at }: Silence, first: (batch: object) => boolean): () => Heard {
  let [number, written] = [0, 0];
  let lost: Heard["lost"] = null;
  bench.host.beforeRequest(({ batch }, host) => {
    if (number === 0 && !first(batch)) return;
    number += 1;
    if (keeps(batch)) written += 1;
    if (number !== request) return;
    host.loseAnswer(0, at);
    lost = batch;
  });
  return () => ({ written, lost });
}

/** The requests from the first that writes to the last. */
async function writingRequests(action: WritingAction, saved: HostWorkbookData): Promise<number> {
  await bench.open(saved);
  let number = 0;
  bench.host.beforeRequest(({ batch }) => {
    if (number > 0 || keeps(batch)) number += 1;
  });
  await action.act(bench.host);
  bench.close();
  return number;
}

/** Types of actions on Office.js's wire: one property, or several. */
const setsProperties: readonly number[] = [4, 7];

/** What only reads is asked again, and nothing needs to be told. */
function isOneThatChanges({ lost }: Heard): boolean {
  return lost?.Actions.some(({ ActionType }) => setsProperties.includes(ActionType)) ?? false;
}

function silences(requests: number): readonly Silence[] {
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) =>
    (["before", "after"] as const).map((at) => ({ request, at })),
  );
}

async function outcomeOf<Result>(work: Promise<Result>): Promise<{ result: Result } | { error: unknown }> {
  try {
    return { result: await work };
  } catch (error) {
    return { error };
  }
}

/** After a failure: nothing was done, or what was half done can be cleaned up. */
async function afterFailure(error: unknown, before: Whole): Promise<string | null> {
  const code = readFailure(error)?.code;
  if (code === "unfinished") await cleanUp();
  else if (code !== "unanswered") return error instanceof Error ? error.message : "refused";
  return bench.changes(before);
}

const actions = sampled(writingActions, 3).map((action) => [action.name, action] as const);

describe("返事が来なければ、二度は書かず、印を見て何が済んだかを言う", () => {
  it.each(actions)("%s", async (_, action) => {
    bench = new Bench(action);
    const saved = await bench.prepare();
    const wrong: string[] = [];
    for (const silence of sampled(silences(await writingRequests(action, saved)), 3)) {
      const before = await bench.open(saved);
      const heard = beSilent(silence, keeps);
      const outcome = await outcomeOf(action.act(bench.host));
      const name = `${String(silence.request)} ${silence.at}`;
      if (heard().written > 1) wrong.push(`${name}: written again`);
      if ("error" in outcome) {
        const what = await afterFailure(outcome.error, before);
        if (what !== null) wrong.push(`${name}: ${what}`);
      } else {
        if (isOneThatChanges(heard()) && takeRemarks("ja").length === 0) wrong.push(`${name}: not told`);
        const left = await outcome.result();
        const what = left.length > 0 ? JSON.stringify(left) : await bench.changes(before);
        if (what !== null) wrong.push(`${name}: ${what}`);
      }
      takeRemarks("ja");
      bench.close();
    }
    await bench.open(saved);
    expect(wrong).toEqual([]);
  });
});

describe("元に戻す間に返事が来なければ、二度は戻さず、印を見て何が済んだかを言う", () => {
  it.each(actions)("%s", async (_, action) => {
    bench = new Bench(action);
    const saved = await bench.prepare();
    await bench.open(saved);
    const undoOnce = await action.act(bench.host);
    const counted = bench.host.requests;
    await undoOnce();
    const requests = bench.host.requests - counted;
    bench.close();
    const wrong: string[] = [];
    for (const silence of sampled(silences(requests), 3)) {
      const before = await bench.open(saved);
      const undo = await action.act(bench.host);
      const heard = beSilent(silence, () => true);
      const outcome = await outcomeOf(undo());
      const name = `${String(silence.request)} ${silence.at}`;
      if (heard().written > 1) wrong.push(`${name}: taken back again`);
      if ("error" in outcome) {
        const what = readFailure(outcome.error)?.code === "unanswered" ? await undoAgain(undo) : null;
        const rest = what ?? (await afterFailure(outcome.error, before));
        if (rest !== null) wrong.push(`${name}: ${rest}`);
      } else {
        if (isOneThatChanges(heard()) && takeRemarks("ja").length === 0) wrong.push(`${name}: not told`);
        const what = await bench.changes(before);
        if (what !== null) wrong.push(`${name}: ${what}`);
      }
      takeRemarks("ja");
      bench.close();
    }
    await bench.open(saved);
    expect(wrong).toEqual([]);
  });

  async function undoAgain(undo: () => Promise<readonly unknown[]>): Promise<string | null> {
    const left = await undo();
    return left.length > 0 ? JSON.stringify(left) : null;
  }
});

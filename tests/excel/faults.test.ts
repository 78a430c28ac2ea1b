import { openHost, type Host, type HostWorkbookData } from "excel-stand-in/openHost";
import { playedProfile, profileNames } from "excel-stand-in/profiles";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { readFailure } from "../../src/excel/failures";
import { inspectPreviousYear } from "../../src/excel/previousYear";
import { waitAtMost } from "../../src/excel/writing/answers";
import { cleanUp, forgetHistory } from "../../src/excel/writing/history";
import { takeRemarks } from "../../src/excel/writing/remarks";
import { sampled } from "../sampled";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, usualOptions } from "./workbooks";
import { planRows, writingActions, type WritingAction } from "./writingActions";

const places = ["before", "middle", "after"] as const;
type Place = (typeof places)[number];

/** A request that Excel refuses, counted from the first one of what is tested. */
interface Fault {
  readonly request: number;
  readonly at: Place;
  readonly code: string;
}

type Whole = Awaited<ReturnType<typeof wholeWorkbook>>;

let host: Host;

beforeAll(async () => {
  // The client, which knows the codes, comes with the first host.
  (await openHost(workbookOf({ Sheet1: [] }))).close();
});

afterEach(() => {
  host.close();
  forgetHistory();
});

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (error) {
    return error;
  }
}

/** Codes that Excel's documentation names, and its client does not. */
const moreCodes = [
  "ActivityLimitReached",
  "ApiNotAvailable",
  "InvalidRequest",
  "RequestPayloadSizeLimitExceeded",
  "ServiceNotAvailable",
  "Unauthenticated",
] as const;

/** Every error code that Excel has; `npm run test:all` shares them out among the Excels that it plays. */
function errorCodes(): readonly string[] {
  const codes: readonly string[] = [...Object.values(Excel.ErrorCodes), ...moreCodes];
  return codes.filter((_, index) => profileNames[index % profileNames.length] === playedProfile());
}

/** Every request × place × code. */
function faultsOf(requests: number): readonly Fault[] {
  return Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) =>
    places.flatMap((at) => errorCodes().map((code) => ({ request, at, code }))),
  );
}

function nameOf({ request, at, code }: Fault): string {
  return `${String(request)} ${at} ${code}`;
}

/** What an official has before an action, as plain data: opening it is cheap, making it is not. */
async function prepared({ prepare, introduce }: WritingAction): Promise<HostWorkbookData> {
  host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
  introduce?.(host);
  await prepare?.(host);
  const saved = await host.save();
  close();
  return saved;
}

function close(): void {
  host.close();
  forgetHistory();
}

async function open(saved: HostWorkbookData, { introduce }: WritingAction): Promise<Whole> {
  host = await openHost(saved);
  introduce?.(host);
  return wholeWorkbook(host);
}

/** What is not as it was; `null`: nothing. */
async function changes(before: Whole): Promise<string | null> {
  return firstDifference(before, await wholeWorkbook(host));
}

/** What stands in the cells, whenever it was made. */
function contentsOf({ cells }: Whole): unknown {
  const sheets = cells as readonly { readonly name: string; readonly cells: Readonly<Record<string, object>> }[];
  const text = JSON.stringify(
    sheets.map(({ name, cells: all }) => [
      name,
      Object.entries(all).map(([address, cell]) => [address, { ...cell, style: null, extras: null }]),
    ]),
  );
  return JSON.parse(text.replace(/作成：令和[^"]*/gu, "作成"));
}

/** How many requests something takes when nothing goes wrong. */
async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  const before = host.requests;
  await work();
  return host.requests - before;
}

describe.each(writingActions.map((action) => [action.name, action] as const))("%s", (_, action) => {
  /** Tries something with every fault, always from the same workbook; answers what went wrong. */
  async function tryAll<Tried>(
    saved: HostWorkbookData,
    tried: readonly Tried[],
    attempt: (one: Tried, before: Whole) => Promise<string | null>,
    name: (one: Tried) => string,
  ): Promise<readonly string[]> {
    const wrong: string[] = [];
    let before = await open(saved, action);
    for (const one of tried) {
      const what = await attempt(one, before);
      host.failNoMore();
      if (what !== null) wrong.push(`${name(one)}: ${what}`);
      // What came out right is where the next one begins.
      if (what === null && (await changes(before)) === null) continue;
      close();
      before = await open(saved, action);
    }
    return wrong;
  }

  it("どこでどう断られても、ブックは元のまま", async () => {
    const saved = await prepared(action);
    await open(saved, action);
    const requests = await requestsOf(() => action.act(host));
    close();
    const attempt = async ({ request, at, code }: Fault, before: Whole): Promise<string | null> => {
      host.failRequest(request, code, at);
      try {
        const undo = await action.act(host);
        // A fault in page set-up is a remark.
        host.failNoMore();
        const left = await undo();
        return left.length > 0 ? `undo leaves ${JSON.stringify(left)}` : await changes(before);
      } catch (error) {
        if (readFailure(error)?.code === "unfinished") return "unfinished";
        return await changes(before);
      }
    };
    expect(await tryAll(saved, sampled(faultsOf(requests), 5), attempt, nameOf)).toEqual([]);
    expect(await errorOf(action.act(host))).toBeNull();
  });

  it("元に戻す途中でどう断られても、元に戻る", async () => {
    const saved = await prepared(action);
    await open(saved, action);
    const undoOnce = await action.act(host);
    const requests = await requestsOf(undoOnce);
    close();
    const attempt = async ({ request, at, code }: Fault, before: Whole): Promise<string | null> => {
      const undo = await action.act(host);
      host.failRequest(request, code, at);
      const error = await errorOf(undo());
      host.failNoMore();
      if (error !== null) return error instanceof Error ? error.message : "refused";
      return await changes(before);
    };
    expect(await tryAll(saved, sampled(faultsOf(requests), 3), attempt, nameOf)).toEqual([]);
  });

  /** Refuses a request and all that follow; answers what was not told. */
  async function refuseFromOn({ request, at, code }: Fault, before: Whole): Promise<string | null> {
    host.failRequest(request, code, at);
    for (let later = 1; later < 40; later += 1) host.failRequest(request + later, code, "before");
    const error = await errorOf(action.act(host));
    host.failNoMore();
    // What is refused in page set-up is a remark.
    const isTold = error === null ? takeRemarks("ja").length > 0 : readFailure(error)?.code === "unfinished";
    return isTold || (await changes(before)) === null ? null : "left, and not told";
  }

  async function lastingFaults(): Promise<{
    readonly saved: HostWorkbookData;
    readonly requests: number;
    readonly done: unknown;
  }> {
    const saved = await prepared(action);
    await open(saved, action);
    const requests = await requestsOf(() => action.act(host));
    const done = contentsOf(await wholeWorkbook(host));
    close();
    return { saved, requests, done };
  }

  /** Excel did it all, and said that it did not: the workbook holds the whole of it, as it was told, or page set-up was refused. */
  async function isAllDone(done: unknown): Promise<boolean> {
    return firstDifference(done, contentsOf(await wholeWorkbook(host))) === null;
  }

  it("断られ続けても、残ったものを知らせ、後から片付けられる", async () => {
    const { saved, requests, done } = await lastingFaults();
    const attempt = async (fault: Fault, before: Whole): Promise<string | null> => {
      const untold = await refuseFromOn(fault, before);
      if (untold !== null) return untold;
      // The pane was closed and opened again.
      forgetHistory();
      const kept = await cleanUp();
      if (kept.length > 0) return JSON.stringify(kept);
      const changed = await changes(before);
      return changed === null || (await isAllDone(done)) ? null : changed;
    };
    expect(await tryAll(saved, sampled(faultsOf(requests), 3), attempt, nameOf)).toEqual([]);
  });

  it("断られ続け、ブックを閉じて開いた後でも、次はうまくいく", async () => {
    const { saved, requests, done } = await lastingFaults();
    const codes = errorCodes();
    const lasting = Array.from({ length: requests }, (_, index) => index + 1).flatMap((request) =>
      places.map((at, place): Fault => ({ request, at, code: codes[(request + place) % codes.length] ?? "" })),
    );
    const attempt = async (fault: Fault, before: Whole): Promise<string | null> => {
      const untold = await refuseFromOn(fault, before);
      if (untold !== null) return untold;
      const left = await host.save();
      close();
      await open(left, action);
      if (await isAllDone(done)) return null;
      // The next run cleans up by itself.
      const undo = await action.act(host);
      if (!(await isAllDone(done))) return "the next run did otherwise";
      const kept = await undo();
      return kept.length > 0 ? JSON.stringify(kept) : await changes(before);
    };
    expect(await tryAll(saved, sampled(lasting, 2), attempt, nameOf)).toEqual([]);
  });
});

describe("書き込みの返事が来なければ、二度は書かず、印を見て何が済んだかを言う", () => {
  const silent = (request: number, at: "before" | "after"): string => `${String(request)} ${at}`;

  beforeEach(() => {
    waitAtMost(30);
    takeRemarks("ja");
  });

  it.each(sampled(writingActions, 5).map((action) => [action.name, action] as const))("%s", async (_, action) => {
    const saved = await prepared(action);
    await open(saved, action);
    // The writing is the request in which what is being replaced is kept.
    let [number, writes, isKept] = [0, 0, false];
    host.beforeRequest(({ batch }) => {
      number += 1;
      if (isKept || !JSON.stringify(batch).includes('urn:tenken:unfinished\\">{')) return;
      [writes, isKept] = [number, true];
    });
    await action.act(host);
    close();
    const wrong: string[] = [];
    for (const at of ["before", "after"] as const) {
      const before = await open(saved, action);
      host.loseAnswer(writes, at);
      const asked: string[] = [];
      let counted = 0;
      host.beforeRequest(({ batch }) => {
        counted += 1;
        if (counted > writes) asked.push(JSON.stringify(batch));
      });
      const answer = await errorOrUndo(action.act(host));
      const isWritten = asked.some((batch) => batch.includes('urn:tenken:unfinished\\">{'));
      if (isWritten) wrong.push(`${silent(writes, at)}: written again`);
      if ("undo" in answer) {
        if (at === "before") wrong.push("done, and nothing was");
        if (takeRemarks("ja").length === 0) wrong.push("not told");
        await answer.undo();
      } else if (readFailure(answer.error)?.code !== (at === "before" ? "unanswered" : "unfinished"))
        wrong.push(String(answer.error));
      else if (at === "after") await cleanUp();
      const changed = await changes(before);
      if (changed !== null) wrong.push(`${silent(writes, at)}: ${changed}`);
      close();
    }
    await open(saved, action);
    expect(wrong).toEqual([]);
  });

  async function errorOrUndo(
    work: ReturnType<WritingAction["act"]>,
  ): Promise<{ readonly undo: Awaited<typeof work> } | { readonly error: unknown }> {
    try {
      return { undo: await work };
    } catch (error) {
      return { error };
    }
  }
});

describe("他のブックを読むために借りたシートは、どこで断られても残らない", () => {
  it("どの往復でも", async () => {
    const other = await writeXlsx(workbookOf({ 施策一覧: listOfMeasures(6), 参考: [["前年の参考"]] }));
    const file = { name: "前年.xlsx", content: Buffer.from(other).toString("base64") };
    host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
    const before = await wholeWorkbook(host);
    const requests = await requestsOf(() => inspectPreviousYear(file, usualOptions));
    const wrong: string[] = [];
    for (const fault of sampled(faultsOf(requests), 12)) {
      host.failRequest(fault.request, fault.code, fault.at);
      await errorOf(inspectPreviousYear(file, usualOptions));
      host.failNoMore();
      const changed = await changes(before);
      if (changed !== null) wrong.push(`${nameOf(fault)}: ${changed}`);
    }
    expect(wrong).toEqual([]);
    expect(await errorOf(inspectPreviousYear(file, usualOptions))).toBeNull();
    expect(await changes(before)).toBeNull();
  });
});

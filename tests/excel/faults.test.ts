import { openHost, type HostWorkbookData } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { readFailure } from "../../src/excel/failures";
import { inspectPreviousYear } from "../../src/excel/previousYear";
import { cleanUp, forgetHistory } from "../../src/excel/writing/history";
import { takeRemarks } from "../../src/excel/writing/remarks";
import { tripsOfAtMost, usualSizes } from "../../src/excel/writing/steps";
import { sampled } from "../sampled";
import { errorCodes, faultsOf, nameOf, places, requestsOf, type Fault } from "./faultList";
import { Bench, contentsOf, errorOf, type Whole } from "./harness";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, usualOptions } from "./workbooks";
import { planRows, writingActions } from "./writingActions";

beforeAll(async () => {
  // The client, which knows the codes, comes with the first host.
  (await openHost(workbookOf({ Sheet1: [] }))).close();
});

/** A part of the sheets of these, and of what is kept, goes in trips of its own. */
const portioned = [
  "列と集計表と点検結果をもう一度",
  "所属別をもう一度",
  "確認済みを取り消す",
  "ピボットテーブルをもう一度",
];

const whole = writingActions.map((action) => [action.name, action, false] as const);
const inPortions = writingActions
  .filter(({ name }) => portioned.includes(name))
  .map((action) => [`${action.name}、小分けに`, action, true] as const);

describe.each(sampled([...whole, ...inPortions], 4))("%s", (_, action, isPortioned) => {
  const bench = new Bench(action);

  beforeEach(() => {
    if (isPortioned) tripsOfAtMost({ trip: 20_000, strip: 2_000 });
  });

  afterEach(() => {
    bench.close();
    tripsOfAtMost(usualSizes);
  });

  /** Tries something with every fault, always from the same workbook; answers what went wrong. */
  async function tryAll<Tried>(
    saved: HostWorkbookData,
    tried: readonly Tried[],
    attempt: (one: Tried, before: Whole) => Promise<string | null>,
    name: (one: Tried) => string,
  ): Promise<readonly string[]> {
    const wrong: string[] = [];
    let before = await bench.open(saved);
    for (const one of tried) {
      const what = await attempt(one, before);
      bench.host.failNoMore();
      if (what !== null) wrong.push(`${name(one)}: ${what}`);
      // What came out right is where the next one begins.
      if (what === null && (await bench.changes(before)) === null) continue;
      bench.close();
      before = await bench.open(saved);
    }
    return wrong;
  }

  it("どこでどう断られても、ブックは元のまま", async () => {
    const saved = await bench.prepare();
    await bench.open(saved);
    const requests = await requestsOf(bench.host, () => action.act(bench.host));
    bench.close();
    const attempt = async ({ request, at, code }: Fault, before: Whole): Promise<string | null> => {
      bench.host.failRequest(request, code, at);
      try {
        const undo = await action.act(bench.host);
        // A fault in page set-up is a remark.
        bench.host.failNoMore();
        const left = await undo();
        return left.length > 0 ? `undo leaves ${JSON.stringify(left)}` : await bench.changes(before);
      } catch (error) {
        if (readFailure(error)?.code === "unfinished") return "unfinished";
        return await bench.changes(before);
      }
    };
    expect(await tryAll(saved, sampled(faultsOf(requests), 5), attempt, nameOf)).toEqual([]);
    expect(await errorOf(action.act(bench.host))).toBeNull();
  });

  it("元に戻す途中でどう断られても、元に戻る", async () => {
    const saved = await bench.prepare();
    await bench.open(saved);
    const undoOnce = await action.act(bench.host);
    const requests = await requestsOf(bench.host, undoOnce);
    bench.close();
    const attempt = async ({ request, at, code }: Fault, before: Whole): Promise<string | null> => {
      const undo = await action.act(bench.host);
      bench.host.failRequest(request, code, at);
      const error = await errorOf(undo());
      bench.host.failNoMore();
      if (error !== null) return error instanceof Error ? error.message : "refused";
      return await bench.changes(before);
    };
    expect(await tryAll(saved, sampled(faultsOf(requests), 3), attempt, nameOf)).toEqual([]);
  });

  /** Refuses a request and all that follow; answers what was not told. */
  async function refuseFromOn({ request, at, code }: Fault, before: Whole): Promise<string | null> {
    bench.host.failRequest(request, code, at);
    for (let later = 1; later < 200; later += 1) bench.host.failRequest(request + later, code, "before");
    const error = await errorOf(action.act(bench.host));
    bench.host.failNoMore();
    // What is refused in page set-up is a remark.
    const isTold = error === null ? takeRemarks("ja").length > 0 : readFailure(error)?.code === "unfinished";
    return isTold || (await bench.changes(before)) === null ? null : "left, and not told";
  }

  async function lastingFaults(): Promise<{
    readonly saved: HostWorkbookData;
    readonly requests: number;
    readonly done: unknown;
  }> {
    const saved = await bench.prepare();
    await bench.open(saved);
    const requests = await requestsOf(bench.host, () => action.act(bench.host));
    const done = contentsOf(await wholeWorkbook(bench.host));
    bench.close();
    return { saved, requests, done };
  }

  /** Excel did it all, and said that it did not: the workbook holds the whole of it, as it was told, or page set-up was refused. */
  async function isAllDone(done: unknown): Promise<boolean> {
    return firstDifference(done, contentsOf(await wholeWorkbook(bench.host))) === null;
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
      const changed = await bench.changes(before);
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
      const left = await bench.host.save();
      bench.close();
      await bench.open(left);
      if (await isAllDone(done)) return null;
      // The next run cleans up by itself.
      const undo = await action.act(bench.host);
      if (!(await isAllDone(done))) return "the next run did otherwise";
      const kept = await undo();
      return kept.length > 0 ? JSON.stringify(kept) : await bench.changes(before);
    };
    expect(await tryAll(saved, sampled(lasting, 2), attempt, nameOf)).toEqual([]);
  });
});

describe("他のブックを読むために借りたシートは、どこで断られても残らない", () => {
  it("どの往復でも", async () => {
    const other = await writeXlsx(workbookOf({ 施策一覧: listOfMeasures(6), 参考: [["前年の参考"]] }));
    const file = { name: "前年.xlsx", content: Buffer.from(other).toString("base64") };
    const host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
    const before = await wholeWorkbook(host);
    const requests = await requestsOf(host, () => inspectPreviousYear(file, usualOptions));
    const wrong: string[] = [];
    for (const fault of sampled(faultsOf(requests), 6)) {
      host.failRequest(fault.request, fault.code, fault.at);
      await errorOf(inspectPreviousYear(file, usualOptions));
      host.failNoMore();
      const changed = firstDifference(before, await wholeWorkbook(host));
      if (changed !== null) wrong.push(`${nameOf(fault)}: ${changed}`);
    }
    expect(wrong).toEqual([]);
    expect(await errorOf(inspectPreviousYear(file, usualOptions))).toBeNull();
    expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
    host.close();
  });
});

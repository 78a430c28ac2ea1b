import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { readFailure } from "../../src/excel/failures";
import { inspectPreviousYear } from "../../src/excel/previousYear";
import { cleanUp, forgetHistory } from "../../src/excel/writing/history";
import { sampled } from "../sampled";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { wholeWorkbook } from "./wholeWorkbook";
import { listOfMeasures, usualOptions } from "./workbooks";
import { planRows, writingActions, type WritingAction } from "./writingActions";

let host: Host;

afterEach(() => {
  host.close();
  forgetHistory();
});

const places = ["before", "middle", "after"] as const;
const codes = ["GeneralException", "AccessDenied", "RequestAborted"] as const;
/** No action takes more round trips than these. */
const mostRequests = 9;

async function given({ prepare }: WritingAction): Promise<void> {
  host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
  await prepare?.(host);
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (error) {
    return error;
  }
}

interface Fault {
  readonly action: WritingAction;
  readonly request: number;
  readonly at: (typeof places)[number];
  readonly code: string;
}

const faults = writingActions.flatMap((action, index) =>
  Array.from({ length: mostRequests }, (_, request) => request + 1).flatMap((request) =>
    places.map((at, place): Fault => ({
      ...{ action, request, at },
      code: codes[(index + request + place) % codes.length] ?? codes[0],
    })),
  ),
);

describe("どこで一度断られても、ブックは元のまま", () => {
  it.each(
    sampled(faults, 24).map(
      (fault) => [`${fault.action.name} ${String(fault.request)} ${fault.at} ${fault.code}`, fault] as const,
    ),
  )("%s", async (_, { action, request, at, code }) => {
    await given(action);
    const before = await wholeWorkbook(host);
    host.failRequest(request, code, at);
    const error = await errorOf(action.act(host));
    host.failNoMore();
    // A fault in page set-up is a remark, and one behind the last request none.
    if (error !== null) {
      expect(readFailure(error)?.code).not.toBe("unfinished");
      expect(await wholeWorkbook(host)).toEqual(before);
    }
    expect(await errorOf(action.act(host))).toBeNull();
  });
});

// A PivotTable is made in two steps, its source first: what lasts in the second leaves the source, which is not kept track
// of; and one that is there already is written anew by Excel itself.
const oneStep = writingActions.filter(({ name }) => !name.startsWith("ピボットテーブル"));
const lasting = oneStep.flatMap((action) =>
  Array.from({ length: mostRequests }, (_, request) => ({ action, request: request + 1 })),
);

describe("断られ続けても、残ったものを知らせ、後で片付けられる", () => {
  it.each(sampled(lasting, 8).map((fault) => [`${fault.action.name} ${String(fault.request)}`, fault] as const))(
    "%s",
    async (_, { action, request }) => {
      await given(action);
      const before = await wholeWorkbook(host);
      host.failRequest(request, "GeneralException", "middle");
      for (let later = 1; later < 20; later += 1) host.failRequest(request + later, "GeneralException", "before");
      const error = await errorOf(action.act(host));
      host.failNoMore();
      if (error === null) return;
      const isUnchanged = JSON.stringify(await wholeWorkbook(host)) === JSON.stringify(before);
      if (!isUnchanged) expect(readFailure(error)?.code).toBe("unfinished");
      // The pane was closed, and the workbook opened again.
      const saved = await host.save();
      host.close();
      forgetHistory();
      host = await openHost(saved);
      expect(await cleanUp()).toEqual([]);
      expect(await wholeWorkbook(host)).toEqual(before);
    },
  );
});

describe("他のブックを読むために借りたシートは、どこで断られても残らない", () => {
  const requests = Array.from({ length: 10 }, (_, index) => index + 1);
  const cases = requests.flatMap((request) => places.map((at) => ({ request, at })));

  it.each(sampled(cases, 8).map((fault) => [`${String(fault.request)} ${fault.at}`, fault] as const))(
    "%s",
    async (_, { request, at }) => {
      const other = await writeXlsx(workbookOf({ 施策一覧: listOfMeasures(6), 参考: [["前年の参考"]] }));
      const file = { name: "前年.xlsx", content: Buffer.from(other).toString("base64") };
      host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
      const before = await wholeWorkbook(host);
      host.failRequest(request, "GeneralException", at);
      await errorOf(inspectPreviousYear(file, usualOptions));
      host.failNoMore();
      expect(await wholeWorkbook(host)).toEqual(before);
      expect(await errorOf(inspectPreviousYear(file, usualOptions))).toBeNull();
      expect(await wholeWorkbook(host)).toEqual(before);
    },
  );
});

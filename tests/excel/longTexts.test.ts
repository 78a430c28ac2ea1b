import { workbookOf } from "excel-stand-in/workbookOf";
import { openHost, type Host } from "excel-stand-in/openHost";
import { applyCellChanges } from "../../src/excel/cellChanges";
import { forgetHistory } from "../../src/excel/writing/history";
import { tripsOfAtMost, usualSizes } from "../../src/excel/writing/steps";
import { largeOnly } from "../sampled";
import { requestsOf } from "./faultList";
import type { Whole } from "./harness";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { planRows, writingActions, type WritingAction } from "./writingActions";

/** The bar for every request and every answer, in bytes of UTF-8. */
const mostBytes = 4_000_000;

let host: Host;

afterEach(() => {
  host.close();
  forgetHistory();
});

/** A plan with so many reasons, plans and outlines that its texts take 9 MB as UTF-8: more than twice what a trip may have. */
function longPlan(): (string | number)[][] {
  const [title = [], header = [], ...rows] = planRows();
  const measures = rows.slice(0, 6);
  const texts = ["未達成の理由", "今後の取組", "概要"];
  const long = (row: number, column: number): string => `${String(row)}の${String(column)}${"あいうえお".repeat(500)}`;
  return [
    title,
    [...header, ...texts],
    ...Array.from({ length: 400 }, (_, row) => {
      const measure = measures[row % measures.length] ?? [];
      const named = measure.map((cell, column) => (column === 3 ? `施策${String(row + 1)} ` : cell));
      return [...named, ...texts.map((__, column) => long(row, column))];
    }),
  ];
}

/** Those that look at, keep, copy or read again the most of the plan, each with what it once failed at. */
const actions = writingActions.filter(({ name }) =>
  ["直す", "照会", "帳票型にする", "値に変換", "回答を取り込む", "所属別をもう一度", "目標・実績を分ける列"].includes(
    name,
  ),
);

const openLongPlan = async (action: WritingAction): Promise<Whole> => {
  host = await openHost(workbookOf({ Sheet1: longPlan(), 控え: [["手で作った表"]] }), { payloadLimitBytes: mostBytes });
  action.introduce?.(host);
  await action.prepare?.(host);
  return wholeWorkbook(host);
};

largeOnly(() => {
  describe("本文の長い計画でも、要求も応答も4MBを超えずに書き、元に戻せる", () => {
    it.each(actions.map((action) => [action.name, action] as const))("%s", async (_, action) => {
      const before = await openLongPlan(action);
      const undo = await action.act(host);
      expect(await undo()).toEqual([]);
      expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
    });
  });

  // What is so large is emptied, in trips of its own, before it is deleted.
  describe.each(
    actions.filter(({ name }) => ["照会", "帳票型にする"].includes(name)).map((one) => [one.name, one] as const),
  )("%sの大きなシートを元に戻す途中で断られても", (_, action) => {
    it.each([
      ["なかばの後", 0.5, "after"],
      ["終わりに近い往復の前", 0.96, "before"],
      ["最後の往復の途中", 1, "middle"],
    ] as const)("%s：元に戻る", async (__, share, at) => {
      await openLongPlan(action);
      const undoOnce = await action.act(host);
      const requests = await requestsOf(host, undoOnce);
      host.close();
      const before = await openLongPlan(action);
      const undo = await action.act(host);
      host.failRequest(Math.round(share * requests), "GeneralException", at);
      expect(await undo()).toEqual([]);
      expect(firstDifference(before, await wholeWorkbook(host))).toBeNull();
    });
  });
});

describe("離ればなれのセルを直しても", () => {
  afterEach(() => {
    tripsOfAtMost(usualSizes);
  });

  it("印を付ける要求は、いくつあっても分けて送る", async () => {
    const rows = Array.from({ length: 160 }, (_, row) => [`施策${String(row)}`, row % 2 === 0 ? "〇" : "―"]);
    host = await openHost(workbookOf({ Sheet1: rows }));
    tripsOfAtMost({ trip: 20_000, strip: 10_000 });
    const changes = Array.from({ length: 80 }, (_, index) => ({
      ...{ sheet: "Sheet1", row: index * 2, column: 1, before: "〇", after: "○" },
    }));
    let largest = 0;
    const { undo } = await Excel.run((context) => {
      host.beforeRequest(({ bytes, batch }) => {
        if (JSON.stringify(batch).includes("TENKEN.undo.")) largest = Math.max(largest, bytes);
      });
      return applyCellChanges(context, changes);
    });
    expect(largest).toBeGreaterThan(10_000);
    expect(largest).toBeLessThan(40_000);
    expect(await undo()).toEqual([]);
    expect(host.cell("Sheet1", "B1").content).toBe("〇");
  });
});

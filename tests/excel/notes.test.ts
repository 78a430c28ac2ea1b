import { officeDocument, type OfficeDocument } from "excel-stand-in/officeDocument";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { writeLayout } from "../../src/excel/layoutActions";
import { writeOutputs } from "../../src/excel/actions";
import { waitAtMost } from "../../src/excel/writing/answers";
import { forgetHistory } from "../../src/excel/writing/history";
import { sampled } from "../sampled";
import { wholeWorkbook } from "./wholeWorkbook";
import { usualOptions } from "./workbooks";
import { planRows, writingActions, type WritingAction } from "./writingActions";

let host: Host;

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  waitAtMost(20_000);
  host.close();
  forgetHistory();
});

/** A page of Office, which hands out the workbook's file. */
function inPage(document: OfficeDocument = officeDocument(() => host.save())): void {
  const requirements = { isSetSupported: () => true };
  Object.assign(globalThis, {
    Office: { FileType: { Compressed: "compressed" }, context: { document, requirements } },
  });
}

const refusing: OfficeDocument = {
  getFileAsync: (_, __, answer) => {
    answer({ status: "failed", error: { code: 11001, name: "Network problem", message: "not now" } });
  },
};

const silent: OfficeDocument = { getFileAsync: () => undefined };

async function open({ prepare, introduce }: Partial<WritingAction>): Promise<void> {
  host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
  inPage();
  introduce?.(host);
  await prepare?.(host);
}

/** Every note of the workbook, wherever it stands. */
async function notes(): Promise<readonly string[]> {
  const { workbook } = await host.save();
  type Row = Readonly<Record<string, { readonly custom?: { readonly note?: string } }>>;
  return Object.values(workbook.sheets)
    .flatMap(({ cellData }) => Object.values((cellData ?? {}) as Readonly<Record<string, Row>>))
    .flatMap((row) => Object.values(row))
    .flatMap(({ custom }) => (custom?.note === undefined ? [] : [custom.note]))
    .sort();
}

/** A note in every row of every sheet, at its first cell and beyond its last column; answers them all. */
async function noteEverywhere(): Promise<readonly string[]> {
  for (const { name, usedArea } of await sheetsNow()) {
    for (let row = 1; row <= usedArea.rows; row += 1) {
      host.note(name, `A${String(row)}`, `${name} ${String(row)} はじめ`);
      host.note(name, `CA${String(row)}`, `${name} ${String(row)} おわり`);
    }
  }
  return notes();
}

async function sheetsNow(): Promise<
  readonly { readonly name: string; readonly usedArea: { readonly rows: number } }[]
> {
  const sheets = await host.capture();
  return sheets.map(({ name, cells }) => {
    const rows = Object.keys(cells).map((address) => Number(/\d+$/u.exec(address)?.[0] ?? 0));
    return { name, usedArea: { rows: Math.max(0, ...rows) } };
  });
}

/** An action that would delete rows in which notes stand does nothing, and says why. */
function refusedForNotes(error: unknown): () => Promise<void> {
  expect(error).toMatchObject({ failure: { code: "rowsNoted" } });
  return () => Promise.resolve();
}

const some = sampled(writingActions, 5).map((action) => [action.name, action] as const);

describe("メモは、Excelがどれだけ古くても、元に戻して消えることはない", () => {
  it.each(some)("メモを付けていなければ、書く前とまったく同じに戻る：%s", async (_, action) => {
    await open(action);
    const before = await wholeWorkbook(host);
    const undo = await action.act(host);
    expect(await undo()).toEqual([]);
    expect(await wholeWorkbook(host)).toEqual(before);
  });

  it.each(some)("どの行に付けたメモも残る：%s", async (_, action) => {
    await open(action);
    const undo = await action.act(host);
    const all = await noteEverywhere();
    await undo();
    expect(await notes()).toEqual(all);
  });

  it.each(some)("書く前からあったメモも、書いて戻しても残る：%s", async (_, action) => {
    await open(action);
    const all = await noteEverywhere();
    const undo = await action.act(host).catch(refusedForNotes);
    expect(await notes()).toEqual(expect.arrayContaining([...all]));
    await undo();
    expect(await notes()).toEqual(expect.arrayContaining([...all]));
  });

  it("メモの付いたシートは残して、名前を挙げる。ほかは元に戻る", async () => {
    await open({});
    const { applied } = await writeOutputs(["summaryTable", "findings"], usualOptions);
    host.note("集計表", "C3", "課長説明済み");
    expect(await applied.undo()).toEqual([{ sheet: "集計表", address: null, because: "edited" }]);
    expect(host.sheetNames()).toEqual(["Sheet1", "控え", "集計表"]);
    expect(await notes()).toEqual(["課長説明済み"]);
  });

  it.each([
    ["ファイルを渡さない", refusing],
    ["返事をしない", silent],
  ])("Excelが%sなら、確かめられなかったと言って残す", async (_, document) => {
    await open({});
    const { applied } = await writeOutputs(["summaryTable"], usualOptions);
    inPage(document);
    waitAtMost(5);
    expect(await applied.undo()).toEqual([{ sheet: "集計表", address: null, because: "unseen" }]);
    expect(host.sheetNames()).toContain("集計表");
  });

  it("写しに付いてきたメモは、元のシートにあるので妨げない。あとから付けたものは残る", async () => {
    await open({});
    host.note("Sheet1", "B2", "出典：住民基本台帳");
    const first = await writeLayout("annex", usualOptions);
    expect(await first.applied.undo()).toEqual([]);
    expect(host.sheetNames()).toEqual(["Sheet1", "控え"]);
    const second = await writeLayout("annex", usualOptions);
    const made = host.sheetNames().filter((name) => !["Sheet1", "控え"].includes(name));
    host.note(made[0] ?? "", "B2", "こちらで直す");
    expect(await second.applied.undo()).toMatchObject([{ sheet: made[0], because: "edited" }]);
    expect(await notes()).toEqual(["こちらで直す", "出典：住民基本台帳"]);
  });
});

import fc from "fast-check";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { forgetHistory } from "../../src/excel/writing/history";
import type { Left } from "../../src/excel/writing/entry";
import { runs, sampled } from "../sampled";
import { wholeWorkbook } from "./wholeWorkbook";
import { planRows, writingActions, type WritingAction } from "./writingActions";

let host: Host;

afterEach(() => {
  host.close();
  forgetHistory();
});

async function given({ prepare, introduce }: WritingAction): Promise<void> {
  host = await openHost(workbookOf({ Sheet1: planRows(), 控え: [["手で作った表"]] }));
  introduce?.(host);
  await prepare?.(host);
}

describe("すぐ元に戻せば、書く前とまったく同じ", () => {
  it.each(sampled(writingActions, 5).map((action) => [action.name, action] as const))("%s", async (_, action) => {
    await given(action);
    const before = await wholeWorkbook(host);
    const undo = await action.act(host);
    expect(await undo()).toEqual([]);
    expect(await wholeWorkbook(host)).toEqual(before);
  });
});

describe("書いた後で保護されたら、何も変えずにそう言い、解除すれば元に戻せる", () => {
  it.each(sampled(writingActions, 4).map((action) => [action.name, action] as const))("%s", async (_, action) => {
    await given(action);
    const before = await wholeWorkbook(host);
    const undo = await action.act(host);
    const written = await wholeWorkbook(host);
    const unprotect = await protectEverything();
    const writtenAndProtected = await wholeWorkbook(host);
    await expect(undo()).rejects.toMatchObject({
      failure: { code: expect.stringMatching(/^(structure|sheet)Protected$/u) as string },
    });
    expect(await wholeWorkbook(host)).toEqual(writtenAndProtected);
    await unprotect();
    expect(await wholeWorkbook(host)).toEqual(written);
    expect(await undo()).toEqual([]);
    expect(await wholeWorkbook(host)).toEqual(before);
  });

  /** Answers how to take it back. */
  async function protectEverything(): Promise<() => Promise<void>> {
    const open = await Excel.run(async (context) => {
      const { worksheets, protection } = context.workbook;
      worksheets.load("items/name,items/protection/protected");
      await context.sync();
      const sheets = worksheets.items.filter((sheet) => !sheet.protection.protected);
      for (const sheet of sheets) sheet.protection.protect();
      protection.protect();
      await context.sync();
      return sheets.map(({ name }) => name);
    });
    return () =>
      Excel.run(async (context) => {
        const { workbook } = context;
        workbook.protection.unprotect();
        for (const name of open) workbook.worksheets.getItem(name).protection.unprotect();
        await context.sync();
      });
  }
});

type Edit = readonly [name: string, edit: (context: Excel.RequestContext) => unknown];

const plan = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Sheet1");
const last = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getLast();

/** What an official may do between an action and undo. */
const edits: readonly Edit[] = [
  ["表の中に列を挿入", (context) => void plan(context).getRange("C:C").insert("Right")],
  ["表の左に列を挿入", (context) => void plan(context).getRange("A:A").insert("Right")],
  [
    "列を削除",
    (context) => {
      plan(context).getRange("E:E").delete("Left");
    },
  ],
  ["表の上に行を挿入", (context) => void plan(context).getRange("1:1").insert("Down")],
  ["表の中に行を2つ挿入", (context) => void plan(context).getRange("4:5").insert("Down")],
  [
    "行を削除",
    (context) => {
      plan(context).getRange("5:5").delete("Up");
    },
  ],
  ["シートの名を変える", (context) => void Object.assign(plan(context), { name: "R4点検" })],
  ["最後のシートの名を変える", (context) => void (last(context).name = "別の名")],
  ["シートを写す", (context) => void plan(context).copy("End")],
  ["最後のシートを写す", (context) => void last(context).copy("End")],
  ["シートを動かす", (context) => void (last(context).position = 0)],
  [
    "こちらの名で自分のシートを作る",
    (context) => {
      last(context).name = "よけた名";
      context.workbook.worksheets.add("集計表").getRange("A1").values = [["手で作った集計"]];
    },
  ],
  ["書き込んだ列に書き足す", (context) => void (plan(context).getRange("L4:L4").values = [["手で直した"]])],
  ["最後のシートに書き足す", (context) => void (last(context).getRange("B2").values = [["手で直した"]])],
  ["最後のシートの下に書き足す", (context) => void (last(context).getRange("A200").values = [["備考"]])],
  ["表の値を変える", (context) => void (plan(context).getRange("G5").values = [["10件"]])],
  ["表の下に書き足す", (context) => void (plan(context).getRange("A12").values = [["追記"]])],
  ["行を隠す", (context) => void (plan(context).getRange("4:4").rowHidden = true)],
  ["最後のシートを隠す", (context) => void (last(context).visibility = "Hidden")],
  [
    "作られたシートを消す",
    async (context) => {
      const sheet = last(context).load("name");
      await context.sync();
      if (!["Sheet1", "控え"].includes(sheet.name)) sheet.delete();
    },
  ],
  ["列を隠す", (context) => void (plan(context).getRange("D:D").columnHidden = true)],
  [
    "行を並べ替える",
    async (context) => {
      // Sorted by hand: two rows change places, ours with them.
      const rows = plan(context).getRange("A4:Z5").load("formulas");
      await context.sync();
      plan(context).getRange("A4:Z5").formulas = [...rows.formulas].reverse();
    },
  ],
];

/** Two runs that are compared may be made in different minutes. */
const timeOfRun = /作成：令和.*$/u;

/** Texts of every sheet, without those that the action wrote: all that a person typed is among them afterwards, too. */
async function texts(): Promise<readonly string[]> {
  // A copy that the official makes of a sheet has what was on it then, and is theirs.
  const sheets = (await host.capture()).filter(({ name }) => !/\(\d\)$/u.test(name));
  return sheets.flatMap(({ cells }) =>
    Object.values(cells).flatMap(({ content, formula }) =>
      content === "" && formula === "" ? [] : [String(formula || content).replace(timeOfRun, "作成")],
    ),
  );
}

function without(all: readonly string[], some: readonly string[]): readonly string[] {
  const rest = [...all];
  for (const one of some) {
    const place = rest.indexOf(one);
    if (place >= 0) rest.splice(place, 1);
  }
  return rest;
}

/** What is in the workbook when the same edits are made and the action never was. */
async function editedOnly(action: WritingAction, chosen: readonly Edit[]): Promise<readonly string[]> {
  await given(action);
  for (const [, edit] of chosen) await run(edit);
  const found = await texts();
  host.close();
  forgetHistory();
  return found;
}

async function run(edit: Edit[1]): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      await edit(context);
      await context.sync();
    });
    return true;
  } catch {
    // A protected sheet, or a name that is taken: the official is refused as well.
    return false;
  }
}

async function editAndUndo(action: WritingAction, chosen: readonly Edit[]): Promise<void> {
  await given(action);
  const undo = await action.act(host);
  const done: Edit[] = [];
  for (const edit of chosen) if (await run(edit[1])) done.push(edit);
  const written = await texts();
  const left: readonly Left[] = await undo();
  const now = await texts();
  host.close();
  forgetHistory();
  const expected = await editedOnly(action, done);
  const missing = without(expected, now);
  if (left.length === 0) {
    // All is as if the action had never been.
    expect(missing).toEqual([]);
    expect(without(now, expected)).toEqual([]);
  } else {
    // Something of ours stays, and is named: nothing is missing but what the action itself had replaced there.
    expect(without(missing, without(expected, written))).toEqual([]);
  }
}

const pairs = writingActions.flatMap((action) => edits.map((edit) => ({ action, edit })));

describe("間に手が加えられても、人が書いたものは何も失われず、残したものを言う", () => {
  it.each(sampled(pairs, 12).map((pair) => [`${pair.action.name}：${pair.edit[0]}`, pair] as const))(
    "%s",
    async (_, { action, edit }) => {
      await editAndUndo(action, [edit]);
    },
  );

  it("どんな手が加えられても", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...writingActions),
        fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 3 }),
        async (action, chosen) => {
          try {
            await editAndUndo(action, chosen);
          } finally {
            host.close();
            forgetHistory();
          }
        },
      ),
      { numRuns: runs(60), seed: 15 },
    );
    host = await openHost(workbookOf({ Sheet1: [] }));
  });
});

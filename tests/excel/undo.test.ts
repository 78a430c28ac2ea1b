import fc from "fast-check";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { forgetHistory } from "../../src/excel/writing/history";
import type { Left } from "../../src/excel/writing/entry";
import { writeOutputs } from "../../src/excel/actions";
import { runs, sampled } from "../sampled";
import { wholeWorkbook } from "./wholeWorkbook";
import { edits, typedOnOurs, type Edit } from "./officialEdits";
import { usualOptions } from "./workbooks";
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

it("作られたシートにコメントが付いたら、元に戻してもシートを残し、そう言う", async () => {
  host = await openHost(workbookOf({ Sheet1: planRows() }));
  const { applied } = await writeOutputs(["summaryTable"], usualOptions);
  host.comment("集計表");
  expect(await applied.undo()).toMatchObject([{ sheet: "集計表", because: "edited" }]);
  expect(host.sheetNames()).toEqual(["Sheet1", "集計表"]);
});

/** Two runs that are compared may be made in different minutes. */
const timeOfRun = /作成：令和.*$/u;

/** Texts of every sheet with the cells they stand in; sheets may have been renamed. */
async function texts(): Promise<readonly string[]> {
  // A copy that the official makes of a sheet has what was on it then, and is theirs.
  const sheets = (await host.capture()).filter(({ name }) => !/\(\d\)$/u.test(name));
  return sheets.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([address, { content, formula }]) =>
      content === "" && formula === ""
        ? []
        : [`${address}${between}${String(formula || content).replace(timeOfRun, "作成")}`],
    ),
  );
}

const between = " ｜ ";

/** Wherever they stand. */
function anywhere(placed: readonly string[]): readonly string[] {
  return placed.map((text) => text.slice(text.indexOf(between) + between.length));
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
  for (const one of chosen) await run(one);
  const found = await texts();
  host.close();
  forgetHistory();
  return found;
}

async function run({ edit }: Edit): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      await edit(context, host);
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
  const written = await texts();
  const done: Edit[] = [];
  for (const edit of chosen) if (await run(edit)) done.push(edit);
  const edited = await texts();
  const left: readonly Left[] = await undo();
  const now = await texts();
  host.close();
  forgetHistory();
  const expected = await editedOnly(
    action,
    done.filter(({ on }) => on !== "ours"),
  );
  const typed = anywhere(edited).filter((text) => typedOnOurs.includes(text));
  expect(without(typed, anywhere(now))).toEqual([]);
  const missing = without(anywhere(expected), anywhere(now));
  if (left.length > 0 || done.some(({ on }) => on === "ours")) {
    // Something of ours stays, and is named: nothing is missing but what the action itself had replaced there, or the official.
    const replaced = [
      ...without(anywhere(expected), anywhere(edited)),
      ...without(anywhere(written), anywhere(edited)),
    ];
    expect(without(missing, replaced)).toEqual([]);
    return;
  }
  // All is as if the action had never been.
  expect(missing).toEqual([]);
  expect(without(anywhere(now), anywhere(expected))).toEqual([]);
  if (done.some(({ on }) => on === "last") && action.prepare === undefined) return;
  // Rows that come back move down what was typed below them.
  if (done.some(({ name }) => name === "最後のシートの下に書き足す")) return;
  expect(without(now, expected)).toEqual([]);
}

const pairs = writingActions.flatMap((action) => edits.map((edit) => ({ action, edit })));

describe("間に手が加えられても、人が書いたものは何も失われず、残したものを言う", () => {
  it.each(sampled(pairs, 8).map((pair) => [`${pair.action.name}：${pair.edit.name}`, pair] as const))(
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

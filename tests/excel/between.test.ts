import { cellAddress } from "../../src/domain/grid/cell";
import { readFailure } from "../../src/excel/failures";
import { sampled } from "../sampled";
import { Bench, contentsOf, errorOf, followed, keeps, type Whole } from "./harness";
import { firstDifference, wholeWorkbook } from "./wholeWorkbook";
import { writingActions } from "./writingActions";

const typedText = "手で書いた";

interface Place {
  readonly sheet: string;
  readonly address: string;
}

let bench: Bench;

afterEach(() => {
  bench.close();
});

/** Types as a person does; cells of a PivotTable and locked ones refuse it. */
function type({ sheet, address }: Place): boolean {
  try {
    bench.host.type(sheet, address, typedText);
  } catch {
    return false;
  }
  return bench.host.cell(sheet, address).content === typedText;
}

/** Types into a cell when Excel has begun with the request that writes: after every look. Answers whether it was taken. */
function typeBeforeWriting(place: Place): () => boolean {
  let isTyped: boolean | null = null;
  bench.host.beforeRequest(({ batch }) => {
    if (isTyped === null && keeps(batch)) isTyped = type(place);
  });
  return () => isTyped === true;
}

/** Whether it stands somewhere on its sheet: rows that come back move it down. */
async function stands({ sheet }: Place): Promise<boolean> {
  const all = contentsOf(await wholeWorkbook(bench.host)) as Contents;
  return all.some(([name, cells]) => name === sheet && JSON.stringify(cells).includes(typedText));
}

/** The first, the middle and the last cell of all that the action writes, and one beyond, as far as sheets are there. */
async function placesOf(sheets: readonly string[]): Promise<readonly Place[]> {
  const all = (await followed(bench.host)).filter(([sheet]) => sheets.includes(sheet));
  const cells = all.flatMap(([sheet, { row, column, rows, columns }]) =>
    [
      { row, column },
      { row: row + Math.floor(rows / 2), column: column + Math.floor(columns / 2) },
      { row: row + rows - 1, column: column + columns - 1 },
      { row: row + Math.floor(rows / 2), column: column + columns + 20 },
    ].map((at) => ({ sheet, address: cellAddress(at) })),
  );
  return [...new Map(cells.map((place) => [`${place.sheet}!${place.address}`, place])).values()];
}

function nameOf({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

type Contents = readonly (readonly [string, readonly (readonly [string, object])[]])[];

/** Contents without a cell, and without a sheet that has nothing else. */
function withoutCell(whole: Whole, { sheet, address }: Place): Contents {
  return (contentsOf(whole) as Contents)
    .map(([name, cells]) => [name, cells.filter(([at]) => name !== sheet || at !== address)] as const)
    .filter(([name, cells]) => name !== sheet || cells.length > 0);
}

const actions = sampled(writingActions, 4).map((action) => [action.name, action] as const);

describe("見てから書くまでの間に書かれたものは、戻して知らせる", () => {
  it.each(actions)("%s", async (_, action) => {
    bench = new Bench(action);
    const saved = await bench.prepare();
    await bench.open(saved);
    const sheets = bench.host.sheetNames();
    await action.act(bench.host);
    const places = sampled(await placesOf(sheets), 4);
    bench.close();
    const wrong: string[] = [];
    for (const place of places) {
      await bench.open(saved);
      if (!type(place)) {
        bench.close();
        continue;
      }
      const expected = await wholeWorkbook(bench.host);
      bench.close();
      await bench.open(saved);
      typeBeforeWriting(place);
      const error = await errorOf(action.act(bench.host).then((undo) => undo()));
      // Beside what is written nothing is in the way of the action.
      if (error !== null && readFailure(error)?.code !== "changedSince")
        wrong.push(`${nameOf(place)}: ${error instanceof Error ? error.message : "refused"}`);
      const difference = firstDifference(expected, await wholeWorkbook(bench.host));
      if (difference !== null) wrong.push(`${nameOf(place)}: ${difference}`);
      bench.close();
    }
    await bench.open(saved);
    expect(wrong).toEqual([]);
  });
});

describe("元に戻す間に書かれたものは、残して知らせる", () => {
  it.each(actions)("%s", async (_, action) => {
    bench = new Bench(action);
    const saved = await bench.prepare();
    await bench.open(saved);
    await action.act(bench.host);
    const places = sampled(await placesOf(bench.host.sheetNames()), 4);
    bench.close();
    const wrong: string[] = [];
    for (const place of places) {
      const before = await bench.open(saved);
      const undo = await action.act(bench.host);
      const isTyped = typeBeforeWriting(place);
      const left = await undo();
      if (isTyped() && !(await stands(place))) wrong.push(`${nameOf(place)}: lost`);
      const now = await wholeWorkbook(bench.host);
      const difference = firstDifference(withoutCell(before, place), withoutCell(now, place));
      if (difference !== null && left.length === 0 && !difference.includes(typedText))
        wrong.push(`${nameOf(place)}: ${difference}`);
      bench.close();
    }
    await bench.open(saved);
    expect(wrong).toEqual([]);
  });
});

describe("読んだ後に行が動いていれば、隣の行の結果を書かない", () => {
  it.each(writingActions.filter(({ name }) => ["達成状況の列", "目標・実績を分ける列", "直す"].includes(name)))(
    "$name",
    async (action) => {
      bench = new Bench(action);
      const saved = await bench.prepare();
      await bench.open(saved);
      const names = ["D3", "D4"].map((address) => String(bench.host.cell("Sheet1", address).content));
      let isMoved = false;
      bench.host.beforeRequest(({ batch }, host) => {
        if (isMoved || !keeps(batch)) return;
        isMoved = true;
        host.type("Sheet1", "D3", `'${names[1] ?? ""}`);
        host.type("Sheet1", "D4", `'${names[0] ?? ""}`);
      });
      const error = await errorOf(action.act(bench.host));
      expect(readFailure(error)?.code).toBe("changedSince");
      expect(bench.host.cell("Sheet1", "D3").content).toBe(names[1]);
      expect(await followed(bench.host)).toEqual([]);
    },
  );
});

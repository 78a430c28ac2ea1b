import { findMeasureSheet, type MeasureSheetResult } from "../../../src/domain/measures/findMeasureSheet";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import type { SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";

function read(sheets: readonly SheetGrid[], json: unknown): MeasureSheetResult {
  const parsed = parseSettings(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return findMeasureSheet(snapshotOf(...sheets), parsed.settings.measuresSheet, readingOptions(parsed.settings));
}

function valuesOf(result: MeasureSheetResult): readonly (readonly (string | undefined)[])[] {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet.measures.flatMap(({ cells, indicatorRows }) =>
    indicatorRows.map(({ target, actual }) => [cells.name?.text, target?.text, actual?.text]),
  );
}

const list = "番号 | 施策名 | 指標 | 目標 | 実績 | 評価";

test("一つの計画として読むシートを、名前と順で決める", () => {
  const sheets = [
    drawn("R5", `${list}\n1 | 健診 | 件数 | 10 | 9 | A`),
    drawn("R5（旧）", `${list}\n1 | 健診 | 件数 | 10 | 8 | A`),
    drawn("R6新規", `${list}\n1 | 見守り | 件数 | 5 | 6 | A`),
  ];
  expect(valuesOf(read(sheets, { sources: { sheets: ["R6新規", "R5"] } }))).toEqual([
    ["見守り", "5", "6"],
    ["健診", "10", "9"],
  ]);
  expect(read(sheets, { sources: { sheets: ["R7"] } })).toEqual({
    ok: false,
    problem: { code: "noSuchSheet", sheet: "R7", sheets: ["R5", "R5（旧）", "R6新規"] },
  });
});

test("段の内容を、上から順に決める", () => {
  const sheet = drawn("調書", "施策 | 指標 | R5\n緑化 | 植樹 | 110\n^ | ^ | 120\n花壇 | 箇所 | 8\n^ | ^ | 7");
  expect(valuesOf(read([sheet], { sources: { rowOrder: ["target", "actual"] } }))).toEqual([
    ["緑化", "110", "120"],
    ["花壇", "8", "7"],
  ]);
});

test("行の名前がある列を決める", () => {
  const sheet = drawn(
    "調書",
    "施策 | 指標 | 区分 | 種類 | R5\n緑化 | 植樹 | 目標 | ねらい | 110\n^ | ^ | 実績 | できた数 | 120",
  );
  const json = {
    sources: { labelColumn: "D" },
    columns: { headerWords: { target: ["ねらい"], actual: ["できた数"] } },
  };
  expect(valuesOf(read([sheet], json))).toEqual([["緑化", "110", "120"]]);
});

test("個票のセルを決める", () => {
  const form = (name: string, target: number, actual: number): string =>
    `やること | ${name}\nめあて | ${String(target)}\nできた数 | ${String(actual)}`;
  const sheets = [drawn("1", form("花いっぱい", 10, 12)), drawn("2", form("朝市", 4, 3))];
  expect(valuesOf(read(sheets, { sources: { formCells: { name: "B1", target: "B2", actual: "B3" } } }))).toEqual([
    ["花いっぱい", "10", "12"],
    ["朝市", "4", "3"],
  ]);
});

test("見出しの行を決める", () => {
  const sheet = drawn("調書", "目標 | 実績 | の一覧\n\nなまえ | ねらった数 | できた数\n花いっぱい | 10 | 12");
  const json = { headerRow: 3, columns: { letters: { name: "A", target: "B", actual: "C" } } };
  expect(valuesOf(read([sheet], json))).toEqual([["花いっぱい", "10", "12"]]);
});

test("見出しの行を言わなくても、列を決めれば、語の最も多い行を見出しとする", () => {
  const sheet = drawn("調書", "令和5年度\nなまえ | ねらった数 | できた数\n花いっぱい | 10 | 12\n朝市 | 4 | 3");
  const letters = { name: "A", target: "B", actual: "C" };
  expect(valuesOf(read([sheet], { columns: { letters } }))).toEqual([
    ["花いっぱい", "10", "12"],
    ["朝市", "4", "3"],
  ]);
  expect(read([sheet], { columns: { letters: { name: "A" } } })).toMatchObject({
    problem: { code: "noMeasureSheet" },
  });
});

test("決めた見出しの行が空ならば、読めないと言う", () => {
  const sheet = drawn("調書", "施策名 | 目標 | 実績\n花いっぱい | 10 | 12");
  expect(read([sheet], { headerRow: 9 })).toMatchObject({ problem: { code: "noMeasureSheet" } });
});

test("再掲に代わる言葉を決める", () => {
  const sheet = drawn(
    "調書",
    "分野 | 施策名 | 目標 | 実績\n福祉 | 花いっぱい | 10 | 12\n教育 | 花いっぱい（他分野掲載） | 10 | 12",
  );
  const repeats = (json: unknown): readonly (string | null)[] => {
    const result = read([sheet], json);
    if (!result.ok) throw new Error(result.problem.code);
    return result.measureSheet.measures.map((measure) => measure.repeats?.code ?? null);
  };
  expect(repeats({})).toEqual([null, null]);
  expect(repeats({ repetitionWord: "他分野掲載" })).toEqual([null, "1-1"]);
});

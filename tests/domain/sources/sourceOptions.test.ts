import { findSources } from "../../../src/domain/sources/findSources";
import type { PlanSource } from "../../../src/domain/sources/planSource";
import { nothingStated, type SourceOptions } from "../../../src/domain/sources/sourceOptions";
import { drawn, placesOf, shown } from "./drawn";

function only(sheets: Parameters<typeof findSources>[0], stated: Partial<SourceOptions>, words = {}): PlanSource {
  const { plans, questions } = findSources(sheets, words, { ...nothingStated, ...stated });
  const [plan] = plans;
  if (plan === undefined || plans.length > 1) throw new Error(JSON.stringify({ plans, questions }));
  return plan;
}

const list = "番号 | 施策名 | 指標 | 目標 | 実績 | 評価";

it("reads the sheets that are said to be one plan, in the order in which they are said", () => {
  const sheets = [
    drawn("R5", `${list}\n1 | 健診 | 件数 | 10 | 9 | A`),
    drawn("R6新規", `${list}\n1 | 見守り | 件数 | 5 | 6 | A`),
    drawn("R5（旧）", `${list}\n1 | 健診 | 件数 | 10 | 8 | A`),
  ];
  const { table } = only(sheets, { sheets: ["R6新規", "R5"] });
  expect(table && shown(table)).toEqual([
    list,
    "R6新規 |  |  |  |  | ",
    "1 | 見守り | 件数 | 5 | 6 | A",
    "R5 |  |  |  |  | ",
    "1 | 健診 | 件数 | 10 | 9 | A",
  ]);
});

it("reads rows by the column and the header that are named, with words of the body's own for the labels", () => {
  const sheet = drawn(
    "調書",
    `
ア | イ | ウ | エ | オ
緑化 | 植樹 | ねらい値 | 100 | 110
 | | 出来高 | 90 | 120
`,
  );
  const words = { name: ["ア"], indicator: ["イ"], target: ["ねらい値"], actual: ["出来高"] };
  const rows = { labelColumn: "C", headerRows: [1, 1] as const, order: [] };
  const { table } = only([sheet], { rows }, words);
  expect(table && shown(table)).toEqual([
    "ア | イ | エ | エ | オ | オ",
    " |  | ねらい値 | 出来高 | ねらい値 | 出来高",
    "緑化 | 植樹 | 100 | 90 | 110 | 120",
  ]);
});

it("reads rows in the order that is stated where nothing in the sheet says it", () => {
  const sheet = drawn(
    "調書",
    `
施策 | 指標 | R4 | R5
緑化 | 植樹 | 100 | 110
^ | ^ | 90 | 120
花壇 | 箇所 | 8 | 8
^ | ^ | 7 | 8
`,
  );
  const rows = { labelColumn: null, headerRows: null, order: ["target", "actual"] as const };
  const { table } = only([sheet], { rows });
  expect(table && shown(table)).toEqual([
    "施策 | 指標 | R4 | R4 | R5 | R5",
    " |  | 目標 | 実績 | 目標 | 実績",
    "緑化 | 植樹 | 100 | 90 | 110 | 120",
    "花壇 | 箇所 | 8 | 7 | 8 | 8",
  ]);
  expect(table && placesOf(table, 2)).toBe("A2 B2 C2 C3 D2 D3");
});

it("reads forms whose cells are stated, whatever their labels are", () => {
  const form = (name: string, target: number, actual: number): string =>
    `やること | ${name}\nものさし | ${name}の数\nめあて | ${String(target)}\nできた数 | ${String(actual)}`;
  const sheets = [drawn("1", form("花いっぱい", 10, 12)), drawn("2", form("朝市", 4, 3)), drawn("表紙", "計画")];
  const stated = { form: { cells: { name: "B1", indicator: "B2", target: "B3", actual: "B4" } } };
  const { table } = only(sheets, stated);
  expect(table && shown(table)).toEqual([
    "施策名 | 成果指標 | 目標 | 実績",
    "花いっぱい | 花いっぱいの数 | 10 | 12",
    "朝市 | 朝市の数 | 4 | 3",
  ]);
  expect(table && placesOf(table, 2)).toBe("2!B1 2!B2 2!B3 2!B4");
});

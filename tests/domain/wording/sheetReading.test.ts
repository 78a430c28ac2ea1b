import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import type { MeasureSheet } from "../../../src/domain/measures/measure";
import type { Period, ReadingQuestion, ReadingSetting } from "../../../src/domain/measures/reading";
import type { ValuePlace } from "../../../src/domain/sources/gatheredTable";
import {
  comparisonSentence,
  readingSentence,
  settingText,
  wordAbout,
  wordPeriod,
  wordPlace,
  wordQuestion,
  wordUnused,
} from "../../../src/domain/wording/sheetReading";
import { snapshotOf, usual } from "../measures/reading";
import { drawn } from "../sources/drawn";

test.each<[ValuePlace, ja: string, en: string]>([
  [{ kind: "column", column: 27 }, "AB列", "column AB"],
  [{ kind: "row", row: 4 }, "5行目", "row 5"],
  [{ kind: "labelledRow", label: "実績", column: 2 }, "「実績」の行、C列", 'the rows "実績", column C'],
  [{ kind: "labelledRow", label: "実績", column: null }, "「実績」の行", 'the rows "実績"'],
  [{ kind: "formLabel", label: "担当課" }, "「担当課」の欄", 'the field "担当課"'],
])("%j", (place, ja, en) => {
  expect([wordPlace(place, "ja"), wordPlace(place, "en")]).toEqual([ja, en]);
});

test.each<[Period, ja: string, en: string]>([
  [{ kind: "fiscalYear", fiscalYear: 2023 }, "令和5年度", "FY2023"],
  [{ kind: "overall" }, "総括", "overall"],
  [{ kind: "stage", label: "上半期" }, "上半期", "上半期"],
])("%j", (period, ja, en) => {
  expect([wordPeriod(period, "ja"), wordPeriod(period, "en")]).toEqual([ja, en]);
});

test.each<[ReadingSetting, string]>([
  [{ kind: "columnLetter", role: "target", letter: "M" }, '{"columns":{"letters":{"target":"M"}}}'],
  [{ kind: "headerWord", role: "actual", word: "到達値" }, '{"columns":{"headerWords":{"actual":["到達値"]}}}'],
])("設定 %j", (setting, text) => {
  expect(settingText(setting)).toBe(text);
});

function sheetOf(text: string): MeasureSheet {
  const found = findMeasureSheet(snapshotOf(drawn("一覧", text)), null, usual);
  if (!found.ok) throw new Error(found.problem.code);
  return found.measureSheet;
}

describe("何を何として読んだか", () => {
  const years = sheetOf(`
分野 | 施策名 | 成果指標 | R5（実績） | R7（目標） | 評価
ア 福祉 | 見守り | 件数 | 10件 | 12件 | ○
ア 福祉 | 相談 | 件数 | 3件 | 5件 | △
イ 観光 | 案内 | 件数 | 8件 | 8件 | ○`);

  test("列と見出しを、一行で示す", () => {
    expect(readingSentence(years, "ja")).toBe(
      "施策3、目標＝E列「R7（目標）」、実績＝D列「R5（実績）」、評価＝F列「評価」",
    );
    expect(readingSentence(years, "en")).toBe(
      '3 measures; target = column E "R7（目標）"; actual = column D "R5（実績）"; grade = column F "評価"',
    );
  });

  test("施策とは別に読んだ目標の表を言う", () => {
    const both = sheetOf(`
基本目標 | 数値目標 | 目標値 | 実績値
しごと | 従業者数 | 5200 | 5100
ひと | 社会増減 | 0 | -50

番号 | 施策名 | 担当課 | KPI | 目標値 | 実績値 | 評価
1 | 創業の支援 | 商工課 | 創業件数 | 10 | 12 | A`);
    expect(readingSentence(both, "ja")).toMatch(/^施策1、目標の表の指標2（施策とは別）、目標＝/u);
    expect(readingSentence(both, "en")).toMatch(/^1 measures; 2 indicators in the table of goals/u);
  });

  test("比べる年度が違えば、そう言う", () => {
    expect(comparisonSentence(years, "ja")).toContain("令和5年度の実績を令和7年度の目標と");
    expect(comparisonSentence(years, "en")).toBe("actuals of FY2023 are compared with targets of FY2025");
  });

  test("年度が一つなら、比べる年度は言わず、見つからない列を言う", () => {
    const plain = sheetOf(`
分野 | 施策名 | 成果指標 | 実績 | 評価
ア 福祉 | 見守り | 件数 | 10件 | ○
イ 観光 | 案内 | 件数 | 8件 | ○`);
    expect(comparisonSentence(plain, "ja")).toBeNull();
    expect(readingSentence(plain, "en")).toContain("no target was found");
  });

  test.each([
    [
      "達成・未達成の隣の自己評価",
      `
施策名 | 指標 | 目標 | 実績 | 達成状況 | 自己評価
見守り | 件数 | 8件 | 10件 | 達成 | A
案内 | 件数 | 9件 | 8件 | 未達成 | B`,
      "F列「自己評価」は、集計にも点検にも使っていません",
      'column F "自己評価" is neither counted nor inspected',
    ],
    [
      "評価の隣の、順調などの達成状況",
      `
施策名 | 指標 | 目標 | 実績 | 達成状況 | 評価
見守り | 件数 | 8件 | 10件 | 順調 | ◎
案内 | 件数 | 9件 | 8件 | やや遅れ | △`,
      "E列「達成状況」は、集計にも点検にも使っていません",
      'column E "達成状況" is neither counted nor inspected',
    ],
  ])("数えない評価の欄があれば、そう言う：%s", (_, drawing, inJapanese, inEnglish) => {
    const sheet = sheetOf(drawing);
    expect(comparisonSentence(sheet, "ja")).toBe(inJapanese);
    expect(comparisonSentence(sheet, "en")).toBe(inEnglish);
  });

  test("前の年度の評価と、一次・最終の評価は、一覧に出るだけ", () => {
    const stages = sheetOf(`
施策名 | 指標 | 目標 | 実績 | 一次評価 | 最終評価
見守り | 件数 | 8件 | 10件 | A | A
案内 | 件数 | 9件 | 8件 | B | A`);
    expect(stages.reading.roles.filter(({ role }) => role === "grade").map(({ isChosen }) => isChosen)).toEqual([
      true,
      false,
    ]);
    expect(comparisonSentence(stages, "ja")).toBeNull();
  });
});

const target = (letter: string, column: number, examples: readonly string[]) => ({
  sheet: "一覧",
  place: { kind: "column", column } as const,
  header: "目標値",
  examples,
  setting: { kind: "columnLetter", role: "target", letter } as const,
});

describe("決められないことの尋ね方", () => {
  const column: ReadingQuestion = {
    role: "target",
    choices: [target("E", 4, ["10", "20"]), target("F", 5, [])],
  };

  test("列：候補と例、今回読んだもの、決める設定", () => {
    const ja = wordQuestion(column, "ja");
    for (const part of ["E列", "F列", "10、20", '{"columns":{"letters":{"target":"E"}}}']) expect(ja).toContain(part);
    const en = wordQuestion(column, "en");
    expect(en).toContain(
      'column E "目標値" (such as 10, 20); column F "目標値", this time column E "目標値" was read.',
    );
    expect(wordAbout(column, "en")).toBe("Which column is the target? The sheet does not tell.");
  });

  test("使わなかった数は、場所と個数で示す", () => {
    const unused = { sheet: "一覧", place: { kind: "column", column: 3 } as const, header: "", figures: 4 };
    expect(wordUnused(unused, "en")).toBe("column D with 4 figures is not used");
    expect(wordUnused({ ...unused, header: "前年" }, "en")).toBe('column D "前年" with 4 figures is not used');
  });
});

test("見出しの上にある注は、列の名前に含めない", () => {
  const [note, shorter] = ["進捗率＝（実績値－基準値）÷（目標値－基準値）×100", "令和5年度"];
  const under = (above: string): string => `番号 | 施策名 | ${above} | < | <\n^ | ^ | 目標値 | 実績値 | 評価`;
  const rows = "1 | 健診 | 10 | 9 | B\n2 | 見守り | 5 | 6 | A";
  const said = (above: string): string => readingSentence(sheetOf(`${under(above)}\n${rows}`), "ja");
  expect(said(note)).toContain("目標＝C列「目標値」、実績＝D列「実績値」");
  expect(said(shorter)).toContain("目標＝C列「令和5年度 目標値」");
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { checkRubric, type RubricProblem } from "../../../src/domain/evaluation/checkRubric";
import { computeGrade } from "../../../src/domain/evaluation/computeGrade";
import { evaluateIndicator } from "../../../src/domain/evaluation/evaluateIndicator";
import { kanagawaIct, rubricPreset } from "../../../src/domain/evaluation/presets";
import { describeSettingsProblem } from "../../../src/domain/settings/describeSettingsProblem";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { describeRubricProblem } from "../../../src/domain/texts/describeRubricProblem";
import { number } from "../evaluation/readings";

const messages = (json: unknown, language: "ja" | "en" = "ja") => {
  const result = parseSettings(json);
  return result.ok ? [] : result.problems.map((problem) => describeSettingsProblem(problem, language));
};

describe("設定のJSON", () => {
  it("何も書かなければ、既定の設定", () => {
    expect(parseSettings({})).toEqual({ ok: true, settings: defaultSettings });
    expect(defaultSettings.rubric).toBe(kanagawaIct);
  });

  it("書いたところだけが変わる", () => {
    const result = parseSettings({
      fiscalYear: 2023,
      rubric: "愛知県あいちＩＴプラン",
      columns: { headerWords: { target: ["計画値"] } },
      goalStatusWords: { achieved: { symbol: "A" } },
      printing: { textLimit: 300 },
    });
    expect(result).toEqual({
      ok: true,
      settings: {
        ...defaultSettings,
        fiscalYear: 2023,
        rubric: rubricPreset("愛知県あいちITプラン"),
        columns: { headerWords: { target: ["計画値"] }, letters: {}, divisionLetters: [] },
        goalStatusWords: {
          ...defaultSettings.goalStatusWords,
          achieved: { ...defaultSettings.goalStatusWords.achieved, symbol: "A" },
        },
        printing: { ...defaultSettings.printing, textLimit: 300 },
      },
    });
  });

  it.each<[unknown, string]>([
    [null, "「null」は使えません。項目のまとまり（{ } で囲む）を記入してください。"],
    [[], "「[…]」は使えません。項目のまとまり（{ } で囲む）を記入してください。"],
    ["x", "「x」は使えません。項目のまとまり（{ } で囲む）を記入してください。"],
    [
      { fiscalyear: 2022 },
      "fiscalyear：「fiscalyear」という設定項目はありません。つづりを確かめるか、削除してください。",
    ],
    [{ fiscalYear: "令和4年度" }, "fiscalYear：「令和4年度」は使えません。数を記入してください。"],
    [{ fiscalYear: 1600 }, "fiscalYear：「1600」は小さすぎます。1873 以上にしてください。"],
    [{ percentDecimals: 7 }, "percentDecimals：「7」は大きすぎます。6 以下にしてください。"],
    [{ percentDecimals: 0.5 }, "percentDecimals：「0.5」は整数ではありません。整数にしてください。"],
    [{ columns: [] }, "columns：「[…]」は使えません。項目のまとまり（{ } で囲む）を記入してください。"],
    [
      { columns: { headerWords: { target: "目標" } } },
      "columns.headerWords.target：「目標」は使えません。一覧（[ ] で囲む）を記入してください。",
    ],
    [{ columns: { headerWords: { goals: [] } } }, "columns.headerWords.goals：「goals」という設定項目はありません。"],
    [{ columns: { letters: { target: "1" } } }, "columns.letters.target：「1」は列の名前ではありません。"],
    [
      { columns: { letters: { target: "F" }, divisionLetters: ["A", "f"] } },
      "columns.divisionLetters[1]：列 F を二つの役割に指定しています。",
    ],
    [{ planYears: { first: 2022 } }, "planYears.last：「last」がありません。記入してください。"],
    [{ planYears: { first: 2022, last: 2019 } }, "planYears.last：計画の最終年度（2019）が初年度（2022）より前です。"],
    [
      { goalStatusWords: { achieved: { symbol: "③" } } },
      "goalStatusWords.missedContinuing.symbol：「③」を二つの達成状況の記号にしています。",
    ],
    [{ sentence: "{total}施策" }, "sentence：文の中の {total} には入れるものがありません。"],
    [{ divisionSentence: "{total}" }, "divisionSentence：文の中の {total} には入れるものがありません。"],
    [{ sentence: " " }, "sentence：空です。"],
    [{ planName: "あ".repeat(1001) }, "planName：長すぎます。1000 以内にしてください。"],
    [{ planName: { a: 1 } }, "planName：「{…}」は使えません。文字を記入してください。"],
    [{ formula: "あ".repeat(60) }, `formula：「${"あ".repeat(40)}…」は選べません。`],
    [{ rubric: 3 }, "rubric：「3」は使えません。"],
    [{ rubric: "×" }, "rubric：「×」という評価基準は用意されていません。"],
    [{ rubric: { name: "町", grades: [] } }, "rubric.grades：空です。"],
    [
      { rubric: { name: "町", grades: [{ symbol: "A", rule: { kind: "range" } }] } },
      "rubric.grades[0].rule.kind：「range」は選べません。次のどれかにしてください：comparison, interval",
    ],
    [
      { rubric: { name: "町", grades: [{ symbol: "A", rule: { kind: "interval", atleast: 1 } }] } },
      "rubric.grades[0].rule.atleast：「atleast」という設定項目はありません。",
    ],
    [
      { rubric: { name: "町", grades: [{ symbol: "A", rule: { kind: "interval", atLeast: Infinity } }] } },
      "rubric.grades[0].rule.atLeast：「Infinity」は使えません。",
    ],
    [
      { rubric: { name: "町", grades: [{ symbol: "A", rule: { kind: "interval", atLeast: 1 } }] } },
      "rubric：どの評価にもならない値があります：達成率が0以上1未満。",
    ],
    [
      { severities: { "status-blank": "none" } },
      "severities.status-blank：「none」は選べません。次のどれかにしてください：error, warning, info, off",
    ],
  ])("%j は断る", (json, message) => {
    expect(messages(json)).toEqual([expect.stringContaining(message)]);
    expect(messages(json, "en")).toEqual([expect.stringMatching(/\.$|own: /u)]);
  });

  it("まちがいは一度に全部言う", () => {
    expect(messages({ foo: 1, fiscalYear: "x", rubric: "×" })).toHaveLength(3);
  });

  it("どんな値が来ても、例外を出さない", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...Object.keys(defaultSettings)), fc.anything())),
        (json) => {
          expect(messages(json).join("") + messages(json, "en").join("")).not.toMatch(/undefined：|\[object/u);
        },
      ),
    );
  });

  it.each<RubricProblem>([
    { code: "noGrades" },
    {
      code: "gap",
      places: [
        { kind: "comparison", reference: "target", outcome: "achieved" },
        { kind: "interval", quantity: "rate", interval: {} },
      ],
    },
    {
      code: "overlap",
      symbols: ["A", "B"],
      place: { kind: "interval", quantity: "rate", interval: { moreThan: 0.1, atMost: 0.2 } },
    },
    { code: "emptyInterval", symbol: "A" },
    { code: "notOrdered", symbols: ["A", "B"] },
    { code: "lookAlikeSymbols", symbols: ["○", "〇"] },
    { code: "duplicateSymbol", symbol: "▲", labels: ["計画どおり", "改善なし"] },
    { code: "emptySymbol", label: "達成" },
    { code: "unknownSymbol", symbol: "×" },
    { code: "badTolerance", tolerance: 3 },
  ])("評価基準の問題 $code を、両方の言語で言う", (problem) => {
    expect(describeRubricProblem(problem, "ja")).toMatch(/[。]$/u);
    expect(describeRubricProblem(problem, "en")).toMatch(/\.$/u);
  });
});

const samples = join(__dirname, "../../../samples/settings");

describe("設定の例", () => {
  it.each(readdirSync(samples).filter((name) => name.endsWith(".json")))("%s は、そのまま使える", (name) => {
    const result = parseSettings(JSON.parse(readFileSync(join(samples, name), "utf8")));
    expect(result).toMatchObject({ ok: true });
    expect(result.ok ? checkRubric(result.settings.rubric) : null).toEqual([]);
  });

  it("基準値・目安値とA/B/Cの例は、文書のとおりに評価する", () => {
    const result = parseSettings(JSON.parse(readFileSync(join(samples, "baseline-and-expected.json"), "utf8")));
    if (!result.ok) throw new Error("the sample does not parse");
    const graded = [68, 60, 55, 48].map((actual) => {
      const input = {
        indicator: "満足度",
        baseline: number(50),
        target: number(75),
        expected: number(65),
        actual: number(actual),
      };
      const evaluation = evaluateIndicator(input, result.settings);
      return [evaluation.achievementRate, computeGrade([evaluation], result.settings.rubric).symbol];
    });
    expect(graded).toEqual([
      [1.2, "A"],
      [10 / 15, "B"],
      [5 / 15, "C"],
      [-2 / 15, "C"],
    ]);
  });
});

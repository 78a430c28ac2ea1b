import fc from "fast-check";
import { kanagawaIct, rubricPreset, rubricPresets } from "../../../src/domain/evaluation/presets";
import { rateFormulas } from "../../../src/domain/evaluation/achievementRate";
import type { IndicatorRule } from "../../../src/domain/evaluation/indicatorRules";
import type { GradeRule, Rubric } from "../../../src/domain/evaluation/rubric";
import { checkRubric } from "../../../src/domain/evaluation/checkRubric";
import { directions } from "../../../src/domain/evaluation/direction";
import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { describeSettingsProblem } from "../../../src/domain/settings/describeSettingsProblem";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { settingsFromRows } from "../../../src/domain/settings/settingsFromRows";
import { settingsToRows } from "../../../src/domain/settings/settingsSheet";
import * as choices from "../../../src/domain/settings/choices";
import { idsOf } from "../../../src/domain/settings/words";

const { singleColumnRoles } = choices;
const aichi = rubricPreset("愛知県あいちITプラン") ?? kanagawaIct;

const readBack = (rows: readonly (readonly CellContent[])[]) => settingsFromRows(gridFromRows("点検設定", rows));

const word = fc
  .stringMatching(/^[ぁ-んア-ンa-zA-Z0-9①-⑨◎○△・、/=（）]{1,8}$/u)
  .filter((text) => text.trim() === text && text !== "");
const year = fc.integer({ min: 1900, max: 2100 });
const ordered = fc.tuple(year, year).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const letters = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,2}$/u), { minLength: 0, maxLength: 6 });

const lettersOf = (columns: readonly string[]): Settings["columns"]["letters"] => {
  const entries = columns.map((letter, index) => [singleColumnRoles[index], letter] as const);
  return Object.fromEntries(entries) as Settings["columns"]["letters"];
};

/** A table of grades has every kind of cell: rules, points, whom they are for, other spellings. */
const gradeArbitrary = fc.record(
  {
    symbol: word,
    label: fc.oneof(fc.constant(""), word),
    rule: fc.constantFrom<GradeRule>({ kind: "manual" }, { kind: "noIndicator" }, { kind: "unchanged" }),
    achieved: fc.boolean(),
    applies: fc.constantFrom("withTarget" as const, "withoutTarget" as const),
    points: fc.integer({ min: 0, max: 10 }),
    aliases: fc.array(word, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ["symbol", "label", "rule", "achieved"] },
);

const ruleArbitrary: fc.Arbitrary<IndicatorRule> = fc.record(
  {
    word,
    of: fc.constantFrom(...idsOf(choices.ruleSubjects)),
    direction: fc.constantFrom(...directions),
    formula: fc.constantFrom(...rateFormulas),
    decreaseFormula: fc.constantFrom(...idsOf(choices.decreaseFormulas)),
    rubric: fc.constantFrom("own", ...rubricPresets.map(({ name }) => name)),
    tolerance: fc.constantFrom(0, 0.03, 0.1),
    tolerancePoints: fc.constantFrom(0, 2, 0.03),
  },
  { requiredKeys: ["word", "of"] },
);

const settingsArbitrary: fc.Arbitrary<Settings> = fc
  .record({
    planName: fc.oneof(fc.constant(""), word),
    fiscalYear: fc.option(year),
    planYears: fc.option(ordered),
    measuresSheet: fc.option(word),
    sources: fc.record({
      sheets: fc.array(
        word.filter((name) => !/[/\n]/u.test(name)),
        { maxLength: 3 },
      ),
      labelColumn: fc.option(fc.constantFrom("A", "AB")),
      rowOrder: fc.uniqueArray(fc.constantFrom(...idsOf(choices.columnRoles)), { maxLength: 3 }),
      formCells: fc.dictionary(fc.constantFrom(...idsOf(choices.columnRoles)), fc.constantFrom("C3", "AA10"), {
        maxKeys: 3,
      }),
    }),
    headerWords: fc.uniqueArray(
      fc.tuple(fc.constantFrom(...idsOf(choices.columnRoles)), fc.array(word, { minLength: 1, maxLength: 3 })),
      {
        selector: ([role]) => role,
        maxLength: 4,
      },
    ),
    letters,
    rubric: fc.constantFrom(...rubricPresets),
    own: fc.boolean(),
    formula: fc.option(fc.constantFrom(...rateFormulas)),
    decreaseFormula: fc.option(fc.constantFrom(...idsOf(choices.decreaseFormulas))),
    defaultDirection: fc.option(fc.constantFrom(...directions)),
    indicatorRules: fc.array(ruleArbitrary, { maxLength: 3 }),
    measureDirections: fc.dictionary(word, fc.constantFrom(...directions), { maxKeys: 3 }),
    asOf: fc.constantFrom(...idsOf(choices.asOfRules)),
    percentDecimals: fc.integer({ min: 0, max: 6 }),
    denominator: fc.constantFrom(...idsOf(choices.denominators)),
    sentence: fc.option(fc.constantFrom("{measures}施策のうち{achieved}施策（{rate}）", "x")),
    divisionSentence: fc.option(fc.constantFrom("{mark}は{subdivisions}中柱{measures}施策", "{name}")),
    gradeColours: fc.dictionary(fc.constantFrom("緑", "赤", "#92D050"), word, { maxKeys: 3 }),
    severities: fc.dictionary(word, fc.constantFrom(...idsOf(choices.severities)), { maxKeys: 3 }),
    paper: fc.constantFrom("A3" as const, "A4" as const),
    textLimit: fc.option(fc.integer({ min: 1, max: 5000 })),
    headerRow: fc.option(fc.integer({ min: 1, max: 5000 })),
    repetitionWord: fc.option(fc.constantFrom("掲載済", "※再")),
    fieldPages: fc.constantFrom("each" as const, "continuous" as const),
    statusColumns: fc.constantFrom("asBefore" as const, "withColumns" as const),
    symbols: fc.option(fc.uniqueArray(word, { minLength: 3, maxLength: 3 })),
    words: fc.array(word, { maxLength: 3 }),
  })
  .map(
    ({
      headerWords,
      letters: columns,
      own,
      paper,
      textLimit,
      fieldPages,
      statusColumns,
      symbols,
      words,
      rubric,
      ...rest
    }): Settings => ({
      ...rest,
      rubric: own ? { ...rubric, name: `${rubric.name}（改）` } : rubric,
      columns: {
        headerWords: Object.fromEntries(headerWords),
        letters: lettersOf(columns.slice(3)),
        divisionLetters: columns.slice(0, 3),
      },
      goalStatusWords: {
        achieved: { symbol: symbols?.[0] ?? null, words },
        missedEnded: { symbol: symbols?.[1] ?? null, words },
        missedContinuing: { symbol: symbols?.[2] ?? null, words },
      },
      printing: { paper, textLimit, fieldPages, statusColumns },
    }),
  );

describe("点検設定シート", () => {
  it("独自の基準の表は、書いて読んでも一つの欄も失わない", () => {
    const grades = fc.uniqueArray(gradeArbitrary, { minLength: 1, maxLength: 5, selector: ({ symbol }) => symbol });
    fc.assert(
      fc.property(grades, fc.constantFrom("ja" as const, "en" as const), (table, language) => {
        const rubric: Rubric = { ...aichi, name: "独自の基準", grades: table };
        fc.pre(checkRubric(rubric).length === 0);
        const result = readBack(settingsToRows({ ...defaultSettings, rubric }, undefined, language));
        expect(result).toEqual({ ok: true, settings: { ...defaultSettings, rubric } });
      }),
    );
  });

  it("前の版のシート（「目標の有無」がなく、L列が「別の書き方」）も同じに読む", () => {
    const [first, ...others] = aichi.grades;
    if (first === undefined) throw new Error("no grades");
    const rubric = { ...aichi, name: "独自", grades: [{ ...first, aliases: ["ア", "イ"] }, ...others] };
    const rows = settingsToRows({ ...defaultSettings, rubric });
    const heading = rows.findIndex((row) => row.includes("目標の有無"));
    const at = rows[heading]?.indexOf("目標の有無") ?? 0;
    const end = heading + rubric.grades.length;
    const older = rows.map((row, index) =>
      index < heading || index > end ? row : row.filter((_, column) => column !== at),
    );
    expect(older[heading]?.[at]).toBe("別の書き方");
    expect(readBack(older)).toEqual(readBack(rows));
    const read = readBack(older);
    expect(read.ok && read.settings.rubric.grades[0]?.aliases).toEqual(["ア", "イ"]);
  });

  it("書いて読むと、もとの設定に戻る", () => {
    fc.assert(
      fc.property(settingsArbitrary, fc.constantFrom("ja" as const, "en" as const), (settings, language) => {
        const result = readBack(settingsToRows(settings, undefined, language));
        expect(result).toEqual({ ok: true, settings });
      }),
    );
  });

  it.each(rubricPresets.map((preset) => [preset.name, preset] as const))(
    "%s を「独自」にしても同じ基準に戻る",
    (_, preset) => {
      const rows = settingsToRows({ ...defaultSettings, rubric: preset });
      const own = rows.map((row) => (row[0] === "評価基準の名前" ? [row[0], "独自", row[2] ?? ""] : row));
      expect(readBack(own)).toEqual({ ok: true, settings: { ...defaultSettings, rubric: preset } });
    },
  );

  it("見つけた列を並べて見せ、読むときには使わない", () => {
    const rows = settingsToRows(defaultSettings, {
      columns: { target: { letter: "F", header: "目標値" } },
      divisions: [
        { letter: "A", header: "柱" },
        { letter: "B", header: "分野" },
      ],
    });
    expect(rows).toContainEqual(["目標", "", "F列「目標値」"]);
    expect(rows).toContainEqual([2, "", "B列「分野」"]);
    expect(readBack(rows)).toEqual({ ok: true, settings: defaultSettings });
  });

  const edited = (label: string, ...cells: CellContent[]) =>
    settingsToRows(defaultSettings).map((row) => (row[0] === label ? [label, ...cells] : row));

  it.each<[string, CellContent[], Partial<Settings>]>([
    ["評価する年度", [2022], { fiscalYear: 2022 }],
    ["評価する年度", ["２０２２"], { fiscalYear: 2022 }],
    ["評価する年度", ["令和4年度"], { fiscalYear: 2022 }],
    ["評価する年度", ["R4"], { fiscalYear: 2022 }],
    ["施策一覧のシート", [" 別紙 "], { measuresSheet: "別紙" }],
    ["達成率の計算式", ["実績÷（目標×経過年の割合）"], { formula: "proRata" }],
    ["達成率の計算式", ["proRata"], { formula: "proRata" }],
    ["方向が書かれていない指標", [""], { defaultDirection: null }],
    ["達成率の分母", ["すべての施策"], { denominator: "all" }],
    ["百分率の小数の桁数", [""], { percentDecimals: 1 }],
    ["評価基準の名前", ["愛知県あいちＩＴプラン"], { rubric: aichi }],
    [
      "目標",
      ["f", "", "目標値", "", "数値目標"],
      { columns: { headerWords: { target: ["目標値", "数値目標"] }, letters: { target: "F" }, divisionLetters: [] } },
    ],
  ])("%s に %j と記入する", (label, cells, expected) => {
    expect(readBack(edited(label, ...cells))).toEqual({ ok: true, settings: { ...defaultSettings, ...expected } });
  });

  it.each<[string, CellContent[], RegExp]>([
    ["評価する年度", ["来年"], /^点検設定 B7：「来年」は使えません。数を記入/u],
    ["評価する年度", ["令和3～4年度"], /^点検設定 B7：「令和3～4年度」は使えません/u],
    ["評価する年度", [2022.5], /^点検設定 B7：.*整数/u],
    ["評価する年度", [20220], /^点検設定 B7：.*大きすぎ/u],
    ["計画の初年度", [2019], /^点検設定 B\d+：「last」がありません/u],
    ["達成率の計算式", ["てきとう"], /^点検設定 B20：「てきとう」は選べません.*実績÷目標、/u],
    ["評価基準の名前", ["ない基準"], /^点検設定 B\d+：「ない基準」という評価基準は用意されていません/u],
    ["目標", ["F1"], /^点検設定 B\d+：「F1」は列の名前ではありません/u],
    ["達成", ["②"], /^点検設定 B\d+：「②」を二つの達成状況/u],
    ["概要の文", ["{施策}"], /^点検設定 B26：文の中の \{施策\}/u],
    ["計画の名称", ["あ".repeat(1001)], /^点検設定 B6：長すぎます/u],
  ])("%s に読めない値を記入すると、セルを名指しして断る（%#）", (label, cells, message) => {
    const result = readBack(edited(label, ...cells));
    expect(result.ok ? [] : result.problems.map((problem) => describeSettingsProblem(problem, "ja"))).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it("知らない項目、二度ある項目は、その行を名指しして断る", () => {
    const rows = settingsToRows(defaultSettings).flatMap((row) =>
      row[0] === "計画の名称" ? [row, ["計画の名称", "x"], ["評価する年", 2022]] : [row],
    );
    const result = readBack(rows);
    expect(result.ok ? [] : result.problems.map((problem) => describeSettingsProblem(problem, "ja"))).toEqual([
      "点検設定 A7：「計画の名称」が二度あります。一つにしてください。",
      "点検設定 A8：「評価する年」という設定項目はありません。項目名は変えずに、右のセルだけを直してください。",
    ]);
  });

  it("独自の基準の表を読み、すき間をセルで指す", () => {
    const rows = settingsToRows({ ...defaultSettings, rubric: { ...aichi, name: "わが町" } });
    const gapped = rows.map((row) =>
      row[0] === "B" && row[2] === "範囲" ? ["B", "やや", "範囲", "達成率", "", 0.8, "", 0.99] : row,
    );
    const result = readBack(gapped);
    const text = result.ok ? [] : result.problems.map((problem) => describeSettingsProblem(problem, "ja"));
    expect(text).toEqual([
      expect.stringMatching(/^点検設定 B\d+：どの評価にもならない値があります：達成率が0\.99超1未満。/u),
    ]);
  });

  it("独自の基準の表の、読めないセルを指す", () => {
    const rows = settingsToRows({ ...defaultSettings, rubric: { ...kanagawaIct, name: "わが町" } });
    const broken = rows.map((row) =>
      row[0] === "◎"
        ? ["◎", "上", "比べる", "目標", "上回る", "", "", "", "", "多分", "", "", "◉"]
        : row[0] === "○"
          ? ["○", "達成", "比較", "目標", "だいたい", "", "", "", "", true, "たくさん"]
          : row,
    );
    const result = readBack(broken);
    const cells = result.ok ? [] : result.problems.map(({ cell, message }) => [cell?.slice(0, 1), message.code]);
    expect(cells).toEqual([
      ["C", "notOneOf"],
      ["J", "notYesNo"],
      ["E", "notOneOf"],
      ["K", "wrongType"],
    ]);
  });

  it("点検設定でないシートは読まない", () => {
    const result = readBack([["施策一覧"]]);
    expect(result.ok ? [] : result.problems.map((problem) => describeSettingsProblem(problem, "ja"))).toEqual([
      expect.stringMatching(/^点検設定 A1：点検設定のシートではありません/u),
    ]);
    expect(readBack([]).ok).toBe(false);
  });

  it("どんなセルが来ても、例外を出さない", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom("独自", "■ 計画", "範囲", "比較", "はい"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(70), fc.nat(12), cell), { maxLength: 20 }), (edits) => {
        const rows = settingsToRows(defaultSettings);
        for (const [row, column, content] of edits) {
          const target = rows[row];
          if (target !== undefined) target[column] = content;
        }
        const result = readBack(rows);
        for (const language of ["ja", "en"] as const) {
          const texts = result.ok ? [] : result.problems.map((problem) => describeSettingsProblem(problem, language));
          expect(texts.join()).not.toMatch(/undefined|\[object/u);
        }
      }),
    );
  });

  it("JSONでも同じ設定になる", () => {
    fc.assert(
      fc.property(settingsArbitrary, (settings) => {
        expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ ok: true, settings });
      }),
    );
  });
});

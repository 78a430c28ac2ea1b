import fc from "fast-check";
import { rubricPreset, rubricPresets } from "../../../src/domain/evaluation/presets";
import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { editedCells, settingsEdits, slotProblems } from "../../../src/domain/settings/settingsEdits";
import {
  addedRow,
  rubricFields,
  settingsForm,
  usualCells,
  type SettingsChange,
  type SettingsField,
} from "../../../src/domain/settings/settingsForm";
import { settingsFromRows } from "../../../src/domain/settings/settingsFromRows";
import type { SettingsCells } from "../../../src/domain/settings/settingsRows";
import { settingsToRows } from "../../../src/domain/settings/settingsSheet";
import { runs } from "../../sampled";

const kinds = [
  { code: "grade-differs", title: "評価が合わない" },
  { code: "text-mixed-width", title: "全角と半角が混在" },
];

const settingsOf = (cells: SettingsCells): Settings => {
  const result = settingsFromRows(gridFromRows("点検設定", cells));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.settings;
};

const fieldsOf = (cells: SettingsCells): readonly SettingsField[] =>
  settingsForm(cells, kinds, "ja").flatMap(({ rows }) => rows.flatMap(({ fields }) => fields));

const fieldOf = (cells: SettingsCells, section: string, row: string, column = 1): SettingsField => {
  const found = fieldsOf(cells).find(
    (field) => field.section === section && field.row === row && field.column === column,
  );
  if (found === undefined) throw new Error(`no field ${section} ${row}`);
  return found;
};

const change = (section: SettingsChange["section"], row: string, value: string, column = 1): SettingsChange => ({
  section,
  row,
  column,
  value,
});

const saved = (cells: SettingsCells, ...changes: readonly SettingsChange[]): SettingsCells =>
  editedCells(cells, settingsEdits(cells, changes));

describe("設定の入力欄", () => {
  it("シートにあるすべての項目が、説明とともに一度ずつある", () => {
    const form = settingsForm(usualCells("ja"), kinds, "ja");
    expect(form.map(({ name, title }) => [name, title])).toEqual([
      ["plan", "計画"],
      ["judging", "計算と表示"],
      ["rubric", "評価基準"],
      ["grades", "評価基準の表"],
      ["rules", "指標ごとの決まり"],
      ["statuses", "施策目標の達成状況"],
      ["columns", "列"],
      ["divisions", "区分の列"],
      ["directions", "施策ごとの方向"],
      ["colours", "評価の色"],
      ["severities", "指摘の重要度"],
    ]);
    const keys = fieldsOf(usualCells("ja")).map(({ section, row, column }) => `${section} ${row} ${String(column)}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(form[0]?.rows[1]).toMatchObject({
      label: "評価する年度",
      note: expect.stringContaining("令和4年度") as string,
    });
    expect(form[10]?.rows.map(({ label }) => label)).toEqual(["評価が合わない", "全角と半角が混在"]);
  });

  it("選ぶものは選べる値の一覧になり、シートの言葉を識別子として示す", () => {
    const english = settingsToRows({ ...defaultSettings, denominator: "all" }, undefined, "en");
    const field = fieldOf(english, "judging", "denominator");
    expect(field.value).toBe("all");
    expect(field.control).toEqual({
      kind: "choice",
      choices: [
        { value: "", label: "（空欄）" },
        { value: "judged", label: "判定できた施策" },
        { value: "all", label: "すべての施策" },
      ],
    });
    expect(fieldOf(usualCells("ja"), "rubric", "rubric").value).toBe("神奈川県ICT計画");
  });

  it("読めない値も、そのまま見せる", () => {
    const cells = usualCells("ja").map((row) => (row[0] === "達成率の分母" ? [row[0], "半分"] : row));
    const field = fieldOf(cells, "judging", "denominator");
    expect(field.value).toBe("半分");
    expect(field.control.kind === "choice" && field.control.choices.at(-1)).toEqual({ value: "半分", label: "半分" });
  });

  it("見出しの語と文言は、一行に一語ずつになる", () => {
    const cells = settingsToRows({
      ...defaultSettings,
      columns: { ...defaultSettings.columns, headerWords: { target: ["目標値", "めざす値"] } },
    });
    expect(fieldOf(cells, "columns", "target", 3)).toMatchObject({
      value: "目標値\nめざす値",
      control: { kind: "lines" },
      label: "見出しの語",
    });
  });

  it("シートにない行には、既定の値を示す", () => {
    const cells = usualCells("ja").filter(([label]) => label !== "達成" && label !== "百分率の小数の桁数");
    expect(fieldOf(cells, "statuses", "achieved").value).toBe("①");
    expect(fieldOf(cells, "judging", "percentDecimals").value).toBe("1");
  });

  it("知らない指摘のコードの行も示す", () => {
    const cells = settingsToRows({ ...defaultSettings, severities: { "old-code": "off" } });
    expect(fieldOf(cells, "severities", "old-code").value).toBe("off");
  });
});

/** What an official may change, and what the settings say then. */
const changes: readonly (readonly [string, readonly SettingsChange[], Partial<Settings>])[] = [
  ["計画の名称", [change("plan", "planName", "みらい計画")], { planName: "みらい計画" }],
  ["年度を名で", [change("plan", "fiscalYear", "令和4年度")], { fiscalYear: 2022 }],
  ["年度を全角の数で", [change("plan", "fiscalYear", "２０２２")], { fiscalYear: 2022 }],
  [
    "計画期間",
    [change("plan", "planYears.first", "R3"), change("plan", "planYears.last", "2025")],
    { planYears: { first: 2021, last: 2025 } },
  ],
  ["施策一覧のシート", [change("plan", "measuresSheet", "別紙")], { measuresSheet: "別紙" }],
  ["方向", [change("judging", "defaultDirection", "decrease")], { defaultDirection: "decrease" }],
  ["方向を既定なしに", [change("judging", "defaultDirection", "")], { defaultDirection: null }],
  ["桁数", [change("judging", "percentDecimals", "2")], { percentDecimals: 2 }],
  ["分母", [change("judging", "denominator", "all")], { denominator: "all" }],
  ["時点", [change("judging", "asOf", "fiscalYearEnd")], { asOf: "fiscalYearEnd" }],
  ["文", [change("judging", "sentence", "{measures}中{achieved}")], { sentence: "{measures}中{achieved}" }],
  [
    "列の英字と見出しの語",
    [change("columns", "target", "F"), change("columns", "target", "目標値\n数値目標", 3)],
    { columns: { headerWords: { target: ["目標値", "数値目標"] }, letters: { target: "F" }, divisionLetters: [] } },
  ],
  [
    "区分の列を増やす",
    [change("divisions", "1", "A"), change("divisions", "2", "B"), change("divisions", "3", "C")],
    { columns: { headerWords: {}, letters: {}, divisionLetters: ["A", "B", "C"] } },
  ],
  [
    "達成状況の文言",
    [change("statuses", "achieved", "A"), change("statuses", "achieved", "できた\n済", 2)],
    {
      goalStatusWords: { ...defaultSettings.goalStatusWords, achieved: { symbol: "A", words: ["できた", "済"] } },
    },
  ],
  [
    "指摘の重要度",
    [change("severities", "grade-differs", "off"), change("severities", "text-mixed-width", "error")],
    { severities: { "grade-differs": "off", "text-mixed-width": "error" } },
  ],
  ["施策ごとの方向", [change("directions", "Ⅰ-①-ア-1", "decrease")], { measureDirections: { "Ⅰ-①-ア-1": "decrease" } }],
];

const aichi = rubricPreset("愛知県あいちITプラン") ?? defaultSettings.rubric;

describe("入力欄の変更をシートに書く", () => {
  it.each(changes)("%s", (_, made, expected) => {
    for (const language of ["ja", "en"] as const) {
      const cells = saved(usualCells(language), ...made);
      expect(settingsOf(cells)).toEqual({ ...defaultSettings, ...expected });
      for (const { section, row, column, value } of made) {
        expect(fieldOf(cells, section, row, column).value).toBe(value.normalize("NFKC") === "2022" ? "2022" : value);
      }
    }
  });

  it.each(changes)("行の欠けたシートにも書ける：%s", (_, made, expected) => {
    const bare = [["点検設定"], [], ["■ 計画"], ["項目", "値", "説明"], ["計画の名称", ""]];
    expect(settingsOf(saved(bare, ...made))).toEqual({ ...defaultSettings, ...expected });
  });

  it("変えたところのほかは、書き込みも知らない行もそのまま残る", () => {
    const usersRow: CellContent[] = ["", "担当のメモ", "来年は見直す"];
    const rows = settingsToRows({ ...defaultSettings, severities: { "grade-differs": "info" } });
    const at = rows.findIndex(([label]) => label === "評価する年度");
    const cells = [...rows.slice(0, at), usersRow, ...rows.slice(at), ["■ 私の覚え書き", 1, 2]];
    const after = saved(cells, change("severities", "text-mixed-width", "off"), change("plan", "fiscalYear", "2022"));
    const edited = (line: readonly CellContent[]): boolean =>
      line[0] === "評価する年度" || line[0] === "text-mixed-width";
    expect(after.filter((line) => !edited(line))).toEqual(cells.filter((line) => !edited(line)));
  });

  it("重要度を既定に戻すと、行の名と値だけが消え、横の覚え書きは残る", () => {
    const cells = settingsToRows({ ...defaultSettings, severities: { "grade-differs": "off" } });
    const noted = cells.map((row) => (row[0] === "grade-differs" ? [...row, "会議で決定"] : row));
    const after = saved(noted, change("severities", "grade-differs", ""));
    expect(settingsOf(after)).toEqual(defaultSettings);
    expect(after).toContainEqual(["", "", "会議で決定"]);
  });

  it("同じ値を書いても、何も変わらない", () => {
    const cells = usualCells("ja");
    const same = fieldsOf(cells).map(({ section, row, column, value }) => ({ section, row, column, value }));
    expect(settingsEdits(cells, same)).toEqual({ cells: [], insertions: [] });
  });

  it("どの欄をどう変えても、ほかの欄の値は変わらない", () => {
    const cells = usualCells("ja");
    const fields = fieldsOf(cells).filter(({ section }) => section !== "rubric" && section !== "grades");
    const value = ({ control }: SettingsField): fc.Arbitrary<string> =>
      control.kind === "choice"
        ? fc.constantFrom(...control.choices.map((one) => one.value))
        : fc.stringMatching(/^[ぁ-んa-z0-9]{1,6}$/u);
    fc.assert(
      fc.property(
        fc.constantFrom(...fields).chain((field) => value(field).map((text) => ({ ...field, value: text }))),
        (made) => {
          const after = saved(cells, made);
          const others = (sheet: SettingsCells) =>
            fieldsOf(sheet)
              .filter((one) => !(one.section === made.section && one.row === made.row && one.column === made.column))
              .map((one) => [one.section, one.row, one.column, one.value]);
          expect(others(after)).toEqual(others(cells));
        },
      ),
      { numRuns: runs(100) },
    );
  });
});

describe("評価基準", () => {
  it.each(rubricPresets.map((preset) => [preset.name, preset] as const))(
    "%s を選ぶと、その記号がシートにも示される",
    (name, preset) => {
      const after = saved(usualCells("ja"), change("rubric", "rubric", name));
      expect(settingsOf(after).rubric).toEqual(preset);
      const shown = rubricFields(preset, "ja").map(({ section, row, column, value }) => [section, row, column, value]);
      const written = shown.map(([section, row, column]) => [
        section,
        row,
        column,
        fieldOf(after, String(section), String(row), Number(column)).value,
      ]);
      expect(written).toEqual(shown);
      expect(after.find(([label]) => label === "評価基準の名前")?.[2]).toContain(preset.grades[0]?.symbol);
    },
  );

  it("評価基準の行がないシートでも選べる", () => {
    const bare = [["点検設定"], [], ["■ 計画"], ["項目", "値", "説明"]];
    expect(settingsOf(saved(bare, change("rubric", "rubric", aichi.name))).rubric).toEqual(aichi);
  });

  it("比較の結果と、達成に数えるかどうかを選べる", () => {
    const after = saved(
      usualCells("ja"),
      change("rubric", "rubric", "own"),
      change("rubric", "rubric.name", "わが市"),
      change("rubric", "rubric.qualitative.achieved", "◎"),
      change("grades", "1", "exceeded,achieved", 4),
      change("grades", "2", "no", 9),
      change("grades", "2", "", 0),
      ...[1, 2, 3, 4, 9].map((column) => change("grades", "2", "", column)),
      change("grades", "3", "ばつ\n×", 12),
    );
    const [first, second] = settingsOf(after).rubric.grades;
    expect(first?.rule).toEqual({ kind: "comparison", reference: "target", outcomes: ["exceeded", "achieved"] });
    expect([second?.symbol, second?.aliases]).toEqual(["△", ["ばつ", "×"]]);
  });

  it("独自の表を持つシートでは、ほかの基準を選んでも表はそのまま残る", () => {
    const own = settingsToRows({ ...defaultSettings, rubric: { ...defaultSettings.rubric, name: "独自の基準" } });
    const after = saved(own, change("rubric", "rubric", "愛知県あいちITプラン"));
    expect(settingsOf(after).rubric).toEqual(aichi);
    expect(settingsOf(saved(after, change("rubric", "rubric", "own"))).rubric.name).toBe("独自の基準");
  });

  it("用意された基準を写して、独自の基準を作れる", () => {
    for (const preset of rubricPresets) {
      const copied = rubricFields(preset, "ja").map(({ section, row, column, value }) => ({
        section,
        row,
        column,
        value,
      }));
      const after = saved(
        usualCells("ja"),
        change("rubric", "rubric", "own"),
        ...copied.filter(({ row }) => row !== "rubric.name"),
        change("rubric", "rubric.name", "わが市の基準"),
        ...(defaultSettings.rubric.grades.length > preset.grades.length
          ? fieldsOf(usualCells("ja"))
              .filter(({ section, row }) => section === "grades" && Number(row) > preset.grades.length)
              .map((field) => ({ ...field, value: "" }))
          : []),
      );
      expect(settingsOf(after).rubric).toEqual({ ...preset, name: "わが市の基準" });
    }
  });

  it("前の版のシート（「目標の有無」の列がない）では、その欄はなく、ほかの欄はそれぞれの列に書く", () => {
    const own = saved(
      usualCells("ja"),
      change("rubric", "rubric", "own"),
      change("rubric", "rubric.name", "わが市"),
      change("grades", "1", "二重丸\n特", 12),
    );
    const heading = own.findIndex((row) => row.includes("目標の有無"));
    const end = heading + settingsOf(own).rubric.grades.length;
    const older = own.map((row, index) => (index < heading || index > end ? row : row.filter((_, at) => at !== 11)));
    expect(older[heading]?.[11]).toBe("別の書き方");
    const columns = fieldsOf(older).flatMap(({ section, row, column }) =>
      section === "grades" && row === "1" ? [column] : [],
    );
    expect(columns).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]);
    expect(fieldOf(older, "grades", "1", 12).value).toBe("二重丸\n特");
    const after = saved(older, change("grades", "1", "二重丸\n特\n秀", 12), change("grades", "1", "5", 10));
    expect(after[heading + 1]?.slice(10)).toEqual([5, "二重丸", "特", "秀"]);
    expect(settingsOf(after).rubric.grades[0]).toMatchObject({ aliases: ["二重丸", "特", "秀"], points: 5 });
  });

  it("記号を一つ加えられる", () => {
    const own = saved(usualCells("ja"), change("rubric", "rubric", "own"), change("rubric", "rubric.name", "わが市"));
    const section = settingsForm(own, kinds, "ja").find(({ name }) => name === "grades");
    if (section === undefined) throw new Error("no grades");
    const row = addedRow(section, String(section.rows.length + 1), "ja");
    expect(row.fields.map(({ label }) => label).slice(0, 3)).toEqual(["記号", "意味", "決め方"]);
    const after = saved(
      own,
      { ...row.fields[0], value: "☆" } as SettingsChange,
      { ...row.fields[1], value: "中止" } as SettingsChange,
      { ...row.fields[2], value: "manual" } as SettingsChange,
    );
    expect(settingsOf(after).rubric.grades.at(-1)).toMatchObject({
      symbol: "☆",
      label: "中止",
      rule: { kind: "manual" },
    });
  });
});

describe("誤りは、直す欄とともに示す", () => {
  const problemsOf = (...made: readonly SettingsChange[]) => {
    const cells = saved(usualCells("ja"), ...made);
    return slotProblems(cells, fieldsOf(cells)).map(({ slot, problem }) => [
      slot === null ? null : `${slot.section} ${slot.row} ${String(slot.column)}`,
      problem.message.code,
    ]);
  };

  it.each<[string, readonly SettingsChange[], (readonly [string | null, string])[]]>([
    ["年度", [change("plan", "fiscalYear", "来年")], [["plan fiscalYear 1", "wrongType"]]],
    ["桁数", [change("judging", "percentDecimals", "9")], [["judging percentDecimals 1", "tooLarge"]]],
    ["列", [change("columns", "target", "F1")], [["columns target 1", "notColumn"]]],
    ["見出しの語", [change("columns", "target", `目標\n${"あ".repeat(1001)}`, 3)], [["columns target 3", "tooLong"]]],
    ["文", [change("judging", "sentence", "{施策}")], [["judging sentence 1", "unknownPlaceholder"]]],
    [
      "二つの達成状況に同じ記号",
      [change("statuses", "missedEnded", "①")],
      [["statuses missedEnded 1", "statusSymbolTwice"]],
    ],
    ["選べない値", [change("judging", "denominator", "半分")], [["judging denominator 1", "notOneOf"]]],
    [
      "独自の基準の表",
      [
        change("rubric", "rubric", "own"),
        change("rubric", "rubric.name", "わが市"),
        change("grades", "1", "たぶん", 9),
        change("grades", "1", "exceeded,すこし", 4),
      ],
      [
        ["grades 1 4", "notOneOf"],
        ["grades 1 9", "notYesNo"],
      ],
    ],
    ["なし", [change("plan", "planName", "計画")], []],
  ])("%s", (_, made, expected) => {
    expect(problemsOf(...made)).toEqual(expected);
  });

  it("欄のない行の誤りは、どの欄のものでもない", () => {
    const cells = [...usualCells("ja").slice(0, 5), ["知らない項目", 1], ...usualCells("ja").slice(5)];
    expect(slotProblems(cells, fieldsOf(cells))).toMatchObject([
      { slot: null, problem: { cell: "A6", message: { code: "unknownRow" } } },
    ]);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { exampleMeasures } from "../../scripts/samples/functionExamples";
import { defaultSettings } from "../../src/domain/settings/settings";
import { settingsToRows } from "../../src/domain/settings/settingsSheet";
import { crosstab, findings, grade, overview, summary, unachieved } from "../../src/functions/inspectionFunctions";
import { readFunctionMetadata, signatureOf } from "../../src/workbench/functions/functionMetadata";
import { messageOf, openOfficeOnline, shown } from "./excelClient";

beforeAll(openOfficeOnline);

const measures: unknown[][] = exampleMeasures.map((row) => [...row]);
const withStatuses = (...statuses: readonly string[]): unknown[][] =>
  measures.map((row, index) => row.map((cell, column) => (index > 0 && column === 10 ? statuses[index - 1] : cell)));

describe("the table of measures", () => {
  it("may have titles above and empty rows below, as whole columns have", () => {
    const blank = measures[0]?.map(() => "") ?? [];
    const title = ["施策一覧", ...blank.slice(1)];
    const padded = [title, blank, ...measures, ...Array.from({ length: 50 }, () => blank.map(() => null))];
    expect(summary(padded)).toEqual(summary(measures));
  });

  it.each([
    [
      "a header is missing",
      [
        ["a", "b"],
        [1, 2],
      ],
      "見出しが見つかりません",
    ],
    ["measures are missing", measures.slice(0, 1), "施策がありません"],
    ["nothing is there", [[""]], "見出しが見つかりません"],
  ])("says what to do when %s", (_name, cells, reason) => {
    expect(shown(() => summary(cells))).toEqual([["#VALUE!"]]);
    expect(messageOf(() => summary(cells))).toContain(reason);
  });

  it("passes an error on", () => {
    expect(shown(() => summary([["#REF!"]]))).toEqual([["#N/A"]]);
    expect(shown(() => summary(measures, [["#DIV/0!"]]))).toEqual([["#DIV/0!"]]);
  });

  it("keeps what an error in one of its cells spoils to that cell", () => {
    const spoilt = measures.map((row, index) =>
      index === 2 ? row.map((cell, at) => (at === 6 ? "#DIV/0!" : cell)) : row,
    );
    expect(summary(spoilt)).toEqual(summary(measures));
  });
});

describe("settings", () => {
  it("come from the range of a 点検設定 sheet", () => {
    const words = { ...defaultSettings.goalStatusWords, achieved: { symbol: "済", words: ["済んだ"] } };
    const sheet = settingsToRows({ ...defaultSettings, goalStatusWords: words });
    const width = Math.max(...sheet.map((row) => row.length));
    const cells = sheet.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
    const own = withStatuses("済", "済んだ", "③継続", "済", "②終了");
    expect(summary(own, cells).at(-1)).toEqual(["合計", "", 0.6, 5, 3, 1, 1, 0]);
    expect(summary(own).at(-1)).not.toEqual(["合計", "", 0.6, 5, 3, 1, 1, 0]);
    expect(grade([["150件"]], [["100件"]], undefined, cells)).toEqual([["◎"]]);
  });

  it("leave the rubric to the one that the range states below the measures, as the inspection does", () => {
    const list: unknown[][] = [
      ["施策名", "指標", "目標", "実績", "評価"],
      ["植樹", "本数", 100, 120, "S"],
      ["清掃", "回数", 10, 8, "B"],
      ["観察", "人数", 50, 50, "A"],
    ];
    const legend: unknown[][] = [
      ["", "", "", "", ""],
      ["S", "110％以上", "", "", ""],
      ["A", "100％以上", "", "", ""],
      ["B", "100％未満", "", "", ""],
    ];
    // 達成率, 施策数, 達成: without the legend nobody knows which grades are achieved, and no column says so.
    expect(
      summary([...list, ...legend])
        .at(-1)
        ?.slice(0, 4),
    ).toEqual(["合計", 0.667, 3, 2]);
    expect(summary(list)[0]).not.toContain("達成");
    expect(summary(list).at(-1)?.slice(0, 3)).toEqual(["合計", "", 3]);
  });

  it("are refused with the reason when they are none", () => {
    expect(messageOf(() => summary(measures, [["ない基準"]]))).toContain("愛知県あいちITプラン");
    expect(
      messageOf(() =>
        summary(measures, [
          ["あ", "い"],
          ["う", "え"],
        ]),
      ),
    ).toContain("点検設定を読み取れません");
  });
});

describe("UNACHIEVED", () => {
  it("is the header alone when everything was achieved, and leaves out what is not judged", () => {
    expect(unachieved(withStatuses("①", "①", "①", "①", "未定"))).toHaveLength(1);
  });
});

describe("CROSSTAB", () => {
  it("counts by any column of the sheet, blanks under a name of their own", () => {
    const cells = measures.map((row, index) => row.map((cell, at) => (index === 1 && at === 4 ? "" : cell)));
    const table = crosstab(cells, [["所属"]], [["区分1"]]);
    expect(table[0]).toEqual(["所属＼柱", "柱Ⅰ くらしの情報化", "柱Ⅱ 行政の情報化", "合計"]);
    expect(table[1]).toEqual(["（空欄）", 1, 0, 1]);
    expect(table.at(-1)).toEqual(["合計", 3, 2, 5]);
  });

  it("orders statuses and grades as the plan does, not as they are met", () => {
    expect(crosstab(withStatuses("③", "①", "?", "②", "①"), [["評価"]], [["達成状況"]])).toEqual([
      ["評価＼達成状況", "達成", "未達成(終了)", "未達成(継続)", "判定不能", "合計"],
      ["◎", 0, 1, 1, 0, 2],
      ["○", 1, 0, 0, 0, 1],
      ["△", 1, 0, 0, 1, 2],
      ["合計", 2, 1, 1, 1, 5],
    ]);
  });

  it("names the columns there are when it is asked for another", () => {
    for (const call of [
      () => crosstab(measures, [["天気"]], [["評価"]]),
      () => crosstab(measures, [["評価"]], [["天気"]]),
    ]) {
      expect(shown(call)).toEqual([["#VALUE!"]]);
      expect(messageOf(call)).toMatch(/「天気」はこの表にありません。使える項目：柱、分野、評価、達成状況/u);
    }
    expect(shown(() => crosstab(measures, [["#N/A"]], [["評価"]]))).toEqual([["#N/A"]]);
    expect(shown(() => crosstab(measures, [["評価"]], [["#NUM!"]]))).toEqual([["#NUM!"]]);
  });
});

describe("FINDINGS and OVERVIEW", () => {
  it("finds a grade that contradicts its numbers, at its cell of the range", () => {
    const wrong = measures.map((row, index) => row.map((cell, at) => (index === 3 && at === 8 ? "◎" : cell)));
    const found = findings(wrong).find((row) => row[8] === "judgement-grade-differs");
    expect(found?.slice(1, 6)).toEqual(["評価", "Ⅰ-イ-1", "観光案内の多言語化", 4, 9]);
  });

  it("the overview is one text", () => {
    expect(overview(measures)).toHaveLength(1);
    expect(String(overview(measures)[0]?.[0])).toContain("3施策（60.0%）");
  });
});

describe("in an English Excel", () => {
  beforeEach(() => {
    Object.assign(globalThis, { Office: { context: { displayLanguage: "en-US", platform: "OfficeOnline" } } });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("reasons are English, results stay as formulas know them", () => {
    expect(messageOf(() => summary([["a"]]))).toContain("no header");
    expect(messageOf(() => grade([["集計中"]], [["100件"]]))).toContain("not known yet");
    expect(messageOf(() => grade([["約150件"]], [["100件"]]))).toContain("leave the grade open");
    expect(summary(measures).at(-1)?.[0]).toBe("合計");
  });
});

describe("docs/functions.md", () => {
  const text = readFileSync(path.resolve(__dirname, "../../docs/functions.md"), "utf8");

  it("has every function with its syntax, help, parameters and three examples", async () => {
    for (const described of await readFunctionMetadata()) {
      const section = text.split(`\n## ${described.id}\n`)[1]?.split("\n## ")[0] ?? "";
      expect(section).toContain(`\`=TENKEN.${signatureOf(described)}\``);
      expect(section).toContain(described.description);
      for (const { name, description } of described.parameters)
        expect(section).toContain(`| ${name} | ${description ?? ""} |`);
      expect(section.match(/^- `=/gmu)).toHaveLength(3);
    }
  });
});

import { gridFromRows, type SheetGrid } from "../../../src/domain/grid/sheetGrid";
import { unreadTraits } from "../../../src/domain/grid/sheetTraits";
import { parseAreaAddress, type CellContent } from "../../../src/domain/grid/cell";
import { wantedFills } from "../../../src/domain/colours/colouredGrades";
import { inspect } from "../../../src/domain/inspection/inspect";
import { textOfCell, type MeasureSheet } from "../../../src/domain/measures/measure";
import { defaultSettings } from "../../../src/domain/settings/settings";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { find, snapshotOf, usual } from "../measures/reading";

type Rows = readonly (readonly CellContent[])[];

/** A sheet whose cells are filled: `{ "F2:F3": "#00B0F0" }`. */
function filled(rows: Rows, fills: Readonly<Record<string, string>>): SheetGrid {
  const grid = gridFromRows("進捗", rows);
  const colours = grid.contents.map((row) => row.map(() => "#FFFFFF"));
  for (const [address, colour] of Object.entries(fills)) {
    const area = parseAreaAddress(address);
    if (area === null) throw new Error(address);
    for (let row = area.row; row < area.row + area.rows; row += 1)
      colours[row]?.fill(colour, area.column, area.column + area.columns);
  }
  const area = { row: 0, column: 0, rows: grid.contents.length, columns: colours[0]?.length ?? 1 };
  return { ...grid, traits: { ...unreadTraits, fills: [{ area, rows: colours }] } };
}

function readSheet(grid: SheetGrid, gradeColours: Readonly<Record<string, string>> = {}): MeasureSheet {
  const result = find(grid, { gradeColours });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet;
}

function grades(sheet: MeasureSheet, role: "grade" | "goalStatus" = "grade"): readonly string[] {
  return sheet.measures.map(({ cells }) => textOfCell(cells[role]));
}

function open(sheet: MeasureSheet): readonly string[] {
  return (sheet.reading.colours ?? []).filter(({ meaning }) => meaning === null).map(({ colour }) => colour);
}

const blue = "#00B0F0";
const green = "#92D050";
const yellow = "#FFFF00";
const red = "#FF0000";

const header = ["事業名", "指標", "目標値", "実績値", "評価"];
const measures: Rows = [
  ["歩道の補修", "延長（m）", 100, 120, ""],
  ["街路樹の手入れ", "本数（本）", 50, 50, ""],
  ["橋の点検", "橋（橋）", 40, 30, ""],
  ["側溝の清掃", "回数（回）", 12, 12, ""],
];
const blankRow = ["", "", "", "", ""];

describe("評価が色だけの表は、凡例があれば読む", () => {
  it.each<[string, Rows, Readonly<Record<string, string>>, readonly string[]]>([
    [
      "色の名前を書いた凡例が表の上に",
      [["凡例　青：順調　緑：概ね順調　赤：遅れ"], header, ...measures],
      { E3: blue, E4: green, E5: red, E6: green },
      ["順調", "概ね順調", "遅れ", "概ね順調"],
    ],
    [
      "色の名前を書いた凡例が、1行ずつ表の下に",
      [header, ...measures, blankRow, ["緑色＝達成"], ["黄色＝一部達成"], ["赤色＝未達成"]],
      { E2: green, E3: yellow, E4: red, E5: green },
      ["達成", "一部達成", "未達成", "達成"],
    ],
    [
      "塗ったセルの右に言葉",
      [["", "達成", "", "未達成", ""], header, ...measures],
      { A1: "#C6E0B4", C1: "#F8CBAD", E3: "#C6E0B4", E4: "#C6E0B4", E5: "#F8CBAD", E6: "#C6E0B4" },
      ["達成", "達成", "未達成", "達成"],
    ],
    [
      "言葉の右に塗ったセル",
      [["計画どおり", "", "遅延", "", ""], header, ...measures],
      { B1: blue, D1: red, E3: red, E4: blue, E5: blue, E6: red },
      ["遅延", "計画どおり", "計画どおり", "遅延"],
    ],
    [
      "塗ったセルの中に言葉、表の右に",
      [
        [...header, "", "良い"],
        [...(measures[0] ?? []), "", "ふつう"],
        [...(measures[1] ?? []), "", "悪い"],
        ...measures.slice(2).map((row) => [...row, "", ""]),
      ],
      { G1: blue, G2: yellow, G3: red, E2: blue, E3: yellow, E4: red, E5: yellow },
      ["良い", "ふつう", "悪い", "ふつう"],
    ],
    [
      "見出しの中に（意味が先）",
      [["事業名", "指標", "目標値", "実績値", "評価（達成＝青、未達成＝赤）"], ...measures],
      { E2: blue, E3: blue, E4: red, E5: blue },
      ["達成", "達成", "未達成", "達成"],
    ],
    [
      "塗らないことにも意味がある",
      [["白：達成、赤：未達成"], header, ...measures],
      { E5: red },
      ["達成", "達成", "未達成", "達成"],
    ],
    [
      "シートの縞と行の色分けは評価ではない",
      [["青…達成　赤…未達成"], header, ...measures],
      { "A3:E3": "#DDEBF7", "A5:E5": "#DDEBF7", E3: blue, E4: red, E5: blue, E6: red },
      ["達成", "未達成", "達成", "未達成"],
    ],
  ])("%s", (_, rows, fills, expected) => {
    const sheet = readSheet(filled(rows, fills));
    expect(grades(sheet)).toEqual(expected);
    expect(open(sheet)).toEqual([]);
    expect(sheet.reading.colours?.every(({ isFromLegend }) => isFromLegend)).toBe(true);
  });

  it("達成状況の欄も同じように読む", () => {
    const rows = [["青：達成　赤：未達成・継続"], ["施策名", "指標", "目標", "実績", "達成状況"], ...measures];
    const sheet = readSheet(filled(rows, { E3: blue, E4: red, E5: red, E6: blue }));
    expect(grades(sheet, "goalStatus")).toEqual(["達成", "未達成・継続", "未達成・継続", "達成"]);
  });
});

describe("凡例から一つに決まらない色は、推測せずに尋ねる", () => {
  const coloured = { E2: blue, E3: green, E4: red, E5: green };

  it.each<[string, Rows, readonly string[]]>([
    ["凡例がない", [header, ...measures], [blue, green, red]],
    ["一部の色の凡例しかない", [header, ...measures, blankRow, ["赤：遅れ"]], [blue, green]],
    [
      "意味が記号や言葉でなく割合",
      [header, ...measures, blankRow, ["青：100%以上　緑：80%以上　赤：80%未満"]],
      [blue, green, red],
    ],
    ["見出しの色は凡例ではない", [["", "進捗の一覧"], ...[header, ...measures].slice(1)], []],
  ])("%s", (name, rows, expected) => {
    if (name.startsWith("見出し")) {
      const titled = [["進捗の一覧", "", "", "", ""], header, ...measures];
      const sheet = readSheet(filled(titled, { "A1:E1": blue, E3: blue, E4: red, E5: red, E6: blue }));
      expect([grades(sheet), open(sheet)]).toEqual([
        ["", "", "", ""],
        [blue, red],
      ]);
      return;
    }
    const sheet = readSheet(filled(rows, coloured));
    expect(open(sheet)).toEqual(expected);
  });

  it("一つの語がどちらの色か決まらないときは、両方を尋ねる", () => {
    const rows = [header, ...measures, blankRow, ["青：達成　赤：未達成"]];
    const sheet = readSheet(filled(rows, { E2: "#00B0F0", E3: "#0070C0", E4: red, E5: red }));
    expect(open(sheet)).toEqual(["#00B0F0", "#0070C0"]);
    expect(grades(sheet)).toEqual(["", "", "未達成", "未達成"]);
  });

  it("尋ねる色には、件数と施策の例を添える", () => {
    const [first] = readSheet(filled([header, ...measures], coloured)).reading.colours?.slice(1) ?? [];
    expect(first).toEqual({
      role: "grade",
      colour: green,
      meaning: null,
      isFromLegend: false,
      cells: 2,
      examples: ["街路樹の手入れ", "側溝の清掃"],
    });
  });

  it.each([
    ["色のコードで", { "#00B0F0": "◎", "#92D050": "○", "#ff0000": "△" }],
    ["色の名前で", { 青: "◎", 緑: "○", 赤色: "△" }],
  ])("設定で答える：%s", (_, gradeColours) => {
    const sheet = readSheet(filled([header, ...measures], coloured), gradeColours);
    expect(grades(sheet)).toEqual(["◎", "○", "△", "○"]);
    expect(open(sheet)).toEqual([]);
  });

  it("設定は凡例より先", () => {
    const rows = [["青：順調　赤：遅れ"], header, ...measures];
    const sheet = readSheet(filled(rows, { E3: blue, E4: red, E5: red, E6: blue }), { 青: "○" });
    expect(grades(sheet)).toEqual(["○", "遅れ", "遅れ", "○"]);
  });

  it("答えるまで、評価の記入漏れとも、達成状況の未記入ともいわない", () => {
    const told = (rows: Rows, fills: Readonly<Record<string, string>>) => {
      const grid = filled(rows, fills);
      const result = find(grid);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      return inspect(snapshotOf(grid), result.measureSheet, defaultSettings, "ja").findings.map(({ code }) => code);
    };
    const missing = ["judgement-target-without-grade", "structure-required-blank", "status-blank"];
    expect(told([header, ...measures], coloured).filter((code) => missing.includes(code))).toEqual([]);
    expect(told([header, ...measures], {}).some((code) => missing.includes(code))).toBe(true);
    const statuses = [["施策名", "指標", "目標", "実績", "達成状況"], ...measures];
    expect(told(statuses, coloured).filter((code) => missing.includes(code))).toEqual([]);
  });
});

describe("色で評価を付けていない表では、色を見ない", () => {
  it.each<[string, Rows, Readonly<Record<string, string>>]>([
    ["塗りがない", [header, ...measures], {}],
    ["どのセルも同じ色（記入してほしい欄）", [header, ...measures], { "E2:E5": yellow }],
    ["評価が書いてある", [header, ...measures.map((row) => [...row.slice(0, 4), "○"])], { E2: blue, E3: red }],
    ["評価の欄がない", [header.slice(0, 4), ...measures.map((row) => row.slice(0, 4))], { D2: blue, D3: red }],
  ])("%s", (_, rows, fills) => {
    expect(readSheet(filled(rows, fills)).reading.colours).toBeUndefined();
  });

  it("評価が一つでも書いてあれば、色を読みにいかない", () => {
    const rows = [header, ...measures.map((row, index) => [...row.slice(0, 4), index === 0 ? "○" : ""])];
    const grid = gridFromRows("進捗", rows);
    expect(wantedFills(readSheet(grid), [grid])).toBeNull();
    const blank = gridFromRows("進捗", [header, ...measures]);
    expect(wantedFills(readSheet(blank), [blank])?.judged).toEqual([
      { sheet: "進捗", area: { row: 1, column: 4, rows: 4, columns: 1 } },
    ]);
  });
});

it("点検設定の色は、そのまま読み取りに使う", () => {
  const parsed = parseSettings({ gradeColours: { 緑: "○" } });
  expect(parsed.ok && readingOptions(parsed.settings).gradeColours).toEqual({ 緑: "○" });
  expect(usual.gradeColours).toEqual({});
});

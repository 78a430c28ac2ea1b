import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellContent } from "../../../src/domain/grid/cell";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import { textOfCell } from "../../../src/domain/measures/measure";
import { parseSettings } from "../../../src/domain/settings/parseSettings";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import type { Settings } from "../../../src/domain/settings/settings";
import { inspectFixture } from "../inspection/fixture";
import { snapshotOf } from "../measures/reading";
import { drawn } from "../sources/drawn";

// The examples of docs/settings.md, as an official would copy them.

const manual = readFileSync(join(__dirname, "../../../docs/settings.md"), "utf8");

/** The settings of an example, by its heading; `index`: of several in one example. */
function recipe(heading: string, index = 0): Settings {
  const section = manual.split("\n## ").find((one) => one.startsWith(heading)) ?? "";
  const json = [...section.matchAll(/```json\n(.*?)```/gsu)][index]?.[1] ?? "null";
  const result = parseSettings(JSON.parse(json));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.settings;
}

function valuesOf(settings: Settings, ...drawings: readonly (readonly [string, string])[]): readonly string[] {
  const sheets = drawings.map(([name, text]) => drawn(name, text));
  const result = findMeasureSheet(snapshotOf(...sheets), settings.measuresSheet, readingOptions(settings));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.measureSheet.measures.map(({ cells }) =>
    [cells.name, cells.target, cells.actual].map(textOfCell).join("|"),
  );
}

describe("読み取りの例", () => {
  test("列と見出しの行", () => {
    const rows = `
進捗管理票




 | 番号・事業 | | | | めざす値 | できた値
 | なまえ | | | | めあて | けっか
 | 花いっぱい | | | | 10 | 12
 | 朝市 | | | | 4 | 3`;
    expect(valuesOf(recipe("例：列と見出しの行を指定する"), ["進捗", rows])).toEqual(["花いっぱい|10|12", "朝市|4|3"]);
  });

  const ways = "例：一覧表でない様式を指定する";

  test("段の内容", () => {
    const rows = "施策 | 指標 | R5\n緑化 | 植樹 | 110\n^ | ^ | 120\n花壇 | 箇所 | 8\n^ | ^ | 7";
    expect(valuesOf(recipe(ways, 0), ["調書", rows])).toEqual(["緑化|110|120", "花壇|8|7"]);
  });

  test("段の名前の列と言葉", () => {
    const rows = "施策 | 指標 | 区分 | 種類 | R5\n緑化 | 植樹 | 目標 | ねらい | 110\n^ | ^ | 実績 | できた数 | 120";
    expect(valuesOf(recipe(ways, 1), ["調書", rows])).toEqual(["緑化|110|120"]);
  });

  test("個票のセル", () => {
    const form = (name: string, target: number, actual: number): string =>
      `やること | ${name}\nめあて | ${String(target)}\nできた数 | ${String(actual)}`;
    expect(valuesOf(recipe(ways, 2), ["1", form("花いっぱい", 10, 12)], ["2", form("朝市", 4, 3)])).toEqual([
      "花いっぱい|10|12",
      "朝市|4|3",
    ]);
  });
});

describe("評価の例", () => {
  /** The grade that the rubric gives to each row. */
  function gradesOf(heading: string, header: readonly string[], rows: readonly (readonly CellContent[])[]) {
    const { evaluations } = inspectFixture({ sheets: { 一覧: [header, ...rows] }, settings: recipe(heading) });
    return evaluations.flatMap(({ grades }) => grades.map(({ computed }) => computed.symbol));
  }

  test("改善・横ばい・後退", () => {
    const header = ["番号", "施策名", "成果指標", "方向", "基準値", "実績値", "評価"];
    const rows = [
      [1, "健診", "受診率", "増加", 40, 45, "改善"],
      [2, "体操", "実施率", "増加", 40, 40, "横ばい"],
      [3, "見守り", "協力店", "増加", 40, 35, "後退"],
      [4, "交通安全", "事故件数", "減少", 40, 35, "改善"],
    ];
    expect(gradesOf("例：目標を置かず、基準値と比べて", header, rows)).toEqual(["改善", "横ばい", "後退", "改善"]);
  });

  test("前年度比", () => {
    const header = ["番号", "施策名", "成果指標", "R4実績", "R5実績", "目標", "評価"];
    const rows = [
      [1, "健診", "受診者数", 100, 106, 200, "A"],
      [2, "体操", "参加者数", 100, 97, 200, "B"],
      [3, "見守り", "協力店", 100, 94, 200, "C"],
    ];
    expect(gradesOf("例：前年度比で評価する", header, rows)).toEqual(["A", "B", "C"]);
  });

  test("目標のない施策", () => {
    const header = ["番号", "施策名", "成果指標", "目標", "実績", "評価"];
    const rows = [
      [1, "健診", "受診者数", 100, 106, "○"],
      [2, "体操", "参加者数", 100, 97, "△"],
      [3, "広報", "", "", "", "－"],
      [4, "見守り", "協力店", 100, "集計中", "…"],
    ];
    expect(gradesOf("例：目標のない施策に", header, rows)).toEqual(["○", "△", "－", "…"]);
  });
});

import { readFileSync } from "node:fs";
import path from "node:path";
import { settingsDocument } from "../../../scripts/settings/settingsDocument";
import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows } from "../../../src/domain/grid/sheetGrid";
import { pathOfRow, valueAt } from "../../../src/domain/settings/jsonPath";
import { linesOf, type SettingRows } from "../../../src/domain/settings/setting";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { settingsFromRows } from "../../../src/domain/settings/settingsFromRows";
import { settingsToRows } from "../../../src/domain/settings/settingsSheet";
import { settingsTable } from "../../../src/domain/settings/settingsTable";

const lines = linesOf(settingsTable);

function tableExamples(rows: SettingRows): readonly (readonly CellContent[])[] {
  return Object.values(rows).flatMap(({ explanation, inner }) => [
    ...(explanation === null ? [] : [explanation.example]),
    ...tableExamples(inner),
  ]);
}

/** A sheet on which an official has written every example: into the row of its label, else below the table's heading. */
function sheetWithExamples(): CellContent[][] {
  const cells = settingsToRows(defaultSettings);
  const rowOf = (label: CellContent): CellContent[] | undefined => cells.find(([first]) => first === label);
  const write = (label: CellContent, contents: readonly CellContent[]): void => {
    const row = rowOf(label);
    contents.forEach((content, index) => {
      if (row !== undefined && content !== "") row[index + 1] = content;
    });
  };
  for (const { words, example, path: place } of lines) write(words.ja[0], [place === "rubric" ? "独自" : example]);
  for (const [label = "", ...contents] of tableExamples(settingsTable)) {
    if (rowOf(label) !== undefined) write(label, contents);
    else {
      const heading =
        { Ⅰ: "施策番号", t: "指摘のコード", Ｓ: "記号", "%": "単位・語", 緑: "色" }[String(label).charAt(0)] ?? "";
      cells.splice(cells.findIndex(([first]) => first === heading) + 1, 0, [label, ...contents]);
    }
  }
  return cells;
}

describe("設定の表", () => {
  const read = settingsFromRows(gridFromRows("点検設定", sheetWithExamples()));
  const settings: Settings | null = read.ok ? read.settings : null;

  it("説明の例は、どれもシートに書けばそのまま読める", () => {
    expect(read.ok ? [] : read.problems).toEqual([]);
    expect(settings).toMatchObject({
      planYears: { first: 2021, last: 2025 },
      columns: { letters: { target: "F" }, headerWords: { target: ["めざす値", "到達点"] }, divisionLetters: ["B"] },
      goalStatusWords: { achieved: { symbol: "A", words: ["できた"] } },
      indicatorRules: [{ word: "%", of: "unit", direction: "increase", tolerancePoints: 0.03 }],
      measureDirections: { "Ⅰ-①-ア-1": "decrease" },
      gradeColours: { 緑: "○" },
      severities: { "text-mixed-width": "off" },
    });
    expect(settings?.rubric.grades[0]).toMatchObject({ symbol: "Ｓ", rule: { kind: "manual" }, achieved: true });
  });

  it.each(lines.filter((line) => line.path !== "rubric").map((line) => [line.path, line] as const))(
    "%s は、例のとおりになる",
    (place, { kind, example }) => {
      expect(valueAt(settings, pathOfRow(place))).toEqual(kind.read(String(example)).value);
    },
  );

  it("項目名は、どの言語でも一つずつ違う", () => {
    for (const language of ["ja", "en"] as const) {
      const labels = lines.map(({ words }) => words[language][0]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it("docs/settings.md の表は、設定の表から作ったもの（違うときは npm run docs:settings）", () => {
    const written = readFileSync(path.join(__dirname, "..", "..", "..", "docs", "settings.md"), "utf8");
    expect(settingsDocument(written)).toBe(written);
  });
});

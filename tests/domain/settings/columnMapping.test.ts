import type { CellContent } from "../../../src/domain/grid/cell";
import { gridFromRows, type OwnArea, type WorkbookSnapshot } from "../../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../../src/domain/measures/findMeasureSheet";
import {
  mappableSheet,
  mappableSheets,
  mappingChanges,
  mappingProblem,
  type ColumnMapping,
} from "../../../src/domain/settings/columnMapping";
import { readingOptions } from "../../../src/domain/settings/readingOptions";
import { defaultSettings, type Settings } from "../../../src/domain/settings/settings";
import { editedCells, settingsEdits } from "../../../src/domain/settings/settingsEdits";
import { usualCells } from "../../../src/domain/settings/settingsForm";
import { settingsFromRows } from "../../../src/domain/settings/settingsFromRows";

const workbook = (
  sheets: Readonly<Record<string, readonly (readonly CellContent[])[]>>,
  ownAreas: readonly OwnArea[] = [],
): WorkbookSnapshot => ({
  sheets: Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows)),
  activeSheet: Object.keys(sheets).at(-1) ?? "",
  ownAreas,
});

const usual = [
  ["分野", "番号", "施策名", "成果指標", "目標", "実績", "評価", "前年度の実績"],
  ["健康", 1, "検診", "受診率", "50%", "55%", "◎", "40%"],
  ["健康", 2, "運動", "参加者", "10人", "8人", "△", "9人"],
];

/** Headers that nobody would recognise. */
const strange = [
  ["わが町のがんばり"],
  ["くくり", "やること", "ものさし", "めざすところ", "できたこと", "しるし"],
  ["健康", "検診", "受診率", "50%", "55%", "◎"],
  ["健康", "運動", "参加者", "10人", "8人", "△"],
];

function remembered(snapshot: WorkbookSnapshot, mapping: ColumnMapping, settings = defaultSettings): Settings {
  const cells = usualCells("ja");
  const after = editedCells(cells, settingsEdits(cells, mappingChanges(snapshot, mapping, settings)));
  const result = settingsFromRows(gridFromRows("点検設定", after));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.settings;
}

describe("列の割り当て", () => {
  it("点検アドインが作ったシートのほかを、開いているシートから順に選べる", () => {
    const own: OwnArea = {
      kind: "sheet",
      key: "summaryTable",
      sheet: "集計表",
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      fingerprint: null,
    };
    expect(mappableSheets(workbook({ R3: usual, 集計表: [["x"]], R4: usual }, [own]))).toEqual(["R4", "R3"]);
  });

  it("見出しのあるシートでは、見つけた列を示す", () => {
    const seen = mappableSheet(workbook({ 一覧: usual }), "一覧", defaultSettings, null);
    expect(seen).toMatchObject({
      headerRow: 0,
      headerFound: true,
      found: { name: { letter: "C", header: "施策名" }, actual: { letter: "F", header: "実績" } },
      foundDivisions: [{ letter: "A", header: "分野" }],
    });
    expect(seen?.columns.map(({ letter }) => letter).join("")).toBe("ABCDEFGH");
  });

  it("見出しの分からないシートでは、語の最も多い行を見出しの候補にし、行を選び直せる", () => {
    const snapshot = workbook({ 一覧: strange });
    const seen = mappableSheet(snapshot, "一覧", defaultSettings, null);
    expect(seen).toMatchObject({ headerRow: 1, headerFound: false, found: {}, foundDivisions: [] });
    expect(seen?.columns[3]).toEqual({ letter: "D", header: "めざすところ" });
    expect(mappableSheet(snapshot, "一覧", defaultSettings, 2)?.columns[3]).toEqual({ letter: "D", header: "50%" });
    expect(mappableSheet(snapshot, "ない", defaultSettings, null)).toBeNull();
  });

  it("空のシートには、列がない", () => {
    expect(mappableSheet(workbook({ 白紙: [] }), "白紙", defaultSettings, null)).toMatchObject({
      columns: [],
      headerFound: false,
    });
  });

  it("選んだ列で読む", () => {
    const snapshot = workbook({ 一覧: usual });
    const settings = remembered(snapshot, { sheet: "一覧", headerRow: 0, roles: { actual: "H" }, divisions: [] });
    expect(settings.measuresSheet).toBe("一覧");
    expect(settings.columns).toEqual({ headerWords: {}, letters: { actual: "H" }, divisionLetters: [] });
    const read = findMeasureSheet(snapshot, settings.measuresSheet, readingOptions(settings));
    expect(read.ok && read.measureSheet.measures.map(({ cells }) => cells.actual?.text)).toEqual(["40%", "9人"]);
    expect(mappingProblem(snapshot, settings)).toBeNull();
  });

  it("見出しの分からないシートも、割り当てれば読め、次からも読める", () => {
    const snapshot = workbook({ メモ: [["覚え書き"]], 一覧: strange });
    const mapping: ColumnMapping = {
      sheet: "一覧",
      headerRow: 1,
      roles: { name: "B", indicator: "C", target: "D", actual: "E", grade: "F" },
      divisions: ["A"],
    };
    const settings = remembered(snapshot, mapping);
    expect(settings.columns.headerWords).toMatchObject({ name: ["やること"], target: ["めざすところ"] });
    const read = findMeasureSheet(snapshot, settings.measuresSheet, readingOptions(settings));
    expect(
      read.ok && read.measureSheet.measures.map(({ divisions, cells }) => [divisions[0]?.label, cells.name?.text]),
    ).toEqual([
      ["健康", "検診"],
      ["健康", "運動"],
    ]);
  });

  it("足りない割り当てでは読めないと言う", () => {
    const snapshot = workbook({ 一覧: strange });
    const settings = remembered(snapshot, { sheet: "一覧", headerRow: 1, roles: { name: "B" }, divisions: [] });
    expect(mappingProblem(snapshot, settings)).toEqual({ code: "notAMeasureSheet", sheet: "一覧" });
  });

  it("割り当てをやめると、見出しからの読み方に戻る", () => {
    const snapshot = workbook({ 一覧: usual });
    const mapped: Settings = {
      ...defaultSettings,
      columns: { headerWords: {}, letters: { actual: "H" }, divisionLetters: ["A", "B"] },
    };
    const changes = mappingChanges(snapshot, { sheet: "一覧", headerRow: 0, roles: {}, divisions: [] }, mapped);
    expect(changes.filter(({ value }) => value !== "")).toEqual([
      { section: "plan", row: "measuresSheet", column: 1, value: "一覧" },
    ]);
    expect(changes.filter(({ section }) => section === "divisions")).toHaveLength(2);
  });
});

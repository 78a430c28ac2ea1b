import { readFile } from "node:fs/promises";
import path from "node:path";
import { rubricPresets } from "../../src/domain/evaluation/presets";
import { inspect } from "../../src/domain/inspection/inspect";
import { gridFromRows } from "../../src/domain/grid/sheetGrid";
import { findMeasureSheet } from "../../src/domain/measures/findMeasureSheet";
import { measuresTemplate } from "../../src/domain/newPlan/measuresTemplate";
import { readingOptions } from "../../src/domain/settings/readingOptions";
import { defaultSettings } from "../../src/domain/settings/settings";
import { inspectWorkbook } from "../../src/excel/actions";
import { readFailure } from "../../src/excel/failures";
import { addTemplate, openAsNewWorkbook } from "../../src/excel/newSheets";
import { saveSettings } from "../../src/excel/settingsActions";
import { excelSettingsActions } from "../../src/taskpane/excelSettingsActions";
import type { SampleOutcome } from "../../src/taskpane/settingsActions";
import { HostError } from "excel-stand-in/hostError";
import { openHost, type HostOptions } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import type { OpenHost } from "../excel/workbooks";

const options = { settings: null, language: "ja", sheet: null, values: false, editedCells: "ask" } as const;

let host: OpenHost;
beforeEach(async () => {
  host = await openHost(workbookOf({ 施策一覧: [["覚え書き"]] }));
});
afterEach(() => {
  host.close();
});

interface Validation {
  readonly rule: Excel.DataValidationRule;
}

async function validation(sheet: string, address: string): Promise<Validation> {
  return Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
    dataValidation.load("rule");
    await context.sync();
    return { rule: dataValidation.rule };
  });
}

describe("the empty measures sheet", () => {
  it.each(rubricPresets.map((rubric) => [rubric.name, rubric] as const))(
    "has examples in which nothing is wrong, by the rubric %s",
    (_, rubric) => {
      const settings = { ...defaultSettings, rubric };
      const { name, rows } = measuresTemplate(settings);
      const snapshot = { sheets: [gridFromRows(name, rows)], activeSheet: name, ownAreas: [] };
      const found = findMeasureSheet(snapshot, null, readingOptions(settings));
      if (!found.ok) throw new Error(found.problem.code);
      expect(found.measureSheet.measures).toHaveLength(3);
      const { findings } = inspect(snapshot, found.measureSheet, settings, "ja");
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    },
  );

  it("has the plan's own words for the statuses, and plain ones where it has none", () => {
    const wording = (symbol: string | null, words: readonly string[]) => ({ symbol, words });
    const goalStatusWords = {
      achieved: wording(null, []),
      missedEnded: wording("B", []),
      missedContinuing: wording("C", ["まだ"]),
    };
    const { choices } = measuresTemplate({ ...defaultSettings, goalStatusWords });
    expect(choices.at(-1)?.values).toEqual(["達成", "B未達成(終了)", "Cまだ"]);
  });

  it("is a sheet of the user's with a free name, choices from the rubric, and is inspected at once", async () => {
    const before = await host.capture();
    const { sheet, undo } = await addTemplate("ja");
    expect(sheet).not.toBe("施策一覧");
    const { inspection, snapshot } = await inspectWorkbook(options);
    expect([inspection.measureSheet.sheet, snapshot.ownAreas]).toEqual([sheet, []]);
    expect(inspection.summary.rows.at(-1)).toMatchObject({ measures: 3, achieved: 2, missedContinuing: 1 });
    expect((await validation(sheet, "I2:I20")).rule).toEqual({ list: { inCellDropDown: true, source: "◎,○,△,―" } });
    expect((await validation(sheet, "K2:K20")).rule.list?.source).toContain("①達成した");
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("offers the body's own symbols", async () => {
    await saveSettings([{ section: "rubric", row: "rubric", column: 1, value: "愛知県あいちITプラン" }], "ja");
    const { sheet } = await addTemplate("en");
    const symbols = rubricPresets
      .find(({ name }) => name === "愛知県あいちITプラン")
      ?.grades.map(({ symbol }) => symbol);
    expect((await validation(sheet, "I2")).rule.list?.source).toBe(symbols?.join(","));
  });

  it("is not taken away once somebody has begun to fill it in", async () => {
    const { sheet, undo } = await addTemplate("ja");
    host.type(sheet, "D2", "本当の施策");
    expect(await undo()).toEqual([{ sheet, address: null, because: "edited" }]);
    expect(host.cell(sheet, "D2").content).toBe("本当の施策");
  });
});

describe("the sample as a new workbook", () => {
  it("is refused by an Excel that can't, which the pane can tell", async () => {
    const error: unknown = await openAsNewWorkbook("UEsDBA==").catch((reason: unknown) => reason);
    expect(readFailure(error)).toMatchObject({ code: "excelTooOld" });
  });

  it.each<[outcome: SampleOutcome, openWorkbook: HostOptions["openWorkbook"]]>([
    ["opened", () => undefined],
    [
      "kept",
      () => {
        throw new HostError("RequestAborted", "今のブックをそのまま使います");
      },
    ],
    ["unsupported", undefined],
  ])("%s", async (outcome, openWorkbook) => {
    host.close();
    host = await openHost(workbookOf({ メモ: [["覚え書き"]] }), openWorkbook === undefined ? {} : { openWorkbook });
    const sample = await readFile(path.join(__dirname, "../../samples/kanagawa-list.xlsx"));
    const fetched = jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(new Uint8Array(sample)));
    expect(await excelSettingsActions("ja").openSample("kanagawa-list.xlsx")).toBe(outcome);
    expect(fetched).toHaveBeenCalledWith("samples/kanagawa-list.xlsx");
    fetched.mockRestore();
  });
});

import { describeSettingsProblem } from "../../src/domain/settings/describeSettingsProblem";
import { inspectWorkbook, SettingsUnreadable, writeOutputs, type ActionOptions } from "../../src/excel/actions";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { readXlsx } from "excel-stand-in/readXlsx";
import { writeXlsx } from "excel-stand-in/writeXlsx";
import { listOfMeasures, usualOptions, type OpenHost } from "./workbooks";

/** As the pane calls it: settings come from the workbook. */
const fromWorkbook: ActionOptions = { ...usualOptions, settings: null };

let host: OpenHost;

beforeEach(async () => {
  host = await openHost(workbookOf({ 施策一覧: listOfMeasures(4) }));
});

afterEach(() => {
  host.close();
});

/** The cell of column B beside a label of column A. */
function valueCell(label: string): string {
  for (let row = 1; row < 200; row += 1) {
    if (host.cell("点検設定", `A${String(row)}`).content === label) return `B${String(row)}`;
  }
  throw new Error(`no row ${label}`);
}

describe("点検設定シート", () => {
  it("見つけた列とともに書き、そのまま読み戻すと同じ設定になる", async () => {
    const before = await inspectWorkbook(fromWorkbook);
    await writeOutputs(["settings"], fromWorkbook);
    const after = await inspectWorkbook(fromWorkbook);
    expect(host.cell("点検設定", "A1").content).toBe("点検設定");
    expect(host.cell("点検設定", valueCell("実績").replace("B", "C")).content).toBe("G列「実績」");
    expect(after.inspection.settings).toEqual(before.inspection.settings);
    expect(after.inspection.measureSheet.sheet).toBe("施策一覧");
  });

  it("直した値で点検する", async () => {
    await writeOutputs(["settings"], fromWorkbook);
    host.type("点検設定", valueCell("評価する年度"), "2022");
    host.type("点検設定", valueCell("百分率の小数の桁数"), "2");
    const { inspection } = await inspectWorkbook(fromWorkbook);
    expect(inspection.settings.fiscalYear).toBe(2022);
    expect(inspection.sentences[0]).toContain("50.00%");
  });

  it("誤りがあれば、直すセルを告げて点検しない", async () => {
    await writeOutputs(["settings"], fromWorkbook);
    const cell = valueCell("百分率の小数の桁数");
    host.type("点検設定", cell, "たくさん");
    const error: unknown = await inspectWorkbook(fromWorkbook).catch((reason: unknown) => reason);
    if (!(error instanceof SettingsUnreadable)) throw new Error("expected SettingsUnreadable");
    expect(error.sheet).toBe("点検設定");
    expect(error.problems.map((problem) => problem.cell)).toEqual([cell]);
    expect(error.problems.map((problem) => describeSettingsProblem(problem, "ja")).join("")).toContain(cell);
  });

  it("名を変え、保存して開き直しても、設定として読む", async () => {
    await writeOutputs(["settings"], fromWorkbook);
    host.type("点検設定", valueCell("計画の名称"), "みらい計画");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("点検設定").name = "設定（R4）";
      await context.sync();
    });
    const file = await writeXlsx(await host.save());
    host.close();
    host = await openHost(await readXlsx(file));
    const { inspection } = await inspectWorkbook(fromWorkbook);
    expect(inspection.settings.planName).toBe("みらい計画");
  });

  it("JSONで渡した設定は、シートの設定に優先する", async () => {
    await writeOutputs(["settings"], fromWorkbook);
    host.type("点検設定", valueCell("百分率の小数の桁数"), "3");
    const { inspection } = await inspectWorkbook(usualOptions);
    expect(inspection.settings.percentDecimals).toBe(1);
  });
});

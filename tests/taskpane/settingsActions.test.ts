import type { SettingsChange } from "../../src/domain/settings/settingsForm";
import { inspectWorkbook, type ActionOptions } from "../../src/excel/actions";
import { readColumns, readSettings, saveColumns, saveSettings } from "../../src/excel/settingsActions";
import { openHost } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";
import { openSample, type OpenHost } from "../excel/workbooks";

const measures = [
  ["No.", "施策名", "所属", "成果指標", "目標", "実績", "評価", "達成状況"],
  [1, "電子申請の拡大", "デジタル課", "手続数", "100件", "120件", "◎", "①達成した"],
  [2, "公開データの拡大", "統計課", "件数", "100件", "80件", "○", "③達成していない⇒継続"],
] as const;

const strange = [
  ["やること", "ものさし", "めざすところ", "できたこと"],
  ["検診", "受診率", "50%", "55%"],
] as const;

const options: ActionOptions = { settings: null, language: "ja", sheet: null, values: false, editedCells: "ask" };
const change = (section: SettingsChange["section"], row: string, value: string, column = 1): SettingsChange => ({
  section,
  row,
  column,
  value,
});

let host: OpenHost;
const open = async (sheets: Parameters<typeof workbookOf>[0]): Promise<void> => {
  host = await openHost(workbookOf(sheets));
};
afterEach(() => {
  host.close();
});

async function save(...changes: readonly SettingsChange[]): Promise<() => Promise<readonly unknown[]>> {
  const saved = await saveSettings(changes, "ja");
  if (saved.kind !== "saved") throw new Error(JSON.stringify(saved.problems));
  return saved.undo;
}

async function fieldValue(section: string, row: string, column = 1): Promise<string | undefined> {
  const { form } = await readSettings([], "ja");
  const rows = form.find(({ name }) => name === section)?.rows ?? [];
  return rows.find(({ name }) => name === row)?.fields.find((field) => field.column === column)?.value;
}

/** The row of a label in column A, counted from 1. */
function rowOf(label: string): number {
  for (let row = 1; row < 300; row += 1) if (host.cell("点検設定", `A${String(row)}`).content === label) return row;
  throw new Error(`no row ${label}`);
}

describe("the settings of a workbook without a settings sheet", () => {
  it("are the usual ones, until some are saved: then there is a sheet, and undo takes it away", async () => {
    await open({ 施策一覧: measures });
    const before = await host.capture();
    const reading = await readSettings([], "ja");
    expect([reading.sheet, reading.problems]).toEqual([null, []]);
    const undo = await save(change("plan", "fiscalYear", "令和4年度"), change("judging", "percentDecimals", "2"));
    const { inspection } = await inspectWorkbook(options);
    expect([inspection.settings.fiscalYear, inspection.settings.percentDecimals]).toEqual([2022, 2]);
    expect(host.cell("点検設定", `C${String(rowOf("実績"))}`).content).toBe("F列「実績」");
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("can be saved before there is a measures sheet", async () => {
    await open({ メモ: [["覚え書き"]] });
    await save(change("plan", "planName", "みらい計画"));
    expect(await fieldValue("plan", "planName")).toBe("みらい計画");
  });
});

describe("the settings sheet that is there", () => {
  beforeEach(async () => {
    await open({ 施策一覧: measures });
    await save(change("plan", "planName", "みらい計画"));
  });

  it("keeps everything that was not changed: rows, remarks, formulas; undo puts back the rest", async () => {
    const [planName, formula] = [rowOf("計画の名称"), rowOf("評価する年度")];
    host.type("点検設定", `D${String(planName)}`, "名称は6月に決定");
    host.type("点検設定", `B${String(formula)}`, "=2000+22");
    host.type("点検設定", `D${String(rowOf("■ 指摘の重要度"))}`, "会議で決める");
    const before = await host.capture();
    const undo = await save(
      change("plan", "fiscalYear", "2023"),
      change("severities", "grade-differs", "off"),
      change("directions", "Ⅰ-①-ア-1", "decrease"),
      change("judging", "sentence", "=1+1 {measures}"),
    );
    const { inspection } = await inspectWorkbook(options);
    expect(inspection.settings).toMatchObject({
      fiscalYear: 2023,
      severities: { "grade-differs": "off" },
      measureDirections: { "Ⅰ-①-ア-1": "decrease" },
      sentence: "=1+1 {measures}",
      planName: "みらい計画",
    });
    expect(host.cell("点検設定", `D${String(rowOf("計画の名称"))}`).content).toBe("名称は6月に決定");
    expect(host.cell("点検設定", `D${String(rowOf("■ 指摘の重要度"))}`).content).toBe("会議で決める");
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("is not taken back when somebody has edited it since", async () => {
    const undo = await save(change("severities", "grade-differs", "off"));
    host.type("点検設定", `B${String(rowOf("計画の名称"))}`, "別の名");
    await expect(undo()).rejects.toMatchObject({ failure: { code: "editedSince", sheets: ["点検設定"] } });
    expect(await fieldValue("severities", "grade-differs")).toBe("off");
    expect(await fieldValue("plan", "planName")).toBe("別の名");
  });

  it("refuses what could not be read afterwards, naming the field, and writes nothing", async () => {
    const before = await host.capture();
    const saved = await saveSettings([change("judging", "percentDecimals", "9")], "ja");
    expect(saved).toMatchObject({
      kind: "refused",
      problems: [{ slot: { section: "judging", row: "percentDecimals" }, problem: { message: { code: "tooLarge" } } }],
    });
    expect(await host.capture()).toEqual(before);
  });

  it("shows its mistakes at their fields, and can be put right one by one", async () => {
    host.type("点検設定", `B${String(rowOf("百分率の小数の桁数"))}`, "たくさん");
    host.type("点検設定", `B${String(rowOf("達成率の分母"))}`, "半分");
    const { problems } = await readSettings([], "ja");
    expect(problems.map(({ slot }) => slot?.row).sort()).toEqual(["denominator", "percentDecimals"]);
    await save(change("judging", "denominator", "all"));
    expect((await readSettings([], "ja")).problems.map(({ slot }) => slot?.row)).toEqual(["percentDecimals"]);
  });

  it("is left alone when it is protected", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("点検設定").protection.protect();
      await context.sync();
    });
    await expect(save(change("plan", "planName", "x"))).rejects.toMatchObject({
      failure: { code: "sheetProtected", sheet: "点検設定" },
    });
  });
});

describe("columns", () => {
  it("the bundled plan: what was found, to be corrected", async () => {
    host = await openSample("kanagawa-report.xlsx");
    const choices = await readColumns(null, null, "ja");
    expect(choices?.chosen).toMatchObject({ sheet: "別紙", headerFound: true });
    expect(choices?.chosen.found.target?.header).toContain("目標");
    expect(choices?.mapping).toMatchObject({ roles: {}, divisions: [] });
  });

  it("a sheet that nobody would recognise is inspected once its columns are given, now and later", async () => {
    await open({ メモ: [["覚え書き"]], 一覧: strange });
    await expect(inspectWorkbook(options)).rejects.toMatchObject({ problem: { code: "noMeasureSheet" } });
    const choices = await readColumns("一覧", null, "ja");
    expect(choices?.chosen.columns.map(({ header }) => header)).toEqual(strange[0]);
    const roles = { name: "A", indicator: "B", target: "C", actual: "D" };
    const saved = await saveColumns({ sheet: "一覧", headerRow: 0, roles, divisions: [] }, "ja");
    expect(saved.kind).toBe("saved");
    const { inspection } = await inspectWorkbook(options);
    expect([inspection.measureSheet.sheet, inspection.measureSheet.measures.length]).toEqual(["一覧", 1]);
    expect((await readColumns(null, null, "ja"))?.mapping.roles).toEqual(roles);
  });

  it("says why the measures still can't be read, and writes nothing", async () => {
    await open({ 一覧: strange });
    const before = await host.capture();
    const saved = await saveColumns({ sheet: "一覧", headerRow: 0, roles: { name: "A" }, divisions: [] }, "ja");
    expect(saved).toEqual({ kind: "unreadable", problem: { code: "notAMeasureSheet", sheet: "一覧" } });
    expect(await host.capture()).toEqual(before);
  });

  it("says which column was given twice", async () => {
    await open({ 施策一覧: measures });
    const roles = { target: "E", actual: "E" };
    const saved = await saveColumns({ sheet: "施策一覧", headerRow: 0, roles, divisions: [] }, "ja");
    expect(saved).toMatchObject({ kind: "refused", problems: [{ problem: { message: { code: "columnTwice" } } }] });
  });

  it("has nothing to choose in a workbook of the add-in's own sheets", async () => {
    await open({ 施策一覧: measures });
    expect(await readColumns("ない", null, "ja")).toBeNull();
  });

  it("the sheet chosen is inspected where there are several", async () => {
    await open({ R3: measures, R4: measures });
    await saveColumns({ sheet: "R4", headerRow: 0, roles: {}, divisions: [] }, "ja");
    expect((await inspectWorkbook(options)).inspection.measureSheet.sheet).toBe("R4");
  });
});

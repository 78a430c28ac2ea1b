import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { ICalculateFormulaService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { SetRangeValuesMutation, SetRowDataMutation, UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { given, read, run } from "./support";

/** A Univer of the page's own, as the workbench's page has one with a grid. */
function pageUniver(): Univer {
  const univer = new Univer({ locale: LocaleType.JA_JP, locales: { jaJP: {} }, logLevel: LogLevel.SILENT });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  return univer;
}

interface Services {
  get(id: unknown): unknown;
}

const servicesOf = (univer: Univer): Services =>
  (Reflect.get(univer, "__getInjector") as (this: Univer) => Services).call(univer);

const commandsOf = (univer: Univer): ICommandService => servicesOf(univer).get(ICommandService) as ICommandService;

describe("a page's own Univer", () => {
  it("is told once a request which sheets to draw again", async () => {
    const univer = pageUniver();
    await given({ 表: [["a"]], 他: [["b"]] }, { univer });
    const told: string[] = [];
    commandsOf(univer).onCommandExecuted(({ id, params }) => {
      if (id === SetRowDataMutation.id) told.push((params as { subUnitId: string }).subUnitId);
    });
    await run(async (sheet, context) => {
      sheet.getRange("A1:C3").format.font.bold = true;
      sheet.getRange("A1:C3").format.fill.color = "#EEEEEE";
      sheet.getRange("A1").values = [["c"]];
      await context.sync();
    });
    expect(told).toEqual(["sheet1"]);
    univer.dispose();
  });

  it("an engine that fails stops nobody: formulas show what they showed, and the file asks Excel to compute them", async () => {
    const univer = pageUniver();
    const host = await given({ 表: [[1, "=A1*2"]] }, { univer });
    expect(await read("B1", "values")).toEqual([[2]]);
    const engine = servicesOf(univer).get(ICalculateFormulaService) as { _apply: () => Promise<unknown> };
    const apply = engine._apply.bind(engine);
    engine._apply = () => Promise.reject(new Error("SUBTOTAL"));
    host.type("表", "A1", "5");
    expect(await read("A1:B1", "values")).toEqual([[5, 2]]);
    expect(await host.save()).toMatchObject({ isCalculationDue: true });
    engine._apply = apply;
    host.type("表", "A1", "6");
    expect(await read("A1:B1", "values")).toEqual([[6, 12]]);
    expect(await host.save()).not.toHaveProperty("isCalculationDue");
    univer.dispose();
  });

  it("tells of cells its user changed: formulas follow, and the add-in gets the event", async () => {
    const univer = pageUniver();
    const host = await given({ 表: [[1, "=A1*2"]] }, { univer });
    expect(await read("B1", "values")).toEqual([[2]]);
    const addresses: string[] = [];
    await run(async (sheet, context) => {
      sheet.onChanged.add((event) => {
        addresses.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    const units = servicesOf(univer).get(IUniverInstanceService) as {
      getCurrentUnitOfType: (type: UniverInstanceType) => { getUnitId: () => string };
    };
    const unitId = units.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET).getUnitId();
    commandsOf(univer).syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: "sheet1", cellValue: { 0: { 0: { v: 21, t: 2 } } } }, { onlyLocal: true }); // prettier-ignore
    host.cellsEdited("sheet1", "A1");
    expect(await read("B1", "values")).toEqual([[42]]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(addresses).toEqual(["A1"]);
    expect(() => {
      host.cellsEdited("sheet1", "ここ");
    }).toThrow("ここ");
    univer.dispose();
  });
});

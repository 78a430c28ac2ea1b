import { ActionFailure, readFailure } from "../../src/excel/failures";
import {
  applyFormulaPlan,
  planFormulaCommand,
  type FormulaCommand,
  type FormulaOutcome,
  type FormulaPlan,
} from "../../src/excel/formulaCommands";
import { openHost, type Host } from "excel-stand-in/openHost";
import { workbookOf } from "excel-stand-in/workbookOf";

const sheets = {
  集計: [
    ["値", "数値", "和暦", "他"],
    ["12件", "=TENKEN.QUANTITY(A2)", '=TENKEN.WAREKI_DATE("R4.12.31")', "=LEN(A2)"],
    ["300人", "=TENKEN.QUANTITY(A3)", "=1+1", '="TENKEN.QUANTITY("&A2'],
    ["集計中", "=IFERROR(TENKEN.QUANTITY(A4),0)", "和暦", "=SUM(B2:B3)"],
  ],
  別の表: [["=TENKEN.QUANTITY(集計!A2)*2"], ["文字"]],
  空: [[]],
};

const answers: Readonly<Record<string, number>> = { "12件": 12, "300人": 300 };

let host: Host;

async function given(): Promise<void> {
  host = await openHost(workbookOf(sheets));
}

/** As the add-in does when it has been loaded. */
function load(): void {
  host.registerFunction("TENKEN.QUANTITY", (cell) => {
    const text = String(Array.isArray(cell) ? (cell[0] as unknown[])[0] : cell);
    const value = answers[text];
    if (value === undefined) throw Object.assign(new Error("no number"), { code: "notAvailable" });
    return value;
  });
  host.registerFunction("TENKEN.WAREKI_DATE", () => "R4.12.31");
}

const plan = (command: FormulaCommand): Promise<FormulaPlan> => planFormulaCommand(command);
const run = (command: FormulaCommand): Promise<FormulaOutcome> => planFormulaCommand(command).then(applyFormulaPlan);
const formula = (sheet: string, address: string): unknown => host.cell(sheet, address).formula;
const content = (sheet: string, address: string): unknown => host.cell(sheet, address).content;

afterEach(() => {
  host.close();
});

describe("数式を再計算", () => {
  it("finds formulas of ours that show #NAME?, and no others", async () => {
    await given();
    const { areas } = await plan("reenter");
    expect(areas.map(({ sheet, area, formulas }) => [sheet, area.row, area.column, formulas])).toEqual([
      ["集計", 1, 1, ["=TENKEN.QUANTITY(A2)", "=TENKEN.QUANTITY(A3)"]],
      ["集計", 1, 2, ['=TENKEN.WAREKI_DATE("R4.12.31")']],
      ["別の表", 0, 0, ["=TENKEN.QUANTITY(集計!A2)*2"]],
    ]);
  });

  it("enters them anew, so that they compute once the add-in is there", async () => {
    await given();
    await host.settle();
    const waiting = await plan("reenter");
    load();
    const { areas } = await applyFormulaPlan(waiting);
    expect(areas).toEqual([
      { sheet: "集計", address: "B2:B3" },
      { sheet: "集計", address: "C2" },
      { sheet: "別の表", address: "A1" },
    ]);
    await host.settle();
    expect([content("集計", "B2"), content("集計", "B3"), content("別の表", "A1")]).toEqual([12, 300, 24]);
    expect((await plan("reenter")).areas).toEqual([]);
  });

  it.each<[namespace: string, formula: string, entered: string]>([
    ["TENKEN", "=_xldudf_TENKEN_QUANTITY(A1)", "=TENKEN.QUANTITY(A1)"],
    ["TENKEN", "=_xldudf_TENKEN_DEV_QUANTITY(A1)", "=TENKEN.QUANTITY(A1)"],
    ["TENKEN", "=TENKEN_DEV.QUANTITY(A1)", "=TENKEN.QUANTITY(A1)"],
    ["TENKEN_DEV", "=TENKEN.QUANTITY(A1)", "=TENKEN_DEV.QUANTITY(A1)"],
    ["TENKEN_DEV", "=_xldudf_TENKEN_DEV_QUANTITY(A1)", "=TENKEN_DEV.QUANTITY(A1)"],
    ["TENKEN", '=TENKEN_DEV.QUANTITY("TENKEN_DEV.UNIT(")', '=TENKEN.QUANTITY("TENKEN_DEV.UNIT(")'],
  ])("in the add-in of %s, %s becomes %s", async (namespace, given, entered) => {
    host = await openHost(workbookOf({ 表: [["12件", given]] }));
    await applyFormulaPlan(await plan("reenter"), namespace);
    expect(formula("表", "B1")).toBe(entered);
  });
});

describe("値に変換", () => {
  it("puts results in the place of our formulas and leaves the others live", async () => {
    await given();
    load();
    const { areas } = await run("freeze");
    expect(areas.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual(["集計!B2:B4", "集計!C2", "別の表!A1"]);
    expect(["B2", "B3", "B4", "C2"].map((address) => [formula("集計", address), content("集計", address)])).toEqual([
      ["", 12],
      ["", 300],
      ["", 0],
      ["", "R4.12.31"],
    ]);
    expect([formula("集計", "D4"), formula("集計", "D3"), formula("集計", "C3")]).toEqual([
      "=SUM(B2:B3)",
      '="TENKEN.QUANTITY("&A2',
      "=1+1",
    ]);
  });

  it("keeps errors as errors", async () => {
    host = await openHost(workbookOf({ 表: [["集計中", "=TENKEN.QUANTITY(A1)"]] }));
    load();
    await run("freeze");
    expect(host.cell("表", "B1")).toMatchObject({ formula: "", content: "#N/A", valueType: "Error" });
  });

  it("leaves formulas without a result alone and says so", async () => {
    await given();
    const before = await host.capture();
    const { areas, left } = await plan("freeze");
    expect(left).toContainEqual({ sheet: "別の表", address: "A1" });
    expect(areas.map(({ sheet, area }) => [sheet, area.row, area.column])).toEqual([["集計", 3, 1]]);
    expect(await host.capture()).toEqual(before);
  });
});

describe("結果が隣に広がる数式", () => {
  const spilt = {
    表: [
      ["R4", "=TENKEN.FISCAL_YEARS(A1)"],
      ["R5", "=TENKEN.FISCAL_YEARS(A2)"],
      ["12件", "=TENKEN.QUANTITY(A3)"],
    ],
  };

  beforeEach(async () => {
    host = await openHost(workbookOf(spilt));
    load();
    host.registerFunction("TENKEN.FISCAL_YEARS", () => [[2022, 2023, "=未定"]]);
  });

  it("is frozen with all it fills, texts as texts, and comes back as one formula", async () => {
    const before = await host.capture();
    const { areas, undo } = await run("freeze");
    expect(areas.map(({ address }) => address).sort()).toEqual(["B1:D1", "B2:D2", "B3"]);
    expect(["B1", "C1", "D1", "B3"].map((address) => [formula("表", address), content("表", address)])).toEqual([
      ["", 2022],
      ["", 2023],
      ["", "=未定"],
      ["", 12],
    ]);
    expect(await undo()).toEqual([]);
    await host.settle();
    expect([formula("表", "B1"), content("表", "C1")]).toEqual(["=TENKEN.FISCAL_YEARS(A1)", 2023]);
    expect(await host.capture()).toEqual(before);
  });

  it("of which Excel shows the formula in every cell it fills is still one", async () => {
    host.close();
    host = await openHost(workbookOf(spilt), { bugs: { spiltCellsShowFormula: true } });
    load();
    host.registerFunction("TENKEN.FISCAL_YEARS", () => [[2022, 2023, "=未定"]]);
    const { areas } = await plan("freeze");
    expect(areas.map(({ area: { row, column, columns } }) => [row, column, columns])).toEqual([
      [2, 1, 1],
      [0, 1, 3],
      [1, 1, 3],
    ]);
  });
});

describe("離れたセルと大きなシート", () => {
  it("a stray value in XFD1048576 is a sentence", async () => {
    await given();
    host.type("別の表", "XFD1048576", "残り");
    const error: unknown = await plan("freeze").catch((reason: unknown) => reason);
    expect(readFailure(error)).toEqual({ code: "sheetTooLarge", sheet: "別の表", address: "XFD1048576" });
  });

  it("a data sheet of 20,000 rows beside the formulas stays within 4 MB a trip", async () => {
    const data = Array.from({ length: 20_000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => `${String(row * 10 + column)}番の記録（県央地域）`),
    );
    host = await openHost(workbookOf({ データ: data, 集計: sheets.集計 }), { payloadLimitBytes: 4_000_000 });
    load();
    expect((await run("freeze")).areas.map(({ address }) => address)).toEqual(["B2:B4", "C2"]);
  });
});

describe.each<FormulaCommand>(["reenter", "freeze"])("%s", (command) => {
  it("can be undone", async () => {
    await given();
    if (command === "freeze") load();
    const before = await host.capture();
    const { undo } = await run(command);
    await undo();
    expect(await host.capture()).toEqual(before);
  });

  it("takes the same number of round trips for many formulas as for few", async () => {
    const trips = async (rows: number): Promise<number> => {
      host = await openHost(
        workbookOf({ 表: Array.from({ length: rows }, (_, row) => ["12件", `=TENKEN.QUANTITY(A${String(row + 1)})`]) }),
      );
      if (command === "freeze") load();
      await run(command);
      const { requests } = host;
      if (rows > 2) host.close();
      return requests;
    };
    const many = await trips(200);
    expect(await trips(2)).toBe(many);
    expect(many).toBeLessThanOrEqual(5);
  });

  it("refuses a protected sheet before anything is written", async () => {
    await given();
    if (command === "freeze") load();
    host.protectSheet("別の表");
    const before = await host.capture();
    await expect(run(command)).rejects.toThrow(ActionFailure);
    expect(await host.capture()).toEqual(before);
  });

  it("leaves the workbook as it was when Excel refuses to write", async () => {
    await given();
    if (command === "freeze") load();
    const before = await host.capture();
    const planned = await plan(command);
    host.failRequest(1, "AccessDenied");
    await expect(applyFormulaPlan(planned)).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(await host.capture()).toEqual(before);
  });

  it("does nothing in a workbook without our formulas", async () => {
    host = await openHost(workbookOf({ 表: [["=1+1", "文字"]] }));
    expect(await run(command)).toMatchObject({ areas: [] });
  });
});

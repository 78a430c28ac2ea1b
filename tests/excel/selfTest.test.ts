import { officeDocument } from "excel-stand-in/officeDocument";
import { playedProfile } from "excel-stand-in/profiles";
import { openHost, type HostOptions } from "excel-stand-in/openHost";
import { workbookOf, type PlainSheets } from "excel-stand-in/workbookOf";
import { runSelfTest, selfTestCases, type SelfTestResult } from "../../src/excel/selfTest/runSelfTest";
import { loadCustomFunctionsRuntime } from "../../src/workbench/cli/evaluateFunction";
import { readFunctionMetadata } from "../../src/workbench/functions/functionMetadata";
import { registerFunctions } from "../../src/workbench/functions/registerFunctions";
import type { OpenHost } from "./workbooks";

let host: OpenHost;

async function given(sheets: PlainSheets, options: HostOptions = {}): Promise<void> {
  loadCustomFunctionsRuntime();
  const platform = playedProfile() === "web" ? "OfficeOnline" : "PC";
  const requirements = { isSetSupported: (_name: string, version: string): boolean => Number(version.slice(2)) <= 3 };
  const diagnostics = { version: "16.0.14332" };
  const document = officeDocument(() => host.save());
  const context = { platform, diagnostics, requirements, document };
  Object.assign(globalThis, { Office: { FileType: { Compressed: "compressed" }, context } });
  host = await openHost(workbookOf(sheets), options);
  registerFunctions(host, await readFunctionMetadata());
}

function differing(result: SelfTestResult): readonly (readonly [string, string])[] {
  if (result.kind !== "answered") throw new Error(result.kind);
  return result.answers.flatMap(({ id, answered, outcome }) =>
    outcome === "otherwise" ? [[id, answered] as const] : [],
  );
}

afterEach(() => {
  host.close();
  Reflect.deleteProperty(globalThis, "Office");
});

describe("自己診断", () => {
  it("asks forty and more questions, and finds what the add-in relies on", async () => {
    await given({ Sheet1: [[]] });
    const result = await runSelfTest("ja");
    expect(selfTestCases.length).toBeGreaterThanOrEqual(40);
    expect(differing(result)).toEqual(
      playedProfile() === "web" ? [] : [["functionsKnowEmptyCells", "（空） / （空）"]],
    );
  });

  it("leaves a sheet with the result and its text, and nothing else of its own", async () => {
    await given({ Sheet1: [[]] });
    const result = await runSelfTest("ja");
    if (result.kind !== "answered") throw new Error(result.kind);
    expect(host.sheetNames()).toEqual(["Sheet1", "自己診断"]);
    expect(result.surroundings).toMatchObject({ build: "16.0.14332" });
    expect(result.surroundings.requirementSets).toContain("ExcelApi 1.3");
    const lines = result.text.split("\n");
    expect(lines).toHaveLength(6 + selfTestCases.length);
    expect(host.cell("自己診断", "B2").content).toBe("16.0.14332");
    expect(host.cell("自己診断", "B7").content).toBe(lines[6]?.split("\t")[1]);
    const names = await Excel.run(async (context) => {
      const all = context.workbook.names.load("items/name,items/visible");
      await context.sync();
      return all.items.map(({ name, visible }) => [name, visible]);
    });
    expect(names).toEqual([["TENKEN.sheet.selfTest", false]]);
  });

  it("replaces its own result, and refuses where anything of the user's stands", async () => {
    await given({ Sheet1: [[]] });
    await runSelfTest("ja");
    expect((await runSelfTest("en")).kind).toBe("answered");
    expect(host.sheetNames()).toEqual(["Sheet1", "Self-test"]);
    host.type("Sheet1", "C5", "大事な値");
    const before = host.requests;
    expect(await runSelfTest("ja")).toEqual({ kind: "workbookNotEmpty", sheet: "Sheet1" });
    expect(host.requests - before).toBeLessThan(8);
  });

  it("says what an Excel with faults does otherwise", async () => {
    await given(
      { Sheet1: [[]] },
      { bugs: { printerRefusesPaper: true, pagesToFitIgnored: true, spillErrorsSpoil: true } },
    );
    const found = differing(await runSelfTest("ja"));
    expect(found).toEqual(
      expect.arrayContaining([
        ["errorsWithinSpill", "#VALUE! / （空）"],
        ["functionsAreCalledWithErrors", "#VALUE! / （空）"],
        ["paperA3", "GeneralException"],
        ["fitToPages", "undefined"],
      ]),
    );
  });
});

import type { FunctionDescription, FunctionValue } from "../../src/host/book/customFunctions";
import { profileNames, type ProfileName } from "../../src/host/profiles";
import { writeXlsx } from "../../src/xlsx/writeXlsx";
import { workbookOf } from "../../src/workbook/workbookOf";
import { codeOf, given, read, run } from "./support";

const matrix = { dimensionality: "matrix" };

/** What a function was given by the one formula of a workbook. */
async function argumentsOf(
  formula: string,
  profile: ProfileName,
  description?: FunctionDescription,
): Promise<readonly FunctionValue[] | null> {
  const host = await given({ 施策: [[0, ""], ["a", "=1/0"], [formula]] }, { profile });
  let seen: readonly FunctionValue[] | null = null;
  host.registerFunction(
    "TENKEN.SEEN",
    (...all) => {
      seen = all;
      return "called";
    },
    description,
  );
  await host.settle();
  return seen;
}

describe("a custom function", () => {
  const takesErrors = { parameters: [matrix, { ...matrix, optional: true }, { ...matrix, optional: true }], takesErrors: true }; // prettier-ignore

  it.each<[profile: ProfileName, empty: FunctionValue]>([
    ["desktop2021", 0],
    ["desktop365", ""],
    ["web", null],
  ])("gets what %s gives for an empty cell", async (profile, empty) => {
    expect(await argumentsOf("=TENKEN.SEEN(A1:B1,B1)", profile, takesErrors)).toEqual([[[0, empty]], [[empty]], null]);
  });

  it.each(profileNames)("gets null for what is left out, and a matrix for a single value, in %s", async (profile) => {
    expect(await argumentsOf("=TENKEN.SEEN(5,,A2)", profile, takesErrors)).toEqual([[[5]], null, [["a"]]]);
  });

  it.each<[profile: ProfileName, error: FunctionValue]>([
    ["desktop2021", "#DIV/0!"],
    ["web", { code: "#DIV/0!" }],
  ])("gets an error in %s, where functions.json says so", async (profile, error) => {
    expect(await argumentsOf("=TENKEN.SEEN(A2:B2)", profile, takesErrors)).toEqual([[["a", error]], null, null]);
  });

  it("is not called with an error otherwise, and the error is the result", async () => {
    const strict = { ...takesErrors, takesErrors: false };
    expect(await argumentsOf("=TENKEN.SEEN(A2:B2)", "desktop2021", strict)).toBeNull();
    expect(await read("A3", "values")).toEqual([["#DIV/0!"]]);
  });

  it("answers errors within a spill, which some builds turn to one error", async () => {
    const spill = (): FunctionValue => [[1], [{ code: "#N/A" }], [null]];
    const host = await given({ 施策: [["=TENKEN.SPILL()"]] });
    host.registerFunction("TENKEN.SPILL", spill);
    expect(await read("A1:A3", "values")).toEqual([[1], ["#N/A"], [0]]);
    const other = await given({ 施策: [["=TENKEN.SPILL()"]] }, { bugs: { spillErrorsSpoil: true } });
    other.registerFunction("TENKEN.SPILL", spill);
    expect(await read("A1:A3", "values")).toEqual([["#VALUE!"], [""], [""]]);
  });
});

describe("requests and responses", () => {
  it("are measured in bytes of UTF-8: 5 MB on the web", async () => {
    const text = "施策".repeat(16_000);
    const rows = Array.from({ length: 60 }, () => [text]);
    const put = (): Promise<void> =>
      run(async (sheet, context) => {
        sheet.getRange("A1:A60").values = rows;
        await context.sync();
      });
    await given({ 施策: [[""]] }, { profile: "web" });
    expect(await codeOf(put())).toBe("RequestPayloadSizeLimitExceeded");
    const desktop = await given({ 施策: [[""]] }, { profile: "desktop2021" });
    await put();
    expect(desktop.requestBytes).toBeGreaterThan(60 * 32_000 * 3);
  });
});

describe("names", () => {
  const names = [
    { name: "印", formula: "施策!$A$1:$B$2", sheetId: null, comment: "注", visible: true },
    { name: "他", formula: "別!$A$1", sheetId: null, comment: "", visible: true },
    { name: "率", formula: "0.5", sheetId: null, comment: "", visible: true },
  ];
  const list = (): Promise<readonly string[]> =>
    run(async (_sheet, context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const all = context.workbook.names.load("items/name,items/formula");
      await context.sync();
      const own = sheets.items.map((one) => one.names.load("items/name,items/formula"));
      await context.sync();
      const shown = ({ name, formula }: Excel.NamedItem): string => `${name}${String(formula)}`;
      return [
        ...all.items.map(shown),
        ...own.flatMap(({ items }, index) => items.map((item) => `${sheets.items[index]?.name ?? ""}:${shown(item)}`)),
      ];
    });

  it("that speak of a sheet are copied with it, and no other of that name comes beside them while it is active", async () => {
    await given({ 施策: [["一"]], 別: [["二"]] }, {}, { names });
    const add = (): Promise<void> =>
      run(async (sheet, context) => {
        context.workbook.names.getItem("印").delete();
        context.workbook.names.add("印", sheet.getRange("A1"));
        await context.sync();
      });
    await run(async (sheet, context) => {
      sheet.copy("End").activate();
      await context.sync();
    });
    expect(await list()).toContain("施策 (2):印='施策 (2)'!$A$1:$B$2");
    expect(await codeOf(add())).toBe("InvalidArgument");
  });

  it("come along with inserted sheets: those of sheets left behind as #REF!, those that are taken for the sheet alone", async () => {
    const file = Buffer.from(await writeXlsx(workbookOf({ 施策: [["一"]], 別: [["二"]] }, { names }))).toString(
      "base64",
    );
    await given(
      { 元: [[1]] },
      {},
      { names: [{ name: "印", formula: "元!$A$1", sheetId: null, comment: "", visible: true }] },
    );
    await run(async (_sheet, context) => {
      context.workbook.insertWorksheetsFromBase64(file, { sheetNamesToInsert: ["施策"] });
      await context.sync();
    });
    expect(await list()).toEqual(["他=#REF!", "印=元!$A$1", "率=0.5", "施策:印=施策!$A$1:$B$2"]);
  });
});

describe("faults that some builds have", () => {
  const insert = (file: string): Promise<void> =>
    run(async (_sheet, context) => {
      context.workbook.insertWorksheetsFromBase64(file);
      await context.sync();
    });

  it.each<[insertFails: "refused" | "inserted", sheets: readonly string[]]>([
    ["refused", ["元"]],
    ["inserted", ["元", "施策"]],
  ])("inserting is %s", async (insertFails, sheets) => {
    const file = Buffer.from(await writeXlsx(workbookOf({ 施策: [["一"]] }))).toString("base64");
    const host = await given({ 元: [[1]] }, { bugs: { insertFails } });
    expect(await codeOf(insert(file))).toBe("GeneralException");
    expect(host.sheetNames()).toEqual(sheets);
  });

  it.each<[nullChainsFail: boolean, code: string | null]>([
    [false, null],
    [true, "InvalidOperation"],
  ])("what is asked of a null object's null object (fails: %s)", async (nullChainsFail, code) => {
    await given({ 施策: [[1]] }, { bugs: { nullChainsFail } });
    const chain = run(async (_sheet, context) => {
      const used = context.workbook.worksheets.getItemOrNullObject("ない").getUsedRangeOrNullObject();
      const merged = used.getMergedAreasOrNullObject().load("address");
      await context.sync();
      return merged.isNullObject;
    });
    if (code === null) expect(await chain).toBe(true);
    else expect(await codeOf(chain)).toBe(code);
  });

  it("the printer refuses a paper size, and pages to fit are not taken", async () => {
    await given({ 施策: [[1]] }, { bugs: { printerRefusesPaper: true, pagesToFitIgnored: true } });
    const paper = run(async (sheet, context) => {
      sheet.pageLayout.paperSize = "A3";
      await context.sync();
    });
    expect(await codeOf(paper)).toBe("GeneralException");
    const zoom = await run(async (sheet, context) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      const layout = sheet.pageLayout.load("zoom");
      await context.sync();
      return layout.zoom;
    });
    expect(zoom).toEqual({ scale: 100 });
  });

  it.each<[profile: ProfileName, told: number]>([
    ["desktop365", 1],
    ["web", 0],
  ])("a choice from a list in %s is told %i times", async (profile, told) => {
    const host = await given({ 施策: [["①"]] }, { profile });
    let changes = 0;
    await run(async (sheet, context) => {
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "①,②" } };
      sheet.onChanged.add(() => {
        changes += 1;
        return Promise.resolve();
      });
      await context.sync();
    });
    host.choose("施策", "A1", "②");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([changes, host.cell("施策", "A1").content]).toEqual([told, "②"]);
  });
});

describe("an ordered failure", () => {
  const batch = (): Promise<void> =>
    run(async (sheet, context) => {
      for (const address of ["A1", "A2", "A3", "A4"]) sheet.getRange(address).values = [["書いた"]];
      await context.sync();
    });

  it.each<[at: "before" | "middle" | "after", written: number]>([
    ["before", 0],
    ["middle", 2],
    ["after", 4],
  ])("%s the actions leaves %i of four cells written", async (at, written) => {
    const host = await given({ 施策: [[""]] });
    host.failRequest(1, "GeneralException", at);
    expect(await codeOf(batch())).toBe("GeneralException");
    const cells = ["A1", "A2", "A3", "A4"].map((address) => host.cell("施策", address).content);
    const count = cells.filter((content) => content === "書いた").length;
    if (at === "middle") expect(count).toBeLessThan(4);
    else expect(count).toBe(written);
  });
});

describe("custom XML parts", () => {
  it("are kept with the workbook, found by namespace, changed and deleted", async () => {
    await given({ 施策: [[1]] });
    const found = await run(async (_sheet, context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<settings xmlns="urn:a"><one/></settings>');
      parts.add('<settings xmlns="urn:b"/>');
      part.setXml('<settings xmlns="urn:a"><two/></settings>');
      const [xml, count] = [part.getXml(), parts.getByNamespace("urn:a").getCount()];
      await context.sync();
      part.delete();
      const left = parts.getCount();
      await context.sync();
      return [xml.value, count.value, left.value];
    });
    expect(found).toEqual(['<settings xmlns="urn:a"><two/></settings>', 1, 1]);
  });
});

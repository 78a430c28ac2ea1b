import { codeOf, given, read, run, write } from "./support";

/** Excel's published limits: beyond each, a request is refused as InvalidArgument and nothing of the value is written. */
const refused: readonly (readonly [what: string, set: (sheet: Excel.Worksheet) => void])[] = [
  ["a text over 255 characters in a formula", (sheet) => (sheet.getRange("A1").formulas = [[`=LEN("${"あ".repeat(256)}")`]])],
  ["more than 255 arguments", (sheet) => (sheet.getRange("A1").formulas = [[`=SUM(${Array(256).fill("1").join(",")})`]])],
  ["more than 64 levels", (sheet) => (sheet.getRange("A1").formulas = [[`=${"ABS(".repeat(65)}1${")".repeat(65)}`]])],
  ["too few arguments", (sheet) => (sheet.getRange("A1").formulas = [["=COUNTIF(A2:A3)"]])],
  ["too many arguments", (sheet) => (sheet.getRange("A1").formulas = [["=ABS(1,2)"]])],
  ["too few arguments of a custom function", (sheet) => (sheet.getRange("A1").formulas = [["=TENKEN.TWO(1)"]])],
  ["an open quotation mark in a number format", (sheet) => (sheet.getRange("A1").numberFormat = [['0"件']])],
  ["five sections of a number format", (sheet) => (sheet.getRange("A1").numberFormat = [["0;0;0;@;0"]])],
  ["a list over 255 characters", (sheet) => (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "選択肢,".repeat(80) } })],
  ["a prompt's title over 32 characters", (sheet) => (sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "題".repeat(33), message: "" })],
  ["an alert over 255 characters", (sheet) => (sheet.getRange("A1").dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "", message: "文".repeat(256) })],
  ["a font of 410 points", (sheet) => (sheet.getRange("A1").format.font.size = 410)],
  ["a font of no points", (sheet) => (sheet.getRange("A1").format.font.size = 0)],
  ["a footer over 255 characters", (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "頁".repeat(256))],
  ["print titles that are no whole rows", (sheet) => { sheet.pageLayout.setPrintTitleRows("A1:C2"); }],
  ["a comment over 255 characters at a name", (sheet) => void sheet.names.add("印", sheet.getRange("A1"), "注".repeat(256))],
  ["1,027 page breaks", (sheet) => { for (let row = 2; row <= 1028; row++) sheet.horizontalPageBreaks.add(`A${String(row)}`); }],
]; // prettier-ignore

describe("Excel's limits", () => {
  it.each(refused)("%s: refused", async (_what, set) => {
    const host = await given({ 施策: [["値"]] });
    host.registerFunction("TENKEN.TWO", () => 1, { parameters: [{}, {}], takesErrors: true });
    const batch = run(async (sheet, context) => {
      set(sheet);
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("InvalidArgument");
    expect(host.cell("施策", "A1")).toMatchObject({ content: "値", formula: "" });
  });

  it.each<[formula: string]>([
    [`=LEN("${"あ".repeat(255)}")`],
    [`=SUM(${Array(255).fill("1").join(",")})`],
    [`=${"ABS(".repeat(64)}1${")".repeat(64)}`],
    ['=IF(A2="(,",1,2)'],
    ["=SUM({1,2;3,4},(1+2))"],
    ["=COUNTIF('表,(1)'!A1:A3,1)"],
  ])("%.40s is taken", async (formula) => {
    const host = await given({ 施策: [["値"]], "表,(1)": [[1]] });
    await run(async (sheet, context) => {
      sheet.getRange("B1").formulas = [[formula]];
      await context.sync();
    });
    expect(host.cell("施策", "B1").formula).toBe(formula);
  });

  it("values of more than five million cells are null", async () => {
    await given({ 施策: [["値"]] });
    expect(await read("A1:E1000001", "values")).toBeNull();
    expect(await read("A1:E1000001", "text")).toBeNull();
  });
});

describe("what is written", () => {
  it("under a merged area is dropped", async () => {
    await given({ 施策: [["一", "二"], ["三"]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      await context.sync();
    });
    await write("A1:C2", [
      ["甲", "乙", "丙"],
      ["丁", "戊", "己"],
    ]);
    await run(async (sheet, context) => {
      sheet.getRange("A1:B2").unmerge();
      await context.sync();
    });
    expect(await read("A1:C2", "values")).toEqual([
      ["甲", "", "丙"],
      ["", "", "己"],
    ]);
  });

  it("in a text cell keeps its apostrophe; elsewhere the apostrophe is consumed", async () => {
    await given({ 施策: [["", ""]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [["@"]];
      sheet.getRange("A1:B1").values = [["'第2期計画", "'=1+1"]];
      await context.sync();
    });
    expect(await read("A1:B1", "values")).toEqual([["'第2期計画", "=1+1"]]);
    expect(await read("A1:B1", "formulas")).toEqual([["'第2期計画", "=1+1"]]);
  });
});

describe("a spill", () => {
  it("tells what its formula fills, and whose it is", async () => {
    const host = await given({ 施策: [["=TENKEN.TABLE()"]] });
    host.registerFunction("TENKEN.TABLE", () => [
      [1, 2],
      [3, 4],
    ]);
    const addresses = await run(async (sheet, context) => {
      const filled = sheet.getRange("A1").getSpillingToRange();
      const none = sheet.getRange("B1").getSpillingToRangeOrNullObject();
      const parent = sheet.getRange("B2").getSpillParent();
      filled.load("address");
      parent.load("address");
      await context.sync();
      return [filled.address, none.isNullObject, parent.address];
    });
    expect(addresses).toEqual(["施策!A1:B2", true, "施策!A1"]);
  });
});

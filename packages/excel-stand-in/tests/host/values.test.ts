import { codeOf, given, read, run, write } from "./support";

const TODAY = { today: new Date(2026, 5, 1) };

/** Types a value into a cell and says what Excel makes of it: value, number format. */
async function typed(text: unknown, before?: string): Promise<unknown[]> {
  const host = await given({ 施策: [[]] }, TODAY);
  if (before !== undefined) {
    await run(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [[before]];
      await context.sync();
    });
  }
  await write("A1", [[text]]);
  const { content, numberFormat } = host.cell("施策", "A1");
  return [content, numberFormat];
}

describe("a text typed into a cell of Japanese Excel", () => {
  it.each([
    ["12", 12, "General"],
    ["１２３", 123, "General"],
    ["-3.5", -3.5, "General"],
    ["(12)", -12, "General"],
    ["1,234,567", 1234567, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["¥1,200", 1200, '"¥"#,##0'],
    ["93%", 0.93, "0%"],
    ["93.4%", 0.934, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["0 1/2", 0.5, "# ?/?"],
    ["R5.3.20", 45005, "[$-411]ge.m.d"],
    ["令和4年12月31日", 44926, '[$-411]ggge"年"m"月"d"日"'],
    ["令和元年5月1日", 43586, '[$-411]ggge"年"m"月"d"日"'],
    ["2022/12/31", 44926, "yyyy/m/d"],
    ["22-12-31", 44926, "yyyy/m/d"],
    ["2022年12月31日", 44926, 'yyyy"年"m"月"d"日"'],
    ["4-1", 46113, 'm"月"d"日"'],
    ["3/4", 46085, 'm"月"d"日"'],
    ["12:30", 0.5208333333333334, "h:mm"],
    ["TRUE", true, "General"],
    ["#N/A", "#N/A", "General"],
  ])("%s becomes %p in the format %s", async (text, value, format) => {
    expect(await typed(text)).toEqual([value, format]);
  });

  it.each([
    "6,677,432PV",
    "15,0007アクセス",
    "13/45",
    "R5.13.20",
    "1,23",
    "約30",
    "Ⅰ-①-ア-1",
    "―",
    "-",
    "2022/2/30",
    "○",
  ])("%s stays text", async (text) => {
    expect(await typed(text)).toEqual([text, "General"]);
  });

  it.each(["12", "3/4", "=A2", "TRUE", "R5.3.20"])(
    "%s stays text after an apostrophe or under the format @",
    async (text) => {
      expect(await typed(`'${text}`)).toEqual([text, "General"]);
      expect(await typed(text, "@")).toEqual([text, "@"]);
    },
  );

  it.each(["=1+2", "+1+2", "@SUM(1,2)"])("%s becomes a formula", async (text) => {
    await given({ 施策: [[]] });
    await write("A1", [[text]]);
    expect(await read("A1", "values")).toEqual([[3]]);
  });

  it("keeps the number format a cell has", async () => {
    expect(await typed("12%", "0.000")).toEqual([0.12, "0.000"]);
  });

  it("counts dates from 1904 in a workbook of that system", async () => {
    const host = await given({ 施策: [[]] }, TODAY, { date1904: true });
    await write("A1", [["2022/12/31"]]);
    expect(host.cell("施策", "A1")).toMatchObject({ content: 44926 - 1462, text: "2022/12/31" });
  });
});

describe("writing values", () => {
  it("fills the range with one value", async () => {
    await given({ 施策: [[]] });
    await write("A1:B2", "済");
    expect(await read("A1:B2", "values")).toEqual([
      ["済", "済"],
      ["済", "済"],
    ]);
  });

  it("leaves a cell as it is for null, and empties it for an empty text", async () => {
    await given({ 施策: [["残る", "消える"]] });
    await write("A1:B1", [[null, ""]]);
    expect(await read("A1:B1", "values")).toEqual([["残る", ""]]);
    expect(await read("A1:B1", "valueTypes")).toEqual([["String", "Empty"]]);
  });

  it.each([
    ["a matrix of another shape", "A1:B2", [[1, 2]]],
    ["ragged rows", "A1:B2", [[1, 2], [3]]],
    ["an object", "A1", [[{ a: 1 }]]],
    ["a text of 32,768 letters", "A1", [["あ".repeat(32768)]]],
    ["a formula of 8,193 characters", "A1", [[`="${"a".repeat(8190)}"`]]],
    ["what is no formula", "A1", [["=SUM(("]]],
  ])("refuses %s", async (_, address, values) => {
    await given({ 施策: [[]] });
    expect(await codeOf(write(address, values))).toBe("InvalidArgument");
  });

  it("keeps a text of 32,767 letters", async () => {
    await given({ 施策: [[]] });
    await write("A1", [["あ".repeat(32767)]]);
    expect((await read("A1", "values"))[0]?.[0]).toHaveLength(32767);
  });

  it("is denied on a protected sheet", async () => {
    const host = await given({ 施策: [[1]] });
    host.protectSheet("施策");
    expect(await codeOf(write("A1", [[2]]))).toBe("AccessDenied");
    expect(host.cell("施策", "A1").content).toBe(1);
  });
});

describe("reading a range", () => {
  it("answers the serial of a date and its display", async () => {
    await given({ 施策: [[44926]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [['[$-411]ggge"年"m"月"d"日"']];
      await context.sync();
    });
    expect(await read("A1", "values")).toEqual([[44926]]);
    expect(await read("A1", "text")).toEqual([["令和4年12月31日"]]);
  });

  it.each([
    [0.9342, "0.0%", "93.4%"],
    [1234567, "#,##0", "1,234,567"],
    [0.1 + 0.2, "General", "0.3"],
    [12345678901234, "General", "1.23457E+13"],
    [43586, "[$-411]ge.m.d", "R1.5.1"],
    [43586, '[$-ja-JP-x-gannen]ggge"年"m"月"d"日"', "令和元年5月1日"],
    [43585, "[$-411]ge.m.d", "H31.4.30"],
    [43585, "[$-411]gge", "平31"],
    [60, "yyyy/m/d", "1900/2/29"],
    [-3, "#,##0;△#,##0", "△3"],
    [1000, "0.00E+00", "1.00E+03"],
    [44926, "[$-411]aaa", "土"],
  ])("shows %p in the format %s as %s", async (value, format, shown) => {
    await given({ 施策: [[value]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1").numberFormat = [[format]];
      await context.sync();
    });
    expect(await read("A1", "text")).toEqual([[shown]]);
  });

  it("answers an error as its text and by its type", async () => {
    await given({ 施策: [["=1/0", "=NA()"]] });
    expect(await read("A1:B1", "values")).toEqual([["#DIV/0!", "#N/A"]]);
    expect(await read("A1:B1", "valueTypes")).toEqual([["Error", "Error"]]);
  });

  it("answers null for the values of whole columns", async () => {
    await given({ 施策: [[1]] });
    expect(await read("A:A", "values")).toBeNull();
  });

  it.each([
    ["A1:C3", "施策の 一覧!", "'施策の 一覧'!A1:C3"],
    ["A:B", "", "'施策の 一覧'!A:B"],
    ["2:4", "", "'施策の 一覧'!2:4"],
    ["$b$2", "", "'施策の 一覧'!B2"],
  ])("answers the address of %s with its sheet", async (address, _, full) => {
    await given({ "施策の 一覧": [[]] });
    const answer = await run(async (sheet, context) => {
      const range = sheet.getRange(address);
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(answer).toBe(full);
  });

  it.each(["ない名前", "A0", "XFE1", "A1048577", "他!A1"])("refuses the address %s", async (address) => {
    await given({ 施策: [[]], 他: [[]] });
    expect(await codeOf(read(address, "values"))).toBe("InvalidArgument");
  });
});

describe("the used range", () => {
  const used = (valuesOnly: boolean): Promise<string | null> =>
    run(async (sheet, context) => {
      const range = sheet.getUsedRangeOrNullObject(valuesOnly);
      range.load("address");
      await context.sync();
      return range.isNullObject ? null : range.address;
    });

  it("spans the cells with values, or with formats too", async () => {
    await given({ 施策: [[null], [null, "値"]] });
    await run(async (sheet, context) => {
      sheet.getRange("D4").format.fill.color = "#FF0000";
      await context.sync();
    });
    expect([await used(true), await used(false)]).toEqual(["施策!B2", "施策!B2:D4"]);
  });

  it("is a null object on an empty sheet", async () => {
    await given({ 施策: [[]] });
    expect(await used(true)).toBeNull();
  });

  it("shrinks when cells are cleared", async () => {
    await given({ 施策: [[1, 2]] });
    await run(async (sheet, context) => {
      sheet.getRange("B1").clear();
      await context.sync();
    });
    expect(await used(false)).toBe("施策!A1");
  });
});

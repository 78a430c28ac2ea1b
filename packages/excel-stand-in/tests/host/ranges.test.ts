import { codeOf, given, run } from "./support";

/** The address a range method answers. */
const addressOf = (of: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  run(async (sheet, context) => {
    const range = of(sheet);
    range.load("address");
    await context.sync();
    return range.address.replace("施策!", "");
  });

describe("ranges from ranges", () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (sheet) => sheet.getRange("B2:C3").getCell(1, 1), "C3"],
    ["getOffsetRange", (sheet) => sheet.getRange("B2:C3").getOffsetRange(-1, 2), "D1:E2"],
    ["getResizedRange", (sheet) => sheet.getRange("B2:C3").getResizedRange(1, -1), "B2:B4"],
    ["getRow", (sheet) => sheet.getRange("B2:C3").getRow(1), "B3:C3"],
    ["getColumn", (sheet) => sheet.getRange("B2:C3").getColumn(0), "B2:B3"],
    ["getEntireRow", (sheet) => sheet.getRange("B2:C3").getEntireRow(), "2:3"],
    ["getEntireColumn", (sheet) => sheet.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["getLastCell", (sheet) => sheet.getRange("B2:C3").getLastCell(), "C3"],
    ["getBoundingRect", (sheet) => sheet.getRange("B2").getBoundingRect("D5"), "B2:D5"],
    ["getIntersectionOrNullObject", (sheet) => sheet.getRange("B:B").getIntersectionOrNullObject("A3:C4"), "B3:B4"],
    ["getRangeByIndexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 1), "C2:C4"],
    ["getUsedRangeOrNullObject", (sheet) => sheet.getRange("A:A").getUsedRangeOrNullObject(true), "A1:A2"],
  ])("%s", async (_, of, address) => {
    await given({ 施策: [[1], [2]] });
    expect(await addressOf(of)).toBe(address);
  });

  it("are null objects where there is no common cell, and errors off the sheet", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(await codeOf(addressOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0)))).toBe("InvalidArgument");
  });
});

describe("merged areas", () => {
  it("keep the first value, are listed and can be undone", async () => {
    await given({ 施策: [["総括", "消える", "他"]] });
    await run(async (sheet, context) => {
      sheet.getRange("A1:B2").merge();
      const range = sheet.getRange("A1:C2");
      range.load("values");
      const merged = range.getMergedAreasOrNullObject();
      merged.load("address,areas/items/address");
      await context.sync();
      expect(range.values).toEqual([
        ["総括", "", "他"],
        ["", "", ""],
      ]);
      expect([merged.address, merged.areas.items.map((area) => area.address)]).toEqual(["施策!A1:B2", ["施策!A1:B2"]]);
      sheet.getRange("B2").unmerge();
      const none = range.getMergedAreasOrNullObject();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });

  it("move with inserted columns", async () => {
    await given({ 施策: [["a"]] });
    await run(async (sheet, context) => {
      sheet.getRange("B1:C1").merge();
      sheet.getRange("A:A").insert("Right");
      const merged = sheet.getRange("A1:Z1").getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      expect(merged.address).toBe("施策!C1:D1");
    });
  });
});

describe("inserting and deleting", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void, unknown[][]]>([
    [
      "cells down",
      (sheet) => sheet.getRange("A1").insert("Down"),
      [
        ["", 2],
        [1, 4],
        [3, ""],
      ],
    ],
    [
      "cells to the right",
      (sheet) => sheet.getRange("A1").insert("Right"),
      [
        ["", 1, 2],
        [3, 4, ""],
      ],
    ],
    [
      "cells up",
      (sheet) => {
        sheet.getRange("A1").delete("Up");
      },
      [
        [3, 2],
        ["", 4],
      ],
    ],
    [
      "cells to the left",
      (sheet) => {
        sheet.getRange("A1").delete("Left");
      },
      [
        [2, ""],
        [3, 4],
      ],
    ],
    [
      "a row",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
      [[3, 4]],
    ],
    [
      "a column",
      (sheet) => {
        sheet.getRange("A:A").delete("Left");
      },
      [[2], [4]],
    ],
  ])("%s", async (_, change, values) => {
    await given({ 施策: [[1, 2], [3, 4]] }); // prettier-ignore
    await run(async (sheet, context) => {
      change(sheet);
      const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
  });

  it("is denied on a protected sheet", async () => {
    const host = await given({ 施策: [[1]] });
    host.protectSheet("施策");
    const insert = run(async (sheet, context) => {
      sheet.getRange("A:A").insert("Right");
      await context.sync();
    });
    expect(await codeOf(insert)).toBe("AccessDenied");
  });
});

describe("clearing", () => {
  it.each<[Excel.ClearApplyTo, string, string, boolean]>([
    [Excel_("Contents"), "", "#FF0000", true],
    [Excel_("Formats"), "値", "#FFFFFF", true],
    [Excel_("All"), "", "#FFFFFF", false],
    [Excel_("Hyperlinks"), "値", "#FF0000", false],
  ])("%s leaves the rest", async (applyTo, value, color, hasLink) => {
    await given({ 施策: [["値"]] });
    await run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.format.fill.color = "red";
      range.hyperlink = { documentReference: "施策!B2", screenTip: "見る" };
      range.clear(applyTo);
      range.load("values,hyperlink,format/fill/color");
      await context.sync();
      expect([range.values, range.format.fill.color]).toEqual([[[value]], color]);
      const link: unknown = range.hyperlink;
      expect(Boolean(link)).toBe(hasLink);
    });
  });
});

/** The enumerations of the client exist only once it is loaded. */
function Excel_(value: string): Excel.ClearApplyTo {
  return value as unknown as Excel.ClearApplyTo;
}

describe("formats", () => {
  it("are read back as they were written, null where cells differ", async () => {
    await given({ 施策: [["a", "b"]] });
    await run(async (sheet, context) => {
      const { format } = sheet.getRange("A1");
      format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 1 });
      format.font.set({ bold: true, italic: true, color: "#0000ff", size: 9, name: "ＭＳ 明朝", underline: "Single" });
      format.fill.color = "#ffee00";
      format.protection.locked = false;
      const [one, both] = [sheet.getRange("A1").format, sheet.getRange("A1:B1").format];
      const wanted = "horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color,font/bold,font/italic,font/color,font/size,font/name,font/underline,protection/locked"; // prettier-ignore
      one.load(wanted);
      both.load(wanted);
      await context.sync();
      expect(one.toJSON()).toMatchObject({
        horizontalAlignment: "Center",
        verticalAlignment: "Top",
        wrapText: true,
        indentLevel: 1,
        fill: { color: "#FFEE00" },
        font: { bold: true, italic: true, color: "#0000FF", size: 9, name: "ＭＳ 明朝", underline: "Single" },
        protection: { locked: false },
      });
      expect([both.wrapText, both.fill.color, both.font.bold]).toEqual([null, null, null]);
    });
  });

  it("draw borders around and between cells", async () => {
    const host = await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("InsideVertical").style = "Continuous";
      borders.getItem("InsideVertical").weight = "Thick";
      borders.getItem("InsideVertical").color = "#00FF00";
      const bottom = borders.getItem("EdgeBottom");
      bottom.load("style,color");
      await context.sync();
      expect([bottom.style, bottom.color]).toEqual(["Double", "#000000"]);
    });
    expect(host.cell("施策", "A1").style.bd).toEqual({ r: { s: 13, cl: { rgb: "#00FF00" } } });
    expect(Object.keys(host.cell("施策", "B2").style.bd ?? {})).toEqual(["b", "l"]);
  });

  it("keep sizes in points, and hidden rows and columns", async () => {
    await given({ 施策: [[1], [2], [3]] });
    await run(async (sheet, context) => {
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.getRange("2:2").format.rowHeight = 30;
      sheet.getRange("2:2").rowHidden = true;
      const [column, row] = [sheet.getRange("A1").format, sheet.getRange("A2").format];
      column.load("columnWidth");
      row.load("rowHeight");
      const range = sheet.getRange("A1:A3");
      range.load("rowHidden");
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      await context.sync();
      expect([column.columnWidth, row.rowHeight, range.rowHidden]).toEqual([90, 30, null]);
      expect(rows.value.map((one) => [one.rowIndex, one.rowHidden])).toEqual([
        [0, false],
        [1, true],
        [2, false],
      ]);
    });
  });

  it("of whole columns show in cells written later", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      sheet.getRange("B:B").numberFormat = [["0.0%"]];
      sheet.getRange("B3").values = [[0.5]];
      const cell = sheet.getRange("B3");
      cell.load("text");
      await context.sync();
      expect(cell.text).toEqual([["50.0%"]]);
    });
  });

  it("widen columns to their text", async () => {
    await given({ 施策: [["とても長い施策の名称がここに入ります"], ["短"]] });
    await run(async (sheet, context) => {
      const { format } = sheet.getRange("A:A");
      format.autofitColumns();
      format.load("columnWidth");
      await context.sync();
      expect(format.columnWidth).toBeGreaterThan(150);
    });
  });

  it.each(["colour", "#12"])("refuse %s as a colour", async (color) => {
    await given({ 施策: [[]] });
    const paint = run(async (sheet, context) => {
      sheet.getRange("A1").format.fill.color = color;
      await context.sync();
    });
    expect(await codeOf(paint)).toBe("InvalidArgument");
  });
});

describe("data validation", () => {
  it("holds a rule for whole columns, and another for a part of them", async () => {
    await given({ 施策: [[]] });
    await run(async (sheet, context) => {
      sheet.getRange("B:B").dataValidation.rule = { list: { inCellDropDown: true, source: "①,②" } };
      sheet.getRange("B3:B4").dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } };
      sheet.getRange("A:A").insert("Right");
      const rules = ["C2", "C3", "C5", "B2"].map((address) => sheet.getRange(address).dataValidation);
      for (const rule of rules) rule.load("type,rule");
      await context.sync();
      expect(rules.map((rule) => rule.type)).toEqual(["List", "WholeNumber", "List", "None"]);
      expect(rules[0]?.rule).toEqual({ list: { inCellDropDown: true, source: "①,②" } });
    });
  });
});

describe("properties of every cell", () => {
  it("come in the shape of the range, for the properties asked for", async () => {
    await given({
      施策: [
        ["番号", "評価"],
        [1, "◎"],
      ],
    });
    await run(async (sheet, context) => {
      sheet.getRange("A1:B1").format.font.bold = true;
      sheet.getRange("B2").format.fill.color = "#FFFF00";
      const cells = sheet
        .getRange("A1:B2")
        .getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(cells.value.map((row) => row.map(({ address }) => address))).toEqual([
        ["A1", "B1"],
        ["A2", "B2"],
      ]);
      expect(cells.value.map((row) => row.map(({ format }) => [format?.fill?.color, format?.font?.bold]))).toEqual([
        [
          ["#FFFFFF", true],
          ["#FFFFFF", true],
        ],
        [
          ["#FFFFFF", false],
          ["#FFFF00", false],
        ],
      ]);
    });
  });

  it("need a range with bounds", async () => {
    await given({ 施策: [[1]] });
    const wholeColumn = run(async (sheet, context) => {
      sheet.getRange("A:A").getCellProperties({ address: true });
      await context.sync();
    });
    expect(await codeOf(wholeColumn)).toBe("InvalidArgument");
  });

  it("tell of a hundred thousand rows in a moment which are hidden", async () => {
    await given({ 施策: [[1]] });
    await run(async (sheet, context) => {
      sheet.getRange("99990:99991").rowHidden = true;
      const rows = sheet.getRange("A1:T100000").getRowProperties({ rowHidden: true });
      const columns = sheet.getRange("A1:C1").getColumnProperties({ columnHidden: true });
      await context.sync();
      expect(rows.value).toHaveLength(100_000);
      expect(rows.value.flatMap(({ rowHidden }, row) => (rowHidden === true ? [row + 1] : []))).toEqual([
        99_990, 99_991,
      ]);
      expect(columns.value).toEqual([{ columnHidden: false }, { columnHidden: false }, { columnHidden: false }]);
    });
  });
});

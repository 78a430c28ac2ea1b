import { codeOf, errorOf, given, read, run, write } from "./support";

const MEASURES = [
  ["柱", "分野", "施策", "達成状況", "事業費"],
  ["Ⅱ 環境", "ア 水", "s1", "①達成", 10],
  ["Ⅰ 健康", "イ 医療", "s2", "②未達成", 20],
  ["Ⅰ 健康", "ア 予防", "s3", "①達成", 30],
  ["Ⅰ 健康", "イ 医療", "s4", "①達成", 40],
];
const SHEETS = { 一覧: MEASURES, 集計: [["題"]] };

interface Fields {
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly data?: string;
}

/** A pivot at A3 of the second sheet. */
const made = (
  { rows = [], columns = [], data }: Fields,
  more: (pivot: Excel.PivotTable) => void = () => undefined,
): Promise<void> =>
  run(async (sheet, context) => {
    const source = context.workbook.worksheets.getItem("一覧").getRange("A1:E5");
    const pivot = sheet.pivotTables.add("集計", source, sheet.getRange("A3"));
    rows.forEach((name) => pivot.rowHierarchies.add(pivot.hierarchies.getItem(name)));
    columns.forEach((name) => pivot.columnHierarchies.add(pivot.hierarchies.getItem(name)));
    if (data !== undefined) pivot.dataHierarchies.add(pivot.hierarchies.getItem(data));
    more(pivot);
    await context.sync();
  }, "集計");

/** What the pivot shows, and where. */
const shown = (): Promise<readonly [string, unknown[][]]> =>
  run(async (sheet, context) => {
    const range = sheet.pivotTables.getItem("集計").layout.getRange();
    range.load("values,address");
    await context.sync();
    return [range.address.replace("集計!", ""), range.values as unknown[][]] as const;
  }, "集計");

describe("what a pivot shows", () => {
  it.each<[string, Fields, string, unknown[][]]>([
    [
      "行・列・値",
      { rows: ["柱"], columns: ["達成状況"], data: "施策" },
      "A3:D7",
      [
        ["個数 / 施策", "列ラベル", "", ""],
        ["行ラベル", "①達成", "②未達成", "総計"],
        ["Ⅰ 健康", 2, 1, 3],
        ["Ⅱ 環境", 1, "", 1],
        ["総計", 3, 1, 4],
      ],
    ],
    [
      "入れ子の行には、内側の小計が外側の行に立つ",
      { rows: ["柱", "分野"], data: "事業費" },
      "A3:B9",
      [
        ["行ラベル", "合計 / 事業費"],
        ["Ⅰ 健康", 90],
        ["ア 予防", 30],
        ["イ 医療", 60],
        ["Ⅱ 環境", 10],
        ["ア 水", 10],
        ["総計", 100],
      ],
    ],
    ["値だけ", { data: "事業費" }, "A3:A4", [["合計 / 事業費"], [100]]],
    [
      "列と値",
      { columns: ["達成状況"], data: "施策" },
      "A3:D5",
      [
        ["", "列ラベル", "", ""],
        ["", "①達成", "②未達成", "総計"],
        ["個数 / 施策", 3, 1, 4],
      ],
    ],
    ["行だけ", { rows: ["柱"] }, "A3:A6", [["行ラベル"], ["Ⅰ 健康"], ["Ⅱ 環境"], ["総計"]]],
  ])("%s", async (_, fields, address, values) => {
    await given(SHEETS);
    await made(fields);
    expect(await shown()).toEqual([address, values]);
  });

  it("without fields it keeps a frame free, and shows nothing", async () => {
    await given(SHEETS);
    await made({});
    const [address, values] = await shown();
    expect(address).toBe("A3:C20");
    expect(values.flat().join("")).toBe("");
  });

  it("sorts numbers before texts and shows blanks last", async () => {
    await given({
      一覧: [["柱", "分野", "施策", "達成状況", "事業費"], ["い", "", "", "", 1], [10, "", "", "", 1], [9, "", "", "", 1], ["", "", "", "", 1]],
      集計: [["題"]],
    }); // prettier-ignore
    await made({ rows: ["柱"] });
    const [, values] = await shown();
    expect(values.flat()).toEqual(["行ラベル", 9, 10, "い", "(空白)", "総計"]);
  });

  it.each<["Sum" | "Count" | "Average" | "Max" | "Min" | "Product" | "CountNumbers" | "Automatic", number]>([
    ["Sum", 100],
    ["Count", 4],
    ["Average", 25],
    ["Max", 40],
    ["Min", 10],
    ["Product", 240_000],
    ["CountNumbers", 4],
    ["Automatic", 100],
  ])("summarised by %s", async (by, total) => {
    await given(SHEETS);
    await made({ data: "事業費" }, (pivot) => {
      pivot.dataHierarchies.getItem("合計 / 事業費").summarizeBy = by;
    });
    const [, values] = await shown();
    expect(values[1]).toEqual([total]);
  });

  it("is named, formatted and without totals as told", async () => {
    await given(SHEETS);
    await made({ rows: ["柱"], columns: ["達成状況"] }, (pivot) => {
      const values = pivot.dataHierarchies.add(pivot.hierarchies.getItem("事業費"));
      values.name = "費用（千円）";
      values.numberFormat = "#,##0";
      pivot.layout.showRowGrandTotals = false;
      pivot.layout.showColumnGrandTotals = false;
    });
    expect(await shown()).toEqual([
      "A3:C6",
      [
        ["費用（千円）", "列ラベル", ""],
        ["行ラベル", "①達成", "②未達成"],
        ["Ⅰ 健康", 70, 20],
        ["Ⅱ 環境", 10, ""],
      ],
    ]);
    expect(await read("B5:B5", "numberFormat", "集計")).toEqual([["#,##0"]]);
  });
});

it("answers its parts, its fields and itself", async () => {
  await given(SHEETS);
  await made({ rows: ["柱", "分野"], columns: ["達成状況"], data: "施策" });
  await run(async (sheet, context) => {
    const pivot = sheet.pivotTables.getItem("集計");
    const { layout } = pivot;
    const parts = [layout.getRowLabelRange(), layout.getColumnLabelRange(), layout.getDataBodyRange()];
    parts.forEach((part) => part.load("address"));
    pivot.load("name,id,layout/layoutType,rowHierarchies/items/name,columnHierarchies/items/name");
    pivot.worksheet.load("name");
    pivot.dataHierarchies.load("items/name,items/summarizeBy,items/field/name,items/numberFormat");
    pivot.hierarchies.load("items/name");
    const count = context.workbook.pivotTables.getCount();
    await context.sync();
    expect(parts.map(({ address }) => address)).toEqual(["集計!A4:A10", "集計!B3:D4", "集計!B5:D10"]);
    expect([pivot.name, pivot.layout.layoutType, pivot.worksheet.name, count.value]).toEqual([
      "集計",
      "Compact",
      "集計",
      1,
    ]);
    expect(pivot.rowHierarchies.items.map(({ name }) => name)).toEqual(["柱", "分野"]);
    expect(pivot.columnHierarchies.items.map(({ name }) => name)).toEqual(["達成状況"]);
    expect(pivot.dataHierarchies.items.map((one) => [one.name, one.summarizeBy, one.field.name, one.numberFormat])).toEqual([["個数 / 施策", "Count", "施策", "General"]]); // prettier-ignore
    expect(pivot.hierarchies.items.map(({ name }) => name)).toEqual(MEASURES[0]);
  }, "集計");
});

it("a field moves between the axes and within one, and leaves", async () => {
  await given(SHEETS);
  await made({ rows: ["柱", "分野"], data: "施策" }, (pivot) => {
    pivot.rowHierarchies.getItem("分野").position = 0;
  });
  expect((await shown())[1][1]).toEqual(["ア 水", 1]);
  await run(async (sheet, context) => {
    const pivot = sheet.pivotTables.getItem("集計");
    pivot.columnHierarchies.add(pivot.hierarchies.getItem("分野"));
    await context.sync();
    expect((await shown())[1][1]).toEqual(["行ラベル", "ア 水", "ア 予防", "イ 医療", "総計"]);
    pivot.columnHierarchies.remove(pivot.columnHierarchies.getItem("分野"));
    pivot.dataHierarchies.remove(pivot.dataHierarchies.getItem("個数 / 施策"));
    await context.sync();
  }, "集計");
  expect((await shown())[1]).toEqual([["行ラベル"], ["Ⅰ 健康"], ["Ⅱ 環境"], ["総計"]]);
  expect(await read("B3:F9", "text", "集計")).toEqual(Array.from({ length: 7 }, () => ["", "", "", "", ""]));
});

it("shows its source as it was until it is refreshed", async () => {
  await given(SHEETS);
  await made({ rows: ["柱"], data: "事業費" });
  await write("E2", [[1000]]);
  expect((await shown())[1].at(-1)).toEqual(["総計", 100]);
  await run(async (sheet, context) => {
    sheet.pivotTables.getItem("集計").refresh();
    await context.sync();
  }, "集計");
  expect((await shown())[1].at(-1)).toEqual(["総計", 1090]);
  await write("E1", [["費用"]]);
  await run(async (_, context) => {
    context.workbook.pivotTables.refreshAll();
    await context.sync();
  });
  expect((await shown())[1]).toEqual([["行ラベル"], ["Ⅰ 健康"], ["Ⅱ 環境"], ["総計"]]);
});

it("computes formulas of its source first, and takes whole columns as far as they are used", async () => {
  await given({
    一覧: [
      ["区分", "数"],
      ["a", "=1+1"],
      ["b", "=B2*2"],
    ],
    集計: [],
  });
  await run(async (sheet, context) => {
    const pivot = sheet.pivotTables.add("集計", "一覧!A:B", "A3");
    pivot.dataHierarchies.add(pivot.hierarchies.getItem("数"));
    await context.sync();
  }, "集計");
  expect(await shown()).toEqual(["A3:A4", [["合計 / 数"], [6]]]);
});

it("is deleted with what it shows", async () => {
  await given(SHEETS);
  await made({ rows: ["柱"], data: "事業費" });
  await run(async (sheet, context) => {
    sheet.pivotTables.getItemOrNullObject("集計").delete();
    const gone = sheet.pivotTables.getItemOrNullObject("集計");
    const used = sheet.getUsedRange();
    used.load("address");
    await context.sync();
    expect([gone.isNullObject, used.address]).toEqual([true, "集計!A1"]);
  }, "集計");
});

describe("what Excel refuses", () => {
  const added = (name: string, source: string, destination: string): Promise<void> =>
    run(async (sheet, context) => {
      sheet.pivotTables.add(name, source, destination);
      await context.sync();
    }, "集計");

  it.each([
    ["見出しのない列", "二つ目", "一覧!A1:F5", "A30", "InvalidArgument"],
    ["見出しだけ", "二つ目", "一覧!A1:E1", "A30", "InvalidArgument"],
    ["同じ名前", "集計", "一覧!A1:E5", "A30", "InvalidArgument"],
    ["名前がない", "", "一覧!A1:E5", "A30", "InvalidArgument"],
    ["ほかのピボットに重なる", "二つ目", "一覧!A1:E5", "B5", "PivotTableRangeConflict"],
    ["ほかのシートへ", "二つ目", "一覧!A1:E5", "一覧!A30", "InvalidArgument"],
    ["範囲ではない", "二つ目", "一覧", "A30", "InvalidArgument"],
    ["空の範囲", "二つ目", "集計!X:Z", "A30", "InvalidArgument"],
  ])("%s", async (_, name, source, destination, code) => {
    await given(SHEETS);
    await made({ rows: ["柱"], data: "事業費" });
    expect(await codeOf(added(name, source, destination))).toBe(code);
    expect((await shown())[0]).toBe("A3:B6");
  });

  it("growing over cells with contents, and changes nothing then", async () => {
    await given(SHEETS);
    await made({ rows: ["柱"], data: "事業費" });
    await run(async (sheet, context) => {
      sheet.getRange("D4").values = [["メモ"]];
      await context.sync();
    }, "集計");
    const grown = run(async (sheet, context) => {
      const pivot = sheet.pivotTables.getItem("集計");
      pivot.columnHierarchies.add(pivot.hierarchies.getItem("達成状況"));
      await context.sync();
    }, "集計");
    expect(await codeOf(grown)).toBe("PivotTableRangeConflict");
    expect((await shown())[0]).toBe("A3:B6");
    expect(await read("D4", "values", "集計")).toEqual([["メモ"]]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["値の書込み", (sheet) => (sheet.getRange("A4").values = [["直した"]])],
    [
      "一部を消す",
      (sheet) => {
        sheet.getRange("A1:A4").clear();
      },
    ],
    [
      "結合",
      (sheet) => {
        sheet.getRange("A4:B4").merge();
      },
    ],
    [
      "途中への行の挿入",
      (sheet) => {
        sheet.getRange("5:5").insert("Down");
      },
    ],
    [
      "途中の列の削除",
      (sheet) => {
        sheet.getRange("B:B").delete("Left");
      },
    ],
    [
      "上のセルの削除",
      (sheet) => {
        sheet.getRange("B1").delete("Up");
      },
    ],
  ])("%s", async (_, change) => {
    // prettier-ignore
    await given(SHEETS);
    await made({ rows: ["柱"], data: "事業費" });
    const changed = run(async (sheet, context) => {
      change(sheet);
      await context.sync();
    }, "集計");
    expect(await codeOf(changed)).toBe("PivotTableRangeConflict");
    expect((await shown())[0]).toBe("A3:B6");
  });

  it("on a protected sheet", async () => {
    const host = await given(SHEETS);
    await made({ rows: ["柱"] });
    host.protectSheet("集計");
    expect(await codeOf(added("二つ目", "一覧!A1:E5", "A30"))).toBe("AccessDenied");
  });

  it.each<[string, (pivot: Excel.PivotTable) => void, string]>([
    [
      "二つ目の列",
      (pivot) => pivot.columnHierarchies.add(pivot.hierarchies.getItem("柱")),
      "several column hierarchies",
    ],
    ["二つ目の値", (pivot) => pivot.dataHierarchies.add(pivot.hierarchies.getItem("柱")), "several data hierarchies"],
    ["表形式", (pivot) => (pivot.layout.layoutType = "Tabular"), "layout Tabular"],
    ["分散", (pivot) => (pivot.dataHierarchies.getItem("個数 / 施策").summarizeBy = "Variance"), "Variance"],
    ["絞り込み", (pivot) => pivot.filterHierarchies.add(pivot.hierarchies.getItem("柱")), "filterHierarchies"],
  ])("the host says what it can't draw: %s", async (_, change, message) => {
    await given(SHEETS);
    const failed = made({ columns: ["達成状況"], data: "施策" }, change);
    expect(await errorOf(failed)).toMatchObject({ code: "ApiNotFound", message: expect.stringContaining(message) as string }); // prettier-ignore
  });

  it.each<[string, (pivot: Excel.PivotTable) => void, string]>([
    ["知らない項目", (pivot) => pivot.rowHierarchies.add(pivot.hierarchies.getItem("ない")), "ItemNotFound"],
    ["項目と同じ値の名前", (pivot) => (pivot.dataHierarchies.getItem("個数 / 施策").name = "柱"), "InvalidArgument"],
    ["列のない位置", (pivot) => (pivot.columnHierarchies.getItem("達成状況").position = 3), "InvalidArgument"],
    ["空の名前", (pivot) => (pivot.name = ""), "InvalidArgument"],
  ])("%s", async (_, change, code) => {
    await given(SHEETS);
    expect(await codeOf(made({ columns: ["達成状況"], data: "施策" }, change))).toBe(code);
  });
});

describe("a pivot follows", () => {
  it("inserted rows above it, and changes of its source's place", async () => {
    const host = await given(SHEETS);
    await made({ rows: ["柱"], data: "事業費" });
    await run(async (sheet, context) => {
      sheet.getRange("1:2").insert("Down");
      context.workbook.worksheets.getItem("一覧").getRange("A:A").insert("Right");
      sheet.pivotTables.getItem("集計").refresh();
      await context.sync();
    }, "集計");
    expect((await shown())[0]).toBe("A5:B8");
    const { sheets } = await host.save();
    expect(sheets.sheet2?.pivots?.[0]?.source?.area).toEqual({ row: 0, column: 1, rowCount: 5, columnCount: 5 });
  });

  it("deleted cells: emptied as a whole it is gone, without its source it stays as it is", async () => {
    await given(SHEETS);
    await made({ rows: ["柱"], data: "事業費" });
    await run(async (sheet, context) => {
      context.workbook.worksheets.getItem("一覧").delete();
      await context.sync();
      expect((await shown())[1].at(-1)).toEqual(["総計", 100]);
      sheet.pivotTables.getItem("集計").refresh();
      expect(await codeOf(context.sync())).toBe("InvalidOperation");
    }, "集計");
    await run(async (sheet, context) => {
      sheet.getUsedRange().clear();
      const gone = sheet.pivotTables.getItemOrNullObject("集計");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    }, "集計");
  });

  it("a copied sheet", async () => {
    const host = await given(SHEETS);
    await made({ rows: ["柱"], data: "事業費" }, (pivot) => (pivot.name = "集計"));
    await run(async (sheet, context) => {
      sheet.copy("End");
      await context.sync();
    }, "集計");
    const { sheets } = await host.save();
    const ids = Object.values(sheets).flatMap(({ pivots = [] }) => pivots.map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });
});

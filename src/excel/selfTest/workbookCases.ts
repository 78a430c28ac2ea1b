import { shownValues, type Bench, type SelfTestCase } from "./selfTestCase";

async function addedSheet({ context }: Bench, name: string): Promise<string> {
  const sheet = context.workbook.worksheets.add(name);
  await context.sync();
  sheet.delete();
  await context.sync();
  return "added";
}

/** Names, sheets, protection, page set-up, charts: what else the add-in writes. */
export const workbookCases: readonly SelfTestCase[] = [
  { id: "sheetNameTooLong", assumed: "InvalidArgument", ask: (bench) => addedSheet(bench, "あ".repeat(32)) },
  { id: "sheetNameForbidden", assumed: "InvalidArgument", ask: (bench) => addedSheet(bench, "一/二") },
  {
    id: "sheetNameTaken",
    assumed: "ItemAlreadyExists",
    ask: async (bench) => {
      bench.sheet.load("name");
      await bench.context.sync();
      return addedSheet(bench, bench.sheet.name);
    },
  },
  {
    id: "nameMovesWithItsCells",
    assumed: "$B$1",
    ask: async ({ context, sheet }) => {
      const name = sheet.names.add("TENKEN.selfTest", sheet.getRange("A1"));
      sheet.getRange("A:A").insert("Right");
      name.load("formula");
      await context.sync();
      return String(name.formula).replace(/^.*!/u, "");
    },
  },
  {
    id: "nameKeepsComment",
    assumed: "tenken 1 / false",
    ask: async ({ context, sheet }) => {
      const name = sheet.names.add("TENKEN.selfTest", sheet.getRange("A1"), "tenken 1");
      name.visible = false;
      name.load("comment,visible");
      await context.sync();
      return `${name.comment} / ${String(name.visible)}`;
    },
  },
  {
    // With the mark of the sheet itself.
    id: "copyBringsNames",
    assumed: "2",
    ask: async ({ context, sheet }) => {
      sheet.names.add("TENKEN.selfTest", sheet.getRange("A1"));
      const copy = sheet.copy("End");
      const count = copy.names.getCount();
      await context.sync();
      copy.delete();
      await context.sync();
      return String(count.value);
    },
  },
  {
    id: "protectedIsRefused",
    assumed: "AccessDenied",
    ask: async ({ context, sheet }) => {
      sheet.protection.protect();
      await context.sync();
      sheet.getRange("A1").values = [["一"]];
      await context.sync();
      return "written";
    },
  },
  {
    id: "listIsKept",
    assumed: "①,②",
    ask: async ({ context, sheet }) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "①,②" } };
      dataValidation.load("rule");
      await context.sync();
      const { source } = dataValidation.rule.list ?? {};
      return typeof source === "string" ? source : "no list";
    },
  },
  {
    id: "customXmlIsKept",
    assumed: "true",
    ask: async ({ context }) => {
      const part = context.workbook.customXmlParts.add('<a xmlns="urn:tenken:self-test"/>');
      const xml = part.getXml();
      await context.sync();
      part.delete();
      await context.sync();
      return String(xml.value.includes("urn:tenken:self-test"));
    },
  },
  {
    id: "paperA3",
    assumed: "A3",
    ask: async ({ context, sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = "A3";
      pageLayout.load("paperSize");
      await context.sync();
      return pageLayout.paperSize.replace(/^a3$/u, "A3");
    },
  },
  {
    id: "fitToPages",
    assumed: "1",
    ask: async ({ context, sheet }) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load("zoom");
      await context.sync();
      return String(pageLayout.zoom.horizontalFitToPages);
    },
  },
  {
    id: "pageBreak",
    assumed: "1",
    ask: async ({ context, sheet }) => {
      sheet.horizontalPageBreaks.add("A3");
      const count = sheet.horizontalPageBreaks.getCount();
      await context.sync();
      return String(count.value);
    },
  },
  {
    id: "printTitles",
    assumed: "$1:$2",
    ask: async ({ context, sheet }) => {
      sheet.pageLayout.setPrintTitleRows("$1:$2");
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("rowIndex,rowCount");
      await context.sync();
      return `$${String(rows.rowIndex + 1)}:$${String(rows.rowIndex + rows.rowCount)}`;
    },
  },
  {
    id: "chart",
    assumed: "1",
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["", "達成"],
        ["ア", 2],
        ["イ", 1],
      ];
      sheet.charts.add("ColumnClustered", range, "Columns");
      const count = sheet.charts.getCount();
      await context.sync();
      return String(count.value);
    },
  },
  {
    id: "pivotTable",
    assumed: "2",
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange("A1:B3");
      range.values = [
        ["分野", "数"],
        ["ア", 2],
        ["イ", 1],
      ];
      const pivot = sheet.pivotTables.add("TENKEN.selfTest", range, sheet.getRange("D1"));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("分野"));
      const labels = pivot.layout.getRowLabelRange();
      labels.load("values");
      await context.sync();
      return String(shownValues(labels.values as unknown[][]).match(/[アイ]/gu)?.length ?? 0);
    },
  },
  {
    id: "activeSheetStays",
    assumed: "true",
    ask: async ({ context, sheet }) => {
      const before = context.workbook.worksheets.getActiveWorksheet().load("id");
      const copy = sheet.copy("End");
      const after = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      copy.delete();
      await context.sync();
      return String(before.id === after.id);
    },
  },
];

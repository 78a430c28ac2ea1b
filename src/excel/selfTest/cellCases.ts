import { shownValues, type Bench, type SelfTestCase, type SelfTestCaseId } from "./selfTestCase";

type Member = "values" | "formulas" | "valueTypes" | "text" | "numberFormat";

/** What a member of A1 says after something was written there. */
async function written({ context, sheet }: Bench, value: unknown, member: Member, format?: string): Promise<string> {
  const cell = sheet.getRange("A1");
  if (format !== undefined) cell.numberFormat = [[format]];
  cell.values = [[value]];
  cell.load(member);
  await context.sync();
  return shownValues(cell[member] as unknown[][]);
}

type Row = readonly [id: SelfTestCaseId, value: unknown, member: Member, assumed: string, format?: string];

/** What a value becomes in a cell. */
const rows: readonly Row[] = [
  ["apostropheConsumed", "'=1+1", "values", "=1+1"],
  ["apostropheNotInFormulas", "'=1+1", "formulas", "=1+1"],
  ["apostropheInTextCell", "'第2期計画", "values", "'第2期計画", "@"],
  ["zerosInTextCell", "007", "values", "007", "@"],
  ["separators", "1,234", "values", "1234"],
  ["percentage", "93.4%", "values", "0.934"],
  ["era", "R5.3.20", "values", "45005"],
  ["dashIsDate", "4-1", "valueTypes", "Double"],
  ["fullWidthNumber", "１２", "values", "12"],
  ["errorTyped", "#N/A", "valueTypes", "Error"],
  ["truthTyped", "TRUE", "valueTypes", "Boolean"],
  ["circledNumberIsText", "①", "valueTypes", "String"],
  ["lineBreakKept", "一\n二", "values", "一\n二"],
  ["emptyIsEmptyText", "", "values", "（空）"],
];

async function refusedLength({ context, sheet }: Bench, length: number): Promise<string> {
  const cell = sheet.getRange("A1");
  cell.values = [["あ".repeat(length)]];
  cell.load("values");
  await context.sync();
  return String(String((cell.values as unknown[][])[0]?.[0]).length);
}

export const cellCases: readonly SelfTestCase[] = [
  ...rows.map(([id, value, member, assumed, format]): SelfTestCase => ({
    id,
    assumed,
    ask: (bench) => written(bench, value, member, format),
  })),
  { id: "longestText", assumed: "32767", ask: (bench) => refusedLength(bench, 32_767) },
  { id: "tooLongText", assumed: "InvalidArgument", ask: (bench) => refusedLength(bench, 32_768) },
  {
    id: "underMergedDropped",
    assumed: "甲 | （空）",
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange("A1:B1");
      range.merge();
      range.values = [["甲", "乙"]];
      range.unmerge();
      range.load("values");
      await context.sync();
      return shownValues(range.values as unknown[][]);
    },
  },
  {
    id: "farValuesAreNull",
    assumed: "null",
    ask: async ({ context, sheet }) => {
      const range = sheet.getRange("A1:E1000001");
      range.load("values");
      await context.sync();
      return shownValues(range.values as unknown[][] | null);
    },
  },
  {
    id: "emptySheetHasNoUsedRange",
    assumed: "true",
    ask: async ({ context, sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      return String(used.isNullObject);
    },
  },
  {
    id: "nullOfNull",
    assumed: "true",
    ask: async ({ context }) => {
      const none = context.workbook.worksheets.getItemOrNullObject("ないシート");
      const merged = none.getUsedRangeOrNullObject(true).getMergedAreasOrNullObject();
      merged.load("address");
      await context.sync();
      return String(merged.isNullObject);
    },
  },
  {
    // Of an empty sheet, whatever else is asked of its used range.
    id: "nullChain",
    assumed: "true",
    ask: async ({ context, sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      const merged = used.getMergedAreasOrNullObject();
      merged.load("areas/items/rowIndex");
      used.getColumnProperties({ columnHidden: true });
      await context.sync();
      return String(used.isNullObject && merged.isNullObject);
    },
  },
  {
    id: "manyAddresses",
    assumed: "30",
    ask: async ({ context, sheet }) => {
      const rows = Array.from(
        { length: 800 },
        (_, index) => `${String(1_001 + index * 2)}:${String(1_001 + index * 2)}`,
      );
      const addresses = rows.join(",").slice(0, 7_999);
      sheet.getRanges(addresses.slice(0, addresses.lastIndexOf(","))).format.rowHeight = 30;
      const first = sheet.getRange("A1001").format.load("rowHeight");
      await context.sync();
      return String(first.rowHeight);
    },
  },
  {
    id: "fillColour",
    assumed: "#FFFF00",
    ask: async ({ context, sheet }) => {
      const { fill } = sheet.getRange("A1").format;
      fill.color = "#FFFF00";
      fill.load("color");
      await context.sync();
      return fill.color;
    },
  },
  {
    id: "hiddenRow",
    assumed: "true",
    ask: async ({ context, sheet }) => {
      const row = sheet.getRange("2:2");
      row.rowHidden = true;
      row.load("rowHidden");
      await context.sync();
      return String(row.rowHidden);
    },
  },
  {
    id: "tenThousandCells",
    assumed: null,
    ask: async ({ context, sheet }) => {
      const start = performance.now();
      const range = sheet.getRange("A1:J1000");
      range.values = Array.from({ length: 1000 }, (_, row) => Array.from({ length: 10 }, (__, column) => row + column));
      range.load("values");
      await context.sync();
      return `${String(Math.round(performance.now() - start))} ms`;
    },
  },
];

import type { OwnArea, SheetGrid, WorkbookSnapshot } from "../domain/grid/sheetGrid";
import type { StepOf } from "../domain/steps";
import { unreadTraits, type SheetTraits } from "../domain/grid/sheetTraits";
import { readFailure } from "./failures";
import { cleanUp, hasUnfinished } from "./writing/history";
import { readMark } from "./writing/marks";
import { remark } from "./writing/remarks";
import { queueUnfinished } from "./writing/unfinished";
import type { SheetContents } from "./openSheet";
import { readSheetContents } from "./sheetContents";
import { queueLooks } from "./sheetLooks";

/** What an action needs beyond the contents of every sheet. */
export interface Reading {
  /** Looks and formulas: for the readability report, the conversion of layouts and the inquiry, and for nothing else. */
  readonly looks?: boolean;
  /** Ids of the only sheets to be read; missing: all. */
  readonly sheets?: readonly string[];
  /** Is told how many of the rows have been read, where that takes more than one trip. */
  readonly tell?: (step: StepOf) => void;
}

/** Looks cost some 75 bytes a cell: those of the first sheets, and of one printed plan each, are 3 MB at most. */
const sheetsWithLooks = 12;

function sheetGrid(
  { name, visibility }: Excel.Worksheet,
  contents: SheetContents,
  looks: Pick<SheetTraits, "formats" | "objects"> = unreadTraits,
): SheetGrid {
  const { used, values, texts, merges, hiddenRows, hiddenColumns } = contents;
  const formulas = contents.formulas && {
    ...contents.formulas,
    cells: contents.formulas.cells.map(({ row, column }) => ({ row, column })),
  };
  return {
    name,
    hidden: visibility !== "Visible",
    origin: used === null ? { row: 0, column: 0 } : { row: used.row, column: used.column },
    contents: values,
    texts,
    merges,
    traits: { hiddenRows, hiddenColumns, formulas, formats: looks.formats, fills: null, objects: looks.objects },
  };
}

/**
 * A run that follows one which stopped half-way cleans up first. Where Excel still refuses, what is half written is known by
 * its marks and not read; the next run that writes, or 後片付けを続ける, tries again. What was left is told as a remark.
 */
async function isCleanedUp(): Promise<boolean> {
  try {
    remark({ code: "cleanedUp", left: await cleanUp() });
    return true;
  } catch (error) {
    if (readFailure(error)?.code !== "unfinished") throw error;
    return false;
  }
}

function only(sheets: readonly string[] | undefined): Pick<Reading, "sheets"> {
  return sheets === undefined ? {} : { sheets };
}

/**
 * The workbook as plain data: one round trip for the names of its sheets, one for what is in them, and one more for every
 * 2.5 MB of a large workbook. Must run inside `Excel.run`.
 * @throws ActionFailure `sheetTooLarge` where a stray cell makes a sheet larger than Excel hands out.
 */
export async function readSnapshot(
  context: Excel.RequestContext,
  { looks = false, sheets: wanted, tell }: Reading = {},
): Promise<WorkbookSnapshot> {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet().load("name");
  context.workbook.load("name");
  names.load("items/name,items/formula,items/comment");
  const unfinished = queueUnfinished(context);
  await context.sync();
  if (hasUnfinished(unfinished) && (await isCleanedUp()))
    return readSnapshot(context, { looks, ...only(wanted), ...(tell && { tell }) });
  const items = worksheets.items.filter(({ id }) => wanted === undefined || wanted.includes(id));
  let readLooks: readonly ReturnType<typeof queueLooks>[] = [];
  const contents = await readSheetContents(context, items, {
    withFormulas: looks,
    tell,
    beside: () => {
      readLooks = looks ? items.slice(0, sheetsWithLooks).map(queueLooks) : [];
    },
  });
  const sheets = items.flatMap((worksheet, index) => {
    const content = contents[index];
    return content === undefined ? [] : [sheetGrid(worksheet, content, readLooks[index]?.())];
  });
  const ownAreas = names.items
    .map((item) => readMark({ name: item.name, formula: String(item.formula), comment: item.comment }))
    .filter((mark): mark is OwnArea => mark !== null);
  return { sheets, activeSheet: active.name, fileName: context.workbook.name, ownAreas };
}

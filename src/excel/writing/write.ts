import type { CellArea } from "../../domain/grid/cell";
import { ActionFailure } from "../failures";
import { areaOf } from "../sheetLooks";
import { followedLines, type Left, type MadeSheet, type WrittenEntry } from "./entry";
import type { ChangePlan, LaidOut, Written } from "./changePlan";
import { fingerprintOfFormulas } from "./fingerprint";
import { answerTo, type Answer } from "./answers";
import { isRemembered, leftUnfinished, nextAction, remember, takeBack, undo } from "./history";
import { markName, queueMark, queueName, queueNameGone, trackedAction, trackName } from "./marks";
import { markPivotSheets, queuePivotSheets } from "./markPivots";
import { formulasIn, picturedFormula, type Picture } from "./picture";
import { readFormulas } from "./readFormulas";
import { remark } from "./remarks";
import type { Seen, Sight } from "./sight";
import { asTypedAgain, putContents, putNumberFormats } from "./typedContent";
import { queueKept } from "./unfinished";

/** What was written, and how to take it back. */
export interface Committed {
  /** Answers what was left because somebody has changed it since. */
  readonly undo: () => Promise<readonly Left[]>;
  readonly laidOut: LaidOut;
}

/** Sheets that formulas speak of, and those on which they stand. */
function sheetsReferredTo(sight: Sight, plan: ChangePlan): readonly string[] {
  const formulas = plan.pieces.map(({ seen, before = seen.picture }) => ({
    sheet: seen.target.sheet,
    texts: formulasIn(before),
  }));
  return sight.sheets
    .map(({ name }) => name)
    .filter((name) =>
      formulas.some(({ sheet, texts }) =>
        texts.some((text) => sheet === name || text.includes(name.replaceAll("'", "''"))),
      ),
    );
}

function entryOf(sight: Sight, plan: ChangePlan): WrittenEntry {
  const id = nextAction(sight.names);
  let index = 0;
  const track = (): string => trackName(id, index++);
  const pieces = plan.pieces.map(({ seen, before = seen.picture, after, mark, pivot }) => ({
    entry: {
      track: track(),
      sheet: seen.target.sheet,
      area: seen.picture.area,
      before,
      after,
      dress: seen.dress,
      others: seen.others,
      ...(pivot === undefined ? {} : { pivot }),
    },
    mark,
  }));
  const made = plan.made.map(({ name, copyOf, after, mark, hasPivot = false }) => ({
    entry: { track: track(), name, copyOf, after, fingerprint: null, objects: 0, hasPivot },
    mark,
  }));
  const rows = (plan.rows ?? []).map((change) => ({ ...change, track: track() }));
  const moved = (plan.marks ?? []).map(({ mark, sheet }) => {
    const name = markName(mark.kind, mark.key);
    return { name, before: mark.before, track: "", backTo: name, sheet };
  });
  const marks = [...pieces, ...made].flatMap(({ entry, mark }) => {
    if (mark === undefined) return [];
    // A mark that a sheet kept by the user had goes back to that sheet.
    const kept = moved.find(({ sheet }) => sheet === mark.before?.sheet);
    const name = markName(mark.kind, mark.key);
    return [{ name, before: mark.before, track: entry.track, backTo: kept?.name ?? entry.track }];
  });
  return {
    id,
    pieces: pieces.map(({ entry }) => entry),
    made: made.map(({ entry }) => entry),
    rows,
    marks: [...marks, ...moved],
    printArea: plan.printArea ? { ...plan.printArea, track: pieces[0]?.entry.track ?? "" } : null,
    referred: sheetsReferredTo(sight, plan).flatMap((sheet) =>
      followedLines.map((area) => ({ track: track(), sheet, area })),
    ),
    sheetsBefore: sight.sheets.map(({ id: sheet }) => sheet),
    usual: sight.usual,
  };
}

/** Whatever has been typed since the look: it is read before it is written over. */
function queueAgain(context: Excel.RequestContext, { picture, target }: Seen): () => TypedSince {
  const { row, column, rows, columns } = picture.area;
  const used = context.workbook.worksheets
    .getItem(target.sheet)
    .getRangeByIndexes(row, column, rows, columns)
    .getUsedRangeOrNullObject(true);
  used.load("formulas,values,numberFormat,rowIndex,columnIndex");
  return () => typedSince(target.sheet, picture, used);
}

/** Cells that no longer hold what was seen, as they are to be typed again. */
interface TypedSince {
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly content: unknown;
    readonly format: unknown;
  }[];
}

function typedSince(sheet: string, picture: Picture, used: Excel.Range): TypedSince {
  const { area } = picture;
  const now = (row: number, column: number, of: "formulas" | "values" | "numberFormat"): unknown =>
    used.isNullObject ? "" : ((used[of] as unknown[][])[row - used.rowIndex]?.[column - used.columnIndex] ?? "");
  const cells = Array.from({ length: area.rows * area.columns }, (_, index) => {
    const [down, right] = [Math.floor(index / area.columns), index % area.columns];
    return { down, right, row: area.row + down, column: area.column + right };
  })
    .filter(({ down, right, row, column }) => now(row, column, "formulas") !== picturedFormula(picture, down, right))
    .map(({ row, column }) => {
      const format = used.isNullObject ? "General" : (now(row, column, "numberFormat") ?? "General");
      const content = asTypedAgain(now(row, column, "formulas"), now(row, column, "values"), format);
      return { row, column, content, format };
    });
  return { sheet, cells };
}

async function putTypedBack(typed: readonly TypedSince[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const { sheet, cells } of typed) {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      for (const { row, column, content, format } of cells) {
        const cell = worksheet.getRangeByIndexes(row, column, 1, 1);
        putNumberFormats(cell, [[format]]);
        putContents(cell, [[content]]);
      }
    }
    await context.sync();
  });
}

const wholeSheet: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };

/** Sheets, then the names that follow everything, then the marks: all before any contents. */
function queuePlaces(context: Excel.RequestContext, sight: Sight, plan: ChangePlan, entry: WrittenEntry): void {
  const { worksheets } = context.workbook;
  for (const name of sight.names) {
    const action = trackedAction(name);
    if (action !== null && !isRemembered(action)) queueNameGone(context, name);
  }
  plan.made.forEach(({ name, copyOf, mark }, index) => {
    if (copyOf === null) worksheets.add(name);
    else worksheets.getItem(copyOf).copy("End").name = name;
    queueName(context, entry.made[index]?.track ?? "", name, wholeSheet);
    if (mark !== undefined) queueMark(context, name, mark);
  });
  entry.pieces.forEach(({ track, sheet, area }) => {
    queueName(context, track, sheet, area);
  });
  (plan.rows ?? []).forEach(({ sheet, above, kind, rows, after }, index) => {
    const columns = after[0]?.length ?? 1;
    const followed = { row: above, column: 0, rows: kind === "inserted" ? 2 : rows + 2, columns };
    queueName(context, entry.rows[index]?.track ?? "", sheet, followed);
  });
  plan.pieces.forEach(({ seen, mark }) => {
    if (mark !== undefined) queueMark(context, seen.target.sheet, mark);
  });
  for (const { mark, sheet } of plan.marks ?? []) queueMark(context, sheet, mark);
}

/** Asks what lies on the sheets that were made, so that a picture put there later is seen, and where a copy's cells are. */
function queueMade(context: Excel.RequestContext, made: readonly MadeSheet[]) {
  return made.map((one) => {
    const worksheet = context.workbook.worksheets.getItem(one.name);
    const used = worksheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
    return { one, used, shapes: worksheet.shapes.getCount(), charts: worksheet.charts.getCount() };
  });
}

/** What the sheets are like that were made; contents are read of copies only. */
async function madeAsTheyAre(
  context: Excel.RequestContext,
  looks: ReturnType<typeof queueMade>,
): Promise<readonly MadeSheet[]> {
  const copies = looks.filter(({ one }) => one.after === null);
  const read = await readFormulas(
    context,
    copies.map(({ one, used }) => ({ key: one, place: { sheet: one.name, area: areaOf(used) } })),
  );
  return looks.map(({ one, shapes, charts }) => {
    const formulas = read.get(one);
    const fingerprint = formulas === undefined ? one.fingerprint : fingerprintOfFormulas(formulas);
    return { ...one, objects: shapes.value + charts.value, fingerprint };
  });
}

/** Page set-up and charts, whose failure is a remark: what was written stays, and can be taken back. */
async function finish(
  context: Excel.RequestContext,
  { finish: steps = [] }: ChangePlan,
  { entry, laidOut }: Written,
): Promise<WrittenEntry> {
  if (steps.length === 0 && entry.made.length === 0) return entry;
  const attempt = async (tried: typeof steps): Promise<WrittenEntry> => {
    for (const queueStep of tried) queueStep(context, laidOut);
    const looks = queueMade(context, entry.made);
    await context.sync();
    return { ...entry, made: await madeAsTheyAre(context, looks) };
  };
  try {
    return await attempt(steps);
  } catch (refused) {
    // What one of them is refused must not cost the others; sheets of which nothing is known are left by undo, and named.
    let known = entry;
    for (const tried of [...steps.map((step) => [step]), []]) {
      try {
        known = await attempt(tried);
      } catch {
        // It is told that something was.
      }
    }
    remark({ code: "finishRefused", detail: String(refused) });
    return known;
  }
}

/** @throws what Excel answers, after everything has been taken back; ActionFailure `unfinished` where something is left. */
async function orTakeBack<Result>(entry: WrittenEntry, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const left = await takeBack(entry, "atOnce");
    if (left.length === 0) throw error;
    throw new ActionFailure({ code: "unfinished", sheets: left.map(({ sheet }) => sheet), cause: error });
  }
}

/** Excel answers again, and its answer to the writing is lost: what it did is told, and nothing more is done. */
function afterSilence(entry: WrittenEntry, answer: Exclude<Answer, "answered">): Committed {
  if (answer === "nothing") throw new ActionFailure({ code: "unanswered" });
  if (answer === "half") throw leftUnfinished(entry, null);
  remark({ code: "answerLost" });
  remember(entry);
  return { undo: () => undo(entry.id), laidOut: new Map() };
}

/**
 * The one way to write. Keeps in the workbook what is being replaced, marks, and writes, all in one trip; what is half
 * written when Excel refuses is taken back before the error goes on. What was typed between the look and the writing is
 * put back, and the action with it.
 * @throws ActionFailure `structureProtected`, `changedSince`, `unanswered`, and `unfinished` where Excel refuses the way back
 * as well.
 */
export async function commit(context: Excel.RequestContext, sight: Sight, plan: ChangePlan): Promise<Committed> {
  if (plan.made.length > 0 && sight.isStructureProtected) throw new ActionFailure({ code: "structureProtected" });
  const entry = entryOf(sight, plan);
  const { application } = context.workbook;
  application.suspendScreenUpdatingUntilNextSync();
  application.suspendApiCalculationUntilNextSync();
  const again = plan.pieces.map(({ seen }) => queueAgain(context, seen));
  const queueDone = queueKept(context, entry);
  queuePlaces(context, sight, plan, entry);
  plan.queue(context);
  // Last of all: what the action itself puts in or takes out moves nothing that it gives back.
  for (const { track, sheet, area } of entry.referred) queueName(context, track, sheet, area);
  const pivotSheets = queuePivotSheets(context, plan, entry);
  if (pivotSheets.length === 0) queueDone();
  const answer = await orTakeBack(entry, () => answerTo(context.sync(), entry));
  if (answer !== "answered") return afterSilence(entry, answer);
  const typed = again.map((read) => read()).filter(({ cells }) => cells.length > 0);
  if (typed.length > 0) {
    await takeBack(entry, "atOnce");
    await putTypedBack(typed);
    throw new ActionFailure({ code: "changedSince" });
  }
  const written = await orTakeBack(entry, () => markPivotSheets(context, entry, pivotSheets, queueDone));
  remember(await finish(context, plan, written));
  return { undo: () => undo(entry.id), laidOut: written.laidOut };
}

import type { CellArea } from "../../domain/grid/cell";
import { ActionFailure } from "../failures";
import { areaOf } from "../sheetLooks";
import { followedLines, type Left, type MadeSheet, type WrittenEntry } from "./entry";
import type { ChangePlan, MadePlan, LaidOut, Written } from "./changePlan";
import { fingerprintOfFormulas } from "./fingerprint";
import { answerTo, readPatiently, type Answer } from "./answers";
import { isRemembered, leftUnfinished, nextAction, remember, takeBack, undo } from "./history";
import { markName, queueCopiedNameGone, queueMark, queueName, queueNameGone, trackedAction, trackName } from "./marks";
import { markPivotSheets, queuePivotSheets } from "./markPivots";
import { formulasIn } from "./picture";
import { readFormulas } from "./readFormulas";
import { remark } from "./remarks";
import { queueObjectCount } from "./sheets";
import type { Sight } from "./sight";
import type { Step } from "./steps";
import { carryOut, hasChanged } from "./trips";
import { keeping } from "./unfinished";

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
    typed: [],
    sheetsBefore: sight.sheets.map(({ id: sheet }) => sheet),
    usual: sight.usual,
  };
}

const wholeSheet: CellArea = { row: 0, column: 0, rows: 1, columns: 1 };

/** A name that is given: taken away, given and hidden. */
const bytesOfName = 1_200;

function placeStep(queue: Step["queue"], names = 1): Step {
  return { bytes: names * bytesOfName, over: [], queue };
}

/** A sheet of the action's own, with its name and its mark. */
function sheetStep({ name, copyOf, mark }: MadePlan, track: string): Step {
  const queue: Step["queue"] = (context) => {
    const { worksheets } = context.workbook;
    if (copyOf === null) worksheets.add(name);
    else worksheets.getItem(copyOf).copy("End").name = name;
    queueName(context, track, name, wholeSheet);
    if (mark !== undefined) queueMark(context, name, mark);
  };
  return { ...placeStep(queue, 3), sheets: "makes" };
}

/** Sheets, then the names that follow everything, then the marks: all before any contents. */
function placeSteps(sight: Sight, plan: ChangePlan, entry: WrittenEntry): readonly Step[] {
  const rows = (plan.rows ?? []).map(({ sheet, above, kind, rows: count, after, before }, index) => {
    const columns = before?.area.columns ?? after[0]?.length ?? 1;
    const followed = { row: above, column: 0, rows: kind === "inserted" ? 2 : count + 2, columns };
    return { track: entry.rows[index]?.track ?? "", sheet, area: followed };
  });
  const marks = plan.pieces.flatMap(({ seen, mark }) =>
    mark === undefined ? [] : [{ mark, sheet: seen.target.sheet }],
  );
  const old = sight.names.filter((name) => {
    const action = trackedAction(name);
    return action !== null && !isRemembered(action);
  });
  return [
    ...sight.copiedNames.map((name) =>
      placeStep((context) => {
        queueCopiedNameGone(context, name);
      }),
    ),
    ...old.map((name) =>
      placeStep((context) => {
        queueNameGone(context, name);
      }),
    ),
    ...plan.made.map((made, index) => sheetStep(made, entry.made[index]?.track ?? "")),
    ...[...entry.pieces, ...rows].map(({ track, sheet, area }) =>
      placeStep((context) => {
        queueName(context, track, sheet, area);
      }),
    ),
    ...[...marks, ...(plan.marks ?? [])].map(({ mark, sheet }) =>
      placeStep((context) => {
        queueMark(context, sheet, mark);
      }),
    ),
  ];
}

/** Asks what lies on the sheets that were made, so that a picture or a comment put there later is seen, and where a copy's cells are. */
function queueMade(context: Excel.RequestContext, made: readonly MadeSheet[]) {
  return made.map((one) => {
    const worksheet = context.workbook.worksheets.getItem(one.name);
    const used = worksheet.getUsedRange(true).load("rowIndex,columnIndex,rowCount,columnCount");
    return { one, used, objects: queueObjectCount(worksheet) };
  });
}

/** What the sheets are like that were made; contents are read of copies only. */
async function madeAsTheyAre(looks: ReturnType<typeof queueMade>): Promise<readonly MadeSheet[]> {
  const copies = looks
    .filter(({ one }) => one.after === null)
    .map(({ one, used }) => ({ key: one, place: { sheet: one.name, area: areaOf(used) } }));
  const read =
    copies.length === 0
      ? new Map<object, readonly (readonly unknown[])[]>()
      : await readPatiently(() => Excel.run((context) => readFormulas(context, copies)));
  return looks.map(({ one, objects }) => {
    const formulas = read.get(one);
    const fingerprint = formulas === undefined ? one.fingerprint : fingerprintOfFormulas(formulas);
    return { ...one, objects: objects(), fingerprint };
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
    const answer = await answerTo(context.sync(), entry, "write");
    if (answer === "answered") return { ...entry, made: await madeAsTheyAre(looks) };
    remark({ code: "finishAnswerLost" });
    return lookAtMade(entry);
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

/** The answer that would have told was lost: it is asked for again. */
async function lookAtMade(entry: WrittenEntry): Promise<WrittenEntry> {
  return readPatiently(() =>
    Excel.run(async (context) => {
      const looks = queueMade(context, entry.made);
      await context.sync();
      return { ...entry, made: await madeAsTheyAre(looks) };
    }),
  );
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

/** Everything from the keeping of what is replaced to the word that it is done. */
function stepsOf(
  sight: Sight,
  plan: ChangePlan,
  entry: WrittenEntry,
): { readonly steps: readonly Step[]; readonly pivotSheets: () => PivotSheets; readonly queueDone: () => void } {
  const { steps, queueDone } = keeping(entry);
  let pivotSheets: PivotSheets = [];
  const end = placeStep((context) => {
    // Last of all: what the action itself puts in or takes out moves nothing that it gives back.
    for (const { track, sheet, area } of entry.referred) queueName(context, track, sheet, area);
    pivotSheets = queuePivotSheets(context, plan, entry);
    if (pivotSheets.length === 0) queueDone();
  }, entry.referred.length);
  return {
    steps: [...steps, ...placeSteps(sight, plan, entry), ...plan.steps, end],
    pivotSheets: () => pivotSheets,
    queueDone,
  };
}

type PivotSheets = ReturnType<typeof queuePivotSheets>;

/**
 * The one way to write. Keeps in the workbook what is being replaced, marks, and writes, all in one trip unless it is too
 * large for one; what is half written when Excel refuses is taken back before the error goes on. What was typed between the
 * look and the writing is put back, and the action with it.
 * @throws ActionFailure `structureProtected`, `changedSince`, `unanswered`, and `unfinished` where Excel refuses the way back
 * as well.
 */
export async function commit(context: Excel.RequestContext, sight: Sight, plan: ChangePlan): Promise<Committed> {
  if (plan.made.length > 0 && sight.isStructureProtected) throw new ActionFailure({ code: "structureProtected" });
  const entry = entryOf(sight, plan);
  const { steps, pivotSheets, queueDone } = stepsOf(sight, plan, entry);
  const carried = await orTakeBack(entry, () => carryOut(context, steps, entry, "write"));
  if (carried.answer !== "answered") return afterSilence(entry, carried.answer);
  if (hasChanged(carried)) {
    await takeBack({ ...entry, typed: carried.typed }, "atOnce");
    throw new ActionFailure({ code: "changedSince" });
  }
  const { answer, written } = await orTakeBack(entry, () => markPivotSheets(context, entry, pivotSheets(), queueDone));
  if (answer !== "answered") return afterSilence(written.entry, answer);
  remember(await finish(context, plan, written));
  return { undo: () => undo(entry.id), laidOut: written.laidOut };
}

import { areaAddress, bothAreas, coversArea, type CellArea } from "../domain/grid/cell";
import type { OwnArea } from "../domain/grid/sheetGrid";
import { ActionFailure } from "./failures";
import type { PlannedBlock, PlannedColumns, PlannedPivot, PlannedSheet, PlannedWrites } from "./plan/plannedWrites";
import { columnSteps, queueCharts, queuePageSetUp, sheetSteps, wholeArea } from "./queueContents";
import { printAreaWith, queueBesideLooks, type BesideLooks } from "./writing/besideLooks";
import { queuePrintArea } from "./writing/dress";
import { fingerprint, fingerprintOfPlan, plainPlan } from "./writing/fingerprint";
import type { FormerPivot, Left, PlainRows } from "./writing/entry";
import { markName, type MarkPlan } from "./writing/marks";
import { queuePivot, type PivotSource } from "./writing/pivots";
import { picturedFormula } from "./writing/picture";
import { remark } from "./writing/remarks";
import { lookAt, type Seen, type Sight, type Target } from "./writing/sight";
import { plainContent } from "./writing/typedContent";
import type { ChangePlan, LaidOut, MadePlan, PiecePlan } from "./writing/changePlan";
import { commit } from "./writing/write";

/** What to do with cells of ours that somebody has edited since: refuse and say so, write over them, or leave them. */
export type EditedCells = "ask" | "replace" | "keep";

/** A sheet of ours that is about to be written, by the name that it has or gets. */
export interface AnnouncedSheet {
  readonly sheet: string;
  /** From A1. */
  readonly cells: PlannedSheet["cells"];
}

/** Is told, before anything is written, what is going to be. */
export type Announce = (sheets: readonly AnnouncedSheet[]) => void;

/** What was written, for the message to the user. */
export interface AppliedWrites {
  readonly areas: readonly { readonly key: string; readonly sheet: string; readonly address: string }[];
  /** What was left because somebody has edited it, or nobody can tell that nobody did. */
  readonly kept: readonly { readonly sheet: string; readonly address: string }[];
  /** Takes it back; answers what was left because somebody has changed it since. */
  readonly undo: () => Promise<readonly Left[]>;
}

function blockTarget(sheet: string, { area, existing }: PlannedBlock): Target {
  return { sheet, area: existing === null ? area : bothAreas(existing.area, area) };
}

/** What a picture shows of an area, as contents that can be compared; blank where the picture ends. */
function plainOf({ picture }: Seen, area: CellArea): PlainRows {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      plainContent(
        picturedFormula(picture, area.row + row - picture.area.row, area.column + column - picture.area.column),
      ),
    ),
  );
}

/**
 * Whether somebody has changed cells of ours; on a sheet of ours whatever else is on it was added by hand. Other programs drop
 * the fingerprint from a mark: then nobody can tell, and what may have been typed is taken to be.
 */
export function isEdited(own: OwnArea, seen: Seen): boolean {
  if (own.fingerprint === null) return true;
  if (own.kind === "sheet") {
    const { cells } = seen.picture;
    const isMore = (cells?.formulas ?? []).some((row, down) =>
      row.some((content, right) => {
        const at = {
          row: (cells?.area.row ?? 0) + down,
          column: (cells?.area.column ?? 0) + right,
          rows: 1,
          columns: 1,
        };
        return content !== "" && !coversArea(own.area, at);
      }),
    );
    if (isMore) return true;
  }
  return fingerprint(plainOf(seen, own.area)) !== own.fingerprint;
}

/** Somebody may have typed beside the table since it was read. */
function refuseForeignCells({ sheet }: PlannedColumns, { area, existing }: PlannedBlock, seen: Seen): void {
  plainOf(seen, area).forEach((row, index) => {
    const cell = { row: area.row + index, column: area.column, rows: 1, columns: area.columns };
    const isOurs = existing !== null && coversArea(existing.area, cell);
    if (!isOurs && row.some((content) => content !== ""))
      throw new ActionFailure({ code: "cellsOccupied", sheet, address: areaAddress(cell) });
  });
}

/** A mark for an edited sheet that the user keeps, so that its own can go to the new one. */
export function keptMark(own: OwnArea, names: readonly string[]): MarkPlan {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let number = 1;
  const key = (): string => `${own.key}_kept${String(number)}`;
  while (taken.has(markName("sheet", key()).toLowerCase())) number += 1;
  return { kind: "sheet", key: key(), before: null, area: own.area, fingerprint: own.fingerprint };
}

/** The contents that the area of a piece is going to have. */
function afterOf(seen: Seen, area: CellArea, planned: PlainRows, cleared: CellArea | null): PlainRows {
  const whole = seen.picture.area;
  return plainOf(seen, whole).map((row, down) =>
    row.map((content, right) => {
      const at = { row: whole.row + down, column: whole.column + right, rows: 1, columns: 1 };
      if (coversArea(area, at)) return planned[at.row - area.row]?.[at.column - area.column] ?? "";
      return cleared !== null && coversArea(cleared, at) ? "" : content;
    }),
  );
}

function blockPiece(block: PlannedBlock, seen: Seen): PiecePlan {
  const { key, area, existing, cells } = block;
  const mark: MarkPlan = { kind: "column", key, before: existing, area, fingerprint: fingerprintOfPlan(cells) };
  return { seen, after: afterOf(seen, area, plainPlan(cells), existing?.area ?? null), mark };
}

function sheetMark(plan: PlannedSheet, before: OwnArea | null): MarkPlan {
  return { kind: "sheet", key: plan.key, before, area: wholeArea(plan), fingerprint: fingerprintOfPlan(plan.cells) };
}

/** A sheet of ours from an earlier run as it will be: larger, where the new contents are. */
function sheetSeen(plan: PlannedSheet, seen: Seen): Seen {
  return { ...seen, picture: { ...seen.picture, area: bothAreas(seen.picture.area, wholeArea(plan)) } };
}

function sheetPiece(plan: PlannedSheet, seen: Seen, sheets: SeenPlan["sheets"]): PiecePlan {
  const larger = sheetSeen(plan, seen);
  const after = afterOf(larger, wholeArea(plan), plainPlan(plan.cells), larger.picture.area);
  const piece = { seen: larger, after, mark: sheetMark(plan, plan.existing) };
  return plan.pivot === undefined ? piece : { ...piece, pivot: formerPivot(plan.pivot, seen, sheets) };
}

/** The PivotTable that a sheet has, and the sheet of ours that it was made from. */
function formerPivot({ source: { key } }: PlannedPivot, seen: Seen, sheets: SeenPlan["sheets"]): FormerPivot | null {
  const own = sheets.find(({ plan }) => plan.key === key)?.plan.existing ?? null;
  return seen.pivot && { ...seen.pivot, source: own && { sheet: own.sheet, area: own.area } };
}

/** What was planned, and what was seen of it. */
interface SeenPlan {
  readonly blocks: readonly { readonly block: PlannedBlock; readonly seen: Seen }[];
  readonly sheets: readonly { readonly plan: PlannedSheet; readonly seen: Seen | null }[];
}

/** What is there, and how the table looks beside which columns are written. */
interface Look {
  readonly sight: Sight;
  readonly planned: SeenPlan;
  readonly beside: BesideLooks | null;
  readonly printArea: string | null;
}

async function look(context: Excel.RequestContext, plan: PlannedWrites): Promise<Look> {
  const { columns, sheets } = plan;
  const beside = columns === null ? null : queueBesideLooks(context, columns);
  const printArea =
    columns === null ? null : queuePrintArea(context.workbook.worksheets.getItemOrNullObject(columns.sheet));
  const blocks = columns?.blocks ?? [];
  const existing = sheets.filter((sheet) => sheet.existing !== null);
  const sight = await lookAt(context, [
    ...blocks.map((block) => blockTarget(columns?.sheet ?? "", block)),
    ...existing.map(({ existing: own, pivot }) => ({
      ...{ sheet: own?.sheet ?? "", area: null, hasPivot: pivot !== undefined },
    })),
  ]);
  const [seenBlocks, seenSheets] = [sight.seen.slice(0, blocks.length), sight.seen.slice(blocks.length)];
  return {
    sight,
    beside: beside?.() ?? null,
    printArea: printArea?.() ?? null,
    planned: {
      blocks: blocks.flatMap((block, index) => {
        const seen = seenBlocks[index];
        return seen === undefined ? [] : [{ block, seen }];
      }),
      sheets: sheets.map((sheet) => ({ plan: sheet, seen: seenSheets[existing.indexOf(sheet)] ?? null })),
    },
  };
}

function editedIn({ blocks, sheets }: SeenPlan): readonly OwnArea[] {
  return [
    ...blocks.map(({ block, seen }) => ({ existing: block.existing, seen })),
    ...sheets.map(({ plan, seen }) => ({ existing: plan.existing, seen })),
  ].flatMap(({ existing, seen }) => (existing !== null && seen !== null && isEdited(existing, seen) ? [existing] : []));
}

/**
 * What stays of the plan where edited cells are kept: such sheets are made anew beside them, such columns stay.
 */
function keepingEdited({ blocks, sheets }: SeenPlan, edited: readonly OwnArea[]): SeenPlan {
  const isKept = (existing: OwnArea | null): boolean => existing !== null && edited.includes(existing);
  return {
    blocks: blocks.filter(({ block }) => !isKept(block.existing)),
    sheets: sheets.map(({ plan, seen }) =>
      isKept(plan.existing) ? { plan: { ...plan, existing: null }, seen: null } : { plan, seen },
    ),
  };
}

/**
 * Writes a plan in three round trips, whatever the number of rows: look, write, page set-up. More where what is replaced
 * has to be read first.
 * @throws ActionFailure `editedSince` when cells of ours were edited and `editedCells` is `ask`; `cellsOccupied`,
 * `sheetProtected`, `changedSince`, and `unfinished`.
 */
export async function applyWrites(
  context: Excel.RequestContext,
  wanted: PlannedWrites,
  editedCells: EditedCells,
  announce?: Announce,
): Promise<AppliedWrites> {
  const { sight, planned, beside, printArea } = await look(context, wanted);
  const { columns } = wanted;
  if (columns !== null) for (const { block, seen } of planned.blocks) refuseForeignCells(columns, block, seen);
  const edited = editedCells === "replace" ? [] : editedIn(planned);
  if (editedCells === "ask" && edited.length > 0) {
    throw new ActionFailure({ code: "editedSince", sheets: [...new Set(edited.map(({ sheet }) => sheet))] });
  }
  const plan = keepingEdited(planned, edited);
  const made = plan.sheets.filter(({ seen }) => seen === null).map(({ plan: sheet }) => sheet);
  const taken = new Set(sight.sheets.map(({ name }) => name.toLowerCase()));
  if (made.some(({ name }) => taken.has(name.toLowerCase()))) throw new ActionFailure({ code: "changedSince" });
  const kept = edited.filter(({ kind }) => kind === "sheet");
  const printAreaAfter = columns === null || plan.blocks.length === 0 ? null : printAreaWith(columns, printArea);
  announce?.(plan.sheets.map(({ plan: sheet }) => ({ sheet: nameOf(sheet), cells: sheet.cells })));
  const { undo, laidOut } = await commit(context, sight, {
    pieces: [
      ...plan.blocks.map(({ block, seen }) => blockPiece(block, seen)),
      ...plan.sheets.flatMap(({ plan: sheet, seen }) => (seen === null ? [] : [sheetPiece(sheet, seen, plan.sheets)])),
    ],
    made: made.map((sheet): MadePlan => ({
      name: sheet.name,
      copyOf: null,
      after: plainPlan(sheet.cells),
      mark: sheetMark(sheet, kept.find(({ key }) => key === sheet.key) ?? null),
      hasPivot: sheet.pivot !== undefined,
    })),
    marks: kept.map((own) => ({ mark: keptMark(own, sight.names), sheet: own.sheet })),
    printArea: printAreaAfter,
    steps: [
      ...(columns === null || beside === null ? [] : columnSteps(columns, plan.blocks, beside, sight.usual)),
      ...plan.sheets.flatMap(({ plan: sheet, seen }) =>
        sheetSteps(nameOf(sheet), sheet, seen, (run) => {
          queuePivotBelow(run, sheet, plan.sheets);
        }),
      ),
    ],
    finish: [
      ...plan.sheets.flatMap(({ plan: sheet }) => finishingOf(sheet)),
      ...(columns === null || printAreaAfter === null
        ? []
        : [
            (run: Excel.RequestContext) => {
              run.workbook.worksheets.getItem(columns.sheet).pageLayout.setPrintArea(printAreaAfter.after);
            },
          ]),
    ],
  });
  const left = edited.map(({ sheet, area }) => ({ sheet, address: areaAddress(area) }));
  return { areas: appliedAreas(columns, plan, laidOut), kept: left, undo: tellingOfCharts(plan, undo) };
}

/** Charts that were drawn anew can't be read well enough to draw the former ones again: taking back says that they stay. */
function tellingOfCharts({ sheets }: SeenPlan, undo: AppliedWrites["undo"]): AppliedWrites["undo"] {
  const drawn = sheets.filter(({ plan: { charts = [] }, seen }) => seen !== null && charts.length > 0);
  if (drawn.length === 0) return undo;
  return async () => {
    const left = await undo();
    remark({ code: "chartsStay", sheets: drawn.map(({ plan }) => nameOf(plan)) });
    return left;
  };
}

function nameOf({ existing, name }: PlannedSheet): string {
  return existing?.sheet ?? name;
}

function finishingOf(sheet: PlannedSheet): NonNullable<ChangePlan["finish"]> {
  const worksheet = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem(nameOf(sheet));
  return [
    (context, laidOut) => {
      queuePageSetUp(worksheet(context), sheet, laidOut.get(nameOf(sheet)));
    },
    ...(sheet.charts === undefined
      ? []
      : [
          (context: Excel.RequestContext) => {
            queueCharts(worksheet(context), sheet);
          },
        ]),
  ];
}

/** The PivotTable of a sheet, from the sheet that is written with it. */
function queuePivotBelow(context: Excel.RequestContext, sheet: PlannedSheet, sheets: SeenPlan["sheets"]): void {
  const { pivot, cells } = sheet;
  const from = sheets.find(({ plan }) => plan.key === pivot?.source.key)?.plan;
  if (pivot === undefined || from === undefined) return;
  const worksheet = context.workbook.worksheets.getItem(nameOf(sheet));
  const source: PivotSource = { sheet: nameOf(from), area: pivot.source.area };
  queuePivot(context, worksheet, { row: cells.length, column: 0 }, source, pivot.fields);
}

function appliedAreas(
  columns: PlannedColumns | null,
  { blocks, sheets }: SeenPlan,
  laidOut: LaidOut,
): AppliedWrites["areas"] {
  return [
    ...blocks.map(({ block: { key, area } }) => ({ key, sheet: columns?.sheet ?? "", address: areaAddress(area) })),
    ...sheets.map(({ plan }) => {
      const area = laidOut.get(nameOf(plan)) ?? wholeArea(plan);
      return { key: plan.key, sheet: nameOf(plan), address: areaAddress(area) };
    }),
  ];
}

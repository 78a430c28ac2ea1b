import { areaAddress, type CellArea } from "../domain/grid/cell";
import { ActionFailure } from "./failures";
import type { Left } from "./writing/entry";
import { stepOver } from "./writing/over";
import type { Picture } from "./writing/picture";
import { lookAt } from "./writing/sight";
import { bytesOf } from "./writing/steps";
import { asTyped, plainContent, putContents } from "./writing/typedContent";
import { commit } from "./writing/write";

/**
 * 数式を再計算: enters formulas anew that show #NAME? because the workbook was opened before the add-in
 * (OfficeDev/office-js#6611). 値に変換: puts the results in the place of our formulas, for sending the workbook out.
 */
export type FormulaCommand = "reenter" | "freeze";

/** Cells of one column that hold our formulas, without a gap; `spill` where a single formula fills more than its cell. */
export interface FormulaArea {
  readonly sheet: string;
  readonly area: CellArea;
  /** From top to bottom. */
  readonly formulas: readonly string[];
  /** What the whole area shows. */
  readonly values: readonly (readonly unknown[])[];
}

/** What a command is going to change, before it does. */
export interface FormulaPlan {
  readonly command: FormulaCommand;
  readonly areas: readonly FormulaArea[];
  /** Cells with our formulas that stay as they are: their results are not there (yet), so there is nothing to keep. */
  readonly left: readonly { readonly sheet: string; readonly address: string }[];
}

/** What was changed, for the message to the user, and how to take it back. */
export interface FormulaOutcome {
  readonly areas: readonly { readonly sheet: string; readonly address: string }[];
  readonly undo: () => Promise<readonly Left[]>;
}

const quotedText = /"(?:[^"]|"")*"/gu;
/** `TENKEN.X(`, and as Excel shows it where the add-in was never loaded. */
const ownCall = /(?:TENKEN(?:_DEV)?\.|_xldudf_TENKEN_)[A-Z_]+\(/iu;
/** The same with its name: those of the installed add-in and of the one under development, in both spellings. */
const calls = /(?:TENKEN(?:_DEV)?\.|_xldudf_TENKEN_(?:DEV_)?)([A-Z_]+)\(/giu;
/**
 * The namespace of this build's functions: an add-in under development is another add-in to Excel (webpack.config.js). What
 * shows #NAME? waits for an add-in that is not here, so it is entered as this one's.
 */
const ownNamespace = process.env.FUNCTION_NAMESPACE ?? "TENKEN";
const errorOfUnloaded = "#NAME?";
const withoutResult: readonly unknown[] = [errorOfUnloaded, "#BUSY!", "#GETTING_DATA", "#SPILL!"];

function isOwnFormula(formula: unknown): formula is string {
  return typeof formula === "string" && formula.startsWith("=") && ownCall.test(formula.replace(quotedText, '""'));
}

/** The calls of a formula under a namespace; what stands in quotation marks is text. */
function inNamespace(formula: string, namespace: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(calls, `${namespace}.$1(`)))
    .join("");
}

/** One formula and what its cell shows. */
interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

interface LoadedSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly cells: readonly FormulaCell[];
}

/** Two round trips: the sheets, then what is in them. */
async function loadSheets(context: Excel.RequestContext): Promise<readonly LoadedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const loading = worksheets.items.map((worksheet) => {
    worksheet.protection.load("protected");
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("formulas,values,rowIndex,columnIndex");
    return { worksheet, used };
  });
  await context.sync();
  return loading.map(({ worksheet, used }) => ({
    name: worksheet.name,
    isProtected: worksheet.protection.protected,
    cells: used.isNullObject ? [] : ownCells(worksheet.name, used),
  }));
}

function ownCells(sheet: string, used: Excel.Range): readonly FormulaCell[] {
  const formulas = used.formulas as unknown[][];
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column): readonly FormulaCell[] => {
      if (!isOwnFormula(formula)) return [];
      const value = (used.values as unknown[][])[row]?.[column];
      return [{ sheet, row: used.rowIndex + row, column: used.columnIndex + column, formula, value }];
    }),
  );
}

function rangeOf(context: Excel.RequestContext, { sheet, area }: Pick<FormulaArea, "sheet" | "area">): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** Formulas that fill more than their own cell, with all they fill. At most two round trips. */
async function loadSpills(
  context: Excel.RequestContext,
  cells: readonly FormulaCell[],
): Promise<ReadonlyMap<FormulaCell, FormulaArea>> {
  const anchors = cells.map((cell) => {
    const range = rangeOf(context, { sheet: cell.sheet, area: { ...cell, rows: 1, columns: 1 } });
    range.load("hasSpill");
    return { cell, range };
  });
  if (anchors.length === 0) return new Map();
  await context.sync();
  const spilling = anchors
    .filter(({ range }) => range.hasSpill)
    .map(({ cell, range }) => {
      const filled = range.getSpillingToRange();
      filled.load("rowCount,columnCount,values");
      return { cell, filled };
    });
  if (spilling.length === 0) return new Map();
  await context.sync();
  return new Map(
    spilling.map(({ cell, filled }) => [
      cell,
      {
        sheet: cell.sheet,
        area: { row: cell.row, column: cell.column, rows: filled.rowCount, columns: filled.columnCount },
        formulas: [cell.formula],
        values: filled.values as unknown[][],
      },
    ]),
  );
}

/** Neighbours one below the other become one area, so that a filled column is one write. */
function columnRuns(cells: readonly FormulaCell[]): readonly FormulaArea[] {
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  const runs: FormulaCell[][] = [];
  for (const cell of sorted) {
    const open = runs.at(-1);
    const above = open?.at(-1);
    const continues = above?.sheet === cell.sheet && above.column === cell.column && above.row === cell.row - 1;
    if (open !== undefined && continues) open.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    return [
      {
        sheet: first.sheet,
        area: { row: first.row, column: first.column, rows: run.length, columns: 1 },
        formulas: run.map(({ formula }) => formula),
        values: run.map(({ value }) => [value]),
      },
    ];
  });
}

function refuseProtected(sheets: readonly LoadedSheet[], touched: readonly FormulaCell[]): void {
  const found = sheets.find(({ name, isProtected }) => isProtected && touched.some(({ sheet }) => sheet === name));
  if (found !== undefined) throw new ActionFailure({ code: "sheetProtected", sheet: found.name });
}

/**
 * Finds the cells that a command is about and changes nothing: those that show #NAME? to be entered anew, or all that
 * have a result to be frozen. At most four round trips, whatever the number of sheets, rows and formulas.
 * @throws ActionFailure when one of the cells is on a protected sheet.
 */
export async function planFormulaCommand(command: FormulaCommand): Promise<FormulaPlan> {
  return Excel.run((context) => planIn(context, command));
}

async function planIn(context: Excel.RequestContext, command: FormulaCommand): Promise<FormulaPlan> {
  const sheets = await loadSheets(context);
  const all = sheets.flatMap(({ cells }) => cells);
  const isUnloaded = ({ value }: FormulaCell): boolean => value === errorOfUnloaded;
  const hasResult = ({ value }: FormulaCell): boolean => !withoutResult.includes(value);
  const touched = all.filter(command === "reenter" ? isUnloaded : hasResult);
  refuseProtected(sheets, touched);
  const spills = command === "freeze" ? await loadSpills(context, touched) : new Map<FormulaCell, FormulaArea>();
  const single = touched.filter((cell) => !spills.has(cell));
  const areas = sheets.flatMap(({ name }) => columnRuns(single.filter(({ sheet }) => sheet === name)));
  const left = command === "reenter" ? [] : all.filter((cell) => !hasResult(cell));
  return {
    command,
    areas: [...areas, ...spills.values()],
    left: left.map((cell) => ({ sheet: cell.sheet, address: areaAddress({ ...cell, rows: 1, columns: 1 }) })),
  };
}

/** What a command types into the cells of an area, from its first on. */
const typed: Readonly<
  Record<FormulaCommand, (area: FormulaArea, namespace: string) => readonly (readonly unknown[])[]>
> = {
  reenter: ({ formulas }, namespace) => formulas.map((formula) => [inNamespace(formula, namespace)]),
  freeze: ({ values }) => values.map((row) => row.map((value) => asTyped(value))),
};

/** What a formula spilled into has to be empty before it can spill again. */
function beforeSpill(picture: Picture, area: FormulaArea | undefined): Picture {
  const { cells } = picture;
  const isSpill = area !== undefined && area.values.length * (area.values[0]?.length ?? 1) > area.formulas.length;
  if (cells === null || !isSpill) return picture;
  const anchorOnly = <Content>(rows: readonly (readonly Content[])[]): readonly (readonly (Content | string)[])[] =>
    rows.map((row, down) => row.map((content, right) => (down === 0 && right === 0 ? content : "")));
  return {
    ...picture,
    cells: { ...cells, contents: anchorOnly(cells.contents), formulas: anchorOnly(cells.formulas) },
  };
}

/** Carries out what was planned, in two round trips. */
export async function applyFormulaPlan(
  { areas, command }: FormulaPlan,
  namespace = ownNamespace,
): Promise<FormulaOutcome> {
  if (areas.length === 0) return { areas: [], undo: () => Promise.resolve([]) };
  return Excel.run(async (context) => {
    const cells = areas.map((area) => ({ area, contents: typed[command](area, namespace) }));
    const placeOf = ({ area, contents }: (typeof cells)[number]): CellArea => ({ ...area.area, rows: contents.length });
    const sight = await lookAt(
      context,
      cells.map((one) => ({ sheet: one.area.sheet, area: placeOf(one), isUsers: true })),
    );
    const { undo } = await commit(context, sight, {
      pieces: sight.seen.map((seen, index) => ({
        seen,
        before: beforeSpill(seen.picture, areas[index]),
        after: (cells[index]?.contents ?? []).map((row) => row.map((content) => plainContent(content, true))),
      })),
      made: [],
      steps: cells.map((one, index) =>
        stepOver(
          sight.seen.slice(index, index + 1),
          (writing) => {
            putContents(rangeOf(writing, { sheet: one.area.sheet, area: placeOf(one) }), one.contents);
          },
          bytesOf(one.contents),
        ),
      ),
    });
    return { areas: areas.map(({ sheet, area }) => ({ sheet, address: areaAddress(area) })), undo };
  });
}

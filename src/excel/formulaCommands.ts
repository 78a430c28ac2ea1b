import { areaAddress, type CellArea } from "../domain/grid/cell";
import { ActionFailure } from "./failures";
import {
  columnRuns,
  isSpill,
  loadSheets,
  loadSpills,
  rangeOf,
  type FormulaArea,
  type FormulaCell,
  type LoadedSheet,
} from "./ownFormulas";
import type { Left } from "./writing/entry";
import { rowSteps, stepOver } from "./writing/over";
import type { Picture } from "./writing/picture";
import { lookAt, type Seen } from "./writing/sight";
import { bytesOf, type Step } from "./writing/steps";
import { asTyped, plainContent, putContents } from "./writing/typedContent";
import { commit } from "./writing/write";

/**
 * 数式を再計算: enters formulas anew that show #NAME? because the workbook was opened before the add-in
 * (OfficeDev/office-js#6611). 値に変換: puts the results in the place of our formulas, for sending the workbook out.
 */
export type FormulaCommand = "reenter" | "freeze";

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

/** The same with its name: those of the installed add-in and of the one under development, in both spellings. */
const calls = /(?:TENKEN(?:_DEV)?\.|_xldudf_TENKEN_(?:DEV_)?)([A-Z_]+)\(/giu;
/**
 * The namespace of this build's functions: an add-in under development is another add-in to Excel (webpack.config.js). What
 * shows #NAME? waits for an add-in that is not here, so it is entered as this one's.
 */
const ownNamespace = process.env.FUNCTION_NAMESPACE ?? "TENKEN";
const errorOfUnloaded = "#NAME?";
const withoutResult: readonly unknown[] = [errorOfUnloaded, "#BUSY!", "#GETTING_DATA", "#SPILL!"];

/** The calls of a formula under a namespace; what stands in quotation marks is text. */
function inNamespace(formula: string, namespace: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(calls, `${namespace}.$1(`)))
    .join("");
}

function refuseProtected(sheets: readonly LoadedSheet[], touched: readonly FormulaCell[]): void {
  const found = sheets.find(({ name, isProtected }) => isProtected && touched.some(({ sheet }) => sheet === name));
  if (found !== undefined) throw new ActionFailure({ code: "sheetProtected", sheet: found.name });
}

/**
 * Finds the cells that a command is about and changes nothing: those that show #NAME? to be entered anew, or all that
 * have a result to be frozen. Four round trips, and more only for what is large.
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
  const spills = command === "freeze" ? await loadSpills(context, touched) : new Map<FormulaCell, FormulaArea | null>();
  const single = touched.filter((cell) => !spills.has(cell));
  const areas = sheets.flatMap(({ name }) => columnRuns(single.filter(({ sheet }) => sheet === name)));
  const left = command === "reenter" ? [] : all.filter((cell) => !hasResult(cell));
  return {
    command,
    areas: [...areas, ...[...spills.values()].filter((spill) => spill !== null)],
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
  if (cells === null || area === undefined || !isSpill(area)) return picture;
  const anchorOnly = <Content>(rows: readonly (readonly Content[])[]): readonly (readonly (Content | string)[])[] =>
    rows.map((row, down) => row.map((content, right) => (down === 0 && right === 0 ? content : "")));
  return {
    ...picture,
    cells: { ...cells, contents: anchorOnly(cells.contents), formulas: anchorOnly(cells.formulas) },
  };
}

type Contents = readonly (readonly unknown[])[];

/** A spill goes in one step: when its formula goes, so does the rest of it. */
function stepsOf(seen: Seen, { sheet, area, formulas }: FormulaArea, contents: Contents): readonly Step[] {
  const put = (context: Excel.RequestContext, row: number, rows: Contents): void => {
    putContents(rangeOf(context, { sheet, area: { ...area, row, rows: rows.length } }), rows);
  };
  if (isSpill({ area, formulas }))
    return [
      stepOver(
        [seen],
        (context) => {
          put(context, area.row, contents);
        },
        bytesOf(contents),
      ),
    ];
  return rowSteps(
    seen,
    (row) => bytesOf(contents[row]),
    (context, { area: { row, rows }, first }) => {
      put(context, row, contents.slice(first, first + rows));
    },
  );
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
      steps: sight.seen.flatMap((seen, index) => {
        const one = cells[index];
        return one === undefined ? [] : stepsOf(seen, one.area, one.contents);
      }),
    });
    return { areas: areas.map(({ sheet, area }) => ({ sheet, address: areaAddress(area) })), undo };
  });
}

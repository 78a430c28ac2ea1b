import type { Argument } from "./argument";

/** `Office` is there only inside an Office application, and its context only once it is ready. */
interface OfficeGlobal {
  readonly Office?: { readonly context?: { readonly platform?: unknown } };
}

function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined;
}

/** A missing cell among others was empty; of a single one it is not known whether it was an argument left out. */
function showsEmptyCells(argument: Argument): boolean {
  const rows = argument ?? [];
  return (rows.length > 1 || (rows[0]?.length ?? 0) > 1) && rows.some((row) => row.some(isMissing));
}

/**
 * Whether a 0 in these arguments of one call may be an empty cell. Excel LTSC 2021 and older builds of Microsoft 365 hand
 * an empty cell over as 0, Excel on the web as `null` (OfficeDev/office-js#1951, #4702, #5262). Where an empty cell shows
 * itself in one of the arguments, every 0 is the number.
 */
export function zerosInDoubt(given: readonly Argument[]): boolean {
  const { Office: office } = globalThis as OfficeGlobal;
  return office?.context?.platform !== "OfficeOnline" && !given.some(showsEmptyCells);
}

/** Whether a cell as Excel hands it over is empty, or may be. A number with a data type is none in doubt. */
export function mayBeEmpty(cell: unknown, areZerosInDoubt: boolean): boolean {
  return isMissing(cell) || cell === "" || (areZerosInDoubt && cell === 0);
}

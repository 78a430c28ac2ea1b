/** The error values a custom function can give to a cell; #REF! and #NAME? can only come in. */
export type OutgoingError = "#N/A" | "#VALUE!" | "#DIV/0!" | "#NUM!" | "#NULL!";

const outgoing: ReadonlySet<string> = new Set<OutgoingError>(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"]);
const incomingError = /^#(N\/A|VALUE!|DIV\/0!|NUM!|NULL!|REF!|NAME\?|SPILL!|CALC!|FIELD!|GETTING_DATA|BUSY!)$/;

/** An error for one cell. Excel shows the message of `#N/A` and `#VALUE!` only. */
export class CellError {
  constructor(
    readonly error: OutgoingError,
    readonly message?: string,
  ) {}
}

/** The value can't be judged from what is there. */
export function notAvailable(message: string): CellError {
  return new CellError("#N/A", message);
}

/** The argument is not one this function takes. */
export function invalidValue(message: string): CellError {
  return new CellError("#VALUE!", message);
}

/** One cell of an argument or a result; `""` is an empty cell. */
export type CellValue = string | number | boolean | CellError;

function errorFrom(text: string): CellError {
  return outgoing.has(text) ? new CellError(text as OutgoingError) : notAvailable(text);
}

/**
 * A cell of an argument as Excel hands it over: empty cells as `""`, `null` or nothing; errors as their text or as an
 * object with it; cells with a data type (a formatted number, say) as an object with the value they stand for.
 */
export function readCell(given: unknown): CellValue {
  if (given === undefined || given === null) return "";
  if (typeof given === "string") return incomingError.test(given) ? errorFrom(given) : given;
  if (typeof given === "number") return Number.isFinite(given) ? given : new CellError("#NUM!");
  if (typeof given === "boolean") return given;
  return typeof given === "object" ? readObject(given) : new CellError("#VALUE!");
}

function readObject(given: object): CellValue {
  if (given instanceof CellError) return given;
  if ("basicValue" in given && typeof given.basicValue !== "object") return readCell(given.basicValue);
  if ("code" in given && typeof given.code === "string") return errorFrom(given.code);
  return new CellError("#VALUE!");
}

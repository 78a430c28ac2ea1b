import type { Argument } from "./argument";
import { CellError, notAvailable, readCell, type CellValue } from "./cellValues";
import { mayBeEmpty, zerosInDoubt } from "./emptyCells";
import { functionTexts } from "./functionTexts";

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export function shapeOf(argument: Argument): Shape {
  return { rows: argument?.length ?? 0, columns: argument?.[0]?.length ?? 0 };
}

/** Whether an optional argument is left out. An empty cell is not: somebody pointed at it. */
export function isOmitted(argument: Argument): boolean {
  const { rows, columns } = shapeOf(argument);
  return rows * columns === 0;
}

const outside = new CellError("#N/A");

/** The cell for a place of the result, as Excel spreads arguments: a single row, column or cell repeats itself. */
function spread(argument: Argument, row: number, column: number): unknown {
  const { rows, columns } = shapeOf(argument);
  if (rows * columns === 0) return "";
  const sourceRow = rows === 1 ? 0 : row;
  const sourceColumn = columns === 1 ? 0 : column;
  return sourceRow < rows && sourceColumn < columns ? argument?.[sourceRow]?.[sourceColumn] : outside;
}

/** A cell's content without errors, which `elementwise` passes on before a function sees them. */
export type Content = Exclude<CellValue, CellError>;

/**
 * An argument in which 0 says nothing: an empty cell, and an argument left out between two commas, may arrive as 0.
 */
export function blankIfZero<Value>(content: Value): Value | "" {
  return content === 0 ? "" : content;
}

/**
 * Applies a function of single cells to whole ranges, element by element, in the shape Excel gives such formulas.
 *
 * - An error in any argument is the result of its element.
 * - In a result of several cells, an empty cell of the leading argument (the first, unless told otherwise) gives an
 *   empty cell.
 * - A 0 that may be an empty cell is one, unless the number would give another answer: then there is none.
 */
export function elementwise<Arguments extends readonly Argument[]>(
  given: Arguments,
  compute: (...cells: { readonly [Index in keyof Arguments]: Content }) => CellValue,
  leading = 0,
): CellValue[][] {
  const shapes = given.map(shapeOf);
  const rows = Math.max(1, ...shapes.map((shape) => shape.rows));
  const columns = Math.max(1, ...shapes.map((shape) => shape.columns));
  const spills = rows * columns > 1;
  const areZerosInDoubt = zerosInDoubt(given);
  const answer = (cells: readonly Content[]): CellValue =>
    finite(compute(...(cells as { [Index in keyof Arguments]: Content })));
  const computeAt = (row: number, column: number): CellValue => {
    const cells: Content[] = [];
    const doubtful: number[] = [];
    for (const [index, argument] of given.entries()) {
      const cell = spread(argument, row, column);
      const isEmpty = mayBeEmpty(cell, areZerosInDoubt);
      const content = isEmpty ? "" : readCell(cell);
      if (content instanceof CellError) return content;
      if (isEmpty && cell === 0) doubtful.push(index);
      cells.push(content);
    }
    if (spills && cells[leading] === "") return "";
    return doubtful.length === 0 ? answer(cells) : answerInDoubt(cells, doubtful, leading, answer);
  };
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => computeAt(row, column)),
  );
}

/** The answer for empty cells, if taking some of them for a 0 gives no other; an empty leading cell is not asked again. */
function answerInDoubt(
  cells: readonly Content[],
  doubtful: readonly number[],
  leading: number,
  answer: (cells: readonly Content[]) => CellValue,
): CellValue {
  const { emptyOrZero } = functionTexts().numbers;
  const whenEmpty = answer(cells);
  if (whenEmpty instanceof CellError) {
    return new CellError(whenEmpty.error, [whenEmpty.message ?? "", emptyOrZero].join(""));
  }
  const others = doubtful
    .filter((index) => index !== leading)
    .reduce<Content[][]>(
      (known, index) => [...known, ...known.map((one) => one.map((cell, at) => (at === index ? 0 : cell)))],
      [[...cells]],
    )
    .map(answer);
  return others.every((other) => other instanceof CellError || other === whenEmpty)
    ? whenEmpty
    : notAvailable(emptyOrZero);
}

function finite(value: CellValue): CellValue {
  return typeof value === "number" && !Number.isFinite(value) ? new CellError("#NUM!") : value;
}

/** A function's result as Excel takes it. The error of a single cell is thrown; those within a spill stay in their cells. */
export function toExcel(result: readonly (readonly CellValue[])[]): unknown[][] {
  const only = result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- Excel's own error class, which its types do not derive from Error
  if (only instanceof CellError) throw excelError(only);
  return result.map((row) => row.map((cell) => (cell instanceof CellError ? excelError(cell) : cell)));
}

const errorCodes = {
  "#N/A": "notAvailable",
  "#VALUE!": "invalidValue",
  "#DIV/0!": "divisionByZero",
  "#NUM!": "invalidNumber",
  "#NULL!": "nullReference",
} as const;

function excelError({ error, message }: CellError): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[errorCodes[error]], message);
}

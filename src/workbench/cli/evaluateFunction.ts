/**
 * Evaluates a custom function without Excel and prints its result as JSON.
 *
 *   npm run --silent fn -- WAREKI_DATE 2022/12/31 短い      {"value":"R4.12.31"}
 *   npm run --silent fn -- ACHIEVEMENT_RATE 150 0           {"error":"#N/A","message":"…"}
 *   npm run --silent fn -- WAREKI_DATE "[[44926],[44927]]"  {"value":[["令和4年12月31日"],["令和5年1月1日"]]}
 *
 * Arguments that parse as JSON are JSON (`null` leaves an argument out, a list is a row of cells, a list of lists a
 * range); all others are text. Exit code 2: no such function, or arguments it does not take.
 */
import { loadCustomFunctions } from "excel-stand-in/customFunctionsRuntime";
import { readFunctionMetadata, signatureOf } from "../functions/functionMetadata";
import { implementationOf, type Cells } from "../functions/implementations";
import { CommandError } from "./commandError";
import type { Command } from "./runCommand";

/** The error of a cell. */
interface ErrorResult {
  readonly error: string;
  readonly message: string;
}

/** A spill is a matrix; an error inside of it is an `ErrorResult` in its place. */
export type EvaluationResult = { readonly value: unknown } | ErrorResult;

/** Makes `CustomFunctions.Error` of the genuine Excel client known, as the add-in's page does. */
export function loadCustomFunctionsRuntime(): void {
  if (!("CustomFunctions" in globalThis)) loadCustomFunctions();
}

function parseArgument(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function isCellContent(value: unknown): boolean {
  return value === null || typeof value !== "object";
}

/** What is typed is there: its 0 is no empty cell. */
function typedCell(value: unknown): unknown {
  return value === 0 ? { type: "Double", basicValue: 0 } : value;
}

/** A scalar is one cell, a list a row, a list of lists of one length a range. */
function toCells(argument: unknown): Cells | undefined {
  if (argument === null) return undefined;
  if (!Array.isArray(argument)) return [[typedCell(argument)]];
  const rows: readonly unknown[] = argument.some(Array.isArray) ? argument : [argument];
  const matrix = rows.filter(Array.isArray) as unknown[][];
  const width = matrix[0]?.length ?? 0;
  if (width === 0 || matrix.length < rows.length || matrix.some((row) => row.length !== width)) {
    throw new CommandError(`範囲は、同じ長さの行の並びで指定してください: ${JSON.stringify(argument)}`);
  }
  return matrix.map((row) => row.map(typedCell));
}

/** Excel's errors carry their text as `code`; anything else thrown is a fault of ours and goes on. */
function errorResult(error: unknown): ErrorResult | null {
  if (typeof error !== "object" || error === null || !("code" in error) || typeof error.code !== "string") return null;
  return { error: error.code, message: "message" in error && typeof error.message === "string" ? error.message : "" };
}

function toResult(cells: Cells): EvaluationResult {
  const shown = cells.map((row) => row.map((cell) => errorResult(cell) ?? cell));
  return shown.length === 1 && shown[0]?.length === 1 ? { value: shown[0][0] } : { value: shown };
}

/**
 * Calls a custom function by its name (any case, with or without `TENKEN.`) with arguments as typed.
 * @throws CommandError when there is no such function or it does not take these arguments.
 */
export async function evaluateFunction(name: string, texts: readonly string[]): Promise<EvaluationResult> {
  const metadata = await readFunctionMetadata();
  const wanted = name.toUpperCase().replace(/^TENKEN\./, "");
  const called = metadata.find(({ id }) => id === wanted);
  if (called === undefined) {
    throw new CommandError(`関数「${name}」はありません。使える関数: ${metadata.map(({ id }) => id).join(", ")}`);
  }
  const parameters = texts.map(parseArgument).map((value) => {
    if (!isCellContent(value) && !Array.isArray(value)) throw new CommandError("引数には値か範囲を指定してください。");
    return toCells(value);
  });
  const required = called.parameters.filter((parameter) => parameter.optional !== true).length;
  const missing = called.parameters.slice(0, required).some((_parameter, index) => parameters[index] === undefined);
  if (missing || parameters.length > called.parameters.length) {
    throw new CommandError(`引数の数が違います。書き方: ${signatureOf(called)}`);
  }
  loadCustomFunctionsRuntime();
  try {
    return toResult(implementationOf(called)(...parameters));
  } catch (error) {
    const result = errorResult(error);
    if (result === null) throw error;
    return result;
  }
}

/** `npm run fn`. */
export const evaluate: Command = async ([name = "", ...texts], { write }) => {
  write(`${JSON.stringify(await evaluateFunction(name, texts))}\n`);
  return 0;
};

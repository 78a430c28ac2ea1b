import type { Book } from "./book";

/** A value of a cell, or a matrix of them. */
export type FunctionValue =
  string | number | boolean | null | readonly (readonly (string | number | boolean | null)[])[];

/**
 * A custom function. Ranges arrive as matrices, single cells as 1 × 1 matrices or plain values; a matrix it answers
 * spills. It may throw an object with a `code`, as `CustomFunctions.Error` has.
 */
export type CustomFunction = (...args: readonly FunctionValue[]) => FunctionValue;

/** `CustomFunctions.ErrorCode` in both spellings. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
};

function errorText(thrown: unknown): string {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? String(thrown.code) : "";
  return code.startsWith("#") ? code : (ERROR_TEXTS[code] ?? "#VALUE!");
}

/** Registers a function with Univer's engine; formulas that use it are computed anew. */
export function registerFunction(book: Book, name: string, implementation: CustomFunction): () => void {
  const registration = book.univer.functionRegistry.registerFunction({
    name,
    description: name,
    func: ((...args: readonly FunctionValue[]) => {
      try {
        return implementation(...args);
      } catch (thrown) {
        return errorText(thrown);
      }
    }) as never,
  });
  book.calculation.meaningChanged(name);
  return () => {
    registration.dispose();
    book.calculation.meaningChanged(name);
  };
}

import type { CustomFunction, FunctionValue } from "excel-stand-in/customFunctions";
import type { AddInFunction } from "./frame";

/** Excel gives every argument of a function that takes matrices as a matrix; one left out between commas is missing. */
function matrixOf(value: FunctionValue): FunctionValue | undefined {
  if (value === null) return undefined;
  return Array.isArray(value) ? (value as FunctionValue) : [[value as string]];
}

/** A custom function of the add-in as the grid's formulas call it. */
export function gridFunction(evaluate: AddInFunction): CustomFunction {
  return (...given) => evaluate(...given.map(matrixOf)) as FunctionValue;
}

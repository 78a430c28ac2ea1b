import type { CustomFunction, FunctionValue } from "excel-stand-in/customFunctions";
import type { AddInFunction } from "./frame";

/** Excel gives every argument of a function that takes matrices as a matrix; one left out between commas is missing. */
function matrixOf(value: FunctionValue): FunctionValue | undefined {
  if (value === null) return undefined;
  return typeof value === "object" ? value : [[value]];
}

const errorTexts: Readonly<Record<string, string>> = {
  notAvailable: "#N/A",
  invalidValue: "#VALUE!",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
};

/** An error within a spilled matrix is an object with a code; the grid shows its text. */
function shown(cell: unknown): string | number | boolean | null {
  if (typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean") return cell;
  const code = typeof cell === "object" && cell !== null && "code" in cell ? String(cell.code) : "";
  return errorTexts[code] ?? (code === "" ? null : code);
}

/** A custom function of the add-in as the grid's formulas call it. */
export function gridFunction(evaluate: AddInFunction): CustomFunction {
  return (...given) => {
    const rows = evaluate(...given.map(matrixOf)) as readonly (readonly unknown[])[];
    const cells = rows.map((row) => row.map(shown));
    return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : cells;
  };
}

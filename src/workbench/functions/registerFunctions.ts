import type { FunctionValue } from "excel-stand-in/customFunctions";
import type { Host } from "excel-stand-in/host";
import type { FunctionMetadata } from "./functionMetadata";
import { implementationOf, type Cells } from "./implementations";

/** The namespace of the manifest. */
const namespace = "TENKEN";

/** A range or a cell is a matrix, as in Excel; an argument left out between commas arrives as `null`. */
function asCells(given: FunctionValue): Cells | undefined {
  if (given === null) return undefined;
  return Array.isArray(given) ? (given as Cells) : [[given]];
}

/** Errors inside a spill go to the engine as their text, which it shows as the error. */
function errorText(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
}

/**
 * Gives the host's formula engine the add-in's functions as `TENKEN.X`, so that formulas compute as in an Excel with the
 * add-in. `metadata` is what functions.json says: `readFunctionMetadata()` in Node, the file itself in a browser.
 * Answers how to take them away again.
 */
export function registerFunctions(
  host: Pick<Host, "registerFunction">,
  metadata: readonly Pick<FunctionMetadata, "id" | "exportName">[],
): () => void {
  const removals = metadata.map((described) => {
    const implementation = implementationOf(described);
    return host.registerFunction(
      `${namespace}.${described.id}`,
      (...given) => implementation(...given.map(asCells)).map((row) => row.map(errorText)) as FunctionValue,
    );
  });
  return () => {
    for (const remove of removals) remove();
  };
}

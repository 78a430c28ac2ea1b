import * as cellFunctions from "../../functions/functions";
import * as inspectionFunctions from "../../functions/inspectionFunctions";
import type { FunctionMetadata } from "./functionMetadata";

/** A range as Excel hands it over and takes it back; `undefined` is an argument left out. */
export type Cells = readonly (readonly unknown[])[];
export type Implementation = (...parameters: readonly (Cells | undefined)[]) => Cells;

const exported: Readonly<Record<string, unknown>> = { ...cellFunctions, ...inspectionFunctions };

/**
 * The code behind a described function.
 * @throws Error when the sources export nothing of that name: then functions.json and code have come apart.
 */
export function implementationOf({ id, exportName }: Pick<FunctionMetadata, "id" | "exportName">): Implementation {
  const implementation = exported[exportName];
  if (typeof implementation !== "function") throw new Error(`${id} is not exported as "${exportName}".`);
  return implementation as Implementation;
}

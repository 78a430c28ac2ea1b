import type { FunctionValue } from "excel-stand-in/customFunctions";
import type { Host } from "excel-stand-in/host";
import functionOptions from "../../functions/functionOptions.json";
import type { FunctionMetadata } from "./functionMetadata";
import { implementationOf, type Cells } from "./implementations";

/** The namespace of the manifest. */
const namespace = "TENKEN";

/**
 * Gives the host's formula engine the add-in's functions as `TENKEN.X`, so that formulas compute as in an Excel with the
 * add-in. `metadata` is what functions.json says: `readFunctionMetadata()` in Node, the file itself in a browser.
 * Answers how to take them away again.
 */
export function registerFunctions(
  host: Pick<Host, "registerFunction">,
  metadata: readonly Pick<FunctionMetadata, "id" | "exportName" | "parameters">[],
): () => void {
  const removals = metadata.map((described) => {
    const implementation = implementationOf(described);
    const call = (...given: readonly FunctionValue[]): FunctionValue =>
      implementation(...(given as readonly (Cells | undefined)[])) as FunctionValue;
    const description = { parameters: described.parameters, takesErrors: functionOptions.allowErrorForDataTypeAny };
    return host.registerFunction(`${namespace}.${described.id}`, call, description);
  });
  return () => {
    for (const remove of removals) remove();
  };
}

import { loadClient, loadedCustomFunctions } from "./client";
import { evaluateClient } from "./clientScript";

/** Loads the genuine client, if it is not, and defines its `CustomFunctions` as a global, as a page of Office does. */
export function loadCustomFunctions(): void {
  loadClient(evaluateClient);
  Object.assign(globalThis, { CustomFunctions: loadedCustomFunctions() });
}

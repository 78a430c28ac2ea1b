import { readFileSync } from "node:fs";
import type { ClientFunction } from "./client";

/**
 * The text of the genuine Excel client, from `@microsoft/office-js`, as a function of a window and a bridge. It is the readable
 * variant, because Node prints the line an uncaught error comes from, and the other variant is one line of a megabyte.
 *
 * `with` gives the script its window without any global of its own (it defines Type, Sys, OSF …).
 */
export function clientScript(): string {
  const script = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
  return `(function (window, _richApiNativeBridge) { with (window) { ${script}
    ; return { Excel: Excel, OfficeExtension: OfficeExtension }; } })`;
}

/** The client as a function. Indirect, so that it sees no variable of ours. Whoever bundles this file may compile it beforehand. */
export function evaluateClient(): ClientFunction {
  return (0, eval)(clientScript()) as ClientFunction;
}

import { readFileSync } from "node:fs";

/**
 * The text of the genuine Excel client, from `@microsoft/office-js`. This is the only file of the host that needs Node:
 * a page loads the same script with a script tag. It is the readable variant, because Node prints the line an uncaught
 * error comes from, and the other variant is one line of a megabyte.
 */
export function readClientScript(): string {
  return readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"), "utf8");
}

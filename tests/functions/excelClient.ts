import { playedProfile, type ProfileName } from "excel-stand-in/profiles";
import { loadCustomFunctionsRuntime } from "../../src/workbench/cli/evaluateFunction";

/** `CustomFunctions.Error` of the genuine Excel client, as the functions find it in the add-in's page. */
loadCustomFunctionsRuntime();

/** An Excel like the played one; of the functions' own, the platform is what counts. */
export function openOffice(profile: ProfileName = playedProfile()): void {
  const platform = profile === "web" ? "OfficeOnline" : "PC";
  Object.assign(globalThis, { Office: { context: { platform } } });
}

/** Where a 0 is the number; what becomes of it in an Excel that hands empty cells over as 0 is in emptyCells.test.ts. */
export function openOfficeOnline(): void {
  openOffice("web");
}

/** The cells of a result with errors as their text, as Excel shows them; a thrown error is the whole result. */
export function shown(call: () => unknown[][]): unknown[][] {
  const asText = (cell: unknown): unknown =>
    typeof cell === "object" && cell !== null && "code" in cell ? cell.code : cell;
  try {
    return call().map((row) => row.map(asText));
  } catch (error) {
    return [[asText(error)]];
  }
}

/** What Excel would say about the error of a single cell. */
export function messageOf(call: () => unknown[][]): string {
  try {
    return JSON.stringify(call());
  } catch (error) {
    return (error as { message: string }).message;
  }
}

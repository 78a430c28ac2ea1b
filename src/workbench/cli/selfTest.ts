/**
 * Runs the self-test (src/excel/selfTest) over the host, in one of the Excels that it plays, and prints the result as text.
 *
 *   npm run --silent self-test               in the usual one
 *   npm run --silent self-test -- web        desktop2021, desktop365 or web
 *
 * Exit code 1: something was other than assumed; 2: no such Excel.
 */
import { openHost } from "excel-stand-in/openHost";
import { profileNames, type ProfileName } from "excel-stand-in/profiles";
import { workbookOf } from "excel-stand-in/workbookOf";
import { runSelfTest, type SelfTestResult } from "../../excel/selfTest/runSelfTest";
import { readFunctionMetadata } from "../functions/functionMetadata";
import { registerFunctions } from "../functions/registerFunctions";
import { CommandError } from "./commandError";
import { loadCustomFunctionsRuntime } from "./evaluateFunction";
import type { Command } from "./runCommand";

/** Asks one of the host's Excels, in an empty workbook. */
export async function selfTestOf(profile: ProfileName): Promise<SelfTestResult> {
  loadCustomFunctionsRuntime();
  const host = await openHost(workbookOf({ Sheet1: [[]] }), { profile });
  registerFunctions(host, await readFunctionMetadata());
  try {
    return await runSelfTest("ja");
  } finally {
    host.close();
  }
}

/** `npm run self-test`. */
export const selfTest: Command = async ([name = "desktop365"], { write }) => {
  const profile = profileNames.find((known) => known === name);
  if (profile === undefined) throw new CommandError(`使えるExcel: ${profileNames.join("、")}`);
  const result = await selfTestOf(profile);
  if (result.kind === "workbookNotEmpty") throw new CommandError(`シート「${result.sheet}」に入力があります。`);
  write(`${result.text}\n`);
  return result.answers.some(({ outcome }) => outcome === "otherwise") ? 1 : 0;
};

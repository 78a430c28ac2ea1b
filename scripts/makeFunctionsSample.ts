/** Makes samples/functions.xlsx: npx tsx scripts/makeFunctionsSample.ts */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionsWorkbook } from "./samples/functions";
import { reproducibleFile } from "./samples/reproducibleFile";
import { samplesFolder } from "./samples/source";

async function main(): Promise<void> {
  const file = join(samplesFolder, "functions.xlsx");
  writeFileSync(file, await reproducibleFile(functionsWorkbook()));
  console.log(file);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

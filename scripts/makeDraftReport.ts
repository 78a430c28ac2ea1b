/**
 * Makes the draft report on the bundled plan, with statements right and wrong, as a Word document and as a text:
 *
 *     npx tsx scripts/makeDraftReport.ts
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { draftAsDocx } from "./draftReport/asDocx";
import { draftAsText } from "./draftReport/asText";
import { draftReport } from "./draftReport/content";
import { kanagawaMeasures, samplesFolder } from "./samples/source";

async function main(): Promise<void> {
  const blocks = draftReport(kanagawaMeasures());
  const folder = join(samplesFolder, "report");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "draft.docx"), await draftAsDocx(blocks));
  writeFileSync(join(folder, "draft.txt"), draftAsText(blocks));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 2;
});

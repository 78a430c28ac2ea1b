/**
 * Makes the sample workbooks from their sources (samples/README.md):
 *
 *     npx tsx scripts/makeSamples.ts
 *     npx tsx scripts/makeSamples.ts --large 10000 out.xlsx [--layout list|report]
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { allSamples } from "./samples/allSamples";
import { drawWorkbook } from "./samples/drawWorkbook";
import { largePlan, type PlanLayout } from "./samples/largePlan";
import { reproducibleFile } from "./samples/reproducibleFile";
import type { WorkbookDrawing } from "./samples/sheetDrawing";
import { samplesFolder } from "./samples/source";

const usage = "npx tsx scripts/makeSamples.ts [--large COUNT FILE.xlsx [--layout list|report]]";

async function save(path: string, drawing: WorkbookDrawing): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await reproducibleFile(drawWorkbook(drawing)));
  console.log(path);
}

async function saveAllSamples(): Promise<void> {
  for (const [file, drawing] of Object.entries(allSamples())) await save(join(samplesFolder, file), drawing);
}

function isLayout(text: string): text is PlanLayout {
  return text === "list" || text === "report";
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { large: { type: "string" }, layout: { type: "string", default: "list" } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (values.large === undefined && file === undefined) return saveAllSamples();
  if (values.large === undefined || file === undefined || others.length > 0 || !isLayout(values.layout))
    throw new Error(usage);
  return save(file, largePlan(Number(values.large), values.layout));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

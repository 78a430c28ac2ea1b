/** Writes docs/findings.md from the checks and their fixtures: `npm run docs:findings`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingsInExamples } from "./findings/examples";
import { findingsDocument } from "./findings/findingsDocument";

async function main(): Promise<void> {
  const examples = await findingsInExamples();
  const path = join(__dirname, "..", "docs", "findings.md");
  writeFileSync(
    path,
    findingsDocument((code) => examples.get(code) ?? []),
  );
  console.log(path);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});

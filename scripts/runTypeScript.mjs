/**
 * Runs a TypeScript program of this project: `node scripts/runTypeScript.mjs src/workbench/cli/start/inspect.ts …`.
 *
 * The first start bundles it with all that it needs; later ones find the bundle, and its code as V8 compiled it, under
 * node_modules/.cache/tenken (keptPrograms.mjs). An edited source is seen at the next start.
 */
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { runKept } from "./keptCode.mjs";
import { keptProgram, project } from "./keptPrograms.mjs";

const [, , source] = process.argv;
const program = await keptProgram(source);
process.argv.splice(1, 2, program.file);
const module = { exports: {} };
const run = runKept(program);
run(
  module.exports,
  createRequire(path.join(project, "package.json")),
  module,
  program.file,
  path.dirname(program.file),
);

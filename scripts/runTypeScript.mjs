/**
 * Runs a TypeScript program of this project: `node scripts/runTypeScript.mjs src/workbench/cli/start/inspect.ts …`.
 *
 * It is bundled first, in under half a second. Translating file by file as it is loaded (tsx) would also wrap
 * every function to keep its name, and a plan of 10,000 measures would take 10 to 20 % longer.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const resolveFromProject = createRequire(path.join(project, "package.json")).resolve;
const [, , source] = process.argv;
const program = path.join(project, "node_modules", ".cache", "tenken", `${path.basename(source, ".ts")}.cjs`);

/** Files are found from where the source is that asks for them, as they are without a bundle. */
const ownFolders = {
  name: "own folders",
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const contents = await readFile(file, "utf8");
      const folder = `const __dirname = ${JSON.stringify(path.dirname(file))};`;
      return { contents: contents.includes("__dirname") ? `${folder} ${contents}` : contents, loader: "ts" };
    });
  },
};

/** The project's own packages (packages/) are TypeScript too, and are bundled; all others are loaded where they are installed. */
const ownPackages = {
  name: "own packages",
  setup({ onResolve }) {
    onResolve({ filter: /^excel-stand-in\// }, ({ path: name }) => ({ path: resolveFromProject(name) }));
  },
};

await build({
  entryPoints: [path.resolve(project, source)],
  bundle: true,
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  outfile: program,
  plugins: [ownPackages, ownFolders],
  logLevel: "error",
});
process.argv.splice(1, 2, program);
createRequire(import.meta.url)(program);

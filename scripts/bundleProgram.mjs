/** Makes one script of a TypeScript program and the packages it uses. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build, stop } from "esbuild";

/** Packages that stay where they are installed: the compilers, and what reads files of its own. */
const external = ["esbuild", "exceljs", "jsdom", "typescript", "custom-functions-metadata"];

const escaped = (letters) =>
  letters.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const rawTemplate = /String\.raw`(?:\\[^]|\$\{[^`{}]*\}|[^`\\$]|\$(?!\{))*`/g;

/** Of a raw text an escaped letter is no part: its letters are put in as texts. */
const inRawTemplate = (template) => template.replace(/[^\0-\x7f]+/g, (letters) => `\${"${escaped(letters)}"}`);

/**
 * One byte a letter, in the file and in memory, however much Japanese is in it: a script is read at every start. esbuild writes
 * texts and names so (`charset`), but leaves raw texts and regular expressions as they are; in the latter an escaped letter means
 * the same.
 */
function inOneByteEach(text) {
  const isUnderstood = text.split("String.raw`").length - 1 === (text.match(rawTemplate)?.length ?? 0);
  if (!isUnderstood) throw new Error("A raw text with another template in it can't be bundled.");
  const behindBackslash = text.search(/(?<!\\)(?:\\\\)*\\[^\0-\x7f]/);
  if (behindBackslash >= 0) {
    const around = text.slice(behindBackslash, behindBackslash + 40);
    throw new Error(`A backslash before this letter can't be bundled: ${around}`);
  }
  return text.replace(rawTemplate, inRawTemplate).replace(/[^\0-\x7f]+/g, escaped);
}

const common = { bundle: true, platform: "node", target: "node20", write: false, logLevel: "error", charset: "ascii" };

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

/** What a package itself loads only when it is needed (hyphenation of fifty languages) stays where it is installed. */
const rarelyNeeded = {
  name: "rarely needed",
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path: name, importer, kind, resolveDir }) =>
      kind === "dynamic-import" && importer.includes("node_modules")
        ? { path: pathToFileURL(path.resolve(resolveDir, name)).href, external: true }
        : null,
    );
  },
};

/** What a source of the project exports, while it is bundled for another. */
async function exportsOf(file) {
  const { outputFiles } = await build({ ...common, entryPoints: [file], plugins: [ownFolders], external });
  const module = { exports: {} };
  new Function("exports", "require", "module", outputFiles[0].text)(module.exports, createRequire(file), module);
  return module.exports;
}

/** Sources whose answer is always the same: it takes their place. */
const prepared = {
  /** Microsoft's generator brings TypeScript's compiler along. */
  "generatedMetadata.ts": async (file) => {
    const answer = await (await exportsOf(file)).generatedMetadata();
    return { contents: `export const generatedMetadata = () => Promise.resolve(${JSON.stringify(answer)});` };
  },
  /** The genuine Office.js client, unchanged: it stands before the bundle, and its compiled code is kept with the bundle's. */
  "clientScript.ts": async (file) => ({
    contents: "export const evaluateClient = () => genuineClient;",
    client: (await exportsOf(file)).clientScript(),
  }),
};

/**
 * The script's text, which evaluates to a function like that of a CommonJS module, and the project's sources in it.
 *
 * @param {string} project
 * @param {string} source
 * @returns {Promise<{ text: string, inputs: string[] }>}
 */
export async function bundleProgram(project, source) {
  const { version } = JSON.parse(await readFile(path.join(project, "package.json"), "utf8"));
  let client = "undefined";
  const answers = {
    name: "answers that are always the same",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/](?:generatedMetadata|clientScript)\.ts$/ }, async ({ path: file }) => {
        const answer = await prepared[path.basename(file)](file);
        client = answer.client ?? client;
        return { contents: answer.contents, loader: "ts" };
      });
    },
  };
  const { outputFiles, metafile } = await build({
    ...common,
    absWorkingDir: project,
    entryPoints: [source],
    external,
    metafile: true,
    minifyWhitespace: true,
    // ES modules that ask where they are: in the bundle.
    define: { "import.meta.url": "bundleUrl", "process.env.TENKEN_VERSION": JSON.stringify(version ?? null) },
    banner: { js: 'const bundleUrl = require("node:url").pathToFileURL(__filename).href;' },
    plugins: [rarelyNeeded, answers, ownFolders],
  });
  // Its process would stay as long as the program runs.
  await stop();
  const module = `function (exports, require, module, __filename, __dirname) {${outputFiles[0].text}\n}`;
  const inputs = Object.keys(metafile.inputs).filter((file) => !file.includes("node_modules/"));
  return { text: inOneByteEach(`(function (genuineClient) { return ${module}; })(${client})`), inputs };
}

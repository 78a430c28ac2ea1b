/**
 * Makes release/tenken-VERSION.zip for administrators, and beside it the zip's SHA-256: both flavours built, the kit, the guides.
 *
 *   npm run pack
 *   npm run pack -- --former release/tenken-0.1.0.zip   with the scripts that panes still open from that release may ask for
 *   npm run pack -- --built                             of what stands in dist/ already
 *
 * The workbench is left out: Office.js's licence allows its use in apps that interoperate with Microsoft 365, and whether a
 * page that plays Excel is one, a person has to decide.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import JSZip from "jszip";
import { withFormer } from "./former.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
const flavours = ["cdn", "closed"];
/** Nobody serves it: set-url writes the server's own in its place. */
const unsetUrl = "https://tenken.invalid/addin/";
/** Files of the guides, as docs/ has them. */
const guides = ["administrator.md", "manual-ja.md", "functions.md", "findings.md", "settings.md"];
/** One build of one commit is one zip, byte for byte. */
const date = new Date(Date.UTC(2000, 0, 1));

function build(flavour) {
  const options = flavour === "closed" ? ["--env", "closed"] : [];
  execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TENKEN_BASE_URL: unsetUrl },
  });
}

/** Files below a folder of the project, by their place in the package. */
function filesOf(folder, place) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [
      path.posix.join(place, path.relative(path.join(root, folder), file).replaceAll(path.sep, "/")),
      readFileSync(file),
    ]);
}

/** Windows PowerShell 5.1 reads a script without a byte order mark in the system's code page. */
function asWindowsScript([name, content]) {
  if (!/\.(?:ps1|reg)$/.test(name)) return [name, content];
  const lines = content.toString("utf8").replace(/\r?\n/g, "\r\n");
  return [name, name.endsWith(".reg") ? Buffer.from(`\uFEFF${lines}`, "utf16le") : Buffer.from(`\uFEFF${lines}`)];
}

async function packedFiles(former) {
  const files = [
    ...flavours.flatMap((flavour) => filesOf(`dist/${flavour}`, flavour)),
    ...filesOf("scripts/release/kit", "").map(asWindowsScript),
    ...guides.map((name) => [`docs/${name}`, readFileSync(path.join(root, "docs", name))]),
    ...filesOf("docs/images", "docs/images"),
  ];
  return former === undefined ? files : withFormer(files, await JSZip.loadAsync(readFileSync(former)), flavours);
}

const sha256 = (content) => createHash("sha256").update(content).digest("hex");

async function pack({ former, built }) {
  if (!built) flavours.forEach(build);
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  const name = `tenken-${version}`;
  const files = (await packedFiles(former)).sort(([one], [other]) => (one < other ? -1 : 1));
  const sums = files.map(([file, content]) => `${sha256(content)}  ${file}\n`).join("");
  const zip = new JSZip();
  for (const [file, content] of [...files, ["SHA256SUMS", Buffer.from(sums)]])
    zip.file(`${name}/${file}`, content, { date, createFolders: false });
  const content = await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
  const output = path.join(root, "release");
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, `${name}.zip`), content);
  writeFileSync(path.join(output, `${name}.zip.sha256`), `${sha256(content)}  ${name}.zip\n`);
  console.log(`release/${name}.zip: ${files.length} files, ${(content.length / 1e6).toFixed(1)} MB`);
}

const { values } = parseArgs({ options: { former: { type: "string" }, built: { type: "boolean", default: false } } });
await pack(values);

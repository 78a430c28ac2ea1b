/**
 * Bundled programs, kept from one start to the next in node_modules/.cache/tenken/NAME: `current.json` says which bundle is
 * the latest and what it was made of, a folder for each bundle holds it. Nothing that is there is ever changed: a new bundle
 * gets a folder of its own and `current.json` is replaced in one step, so that starts at the same time do not disturb each other.
 */
import { Buffer } from "node:buffer";
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const cache = path.join(project, "node_modules", ".cache", "tenken");
/** What a bundle depends on besides its sources; packages are those that the lock file names. */
const always = [
  "package-lock.json",
  "node_modules/.package-lock.json",
  "tsconfig.json",
  "scripts/bundleProgram.mjs",
  "scripts/keptPrograms.mjs",
];
/** A bundle has Japanese in it, and is held in memory like this: read in half the time of UTF-8, at every start. */
export const keptEncoding = "latin1";
/** A bundle that was replaced may still be running. */
const keptMilliseconds = 24 * 60 * 60 * 1000;

/** What a file was like: size and time of its last change; `-` where it is not there. */
function trait(file) {
  const found = statSync(path.join(project, file), { throwIfNoEntry: false });
  return found === undefined ? "-" : `${found.size} ${found.mtimeMs}`;
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** A file that is there at once and whole, or not at all. Whether it is. */
export function keepFile(file, contents) {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(unfinished, contents);
    renameSync(unfinished, file);
    return true;
  } catch {
    // Read-only, full, or (on Windows) read by another start at this moment: then it is made again some other time.
    if (existsSync(unfinished)) rmSync(unfinished);
    return false;
  }
}

function removeOld(folder, current) {
  try {
    for (const name of readdirSync(folder)) {
      const old = path.join(folder, name);
      if (name !== current && Date.now() - statSync(old).mtimeMs > keptMilliseconds) rmSync(old, { recursive: true });
    }
  } catch {
    // Somebody else is at it, or it is in use.
  }
}

function isCurrent(made) {
  return made?.project === project && Object.entries(made.of).every(([file, was]) => trait(file) === was);
}

/** What the program was made of. What was edited while it was bundled is not known to be in it: the next start looks again. */
function madeOf(inputs, since) {
  const edited = (file) => (statSync(path.join(project, file)).mtimeMs >= since ? "edited" : trait(file));
  return Object.fromEntries([
    ...always.map((file) => [file, trait(file)]),
    ...inputs.map((file) => [file, edited(file)]),
  ]);
}

/**
 * The bundle of a program: its file, and its text where it could not be kept.
 *
 * @param {string} source - of the program, in the project.
 * @returns {Promise<{ file: string, text?: string }>}
 */
export async function keptProgram(source) {
  const name = path.basename(source, ".ts");
  const folder = path.join(cache, name);
  const made = readJson(path.join(folder, "current.json"));
  const fileOf = (build) => path.join(folder, build, `${name}.cjs`);
  if (isCurrent(made) && made.source === source && existsSync(fileOf(made.build))) return { file: fileOf(made.build) };
  const since = Date.now();
  if (process.stderr.isTTY) process.stderr.write("初回の準備をしています…\n");
  const { bundleProgram } = await import("./bundleProgram.mjs");
  const { text, inputs } = await bundleProgram(project, source);
  const build = createHash("sha256").update(keptEncoding).update(text).digest("hex").slice(0, 16);
  const file = fileOf(build);
  const isKept = existsSync(file) || keepFile(file, Buffer.from(text, keptEncoding));
  if (!isKept) return { file, text };
  keepFile(path.join(folder, "current.json"), JSON.stringify({ project, source, build, of: madeOf(inputs, since) }));
  removeOld(folder, build);
  return { file };
}

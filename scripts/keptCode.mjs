/**
 * Runs a script with the code that V8 compiled for it in an earlier start. `vm.Script` keeps functions that have run, which
 * `module.enableCompileCache` (Node 22) does as well and Node 20 does not have.
 */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";
import v8 from "node:v8";
import vm from "node:vm";
import { keepFile, keptEncoding } from "./keptPrograms.mjs";

/**
 * V8 optimizes what has run for a while (67,584 bytes of bytecode, three times over). In a process of a few seconds most of that
 * work never pays: waiting ten times as long took a fifth of the processor time off an inspection of 10,000 measures and a third
 * off one of 76 that is saved. Measured with Node 20; later versions have a compiler in between and other limits.
 */
if (process.versions.v8.startsWith("11.")) v8.setFlagsFromString("--interrupt-budget=700000");

/** What has compiled a tenth more than what is kept is worth keeping again. */
const worthKeeping = 1.1;

/** V8 takes no code of another version, processor or set of options. */
function keptFile(file) {
  const engine = JSON.stringify([process.version, process.arch, process.execArgv, process.env.NODE_OPTIONS ?? ""]);
  return `${file}.${createHash("sha256").update(engine).digest("hex").slice(0, 12)}.code`;
}

function read(file) {
  try {
    const bytes = readFileSync(file);
    return { size: bytes.readDoubleLE(0), code: bytes.subarray(8) };
  } catch {
    return null;
  }
}

function compiledBytes() {
  return v8.getHeapCodeStatistics().bytecode_and_metadata_size;
}

/** Looking at what has been compiled goes through the heap: not after long work, where something is kept already. */
const mostHeapLookedAt = 150_000_000;

/** Keeps the code at the end of the process, when all that is usually used has been compiled. */
function keepAtExit(script, file, keptSize) {
  process.on("exit", () => {
    if (keptSize > 0 && v8.getHeapStatistics().used_heap_size > mostHeapLookedAt) return;
    const size = compiledBytes();
    if (size < keptSize * worthKeeping) return;
    const head = Buffer.alloc(8);
    head.writeDoubleLE(size);
    keepFile(file, Buffer.concat([head, script.createCachedData()]));
  });
}

/**
 * What a script evaluates to.
 *
 * @param {{ file: string, text?: string }} script
 */
export function runKept({ file, text }) {
  const code = keptFile(file);
  const kept = read(code);
  const script = new vm.Script(text ?? readFileSync(file, keptEncoding), {
    filename: file,
    ...(kept === null ? {} : { cachedData: kept.code }),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if (text === undefined) keepAtExit(script, code, kept === null || script.cachedDataRejected ? 0 : kept.size);
  return script.runInThisContext();
}

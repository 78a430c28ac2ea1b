import { LRUMap } from "@univerjs/core";
import type { IFunctionService } from "@univerjs/engine-formula";

/**
 * How many parsed formulas the engine may remember. Its own 5,000 are too few for the summary of a plan of 10,000
 * measures: with 15,000 formulas each would be parsed twice in one calculation, and again in the next.
 */
const REMEMBERED_FORMULAS = 50_000;

/** The engine's memory of parsed formulas: one for the process, and reachable only while it is walked through. */
function engineMemory(functions: IFunctionService): LRUMap<string, unknown> | null {
  const found: LRUMap<string, unknown>[] = [];
  const walk = Reflect.get(LRUMap.prototype, "forEach");
  LRUMap.prototype.forEach = function notice(this: LRUMap<string, unknown>): void {
    found.push(this);
  };
  try {
    functions.deleteFormulaAstCacheKey();
  } finally {
    LRUMap.prototype.forEach = walk;
  }
  return found[0] ?? null;
}

/** Lets the engine remember enough. */
export function rememberMoreFormulas(functions: IFunctionService): void {
  const memory = engineMemory(functions);
  if (memory) memory.limit = REMEMBERED_FORMULAS;
}

/** Forgets all formulas: what a name, a sheet or a function stands for may have changed, or the workbook is closed. */
export function forgetParsedFormulas(functions: IFunctionService): void {
  engineMemory(functions)?.clear();
}

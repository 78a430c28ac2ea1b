import type { ICalculateFormulaService } from "@univerjs/engine-formula";

/** The part of Univer's engine in which formulas are computed; it is called in a promise that nobody waits for. */
interface Steps {
  _executeStep: () => Promise<unknown>;
}

/**
 * A formula of somebody else's workbook on which the engine fails stops neither the program nor whoever waits for the results:
 * the engine goes on to its end, which it tells, and formulas that it has not reached show what they showed.
 */
export function onEngineFailure(engine: ICalculateFormulaService, failed: () => void): void {
  const isKnown = told.has(engine);
  told.set(engine, failed);
  if (isKnown) return;
  const steps = engine as unknown as Steps;
  const step = steps._executeStep.bind(engine);
  steps._executeStep = () => step().catch(() => told.get(engine)?.());
}

/** A page's engine computes one workbook after another. */
const told = new WeakMap<ICalculateFormulaService, () => void>();

import type { StepOf, Steps } from "../domain/steps";

/** Work goes on for so long before others get a turn, in ms: what a user who clicks does not notice. */
const longestPortion = 40;

/** Of somebody who waits: aborted when they no longer want to, told how far the work is. */
export interface WorkSignal extends AbortSignal {
  tell?: (step: StepOf) => void;
}

/** Lets the page handle clicks and paint. Not a timer: those wait for a second or more in a pane that is not on show. */
async function otherTasks(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    port2.postMessage(null);
  });
  port1.close();
}

/**
 * Does work that comes in steps without keeping the page from answering its user.
 * @throws the signal's reason as soon as it is aborted; what was done until then is dropped.
 */
export async function inPortions<Result>(steps: Steps<Result>, signal: WorkSignal | null = null): Promise<Result> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - since < longestPortion) continue;
    if (value !== undefined) signal?.tell?.(value);
    await otherTasks();
    signal?.throwIfAborted();
    since = performance.now();
  }
}

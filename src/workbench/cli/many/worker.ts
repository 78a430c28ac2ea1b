import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import type { WorkbookOptions } from "./manyArguments";

import type { WorkbookAnswer } from "./workbookAnswer";
import { workerArgument, type WorkerOrder, type WorkerReport } from "./workerMessages";

const projectFolder = path.resolve(__dirname, "../../../..");
const runner = path.join(projectFolder, "scripts", "runTypeScript.mjs");
const program = "src/workbench/cli/start/inspect.ts";
/** A workbook of 100,000 measures takes less than one. */
export const mostMinutes = 10;
/** A worker lives long and has to stay small: little room for young objects (MB), and old ones are collected at 1.6 times what lives. */
const ofHeap = ["--max-semi-space-size=8", "--heap-growing-percent=60"];
/** glibc gives back to the system what is free at the end of its heap, however large it once was; others don't look at this. */
const ofMemory = { MALLOC_TRIM_THRESHOLD_: "1000000" };

/** What became of a workbook; or that it ended its worker, by the code or signal of the process, or took too long. */
export type Outcome = WorkbookAnswer | { readonly ended: string } | "tooLong";

function tell(child: ChildProcess, order: WorkerOrder): void {
  child.send(order);
}

/** What a worker says next; or how its process ended, when it has not said anything for too long or ends by itself. */
function nextReport(child: ChildProcess): Promise<WorkerReport | Exclude<Outcome, WorkbookAnswer>> {
  return new Promise((resolve) => {
    const settle = (said: WorkerReport | Exclude<Outcome, WorkbookAnswer>): void => {
      clearTimeout(clock);
      child.off("message", onMessage).off("exit", onExit);
      resolve(said);
    };
    const onMessage = (said: unknown): void => {
      settle(said as WorkerReport);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      settle({ ended: signal ?? String(code) });
    };
    const clock = setTimeout(() => {
      settle("tooLong");
      child.kill("SIGKILL");
    }, mostMinutes * 60_000);
    child.on("message", onMessage).on("exit", onExit);
  });
}

/** A worker process. It is started anew where a workbook has ended it, so that no file stops the others. */
export class Worker {
  #child: ChildProcess | null = null;

  constructor(readonly options: WorkbookOptions) {}

  /** @throws Error where no process can be started. */
  async inspect(file: string): Promise<Outcome> {
    const child = (this.#child ??= await this.#start());
    const next = nextReport(child);
    tell(child, { file });
    const said = await next;
    if (said !== "tooLong" && "answer" in said) return said.answer;
    this.#child = null;
    if (said !== "tooLong" && "ready" in said) throw new Error("A worker was ready twice.");
    return said;
  }

  /** Lets the process end. */
  close(): void {
    if (this.#child?.connected === true) this.#child.disconnect();
    this.#child = null;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(runner, [program, workerArgument], {
      execArgv: ofHeap,
      env: { ...process.env, ...ofMemory },
      serialization: "advanced",
    });
    const next = nextReport(child);
    tell(child, { options: this.options });
    const said = await next;
    if (said !== "tooLong" && "ready" in said) return child;
    throw new Error(`A worker did not start: ${JSON.stringify(said)}`);
  }
}

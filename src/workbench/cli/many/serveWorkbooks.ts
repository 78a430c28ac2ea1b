/** A worker process: inspects the workbooks it is told, one after the other, until nobody tells it any more. */
import type { WorkbookOptions } from "./manyArguments";
import { workbookInspector, type WorkbookAnswer } from "./workbookLine";

/** The argument that makes `start/inspect.ts` a worker. */
export const workerArgument = "--serve-workbooks";

/** What a worker is told: first how, then one workbook after the other. */
export type WorkerOrder = { readonly options: WorkbookOptions } | { readonly file: string };

/** What a worker says: that it can be told workbooks, then what became of each. */
export type WorkerReport = { readonly ready: true } | { readonly answer: WorkbookAnswer };

function report(said: WorkerReport): void {
  process.send?.(said);
}

export function serveWorkbooks(): void {
  let inspector: ReturnType<typeof workbookInspector> | null = null;
  process.on("message", (order: WorkerOrder) => {
    if ("options" in order) {
      inspector = workbookInspector(order.options);
      void inspector.then(() => {
        report({ ready: true });
      });
      return;
    }
    void inspector
      ?.then((inspect) => inspect(order.file))
      .then((answer) => {
        report({ answer });
      });
  });
}

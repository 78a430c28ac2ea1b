/** A worker process: inspects the workbooks it is told, one after the other, until nobody tells it any more. */
import { workbookInspector } from "./workbookLine";
import type { WorkerOrder, WorkerReport } from "./workerMessages";

function report(said: WorkerReport): void {
  if (process.connected) process.send?.(said);
}

export function serveWorkbooks(): void {
  // Also where the coordinator was stopped in the midst of a workbook.
  process.on("disconnect", () => process.exit());
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

import type { WorkbookOptions } from "./manyArguments";
import type { WorkbookAnswer } from "./workbookAnswer";

/** The argument that makes `start/inspect.ts` a worker. */
export const workerArgument = "--serve-workbooks";

/** What a worker is told: first how, then one workbook after the other. */
export type WorkerOrder = { readonly options: WorkbookOptions } | { readonly file: string };

/** What a worker says: that it can be told workbooks, then what became of each. */
export type WorkerReport = { readonly ready: true } | { readonly answer: WorkbookAnswer };

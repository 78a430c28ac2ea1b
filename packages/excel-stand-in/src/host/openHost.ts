import { evaluateClient } from "./clientScript";
import { loadClient } from "./client";
import { Host, type HostOptions } from "./host";
import type { HostWorkbookData } from "../workbook/workbookData";

export type { Host, HostOptions } from "./host";
export type { HostWorkbookData } from "../workbook/workbookData";

/**
 * Opens a workbook and makes it the one `Excel.run` talks to. The first call in a process loads the genuine client and
 * defines the globals `Excel` and `OfficeExtension`; opening another workbook takes its place.
 */
export function openHost(workbook: HostWorkbookData, options: HostOptions = {}): Promise<Host> {
  loadClient(evaluateClient);
  return Promise.resolve(new Host(workbook, options));
}

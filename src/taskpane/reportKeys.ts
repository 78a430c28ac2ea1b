import { viewKeys } from "../domain/views/registry";
import type { ReportKey } from "./reportsActions";

/** The views that need no other workbook, in the order they are offered. */
export const reportKeys: readonly ReportKey[] = viewKeys.filter((key) => key !== "previousYear");

import { cellAddress } from "../domain/grid/cell";
import type { PaneFinding } from "./paneActions";
import type { PaneTexts } from "./paneTexts";

/** Findings as lines of cells, ready to be pasted into a mail or a sheet; line breaks within a cell become spaces. */
export function findingsAsText(findings: readonly PaneFinding[], { words }: PaneTexts): string {
  return findings
    .map(({ severity, sheet, position, measure, message, fix }) =>
      [words.severities[severity], sheet, cellAddress(position), measure ?? "", message, fix]
        .map((part) => part.replace(/\s+/gu, " "))
        .join("\t"),
    )
    .join("\n");
}

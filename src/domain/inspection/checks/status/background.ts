import { textOfCell, type MeasureSheet } from "../../../measures/measure";
import type { MeasureEvaluation } from "../../../evaluation/evaluateMeasures";
import type { NotCheckedReason } from "../../check";

const roles = ["background", "remarks"] as const;

/** What a measure's columns of backgrounds and remarks say, in all of its rows; `""` when they are blank. */
export function backgroundOf({ measure }: MeasureEvaluation): string {
  const texts = measure.indicatorRows.flatMap((cells) => roles.map((role) => textOfCell(cells[role])));
  return texts.filter((text) => text !== "" && !/^[-－‐–—―─−ー]+$/u.test(text)).join("\n");
}

/** Where a background belongs: its own column, else that of remarks. */
export function backgroundCell({ measure }: MeasureEvaluation) {
  return measure.cells.background ?? measure.cells.remarks;
}

/** A sheet without either column says nothing of backgrounds anywhere. */
export function missingBackgroundColumn({ columns }: MeasureSheet): NotCheckedReason | null {
  return roles.some((role) => columns.has(role)) ? null : { code: "columnMissing", role: "background" };
}

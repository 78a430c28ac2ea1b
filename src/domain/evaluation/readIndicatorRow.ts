import type { SourceCell } from "../grid/cell";
import { isGroupHeader } from "../measures/groupHeader";
import { recogniseHeader } from "../measures/headerLabel";
import { textOfCell, type MeasureCells, type MeasureRole, type MeasureSheet } from "../measures/measure";
import { stageIn } from "../measures/stage";
import { pairParts, readIndicatorParts, type IndicatorPart, type PartPair } from "../quantity/readIndicators";
import { readQuantity, type QuantityRole } from "../quantity/readQuantity";
import type { CellReading } from "../quantity/reading";
import { rememberedByText } from "../text/rememberedByText";
import type { EvaluationSettings } from "./indicatorEvaluation";

/** Columns whose cells are read as quantities. */
export const readRoles = ["baseline", "expected", "target", "actual"] as const;
export type ReadRole = (typeof readRoles)[number];

/** One row of indicators as read: its values, what its indicator's cell names, and which target belongs to which actual. */
export interface ReadIndicatorRow {
  readonly cells: MeasureCells;
  /** `null` where the sheet has no such column. */
  readonly readings: Readonly<Record<ReadRole, CellReading | null>>;
  readonly names: readonly IndicatorPart[];
  readonly pairs: readonly PartPair[];
  /** Parts of the target and of the actual that have no counterpart. */
  readonly unpaired: boolean;
}

/** 目安値 is read as a target is: it says what was to be reached by now. */
const readAs: Readonly<Record<ReadRole, QuantityRole>> = {
  baseline: "baseline",
  expected: "target",
  target: "target",
  actual: "actual",
};

/** 実績額(B), 目標値(変更後), 測定値(中間), 目標(①), R7（目標値）: what only tells the column from another. */
function isNoUnit(remark: string): boolean {
  const isMark = /^(?:[A-FＡ-Ｆ]|[①-⑩]|[ア-オ])$/u.test(remark);
  return isMark || stageIn([remark]) !== null || recogniseHeader(remark, {}) !== null;
}

/** `目標（人）`: the unit of numbers that carry none; years and other remarks are no units. */
function headerUnit(measureSheet: MeasureSheet, role: MeasureRole): string | null {
  const remark = measureSheet.columns.get(role)?.remark ?? null;
  return remark === null || isGroupHeader(remark) || isNoUnit(remark) ? null : remark;
}

/** What a cell says that the sheet has no column for. */
const nothing: CellReading = readQuantity({ content: "", text: "", role: "plain" });

/** ％以上, 日以内: a unit with the way in which the target is meant. */
const boundedUnit = /^(.*\S)\s*(以上|以下|以内|未満)$/u;

/** Reads cells of a role; a text that stands in many cells (実施, ―, 100%) is read once. */
function readerOf(role: ReadRole, measureSheet: MeasureSheet, { fiscalYear }: Pick<EvaluationSettings, "fiscalYear">) {
  const unitOfHeader = headerUnit(measureSheet, role);
  const read = ({ content, text }: Pick<SourceCell, "content" | "text">, defaultUnit: string | null): CellReading =>
    readQuantity({ content, text, role: readAs[role], fiscalYear, defaultUnit });
  const readText = rememberedByText((text) => read({ content: text, text }, unitOfHeader));
  return (cells: MeasureCells): CellReading | null => {
    const cell = cells[role];
    if (cell === undefined) return null;
    const unit = textOfCell(cells.unit);
    if (unit === "") return typeof cell.content === "string" ? readText(cell.content) : read(cell, unitOfHeader);
    const [, bare, bound] = boundedUnit.exec(unit) ?? [];
    if (bare === undefined || bound === undefined) return read(cell, unit);
    const isBare = readAs[role] === "target" && /[0-9０-９]$/u.test(cell.text);
    const text = cell.text + unit;
    return isBare ? read({ content: text, text }, null) : read(cell, bare);
  };
}

/** A reader of the rows of one sheet. */
export function readIndicatorRow(
  measureSheet: MeasureSheet,
  settings: Pick<EvaluationSettings, "fiscalYear">,
): (cells: MeasureCells) => ReadIndicatorRow {
  const baseline = readerOf("baseline", measureSheet, settings);
  const expected = readerOf("expected", measureSheet, settings);
  const target = readerOf("target", measureSheet, settings);
  const actual = readerOf("actual", measureSheet, settings);
  return (cells) => {
    const readings = {
      baseline: baseline(cells),
      expected: expected(cells),
      target: target(cells),
      actual: actual(cells),
    };
    const names = readIndicatorParts(textOfCell(cells.indicator));
    const { pairs, unpaired } = pairParts(readings.target ?? nothing, readings.actual ?? nothing);
    return { cells, readings, names, pairs, unpaired };
  };
}

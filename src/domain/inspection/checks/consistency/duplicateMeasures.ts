import { certain } from "../../../certain";
import { readGoalStatus } from "../../../evaluation/goalStatus";
import { readGrade } from "../../../evaluation/grade";
import type { SourceCell } from "../../../grid/cell";
import { usersGridOf } from "../../../grid/ownCells";
import { findHeader } from "../../../measures/findHeader";
import { mergeLookup } from "../../../grid/mergeLookup";
import { textOfCell, type Measure, type MeasureRole, type MeasureSheet } from "../../../measures/measure";
import { readMeasures } from "../../../measures/readMeasures";
import { readQuantity } from "../../../quantity/readQuantity";
import { readingOptions } from "../../../settings/readingOptions";
import type { Settings } from "../../../settings/settings";
import { canonicalText } from "../../../text/canonicalText";
import type { InspectionContext } from "../../check";
import { fiscalYearOfSheet, isKeptAside } from "../../../measures/sheetYear";
import { previousCell } from "./comparisonDiffers";
import { otherCells } from "./published";

/** One thing that two sheets say differently of the same measure. */
export interface Disagreement {
  readonly role: ComparedRole;
  readonly here: string;
  readonly there: string;
}

export interface DisagreeingMeasure {
  readonly measure: Measure;
  readonly other: Measure;
  readonly sheet: string;
  readonly disagreements: readonly [Disagreement, ...Disagreement[]];
}

const comparedRoles = ["target", "actual", "grade", "goalStatus"] as const satisfies readonly MeasureRole[];
type ComparedRole = (typeof comparedRoles)[number];

function compact(text: string): string {
  return canonicalText(text).replace(/[\s,]+/gu, "");
}

/**
 * What a cell says, as compared: the numbers of a quantity, the meaning of a grade or status, else the text itself; `""`
 * where nothing can be read, which is another finding.
 */
function meaning(measure: Measure, role: ComparedRole, settings: Settings): string {
  const cell = measure.cells[role];
  const text = textOfCell(cell);
  if (cell === undefined || text === "") return "";
  if (role === "grade") return readGrade(text, settings.rubric) ?? "";
  if (role === "goalStatus") return readGoalStatus(text, settings.goalStatusWords) ?? "";
  const { parts } = readQuantity({ ...cell, role });
  if (parts.some(({ kind }) => kind === "unreadable")) return "";
  const numbers = parts.flatMap((part) => (part.kind === "number" ? [part.value] : []));
  return numbers.length === parts.length ? numbers.join("/") : compact(text);
}

function disagreements(here: Measure, there: Measure, settings: Settings): readonly Disagreement[] {
  return comparedRoles.flatMap((role): readonly Disagreement[] => {
    const [own, other] = [meaning(here, role, settings), meaning(there, role, settings)];
    if (own === "" || other === "" || own === other) return [];
    return [{ role, here: textOfCell(here.cells[role]), there: textOfCell(there.cells[role]) }];
  });
}

/** Names alone are not unique (研修の実施): the indicator tells measures of one name apart. */
function keyOf({ cells }: Measure): string {
  return [cells.name, cells.indicator].map((cell) => compact(textOfCell(cell))).join("|");
}

/** By what both sheets call a measure; those that are not alone under their name are left out. */
function byKey(measures: readonly Measure[]): ReadonlyMap<string, Measure | null> {
  const found = new Map<string, Measure | null>();
  for (const measure of measures) {
    const key = keyOf(measure);
    if (textOfCell(measure.cells.name) !== "") found.set(key, found.has(key) ? null : measure);
  }
  return found;
}

function headerRowOf(measureSheet: MeasureSheet): number {
  return measureSheet.kind === "table" ? measureSheet.header.lastRow : certain(measureSheet.sources[0]).area.row;
}

/** Other visible sheets of measures for the same year, or so many years before; copies kept aside are none. */
function otherSheets(
  context: InspectionContext,
  yearsBefore = 0,
): readonly { readonly sheet: string; readonly measures: readonly Measure[] }[] {
  const { measureSheet, workbook, settings } = context;
  const options = readingOptions(settings);
  const yearOf = (grid: InspectionContext["grid"], row: number): number | null =>
    fiscalYearOfSheet(grid, row) ?? settings.fiscalYear;
  const year = yearOf(context.grid, headerRowOf(measureSheet));
  const wanted = year === null ? null : year - yearsBefore;
  if (wanted === null && yearsBefore > 0) return [];
  return otherCells(context).flatMap(({ grid: sheet }) => {
    if (sheet.name === measureSheet.sheet || isKeptAside(sheet.name)) return [];
    const grid = usersGridOf(sheet, workbook.ownAreas);
    const header = findHeader(grid, mergeLookup(grid), options.headerWords);
    if (header === null || yearOf(grid, header.lastRow) !== wanted) return [];
    const { measures } = readMeasures(grid, header, options);
    return measures.length === 0 ? [] : [{ sheet: grid.name, measures }];
  });
}

/** Measures of which another sheet of the same year says something else; `null` where there is no such sheet. */
export function disagreeingMeasures(context: InspectionContext): readonly DisagreeingMeasure[] | null {
  const others = otherSheets(context);
  if (others.length === 0) return null;
  const own = byKey(context.measureSheet.measures);
  return others.flatMap(({ sheet, measures }) =>
    [...byKey(measures)].flatMap(([key, other]): readonly DisagreeingMeasure[] => {
      const measure = own.get(key);
      if (measure == null || other === null) return [];
      const [first, ...more] = disagreements(measure, other, context.settings);
      return first === undefined ? [] : [{ measure, other, sheet, disagreements: [first, ...more] }];
    }),
  );
}

/** A 前年度実績 that is not the actual of last year's sheet. */
export interface DisagreeingYear {
  readonly measure: Measure;
  readonly here: SourceCell;
  readonly there: SourceCell;
}

/** By last year's sheets of the workbook; `null` where there is none. */
export function disagreeingYears(context: InspectionContext): readonly DisagreeingYear[] | null {
  const others = otherSheets(context, 1);
  if (others.length === 0) return null;
  const own = byKey(context.measureSheet.measures);
  return others.flatMap(({ measures }) =>
    [...byKey(measures)].flatMap(([key, other]): readonly DisagreeingYear[] => {
      const measure = own.get(key);
      const there = other?.cells.actual;
      const here = measure == null ? undefined : previousCell(measure.cells, measure);
      if (measure == null || here === undefined || there === undefined) return [];
      const [ours, theirs] = [here, there].map((cell) => readQuantity({ ...cell, role: "actual" }).parts);
      const [one, another] = [ours?.[0], theirs?.[0]];
      const areNumbers = one?.kind === "number" && another?.kind === "number" && ours?.length === theirs?.length;
      return areNumbers && one.value !== another.value ? [{ measure, here, there }] : [];
    }),
  );
}

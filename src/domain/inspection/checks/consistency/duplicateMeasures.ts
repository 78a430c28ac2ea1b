import { certain } from "../../../certain";
import { readGoalStatus } from "../../../evaluation/goalStatus";
import { readGrade } from "../../../evaluation/grade";
import type { SourceCell } from "../../../grid/cell";
import { usersGridOf } from "../../../grid/ownCells";
import { findHeader } from "../../../measures/findHeader";
import { mergeLookup } from "../../../grid/mergeLookup";
import {
  textOfCell,
  yearOfActuals,
  type Measure,
  type MeasureRole,
  type MeasureSheet,
} from "../../../measures/measure";
import { readMeasures } from "../../../measures/readMeasures";
import { readQuantity } from "../../../quantity/readQuantity";
import { readingOptions } from "../../../settings/readingOptions";
import type { Settings } from "../../../settings/settings";
import { canonicalText } from "../../../text/canonicalText";
import type { InspectionContext } from "../../check";
import { fiscalYearOfSheet, isKeptAside } from "../../../measures/sheetYear";
import { previousCell } from "./comparisonDiffers";
import { otherCells } from "./published";

/** One thing that two sheets say differently of the same measure; of what else is the same, its name. */
export interface Disagreement {
  readonly role: ComparedRole | "name";
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

const shortestName = 6;

/** 制約件数 for 成約件数: names of one length that differ in one letter, which no number tells apart. */
function isMisspelt(one: string, other: string): boolean {
  if (one.length !== other.length || one.length < shortestName) return false;
  const differing = Array.from(one).flatMap((letter, at) =>
    letter === other.charAt(at) ? [] : [letter, other.charAt(at)],
  );
  return differing.length === 2 && differing.every((letter) => /[\p{Script=Han}ぁ-んァ-ヺ]/u.test(letter));
}

/** A measure that the other sheet has under a name with a slip of the pen, and with the very same figures. */
function misspeltNames(
  own: ReadonlyMap<string, Measure | null>,
  other: ReadonlyMap<string, Measure | null>,
  settings: Settings,
): readonly Omit<DisagreeingMeasure, "sheet">[] {
  const free = [...own].filter(([key]) => !other.has(key));
  return [...other].flatMap(([key, there]) => {
    if (own.has(key) || there === null) return [];
    const name = textOfCell(there.cells.name);
    return free.flatMap(([, here]): readonly Omit<DisagreeingMeasure, "sheet">[] => {
      if (here === null || !isMisspelt(compact(textOfCell(here.cells.name)), compact(name))) return [];
      const same = comparedRoles.filter((role) => {
        const said = meaning(here, role, settings);
        return said !== "" && said === meaning(there, role, settings);
      });
      if (same.length < 2 || disagreements(here, there, settings).length > 0) return [];
      const disagreement = { role: "name", here: textOfCell(here.cells.name), there: name } as const;
      return [{ measure: here, other: there, disagreements: [disagreement] }];
    });
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
  const own = fiscalYearOfSheet(context.grid, headerRowOf(measureSheet)) ?? yearOfActuals(measureSheet);
  const year = own ?? settings.fiscalYear;
  const wanted = year === null ? null : year - yearsBefore;
  if (wanted === null && yearsBefore > 0) return [];
  return otherCells(context).flatMap(({ grid: sheet }) => {
    if (sheet.name === measureSheet.sheet || isKeptAside(sheet.name)) return [];
    const grid = usersGridOf(sheet, workbook.ownAreas);
    const header = findHeader(grid, mergeLookup(grid), options.headerWords);
    if (header === null) return [];
    const other = readMeasures(grid, header, options);
    const theirs = fiscalYearOfSheet(grid, header.lastRow) ?? yearOfActuals(other) ?? settings.fiscalYear;
    return theirs !== wanted || other.measures.length === 0 ? [] : [{ sheet: grid.name, measures: other.measures }];
  });
}

/** Measures of which another sheet of the same year says something else; `null` where there is no such sheet. */
export function disagreeingMeasures(context: InspectionContext): readonly DisagreeingMeasure[] | null {
  const others = otherSheets(context);
  if (others.length === 0) return null;
  const own = byKey(context.measureSheet.measures);
  return others.flatMap(({ sheet, measures }) => {
    const theirs = byKey(measures);
    const misspelt = misspeltNames(own, theirs, context.settings).map((one) => ({ ...one, sheet }));
    const differing = [...theirs].flatMap(([key, other]): readonly DisagreeingMeasure[] => {
      const measure = own.get(key);
      if (measure == null || other === null) return [];
      const [first, ...more] = disagreements(measure, other, context.settings);
      return first === undefined ? [] : [{ measure, other, sheet, disagreements: [first, ...more] }];
    });
    return [...differing, ...misspelt];
  });
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

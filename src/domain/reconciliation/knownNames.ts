import type { FindingCell } from "../inspection/finding";
import { identifyingCell, textOfCell, type Measure, type MeasureSheet, type TableSheet } from "../measures/measure";
import { nameBehindMarker, readDivisionLabel, type Division } from "../plan/division";
import { compactName } from "../text/compactText";
import type { KnownName, NamedThing } from "./nameIndex";

class Names {
  private readonly found = new Map<
    string,
    { text: string; cell: FindingCell; things: NamedThing[]; isShortened: boolean }
  >();

  /** A form that is no other thing's name. */
  addShortened(text: string, cell: FindingCell, thing: NamedThing): void {
    if (this.found.get(compactName(text))?.isShortened !== false) this.add(text, cell, thing, true);
  }

  add(text: string, cell: FindingCell, thing: NamedThing, isShortened = false): void {
    const compact = compactName(text);
    if (compact === "") return;
    const known = this.found.get(compact);
    if (known === undefined) this.found.set(compact, { text: text.trim(), cell, things: [thing], isShortened });
    else known.things.push(thing);
  }

  get all(): readonly KnownName[] {
    return [...this.found].map(([compact, name]) => ({ ...name, compact }));
  }
}

/** The cell where each division is named first: its heading, or its column's cell beside its first measure. */
export function divisionCells(measureSheet: MeasureSheet): ReadonlyMap<Division, FindingCell> {
  const cells = new Map(measureSheet.kind === "table" ? headingCells(measureSheet) : []);
  for (const measure of measureSheet.measures) {
    measure.divisions.forEach((division, level) => {
      const cell = cells.has(division) ? null : cellBeside(measure, level, measureSheet);
      if (cell !== null) cells.set(division, cell);
    });
  }
  return cells;
}

/** Headings between the measures, in the order of the divisions. */
function headingCells({ sheet, rows, divisions }: TableSheet): readonly (readonly [Division, FindingCell])[] {
  let next = 0;
  return rows.flatMap((row) =>
    (row.kind === "heading" ? row.cells : []).flatMap((cell) => {
      const { label } = readDivisionLabel(textOfCell(cell));
      const at = divisions.findIndex((division, index) => index >= next && division.label === label);
      const division = divisions[at];
      if (division === undefined) return [];
      next = at + 1;
      return [[division, { sheet, row: cell.row, column: cell.column }] as const];
    }),
  );
}

function cellBeside(measure: Measure, level: number, measureSheet: MeasureSheet): FindingCell | null {
  if (measureSheet.kind === "table") {
    const column = measureSheet.divisionColumns[level]?.column ?? measureSheet.area.column;
    return { sheet: measureSheet.sheet, row: measure.row, column };
  }
  const cell = identifyingCell(measure);
  return cell === undefined ? null : { sheet: cell.sheet, row: cell.row, column: cell.column };
}

const leastDepartment = 3;
const leastIndicator = 4;
/** Where measures have one indicator each, 訪問件数 may count anything. */
const leastLoneIndicator = 6;
const bracketBehind = /(?<=.{4})[(（][^()（）]{1,12}[)）]$/u;

/**
 * The indicators, of which a report speaks as of measures. Only names that no other indicator, measure or division has, with or
 * without what stands in brackets behind them.
 */
function indicatorNames(measures: readonly Measure[], names: ReadonlySet<string>): readonly KnownName[] {
  const least = measures.some(({ indicatorRows }) => indicatorRows.length > 1) ? leastIndicator : leastLoneIndicator;
  const found = new Names();
  for (const measure of measures) {
    for (const [row, { indicator }] of measure.indicatorRows.entries()) {
      if (indicator === undefined) continue;
      const text = textOfCell(indicator).trim();
      for (const form of new Set([text, text.replace(bracketBehind, "")]))
        found.add(form, indicator, { kind: "indicator", measure, row });
    }
  }
  return found.all.filter(
    ({ compact, things }) => things.length === 1 && compact.length >= least && !names.has(compact),
  );
}

/** 設置件数（累計）: how a number is counted is left out of a sentence on it. */
const howCounted = /(?<=.{4})[(（](?:累計|累積|延べ|年間|単年度?|再掲|[％%人件回社台校])[)）]$/u;

/** 養育支援訪問 for 養育支援訪問事業: what all of them are is left out. */
const whatAllAre = /(?<=.{4})事業$/u;

/** The names of measures and divisions that the sheet has. */
export function knownNames(measureSheet: MeasureSheet): readonly KnownName[] {
  const names = new Names();
  for (const [division, cell] of divisionCells(measureSheet)) {
    names.add(nameBehindMarker(division.label), cell, { kind: "division", division });
  }
  for (const measure of measureSheet.measures) {
    const { name } = measure.cells;
    if (name === undefined) continue;
    const text = textOfCell(name);
    for (const form of new Set([text, text.replace(howCounted, "")]))
      names.add(form, name, { kind: "measure", measure });
  }
  for (const measure of measureSheet.measures) {
    const { name } = measure.cells;
    const short = textOfCell(name).replace(whatAllAre, "");
    if (name !== undefined && short !== textOfCell(name)) names.addShortened(short, name, { kind: "measure", measure });
  }
  const known = names.all;
  return [...known, ...indicatorNames(measureSheet.measures, new Set(known.map(({ compact }) => compact)))];
}

/** The departments that the sheet names. */
export function knownDepartments(measureSheet: MeasureSheet): readonly KnownName[] {
  const names = new Names();
  for (const { cells } of measureSheet.measures) {
    const { department } = cells;
    const isName = department !== undefined && compactName(textOfCell(department)).length >= leastDepartment;
    if (isName) names.add(textOfCell(department), department, { kind: "department" });
  }
  return names.all;
}

/** The name that each division has. */
export function namesOfDivisions(names: readonly KnownName[]): ReadonlyMap<Division, KnownName> {
  return new Map(
    names.flatMap((name) =>
      name.things.flatMap((thing) => (thing.kind === "division" ? [[thing.division, name] as const] : [])),
    ),
  );
}

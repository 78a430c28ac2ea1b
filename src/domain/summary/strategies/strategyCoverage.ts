import { groupBy } from "../../groupBy";
import { usersSheets } from "../../grid/ownCells";
import type { WorkbookSnapshot } from "../../grid/sheetGrid";
import type { Measure, MeasureSheet } from "../../measures/measure";
import type { Division } from "../../plan/division";
import { DivisionReferences } from "./divisionReferences";
import { findStrategies, type LocatedReference, type Strategy } from "./findStrategies";

/** One of the plan's innermost divisions (分野) with its measures, of which there is at least one. */
interface Field {
  /** Outermost first, its own last. */
  readonly path: readonly Division[];
  readonly measures: readonly [Measure, ...Measure[]];
}

/** A field, and which strategies advance it. */
export interface CoveredField extends Field {
  /** One for each strategy: where it names the field; `null` where it does not. */
  readonly references: readonly (LocatedReference | null)[];
}

/** A reference to a division that the plan does not have. */
export interface DanglingReference {
  readonly strategy: Strategy;
  readonly reference: LocatedReference;
}

/** Which fields each strategy advances, as the workbook says. */
export interface StrategyCoverage {
  readonly strategies: readonly Strategy[];
  /** In the order of the measures sheet. */
  readonly fields: readonly CoveredField[];
  readonly dangling: readonly DanglingReference[];
}

/** The innermost divisions that hold measures, in the order of the sheet. */
function fieldsOf({ measures }: MeasureSheet): readonly Field[] {
  const divided = measures.filter(({ divisions }) => divisions.length > 0);
  return [...groupBy(divided, ({ divisions }) => divisions.at(-1)).values()].map((own) => ({
    path: own[0].divisions,
    measures: own,
  }));
}

/** Strategies of several sheets; one that is told twice is one. */
function joined(strategies: readonly Strategy[]): readonly Strategy[] {
  const known = new Map<string, Strategy>();
  for (const strategy of strategies) {
    const key = `${strategy.label}\n${strategy.name}`;
    const before = known.get(key);
    const references = [...(before?.references ?? []), ...strategy.references];
    known.set(key, before === undefined ? strategy : { ...before, references });
  }
  return [...known.values()];
}

/** Fewer references lead somewhere than not: the sheet is about another plan. */
function isAboutPlan(strategies: readonly Strategy[]): boolean {
  const references = strategies.flatMap((strategy) => strategy.references);
  const resolved = references.filter(({ division }) => division !== null).length;
  return resolved > 0 && resolved * 2 >= references.length;
}

/**
 * Crosses the strategies that other sheets of the workbook list with the plan's fields. A reference to an outer division
 * is one to each of its fields, a reference to a measure one to its field. `null` where no sheet lists strategies with
 * codes of this plan.
 */
export function strategyCoverage(workbook: WorkbookSnapshot, measureSheet: MeasureSheet): StrategyCoverage | null {
  const references = new DivisionReferences(measureSheet.divisions, measureSheet.measures);
  const sheets = usersSheets(workbook).filter(({ name, hidden }) => !hidden && name !== measureSheet.sheet);
  const strategies = joined(
    sheets.map((sheet) => findStrategies(sheet, references)).flatMap((found) => (isAboutPlan(found) ? found : [])),
  );
  if (strategies.length === 0) return null;
  const named = strategies.map(
    (strategy) => new Map([...strategy.references].reverse().map((reference) => [reference.division, reference])),
  );
  const fields = fieldsOf(measureSheet).map(({ path, measures }) => ({
    path,
    measures,
    references: named.map((byDivision) => [...path].reverse().flatMap((one) => byDivision.get(one) ?? [])[0] ?? null),
  }));
  const dangling = strategies.flatMap((strategy) =>
    strategy.references.flatMap((reference) => (reference.division === null ? [{ strategy, reference }] : [])),
  );
  return { strategies, fields, dangling };
}

/** Fields that no strategy names. */
export function uncoveredFields({ fields }: StrategyCoverage): readonly CoveredField[] {
  return fields.filter(({ references }) => references.every((reference) => reference === null));
}

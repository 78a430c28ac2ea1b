import type { ICellData, IMutationInfo, IUnitRange } from "@univerjs/core";
import {
  ICalculateFormulaService,
  IDependencyManagerService,
  SetArrayFormulaDataMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type { InclusiveRange } from "../../workbook/address";
import { formulasMention } from "./mentions";
import { onEngineFailure } from "./engineFailures";
import { ExpectedResults, type ExpectedResult } from "./expectedResults";
import { forgetParsedFormulas } from "./parsedFormulas";
import type { UniverBook } from "./univerBook";

/** What cells are to hold, by row and column: value, type and formula, as Univer has them; nothing empties a cell. */
export type Contents = Record<number, Record<number, ICellData>>;

/**
 * Keeps what is out of date, and has Univer's engine compute it when somebody wants to read: an automatic calculation
 * as seen from outside, at the cost of one calculation a read instead of one a write.
 */
export class Calculation {
  /** `Excel.CalculationMode`. */
  mode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  #everything = false;
  #ranges: IUnitRange[];
  readonly #changedNames = new Set<string>();
  readonly #expected = new ExpectedResults();
  #hasTakenResults = false;
  #isSuspended = false;
  #underWay: Promise<void> = Promise.resolve();
  /** Cells whose formula changed or went: what the engine remembers of them is wrong. */
  #formulaCells: (readonly [sheetId: string, row: number, column: number])[] = [];

  constructor(
    readonly univer: UniverBook,
    due: readonly IUnitRange[],
  ) {
    this.#ranges = [...due];
    onEngineFailure(univer.injector.get(ICalculateFormulaService), () => {
      // What formulas show now no engine stands for: a saved file asks Excel to compute them.
      this.#hasTakenResults = true;
    });
  }

  /** Everything has to be computed anew: rows moved, a sheet was renamed. */
  everythingChanged(): void {
    this.#everything = true;
  }

  /** A sheet, a name or a function came, changed or went: formulas that speak of it have to be computed anew. */
  meaningChanged(name: string): void {
    this.#changedNames.add(name.toLowerCase());
  }

  /** Cells changed; `formulaCells` are those that had a formula. */
  cellsChanged(
    sheetId: string,
    range: InclusiveRange,
    formulaCells: readonly (readonly [row: number, column: number])[],
    written: Contents,
  ): void {
    const unitId = this.univer.workbook.getUnitId();
    this.#ranges.push({ unitId, sheetId, range });
    for (const [row, column] of formulaCells) this.#formulaCells.push([sheetId, row, column]);
    this.#forgetSpills(unitId, sheetId, written);
  }

  /** What was spilled over cells that are now written is forgotten. */
  #forgetSpills(unitId: string, sheetId: string, written: Contents): void {
    const model = this.univer.formulas;
    if (!model.getArrayFormulaRange()[unitId]?.[sheetId]) return;
    const cellsChanged = model.updateArrayFormulaCellData(unitId, sheetId, written);
    const rangesChanged = model.updateArrayFormulaRange(unitId, sheetId, written);
    if (!cellsChanged && !rangesChanged) return;
    this.#run(SetArrayFormulaDataMutation.id, {
      arrayFormulaRange: model.getArrayFormulaRange(),
      arrayFormulaCellData: model.getArrayFormulaCellData(),
    });
  }

  get #dependencies(): IDependencyManagerService {
    return this.univer.injector.get(IDependencyManagerService);
  }

  #run(id: string, params: IMutationInfo["params"]): void {
    this.univer.commands.syncExecuteCommand(id, params, { onlyLocal: true });
  }

  /** Whether a read has to wait for a calculation. */
  get isDirty(): boolean {
    return this.#everything || this.#ranges.length > 0 || this.#changedNames.size > 0;
  }

  /** Until {@link resume}, formulas show what they showed, and new ones nothing. */
  suspend(): void {
    this.#isSuspended = true;
  }

  resume(): void {
    this.#isSuspended = false;
  }

  /** Computes what is out of date, unless the user calculates by hand or calculation is suspended. */
  async settle(): Promise<void> {
    if (this.#isSuspended) return;
    // Somebody else's calculation may be under way: its results are not in the cells yet.
    await this.#underWay;
    if (this.mode !== "Manual" && this.isDirty) await this.calculate();
  }

  /** What formulas will show that are about to be written; see `Host.expectResults`. */
  expect(sheetName: string, results: readonly ExpectedResult[]): void {
    this.#expected.add(sheetName, results);
  }

  /** Whether cells show results that no engine computed. */
  get hasTakenResults(): boolean {
    return this.#hasTakenResults;
  }

  /** Takes the expected results where nothing else has to be computed. */
  #takeExpected(): boolean {
    if (!this.#expected.take(this.univer.workbook)) return false;
    // The engine has not seen these formulas yet: when it is needed, it has to see all.
    this.#hasTakenResults = true;
    this.#everything = false;
    this.#ranges = [];
    this.#formulaCells = [];
    this.#changedNames.clear();
    return true;
  }

  /** Computes now: what is out of date, or every formula. */
  async calculate(everything = false): Promise<void> {
    if (!everything && this.#takeExpected()) return;
    const unitId = this.univer.workbook.getUnitId();
    const forceCalculation = everything || this.#everything || this.#hasTakenResults || this.#changedNamesMatter();
    const dirtyRanges = this.#ranges;
    this.#changedNames.clear();
    if (!forceCalculation && dirtyRanges.length === 0) return;
    if (forceCalculation) {
      this.#dependencies.clearFormulaDependency(unitId);
      forgetParsedFormulas(this.univer.functions);
    }
    for (const [sheetId, row, column] of this.#formulaCells) {
      this.#dependencies.removeFormulaDependency(unitId, sheetId, row, column);
    }
    this.#everything = false;
    this.#hasTakenResults = false;
    this.#ranges = [];
    this.#formulaCells = [];
    this.#underWay = this.#execute({ forceCalculation, dirtyRanges });
    await this.#underWay;
    this.#expected.correctLinks(this.univer.workbook);
  }

  #changedNamesMatter(): boolean {
    if (this.#changedNames.size === 0) return false;
    const { workbook, names } = this.univer;
    const defined = Object.values(names.getDefinedNameMap(workbook.getUnitId()) ?? {});
    return formulasMention(workbook, defined, this.#changedNames);
  }

  /**
   * Every name counts as changed: the engine's caches of parsed formulas are one for the process and would remember
   * what a name stood for before, or in another workbook.
   */
  #allNames(): ISetFormulaCalculationStartMutation["dirtyDefinedNameMap"] {
    const unitId = this.univer.workbook.getUnitId();
    const names = Object.values(this.univer.names.getDefinedNameMap(unitId) ?? {});
    return { [unitId]: Object.fromEntries(names.map((name) => [name.name, name.formulaOrRefString])) };
  }

  /** One run of the engine; its results are in the cells when this resolves. */
  #execute(dirty: { readonly forceCalculation: boolean; readonly dirtyRanges: readonly IUnitRange[] }): Promise<void> {
    const engine = this.univer.injector.get(ICalculateFormulaService);
    return new Promise((resolve) => {
      const done = engine.executionCompleteListener$.subscribe(() => {
        done.unsubscribe();
        // The engine releases its lock and the results are applied in the turns after this signal.
        setTimeout(resolve, 0);
      });
      this.#run(SetFormulaCalculationStartMutation.id, {
        ...dirty,
        dirtyNameMap: {},
        dirtyDefinedNameMap: this.#allNames(),
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        options: null,
      });
    });
  }
}

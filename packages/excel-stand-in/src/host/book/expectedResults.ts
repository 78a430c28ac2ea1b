import { CellValueType, type ICellData, type Workbook } from "@univerjs/core";

/** What a formula in a cell shows; row and column count from 0. */
export interface ExpectedResult {
  readonly row: number;
  readonly column: number;
  /** As it will be written, with its `=`. */
  readonly formula: string;
  readonly result: number | string;
}

interface FormulaCell {
  readonly cell: ICellData;
  /** Undefined where nobody has said. */
  readonly expected: ExpectedResult | undefined;
}

const place = (row: number, column: number): string => `${String(row)}:${String(column)}`;

function contentOf(result: number | string): Pick<ICellData, "v" | "t"> {
  return { v: result, t: typeof result === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}

/** Results that the one who writes formulas knows already. */
export class ExpectedResults {
  /** By the name of the sheet and the cell's place. */
  readonly #known = new Map<string, ReadonlyMap<string, ExpectedResult>>();

  add(sheetName: string, results: readonly ExpectedResult[]): void {
    if (results.length === 0) return;
    this.#known.set(sheetName, new Map(results.map((one) => [place(one.row, one.column), one])));
  }

  #formulasOf(workbook: Workbook): readonly FormulaCell[] {
    const found: FormulaCell[] = [];
    for (const sheet of workbook.getSheets()) {
      const known = this.#known.get(sheet.getName());
      const lines = sheet.getCellMatrix().getMatrix() as Readonly<
        Record<string, Record<string, ICellData | undefined>>
      >;
      for (const row in lines) {
        const line = lines[row] ?? {};
        for (const column in line) {
          const cell = line[column];
          if (!cell || !(cell.f || cell.si)) continue;
          const one = known?.get(place(Number(row), Number(column)));
          found.push({ cell, expected: one?.formula === cell.f ? one : undefined });
        }
      }
    }
    return found;
  }

  /** After a calculation: the engine's HYPERLINK makes a date of a label like "2-1", where Excel shows what stands there. */
  correctLinks(workbook: Workbook): void {
    if (this.#known.size === 0) return;
    for (const { cell, expected } of this.#formulasOf(workbook)) {
      if (!expected?.formula.startsWith("=HYPERLINK(")) continue;
      delete cell.p;
      Object.assign(cell, contentOf(expected.result));
    }
    this.#known.clear();
  }

  /**
   * Gives the formulas their results, if those of all formulas of the workbook are known; else does nothing: a formula of
   * somebody else's may depend on what was written, and only the engine can tell.
   */
  take(workbook: Workbook): boolean {
    if (this.#known.size === 0) return false;
    const formulas = this.#formulasOf(workbook);
    if (formulas.some(({ expected }) => expected === undefined)) return false;
    for (const { cell, expected } of formulas) if (expected) Object.assign(cell, contentOf(expected.result));
    // Known for what was announced; what is typed over these cells later is somebody else's.
    this.#known.clear();
    return true;
  }
}

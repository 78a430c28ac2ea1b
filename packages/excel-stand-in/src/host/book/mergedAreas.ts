import type { IRange, Workbook } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { fromInclusive, toInclusive, type Area } from "../../workbook/address";
import { MergeIndex } from "./mergeIndex";

interface KnownMerges {
  /** Univer's list, which is another one after every change. */
  readonly source: readonly IRange[];
  readonly index: MergeIndex;
}

/**
 * The merged areas of the sheets. Univer works out all of a sheet's merged cells with each change of one, so new areas
 * are collected and handed over together: at the end of a request, and before Univer itself looks.
 */
export class MergedAreas {
  readonly #workbook: Workbook;
  readonly #mutate: (id: string, params: object) => void;
  readonly #new = new Map<string, Area[]>();
  readonly #known = new Map<string, KnownMerges>();

  constructor(workbook: Workbook, mutate: (id: string, params: object) => void) {
    this.#workbook = workbook;
    this.#mutate = mutate;
  }

  all(sheetId: string): readonly Area[] {
    return [...this.#source(sheetId).map(fromInclusive), ...(this.#new.get(sheetId) ?? [])];
  }

  /** The merged areas that share a cell with the area. */
  touching(sheetId: string, area: Area): readonly Area[] {
    return this.#index(sheetId).touching(area);
  }

  add(sheetId: string, areas: readonly Area[]): void {
    const index = this.#index(sheetId);
    const collected = this.#new.get(sheetId) ?? [];
    this.#new.set(sheetId, collected);
    for (const area of areas) {
      collected.push(area);
      index.add(area);
    }
  }

  /** Undoes every merge that shares a cell with the area. */
  remove(sheetId: string, area: Area): void {
    if (this.touching(sheetId, area).length === 0) return;
    this.handOver();
    this.#mutate(RemoveWorksheetMergeMutation.id, { subUnitId: sheetId, ranges: [{ ...toInclusive(area) }] });
  }

  /** Gives Univer the new areas. */
  handOver(): void {
    for (const [subUnitId, areas] of this.#new) {
      if (!this.#workbook.getSheetBySheetId(subUnitId)) continue;
      const ranges = areas.map((area) => ({ ...toInclusive(area) }));
      this.#mutate(AddWorksheetMergeMutation.id, { subUnitId, ranges });
    }
    this.#new.clear();
  }

  #source(sheetId: string): readonly IRange[] {
    return this.#workbook.getSheetBySheetId(sheetId)?.getMergeData() ?? [];
  }

  #index(sheetId: string): MergeIndex {
    const source = this.#source(sheetId);
    const known = this.#known.get(sheetId);
    if (known?.source === source) return known.index;
    const index = new MergeIndex();
    for (const area of this.all(sheetId)) index.add(area);
    this.#known.set(sheetId, { source, index });
    return index;
  }
}

import { intersection, type Area } from "../../workbook/address";

/** Areas taller than this are looked through one by one instead of being noted at each of their rows. */
const TALL = 1000;

/** Merged areas, found by row. */
export class MergeIndex {
  readonly #byRow = new Map<number, Area[]>();
  readonly #tall: Area[] = [];

  add(area: Area): void {
    if (area.rowCount > TALL) {
      this.#tall.push(area);
      return;
    }
    for (let row = area.row; row < area.row + area.rowCount; row++) {
      const known = this.#byRow.get(row);
      if (known) known.push(area);
      else this.#byRow.set(row, [area]);
    }
  }

  /** The areas that share a cell with this one. */
  touching(area: Area): readonly Area[] {
    const found = new Set<Area>();
    const look = (candidates: readonly Area[]): void => {
      for (const one of candidates) if (intersection(one, area)) found.add(one);
    };
    look(this.#tall);
    if (area.rowCount > this.#byRow.size) {
      for (const candidates of this.#byRow.values()) look(candidates);
    } else {
      for (let row = area.row; row < area.row + area.rowCount; row++) look(this.#byRow.get(row) ?? []);
    }
    return [...found];
  }
}

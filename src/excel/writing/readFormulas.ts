import type { CellArea } from "../../domain/grid/cell";
import { readStrips } from "./readStrips";

interface Asked {
  readonly key: object;
  /** `null`: is not there any more. */
  readonly place: { readonly sheet: string; readonly area: CellArea } | null;
}

/** What stands in areas now, as typed; as many trips as they are large. Areas that are not there have no entry. */
export async function readFormulas(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<ReadonlyMap<object, readonly (readonly unknown[])[]>> {
  const there = asked.flatMap(({ key, place }) => (place === null || place.area.rows < 1 ? [] : [{ key, ...place }]));
  const read = await readStrips(context, there, ({ sheet }, { row, column, rows, columns }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
    range.load("formulas");
    return () => range.formulas as unknown[][];
  });
  return new Map([...read].map(([{ key }, strips]) => [key, strips.flat()]));
}

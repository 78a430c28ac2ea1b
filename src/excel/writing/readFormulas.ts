import type { CellArea } from "../../domain/grid/cell";

interface Asked {
  readonly key: object;
  /** `null`: is not there any more. */
  readonly place: { readonly sheet: string; readonly area: CellArea } | null;
}

/** Cells whose contents come in one trip. */
const cellsOfTrip = 30_000;

/** What stands in areas now, as typed; as many trips as they are large. Areas that are not there have no entry. */
export async function readFormulas(
  context: Excel.RequestContext,
  asked: readonly Asked[],
): Promise<ReadonlyMap<object, readonly (readonly unknown[])[]>> {
  const strips = new Map<object, Excel.Range[]>();
  let cells = 0;
  for (const { key, place } of asked) {
    if (place === null || place.area.rows < 1) continue;
    const { sheet, area } = place;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const ranges: Excel.Range[] = [];
    strips.set(key, ranges);
    const most = Math.max(1, Math.floor(cellsOfTrip / area.columns));
    for (let row = 0; row < area.rows; row += most) {
      const rows = Math.min(most, area.rows - row);
      if (cells > 0 && cells + rows * area.columns > cellsOfTrip) {
        await context.sync();
        cells = 0;
      }
      ranges.push(worksheet.getRangeByIndexes(area.row + row, area.column, rows, area.columns).load("formulas"));
      cells += rows * area.columns;
    }
  }
  if (cells > 0) await context.sync();
  return new Map([...strips].map(([key, ranges]) => [key, ranges.flatMap(({ formulas }) => formulas as unknown[][])]));
}

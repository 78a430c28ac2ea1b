import { areaAddress, parseAreaAddress, type CellArea } from "../domain/grid/cell";
import type { PlannedWrites } from "../excel/plan/plannedWrites";
import type { PreviewItem, WrittenPlace } from "./paneActions";

function areaAround(areas: readonly CellArea[]): string {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return areaAddress({ row, column, rows, columns });
}

/** What planned writes will do, place by place. */
export function previewItems({ columns, sheets }: PlannedWrites): readonly PreviewItem[] {
  const areas = (columns?.blocks ?? []).map(({ area }) => area);
  const count = areas.reduce((sum, area) => sum + area.columns, 0);
  return [
    ...(columns === null || count === 0
      ? []
      : [{ kind: "columns" as const, sheet: columns.sheet, address: areaAround(areas), count }]),
    ...sheets.map(({ name, existing, cells }): PreviewItem => ({
      kind: existing === null ? "newSheet" : "replacedSheet",
      sheet: existing?.sheet ?? name,
      rows: cells.length,
    })),
  ];
}

/** The smallest area around everything written on each sheet. */
export function placesBySheet(areas: readonly WrittenPlace[]): readonly WrittenPlace[] {
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => {
    const cells = areas.flatMap((area) => (area.sheet === sheet ? [parseAreaAddress(area.address)] : []));
    return { sheet, address: areaAround(cells.filter((area) => area !== null)) };
  });
}

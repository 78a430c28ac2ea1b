import { parseAreaAddress, type CellArea } from "../../../src/domain/grid/cell";
import type { SheetGrid } from "../../../src/domain/grid/sheetGrid";
import type { CellFormat, LineRun, SheetTraits } from "../../../src/domain/grid/sheetTraits";

/** What a sheet of a fixture has besides its contents, by address; what is left out is as in a plain sheet. */
export interface FixtureTraits {
  /** `3:4`; rows as Excel counts them. */
  readonly hiddenRows?: readonly string[];
  /** `F:G` */
  readonly hiddenColumns?: readonly string[];
  readonly formulas?: readonly string[];
  readonly formats?: Readonly<Record<string, Partial<CellFormat>>>;
  readonly objects?: number;
  /** How much of the sheet was looked at for formulas and formats; all of it unless given. */
  readonly read?: string;
}

function areaOf(address: string): CellArea {
  const area = parseAreaAddress(address);
  if (area === null) throw new Error(`no address: ${address}`);
  return area;
}

function rowRun(address: string): LineRun {
  const { row, rows } = areaOf(address.replace(/[0-9]+/gu, (digits) => `A${digits}`));
  return { first: row, count: rows };
}

function columnRun(address: string): LineRun {
  const { column, columns } = areaOf(address.replace(/[A-Z]+/gu, (letters) => `${letters}1`));
  return { first: column, count: columns };
}

const plain: CellFormat = { fill: "#FFFFFF", color: "#000000", isBold: false };

/** The traits of a grid as Excel would tell them. */
export function traitsOf(grid: SheetGrid, given: FixtureTraits): SheetTraits {
  const whole = { ...grid.origin, rows: grid.contents.length, columns: grid.contents[0]?.length ?? 0 };
  const area = given.read === undefined ? whole : areaOf(given.read);
  const formats = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => plain));
  for (const [address, format] of Object.entries(given.formats ?? {})) {
    const { row, column } = areaOf(address);
    const cells = formats[row - area.row];
    if (cells !== undefined) cells[column - area.column] = { ...plain, ...format };
  }
  return {
    hiddenRows: (given.hiddenRows ?? []).map(rowRun),
    hiddenColumns: (given.hiddenColumns ?? []).map(columnRun),
    formulas: { area, cells: (given.formulas ?? []).map(areaOf) },
    formats: { area, rows: formats },
    fills: null,
    objects: given.objects ?? 0,
  };
}

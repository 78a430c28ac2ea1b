import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { fullAddress, parseArea, splitSheetName, type Area } from "../workbook/address";
import { contentOf, isError, type CellContent } from "../workbook/contents";
import type { ChartCells } from "../workbook/chartData";
import { displayText } from "../workbook/displayText";
import type { HostWorkbookData } from "../workbook/workbookData";

/** A cell as a chart shows it. */
export interface ShownCell {
  /** Null for an empty cell and for an error, of which a chart shows nothing. */
  readonly content: CellContent | null;
  readonly text: string;
  readonly numberFormat: string;
}

/** The cells of a workbook, as charts speak of them. */
export interface WorkbookCells {
  /** `施策!$B$2:$B$9`. */
  readonly formulaOf: (cells: ChartCells | null) => string;
  /** The cells a formula names; null when it is anything but one area of this workbook. */
  readonly cellsOf: (formula: string) => ChartCells | null;
  readonly shown: (cells: ChartCells, row: number, column: number) => ShownCell;
}

function absolute(sheetName: string, area: Area): string {
  const full = fullAddress(sheetName, area);
  const cut = full.lastIndexOf("!") + 1;
  return full.slice(0, cut) + full.slice(cut).replace(/([A-Z]+|\d+)/g, "$$$1");
}

export function workbookCells({ workbook, date1904 }: HostWorkbookData): WorkbookCells {
  const { sheets, styles, sheetOrder } = workbook;
  const idOf = new Map(sheetOrder.map((id) => [(sheets[id]?.name ?? "").toLowerCase(), id]));
  const cellAt = (sheetId: string, row: number, column: number): ICellData | null | undefined => {
    const lines = sheets[sheetId]?.cellData as Record<number, Record<number, ICellData | null>> | undefined;
    return lines?.[row]?.[column];
  };
  const styleOf = (reference: Nullable<IStyleData | string>): Nullable<IStyleData> =>
    typeof reference === "string" ? styles[reference] : reference;
  return {
    formulaOf: (cells) => {
      const name = cells && sheets[cells.sheetId]?.name;
      return cells && name !== undefined && name !== null ? absolute(name, cells.area) : "#REF!";
    },
    cellsOf: (formula) => {
      const { sheetName, rest } = splitSheetName(formula);
      const sheetId = sheetName === null ? undefined : idOf.get(sheetName.toLowerCase());
      const area = /^[$A-Z0-9:]+$/i.test(rest) ? parseArea(rest) : null;
      return sheetId !== undefined && area ? { sheetId, area } : null;
    },
    shown: ({ sheetId }, row, column) => {
      const cell = cellAt(sheetId, row, column);
      const content = contentOf(cell);
      const numberFormat = styleOf(cell?.s)?.n?.pattern ?? "General";
      return {
        content: content === "" || isError(cell) ? null : content,
        text: displayText(content, numberFormat, date1904),
        numberFormat,
      };
    },
  };
}

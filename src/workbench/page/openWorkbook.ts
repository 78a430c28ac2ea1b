import type { Language } from "../../domain/texts/language";
import { Host } from "excel-stand-in/host";
import type { HostWorkbookData } from "excel-stand-in/workbookData";
import { openGrid, type Grid } from "./grid";

/** A workbook on the page: the host that answers the add-in, and the grid that shows it. */
export interface OpenWorkbook {
  readonly host: Host;
  readonly grid: Grid;
  readonly close: () => void;
}

/** Opens a workbook in a spreadsheet of its own inside of the element. */
export function openWorkbook(
  data: HostWorkbookData,
  place: HTMLElement,
  {
    language,
    isDark,
    openAnother,
  }: {
    readonly language: Language;
    readonly isDark: boolean;
    /** The add-in wants a file opened as a workbook of its own. */
    readonly openAnother: (file: Uint8Array) => Promise<void>;
  },
): OpenWorkbook {
  const container = document.createElement("div");
  container.className = "spreadsheet";
  place.replaceChildren(container);
  const grid = openGrid(container, language, isDark);
  const host = new Host(data, { univer: grid.univer, openWorkbook: openAnother });
  grid.onSelect(({ sheet, address }) => {
    host.select(sheet, address);
  });
  grid.onEdit(({ sheetId, address }) => {
    host.cellsEdited(sheetId, address);
  });
  grid.onMove(({ sheetId, move }) => {
    host.linesMoved(sheetId, move);
  });
  return {
    host,
    grid,
    close: () => {
      host.close();
      grid.dispose();
    },
  };
}

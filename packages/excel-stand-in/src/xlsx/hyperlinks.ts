import type { IWorksheetData, ICellData } from "@univerjs/core";
import { addressOf } from "../workbook/address";
import type { CellExtras, Hyperlink } from "../workbook/workbookData";
import { element, elements } from "./xml";

/** The hyperlinks of a sheet's part by the address they stand at; exceljs drops screen tips. */
export function readHyperlinks(sheetXml: string, relationshipsXml: string): ReadonlyMap<string, Hyperlink> {
  const targets = new Map(
    elements(relationshipsXml, "Relationship").map(({ attributes }) => [attributes.Id, attributes.Target]),
  );
  return new Map(
    elements(sheetXml, "hyperlink").flatMap(({ attributes }) => {
      const { ref, location, tooltip } = attributes;
      const target = targets.get(attributes["r:id"] ?? attributes.id);
      const inside = location ?? (target?.startsWith("#") ? target : undefined);
      if (ref === undefined || (inside === undefined && target === undefined)) return [];
      const link: Hyperlink = {
        ...(inside === undefined ? {} : { documentReference: inside.replace(/^#/, "") }),
        ...(inside === undefined && target !== undefined ? { address: target } : {}),
        ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      };
      return [[ref, link] as const];
    }),
  );
}

/** Whether a link stays in the workbook: those are written here, because exceljs writes them as links to outside. */
const isInternal = (link: Hyperlink): boolean => link.documentReference !== undefined && !link.address;

/** The `hyperlink` elements of the links inside the workbook. */
export function internalLinks(sheet: Partial<IWorksheetData>): string {
  const lines = Object.entries(sheet.cellData ?? {}) as [string, Record<string, ICellData | null>][];
  return lines
    .flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, cell]) => {
        const link = (cell?.custom as CellExtras | null | undefined)?.hyperlink;
        if (!link || !isInternal(link)) return [];
        const ref = addressOf({ row: Number(row), column: Number(column), rowCount: 1, columnCount: 1 });
        return [element("hyperlink", { ref, location: link.documentReference, tooltip: link.screenTip })];
      }),
    )
    .join("");
}

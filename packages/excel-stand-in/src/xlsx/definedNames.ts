import type { DefinedName } from "../workbook/workbookData";
import { element, elements, escapeXml, unescapeXml } from "./xml";

/** Names Excel keeps for itself, e.g. `_xlnm.Print_Area`. */
const RESERVED = "_xlnm.";

export interface FileNames {
  readonly names: readonly DefinedName[];
  /** Reserved names by the index of their sheet: print areas, print titles. */
  readonly reserved: readonly { readonly name: string; readonly sheet: number; readonly formula: string }[];
}

/** Reads all names, hidden ones and comments included: exceljs drops both, and reads a range cell by cell. */
export function readNames(workbookXml: string, sheetIds: readonly string[]): FileNames {
  const all = elements(workbookXml, "definedName").map(({ attributes, inner }) => ({
    name: attributes.name ?? "",
    formula: unescapeXml(inner),
    sheet: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
    comment: attributes.comment ?? "",
    visible: !["1", "true"].includes(attributes.hidden ?? ""),
  }));
  return {
    names: all
      .filter(({ name }) => !name.startsWith(RESERVED))
      .map(({ sheet, ...name }) => ({ ...name, sheetId: sheet === null ? null : (sheetIds[sheet] ?? null) })),
    reserved: all.flatMap(({ name, sheet, formula }) =>
      name.startsWith(RESERVED) && sheet !== null ? [{ name, sheet, formula }] : [],
    ),
  };
}

export const withoutNames = (workbookXml: string): string =>
  workbookXml.replace(/<(\w+:)?definedNames[\s\S]*?<\/(\w+:)?definedNames>|<(\w+:)?definedNames[^>]*\/>/, "");

/** The `definedNames` element, sorted as Excel sorts it; "" when there are no names. */
export function namesElement(
  names: readonly DefinedName[],
  reserved: FileNames["reserved"],
  sheetIds: readonly string[],
): string {
  const own = names.map((name) => ({
    name: name.name,
    xml: element(
      "definedName",
      {
        name: name.name,
        comment: name.comment === "" ? undefined : name.comment,
        localSheetId: name.sheetId === null ? undefined : sheetIds.indexOf(name.sheetId),
        hidden: name.visible ? undefined : 1,
      },
      escapeXml(name.formula),
    ),
  }));
  const kept = reserved.map(({ name, sheet, formula }) => ({
    name,
    xml: element(
      "definedName",
      { name, localSheetId: sheet, hidden: name === "_xlnm._FilterDatabase" ? 1 : undefined },
      escapeXml(formula),
    ),
  }));
  const sorted = [...kept, ...own].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return sorted.length === 0 ? "" : element("definedNames", {}, sorted.map(({ xml }) => xml).join(""));
}

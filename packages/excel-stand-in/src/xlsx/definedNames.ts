import type { DefinedName } from "../workbook/workbookData";
import { element, escapeXml } from "./xml";
import { childOf, childrenOf, isOn, type XmlNode } from "./xmlTree";

/** Names Excel keeps for itself, e.g. `_xlnm.Print_Area`. */
const RESERVED = "_xlnm.";

export interface FileNames {
  readonly names: readonly DefinedName[];
  /** Reserved names by the index of their sheet: print areas, print titles. */
  readonly reserved: readonly { readonly name: string; readonly sheet: number; readonly formula: string }[];
}

/** All names, hidden ones and comments included. */
export function readNames(workbook: XmlNode, sheetIds: readonly string[]): FileNames {
  const all = childrenOf(childOf(workbook, "definedNames"), "definedName").map(({ attributes, text }) => ({
    name: attributes.name ?? "",
    formula: text,
    sheet: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
    comment: attributes.comment ?? "",
    visible: !isOn(attributes.hidden),
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

/**
 * The `definedNames` element, sorted as Excel sorts it; "" when there are no names.
 *
 * @param sheetIds - of all tabs, in their order.
 * @param known - the element that a name has already, where that still says the same.
 * @param others - elements that stay as they are.
 */
export function namesElement(
  names: readonly DefinedName[],
  reserved: FileNames["reserved"],
  sheetIds: readonly string[],
  known: (
    name: string,
    sheet: number | null,
    formula: string,
    attributes: Readonly<Record<string, string | number | undefined>>,
  ) => string | null,
  others: readonly { readonly name: string; readonly xml: string }[],
): string {
  const own = names.map((name) => ({
    name: name.name,
    xml:
      known(name.name, name.sheetId === null ? null : sheetIds.indexOf(name.sheetId), name.formula, {
        comment: name.comment === "" ? undefined : name.comment,
        hidden: name.visible ? undefined : 1,
      }) ??
      element(
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
    xml:
      known(name, sheet, formula, {}) ??
      element(
        "definedName",
        { name, localSheetId: sheet, hidden: name === "_xlnm._FilterDatabase" ? 1 : undefined },
        escapeXml(formula),
      ),
  }));
  const sorted = [...kept, ...own, ...others].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return sorted.length === 0 ? "" : element("definedNames", {}, sorted.map(({ xml }) => xml).join(""));
}

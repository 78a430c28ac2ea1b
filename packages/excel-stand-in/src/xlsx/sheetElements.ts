/** What a sheet may hold after its merged cells, in the order the format wants (ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts"],
] as const;

/** The sheet's own extensions are the last thing in it; those of a conditional format are none of them. */
const END = "<extLst>(?:(?!<extLst>)[\\s\\S])*</extLst>\\s*</worksheet>|</worksheet>";

/** Puts an element that the sheet does not have yet at its place; nothing when there is nothing to put. */
export function withSheetElement(sheetXml: string, name: (typeof ORDER)[number], xml: string): string {
  if (xml === "") return sheetXml;
  const later = ORDER.slice(ORDER.indexOf(name) + 1).join("|");
  return sheetXml.replace(new RegExp(`<(?:${later})[\\s/>]|${END}`), (next) => xml + next);
}

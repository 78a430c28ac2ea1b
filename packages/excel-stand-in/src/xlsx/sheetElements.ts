import { XmlEdit } from "./xmlEdit";
import { childOf, type XmlNode } from "./xmlTree";

/** What a sheet may hold, in the order the format wants (ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection"],
  ...["protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells"],
  ...["phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins"],
  ...["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors"],
  ...["smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "picture", "oleObjects", "controls"],
  ...["webPublishItems", "tableParts", "extLst"],
];

/** The elements directly in a sheet, each changed at its place. */
export class SheetElements {
  readonly edit: XmlEdit;

  constructor(
    readonly text: string,
    readonly root: XmlNode,
  ) {
    this.edit = new XmlEdit(text, root);
  }

  get(name: string): XmlNode | null {
    return childOf(this.root, name);
  }

  /** Puts the element in the place of the one that is there; "" takes that away. */
  set(name: string, xml: string): void {
    const known = this.get(name);
    if (known && xml === "") this.edit.remove(known);
    else if (known) this.edit.replace(known, xml);
    else this.add(name, xml);
  }

  /** Adds an element behind those of its kind. */
  add(name: string, xml: string): void {
    if (xml === "") return;
    const later = ORDER.slice(ORDER.indexOf(name) + 1);
    const next = this.root.children.find(({ local }) => later.includes(local) || local === "AlternateContent");
    if (next) this.edit.insertBefore(next, xml);
    else this.edit.append(this.root, xml);
  }

  /** Changes attributes of an element, which is made where it is missing. */
  setAttributes(name: string, attributes: Readonly<Record<string, string | number | undefined>>): void {
    const known = this.get(name);
    if (known) this.edit.setAttributes(known, attributes);
    else {
      const written = Object.entries(attributes).filter(([, value]) => value !== undefined);
      if (written.length > 0) this.add(name, `<${name}${written.map(([key, value]) => ` ${key}="${String(value)}"`).join("")}/>`); // prettier-ignore
    }
  }
}

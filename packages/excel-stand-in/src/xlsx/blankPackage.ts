import type { HostWorkbookData } from "../workbook/workbookData";
import { CONTENT_TYPES, Package } from "./package";
import { OFFICE_RELATIONSHIP } from "./relationships";
import { emptyStyles } from "./styleBook";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook without sheets. */
export function blankPackage({ date1904, workbook }: HostWorkbookData): Package {
  const { defaultStyle, styles } = workbook;
  const parts = new Package(null);
  parts.put(
    CONTENT_TYPES,
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  );
  const relationships = (kind: string, target: string): string =>
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIP}/${kind}" Target="/${target}"/></Relationships>`;
  parts.put("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
  parts.put("xl/_rels/workbook.xml.rels", relationships("styles", "xl/styles.xml"));
  parts.put(
    "xl/workbook.xml",
    `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE_RELATIONSHIP}">` +
      `<workbookPr${date1904 ? ' date1904="1"' : ""}/><bookViews><workbookView windowWidth="28800" windowHeight="15000"/>` +
      "</bookViews><sheets/></workbook>",
  );
  parts.put(
    "xl/styles.xml",
    emptyStyles((typeof defaultStyle === "string" ? styles[defaultStyle] : defaultStyle) ?? {}),
  );
  return parts;
}

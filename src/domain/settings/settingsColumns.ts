import { once } from "../once";
import { plainText } from "../text/plainText";
import { isTable, type Table, type TableColumn } from "./sections";
import { settingsSections, textAt, type SettingsCells } from "./settingsRows";

/**
 * Where the columns of a table stand, by their headings: a sheet of an earlier release may lack one (`null`). A heading that
 * somebody changed stands where it always did.
 */
export function placesOfColumns(
  { columns }: Table,
  contents: SettingsCells,
  headingRow: number,
): readonly (number | null)[] {
  const namesOf = ({ heading }: TableColumn): readonly string[] => Object.values(heading).map(plainText);
  const shown = (contents[headingRow] ?? []).map((_, column) => plainText(textAt(contents, headingRow, column)));
  return columns.map((column, index) => {
    const own = shown.findIndex((text) => text !== "" && namesOf(column).includes(text));
    if (own >= 0) return own;
    const isTaken = columns.some((other) => namesOf(other).includes(shown[index] ?? ""));
    return isTaken ? null : index;
  });
}

/** Looked up once for a sheet, since a form has hundreds of fields. */
const placesOn = once((cells: SettingsCells) => {
  const tables = settingsSections(cells).flatMap(({ section, row }) =>
    isTable(section) ? [[section, placesOfColumns(section, cells, row + 1)] as const] : [],
  );
  return new Map<Table, readonly (number | null)[]>(tables);
});

/** Where a column of a table stands on a sheet, zero-based; `null` where a sheet of an earlier release lacks it. */
export function columnOnSheet(cells: SettingsCells, table: Table, index: number): number | null {
  const places = placesOn(cells).get(table);
  return places === undefined ? index : (places[index] ?? null);
}

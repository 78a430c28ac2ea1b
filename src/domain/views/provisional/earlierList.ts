import { groupBy } from "../../groupBy";
import type { CellContent } from "../../grid/cell";
import { ownSheet } from "../../grid/ownCells";
import type { SheetGrid, WorkbookSnapshot } from "../../grid/sheetGrid";
import { canonicalText } from "../../text/canonicalText";
import { provisional as en } from "../../texts/en/views/provisional";
import { provisional as ja } from "../../texts/ja/views/provisional";
import type { ProvisionalRole } from "./provisionalValues";

/** The mark of the view's sheet. */
export const provisionalKey = "provisional";

/** A row of the list as it was made on an earlier run. */
export interface EarlierValue {
  readonly code: string;
  readonly name: string;
  readonly indicator: string;
  readonly role: ProvisionalRole;
  readonly value: string;
  readonly date: string;
}

const columnNames = ["code", "name", "indicator", "role", "value", "date"] as const;
type ColumnName = (typeof columnNames)[number];

function textOf(content: CellContent | undefined): string {
  return String(content ?? "").trim();
}

function columnsOf(row: readonly CellContent[]): ReadonlyMap<ColumnName, number> {
  return new Map(
    columnNames.flatMap((name) => {
      const column = row.findIndex((content) => [ja, en].some((words) => words[name] === textOf(content)));
      return column < 0 ? [] : [[name, column] as const];
    }),
  );
}

function roleOf(text: string): ProvisionalRole {
  return [ja, en].some((words) => words.roles.target === text) ? "target" : "actual";
}

/** The rows below the first header of such a list, up to the first that names no measure. */
function readList({ contents }: SheetGrid): readonly EarlierValue[] {
  const headerRow = contents.findIndex((row) => columnsOf(row).size === columnNames.length);
  const header = contents[headerRow];
  if (header === undefined) return [];
  const columns = columnsOf(header);
  const values: EarlierValue[] = [];
  for (const row of contents.slice(headerRow + 1)) {
    const read = (name: ColumnName): string => textOf(row[columns.get(name) ?? -1]);
    // A list without rows says so in its first cell.
    if (read("code") === "" || read("value") === "") break;
    values.push({
      code: read("code"),
      name: read("name"),
      indicator: read("indicator"),
      role: roleOf(read("role")),
      value: read("value"),
      date: read("date"),
    });
  }
  return values;
}

/** The list of an earlier run, as its sheet in the workbook has it; `null` where there is none. */
export function readEarlierList(workbook: WorkbookSnapshot): readonly EarlierValue[] | null {
  const own = ownSheet(workbook, provisionalKey);
  const grid = workbook.sheets.find(({ name }) => name === own?.sheet);
  return grid === undefined ? null : readList(grid);
}

/** Which value of the plan a row is about. */
export interface ValueName {
  readonly code: string;
  readonly indicator: string;
  readonly role: ProvisionalRole;
}

export function keyOfValue({ code, indicator, role }: ValueName): string {
  return [canonicalText(code), canonicalText(indicator), role].join("\n");
}

/** What became of a value since the earlier list. */
export type Change =
  { readonly kind: "new" | "unchanged" } | { readonly kind: "updated"; readonly before: EarlierValue };

/** Values by name, each handed out once: a measure may have two indicators of one name. */
export class EarlierValues {
  private readonly left: ReadonlyMap<string, EarlierValue[]>;

  constructor(values: readonly EarlierValue[]) {
    this.left = new Map([...groupBy(values, keyOfValue)].map(([key, known]) => [key, [...known]]));
  }

  /** The change of a value that is still in the list. `dates`: its date as each language words it. */
  changeOf(name: ValueName, value: string, dates: readonly string[]): Change {
    const before = this.left.get(keyOfValue(name))?.shift();
    if (before === undefined) return { kind: "new" };
    const isSame = canonicalText(before.value) === canonicalText(value) && dates.includes(before.date);
    return isSame ? { kind: "unchanged" } : { kind: "updated", before };
  }

  /** Those that nothing was asked for: they are in the list no more. */
  rest(): readonly EarlierValue[] {
    return [...this.left.values()].flat();
  }
}

import { certain } from "../certain";
import { cellAddress, type CellPosition } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { pathOfRow, pathText, putAt, valueAt, type JsonPath } from "./jsonPath";
import { parseSettings, type SettingsResult } from "./parseSettings";
import { isTable, ruleKindPath, type ColumnValue, type Table } from "./sections";
import { placesOfColumns } from "./settingsColumns";
import type { SettingsMessage, SettingsProblem } from "./settingsProblem";
import { languageOfSheet, lineAt, settingsSections, sheetTexts, textAt, type LabelledRow } from "./settingsRows";
import { ownRubric, type ValueKind } from "./valueKinds";

/**
 * Reads a 点検設定 sheet that an official has edited. Rows are known by their labels (in either language), so rows may be
 * moved or left out; every problem names its cell.
 */
export function settingsFromRows(grid: SheetGrid): SettingsResult {
  if (languageOfSheet(grid.contents) !== null) return new SheetReader(grid).read();
  const message: SettingsMessage = { code: "notSettingsSheet", parameters: { title: sheetTexts.ja.sheet.title } };
  return { ok: false, problems: [{ path: "", cell: cellAddress(grid.origin), message }] };
}

/** Gathers the sheet's values into the JSON that `parseSettings` checks, and remembers which cell each came from. */
class SheetReader {
  private readonly json: { rubric: Record<string, unknown> } & Record<string, unknown> = { rubric: { grades: [] } };
  /** A preset's name, or that the rubric is the body's own; `undefined`: the usual one. */
  private rubricName: unknown = undefined;
  private readonly cells: { readonly path: string; readonly cell: string }[] = [];
  private readonly problems: SettingsProblem[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly grid: SheetGrid) {}

  read(): SettingsResult {
    for (const { section, row, rows } of settingsSections(this.grid.contents)) {
      const places = isTable(section) ? placesOfColumns(section, this.grid.contents, row + 1) : [];
      for (const labelled of rows) {
        if (isTable(section)) this.readTableRow(section, labelled, places);
        else this.readLine(labelled);
      }
    }
    return this.conclude();
  }

  private conclude(): SettingsResult {
    const { rubric, ...others } = this.json;
    const named = this.rubricName === undefined ? {} : { rubric: this.rubricName };
    const result = parseSettings({ ...others, ...(this.rubricName === ownRubric ? { rubric } : named) });
    const located = result.ok
      ? []
      : result.problems.map((problem) => ({ ...problem, cell: this.cellOf(problem.path) }));
    // A cell that could not be read is one problem, whatever follows from its absence.
    const unread = new Set(this.problems.map(({ cell }) => cell));
    const problems = [...this.problems, ...located.filter(({ cell }) => !unread.has(cell))];
    return result.ok && problems.length === 0 ? result : { ok: false, problems };
  }

  /** The cell of the path, or of the longest path around it. */
  private cellOf(path: string): string | null {
    const around = this.cells.filter((known) => path === known.path || isWithin(path, known.path));
    const closest = around.reduce<(typeof around)[number] | null>(
      (best, known) => (best === null || known.path.length > best.path.length ? known : best),
      null,
    );
    return closest?.cell ?? null;
  }

  // -------------------------------------------------------------------------------------------------------- rows

  private readLine({ row, label, name }: LabelledRow): void {
    const line = name === undefined ? undefined : lineAt(name);
    if (line === undefined) {
      this.complain({ row, column: 0 }, { code: "unknownRow", parameters: { label } });
    } else if (this.isFirst(line.path, label, row)) {
      const path = pathOfRow(line.path);
      const place = { row, column: 1 };
      if (line.path === "rubric") this.rubricName = this.valueOf(line.kind, path, place);
      else this.readCell(line.kind, path, place);
    }
  }

  private readTableRow(table: Table, { row, label, name }: LabelledRow, places: readonly (number | null)[]): void {
    const { rows, columns } = table;
    if (rows.kind === "each") {
      this.complainOfAll({ row, column: 0 }, rows.of.read(label).problems);
      if (name === undefined) return;
    }
    const isList = rows.kind === "numbered" || rows.kind === "listed";
    if (!isList && !this.isFirst(`${table.name} ${name ?? ""}`, label, row)) return;
    const about = isList ? this.lengthOf(rows.list) : (name ?? "");
    columns.forEach(({ values }, index) => {
      const value = values.find((one) => this.isToBeRead(one, about));
      const column = places[index] ?? null;
      if (value !== undefined && column !== null) this.readColumn(value, pathOfRow(value.path, about), { row, column });
    });
    if (rows.kind === "listed") this.remember([...pathOfRow(rows.list), about], { row, column: 0 });
  }

  private isToBeRead({ ofRule }: ColumnValue, about: string | number): boolean {
    return ofRule === undefined || valueAt(this.json, pathOfRow(ruleKindPath, about)) === ofRule;
  }

  private lengthOf(list: string): number {
    return ((valueAt(this.json, pathOfRow(list)) ?? []) as readonly unknown[]).length;
  }

  private isFirst(key: string, label: string, row: number): boolean {
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return true;
    }
    this.complain({ row, column: 0 }, { code: "repeatedRow", parameters: { label } });
    return false;
  }

  // ------------------------------------------------------------------------------------------------------- cells

  private readColumn({ kind, isRequired, unread }: ColumnValue, path: JsonPath, place: CellPosition): void {
    if (kind.control === "lines") this.readWords(kind, path, place);
    else if (isRequired === true) {
      const value = this.judged(kind, place) ?? unread;
      this.remember(path, place);
      if (value !== undefined) putAt(this.json, path, value);
    } else this.readCell(kind, path, place);
  }

  private readCell(kind: ValueKind<unknown>, path: JsonPath, place: CellPosition): void {
    const value = this.valueOf(kind, path, place);
    if (value !== undefined) putAt(this.json, path, value);
  }

  private readWords({ blank }: ValueKind<unknown>, path: JsonPath, { row, column: from }: CellPosition): void {
    if (blank !== undefined) putAt(this.json, path, []);
    certain(this.grid.contents[row]).forEach((_, column) => {
      const word = this.text({ row, column });
      if (column < from || word === "") return;
      const at = [...path, ((valueAt(this.json, path) ?? []) as readonly string[]).length];
      this.remember(at, { row, column });
      putAt(this.json, at, word);
    });
  }

  private valueOf(kind: ValueKind<unknown>, path: JsonPath, place: CellPosition): unknown {
    const isBlank = this.text(place) === "";
    // A blank cell of a list has no place in it.
    if (!isBlank || typeof path.at(-1) === "string") this.remember(path, place);
    return isBlank ? kind.blank : this.judged(kind, place);
  }

  private judged({ read }: ValueKind<unknown>, place: CellPosition): unknown {
    const { value, problems } = read(this.text(place));
    this.complainOfAll(place, problems);
    return value;
  }

  private text({ row, column }: CellPosition): string {
    return textAt(this.grid.contents, row, column);
  }

  private remember(path: JsonPath, place: CellPosition): void {
    this.cells.push({ path: pathText(path), cell: this.address(place) });
  }

  private complainOfAll(place: CellPosition, messages: readonly SettingsMessage[]): void {
    for (const message of messages) this.complain(place, message);
  }

  private complain(place: CellPosition, message: SettingsMessage): void {
    this.problems.push({ path: "", cell: this.address(place), message });
  }

  private address({ row, column }: CellPosition): string {
    const { origin } = this.grid;
    return cellAddress({ row: origin.row + row, column: origin.column + column });
  }
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

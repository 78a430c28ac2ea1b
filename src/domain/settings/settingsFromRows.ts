import { plainText } from "../evaluation/plainText";
import { outcomes } from "../evaluation/rubric";
import { directions } from "../evaluation/direction";
import { goalStatuses } from "../evaluation/goalStatus";
import { cellAddress } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { parseSettings, type SettingsResult } from "./parseSettings";
import { parseFiscalYears } from "../wareki/fiscalYear";
import { choiceLabel, sheetTexts, type ChoiceKind, type SettingsItem } from "./settingsItems";
import type { SettingsMessage, SettingsProblem } from "./settingsProblem";
import {
  choiceOfWord,
  isOwnRubric,
  itemOfLabel,
  languageOfSheet,
  settingsSections,
  textAt,
  yesOrNo,
  type SectionName,
} from "./settingsRows";
import { columnRoles, quantities, references, ruleKinds, severitySettings } from "./settingsSchema";
import { gradeColumns } from "./settingsSheet";

/**
 * Reads a 点検設定 sheet that an official has edited. Rows are known by their labels (in either language), so rows may be
 * moved or left out; every problem names its cell.
 */
export function settingsFromRows(grid: SheetGrid): SettingsResult {
  const reader = new SheetReader(grid);
  if (!reader.isSettingsSheet()) {
    const message: SettingsMessage = {
      code: "notSettingsSheet",
      parameters: { title: sheetTexts.ja.sheet.title },
    };
    return { ok: false, problems: [{ path: "", cell: cellAddress(grid.origin), message }] };
  }
  return reader.read();
}

interface Place {
  readonly row: number;
  readonly column: number;
}

type Json = Record<string, unknown>;

/** Gathers the sheet's values into the JSON that `parseSettings` checks, and remembers which cell each came from. */
class SheetReader {
  private readonly json: Json = {};
  private readonly ownRubric: Json = {};
  private readonly grades: Json[] = [];
  private usesOwnRubric = false;
  private readonly cells: { readonly path: string; readonly cell: string }[] = [];
  private readonly problems: SettingsProblem[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly grid: SheetGrid) {}

  isSettingsSheet(): boolean {
    return languageOfSheet(this.grid.contents) !== null;
  }

  read(): SettingsResult {
    for (const { name, rows } of settingsSections(this.grid.contents)) {
      for (const { row, label } of rows) this.readers[name](row, label);
    }
    return this.conclude();
  }

  private readonly readers: Readonly<Record<SectionName, (row: number, label: string) => void>> = {
    plan: (row, label) => {
      this.readItem(row, label);
    },
    judging: (row, label) => {
      this.readItem(row, label);
    },
    rubric: (row, label) => {
      this.readItem(row, label);
    },
    columns: (row, label) => {
      this.readColumn(row, label);
    },
    divisions: (row) => {
      const place = { row, column: 1 };
      const letter = this.text(place);
      if (letter !== "") this.append(["columns", "divisionLetters"], letter, place);
    },
    statuses: (row, label) => {
      this.readStatus(row, label);
    },
    grades: (row) => {
      this.readGrade(row);
    },
    directions: (row, label) => {
      this.readNamed("measureDirections", row, label, "direction", directions);
    },
    severities: (row, label) => {
      this.readNamed("severities", row, label, "severity", severitySettings);
    },
  };

  private conclude(): SettingsResult {
    if (this.usesOwnRubric) {
      this.json.rubric = { ...this.ownRubric, grades: this.grades };
    }
    const result = parseSettings(this.json);
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

  // ------------------------------------------------------------------------------------------------ one line

  private readItem(row: number, label: string): void {
    const item = itemOfLabel(label);
    const place = { row, column: 1 };
    if (item === undefined) {
      this.complain({ row, column: 0 }, { code: "unknownRow", parameters: { label } });
    } else if (this.isFirst(`item ${item.key}`, label, row)) {
      this.putItem(item, place);
    }
  }

  private isFirst(key: string, label: string, row: number): boolean {
    if (!this.seen.has(key)) {
      this.seen.add(key);
      return true;
    }
    this.complain({ row, column: 0 }, { code: "repeatedRow", parameters: { label } });
    return false;
  }

  private putItem(item: SettingsItem, place: Place): void {
    const { path, value, blank } = item;
    const isBlank = this.text(place) === "";
    if (value.kind === "rubric") {
      this.putRubricName(place);
      return;
    }
    const [head = "", ...rest] = path;
    const target = head === "rubric" ? this.ownRubric : this.json;
    const keys = head === "rubric" ? rest : path;
    this.remember(path.join("."), place);
    if (isBlank) {
      if (blank === "null") put(target, keys, null);
      return;
    }
    const read = value.kind === "choice" ? this.choice(place, value.of, value.ids) : this.valueOf(place, value.kind);
    if (read !== undefined) put(target, keys, read);
  }

  private putRubricName(place: Place): void {
    const name = this.text(place);
    this.remember("rubric", place);
    this.usesOwnRubric = isOwnRubric(name);
    if (!this.usesOwnRubric && name !== "") this.json.rubric = name;
  }

  // -------------------------------------------------------------------------------------------------- tables

  private readColumn(row: number, label: string): void {
    const role = this.choice({ row, column: 0 }, "role", columnRoles);
    if (role === undefined || !this.isFirst(`column ${role}`, label, row)) return;
    const letter = this.text({ row, column: 1 });
    if (letter !== "") {
      this.remember(`columns.letters.${role}`, { row, column: 1 });
      put(this.json, ["columns", "letters", role], letter);
    }
    this.putWords(["columns", "headerWords", role], row, 3);
  }

  private readStatus(row: number, label: string): void {
    const status = this.choice({ row, column: 0 }, "status", goalStatuses);
    if (status === undefined || !this.isFirst(`status ${status}`, label, row)) return;
    const place = { row, column: 1 };
    const symbol = this.text(place);
    this.remember(`goalStatusWords.${status}.symbol`, place);
    put(this.json, ["goalStatusWords", status, "symbol"], symbol === "" ? null : symbol);
    put(this.json, ["goalStatusWords", status, "words"], []);
    this.putWords(["goalStatusWords", status, "words"], row, 2);
  }

  private putWords(path: readonly string[], row: number, from: number): void {
    const width = this.grid.contents[row]?.length ?? 0;
    for (let column = from; column < width; column++) {
      const word = this.text({ row, column });
      if (word !== "") this.append(path, word, { row, column });
    }
  }

  private readNamed(section: string, row: number, name: string, of: ChoiceKind, ids: readonly string[]): void {
    const place = { row, column: 1 };
    const id = this.choice(place, of, ids);
    if (id === undefined || !this.isFirst(`${section} ${name}`, name, row)) return;
    this.remember(`${section}.${name}`, place);
    put(this.json, [section, name], id);
  }

  private readGrade(row: number): void {
    const cellOf = (column: (typeof gradeColumns)[number]): Place => ({ row, column: gradeColumns.indexOf(column) });
    const path = `rubric.grades[${this.grades.length}]`;
    for (const column of gradeColumns) this.remember(gradePath(path, column), cellOf(column));
    const points = this.valueOf(cellOf("points"), "number");
    const aliases = (this.grid.contents[row] ?? [])
      .map((_, column) => this.text({ row, column }))
      .slice(gradeColumns.indexOf("aliases"))
      .filter((alias) => alias !== "");
    this.remember(path, cellOf("symbol"));
    this.grades.push({
      symbol: this.text(cellOf("symbol")),
      label: this.text(cellOf("label")),
      rule: this.rule(row, cellOf),
      achieved: this.yesNo(cellOf("achieved")),
      ...(points === undefined ? {} : { points }),
      ...(aliases.length === 0 ? {} : { aliases }),
    });
  }

  private rule(row: number, cellOf: (column: (typeof gradeColumns)[number]) => Place): Json {
    const kind = this.choice(cellOf("rule"), "ruleKind", ruleKinds);
    if (kind === "comparison") {
      return {
        kind,
        reference: this.choice(cellOf("subject"), "reference", references),
        outcomes: this.outcomes(cellOf("outcomes")),
      };
    }
    if (kind !== "interval") return { kind: kind ?? "manual" };
    const ends = (["atLeast", "moreThan", "atMost", "below"] as const).flatMap((end) => {
      const value = this.valueOf({ row, column: cellOf(end).column }, "number");
      return value === undefined ? [] : [[end, value] as const];
    });
    return { kind, quantity: this.choice(cellOf("subject"), "quantity", quantities), ...Object.fromEntries(ends) };
  }

  private outcomes(place: Place): readonly string[] {
    const written = this.text(place)
      .split(/[・,、，/／]/u)
      .filter((word) => word.trim() !== "");
    return written.flatMap((word) => this.choiceOf(word, place, "outcome", outcomes) ?? []);
  }

  // --------------------------------------------------------------------------------------------------- cells

  private text({ row, column }: Place): string {
    return textAt(this.grid.contents, row, column);
  }

  /** `undefined` for an empty cell; a number typed as text counts as the number. */
  private valueOf(place: Place, kind: "text" | "number" | "fiscalYear"): string | number | undefined {
    const text = this.text(place);
    if (text === "") return undefined;
    const plain = plainText(text);
    if (kind !== "text" && /^-?\d{1,15}(?:\.\d{1,15})?(?:e-?\d{1,2})?$/u.test(plain)) return Number(plain);
    const years = kind === "fiscalYear" ? parseFiscalYears(text) : null;
    return years?.ok === true && years.years.length === 1 ? years.years[0] : text;
  }

  private yesNo(place: Place): boolean {
    const text = this.text(place);
    const answer = yesOrNo(text);
    if (answer === undefined && text !== "") {
      this.complain(place, { code: "notYesNo", parameters: { received: text } });
    }
    return answer === "yes";
  }

  private choice(place: Place, of: ChoiceKind, ids: readonly string[]): string | undefined {
    return this.choiceOf(this.text(place), place, of, ids);
  }

  private choiceOf(text: string, place: Place, of: ChoiceKind, ids: readonly string[]): string | undefined {
    const id = choiceOfWord(text, of, ids);
    if (id === undefined) {
      const allowed = ids.map((candidate) => choiceLabel(sheetTexts.ja, of, candidate)).join("、");
      this.complain(place, { code: "notOneOf", parameters: { allowed, received: text } });
    }
    return id;
  }

  private append(path: readonly string[], value: string, place: Place): void {
    const list = (valueAt(this.json, path) ?? []) as readonly string[];
    this.remember(`${path.join(".")}[${list.length}]`, place);
    put(this.json, path, [...list, value]);
  }

  private remember(path: string, place: Place): void {
    this.cells.push({ path, cell: this.address(place) });
  }

  private complain(place: Place, message: SettingsMessage): void {
    this.problems.push({ path: "", cell: this.address(place), message });
  }

  private address({ row, column }: Place): string {
    const { origin } = this.grid;
    return cellAddress({ row: origin.row + row, column: origin.column + column });
  }
}

function gradePath(path: string, column: (typeof gradeColumns)[number]): string {
  switch (column) {
    case "symbol":
    case "label":
    case "achieved":
    case "points":
    case "aliases":
      return `${path}.${column}`;
    case "rule":
      return `${path}.rule.kind`;
    case "subject":
      return `${path}.rule`;
    case "outcomes":
    case "atLeast":
    case "moreThan":
    case "atMost":
    case "below":
      return `${path}.rule.${column}`;
  }
}

function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

function put(json: Json, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  if (rest.length === 0) {
    json[key] = value;
    return;
  }
  const inner = json[key] ?? {};
  json[key] = inner;
  put(inner as Json, rest, value);
}

function valueAt(json: Json, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], json);
}

/**
 * A small language for drawing other bodies' plans. Cells of a line stand between `|`; `<` joins a cell to the left, `^` to
 * the one above; `⏎` is a line break. `#1,234` is a number shown like that (`#85.0%` holds 0.85), all else is text.
 */
export interface BodySheet {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
  /** Counted from 1. */
  readonly hiddenRows: readonly number[];
}

/** What a person did to a copy. A place is `sheet @ text in the row @ text of the header`, or `sheet!F9`. */
export type Edit =
  | { readonly kind: "set"; readonly cells: readonly (readonly [place: string, content: string])[] }
  | { readonly kind: "swap"; readonly places: readonly [string, string] }
  | { readonly kind: "paste" | "drop" | "hide"; readonly place: string };

export interface Slip {
  readonly what: string;
  readonly edit: Edit;
  /** Counterparts that the slip contradicts: a finding there is as good. Found on the edited sheets. */
  readonly also: readonly string[];
}

export interface BodyPlan {
  readonly name: string;
  readonly sheets: readonly BodySheet[];
  readonly measures: number;
  /** What an auditor counts: measures by their grade or status. */
  readonly headline: Readonly<Record<string, number>>;
  /** Grades that an auditor counts as achieved, where the plan says it. */
  readonly achieved?: readonly string[];
  /** What an official answers where the product asks: which sheet, which column of grades. */
  readonly answer?: { readonly measuresSheet?: string; readonly gradeColumn?: string };
  readonly slips: readonly Slip[];
}

export type Lines = readonly (readonly string[])[];

/** The lines of a text, each split into its cells. */
export function data(text: string): string[][] {
  return text
    .replace(/^\n|\n$/gu, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.replace(/^ +| +$/gu, "").replaceAll("⏎", "\n")));
}

/** A sheet of texts and tables, from above downwards. */
export function sheet(name: string, ...blocks: readonly (string | Lines)[]): BodySheet {
  return { name, lines: blocks.flatMap((block) => (typeof block === "string" ? data(block) : block)), hiddenRows: [] };
}

/** The figure a cell shows: `#1,234` → 1234, `98.5％以上` → 98.5, `▲3` → −3. */
export function figure(cell: string | undefined): number {
  const digits = /[▲△-]?[\d,]+(?:\.\d+)?/u.exec(cell ?? "")?.[0] ?? "NaN";
  return Number(digits.replaceAll(",", "").replace(/^[▲△]/u, "-"));
}

/** Rounded half away from zero, as a sheet shows it. */
export function rounded(value: number, decimals = 1): string {
  const scale = 10 ** decimals;
  const whole = Math.round(Math.abs(value) * scale + 1e-9) / scale;
  const text = whole.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return value < 0 && whole !== 0 ? `▲${text}` : text;
}

/** Actual ÷ target in percent, unrounded. */
export function ratio(actual: string | undefined, target: string | undefined): number {
  return (figure(actual) / figure(target)) * 100;
}

/** (actual − baseline) ÷ (target − baseline) in percent, unrounded. */
export function progress(baseline: string | undefined, target: string | undefined, actual: string | undefined): number {
  return ((figure(actual) - figure(baseline)) / (figure(target) - figure(baseline))) * 100;
}

/** The grade of a rate: the first band whose least value it reaches. */
export function banded(rate: number, bands: readonly (readonly [grade: string, least: number])[]): string {
  return bands.find(([, least]) => rate >= least - 1e-9)?.[0] ?? "";
}

export function column(lines: Lines, index: number): string[] {
  return lines.map((line) => line[index] ?? "");
}

export function tally(values: readonly string[], kinds: readonly string[]): number[] {
  return kinds.map((kind) => values.filter((value) => value === kind).length);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** `12 of 20` → `60.0`. */
export function share(count: number, total: number, decimals = 1): string {
  return rounded((count / total) * 100, decimals);
}

export function headlineOf(values: readonly string[]): Readonly<Record<string, number>> {
  return values.reduce<Record<string, number>>((all, value) => ({ ...all, [value]: (all[value] ?? 0) + 1 }), {});
}

/** Rows of a summary: per division the count of each grade and their sum, then 合計. */
export function crossTable(lines: Lines, division: number, grade: number, kinds: readonly string[]): string[][] {
  const divisions = [...new Set(column(lines, division))];
  const counts = divisions.map((name) =>
    tally(
      column(
        lines.filter((line) => line[division] === name),
        grade,
      ),
      kinds,
    ),
  );
  const row = (name: string, figures: readonly number[]): string[] => [
    name,
    ...figures.map((one) => `#${one}`),
    `#${sum(figures)}`,
  ];
  return [
    ...divisions.map((name, index) => row(name, counts[index] ?? [])),
    row(
      "合計",
      kinds.map((_, index) => sum(counts.map((one) => one[index] ?? 0))),
    ),
  ];
}

/** The shares of the last row of a table of counts, whose last cell is the total. */
export function shareRow(table: Lines, name = "構成比", sign = "%"): string[] {
  const figures = (table.at(-1) ?? []).slice(1).map(figure);
  const total = figures.at(-1) ?? 0;
  return [name, ...figures.map((one) => (sign === "%" ? `#${share(one, total)}%` : `${share(one, total)}${sign}`))];
}

/** Whether the shares, as printed, add up to 100.0. */
export function addsUp(shares: readonly string[]): boolean {
  return Math.abs(sum(shares.map(figure)) - 100) < 1e-6;
}

export function set(what: string, place: string, content: string, ...also: readonly string[]): Slip {
  return { what, edit: { kind: "set", cells: [[place, content]] }, also };
}

/** Several cells at once: one thought, one slip. */
export function setAll(what: string, cells: readonly (readonly [string, string])[], ...also: readonly string[]): Slip {
  return { what, edit: { kind: "set", cells }, also };
}

export function swap(what: string, one: string, other: string, ...also: readonly string[]): Slip {
  return { what, edit: { kind: "swap", places: [one, other] }, also };
}

export function paste(what: string, place: string, ...also: readonly string[]): Slip {
  return { what, edit: { kind: "paste", place }, also };
}

export function drop(what: string, place: string, ...also: readonly string[]): Slip {
  return { what, edit: { kind: "drop", place }, also };
}

export function hide(what: string, place: string, ...also: readonly string[]): Slip {
  return { what, edit: { kind: "hide", place }, also };
}

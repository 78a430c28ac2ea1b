import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the sample workbooks and their sources are. */
export const samplesFolder = join(__dirname, "..", "..", "samples");

/** One row of the measures sheet, with the texts as the body typed them. */
export interface MeasureRecord {
  /** From the widest division to the narrowest, as printed: 柱Ⅰ …, ① …, ア …. */
  readonly divisions: readonly string[];
  readonly number: number;
  readonly name: string;
  readonly department: string;
  readonly indicator: string;
  readonly target: string;
  readonly actual: string;
  readonly grade: string;
  readonly goal: string;
  readonly goalStatus: string;
  readonly background: string;
}

/** One row of the published summary table; a subtotal has no field, the total has neither subpillar nor field. */
export interface SummaryRecord {
  readonly pillar: string;
  readonly subpillar: string;
  readonly field: string;
  /** A fraction: 0.934 for the printed 93.4%. */
  readonly achievementRate: number;
  readonly measures: number;
  readonly achieved: number;
  readonly missedEnded: number;
  readonly missedContinuing: number;
}

export interface StrategyRecord {
  readonly strategy: string;
  readonly content: string;
  /** Codes of the fields it strengthened: `Ⅰ-①-ウ`. */
  readonly fields: readonly string[];
}

type Row = readonly string[];

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(join(samplesFolder, "source", file), "utf8").split(/\r?\n/);
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}

function withoutHeader(file: string): readonly Row[] {
  return rowsOf(file).slice(1);
}

function columnOf(row: Row, index: number): string {
  const text = row[index];
  if (text === undefined) throw new Error(`Column ${index + 1} is missing in the row "${row.join(" | ")}".`);
  return text;
}

function printedRate(text: string): number {
  return Number((Number(text.replace("%", "")) / 100).toFixed(3));
}

/** The 13 columns of the annex, in its order. */
export function kanagawaHeaders(): Row {
  return rowsOf("kanagawa-measures.tsv")[0] ?? [];
}

export function kanagawaMeasures(): readonly MeasureRecord[] {
  return withoutHeader("kanagawa-measures.tsv").map((row) => ({
    divisions: row.slice(0, 3),
    number: Number(columnOf(row, 3)),
    name: columnOf(row, 4),
    department: columnOf(row, 5),
    indicator: columnOf(row, 6),
    target: columnOf(row, 7),
    actual: columnOf(row, 8),
    grade: columnOf(row, 9),
    goal: columnOf(row, 10),
    goalStatus: columnOf(row, 11),
    background: columnOf(row, 12),
  }));
}

export function kanagawaSummary(): readonly SummaryRecord[] {
  return withoutHeader("kanagawa-summary.tsv").map((row) => ({
    pillar: columnOf(row, 0),
    subpillar: columnOf(row, 1),
    field: columnOf(row, 2),
    achievementRate: printedRate(columnOf(row, 3)),
    measures: Number(columnOf(row, 4)),
    achieved: Number(columnOf(row, 5)),
    missedEnded: Number(columnOf(row, 6)),
    missedContinuing: Number(columnOf(row, 7)),
  }));
}

export function kanagawaStrategies(): readonly StrategyRecord[] {
  return withoutHeader("kanagawa-strategies.tsv").map((row) => ({
    strategy: columnOf(row, 0),
    content: columnOf(row, 1),
    fields: columnOf(row, 2).split(" "),
  }));
}

import type { MeasureRecord } from "./source";
import { across, joinedAbove, joinedLeft, type DrawnCell, type DrawnColumn, type DrawnRow, type RowKind } from "./sheetDrawing";

/** The columns of a measures sheet in the order of the annex; `divisions` has one for every level. */
const columnsAfterDivisions: readonly DrawnColumn[] = [
  { width: 5, align: "center" },
  { width: 40 },
  { width: 20 },
  { width: 30 },
  { width: 20, asText: true },
  { width: 22, asText: true },
  { width: 5, align: "center" },
  { width: 56 },
  { width: 29 },
  { width: 52 },
];

/** 総括 stands over these three headers. */
const headersOfResults = ["目標", "実績", "評価"];
const resultsHeader = "総括";

export function measureColumns(divisions: readonly DrawnColumn[]): readonly DrawnColumn[] {
  return [...divisions, ...columnsAfterDivisions];
}

/** The cells of a measure from 番号 on. */
export function measureCells(measure: MeasureRecord): readonly DrawnCell[] {
  const texts = [
    measure.name,
    measure.department,
    measure.indicator,
    measure.target,
    measure.actual,
    measure.grade,
    measure.goal,
    measure.goalStatus,
    measure.background,
  ];
  return [measure.number, ...texts.map((text) => (text === "" ? null : withLineBreaks(text)))];
}

/**
 * Parts of a cell go on lines of their own where the annex leaves a blank between them: (1) … (2) …, ※ …,
 * 【…】 …, and the sentences of a background.
 */
export function withLineBreaks(text: string): string {
  return text
    .replace(/ (?=\(\d+\)|※)/gu, "\n")
    .replace(/(?<=【[^】]*】|[（(]※[)）]|。) /gu, "\n");
}

/** A page of a sheet in report layout: it begins with the title and the header, which need not be spelt alike. */
export interface ReportPage {
  /** The division with which the page begins. */
  readonly beginsWith: string;
  /** The thirteen headers; `null` is a header left blank. */
  readonly headers: readonly (string | null)[];
}

export interface ReportText {
  readonly title: string;
  readonly legend: string;
  readonly pages: readonly ReportPage[];
}

/** The rows in report layout: a heading row for every division, the measures below it, each page with its own head. */
export function reportRows(measures: readonly MeasureRecord[], text: ReportText): readonly DrawnRow[] {
  return measures.flatMap((measure, index) => {
    const opened = openedDivisions(measure, measures[index - 1]);
    const page = text.pages.find(({ beginsWith }) => opened.some(({ label }) => label === beginsWith));
    return [
      ...(page === undefined ? [] : pageHead(text, page)),
      ...opened.map((division) => headingRow(division, columnCountOf(measure))),
      measureRow(measure),
    ];
  });
}

/** The rows that begin a page after the first, counted from 1. */
export function pageBeginnings(rows: readonly DrawnRow[]): readonly number[] {
  return rows.flatMap(({ kind }, index) => (kind === "title" && index > 0 ? [index + 1] : []));
}

/** The rows in list layout: one header row, every measure with all its divisions. */
export function listRows(measures: readonly MeasureRecord[], headers: readonly string[]): readonly DrawnRow[] {
  return [
    { kind: "header", cells: headers },
    ...measures.map((measure) => ({ kind: "body" as const, cells: [...measure.divisions, ...measureCells(measure)] })),
  ];
}

interface OpenedDivision {
  readonly level: number;
  readonly label: string;
}

function openedDivisions(measure: MeasureRecord, previous: MeasureRecord | undefined): readonly OpenedDivision[] {
  const changed = measure.divisions.findIndex((label, level) => previous?.divisions[level] !== label);
  if (changed < 0) return [];
  return measure.divisions.map((label, level) => ({ level, label })).slice(changed);
}

const headingKinds: readonly RowKind[] = ["heading1", "heading2", "heading3"];

function headingRow({ level, label }: OpenedDivision, columnCount: number): DrawnRow {
  return { kind: headingKinds[level] ?? "heading3", cells: across(label, columnCount) };
}

function measureRow(measure: MeasureRecord): DrawnRow {
  return { kind: "body", cells: [...measure.divisions.map(() => null), ...measureCells(measure)] };
}

function columnCountOf(measure: MeasureRecord): number {
  return measure.divisions.length + columnsAfterDivisions.length;
}

function pageHead({ title, legend }: ReportText, { headers }: ReportPage): readonly DrawnRow[] {
  return [
    { kind: "title", cells: across(title, headers.length) },
    { kind: "note", cells: across(legend, headers.length) },
    { kind: "header", cells: headers.map((header) => upperHeader(header)) },
    { kind: "header", cells: headers.map((header) => (isResult(header) ? header : joinedAbove)) },
  ];
}

function upperHeader(header: string | null): DrawnCell {
  if (!isResult(header)) return header;
  return header === headersOfResults[0] ? resultsHeader : joinedLeft;
}

function isResult(header: string | null): boolean {
  return header !== null && headersOfResults.includes(header);
}

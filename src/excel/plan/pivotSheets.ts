import { type CellArea } from "../../domain/grid/cell";
import { ownSheet } from "../../domain/grid/ownCells";
import type { OwnArea, WorkbookSnapshot } from "../../domain/grid/sheetGrid";
import { readGrade } from "../../domain/evaluation/grade";
import type { MeasureEvaluation } from "../../domain/evaluation/evaluateMeasures";
import { levelNames, type Inspection } from "../../domain/inspection/inspect";
import { addressesRead, textOfCell } from "../../domain/measures/measure";
import { pivotTable as en } from "../../domain/texts/en/pivotTable";
import { pivotTable as ja } from "../../domain/texts/ja/pivotTable";
import { views as viewsEn } from "../../domain/texts/en/views";
import { views as viewsJa } from "../../domain/texts/ja/views";
import type { Language } from "../../domain/texts/language";
import { colours, fontSizes } from "./appearance";
import { divisionLabels } from "./pivotLabels";
import {
  emptyCell,
  textCell,
  type PlannedCell,
  type PlannedPivot,
  type PlannedSheet,
  type PlannedWrites,
} from "./plannedWrites";
import { freeSheetName } from "./sheetNames";

export const pivotSheetKey = "pivotTable";
export const pivotSourceKey = "pivotSource";

type Words = typeof ja | typeof en;

/** A column of the source sheet. */
interface SourceColumn {
  readonly heading: string;
  readonly width: number;
  readonly text: (evaluation: MeasureEvaluation, index: number) => string;
}

/** Headings that repeat would be renamed by Excel. */
function uniqueHeadings(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let heading = column.heading;
    for (let number = 2; taken.has(heading.toLowerCase()); number += 1) heading = `${column.heading}${String(number)}`;
    taken.add(heading.toLowerCase());
    return { ...column, heading };
  });
}

/** 柱, 中柱, 分野; 区分1 … where the sheet has no words for them. */
function headingsOfLevels({ measureSheet, summary }: Inspection, language: Language): readonly string[] {
  const { level } = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const named = levelNames(measureSheet, summary.depth);
  return Array.from({ length: summary.depth }, (_, index) => {
    const name = (named[index] ?? "").replace(/\s+/gu, " ").trim();
    return name === "" ? level({ level: index + 1 }) : name;
  });
}

interface Source {
  readonly columns: readonly SourceColumn[];
  readonly levels: readonly string[];
  readonly isNumbered: boolean;
}

/** The levels, the measure, and what it may be counted by; the goal's status is the last column. */
function sourceOf(inspection: Inspection, words: Words, language: Language): Source {
  const { evaluations, measureSheet, settings, summary } = inspection;
  const { withoutDivision } = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const paths = evaluations.map(({ measure }) =>
    Array.from({ length: summary.depth }, (_, level) => measure.divisions[level]?.label ?? withoutDivision),
  );
  const { labels, isNumbered } = divisionLabels(paths);
  const orBlank = (text: string): string => (text === "" ? words.blank : text);
  const gradeOf = ({ measure }: MeasureEvaluation): string => {
    const entered = textOfCell(measure.cells.grade);
    return orBlank(readGrade(entered, settings.rubric) ?? entered);
  };
  const levels = headingsOfLevels(inspection, language).map((heading, level): SourceColumn => ({
    heading,
    width: 28,
    text: (_, index) => labels[index]?.[level] ?? withoutDivision,
  }));
  const { fields } = words;
  const more: readonly SourceColumn[] = [
    { heading: fields.code, width: 14, text: ({ measure }) => measure.code },
    { heading: fields.name, width: 40, text: ({ measure }) => orBlank(textOfCell(measure.cells.name)) },
    ...(measureSheet.columns.has("department")
      ? [
          {
            heading: fields.department,
            width: 20,
            text: ({ measure }: MeasureEvaluation) => orBlank(textOfCell(measure.cells.department)),
          },
        ]
      : []),
    ...(measureSheet.columns.has("grade") ? [{ heading: fields.grade, width: 8, text: gradeOf }] : []),
    {
      heading: fields.status,
      width: 18,
      text: ({ goalStatus: { status } }) => (status === null ? words.notJudged : words.statuses[status]),
    },
  ];
  const columns = uniqueHeadings([...levels, ...more]);
  return { columns, levels: columns.slice(0, levels.length).map(({ heading }) => heading), isNumbered };
}

interface SheetPlace {
  readonly name: string;
  readonly existing: OwnArea | null;
}

/** One header row from A1 and nothing merged: what a PivotTable wants, and the official's own list seldom is. */
function planSourceSheet({ columns }: Source, { evaluations }: Inspection, place: SheetPlace): PlannedSheet {
  const rows = evaluations.map((evaluation, index) => columns.map(({ text }) => textCell(text(evaluation, index))));
  const header = columns.map(({ heading }) => textCell(heading));
  const across = (count: number): CellArea => ({ row: 0, column: 0, rows: count, columns: columns.length });
  return {
    key: pivotSourceKey,
    ...place,
    cells: [header, ...rows],
    merges: [],
    formats: [
      { area: across(rows.length + 1), fontSize: fontSizes.body, vertical: "Center" },
      { area: across(1), bold: true, fill: colours.header },
    ],
    columnWidths: columns.map(({ width }) => width),
    headerRows: { first: 0, last: 0 },
    print: { paper: "A4", orientation: "Landscape" },
  };
}

/** Room for the row labels, and for the statuses with their total. */
const pivotWidths: readonly number[] = [44, 16, 16, 16, 16, 16];

/** A sheet with texts above a PivotTable, which Excel lays out by itself. */
function sheetWithPivot(texts: readonly string[], place: SheetPlace, pivot: PlannedPivot): PlannedSheet {
  const rows = [...texts, ""].map((text): readonly PlannedCell[] =>
    pivotWidths.map((_, column) => (column === 0 ? textCell(text) : emptyCell)),
  );
  const across = (row: number, count: number): CellArea => ({
    row,
    column: 0,
    rows: count,
    columns: pivotWidths.length,
  });
  return {
    key: pivotSheetKey,
    ...place,
    cells: rows,
    merges: [],
    formats: [
      { area: across(0, 1), bold: true, fontSize: fontSizes.title },
      ...(texts.length > 1
        ? [{ area: across(1, texts.length - 1), fontSize: fontSizes.note, fontColor: colours.note }]
        : []),
    ],
    columnWidths: pivotWidths,
    pivot,
    headerRows: null,
    print: { paper: "A4", orientation: "Landscape" },
  };
}

/**
 * A PivotTable with the plan's divisions as rows, the goals' statuses as columns and the number of measures as values, and
 * the sheet of ours that it is made from, with one row a measure: the official's own list has headers of two rows and merged
 * cells, of which Excel makes no PivotTable, and the machine-readable table has a row for each part of an indicator, which
 * would count some measures twice.
 */
export function planPivot(
  inspection: Inspection,
  snapshot: WorkbookSnapshot,
  { madeAt, language }: { readonly madeAt: string; readonly language: Language },
): PlannedWrites {
  const words = { ja, en }[language];
  const { madeAt: madeAtWords } = { ja: viewsJa, en: viewsEn }[language];
  const taken = snapshot.sheets.map(({ name }) => name);
  const placeOf = (key: string, name: string): SheetPlace => ({
    name: freeSheetName(name, taken, language),
    existing: ownSheet(snapshot, key),
  });
  const { measureSheet } = inspection;
  const content = sourceOf(inspection, words, language);
  const source = planSourceSheet(content, inspection, placeOf(pivotSourceKey, words.sourceSheetName));
  const sourceName = source.existing?.sheet ?? source.name;
  const texts = [
    words.title,
    words.source({ sheet: measureSheet.sheet, rows: addressesRead(measureSheet), copy: sourceName }),
    words.notLive({ sheet: measureSheet.sheet }),
    ...(content.isNumbered ? [words.numbered] : []),
    madeAtWords({ time: madeAt }),
  ];
  const pivot: PlannedPivot = {
    source: {
      key: pivotSourceKey,
      area: { row: 0, column: 0, rows: source.cells.length, columns: content.columns.length },
    },
    fields: fieldsOf(content, words),
  };
  const sheet = sheetWithPivot(texts, placeOf(pivotSheetKey, words.sheetName), pivot);
  return { columns: null, sheets: [source, sheet] };
}

/** Behind the levels stands the measure's code, which every measure has, and the status is the last. */
function fieldsOf({ columns, levels }: Source, { measures }: Words): PlannedPivot["fields"] {
  return {
    rows: levels,
    columns: [columns.at(-1)?.heading ?? ""],
    counts: [{ field: columns[levels.length]?.heading ?? "", name: measures }],
  };
}

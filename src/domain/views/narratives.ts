import { plainText } from "../text/plainText";
import { cellAt } from "../grid/sheetGrid";
import { mergeLookup } from "../grid/mergeLookup";
import type { Inspection } from "../inspection/inspect";
import type { HeaderColumn } from "../measures/header";
import { textOfCell, type Measure, type MeasureSheet, type TableSheet } from "../measures/measure";

/** What a column of sentences is about, beside those that the inspection itself knows. */
export type NarrativeKind = "fieldGoal" | "impact" | "efforts" | "next";

/** Headers in the order of trial; what is more particular stands first. */
const headers: readonly (readonly [NarrativeKind, RegExp])[] = [
  [
    "fieldGoal",
    /^(?:分野|柱|区分|基本目標|章|節|政策|基本施策)(?:別|ごと)?の?(?:目標|めざす姿|目指す姿|方針|ねらい)$/u,
  ],
  ["impact", /影響/u],
  ["efforts", /(?:取組|取り組み|事業|実施)の?(?:内容|概要|状況|実績|成果)|^主な(?:取組|取り組み|成果)/u],
  ["next", /課題|今後|方向性|(?:次|来|翌)年度の/u],
];

/** Columns that carry sentences, by what they are about. */
export interface Narratives {
  /** The column's header, `null` where the sheet has none. */
  readonly labelOf: (kind: NarrativeKind) => string | null;
  /** `""` where the cell is blank or the sheet has no such column. */
  readonly textOf: (kind: NarrativeKind, measure: Measure) => string;
}

function columnsInUse({ columns, divisionColumns, yearColumns }: TableSheet): ReadonlySet<number> {
  return new Set([
    ...[...columns.values(), ...divisionColumns].map(({ column }) => column),
    ...yearColumns.flatMap((year) => Object.values(year.columns)),
  ]);
}

function columnsOf(measureSheet: MeasureSheet): ReadonlyMap<NarrativeKind, HeaderColumn> {
  if (measureSheet.kind !== "table") return new Map();
  const inUse = columnsInUse(measureSheet);
  const found = new Map<NarrativeKind, HeaderColumn>();
  for (const column of measureSheet.header.columns.filter((one) => !inUse.has(one.column))) {
    const kind = headers.find(([, pattern]) => pattern.test(plainText(column.label)))?.[0];
    if (kind !== undefined && !found.has(kind)) found.set(kind, column);
  }
  return found;
}

/** Finds the sheet's narrative columns among those that play no other part; merged cells hold for all their rows. */
export function narrativesOf({ measureSheet, grid }: Inspection): Narratives {
  const columns = columnsOf(measureSheet);
  const merges = mergeLookup(grid);
  return {
    labelOf: (kind) => columns.get(kind)?.label ?? null,
    textOf: (kind, { row }) => {
      const column = columns.get(kind)?.column;
      if (column === undefined) return "";
      return textOfCell(cellAt(grid, merges(row, column) ?? { row, column }));
    },
  };
}

import { columnLetters } from "../../../grid/cell";
import { runsWithin, type LineRun } from "../../../grid/sheetTraits";
import type { HeaderColumn } from "../../../measures/header";
import type { TableSheet } from "../../../measures/measure";
import { defineTableCheck } from "../../check";
import { findAt, cellsAt, measureOf } from "../findingAt";
import { certain } from "../../../certain";

/** The columns that are read, judged or counted; years gone by and working columns may be hidden for printing. */
function columnsInUse({ columns, divisionColumns }: TableSheet): readonly HeaderColumn[] {
  const used = new Set([...columns.values(), ...divisionColumns]);
  return [...used].sort((one, other) => one.column - other.column);
}

/** Hidden columns that the inspection reads: nobody sees what is judged. */
export const hiddenColumn = defineTableCheck({
  code: "structure-hidden-column",
  granularity: "column",
  ja: {
    title: "非表示の列",
    description: "点検に使う列が非表示になっていて、何を点検したのかが見えません。",
    message: (p: { first: number; last: number; labels: readonly string[] }) =>
      `${p.first === p.last ? `${columnLetters(p.first)}列` : `${columnLetters(p.first)}列から${columnLetters(p.last)}列まで`}が非表示です。「${p.labels.join("」「")}」は、見えないまま点検に使われています。`,
    fix: "列を再表示して内容を確かめてください。公表しない列であれば、公表するファイルからは削除してください。",
  },
  en: {
    title: "Hidden column",
    message: (p) =>
      `${p.first === p.last ? `Column ${columnLetters(p.first)} is` : `Columns ${columnLetters(p.first)} to ${columnLetters(p.last)} are`} hidden, and "${p.labels.join('", "')}" inspected unseen.`,
    fix: "Show the column and check it. If it is not to be published, delete it from the published file.",
  },
  find: ({ grid, measureSheet }) => {
    const { hiddenColumns } = grid.traits;
    if (hiddenColumns === null) return { notChecked: { code: "notRead" } };
    const { area } = measureSheet;
    const used = columnsInUse(measureSheet);
    return runsWithin(hiddenColumns, { first: area.column, count: area.columns }).flatMap(({ first, count }) => {
      const hidden = used.filter(({ column }) => column >= first && column < first + count);
      const cells = hidden.map(({ column }) => ({ row: area.row, column }));
      return findAt(grid, cells, { first, last: first + count - 1, labels: hidden.map(({ label }) => label) });
    });
  },
});

/** More hidden places than a person makes by hand: a filter is set, and that is one finding. */
const mostHiddenByHand = 10;

/** Hidden rows of the table that are told together. */
type Group = readonly [LineRun, ...LineRun[]];

function groups(runs: readonly LineRun[]): readonly Group[] {
  const [first, ...others] = runs;
  if (first === undefined) return [];
  return runs.length > mostHiddenByHand ? [[first, ...others]] : runs.map((run): Group => [run]);
}

/** From the header to the last measure: notes below the table may be hidden. */
function tableRows({ header, measures }: TableSheet): LineRun {
  const last = certain(measures.at(-1));
  const end = last.row + last.indicatorRows.length;
  return { first: header.firstRow, count: end - header.firstRow };
}

function measuresIn({ measures }: TableSheet, runs: Group): number {
  const hidden = new Set(runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at)));
  return measures.filter(({ row }) => hidden.has(row)).length;
}

interface HiddenRows {
  readonly first: number;
  readonly last: number;
  readonly rows: number;
  readonly places: number;
  readonly measures: number;
}

function rowsJa({ first, last, rows, places }: HiddenRows): string {
  if (places > 1)
    return `${first + 1}行目から${last + 1}行目までの間に、非表示の行が${rows}行あります（${places}か所）。フィルターで隠れているようです。`;
  return first === last
    ? `${first + 1}行目が非表示です。`
    : `${first + 1}行目から${last + 1}行目まで（${rows}行）が非表示です。`;
}

function rowsEn({ first, last, rows, places }: HiddenRows): string {
  if (places > 1)
    return `${rows} rows between row ${first + 1} and row ${last + 1} are hidden, in ${places} places: a filter seems to hide them.`;
  return first === last ? `Row ${first + 1} is hidden.` : `Rows ${first + 1} to ${last + 1} (${rows} rows) are hidden.`;
}

/** Hidden rows inside the table: what nobody sees is counted, printed without being missed, and published with the file. */
export const hiddenRow = defineTableCheck({
  code: "structure-hidden-row",
  granularity: "row",
  ja: {
    title: "非表示の行",
    description: "施策一覧の中に、非表示の行があります。見えない施策も点検され、集計に数えられます。",
    message: (p: HiddenRows) =>
      `${rowsJa(p)}${p.measures > 0 ? `この中の${p.measures}施策も集計に数えています。` : ""}`,
    fix: "フィルターを解除し、行を再表示して内容を確かめてください。要らない行は、隠さずに削除してください。",
  },
  en: {
    title: "Hidden row",
    message: (p) =>
      `${rowsEn(p)}${p.measures > 0 ? ` ${p.measures} measures among them are counted in the summary.` : ""}`,
    fix: "Clear the filter, show the rows and check them. Delete rows that are not needed instead of hiding them.",
  },
  find: ({ grid, measureSheet }) => {
    const { hiddenRows } = grid.traits;
    if (hiddenRows === null) return { notChecked: { code: "notRead" } };
    return groups(runsWithin(hiddenRows, tableRows(measureSheet))).map((runs) => {
      const [{ first }] = runs;
      const end = Math.max(...runs.map((run) => run.first + run.count));
      const rows = runs.reduce((sum, { count }) => sum + count, 0);
      const measures = measuresIn(measureSheet, runs);
      const [from, ...others] = runs.map((run) => ({ row: run.first, column: measureSheet.area.column }));
      const cells = cellsAt(grid.name, [certain(from), ...others]);
      return {
        parameters: { first, last: end - 1, rows, places: runs.length, measures },
        cells,
        measure: measures === 1 ? measureOf(measureSheet, cells) : null,
        severity: measures > 0 ? "warning" : "info",
      };
    });
  },
});

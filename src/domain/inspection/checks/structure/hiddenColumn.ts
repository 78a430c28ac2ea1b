import { columnLetters } from "../../../grid/cell";
import { runsWithin } from "../../../grid/sheetTraits";
import type { HeaderColumn } from "../../../measures/header";
import type { TableSheet } from "../../../measures/measure";
import { defineTableCheck } from "../../check";
import { findAt } from "../findingAt";

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

import { groupBy } from "../groupBy";
import type { SourceCell } from "../grid/cell";
import { cellAt } from "../grid/sheetGrid";
import type { Inspection } from "../inspection/inspect";
import type { Measure, MeasureCells } from "../measures/measure";
import type { Counting, JudgedMeasure } from "../summary/counting";
import { compactName } from "../text/compactText";

/** A column of few words that sorts the measures and is none of their grades: 今後の方向性 with 継続, 拡充, 見直し. */
export interface WordColumn {
  /** Its header, compact. */
  readonly header: string;
  /** The measures with the column's word in the place of a grade. */
  readonly judged: readonly JudgedMeasure[];
}

const [leastWords, mostWords, longestWord] = [2, 6, 8];
const word = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・]{2,}$/u;
/** So many measures have each word, at the mean. */
const leastShare = 2;

/** 今後の方向性 may be taken as what is told of a measure in words, or as the way to a target. */
const mayHaveWords: ReadonlySet<string> = new Set(["background", "direction"]);

function columnsRead(cells: MeasureCells): readonly number[] {
  return Object.entries(cells).flatMap(([role, { column }]) => (mayHaveWords.has(role) ? [] : [column]));
}

/** A column of the measures sheet that no role took, with what it has for each measure. */
export interface UnreadColumn {
  /** Compact. */
  readonly header: string;
  readonly cellOf: (measure: Measure) => SourceCell;
}

/** The columns of a sheet that no role took and that have a header. */
export function unreadColumns({ workbook, measureSheet: { sheet, measures } }: Inspection): readonly UnreadColumn[] {
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  const [first] = measures;
  if (grid === undefined || first === undefined) return [];
  const read = new Set(measures.flatMap(({ indicatorRows }) => indicatorRows.flatMap(columnsRead)));
  const cellOf = (row: number, column: number): SourceCell => cellAt(grid, { row, column });
  const headerOver = (column: number): string => {
    for (let row = first.row - 1; row >= grid.origin.row; row -= 1) {
      const header = compactName(cellOf(row, column).text);
      if (header !== "") return header;
    }
    return "";
  };
  return (grid.contents[0] ?? [])
    .map((_, index) => grid.origin.column + index)
    .filter((column) => !read.has(column))
    .map((column) => ({ header: headerOver(column), cellOf: ({ row }: Measure) => cellOf(row, column) }))
    .filter(({ header }) => header !== "");
}

/** The columns of a sheet that sort its measures by words of their own. */
export function wordColumns(inspection: Inspection, judged: readonly JudgedMeasure[]): readonly WordColumn[] {
  const { measures } = inspection.measureSheet;
  return unreadColumns(inspection).flatMap(({ header, cellOf }): readonly WordColumn[] => {
    const wordOf = (measure: Measure): string => compactName(cellOf(measure).text);
    const kinds = [...groupBy(measures.map(wordOf), (one) => one).keys()];
    const isOfWords = kinds.every((one) => one.length <= longestWord && word.test(one));
    const isSorting =
      kinds.length >= leastWords && kinds.length <= mostWords && measures.length >= kinds.length * leastShare;
    if (!isOfWords || !isSorting || /担当|所管|所属|課|主管/u.test(header)) return [];
    const own = judged.map((one) => ({
      ...one,
      goalStatus: null,
      grades: [{ entered: wordOf(one.measure), symbol: null }],
    }));
    return [{ header, judged: own }];
  });
}

/** How words are counted that are no grades of any rubric. */
export function countingOfWords(counting: Counting): Counting {
  return { ...counting, judgement: "grade", unit: "measures", rubric: { ...counting.rubric, grades: [] } };
}

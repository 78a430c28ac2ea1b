import { readDivisionLabel } from "../plan/division";
import { readMarker } from "../plan/marker";
import { indentation } from "./indentation";
import { textOfCell } from "./measure";
import { countFilled, filledCell, filledCells, measureRoles, type Table } from "./rowReading";
import { isTotal } from "./rowWords";

/** How the complete measures of a sheet (a name, and most of what a measure has) are written. */
export interface RowHabits {
  /** Cells that a usual measure fills besides its name and number. */
  readonly filled: number;
  /** Nearly every measure has a number. */
  readonly areNumbered: boolean;
  readonly numberStyles: ReadonlySet<string>;
  /** How names are numbered within their own cells. */
  readonly nameStyles: ReadonlySet<string>;
  readonly leastNameIndentation: number;
  /** Names begin with ■, ◆, 【 …, as headings elsewhere do. */
  readonly areOrnamented: boolean;
  /** Rows with nothing but a name stand over groups of complete ones, from the first row of the table on. */
  readonly loneNamesHead: boolean;
}

/** Rows looked at: a sheet is written in one way. */
const mostRows = 1000;

const ornament = /^[\s　]*[■□◆◇●▼▽★☆▶◎○【〔《〈＜<≪]/u;

/** ◆就労, 【柱1】: set apart by what it begins with. */
export function isOrnamented(text: string): boolean {
  return ornament.test(text);
}

interface RowOutline {
  readonly isLoneName: boolean;
  readonly isComplete: boolean;
}

/**
 * Whether lone names are headings: the table begins with one, each stands over something, and one over several measures.
 * A measure that is not filled in yet stands anywhere; an indicator below its measure's name stands alone.
 */
function headsGroups(rows: readonly RowOutline[]): boolean {
  const said = rows.slice(0, 1 + rows.findLastIndex(({ isComplete }) => isComplete));
  const lone = said.flatMap(({ isLoneName }, index) => (isLoneName ? [index] : []));
  const areAllTold = said.every(({ isLoneName, isComplete }) => isLoneName || isComplete);
  const standsOverSeveral = lone.some((at) => said[at + 1]?.isComplete === true && said[at + 2]?.isComplete === true);
  return areAllTold && lone[0] === 0 && lone.length >= fewestHeadings && standsOverSeveral;
}

const fewestHeadings = 2;

/** Learns from the rows below the header how this sheet writes its measures. */
export function rowHabits(table: Table): RowHabits {
  const { grid, header } = table;
  const end = Math.min(grid.origin.row + grid.contents.length, header.lastRow + 1 + mostRows);
  const rows = Array.from({ length: Math.max(0, end - header.lastRow - 1) }, (_, index) => {
    const cells = filledCells(table, header.lastRow + 1 + index);
    return {
      isBlank: cells.length === 0,
      isAlone: cells.length === 1,
      name: filledCell(table, cells, "name"),
      number: filledCell(table, cells, "number"),
      filled: countFilled(table, cells, measureRoles),
    };
  });
  const most = Math.max(0, ...rows.map(({ filled }) => filled));
  const complete = rows.flatMap(({ name, ...row }) =>
    name !== null && row.filled > 0 && row.filled * 2 >= most && !isTotal(textOfCell(name)) ? [{ ...row, name }] : [],
  );
  const outlines = rows
    .filter(({ isBlank }) => !isBlank)
    .map(({ name, filled, isAlone }) => ({ isLoneName: name !== null && isAlone, isComplete: filled > 0 }));
  const numbers = complete.flatMap(({ number }) => number ?? []);
  return {
    filled: complete.reduce((sum, { filled }) => sum + filled, 0) / Math.max(1, complete.length),
    areNumbered: numbers.length > 0 && numbers.length * 10 >= complete.length * 9,
    numberStyles: new Set(numbers.map((cell) => readDivisionLabel(textOfCell(cell)).style)),
    nameStyles: new Set(complete.flatMap(({ name }) => readMarker(textOfCell(name))?.style ?? [])),
    leastNameIndentation: Math.min(...complete.map(({ name }) => indentation(name))),
    areOrnamented: complete.some(({ name }) => isOrnamented(textOfCell(name))),
    loneNamesHead: table.columns.divisions.length === 0 && headsGroups(outlines),
  };
}

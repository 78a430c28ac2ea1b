import { certain } from "../certain";
import { canonicalText } from "../text/canonicalText";
import { readDivisionLabel } from "../plan/division";
import { rowsBetweenPauses, type Steps } from "../steps";
import type { ColumnRole } from "./columnRoles";
import { isDitto } from "./ditto";
import { headerRows } from "./headerRows";
import { headingCells, withoutFalseHeadings } from "./headingRows";
import { longestPart } from "./indicatorColumns";
import { textOfCell } from "./measure";
import { rowHabits, type RowHabits } from "./rowHabits";
import {
  countFilled,
  filledCell,
  filledCells,
  indicatorRoles,
  judgingRoles,
  measureRoles,
  textAt,
  textInColumn,
  type Row,
  type Table,
} from "./rowReading";
import { isAsideText, isExample, isLabelOfLegend, isPageNumber, isTotal, isTotalOfSomething } from "./rowWords";
import type { TableRow } from "./tableRow";
import { withTotalsBySum } from "./totalsBySum";
import { withoutWordsBelow } from "./wordsBelow";

interface Context {
  readonly table: Table;
  readonly habits: RowHabits;
  /** Canonical texts above the header: titles and legends, which printed pages repeat. */
  readonly titles: ReadonlySet<string>;
}

/** What a row is, if this rule can tell. */
type Rule = (context: Context, row: Row) => TableRow | null;

function aside({ row, first }: Row): TableRow {
  return { kind: "aside", row, text: textOfCell(first) };
}

/** 〃　達成した取組, below a total, goes on with it. */
const goesOnWithTotal: Rule = (_, row) => {
  const isBelow = row.above?.kind === "aside" && !row.isApart;
  return isBelow && row.number === null && /^[〃″][\s　]*[^\s　]/u.test(textOfCell(row.first)) ? aside(row) : null;
};

/** 全体 left of a name: what concerns the plan as a whole, and no total. */
function isOfAll(text: string, name: string): boolean {
  const isNamed = name.trim() !== "" && name !== text && !isTotal(name) && !/^[0-9０-９]/u.test(name.trim());
  return isNamed && text.trim() === "全体";
}

/** A total or an example may have figures in every column; the cells that name the row tell. */
const totalOrExample: Rule = ({ table }, row) => {
  const naming = [
    ...row.cells.filter(({ column }) => table.columns.divisions.includes(column)),
    row.first,
    row.number,
    row.name,
  ];
  const texts = naming
    .map((cell) => textOfCell(cell ?? undefined))
    .filter((text) => !isOfAll(text, textOfCell(row.name ?? undefined)));
  // 2事業 in the column of numbers says how many were summed.
  const isUnnumbered = row.number === null || /(?:施策|事業|取組|項目|指標|件)[)）]?$/u.test(textOfCell(row.number));
  const isSubtotal = isUnnumbered && texts.some(isTotalOfSomething);
  return isSubtotal || texts.some((text) => isTotal(text) || isExample(text)) ? aside(row) : null;
};

/** A text alone in its row, or with nothing but the number of the printed page. */
const loneText: Rule = ({ titles }, row) => {
  const text = textOfCell(row.first);
  const isAlone = row.cells.slice(1).every((cell) => isPageNumber(textOfCell(cell)));
  return isAlone && (isAsideText(text) || titles.has(canonicalText(text))) ? aside(row) : null;
};

/** 評価基準 | Ｓ：計画を上回る　Ａ：計画どおり: a label, and the legend in the one cell beside it. */
const labelledLegend: Rule = (_, row) => {
  const [label, legend, further] = row.cells.map((cell) => textOfCell(cell));
  const isLegend = label !== undefined && legend !== undefined && further === undefined;
  return isLegend && isLabelOfLegend(label) && isAsideText(legend)
    ? { kind: "aside", row: row.row, text: legend }
    : null;
};

const heading: Rule = ({ table, habits }, row) => {
  const cells = headingCells(table, habits, row);
  return cells.length === 0 ? null : { kind: "heading", row: row.row, cells };
};

/**
 * Below a blank row or a note stand legends (◎ | 目標を上回った) and counts (達成 | 71), which fill far less than a measure
 * does and have no number such as measures have.
 */
const otherTableWithoutHeader: Rule = ({ table, habits }, row) => {
  const { above, isApart, number, name, cells } = row;
  const isBelowTable = above !== null && (above.kind === "aside" || (isApart && above.kind !== "heading"));
  if (!isBelowTable || above.kind === "repeatedHeader") return null;
  const isThin = countFilled(table, cells, measureRoles) * 2 < habits.filled;
  const isNumbered =
    habits.areNumbered &&
    number !== null &&
    habits.numberStyles.has(readDivisionLabel(textOfCell(number)).style) &&
    typeof name?.content === "string";
  return isThin && !isNumbered ? aside(row) : null;
};

/** 男性 above 女性, between an indicator that both rows name and the values. */
function namesOtherPart(table: Table, row: number, above: number): boolean {
  const { roles } = table.columns;
  const first = Math.min(...valueRoles.map((role) => roles.get(role) ?? Infinity));
  return table.header.columns.some(({ role, column }) => {
    if ((role !== null && role !== "part") || column < (roles.get("indicator") ?? Infinity) || column > first)
      return false;
    const texts = [row, above].map((at) => textInColumn(table, at, column));
    return texts[0] !== texts[1] && texts.every((text) => text !== "" && text.length <= longestPart);
  });
}

/**
 * The same measure named again for a further indicator, as in lists made for machines: same name, number and divisions,
 * another indicator, and no status that contradicts the first. A row that repeats everything is a measure entered twice.
 */
function namesMeasureAgain(table: Table, { row, measureAbove, above, isApart }: Row): boolean {
  if (measureAbove === null || isApart || (above?.kind !== "measure" && above?.kind !== "continuation")) return false;
  const isSame = (role: ColumnRole): boolean => textAt(table, row, role) === textAt(table, measureAbove, role);
  if (!isSame("name")) return false;
  const isSameOrBlank = (role: ColumnRole): boolean => isSame(role) || textAt(table, row, role) === "";
  const isSameDivision = table.columns.divisions.every((column) => {
    const text = textInColumn(table, row, column);
    return text === "" || text === textInColumn(table, measureAbove, column);
  });
  const indicator = textAt(table, row, "indicator");
  const isFurther =
    indicator !== "" && (indicator !== textAt(table, above.row, "indicator") || namesOtherPart(table, row, above.row));
  return isSameOrBlank("number") && isSameOrBlank("goalStatus") && isSameDivision && isFurther;
}

/** Values of which an indicator has one each. */
const valueRoles: readonly ColumnRole[] = ["baseline", "expected", "target", "actual", "previous", "achievementRate"];

/**
 * A second target below the first, without a word that tells what it is (年度目標 over 最終目標): neither another indicator's nor
 * a part's, which would have an actual of its own, or a text.
 */
function isSecondValue(table: Table, { row, cells, above }: Row): boolean {
  if (above === null || above.kind === "blank") return false;
  const isSecond = (role: ColumnRole): boolean =>
    textAt(table, row, role) !== "" && textAt(table, above.row, role) !== "";
  const seconds = valueRoles.filter(isSecond);
  const lacksOne = valueRoles.some((role) => textAt(table, row, role) === "" && textAt(table, above.row, role) !== "");
  return lacksOne && seconds.length > 0 && countFilled(table, cells, seconds) === cells.length;
}

/** A row without a name of its own that belongs to the measure above: merged into it, or neither named nor numbered. */
const furtherIndicator: Rule = ({ table }, row) => {
  const { above, isApart, name, number, cells } = row;
  const followsMeasure = !isApart && (above?.kind === "measure" || above?.kind === "continuation");
  const isRepeated = name !== null && isDitto(textOfCell(name));
  if (isRepeated && followsMeasure && (number === null || isDitto(textOfCell(number))))
    return { kind: "continuation", row: row.row };
  if (name !== null) return namesMeasureAgain(table, row) ? { kind: "continuation", row: row.row } : null;
  const column = certain(table.columns.roles.get("name"));
  const isMerged = (table.merges(row.row, column)?.row ?? row.row) < row.row;
  if (!isMerged && !(followsMeasure && number === null)) return null;
  if (isSecondValue(table, row)) return aside(row);
  return countFilled(table, cells, indicatorRoles) > 0 ? { kind: "continuation", row: row.row } : aside(row);
};

/** A row without a name is a measure whose name is missing if it is numbered and filled in, or judged. */
const measure: Rule = ({ table }, row) => {
  const { name, number, cells } = row;
  const isNumbered = number !== null && countFilled(table, cells, measureRoles) > 0;
  const isJudged = countFilled(table, cells, judgingRoles) > 0;
  return name !== null || isNumbered || isJudged ? { kind: "measure", row: row.row } : null;
};

/** The first rule that can tell decides. */
const rules: readonly Rule[] = [
  totalOrExample,
  goesOnWithTotal,
  loneText,
  labelledLegend,
  heading,
  otherTableWithoutHeader,
  furtherIndicator,
  measure,
];

function classify(context: Context, row: Row): TableRow {
  for (const rule of rules) {
    const found = rule(context, row);
    if (found !== null) return found;
  }
  return aside(row);
}

function titlesAbove({ grid, header }: Table): ReadonlySet<string> {
  const above = grid.contents.slice(0, Math.max(0, header.firstRow - grid.origin.row)).flat();
  return new Set(
    above.flatMap((content) => (typeof content === "string" && content !== "" ? [canonicalText(content)] : [])),
  );
}

/** Every row below the header, in order, up to the last that says something or to another table's header. With pauses. */
export function* readTableRows(table: Table): Steps<readonly TableRow[]> {
  const kindOfHeader = headerRows(table);
  const context: Context = { table, habits: rowHabits(table), titles: titlesAbove(table) };
  const rows: TableRow[] = [];
  const { grid, header } = table;
  let above: TableRow | null = null;
  let measureAbove: number | null = null;
  for (let at = header.lastRow + 1; at < grid.origin.row + grid.contents.length; at += 1) {
    const cells = filledCells(table, at);
    const [first] = cells;
    if (first === undefined) {
      rows.push({ kind: "blank", row: at });
      continue;
    }
    const [number, name] = [filledCell(table, cells, "number"), filledCell(table, cells, "name")];
    const row: Row = {
      row: at,
      cells,
      first,
      number,
      name,
      above,
      isApart: rows.at(-1)?.kind === "blank",
      measureAbove,
    };
    const kind = kindOfHeader(row);
    if (kind === "other") break;
    above = kind === "repeated" ? { kind: "repeatedHeader", row: at } : classify(context, row);
    if (above.kind === "measure") measureAbove = at;
    rows.push(above);
    if (rows.length % rowsBetweenPauses === 0)
      yield { stage: "rows", done: rows.length, of: grid.origin.row + grid.contents.length - header.lastRow - 1 };
  }
  const last = rows.findLastIndex(({ kind }) => kind !== "blank");
  return withTotalsBySum(table, withoutWordsBelow(table, withoutFalseHeadings(table, rows.slice(0, last + 1))));
}

import type { SourceCell } from "../grid/cell";
import { isMarkerAlone } from "../plan/marker";
import { plainText } from "../text/plainText";
import { rememberedByText } from "../text/rememberedByText";
import { cellAt } from "../grid/sheetGrid";
import type { ColumnRole } from "./columnRoles";
import { figureRoleOf, isAroundFigures, longestFigureHeader } from "./figureHeader";
import { comparableHeaderTexts } from "./header";
import { comparableHeader, recogniseHeader } from "./headerLabel";
import { textOfCell } from "./measure";
import { judgingRoles, type Row, type Table } from "./rowReading";

/** What a row of header words is: this table's header printed again, or another table's. */
export type HeaderRowKind = "repeated" | "other";

/** Recognises rows of header words below the header. */
export type HeaderRows = (row: Row) => HeaderRowKind | null;

/** Usual words for the name column have no more characters. */
const longestUsualHeader = 12;
const leastOfAnotherHeader = 3;

const wholeBracket = /^[(（［[][^()（）]*[)）］\]]$/u;
const unitAlone = /^(?:[%％]|[千百]?万?円|人|件|回|箇所|か所|ha|km|ｈａ|ｋｍ|㎡)$/u;
const formula = /^[A-ZＡ-Ｚ](?:\s?[=＝]?\s?[/／÷]\s?[A-ZＡ-Ｚ](?:\s?[×*]\s?100)?)?$/u;

/**
 * ① ② ③, (a) (b) (c) or A, B, B/A under the header, by which notes refer to the columns (④=②/①); (A～D), (人) or ％, which say what
 * stands in them.
 */
function tellsOfColumns({ cells, above }: Row): boolean {
  if (above !== null && above.kind !== "repeatedHeader") return false;
  const texts = cells.map((cell) => textOfCell(cell).trim());
  if (texts.every((text) => wholeBracket.test(text) || unitAlone.test(text))) return true;
  return (
    cells.length >= 3 && texts.every((text) => isMarkerAlone(text.replace(/[=＝].*$/su, "")) || formula.test(text))
  );
}

/**
 * The header of a summary or of a count below the measures (分野 | 施策数 | 達成 | 未達成, 評価 | 件数): nothing but words for what is
 * counted and by what. No row of a measure is that.
 */
function isSummaryHeader({ cells, first }: Row, { words }: Table): boolean {
  const isWord = ({ content }: SourceCell): boolean =>
    typeof content === "string" && content.length <= longestFigureHeader;
  if (cells.length < 2 || !cells.every(isWord)) return false;
  const isKnown = (text: string): boolean =>
    figureRoleOf(text) !== null || isAroundFigures(text) || recogniseHeader(text, words) !== null;
  if (!isKnown(textOfCell(first))) return false;
  const texts = cells.map(textOfCell);
  const counts = texts.some((text) => ["measures", "achieved"].includes(figureRoleOf(text) ?? ""));
  return counts && new Set(texts).size === texts.length && texts.every(isKnown);
}

const wholeWord = /^(?:合計|総計|計|総数|全体|指標数|施策数|事業数|項目数|件数)$/u;
/** Rows looked at to learn the grades of a sheet. */
const gradedRowsLookedAt = 300;

/** What the cells of the columns say by which somebody has judged, as texts. */
function gradesIn({ grid, header, columns }: Table): ReadonlySet<string> {
  const last = Math.min(grid.origin.row + grid.contents.length - 1, header.lastRow + gradedRowsLookedAt);
  const texts = new Set<string>();
  for (const column of judgingRoles.flatMap((role) => columns.roles.get(role) ?? []))
    for (let row = header.lastRow + 1; row <= last; row += 1)
      texts.add(plainText(textOfCell(cellAt(grid, { row, column }))));
  texts.delete("");
  return texts;
}

/** A cell's text as it may stand in the header of a count. */
interface CountWord {
  readonly text: string;
  /** 計, 区分 and the like. */
  readonly isNoGrade: boolean;
}

function countWord(written: string): CountWord {
  const text = plainText(written);
  return { text, isNoGrade: wholeWord.test(text) || isAroundFigures(text) };
}

/** With blanks and a line break beside. */
const longestGradeWritten = 2 * longestFigureHeader;

/**
 * The header of a count by grade below the measures (区分 | ◎ | ○ | △ | 計): after the word for what is counted nothing but
 * different grades and 計, most of them given in the sheet. A measure has one grade, and a name.
 */
function isHeaderOfGrades({ cells }: Row, grades: ReadonlySet<string>, wordOf: (text: string) => CountWord): boolean {
  if (cells.length < 3) return false;
  const texts = cells.map(textOfCell);
  // Most rows are of measures, whose cells say more: they need no closer look.
  if (texts.some((text, index) => index > 0 && text.length > longestGradeWritten)) return false;
  const most = (cells.length - 1) / 2;
  const others: string[] = [];
  const marks: string[] = [];
  let given = 0;
  // From the right: figures and texts that are no grades are soon half of the row, and names are seldom reached.
  for (let index = texts.length - 1; index > 0; index -= 1) {
    const { text, isNoGrade } = wordOf(texts[index] ?? "");
    others.push(text);
    if (isNoGrade) continue;
    marks.push(text);
    if (grades.has(text)) given += 1;
    else if (marks.length - given >= most) return false;
  }
  if (new Set(others).size !== others.length) return false;
  return given >= 2 && given * 2 > marks.length && marks.every((text) => text.length <= longestFigureHeader);
}

/**
 * A row repeats the header when most of its cells are the header's words, or other words for the same columns (printed
 * pages differ in line breaks, and some lack a column). A row of words for other columns begins another table.
 */
export function headerRows(table: Table): HeaderRows {
  const { header, words, columns } = table;
  const texts = comparableHeaderTexts(header);
  const textsOver = new Map(
    header.columns.map(({ column, label, group }) => [column, [label, group ?? label].map(comparableHeader)]),
  );
  const longest = Math.max(longestUsualHeader, ...[...texts].map((text) => text.length));
  const roles = new Map<number, ColumnRole | null>(header.columns.map(({ column, role }) => [column, role]));
  const isShort = (text: string): boolean => text.length <= longest || text.replace(/\s+/gu, "").length <= longest;
  const roleOf = rememberedByText((text) => recogniseHeader(text, words)?.role);
  const plain = rememberedByText(comparableHeader);
  const grades = gradesIn(table);
  const wordOf = rememberedByText(countWord);
  // Looking at every cell of every row would take longest of all; a header has one of its words here.
  const mayBeHeader = ({ name, first, isApart }: Row): boolean => {
    const probe = name ?? first;
    return typeof probe.content === "string" && (isApart || isShort(probe.content));
  };
  return (row) => {
    if (tellsOfColumns(row)) return "repeated";
    if (isHeaderOfGrades(row, grades, wordOf)) return "other";
    if (!mayBeHeader(row)) return null;
    const [repeated, inPlace, recognised] = [new Set<number>(), new Set<number>(), new Set<number>()];
    const named = new Set<ColumnRole>();
    const { length } = row.cells;
    let others = 0;
    // From the right, where texts come again and again: names, each of them new, are seldom reached.
    for (const { content, column } of [...row.cells].reverse()) {
      if (others * 10 > length * 4) break;
      const isWord = typeof content === "string" && isShort(content);
      const role = isWord ? roleOf(content) : undefined;
      const isSame = isWord && textsOver.get(column)?.includes(plain(content)) === true;
      if (isSame) repeated.add(column);
      if (role !== undefined) {
        recognised.add(column);
        named.add(role);
      }
      if (role !== undefined && role === roles.get(column)) inPlace.add(column);
      if (!isSame && role === undefined) others += 1;
    }
    const same = Math.max(repeated.size, inPlace.size);
    const isLoneDivision = length === 1 && columns.divisions.includes(row.first.column);
    if (same > 0 && same * 10 >= length * 7 && !isLoneDivision) return "repeated";
    const isAnother = recognised.size >= leastOfAnotherHeader && recognised.size * 10 >= length * 6;
    // 会計 | 勘定 | 計画 | 実績 below a blank row: nothing but words, two of them over values.
    const isOfValues = row.isApart && named.has("target") && named.has("actual");
    const areWords = row.cells.every(({ content }) => typeof content === "string" && isShort(content));
    return isAnother || (isOfValues && areWords) || isSummaryHeader(row, table) ? "other" : null;
  };
}

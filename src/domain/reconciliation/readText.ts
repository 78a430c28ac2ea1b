import { countOfGrade } from "./pieces";
import { withoutMarkup } from "./markup";
import { SpannedRows, type SpannedCell } from "./spannedRows";
import type { ReportBlock, ReportDocument, ReportTableRow } from "./reportDocument";

const bulletMark = new RegExp(`^(\\s*)(?!${countOfGrade})[-*・･●○◆■◇□•‣▪▽▼▶►➢✓]\\s*(?=\\S)`, "u");
const headingMark = /[■□◆◇]/u;
const markdownHeading = /^(#{1,6})\s+(.+)$/u;
const ruler = /^[\s\t-]*-{2,}[\s\t-]*$/u;
const notesMark = /^\s*(?:※|＊|\*[0-9]|\(※\)|（※）|注[0-9０-９]*[)）:：])/u;

function readLine(raw: string, line: number): ReportBlock | null {
  const text = withoutMarkup(raw);
  const trimmed = text.trim();
  if (trimmed === "") return null;
  const markdown = markdownHeading.exec(trimmed);
  if (markdown !== null) return { kind: "heading", level: markdown[1]?.length ?? 1, text: markdown[2] ?? "", line };
  const html = /<h([1-6])\b/iu.exec(raw);
  if (html !== null) return { kind: "heading", level: Number(html[1]), text: trimmed, line };
  const bullet = bulletMark.exec(text);
  if (bullet !== null) {
    const [whole, { length: level } = ""] = bullet;
    const own = { kind: "bullet", level, text: text.slice(whole.length).trim(), line } as const;
    return headingMark.test(whole) ? { ...own, mark: whole.trim() } : own;
  }
  return notesMark.test(text) ? { kind: "footnote", text: trimmed, line } : { kind: "paragraph", text: trimmed, line };
}

const htmlCell = /<t[dh]\b([^>]*)>(.*?)(?=<\/t[dh]>|<t[dh]\b|<\/tr>|$)/giu;

/** Cells of a tab-separated line, or of a Markdown or HTML row; `null` where the line is no row. */
function rowCells(raw: string): readonly SpannedCell[] | null {
  if (raw.includes("\t")) return raw.split("\t").map(singleCell);
  const pipes = /^\s*\|(.+)\|\s*$/u.exec(raw)?.[1] ?? (/(?: \| .*){2}/u.test(raw) ? raw : null);
  if (pipes !== null) return pipes.split("|").map(singleCell);
  if (!/<t[dh]\b/iu.test(raw)) return null;
  return [...raw.matchAll(htmlCell)].map(([, attributes = "", text = ""]) => ({
    text: withoutMarkup(text),
    columns: spanIn(attributes, "colspan"),
    rows: spanIn(attributes, "rowspan"),
  }));
}

/** Cells set apart by blanks or commas, as plain texts print tables: at least three, most of them numbers. */
const apartByBlanks = /[ 　]*　[ 　]*| {2,}/u;
const shortCell = /^[0-9０-９.,％%-]{1,8}$/u;
const leastCells = 3;
const blankBegins = /^[ 　]{4,}/u;

/** Cells parted by commas, which are none within numbers: 歳入の確保,5,3,1. */
const apartByCommas = /^[^,\s。]+(?:,[^,\s。]*){3,}$/u;
const numberWithCommas = /(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/u;

function cellsByBlanks(raw: string): readonly string[] {
  const line = raw.trim();
  if (apartByCommas.test(line) && !numberWithCommas.test(line)) return line.split(",");
  const cells = line.split(apartByBlanks);
  // 基本目標1　ふれる　1　2　1: a label of two words.
  const first = cells.findLastIndex((cell) => !shortCell.test(cell)) + 1;
  return first > 1 && cells.length - first >= leastCells - 1
    ? [cells.slice(0, first).join(" "), ...cells.slice(first)]
    : cells;
}

/**
 * Lines of blanks and numbers that are a table: as many cells in each, a label and numbers behind it; the line above them with as
 * many cells is its header.
 */
function tableByBlanks(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const parted = lines.map((raw) => (raw.includes("\t") || raw.includes("|") ? [] : cellsByBlanks(raw)));
  const cellsAt = (index: number): readonly string[] => parted[index] ?? [];
  const isRow = (index: number): boolean =>
    cellsAt(index).length >= leastCells &&
    cellsAt(index)
      .slice(1)
      .every((cell) => shortCell.test(cell));
  const found = new Map<number, readonly string[]>();
  parted.forEach((cells, index) => {
    const isAlike = (other: number): boolean => isRow(other) && cellsAt(other).length === cells.length;
    if (!isRow(index) || !(isAlike(index - 1) || isAlike(index + 1))) return;
    found.set(index, cells);
    const header = cellsAt(index - 1);
    if (isRow(index - 1)) return;
    const [first = "", second = "", ...others] = header;
    if (header.length === cells.length) found.set(index - 1, header);
    // 区　分: one word set wide.
    else if (header.length - 1 === cells.length && first.length + second.length === 2)
      found.set(index - 1, [first + second, ...others]);
    // Over the labels of the rows stands nothing.
    else if (header.length + 1 === cells.length && blankBegins.test(lines[index - 1] ?? ""))
      found.set(index - 1, ["", ...header]);
  });
  return found;
}

function singleCell(text: string): SpannedCell {
  return { text: withoutMarkup(text), columns: 1, rows: 1 };
}

function spanIn(attributes: string, name: "colspan" | "rowspan"): number {
  const given = new RegExp(`\\b${name}\\s*=\\s*["']?([0-9]{1,3})`, "iu").exec(attributes)?.[1];
  return Math.max(1, Number(given ?? 1));
}

interface Line {
  readonly raw: string;
  readonly line: number;
}

/** Rows of an HTML table written over several lines are joined, so that a row is read from one line. */
function joinedRows(lines: readonly string[]): readonly Line[] {
  const joined: Line[] = [];
  let open: Line[] = [];
  lines.forEach((raw, index) => {
    const own = { raw, line: index + 1 };
    if (open.length > 0 || (/<tr\b/iu.test(raw) && !/<\/tr>/iu.test(raw))) open.push(own);
    else joined.push(...raw.split(/(?<=<\/tr>)(?=\s*<tr\b)/giu).map((part) => ({ ...own, raw: part })));
    if (open.length > 0 && /<\/tr>/iu.test(raw)) {
      joined.push({ raw: open.map((one) => one.raw).join(" "), line: open[0]?.line ?? own.line });
      open = [];
    }
  });
  return [...joined, ...open];
}

/**
 * A plain text as a report: lines are paragraphs, lines with tabs and HTML-like or Markdown rows and lines of numbers
 * set apart by blanks are tables, ・ and - are bullets. Lines of one table are one block; a blank line ends it.
 */
export function readText(text: string): ReportDocument {
  const blocks: ReportBlock[] = [];
  let rows: ReportTableRow[] = [];
  let spanned = new SpannedRows();
  const endTable = (): void => {
    const [first] = rows;
    if (first !== undefined) blocks.push({ kind: "table", rows, line: first.line });
    rows = [];
    spanned = new SpannedRows();
  };
  const lines = text.replace(/^\uFEFF/u, "").split(/\r\n|[\n\r\u2028\u2029\f\v]/u);
  const byBlanks = tableByBlanks(lines);
  for (const { raw, line } of joinedRows(lines)) {
    const cells = byBlanks.get(line - 1)?.map(singleCell) ?? rowCells(raw);
    if (cells?.some(({ text: own }) => own.trim() !== "") === true) {
      if (!cells.every(({ text: own }) => own.trim() === "" || ruler.test(own)))
        rows.push({ line, cells: spanned.row(cells) });
      continue;
    }
    endTable();
    const block = ruler.test(raw) ? null : readLine(raw, line);
    if (block !== null) blocks.push(block);
  }
  endTable();
  return { blocks };
}

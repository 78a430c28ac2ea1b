import { plainText } from "../../text/plainText";
import { certain } from "../../certain";
import type { SourceCell, CellPosition } from "../../grid/cell";
import { mergeLookup } from "../../grid/mergeLookup";
import { cellAt, type SheetGrid } from "../../grid/sheetGrid";
import { textOfCell } from "../../measures/measure";
import { canonicalText } from "../../text/canonicalText";
import type { DivisionReference, DivisionReferences } from "./divisionReferences";

/** A reference to a division with the cell it stands in. */
export interface LocatedReference extends DivisionReference {
  readonly cell: SourceCell;
}

/** What a plan pursues across its divisions: a 戦略, a 視点, a 重点プロジェクト. */
export interface Strategy {
  /** `戦略1`; the whole name where nothing numbers it. */
  readonly label: string;
  /** What is written beside or behind the label; `""`: nothing. */
  readonly name: string;
  readonly cell: SourceCell;
  readonly references: readonly LocatedReference[];
}

const word = String.raw`(?:重点|基本|横断的?な?|共通|推進)?(?:戦略|視点|プロジェクト|重点施策|重点取組|重点テーマ|アクション|チャレンジ)`;
const mayBeWord = /戦略|視点|プロジェクト|重点|アクション|チャレンジ/u;
const header = new RegExp(`^${word}(?:名|名称|番号|の名称|項目)?$`, "u");
const heading = new RegExp(
  String.raw`^[【「■◆●○〔\[]*(${word}\s?(?:[0-9]{1,2}|[\u2160-\u217FIVX]{1,4}|[①-⑳]|[一二三四五六七八九十]{1,2}|[A-Z]))(?![0-9A-Za-z])[\s.:、）)「】〕\]]*(.*)$`,
  "u",
);
const closing = /[】」〕\]\s]+$/u;
const rowsSearchedForHeader = 50;
const longestHeading = 60;
const longestName = 60;

interface Label {
  readonly label: string;
  readonly name: string;
}

/** 【戦略1 最新のICTの利活用】 taken apart; `null` where a text is no such heading. */
function readHeading(raw: string): Label | null {
  if (raw.length > longestHeading || !mayBeWord.test(raw)) return null;
  const match = heading.exec(canonicalText(raw));
  return match === null
    ? null
    : { label: certain(match[1]).replace(/\s/gu, ""), name: certain(match[2]).replace(closing, "") };
}

function isHeader(raw: string): boolean {
  return raw.length <= longestHeading && mayBeWord.test(raw) && header.test(plainText(raw));
}

type Row = readonly SourceCell[];

/** Rows of filled cells; a merged area is its first cell. */
function rowsOf(grid: SheetGrid): readonly Row[] {
  const merges = mergeLookup(grid);
  return grid.contents.map((contents, index) =>
    contents.flatMap((content, at) => {
      if (content === "") return [];
      const position = { row: grid.origin.row + index, column: grid.origin.column + at };
      const master = merges(position.row, position.column);
      const isCovered = master !== null && (master.row !== position.row || master.column !== position.column);
      return isCovered ? [] : [cellAt(grid, position)];
    }),
  );
}

/** The header of a table of strategies: a short row, one of whose cells says 戦略. */
function findHeader(rows: readonly Row[]): CellPosition | null {
  for (const row of rows.slice(0, rowsSearchedForHeader)) {
    const cell = row.length > 1 ? row.find((one) => isHeader(textOfCell(one))) : undefined;
    if (cell !== undefined) return { row: cell.row, column: cell.column };
  }
  return null;
}

interface Growing extends Label {
  readonly cell: SourceCell;
  readonly references: LocatedReference[];
}

/** The first line of the cell beside a label, where it is no list of codes. */
function nameBeside(row: Row, own: SourceCell, references: DivisionReferences): string {
  const beside = row.find(({ column }) => column > own.column);
  if (beside === undefined || references.in(textOfCell(beside)).length > 0) return "";
  const line = certain(textOfCell(beside).split("\n")[0]);
  return line.length <= longestName ? line : "";
}

function labelInTable(row: Row, own: SourceCell, references: DivisionReferences): Label | null {
  const text = textOfCell(own).replace(/\s*\n\s*/gu, " ");
  const read = readHeading(text);
  if (read === null) return row.length > 1 && text.length <= longestName ? { label: text, name: "" } : null;
  return read.name === "" ? { ...read, name: nameBeside(row, own, references) } : read;
}

/** The cell that begins a strategy in a row, and what it says. */
function beginningIn(
  row: Row,
  table: CellPosition | null,
  references: DivisionReferences,
): { readonly cell: SourceCell; readonly label: Label } | null {
  if (table !== null) {
    const cell = row.find(({ column }) => column === table.column);
    const label = cell === undefined ? null : labelInTable(row, cell, references);
    return cell === undefined || label === null ? null : { cell, label };
  }
  for (const cell of row) {
    const label = readHeading(textOfCell(cell));
    if (label !== null) return { cell, label };
  }
  return null;
}

/**
 * The strategies of a sheet with the divisions each refers to: a table under a header 戦略, or a block under each heading
 * (戦略1 …). Empty where the sheet has none.
 */
export function findStrategies(grid: SheetGrid, references: DivisionReferences): readonly Strategy[] {
  if (!grid.contents.some((row) => row.some((content) => typeof content === "string" && mayBeWord.test(content)))) {
    return [];
  }
  const rows = rowsOf(grid);
  const table = findHeader(rows);
  const strategies: Growing[] = [];
  for (const row of rows) {
    const [first] = row;
    if (first === undefined || (table !== null && first.row <= table.row)) continue;
    const found = beginningIn(row, table, references);
    const open = strategies.at(-1);
    if (found !== null && (open?.label !== found.label.label || found.label.name !== open.name)) {
      strategies.push({ ...found.label, cell: found.cell, references: [] });
    }
    const current = strategies.at(-1);
    for (const cell of row) {
      if (current === undefined || cell === found?.cell || typeof cell.content !== "string") continue;
      current.references.push(...references.in(cell.content).map((reference) => ({ ...reference, cell })));
    }
  }
  return strategies;
}

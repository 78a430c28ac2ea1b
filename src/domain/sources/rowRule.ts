import { certain } from "../certain";
import { canonicalText } from "../text/canonicalText";
import type { AdditionalHeaderWords } from "../measures/headerLabel";
import type { PlacedCell } from "./sheetCells";
import { roleOfRowLabel } from "./valueLabels";

/** What a note says of the rows or lines of each indicator: 上段：目標 下段：実績. */
export interface RowRule {
  /** The cell that says so; `null` where the settings do. */
  readonly cell: PlacedCell | null;
  /** What the first, the second … holds. */
  readonly labels: readonly string[];
  /** What the cell says besides: 令和5年度 of 「令和5年度\n目標\n実績」; `""` for nothing. */
  readonly rest: string;
  /** Whether the note speaks of rows (上段), or has the words below each other as the values are. */
  readonly saysRows: boolean;
}

const positions =
  /(上段|中段|下段|上欄|中欄|下欄|[1-3一二三]段目|[1-3一二三]行目)|(?<=^|[([【〔、,/;。\s:・※])(上|中|下)(?=[:=は)\]】〕])/gu;
const ends = /[、,。;:=/()[\]【】〔〕「」｢｣・\n※]/u;
/** Cheap to look for first: most cells have none of these. */
const mayBeRule = /[上下段行\n/／]/u;
const longestRule = 120;
const longestLabel = 12;

interface Position {
  readonly start: number;
  readonly end: number;
  readonly rank: number;
}

function rankOf(word: string): number {
  const ranks = ["上1一", "中2二", "下3三"];
  return ranks.findIndex((letters) => letters.includes(word.charAt(0)));
}

function positionsIn(text: string): readonly Position[] {
  return [...text.matchAll(positions)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rank: rankOf(match[0]),
  }));
}

/** The label that a piece of text begins with: 目標値を記載 → 目標値. */
function leadingLabel(piece: string, words: AdditionalHeaderWords): string | null {
  const text = certain(piece.replace(/^[\s、,。;:=/()[\]【】〔〕「」｢｣・※はがにの…]+/u, "").split(ends)[0]);
  for (let length = Math.min(text.length, longestLabel); length >= 2; length -= 1) {
    const label = text.slice(0, length);
    if (roleOfRowLabel(label, words) !== null) return label;
  }
  return null;
}

/** The label that a piece of text ends with: 目標値（上段. */
function trailingLabel(piece: string, words: AdditionalHeaderWords): string | null {
  const lines = piece.replace(/[\s、,。;:=/()[\]【】〔〕「」｢｣・※はがをに]+$/u, "").split(ends);
  const label = certain(lines.at(-1))
    .replace(/^(?:と|及び|および|並びに)/u, "")
    .trim();
  return roleOfRowLabel(label, words) === null ? null : label;
}

function labelled(found: readonly Position[], labelAt: (index: number) => string | null): readonly string[] | null {
  const labels = found.map((_, index) => labelAt(index));
  if (labels.some((label) => label === null) || new Set(labels).size < labels.length) return null;
  const ranked = found.map(({ rank }, index) => ({ rank, label: certain(labels[index]) }));
  return ranked.sort((one, other) => one.rank - other.rank).map(({ label }) => label);
}

function ruleByPositions(text: string, words: AdditionalHeaderWords): readonly string[] | null {
  const found = positionsIn(text);
  if (found.length < 2 || new Set(found.map(({ rank }) => rank)).size < found.length) return null;
  const behind = (index: number): string | null =>
    leadingLabel(text.slice(certain(found[index]).end, found[index + 1]?.start ?? text.length), words);
  const before = (index: number): string | null =>
    trailingLabel(text.slice(found[index - 1]?.end ?? 0, certain(found[index]).start), words);
  return labelled(found, behind) ?? labelled(found, before);
}

/** The lines of a header cell that are labels of rows: 目標 over 実績. */
function ruleByLines(cell: PlacedCell, words: AdditionalHeaderWords): RowRule | null {
  const lines = cell.text.split(/\n|\r|／|(?<=[^0-9])\//u).map((line) => line.trim().replace(/^[(（]|[)）]$/gu, ""));
  const labels = lines.filter((line) => roleOfRowLabel(line, words) !== null);
  const roles = new Set(labels.map((label) => roleOfRowLabel(label, words)));
  if (!roles.has("target") || !roles.has("actual") || roles.size < labels.length) return null;
  const rest = lines.filter((line) => !labels.includes(line)).join("");
  return { cell, labels, rest, saysRows: false };
}

/** What a cell says of the rows of each indicator; `null` when it says nothing of them. */
export function rowRuleIn(cell: PlacedCell, words: AdditionalHeaderWords): RowRule | null {
  if (typeof cell.cell.content !== "string" || cell.text.length > longestRule || !mayBeRule.test(cell.text))
    return null;
  // A space may part the two halves (上：目標　下：実績) or stand within a word (目　標).
  const labels =
    [/\s+/u, /[\n\r]+/u]
      .map((gap) => ruleByPositions(cell.text.split(gap).map(canonicalText).join("\n"), words))
      .find((found) => found !== null) ?? null;
  if (labels === null) return ruleByLines(cell, words);
  const before = certain(
    cell.text.split(/[\n\r(（【[［〔※]|(?=上段|上欄|[1-3１-３一二三][段行]目|上[:：＝=は]|下段|下[:：])/u)[0],
  ).trim();
  const rest = roleOfRowLabel(before, words) !== null && labels.includes(before) ? "" : before;
  return { cell, labels, rest, saysRows: true };
}

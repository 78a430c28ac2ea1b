import { certain } from "../certain";
import type { CellContent } from "../grid/cell";
import type { SheetGrid } from "../grid/sheetGrid";
import { readMarker } from "../plan/marker";
import { canonicalText } from "../text/canonicalText";
import { comparableHeaderTexts, type Header, type HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";

/** What a single cell looks like, before anything is known of its column. */
export type CellKind = "figure" | "rate" | "mark" | "date" | "none" | "words" | "prose";

/** What a column holds: how many of the cells looked at are of each kind. */
export interface ColumnProfile {
  readonly filled: number;
  readonly counts: Readonly<Record<CellKind, number>>;
  /** Different texts among those looked at. */
  readonly distinct: number;
  /** Up to three of what stands there. */
  readonly examples: readonly string[];
}

/** Looks columns up; each is looked through once. */
export type ColumnProfiles = (column: HeaderColumn) => ColumnProfile;

const mark = /^(?:[◎○〇◯●△▲×✕✖☆★■□◇◆▽▼]{1,5}|[A-GSXYZa-gs]{1,2}|yes|no|YES|NO|Yes|No)[+\-*]?(?:-?[0-9])?$/u;
const none = /^(?:[-―—–ー−ｰ─…]+|なし|無し|未設定|該当なし|未実施|未定|n\/?a)$/iu;
const date =
  /^(?:(?:令和|平成|昭和|[RHS])\s?(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})\s?(?:年度?末?|[./-])?\s?(?:[0-9]{1,2}(?:月末?|[./-][0-9]{1,2}日?)?(?:[0-9]{1,2}日)?)?(?:末|時点)?$/u;
/** 4/20～6/16, 7月1日から8月31日まで: when something was held. */
const days = /^[0-9]{1,2}[月/][0-9]{1,2}日?\s?(?:[~～〜-]|から)\s?(?:[0-9]{1,2}[月/])?[0-9]{1,2}日?(?:まで)?$/u;
/** R5～R9, 2020-2024, 令和5～9年度: from one year to another. */
const yearBehind = /^[0-9]{1,2}(?:年度?)?$/u;
const shownDate = /[0-9]\s?[年月日]|^[0-9]{4}[/-][0-9]{1,2}[/-]|^[RHS][0-9]/u;
const figure = /^[^0-9]{0,8}[0-9][0-9,.]*/u;
/** 令和4年度 before a value says when; it is no figure itself. */
const leadingYear = /^[(]?(?:(?:令和|平成|昭和)(?:元|[0-9]{1,2})|[RHS][0-9]{1,2}(?=[年./:(]))年?度?末?/u;
/** ※1 令和8年度末, (注)3月末の人数: a note below the table, whatever figures it has. */
const note = /^(?:※[0-9]{0,2}[\s:.]|[(]?注[)0-9:]).*[^0-9.,%]/u;
/** 20歳代男性の割合, 人口10万対死亡率, 1日の歩数(20～64歳): what is counted, whatever figures its name has. */
const nameOfFigure = /(?:割合|率|数|額|量|人口|面積|延長)(?:\([^()]*\))?$/u;
const longestFigure = 60;
const mostLettersOfFigure = 16;
const longestWords = 14;

/** Ａ 60％以上 Ｂ 50％以上: what grades go by, and no figure. */
const criteria = /(?:^|\s)[SA-E◎○△×][\s:…]{0,2}[0-9].*[\s、,;/][SA-E◎○△×][\s:…]{0,2}[0-9]/u;

function kindOfText(text: string): CellKind {
  const plain = canonicalText(text).trim();
  if (none.test(plain)) return "none";
  if (note.test(plain) || criteria.test(plain)) return "prose";
  if (mark.test(plain)) return "mark";
  if (date.test(plain) || days.test(plain) || isPeriod(plain)) return "date";
  const isFigure =
    plain.length <= longestFigure &&
    figure.test(plain.replace(leadingYear, "")) &&
    plain.replace(/[0-9,.\s%()]/gu, "").length <= mostLettersOfFigure &&
    !nameOfFigure.test(plain) &&
    !isNumbered(plain);
  if (isFigure) return /^[-△▲+]?[0-9,.]+\s?%$/u.test(plain) ? "rate" : "figure";
  return plain.length <= longestWords ? "words" : "prose";
}

function isPeriod(plain: string): boolean {
  const [from = "", to = "", ...more] = plain.split(/\s?[~〜～–-]\s?/u);
  return more.length === 0 && date.test(from) && (date.test(to) || yearBehind.test(to));
}

/** 1 健康, 第2章, (1) 訓練: the number numbers a heading; that of 76.0以上 is a bound. */
function isNumbered(plain: string): boolean {
  if (/^第[0-9]/u.test(plain)) return true;
  const marker = readMarker(plain);
  return marker !== null && /^[\s.、)）]*(?!以[上下内]|未満)[^0-9\s.,%]{2,}$/u.test(plain.slice(marker.end));
}

/** What a filled cell looks like. */
export function kindOfCell(content: CellContent, shown: string): CellKind {
  if (typeof content === "number") {
    if (shown.trim().endsWith("%")) return "rate";
    return shownDate.test(shown) ? "date" : "figure";
  }
  return typeof content === "boolean" ? "words" : kindOfText(content);
}

/** ※1 延べ人数 */
const noteMark = /^\s*(?:[※＊*]|注|[(（]注)/u;

/** Whether a cell holds a figure: no date, no note, no sentence. */
export function isFigure(content: CellContent, shown: string): boolean {
  if (typeof content === "string" && (noteMark.test(content) || !/[0-9０-９]/u.test(content))) return false;
  const kind = kindOfCell(content, shown);
  return kind === "figure" || kind === "rate";
}

/** Rows looked at to learn what a column holds. */
const mostSamples = 300;

/** A note or a heading: nothing but one cell of the row says something. */
function isAlone(row: readonly CellContent[]): boolean {
  const first = row.findIndex((content) => content !== "");
  return first !== -1 && !row.some((content, index) => index > first && content !== "");
}

/** Profiles of the columns below a header, looked at in even steps where there are many rows. */
export function columnProfiles(grid: SheetGrid, header: Header): ColumnProfiles {
  const headerTexts = comparableHeaderTexts(header);
  const first = header.lastRow + 1 - grid.origin.row;
  const count = Math.max(0, grid.contents.length - first);
  const step = Math.max(1, Math.ceil(count / mostSamples));
  const rows = Array.from({ length: Math.ceil(count / step) }, (_, index) => first + index * step).filter(
    (row) => !isAlone(certain(grid.contents[row])),
  );
  const known = new Map<number, ColumnProfile>();
  return ({ column }) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const counts = { figure: 0, rate: 0, mark: 0, date: 0, none: 0, words: 0, prose: 0 };
    const texts = new Set<string>();
    let filled = 0;
    for (const row of rows) {
      const content = certain(grid.contents[row]?.[column - grid.origin.column]);
      if (content === "" || (typeof content === "string" && content.trim() === "")) continue;
      if (typeof content === "string" && headerTexts.has(comparableHeader(content))) continue;
      const shown = certain(grid.texts[row]?.[column - grid.origin.column]);
      counts[kindOfCell(content, shown)] += 1;
      filled += 1;
      texts.add(typeof content === "string" ? content.trim() : shown);
    }
    const profile = { filled, counts, distinct: texts.size, examples: [...texts].slice(0, 3) };
    known.set(column, profile);
    return profile;
  };
}

/** Whether at least half of what says something is of these kinds; never of nothing. */
export function isMostly({ filled, counts }: ColumnProfile, ...kinds: readonly CellKind[]): boolean {
  const saying = filled - counts.none;
  return saying > 0 && kinds.reduce((sum, kind) => sum + counts[kind], 0) * 2 >= saying;
}

export function figuresIn({ counts }: ColumnProfile): number {
  return counts.figure + counts.rate;
}

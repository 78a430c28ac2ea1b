import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { canonicalText } from "../text/canonicalText";
import type { ColumnRole } from "./columnRoles";
import { isPeriodAlone } from "./groupHeader";
import type { Header, HeaderColumn } from "./header";
import { comparableHeader } from "./headerLabel";
import { textOfCell } from "./measure";
import { stageIn } from "./stage";

/** Columns side by side that belong to one of several indicators, or to one part of an indicator. */
export interface IndicatorBlock {
  /** What the block is called where no column of it names the indicator: 活動指標, 男性. */
  readonly heading: SourceCell | null;
  readonly columns: readonly HeaderColumn[];
}

const blockRoles: readonly (ColumnRole | null)[] = [
  ...(["indicator", "unit", "direction", "baseline", "expected", "target", "actual", "achievementRate"] as const),
];

/** What is left of a header when the words for values, years and stages are taken out of it. */
const valueWords =
  /目標|計画|予定|実績|実施|達成率|進捗率|達成度|基準|現状|現況|当初|策定時?|見込み?|目安|期待|実数|結果|値|数値|評価|判定|単位|方向性?|年月日?|(?:合|累|年)?計|年度?末?|名称?|の|[()・/:※*]/gu;

interface Placed {
  readonly column: HeaderColumn;
  readonly key: string;
  readonly cell: SourceCell | null;
}

function restOf(cell: SourceCell): string {
  const text = textOfCell(cell);
  if (isPeriodAlone(text)) return "";
  const plain = canonicalText(text)
    .replace(/\s+/gu, "")
    .replace(/(?:令和|平成|[RH])(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2}/gu, "")
    .replace(/\([^)]*\)/gu, "");
  const stage = stageIn([plain]);
  return (stage === null ? plain : plain.replace(stage.label, "")).replace(valueWords, "");
}

function placed(column: HeaderColumn): Placed {
  for (const cell of column.over) {
    const key = comparableHeader(restOf(cell));
    if (key !== "") return { column, key, cell };
  }
  return { column, key: "", cell: null };
}

function has(columns: readonly HeaderColumn[], role: ColumnRole): boolean {
  return columns.some((column) => column.role === role);
}

function byKey(columns: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const one of columns) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  groups.delete("");
  return groups;
}

/** Each column that names indicators, with the values that follow it. */
function bySequence(columns: readonly HeaderColumn[]): readonly IndicatorBlock[] {
  const starts = columns.flatMap(({ role }, index) => (role === "indicator" ? [index] : []));
  if (starts.length < 2) return [];
  const blocks = starts.map((start, index): IndicatorBlock => ({
    heading: null,
    columns: columns.slice(start, starts[index + 1] ?? columns.length),
  }));
  const isComplete = blocks.every((block) => has(block.columns, "actual") || has(block.columns, "target"));
  return isComplete ? blocks : [];
}

const whole = /^[市区町村都道府県]?全体$|^(?:合|総)?計$|^総数$/u;

/** 全体 beside 北部, 中部 and 南部: the values that are of no part. */
function ofWhole(columns: readonly HeaderColumn[]): readonly IndicatorBlock[] {
  const own = columns.filter(({ over }) => over.some((cell) => whole.test(comparableHeader(textOfCell(cell)))));
  return has(own, "target") && has(own, "actual") ? [{ heading: null, columns: own }] : [];
}

const indicatorWord = /指標|kpi|アウトプット|アウトカム/u;

/**
 * The blocks of a header that has several indicators side by side (活動指標 and 成果指標, each with 計画 and 実績), or an
 * indicator in parts (男性, 女性); none where it has one. At least two.
 */
export function indicatorBlocks(header: Header): readonly IndicatorBlock[] {
  const valued = header.columns.filter(({ role }) => blockRoles.includes(role));
  const inSequence = bySequence(valued);
  if (inSequence.length > 0) return inSequence;
  const groups = [...byKey(valued.map(placed))].filter(([, own]) => {
    const columns = own.map(({ column }) => column);
    return has(columns, "target") || has(columns, "actual");
  });
  const complete = groups.filter(([, own]) => {
    const columns = own.map(({ column }) => column);
    return has(columns, "target") && has(columns, "actual");
  });
  const wanted = groups.filter(([key, own]) => complete.some(([, one]) => one === own) || indicatorWord.test(key));
  if (complete.length === 0 || wanted.length < 2) return [];
  const parts = wanted.map(([, own]) => ({ heading: certain(own[0]).cell, columns: own.map(({ column }) => column) }));
  const inParts = new Set(parts.flatMap(({ columns }) => columns));
  return [...ofWhole(valued.filter((column) => !inParts.has(column))), ...parts];
}

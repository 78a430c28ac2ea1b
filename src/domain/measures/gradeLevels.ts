import { isMostly, type ColumnProfiles } from "./columnProfile";
import { periodOf } from "./columnGroups";
import type { HeaderColumn } from "./header";
import { textOfCell } from "./measure";

/** Grades of two levels: of each indicator, and of the measure as a whole. */
export interface GradeLevels {
  /** Whether a column has a grade for each indicator. */
  readonly isFiner: (column: HeaderColumn) => boolean;
  /** The column with the measures' own grades, beside one with those of their indicators; `null`: no single column is it. */
  readonly beside: (chosen: HeaderColumn) => HeaderColumn | null;
}

/** 指標の評価 beside 施策の評価: judgements of two levels. */
const levelWord = /指標|KPI|ＫＰＩ/u;
const measureWord = /施策|事業|取組|総合|全体/u;

/** 自己評価 beside 外部評価: judgements of several judges or times, each of the same. */
const judgeWord = /自己|内部|外部|[一二三1-3１-３]次|最終|中間|有識者|委員|会議|部会|担当|所管|本部|半期|年間|年度/u;

function wordsOf(column: HeaderColumn): string {
  return column.over.map(textOfCell).join().replace(/\s/gu, "");
}

function isMeasures(column: HeaderColumn): boolean {
  return measureWord.test(wordsOf(column)) && !levelWord.test(wordsOf(column));
}

/** Of the cells of a fuller column, at most so many tenths say that another is of the measures alone. */
const fewerTenths = 9;

/**
 * The levels of a sheet's grades: told by words (KPI評価 beside 施策評価), or by what is filled: where one column has more
 * grades than there are measures, one that has no more than one a measure is the measures' own. `null`: one level.
 */
export function gradeLevels(
  grades: readonly HeaderColumn[],
  names: readonly HeaderColumn[],
  profiles: ColumnProfiles,
): GradeLevels | null {
  if (grades.length < 2) return null;
  const filled = (column: HeaderColumn): number => profiles(column).filled;
  const most = Math.max(...grades.map(filled));
  const named = Math.max(0, ...names.map(filled));
  const areJudges = grades.some((column) => judgeWord.test(wordsOf(column)));
  const isOncePerMeasure = (column: HeaderColumn): boolean =>
    named > 0 &&
    !areJudges &&
    named * 10 < most * fewerTenths &&
    filled(column) <= named &&
    filled(column) * 2 > named &&
    isMostly(profiles(column), "mark", "words", "figure");
  const hasWords = grades.some((column) => levelWord.test(wordsOf(column)));
  if (!hasWords && !grades.some(isOncePerMeasure)) return null;
  const isFiner = (column: HeaderColumn): boolean => filled(column) * 10 > most * fewerTenths && !isMeasures(column);
  const isOfMeasures = (column: HeaderColumn): boolean =>
    filled(column) > 0 && (isMeasures(column) ? hasWords || isOncePerMeasure(column) : isOncePerMeasure(column));
  return {
    isFiner,
    beside: (chosen) => {
      if (!isFiner(chosen)) return null;
      const [own, ...others] = grades.filter(
        (column) =>
          column !== chosen &&
          isOfMeasures(column) &&
          (periodOf(column) === null || periodOf(column) === periodOf(chosen)),
      );
      return own === undefined || others.length > 0 ? null : own;
    },
  };
}

import { certain } from "../../certain";
import { foldSymbol } from "../gradeSymbols";
import { contains, type Interval } from "../interval";
import { outcomes, type GradeRule, type Reference, type Rubric, type RubricGrade } from "../rubric";
import { withBetter, withoutWordsBehind } from "./gradesInOrder";
import { countedTogether } from "./countedTogether";
import { legendItems, legendRow, plainLegend, type LegendItem } from "./legendItems";
import { isDash, selfExplaining } from "./selfExplaining";
import { statedIntervals } from "./statedInterval";
import { isOfPreviousYear, saysMissed, statedRule } from "./statedRule";

/** What a rubric is called that was read in the workbook. */
export const statedRubricName = "表の凡例";

/** A row of a sheet that may be of a legend: the texts of its filled cells. */
export type LegendLine = readonly string[];

/** Of the graded cells, so many must say one of the grades that the legend explains. */
const leastExplained = 0.8;
/** 80~99%, then 100%: whole percents, no gap. */
const wholePercent = 0.0101;

/** A row of items (評価の目安 | Ａ：100%以上 | Ｂ：…), of grades each before its meaning, or one item in several cells. */
function itemsOf(line: LegendLine, grades: ReadonlySet<string>): readonly LegendItem[] {
  const each = line.flatMap((text) => legendItems(text, grades));
  if (each.filter(({ symbol }) => grades.has(symbol)).length >= 2) return each;
  const pairs =
    line.length % 2 === 0 ? Array.from({ length: line.length / 2 }, (_, at) => line.slice(2 * at, 2 * at + 2)) : [];
  const ofPairs = pairs.flatMap((pair) => legendRow(pair, grades));
  if (pairs.length >= 2 && ofPairs.length === pairs.length) return ofPairs;
  const row = legendRow(line, grades);
  return row.length > 0 ? row : each;
}

/** 判定 | Ａ | Ｂ | Ｃ over 達成率 | 100%以上 | …: the grades in one row, what they mean in the next. */
function turned(lines: readonly LegendLine[], grades: ReadonlySet<string>): readonly LegendLine[] {
  const isMark = (text: string): boolean => grades.has(plainLegend(text).trim());
  const isTop = (line: LegendLine, next: LegendLine | undefined): boolean =>
    line.length >= 2 &&
    next?.length === line.length &&
    line.slice(1).every(isMark) &&
    next.slice(1).every((text) => statedIntervals(plainLegend(text)).length === 1);
  return lines.flatMap((line, index) => {
    if (isTop(lines[index - 1] ?? [], line)) return [];
    const next = lines[index + 1];
    if (next === undefined || !isTop(line, next)) return [line];
    return line.flatMap((text, at) => (isMark(text) ? [[text, next[at] ?? ""]] : []));
  });
}

/** Legends as runs of lines; a line that explains no grade ends one, and so does one that explains a grade once more. */
function legendsIn(lines: readonly LegendLine[], grades: ReadonlySet<string>): readonly (readonly LegendItem[])[] {
  const legends: LegendItem[][] = [];
  let open: LegendItem[] | null = null;
  for (const line of turned(lines, grades)) {
    if (line.every((text) => text.trim() === "")) continue;
    const items = itemsOf(line, grades);
    const isKnown = items.some(({ symbol }) => open?.some((one) => one.symbol === symbol) === true);
    if (items.length === 0) {
      open = null;
    } else if (open === null || isKnown) {
      open = [...items];
      legends.push(open);
    } else open.push(...items);
  }
  return legends;
}

/** 達成, 事業完了: done, whatever was to be done. */
function saysDone({ symbol, label }: RubricGrade): boolean {
  return [symbol, label].some((text) =>
    /^(?:目標|事業|取り?組み?)?[はをが]?(?:(?:十分に?)?達成(?:できた|した|している|済み?)?|完了(?:した)?|実施済み?)$/u.test(
      text,
    ),
  );
}

const targetReached = /(?:目標|目安|期待)値?[^、。]{0,6}(?:達成|到達|達し|上回|以上)/u;

/** Better than the baseline is enough where no other grade says that the target was reached, nor this one that it was not. */
function isAchieved(grade: RubricGrade, grades: readonly RubricGrade[]): boolean {
  const { rule, symbol, label } = grade;
  if (saysMissed(label)) return false;
  const isOfTarget = (one: RubricGrade): boolean =>
    (one.rule.kind === "comparison" && one.rule.reference === "target") ||
    (one.label !== label && targetReached.test(one.label) && !saysMissed(one.label));
  switch (rule.kind) {
    case "interval":
      if (rule.quantity === "rate") return reachesWhole(rule);
      return (rule.atLeast ?? rule.moreThan ?? -1) >= 0 && !grades.some(isOfTarget);
    case "comparison":
      if (rule.outcomes.includes("missed")) return false;
      return rule.reference === "target" || !(rule.outcomes.includes("achieved") || grades.some(isOfTarget));
    case "manual":
      return (
        saysDone(grade) ||
        ([symbol, label].includes("改善") && !grades.some((one) => isOfTarget(one) || saysDone(one))) ||
        /^(?:(?:最終|年度|中間)目標|目安|期待)(?:値|を|に)*(?:達成|到達)|^(?:年度)?計画[をは]?(?:十分に|順調に)(?:実施|履行)(?!.*な[いか])/u.test(
          label,
        )
      );
    case "noIndicator":
    case "notMeasurable":
    case "unchanged":
      return false;
  }
}

/** 100 % lies in it or below it. */
function reachesWhole(interval: Interval): boolean {
  return contains(interval, 1) || (interval.atLeast ?? interval.moreThan ?? 0) >= 1;
}

function lowerEnd({ rule }: Pick<RubricGrade, "rule">): number | null {
  return rule.kind === "interval" ? (rule.atLeast ?? rule.moreThan ?? -Infinity) : null;
}

/** Higher is better; `null`: the rule does not say where it stands among others. */
function rankOf({ rule }: RubricGrade): number | null {
  return rule.kind === "comparison" ? -outcomes.indexOf(certain(rule.outcomes[0])) : lowerEnd({ rule });
}

/** Best first; as listed where not all are of one kind. */
function inOrder(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const ranked = grades.flatMap((grade) => {
    const rank = rankOf(grade);
    return rank === null ? [] : [{ grade, rank }];
  });
  const others = grades.filter((grade) => rankOf(grade) === null);
  const areOfOneKind = new Set(ranked.map(({ grade: { rule } }) => rule.kind)).size === 1;
  if (!areOfOneKind || others.some(({ rule }) => rule.kind === "manual")) return grades;
  return [...ranked.sort((one, other) => other.rank - one.rank).map(({ grade }) => grade), ...others];
}

/** 目標を達成 beside a grade for passing it is reaching it and no more; without one it is both. */
function settled(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const rules = grades.map(({ rule }) => rule);
  const hasPassing = (reference: "target" | "baseline"): boolean =>
    rules.some((rule) => rule.kind === "comparison" && rule.reference === reference && rule.outcomes[0] === "exceeded");
  const hasReaching = (reference: Reference): boolean =>
    rules.some(
      (rule) => rule.kind === "comparison" && rule.reference === reference && rule.outcomes.join() === "achieved",
    );
  const margin = rules.flatMap((rule) =>
    rule.kind === "interval" && rule.quantity === "changeFromBaseline" && rule.atMost !== undefined
      ? [{ above: rule.atMost, below: rule.atLeast ?? -rule.atMost }]
      : [],
  )[0];
  return grades.map((grade): RubricGrade => {
    const { rule } = grade;
    if (rule.kind !== "comparison") return grade;
    const [outcome] = rule.outcomes;
    if (rule.reference === "baseline" && margin !== undefined && outcome !== "achieved") {
      const interval = outcome === "exceeded" ? { moreThan: margin.above } : { below: margin.below };
      return { ...grade, rule: { kind: "interval", quantity: "changeFromBaseline", ...interval } };
    }
    // 目標以上 beside 目標どおり is more than that.
    if (rule.outcomes.length > 1 && outcome === "exceeded" && hasReaching(rule.reference))
      return { ...grade, rule: { ...rule, outcomes: ["exceeded"] } };
    return rule.reference === "target" && outcome === "achieved" && !hasPassing("target")
      ? { ...grade, rule: { ...rule, outcomes: ["exceeded", "achieved"] } }
      : grade;
  });
}

const remaining = /^(?:それ|これら|上記)以外|^その(?:他|ほか)|^(?:それ|これ)(?:を下回|に満たな|未満)/u;

/** それ以外を△: what none of the other grades takes, where these leave one thing. */
function withRemaining(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const others = grades.filter(({ label }) => !remaining.test(label));
  const lowest = Math.min(...others.map((grade) => lowerEnd(grade) ?? NaN));
  const areOfTarget = others.every(({ rule }) => rule.kind === "comparison" && rule.reference === "target");
  // 達成, 改善, そのほか: what neither reached its target nor got better.
  const hasBetter = others.some(({ rule }) => rule.kind === "comparison" && rule.reference === "baseline");
  const areComparisons = others.every(({ rule }) => rule.kind === "comparison" && !rule.outcomes.includes("missed"));
  if (!areOfTarget && !(hasBetter && areComparisons) && !Number.isFinite(lowest)) return grades;
  const rule: GradeRule = areOfTarget
    ? { kind: "comparison", reference: "target", outcomes: ["missed"] }
    : areComparisons
      ? { kind: "comparison", reference: "baseline", outcomes: ["achieved", "missed"] }
      : { kind: "interval", quantity: "rate", below: lowest };
  return grades.map((grade) => (remaining.test(grade.label) ? { ...grade, rule } : grade));
}

/**
 * Bands in whole percents (80~99%), up to where the next better one begins (80~100% below 100%以上), or without an upper end
 * (A 100%以上, B 80%以上), end there.
 */
function joinedBands(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const rules = grades.flatMap(({ rule }) => (rule.kind === "interval" ? [rule] : []));
  return grades.map((grade) => {
    const { rule } = grade;
    if (rule.kind !== "interval" || rule.below !== undefined) return grade;
    const lower = Number(lowerEnd(grade));
    const { atMost: end } = rule;
    // Above 100% is better than 100% and more.
    const better = rules.filter((one) => {
      const start = Number(lowerEnd({ rule: one }));
      return start > lower || (start === lower && one.atLeast === undefined && rule.atLeast !== undefined);
    });
    const next = better
      .map((one) => ({ start: Number(lowerEnd({ rule: one })), isOpen: one.atLeast === undefined }))
      .filter(({ start, isOpen }) => end === undefined || start > end || (start === end && !isOpen))
      .sort((one, other) => one.start - other.start || Number(one.isOpen) - Number(other.isOpen))[0];
    if (next === undefined || (end !== undefined && next.start - end >= wholePercent)) return grade;
    return {
      ...grade,
      rule: { ...rule, atMost: next.isOpen ? next.start : undefined, below: next.isOpen ? undefined : next.start },
    };
  });
}

/** 目標を大きく上回る beside 目標を上回る: what tells them apart stands in words that no figure decides. */
function toldApartInWords(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const outcomeOf = ({ rule }: RubricGrade): string | null =>
    rule.kind === "comparison" ? `${rule.reference} ${rule.outcomes.join()}` : null;
  return grades.map((grade): RubricGrade => {
    const own = outcomeOf(grade);
    const isShared = own !== null && grades.some((other) => other !== grade && outcomeOf(other) === own);
    return isShared ? { ...grade, rule: { kind: "manual" }, achieved: isAchieved(grade, grades) } : grade;
  });
}

/**
 * ○ 目標以上 beside △ 目標の95%以上: reaching the target is a rate of 100 % too, and missing it is one below all that the others
 * say.
 */
function onOneScale(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const ends = grades.flatMap(({ rule }) =>
    rule.kind === "interval" && rule.quantity === "rate" ? [rule.atLeast ?? rule.moreThan ?? 1] : [],
  );
  if (ends.length === 0) return grades;
  return grades.map((grade): RubricGrade => {
    const { rule } = grade;
    if (rule.kind !== "comparison" || rule.reference !== "target") return grade;
    const interval = rule.outcomes.includes("achieved")
      ? { atLeast: 1 }
      : rule.outcomes.includes("exceeded")
        ? { moreThan: 1 }
        : { below: Math.min(1, ...ends) };
    return { ...grade, rule: { kind: "interval", quantity: "rate", ...interval } };
  });
}

/** Below a grade of which nobody knows how far it goes down, an interval without an end may end anywhere. */
function isOpenBelowUnknown(grades: readonly RubricGrade[], at: number): boolean {
  const { rule, symbol } = certain(grades[at]);
  const isOpen = rule.kind === "interval" && rule.below === undefined && rule.atMost === undefined;
  return isOpen && grades.slice(0, at).some((one) => one.rule.kind === "manual" && one.symbol !== symbol);
}

function gradesOf(items: readonly LegendItem[], context: string): readonly RubricGrade[] {
  const grades = items.map(({ symbol, meaning }): RubricGrade => {
    const rule = statedRule(meaning, context);
    const isNone = isDash(symbol) && rule.kind === "manual";
    return { symbol, label: meaning, rule: isNone ? { kind: "noIndicator" } : rule, achieved: false };
  });
  const joined = joinedBands(inOrder(withRemaining(onOneScale(toldApartInWords(settled(grades))))));
  return withBetter(
    joined.map((grade, at) => ({
      ...grade,
      achieved: grade.achieved || (isAchieved(grade, joined) && !isOpenBelowUnknown(joined, at)),
    })),
  );
}

/** The legend whose grades the sheet gives; a grade explained twice says nothing for certain. */
function fits(items: readonly LegendItem[], entered: readonly string[]): boolean {
  const symbols = items.map(({ symbol }) => foldSymbol(symbol));
  if (items.length < 2 || new Set(symbols).size !== symbols.length) return false;
  const explained = entered.filter((grade) => symbols.includes(grade) || isDash(grade)).length;
  const used = symbols.filter((symbol) => entered.includes(symbol)).length;
  // All of one grade is a good year, where the legend is of this scale beyond doubt.
  const isEnough = used >= 2 || (used === 1 && explained === entered.length && entered.length >= 3);
  return isEnough && explained >= leastExplained * entered.length;
}

/** A dash among the grades that the legend does not explain says that there was nothing to grade. */
function withDash(grades: readonly RubricGrade[], given: readonly string[]): readonly RubricGrade[] {
  const isExplained = grades.some(({ symbol }) => isDash(symbol));
  if (isExplained || !given.some(isDash)) return grades;
  return [...grades, { symbol: "-", label: "", rule: { kind: "noIndicator" }, achieved: false }];
}

/** 集計中は割合の母数から除く, 評価できる11指標のうち; but not what is shown again. */
const judgedAlone =
  /^(?!.*再掲).*(?:(?:母数|分母|集計|割合|件数)[^。]{0,8}(?:含め(?:ない|ず)|含まない|除[くい]|除外)|(?:評価|判定|測定)(?:でき|が?可能|した)[^。、]{0,4}[0-9]+[^0-9。、]{1,6}(?:のうち|中))/u;

function isOfJudgedAlone(lines: readonly LegendLine[]): boolean {
  return lines.flat().some((text) =>
    plainLegend(text)
      .split("。")
      .some((sentence) => judgedAlone.test(sentence)),
  );
}

/** Whether a line is of the legend that a rubric was read from. */
export function states({ grades: [first] }: Rubric, line: LegendLine): boolean {
  // ○○市: a name left open, and no mark.
  const text = line
    .map(plainLegend)
    .join()
    .replace(/([○△□×])\1+/gu, "");
  return (
    first !== undefined && first.label !== first.symbol && text.includes(first.label) && text.includes(first.symbol)
  );
}

function formulaOf(context: string): Rubric["formula"] | null {
  if (/(?:目安|期待)値(?:に(?:対する|占める)|の[0-9])/u.test(context)) return "actualOverExpected";
  if (/目安値|期待値|年目の目標[^。]{0,4}(?:まで|から)の?[0-9]/u.test(context)) return "expectedPath";
  return /(?:基準値|策定時)[^。]{0,12}(?:伸び|から目標)|目標(?:削減|増加)率(?:の[0-9]|に(?:対|達))/u.test(context)
    ? "fromBaseline"
    : null;
}

/** The lines that a legend was read from, as one text. */
function contextOf(lines: readonly LegendLine[], items: readonly LegendItem[]): string {
  const texts = lines.flatMap((line) => line.map(plainLegend));
  return texts.filter((text) => items.some(({ meaning }) => text.includes(meaning))).join("\n");
}

/**
 * The rubric that lines of a workbook state: ◎110%以上、○100%以上110%未満 … in a note, a legend or a table of its own; or that
 * the grades state themselves. `null` where nothing explains the grades that the sheet gives. What a legend says of its
 * grades only in words that no figure decides is left to people.
 * @param entered What the cells of the grade column say, blanks left out.
 */
export function statedRubric(lines: readonly LegendLine[], entered: readonly string[], usual: Rubric): Rubric | null {
  const given = withoutWordsBehind(entered.map(foldSymbol));
  const grades = new Set(given);
  for (const items of [
    ...legendsIn(lines, grades).filter((legend) => fits(legend, given)),
    selfExplaining(grades, given),
  ]) {
    const context = contextOf(lines, items);
    const own = withDash(gradesOf(items, context), given);
    const grades = withCounted(withListed(own, listedInOrder(lines, new Set(given))), lines);
    if (own.some(({ rule, achieved }) => rule.kind !== "manual" || achieved) && items.length > 0)
      return {
        ...rubricOf(grades, lines, formulaOf(context) ?? usual.formula, usual),
        startsFrom: isOfPreviousYear(context) ? "previousYear" : undefined,
      };
  }
  const listed = withCounted(withDash(listedInOrder(lines, grades), given), lines);
  return listed.some(({ achieved }) => achieved) ? rubricOf(listed, lines, usual.formula, usual) : null;
}

/** What the legend leaves out and a summary counts beside all that it explains is one of the grades too. */
function withListed(grades: readonly RubricGrade[], listed: readonly RubricGrade[]): readonly RubricGrade[] {
  const isKnown = ({ symbol }: RubricGrade): boolean => grades.some((one) => foldSymbol(one.symbol) === symbol);
  return [...grades, ...listed.filter((one) => !isKnown(one))];
}

/** A row of a summary has the grades of the sheet in their order, also where nothing explains them. */
function listedInOrder(lines: readonly LegendLine[], grades: ReadonlySet<string>): readonly RubricGrade[] {
  const marks = [...grades].filter((grade) => !isDash(grade));
  const cells = lines.map((line) => line.map((text) => plainLegend(text).trim()));
  const row = marks.length < 2 ? undefined : cells.find((line) => marks.every((mark) => line.includes(mark)));
  const symbols = (row ?? []).filter((text) => grades.has(text));
  const listed = symbols.map((symbol): RubricGrade => {
    return { symbol, label: symbol, rule: { kind: "manual" }, achieved: false };
  });
  return listed.map((grade) => ({ ...grade, achieved: isAchieved(grade, listed) }));
}

/** The grades that count as achieved: those that the legend means so, and those that the plan itself counts with them. */
function withCounted(grades: readonly RubricGrade[], lines: readonly LegendLine[]): readonly RubricGrade[] {
  const claiming = grades.filter(({ rule: { kind } }) => kind !== "noIndicator" && kind !== "notMeasurable");
  const counted = countedTogether(
    lines.flat(),
    claiming.map(({ symbol }) => symbol),
  );
  const best = claiming.slice(0, counted ?? 0);
  return grades.map((grade) => (best.includes(grade) ? { ...grade, achieved: true } : grade));
}

function rubricOf(
  grades: readonly RubricGrade[],
  lines: readonly LegendLine[],
  formula: Rubric["formula"],
  usual: Rubric,
): Rubric {
  return {
    ...usual,
    name: statedRubricName,
    grades,
    formula,
    qualitative: null,
    parts: "worst",
    denominator: isOfJudgedAlone(lines) ? "judged" : "all",
  };
}

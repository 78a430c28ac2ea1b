import { strangeGrade } from "../evaluation/grade";
import { once } from "../once";
import { goalStatuses, type GoalStatus } from "../evaluation/goalStatus";
import {
  achievedSymbols,
  unjudgedSymbols,
  type Denominator,
  type GradeSymbol,
  type Rubric,
} from "../evaluation/rubric";
import type { Measure, MeasureRole } from "../measures/measure";

/** Which of a measure's two judgements is counted. */
export type Judgement = "goalStatus" | "grade";

/** What became of a measure or of an indicator. A grade says `missed` without saying whether the measure goes on. */
export type Standing = GoalStatus | "missed" | "notJudged";

/** What is counted: indicators where the plan grades each of a measure's own. */
export type CountedUnit = "measures" | "indicators";

/** A grade as its cell has it. */
export interface EnteredGrade {
  readonly entered: string;
  /** The rubric's symbol that it means; `null` when it is none. */
  readonly symbol: GradeSymbol | null;
  /** The rubric that has it, where that is another than the plan's. */
  readonly rubric?: Rubric | undefined;
}

/** What the cells of a measure say became of it. */
export interface EnteredJudgements {
  /** `null`: blank or not understood. */
  readonly goalStatus: GoalStatus | null;
  /** One for the measure, or one for each indicator that has its own; blank ones included. */
  readonly grades?: readonly EnteredGrade[] | undefined;
}

/** A measure and what its cells say became of it. */
export interface JudgedMeasure extends EnteredJudgements {
  readonly measure: Measure;
}

/** How a plan's measures are counted and its rates taken and printed. */
export interface Counting {
  /** `null`: the sheet has a column for neither, and nothing is judged. */
  readonly judgement: Judgement | null;
  readonly unit: CountedUnit;
  readonly rubric: Rubric;
  readonly denominator: Denominator;
  /** Decimals of a rate in percent; the report prints one. */
  readonly percentDecimals: number;
}

/** What the settings say of counting. */
export type CountingSettings = Pick<Counting, "rubric" | "denominator" | "percentDecimals">;

const noGrades: readonly EnteredGrade[] = [];

function gradesOf({ grades = noGrades }: EnteredJudgements): readonly EnteredGrade[] {
  return grades;
}

function judgementOf(
  measures: readonly EnteredJudgements[],
  columns: { has: (role: MeasureRole) => boolean },
  { rubric }: CountingSettings,
): Judgement | null {
  const canGrade = columns.has("grade") && achievedSymbols(rubric).length > 0;
  if (!columns.has("goalStatus")) return canGrade ? "grade" : null;
  const saysStatus = measures.some(({ goalStatus }) => goalStatus !== null);
  const saysGrade = measures.some((one) => gradesOf(one).some(({ symbol }) => symbol !== null));
  return canGrade && saysGrade && !saysStatus ? "grade" : "goalStatus";
}

/**
 * Goal statuses (施策目標の達成状況) where the sheet has any, else the grades. Grades are shares of what the rubric says, unless the
 * settings take all measures.
 */
export function countingOf(
  measures: readonly EnteredJudgements[],
  columns: { has: (role: MeasureRole) => boolean },
  settings: CountingSettings,
): Counting {
  const { rubric, denominator, percentDecimals } = settings;
  const judgement = judgementOf(measures, columns, settings);
  const byGrade = judgement === "grade";
  return {
    judgement,
    unit: byGrade && measures.some((one) => gradesOf(one).length > 1) ? "indicators" : "measures",
    rubric,
    denominator: byGrade && denominator === "judged" ? rubric.denominator : denominator,
    percentDecimals,
  };
}

const standingOfGrade: (rubric: Rubric) => (grade: EnteredGrade) => Standing = once((rubric) => {
  const achieved = new Set(achievedSymbols(rubric));
  const unjudged = new Set(unjudgedSymbols(rubric));
  return (grade) => {
    const { symbol, rubric: own = rubric } = grade;
    if (own.grades !== rubric.grades) return standingOfGrade(own)(grade);
    if (symbol === null || unjudged.has(symbol)) return "notJudged";
    return achieved.has(symbol) ? "achieved" : "missed";
  };
});

/** What a measure counts as: one standing, or one for each indicator that is counted. */
export function standingsOf(judged: EnteredJudgements, { judgement, rubric }: Counting): readonly Standing[] {
  if (judgement !== "grade") return [judged.goalStatus ?? "notJudged"];
  const grades = gradesOf(judged);
  return grades.length === 0 ? ["notJudged"] : grades.map(standingOfGrade(rubric));
}

/**
 * What the grades of a measure say together: missed where one of them is, achieved where all are; grades without a target
 * say nothing, and beside a grade that is blank or not understood nothing is claimed.
 */
export function standingByGrade(
  { grades }: { readonly grades: readonly EnteredGrade[] },
  rubric: Rubric,
): "achieved" | "missed" | "notJudged" {
  const claiming = grades.filter(
    ({ symbol, rubric: own = rubric }) => symbol === null || !unjudgedSymbols(own).includes(symbol),
  );
  const standings = claiming.map(standingOfGrade(rubric));
  if (standings.includes("missed")) return "missed";
  return claiming.length > 0 && standings.every((one) => one === "achieved") ? "achieved" : "notJudged";
}

/** The standings that a table has columns for, best first, without `notJudged`. */
export const standingsOfJudgement: Readonly<Record<Judgement, readonly Standing[]>> = {
  goalStatus: goalStatuses,
  grade: ["achieved", "missed"],
};

/** A grade that occurs, or may, with what it counts as. */
export interface CountedGrade {
  /** As the rubric spells it; as the cell does where it is none of the rubric's; `""`: blank. */
  readonly symbol: string;
  readonly standing: Standing;
}

/** What a grade is counted under. */
export function gradeKey({ symbol, entered }: EnteredGrade): string {
  return symbol ?? strangeGrade(entered);
}

/** S, A, B …, 1, 2 … and ①, ② … have an order of their own; other grades stand as the sheet gives them first. */
function inOrderOfScale(marks: readonly string[]): readonly string[] {
  if (!marks.every((mark) => /^[SＳA-FＡ-Ｆ0-9０-９①-⑳]$/u.test(mark))) return marks;
  const place = (mark: string): number => {
    const plain = mark.normalize("NFKC");
    return plain === "S" ? 0 : /^[0-9]+$/u.test(plain) ? Number(plain) : plain.charCodeAt(0);
  };
  return [...marks].sort((one, other) => place(one) - place(other));
}

/** Grades in order: those of the sheet's rubric, if it has one, then what else the cells say, blank last. */
export function inOrderOfGrades(found: Iterable<string>, rubric: Rubric | null): readonly string[] {
  const all = new Set(found);
  const own = rubric?.grades.map(({ symbol }) => symbol) ?? [];
  const others = [...all].filter((grade) => grade !== "" && !own.includes(grade));
  return [...own, ...inOrderOfScale(others), ...(all.has("") ? [""] : [])];
}

/** The grades that occur in a plan, or may, in order; empty where nothing is graded. */
export function countedGrades(measures: readonly EnteredJudgements[], rubric: Rubric): readonly CountedGrade[] {
  const found = new Map<string, EnteredGrade>();
  for (const one of measures) for (const grade of gradesOf(one)) found.set(gradeKey(grade), grade);
  if (![...found.keys()].some((key) => key !== "")) return [];
  const standing = standingOfGrade(rubric);
  const isOfRubric = [...found.values()].some(({ symbol }) => symbol !== null);
  return inOrderOfGrades(found.keys(), isOfRubric ? rubric : null).map((symbol) => ({
    symbol,
    standing: standing(found.get(symbol) ?? { entered: symbol, symbol }),
  }));
}

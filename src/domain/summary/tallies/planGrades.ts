import type { CountedDivision } from "../countedPlan";
import type { Counting } from "../counting";
import type { GradeOf } from "../gradeFigures";
import { compactName } from "../../text/compactText";

/** The grades that a plan gives, as its report may write them. */
export interface PlanGrades {
  /** The plan's grade that a mark or word is. */
  readonly gradeOf: GradeOf;
  /** Those of two letters and more (概ね達成, やや遅れ), the longest first, and marks of their own (★); compact. */
  readonly words: readonly string[];
  /** All of the rubric's, the best first; empty where the plan's grades are none of a rubric's. */
  readonly ranked: readonly string[];
}

/** ★, ●, ①: marks beside the usual ones. */
const otherMark = /^[^\p{L}\p{Nd}\p{P}◎○△×☆]$/u;

export function planGrades({ grades }: CountedDivision, { rubric }: Counting, gradeOf: GradeOf): PlanGrades {
  const given = [...grades.keys()];
  const ranked: readonly string[] = rubric.grades.map(({ symbol }) => symbol);
  return {
    gradeOf,
    words: given
      .map(compactName)
      .filter((word) => (word.length >= 2 && word.length <= 12) || otherMark.test(word))
      .sort((one, other) => other.length - one.length),
    ranked: given.some((grade) => ranked.includes(grade)) ? ranked : [],
  };
}

const success = /^(?:目標)?達成(?:した|済み?)?$/u;
const partly = /^(?:概ね|おおむね|ほぼ)(?:目標)?達成/u;
const failure = /^(?:目標)?(?:未達成?|達成せず|不達成|達成できなかった)$/u;

/** How many may be meant by 達成した or 達成しなかった where the grades are such words: with 概ね達成 or without. */
export function countsInWords({ grades }: CountedDivision, standing: "achieved" | "missed"): readonly number[] {
  const entries = [...grades].map(([grade, count]) => [compactName(grade), count] as const);
  const sumOf = (pattern: RegExp): number =>
    entries.reduce((sum, [grade, count]) => (pattern.test(grade) ? sum + count : sum), 0);
  if (!entries.some(([grade]) => (standing === "achieved" ? success : failure).test(grade))) return [];
  if (standing === "achieved") return [sumOf(success), sumOf(success) + sumOf(partly)];
  return [sumOf(failure), sumOf(failure) + sumOf(partly)];
}

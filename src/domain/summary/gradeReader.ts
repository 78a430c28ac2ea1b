import { readGrade } from "../evaluation/grade";
import { figureRoleOf } from "../measures/figureHeader";
import { canonicalText } from "../text/canonicalText";
import { rememberedByText } from "../text/rememberedByText";
import type { CountedDivision } from "./countedPlan";
import type { Counting } from "./counting";
import type { GradeOf } from "./gradeFigures";

/** Reads the grades that the plan gives; another plan's marks are nothing to compare with. */
export function gradeReader({ grades }: CountedDivision, { rubric }: Counting): GradeOf {
  if ([...grades.keys()].every((grade) => grade === "")) return () => null;
  const isOfRubric = rubric.grades.some(({ symbol }) => grades.has(symbol));
  const own = new Map([...grades.keys()].map((grade) => [canonicalText(grade), grade]));
  // 達成 and 未達成 over or beside a number are what became of the goals, also where the rubric's legend has the same words.
  return rememberedByText((written) => {
    const text = canonicalText(written);
    return figureRoleOf(text) !== null && !own.has(text)
      ? null
      : ((isOfRubric ? readGrade(text, rubric) : null) ?? own.get(text) ?? null);
  });
}

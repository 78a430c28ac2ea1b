import { readGrade } from "../evaluation/grade";
import { figureRoleOf } from "../measures/figureHeader";
import { canonicalText } from "../text/canonicalText";
import { rememberedByText } from "../text/rememberedByText";
import type { CountedDivision } from "./countedPlan";
import type { Counting } from "./counting";
import { jointOfGrades, type GradeOf } from "./gradeFigures";

const together = /[・、,と]|及び|又は|または/u;

/** Reads the grades that the plan gives, also several at once (A・B, B以上); another plan's marks are nothing to compare with. */
export function gradeReader({ grades }: CountedDivision, { rubric }: Counting): GradeOf {
  if ([...grades.keys()].every((grade) => grade === "")) return () => null;
  const isOfRubric = rubric.grades.some(({ symbol }) => grades.has(symbol));
  const own = new Map([...grades.keys()].map((grade) => [canonicalText(grade), grade]));
  // 達成 and 未達成 over or beside a number are what became of the goals, also where the rubric's legend has the same words.
  const order = rubric.grades.map(({ symbol }) => symbol);
  const one = (text: string): string | null =>
    figureRoleOf(text) !== null && !own.has(text)
      ? null
      : ((isOfRubric ? readGrade(text, rubric) : null) ?? own.get(text) ?? null);
  return rememberedByText((written) => {
    const text = canonicalText(written);
    const known = one(text);
    if (known !== null) return known;
    const from = text.endsWith("以上") ? order.indexOf(one(text.slice(0, -2)) ?? "") : -1;
    const several = from < 0 ? text.split(together).map(one) : order.slice(0, from + 1);
    return several.length < 2 || several.includes(null) ? null : several.join(jointOfGrades);
  });
}

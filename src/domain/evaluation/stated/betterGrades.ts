import type { RubricGrade } from "../rubric";

/** Marks of which everybody knows the order, best first. */
const knownScales: readonly (readonly string[])[] = [
  ["◎", "○", "△", "×"],
  ["S", "A", "B", "C", "D", "E"],
];

/** What is better than an achieved grade is achieved, in whatever words the legend has it (◎ 計画以上の成果, ○ 計画どおり). */
export function withBetter(grades: readonly RubricGrade[]): readonly RubricGrade[] {
  const scale = knownScales.find((marks) => grades.filter(({ symbol }) => marks.includes(symbol)).length >= 2) ?? [];
  const worst = Math.max(...grades.map(({ symbol, achieved }) => (achieved ? scale.indexOf(symbol) : -1)));
  const isBetter = ({ symbol }: RubricGrade): boolean => scale.includes(symbol) && scale.indexOf(symbol) < worst;
  return grades.map((grade) =>
    grade.rule.kind === "manual" && isBetter(grade) ? { ...grade, achieved: true } : grade,
  );
}

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

/** Ａ（順調）, Ｂ（概ね順調）: the legend explains A and B. Nothing is left out unless all grades but dashes are written so. */
export function withoutWordsBehind(given: readonly string[]): readonly string[] {
  const bare = given.flatMap((text) => /^([^()]{1,3})\([^()]+\)$/u.exec(text)?.[1] ?? (/^-+$/u.test(text) ? text : []));
  if (bare.length === given.length) return bare;
  // 未達成(累計6人) beside a plain 達成: a note, and no grade of its own.
  const unnoted = given.map((text) => text.replace(/\([^()%]*[0-9][^()%]*\)$/u, ""));
  return unnoted.includes("") || new Set(unnoted).size === new Set(given).size ? given : unnoted;
}

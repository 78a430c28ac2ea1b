import { compareWithPublished } from "../evaluation/rounding";
import { compactName, compactText } from "../text/compactText";
import { divisionsWithin, type CountedDivision } from "./countedPlan";
import type { GradeGrammar } from "./tallies/gradeClaims";
import { isRate, type TallyClaim } from "./tallies/tallyClaim";
import { tallyClaims } from "./tallies/tallyClaims";

/** A number that a sentence gives of grades (○は5施策、△は2施策), of all that was graded, or the share of either. */
type StatedFigure = TallyClaim & { readonly stated: number };

/** A figure, and what the plan counts. */
export interface DifferingGradeFigure {
  /** What is counted, as messages name it; `null`: all. */
  readonly of: string | null;
  readonly isShare: boolean;
  /** Of a share, a fraction. */
  readonly stated: number;
  readonly counted: number;
  readonly decimals: number;
}

const standings: Readonly<Partial<Record<TallyClaim["role"], string>>> = { achieved: "達成", missed: "未達成" };

function isCompared(claim: TallyClaim): claim is StatedFigure {
  return (
    typeof claim.stated === "number" && ("grades" in claim || claim.role === "measures" || claim.role in standings)
  );
}

function nameOf(figure: StatedFigure): string | null {
  return "grades" in figure ? figure.grades.join("・") : (standings[figure.role] ?? null);
}

/** The figures of grades that a text states; empty where one subject is given two numbers (of two years, of two divisions). */
function statedFigures(text: string, grammar: GradeGrammar): readonly StatedFigure[] {
  const sentences = text.split(/(?<=。)/u);
  const figures = sentences.flatMap((sentence) => tallyClaims(sentence, 0, [], grammar.read(sentence, 0), []));
  const compared = figures.filter(isCompared);
  const counted = compared.filter((figure) => !isRate(figure)).flatMap((figure) => nameOf(figure) ?? []);
  return counted.length === 0 || new Set(counted).size < counted.length ? [] : compared;
}

/** What a division may count as all: its measures, those graded, those shown again too. */
function totalsOf({ counts, grades, repeated }: CountedDivision, unjudged: readonly string[]): readonly number[] {
  const all = [...grades.values()].reduce((sum, count) => sum + count, 0);
  const idle = [...unjudged, "-", ""].reduce((sum, grade) => sum + (grades.get(grade) ?? 0), 0);
  return [...new Set([all, counts.measures, counts.counted, all - idle, counts.measures + repeated.measures])];
}

function countsOf({ counts, grades, repeatedGrades }: CountedDivision, figure: StatedFigure): readonly number[] {
  if (figure.role === "achieved") return [counts.achieved];
  if (!("grades" in figure)) return [counts.counted - counts.achieved - counts.notJudged];
  const sumIn = (given: ReadonlyMap<string, number>): number =>
    figure.grades.reduce((sum, grade) => sum + (given.get(grade) ?? 0), 0);
  return [sumIn(grades), sumIn(grades) + sumIn(repeatedGrades)];
}

function differing(
  figures: readonly StatedFigure[],
  subject: CountedDivision,
  unjudged: readonly string[],
  indicators: number,
): readonly DifferingGradeFigure[] {
  const all = totalsOf(subject, unjudged);
  return figures.flatMap((figure) => {
    const { stated, decimals } = figure;
    const isShare = isRate(figure);
    const own = figure.role === "measures" ? [...all, indicators] : countsOf(subject, figure);
    const possible = isShare ? own.flatMap((count) => all.map((total) => count / total)) : own;
    const agrees = (counted: number): boolean => compareWithPublished(counted, stated, decimals) !== "different";
    if (possible.some((counted) => (isShare ? agrees(counted) : counted === stated))) return [];
    return [{ of: nameOf(figure), isShare, stated, counted: Number(possible[0]), decimals }];
  });
}

const otherOccasion = /前年|昨年|前回|前々年|前期|中間|当初|見込|目指|予定|のうち新|累計/u;

/**
 * What a text says of the grades (○は5施策（62.5％）、△は2施策、×は1施策) other than the plan counts. Only where most of its figures
 * are the plan's, and none of its divisions has them all: then it is about the plan, and what differs is wrong.
 * @param grammar Reads the plan's grades.
 * @param unjudged Those of them that may be left out of a total.
 * @param indicators How many the plan has: what a sentence may count beside the measures.
 */
export function differingGradeFigures(
  written: string,
  plan: CountedDivision,
  grammar: GradeGrammar,
  unjudged: readonly string[],
  indicators: number,
): readonly DifferingGradeFigure[] {
  const { text } = compactText(written);
  if (otherOccasion.test(text)) return [];
  const figures = statedFigures(text, grammar);
  const wrong = differing(figures, plan, unjudged, indicators);
  if (wrong.length === 0 || wrong.length * 2 > figures.length) return [];
  const isOfDivision = divisionsWithin(plan).some(
    (division) =>
      text.includes(compactName(division.division?.label ?? "")) ||
      differing(figures, division, unjudged, indicators).length === 0,
  );
  return isOfDivision ? [] : wrong;
}

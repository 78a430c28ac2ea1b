import { compareWithPublished } from "../evaluation/rounding";
import { canonicalText } from "../text/canonicalText";
import { escapedForPattern } from "../text/escapedForPattern";
import { divisionsWithin, type CountedDivision } from "./countedPlan";
import { countedThings } from "./tallies/tallyClaim";

/** A number that a sentence gives of grades (○は5施策、△は2施策), of all that was graded, or the share of either. */
export interface StatedGradeFigure {
  /** What is counted, as messages name it; `null`: all. */
  readonly of: string | null;
  readonly grades: readonly string[];
  readonly isShare: boolean;
  /** Of a share, a fraction. */
  readonly value: number;
  readonly decimals: number;
}

/** A figure, and what the plan counts. */
export interface DifferingGradeFigure {
  readonly of: string | null;
  readonly isShare: boolean;
  readonly stated: number;
  readonly counted: number;
  readonly decimals: number;
}

const things = `(?:${countedThings}|課題|目標|校区|地区|団体|市町村|施設|部門|部署|路線|サービス|品目|調査|学校|件|個|本|校|課|園|橋|棟)`;
const number = "([0-9][0-9,]*)(?![0-9.,]*[%0-9])";
const countEnd = `(?:つの|の)?(?:${things}|(?=[、,。)\\s(]|$|であ|で[、,]|と))`;
const share =
  "(?:[(](?:[^0-9()%]{0,6})?|で?、?(?:全体の|全体[(][^()]{1,12}[)]の|構成比は|割合は))約?(?<rate>[0-9]+(?:\\.[0-9]+)?)%";
const whole = `(?:(?<whole>[0-9]+)${things}(?:のうち|中|の内)、?)?`;
const shareOnly = "(?:の?割合|の?構成比|率)(?:は|が|:)?\\s*約?(?<rate>[0-9]+(?:\\.[0-9]+)?)%";
const totals = [
  `(?:全|計|合計|総数|全体で?|対象の?)(?:は|が|:|[(]|\\s)*([0-9]+)${countEnd}`,
  `(?<![0-9.,])([0-9]+)${things}(?:のうち|中|の内|について|の(?:評価|判定|進捗|達成状況)は)`,
  `(?<![0-9.,一-龠])(?:KPI|指標|事業|施策|項目)(?:の?総?数)?[はが]([0-9]+)(?:件|${things})(?=で、?(?:うち|その|この)|、(?:うち|その|この))`,
].map((pattern) => new RegExp(pattern, "gu"));
const before = "(?<=^|[\\s、,。;(「『:/|・]|うち|内訳は|した|[はが])(?:評価|判定|ランク)?";
/** 9サービスがおおむね見込みどおり: the number stands first. */
const hedge = "(?:おおむね|概ね|ほぼ|すべて|評価|判定)?";
const after = `(?:評価|判定|ランク)?(?:(?:し(?:た|ている)|ている|な)(?=もの|${things}))?(?:を(?:合わせた|併せた|合計した|足した)|の(?=${things}|[はが]))?(?:であ(?:る|った)|と(?:な(?:る|った)|した|された|評価(?:した|された)))?(?:もの|${things})?(?:[はがも:=…\\s]|\\.{2,})*`;
/** How a sentence speaks of what reached its target where the grades are marks. */
const standings: readonly (readonly [standing: "achieved" | "missed", words: string])[] = [
  ["achieved", "目標(?:値)?(?:を)?達成(?:した|済み?)?"],
  ["achieved", "達成(?:した)?"],
  ["achieved", "[一-龠]{0,4}目標(?:値)?に(?:到)?達した"],
  ["missed", "(?:目標)?未達成|未達"],
];

function rateFigure(of: string, grades: readonly string[], written: string): StatedGradeFigure {
  const decimals = (written.split(".")[1] ?? "").length + 2;
  return { of, grades, isShare: true, value: Number((Number(written) / 100).toFixed(decimals)), decimals };
}

function countFigure(of: string | null, grades: readonly string[], written: string): StatedGradeFigure {
  return { of, grades, isShare: false, value: Number(written.replaceAll(",", "")), decimals: 0 };
}

/** The figures that one kind of subject is given in a text. */
function figuresOfSubject(
  text: string,
  subject: string,
  gradesOf: (written: string) => readonly string[],
  isOfStanding = false,
): readonly StatedGradeFigure[] {
  const counted = new RegExp(
    `${before}[「『]?(?<of>${subject})[」』)]?${after}(?:(?:合|併|あ)わせて|合計で?)?${whole}(?<count>${number})${countEnd}(?:${share})?`,
    "gu",
  );
  const shared = new RegExp(`${before}[「『]?(?<of>${subject})[」』)]?${after}${shareOnly}`, "gu");
  const behind = new RegExp(
    `(?<![0-9.,])(?<count>${number})${things}(?:${share}[)])?が、?${hedge}[「『]?(?<of>${subject})(?![一-龠ァ-ヶA-Za-z])`,
    "gu",
  );
  // 4指標が目標を達成 is an overview sentence, which is compared as such.
  const numberFirst = isOfStanding ? [] : text.matchAll(behind);
  return [
    ...[...text.matchAll(counted), ...numberFirst].flatMap(({ groups = {} }) => {
      const of = String(groups.of);
      const grades = gradesOf(of);
      const figures = [countFigure(of, grades, String(groups.count))];
      // 7事業中4事業（57.1％） says itself what the share is of.
      return groups.rate === undefined || groups.whole !== undefined
        ? figures
        : [...figures, rateFigure(of, grades, groups.rate)];
    }),
    ...[...text.matchAll(shared)].map(({ groups = {} }) => {
      const of = String(groups.of);
      return rateFigure(of, gradesOf(of), String(groups.rate));
    }),
  ];
}

/** A grade as sentences have it, in the width of texts: 見込みを上回った of 見込みを上回る. */
function patternOf(written: string): string {
  const grade = canonicalText(written);
  return /^[0-9]+$/u.test(grade)
    ? `(?<![0-9])${grade}(?![0-9])`
    : escapedForPattern(grade).replace(/(?<=[回下上減残])る$/u, "(?:る|った|っている|り)");
}

/** The figures of grades that a text states; empty where one subject is given two numbers (of two years, of two divisions). */
function statedGradeFigures(
  text: string,
  { grades }: CountedDivision,
  order: readonly string[],
): readonly StatedGradeFigure[] {
  const known = [...new Set([...order, ...grades.keys()])].filter((grade) => grade !== "" && !/^-+$/u.test(grade));
  const given = [...known]
    .sort((one, other) => other.length - one.length)
    .map((grade) => ({ grade, pattern: patternOf(grade) }));
  const anyGiven = `(?:${given.map(({ pattern }) => pattern).join("|")})`;
  const list = `(?:${anyGiven}(?:[」』]?(?:[・、と,]|及び|並びに|又は|または)[「『]?|[」』][「『]))*${anyGiven}(?:(?:評価|判定|ランク)?(?:以上|以下))?`;
  const gradeOf = (written: string): readonly string[] =>
    given
      .filter(({ pattern }) => new RegExp(`^(?:${pattern})$`, "u").test(written))
      .slice(0, 1)
      .map(({ grade }) => grade);
  const gradesOf = (written: string): readonly string[] => {
    const found = (written.match(new RegExp(anyGiven, "gu")) ?? []).flatMap((one) => gradeOf(one));
    const at = order.indexOf(String(found[0]));
    if (written.endsWith("以上")) return order.slice(0, at + 1);
    return written.endsWith("以下") ? order.slice(at) : found;
  };
  const ofStandings = standings
    .filter(([, words]) => !known.some((grade) => new RegExp(`^(?:${words})$`, "u").test(grade)))
    .flatMap(([standing, words]) => figuresOfSubject(text, words, () => [standing], true));
  const ofGrades = [...(known.length === 0 ? [] : figuresOfSubject(text, list, gradesOf)), ...ofStandings];
  const all = totals.flatMap((total) =>
    [...text.matchAll(total)].map((match) => countFigure(null, [], String(match[1]))),
  );
  const figures = ofGrades.length === 0 ? [] : [...all, ...ofGrades];
  const subjects = ofGrades.filter(({ isShare }) => !isShare).map((figure) => figure.grades.join("+"));
  return new Set(subjects).size < subjects.length ? [] : figures;
}

/** What a division may count as all: its measures, those graded, those shown again too. */
function totalsOf({ counts, grades, repeated }: CountedDivision, unjudged: readonly string[]): readonly number[] {
  const all = [...grades.values()].reduce((sum, count) => sum + count, 0);
  const idle = [...unjudged, "-", ""].reduce((sum, grade) => sum + (grades.get(grade) ?? 0), 0);
  return [...new Set([all, counts.measures, counts.counted, all - idle, counts.measures + repeated.measures])];
}

function countsOf({ counts, grades, repeatedGrades }: CountedDivision, of: readonly string[]): readonly number[] {
  if (of[0] === "achieved") return [counts.achieved];
  if (of[0] === "missed") return [counts.counted - counts.achieved - counts.notJudged];
  const own = of.reduce((sum, grade) => sum + (grades.get(grade) ?? 0), 0);
  return [own, own + of.reduce((sum, grade) => sum + (repeatedGrades.get(grade) ?? 0), 0)];
}

function differing(
  figures: readonly StatedGradeFigure[],
  subject: CountedDivision,
  unjudged: readonly string[],
  indicators: number,
): readonly DifferingGradeFigure[] {
  const all = totalsOf(subject, unjudged);
  return figures.flatMap(({ of, grades, isShare, value, decimals }) => {
    const own = of === null ? [...all, indicators] : countsOf(subject, grades);
    const possible = isShare ? own.flatMap((count) => all.map((total) => count / total)) : own;
    const agrees = (counted: number): boolean => compareWithPublished(counted, value, decimals) !== "different";
    if (possible.some((counted) => (isShare ? agrees(counted) : counted === value))) return [];
    return [{ of, isShare, stated: value, counted: Number(possible[0]), decimals }];
  });
}

/** Most of what is said, by figures and by what they are said of: a number and its share are one mistake. */
function areMost(wrong: readonly { readonly of: string | null }[], figures: readonly StatedGradeFigure[]): boolean {
  const subjects = (all: readonly { readonly of: string | null }[]): number => new Set(all.map(({ of }) => of)).size;
  return wrong.length * 2 > figures.length && subjects(wrong) * 2 > subjects(figures);
}

const fewestGrades = 3;

/** 達成4、改善5、後退1: numbers of several grades that come to all measures are the plan's, though two of them are wrong. */
function isOfAll(figures: readonly StatedGradeFigure[], plan: CountedDivision, unjudged: readonly string[]): boolean {
  const counts = figures.filter(({ of, isShare }) => of !== null && !isShare);
  const sum = counts.reduce((all, { value }) => all + value, 0);
  return counts.length >= fewestGrades && totalsOf(plan, unjudged).includes(sum);
}

function hasDivisionOf(plan: CountedDivision, measures: number): boolean {
  return divisionsWithin(plan).some(({ counts }) => counts.measures === measures);
}

/** 16サービスのうち: as many as the plan has, and none of its divisions. */
function saysAll(figures: readonly StatedGradeFigure[], plan: CountedDivision): boolean {
  const { measures } = plan.counts;
  return figures.some(({ of, value }) => of === null && value === measures) && !hasDivisionOf(plan, measures);
}

const judge = /外部|委員|自己|内部|[一二]次/u;

/** 9指標（75.0％） gives away what it is a share of: all measures, and as many as no division has. */
function areSharesOfAll(figures: readonly StatedGradeFigure[], plan: CountedDivision): boolean {
  const shares = figures.filter(({ isShare }) => isShare);
  const counts = new Map(figures.filter(({ isShare }) => !isShare).map(({ of, value }) => [of, value]));
  const { measures } = plan.counts;
  return (
    !hasDivisionOf(plan, measures) &&
    shares.length > 0 &&
    shares.every(({ of, value, decimals }) => {
      const count = counts.get(of) ?? 0;
      const isOf = (total: number): boolean => compareWithPublished(count / total, value, decimals) === "same";
      return count > 0 && isOf(measures) && !isOf(measures - 1) && !isOf(measures + 1);
    })
  );
}

const otherOccasion = /前年|昨年|前回|前々年|前期|中間|当初|見込|目指|予定|のうち新|累計/u;

/**
 * What a text says of the grades (○は5施策（62.5％）、△は2施策、×は1施策) other than the plan counts. Only where most of its figures
 * are the plan's, and none of its divisions has them all: then it is about the plan, and what differs is wrong.
 * @param order The rubric's grades, best first.
 * @param unjudged Those of them that may be left out of a total.
 * @param indicators How many the plan has: what a sentence may count beside the measures.
 */
export function differingGradeFigures(
  written: string,
  plan: CountedDivision,
  order: readonly string[],
  unjudged: readonly string[],
  indicators: number,
): readonly DifferingGradeFigure[] {
  const text = canonicalText(written);
  // 見込みどおり is a grade, and no forecast.
  const known = [...plan.grades.keys()].filter((grade) => grade.length > 1).map(patternOf);
  const rest = known.length === 0 ? text : text.replace(new RegExp(known.join("|"), "gu"), "");
  if (otherOccasion.test(rest)) return [];
  const figures = statedGradeFigures(text, plan, order);
  const wrong = differing(figures, plan, unjudged, indicators);
  const isOfPlan =
    isOfAll(figures, plan, unjudged) || areSharesOfAll(figures, plan) || (saysAll(figures, plan) && !judge.test(text));
  if (wrong.length === 0 || (areMost(wrong, figures) && !isOfPlan)) return [];
  const isOfDivision = divisionsWithin(plan).some((division) => {
    const label = division.division === null ? "" : canonicalText(division.division.label);
    return text.includes(label) || differing(figures, division, unjudged, indicators).length === 0;
  });
  return isOfDivision ? [] : wrong;
}

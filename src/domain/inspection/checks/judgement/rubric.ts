import { checkRubric, type RubricProblem } from "../../../evaluation/checkRubric";
import type { Rubric } from "../../../evaluation/rubric";
import { statedRubricName } from "../../../evaluation/stated/statedRubric";
import { describeRubricProblem } from "../../../texts/describeRubricProblem";
import { defineCheck } from "../../check";
import { at, inMeasure } from "../findingAt";
import { readOwn, strangeGrade } from "../../../evaluation/grade";
import { claiming } from "../../../evaluation/gradesOfSheet";
import { rubricPresets } from "../../../evaluation/presets";
import { oncePerInspection } from "../once";
import { hasOwnCriteria } from "./ownCriteria";
import { isRubricInDoubt, rubricFit } from "./judgedGrades";

/** A legend in words may say more than was understood: what it seems to leave out is no flaw of the plan's. */
function isOfWords(problem: RubricProblem, { grades }: Rubric): boolean {
  if (problem.code !== "gap") return false;
  const isManual = grades.some(({ rule }) => rule.kind === "manual");
  return isManual || problem.places.some(({ kind }) => kind === "comparison");
}

/** The rubric itself leaves cases out, grades one case twice or uses one mark for two: told once, at the grade's header. */
export const rubricProblem = defineCheck({
  code: "judgement-rubric-problem",
  granularity: "workbook",
  needs: ["grade"],
  ja: {
    title: "評価基準に不備がある",
    description: "点検設定の評価基準に、どの評価にもならない場合や、二つの評価に当てはまる場合などがあります。",
    message: (p: { rubric: string; problems: readonly RubricProblem[] }) =>
      `評価基準「${p.rubric}」に不備があります。${p.problems.map((problem) => describeRubricProblem(problem, "ja")).join("")}`,
    fix: "点検設定の評価基準を直してください。直すまで、当てはまる評価が決まらない施策が残ります。",
  },
  en: {
    title: "Flaw in the rubric",
    message: (p) =>
      `The rubric "${p.rubric}" is flawed. ${p.problems.map((problem) => describeRubricProblem(problem, "en")).join(" ")}`,
    fix: "Correct the rubric in the settings. Until then some measures have no certain grade.",
  },
  find: ({ measureSheet, settings: { rubric } }) => {
    const isStated = rubric.name === statedRubricName;
    const problems = checkRubric(rubric).filter((problem) => !(isStated && isOfWords(problem, rubric)));
    const header = measureSheet.columns.get("grade")?.cell;
    if (problems.length === 0 || header === undefined) return [];
    return [{ parameters: { rubric: rubric.name, problems }, ...at({ ...header, sheet: measureSheet.sheet }) }];
  },
});

const fewest = 2;

interface UnknownMarks {
  readonly marks: readonly string[];
  /** The sheet grades by another rubric (see `gradeReader`): it is the rubric that is wrong, not every cell. */
  readonly isWholeSheet: boolean;
}

/** The marks of the sheet that the rubric does not have. */
export const unknownMarks = oncePerInspection(({ evaluations }): UnknownMarks => {
  const marks = new Set<string>();
  let [entries, unknown] = [0, 0];
  let isFit = false;
  for (const { grades } of evaluations) {
    for (const { entered, symbol, rubric } of grades) {
      if (entered === "") continue;
      entries += 1;
      if (symbol !== null) isFit ||= rubric.grades.some((one) => one.symbol === symbol && claiming.has(one.rule.kind));
      else {
        unknown += 1;
        marks.add(strangeGrade(entered));
      }
    }
  }
  return { marks: [...marks], isWholeSheet: unknown >= Math.min(fewest, entries) && unknown > 0 && !isFit };
});

interface Unfit {
  /** How many grades are others than the rubric gives; `null`: it does not even have their marks. */
  readonly differing: { readonly count: number; readonly compared: number } | null;
  readonly marks: readonly string[];
  readonly rubric: string;
  readonly symbols: readonly string[];
  /** Names of presets that have all these marks, and how many more have. */
  readonly fitting: readonly string[];
  readonly further: number;
}

const mostNamed = 4;

/** The presets that have every mark of the sheet, those with fewest others first; which one it is, the official knows. */
function fittingPresets(marks: readonly string[]): Pick<Unfit, "fitting" | "further"> {
  const fitting = rubricPresets
    .filter((preset) => marks.every((mark) => readOwn(mark, preset) !== null))
    .sort((one, other) => one.grades.length - other.grades.length)
    .map(({ name }) => name);
  return { fitting: fitting.slice(0, mostNamed), further: Math.max(0, fitting.length - mostNamed) };
}

/** The sheet grades in other marks than the rubric of the settings: one cause, told once. */
export const rubricUnfit = defineCheck({
  code: "judgement-rubric-unfit",
  severity: "info",
  granularity: "workbook",
  needs: ["grade"],
  ja: {
    title: "評価基準が表に合っていない",
    description:
      "評価欄の記号が点検設定の評価基準と合わないか、評価基準を選んでいない計画で、多くの評価が既定の評価基準で求めた評価と異なります。評価が正しいかは一つずつ点検していません。",
    message: (p: Unfit) =>
      p.differing !== null
        ? `目標・実績と比べた評価${p.differing.compared}件のうち${p.differing.count}件が、評価基準「${p.rubric}」で求めた評価と異なります。この計画のものでないとみて、一つずつは指摘していません。`
        : `評価欄の記号（${p.marks.join("、")}）は、評価基準「${p.rubric}」の記号（${p.symbols.join("、")}）と合いません。評価は点検していません。${p.fitting.length === 0 ? "" : `用意された基準では「${p.fitting.join("」「")}」${p.further > 0 ? `ほか${p.further}件` : ""}の記号と合います。`}`,
    fix: "点検設定の「評価基準の名前」で、この計画の評価基準を選んでください。合うものがなければ「独自」とし、評価基準の表に記号を書いてください。",
  },
  en: {
    title: "Rubric does not fit the sheet",
    message: (p) =>
      p.differing !== null
        ? `${String(p.differing.count)} of ${String(p.differing.compared)} grades are others than the rubric "${p.rubric}" gives. It is hardly this plan's, so they are not told one by one.`
        : `The sheet's grades (${p.marks.join(", ")}) do not fit those of the rubric "${p.rubric}" (${p.symbols.join(", ")}). Grades were not inspected.${p.fitting.length === 0 ? "" : ` They are those of the presets "${p.fitting.join('", "')}"${p.further > 0 ? ` and ${p.further} more` : ""}.`}`,
    fix: "Choose the plan's rubric in the settings; where no preset fits, write its marks into the table of grades.",
  },
  find: (context) => {
    const { marks, isWholeSheet } = unknownMarks(context);
    const { name, grades } = context.settings.rubric;
    const told = { rubric: name, symbols: grades.map(({ symbol }) => symbol) };
    if (isRubricInDoubt(context)) {
      const { compared, differing } = rubricFit(context);
      const [first] = differing;
      if (first === undefined) return [];
      const parameters = { ...told, marks, differing: { count: differing.length, compared }, fitting: [], further: 0 };
      return [{ parameters, ...inMeasure(context, first.evaluation.measure, first.graded.cell), measure: null }];
    }
    const first = context.evaluations.find(({ grades }) =>
      grades.some(({ entered }) => marks.includes(strangeGrade(entered))),
    );
    // 学校評価: every row says itself what its grade goes by.
    if (!isWholeSheet || first === undefined || hasOwnCriteria(context)) return [];
    const unknown = first.grades.find(({ symbol }) => symbol === null);
    const parameters = { ...told, marks, differing: null, ...fittingPresets(marks) };
    return [{ parameters, ...inMeasure(context, first.measure, unknown?.cell), measure: null }];
  },
});

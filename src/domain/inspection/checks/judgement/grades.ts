import {
  type FindingCells,
  type Found,
  defineCheck,
  type Check,
  type FindingWords,
  type JapaneseWords,
  type InspectionContext,
  type Severity,
} from "../../check";
import type { IndicatorResult } from "../../../evaluation/evaluateMeasures";
import { gradesByBaseline, gradesWithoutTarget, type Reference, type Rubric } from "../../../evaluation/rubric";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { rawOf } from "../../../quantity/reading";
import { rubric as rubricInEnglish } from "../../../texts/en/rubric";
import { rubric as rubricInJapanese } from "../../../texts/ja/rubric";
import { inMeasure } from "../findingAt";
import { assumedWay, assumedWayWords, type AssumedWay } from "./assumedWay";
import { noteBehind, unlessExplained } from "./explainingNote";
import type { GradeDifference, GradeVerdict, NotComparedReason, UnprovenCause } from "./gradeVerdict";
import { isRubricInDoubt, isUsualDash, judgedGrades, wordsSeldomAgree, type JudgedGrade } from "./judgedGrades";
import { isJudgedByOtherThings, isMatterOfOpinion } from "./matterOfOpinion";
import { unknownMarks } from "./rubric";

const fewestOfAPractice = 3;

/** 目標なし written in row after row is no slip but how the plan grades: one decision. */
function withoutTargetsInWords<Parameters extends { readonly target: string; readonly others: number }>(
  found: readonly Found<Parameters>[],
): readonly Found<Parameters>[] {
  const inWords = found.filter(({ parameters, severity }) => parameters.target.length > 1 && severity !== "info");
  const [first, ...others] = inWords;
  if (first === undefined || inWords.length < fewestOfAPractice) return found;
  const cells: FindingCells = [first.cells[0], ...others.map((one) => one.cells[0])];
  const one = { ...first, parameters: { ...first.parameters, others: others.length }, cells, measure: null };
  return [one, ...found.filter((each) => !inWords.includes(each))];
}

/** One indicator, or part of one, as a message shows it: what it reached, and what that is compared with. */
interface ComparedPart {
  readonly reference: Reference | "previousYear";
  readonly target: string;
  readonly actual: string;
  /** Where the rubric also looks at how the actual stands to it. */
  readonly baseline?: string;
}

/** Without a target, a rubric that grades such indicators looks at the 目安値 or the baseline. */
function comparedPart({ target, actual, evaluation, cells, rubric }: IndicatorResult): ComparedPart {
  const { expected, baseline } = evaluation.against;
  const reference = evaluation.judged !== "noTarget" || expected.length + baseline.length === 0 ? "target" : null;
  const isAlsoBaseline = baseline.length > 0 && gradesByBaseline(rubric);
  const start = isAlsoBaseline ? { baseline: textOfCell(cells.baseline) } : {};
  if (reference !== null) return { reference, target: rawOf(target), actual: rawOf(actual), ...start };
  if (expected.length === 0 && rubric.startsFrom === "previousYear")
    return { reference: "previousYear", target: textOfCell(cells.previous), actual: rawOf(actual) };
  const other = expected.length > 0 ? "expected" : "baseline";
  return { reference: other, target: textOfCell(cells[other]), actual: rawOf(actual) };
}

function comparedParts(indicators: readonly IndicatorResult[]): readonly ComparedPart[] {
  return indicators.map(comparedPart);
}

/** What all but one of the messages say: the grade as entered, target and actual, the note. */
interface Graded {
  readonly entered: string;
  readonly parts: readonly ComparedPart[];
  readonly note: string | null;
}

function gradedAs({ graded, note }: JudgedGrade, indicators = graded.indicators): Graded {
  return { entered: graded.entered, parts: comparedParts(indicators), note };
}

type VerdictOf<Kind extends GradeVerdict["kind"]> = Extract<GradeVerdict, { readonly kind: Kind }>;

interface GradeCheck<Code extends string, Kind extends GradeVerdict["kind"], Parameters extends object> {
  readonly code: Code;
  /** The verdict that is its finding. */
  readonly kind: Kind;
  readonly needs?: readonly MeasureRole[];
  readonly ja: JapaneseWords<Parameters>;
  readonly en: FindingWords<Parameters>;
  readonly parameters: (judged: JudgedGrade<VerdictOf<Kind>>) => Parameters;
  /** The same for every case; else as `severityOf` says: a warning, and good to know where a note explains the grade. */
  readonly severity?: Severity;
  readonly severityOf?: (judged: JudgedGrade<VerdictOf<Kind>>, rubric: Rubric) => Severity;
  /** Rests on the rubric, which may not be this plan's: then it is told once that it does not fit. */
  readonly restsOnRubric?: boolean;
  /** Where the sheet as a whole says that such a case is usual, it is good to know only. */
  readonly isSoft?: (context: InspectionContext, judged: JudgedGrade) => boolean;
  /** Brings findings of one premise together. */
  readonly together?: (found: readonly Found<Parameters>[]) => readonly Found<Parameters>[];
}

function isOfKind<Kind extends GradeVerdict["kind"]>(
  judged: JudgedGrade,
  kind: Kind,
): judged is JudgedGrade<VerdictOf<Kind>> {
  return judged.verdict.kind === kind;
}

/** No target can be read, and the rubric says nothing of indicators without one. */
function lacksTargets({ measureSheet, evaluations, settings }: InspectionContext): boolean {
  if (measureSheet.columns.has("target") || gradesWithoutTarget(settings.rubric)) return false;
  return !evaluations.some(({ grades }) => grades.some(({ rubric }) => gradesWithoutTarget(rubric)));
}

/** A finding for every grade whose verdict is of one kind, at the grade and the targets and actuals it was given for. */
function gradeCheck<
  const Code extends `judgement-${string}`,
  Kind extends GradeVerdict["kind"],
  Parameters extends object,
>({
  kind,
  parameters,
  severityOf = ({ note }) => unlessExplained(note),
  together = (found) => found,
  restsOnRubric = false,
  isSoft = () => false,
  ...check
}: GradeCheck<Code, Kind, Parameters>): Check<Code, Parameters> {
  return defineCheck({
    needs: ["grade", "actual"],
    ...check,
    find: (context: InspectionContext) =>
      lacksTargets(context)
        ? { notChecked: { code: "columnMissing", role: "target" } }
        : together(
            judgedGrades(context)
              .filter((judged) => isOfKind(judged, kind))
              .filter(() => !(restsOnRubric && isRubricInDoubt(context)))
              // A mark of a sheet that grades by another scale: what it says of a target is not known.
              .filter(({ graded }) => graded.entered === "" || !unknownMarks(context).isWholeSheet)
              .map((judged) => {
                const { cell, rows } = judged.graded;
                return {
                  parameters: parameters(judged),
                  ...inMeasure(
                    context,
                    judged.evaluation.measure,
                    cell,
                    ...rows.flatMap(({ cells }) => [cells.target, cells.actual]),
                  ),
                  severity:
                    check.severity ?? (isSoft(context, judged) ? "info" : severityOf(judged, judged.graded.rubric)),
                };
              }),
          ),
  });
}

const words = {
  ja: {
    quoted: (text: string) => (text === "" ? "（空欄）" : `「${text}」`),
    parts: (parts: readonly ComparedPart[]): string =>
      parts
        .map(
          ({ reference, target, actual, baseline: start = "" }) =>
            `${{ ...rubricInJapanese.reference, previousYear: "前年度" }[reference]}${words.ja.quoted(target)}${start === "" ? "" : `、基準値「${start}」`}に対する実績${words.ja.quoted(actual)}`,
        )
        .join("、"),
    either: (symbols: readonly string[]) => `「${symbols.join("」か「")}」`,
    differences: {
      tooHigh: "ではその評価に届かず、",
      equal: "は目標と同じで、上回ってはおらず、",
      tooLow: "からは、より上の評価になり、",
    },
    causes: {
      boundOnly: "「以上」「以下」などの付いた値",
      approximate: "概数",
      forecast: "見込み・速報の値",
    },
    reasons: {
      actualMissing: "実績のない部分があります",
      directionUnknown: "増えるのと減るのと、どちらがよいかが表から分かりません",
      maintainedSideUnknown: "維持する目標から、よい方に変わったのか悪い方に変わったのかが分かりません",
      rangeOpen: "目標の範囲の上限と下限が分かりません",
      referenceMissing: "比べる基準値か前年度の値がありません",
      changeAgainstLevel: "目標と実績の片方が増減の値、もう片方が水準の値です",
      numberAgainstWords: "目標と実績の片方が数値、もう片方が言葉です",
      boundOnly: "「以上」「以下」などの付いた値からは決まりません",
      approximate: "概数からは決まりません",
      forecast: "見込み・速報の値からは決まりません",
    },
    addNote: "理由がある場合は、セルに「※」を付け、備考などの欄に「※」で始まる注を記入してください。",
  },
  en: {
    quoted: (text: string) => (text === "" ? "(blank)" : `"${text}"`),
    parts: (parts: readonly ComparedPart[]): string =>
      parts
        .map(
          ({ reference, target, actual, baseline: start = "" }) =>
            `actual ${words.en.quoted(actual)} against ${{ ...rubricInEnglish.reference, previousYear: "last year" }[reference].toLowerCase()} ${words.en.quoted(target)}${start === "" ? "" : ` and baseline "${start}"`}`,
        )
        .join(", "),
    either: (symbols: readonly string[]) => `"${symbols.join('" or "')}"`,
    differences: {
      tooHigh: "does not reach that grade and is",
      equal: "equals the target without passing it and is",
      tooLow: "deserves better and is",
    },
    causes: { boundOnly: "only a bound", approximate: "approximate", forecast: "a forecast or preliminary" },
    reasons: {
      actualMissing: "a part has no actual",
      directionUnknown: "the sheet does not say whether more or less is better",
      maintainedSideUnknown: "it is not known which side of a level to be kept is the good one",
      rangeOpen: "the ends of the target's range are not known",
      referenceMissing: "there is no baseline or last year's value to compare with",
      changeAgainstLevel: "one is a change and the other a level",
      numberAgainstWords: "one is a number and the other is words",
      boundOnly: "a bound does not decide it",
      approximate: "an approximate number does not decide it",
      forecast: "a forecast does not decide it",
    },
    addNote: "If there is a reason, mark the cell with ※ and write a note that begins with ※ in the remarks.",
  },
} as const;

export const gradeDiffers = gradeCheck({
  code: "judgement-grade-differs",
  kind: "differs",
  restsOnRubric: true,
  ja: {
    title: "評価が目標・実績と合わない",
    description: "目標と実績から評価基準どおりに求めた評価と、記入された評価が異なります。",
    message: (
      p: Graded & { computed: readonly string[]; difference: GradeDifference; rate: number | null; way: AssumedWay },
    ) =>
      `評価は「${p.entered}」ですが、${words.ja.parts(p.parts)}${assumedWayWords.ja.aside(p.rate, p.way)}${words.ja.differences[p.difference]}評価基準では${words.ja.either(p.computed)}です。${assumedWayWords.ja.otherWay(p.way, p.difference)}${noteBehind.ja(p.note)}`,
    fix: `目標・実績・評価を確かめ、誤りを直してください。${words.ja.addNote}`,
  },
  en: {
    title: "Grade differs from target and actual",
    message: (p) =>
      `The grade is "${p.entered}", but ${words.en.parts(p.parts)}${assumedWayWords.en.aside(p.rate, p.way)} ${words.en.differences[p.difference]} ${words.en.either(p.computed)} under the rubric.${assumedWayWords.en.otherWay(p.way, p.difference)}${noteBehind.en(p.note)}`,
    fix: `Check target, actual and grade, and correct the mistake. ${words.en.addNote}`,
  },
  parameters: (judged) => {
    const { indicators } = judged.graded;
    const { proven, difference } = judged.verdict;
    const rate = indicators.length === 1 ? (indicators[0]?.evaluation.achievementRate ?? null) : null;
    return { ...gradedAs(judged), computed: proven, difference, rate, way: assumedWay(judged.graded) };
  },
  severityOf: (judged, rubric) => (isMatterOfOpinion(judged, rubric) ? "info" : unlessExplained(judged.note)),
});

/** Target and actual are words that differ (開発完了, 取組中), and the grade says that the target was met. */
export const wordsDiffer = gradeCheck({
  code: "judgement-words-differ",
  kind: "wordsDiffer",
  isSoft: (context) => wordsSeldomAgree(context).holds,
  ja: {
    title: "言葉の目標と実績が異なるのに達成の評価がある",
    description: "目標と実績が言葉で書かれていて内容が異なりますが、達成を示す評価が付いています。",
    message: (p: Graded) =>
      `評価は「${p.entered}」ですが、${words.ja.parts(p.parts)}は内容が異なり、達成したことが読み取れません。${noteBehind.ja(p.note)}`,
    fix: `実績を目標に対応する書き方にするか、評価を直してください。${words.ja.addNote}`,
  },
  en: {
    title: "Graded as met although the words differ",
    message: (p) =>
      `The grade is "${p.entered}", but ${words.en.parts(p.parts)} does not show that the target was met.${noteBehind.en(p.note)}`,
    fix: `Word the actual so that it answers the target, or correct the grade. ${words.en.addNote}`,
  },
  parameters: (judged) => gradedAs(judged, judged.verdict.parts),
});

/** 50%以上削減 against 50%削減 may be more or just that: the better grade is not proven. A forecast proves no better either. */
export const gradeUnproven = gradeCheck({
  code: "judgement-grade-unproven",
  kind: "unproven",
  restsOnRubric: true,
  ja: {
    title: "評価を裏付ける値がない",
    description: "「以上」の付いた値、概数、見込みの値からは、記入された評価とまでは言い切れません。",
    message: (p: Graded & { possible: readonly string[]; causes: readonly UnprovenCause[] }) =>
      `評価は「${p.entered}」ですが、${words.ja.parts(p.parts)}は${p.causes.map((cause) => words.ja.causes[cause]).join("・")}なので、${words.ja.either(p.possible)}としか言えません。${noteBehind.ja(p.note)}`,
    fix: `確定した値を記入するか、評価を直してください。${words.ja.addNote}`,
  },
  en: {
    title: "Grade not proven",
    message: (p) =>
      `The grade is "${p.entered}", but ${words.en.parts(p.parts)} is ${p.causes.map((cause) => words.en.causes[cause]).join(" and ")}, which leaves ${words.en.either(p.possible)} open.${noteBehind.en(p.note)}`,
    fix: `Enter the final value, or correct the grade. ${words.en.addNote}`,
  },
  parameters: (judged) => {
    const { possible, causes } = judged.verdict;
    return { ...gradedAs(judged), possible, causes };
  },
  // An approximate number or a forecast is a good reason for a grade that it will most likely turn out to be.
  severityOf: (judged) =>
    judged.verdict.causes.every((cause) => cause === "boundOnly") ? unlessExplained(judged.note) : "info",
});

export const gradeWithoutTarget = gradeCheck({
  code: "judgement-grade-without-target",
  kind: "withoutTarget",
  needs: ["grade", "target"],
  ja: {
    title: "目標がないのに評価がある",
    description: "目標が設定されていない指標に、達成の度合いを示す評価が付いています。",
    message: (p: { entered: string; target: string; expected: string | null; note: string | null; others: number }) =>
      p.others > 0
        ? `目標が「${p.target}」の${p.others + 1}件に、達成の度合いを示す評価（「${p.entered}」など）が付いています。`
        : `目標が${p.target === "" ? "空欄" : `「${p.target}」`}で設定されていないのに、評価は「${p.entered}」です${p.expected === null ? "" : `（凡例では「${p.expected}」）`}。${noteBehind.ja(p.note)}`,
    fix: `目標を記入するか、評価を直してください。${words.ja.addNote}`,
  },
  en: {
    title: "Graded without a target",
    message: (p) =>
      p.others > 0
        ? `${String(p.others + 1)} indicators whose target is "${p.target}" have a grade ("${p.entered}" …).`
        : `No target is set (${p.target === "" ? "blank" : `"${p.target}"`}), but the grade is "${p.entered}"${p.expected === null ? "" : ` (the legend asks for "${p.expected}")`}.${noteBehind.en(p.note)}`,
    fix: `Enter the target, or correct the grade. ${words.en.addNote}`,
  },
  parameters: ({ graded: { entered, indicators }, verdict: { expected }, note }) => ({
    entered,
    target: indicators[0]?.target?.raw ?? "",
    expected,
    note,
    others: 0,
  }),
  severityOf: (judged, rubric) =>
    isJudgedByOtherThings(judged.graded, rubric) ? "info" : unlessExplained(judged.note),
  together: withoutTargetsInWords,
});

export const gradeWithoutActual = gradeCheck({
  code: "judgement-grade-without-actual",
  kind: "withoutActual",
  ja: {
    title: "実績がないのに評価がある",
    description: "目標は設定されていますが、実績がないまま、達成の度合いを示す評価が付いています。",
    message: (p: Graded) =>
      `評価は「${p.entered}」ですが、${p.parts.map(({ target, actual }) => `目標${words.ja.quoted(target)}に対する実績が${actual === "" ? "空欄" : `「${actual}」`}`).join("、")}です。${noteBehind.ja(p.note)}`,
    fix: `実績を記入するか、評価を直してください。${words.ja.addNote}`,
  },
  en: {
    title: "Graded without an actual",
    message: (p) =>
      `The grade is "${p.entered}", but there is only ${words.en.parts(p.parts)}.${noteBehind.en(p.note)}`,
    fix: `Enter the actual, or correct the grade. ${words.en.addNote}`,
  },
  parameters: (judged) => gradedAs(judged),
});

export const targetWithoutGrade = gradeCheck({
  code: "judgement-target-without-grade",
  kind: "targetUngraded",
  isSoft: isUsualDash,
  ja: {
    title: "目標と実績があるのに評価がない",
    description: "目標と実績が記入されていますが、評価が空欄か、評価しないことを示す記号になっています。",
    message: (p: Graded) =>
      `${words.ja.parts(p.parts)}があるのに、評価が${p.entered === "" ? "空欄" : `「${p.entered}」`}です。${noteBehind.ja(p.note)}`,
    fix: `評価を記入してください。${words.ja.addNote}`,
  },
  en: {
    title: "Target and actual without a grade",
    message: (p) =>
      `There is ${words.en.parts(p.parts)}, but the grade is ${p.entered === "" ? "blank" : `"${p.entered}"`}.${noteBehind.en(p.note)}`,
    fix: `Enter the grade. ${words.en.addNote}`,
  },
  parameters: (judged) => gradedAs(judged),
});

export const gradeNotCompared = gradeCheck({
  code: "judgement-grade-not-compared",
  kind: "notCompared",
  severity: "info",
  ja: {
    title: "評価を目標・実績と比べられない",
    description: "表に書かれていることだけでは評価が決まらないため、記入された評価が正しいかを点検していません。",
    message: (p: { entered: string; reason: NotComparedReason; parts: readonly ComparedPart[] }) =>
      `評価「${p.entered}」は点検していません。${words.ja.parts(p.parts)}は、${words.ja.reasons[p.reason]}。`,
    fix: "評価が正しいことを人が確かめてください。増減のどちらがよいかは、方向性の列か点検設定に書くと点検できます。",
  },
  en: {
    title: "Grade could not be compared",
    message: (p) =>
      `Grade "${p.entered}" was not inspected: for ${words.en.parts(p.parts)}, ${words.en.reasons[p.reason]}.`,
    fix: "Have a person check the grade. Which way is good can be said in a column of directions or in the settings.",
  },
  parameters: ({ graded: { entered, indicators }, verdict: { reason } }) => ({
    entered,
    reason,
    parts: comparedParts(indicators),
  }),
});

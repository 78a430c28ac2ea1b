import type { GoalStatus } from "../../evaluation/goalStatus";
import type { Inspection } from "../../inspection/inspect";
import { addressesRead, identifyingCell, textOfCell, type Measure } from "../../measures/measure";
import { views as viewsEn } from "../../texts/en/views";
import { previousYear as en } from "../../texts/en/views/previousYear";
import { views as viewsJa } from "../../texts/ja/views";
import { previousYear as ja } from "../../texts/ja/views/previousYear";
import type { Language } from "../../texts/language";
import { achievementNotes, achievementOf, tallyOf } from "../achievement";
import { listSection, type ListColumn } from "../listSection";
import { textSection, viewNumber, viewRate, viewText, type ViewResult, type ViewSection } from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";
import type { GradeStep } from "../gradeSteps";
import {
  comparePlans,
  type ChangedGrade,
  type ChangedStatus,
  type ChangedTarget,
  type PlanComparison,
} from "./comparePlans";
import { leastLikeness, leastLikenessUnderOneCode, type MatchedMeasure } from "./matchMeasures";

type Words = typeof ja | typeof en;

const grid = [16, 30, 16, 14, 30, 30, 18, 18, 18] as const;

function nameOf({ cells }: Measure): string {
  return textOfCell(cells.name);
}

function divisionsOf({ divisions }: Measure): string {
  return divisions.map(({ label }) => label).join("　");
}

/** What is counted of the comparison; `null`: it could not be compared. */
type Counted = readonly [label: string, count: number | null];

function notCompared(heading: string, column: string, words: Words): ViewSection {
  return textSection(heading, [words.notCompared({ column })]);
}

function yearsSection(previous: Inspection, current: Inspection, words: Words): ViewSection {
  const years = [
    [words.previous, previous],
    [words.current, current],
  ] as const;
  const items = years.map(([label, inspection]) => {
    const achievement = achievementOf(inspection);
    return { label, achievement, ...tallyOf(inspection.evaluations, achievement) };
  });
  return listSection<(typeof items)[number]>(
    [
      { label: words.year, span: 2, cell: ({ label }) => label },
      { label: words.measures, cell: ({ measures }) => measures },
      {
        label: words.achieved,
        cell: ({ achievement, counts }) => viewNumber(achievement.judgement === null ? null : counts.achieved),
      },
      { label: words.rate, cell: ({ achievementRate }) => viewRate(achievementRate) },
    ],
    { items, whenEmpty: words.none, heading: words.years },
  );
}

function countsSection(
  { matched, added, ended, renamed, targets, grades, statuses }: PlanComparison,
  words: Words,
): ViewSection {
  const stepped = (step: GradeStep): number | null => grades?.filter((grade) => grade.step === step).length ?? null;
  const items: readonly Counted[] = [
    [words.matched, matched.length],
    [words.renamed, renamed.length],
    [words.added, added.length],
    [words.ended, ended.length],
    [words.targets, targets?.length ?? null],
    [words.grades, grades?.length ?? null],
    [`　${words.better}`, stepped("better")],
    [`　${words.worse}`, stepped("worse")],
    [`　${words.notComparable}`, stepped("notComparable")],
    [words.statuses, statuses?.length ?? null],
  ];
  return listSection<Counted>(
    [
      { label: words.step, span: 2, cell: ([label]) => label },
      { label: words.count, cell: ([, count]) => count ?? "―" },
    ],
    { items, whenEmpty: words.none, heading: words.counts },
  );
}

function measuresSection(heading: string, measures: readonly Measure[], isLinked: boolean, words: Words): ViewSection {
  const columns: readonly ListColumn<Measure>[] = [
    {
      label: words.code,
      width: 16,
      cell: (measure) => viewText(measure.code, isLinked ? identifyingCell(measure) : undefined),
    },
    { label: words.name, width: 60, cell: nameOf },
    { label: words.division, width: 60, cell: divisionsOf },
    { label: words.department, width: 54, cell: ({ cells }) => textOfCell(cells.department) },
  ];
  return listSection(columns, { grid, items: measures, whenEmpty: words.none, heading });
}

function renamedSection({ renamed }: PlanComparison, words: Words): ViewSection {
  const columns: readonly ListColumn<MatchedMeasure>[] = [
    { label: words.previousCode, width: 16, cell: ({ previous }) => previous.code },
    { label: words.previousName, width: 46, cell: ({ previous }) => nameOf(previous) },
    { label: words.currentCode, width: 18, cell: ({ current }) => viewText(current.code, identifyingCell(current)) },
    { label: words.currentName, width: 46, cell: ({ current }) => nameOf(current) },
    { label: words.matchedBy, width: 36, cell: ({ by }) => words.reasons[by] },
    { label: words.likeness, width: 18, cell: ({ likeness }) => viewRate(likeness) },
  ];
  return listSection(columns, {
    grid,
    items: renamed,
    kindOf: ({ by }) => (by === "codeOnly" ? "marked" : "body"),
    whenEmpty: words.none,
    heading: words.renamed,
  });
}

/** Code and name of a measure in which something changed. */
function changedMeasure(
  words: Words,
  width: number,
): readonly ListColumn<ChangedTarget | ChangedGrade | ChangedStatus>[] {
  return [
    { label: words.code, width: 16, cell: ({ measure, cell }) => viewText(measure.code, cell) },
    { label: words.name, width, cell: ({ measure }) => nameOf(measure) },
  ];
}

function targetsSection({ targets }: PlanComparison, words: Words): ViewSection {
  if (targets === null) return notCompared(words.targets, words.roles.target, words);
  const columns: readonly ListColumn<ChangedTarget>[] = [
    ...changedMeasure(words, 60),
    { label: words.indicator, width: 60, cell: ({ indicator }) => indicator },
    { label: words.before, width: 27, cell: ({ before }) => before || words.blank },
    { label: words.after, width: 27, cell: ({ after }) => after || words.blank },
  ];
  return listSection(columns, { grid, items: targets, whenEmpty: words.none, heading: words.targets });
}

function gradesSection({ grades }: PlanComparison, words: Words): ViewSection {
  if (grades === null) return notCompared(words.grades, words.roles.grade, words);
  const columns: readonly ListColumn<ChangedGrade>[] = [
    ...changedMeasure(words, 120),
    { label: words.before, width: 18, align: "center", cell: ({ before }) => before || words.blank },
    { label: words.after, width: 18, align: "center", cell: ({ after }) => after || words.blank },
    { label: words.step, width: 18, cell: ({ step }) => words.steps[step] },
  ];
  return listSection(columns, {
    grid,
    items: grades,
    kindOf: ({ step }) => (step === "worse" ? "marked" : "body"),
    whenEmpty: words.none,
    heading: words.grades,
  });
}

function statusesSection({ statuses }: PlanComparison, words: Words, language: Language): ViewSection {
  if (statuses === null) return notCompared(words.statuses, words.roles.goalStatus, words);
  const labels = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const labelOf = (status: GoalStatus | null): string => (status === null ? words.notJudged : labels[status]);
  const columns: readonly ListColumn<ChangedStatus>[] = [
    ...changedMeasure(words, 120),
    { label: words.before, width: 27, cell: ({ before }) => labelOf(before) },
    { label: words.after, width: 27, cell: ({ after }) => labelOf(after) },
  ];
  return listSection(columns, {
    grid,
    items: statuses,
    kindOf: ({ before, after }) => (before === "achieved" && after !== null ? "marked" : "body"),
    whenEmpty: words.none,
    heading: words.statuses,
  });
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

function notesOf(source: ViewSource, previous: Inspection, words: Words): readonly string[] {
  const { inspection, language } = source;
  const { measureSheet, settings, workbook } = previous;
  const rubrics = { previous: settings.rubric.name, current: inspection.settings.rubric.name };
  return [
    words.matchRule({ least: percent(leastLikeness), leastUnderOneCode: percent(leastLikenessUnderOneCode) }),
    words.markRule,
    ...achievementNotes(inspection.summary.counting, language),
    ...(rubrics.previous === rubrics.current ? [] : [words.gradeRule(rubrics)]),
    words.previousSource({
      file: workbook.fileName ?? "",
      sheet: measureSheet.sheet,
      rows: addressesRead(measureSheet),
    }),
    ...sourceNotes(source),
  ];
}

/** 前年比較: this year's measures against those of last year's workbook. */
export function previousYearView(source: ViewSource): ViewResult {
  const { inspection, language, previous = null } = source;
  const words = { ja, en }[language];
  if (previous === null) return { kind: "unavailable", because: words.unavailable };
  const comparison = comparePlans(previous, inspection);
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [
        yearsSection(previous, inspection, words),
        countsSection(comparison, words),
        measuresSection(words.added, comparison.added, true, words),
        measuresSection(words.ended, comparison.ended, false, words),
        renamedSection(comparison, words),
        targetsSection(comparison, words),
        gradesSection(comparison, words),
        statusesSection(comparison, words, language),
      ],
      notes: notesOf(source, previous, words),
      columnWidths: grid,
      orientation: "Landscape",
    },
  };
}

import type { GoalStatus } from "../../evaluation/goalStatus";
import type { Inspection } from "../../inspection/inspect";
import { addressesRead, identifyingCell, textOfCell, type Measure } from "../../measures/measure";
import { views as viewsEn } from "../../texts/en/views";
import { previousYear as en } from "../../texts/en/views/previousYear";
import { views as viewsJa } from "../../texts/ja/views";
import { previousYear as ja } from "../../texts/ja/views/previousYear";
import type { Language } from "../../texts/language";
import { achievementNotes, achievementOf, tallyOf } from "../achievement";
import { spanning, type WantedColumn } from "../columnSpans";
import { tableSection, viewNumber, viewRate, viewText, type ViewResult, type ViewRow, type ViewSection } from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";
import type { GradeStep } from "../gradeSteps";
import { comparePlans, type PlanComparison } from "./comparePlans";
import { leastLikeness, leastLikenessUnderOneCode } from "./matchMeasures";

type Words = typeof ja | typeof en;

const grid = [16, 30, 16, 14, 30, 30, 18, 18, 18] as const;

function nameOf({ cells }: Measure): string {
  return textOfCell(cells.name);
}

function divisionsOf({ divisions }: Measure): string {
  return divisions.map(({ label }) => label).join("　");
}

function section(
  heading: string,
  columns: readonly WantedColumn[],
  rows: readonly ViewRow[],
  { none }: Words,
): ViewSection {
  return tableSection({ columns: spanning(grid, columns), rows, whenEmpty: none }, { heading });
}

function notCompared(heading: string, column: string, words: Words): ViewSection {
  return { heading, paragraphs: [words.notCompared({ column })], table: null, charts: [], startsPage: false };
}

function yearsSection(previous: Inspection, current: Inspection, words: Words): ViewSection {
  const row = (label: string, inspection: Inspection): ViewRow => {
    const { evaluations } = inspection;
    const achievement = achievementOf(inspection);
    const { measures, counts, achievementRate } = tallyOf(evaluations, achievement);
    const achieved = achievement.judgement === null ? null : counts.achieved;
    return {
      kind: "body",
      cells: [viewText(label), viewNumber(measures), viewNumber(achieved), viewRate(achievementRate)],
    };
  };
  return tableSection(
    {
      columns: [
        { label: words.year, span: 2 },
        { label: words.measures },
        { label: words.achieved },
        { label: words.rate },
      ],
      rows: [row(words.previous, previous), row(words.current, current)],
      whenEmpty: words.none,
    },
    { heading: words.years },
  );
}

function countsSection(
  { matched, added, ended, renamed, targets, grades, statuses }: PlanComparison,
  words: Words,
): ViewSection {
  const stepped = (step: GradeStep): number | null => grades?.filter((grade) => grade.step === step).length ?? null;
  const rows: readonly (readonly [string, number | null])[] = [
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
  const cellsOf = ([label, count]: readonly [string, number | null]): ViewRow => ({
    kind: "body",
    cells: [viewText(label), count === null ? viewText("―") : viewNumber(count)],
  });
  return tableSection(
    {
      columns: [{ label: words.step, span: 2 }, { label: words.count }],
      rows: rows.map(cellsOf),
      whenEmpty: words.none,
    },
    { heading: words.counts },
  );
}

function measuresSection(heading: string, measures: readonly Measure[], isLinked: boolean, words: Words): ViewSection {
  const rows = measures.map((measure): ViewRow => ({
    kind: "body",
    cells: [
      viewText(measure.code, isLinked ? identifyingCell(measure) : undefined),
      viewText(nameOf(measure)),
      viewText(divisionsOf(measure)),
      viewText(textOfCell(measure.cells.department)),
    ],
  }));
  const columns = [
    { label: words.code, width: 16 },
    { label: words.name, width: 60 },
    { label: words.division, width: 60 },
    { label: words.department, width: 54 },
  ];
  return section(heading, columns, rows, words);
}

function renamedSection({ renamed }: PlanComparison, words: Words): ViewSection {
  const rows = renamed.map(({ previous, current, by, likeness }): ViewRow => ({
    kind: by === "codeOnly" ? "marked" : "body",
    cells: [
      viewText(previous.code),
      viewText(nameOf(previous)),
      viewText(current.code, identifyingCell(current)),
      viewText(nameOf(current)),
      viewText(words.reasons[by]),
      viewRate(likeness),
    ],
  }));
  const columns = [
    { label: words.previousCode, width: 16 },
    { label: words.previousName, width: 46 },
    { label: words.currentCode, width: 18 },
    { label: words.currentName, width: 46 },
    { label: words.matchedBy, width: 36 },
    { label: words.likeness, width: 18 },
  ];
  return section(words.renamed, columns, rows, words);
}

function targetsSection({ targets }: PlanComparison, words: Words): ViewSection {
  if (targets === null) return notCompared(words.targets, words.roles.target, words);
  const rows = targets.map(({ measure, indicator, before, after, cell }): ViewRow => ({
    kind: "body",
    cells: [
      viewText(measure.code, cell),
      viewText(nameOf(measure)),
      viewText(indicator),
      viewText(before || words.blank),
      viewText(after || words.blank),
    ],
  }));
  const columns = [
    { label: words.code, width: 16 },
    { label: words.name, width: 60 },
    { label: words.indicator, width: 60 },
    { label: words.before, width: 27 },
    { label: words.after, width: 27 },
  ];
  return section(words.targets, columns, rows, words);
}

function gradesSection({ grades }: PlanComparison, words: Words): ViewSection {
  if (grades === null) return notCompared(words.grades, words.roles.grade, words);
  const rows = grades.map(({ measure, before, after, step, cell }): ViewRow => ({
    kind: step === "worse" ? "marked" : "body",
    cells: [
      viewText(measure.code, cell),
      viewText(nameOf(measure)),
      viewText(before || words.blank),
      viewText(after || words.blank),
      viewText(words.steps[step]),
    ],
  }));
  const columns = [
    { label: words.code, width: 16 },
    { label: words.name, width: 120 },
    { label: words.before, width: 18, align: "center" as const },
    { label: words.after, width: 18, align: "center" as const },
    { label: words.step, width: 18 },
  ];
  return section(words.grades, columns, rows, words);
}

function statusesSection({ statuses }: PlanComparison, words: Words, language: Language): ViewSection {
  if (statuses === null) return notCompared(words.statuses, words.roles.goalStatus, words);
  const labels = { ja: viewsJa, en: viewsEn }[language].summaryTable;
  const labelOf = (status: GoalStatus | null): string => (status === null ? words.notJudged : labels[status]);
  const rows = statuses.map(({ measure, before, after, cell }): ViewRow => ({
    kind: before === "achieved" && after !== null ? "marked" : "body",
    cells: [
      viewText(measure.code, cell),
      viewText(nameOf(measure)),
      viewText(labelOf(before)),
      viewText(labelOf(after)),
    ],
  }));
  const columns = [
    { label: words.code, width: 16 },
    { label: words.name, width: 120 },
    { label: words.before, width: 27 },
    { label: words.after, width: 27 },
  ];
  return section(words.statuses, columns, rows, words);
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

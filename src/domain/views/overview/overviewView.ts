import { textOfCell, identifyingCell, type MeasureRole } from "../../measures/measure";
import { standingLabel, achievementNotes, achievementOf, tallyOf } from "../achievement";
import { readMissedBackground } from "../missedBackground";
import { textsOf } from "../missedMeasures";
import {
  tableSection,
  viewText,
  type ViewRow,
  type ViewSection,
  textSection,
  type View,
  type ViewResult,
} from "../view";
import type { OverviewPlan } from "./overviewPlan";
import { certain } from "../../certain";
import { levelNames } from "../../inspection/inspect";
import { overview as en } from "../../texts/en/views/overview";
import { overview as ja } from "../../texts/ja/views/overview";
import { divisionGroups, divisionsAt, type DivisionGroup } from "../divisionGroups";
import { sentencesAbout, type OverviewSubject } from "../../summary/overviewSentences";
import { figuresSentence } from "../../summary/figuresSentence";
import { sourceNotes, type ViewSource } from "../viewSource";
import { gradesSection } from "./gradesSection";
import { pillarsSection, fieldsSection } from "./ratesSections";

/** Columns of the grid for a status. */
const statusSpan = 2;

/** More are a chapter of their own (未達成の施策). */
const mostMissed = 20;

/** The measures whose goal was missed, with what their background says; `null` where nothing says so, or too many did. */
function missedSection(plan: OverviewPlan, backgrounds: MeasureRole, numbers: number): ViewSection | null {
  const { words, language, achievement, levels, whole } = plan;
  if (achievement.judgement !== "goalStatus") return null;
  const missed = whole.evaluations.flatMap((evaluation) => {
    const status = achievement.standingOf(evaluation);
    return status === "missedEnded" || status === "missedContinuing" ? [{ measure: evaluation.measure, status }] : [];
  });
  if (missed.length > mostMissed) return null;
  const rows = missed.map(({ measure, status }): ViewRow => ({
    kind: "body",
    cells: [
      viewText(`${measure.code} ${textOfCell(measure.cells.name)}`, identifyingCell(measure)),
      viewText(standingLabel(status, language)),
      viewText(readMissedBackground(textsOf(measure, backgrounds)).reason),
    ],
  }));
  return tableSection(
    {
      columns: [
        { label: words.name, span: Math.max(1, levels.length - 1) },
        { label: words.status, span: levels.length > 1 ? 1 : statusSpan },
        { label: words.reason, span: levels.length > 1 ? numbers : Math.max(1, numbers - statusSpan) },
      ],
      rows,
      whenEmpty: words.noneMissed,
    },
    { heading: words.missed, startsPage: true },
  );
}

/** The levels' names, numbered where the sheet does not say; a plan without divisions has one row for all of it. */
function namedLevels({ inspection, language }: ViewSource): OverviewPlan["levels"] {
  const words = { ja, en }[language];
  const { depth } = inspection.summary;
  const names = levelNames(inspection.measureSheet, depth);
  const levels = Array.from({ length: depth }, (_, index) => names[index] ?? words.level({ level: index + 1 }));
  const [outermost = words.outermost, ...inner] = levels;
  return [outermost, ...inner];
}

function planOf(source: ViewSource): OverviewPlan {
  const { inspection, language } = source;
  const { evaluations, settings, summary } = inspection;
  const achievement = achievementOf(inspection);
  const counted = (group: DivisionGroup) => ({ ...group, tally: tallyOf(group.evaluations, achievement) });
  const groups = (level: number) => divisionGroups(evaluations, level).map(counted);
  return {
    words: { ja, en }[language],
    language,
    rubric: settings.rubric,
    hasGrades: inspection.measureSheet.columns.has("grade"),
    achievement,
    levels: namedLevels(source),
    whole: counted({ divisions: [], evaluations }),
    pillars: groups(Math.min(1, summary.depth)),
    fields: summary.depth > 1 ? groups(summary.depth) : null,
  };
}

function sentencesOf({ inspection, language }: ViewSource, plan: OverviewPlan): readonly string[] {
  const { measureSheet, settings, summary } = inspection;
  const { depth } = summary;
  const subjectOf = (group: OverviewPlan["whole"]): OverviewSubject => ({
    division: group.divisions[0] ?? null,
    fields: depth === 0 ? 0 : divisionsAt(group, depth),
    subdivisions: divisionsAt(group, 2),
    measures: group.tally.measures,
    counted: group.tally.counts.counted,
    achieved: group.tally.counts.achieved,
    notJudged: group.tally.counts.notJudged,
    achievementRate: group.tally.achievementRate,
    grades: [],
  });
  const divided = depth > 1 ? plan.pillars.filter(({ divisions }) => divisions.length > 0) : [];
  const whole = { ...subjectOf(plan.whole), grades: certain(summary.rows.at(-1)).grades };
  const sentences = sentencesAbout(whole, divided.map(subjectOf), {
    counting: summary.counting,
    innermostLevel: levelNames(measureSheet, depth).at(-1) ?? null,
    template: settings.sentence,
    divisionTemplate: settings.divisionSentence,
    language,
  });
  return [...sentences, ...figuresSentence(summary, plan.whole.evaluations, language)];
}

/** The labels share a width that leaves room for the numbers on the page. */
const labelWidths = { all: 100, least: 16, most: 30 } as const;
const numberWidth = 10;

function labelWidth(levels: number): number {
  return Math.max(labelWidths.least, Math.min(labelWidths.most, Math.floor(labelWidths.all / levels)));
}

/** Columns of the grid that the widest table covers. */
function widest(sections: readonly ViewSection[]): number {
  const widths = sections.map(({ table }) => table?.columns.reduce((sum, { span = 1 }) => sum + span, 0) ?? 0);
  return Math.max(...widths);
}

/** Headings of a chapter: (1), (2) …. */
function numbered(sections: readonly ViewSection[]): readonly ViewSection[] {
  return sections.map((section, index) => ({
    ...section,
    heading: section.heading === null ? null : `(${String(index + 1)}) ${section.heading}`,
  }));
}

/** 全体の点検結果: the sentences that open the report, and the counts, rates and grades that they rest on. */
export function overviewView(source: ViewSource): ViewResult {
  const { language } = source;
  const plan = planOf(source);
  const { words, levels } = plan;
  const sentences: ViewSection = textSection(null, sentencesOf(source, plan));
  const counted = [pillarsSection(plan), gradesSection(plan), fieldsSection(plan)].filter(
    (section) => section !== null,
  );
  const numbers = widest(counted) - levels.length;
  const background = source.inspection.measureSheet.columns.has("background") ? "background" : "remarks";
  const missed = missedSection(plan, background, numbers);
  const sections = numbered([...counted, ...(missed === null ? [] : [missed])]);
  const view: View = {
    title: words.title,
    sections: [sentences, ...sections],
    notes: [...achievementNotes(plan.achievement.counting, language), ...sourceNotes(source)],
    columnWidths: [
      ...levels.map(() => labelWidth(levels.length)),
      ...Array.from({ length: numbers }, () => numberWidth),
    ],
    orientation: "Landscape",
  };
  return { kind: "view", view };
}

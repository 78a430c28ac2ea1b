import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import { identifyingCell, textOfCell, type Measure, type MeasureCells, type MeasureRole } from "../../measures/measure";
import type { Settings } from "../../settings/settings";
import type { fieldReports as en } from "../../texts/en/views/fieldReports";
import type { fieldReports as ja } from "../../texts/ja/views/fieldReports";
import type { Language } from "../../texts/language";
import { standingLabel, tallyOf, type Achievement } from "../achievement";
import type { DivisionGroup } from "../divisionGroups";
import { readMissedBackground } from "../missedBackground";
import { textsOf } from "../missedMeasures";
import type { Narratives } from "../narratives";
import { percentText } from "../../summary/overviewSentences";
import {
  tableSection,
  viewText,
  textSection,
  type ViewCell,
  type ViewColumn,
  type ViewRow,
  type ViewSection,
} from "../view";

/** What the blocks of all fields are made with. */
export interface BlockMaker {
  readonly words: typeof ja | typeof en;
  readonly language: Language;
  readonly settings: Settings;
  readonly roles: ReadonlySet<MeasureRole>;
  readonly narratives: Narratives;
  readonly achievement: Achievement;
}

/** Widths of the grid: number, name, then what the indicators take. */
export const fieldGrid = [9, 30, 22, 14, 16, 7] as const;
const textSpan = fieldGrid.length - 2;

/** `Ⅰ-①-ア-1` → 1 where the sheet numbers the measures; the cell leads to the measure. */
export function numberCell(measure: Measure): ViewCell {
  return viewText(textOfCell(measure.cells.number) || measure.code, identifyingCell(measure));
}

export function nameCell(measure: Measure): ViewCell {
  return viewText(textOfCell(measure.cells.name));
}

/** A box with a sentence for every measure that has one. */
function textBox(
  heading: string,
  label: string,
  { evaluations }: DivisionGroup,
  textOf: (evaluation: MeasureEvaluation) => string,
  { words }: BlockMaker,
): ViewSection {
  const rows = evaluations.flatMap((evaluation): ViewRow[] => {
    const text = textOf(evaluation);
    const { measure } = evaluation;
    return text === "" ? [] : [{ kind: "body", cells: [numberCell(measure), nameCell(measure), viewText(text)] }];
  });
  if (rows.length === 0) return textSection(heading, [words.nothing]);
  const columns: readonly ViewColumn[] = [
    { label: words.number, align: "center" },
    { label: words.name },
    { label, span: textSpan },
  ];
  return tableSection({ columns, rows, whenEmpty: words.nothing }, { heading });
}

/** What the field is for, where the sheet has a column for that, and the goals of its measures. */
function goalsBox(group: DivisionGroup, maker: BlockMaker): ViewSection {
  const { words, narratives, roles } = maker;
  const ofField = group.evaluations.map(({ measure }) => narratives.textOf("fieldGoal", measure));
  const paragraphs = [...new Set(ofField)].filter((text) => text !== "");
  const heading = narratives.labelOf("fieldGoal") ?? words.goals;
  if (roles.has("goal"))
    return { ...textBox(heading, words.goal, group, ({ measure }) => textsOf(measure, "goal"), maker), paragraphs };
  return textSection(heading, paragraphs.length === 0 ? [words.noGoals] : paragraphs);
}

function backgroundText({ measure }: MeasureEvaluation, { roles }: BlockMaker): string {
  return textsOf(measure, roles.has("background") ? "background" : "remarks");
}

/** The sheet's own column of impacts, and the reasons of tagged backgrounds with their tags. */
export function impactOf(evaluation: MeasureEvaluation, maker: BlockMaker): string {
  const { causes, reason } = readMissedBackground(backgroundText(evaluation, maker));
  const tagged = causes.length === 0 ? "" : `【${causes.join("・")}】${reason}`;
  return [maker.narratives.textOf("impact", evaluation.measure), tagged].filter((text) => text !== "").join("\n");
}

/** What is not told as an impact already, and the sheet's own column of what comes next. */
export function nextOf(evaluation: MeasureEvaluation, maker: BlockMaker): string {
  const { causes, reason, next } = readMissedBackground(backgroundText(evaluation, maker));
  const parts = [causes.length === 0 ? reason : "", next, maker.narratives.textOf("next", evaluation.measure)];
  return parts.filter((text) => text !== "").join("\n");
}

/** A row for every indicator: a measure's number and name stand beside the first of them. */
function indicatorRows({ measure }: MeasureEvaluation): readonly ViewRow[] {
  const cell = (cells: MeasureCells, role: MeasureRole) => viewText(textOfCell(cells[role]));
  return measure.indicatorRows.map((cells, index) => ({
    kind: "body",
    cells: [
      index === 0 ? numberCell(measure) : viewText(""),
      index === 0 ? nameCell(measure) : viewText(""),
      cell(cells, "indicator"),
      cell(cells, "target"),
      cell(cells, "actual"),
      cell(cells, "grade"),
    ],
  }));
}

function effortsBox(group: DivisionGroup, { words }: BlockMaker): ViewSection {
  return tableSection(
    {
      columns: [
        { label: words.number, align: "center" },
        { label: words.name },
        { label: words.indicator },
        { label: words.target },
        { label: words.actual },
        { label: words.grade, align: "center" },
      ],
      rows: group.evaluations.flatMap(indicatorRows),
      whenEmpty: words.noMeasures,
    },
    { heading: words.efforts },
  );
}

/** What was done, where the sheet has a column for that. */
function narratedEfforts(group: DivisionGroup, maker: BlockMaker): readonly ViewSection[] {
  const label = maker.narratives.labelOf("efforts");
  if (label === null) return [];
  return [textBox(label, maker.words.text, group, ({ measure }) => maker.narratives.textOf("efforts", measure), maker)];
}

function statusSentence(group: DivisionGroup, { words, achievement, settings }: BlockMaker): string {
  const { measures, counts, achievementRate } = tallyOf(group.evaluations, achievement);
  if (counts.notJudged === measures || achievementRate === null) return words.nothingJudged;
  const rate = percentText(achievementRate, settings.percentDecimals);
  const judged = words.achieved({ measures, achieved: counts.achieved, rate });
  return counts.notJudged === 0 ? judged : judged + words.notJudged({ count: counts.notJudged });
}

function statusesBox(group: DivisionGroup, maker: BlockMaker): ViewSection {
  const { words, achievement, language } = maker;
  const heading = achievement.judgement === "grade" ? words.gradesAsStatus : words.statuses;
  const paragraphs = [statusSentence(group, maker)];
  if (achievement.judgement === null) return textSection(heading, paragraphs);
  const rows = group.evaluations.map((evaluation): ViewRow => {
    const { measure } = evaluation;
    const standing = achievement.standingOf(evaluation);
    return {
      kind: standing === "achieved" ? "body" : "marked",
      cells: [
        numberCell(measure),
        nameCell(measure),
        viewText(textOfCell(measure.cells.department)),
        viewText(standingLabel(standing, language)),
      ],
    };
  });
  const columns: readonly ViewColumn[] = [
    { label: words.number, align: "center" },
    { label: words.name },
    { label: words.department },
    { label: words.status, span: textSpan - 1 },
  ];
  return tableSection({ columns, rows, whenEmpty: words.noMeasures }, { heading, paragraphs });
}

/** The block of one field, in the order of the printed form: goals, impact, work and indicators, statuses, what is to do. */
export function fieldBoxes(group: DivisionGroup, maker: BlockMaker): readonly ViewSection[] {
  const { words, narratives } = maker;
  return [
    goalsBox(group, maker),
    textBox(narratives.labelOf("impact") ?? words.impact, words.text, group, (one) => impactOf(one, maker), maker),
    ...narratedEfforts(group, maker),
    effortsBox(group, maker),
    statusesBox(group, maker),
    textBox(narratives.labelOf("next") ?? words.next, words.text, group, (one) => nextOf(one, maker), maker),
  ];
}

import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import type { MeasureRole } from "../../measures/measure";
import { standingLabel, achievementNotes, achievementOf } from "../achievement";
import { type DivisionGroup, divisionGroups } from "../divisionGroups";
import { gradeOf } from "../measureGrades";
import { textsOf } from "../missedMeasures";
import type { ViewSection, View, ViewResult } from "../view";
import { listSection, type ColumnOfRole, type ListColumn } from "../listSection";
import { impactOf, nameCell, nextOf, numberCell, type BlockMaker, fieldBoxes, fieldGrid } from "./fieldBoxes";
import { levelNames } from "../../inspection/inspect";
import { fieldReports as en } from "../../texts/en/views/fieldReports";
import { fieldReports as ja } from "../../texts/ja/views/fieldReports";
import { narrativesOf } from "../narratives";
import { sourceNotes, type ViewSource } from "../viewSource";

type Column = ColumnOfRole<MeasureEvaluation>;

function columnOfRole(role: MeasureRole, label: string, width: number): Column {
  return { role, label, width, cell: ({ measure }) => textsOf(measure, role) };
}

const fieldWidth = 26;

/** What the boxes of a block say, side by side; columns that the sheet lacks are left out. */
function columnsOf(maker: BlockMaker): readonly Column[] {
  const { words, achievement, language, roles } = maker;
  const always = (label: string, width: number, cell: Column["cell"]): Column => ({ role: null, label, width, cell });
  const columns: readonly Column[] = [
    always(words.number, 9, ({ measure }) => numberCell(measure)),
    always(words.name, 28, ({ measure }) => nameCell(measure)),
    columnOfRole("department", words.department, 16),
    columnOfRole("goal", words.goal, 28),
    always(words.impact, 26, (evaluation) => impactOf(evaluation, maker)),
    columnOfRole("indicator", words.indicator, 22),
    columnOfRole("target", words.target, 12),
    columnOfRole("actual", words.actual, 14),
    { ...columnOfRole("grade", words.grade, 7), align: "center", cell: gradeOf },
    always(words.status, 14, (evaluation) =>
      achievement.judgement === null ? "" : standingLabel(achievement.standingOf(evaluation), language),
    ),
    always(words.next, 34, (evaluation) => nextOf(evaluation, maker)),
  ];
  return columns.filter(({ role }) => role === null || roles.has(role));
}

function fieldTableWidths(maker: BlockMaker): readonly number[] {
  return [fieldWidth, ...columnsOf(maker).map(({ width }) => width)];
}

/** All fields in one table, a row for every measure. */
function fieldTable(groups: readonly DivisionGroup[], maker: BlockMaker, level: string): ViewSection {
  const { words } = maker;
  const items = groups.flatMap(({ divisions, evaluations }) => {
    const field = divisions.map(({ label }) => label).join(words.path) || words.outside;
    return evaluations.map((evaluation) => ({ field, evaluation }));
  });
  const columns = columnsOf(maker).map(({ cell, ...column }): ListColumn<(typeof items)[number]> => ({
    ...column,
    cell: ({ evaluation }) => cell(evaluation),
  }));
  return listSection([{ label: level, joined: true, cell: ({ field }) => field }, ...columns], {
    items,
    whenEmpty: words.noMeasures,
  });
}

/**
 * Larger plans come as one table: nobody prints a thousand pages, Excel takes 1,026 page breaks in a sheet, and blocks have
 * merged cells in every row.
 */
const mostMeasuresInBlocks = 1_000;

/** A block for every field, on a page of its own or one below the other. */
function blocksOf(groups: readonly DivisionGroup[], maker: BlockMaker, isPaged: boolean): readonly ViewSection[] {
  const { words } = maker;
  return groups.flatMap((group, index): readonly ViewSection[] => {
    const labels = group.divisions.map(({ label }) => label);
    const outer = labels.slice(0, -1);
    const title: ViewSection = {
      heading: labels.at(-1) ?? words.outside,
      paragraphs: outer.length === 0 ? [] : [outer.join(words.path)],
      table: null,
      charts: [],
      startsPage: isPaged && index > 0,
    };
    return [title, ...fieldBoxes(group, maker)];
  });
}

/** Why there are no fields to report on; `null`: there are. */
export function lackingForFieldReports({ inspection, language }: ViewSource): string | null {
  return inspection.summary.depth === 0 ? { ja, en }[language].unavailable : null;
}

/** 分野別点検表: what every innermost division set out to do, did and missed, as one block each. */
export function fieldReportsView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const words = { ja, en }[language];
  const { evaluations, measureSheet, settings, summary } = inspection;
  const because = lackingForFieldReports(source);
  if (because !== null) return { kind: "unavailable", because };
  const achievement = achievementOf(inspection);
  const maker: BlockMaker = {
    words,
    language,
    settings,
    roles: new Set(measureSheet.columns.keys()),
    narratives: narrativesOf(inspection),
    achievement,
  };
  const groups = divisionGroups(evaluations, summary.depth);
  const level = levelNames(measureSheet, summary.depth).at(-1) ?? words.level;
  const notes = [words.causes, ...achievementNotes(achievement.counting, language), ...sourceNotes(source)];
  const title = words.title({ level });
  const view: View =
    evaluations.length <= mostMeasuresInBlocks
      ? {
          title,
          sections: blocksOf(groups, maker, settings.printing.fieldPages === "each"),
          notes,
          columnWidths: fieldGrid,
          orientation: "Portrait",
        }
      : {
          title,
          sections: [fieldTable(groups, maker, level)],
          notes: [words.asTable({ most: mostMeasuresInBlocks }), ...notes],
          columnWidths: fieldTableWidths(maker),
          orientation: "Landscape",
        };
  return { kind: "view", view };
}

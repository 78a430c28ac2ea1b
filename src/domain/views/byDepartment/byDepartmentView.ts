import { countsOf } from "../../groupBy";
import { byDepartment as en } from "../../texts/en/views/byDepartment";
import { byDepartment as ja } from "../../texts/ja/views/byDepartment";
import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import { identifyingCell, textOfCell } from "../../measures/measure";
import { achievementNotes, achievementOf, standingLabel, tallyOf, type Achievement } from "../achievement";
import { gradeOf, gradesInOrder } from "../measureGrades";
import {
  isReadableChart,
  tableSection,
  viewNumber,
  viewRate,
  viewText,
  type ViewCell,
  type ViewColumn,
  type ViewLink,
  type ViewResult,
  type ViewRow,
  type ViewSection,
} from "../view";
import { listSection } from "../listSection";
import { sourceNotes, type ViewSource } from "../viewSource";
import { choosableHeadings, chosenColumn, groupMeasures, type MeasureGroup } from "./grouping";

type Words = typeof ja | typeof en;

/** What both tables of the view are made from. */
interface Grouped {
  readonly words: Words;
  readonly source: ViewSource;
  readonly heading: string;
  readonly achievement: Achievement;
  /** Grades in order; empty where the sheet has no column for them. */
  readonly grades: readonly string[];
  readonly groups: readonly MeasureGroup[];
}

/**
 * The grid of both tables: the list's columns first, so that none of its thousands of rows needs merged cells; the few rows
 * of counts have their names over the first three.
 */
const listWidths = [22, 14, 36, 9, 14] as const;
const namedColumns = 3;
const numberWidth = 9;
const sectionOfList = 1;

function countColumns({ words, heading, achievement, grades, source }: Grouped): readonly ViewColumn[] {
  const judged = achievement.judgement === "grade" ? words.gradesAsStatus : words.goals;
  return [
    { label: heading, span: namedColumns },
    { label: words.measures },
    ...achievement.standings.map((standing) => ({ label: standingLabel(standing, source.language), group: judged })),
    { label: words.rate },
    ...grades.map((grade) => ({ label: grade || words.notGraded, group: words.grades })),
  ];
}

function countRow(
  kind: ViewRow["kind"],
  label: string,
  { evaluations }: MeasureGroup,
  { achievement, grades }: Grouped,
  link?: ViewLink,
): ViewRow {
  const tally = tallyOf(evaluations, achievement);
  const counts = countsOf(evaluations.map(gradeOf));
  const cells: readonly ViewCell[] = [
    viewText(label),
    viewNumber(tally.measures, link),
    ...achievement.standings.map((standing) => viewNumber(tally.counts[standing])),
    viewRate(tally.achievementRate),
    ...grades.map((grade) => viewNumber(counts.get(grade) ?? 0)),
  ];
  return { kind, cells };
}

function countsSection(grouped: Grouped): ViewSection {
  const { words, heading, achievement, groups, source } = grouped;
  let listed = 0;
  const rows = groups.map((group) => {
    const first = listed;
    listed += group.evaluations.length;
    return countRow("body", group.name || words.blank, group, grouped, { section: sectionOfList, row: first });
  });
  const whole = { name: words.total, evaluations: source.inspection.evaluations };
  const hasRate = tallyOf(whole.evaluations, achievement).achievementRate !== null;
  return tableSection(
    {
      columns: countColumns(grouped),
      rows: [...rows, countRow("total", words.total, whole, grouped)],
      whenEmpty: words.none,
    },
    {
      heading: words.counts({ column: heading }),
      charts:
        hasRate && isReadableChart(groups)
          ? [
              {
                kind: "bars",
                title: words.chart({ column: heading }),
                rows: groups.map((_, index) => index),
                category: 0,
                series: [achievement.standings.length + 2],
                isRate: true,
              },
            ]
          : [],
    },
  );
}

function measuresSection({ words, heading, achievement, groups, source }: Grouped): ViewSection {
  const statusOf = (evaluation: MeasureEvaluation): string =>
    achievement.judgement === null ? "" : standingLabel(achievement.standingOf(evaluation), source.language);
  const items = groups.flatMap(({ name, evaluations }) => evaluations.map((evaluation) => ({ name, evaluation })));
  return listSection<(typeof items)[number]>(
    [
      { label: heading, cell: ({ name }) => name || words.blank },
      {
        label: words.measure,
        cell: ({ evaluation: { measure } }) => viewText(measure.code, identifyingCell(measure)),
      },
      { label: words.name, cell: ({ evaluation: { measure } }) => textOfCell(measure.cells.name) },
      { label: words.grade, align: "center", cell: ({ evaluation }) => gradeOf(evaluation) },
      { label: words.status, cell: ({ evaluation }) => statusOf(evaluation) },
    ],
    { items, whenEmpty: words.none, heading: words.list({ column: heading }), startsPage: true },
  );
}

/** What is to be known where a measure counts for several groups. */
function severalNote({ words, groups, source, heading }: Grouped): readonly string[] {
  const all = groups.reduce((sum, { evaluations }) => sum + evaluations.length, 0);
  const more = all - source.inspection.evaluations.length;
  return more === 0 ? [] : [words.several({ column: heading, more })];
}

/** Why the measures can't be counted by the chosen column; `null`: they can. */
export function lackingForDepartments({ inspection, language, groupBy }: ViewSource): string | null {
  if (chosenColumn(inspection, groupBy) !== null) return null;
  const words = { ja, en }[language];
  const headings = choosableHeadings(inspection).join(words.and);
  return groupBy === null ? words.noDepartments({ headings }) : words.unknownColumn({ column: groupBy, headings });
}

/** 所属別, or by another column of the sheet: how many measures each group has, what became of them, and which they are. */
export function byDepartmentView(source: ViewSource): ViewResult {
  const { inspection, language, groupBy } = source;
  const words = { ja, en }[language];
  const column = chosenColumn(inspection, groupBy);
  if (column === null) return { kind: "unavailable", because: lackingForDepartments(source) ?? "" };
  const { evaluations, measureSheet, settings } = inspection;
  const achievement = achievementOf(inspection);
  const grouped: Grouped = {
    words,
    source,
    heading: column.label,
    achievement,
    grades: measureSheet.columns.has("grade")
      ? gradesInOrder(evaluations.map(gradeOf), settings.rubric, evaluations)
      : [],
    groups: groupMeasures(evaluations, column),
  };
  const numbers = Math.max(0, countColumns(grouped).length - 1 + namedColumns - listWidths.length);
  return {
    kind: "view",
    view: {
      title: words.title({ column: column.label }),
      sections: [countsSection(grouped), measuresSection(grouped)],
      notes: [...severalNote(grouped), ...achievementNotes(achievement.counting, language), ...sourceNotes(source)],
      columnWidths: [...listWidths, ...Array.from({ length: numbers }, () => numberWidth)],
      orientation: "Landscape",
    },
  };
}

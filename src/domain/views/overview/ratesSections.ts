import { percentText } from "../../summary/overviewSentences";
import { standingLabel } from "../achievement";
import { divisionsAt } from "../divisionGroups";
import {
  isReadableChart,
  tableSection,
  viewNumber,
  viewRate,
  viewText,
  type ViewCell,
  type ViewChart,
  type ViewColumn,
  type ViewRow,
  type ViewSection,
} from "../view";
import { pillarLabel, withoutDivision, type CountedGroup, type OverviewPlan } from "./overviewPlan";

/** A longer table leaves no room for its chart on the same page. */
const mostBesideChart = 8;

/** 施策数, the standings, 達成率: the same in every table. */
function countColumns({ words, achievement, language }: OverviewPlan): readonly ViewColumn[] {
  const group = achievement.judgement === "grade" ? words.gradesAsStatus : words.goals;
  return [
    { label: words.measures },
    ...achievement.standings.map((standing) => ({ label: standingLabel(standing, language), group })),
    { label: words.rate },
  ];
}

function countCells({ tally }: CountedGroup, { achievement }: OverviewPlan): readonly ViewCell[] {
  return [
    viewNumber(tally.measures),
    ...achievement.standings.map((standing) => viewNumber(tally.counts[standing])),
    viewRate(tally.achievementRate),
  ];
}

/** Bars of the rates in a table's last column; none where there are none or too many would have to be read. */
function chartOfRates(plan: OverviewPlan, groups: readonly CountedGroup[], level: string): readonly ViewChart[] {
  if (!groups.some(({ tally }) => tally.achievementRate !== null) || !isReadableChart(groups)) return [];
  const labels = groups === plan.pillars ? 1 : plan.levels.length;
  return [
    {
      kind: "bars",
      title: plan.words.chartOfRates({ level }),
      rows: groups.map((_, index) => index),
      category: labels - 1,
      series: [plan.levels.length + countColumns(plan).length - 1],
      isRate: true,
      startsPage: groups === plan.fields && groups.length > mostBesideChart,
    },
  ];
}

/** The outermost divisions: how many divisions each has at every inner level, its measures, its rate. */
export function pillarsSection(plan: OverviewPlan): ViewSection {
  const { words, levels, pillars, whole, fields } = plan;
  const [outermost, ...inner] = levels;
  const row = (kind: ViewRow["kind"], label: string, group: CountedGroup): ViewRow => ({
    kind,
    cells: [
      viewText(label),
      ...inner.map((_, index) => viewNumber(divisionsAt(group, index + 2))),
      ...countCells(group, plan),
    ],
  });
  return tableSection(
    {
      columns: [
        { label: outermost },
        ...inner.map((level): ViewColumn => ({ label: words.count({ level }), align: "right" })),
        ...countColumns(plan),
      ],
      rows: [...pillars.map((group) => row("body", pillarLabel(group, plan), group)), row("total", words.total, whole)],
      whenEmpty: words.none,
    },
    {
      heading: words.byDivision({ level: outermost }),
      charts: fields !== null && isReadableChart(fields) ? [] : chartOfRates(plan, pillars, outermost),
    },
  );
}

/** The rates in words name no more divisions than this. */
const mostNamed = 5;

/** How many divisions reached everything, and which reached least; nothing where nothing is judged. */
function ratesSentence(
  { words, achievement }: OverviewPlan,
  fields: readonly CountedGroup[],
  level: string,
): readonly string[] {
  const rated = fields.flatMap(({ divisions, tally: { achievementRate: rate, counts } }) =>
    rate === null
      ? []
      : [{ field: divisions.at(-1)?.label ?? "", rate, isReached: counts.achieved === counts.counted }],
  );
  if (rated.length === 0) return [];
  const count = rated.length;
  const lower = rated.filter(({ isReached }) => !isReached).sort((one, other) => one.rate - other.rate);
  if (lower.length === 0) return [words.allReached({ level, count })];
  const lowest = lower
    .slice(0, mostNamed)
    .map(({ field, rate }) =>
      words.fieldWithRate({ field, rate: percentText(rate, achievement.counting.percentDecimals) }),
    );
  const isMore = lower.length > mostNamed;
  return [
    words.someReached({
      level,
      count,
      reached: count - lower.length,
      lowest: lowest.join(words.listSeparator),
      isMore,
    }),
  ];
}

/** The innermost divisions with their rates; `null` where the outermost ones have been shown already. */
export function fieldsSection(plan: OverviewPlan): ViewSection | null {
  const { words, levels, fields, whole } = plan;
  const innermost = levels.at(-1);
  if (fields === null || innermost === undefined) return null;
  const labels = (group: CountedGroup): readonly ViewCell[] =>
    levels.map((_, index) =>
      viewText(group.divisions[index]?.label ?? (index === levels.length - 1 ? withoutDivision(plan) : "")),
    );
  const total = levels.map((_, index) => viewText(index === 0 ? words.total : ""));
  return tableSection(
    {
      columns: [
        ...levels.map((label, index): ViewColumn => ({ label, joined: index < levels.length - 1 })),
        ...countColumns(plan),
      ],
      rows: [
        ...fields.map((group): ViewRow => ({ kind: "body", cells: [...labels(group), ...countCells(group, plan)] })),
        { kind: "total", cells: [...total, ...countCells(whole, plan)] },
      ],
      whenEmpty: words.none,
    },
    {
      heading: words.byField({ level: innermost }),
      paragraphs: ratesSentence(plan, fields, innermost),
      charts: chartOfRates(plan, fields, innermost),
      startsPage: true,
    },
  );
}

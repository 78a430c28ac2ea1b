import { certain } from "../certain";
import { textOfCell, type Measure, type MeasureCells, type MeasureRole } from "./measure";

// 1 | 議会報告会の開催 | | | 議会事務局 over | 　参加者数 | 239人 | 255人 |: the measure in one row, its indicators in the next.

const figureRoles: readonly MeasureRole[] = ["baseline", "expected", "target", "actual", "achievementRate", "grade"];
/** What a measure has, and none of its indicators. */
const ownRoles = ["number", "department", "goal", "goalStatus"] as const;
const fewestMeasures = 2;

function says(cells: MeasureCells, roles: readonly MeasureRole[]): boolean {
  return roles.some((role) => textOfCell(cells[role]) !== "");
}

interface Named {
  readonly measure: Measure;
  readonly below: Measure[];
}

/** Every row is a measure's name without figures or figures without what a measure has; `null` where one is neither. */
function namedGroups(measures: readonly Measure[]): readonly Named[] | null {
  const groups: Named[] = [];
  for (const measure of measures) {
    const isName = !says(measure.cells, figureRoles) && says(measure.cells, ownRoles);
    const last = groups.at(-1);
    if (isName) groups.push({ measure, below: [] });
    else if (
      last === undefined ||
      says(measure.cells, ownRoles) ||
      measure.divisions.at(-1) !== last.measure.divisions.at(-1)
    )
      return null;
    else last.below.push(measure);
  }
  return groups;
}

/** Numbered headings over measures look alike: somebody answers for what is named, or the header says that indicators are. */
function areIndicators(groups: readonly Named[], header: string): boolean {
  if (groups.length < fewestMeasures || groups.some(({ below }) => below.length === 0)) return false;
  return /指標|KPI/u.test(header) || groups.every(({ measure }) => textOfCell(measure.cells.department) !== "");
}

/** A row of figures as an indicator of the measure named above it. */
function asIndicator(cells: MeasureCells, measure: Measure): MeasureCells {
  const own = Object.fromEntries(
    (["name", ...ownRoles] as const).flatMap((role) => {
      const cell = measure.cells[role];
      return cell === undefined ? [] : [[role, cell]];
    }),
  );
  return { ...cells, ...own, ...(cells.name === undefined ? {} : { indicator: cells.name }) };
}

/** 取組・指標 may head the names and be taken for the indicators too. */
function hasIndicatorColumn({ cells: { indicator, name } }: Measure): boolean {
  return indicator !== undefined && indicator.column !== name?.column;
}

/**
 * The measures of a sheet that names each in a row of its own and its indicators in the same column below; all others as
 * they are. `header`: what heads the names.
 */
export function withFiguresBelow(measures: readonly Measure[], header: string): readonly Measure[] {
  const [first] = measures;
  if (first === undefined || says(first.cells, figureRoles) || measures.some(hasIndicatorColumn)) return measures;
  const groups = namedGroups(measures);
  if (groups === null || !areIndicators(groups, header)) return measures;
  return groups.map(({ measure, below }) => {
    const indicatorRows = below.flatMap((one) => one.indicatorRows.map((cells) => asIndicator(cells, measure)));
    return {
      ...measure,
      cells: certain(indicatorRows[0]),
      indicatorRows,
      values: below.flatMap(({ values }) => values),
    };
  });
}

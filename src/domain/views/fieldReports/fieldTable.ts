import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import type { MeasureRole } from "../../measures/measure";
import { standingLabel } from "../achievement";
import type { DivisionGroup } from "../divisionGroups";
import { gradeOf } from "../measureGrades";
import { textsOf } from "../missedMeasures";
import type { ViewSection } from "../view";
import { listSection, type ColumnOfRole, type ListColumn } from "../listSection";
import { impactOf, nameCell, nextOf, numberCell, type BlockMaker } from "./fieldBoxes";

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

export function fieldTableWidths(maker: BlockMaker): readonly number[] {
  return [fieldWidth, ...columnsOf(maker).map(({ width }) => width)];
}

/** All fields in one table, a row for every measure. */
export function fieldTable(groups: readonly DivisionGroup[], maker: BlockMaker, level: string): ViewSection {
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

import type { MeasureEvaluation } from "../../evaluation/evaluateMeasures";
import type { MeasureRole } from "../../measures/measure";
import { standingLabel } from "../achievement";
import type { DivisionGroup } from "../divisionGroups";
import { gradeOf } from "../measureGrades";
import { textsOf } from "../missedMeasures";
import { tableSection, viewText, type ViewCell, type ViewColumn, type ViewSection } from "../view";
import { impactOf, nameCell, nextOf, numberCell, type BlockMaker } from "./fieldBoxes";

interface Column extends ViewColumn {
  /** `null`: always there. */
  readonly role: MeasureRole | null;
  readonly width: number;
  readonly cell: (evaluation: MeasureEvaluation) => ViewCell;
}

function columnOfRole(role: MeasureRole, label: string, width: number): Column {
  return { role, label, width, cell: ({ measure }) => viewText(textsOf(measure, role)) };
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
    always(words.impact, 26, (evaluation) => viewText(impactOf(evaluation, maker))),
    columnOfRole("indicator", words.indicator, 22),
    columnOfRole("target", words.target, 12),
    columnOfRole("actual", words.actual, 14),
    { ...columnOfRole("grade", words.grade, 7), align: "center", cell: (evaluation) => viewText(gradeOf(evaluation)) },
    always(words.status, 14, (evaluation) =>
      viewText(achievement.judgement === null ? "" : standingLabel(achievement.standingOf(evaluation), language)),
    ),
    always(words.next, 34, (evaluation) => viewText(nextOf(evaluation, maker))),
  ];
  return columns.filter(({ role }) => role === null || roles.has(role));
}

export function fieldTableWidths(maker: BlockMaker): readonly number[] {
  return [fieldWidth, ...columnsOf(maker).map(({ width }) => width)];
}

/** All fields in one table, a row for every measure. */
export function fieldTable(groups: readonly DivisionGroup[], maker: BlockMaker, level: string): ViewSection {
  const columns = columnsOf(maker);
  const { words } = maker;
  const rows = groups.flatMap(({ divisions, evaluations }) => {
    const field = viewText(divisions.map(({ label }) => label).join(words.path) || words.outside);
    return evaluations.map((evaluation) => ({
      kind: "body" as const,
      cells: [field, ...columns.map(({ cell }) => cell(evaluation))],
    }));
  });
  return tableSection({ columns: [{ label: level, joined: true }, ...columns], rows, whenEmpty: words.noMeasures });
}

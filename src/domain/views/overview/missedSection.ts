import { textOfCell, identifyingCell, type MeasureRole } from "../../measures/measure";
import { standingLabel } from "../achievement";
import { readMissedBackground } from "../missedBackground";
import { textsOf } from "../missedMeasures";
import { tableSection, viewText, type ViewRow, type ViewSection } from "../view";
import type { OverviewPlan } from "./overviewPlan";

/** Columns of the grid for a status. */
const statusSpan = 2;

/** More are a chapter of their own (未達成の施策). */
const mostMissed = 20;

/** The measures whose goal was missed, with what their background says; `null` where nothing says so, or too many did. */
export function missedSection(plan: OverviewPlan, backgrounds: MeasureRole, numbers: number): ViewSection | null {
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

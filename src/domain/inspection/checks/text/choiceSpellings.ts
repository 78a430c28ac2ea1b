import { groupBy } from "../../../groupBy";
import type { SourceCell } from "../../../grid/cell";
import { readGoalStatus } from "../../../evaluation/goalStatus";
import { plainText } from "../../../evaluation/plainText";
import { textOfCell, type MeasureRole, type MeasureSheet } from "../../../measures/measure";
import { foldWidth } from "../../../text/foldWidth";
import type { InspectionContext } from "../../check";
import { oncePerInspection } from "../once";

/** One spelling of a choice, with the cells that use it. */
export interface Spelling {
  readonly text: string;
  readonly cells: readonly SourceCell[];
}

/** A choice of a column (○, ①達成した) with all the ways it is written, the most frequent first. */
export interface ChoiceSpellings {
  readonly role: MeasureRole;
  readonly label: string;
  readonly spellings: readonly Spelling[];
}

const choiceRoles = ["grade", "goalStatus", "direction"] as const satisfies readonly MeasureRole[];

/** What a cell chooses, as far as its spelling does not matter. */
function choiceOf(context: InspectionContext, role: (typeof choiceRoles)[number], text: string): string {
  // ▲ is no spelling of △: only the same mark in another shape is (〇 for ○).
  if (role === "grade") return plainText(text);
  if (role === "goalStatus" && [...text].length === 1)
    return readGoalStatus(text, context.settings.goalStatusWords) ?? plainText(text);
  return plainText(text).toLowerCase();
}

/** The texts of a role's column, in the order in which the sheet first has them. */
function spellingsIn({ measures }: MeasureSheet, role: MeasureRole): readonly Spelling[] {
  const cells = measures.flatMap(({ indicatorRows }) => indicatorRows.flatMap((row) => row[role] ?? []));
  const byText = groupBy(cells, textOfCell);
  return Array.from(byText, ([text, alike]) => ({ text, cells: alike })).filter(({ text }) => text !== "");
}

/** How the choices of the grade, status and direction columns are spelt. */
export const choiceSpellings = oncePerInspection((context): readonly ChoiceSpellings[] =>
  choiceRoles.flatMap((role) => {
    const column = context.measureSheet.columns.get(role);
    if (column === undefined) return [];
    const choices = groupBy(spellingsIn(context.measureSheet, role), ({ text }) => choiceOf(context, role, text));
    return Array.from(choices.values(), (spellings) => ({
      role,
      label: column.label,
      spellings: [...spellings].sort((one, other) => other.cells.length - one.cells.length),
    }));
  }),
);

/** Whether two spellings differ in the width of characters and in spaces only. */
export function differInWidthOnly(one: string, other: string): boolean {
  const folded = (text: string): string => foldWidth(text).text.replace(/\s/gu, "");
  return folded(one) === folded(other);
}

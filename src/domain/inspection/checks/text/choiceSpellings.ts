import type { SourceCell } from "../../../grid/cell";
import { readGoalStatus } from "../../../evaluation/goalStatus";
import { readGrade } from "../../../evaluation/grade";
import { plainText } from "../../../evaluation/plainText";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { foldWidth } from "../../../text/foldWidth";
import type { InspectionContext } from "../../check";

/** One spelling of a choice, with the cells that use it. */
export interface Spelling {
  readonly text: string;
  readonly cells: SourceCell[];
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
  const { rubric } = context.settings;
  if (role === "grade" && [...text].length === 1) return readGrade(text, rubric) ?? plainText(text);
  if (role === "goalStatus" && [...text].length === 1)
    return readGoalStatus(text, context.settings.goalStatusWords) ?? plainText(text);
  return plainText(text).toLowerCase();
}

/** How the choices of the grade, status and direction columns are spelt. */
export function choiceSpellings(context: InspectionContext): readonly ChoiceSpellings[] {
  return choiceRoles.flatMap((role) => {
    const column = context.measureSheet.columns.get(role);
    if (column === undefined) return [];
    const choices = new Map<string, Map<string, Spelling>>();
    const choiceOfText = new Map<string, string>();
    for (const { indicatorRows } of context.measureSheet.measures) {
      for (const cells of indicatorRows) {
        const cell = cells[role];
        const text = textOfCell(cell);
        if (cell === undefined || text === "") continue;
        const choice = choiceOfText.get(text) ?? choiceOf(context, role, text);
        choiceOfText.set(text, choice);
        const spellings = choices.get(choice) ?? new Map<string, Spelling>();
        choices.set(choice, spellings);
        const spelling = spellings.get(text) ?? { text, cells: [] };
        spellings.set(text, spelling);
        spelling.cells.push(cell);
      }
    }
    return [...choices.values()].map((spellings) => ({
      role,
      label: column.label,
      spellings: [...spellings.values()].sort((one, other) => other.cells.length - one.cells.length),
    }));
  });
}

/** Whether two spellings differ in the width of characters and in spaces only. */
export function differInWidthOnly(one: string, other: string): boolean {
  const folded = (text: string): string => foldWidth(text).text.replace(/\s/gu, "");
  return folded(one) === folded(other);
}

import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { readDivisionLabel, type DivisionLabel } from "../plan/division";
import { isMarkerAlone } from "../plan/marker";
import { indentation } from "./indentation";
import { textOfCell } from "./measure";
import { isOrnamented } from "./rowHabits";
import type { TableRow } from "./tableRow";

/** A heading with the level it opens; 1 is the outermost. */
export interface LevelledHeading {
  readonly row: number;
  readonly label: DivisionLabel;
  readonly level: number;
  readonly cell: SourceCell;
}

interface Heading {
  readonly row: number;
  readonly cell: SourceCell;
  readonly label: DivisionLabel;
  readonly indentation: number;
  /** Measures stand between the heading before and this one. */
  readonly followsMeasures: boolean;
}

/** The headings of one row; a marker and its title in neighbouring cells are one heading. */
function headingsOfRow(cells: readonly SourceCell[]): readonly { readonly cell: SourceCell; readonly text: string }[] {
  const headings: { cell: SourceCell; text: string }[] = [];
  for (const cell of cells) {
    const text = textOfCell(cell);
    const before = headings.at(-1);
    if (before !== undefined && isMarkerAlone(before.text) && readDivisionLabel(text).marker === null)
      before.text = `${before.text} ${text}`;
    else headings.push({ cell, text });
  }
  return headings;
}

function collectHeadings(rows: readonly TableRow[]): readonly Heading[] {
  const headings: Heading[] = [];
  let followsMeasures = false;
  for (const row of rows) {
    if (row.kind === "measure") followsMeasures = true;
    if (row.kind !== "heading") continue;
    for (const { cell, text } of headingsOfRow(row.cells)) {
      const label = readDivisionLabel(text);
      headings.push({ row: row.row, cell, label, indentation: indentation(cell), followsMeasures });
      followsMeasures = false;
    }
  }
  return headings;
}

/** Headings of one level begin in one column, where the sheet gives each level a column of its own. */
function levelsByColumn(headings: readonly Heading[], divisionColumns: readonly number[]): readonly number[] | null {
  const used = [...new Set(headings.map((heading) => heading.cell.column))].sort((one, other) => one - other);
  const isColumnPerLevel = used.length > 1 && used.every((column) => divisionColumns.includes(column));
  return isColumnPerLevel ? headings.map((heading) => used.indexOf(heading.cell.column) + 1) : null;
}

function styleOf({ label, indentation: width }: Heading): string {
  if (label.marker !== null) return label.style;
  const [ornament] = isOrnamented(label.label) ? label.label : "";
  return `unmarked${ornament ?? ""}, set in by ${String(width)}`;
}

/** A heading with its style, and how many of the same style follow directly, without measures between. */
interface StyledHeading extends Heading {
  readonly style: string;
  readonly below: number;
  /** The one it stands upon, if that is the next heading and of the same style. */
  readonly next: StyledHeading | null;
}

function withStyles(headings: readonly Heading[]): readonly StyledHeading[] {
  let following: StyledHeading | null = null;
  return headings
    .toReversed()
    .map((heading): StyledHeading => {
      const style = styleOf(heading);
      const next: StyledHeading | null =
        following?.followsMeasures === false && following.style === style ? following : null;
      following = { ...heading, style, next, below: next === null ? 0 : next.below + 1 };
      return following;
    })
    .toReversed();
}

/**
 * The styles of the headings. Headings of one style that stand upon each other without measures between are told apart:
 * by their columns where these differ, else, if nothing numbers them, by how many follow (the last is the innermost).
 */
function distinctStyles(headings: readonly Heading[]): readonly string[] {
  const styled = withStyles(headings);
  const inColumns = new Set(
    styled.filter(({ cell, next }) => next !== null && next.cell.column !== cell.column).map(({ style }) => style),
  );
  return styled.map(({ style, cell, label, below }) => {
    if (inColumns.has(style)) return `${style}, column ${String(cell.column)}`;
    return label.marker === null ? `${style}, ${String(below)} above` : style;
  });
}

/**
 * A style met for the first time opens a level below the heading before it. An unnumbered one that comes after measures
 * is the neighbour of the division those measures belong to, unless it is set in further: nothing else says that it lies
 * within it.
 */
function levelsByStyle(headings: readonly Heading[]): readonly number[] {
  const levels = new Map<string, number>();
  const styles = distinctStyles(headings);
  let before = { level: 0, indentation: 0 };
  return headings.map(({ label, followsMeasures, indentation: setIn }, index) => {
    const style = String(styles[index]);
    const isNeighbour = followsMeasures && label.marker === null && before.level > 0 && setIn <= before.indentation;
    const level = levels.get(style) ?? (isNeighbour ? before.level : before.level + 1);
    levels.set(style, level);
    before = { level, indentation: setIn };
    return level;
  });
}

/** The level of every heading between the measures, from the column it stands in or the way it is numbered. */
export function levelHeadings(
  rows: readonly TableRow[],
  divisionColumns: readonly number[],
): readonly LevelledHeading[] {
  const headings = collectHeadings(rows);
  const levels = levelsByColumn(headings, divisionColumns) ?? levelsByStyle(headings);
  return headings.map(({ row, cell, label }, index) => ({ row, cell, label, level: certain(levels[index]) }));
}

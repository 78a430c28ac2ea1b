import { certain } from "../certain";
import type { SourceCell } from "../grid/cell";
import { readDivisionLabel, type DivisionLabel } from "../plan/division";
import { canonicalText } from "../text/canonicalText";
import type { DivisionColumnContents } from "./divisionColumns";
import { indentation } from "./indentation";
import type { LevelledHeading } from "./headingLevels";
import type { TableRow } from "./tableRow";

/** The labels of the divisions that a row stands in, outermost first. */
export interface LabelPath {
  readonly row: number;
  readonly labels: readonly DivisionLabel[];
}

/** A printed page repeats the heading it continues: what lies within it goes on. */
function isOpen(open: readonly LevelledHeading[], { level, label }: LevelledHeading): boolean {
  return open.some((one) => one.level === level && canonicalText(one.label.label) === canonicalText(label.label));
}

function entered(open: readonly LevelledHeading[], heading: LevelledHeading): readonly LevelledHeading[] {
  return isOpen(open, heading) ? open : [...open.filter(({ level }) => level < heading.level), heading];
}

function labelsInColumns(columns: readonly DivisionColumnContents[]): (measure: number) => readonly DivisionLabel[] {
  const read = new Map<string, DivisionLabel>();
  const labelOf = (text: string): DivisionLabel => {
    const label = read.get(text) ?? readDivisionLabel(text);
    read.set(text, label);
    return label;
  };
  return (measure) =>
    columns.flatMap(({ labels }) => {
      const text = certain(labels[measure]);
      return text === "" ? [] : [labelOf(text)];
    });
}

/**
 * The path of every heading and every measure, top to bottom: the headings in force, then what the row's own division
 * columns say. A heading among the names over measures that are set in ends where one is not.
 * @param nameIn The cell that names the measure of a row.
 */
export function labelPaths(
  rows: readonly TableRow[],
  headings: readonly LevelledHeading[],
  columns: readonly DivisionColumnContents[],
  nameIn: (row: number) => SourceCell,
): readonly LabelPath[] {
  const inColumns = labelsInColumns(columns);
  const ofRow = new Map<number, LevelledHeading[]>();
  for (const heading of headings) ofRow.set(heading.row, [...(ofRow.get(heading.row) ?? []), heading]);
  let open: readonly LevelledHeading[] = [];
  let overSetIn: LevelledHeading | null = null;
  let measures = 0;
  const enterMeasure = (row: number): void => {
    const [innermost, name] = [open.at(-1), nameIn(row)];
    if (innermost?.cell.column !== name.column) return;
    if (indentation(name) > indentation(innermost.cell)) overSetIn = innermost;
    else if (overSetIn === innermost) open = open.slice(0, -1);
  };
  const labels = (): readonly DivisionLabel[] => open.map(({ label }) => label);
  return rows.flatMap(({ kind, row }): readonly LabelPath[] => {
    if (kind === "measure") {
      enterMeasure(row);
      return [{ row, labels: [...labels(), ...inColumns(measures++)] }];
    }
    return (ofRow.get(row) ?? []).map((heading) => {
      open = entered(open, heading);
      return { row, labels: labels() };
    });
  });
}

import { parseAreaAddress, type CellArea } from "../../domain/grid/cell";
import type { WorkbookNote } from "../readNotes";

/** Every note of the workbook; `null`: nobody knows. */
export type Notes = readonly WorkbookNote[] | null;

/** Whether notes are held by what would go. */
export type NotesHeld = "none" | "some" | "unknown";

function held(notes: Notes, isLost: (note: WorkbookNote) => boolean): NotesHeld {
  if (notes === null) return "unknown";
  return notes.some(isLost) ? "some" : "none";
}

/** Notes on a sheet; those that came with a copy are not lost with it while they stand on the sheet it is a copy of. */
export function notesOnSheet(notes: Notes, name: string, copyOf: string | null): NotesHeld {
  const original = notes?.filter(({ sheet }) => sheet === copyOf) ?? [];
  const isCopied = ({ address, text }: WorkbookNote): boolean =>
    original.some((one) => one.address === address && one.text === text);
  return held(notes, (note) => note.sheet === name && !isCopied(note));
}

/** Notes at cells of rows; a control that lies over them stays when they go. */
export function notesOnRows(notes: Notes, name: string, { row, rows }: CellArea): NotesHeld {
  return held(notes, ({ sheet, address }) => {
    const at = address === null ? null : parseAreaAddress(address);
    return sheet === name && at !== null && at.row >= row && at.row < row + rows;
  });
}

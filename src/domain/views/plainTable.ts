/** A table of plain cells, its header first; all rows have the same length. */
export type PlainTable = readonly (readonly (string | number)[])[];

/** What an empty cell is called where it stands for a group. */
export const blankLabel = "（空欄）";

import type { CellContent, CellPosition } from "../grid/cell";
import { csvText, defused, formulaLikeCells } from "./csv";
import { openTableRows } from "./machineReadable";
import type { OpenTable } from "./openTable";
import { encodeShiftJis, replaceUnencodable, unencodableCharacters, type UnencodableCharacter } from "./shiftJis";

/** `utf8`: with a byte order mark, by which Excel knows it. `sjis`: code page 932, for older systems. */
export type CsvEncoding = "utf8" | "sjis";

/** What to do with characters that Shift_JIS lacks: refuse and say which, or write their replacement. */
export type Unencodable = "refuse" | "replace";

/** What to do with texts that a spreadsheet program may take for formulas: write them with an apostrophe before, or as they are. */
export type FormulaLike = "defuse" | "keep";

export interface CsvChoices {
  readonly encoding: CsvEncoding;
  readonly unencodable: Unencodable;
  readonly formulaLike: FormulaLike;
}

/** A cell with characters that Shift_JIS lacks; the header is row 0. */
export interface UnencodableCell extends CellPosition {
  readonly characters: readonly UnencodableCharacter[];
}

export type CsvFile =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly replaced: readonly UnencodableCell[];
      /** Texts that a spreadsheet program may take for formulas. */
      readonly formulaLike: readonly CellPosition[];
    }
  | { readonly ok: false; readonly unencodable: readonly UnencodableCell[] };

const byteOrderMark = "\uFEFF";

function unencodableCells(rows: readonly (readonly CellContent[])[]): readonly UnencodableCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((content, column): readonly UnencodableCell[] => {
      const characters = typeof content === "string" ? unencodableCharacters(content) : [];
      return characters.length === 0 ? [] : [{ row, column, characters }];
    }),
  );
}

/** The table as the bytes of a CSV file. Nothing is ever written as `?`. */
export function csvFile(table: OpenTable, choices: CsvChoices): CsvFile {
  const { encoding, unencodable } = choices;
  const rows = openTableRows(table);
  const formulaLike = formulaLikeCells(rows);
  const text = csvText(choices.formulaLike === "defuse" ? defused(rows) : rows);
  if (encoding === "utf8")
    return { ok: true, bytes: new TextEncoder().encode(byteOrderMark + text), replaced: [], formulaLike };
  const cells = unencodableCells(rows);
  const bytes = encodeShiftJis(unencodable === "replace" ? replaceUnencodable(text) : text);
  return bytes === null ? { ok: false, unencodable: cells } : { ok: true, bytes, replaced: cells, formulaLike };
}

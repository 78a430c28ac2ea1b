import { countUnit } from "../summary/tallies/tallyClaim";
import type { CompactText } from "../text/compactText";
import { reportText, type EnglishNames } from "./englishText";
import type { ReportBlock, ReportDocument, ReportTableRow } from "./reportDocument";

/** A stretch of the report's text: a heading, a paragraph, a bullet, or a line of a table's cell. */
export interface Piece {
  readonly kind: "heading" | "paragraph" | "bullet" | "cell" | "footnote";
  /** Of a heading, 1 is the outermost; 0 elsewhere. */
  readonly level: number;
  readonly line: number;
  readonly text: CompactText;
  /** What stands in the row's first cell, where the piece is in a later one: 主な取組, 施策目標の達成状況. */
  readonly rowLabel: string;
  /** The first piece of its cell. */
  readonly beginsCell: boolean;
  /** Of a bullet the ■ or ◆ that plain texts set before headings; `""` elsewhere. */
  readonly mark: string;
}

/** A block of the report in the order in which it is read. */
export type Part =
  | { readonly kind: "piece"; readonly piece: Piece }
  | { readonly kind: "table"; readonly rows: readonly ReportTableRow[] };

const bulletSigns = "・･•●○◆■◇□▪▽▼▶►➢✓";
/** ○2、◎1 counts a grade, ○ 達成 7取組（50.0％） does so in a line of its own. */
export const countOfGrade = `○(?:[0-9０-９]|\\s*[^\\s0-9０-９]{1,10}\\s*[0-9０-９]{1,3}${countUnit}(?:\\s*[(（][0-9０-９.．]+[%％][)）])?\\s*$)`;
const inlineBullet = new RegExp(`(?<=^|[\\s。」）)])(?!${countOfGrade})[${bulletSigns}](?=\\s?\\S)`, "gu");
const leadingBullets = new RegExp(`^(?:(?!${countOfGrade})[${bulletSigns}\\s])+`, "u");

/** A line with several bullets is several pieces: … を実現した。 ・ 未病指標の …. */
function bulletsOf(line: string): readonly { readonly text: string; readonly isBullet: boolean }[] {
  const starts = [...line.matchAll(inlineBullet)].map(({ index }) => index);
  const begins = [0, ...starts.filter((start) => start > 0)];
  return begins.flatMap((begin, index) => {
    const text = line.slice(begin, begins[index + 1]);
    const bare = text.replace(leadingBullets, "");
    return bare.trim() === "" ? [] : [{ text: bare, isBullet: bare.length < text.trimStart().length }];
  });
}

function pieceOf(
  kind: Piece["kind"],
  text: string,
  line: number,
  more: Partial<Pick<Piece, "level" | "rowLabel" | "beginsCell" | "mark">>,
  names: EnglishNames,
): Part {
  return {
    kind: "piece",
    piece: { kind, level: 0, line, text: reportText(text, names), rowLabel: "", beginsCell: false, mark: "", ...more },
  };
}

const longestLabel = 40;

function rowParts({ cells, line }: ReportTableRow, names: EnglishNames): readonly Part[] {
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  const first = cells[0]?.trim() ?? "";
  const label = filled > 1 && first.length <= longestLabel ? first : "";
  return cells.flatMap((cell, index) =>
    cell
      .split("\n")
      .flatMap((text, lineOfCell) =>
        bulletsOf(text).map((bullet, at) =>
          pieceOf(
            bullet.isBullet ? "bullet" : "cell",
            bullet.text,
            line,
            { rowLabel: index === 0 ? "" : label, beginsCell: lineOfCell === 0 && at === 0 },
            names,
          ),
        ),
      ),
  );
}

function blockParts(block: ReportBlock, names: EnglishNames): readonly Part[] {
  switch (block.kind) {
    case "heading":
      return [pieceOf("heading", block.text, block.line, { level: block.level }, names)];
    case "table":
      return [{ kind: "table", rows: block.rows }];
    case "bullet":
    case "paragraph":
    case "footnote": {
      const { mark = "" } = block.kind === "bullet" ? block : {};
      return block.text
        .split("\n")
        .flatMap(bulletsOf)
        .map(({ text, isBullet }) => pieceOf(isBullet ? "bullet" : block.kind, text, block.line, { mark }, names));
    }
  }
}

/** The report in pieces, tables left whole; each is made when it is asked for. */
export function* partsOf({ blocks }: ReportDocument, names: EnglishNames): Generator<Part> {
  for (const block of blocks) yield* blockParts(block, names);
}

/** The pieces of a table's rows. */
export function piecesOfRow(row: ReportTableRow, names: EnglishNames): readonly Piece[] {
  return rowParts(row, names).flatMap((part) => (part.kind === "piece" ? [part.piece] : []));
}

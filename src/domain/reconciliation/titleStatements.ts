import type { WorkbookSnapshot } from "../grid/sheetGrid";
import type { FindingCell } from "../inspection/finding";
import type { Steps } from "../steps";
import { align } from "./alignment";
import { compactName } from "../text/compactText";
import type { Piece } from "./pieces";
import { placeOf } from "./quotes";
import type { Span, Statement } from "./statement";

const citation = /(?:別紙|別添|別表|付表|資料)[0-9]{0,2}[「『]([^「」『』]{4,60})[」』]/gu;
const heading = /^[【[〔(](?:別紙|別添|別表|付表|資料)[0-9]{0,2}[】\]〕)](.{4,60})$/u;
const titleMark = /^[【[〔(](?:別紙|別添|別表|付表|資料)[0-9]{0,2}[】\]〕)]/u;
const piecesBetweenPauses = 100;
const titleRows = 3;
const longestTitle = 60;
const mostCost = 0.35;

interface Title {
  readonly text: string;
  readonly compact: string;
  readonly cell: FindingCell;
}

/** What the visible sheets call themselves in their first rows. */
function titlesOf({ sheets, ownAreas }: WorkbookSnapshot): readonly Title[] {
  const own = new Set(ownAreas.filter(({ kind }) => kind === "sheet").map(({ sheet }) => sheet));
  return sheets
    .filter(({ name, hidden }) => !hidden && !own.has(name))
    .flatMap(({ name, contents, origin }) =>
      contents.slice(0, titleRows).flatMap((row, down) =>
        row.flatMap((content, right) => {
          if (typeof content !== "string" || content.trim() === "" || content.length > longestTitle) return [];
          const text = content.trim().replace(titleMark, "");
          const cell = { sheet: name, row: origin.row + down, column: origin.column + right };
          return [{ text, compact: compactName(text), cell }];
        }),
      ),
    );
}

/** Titles that the report cites or prints over an annex. */
function citationsIn({ text: { text } }: Piece): readonly Span[] {
  const cited = [...text.matchAll(citation)].map((match) => {
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    return { start, end: start + (match[1]?.length ?? 0) };
  });
  const printed = heading.exec(text)?.[1];
  return printed === undefined ? cited : [...cited, { start: text.length - printed.length, end: text.length }];
}

function titleStatement(piece: Piece, span: Span, titles: readonly Title[]): readonly Statement[] {
  const written = piece.text.text.slice(span.start, span.end);
  const exact = titles.find(({ compact }) => compact === written);
  const nearest =
    exact ??
    titles
      .map((title) => ({
        title,
        cost: align(title.compact, written, "whole").cost / Math.max(1, title.compact.length),
      }))
      .filter(({ cost }) => cost <= mostCost)
      .sort((one, other) => one.cost - other.cost)[0]?.title;
  if (nearest === undefined) return [];
  const differences = align(nearest.compact, written, "whole").differences.map((difference) => ({
    ...difference,
    written: { start: difference.written.start + span.start, end: difference.written.end + span.start },
  }));
  const parameters = { written, expected: nearest.text };
  return [
    {
      kind: "name",
      verdict: exact === undefined ? "differs" : "agrees",
      severity: "error",
      measure: null,
      stated: written,
      expected: nearest.text,
      cell: nearest.cell,
      places: [
        placeOf(
          piece,
          span,
          differences.map((difference) => difference.written),
        ),
      ],
      reason:
        exact === undefined
          ? { code: "titleDiffers", parameters }
          : { code: "nameAgrees", parameters: { name: nearest.text } },
    },
  ];
}

/** Titles of the workbook's sheets as the report cites them: 別紙「…」, 【別紙】…. */
export function* titleSteps(pieces: readonly Piece[], workbook: WorkbookSnapshot): Steps<readonly Statement[]> {
  const titles = titlesOf(workbook);
  const statements: Statement[] = [];
  for (const [index, piece] of titles.length === 0 ? [] : pieces.entries()) {
    if (index % piecesBetweenPauses === 0) yield;
    statements.push(...citationsIn(piece).flatMap((span) => titleStatement(piece, span, titles)));
  }
  return statements;
}

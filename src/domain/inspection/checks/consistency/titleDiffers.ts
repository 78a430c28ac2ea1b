import { usersSheets } from "../../../grid/ownCells";
import type { SheetGrid } from "../../../grid/sheetGrid";
import type { CellPosition } from "../../../grid/cell";
import { canonicalText } from "../../../text/canonicalText";
import type { Check, InspectionContext } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, measureAt } from "../findingAt";

/** 別紙「施策別達成状況一覧」 */
const citation = /(?:別紙|別添|別表|付表|資料)\s*[0-9０-９]{0,2}\s*[「『]([^「」『』\n]{4,60})[」』]/gu;
/** 【別紙】 before a title */
const titleMark = /^[【［[〔(（](?:別紙|別添|別表|付表|資料)\s*[0-9０-９]{0,2}[】］\]〕)）]\s*/u;
const titleRows = 3;
const longestTitle = 60;
/** Of the longer title: one that lacks more is another title. */
const leastShared = 2 / 3;

interface Title {
  readonly text: string;
  readonly comparable: string;
}

interface Citation extends Title {
  readonly sheet: string;
  readonly position: CellPosition;
}

function comparable(title: string): string {
  return canonicalText(title).replace(/\s+/gu, "");
}

function stringsOf(
  grid: SheetGrid,
  isOfInterest: (row: number) => boolean,
): readonly (readonly [text: string, position: CellPosition])[] {
  const { origin } = grid;
  return grid.contents.flatMap((cells, down) => {
    const row = origin.row + down;
    if (!isOfInterest(row)) return [];
    return cells.flatMap((content, right) =>
      typeof content === "string" && content !== "" ? [[content, { row, column: origin.column + right }] as const] : [],
    );
  });
}

/** What the sheets call themselves: their names, and what stands in their first rows. */
function titlesOf(grid: SheetGrid): readonly Title[] {
  const last = grid.origin.row + titleRows;
  const written = stringsOf(grid, (row) => row < last).map(([text]) => text.trim().replace(titleMark, ""));
  return [grid.name, ...written]
    .filter((text) => text.length <= longestTitle)
    .map((text) => ({ text, comparable: comparable(text) }));
}

function citationsIn(grid: SheetGrid, isOfInterest: (row: number) => boolean): readonly Citation[] {
  return stringsOf(grid, isOfInterest).flatMap(([content, position]) =>
    content.includes("「") || content.includes("『")
      ? [...content.matchAll(citation)].map(([, text = ""]) => ({
          text,
          comparable: comparable(text),
          sheet: grid.name,
          position,
        }))
      : [],
  );
}

function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** One title with words left out of it, or put in: 分野別 for 施策別 names another document, and so does another year. */
function isSameTitle(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const digits = (text: string): string => text.replace(/[^0-9]/gu, "");
  return shorter.length >= longer.length * leastShared && digits(one) === digits(other) && isPartOf(shorter, longer);
}

function visibleSheets({ workbook }: InspectionContext): readonly SheetGrid[] {
  return usersSheets(workbook).filter(({ hidden }) => !hidden);
}

/** A table is cited by a title that it nearly has: whoever looks for it does not find it. */
export const titleDiffers: Check = {
  code: "consistency-title-differs",
  family: "consistency",
  severity: "info",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const { measureSheet } = context;
    const sheets = visibleSheets(context);
    const isAround = (sheet: string) => (row: number) =>
      sheet !== measureSheet.sheet || measureAt(measureSheet, row) === null;
    const citations = sheets.flatMap((grid) => citationsIn(grid, isAround(grid.name)));
    if (citations.length === 0) return [];
    const titles = sheets.flatMap(titlesOf);
    const known = new Set(titles.map((title) => title.comparable));
    return citations.flatMap((cited): readonly FoundIn[] => {
      if (known.has(cited.comparable)) return [];
      const actual = titles.find((title) => isSameTitle(title.comparable, cited.comparable));
      if (actual === undefined) return [];
      return [
        {
          code: "consistency-title-differs",
          parameters: { written: cited.text, actual: actual.text },
          cells: cellsAt(cited.sheet, [cited.position]),
          measure: null,
        },
      ];
    });
  },
};

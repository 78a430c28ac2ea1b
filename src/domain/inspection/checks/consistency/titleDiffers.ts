import { plainText } from "../../../text/plainText";
import { certain } from "../../../certain";
import type { SheetGrid } from "../../../grid/sheetGrid";
import type { CellPosition } from "../../../grid/cell";
import { yearOfActuals } from "../../../measures/measure";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { findAt, measureAt } from "../findingAt";
import { visibleSheets } from "../visibleSheets";
import { publishedOf } from "./published";
import { yearOfPlan, yearsIn } from "./statedYear";
import { eraAndFiscalYear } from "../../../wareki/formatWareki";

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
    .map((text) => ({ text, comparable: plainText(text) }));
}

function citationsIn(grid: SheetGrid, isOfInterest: (row: number) => boolean): readonly Citation[] {
  return stringsOf(grid, isOfInterest).flatMap(([content, position]) =>
    content.includes("「") || content.includes("『")
      ? [...content.matchAll(citation)].map((match) => ({
          text: certain(match[1]),
          comparable: plainText(certain(match[1])),
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

/** A table is cited by a title that it nearly has: whoever looks for it does not find it. */
export const titleDiffers = defineCheck({
  code: "consistency-title-differs",
  severity: "info",
  ja: {
    title: "引用した表題が実際と違う",
    description: "「別紙「…」のとおり」などと引用している表題が、実際の表題と少しだけ違います。",
    message: (p: { written: string; actual: string }) =>
      `「${p.written}」を引用していますが、実際の表題は「${p.actual}」です。`,
    fix: "引用か表題のどちらかを直してください。別の資料を指していれば、そのままで構いません。",
  },
  en: {
    title: "Cited title differs from the actual one",
    message: (p) => `"${p.written}" is cited, but the title reads "${p.actual}".`,
    fix: "Correct the citation or the title. If another document is meant, leave it.",
  },
  find: (context) => {
    const { measureSheet } = context;
    const sheets = visibleSheets(context);
    const isAround = (sheet: string) => (row: number) =>
      sheet !== measureSheet.sheet || measureAt(measureSheet, row) === null;
    const citations = sheets.flatMap((grid) => citationsIn(grid, isAround(grid.name)));
    if (citations.length === 0) return [];
    const titles = sheets.flatMap(titlesOf);
    const known = new Set(titles.map((title) => title.comparable));
    return citations.flatMap((cited) => {
      const actual = known.has(cited.comparable)
        ? undefined
        : titles.find((title) => isSameTitle(title.comparable, cited.comparable));
      if (actual === undefined) return [];
      return findAt({ name: cited.sheet }, [cited.position], { written: cited.text, actual: actual.text });
    });
  },
});

/** The first text above a row that names a year. */
function titleAbove(grid: SheetGrid, row: number): { readonly text: string; readonly position: CellPosition } | null {
  const titles = stringsOf(grid, (one) => one < row).map(([text, position]) => ({ text, position }));
  return titles.find(({ text }) => yearsIn(text).length > 0) ?? null;
}

const yearsBetweenEras = 30;

/** 平成5年度末 over columns of R5: the number is right, its era is not. */
function wrongEra(context: InspectionContext): readonly Found<TitleYear>[] {
  const { grid, measureSheet } = context;
  const own = yearOfActuals(measureSheet);
  const title = titleAbove(grid, certain(measureSheet.sources[0]).area.row);
  if (own === null || title === null || yearsIn(title.text).some((year) => year !== own - yearsBetweenEras)) return [];
  return findAt(grid, [title.position], { title: title.text, year: `${eraAndFiscalYear(own)}年度`, isOfList: true });
}

interface TitleYear {
  readonly title: string;
  readonly year: string;
  readonly isOfList?: boolean;
}

/** A summary whose every figure is this year's, under the title of another year; a list under the same year of another era. */
export const titleYearDiffers = defineCheck({
  code: "consistency-title-year-differs",
  granularity: "workbook",
  ja: {
    title: "題名の年度が違う",
    description: "集計表の数は施策一覧と合うのに題名の年度が異なるか、施策一覧の題名の元号だけが違います。",
    message: (p: TitleYear) =>
      p.isOfList === true
        ? `題名は「${p.title}」ですが、実績は${p.year}のものです。元号を確かめてください。`
        : `集計表の題名は「${p.title}」ですが、施策一覧は${p.year}のもので、集計表の数もこれと合っています。`,
    fix: "題名の年度を直してください。前年度の表を写したときに残りがちです。",
  },
  en: {
    title: "Title of another year",
    message: (p) =>
      p.isOfList === true
        ? `The title is "${p.title}", but the actuals are of ${p.year}: see which era is meant.`
        : `The summary is titled "${p.title}", but the list is of ${p.year}, and so are all its numbers.`,
    fix: "Correct the year in the title.",
  },
  find: (context) => [
    ...wrongEra(context),
    ...publishedOf(context).summaries.flatMap(({ summary, rows }) => {
      const grid = visibleSheets(context).find(({ name }) => name === summary.sheet);
      const own = yearOfPlan(context).year;
      const compared = rows.filter(({ division }) => division !== null);
      const isAgreeing =
        compared.length > 1 && compared.every(({ counts, rate }) => counts.length === 0 && rate === null);
      if (grid === undefined || own === null || summary.sheet === context.measureSheet.sheet || !isAgreeing) return [];
      const title = titleAbove(grid, compared[0]?.row.cell.row ?? 0);
      const [stated, another] = new Set(yearsIn(title?.text ?? ""));
      if (title === null || stated === undefined || another !== undefined || stated === own) return [];
      return findAt(grid, [title.position], { title: title.text, year: `${eraAndFiscalYear(own)}年度` });
    }),
  ],
});

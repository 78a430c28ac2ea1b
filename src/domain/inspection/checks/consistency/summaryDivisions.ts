import { certain } from "../../../certain";
import { nameOf, type CountedDivision } from "../../../summary/countedPlan";
import { nameBehindMarker } from "../../../plan/division";
import { isUnknown, type ComparedRow, type ComparedSummary } from "../../../summary/summaryComparison";
import { compareWith, defineCheck } from "../../check";
import { at, cellsOf } from "../findingAt";
import { nameKey, plainName } from "../text/nameKey";
import { publishedOf } from "./published";
import { grouped } from "./words";

/** Of one letter, or as many behind the name: ひとの流れをつく, 産業等. More may be a short form. */
function isSlip(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const differing = Array.from(shorter).filter((letter, index) => letter !== longer[index]).length;
  const isOfLetters = !/[0-9]/u.test(one + other);
  return isOfLetters && shorter.length >= 2 && differing + longer.length - shorter.length === 1;
}

/** The division that the table leaves out under a row that names none: 企業誘致 for 企業立地, when these two are all that is amiss. */
function renamed({ rows, missing }: ComparedSummary): ReadonlyMap<ComparedRow, CountedDivision> {
  const unknown = rows.filter(isUnknown);
  return new Map(
    unknown.flatMap((one) => {
      const label = plainName(nameBehindMarker(certain(one.row.path.at(-1))));
      const measures = one.row.figures.get("measures")?.value;
      const own = missing.find(({ division, counts }) => {
        const isOnly = unknown.length === 1 && missing.length === 1 && counts.measures === measures;
        const there = plainName(nameBehindMarker(certain(division).label));
        return isOnly || (label.length > 2 && isSlip(label, there));
      });
      return own === undefined ? [] : [[one, own] as const];
    }),
  );
}

export const summaryDivisionMissing = defineCheck({
  code: "consistency-summary-division-missing",
  severity: "error",
  granularity: "sheet",
  ja: {
    title: "集計表に区分が載っていない",
    description: "施策一覧にある区分の行が、公表用の集計表にありません。",
    message: (p: { division: string; sheet: string; measures: number }) =>
      `「${p.division}」（${grouped(p.measures)}施策）の行が、「${p.sheet}」シートの集計表にありません。`,
    fix: "集計表に行を加えるか、施策一覧の区分を確かめてください。",
  },
  en: {
    title: "Division missing from the summary table",
    message: (p) =>
      `"${p.division}" (${grouped(p.measures)} measures) has no row in the summary table of "${p.sheet}".`,
    fix: "Add the row, or check the division in the measures sheet.",
  },
  find: (context) =>
    compareWith("summarySheet", publishedOf(context).summaries, (compared) => {
      const { summary, missing } = compared;
      const told = new Set(renamed(compared).values());
      return missing
        .filter((one) => !told.has(one))
        .map((counted) => {
          const { firstMeasure, counts } = counted;
          const [measureCell] = cellsOf(certain(firstMeasure), context.measureSheet.sheet);
          const { sheet } = summary.cell;
          return {
            parameters: { division: certain(nameOf(counted)), sheet, measures: counts.measures },
            ...at(summary.cell, measureCell),
          };
        });
    }),
});

/** What the plan calls the division of a row whose label has a slip; `null`: it is as the plan has it, or a short form. */
function misspelt({ row: { path, kind }, division }: ComparedRow): string | null {
  const own = kind === "division" ? division?.division?.label : undefined;
  if (own === undefined) return null;
  const [here, there] = [own, certain(path.at(-1))].map((label) => plainName(nameBehindMarker(label)));
  const isOther = here !== undefined && there !== undefined && nameKey(here) !== nameKey(there) && isSlip(here, there);
  return isOther ? own : null;
}

export const summaryDivisionUnknown = defineCheck({
  code: "consistency-summary-division-unknown",
  severity: "error",
  granularity: "sheet",
  ja: {
    title: "集計表に施策一覧にない区分がある",
    description: "公表用の集計表に、施策一覧のどの区分とも合わない行か、区分の名前が一字違う行があります。",
    message: (p: { division: string; sheet: string; meant: string | null }) =>
      p.meant === null
        ? `集計表の「${p.division}」に当たる区分が、「${p.sheet}」シートにありません。`
        : `集計表の「${p.division}」は、「${p.sheet}」シートでは「${p.meant}」です。`,
    fix: "区分の名前の誤りか、余分な行でないかを確かめてください。",
  },
  en: {
    title: "Unknown division in the summary table",
    message: (p) =>
      p.meant === null
        ? `The summary table has "${p.division}", which is no division of the sheet "${p.sheet}".`
        : `"${p.division}" of the summary table is "${p.meant}" in the sheet "${p.sheet}".`,
    fix: "Check whether its name is wrong or the row is one too many.",
  },
  find: (context) =>
    compareWith("summarySheet", publishedOf(context).summaries, (summary) => {
      const own = renamed(summary);
      return summary.rows.flatMap((compared) => {
        const { cell, path } = compared.row;
        const slip = misspelt(compared);
        if (slip === null && !isUnknown(compared)) return [];
        const meant = slip ?? own.get(compared)?.division?.label ?? null;
        const severity = slip === null ? ("error" as const) : ("warning" as const);
        return [
          { parameters: { division: path.join(" "), sheet: context.measureSheet.sheet, meant }, ...at(cell), severity },
        ];
      });
    }),
});

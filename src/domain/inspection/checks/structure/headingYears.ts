import type { CellPosition } from "../../../grid/cell";
import { yearOfActuals } from "../../../measures/measure";
import type { RoleReading } from "../../../measures/reading";
import { eraAndFiscalYear } from "../../../wareki/formatWareki";
import { defineCheck, isOfTable, type Found, type InspectionContext } from "../../check";
import { yearsIn } from "../consistency/statedYear";
import { findAt } from "../findingAt";

/** `baseline`: it is later than the actual; `era`: 平成5年度 over columns of R5. */
interface WrongYear {
  readonly kind: "baseline" | "era";
  readonly written: string;
  readonly year: string;
  readonly other: string;
}

const named = (year: number): string => `${eraAndFiscalYear(year)}年度`;

function yearOf(role: RoleReading | undefined): number | null {
  return role?.period?.kind === "fiscalYear" ? role.period.fiscalYear : null;
}

/** A baseline that begins after what was reached. */
function lateBaseline({ measureSheet, grid }: InspectionContext): readonly Found<WrongYear>[] {
  const baseline = measureSheet.reading.roles.find(({ role, isChosen }) => role === "baseline" && isChosen);
  const [from, to] = [yearOf(baseline), yearOfActuals(measureSheet)];
  const cell = measureSheet.columns.get("baseline")?.cell;
  if (baseline === undefined || cell === undefined || from === null || to === null || from <= to) return [];
  return findAt(grid, [cell], { kind: "baseline", written: baseline.header, year: named(from), other: named(to) });
}

const thirtyYears = 30;

/** The texts above the table that name one year. */
function titles(
  context: InspectionContext,
): readonly { readonly text: string; readonly at: CellPosition; readonly year: number }[] {
  const { grid, measureSheet } = context;
  const end = isOfTable(context) ? context.measureSheet.header.firstRow : (measureSheet.sources[0]?.area.row ?? 0);
  return grid.contents.slice(0, Math.max(0, end - grid.origin.row)).flatMap((cells, down) =>
    cells.flatMap((text, right) => {
      const [year, another] = typeof text === "string" ? new Set(yearsIn(text)) : [];
      const at = { row: grid.origin.row + down, column: grid.origin.column + right };
      return year === undefined || another !== undefined ? [] : [{ text: String(text).trim(), at, year }];
    }),
  );
}

/** 平成5年度末 over columns of R5: the number is right, its era is not. */
function wrongEras(context: InspectionContext): readonly Found<WrongYear>[] {
  const own = yearOfActuals(context.measureSheet);
  if (own === null) return [];
  return titles(context)
    .filter(({ year }) => year === own - thirtyYears)
    .flatMap(({ text, at, year }) =>
      findAt(context.grid, [at], { kind: "era", written: text, year: named(year), other: named(own) }),
    );
}

/** Years of titles and headers that cannot be right beside the others. */
export const headingYears = defineCheck({
  code: "structure-heading-year",
  granularity: "sheet",
  ja: {
    title: "見出しの年度がほかの見出しと合わない",
    description: "基準の列の年度が実績の年度より後か、表題の年度が元号を取り違えています。",
    message: (p: WrongYear) =>
      ({
        baseline: `「${p.written}」は${p.year}で、実績の${p.other}より後になっています。`,
        era: `「${p.written}」は${p.year}ですが、実績の列は${p.other}です。元号の誤りではありませんか。`,
      })[p.kind],
    fix: "誤っている方の年度を直してください。",
  },
  en: {
    title: "Year of a heading does not fit the others",
    message: (p) =>
      ({
        baseline: `"${p.written}" is of ${p.year}, later than the actual, which is of ${p.other}.`,
        era: `"${p.written}" is ${p.year}, but the actuals are of ${p.other}: is the era wrong?`,
      })[p.kind],
    fix: "Correct the year that is wrong.",
  },
  find: (context) => [...lateBaseline(context), ...wrongEras(context)],
});

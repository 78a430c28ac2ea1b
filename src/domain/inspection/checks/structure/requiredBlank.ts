import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureCells, type MeasureRole } from "../../../measures/measure";
import { canonicalText } from "../../../text/canonicalText";
import { defineCheck, type Found, type InspectionContext } from "../../check";
import { findAt, labelOfRole, measureAt } from "../findingAt";
import { divisionBlanks } from "./divisionColumnFilling";
import { shownTextAt } from "./shownCells";

/** Columns that every measure fills in; 番号 and 達成状況 have checks of their own. */
const requiredRoles = ["name", "department", "indicator", "target", "actual", "grade"] as const satisfies MeasureRole[];
type RequiredRole = (typeof requiredRoles)[number];

/** A measure that is listed for completeness only. */
const listedOnly = /再掲|廃止|中止|統合|休止|取りやめ/u;

interface BlankCells {
  readonly labels: readonly string[];
  readonly count: number;
  readonly total: number;
}

interface BlankCell {
  readonly role: RequiredRole;
  readonly cell: SourceCell;
}

function blankCell(cells: MeasureCells): (role: RequiredRole) => readonly BlankCell[] {
  return (role) => {
    const cell = cells[role];
    return cell === undefined ? [] : [{ role, cell }];
  };
}

function isDash(text: string): boolean {
  return text.length <= 2 && canonicalText(text) === "-";
}

class RequiredCells {
  private readonly usesDashes: boolean;

  constructor(private readonly context: InspectionContext) {
    this.usesDashes = context.measureSheet.measures.some(({ cells }) => isDash(textOfCell(cells.target)));
  }

  blanks(measure: Measure): readonly BlankCell[] {
    const { cells, indicatorRows } = measure;
    const own = requiredRoles.filter((role) => this.isBlank(measure, cells, role)).flatMap(blankCell(cells));
    if (this.isListedOnly(measure, own)) return [];
    if (indicatorRows.length === 1) return own;
    const named = indicatorRows.slice(1).filter(({ indicator }) => textOfCell(indicator) !== "");
    const further = named.flatMap((row) =>
      (["target", "actual"] as const).filter((role) => this.isBlank(measure, row, role)).flatMap(blankCell(row)),
    );
    return [...own, ...further];
  }

  private text(cell: SourceCell | undefined): string {
    const text = textOfCell(cell);
    return text === "" && cell !== undefined ? shownTextAt(this.context.grid, cell) : text;
  }

  private isBlank(measure: Measure, cells: MeasureCells, role: RequiredRole): boolean {
    const cell = cells[role];
    return cell !== undefined && this.text(cell) === "" && !this.isMeant(measure, cells, role);
  }

  /**
   * Blank on purpose, or told already: the checks on judgement compare a grade with what it lacks. A target that nobody
   * set stays blank in a sheet that writes no dashes.
   */
  private isMeant(measure: Measure, cells: MeasureCells, role: RequiredRole): boolean {
    const target = this.text(cells.target);
    const grades = measure.indicatorRows.map((row) => this.text(row.grade));
    const isGraded = grades.some((grade) => grade !== "" && !isDash(grade));
    switch (role) {
      case "grade":
        return (
          cells.grade?.isColoured === true ||
          isGraded ||
          target === "" ||
          isDash(target) ||
          this.text(cells.actual) !== ""
        );
      case "target":
        return isGraded || !this.usesDashes;
      case "actual":
        return isGraded;
      case "name":
      case "department":
      case "indicator":
        return false;
    }
  }

  private isListedOnly(measure: Measure, blanks: readonly BlankCell[]): boolean {
    const lacksActual = blanks.some(({ role }) => role === "actual");
    return lacksActual && Object.values(measure.cells).some((cell) => listedOnly.test(textOfCell(cell)));
  }
}

/** A column that most measures leave blank is not filled in yet: one finding, and no mistake. Several without a target are one premise. */
function emptyColumns(context: InspectionContext, blanks: readonly BlankCell[]): readonly Found<BlankCells>[] {
  const total = context.measureSheet.measures.length;
  return requiredRoles.flatMap((role) => {
    const ofRole = blanks.filter((blank) => blank.role === role).map(({ cell }) => cell);
    if (!isToldOnce(role, ofRole.length, total)) return [];
    const labels = [labelOfRole(context.measureSheet, role)];
    const severity = isMostlyBlank(ofRole.length, total) ? "info" : "warning";
    return findAt(context.grid, ofRole, { labels, count: ofRole.length, total }, { severity });
  });
}

function isMostlyBlank(blank: number, total: number): boolean {
  return blank * 2 > total && blank > 1;
}

const fewestOfAPractice = 3;

function isToldOnce(role: RequiredRole, blank: number, total: number): boolean {
  return isMostlyBlank(blank, total) || (role === "target" && blank >= fewestOfAPractice);
}

function isExplained({ cells }: Measure): boolean {
  return textOfCell(cells.remarks) !== "" || textOfCell(cells.background) !== "";
}

function blankDivisions(context: InspectionContext): readonly Found<BlankCells>[] {
  const { grid, measureSheet } = context;
  return divisionBlanks(context).flatMap(({ column, blanks }) =>
    blanks.flatMap((position) => {
      const measure = measureAt(measureSheet, position.row)?.code ?? null;
      return findAt(
        grid,
        [position],
        { labels: [column.label], count: 1, total: measureSheet.measures.length },
        { measure },
      );
    }),
  );
}

export const requiredBlank = defineCheck({
  code: "structure-required-blank",
  ja: {
    title: "必要な欄が空欄",
    description: "どの施策にも記入されるはずの欄が空欄です。",
    message: (p: BlankCells) =>
      p.count > 1
        ? `「${p.labels.join("」「")}」の列は、${p.total}施策のうち${p.count}か所が空欄です。`
        : `「${p.labels.join("」「")}」が空欄です。`,
    fix: "記入してください。該当するものがない場合は、空欄にせず、この表で使う記号（「―」など）を記入してください。",
  },
  en: {
    title: "Required cell blank",
    message: (p) =>
      p.count > 1
        ? `${p.count} of ${p.total} cells are blank in "${p.labels.join('", "')}".`
        : `"${p.labels.join('", "')}" is blank.`,
    fix: "Fill it in; where nothing applies, enter the sheet's own symbol for that (― …) rather than nothing.",
  },
  find: (context) => {
    const { measures } = context.measureSheet;
    const required = new RequiredCells(context);
    const blanks = measures
      .map((measure) => ({ measure, blanks: required.blanks(measure) }))
      .filter((one) => one.blanks.length > 0);
    const all = blanks.flatMap((one) => one.blanks);
    const columns = emptyColumns(context, all);
    const isColumnEmpty = new Set(
      requiredRoles.filter((one) => isToldOnce(one, all.filter(({ role }) => role === one).length, measures.length)),
    );
    const single = blanks.flatMap(({ measure, blanks: ofMeasure }) => {
      const lone = ofMeasure.filter(({ role }) => !isColumnEmpty.has(role));
      const roles = [...new Set(lone.map(({ role }) => role))];
      const labels = roles.map((role) => labelOfRole(context.measureSheet, role));
      const severity = roles.includes("name") ? "error" : isExplained(measure) ? "info" : "warning";
      const cells = lone.map(({ cell }) => cell);
      const parameters = { labels, count: 1, total: measures.length };
      return findAt(context.grid, cells, parameters, { measure: measure.code, severity });
    });
    return [...columns, ...blankDivisions(context), ...single];
  },
});

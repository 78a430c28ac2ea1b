import type { SourceCell } from "../../../grid/cell";
import { textOfCell, type Measure, type MeasureCells, type MeasureRole } from "../../../measures/measure";
import { canonicalText } from "../../../text/canonicalText";
import type { Check, InspectionContext } from "../../check";
import type { FoundIn } from "../../finding";
import { cellsAt, labelOfRole, measureAt } from "../findingAt";
import { divisionBlanks } from "./divisionColumnFilling";
import { shownTextAt } from "./shownCells";

/** Columns that every measure fills in; 番号 and 達成状況 have checks of their own. */
const requiredRoles = ["name", "department", "indicator", "target", "actual", "grade"] as const satisfies MeasureRole[];
type RequiredRole = (typeof requiredRoles)[number];

/** A measure that is listed for completeness only. */
const listedOnly = /再掲|廃止|中止|統合|休止|取りやめ/u;

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

  /** The blank cells of a measure that had to be filled in. */
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
        return isGraded || target === "" || isDash(target) || this.text(cells.actual) !== "";
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

/** A column that most measures leave blank is not filled in yet: one finding, and no mistake. */
function emptyColumns(context: InspectionContext, blanks: readonly BlankCell[]): readonly FoundIn[] {
  const total = context.measureSheet.measures.length;
  return requiredRoles.flatMap((role) => {
    const ofRole = blanks.filter((blank) => blank.role === role).map(({ cell }) => cell);
    const cells = cellsAt(context.grid.name, ofRole);
    if (cells === null || !isMostlyBlank(ofRole.length, total)) return [];
    return [
      {
        code: "structure-required-blank" as const,
        parameters: { labels: [labelOfRole(context.measureSheet, role)], count: ofRole.length, total },
        cells,
        measure: null,
        severity: "info" as const,
      },
    ];
  });
}

function isMostlyBlank(blank: number, total: number): boolean {
  return blank * 2 > total && blank > 1;
}

function isExplained({ cells }: Measure): boolean {
  return textOfCell(cells.remarks) !== "" || textOfCell(cells.background) !== "";
}

function blankDivisions(context: InspectionContext): readonly FoundIn[] {
  const { grid, measureSheet } = context;
  return divisionBlanks(context).flatMap(({ column, blanks }) =>
    blanks.map((position): FoundIn => ({
      code: "structure-required-blank",
      parameters: { labels: [column.label], count: 1, total: measureSheet.measures.length },
      cells: cellsAt(grid.name, [position]),
      measure: measureAt(measureSheet, position.row)?.code ?? null,
    })),
  );
}

/** A cell is empty that every measure fills in; what is blank on purpose is not meant. */
export const requiredBlank: Check = {
  code: "structure-required-blank",
  family: "structure",
  severity: "warning",
  granularity: "cell",
  rule: null,
  needs: [],
  find: (context) => {
    const { measures } = context.measureSheet;
    const required = new RequiredCells(context);
    const blanks = measures
      .map((measure) => ({ measure, blanks: required.blanks(measure) }))
      .filter((one) => one.blanks.length > 0);
    const all = blanks.flatMap((one) => one.blanks);
    const columns = emptyColumns(context, all);
    const isColumnEmpty = new Set(
      requiredRoles.filter((one) => isMostlyBlank(all.filter(({ role }) => role === one).length, measures.length)),
    );
    const single = blanks.flatMap(({ measure, blanks: ofMeasure }): readonly FoundIn[] => {
      const lone = ofMeasure.filter(({ role }) => !isColumnEmpty.has(role));
      const cells = cellsAt(
        context.grid.name,
        lone.map(({ cell }) => cell),
      );
      if (cells === null) return [];
      const roles = new Set(lone.map(({ role }) => role));
      const severity = roles.has("name") ? "error" : isExplained(measure) ? "info" : "warning";
      return [
        {
          code: "structure-required-blank",
          parameters: {
            labels: [...roles].map((role) => labelOfRole(context.measureSheet, role)),
            count: 1,
            total: measures.length,
          },
          cells,
          measure: measure.code,
          severity,
        },
      ];
    });
    return [...columns, ...blankDivisions(context), ...single];
  },
};

import type { CellPosition } from "../../../grid/cell";
import type { Check, Granularity, InspectionContext } from "../../check";
import type { FindingCode, FoundIn } from "../../finding";
import { cellsAt } from "../findingAt";
import { shownTextAt } from "../structure/shownCells";

export type ReadabilityCode = Extract<FindingCode, `readability-${string}`>;

const longestExample = 30;

interface Rule {
  readonly code: ReadabilityCode;
  /** Id in the Digital Agency's rules on machine readability (2026-03-31). */
  readonly rule: string;
  readonly granularity: Granularity;
  /** The cells that break the rule, in the order of the sheet. */
  readonly places: (context: InspectionContext) => readonly CellPosition[];
}

/** A national rule as a check: whatever breaks it is one finding. A printed annex breaks many on purpose: never above info. */
export function ruleCheck({ code, rule, granularity, places }: Rule): Check {
  return {
    code,
    family: "readability",
    severity: "info",
    granularity,
    rule,
    needs: [],
    find: (context) => {
      const cells = cellsAt(context.grid.name, places(context));
      if (cells === null) return [];
      const example = shownTextAt(context.grid, cells[0]).replace(/\s+/gu, " ").slice(0, longestExample);
      const finding: FoundIn = { code, parameters: { count: cells.length, example }, cells, measure: null };
      return [finding];
    },
  };
}

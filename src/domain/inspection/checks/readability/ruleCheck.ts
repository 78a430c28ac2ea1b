import type { CellPosition } from "../../../grid/cell";
import type { Granularity, TableCheck, TableContext } from "../../check";
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
  /** The cells that break the rule, in the order of the sheet; `null` where the part that would tell was not read. */
  readonly places: (context: TableContext) => readonly CellPosition[] | null;
  /** How often the rule is broken, where that is not the number of cells. */
  readonly count?: (context: TableContext) => number;
  /** A case in words, where that is not what the first cell says. */
  readonly example?: (context: TableContext) => string;
}

/** A national rule as a check: whatever breaks it is one finding. A printed annex breaks many on purpose: never above info. */
export function ruleCheck({ code, rule, granularity, places, count, example }: Rule): TableCheck {
  return {
    of: "table",
    code,
    family: "readability",
    severity: "info",
    granularity,
    rule,
    needs: [],
    find: (context) => {
      const found = places(context);
      if (found === null) return { notChecked: { code: "notRead" } };
      const cells = cellsAt(context.grid.name, found);
      if (cells === null) return [];
      const words = example?.(context) ?? shownTextAt(context.grid, cells[0]);
      const finding: FoundIn = {
        code,
        parameters: {
          count: count?.(context) ?? cells.length,
          example: words.replace(/\s+/gu, " ").slice(0, longestExample),
        },
        cells,
        measure: null,
      };
      return [finding];
    },
  };
}

import type { CellPosition } from "../../../grid/cell";
import {
  defineTableCheck,
  type Check,
  type FindingWords,
  type JapaneseWords,
  type Granularity,
  type TableContext,
} from "../../check";
import { cellsAt } from "../findingAt";
import { shownTextAt } from "../structure/shownCells";

const longestExample = 30;

/** How often a rule is broken, and the first case as it stands in the sheet. */
interface BrokenRule {
  readonly count: number;
  readonly example: string;
}

interface Rule<Code extends string> {
  readonly code: Code;
  readonly granularity?: Granularity;
  readonly ja: JapaneseWords<BrokenRule>;
  readonly en: FindingWords<BrokenRule>;
  /** The cells that break the rule, in the order of the sheet; `null` where the part that would tell was not read. */
  readonly places: (context: TableContext) => readonly CellPosition[] | null;
  /** How often the rule is broken, where that is not the number of cells. */
  readonly count?: (context: TableContext) => number;
  /** A case in words, where that is not what the first cell says. */
  readonly example?: (context: TableContext) => string;
}

/** A national rule as a check: whatever breaks it is one finding. A printed annex breaks many on purpose: never above info. */
export function ruleCheck<const Code extends `readability-${string}`>({
  places,
  count,
  example,
  ...check
}: Rule<Code>): Check<Code, BrokenRule> {
  return defineTableCheck({
    ...check,
    severity: "info",
    find: (context) => {
      const found = places(context);
      if (found === null) return { notChecked: { code: "notRead" } };
      const cells = cellsAt(context.grid.name, found);
      if (cells === null) return [];
      const words = example?.(context) ?? shownTextAt(context.grid, cells[0]);
      const parameters = {
        count: count?.(context) ?? cells.length,
        example: words.replace(/\s+/gu, " ").slice(0, longestExample),
      };
      return [{ parameters, cells, measure: null }];
    },
  });
}

import type { quantityColumns as ja } from "../ja/quantityColumns";
import type { Texts } from "../texts";

/** Columns into which the figures of a plan are split. */
export const quantityColumns = {
  headings: {
    value: (p) => `${p.column} (value)`,
    unit: (p) => `${p.column} (unit)`,
    note: (p) => `${p.column} (note)`,
    asOf: (p) => `${p.column} (as of)`,
  },
  qualifiers: {
    approximate: "about",
    atLeast: "at least",
    atMost: "at most",
    moreThan: "more than",
    lessThan: "less than",
    forecast: "forecast",
    preliminary: "preliminary",
    planned: "planned",
    cumulative: "cumulative",
    average: "average",
  },
  changes: { increase: "increase", decrease: "decrease" },
  severalValues: (p) => `several values: ${p.text}`,
  notRead: (p) => `cannot be read: ${p.text}`,
} as const satisfies Texts<typeof ja>;

import type { provisional as ja } from "../../ja/views/provisional";
import { columns } from "./columns";
import type { Texts } from "../../texts";

/** What the list of provisional values says. The headings of the list are how an earlier list is read again. */
export const provisional = {
  ...columns,
  sheetName: "Provisional values",
  title: "Provisional values (to be updated before publication)",
  counts: "By department",
  list: "Values",
  resolved: "No longer in the list",
  noDepartment: "(no department)",
  code: "Measure",
  role: "Column",
  value: "Value as written",
  kind: "Kind",
  date: "As of / due",
  change: "Since the last list",
  before: "Value in the last list",
  now: "Value now",
  roles: { target: "Target", actual: "Actual" },
  kinds: {
    pending: "To come",
    asOf: "Of a day within the year",
    forecast: "Forecast",
    preliminary: "Preliminary",
    planned: "Planned",
  },
  first: "First list",
  isNew: "New",
  unchanged: "Unchanged",
  updated: (p) => `Updated: ${p.before} → ${p.now}`,
  withDate: (p) => (p.date === "" ? p.value : `${p.value} (${p.date})`),
  gone: "Not in the measures sheet",
  none: "There are no provisional values.",
  noEarlier: "There is no earlier list.",
  noneResolved: "None.",
  rule: (p) =>
    `Values of a day before the end of the year, values that say forecast, preliminary or planned, and values to come. Values of the year's last day or later are taken for final. Year: ${p.year}${p.isAssumed ? " (not stated in the settings: the year of most of the days)" : ""}.`,
  ruleWithoutYear:
    "Values of a day, values that say forecast, preliminary or planned, and values to come. As the year is not known, every value of a day is listed (state the year in the settings to leave out those of its last day or later).",
  changeRule: "Changes: this sheet's list as it was before, matched by measure, indicator and column.",
  noColumns: "The measures sheet has neither targets nor actuals, so nothing can be said of provisional values.",
} satisfies Texts<typeof ja>;

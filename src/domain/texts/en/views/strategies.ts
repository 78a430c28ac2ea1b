import type { strategies as ja } from "../../ja/views/strategies";
import type { Texts } from "../../texts";

/** What the view of strategies against fields says. */
export const strategies = {
  sheetName: "Strategies by field",
  title: "Fields that the strategies advance",
  matrix: "Strategies and fields",
  mark: "○",
  strategy: "Strategy",
  content: "Content",
  named: "Strategies",
  fields: "Fields",
  measures: "Measures",
  achieved: "Measures achieved",
  fieldsOfStrategy: "Fields named",
  byStrategy: "Fields and measures of each strategy",
  uncovered: "Fields that no strategy names",
  noneUncovered: "Every field is named by a strategy.",
  code: "Code",
  field: "Field",
  dangling: "Codes that the measures sheet does not have",
  noneDangling: "The measures sheet has every code that the strategies name.",
  written: "As written",
  place: "Cell",
  none: "There are no fields.",
  source: (p) => `Strategies from the sheet: ${p.sheets}`,
  rule: "○: the table of strategies names the field by its code. The code of an outer division stands for all fields in it, that of a measure for its field. Coloured rows: fields that no strategy names.",
  countRule:
    "A field may be named by several strategies; the measures of all strategies add up to more than the plan has.",
  noDivisions: "The measures sheet has no divisions that strategies could name.",
  noStrategies:
    "No table of strategies was found. Put a table with the heading 戦略 that names fields by their codes (Ⅰ-①-ア …) on a sheet of its own.",
} satisfies Texts<typeof ja>;

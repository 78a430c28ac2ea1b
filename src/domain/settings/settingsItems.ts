import { rateFormulas } from "../evaluation/achievementRate";
import { directions } from "../evaluation/direction";
import type { CellContent } from "../grid/cell";
import { settings as en } from "../texts/en/settings";
import { settings as ja } from "../texts/ja/settings";
import type { Settings } from "./settings";
import { asOfRules, decreaseFormulas, denominators, fieldPagesChoices, papers, partsRules } from "./settingsSchema";

export type ItemKey = keyof typeof ja.sheet.items;
export type ChoiceKind = keyof typeof ja.choices;

/** How the value of a one-line setting is written in its cell. */
export type ItemValue =
  | { readonly kind: "text" }
  | { readonly kind: "number" }
  /** The Gregorian year it starts in, or its name: 2022, 令和4年度, R4. */
  | { readonly kind: "fiscalYear" }
  | { readonly kind: "choice"; readonly of: ChoiceKind; readonly ids: readonly string[] }
  /** A preset's name, or the word for "our own". */
  | { readonly kind: "rubric" };

/** A setting of one line in the 点検設定 sheet. */
export interface SettingsItem {
  readonly key: ItemKey;
  readonly section: "plan" | "judging" | "rubric";
  /** Where it stands in the JSON. */
  readonly path: readonly string[];
  readonly value: ItemValue;
  /** What an empty cell says: `null`, where that is a value of its own; else the default holds. */
  readonly blank: "null" | "default";
  readonly read: (settings: Settings) => CellContent | null;
}

const text: ItemValue = { kind: "text" };
const number: ItemValue = { kind: "number" };
const fiscalYear: ItemValue = { kind: "fiscalYear" };
const choice = (of: ChoiceKind, ids: readonly string[]): ItemValue => ({ kind: "choice", of, ids });

type ItemRest = readonly [SettingsItem["value"], SettingsItem["blank"], SettingsItem["read"]];

function item(
  section: SettingsItem["section"],
  key: ItemKey,
  path: string,
  ...[value, blank, read]: ItemRest
): SettingsItem {
  return { section, key, path: path.split("."), value, blank, read };
}

export const settingsItems: readonly SettingsItem[] = [
  item("plan", "planName", "planName", text, "default", (s) => s.planName),
  item("plan", "fiscalYear", "fiscalYear", fiscalYear, "null", (s) => s.fiscalYear),
  item("plan", "firstYear", "planYears.first", fiscalYear, "default", (s) => s.planYears?.first ?? null),
  item("plan", "lastYear", "planYears.last", fiscalYear, "default", (s) => s.planYears?.last ?? null),
  item("plan", "measuresSheet", "measuresSheet", text, "null", (s) => s.measuresSheet),
  item("judging", "formula", "formula", choice("formula", rateFormulas), "null", (s) => s.formula),
  item(
    "judging",
    "decreaseFormula",
    "decreaseFormula",
    choice("decreaseFormula", decreaseFormulas),
    "null",
    (s) => s.decreaseFormula,
  ),
  item(
    "judging",
    "defaultDirection",
    "defaultDirection",
    choice("direction", directions),
    "null",
    (s) => s.defaultDirection,
  ),
  item("judging", "asOf", "asOf", choice("asOf", asOfRules), "default", (s) => s.asOf),
  item("judging", "percentDecimals", "percentDecimals", number, "default", (s) => s.percentDecimals),
  item("judging", "denominator", "denominator", choice("denominator", denominators), "default", (s) => s.denominator),
  item("judging", "sentence", "sentence", text, "null", (s) => s.sentence),
  item("judging", "divisionSentence", "divisionSentence", text, "null", (s) => s.divisionSentence),
  item("judging", "paper", "printing.paper", choice("paper", papers), "default", (s) => s.printing.paper),
  item("judging", "textLimit", "printing.textLimit", number, "null", (s) => s.printing.textLimit),
  item(
    "judging",
    "fieldPages",
    "printing.fieldPages",
    choice("fieldPages", fieldPagesChoices),
    "default",
    (s) => s.printing.fieldPages,
  ),
  item("rubric", "rubric", "rubric", { kind: "rubric" }, "default", (s) => s.rubric.name),
  item("rubric", "rubricName", "rubric.name", text, "default", (s) => s.rubric.name),
  item("rubric", "rubricBody", "rubric.body", text, "default", (s) => s.rubric.body),
  item("rubric", "rubricSource", "rubric.source", text, "default", (s) => s.rubric.source),
  item(
    "rubric",
    "rubricFormula",
    "rubric.formula",
    choice("formula", rateFormulas),
    "default",
    (s) => s.rubric.formula,
  ),
  item("rubric", "rubricTolerance", "rubric.tolerance", number, "default", (s) => s.rubric.tolerance),
  item("rubric", "rubricParts", "rubric.parts", choice("parts", partsRules), "default", (s) => s.rubric.parts),
  item(
    "rubric",
    "rubricDenominator",
    "rubric.denominator",
    choice("denominator", denominators),
    "default",
    (s) => s.rubric.denominator,
  ),
  item(
    "rubric",
    "wordsAchieved",
    "rubric.qualitative.achieved",
    text,
    "default",
    (s) => s.rubric.qualitative?.achieved ?? null,
  ),
  item(
    "rubric",
    "wordsMissed",
    "rubric.qualitative.missed",
    text,
    "default",
    (s) => s.rubric.qualitative?.missed ?? null,
  ),
];

/** The catalogues in which a sheet may have been written. */
export const sheetTexts = { ja, en } as const;

/** The word for one of a list's identifiers. */
export function choiceLabel(texts: typeof ja | typeof en, of: ChoiceKind, id: string): string {
  const labels: Readonly<Record<string, string>> = texts.choices[of];
  return labels[id] ?? id;
}

import type { RubricProblem } from "../evaluation/checkRubric";
import type { settings as texts } from "../texts/ja/settings";

type MessageTexts = (typeof texts)["problems"];

type ParametersOf<Code extends keyof MessageTexts> =
  Parameters<MessageTexts[Code]> extends [infer Given] ? Given : Record<string, never>;

/** A message of the catalogue as data. */
export type CatalogueMessage = {
  [Code in keyof MessageTexts]: { readonly code: Code; readonly parameters: ParametersOf<Code> };
}[keyof MessageTexts];

/** What is wrong with a setting, as data; worded by the catalogue of texts. */
export type SettingsMessage = CatalogueMessage | { readonly code: "rubric"; readonly problem: RubricProblem };

export interface SettingsProblem {
  /** Where in the JSON: `rubric.grades[1].rule.atLeast`; `""` is the whole. */
  readonly path: string;
  /** The cell of the 点検設定 sheet, `B12`; `null` when the settings did not come from a sheet. */
  readonly cell: string | null;
  readonly message: SettingsMessage;
}

import type { Language } from "../domain/texts/language";
import { settingsPane as textsInEnglish } from "../domain/texts/en/settingsPane";
import { settingsPane as textsInJapanese } from "../domain/texts/ja/settingsPane";
import { ColumnsView, type ColumnsViewOptions } from "./columnsView";
import type { SettingsActions } from "./settingsActions";
import { SettingsView, type SettingsViewOptions } from "./settingsView";

/** All that the pane needs for settings, loaded when it is first asked for. */
export interface SettingsPart {
  readonly actions: SettingsActions;
  readonly texts: typeof textsInJapanese;
  readonly settingsView: (options: Omit<SettingsViewOptions, "language">) => SettingsView;
  readonly columnsView: (options: Omit<ColumnsViewOptions, "language">) => ColumnsView;
}

export function settingsPart(actions: SettingsActions, language: Language): SettingsPart {
  return {
    actions,
    texts: { ja: textsInJapanese, en: textsInEnglish }[language],
    settingsView: (options) => new SettingsView({ ...options, language }),
    columnsView: (options) => new ColumnsView({ ...options, language }),
  };
}

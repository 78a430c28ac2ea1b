import type { SettingsSlot } from "./settingsForm";

/** Where the form says how severe findings of a code are; apart from the form, whose code the pane loads when it is needed. */
export function severitySlot(code: string): SettingsSlot {
  return { section: "severities", row: code, column: 1 };
}

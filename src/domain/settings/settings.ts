import { usualOf, type ValuesOf } from "./setting";
import { settingsTable } from "./settingsTable";

export type { SingleColumnRole } from "./choices";

/** Everything in which plans differ; what each is stands in `settingsTable`. */
export type Settings = ValuesOf<typeof settingsTable>;

/** The Kanagawa ICT plan's way, which is also what holds for a plan that states nothing. */
export const defaultSettings: Settings = usualOf(settingsTable);

import type { Inspection } from "../../../src/domain/inspection/inspect";
import { viewKinds, type ViewKey } from "../../../src/domain/views/registry";
import type { View, ViewResult } from "../../../src/domain/views/view";
import type { ViewSource } from "../../../src/domain/views/viewSource";
import { sectionOf, viewOf } from "./viewTables";

/** Builds a view of an inspection in Japanese, grouped as usual, unless something else is asked for. */
export function build(key: ViewKey, inspection: Inspection, changes: Partial<ViewSource> = {}): ViewResult {
  return viewKinds[key].build({ inspection, language: "ja", groupBy: null, ...changes });
}

/** The view, which has to be available. */
export function built(key: ViewKey, inspection: Inspection, changes: Partial<ViewSource> = {}): View {
  return viewOf(build(key, inspection, changes));
}

export function labelsUnder(view: View, heading: string): readonly string[] {
  return sectionOf(view, heading).table?.columns.map(({ label }) => label) ?? [];
}

export function headingsOf({ sections }: View): readonly (string | null)[] {
  return sections.map(({ heading }) => heading);
}

import type { Language } from "../domain/texts/language";
import type { PaneActions } from "./paneActions";
import { paneTexts } from "./paneTexts";

/** The pane's actions, whose code (checks, readers, planners) is loaded behind the pane's back, after it is there. */
export function lazyPaneActions(language: Language, load: () => Promise<PaneActions>): PaneActions {
  let loaded: PaneActions | null = null;
  const loading = async (): Promise<PaneActions> => (loaded ??= await load());
  return {
    inspect: async (...given) => (await loading()).inspect(...given),
    preview: async (...given) => (await loading()).preview(...given),
    accept: async (...given) => (await loading()).accept(...given),
    withdraw: async (...given) => (await loading()).withdraw(...given),
    previewRepairs: async (...given) => (await loading()).previewRepairs(...given),
    repair: async (...given) => (await loading()).repair(...given),
    needsCleanUp: (error) => loaded?.needsCleanUp(error) ?? false,
    takeRemarks: () => loaded?.takeRemarks() ?? [],
    cleanUp: async () => (await loading()).cleanUp(),
    previewFormulas: async (...given) => (await loading()).previewFormulas(...given),
    selectCell: async (...given) => (await loading()).selectCell(...given),
    describeFailure: (error) =>
      loaded?.describeFailure(error) ?? paneTexts[language].failures.unexpected({ detail: String(error) }),
  };
}

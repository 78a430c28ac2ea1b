import type { Language } from "../domain/texts/language";
import { byId } from "./element";
import { formulaCommandNames, writeActionNames, type PaneActionName } from "./paneActions";
import type { PaneTexts } from "./paneTexts";
import { ownVersion } from "../excel/ownVersion";
import { keepWidth } from "./tabs";

export const actionNames: readonly PaneActionName[] = ["inspect", ...writeActionNames, ...formulaCommandNames];

/** Words what is on the page from the beginning. */
export function showFixedTexts(texts: PaneTexts, language: Language): void {
  document.documentElement.lang = language;
  document.title = texts.title;
  const fixed: Readonly<Record<string, string>> = {
    title: texts.title,
    headline: texts.title,
    checked: texts.introduction,
    "actions-label": texts.actions.label,
    "more-label": texts.actions.more,
    "finding-options-label": texts.actions.options,
    undo: texts.undo,
    cleanUp: texts.cleanUp,
    "written-label": texts.writtenSoFar,
    "tab-findings": texts.views.findings,
    "tab-overview": texts.views.overview,
    "tab-reconciliation": texts.views.reconciliation,
    "tab-reports": texts.views.reports,
    "tab-settings": texts.views.settings,
    cancel: texts.cancel,
    selfTest: texts.actions.selfTest,
    version: ownVersion === null ? "" : texts.version({ version: ownVersion }),
    ...Object.fromEntries(actionNames.map((name) => [name, texts.actions[name]])),
  };
  for (const [id, text] of Object.entries(fixed)) byId(id).textContent = text;
  for (const tab of document.querySelectorAll("fluent-tab")) keepWidth(tab);
  byId("views").setAttribute("aria-label", texts.views.label);
}

/** A menu shuts when something in it has been chosen, or the user is elsewhere. */
export function shutMenus(): void {
  for (const menu of document.querySelectorAll<HTMLElement>("details.menu")) {
    const shut = (): void => {
      menu.removeAttribute("open");
    };
    menu.addEventListener("keydown", ({ key, isComposing }) => {
      if (key !== "Escape" || isComposing) return;
      shut();
      menu.querySelector("summary")?.focus();
    });
    document.addEventListener("click", ({ target }) => {
      if (target instanceof Node && !menu.contains(target)) shut();
    });
  }
}

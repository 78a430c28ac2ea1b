import type { Tablist } from "@fluentui/web-components";
import { byId } from "./element";

const views = ["findings", "overview", "reconciliation", "reports", "settings"] as const;
export type ViewName = (typeof views)[number];

/** What fluent-tablist has for its active tab while no panel is on show: without one it would choose the first tab. */
const noTab = "none";

/** Whether the browser itself lets arrow keys walk along the tabs, and the Tab key past all but one of them. */
const browserKnowsFocusGroups = ["focusgroup", "focusGroup"].some((name) => name in HTMLElement.prototype);

function tablist(): Tablist {
  const found = document.querySelector("fluent-tablist");
  if (found === null) throw new Error("taskpane.html has no tabs");
  return found;
}

/** Shows one of the panels; `null`: none. */
export function showView(shown: ViewName | null): void {
  const [first] = views.filter((view) => !byId(`tab-${view}`).hidden);
  tablist().dataset.shown = shown ?? noTab;
  for (const view of views) {
    const tab = byId(`tab-${view}`);
    tab.setAttribute("aria-selected", String(view === shown));
    tab.tabIndex = browserKnowsFocusGroups || view === (shown ?? first) ? 0 : -1;
    byId(view).hidden = view !== shown;
  }
  tablist().activeid = shown === null ? noTab : `tab-${shown}`;
}

/** The panel on show; `null`: none. */
export function currentView(): ViewName | null {
  const { shown } = tablist().dataset;
  return views.find((view) => view === shown) ?? null;
}

const reportTabs: readonly ViewName[] = ["findings", "overview"];

/** Panels of a report have a tab while there is a report. */
export function showReportTabs(shown: boolean): void {
  for (const tab of reportTabs.map((view) => byId(`tab-${view}`))) {
    tab.hidden = !shown;
    tab.toggleAttribute("disabled", !shown);
  }
  const current = currentView();
  if (shown) showView(current ?? "findings");
  else showView(current === null || reportTabs.includes(current) ? null : current);
}

/** Lets a tab be as wide while it is not chosen as in the bold type of the chosen one; Fluent knows only its first text. */
export function keepWidth(tab: HTMLElement): void {
  tab.style.setProperty("--textContent", JSON.stringify(tab.textContent));
}

export interface TabsOptions {
  readonly onShow: (view: ViewName) => void;
  /** Whether a panel can't be shown now. */
  readonly isRefused: (view: ViewName) => boolean;
  readonly onRefused: () => void;
}

/** The focus does not stay on a tab that was refused: fluent-tablist takes note of it only as it gets the focus. */
function focusTabOfView(refused: ViewName): void {
  const shown = currentView();
  if (document.activeElement !== byId(`tab-${refused}`)) return;
  if (shown === null) byId(`tab-${refused}`).blur();
  else byId(`tab-${shown}`).focus();
}

/** Lets the tabs be chosen, by click or key as fluent-tablist has it. */
export function startTabs({ onShow, isRefused, onRefused }: TabsOptions): void {
  const tabs = tablist();
  tabs.addEventListener("change", () => {
    const chosen = views.find((view) => tabs.activeid === `tab-${view}`);
    if (chosen === undefined || chosen === currentView()) return;
    if (isRefused(chosen)) {
      showView(currentView());
      focusTabOfView(chosen);
      onRefused();
      return;
    }
    showView(chosen);
    onShow(chosen);
  });
  showReportTabs(false);
}

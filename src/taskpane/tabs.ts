import { byId } from "./element";

const views = ["findings", "overview", "reports", "settings"] as const;
export type ViewName = (typeof views)[number];

/** Steps that a key takes along the tabs; `first` and `last` go to the ends. */
const steps: Readonly<Record<string, number | "first" | "last">> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: "first",
  End: "last",
};

function shownTabs(): readonly ViewName[] {
  return views.filter((view) => !byId(`tab-${view}`).hidden);
}

/** Shows one of the panels; `null`: none. */
export function showView(shown: ViewName | null): void {
  const [first] = shownTabs();
  for (const view of views) {
    const tab = byId(`tab-${view}`);
    tab.setAttribute("aria-selected", String(view === shown));
    tab.tabIndex = view === (shown ?? first) ? 0 : -1;
    byId(view).hidden = view !== shown;
  }
}

/** The panel on show; `null`: none. */
export function currentView(): ViewName | null {
  return views.find((view) => !byId(view).hidden) ?? null;
}

/** Panels of a report have a tab while there is a report. */
export function showReportTabs(shown: boolean): void {
  byId("tab-findings").hidden = !shown;
  byId("tab-overview").hidden = !shown;
  const current = currentView();
  if (shown) showView(current ?? "findings");
  else showView(current === "reports" || current === "settings" ? current : null);
}

/** Lets the tabs be chosen with a click or the keys that tabs have. */
export function startTabs(onShow: (view: ViewName) => void): void {
  const choose = (view: ViewName): void => {
    showView(view);
    byId(`tab-${view}`).focus();
    onShow(view);
  };
  for (const view of views) {
    byId(`tab-${view}`).onclick = () => {
      choose(view);
    };
    byId(`tab-${view}`).onkeydown = ({ key }) => {
      const step = steps[key];
      const shown = shownTabs();
      if (step === undefined) return;
      const at = { first: 0, last: shown.length - 1 };
      const index = typeof step === "number" ? (shown.indexOf(view) + step + shown.length) % shown.length : at[step];
      const next = shown[index];
      if (next !== undefined) choose(next);
    };
  }
  showReportTabs(false);
}

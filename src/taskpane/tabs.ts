import { byId } from "./element";

const views = ["findings", "overview"] as const;
export type ViewName = (typeof views)[number];

/** Shows one of the report's panels. */
export function showView(shown: ViewName): void {
  for (const view of views) {
    const tab = byId(`tab-${view}`);
    tab.setAttribute("aria-selected", String(view === shown));
    tab.tabIndex = view === shown ? 0 : -1;
    byId(view).hidden = view !== shown;
  }
}

/** Lets the tabs be chosen with a click or the arrow keys. */
export function startTabs(onShow: (view: ViewName) => void): void {
  const choose = (view: ViewName): void => {
    showView(view);
    byId(`tab-${view}`).focus();
    onShow(view);
  };
  views.forEach((view, index) => {
    const other = views[1 - index] ?? view;
    byId(`tab-${view}`).onclick = () => {
      choose(view);
    };
    byId(`tab-${view}`).onkeydown = ({ key }) => {
      if (key === "ArrowLeft" || key === "ArrowRight") choose(other);
    };
  });
  showView("findings");
}

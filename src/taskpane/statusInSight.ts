import { byId } from "./element";

/** Keeps clear of the status, which lies over the page, what is scrolled to and what has the focus (taskpane.css). */
export function keepStatusInSight(): void {
  const status = byId("status");
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--status-height", `${String(status.offsetHeight)}px`);
  }).observe(status);
}

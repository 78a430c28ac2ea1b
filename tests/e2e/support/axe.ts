import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** Waits until no colour is on its way to another: axe would judge one that is seen for a moment only. */
async function transitionsHaveEnded(frame: Frame | Page): Promise<void> {
  // Asked again and again: a transition of what has been taken from the page tells nobody of its end.
  await frame.waitForFunction(() => {
    const roots = [document, ...[...document.querySelectorAll("*")].map(({ shadowRoot }) => shadowRoot)];
    const animations = roots.flatMap((root) => root?.getAnimations() ?? []);
    return !animations.some((one) => one instanceof CSSTransition && one.playState === "running");
  });
}

/** What axe finds on the screen as it is now: the rule, and where. `rules`: only these, where nothing else can differ. */
export async function violations(frame: Frame | Page, rules?: readonly string[]): Promise<readonly string[]> {
  await transitionsHaveEnded(frame);
  await frame.evaluate(axe.source);
  return frame.evaluate(async (only) => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    const options = { iframes: false, resultTypes: ["violations" as const], ...(only && { runOnly: [...only] }) };
    return (await runner.run(document, options)).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  }, rules);
}

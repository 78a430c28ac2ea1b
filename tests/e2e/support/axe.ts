import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** What axe finds on the screen as it is now: the rule, and where. */
export async function violations(frame: Frame | Page): Promise<readonly string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { axe: runner } = window as unknown as { axe: typeof axe };
    return (await runner.run(document, { iframes: false })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
    );
  });
}

/** @jest-environment jsdom */
import { paneVisibility } from "../../../src/taskpane/paneVisibility";
import type { Workbench, WorkbenchWindow } from "../../../src/workbench/page/frame";
import { PanePlace } from "../../../src/workbench/page/panePlace";

/** What Office is in the pane's frame, beside a page with this pane. */
async function officeBeside(pane: PanePlace): Promise<typeof Office> {
  const contract: Partial<Workbench> = {
    language: "ja",
    isDark: false,
    showPane: (isShown) => {
      pane.show(isShown);
    },
    onPaneShown: (listener) => pane.onChange(listener),
  };
  // The page is its own parent here.
  Object.assign(window.parent as unknown as Partial<WorkbenchWindow>, { tenkenWorkbench: contract });
  jest.resetModules();
  await import("../../../src/workbench/page/frameOffice");
  return (globalThis as unknown as { Office: typeof Office }).Office;
}

function place(): { readonly pane: PanePlace; readonly frame: HTMLElement; readonly toggle: HTMLElement } {
  const [frame, toggle] = [document.createElement("iframe"), document.createElement("button")];
  toggle.setAttribute("aria-pressed", "true");
  return { pane: new PanePlace(frame, toggle), frame, toggle };
}

it("hiding the pane stops what works only while it is seen, showing it starts that again", async () => {
  const { pane, frame, toggle } = place();
  const visibility = paneVisibility((await officeBeside(pane)).addin);
  const seen: boolean[] = [];
  visibility.onChange(() => seen.push(visibility.isVisible()));
  expect(visibility.isVisible()).toBe(true);
  pane.toggle();
  expect([frame.hidden, toggle.getAttribute("aria-pressed"), visibility.isVisible()]).toEqual([true, "false", false]);
  pane.toggle();
  pane.show(true);
  expect([frame.hidden, toggle.getAttribute("aria-pressed"), visibility.isVisible()]).toEqual([false, "true", true]);
  expect(seen).toEqual([false, true]);
});

it("the add-in itself hides and shows it", async () => {
  const { pane, frame } = place();
  const { addin } = await officeBeside(pane);
  const modes: string[] = [];
  const remove = await addin.onVisibilityModeChanged(({ visibilityMode }) => modes.push(visibilityMode));
  await addin.hide();
  expect(frame.hidden).toBe(true);
  await addin.showAsTaskpane();
  expect(frame.hidden).toBe(false);
  await remove();
  await addin.hide();
  expect(modes).toEqual(["Hidden", "Taskpane"]);
});

it("a pane that is loaded while hidden learns so; the one before it hears nothing more", async () => {
  const { pane } = place();
  pane.show(false);
  const before = paneVisibility((await officeBeside(pane)).addin);
  expect(before.isVisible()).toBe(false);
  pane.forgetListeners();
  const after = paneVisibility((await officeBeside(pane)).addin);
  pane.show(true);
  expect([before.isVisible(), after.isVisible()]).toEqual([false, true]);
});

import { associateCommands } from "../../src/commands/commands";
import type { RibbonHost } from "../../src/commands/commands";

/** A ribbon; `press` answers whether Excel was told by then that the command has ended. */
function ribbon(showAsTaskpane: () => Promise<void>): {
  readonly host: RibbonHost;
  readonly press: (id: string) => boolean;
} {
  const handlers = new Map<string, (event: { completed(): void }) => void>();
  return {
    host: { actions: { associate: (id, handler) => void handlers.set(id, handler) }, addin: { showAsTaskpane } },
    press: (id) => {
      let isCompleted = false;
      handlers.get(id)?.({ completed: () => (isCompleted = true) });
      return isCompleted;
    },
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe("the ribbon", () => {
  it("shows the pane and then runs the action there", async () => {
    const steps: string[] = [];
    const step = (name: string) => (): Promise<void> => {
      steps.push(name);
      return Promise.resolve();
    };
    const { host, press } = ribbon(step("pane"));
    associateCommands(host, { inspect: step("inspect"), fill: step("fill") });
    press("fill");
    await settled();
    press("inspect");
    await settled();
    expect(steps).toEqual(["pane", "fill", "pane", "inspect"]);
  });

  it("tells Excel at once that the command has ended, whatever the pane asks and however long it takes to show", () => {
    const never = new Promise<void>(() => undefined);
    const { host, press } = ribbon(() => never);
    associateCommands(host, { fill: () => never });
    expect(press("fill")).toBe(true);
  });

  it("runs the action even where the pane can't be shown", async () => {
    const run = jest.fn(() => Promise.resolve());
    const { host, press } = ribbon(() => Promise.reject(new Error("no pane")));
    associateCommands(host, { inspect: run });
    expect(press("inspect")).toBe(true);
    await settled();
    expect(run).toHaveBeenCalledTimes(1);
  });
});

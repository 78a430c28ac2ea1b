import { associateCommands } from "../../src/commands/commands";
import type { RibbonHost } from "../../src/commands/commands";

type Handler = (event: { completed(): void }) => void;

function ribbon(showAsTaskpane: () => Promise<void>): {
  readonly host: RibbonHost;
  readonly press: (id: string) => Promise<void>;
} {
  const handlers = new Map<string, Handler>();
  return {
    host: { actions: { associate: (id, handler) => void handlers.set(id, handler) }, addin: { showAsTaskpane } },
    press: (id) =>
      new Promise((resolve, reject) => {
        const handler = handlers.get(id);
        if (handler === undefined) reject(new Error(`no action ${id}`));
        else handler({ completed: resolve });
      }),
  };
}

describe("the ribbon", () => {
  it("shows the pane, runs the action there and tells Excel that it is done", async () => {
    const steps: string[] = [];
    const step = (name: string) => (): Promise<void> => {
      steps.push(name);
      return Promise.resolve();
    };
    const { host, press } = ribbon(step("pane"));
    associateCommands(host, { inspect: step("inspect"), fill: step("fill") });
    await press("fill");
    await press("inspect");
    expect(steps).toEqual(["pane", "fill", "pane", "inspect"]);
  });

  it("runs the action even where the pane can't be shown", async () => {
    const run = jest.fn(() => Promise.resolve());
    const { host, press } = ribbon(() => Promise.reject(new Error("no pane")));
    associateCommands(host, { inspect: run });
    await press("inspect");
    expect(run).toHaveBeenCalledTimes(1);
  });
});

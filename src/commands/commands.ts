/** The ribbon's actions; the names are the `FunctionName`s of manifest.xml. */
export type CommandRunners = Readonly<Record<string, () => Promise<void>>>;

/** The part of `Office` the ribbon needs. */
export interface RibbonHost {
  readonly actions: { associate(id: string, handler: (event: { completed(): void }) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/**
 * Gives every ribbon button its action. The pane is shown first, because that is where progress and outcome are
 * said; where it can't be shown the action runs all the same.
 */
export function associateCommands(office: RibbonHost, runners: CommandRunners): void {
  for (const [id, run] of Object.entries(runners)) {
    const handler = async (event: { completed(): void }): Promise<void> => {
      try {
        await office.addin.showAsTaskpane().catch(() => undefined);
        await run();
      } finally {
        event.completed();
      }
    };
    office.actions.associate(id, (event) => void handler(event));
  }
}

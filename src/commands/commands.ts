/** The ribbon's actions; the names are the `FunctionName`s of manifest.xml. */
export type CommandRunners = Readonly<Record<string, () => Promise<void>>>;

/** The part of `Office` the ribbon needs. */
export interface RibbonHost {
  readonly actions: { associate(id: string, handler: (event: { completed(): void }) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/**
 * Gives every ribbon button its action. Excel is told at once that the command has ended: `showAsTaskpane` may wait for
 * that (OfficeDev/office-js#3250), a command that lasts leaves its notice in the status bar (#2877) and ends after five
 * minutes, and an action may ask something in the pane. The pane is shown first, because that is where progress and
 * outcome are said; where it can't be shown the action runs all the same.
 */
export function associateCommands(office: RibbonHost, runners: CommandRunners): void {
  for (const [id, run] of Object.entries(runners)) {
    office.actions.associate(id, (event) => {
      event.completed();
      void office.addin
        .showAsTaskpane()
        .catch(() => undefined)
        .then(run);
    });
  }
}

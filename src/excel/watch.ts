/** Takes the watch away again. */
export type StopWatching = () => Promise<void>;

/**
 * Calls back whenever the user, or somebody who edits the workbook at the same time, has changed cells or deleted a
 * sheet. What this add-in writes is none of it, as far as Excel says who wrote (ExcelApi 1.14). Selecting, formatting and
 * calculating are no changes. One round trip.
 */
export async function watchChanges(onChange: () => void): Promise<StopWatching> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(({ triggerSource }) => {
      if (triggerSource !== "ThisLocalAddin") onChange();
      return Promise.resolve();
    });
    const deleted = worksheets.onDeleted.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return () =>
      Excel.run(changed.context, async (watching) => {
        changed.remove();
        deleted.remove();
        await watching.sync();
      });
  });
}

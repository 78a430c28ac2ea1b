/** The only place where a sheet is deleted. A very hidden sheet can't be, so it is shown first. */
export function queueSheetGone(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible";
  sheet.delete();
}

/** Asks how many pictures, charts and comments lie on a sheet. Notes are none of them: see `readNotes`. */
export function queueObjectCount({ shapes, charts, comments }: Excel.Worksheet): () => number {
  const counts = [shapes, charts, comments].map((objects) => objects.getCount());
  return () => counts.reduce((sum, { value }) => sum + value, 0);
}

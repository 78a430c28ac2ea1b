/** The only place where a sheet is deleted. A very hidden sheet can't be, so it is shown first. */
export function queueSheetGone(sheet: Excel.Worksheet): void {
  sheet.visibility = "Visible";
  sheet.delete();
}

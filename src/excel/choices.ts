/** Excel takes no longer list of choices, and parts it at commas. */
const longestList = 255;

/**
 * Lets the user choose a cell's text from a list. Something else may be typed: the inspection says what it thinks of it.
 * Does nothing where Excel could not hold the list.
 */
export function queueChoices(range: Excel.Range, values: readonly string[]): void {
  const source = values.join(",");
  if (values.length === 0 || source.length > longestList || values.some((value) => value.includes(","))) return;
  range.dataValidation.rule = { list: { inCellDropDown: true, source } };
  range.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

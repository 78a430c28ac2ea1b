import type { View, ViewCell, ViewResult, ViewSection } from "../../../src/domain/views/view";

/** The view of a result; a result without one fails the test. */
export function viewOf(result: ViewResult): View {
  if (result.kind === "unavailable") throw new Error(result.because);
  return result.view;
}

/** What a cell shows, as a test compares it. */
export function shownIn(cell: ViewCell): string | number | null {
  switch (cell.kind) {
    case "empty":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "rate":
      return cell.value;
  }
}

/** The section under a heading. */
export function sectionOf(view: View, heading: string): ViewSection {
  const found = view.sections.find((section) => section.heading === heading);
  if (found === undefined) {
    throw new Error(`no section ${heading}: ${view.sections.map((section) => section.heading ?? "").join(", ")}`);
  }
  return found;
}

/** The rows of the table under a heading. */
export function rowsUnder(view: View, heading: string): readonly (readonly (string | number | null)[])[] {
  return (sectionOf(view, heading).table?.rows ?? []).map(({ cells }) => cells.map(shownIn));
}

/** What is wrong with the shape of a view: rows of another length than the columns, spans beyond the grid. */
export function misshapen(view: View): readonly string[] {
  return view.sections.flatMap(({ heading, table, charts }) => {
    if (table === null) return charts.length === 0 ? [] : [`${heading ?? ""}: charts without a table`];
    const width = table.columns.reduce((sum, { span = 1 }) => sum + span, 0);
    return [
      ...(width > view.columnWidths.length ? [`${heading ?? ""}: wider than the grid`] : []),
      ...table.rows.flatMap(({ cells }, row) =>
        cells.length === table.columns.length ? [] : [`${heading ?? ""}: row ${String(row)}`],
      ),
      ...charts.flatMap(({ rows, category, series }) =>
        rows.every((row) => row < table.rows.length) &&
        [category, ...series].every((column) => column < table.columns.length)
          ? []
          : [`${heading ?? ""}: chart outside the table`],
      ),
    ];
  });
}

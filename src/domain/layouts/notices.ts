import type { CellPosition } from "../grid/cell";
import type { ListDifference } from "../planList/compareList";

/** What a layout could not be given, or holds in another way than before; data for a sentence. Nothing is dropped silently. */
export type LayoutNotice =
  /** Formulas: their values are carried. */
  | { readonly code: "formulasAsValues"; readonly cells: readonly CellPosition[] }
  /** Colours and bold letters of measures are not carried. */
  | { readonly code: "looksLeft"; readonly cells: readonly CellPosition[] }
  /** A number is shown in a format that its text does not tell. */
  | { readonly code: "formatUnknown"; readonly cells: readonly CellPosition[] }
  /** Hidden rows and columns are visible in the new layout. */
  | { readonly code: "hiddenShown"; readonly rows: number; readonly columns: number }
  | { readonly code: "objectsLeft"; readonly count: number }
  /** Notes, totals and the like that have no place in the new layout; the record of the layout has them. */
  | { readonly code: "keptInRecord"; readonly texts: readonly string[] }
  /** Rows and notes of the record whose measure is not there any more. */
  | { readonly code: "rowsNotPlaced"; readonly texts: readonly string[] }
  | { readonly code: "mergesLeft"; readonly count: number }
  /** A measure of an outer division stands behind an inner one: headings cannot show it. */
  | { readonly code: "divisionNotShown"; readonly names: readonly string[] }
  /** Headings could not be told apart by their numbering, so the divisions stay in columns. */
  | { readonly code: "divisionsInColumns" }
  /** The record of the layout was changed so that it can't be read; the usual layout was made. */
  | { readonly code: "recordUnreadable"; readonly row: number }
  /** A list made from forms or rows was edited: it is left as it is, and differs from its sources so. */
  | { readonly code: "listDiffers"; readonly differences: readonly ListDifference[] };

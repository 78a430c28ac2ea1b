import { textOfCell, type MeasureCells } from "../measures/measure";
import { canonicalUnit } from "../quantity/units";

interface Counted {
  /** A percentage as a fraction. */
  readonly value: number;
  readonly unit: string | null;
}

/** A number without a unit of its own in the unit that the sheet has for it in a column (単位). */
export function inUnitOfColumn<Figure extends Counted>(
  figure: Figure,
  { unit: cell }: Pick<MeasureCells, "unit">,
): Figure {
  const written = textOfCell(cell).trim();
  if (figure.unit !== null || written === "") return figure;
  const unit = canonicalUnit(written);
  return { ...figure, unit, value: unit === "%" ? Number((figure.value / 100).toFixed(9)) : figure.value };
}

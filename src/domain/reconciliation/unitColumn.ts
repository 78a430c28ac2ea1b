import { textOfCell, type MeasureCells } from "../measures/measure";
import { canonicalUnit } from "../quantity/units";
import { canonicalText } from "../text/canonicalText";

interface Counted {
  /** A percentage as a fraction. */
  readonly value: number;
  readonly unit: string | null;
}

const multiples: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 億: 1e8 };
/** 千人, 万人: the column counts in thousands; money has units of its own (百万円). */
const multipleOfUnit = /^(百万|[百千万億])(?!円)(?=\p{Script=Han}|[A-Za-z])/u;

/** A number without a unit of its own in the unit that the sheet has for it in a column (単位). */
export function inUnitOfColumn<Figure extends Counted>(
  figure: Figure,
  { unit: cell }: Pick<MeasureCells, "unit">,
): Figure {
  const written = canonicalText(textOfCell(cell));
  if (figure.unit !== null || written === "") return figure;
  const multiple = multipleOfUnit.exec(written)?.[1] ?? "";
  const unit = canonicalUnit(written.slice(multiple.length));
  const scale = unit === "%" ? 0.01 : (multiples[multiple] ?? 1);
  return { ...figure, unit, value: Number((figure.value * scale).toFixed(9)) };
}

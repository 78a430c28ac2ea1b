import { textOfCell, type MeasureCells, type MeasureRole, type MeasureSheet } from "../measures/measure";
import { canonicalUnit } from "../quantity/units";
import { canonicalText } from "../text/canonicalText";
import { compactName } from "../text/compactText";

/** What a column's header says of its numbers: 効果額（千円） 計画. */
export interface ColumnHead {
  /** What they are numbers of; `""` where the header says no more than 目標 or 実績. */
  readonly name: string;
  /** As written, with its multiple (千円). */
  readonly unit: string;
}

export type ColumnHeads = ReadonlyMap<MeasureRole, ColumnHead>;
export const noHeads: ColumnHeads = new Map();

const unitInBrackets = /[(（](?<unit>[^()（）0-9]{1,6})[)）]/u;
const units = /^(?:百万|[百千万億])?(?:円|人|件|台|回|校|社|世帯|団体|t|kg|g|ha|kW|kWh|%)$/u;
const roleWords =
  /(?:令和|平成|R|H)?(?:元|[0-9]{1,4})?年度?|計画|実績|目標|前年度?|昨年度?|見込み?|基準|現状|最終|直近|数?値|金額|[・\s/／年度末時点のを]/gu;

export function headOf(label: string): ColumnHead {
  const written = canonicalText(unitInBrackets.exec(label)?.groups?.unit ?? "");
  const name = compactName(label.replace(unitInBrackets, "")).replace(roleWords, "");
  return { name: name.length >= 3 ? name : "", unit: units.test(written) ? written : "" };
}

/** The heads of the columns that are judged, by role. */
export function columnHeads({ columns }: MeasureSheet): ColumnHeads {
  return new Map(
    [...columns].map(
      ([role, { over, label }]) => [role, headOf([...new Set([...over.map(textOfCell), label])].join(" "))] as const,
    ),
  );
}

interface Counted {
  readonly name: string;
  /** A percentage as a fraction. */
  readonly value: number;
  readonly unit: string | null;
}

const multiples: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 億: 1e8 };
const multipleOfUnit = /^(百万|[百千万億])(?=\p{Script=Han}|[A-Za-z])/u;

/** A number without a unit of its own in the unit that the sheet has for it: in a column (単位), or over it in the header. */
export function underItsHead<Figure extends Counted>(
  figure: Figure,
  { unit: cell }: Pick<MeasureCells, "unit">,
  head: ColumnHead | undefined,
): Figure {
  const own = canonicalText(textOfCell(cell));
  const written = own === "" ? (head?.unit ?? "") : own;
  const named = figure.name === "" && head !== undefined ? { ...figure, name: head.name } : figure;
  if (figure.unit !== null || written === "") return named;
  const multiple = multipleOfUnit.exec(written)?.[1] ?? "";
  const unit = canonicalUnit(written.slice(multiple.length));
  const scale = unit === "%" ? 0.01 : (multiples[multiple] ?? 1);
  return { ...named, unit, value: Number((figure.value * scale).toFixed(9)) };
}

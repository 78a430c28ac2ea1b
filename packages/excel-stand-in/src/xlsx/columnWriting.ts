import { BooleanNumber, type IColumnData, type IWorksheetData } from "@univerjs/core";
import { columnCharacters } from "./sizes";
import { element } from "./xml";
import { childrenOf, type XmlNode } from "./xmlTree";

type Columns = Readonly<Record<number, Partial<IColumnData> | undefined>>;
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Columns next to each other that are alike; from 1. */
interface Stretch {
  readonly min: number;
  readonly max: number;
  readonly attributes: Attributes;
}

/** The part of a stretch before, at and behind a column. */
function split({ min, max, attributes }: Stretch, column: number, changed: Attributes): readonly Stretch[] {
  const pieces: readonly Stretch[] = [
    { min, max: column - 1, attributes },
    { min: column, max: column, attributes: { ...attributes, ...changed } },
    { min: column + 1, max, attributes },
  ];
  return pieces.filter((piece) => piece.min <= piece.max);
}

/** A column without a width of its own has the sheet's. */
function changedAttributes(
  was: Partial<IColumnData> | undefined,
  is: Partial<IColumnData> | undefined,
  styleOf: (column: Partial<IColumnData>) => number,
): Attributes {
  return {
    ...(was?.w === is?.w ? {} : { width: is?.w === undefined ? undefined : columnCharacters(is.w), customWidth: is?.w === undefined ? undefined : 1 }), // prettier-ignore
    ...(was?.hd === is?.hd ? {} : { hidden: is?.hd === BooleanNumber.TRUE ? 1 : undefined }),
    ...(was?.s === is?.s ? {} : { style: is?.s ? styleOf(is) : undefined }),
  };
}

/**
 * The `cols` element; null where it stays as it is.
 *
 * @param styleOf - the number of the format a column gives its cells.
 */
export function columnsElement(
  before: Partial<IWorksheetData>,
  after: Partial<IWorksheetData>,
  known: XmlNode | null,
  styleOf: (column: Partial<IColumnData>, old: number) => number,
): string | null {
  const [old, own] = [(before.columnData ?? {}) as Columns, (after.columnData ?? {}) as Columns];
  let stretches: readonly Stretch[] = childrenOf(known, "col").map(({ attributes: { min, max, ...attributes } }) => ({
    min: Number(min),
    max: Number(max ?? min),
    attributes,
  }));
  let isChanged = false;
  const indexes = [...new Set([...Object.keys(old), ...Object.keys(own)])].map(Number).sort((a, b) => a - b);
  for (const index of indexes) {
    const number = index + 1;
    const stretch = stretches.find(({ min, max }) => min <= number && number <= max);
    const oldStyle = Number(stretch?.attributes.style ?? 0);
    const changed = changedAttributes(old[index], own[index], (column) => styleOf(column, oldStyle));
    if (Object.keys(changed).length === 0) continue;
    isChanged = true;
    stretches = stretch
      ? stretches.flatMap((one) => (one === stretch ? split(one, number, changed) : [one]))
      : [...stretches, { min: number, max: number, attributes: changed }];
  }
  if (!isChanged) return null;
  const written = [...stretches]
    .sort((a, b) => a.min - b.min)
    .filter(({ attributes }) => Object.values(attributes).some((value) => value !== undefined))
    .map(({ min, max, attributes }) => element("col", { min, max, ...withWidth(attributes, after) }));
  return written.length === 0 ? "" : element("cols", {}, written.join(""));
}

/** Excel takes a column without a width for one of no width. */
const withWidth = (attributes: Attributes, { defaultColumnWidth }: Partial<IWorksheetData>): Attributes =>
  attributes.width === undefined && defaultColumnWidth !== undefined
    ? { ...attributes, width: columnCharacters(defaultColumnWidth) }
    : attributes;

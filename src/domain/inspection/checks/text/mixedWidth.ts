import type { SheetGrid } from "../../../grid/sheetGrid";
import type { MeasureRole } from "../../../measures/measure";
import type { Check, InspectionContext } from "../../check";
import type { FoundIn, Repair } from "../../finding";
import { cellsAt, labelOfRole } from "../findingAt";
import { measureOfRowInOrder } from "../measureOfRow";
import { cellOf, columnOf, rowOf, type Place } from "../place";
import { contentAt } from "../structure/shownCells";
import { placesWith } from "./writtenTexts";

type Width = "half" | "full";

interface Kind {
  readonly kind: "digits" | "letters" | "brackets";
  readonly half: RegExp;
  readonly full: RegExp;
}

/** Characters that a column writes in one width or the other; the footnote mark （※） and 「(1)」 go by habits of their own. */
const characterKinds: readonly Kind[] = [
  { kind: "digits", half: /[0-9]/u, full: /[０-９]/u },
  { kind: "letters", half: /[A-Za-z]/u, full: /[Ａ-Ｚａ-ｚ]/u },
  { kind: "brackets", half: /[()]/u, full: /[（）]/u },
];

const textRoles = [
  "name",
  "department",
  "indicator",
  "unit",
  "baseline",
  "expected",
  "target",
  "actual",
  "goal",
] as const satisfies readonly MeasureRole[];
const enumerated = /[(（](?:[0-9０-９]{1,2}|※[0-9０-９]*|注[0-9０-９]*)[)）]/gu;
const offset = 0xfee0;

function inWidth(text: string, kind: Kind, width: Width): string {
  const from = new RegExp(width === "half" ? kind.full : kind.half, "gu");
  const shift = width === "half" ? -offset : offset;
  return text.replace(from, (character) => String.fromCharCode(character.charCodeAt(0) + shift));
}

/** How a column writes one kind of characters: how often in the usual width, and the places that have the other, if any. */
interface WidthUse {
  readonly usualWidth: Width;
  readonly usual: number;
  readonly odd: readonly Place[];
}

function textAt(grid: SheetGrid, place: Place): string {
  return String(contentAt(grid, rowOf(place), columnOf(place)));
}

/** {@link placesWith} in the rows of measures. */
function placesOfMeasures(
  { grid, measureSheet }: InspectionContext,
  isAsAsked: (phrase: string) => boolean,
  isColumnAsked: (column: number) => boolean,
): readonly Place[] {
  const measureOf = measureOfRowInOrder(measureSheet);
  return placesWith(grid, isAsAsked, isColumnAsked).filter((place) => measureOf(rowOf(place)) !== undefined);
}

/** Whether a text has a character of a kind in one width, marks apart. */
function hasInWidth(text: string, rule: Kind, width: Width): boolean {
  const pattern = rule[width];
  return pattern.test(text) && (rule.kind !== "brackets" || pattern.test(text.replace(enumerated, "")));
}

const anyFullWidth = /[０-９Ａ-Ｚａ-ｚ（）]/u;

/** A column in which a kind of characters is written in full width, which is the rarer: elsewhere nothing is mixed. */
interface FullWidth {
  readonly role: MeasureRole;
  readonly column: number;
  readonly rule: Kind;
  readonly full: readonly Place[];
}

function fullWidths(context: InspectionContext): readonly FullWidth[] {
  const { grid, measureSheet } = context;
  const columns = textRoles.flatMap((role) => {
    const column = measureSheet.columns.get(role)?.column;
    return column === undefined ? [] : [{ role, column }];
  });
  const wide = placesOfMeasures(
    context,
    (text) => anyFullWidth.test(text),
    (column) => columns.some((one) => one.column === column),
  );
  return columns.flatMap(({ role, column }) => {
    const inColumn = wide.filter((place) => columnOf(place) === column);
    return characterKinds
      .map((rule) => ({
        role,
        column,
        rule,
        full: inColumn.filter((place) => hasInWidth(textAt(grid, place), rule, "full")),
      }))
      .filter(({ full }) => full.length > 0);
  });
}

/** Where a column has a character of a kind in half width. */
function halvesIn(context: InspectionContext, { column, rule }: FullWidth): readonly Place[] {
  const places = placesOfMeasures(
    context,
    (phrase) => rule.half.test(phrase),
    (one) => one === column,
  );
  // Figures matter to what is a mark: (1), but not (100).
  return rule.kind === "brackets"
    ? places.filter((place) => hasInWidth(textAt(context.grid, place), rule, "half"))
    : places;
}

function widthUse(context: InspectionContext, column: FullWidth): WidthUse {
  const { full } = column;
  const half = halvesIn(context, column);
  return full.length > half.length
    ? { usualWidth: "full", usual: full.length, odd: half }
    : { usualWidth: "half", usual: half.length, odd: full };
}

/** Digits are put right; letters and brackets only where nothing else in the cell would change. */
function findingFor(context: InspectionContext, column: FullWidth): readonly FoundIn[] {
  const { role, rule } = column;
  const { usualWidth, usual, odd } = widthUse(context, column);
  const sheet = context.grid.name;
  const cells = cellsAt(sheet, odd.map(cellOf));
  if (cells === null) return [];
  const { kind } = rule;
  const repairs = odd.map((place): Repair => {
    const before = textAt(context.grid, place);
    const after = kind === "brackets" ? bracketsInWidth(before, rule, usualWidth) : inWidth(before, rule, usualWidth);
    return { cell: { sheet, ...cellOf(place) }, before, after };
  });
  return [
    {
      code: "text-width-mixed",
      parameters: { label: labelOfRole(context.measureSheet, role), kind, usualWidth, usual, odd: odd.length },
      cells,
      measure: null,
      repairs,
    },
  ];
}

function bracketsInWidth(text: string, rule: Kind, width: Width): string {
  const kept = [...text.matchAll(enumerated)];
  let result = "";
  let from = 0;
  for (const { index, 0: mark } of kept) {
    result += inWidth(text.slice(from, index), rule, width) + mark;
    from = index + mark.length;
  }
  return result + inWidth(text.slice(from), rule, width);
}

/** Digits, letters or brackets of one column in two widths: it reads well and sorts, filters and searches badly. */
export const mixedWidth: Check = {
  code: "text-width-mixed",
  family: "text",
  severity: "info",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) => fullWidths(context).flatMap((column) => findingFor(context, column)),
};

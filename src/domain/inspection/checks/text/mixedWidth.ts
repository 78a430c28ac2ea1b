import { type MeasureRole } from "../../../measures/measure";
import type { CellPosition } from "../../../grid/cell";
import type { Check, InspectionContext } from "../../check";
import type { FoundIn, Repair } from "../../finding";
import { cellsAt, labelOfRole } from "../findingAt";
import { oncePerInspection } from "../oncePerInspection";
import { measuresIn, rowsWith } from "./writtenTexts";

/** Characters that a column writes in one width or the other; the footnote mark （※） and 「(1)」 go by habits of their own. */
const characterKinds = [
  { kind: "digits", half: /[0-9]/gu, full: /[０-９]/gu },
  { kind: "letters", half: /[A-Za-z]/gu, full: /[Ａ-Ｚａ-ｚ]/gu },
  { kind: "brackets", half: /[()]/gu, full: /[（）]/gu },
] as const;

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

function inWidth(text: string, kind: Kind, width: "half" | "full"): string {
  const from = width === "half" ? kind.full : kind.half;
  const shift = width === "half" ? -offset : offset;
  return text.replace(from, (character) => String.fromCharCode(character.charCodeAt(0) + shift));
}

type Kind = (typeof characterKinds)[number];

interface PlacedText extends CellPosition {
  readonly text: string;
}

interface WidthUse {
  readonly half: readonly PlacedText[];
  readonly full: readonly PlacedText[];
}

/** The cells of a role whose text has what is looked for. */
function textsWith(
  { measureSheet }: InspectionContext,
  role: MeasureRole,
  has: (text: string) => boolean,
): readonly PlacedText[] {
  const found: PlacedText[] = [];
  for (const { indicatorRows } of measureSheet.measures) {
    for (const { [role]: cell } of indicatorRows) {
      if (typeof cell?.content !== "string" || !has(cell.content)) continue;
      found.push({ row: cell.row, column: cell.column, text: cell.content });
    }
  }
  return found;
}

/** Those of the cells that have a character of a kind in one width, marks apart. */
function cellsWith(cells: readonly PlacedText[], kind: Kind["kind"], pattern: RegExp): readonly PlacedText[] {
  const has = (text: string): boolean => text.search(pattern) >= 0;
  return cells.filter(({ text }) => has(text) && (kind !== "brackets" || has(text.replace(enumerated, ""))));
}

const anyFullWidth = /[０-９Ａ-Ｚａ-ｚ（）]/u;

/** The cells of each role that have anything in full width. */
const fullWidthTexts = oncePerInspection((context): ReadonlyMap<MeasureRole, readonly PlacedText[]> => {
  const rows = rowsWith(context, (text) => anyFullWidth.test(text));
  const found = new Map<MeasureRole, PlacedText[]>(textRoles.map((role) => [role, []]));
  for (const { indicatorRows } of measuresIn(context, rows)) {
    for (const cells of indicatorRows) {
      for (const [role, texts] of found) {
        const cell = cells[role];
        if (typeof cell?.content !== "string" || !anyFullWidth.test(cell.content)) continue;
        texts.push({ row: cell.row, column: cell.column, text: cell.content });
      }
    }
  }
  return found;
});

/** The kinds of characters that a column has in full width, which is the rarer: without it nothing is mixed. */
function widthsOf(context: InspectionContext, role: MeasureRole): readonly (readonly [Kind, WidthUse])[] {
  const inFull = fullWidthTexts(context).get(role) ?? [];
  return characterKinds.flatMap((rule): readonly (readonly [Kind, WidthUse])[] => {
    const { kind, half } = rule;
    const full = cellsWith(inFull, kind, rule.full);
    if (full.length === 0) return [];
    const inHalf = textsWith(context, role, (text) => text.search(half) >= 0);
    return [[rule, { full, half: cellsWith(inHalf, kind, half) }]];
  });
}

/** Digits are put right; letters and brackets only where nothing else in the cell would change. */
function findingFor(context: InspectionContext, role: MeasureRole, rule: Kind, use: WidthUse): readonly FoundIn[] {
  const usualWidth = use.full.length > use.half.length ? ("full" as const) : ("half" as const);
  const odd = usualWidth === "full" ? use.half : use.full;
  const sheet = context.grid.name;
  const cells = cellsAt(sheet, odd);
  if (cells === null) return [];
  const { kind } = rule;
  const repairs = odd.map(({ row, column, text }): Repair => ({
    cell: { sheet, row, column },
    before: text,
    after: kind === "brackets" ? bracketsInWidth(text, rule, usualWidth) : inWidth(text, rule, usualWidth),
  }));
  return [
    {
      code: "text-width-mixed",
      parameters: {
        label: labelOfRole(context.measureSheet, role),
        kind,
        usualWidth,
        usual: usualWidth === "full" ? use.full.length : use.half.length,
        odd: odd.length,
      },
      cells,
      measure: null,
      repairs,
    },
  ];
}

function bracketsInWidth(text: string, rule: Kind, width: "half" | "full"): string {
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
  find: (context) =>
    textRoles.flatMap((role) =>
      widthsOf(context, role).flatMap(([rule, use]) =>
        use.half.length === 0 ? [] : findingFor(context, role, rule, use),
      ),
    ),
};

import { certain } from "../../../certain";
import type { Measure, MeasureRole } from "../../../measures/measure";
import type { CellPosition } from "../../../grid/cell";
import { defineTableCheck, type TableContext } from "../../check";
import { labelOfRole } from "../findingAt";
import { measureOfRowInOrder } from "../measureOfRow";
import { contentAt } from "../structure/shownCells";
import { findInCells } from "./repairedTexts";
import { cellsWith } from "./writtenTexts";

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

interface PlacedText extends CellPosition {
  readonly text: string;
}

/** How a column writes one kind of characters: how often in the usual width, and the cells that have the other, if any. */
interface WidthUse {
  readonly usualWidth: Width;
  readonly usual: number;
  readonly odd: readonly PlacedText[];
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
  readonly rule: Kind;
  readonly full: PlacedText[];
}

function fullWidths({ grid, measureSheet }: TableContext): readonly FullWidth[] {
  const inColumn = new Map<number, readonly FullWidth[]>();
  for (const role of textRoles) {
    const column = measureSheet.columns.get(role)?.column;
    if (column !== undefined)
      inColumn.set(
        column,
        characterKinds.map((rule) => ({ role, rule, full: [] })),
      );
  }
  const measureOf = measureOfRowInOrder(measureSheet);
  const wide = cellsWith(
    grid,
    (text) => anyFullWidth.test(text),
    (column) => inColumn.has(column),
  );
  for (const { row, column } of wide) {
    const text = String(contentAt(grid, row, column));
    if (measureOf(row) === undefined) continue;
    for (const { rule, full } of certain(inColumn.get(column)))
      if (hasInWidth(text, rule, "full")) full.push({ row, column, text });
  }
  return [...inColumn.values()].flat().filter(({ full }) => full.length > 0);
}

/** The cells of a role that have a character of a kind in half width. */
function halvesIn(measures: readonly Measure[], role: MeasureRole, rule: Kind): readonly PlacedText[] {
  const found: PlacedText[] = [];
  for (const { indicatorRows } of measures) {
    for (const { [role]: cell } of indicatorRows) {
      if (typeof cell?.content !== "string" || !hasInWidth(cell.content, rule, "half")) continue;
      found.push({ row: cell.row, column: cell.column, text: cell.content });
    }
  }
  return found;
}

function widthUse(measures: readonly Measure[], { role, rule, full }: FullWidth): WidthUse {
  const half = halvesIn(measures, role, rule);
  return full.length > half.length
    ? { usualWidth: "full", usual: full.length, odd: half }
    : { usualWidth: "half", usual: half.length, odd: full };
}

/** Digits and letters are put right; brackets only where nothing else in the cell would change. */
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
export const mixedWidth = defineTableCheck({
  code: "text-width-mixed",
  severity: "info",
  granularity: "column",
  ja: {
    title: "列の中の全角・半角の混在",
    description: "同じ列の中で、数字・英字・括弧の全角と半角が混在しています。",
    message: (p: { label: string; kind: Kind["kind"]; usualWidth: Width; usual: number; odd: number }) => {
      const kind = { digits: "数字", letters: "英字", brackets: "括弧" }[p.kind];
      const [usual, odd] = p.usualWidth === "half" ? ["半角", "全角"] : ["全角", "半角"];
      return `「${p.label}」の列の${kind}は、${usual}が${p.usual}か所、${odd}が${p.odd}か所です。`;
    },
    fix: "どちらかにそろえてください。",
  },
  en: {
    title: "Mixed widths in a column",
    message: (p) =>
      `In "${p.label}" the ${p.kind} are ${p.usualWidth}-width in ${p.usual} cells and ${p.usualWidth === "half" ? "full" : "half"}-width in ${p.odd}.`,
    fix: "Use one width.",
  },
  find: (context) =>
    fullWidths(context).flatMap((column) => {
      const { rule } = column;
      const { usualWidth, usual, odd } = widthUse(context.measureSheet.measures, column);
      const inUsualWidth = rule.kind === "brackets" ? bracketsInWidth : inWidth;
      const faults = odd.map(({ text, ...cell }) => ({
        ...cell,
        before: text,
        after: inUsualWidth(text, rule, usualWidth),
      }));
      const label = labelOfRole(context.measureSheet, column.role);
      return findInCells(context.grid, faults, { label, kind: rule.kind, usualWidth, usual, odd: odd.length });
    }),
});

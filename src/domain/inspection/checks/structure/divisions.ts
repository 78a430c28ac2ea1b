import { certain } from "../../../certain";
import { identifyingCell, type Measure } from "../../../measures/measure";
import { defineCheck } from "../../check";
import { cellsOf, findAt } from "../findingAt";
import { divisionBlanks } from "./divisionColumnFilling";
import type { DivisionLabel } from "../../../plan/division";
import { cellOf } from "../place";
import { siblingGroups, type NamedDivision } from "./divisionCells";
import { countsOf, groupBy } from "../../../groupBy";
import { readMarker } from "../../../plan/marker";
import { canonicalText } from "../../../text/canonicalText";
import { rememberedByText } from "../../../text/rememberedByText";
import { nameKey, plainName } from "../text/nameKey";

/** How many divisions most measures lie in. */
function usualDepth(measures: readonly Measure[]): number {
  const counts = countsOf(measures.map(({ divisions }) => divisions.length));
  return [...counts].reduce((usual, entry) => (entry[1] > usual[1] ? entry : usual), [0, 0])[0];
}

/** Measures that follow one another are one case: a heading is missing above them. */
function runs(measures: readonly Measure[], isCase: (measure: Measure) => boolean): readonly (readonly Measure[])[] {
  const found: Measure[][] = [];
  let open: Measure[] | null = null;
  for (const measure of measures) {
    if (!isCase(measure)) open = null;
    else if (open !== null) open.push(measure);
    else {
      open = [measure];
      found.push(open);
    }
  }
  return found;
}

/** A measure that belongs to no division where the others do: it drops out of the divisions' counts. */
export const measureOutsideDivision = defineCheck({
  code: "structure-measure-outside-division",
  granularity: "row",
  ja: {
    title: "区分に属さない施策",
    description: "ほかの施策が属している区分（柱・分野など）に属さない施策があり、区分別の集計に入りません。",
    message: (p: { count: number; depth: number; usual: number }) =>
      p.depth === 0
        ? `${p.count}つの施策が、どの区分にも属していません（ほかの施策は${p.usual}段の区分に属しています）。`
        : `${p.count}つの施策の区分が${p.depth}段しかありません（ほかの施策は${p.usual}段）。`,
    fix: "区分の見出しが抜けていないか、区分の欄が空欄でないか確かめてください。",
  },
  en: {
    title: "Measure outside the divisions",
    message: (p) =>
      p.depth === 0
        ? `${p.count} measures lie in no division (the others lie in ${p.usual}).`
        : `${p.count} measures lie in ${p.depth} divisions only (the others in ${p.usual}).`,
    fix: "See whether a heading is missing or a division cell is blank.",
  },
  find: (context) => {
    const { measures, sheet } = context.measureSheet;
    const depth = usualDepth(measures);
    // A blank cell in a column that is filled row by row is told by its own check.
    const blank = new Set(divisionBlanks(context).flatMap(({ blanks }) => blanks.map(({ row }) => row)));
    const isOutside = ({ divisions, row }: Measure): boolean => divisions.length < depth && !blank.has(row);
    const outside = runs(measures, isOutside);
    const count = outside.reduce((sum, run) => sum + run.length, 0);
    return outside.flatMap((run) => {
      const first = certain(run[0]);
      const isInNone = first.divisions.length === 0;
      const isPlansOwnWay = !isInNone && count * 5 > measures.length;
      if (isPlansOwnWay) return [];
      return [
        {
          parameters: { count: run.length, depth: first.divisions.length, usual: depth },
          cells: cellsOf(first, sheet, ...run.map(identifyingCell)),
          measure: run.length === 1 ? first.code : null,
          severity: isInNone ? "warning" : "info",
        },
      ];
    });
  },
});

const series: readonly string[] = [
  "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン",
  "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
];
const kanjiDigits = "一二三四五六七八九";
const romanNumerals: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function kanjiNumber(text: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (match === null) return null;
  const [, tens = "", ten = "", ones = ""] = match;
  const value = (digit: string): number => ` ${kanjiDigits}`.indexOf(digit);
  return ten === "" ? value(tens) : (tens === "" ? 1 : value(tens)) * 10 + value(ones);
}

/** The place of a division's marker among its like: ウ → 3, ② → 2, Ⅳ → 4, `1-3` → 3; `null` when it has none. */
export function markerOrdinal({ marker, style }: DivisionLabel): number | null {
  if (marker === null) return null;
  const plain = marker.normalize("NFKC").replace(/[()]/gu, "");
  const digits = /([0-9]+)$/u.exec(plain);
  if (digits?.[1] !== undefined) return Number(digits[1]);
  const isRoman = style === "roman" || style.endsWith("+1");
  if (isRoman && romanNumerals.includes(plain)) return romanNumerals.indexOf(plain) + 1;
  const kanji = kanjiNumber(plain);
  if (kanji !== null) return kanji;
  const letters = series.find((one) => one.includes(plain.toUpperCase()));
  return letters === undefined ? null : letters.indexOf(plain.toUpperCase()) + 1;
}

/** Names that stand beside numbered divisions without a number of their own. */
const unnumberedByNature = /その他|共通|全体|横断|総括|総合|基盤|推進体制/u;

function usualStyle(siblings: readonly NamedDivision[]): string | null {
  const counts = countsOf(siblings.map(({ division }) => division.style));
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most !== undefined && most[0] !== "unmarked" && most[1] >= 2 && most[1] * 3 >= siblings.length * 2
    ? most[0]
    : null;
}

type Unknown = { readonly kind: "unnumbered" } | { readonly kind: "gap"; readonly after: string };

function unknownAmong(siblings: readonly NamedDivision[]): readonly (readonly [NamedDivision, Unknown])[] {
  const style = usualStyle(siblings);
  if (style === null) return [];
  const unnumbered = siblings
    .filter(({ division }) => division.style !== style && !unnumberedByNature.test(division.label))
    .map((named) => [named, { kind: "unnumbered" }] as const);
  const numbered = siblings
    .filter(({ division }) => division.style === style)
    .flatMap((named) => {
      const ordinal = markerOrdinal(named.division);
      return ordinal === null ? [] : [{ named, ordinal }];
    })
    .sort((one, other) => one.ordinal - other.ordinal);
  const gaps = numbered.flatMap(({ named, ordinal }, index) => {
    const before = numbered[index - 1];
    return before !== undefined && ordinal > before.ordinal + 1
      ? [[named, { kind: "gap", after: before.named.division.label }] as const]
      : [];
  });
  return [...unnumbered, ...gaps];
}

/** A division that does not fit the others beside it: without a number among numbered ones, or beyond a gap. */
export const divisionUnknown = defineCheck({
  code: "structure-division-unknown",
  severity: "info",
  granularity: "sheet",
  ja: {
    title: "並びに合わない区分",
    description: "同じ段の区分の番号が飛んでいるか、番号のない区分が混じっています。",
    message: (p: { label: string; unknown: Unknown }) =>
      p.unknown.kind === "unnumbered"
        ? `区分「${p.label}」の番号の付け方が、同じ段のほかの区分と違います。`
        : `区分の番号が、「${p.unknown.after}」から「${p.label}」に飛んでいます。`,
    fix: "計画の区分の名前と番号を確かめてください。一部の区分だけを載せた表であれば、このままで構いません。",
  },
  en: {
    title: "Division out of line",
    message: (p) =>
      p.unknown.kind === "unnumbered"
        ? `Division "${p.label}" is numbered otherwise than its neighbours.`
        : `Division numbers jump from "${p.unknown.after}" to "${p.label}".`,
    fix: "Check the division's name and number. If the sheet shows only some divisions, leave it.",
  },
  find: (context) =>
    siblingGroups(context).flatMap((siblings) =>
      unknownAmong(siblings).flatMap(([{ division, places }, unknown]) =>
        findAt(context.grid, places.map(cellOf), { label: division.label, unknown }),
      ),
    ),
});

type TextForm = (text: string) => string;

/** 第1章第2節: the section's number, which goes on with the chapter's; `""` where a name follows at once. */
function furtherNumber(label: string): string {
  const first = readMarker(label);
  const rest = first === null ? "" : label.slice(first.end).trimStart();
  const next = rest.startsWith("第") ? readMarker(rest) : null;
  return next === null ? "" : rest.slice(0, next.end);
}

function byMarker(siblings: readonly NamedDivision[], canonical: TextForm): readonly (readonly NamedDivision[])[] {
  const marked = siblings.filter(({ division }) => division.marker !== null);
  const groups = groupBy(marked, ({ division: { label, marker, style } }) => {
    return `${style} ${canonical(marker ?? "")} ${canonical(furtherNumber(label))}`;
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/** 子育て・教育 and 子育て，教育: names that differ in signs alone. */
function byPlainName(siblings: readonly NamedDivision[]): readonly (readonly NamedDivision[])[] {
  const groups = groupBy(siblings, ({ division: { label } }) => plainName(label));
  return [...groups.values()].filter((group) => group.length > 1);
}

/** A digit at the beginning may belong to the name (5Gの整備): only where all are numbered is it a number. */
function areNumberedAlike(siblings: readonly NamedDivision[]): boolean {
  return siblings.every(({ division }) => division.style === siblings[0]?.division.style);
}

/**
 * One number, two divisions: a name that was written two ways splits its measures in every count. Names that differ
 * only in a preferred word (くらし, 暮らし) are told by the check on names.
 */
export const divisionSplit = defineCheck({
  code: "structure-division-split",
  granularity: "sheet",
  ja: {
    title: "一つの区分に、二つの名前がある",
    description:
      "同じ番号の区分に違う名前が書かれているか、同じ名前の記号の書き方が違います。集計では別の区分として数えられます。",
    message: (p: { labels: readonly { readonly label: string; readonly count: number }[] }) =>
      `同じ区分に、違う名前があります（${p.labels.map(({ label, count }) => `「${label}」${count}か所`).join("、")}）。`,
    fix: "同じ区分であれば名前をそろえ、別の区分であれば番号を直してください。",
  },
  en: {
    title: "One division, two names",
    message: (p) =>
      `One division has different names (${p.labels.map(({ label, count }) => `"${label}" ${count} times`).join(", ")}).`,
    fix: "If they are one division, use one name; if not, correct the number.",
  },
  find: (context) => {
    const [canonical, keyOf] = [rememberedByText(canonicalText), rememberedByText(nameKey)];
    return siblingGroups(context).flatMap((siblings) => {
      const numbered = (areNumberedAlike(siblings) ? byMarker(siblings, canonical) : []).filter(
        (group) => new Set(group.map(({ division }) => keyOf(division.label))).size > 1,
      );
      return [...numbered, ...byPlainName(siblings)].flatMap((group) => {
        const rarestFirst = [...group].sort((one, other) => one.places.length - other.places.length);
        const labels = [...rarestFirst]
          .reverse()
          .map(({ division, places }) => ({ label: division.label, count: places.length }));
        const rarer = rarestFirst.slice(0, -1).flatMap(({ places }) => places.map(cellOf));
        return findAt(context.grid, rarer, { labels });
      });
    });
  },
});

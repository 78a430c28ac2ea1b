import { usersSheets } from "../../../grid/ownCells";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { textOfCell } from "../../../measures/measure";
import { rememberedByText } from "../../../text/rememberedByText";
import type { Check, InspectionContext } from "../../check";
import type { FindingCell, FoundIn } from "../../finding";
import { cellOf } from "../place";
import { siblingGroups } from "../structure/divisionCells";
import { differingWords, nameKey, plainName } from "./nameKey";
import { textsOf } from "./writtenTexts";

/** One writing of a name, with its cells. */
interface Writing {
  readonly text: string;
  readonly cells: readonly FindingCell[];
}

/** Cells are made only for names that have two writings. */
type CellMaker = () => readonly FindingCell[];

interface NamedThing {
  /** Its writings differ in every count by division; a department's or measure's do not. */
  readonly isDivision: boolean;
  readonly writings: Map<string, { readonly text: string; readonly makers: CellMaker[] }>;
}

const longestName = 60;

class Names {
  private readonly things = new Map<string, NamedThing>();
  private readonly keyOf = rememberedByText(nameKey);
  private readonly plainOf = rememberedByText(plainName);

  constructor(private readonly own: string) {}

  add(text: string, cells: CellMaker, isDivision: boolean): void {
    const key = this.keyOf(text);
    const thing: NamedThing = this.things.get(key) ?? { isDivision, writings: new Map() };
    this.things.set(key, thing);
    this.write(thing, text, cells);
  }

  /** A text of another sheet: of interest only when it is a name of the plan. */
  meet(text: string, cells: CellMaker): void {
    const thing = this.things.get(this.keyOf(text));
    if (thing !== undefined) this.write(thing, text, cells);
  }

  get variants(): readonly { readonly isDivision: boolean; readonly writings: readonly Writing[] }[] {
    return [...this.things.values()]
      .filter(({ writings }) => writings.size > 1)
      .map(({ isDivision, writings }) => ({
        isDivision,
        writings: this.usualFirst(
          Array.from(writings.values(), ({ text, makers }) => ({ text, cells: makers.flatMap((make) => make()) })),
        ),
      }));
  }

  private usualFirst(writings: readonly Writing[]): readonly Writing[] {
    const isOwn = ({ cells }: Writing): number => (cells.some(({ sheet }) => sheet === this.own) ? 1 : 0);
    return [...writings].sort((one, other) => other.cells.length - one.cells.length || isOwn(other) - isOwn(one));
  }

  private write({ writings }: NamedThing, text: string, cells: CellMaker): void {
    const plain = this.plainOf(text);
    const writing = writings.get(plain) ?? { text, makers: [] };
    writings.set(plain, writing);
    writing.makers.push(cells);
  }
}

function otherSheets({ workbook, grid }: InspectionContext): readonly SheetGrid[] {
  return usersSheets(workbook).filter(({ name, hidden }) => name !== grid.name && !hidden);
}

function collectNames(context: InspectionContext): Names {
  const { measureSheet, grid } = context;
  const names = new Names(grid.name);
  const inSheet = (sheet: string, positions: readonly { row: number; column: number }[]): readonly FindingCell[] =>
    positions.map(({ row, column }) => ({ sheet, row, column }));
  for (const siblings of siblingGroups(context))
    for (const { division, places } of siblings)
      names.add(division.label, () => inSheet(grid.name, places.map(cellOf)), true);
  const others = otherSheets(context);
  const namedRoles = others.length === 0 ? (["department"] as const) : (["department", "name"] as const);
  for (const role of namedRoles) {
    const byText = new Map<string, FindingCell[]>();
    for (const { cells } of measureSheet.measures) {
      const cell = cells[role];
      const text = textOfCell(cell);
      if (cell === undefined || text === "" || text.length > longestName) continue;
      const known = byText.get(text);
      if (known === undefined) byText.set(text, [cell]);
      else known.push(cell);
    }
    for (const [text, cells] of byText) names.add(text, () => inSheet(grid.name, cells), false);
  }
  for (const sheet of others) {
    for (const { text, cells } of textsOf(sheet))
      if (text.length <= longestName) names.meet(text, () => inSheet(sheet.name, cells));
  }
  return names;
}

/** One of the two ways in which names drift apart: the word, and the cells that have it. */
interface Way {
  readonly word: string;
  readonly example: string;
  readonly cells: FindingCell[];
}

interface Drift {
  readonly isDivision: boolean;
  readonly ways: ReadonlyMap<string, Way>;
}

/** Names that drift by the same words (くらし for 暮らし) are one case. */
function drifts(context: InspectionContext): readonly Drift[] {
  const byWords = new Map<string, { isDivision: boolean; ways: Map<string, Way> }>();
  for (const { isDivision, usual, other } of variantPairs(context)) {
    const [word, otherWord] = differingWords(usual.text, other.text) ?? [usual.text, other.text];
    const key = [...[word, otherWord].sort(), String(isDivision)].join(" ");
    const drift = byWords.get(key) ?? { isDivision, ways: new Map<string, Way>() };
    byWords.set(key, drift);
    for (const [form, { text, cells }] of [[word, usual] as const, [otherWord, other] as const]) {
      const way = drift.ways.get(form) ?? { word: form, example: text, cells: [] };
      drift.ways.set(form, way);
      way.cells.push(...cells);
    }
  }
  return [...byWords.values()];
}

interface VariantPair {
  readonly isDivision: boolean;
  readonly usual: Writing;
  readonly other: Writing;
}

/** Every writing of a name beside its most frequent one. */
function variantPairs(context: InspectionContext): readonly VariantPair[] {
  return collectNames(context).variants.flatMap(({ isDivision, writings: [usual, ...others] }) =>
    usual === undefined ? [] : others.map((other) => ({ isDivision, usual, other })),
  );
}

function sheetsOf(cells: readonly FindingCell[]): readonly string[] {
  return [...new Set(cells.map(({ sheet }) => sheet))];
}

function asParameters({ word, cells }: Way): {
  readonly word: string;
  readonly count: number;
  readonly sheets: readonly string[];
} {
  return { word, count: cells.length, sheets: sheetsOf(cells) };
}

/** One name in two writings, between rows or between sheets; which is the more frequent is said, not which is right. */
export const nameVariant: Check = {
  code: "text-name-variant",
  family: "text",
  severity: "warning",
  granularity: "workbook",
  rule: null,
  needs: [],
  find: (context) =>
    drifts(context).flatMap(({ isDivision, ways }): readonly FoundIn[] => {
      const [usual, other] = [...ways.values()].sort((one, another) => another.cells.length - one.cells.length);
      const [first, ...rest] = other?.cells ?? [];
      if (usual === undefined || other === undefined || first === undefined) return [];
      return [
        {
          code: "text-name-variant",
          parameters: { usual: asParameters(usual), other: asParameters(other), example: other.example.trim() },
          cells: [first, ...rest],
          measure: null,
          severity: isDivision ? "warning" : "info",
        },
      ];
    }),
};

import { certain } from "../../../certain";
import type { CellPosition } from "../../../grid/cell";
import type { SheetGrid } from "../../../grid/sheetGrid";
import { textOfCell } from "../../../measures/measure";
import { rememberedByText } from "../../../text/rememberedByText";
import { groupBy } from "../../../groupBy";
import { defineCheck, type FindingCell, type InspectionContext } from "../../check";
import { at } from "../findingAt";
import { cellOf } from "../place";
import { siblingGroups } from "../structure/divisionCells";
import { visibleSheets } from "../visibleSheets";
import { differingWords, nameKey, plainName } from "./nameKey";
import { textsOf } from "./writtenTexts";

/** A name as it is written somewhere; its cells are made only for names that have two writings. */
interface WrittenName {
  readonly text: string;
  /** Its writings differ in every count by division; a department's or measure's do not. */
  readonly isDivision: boolean;
  readonly sheet: string;
  readonly positions: () => readonly CellPosition[];
}

const longestName = 60;

/** The names of the plan: its divisions, its departments, and its measures where another sheet may name them too. */
function ownNames(context: InspectionContext, isAlone: boolean): readonly WrittenName[] {
  const { name: sheet } = context.grid;
  const divisions = siblingGroups(context)
    .flat()
    .map(({ division, places }) => ({
      text: division.label,
      isDivision: true,
      sheet,
      positions: () => places.map(cellOf),
    }));
  const roles = isAlone ? (["department"] as const) : (["department", "name"] as const);
  const others = roles.flatMap((role) => {
    const cells = context.measureSheet.measures.flatMap((measure) => measure.cells[role] ?? []);
    return Array.from(groupBy(cells, textOfCell), ([text, alike]) => ({
      text,
      isDivision: false,
      sheet,
      positions: () => alike,
    })).filter(({ text }) => text !== "" && text.length <= longestName);
  });
  return [...divisions, ...others];
}

function namesIn(grid: SheetGrid): readonly WrittenName[] {
  const short = textsOf(grid).filter(({ text }) => text.length <= longestName);
  return short.map(({ text, cells }) => ({ text, isDivision: false, sheet: grid.name, positions: () => cells }));
}

/** One writing of a name, with its cells. */
interface Writing {
  readonly text: string;
  readonly cells: readonly FindingCell[];
}

function writingsOf(names: readonly WrittenName[], own: string, plainOf: (text: string) => string): readonly Writing[] {
  const writings = Array.from(groupBy(names, ({ text }) => plainOf(text)).values());
  if (writings.length < 2) return [];
  const isOwn = ({ cells }: Writing): number => (cells.some(({ sheet }) => sheet === own) ? 1 : 0);
  return writings
    .map(([first, ...others]) => ({
      text: first.text,
      cells: [first, ...others].flatMap(({ sheet, positions }) =>
        positions().map(({ row, column }) => ({ sheet, row, column })),
      ),
    }))
    .sort((one, other) => other.cells.length - one.cells.length || isOwn(other) - isOwn(one));
}

interface VariantPair {
  readonly isDivision: boolean;
  readonly usual: Writing;
  readonly other: Writing;
}

/** Every writing of a name beside its most frequent one. A text of another sheet matters only when it is a name of the plan. */
function variantPairs(context: InspectionContext): readonly VariantPair[] {
  const [keyOf, plainOf] = [rememberedByText(nameKey), rememberedByText(plainName)];
  const others = visibleSheets(context).filter(({ name }) => name !== context.grid.name);
  const own = groupBy(ownNames(context, others.length === 0), ({ text }) => keyOf(text));
  const elsewhere = groupBy(
    others.flatMap(namesIn).filter(({ text }) => own.has(keyOf(text))),
    ({ text }) => keyOf(text),
  );
  return [...own].flatMap(([key, names]) => {
    const [{ isDivision }] = names;
    const [usual, ...variants] = writingsOf([...names, ...(elsewhere.get(key) ?? [])], context.grid.name, plainOf);
    return usual === undefined ? [] : variants.map((other) => ({ isDivision, usual, other }));
  });
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

interface CountedWay {
  readonly word: string;
  readonly count: number;
  readonly sheets: readonly string[];
}

function counted({ word, cells }: Way): CountedWay {
  return { word, count: cells.length, sheets: [...new Set(cells.map(({ sheet }) => sheet))] };
}

/** One name in two writings, between rows or between sheets; which is the more frequent is said, not which is right. */
export const nameVariant = defineCheck({
  code: "text-name-variant",
  granularity: "workbook",
  ja: {
    title: "一つの名称に二つの書き方",
    description: "同じ区分・所属・施策の名称が、行やシートによって違う書き方になっています。",
    message: (p: { usual: CountedWay; other: CountedWay; example: string }) =>
      `同じ名称が「${p.usual.word}」（${p.usual.count}か所：${p.usual.sheets.join("、")}）と「${p.other.word}」（${p.other.count}か所：${p.other.sheets.join("、")}）の二通りに書かれています（例：「${p.example}」）。`,
    fix: "計画の正式な名称にそろえてください。",
  },
  en: {
    title: "One name written two ways",
    message: (p) =>
      `One name is written with "${p.usual.word}" (${p.usual.count} cells: ${p.usual.sheets.join(", ")}) and "${p.other.word}" (${p.other.count} cells: ${p.other.sheets.join(", ")}), as in "${p.example}".`,
    fix: "Use the plan's official name.",
  },
  find: (context) =>
    drifts(context).flatMap(({ isDivision, ways }) => {
      const sorted = [...ways.values()].sort((one, another) => another.cells.length - one.cells.length);
      const [usual, other] = [certain(sorted[0]), certain(sorted[1])];
      const [first, ...rest] = other.cells;
      return [
        {
          parameters: { usual: counted(usual), other: counted(other), example: other.example.trim() },
          ...at(certain(first), ...rest),
          severity: isDivision ? "warning" : "info",
        },
      ];
    }),
});

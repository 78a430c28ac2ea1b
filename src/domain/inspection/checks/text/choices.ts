import { groupBy } from "../../../groupBy";
import type { SourceCell } from "../../../grid/cell";
import { readGoalStatus } from "../../../evaluation/goalStatus";
import { plainText } from "../../../text/plainText";
import { textOfCell, type MeasureRole, type MeasureSheet } from "../../../measures/measure";
import { foldWidth } from "../../../text/foldWidth";
import { type InspectionContext, defineCheck } from "../../check";
import { oncePerInspection } from "../once";
import { findInCells, type FaultyCell } from "./repairedTexts";
import { canonicalText } from "../../../text/canonicalText";
import { unknownMarks } from "../judgement/rubric";

/** One spelling of a choice, with the cells that use it. */
interface Spelling {
  readonly text: string;
  readonly cells: readonly SourceCell[];
}

/** A choice of a column (○, ①達成した) with all the ways it is written, the most frequent first. */
interface ChoiceSpellings {
  readonly role: MeasureRole;
  readonly label: string;
  readonly spellings: readonly Spelling[];
}

const choiceRoles = ["grade", "goalStatus", "direction"] as const satisfies readonly MeasureRole[];

/** What a cell chooses, as far as its spelling does not matter. */
function choiceOf(context: InspectionContext, role: (typeof choiceRoles)[number], text: string): string {
  // ▲ is no spelling of △: only the same mark in another shape is (〇 for ○).
  if (role === "grade") return plainText(text);
  if (role === "goalStatus" && [...text].length === 1)
    return readGoalStatus(text, context.settings.goalStatusWords) ?? plainText(text);
  return plainText(text).toLowerCase();
}

/** The texts of a role's column, in the order in which the sheet first has them. */
function spellingsIn({ measures }: MeasureSheet, role: MeasureRole): readonly Spelling[] {
  const cells = measures.flatMap(({ indicatorRows }) => indicatorRows.flatMap((row) => row[role] ?? []));
  const byText = groupBy(cells, textOfCell);
  return Array.from(byText, ([text, alike]) => ({ text, cells: alike })).filter(({ text }) => text !== "");
}

/** How the choices of the grade, status and direction columns are spelt. */
export const choiceSpellings = oncePerInspection((context): readonly ChoiceSpellings[] =>
  choiceRoles.flatMap((role) => {
    const column = context.measureSheet.columns.get(role);
    if (column === undefined) return [];
    const choices = groupBy(spellingsIn(context.measureSheet, role), ({ text }) => choiceOf(context, role, text));
    return Array.from(choices.values(), (spellings) => ({
      role,
      label: column.label,
      spellings: [...spellings].sort((one, other) => other.cells.length - one.cells.length),
    }));
  }),
);

/** Whether two spellings differ in the width of characters and in spaces only. */
function differInWidthOnly(one: string, other: string): boolean {
  const folded = (text: string): string => foldWidth(text).text.replace(/\s/gu, "");
  return folded(one) === folded(other);
}

/** ①達成した（…） and ①達成した(…): the column's choices in two widths; one finding a column. */
export const mixedChoiceWidth = defineCheck({
  code: "text-choice-width-mixed",
  severity: "info",
  granularity: "column",
  ja: {
    title: "選択肢の全角・半角の混在",
    description: "評価や達成状況の同じ選択肢が、全角と半角の違う書き方で記入されています。",
    message: (p: { label: string; usual: number; odd: number; example: string; right: string }) =>
      `「${p.label}」の列で、同じ選択肢の全角・半角が混在しています（多い書き方${p.usual}か所、違う書き方${p.odd}か所。例：「${p.example}」は「${p.right}」と同じ選択肢）。COUNTIFなどでは別の値として数えられます。`,
    fix: "多い方の書き方にそろえてください。",
  },
  en: {
    title: "One choice in two widths",
    message: (p) =>
      `In "${p.label}" one choice is written in two widths (${p.usual} cells one way, ${p.odd} the other; "${p.example}" is the same as "${p.right}"). COUNTIF counts them apart.`,
    fix: "Write it as most cells do.",
  },
  find: (context) => {
    const byColumn = new Map<string, { odd: (FaultyCell & { readonly after: string })[]; usual: number }>();
    for (const { label, spellings } of choiceSpellings(context)) {
      const [usual, ...others] = spellings;
      if (usual === undefined) continue;
      const odd = others
        .filter(({ text }) => differInWidthOnly(text, usual.text))
        .flatMap(({ cells }) =>
          cells.map(({ row, column, content }) => ({ row, column, before: String(content), after: usual.text })),
        );
      if (odd.length === 0) continue;
      const known = byColumn.get(label) ?? { odd: [], usual: 0 };
      byColumn.set(label, { odd: [...known.odd, ...odd], usual: known.usual + usual.cells.length });
    }
    return [...byColumn].flatMap(([label, { odd, usual }]) => {
      const inOrder = [...odd].sort((one, other) => one.row - other.row);
      const [first] = inOrder;
      if (first === undefined) return [];
      const { before: example, after: right } = first;
      // One or two among many are slips; more are two habits.
      const severity = odd.length <= 2 && usual >= 5 ? ("warning" as const) : ("info" as const);
      const parameters = { label, usual, odd: odd.length, example, right };
      return findInCells(context.grid, inOrder, parameters).map((found) => ({ ...found, severity }));
    });
  },
});

/** The spelling the others should follow: the rubric's own where the column has it, else the most frequent. */
function rightSpelling({ settings }: InspectionContext, { role, spellings }: ChoiceSpellings): string | null {
  const symbols = role === "grade" ? settings.rubric.grades.map(({ symbol }) => symbol) : [];
  const own = spellings.find(({ text }) => symbols.includes(text));
  return own?.text ?? spellings[0]?.text ?? null;
}

/** A column all in 〇 where the rubric has ○; dashes are as good as one another. */
function isForeignThroughout({ settings }: InspectionContext, { role, spellings }: ChoiceSpellings): string | null {
  const [only, ...others] = spellings;
  if (role !== "grade" || only === undefined || others.length > 0) return null;
  const canonical = canonicalText(only.text);
  if (canonical === "-") return null;
  const symbols = settings.rubric.grades.map(({ symbol }) => symbol);
  const meant = symbols.find((symbol) => canonicalText(symbol) === canonical);
  return meant === undefined || meant === only.text ? null : meant;
}

/** 〇 or ◯ for ○: one grade in two spellings, so that COUNTIF and filters count half of it. */
export const variantSymbol = defineCheck({
  code: "text-variant-symbol",
  granularity: "column",
  ja: {
    title: "形の似た別の記号",
    description: "評価や達成状況の記号に、形の似た別の記号（○に対する〇など）が使われています。",
    message: (p: {
      label: string;
      right: string;
      usual: number;
      variants: readonly { readonly text: string; readonly count: number }[];
    }) =>
      `「${p.label}」の列で、「${p.right}」${p.usual > 0 ? `（${p.usual}か所）` : ""}と書くところが${p.variants.map(({ text, count }) => `「${text}」（${count}か所）`).join("、")}になっています。文字コードが違うため、COUNTIFなどでは別の値として数えられます。`,
    fix: "評価基準の記号にそろえてください。",
  },
  en: {
    title: "Look-alike symbol",
    message: (p) =>
      `In "${p.label}", "${p.right}"${p.usual > 0 ? ` (${p.usual} cells)` : ""} is written ${p.variants.map(({ text, count }) => `"${text}" (${count} cells)`).join(", ")}. COUNTIF counts them apart.`,
    fix: "Use the rubric's symbol throughout.",
  },
  find: (context) => {
    // Where the rubric lacks a mark of the sheet, it is another plan's: nobody may write its marks into the cells.
    const isOfRubric = unknownMarks(context).marks.length === 0;
    return choiceSpellings(context).flatMap((choice) => {
      const { label, spellings } = choice;
      const throughout = isForeignThroughout(context, choice);
      const right = throughout ?? rightSpelling(context, choice);
      if (right === null) return [];
      const variants = spellings.filter(({ text }) => text !== right && !differInWidthOnly(text, right));
      const faults = variants
        .flatMap(({ cells }) => cells)
        .sort((one, other) => one.row - other.row)
        .map(({ row, column, content }) => ({ row, column, before: String(content), after: right }));
      const usual = spellings.find(({ text }) => text === right)?.cells.length ?? 0;
      const counts = variants.map(({ text, cells }) => ({ text, count: cells.length }));
      const found = findInCells(context.grid, faults, { label, right, usual, variants: counts });
      const severity = throughout === null ? "warning" : "info";
      return found.map((one) => ({
        ...one,
        severity,
        repairs: choice.role !== "grade" || isOfRubric ? (one.repairs ?? []) : [],
      }));
    });
  },
});

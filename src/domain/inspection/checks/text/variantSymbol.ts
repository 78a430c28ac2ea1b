import { canonicalText } from "../../../text/canonicalText";
import { defineCheck, type InspectionContext } from "../../check";
import { unknownMarks } from "../judgement/rubricUnfit";
import { findInCells } from "./repairedTexts";
import { choiceSpellings, differInWidthOnly, type ChoiceSpellings } from "./choiceSpellings";

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

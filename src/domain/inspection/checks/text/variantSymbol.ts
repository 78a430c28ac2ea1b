import { canonicalText } from "../../../text/canonicalText";
import type { Check, InspectionContext } from "../../check";
import type { FoundIn, Repair } from "../../finding";
import { cellsAt } from "../findingAt";
import { choiceSpellings, differInWidthOnly, type ChoiceSpellings, type Spelling } from "./choiceSpellings";

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

function findingFor(
  context: InspectionContext,
  choice: ChoiceSpellings,
  right: string,
  variants: readonly Spelling[],
  isMixed: boolean,
): readonly FoundIn[] {
  const positions = variants.flatMap(({ cells }) => cells).sort((one, other) => one.row - other.row);
  const cells = cellsAt(context.grid.name, positions);
  if (cells === null) return [];
  const sheet = context.grid.name;
  const repairs = positions.map(({ row, column, content }): Repair => ({
    cell: { sheet, row, column },
    before: String(content),
    after: right,
  }));
  return [
    {
      code: "text-variant-symbol",
      parameters: {
        label: choice.label,
        right,
        usual: choice.spellings.find(({ text }) => text === right)?.cells.length ?? 0,
        variants: variants.map(({ text, cells: own }) => ({ text, count: own.length })),
      },
      cells,
      measure: null,
      severity: isMixed ? "warning" : "info",
      repairs,
    },
  ];
}

/** 〇 or ◯ for ○: one grade in two spellings, so that COUNTIF and filters count half of it. */
export const variantSymbol: Check = {
  code: "text-variant-symbol",
  family: "text",
  severity: "warning",
  granularity: "column",
  rule: null,
  needs: [],
  find: (context) =>
    choiceSpellings(context).flatMap((choice) => {
      const throughout = isForeignThroughout(context, choice);
      if (throughout !== null) return findingFor(context, choice, throughout, choice.spellings, false);
      const right = rightSpelling(context, choice);
      if (right === null) return [];
      const variants = choice.spellings.filter(({ text }) => text !== right && !differInWidthOnly(text, right));
      return findingFor(context, choice, right, variants, true);
    }),
};

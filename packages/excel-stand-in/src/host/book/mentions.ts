import type { ICellData, Workbook } from "@univerjs/core";

/** A defined name and what it stands for. */
interface NamedFormula {
  readonly name: string;
  readonly formulaOrRefString: string;
}

const mentionsOneOf = (formula: string, words: ReadonlySet<string>): boolean => {
  const lower = formula.toLowerCase();
  for (const word of words) if (lower.includes(word)) return true;
  return false;
};

/** The words and the names that stand for something with one of them, at whatever remove. */
function withNamesUpon(words: ReadonlySet<string>, names: readonly NamedFormula[]): ReadonlySet<string> {
  const added = names.filter(
    ({ name, formulaOrRefString }) => !words.has(name.toLowerCase()) && mentionsOneOf(formulaOrRefString, words),
  );
  if (added.length === 0) return words;
  return withNamesUpon(new Set([...words, ...added.map(({ name }) => name.toLowerCase())]), names);
}

/** Whether a formula of the workbook speaks of one of these (lower-case) names, directly or through a defined name. */
export function formulasMention(
  workbook: Workbook,
  names: readonly NamedFormula[],
  mentioned: ReadonlySet<string>,
): boolean {
  const words = withNamesUpon(mentioned, names);
  return workbook.getSheets().some((sheet) => {
    const lines: readonly Record<number, ICellData | undefined>[] = Object.values(sheet.getCellMatrix().getMatrix());
    // A formula without its text shares another's, which is looked at in its place.
    return lines.some((line) => Object.values(line).some((cell) => cell?.f && mentionsOneOf(cell.f, words)));
  });
}

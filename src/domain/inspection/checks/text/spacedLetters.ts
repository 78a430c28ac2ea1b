import { certain } from "../../../certain";
import type { CellPosition } from "../../../grid/cell";
import { nameBehindMarker } from "../../../plan/division";
import { defineCheck, type InspectionContext } from "../../check";
import { measureAt } from "../findingAt";
import { visibleSheets } from "../visibleSheets";
import { findInTexts, type FaultyText } from "./repairedTexts";
import { textsWith, writtenPhrases, type WrittenText } from "./writtenTexts";

/** J I S X: at least three capitals with spaces between them. */
const spacedCapitals = /(?<![\p{L}\p{N}])[A-ZＡ-Ｚ](?:[ 　][A-ZＡ-Ｚ](?![\p{L}])){2,}/u;
/** 小 計: a short word all of whose characters stand apart. */
const spacedKanji = /^[\p{Script=Han}ぁ-んァ-ヶー](?:[ 　]+[\p{Script=Han}ぁ-んァ-ヶー]){1,19}$/u;
/** 財政　の健全化: no word begins with a particle. */
const spacedParticle = /[\p{Script=Han}\p{Script=Katakana}ー]　[のをがにへ]\p{Script=Han}/u;
const spaces = /[ 　]+/gu;
const nameRoles = ["name", "indicator", "department"] as const;

function withoutSpaces(text: string): string {
  return text.replace(spaces, "");
}

/** The same for all texts that differ in their spaces and figures alone; of a phrase or a text. */
function keyOf(text: string): string {
  return withoutSpaces(text).replace(/[0-9]+/gu, "0");
}

/** Keys of what the visible sheets write in more than one way: only there can a space be unlike the others. */
function variedKeys(context: InspectionContext): ReadonlySet<string> {
  const known = new Map<string, string>();
  const varied = new Set<string>();
  for (const phrase of visibleSheets(context).flatMap(writtenPhrases)) {
    const key = keyOf(phrase);
    if ((known.get(key) ?? phrase) !== phrase) varied.add(key);
    known.set(key, phrase);
  }
  return varied;
}

/** The columns that name things: a space within one of their words is no layout. */
function nameColumns({ measureSheet }: InspectionContext): ReadonlySet<number> {
  if (measureSheet.kind !== "table") return new Set();
  const { columns, divisionColumns } = measureSheet;
  const named = [...nameRoles.map((role) => columns.get(role)), ...divisionColumns];
  return new Set(named.flatMap((column) => (column === undefined ? [] : [column.column])));
}

/** Names with a space that the same name has nowhere else: くら　し beside くらし. What stands behind a number may be spaced. */
function spacedNames(context: InspectionContext, texts: readonly WrittenText[]): ReadonlyMap<string, string | null> {
  // Spaces that follow one another are surplus (surplusSpace.ts).
  const spaced = texts.filter(({ text }) => spacesIn(nameBehindMarker(text)) > 0 && !/[ 　]{2}/u.test(text));
  if (spaced.length === 0) return new Map();
  const wanted = new Set(spaced.map(({ text }) => withoutSpaces(text)));
  const keys = new Set(spaced.map(({ text }) => keyOf(text)));
  const usual = new Map<string, WrittenText>();
  for (const written of visibleSheets(context).flatMap((grid) =>
    textsWith(grid, (phrase) => keys.has(keyOf(phrase))),
  )) {
    const key = withoutSpaces(written.text);
    const known = wanted.has(key) ? usual.get(key) : written;
    if (known === undefined || spacesIn(nameBehindMarker(written.text)) < spacesIn(nameBehindMarker(known.text)))
      usual.set(key, written);
  }
  return new Map(
    spaced.flatMap(({ text, cells }) => {
      const other = usual.get(withoutSpaces(text));
      const isOdd = other !== undefined && other.text !== text && other.cells.length >= cells.length;
      return isOdd
        ? [[text, other.text] as const]
        : spacedParticle.test(text)
          ? [[text, withoutSpaces(text)] as const]
          : [];
    }),
  );
}

function spacesIn(text: string): number {
  return text.trim().match(spaces)?.length ?? 0;
}

/** Letters of one word set apart for the look (小 計, J I S): it is found neither by searching nor by counting. */
export const spacedLetters = defineCheck({
  code: "text-spaced-letters",
  severity: "info",
  ja: {
    title: "文字の間を空けた語",
    description: "体裁のため、一つの語の文字の間に空白が入っています。検索で見つからず、読み上げも崩れます。",
    message: (p: { word: string; count: number }) =>
      `「${p.word}」は、文字の間に空白が入っています（${p.count}か所）。`,
    fix: "空白を取り、字間はセルの書式（均等割り付け）で空けてください。",
  },
  en: {
    title: "Letters of a word set apart",
    message: (p) => `"${p.word}" has spaces between its letters (${p.count} cells).`,
    fix: "Remove the spaces and space the letters by the cell's format.",
  },
  find: (context) => {
    const columns = nameColumns(context);
    const isInNames = ({ row, column }: CellPosition): boolean =>
      columns.has(column) && measureAt(context.measureSheet, row) !== null;
    const varied = variedKeys(context);
    const mayBeOdd = (phrase: string): boolean =>
      /\S[ 　]+\S/u.test(phrase) &&
      (varied.has(keyOf(phrase)) || spacedParticle.test(phrase) || spacedKanji.test(phrase.trim()));
    const names = textsWith(context.grid, mayBeOdd)
      .map(({ text, cells }) => ({ text, cells: cells.filter(isInNames) }))
      .filter(({ cells }) => cells.length > 0);
    const odd = spacedNames(context, names);
    const inNames = names.flatMap((written) => {
      const after =
        odd.get(written.text) ?? (spacedKanji.test(written.text.trim()) ? withoutSpaces(written.text) : null);
      if (after === null) return [];
      const word = written.text.trim();
      return findInTexts(context, [{ written, after }], (count) => ({ word, count })).map((found) => ({
        ...found,
        severity: "warning" as const,
      }));
    });
    const byWord = new Map<string, FaultyText[]>();
    const mayBeSpaced = (phrase: string): boolean =>
      spacedKanji.test(phrase.trim()) || spacedCapitals.test(phrase.trim());
    for (const { text: raw, cells } of textsWith(context.grid, mayBeSpaced)) {
      const text = raw.trim();
      const isKanji = spacedKanji.test(text);
      const word = isKanji ? text : certain(spacedCapitals.exec(text))[0];
      const after = isKanji ? withoutSpaces(text) : null;
      const written = { text: raw, cells: isKanji ? cells.filter((cell) => !isInNames(cell)) : cells };
      byWord.set(word, [...(byWord.get(word) ?? []), { written, after }]);
    }
    return [
      ...inNames,
      ...[...byWord].flatMap(([word, texts]) => findInTexts(context, texts, (count) => ({ word, count }))),
    ];
  },
});

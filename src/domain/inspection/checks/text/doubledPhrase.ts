import { defineCheck } from "../../check";
import { textOfCell } from "../../../measures/measure";
import { inMeasure, measureAt } from "../findingAt";
import { findInTexts, forAPerson } from "./repairedTexts";
import { textsWith } from "./writtenTexts";

const piecesOfAPhrase = 3;
const shortestPhrase = 8;

/** A run of three pieces that stands twice in a text; `null` when there is none. */
function phraseTwice(text: string): string | null {
  const pieces = text.split(/[\s　]+/u);
  const seen = new Set<string>();
  for (let index = 0; index + piecesOfAPhrase <= pieces.length; index += 1) {
    const phrase = pieces.slice(index, index + piecesOfAPhrase).join(" ");
    if (phrase.length >= shortestPhrase && seen.has(phrase)) return phrase;
    seen.add(phrase);
  }
  return null;
}

/**
 * 移行移行数, 受講者数者数, 割合の割合; 一人一人, 個々 and 様々 are words, a 事業 has its 事業費, and numbers and marks may repeat. Inside longer
 * words only at their end: a 大学 has its 大学院.
 */
const doubledWord =
  /(?<!\p{Script=Han})(?![一各個])(\p{Script=Han}{2,4})\1(?!費)|(?<=\p{Script=Han})(\p{Script=Han}{2,4})\2(?=$|[(（※])|(?<!\p{Script=Han})(?!最)(\p{Script=Han}{2,4})の\3(?!\p{Script=Han})/u;
const words = /^(?:少年少女|時々刻々|大学大学院)/u;
/** のの, をを between words; 体験体験 within a longer word, but 中学校学校給食 and what else is put together so. */
const typedTwice =
  /(?<=[\p{Script=Han}\p{Script=Katakana}ー])([のをにがと])\1(?=[\p{Script=Han}\p{Script=Katakana}])|(?<=\p{Script=Han})(?!学校|大学|施設|委員|会議|計画|事業|協会|組合|団体|地区|地域|公園|病院|制度|職員|(.)\2)(\p{Script=Han}{2})\3(?=\p{Script=Han}{2})/u;

/** A word of two letters or more that is written twice in an indicator's name. */
function wordTwice(text: string): string | null {
  const [, first, last, joined] = doubledWord.exec(text) ?? [];
  const word = first ?? last ?? joined ?? typedTwice.exec(text)?.[0];
  return word === undefined || words.test(text) ? null : word;
}

function hasRoomForTwo(text: string): boolean {
  return text.split(/[\s　]+/u).length > piecesOfAPhrase;
}

/** A title, legend or note in which a part stands twice, as copying from a PDF does; a word typed twice in a name. */
export const doubledPhrase = defineCheck({
  code: "text-doubled-phrase",
  ja: {
    title: "同じ語句の繰り返し",
    description: "表題や凡例に同じ語句が二度入っているか、施策名や指標に同じ語が二度続いています（移行移行数）。",
    message: (p: { phrase: string; count: number }) =>
      `「${p.phrase}」が一つのセルに二度入っています${p.count > 1 ? `（同じ内容のセルが${p.count}か所）` : ""}。`,
    fix: "重複した部分を削除してください。",
  },
  en: {
    title: "Phrase repeated",
    message: (p) =>
      `"${p.phrase}" stands twice in one cell${p.count > 1 ? ` (${p.count} cells with the same text)` : ""}.`,
    fix: "Delete the repetition.",
  },
  find: (context) => {
    const isData = (row: number): boolean => measureAt(context.measureSheet, row) !== null;
    const { measureSheet } = context;
    const gathered = measureSheet.kind === "table" ? [] : measureSheet.measures;
    const inGathered = gathered.flatMap((measure) =>
      (["indicator", "name"] as const).flatMap((role) => {
        const phrase = wordTwice(textOfCell(measure.cells[role]));
        return phrase === null
          ? []
          : [{ parameters: { phrase, count: 1 }, ...inMeasure(context, measure, measure.cells[role]) }];
      }),
    );
    const names = (["indicator", "name"] as const).flatMap((role) =>
      measureSheet.kind === "table" ? (measureSheet.columns.get(role)?.column ?? []) : [],
    );
    const inNames = textsWith(context.grid, (text) => doubledWord.test(text) || typedTwice.test(text)).flatMap(
      (written) => {
        const cells = written.cells.filter(({ row, column }) => isData(row) && names.includes(column));
        const phrase = wordTwice(written.text);
        if (phrase === null || cells.length === 0) return [];
        return findInTexts(context, forAPerson([{ ...written, cells }]), (count) => ({ phrase, count }));
      },
    );
    const inTitles = textsWith(context.grid, hasRoomForTwo).flatMap((written) => {
      const phrase = phraseTwice(written.text);
      if (phrase === null || written.cells.some(({ row }) => isData(row))) return [];
      return findInTexts(context, forAPerson([written]), (count) => ({ phrase, count }));
    });
    return [...inGathered, ...inNames, ...inTitles];
  },
});

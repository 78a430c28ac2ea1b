import { cellAddress, type CellPosition } from "../grid/cell";
import type { OpenDataNotice } from "./openTable";
import type { FormulaLike, UnencodableCell } from "./csvFile";
import { layouts as en } from "../texts/en/layouts";
import { layouts as ja } from "../texts/ja/layouts";
import type { Language } from "../texts/language";
import type { LayoutNotice } from "../layouts/notices";
import type { ListDifference } from "../planList/compareList";

const mostExamples = 5;
const longestText = 24;

function examples(shown: readonly string[], language: Language): string {
  const texts = { ja, en }[language];
  return texts.examples({
    shown: shown.slice(0, mostExamples).join(texts.separator),
    more: Math.max(0, shown.length - mostExamples),
  });
}

function addresses(cells: readonly CellPosition[], language: Language): string {
  return examples(cells.map(cellAddress), language);
}

function quotations(shown: readonly string[], language: Language): string {
  const { quoted } = { ja, en }[language];
  const short = (text: string): string => (text.length > longestText ? `${text.slice(0, longestText)}…` : text);
  return examples(
    shown.map((text) => quoted({ text: short(text.replace(/\s+/gu, " ")) })),
    language,
  );
}

function pairs(shown: readonly { readonly from: string; readonly to: string }[], language: Language): string {
  return examples(shown.map({ ja, en }[language].becomes), language);
}

/** Where a list that was edited differs from its sources, in a few words. */
function wordDifference(difference: ListDifference, language: Language): string {
  const { differences } = { ja, en }[language];
  switch (difference.code) {
    case "valueDiffers": {
      const { inList, inSource } = difference;
      const source = inSource.source === null ? "" : `${inSource.source.sheet}!${cellAddress(inSource.source)}`;
      return differences.valueDiffers({
        cell: cellAddress(inList),
        list: inList.text,
        source,
        text: inSource.text,
      });
    }
    case "rowMissing":
      return differences.rowMissing({ name: difference.row.name, indicator: difference.row.indicator });
    case "rowUnknown":
      return differences.rowUnknown({ cell: cellAddress(difference.cell), text: difference.cell.text });
    case "columnMissing":
      return differences.columnMissing({ header: difference.header });
  }
}

/** A notice as a sentence for the user. */
export function wordNotice(notice: LayoutNotice | OpenDataNotice, language: Language): string {
  const { notices } = { ja, en }[language];
  switch (notice.code) {
    case "formulasAsValues":
    case "looksLeft":
    case "formatUnknown":
    case "valuesUnreadable":
      return notices[notice.code]({ count: notice.cells.length, cells: addresses(notice.cells, language) });
    case "hiddenShown":
      return notices.hiddenShown(notice);
    case "objectsLeft":
      return notices.objectsLeft(notice);
    case "keptInRecord":
    case "rowsNotPlaced":
      return notices[notice.code]({ count: notice.texts.length, texts: quotations(notice.texts, language) });
    case "mergesLeft":
      return notices.mergesLeft(notice);
    case "divisionNotShown":
      return notices.divisionNotShown({ count: notice.names.length, names: quotations(notice.names, language) });
    case "divisionsInColumns":
      return notices.divisionsInColumns;
    case "recordUnreadable":
      return notices.recordUnreadable(notice);
    case "listDiffers": {
      const shown = notice.differences.map((difference) => wordDifference(difference, language));
      return notices.listDiffers({ count: shown.length, differences: examples(shown, language) });
    }
    case "charactersReplaced":
      return notices.charactersReplaced({ pairs: pairs(notice.pairs, language), cells: notice.cells.length });
    case "charactersLeft":
      return notices.charactersLeft({
        characters: examples(notice.characters, language),
        cells: addresses(notice.cells, language),
      });
    case "keysRepeated":
      return notices.keysRepeated({ keys: examples(notice.keys, language) });
  }
}

/** Texts of a CSV file that a spreadsheet program may take for formulas, and what was done about them. */
export function wordFormulaLike(cells: readonly CellPosition[], done: FormulaLike, language: Language): string {
  const { notices } = { ja, en }[language];
  const word = done === "defuse" ? notices.formulaLikeDefused : notices.formulaLikeKept;
  return word({ count: cells.length, cells: addresses(cells, language) });
}

/** Characters that Shift_JIS lacks: what stands for them where they were replaced. */
export function wordUnencodable(cells: readonly UnencodableCell[], isReplaced: boolean, language: Language): string {
  const { notices } = { ja, en }[language];
  const found = new Map(
    cells.flatMap(({ characters }) =>
      characters.map(({ character, replacement }) => [character, replacement] as const),
    ),
  );
  const characters = isReplaced
    ? pairs(
        [...found].map(([from, to]) => ({ from, to })),
        language,
      )
    : examples([...found.keys()], language);
  const word = isReplaced ? notices.unencodableReplaced : notices.unencodable;
  return word({ characters, cells: addresses(cells, language) });
}

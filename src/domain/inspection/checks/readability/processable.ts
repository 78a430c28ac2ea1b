import { groupBy } from "../../../groupBy";
import { ruleCheck } from "./ruleCheck";
import { inReadingOrder } from "../inReadingOrder";
import { roleCells, valuesIn } from "./tableCells";
import { cellAt } from "../../../grid/sheetGrid";
import { textOfCell } from "../../../measures/measure";
import { isFilledAt } from "../structure/shownCells";
import { comparableHeader } from "../../../measures/headerLabel";
import { containsCell, coversArea } from "../../../grid/cell";
import { choiceSpellings } from "../text/choices";

const number = /^(?:累計|延べ?|約|計)?[^\p{L}]*[0-9０-９]/u;

function holdsNumber(text: string): boolean {
  return valuesIn(text).some((value) => number.test(value));
}

export const numbersAreNumeric = ruleCheck({
  code: "readability-numbers-are-numeric",
  ja: {
    title: "文字として入力された数値",
    description: "数値は数値として入力し、単位や注を混ぜません。",
    message: (p) => `単位や注と一緒に文字として入力された数値が${p.count}か所あります（「${p.example}」など）。`,
    fix: "数値だけを入力し、単位は単位の列に、注は備考欄に移してください。",
  },
  en: {
    title: "Numbers typed as text",
    message: (p) => `${p.count} numbers are text with units or notes ("${p.example}" …).`,
    fix: "Enter the number alone; units and notes have columns of their own.",
  },
  places: (context) =>
    roleCells(context, ["number", "baseline", "expected", "target", "actual", "achievementRate"]).filter(
      ({ content }) => typeof content === "string" && holdsNumber(content),
    ),
});

const ditto = /^(?:[〃々″"]|同上|同)$/u;

/** Every row says everything: no 同上, no blank for "as above", no division only in a heading above. */
export const nothingOmitted = ruleCheck({
  code: "readability-nothing-omitted",
  ja: {
    title: "項目の省略",
    description: "空欄、「同上」、見出し行などで項目を省略しません。",
    message: (p) => `区分・番号・施策名などを省略したところが${p.count}か所あります。`,
    fix: "すべての行に、区分・番号・施策名・所属を記入してください。",
  },
  en: {
    title: "Entries omitted",
    message: (p) => `${p.count} divisions, numbers or names are left out.`,
    fix: "Fill in every row.",
  },
  places: ({ grid, measureSheet }) => {
    const { rows, divisionColumns, columns } = measureSheet;
    const identifying = [
      ...divisionColumns.map(({ column }) => column),
      ...(["number", "name", "department"] as const).flatMap((role) => columns.get(role)?.column ?? []),
    ];
    const omitted = rows.flatMap((row) => {
      if (row.kind === "heading") return row.cells.slice(0, 1);
      if (row.kind !== "measure" && row.kind !== "continuation") return [];
      return identifying
        .filter(
          (column) =>
            !isFilledAt(grid, row.row, column) || ditto.test(textOfCell(cellAt(grid, { row: row.row, column }))),
        )
        .map((column) => ({ row: row.row, column }));
    });
    return inReadingOrder(omitted);
  },
});

export const uniqueHeaders = ruleCheck({
  code: "readability-unique-headers",
  granularity: "column",
  ja: {
    title: "同じ項目名の列",
    description: "項目名は列ごとに違うものにします。",
    message: (p) => `同じ項目名の列が${p.count}列あります（「${p.example}」など）。`,
    fix: "「令和4年度目標」のように、項目名だけで区別できるようにしてください。",
  },
  en: {
    title: "Headers used twice",
    message: (p) => `${p.count} columns share a header ("${p.example}" …).`,
    fix: "Make each header unique.",
  },
  places: ({ measureSheet: { header } }) => {
    const own = header.columns.filter(({ cell, column }) => cell.column === column);
    const alike = Array.from(groupBy(own, ({ label }) => comparableHeader(label)).values());
    return inReadingOrder(
      alike.filter(({ length }) => length > 1).flatMap((columns) => columns.map(({ cell }) => cell)),
    );
  },
});

export const uniformChoices = ruleCheck({
  code: "readability-uniform-choices",
  ja: {
    title: "選択肢の表記ゆれ",
    description: "同じ選択肢は、いつも同じ表記にします。",
    message: (p) => `ほかと違う表記の選択肢が${p.count}か所あります（「${p.example}」など）。`,
    fix: "表記をそろえてください。",
  },
  en: {
    title: "Choices spelt differently",
    message: (p) => `${p.count} choices are spelt otherwise ("${p.example}" …).`,
    fix: "Spell them alike.",
  },
  places: (context) =>
    inReadingOrder(
      choiceSpellings(context).flatMap(({ spellings }) => spellings.slice(1).flatMap(({ cells }) => cells)),
    ),
});

export const valuesNotFormulas = ruleCheck({
  code: "readability-values-not-formulas",
  ja: {
    title: "数式のセル",
    description: "公開するデータでは、数式を値にします。",
    message: (p) => `数式のセルが${p.count}か所あります（「${p.example}」など）。`,
    fix: "公開用のファイルでは、数式を値として貼り付けてください。作業用の表では、このままで構いません。",
  },
  en: {
    title: "Formulas",
    message: (p) => `${p.count} cells hold formulas ("${p.example}").`,
    fix: "Paste them as values in the published file. In a working file they may stay.",
  },
  places: ({ grid: { traits }, measureSheet: { area } }) => {
    if (traits.formulas === null) return null;
    const inTable = traits.formulas.cells.filter((cell) => containsCell(area, cell));
    return inTable.length > 0 || coversArea(traits.formulas.area, area) ? inTable : null;
  },
});

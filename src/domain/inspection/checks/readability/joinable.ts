import type { TableContext } from "../../check";
import { ruleCheck } from "./ruleCheck";
import { textOfCell, type MeasureRole } from "../../../measures/measure";
import { canonicalText } from "../../../text/canonicalText";
import { measureAt } from "../findingAt";
import { roleCells, valuesIn, tableCellsWith } from "./tableCells";
import { isGroupHeader } from "../../../measures/groupHeader";

export const headerInFirstRow = ruleCheck({
  code: "readability-header-in-first-row",
  granularity: "row",
  ja: {
    title: "1行目が項目名でない",
    description: "1行目に項目名、2行目からデータを置きます。",
    message: (p) => `項目名（「${p.example}」など）が1行目の1行に収まっていないか、2行目が施策の行ではありません。`,
    fix: "表題や凡例は別のシートに移し、項目名を1行目の1行にしてください。",
  },
  en: {
    title: "Header not in the first row",
    message: (p) => `The header ("${p.example}" …) is not in the first row alone, or the second row is no measure.`,
    fix: "Move titles elsewhere and use one header row.",
  },
  places: ({ measureSheet: { header, rows, area } }) => {
    const begins = header.firstRow === 0 && header.lastRow === 0 && rows[0]?.kind === "measure";
    return begins ? [] : [{ row: header.firstRow, column: area.column }];
  },
});

const symbolRoles: readonly MeasureRole[] = ["baseline", "expected", "target", "actual", "grade"];
/** Marks that mean something only by agreement: ◎, △, -, x, *** …. */
const symbol = /^[\p{S}\p{P}xX…]{1,3}$/u;

/** Everything in the workbook that may explain a symbol: what is not a measure's own cell. */
function explanations({ workbook, grid, measureSheet }: TableContext): string {
  const own = grid.contents.filter((_, row) => measureAt(measureSheet, row + grid.origin.row) === null).flat();
  const others = workbook.sheets.filter(({ name }) => name !== grid.name).flatMap(({ contents }) => contents.flat());
  return [...own, ...others]
    .filter((content) => typeof content === "string" && content.length > 1)
    .map((content) => canonicalText(String(content)))
    .join("\n");
}

export const definedSymbols = ruleCheck({
  code: "readability-defined-symbols",
  ja: {
    title: "説明のない記号",
    description: "特別な意味の記号は、意味を明記します。",
    message: (p) => `意味の書かれていない記号が${p.count}か所あります（「${p.example}」など）。`,
    fix: "記号の意味を凡例に記入してください。",
  },
  en: {
    title: "Symbols not defined",
    message: (p) => `${p.count} cells have a symbol that nothing defines ("${p.example}" …).`,
    fix: "Add it to the legend.",
  },
  places: (context) => {
    const used = roleCells(context, symbolRoles).filter((cell) => symbol.test(textOfCell(cell)));
    const explained = explanations(context);
    const isDefined = new Map<string, boolean>();
    return used.filter((cell) => {
      const canonical = canonicalText(textOfCell(cell));
      const known = isDefined.get(canonical) ?? explained.includes(canonical);
      isDefined.set(canonical, known);
      return !known;
    });
  },
});

const bareNumber = /^[-+▲△]?[0-9０-９][0-9０-９,，.．]*$/u;
function holdsBareNumber(text: string): boolean {
  return valuesIn(text).some((value) => bareNumber.test(value));
}

export const statedUnits = ruleCheck({
  code: "readability-stated-units",
  granularity: "column",
  ja: {
    title: "単位のない数値",
    description: "数値の単位を明記します。",
    message: (p) => `単位の分からない数値が${p.count}か所あります（「${p.example}」など）。`,
    fix: "単位の列を設けるか、項目名に単位を記入してください。",
  },
  en: {
    title: "Numbers without a unit",
    message: (p) => `${p.count} numbers have no unit ("${p.example}" …).`,
    fix: "Add a column for units or name the unit in the header.",
  },
  places: ({ measureSheet: { measures, columns } }) =>
    measures.flatMap(({ indicatorRows }) =>
      indicatorRows.flatMap((cells) =>
        (["baseline", "expected", "target", "actual"] as const).flatMap((role) => {
          const cell = cells[role];
          const remark = columns.get(role)?.remark ?? null;
          const hasUnit = textOfCell(cells.unit) !== "" || (remark !== null && !isGroupHeader(remark));
          return cell === undefined || hasUnit || !holdsBareNumber(cell.text) ? [] : [cell];
        }),
      ),
    ),
});

const era =
  /(?:明治|大正|昭和|平成|令和)\s*(?:元|[0-9０-９]{1,2})\s*年|(?<![A-Za-z])[MTSHRＭＴＳＨＲ](?:元|[0-9]{1,2})(?:年|[./][0-9]{1,2})/u;
const gregorian = /(?:19|20)[0-9]{2}/u;

export const gregorianYears = ruleCheck({
  code: "readability-gregorian-years",
  ja: {
    title: "西暦のない和暦",
    description: "年は西暦で書くか、和暦に西暦を併記します。",
    message: (p) => `西暦のない和暦が${p.count}か所あります（「${p.example}」など）。`,
    fix: "公開用のデータでは、西暦を併記してください。",
  },
  en: {
    title: "Era years without Gregorian ones",
    message: (p) => `${p.count} cells give era years only ("${p.example}" …).`,
    fix: "Add the Gregorian year in published data.",
  },
  places: (context) => tableCellsWith(context, (text) => era.test(text) && !gregorian.test(text)),
});

export const longFormat = ruleCheck({
  code: "readability-long-format",
  granularity: "column",
  ja: {
    title: "年度が横に並ぶ表",
    description: "年度などは、列でなく行に並べます。",
    message: (p) => `年度ごとの列が${p.count}年度分あります。`,
    fix: "公開用のデータでは、年度の列を設け、年度ごとに行を分けてください。",
  },
  en: {
    title: "Years across in columns",
    message: (p) => `The columns of ${p.count} years stand side by side.`,
    fix: "In published data give each year a row.",
  },
  places: ({ measureSheet: { yearColumns, header } }) => {
    const years = yearColumns.filter(({ fiscalYear }) => fiscalYear !== null);
    if (years.length < 2) return [];
    return years.map(({ columns }) => ({ row: header.firstRow, column: Math.min(...Object.values(columns)) }));
  },
});

import type { CellPosition, SourceCell } from "../../../grid/cell";
import { countsOf } from "../../../groupBy";
import { cellAt, type SheetGrid } from "../../../grid/sheetGrid";
import type { Measure } from "../../../measures/measure";
import { wareki as warekiEn } from "../../../texts/en/wareki";
import { wareki as warekiJa } from "../../../texts/ja/wareki";
import type { DateExpression, DateRefusal, DateWarning } from "../../../wareki/dateReading";
import { describeRefusal, describeWarning } from "../../../wording/describeRefusal";
import { findDateExpressions } from "../../../wareki/findAsOf";
import { rememberedByText } from "../../../text/rememberedByText";
import { parseDateExpression } from "../../../wareki/parseDate";
import {
  defineCheck,
  type Check,
  type FindingWords,
  type Found,
  type FoundAt,
  type InspectionContext,
  type JapaneseWords,
  type Severity,
} from "../../check";
import { at, inMeasure } from "../findingAt";
import { measureOfRowInOrder } from "../measureOfRow";
import { oncePerInspection } from "../once";
import { cellsWith } from "../text/writtenTexts";
import { visibleSheets } from "../visibleSheets";

interface DateInCell {
  /** `null`: in a title, a header, a note, another sheet. */
  readonly measure: Measure | null;
  readonly cell: SourceCell;
  readonly expression: DateExpression;
}

/** No date is without a figure before one of these marks, 令和4(2022)年 included, or an era in one character. */
const mayBeDate = /[0-9０-９元〇○一二三四五六七八九十][\s\p{Pe}]*[年月./．／\-－末]|[㍾㍽㍼㍻㋿]/u;

/** A column of dates holds nothing but dates, also those that would be no date inside a sentence. */
function expressionsIn(text: string, isDateColumn: boolean): readonly DateExpression[] {
  const found = findDateExpressions(text);
  const reading = isDateColumn && found.length === 0 ? parseDateExpression(text) : null;
  return reading === null ? found : [{ index: 0, length: text.length, text: text.trim(), reading }];
}

/** R5.9.25 in a cell of its own. */
const dateAlone = /^\s*[SHRＳＨＲ][0-9０-９]{1,2}[.．/／][0-9０-９]{1,2}[.．/／][0-9０-９]{1,2}\s*$/u;
const fewestDates = 3;

/** Columns in which several cells are nothing but a date: there R5.9.31 is meant as one too. */
function columnsOfDates(grid: SheetGrid, positions: readonly CellPosition[]): ReadonlySet<number> {
  const columns = positions
    .filter(({ row, column }) => dateAlone.test(String(cellAt(grid, { row, column }).content)))
    .map(({ column }) => column);
  return new Set([...countsOf(columns)].flatMap(([column, count]) => (count >= fewestDates ? [column] : [])));
}

/** Dates of every visible sheet. Texts repeat from row to row (①達成した …); each is looked through once. */
function findDates(context: InspectionContext): readonly DateInCell[] {
  const { measureSheet } = context;
  const dateColumn = measureSheet.kind === "table" ? measureSheet.columns.get("asOf")?.column : undefined;
  const findInTexts = rememberedByText((text) => expressionsIn(text, false));
  const findInDates = rememberedByText((text) => expressionsIn(text, true));
  const measureOf = measureSheet.kind === "table" ? measureOfRowInOrder(measureSheet) : () => undefined;
  return visibleSheets(context).flatMap((grid) => {
    const positions = cellsWith(grid, (text) => mayBeDate.test(text));
    const dated = columnsOfDates(grid, positions);
    return positions.flatMap((position) => {
      const measure = (grid.name === measureSheet.sheet ? measureOf(position.row) : undefined) ?? null;
      const cell = cellAt(grid, position);
      const text = String(cell.content);
      const isAlone = dated.has(position.column) && dateAlone.test(text);
      const find = isAlone || (measure !== null && position.column === dateColumn) ? findInDates : findInTexts;
      return find(text).map((expression) => ({ measure, cell, expression }));
    });
  });
}

/** Every date in the texts of the workbook, also those that do not exist. Several checks ask; they are sought once. */
const datesInCells = oncePerInspection(findDates);

function foundAt(context: InspectionContext, { measure, cell }: DateInCell): FoundAt {
  return measure === null ? at(cell) : inMeasure(context, measure, cell);
}

type DateCode = `quantity-date-${string}`;

/** A date that is refused for one of these reasons. */
function refusedDate<const Code extends DateCode>(
  code: Code,
  severity: Severity,
  reasons: readonly DateRefusal["code"][],
  ja: Omit<JapaneseWords, "message">,
  en: Omit<FindingWords, "message">,
): Check<Code, { readonly reason: DateRefusal }> {
  return defineCheck({
    code,
    severity,
    ja: { ...ja, message: ({ reason }: { readonly reason: DateRefusal }) => describeRefusal(reason, warekiJa) },
    en: { ...en, message: ({ reason }) => describeRefusal(reason, warekiEn) },
    find: (context) =>
      datesInCells(context).flatMap((date) => {
        const { reading } = date.expression;
        return reading.ok || !reasons.includes(reading.reason.code)
          ? []
          : [{ parameters: { reason: reading.reason }, ...foundAt(context, date) }];
      }),
  });
}

/** The dates that are clear but carry a warning of this kind. */
function warnedDates<Code extends DateWarning["code"], Parameters extends object>(
  context: InspectionContext,
  code: Code,
  parameters: (warning: Extract<DateWarning, { readonly code: Code }>) => Parameters,
): readonly Found<Parameters & { readonly text: string }>[] {
  return datesInCells(context).flatMap((date) => {
    const { reading, text } = date.expression;
    const warnings = reading.ok ? reading.warnings : [];
    return warnings
      .filter((warning): warning is Extract<DateWarning, { readonly code: Code }> => warning.code === code)
      .map((warning) => ({ parameters: { text, ...parameters(warning) }, ...foundAt(context, date) }));
  });
}

/** 令和4年2月30日, R4.13.1: no such day, anywhere in the workbook. */
export const dateImpossible = refusedDate(
  "quantity-date-impossible",
  "error",
  ["noSuchDay", "outsideRange"],
  {
    title: "存在しない日付",
    description: "暦にない月日や、扱える範囲の外の日付が書かれています。",
    fix: "正しい日付に直してください。",
  },
  {
    title: "Date that does not exist",
    fix: "Write the right date.",
  },
);

/** 平成31年5月1日, 昭和64年1月8日: the era had ended, or had not begun. Documents made before the change may stay so (改元に伴う申合せ, 2019). */
export const dateOutsideEra = refusedDate(
  "quantity-date-outside-era",
  "warning",
  ["outsideEra"],
  {
    title: "元号の期間の外の日付",
    description: "改元の後や前の日付が、その元号では存在しない年月日で書かれています。",
    fix: "改元後の日付は、新しい元号で書いてください。",
  },
  {
    title: "Date outside its era",
    fix: "Write dates after the change in the new era.",
  },
);

/** 2022(令和5)年: one of the two years is wrong. */
export const datePairDisagrees = refusedDate(
  "quantity-date-pair-disagrees",
  "error",
  ["pairDisagrees"],
  {
    title: "西暦と和暦が一致しない",
    description: "西暦と和暦を併記した日付の、二つの年が異なります。",
    fix: "西暦と和暦のどちらが正しいかを確かめ、誤っている方を直してください。",
  },
  {
    title: "Gregorian and Japanese year disagree",
    fix: "Find out which year is right and correct the other.",
  },
);

/** 令和4年12月31日(日), which was a Saturday: day or weekday is wrong. */
export const dateWeekdayDiffers = defineCheck({
  code: "quantity-date-weekday-differs",
  ja: {
    title: "日付と曜日が一致しない",
    description: "日付に添えた曜日が、暦の曜日と異なります。",
    message: (p: { text: string; written: string; actual: string }) =>
      `「${p.text}」：${describeWarning({ code: "weekdayDisagrees", ...p }, warekiJa)}`,
    fix: "日付と曜日のどちらが正しいかを確かめ、誤っている方を直してください。",
  },
  en: {
    title: "Date and weekday disagree",
    message: (p) => `"${p.text}": ${describeWarning({ code: "weekdayDisagrees", ...p }, warekiEn)}`,
    fix: "Find out whether the date or the weekday is right and correct the other.",
  },
  find: (context) => warnedDates(context, "weekdayDisagrees", ({ written, actual }) => ({ written, actual })),
});

/** 平成33年度: clear, and today written 令和3年度. A plan made before the change of eras may keep it. */
export const dateLegacyEra = defineCheck({
  code: "quantity-date-legacy-era",
  severity: "info",
  ja: {
    title: "改元前の元号による年",
    description: "平成33年度のように、改元前に作った計画の書き方が残っています。読み取りには差し支えありません。",
    message: (p: { text: string; modern: string }) =>
      `「${p.text}」は改元前の表記で、今の書き方では「${p.modern}」です。`,
    fix: "公表に当たって書き改めるかどうかを判断してください。",
  },
  en: {
    title: "Year of an era that has ended",
    message: (p) => `"${p.text}" is written as before the change of eras; today it is "${p.modern}".`,
    fix: "Decide whether to rewrite it for publication.",
  },
  find: (context) =>
    warnedDates(context, "legacyEra", ({ modern }) => ({ modern })).filter(({ measure }) => measure !== null),
});

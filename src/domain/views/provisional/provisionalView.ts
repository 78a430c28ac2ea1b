import { groupBy } from "../../groupBy";
import { asOfDates, yearJudged } from "../../inspection/checks/quantity/asOfDates";
import { textOfCell } from "../../measures/measure";
import { describeInterval, type QuantityTexts } from "../../wording/describeReading";
import { quantity as quantityEn } from "../../texts/en/quantity";
import { provisional as en } from "../../texts/en/views/provisional";
import { provisional as ja } from "../../texts/ja/views/provisional";
import { quantity as quantityJa } from "../../texts/ja/quantity";
import { eraAndFiscalYear, formatWareki } from "../../wareki/formatWareki";
import { listSection, type ListColumn } from "../listSection";
import { viewText, type ViewResult, type ViewSection } from "../view";
import { sourceNotes, type ViewSource } from "../viewSource";
import { EarlierValues, keyOfValue, readEarlierList, type Change, type EarlierValue } from "./earlierList";
import {
  isProvisional,
  provisionalKinds,
  sheetValues,
  type ProvisionalValue,
  type SheetValue,
} from "./provisionalValues";

type Words = typeof ja | typeof en;

/** A value of the list as it is printed. */
interface Entry {
  readonly value: ProvisionalValue;
  readonly department: string;
  readonly date: string;
  /** `null`: this is the first list. */
  readonly change: Change | null;
}

/** What a value is called, and when it is of, in words. */
interface Wording {
  readonly words: Words;
  readonly dateOf: (value: SheetValue) => string;
}

/** Days as officials write them on what they hand in. */
const inWareki: QuantityTexts = {
  ...quantityJa,
  day: (date) => formatWareki(date, "long"),
  month: ({ year, month }) => `${formatWareki({ year, month, day: 1 }, "year")}${month}月`,
};

function wordingOf(language: ViewSource["language"]): Wording {
  const quantity = { ja: inWareki, en: quantityEn }[language];
  return {
    words: { ja, en }[language],
    dateOf: ({ date }) => (date === null ? "" : describeInterval(date, quantity)),
  };
}

function departmentOf({ measure, cell }: SheetValue, words: Words): string {
  const ofRow = measure.indicatorRows.find((cells) => Object.values(cells).some((one) => one.row === cell.row));
  const department = textOfCell(ofRow?.department) || textOfCell(measure.cells.department);
  return department.replace(/\s*\n\s*/gu, "、") || words.noDepartment;
}

const grid = [26, 16, 30, 30, 6, 26, 14, 20, 28] as const;

function countsSection(groups: ReadonlyMap<string, readonly Entry[]>, words: Words): ViewSection {
  const all = [...groups.values()].flat();
  const kinds = provisionalKinds.filter((kind) => all.some(({ value }) => value.kind === kind));
  const items = [...groups, [words.total, all] as const];
  return listSection<(typeof items)[number]>(
    [
      { label: words.department, width: 60, cell: ([name]) => name },
      ...kinds.map((kind) => ({
        label: words.kinds[kind],
        width: 20,
        cell: ([, entries]: (typeof items)[number]) => entries.filter(({ value }) => value.kind === kind).length,
      })),
      { label: words.total, width: 20, cell: ([, { length }]) => length },
    ],
    {
      grid,
      items,
      kindOf: ([, entries]) => (entries === all ? "total" : "body"),
      whenEmpty: words.none,
      heading: words.counts,
    },
  );
}

function changeText({ value, date, change }: Entry, words: Words): string {
  switch (change?.kind) {
    case undefined:
      return words.first;
    case "new":
      return words.isNew;
    case "unchanged":
      return words.unchanged;
    case "updated":
      return words.updated({
        before: words.withDate(change.before),
        now: words.withDate({ value: value.text, date }),
      });
  }
}

function entriesSection(items: readonly Entry[], hasDepartments: boolean, words: Words): ViewSection {
  const [department, code, name, indicator, role, value, kind, date, change] = grid;
  const columns: readonly ListColumn<Entry>[] = [
    { label: words.department, width: department, joined: true, cell: (entry) => entry.department },
    { label: words.code, width: code, cell: (entry) => viewText(entry.value.measure.code, entry.value.cell) },
    { label: words.name, width: name, cell: (entry) => textOfCell(entry.value.measure.cells.name) },
    { label: words.indicator, width: indicator, cell: (entry) => entry.value.indicator },
    { label: words.role, width: role, align: "center", cell: (entry) => words.roles[entry.value.role] },
    { label: words.value, width: value, cell: (entry) => entry.value.text },
    { label: words.kind, width: kind, cell: (entry) => words.kinds[entry.value.kind] },
    { label: words.date, width: date, cell: (entry) => entry.date },
    { label: words.change, width: change, cell: (entry) => changeText(entry, words) },
  ];
  return listSection(hasDepartments ? columns : columns.slice(1), {
    grid,
    items,
    kindOf: (entry) => (entry.value.kind === "pending" ? "marked" : "body"),
    whenEmpty: words.none,
    heading: words.list,
  });
}

/** The value that stands in the sheet now for one that was provisional. */
function currentValues(values: readonly SheetValue[]): ReadonlyMap<string, SheetValue> {
  return new Map(
    [...values].reverse().map((value) => [keyOfValue({ ...value, code: value.measure.code }), value] as const),
  );
}

/** `resolved`: `null` where there is no earlier list. */
function resolvedSection(
  resolved: readonly EarlierValue[] | null,
  values: readonly SheetValue[],
  { words, dateOf }: Wording,
): ViewSection {
  const current = resolved === null ? new Map<string, SheetValue>() : currentValues(values);
  const items = (resolved ?? []).map((before) => ({ before, now: current.get(keyOfValue(before)) }));
  return listSection<(typeof items)[number]>(
    [
      { label: words.code, width: 22, cell: ({ before, now }) => viewText(before.code, now?.cell) },
      { label: words.name, width: 34, cell: ({ before }) => before.name },
      { label: words.indicator, width: 34, cell: ({ before }) => before.indicator },
      { label: words.role, width: 8, align: "center", cell: ({ before }) => words.roles[before.role] },
      { label: words.before, width: 46, cell: ({ before }) => words.withDate(before) },
      {
        label: words.now,
        width: 46,
        cell: ({ now }) => (now === undefined ? words.gone : words.withDate({ value: now.text, date: dateOf(now) })),
      },
    ],
    { grid, items, whenEmpty: resolved === null ? words.noEarlier : words.noneResolved, heading: words.resolved },
  );
}

function ruleOf({ inspection, language }: ViewSource, words: Words): string {
  const judged = yearJudged(asOfDates(inspection), inspection);
  if (judged === null) return words.ruleWithoutYear;
  const { fiscalYear, isAssumed } = judged;
  const year = language === "ja" ? `${eraAndFiscalYear(fiscalYear)}年度` : `FY ${String(fiscalYear)}`;
  return words.rule({ year, isAssumed });
}

/** Why there are no values that could be provisional; `null`: there are. */
export function lackingForProvisional({ inspection, language }: ViewSource): string | null {
  const { columns } = inspection.measureSheet;
  return columns.has("actual") || columns.has("target") ? null : wordingOf(language).words.noColumns;
}

/**
 * 暫定値一覧: what is as-of, forecast or still to come, by department; on a later run also what has changed since, as
 * against the list that stands on the sheet to be written again.
 */
export function provisionalView(source: ViewSource): ViewResult {
  const { inspection, language } = source;
  const wording = wordingOf(language);
  const { words, dateOf } = wording;
  const { columns } = inspection.measureSheet;
  const because = lackingForProvisional(source);
  if (because !== null) return { kind: "unavailable", because };
  const values = sheetValues(inspection);
  const earlier = readEarlierList(inspection.workbook);
  const left = earlier === null ? null : new EarlierValues(earlier);
  const entries = values.filter(isProvisional).map((value): Entry => {
    const date = dateOf(value);
    const dates = [wordingOf("ja"), wordingOf("en")].map((one) => one.dateOf(value));
    const change = left?.changeOf({ ...value, code: value.measure.code }, value.text, dates) ?? null;
    return { value, department: departmentOf(value, words), date, change };
  });
  const hasDepartments = columns.has("department");
  const groups = groupBy(entries, ({ department }) => department);
  const ordered = hasDepartments ? [...groups.values()].flat() : entries;
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [
        ...(hasDepartments && entries.length > 0 ? [countsSection(groups, words)] : []),
        entriesSection(ordered, hasDepartments, words),
        resolvedSection(left?.rest() ?? null, values, wording),
      ],
      notes: [ruleOf(source, words), words.changeRule, ...sourceNotes(source)],
      columnWidths: grid,
      orientation: "Landscape",
    },
  };
}

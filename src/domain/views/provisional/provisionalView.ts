import { asOfDates, yearJudged } from "../../inspection/checks/quantity/asOfDates";
import { textOfCell } from "../../measures/measure";
import { describeInterval, type QuantityTexts } from "../../wording/describeReading";
import { quantity as quantityEn } from "../../texts/en/quantity";
import { provisional as en } from "../../texts/en/views/provisional";
import { provisional as ja } from "../../texts/ja/views/provisional";
import { quantity as quantityJa } from "../../texts/ja/quantity";
import { eraAndFiscalYear, formatWareki } from "../../wareki/formatWareki";
import { spanning } from "../columnSpans";
import { tableSection, viewNumber, viewText, type ViewResult, type ViewRow, type ViewSection } from "../view";
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

/** By department, in the order in which the sheet names them. */
function byDepartment(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.department);
    if (group === undefined) groups.set(entry.department, [entry]);
    else group.push(entry);
  }
  return groups;
}

const grid = [26, 16, 30, 30, 6, 26, 14, 20, 28] as const;

function countsSection(groups: ReadonlyMap<string, readonly Entry[]>, words: Words): ViewSection {
  const all = [...groups.values()].flat();
  const kinds = provisionalKinds.filter((kind) => all.some(({ value }) => value.kind === kind));
  const row = (label: string, entries: readonly Entry[], kind: ViewRow["kind"]): ViewRow => ({
    kind,
    cells: [
      viewText(label),
      ...kinds.map((one) => viewNumber(entries.filter(({ value }) => value.kind === one).length)),
      viewNumber(entries.length),
    ],
  });
  return tableSection(
    {
      columns: spanning(grid, [
        { label: words.department, width: 60 },
        ...kinds.map((kind) => ({ label: words.kinds[kind], width: 20 })),
        { label: words.total, width: 20 },
      ]),
      rows: [
        ...[...groups].map(([department, entries]) => row(department, entries, "body")),
        row(words.total, all, "total"),
      ],
      whenEmpty: words.none,
    },
    { heading: words.counts },
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

function listSection(entries: readonly Entry[], hasDepartments: boolean, words: Words): ViewSection {
  const [department, code, name, indicator, role, value, kind, date, change] = grid;
  return tableSection(
    {
      columns: spanning(grid, [
        ...(hasDepartments ? [{ label: words.department, width: department, joined: true }] : []),
        { label: words.code, width: code },
        { label: words.name, width: name },
        { label: words.indicator, width: indicator },
        { label: words.role, width: role, align: "center" as const },
        { label: words.value, width: value },
        { label: words.kind, width: kind },
        { label: words.date, width: date },
        { label: words.change, width: change },
      ]),
      rows: entries.map((entry): ViewRow => {
        const { measure, cell } = entry.value;
        return {
          kind: entry.value.kind === "pending" ? "marked" : "body",
          cells: [
            ...(hasDepartments ? [viewText(entry.department)] : []),
            viewText(measure.code, cell),
            viewText(textOfCell(measure.cells.name)),
            viewText(entry.value.indicator),
            viewText(words.roles[entry.value.role]),
            viewText(entry.value.text),
            viewText(words.kinds[entry.value.kind]),
            viewText(entry.date),
            viewText(changeText(entry, words)),
          ],
        };
      }),
      whenEmpty: words.none,
    },
    { heading: words.list },
  );
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
  return tableSection(
    {
      columns: spanning(grid, [
        { label: words.code, width: 22 },
        { label: words.name, width: 34 },
        { label: words.indicator, width: 34 },
        { label: words.role, width: 8, align: "center" },
        { label: words.before, width: 46 },
        { label: words.now, width: 46 },
      ]),
      rows: (resolved ?? []).map((before): ViewRow => {
        const now = current.get(keyOfValue(before));
        const text = now === undefined ? words.gone : words.withDate({ value: now.text, date: dateOf(now) });
        return {
          kind: "body",
          cells: [
            viewText(before.code, now?.cell),
            viewText(before.name),
            viewText(before.indicator),
            viewText(words.roles[before.role]),
            viewText(words.withDate(before)),
            viewText(text),
          ],
        };
      }),
      whenEmpty: resolved === null ? words.noEarlier : words.noneResolved,
    },
    { heading: words.resolved },
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
  const wordings = [wordingOf("ja"), wordingOf("en")];
  const { words, dateOf } = wording;
  const { columns } = inspection.measureSheet;
  const because = lackingForProvisional(source);
  if (because !== null) return { kind: "unavailable", because };
  const values = sheetValues(inspection);
  const earlier = readEarlierList(inspection.workbook);
  const left = earlier === null ? null : new EarlierValues(earlier);
  const entries = values.filter(isProvisional).map((value): Entry => {
    const date = dateOf(value);
    const name = { ...value, code: value.measure.code };
    const change =
      left === null
        ? null
        : left.changeOf(
            name,
            value.text,
            wordings.map((one) => one.dateOf(value)),
          );
    return { value, department: departmentOf(value, words), date, change };
  });
  const hasDepartments = columns.has("department");
  const groups = byDepartment(entries);
  const ordered = hasDepartments ? [...groups.values()].flat() : entries;
  return {
    kind: "view",
    view: {
      title: words.title,
      sections: [
        ...(hasDepartments && entries.length > 0 ? [countsSection(groups, words)] : []),
        listSection(ordered, hasDepartments, words),
        resolvedSection(left?.rest() ?? null, values, wording),
      ],
      notes: [ruleOf(source, words), words.changeRule, ...sourceNotes(source)],
      columnWidths: grid,
      orientation: "Landscape",
    },
  };
}

import { oneLine } from "../../text/plainText";
import { asOfDates, asOfInOwnColumn, yearJudged } from "../../inspection/checks/quantity/asOfDates";
import type { IndicatorRow } from "../../evaluation/evaluateMeasures";
import type { Inspection } from "../../inspection/inspect";
import type { SourceCell } from "../../grid/cell";
import { textOfCell, type Measure } from "../../measures/measure";
import type { Qualifier, Reading } from "../../quantity/reading";
import type { DateInterval } from "../../wareki/calendar";
import { compareDates } from "../../wareki/dayNumber";
import { fiscalYearInterval } from "../../wareki/fiscalYearOf";

/**
 * Why a value is not final. asOf: of a day before the year under inspection ended. forecast, preliminary, planned: it says
 * so itself. pending: it is still to come.
 */
export const provisionalKinds = ["pending", "asOf", "forecast", "preliminary", "planned"] as const;
export type ProvisionalKind = (typeof provisionalKinds)[number];

export type ProvisionalRole = "target" | "actual";

/** One value of the measures sheet, final or not. */
export interface SheetValue {
  readonly measure: Measure;
  /** The indicator's name, of the part where the cell has several. */
  readonly indicator: string;
  readonly role: ProvisionalRole;
  /** As written, in one line. */
  readonly text: string;
  readonly cell: SourceCell;
  /** `null`: nothing says that it is not final. */
  readonly kind: ProvisionalKind | null;
  /** The day the value is of, or when it is to come; `null`: not said. */
  readonly date: DateInterval | null;
}

export type ProvisionalValue = SheetValue & { readonly kind: ProvisionalKind };

const ofQualifier: Readonly<Partial<Record<Qualifier, ProvisionalKind>>> = {
  forecast: "forecast",
  preliminary: "preliminary",
  planned: "planned",
};
/** What words say of a result that has not come about: 運用開始見込み, 3月導入予定. */
const wordsOfForecast = /見込み?(?![違込])/u;
const wordsOfPlan = /予定(?!通り|どおり|件数|数)/u;

/** What a value says of itself, apart from its day. */
function statedKind(part: Reading, role: ProvisionalRole): ProvisionalKind | null {
  switch (part.kind) {
    case "pending":
      return "pending";
    case "number":
      return part.qualifiers.flatMap((qualifier) => ofQualifier[qualifier] ?? [])[0] ?? null;
    case "text":
      // A target in words says what is planned (開始予定), and is final for all that.
      if (role === "target") return null;
      if (wordsOfForecast.test(part.raw)) return "forecast";
      return wordsOfPlan.test(part.raw) ? "planned" : null;
    case "none":
    case "unreadable":
      return null;
  }
}

function dateOf(part: Reading): DateInterval | null {
  if (part.kind === "pending") return part.due;
  if (part.kind === "text") return part.asOf ?? part.due;
  return part.kind === "number" ? part.asOf : null;
}

function valuesOfRow(
  measure: Measure,
  row: IndicatorRow,
  { settings }: Inspection,
  isFinal: (date: DateInterval) => boolean,
): readonly SheetValue[] {
  const ownDate = asOfInOwnColumn(row.cells.asOf, settings.fiscalYear);
  return (["target", "actual"] as const).flatMap((role) => {
    const cell = row.cells[role];
    const parts = row.readings[role]?.parts ?? [];
    if (cell === undefined) return [];
    return parts.map((part, index): SheetValue => {
      const asOf =
        role === "actual" && (part.kind === "number" || part.kind === "text") ? (part.asOf ?? ownDate) : null;
      const stated = statedKind(part, role);
      return {
        measure,
        indicator: oneLine(
          (parts.length === row.names.length ? row.names[index]?.name : null) ?? textOfCell(row.cells.indicator),
        ),
        role,
        text: oneLine(parts.length === 1 ? textOfCell(cell) : part.raw),
        cell,
        kind: stated ?? (asOf !== null && !isFinal(asOf) ? "asOf" : null),
        date: asOf ?? dateOf(part),
      };
    });
  });
}

/**
 * Every target and actual of the plan, in the order of the sheet, with what makes it provisional. Values of a day are
 * final from the last day of the year under inspection; where the year is not known none is taken for final.
 */
export function sheetValues(inspection: Inspection): readonly SheetValue[] {
  const judged = yearJudged(asOfDates(inspection), inspection);
  const lastDay = judged === null ? null : fiscalYearInterval(judged.fiscalYear).end;
  const isFinal = ({ end }: DateInterval): boolean => lastDay !== null && compareDates(end, lastDay) >= 0;
  return inspection.evaluations.flatMap(({ measure, grades }) =>
    grades.flatMap(({ rows }) => rows.flatMap((row) => valuesOfRow(measure, row, inspection, isFinal))),
  );
}

export function isProvisional(value: SheetValue): value is ProvisionalValue {
  return value.kind !== null;
}

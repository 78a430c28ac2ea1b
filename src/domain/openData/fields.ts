import { certain } from "../certain";
import type { CellContent } from "../grid/cell";
import { goalStatuses } from "../evaluation/goalStatus";
import type { GradeSymbol, Rubric } from "../evaluation/rubric";
import { textOfCell, type MeasureRole, type MeasureSheet } from "../measures/measure";
import { numberFormatOf } from "../layouts/numberFormat";
import type { TableCell } from "../layouts/planTable";
import { valueInUnit } from "../quantity/formatQuantity";
import { readQuantity } from "../quantity/readQuantity";
import type { Reading } from "../quantity/reading";
import type { Settings } from "../settings/settings";
import { goalStatusLabels } from "../evaluation/goalStatusLabels";
import type { CalendarDate, DateInterval } from "../wareki/calendar";
import { formatIsoDate } from "../wareki/dayNumber";
import { eraAndFiscalYear, eraOf, eraYearText } from "../wareki/formatWareki";
import { qualifierWords } from "../quantity/qualifierWords";
import { serialToDate } from "../wareki/serial";
import type { OpenRow, OpenRows, OpenValue } from "./openRows";
import {
  changeWords,
  conditionSeparator,
  kindWords,
  noneWords,
  valueNames,
  valueStates,
  type ValueKind,
} from "./openWords";
import type { FieldType, OpenField } from "./openTable";
import { portableCode, portableText } from "./portableText";

/** A field and how a row fills it. Texts may hold anything; they are made portable afterwards. */
export interface FilledField {
  readonly field: Omit<OpenField, "required" | "type"> & { readonly type: FieldType | "found" };
  readonly cell: (row: OpenRow) => CellContent;
}

function field(
  name: string,
  description: string,
  cell: FilledField["cell"],
  more: { readonly type?: FieldType | "found"; readonly title?: string; readonly values?: readonly string[] } = {},
): FilledField {
  const { type = "string", title = name.replaceAll("_", "の"), values = null } = more;
  return { field: { name, title, description, type, values }, cell };
}

function stateOf({ reading, written }: OpenValue): string {
  if (reading === null) return written.trim() === "" ? noneWords.blank : kindWords.unreadable;
  return reading.kind === "none" ? noneWords[reading.reason] : kindWords[reading.kind];
}

function conditionOf(reading: Reading | null): string {
  if (reading?.kind !== "number") return "";
  const change = reading.change === null ? [] : [changeWords[reading.change]];
  return [...reading.qualifiers.map((qualifier) => qualifierWords[qualifier]), ...change].join(conditionSeparator);
}

function wordsOf(reading: Reading | null): string {
  return reading?.kind === "text" || reading?.kind === "pending" ? reading.raw : "";
}

function asOfOf(reading: Reading | null): DateInterval | null {
  return reading?.kind === "number" || reading?.kind === "text" ? reading.asOf : null;
}

function dueOf(reading: Reading | null): DateInterval | null {
  return reading?.kind === "pending" || reading?.kind === "text" ? reading.due : null;
}

function isoOf(interval: DateInterval | null): string {
  return interval === null ? "" : formatIsoDate(interval.end);
}

/** 令和4(2022)年12月31日: the Japanese calendar with the Gregorian year beside it. */
function warekiOf(interval: DateInterval | null): string {
  return interval === null ? "" : warekiWithYear(interval.end);
}

function warekiWithYear(date: CalendarDate): string {
  const era = eraOf(date);
  const year = `${era.name}${eraYearText(date.year - era.firstYear + 1)}(${String(date.year)})年`;
  return `${year}${String(date.month)}月${String(date.day)}日`;
}

function valueFields(kind: ValueKind): readonly FilledField[] {
  const name = valueNames[kind];
  const readingOf = (row: OpenRow): Reading | null => row.values[kind].reading;
  const dated = (label: string, what: string, of: (reading: Reading | null) => DateInterval | null): FilledField[] => [
    field(`${name}_${label}`, `${what}（西暦、YYYY-MM-DD。期間は末日）`, (row) => isoOf(of(readingOf(row))), {
      type: "date",
    }),
    field(`${name}_${label}_和暦`, `${what}の和暦（西暦を併記）`, (row) => warekiOf(of(readingOf(row)))),
  ];
  return [
    field(`${name}_区分`, `${name}欄に何が書かれているか`, (row) => stateOf(row.values[kind]), { values: valueStates }),
    field(
      `${name}_数値`,
      `${name}の数値。割合は百分率（93.4%は93.4）。数値でない欄は空（理由は${name}_区分）`,
      (row) => {
        const reading = readingOf(row);
        return reading?.kind === "number" ? valueInUnit(reading) : "";
      },
      { type: "number" },
    ),
    field(`${name}_単位`, `${name}の数値の単位`, (row) => {
      const reading = readingOf(row);
      return reading?.kind === "number" ? (reading.unit ?? "") : "";
    }),
    field(`${name}_条件`, "約・以上・見込み・累計など、数値の意味を限る語（複数は「・」区切り）", (row) =>
      conditionOf(readingOf(row)),
    ),
    field(`${name}_文字`, `数値でない${name}の語（注記を除く）`, (row) => wordsOf(readingOf(row))),
    ...dated("時点", `${name}の時点`, asOfOf),
    ...dated("期限", `${name}に書かれた期限、公表などの予定日`, dueOf),
    field(
      `${name}_原文`,
      `${name}欄の記載。機種依存文字は書き改め、和暦には西暦を併記`,
      (row) => row.values[kind].written,
    ),
  ];
}

const footnote = /\s*[（(]?※.*$/su;

/** An indicator's name, and the note that stands behind it in the same cell. */
function nameWithoutNote(name: string): { readonly name: string; readonly note: string } {
  const note = footnote.exec(name);
  return note === null ? { name, note: "" } : { name: name.slice(0, note.index), note: note[0].trim() };
}

function measureFields(measureSheet: MeasureSheet): readonly FilledField[] {
  const cellOf =
    (role: MeasureRole) =>
    ({ measure }: OpenRow): CellContent =>
      textOfCell(measure.cells[role]);
  const number = ({ measure }: OpenRow): CellContent => measure.number ?? textOfCell(measure.cells.number);
  const fields: readonly (readonly [MeasureRole, FilledField])[] = [
    ["number", field("番号", "分野の中での施策の番号", number, { type: "found" })],
    ["name", field("施策名", "施策の名称", cellOf("name"))],
    ["department", field("所属", "施策を所管する所属", cellOf("department"))],
  ];
  return fields.flatMap(([role, own]) => (measureSheet.columns.has(role) ? [own] : []));
}

function gradeFields({ rubric }: Settings): readonly FilledField[] {
  return [
    field(
      "評価",
      "成果指標の評価（評価基準の語）",
      ({ grade: { symbol, entered } }) => labelOf(rubric, symbol) ?? entered,
      { values: gradeLabels(rubric) },
    ),
    field("評価_番号", "施策の中での評価の番号。同じ番号の行は、一つの評価を共にする", ({ grade }) => grade.number, {
      type: "integer",
    }),
    field("評価_記号", `成果指標の評価の記号（${legendOf(rubric)}）`, ({ grade }) => grade.symbol ?? "", {
      values: rubric.grades.map(({ symbol }) => symbol),
    }),
  ];
}

/** A grade without words is called by its symbol. */
function gradeLabels({ grades }: Rubric): readonly string[] {
  return [...new Set(grades.map(({ label, symbol }) => label || symbol))];
}

function labelOf({ grades }: Rubric, symbol: GradeSymbol | null): string | undefined {
  const grade = grades.find((one) => one.symbol === symbol);
  return grade === undefined ? undefined : grade.label || grade.symbol;
}

/** ◎ 目標を上回った、○ 達成 … */
export function legendOf({ grades }: Rubric): string {
  return grades.map(({ symbol, label }) => `${symbol} ${label}`).join("、");
}

const statusFields: readonly FilledField[] = [
  field(
    "施策目標の達成状況",
    "施策目標を達成したか、達成していなければ取組を終了するか継続するか",
    ({ status: { status } }) => (status === null ? "" : goalStatusLabels[status]),
    { values: goalStatuses.map((status) => goalStatusLabels[status]) },
  ),
  field("施策目標の状況_原文", "施策目標の達成状況欄の記載", ({ status }) => status.entered),
];

/** A date keeps being one, whatever the sheet's format; other numbers are as the cell holds them. */
function otherContent(cell: TableCell): CellContent {
  const format = typeof cell.content === "number" ? numberFormatOf(cell) : null;
  if (typeof cell.content !== "number" || format === null || !/[ey].*d/u.test(format)) return cell.content;
  const date = serialToDate(cell.content, "1900");
  return date.ok ? formatIsoDate(date.date) : cell.content;
}

/** A rate that is typed as text (120.0%) is a number for machines. */
function rateFields(label: string, index: number): readonly FilledField[] {
  const cellOf = ({ others }: OpenRow): TableCell => certain(others[index]);
  return [
    field(
      `${label}_数値`,
      `${label}の数値。割合は百分率（93.4%は93.4）`,
      (row) => {
        const [reading] = readQuantity({ ...cellOf(row), role: "plain" }).parts;
        return reading.kind === "number" ? valueInUnit(reading) : "";
      },
      { type: "number" },
    ),
    field(`${label}_原文`, `${label}欄の記載`, (row) => cellOf(row).text),
  ];
}

function yearFields({ hasYears }: OpenRows): readonly FilledField[] {
  if (!hasYears) return [];
  return [
    field("年度_西暦", "年度の始まる年（西暦）。空は計画期間の総括", ({ fiscalYear }) => fiscalYear ?? "", {
      type: "integer",
    }),
    field("年度_和暦", "年度の和暦（西暦を併記）", ({ fiscalYear }) =>
      fiscalYear === null ? "総括" : `${eraAndFiscalYear(fiscalYear)}(${String(fiscalYear)})年度`,
    ),
  ];
}

/** The fields of a plan's table, in their order. Those of columns that the sheet lacks are left out. */
export function openFields(rows: OpenRows, measureSheet: MeasureSheet, settings: Settings): readonly FilledField[] {
  const { columns } = measureSheet;
  const has = (role: MeasureRole): boolean => columns.has(role);
  const levels = rows.levels.flatMap((label, level): FilledField[] => [
    field(`${label}_コード`, `${label}の番号（外側の区分を含む）`, ({ measure, path }) => {
      const place = path.slice(0, level + 1).filter((own) => own !== "").length;
      return path[level] === "" ? "" : portableCode(certain(measure.divisions[place - 1]).code);
    }),
    field(label, `${label}の名称`, ({ path }) => certain(path[level])),
  ]);
  const longTexts: readonly (readonly [MeasureRole, string])[] = [
    ["background", "未達成の背景・理由・要因、今後に向けた課題など"],
    ["remarks", "備考"],
  ];
  return [
    field("施策_コード", "区分の番号と施策の番号をつないだもの", ({ measure }) => portableCode(measure.code)),
    ...levels,
    ...measureFields(measureSheet),
    ...yearFields(rows),
    field("指標_番号", "施策の中での指標の番号", ({ part }) => part, { type: "integer" }),
    ...(has("indicator")
      ? [field("成果指標", "成果指標の名称", ({ indicator }) => nameWithoutNote(indicator).name)]
      : []),
    ...(has("indicator")
      ? [field("指標_注記", "成果指標欄の注記", ({ indicator }) => nameWithoutNote(indicator).note)]
      : []),
    field("指標_区分", "一つの欄に複数の指標がある場合の番号や名前（(1)、男性など）", ({ partLabel }) => partLabel),
    ...(["baseline", "expected", "target", "actual"] as const).flatMap((kind) => (has(kind) ? valueFields(kind) : [])),
    ...(has("grade") ? gradeFields(settings) : []),
    ...(has("goal") ? [field("施策目標", "施策の目標", ({ measure }) => textOfCell(measure.cells.goal))] : []),
    ...(has("goalStatus") ? statusFields : []),
    ...longTexts.flatMap(([role, description]) => {
      const column = columns.get(role);
      if (column === undefined) return [];
      return [field(column.label, description, ({ measure }) => textOfCell(measure.cells[role]))];
    }),
    ...rows.others.flatMap(({ label, role }, index) =>
      role === "achievementRate"
        ? rateFields(label, index)
        : field(
            label,
            `シートの「${portableText(label).text}」の列`,
            ({ others }) => otherContent(certain(others[index])),
            {
              type: "found",
            },
          ),
    ),
  ];
}

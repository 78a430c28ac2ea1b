import { certain } from "../certain";
import { columnLetters } from "../grid/cell";
import { cellAt } from "../grid/sheetGrid";
import { gridWidth } from "../grid/mergeLookup";
import type { GatheredTable } from "../sources/gatheredTable";
import type { RivalColumns } from "./chooseColumns";
import { isFigure, isMostly, type ColumnProfile } from "./columnProfile";
import type { HeaderColumn } from "./header";
import { isPeriodAlone } from "./groupHeader";
import { periodOfColumn } from "./indicatorColumns";
import { textOfCell } from "./measure";
import type { Period, Reading, ReadingChoice, ReadingQuestion, RoleReading, UnusedFigures } from "./reading";
import type { UnderstoodTable } from "./understand";

/** What stands over a column's own header and is longer is a note (進捗率＝（実績値－基準値）÷…), no name of columns. */
const longestGroupName = 20;

/** A column's headers as one text: 令和4年度 実績. */
function headerText({ over }: HeaderColumn): string {
  const texts = over
    .map(textOfCell)
    .filter((text, level) => level === over.length - 1 || text.length <= longestGroupName);
  return [...new Set(texts)].join(" ").replace(/\s+/gu, " ").trim();
}

function sheetOf(table: GatheredTable, column: HeaderColumn): string {
  return table.sourceOf(column.cell)?.sheet ?? certain(table.sources[0]).sheet;
}

function roleReading(
  table: GatheredTable,
  column: HeaderColumn,
  role: RoleReading["role"],
  period: Period | null,
  isChosen: boolean,
): RoleReading {
  return {
    role,
    period,
    sheet: sheetOf(table, column),
    place: table.placeOf(column.column),
    isChosen,
    header: headerText(column),
  };
}

const outcome = /達成|順調|遅れ/u;

/** 達成状況 over 順調 beside the 評価 that is counted, 未達成 over ○ and blanks: a judgement that nothing reads. */
function judgementsLeft({ header, indicators, rivals, profiles }: UnderstoodTable): readonly HeaderColumn[] {
  const taken = new Set([
    ...indicators.flatMap(({ roles, further }) => [...roles.values(), ...further.map(({ column }) => column)]),
    ...rivals.flatMap(({ columns }) => columns),
  ]);
  const isMarked = (column: HeaderColumn): boolean =>
    column.role === null && outcome.test(column.label) && isMostly(profiles(column), "mark");
  return header.columns.filter(
    (column) =>
      (column.role === "grade" || column.role === "goalStatus" || isMarked(column)) &&
      !taken.has(column) &&
      profiles(column).filled > 0,
  );
}

function rolesOf(
  table: GatheredTable,
  understood: UnderstoodTable,
  divisions: readonly HeaderColumn[],
): readonly RoleReading[] {
  const known = new Set<string>();
  const found = [
    ...divisions.map((column) => roleReading(table, column, "division", null, true)),
    ...understood.indicators.flatMap(({ roles, further }) => [
      ...[...roles].map(([role, column]) => roleReading(table, column, role, periodOfColumn(column), true)),
      ...further.map(({ role, column, period, isOfMeasure }) => ({
        ...roleReading(table, column, role, period, false),
        ...(isOfMeasure ? ({ isOfMeasure } as const) : {}),
      })),
    ]),
    ...judgementsLeft(understood).map((column) =>
      roleReading(table, column, column.role ?? "grade", periodOfColumn(column), false),
    ),
  ];
  return found.filter(({ role, place, sheet }) => {
    const key = JSON.stringify([role, place, sheet]);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

const isNumbering = /(?:番号|コード|ID|N[oO][.．]?|№)$/u;
const figuresAmongTexts = 2;

function isMostlyTexts(profile: ColumnProfile, figures: number): boolean {
  return isMostly(profile, "words", "prose") && figures * figuresAmongTexts <= profile.filled;
}

/** Figures in the rows of measures that stand in a column of no role. */
function unusedColumns(
  table: GatheredTable,
  understood: UnderstoodTable,
  divisions: readonly HeaderColumn[],
): readonly UnusedFigures[] {
  const { grid } = table;
  const { header, indicators, rows, rivals, profiles } = understood;
  const used = new Set([
    ...divisions.map(({ column }) => column),
    // Numbers of indicators are no figures, and no measure's.
    ...header.columns.filter(({ role }) => role === "number").map(({ column }) => column),
    ...indicators.flatMap(({ roles, further }) =>
      [...roles.values(), ...further.map(({ column }) => column)].map(({ column }) => column),
    ),
    ...rivals.flatMap(({ columns: [, ...others] }) => others.map(({ column }) => column)),
  ]);
  const headed = new Map(header.columns.map((column) => [column.column, column]));
  const ofMeasures = rows.filter(({ kind }) => kind === "measure" || kind === "continuation");
  return Array.from({ length: gridWidth(grid) }, (_, index) => grid.origin.column + index).flatMap(
    (column): readonly UnusedFigures[] => {
      if (used.has(column)) return [];
      const figures = ofMeasures.filter(({ row }) => {
        const content = certain(grid.contents[row - grid.origin.row]?.[column - grid.origin.column]);
        return (
          content !== "" &&
          isFigure(content, certain(grid.texts[row - grid.origin.row]?.[column - grid.origin.column])) &&
          !(typeof content === "string" && isPeriodAlone(content))
        );
      }).length;
      if (figures === 0) return [];
      const own = headed.get(column);
      // PI番号 over A101, 対象 over 小学生 and 15歳以下: texts, of which some have figures.
      if (own !== undefined && (isNumbering.test(own.label) || isMostlyTexts(profiles(own), figures))) return [];
      const sheet = own === undefined ? certain(table.sources[0]).sheet : sheetOf(table, own);
      return [{ sheet, place: table.placeOf(column), header: own === undefined ? "" : headerText(own), figures }];
    },
  );
}

/** Totals and notes between the measures that hold figures. */
function unusedRows({ grid, ...table }: GatheredTable, { rows, columns }: UnderstoodTable): readonly UnusedFigures[] {
  return rows.flatMap((one): readonly UnusedFigures[] => {
    if (one.kind !== "aside") return [];
    const cells = Array.from({ length: columns.last - columns.first + 1 }, (_, index) =>
      cellAt(grid, { row: one.row, column: columns.first + index }),
    );
    const filled = cells.filter(({ content }) => content !== "");
    const figures = filled.filter(({ content, text }) => isFigure(content, text));
    // A legend that stands alone in its row has figures, and no values.
    const isText = filled.length === 1 && typeof filled[0]?.content === "string";
    if (isText) return [];
    // What is one row here may have been gathered from several.
    const sources = figures.map((cell) => table.sourceOf(cell) ?? { sheet: grid.name, row: cell.row });
    return [...new Set(sources.map(({ row }) => row))].map((row) => {
      const own = sources.filter((source) => source.row === row);
      return { sheet: certain(own[0]).sheet, place: { kind: "row", row }, header: one.text, figures: own.length };
    });
  });
}

function questionOf(
  table: GatheredTable,
  { role, columns }: RivalColumns,
  { profiles }: UnderstoodTable,
): ReadingQuestion {
  const choice = (column: HeaderColumn): ReadingChoice => ({
    sheet: sheetOf(table, column),
    place: table.placeOf(column.column),
    header: headerText(column),
    examples: profiles(column).examples,
    // A table gathered from elsewhere has no column that an official could name by its letter.
    setting:
      table.isSheet === true
        ? { kind: "columnLetter", role, letter: columnLetters(column.column) }
        : { kind: "headerWord", role, word: textOfCell(column.over.at(-1)) },
  });
  const [first, second, ...others] = columns;
  return { role, choices: [choice(first), choice(second), ...others.map(choice)] };
}

/** Whether columns of years alone are actuals, targets, or the last of them the target of those before. */
function questionOfYears(table: GatheredTable, { openYears, profiles }: UnderstoodTable): readonly ReadingQuestion[] {
  const columns = [...openYears].sort((one, other) => one.column - other.column);
  const latest = columns.at(-1);
  if (latest === undefined) return [];
  const labels = columns.map(({ label }) => label);
  const choice = (words: Extract<ReadingChoice["setting"], { kind: "headerWords" }>["words"]): ReadingChoice => ({
    sheet: sheetOf(table, latest),
    place: table.placeOf(latest.column),
    header: headerText(latest),
    examples: profiles(latest).examples,
    setting: { kind: "headerWords", words },
  });
  const mixed = { actual: labels.slice(0, -1), target: labels.slice(-1) };
  return [
    {
      role: "actual",
      choices: [choice({ actual: labels }), choice({ target: labels }), ...(labels.length > 1 ? [choice(mixed)] : [])],
    },
  ];
}

/** What was understood of a table, for people to see. */
export function describeReading(
  table: GatheredTable,
  understood: UnderstoodTable,
  divisions: readonly HeaderColumn[],
): Reading {
  return {
    roles: rolesOf(table, understood, divisions),
    unused: [...unusedColumns(table, understood, divisions), ...unusedRows(table, understood)],
    questions: [
      ...questionOfYears(table, understood),
      ...understood.rivals.map((rivals) => questionOf(table, rivals, understood)),
    ],
  };
}

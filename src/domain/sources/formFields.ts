import { certain } from "../certain";
import { cellAddress, type CellArea } from "../grid/cell";
import { kindOfCell } from "../measures/columnProfile";
import type { ColumnRole } from "../measures/columnRoles";
import { comparableHeader } from "../measures/headerLabel";
import { choiceAmong, hasBoxes, type Choice } from "./formChoices";
import { recogniseLabel, withoutOrdinal } from "./labelOrdinal";
import { gathered, partOf, type GatheredCell } from "./segment";
import { isBarePeriod } from "./valueLabels";
import { beginsIn, type PlacedCell, type SheetCells } from "./sheetCells";

/** A label of a form and the value that belongs to it. */
export interface FormField {
  readonly label: GatheredCell;
  readonly role: ColumnRole;
  readonly key: string;
  /** What is printed over several labels (一次評価); `null` when nothing is. */
  readonly group: GatheredCell | null;
  /** Blank where the form is not filled in. */
  readonly value: GatheredCell;
}

/** What the forms of a workbook have in common. */
export interface PrintedTexts {
  /** Whether a text is printed on most forms: then it is no value that a label beyond a gap could have. */
  readonly isPrinted: (text: string) => boolean;
  /** How many forms that was learnt from. */
  readonly forms: number;
}

/** Rows of a form. */
export interface FormRows {
  readonly first: number;
  readonly last: number;
}

const longestLabel = 24;
/** Narrow blank columns between a label and its value, in forms drawn on squared paper. */
const widestGap = 12;
/** Forms by which printed texts are told from values. */
const leastForms = 2;

function labelRole(cells: SheetCells, { cell, text }: PlacedCell): ColumnRole | null {
  if (typeof cell.content !== "string" || text.length > longestLabel) return null;
  return recogniseLabel(text, cells.words)?.role ?? (unitsOfABody.test(labelKey(text)) ? "department" : null);
}

/** 【課】: what only a form calls its department. */
const unitsOfABody = /^[([【]?(?:部|局|部局|課|室|課室|係|班)名?[)\]】]?$/u;

/** 【部】 beside 【課】 or 担当課 is what the departments are divided into. */
export function withUnitsOfBody(fields: readonly FormField[]): readonly FormField[] {
  const isOuter = ({ role, label }: FormField): boolean =>
    role === "department" && outerUnit.test(labelKey(label.text));
  const hasInner = fields.some((field) => field.role === "department" && !isOuter(field));
  return hasInner ? fields.map((field) => (isOuter(field) ? { ...field, role: "division" } : field)) : fields;
}

const outerUnit = /^[([【]?(?:部|局)名?[)\]】]?$/u;

/** Labels that compare equal, whichever indicator they are of: 目標値① and 目標値②. */
function labelKey(text: string): string {
  return comparableHeader(withoutOrdinal(text));
}

/** 施策名：地域防災力の向上 in one cell. */
const labelWithValue = /^([^:：\n]{1,20})[:：]\s*([^\s].*)$/su;
/** 評価　１：十分達成　２：おおむね達成, （Ａ：…　Ｂ：…）: a legend, and no field. */
const legend =
  /(?:^|[\s(（　、。・])[0-9０-９A-ZＡ-Ｚa-zａ-ｚⅠ-Ⅴ①-⑩◎○△×]\s*[:：].*[0-9０-９A-ZＡ-Ｚa-zａ-ｚⅠ-Ⅴ①-⑩◎○△×]\s*[:：]/su;

function fieldInCell(cells: SheetCells, { cell, text }: PlacedCell): FormField | null {
  const [, label = "", value = ""] = labelWithValue.exec(text) ?? [];
  const role = label === "" ? undefined : recogniseLabel(label, cells.words)?.role;
  if (role === undefined || value === "" || legend.test(text)) return null;
  return {
    label: partOf(cell, label.trim()),
    role,
    key: labelKey(label),
    group: null,
    value: partOf(cell, value.trim()),
  };
}

interface Neighbours {
  readonly right: PlacedCell | null;
  readonly below: PlacedCell | null;
}

/** The cell beside a label: the next one, or the first that says something beyond a gap where forms tell what is printed. */
function rightOf(cells: SheetCells, { area }: PlacedCell, printed: PrintedTexts): PlacedCell | null {
  const column = area.column + area.columns;
  if (column > cells.lastColumn) return null;
  const next = cells.at({ row: area.row, column });
  if (next.text !== "" || next.area.columns > 1 || printed.forms < leastForms) return next;
  for (let at = column + 1; at <= Math.min(cells.lastColumn, column + widestGap); at += 1) {
    const cell = cells.at({ row: area.row, column: at });
    if (cell.text === "") continue;
    return printed.isPrinted(cell.text) || labelRole(cells, cell) !== null ? next : cell;
  }
  return next;
}

function neighbours(cells: SheetCells, label: PlacedCell, rows: FormRows, printed: PrintedTexts): Neighbours {
  const row = label.area.row + label.area.rows;
  return {
    right: rightOf(cells, label, printed),
    below: row > rows.last ? null : cells.at({ row, column: label.area.column }),
  };
}

/** The label left of a cell, whose value the cell may be. */
function hasLabelLeft(cells: SheetCells, { area }: PlacedCell): boolean {
  return (
    area.column > cells.firstColumn && labelRole(cells, cells.at({ row: area.row, column: area.column - 1 })) !== null
  );
}

/** What only a field has for a label; 評価 alone in a row may head a part of the form. */
const rolesOfTheForm: readonly ColumnRole[] = ["name", "number", "department", "unit"];

/** Labels that mean what is printed over them: 名称 below 成果指標. */
const labelsOfSections = /^名称?$/u;

/** Whether a cell beside a label is a label itself; a name such as 目標達成率 only contains a usual word. */
function isLabelItself(cells: SheetCells, cell: PlacedCell, printed: PrintedTexts): boolean {
  if (labelsOfSections.test(comparableHeader(cell.text))) return true;
  if (labelRole(cells, cell) === null) return fieldInCell(cells, cell) !== null;
  const isWord = recogniseLabel(cell.text, cells.words)?.certainty !== "pattern";
  return isWord || printed.forms < leastForms ? isWord : printed.isPrinted(cell.text);
}

/** A, ◎: the same on many forms, and printed on none. */
function isMark({ cell, text }: PlacedCell): boolean {
  return kindOfCell(cell.content, text) === "mark";
}

/** Beside the label where something stands that is no label itself, else below it. */
function valueOf(
  cells: SheetCells,
  label: PlacedCell,
  { right, below }: Neighbours,
  printed: PrintedTexts,
): PlacedCell | null {
  const isLabel = (cell: PlacedCell): boolean => isLabelItself(cells, cell, printed);
  const isRight = right !== null && !isLabel(right);
  const isBelow =
    below !== null && !isLabel(below) && below.area.column === label.area.column && !hasLabelLeft(cells, below);
  const role = labelRole(cells, label);
  const isAlone = cells.inRow(label.area.row).length === 1 && role !== null && !rolesOfTheForm.includes(role);
  // 内部評価 | 学識経験者の意見, over what they hold: the same words on every form are a label that nobody listed.
  const arePrinted = printed.forms >= leastForms && right !== null && printed.isPrinted(right.text);
  const isOverValue =
    arePrinted && !isMark(right) && isBelow && below.text !== "" && (isMark(below) || !printed.isPrinted(below.text));
  if (isRight && right.text !== "" && !isOverValue) return right;
  if (isBelow && below.text !== "") return below;
  if (isRight && !isAlone) return right;
  return isBelow && !isAlone ? below : null;
}

/** The year left of several labels in a row: 令和6年度 | 目標値 | 10 | 実績値 | 9. */
function periodLeft(cells: SheetCells, { area }: PlacedCell): GatheredCell | null {
  const left = cells.inRow(area.row).filter((cell) => cell.area.column < area.column);
  const period = left.findLast(({ text }) => isBarePeriod(text, cells.words));
  return period === undefined ? null : gathered(period);
}

/** A text left of several labels and as high as they: 一次評価 beside 評価 and 理由. */
function groupOf(cells: SheetCells, label: PlacedCell): GatheredCell | null {
  const { area } = label;
  const period = periodLeft(cells, label);
  if (period !== null) return period;
  if (area.column === cells.firstColumn) return null;
  const left = cells.at({ row: area.row, column: area.column - 1 });
  return left.text !== "" && left.area.rows > area.rows && typeof left.cell.content === "string"
    ? gathered(left)
    : null;
}

/** A label over a part of the form, without a value of its own. */
interface Section {
  readonly label: PlacedCell;
  readonly role: ColumnRole;
}

/** A label with its role; 名称 has that of the section it stands in. */
function labelOf(
  cells: SheetCells,
  cell: PlacedCell,
  section: Section | null,
): { role: ColumnRole; over: GatheredCell | null } | null {
  const role = labelRole(cells, cell);
  if (role !== null) return { role, over: null };
  const isOfSection = section !== null && labelsOfSections.test(comparableHeader(cell.text));
  return isOfSection ? { role: section.role, over: gathered(section.label) } : null;
}

/** Roles that an official may answer by ticking one of the options that are printed. */
const chosenRoles: readonly ColumnRole[] = ["grade", "goalStatus", "direction", "background", "remarks"];

/** The option that was ticked, where options are printed from a place on. */
function choiceFrom(cells: SheetCells, from: CellArea, printed: PrintedTexts): Choice | null {
  const beside = cells.inRow(from.row).filter(({ area }) => area.column >= from.column);
  const end = beside.findIndex((cell) => !hasBoxes(cell) && isLabelItself(cells, cell, printed));
  const next = from.row + from.rows;
  const below = cells.inRow(next).filter((cell) => beginsIn(cell, next));
  const isPrinted = (text: string): boolean => printed.forms >= leastForms && printed.isPrinted(text);
  return choiceAmong(end < 0 ? beside : beside.slice(0, end), below, from.column, isPrinted);
}

/** The option that was ticked beside or below a label; `null` where none are printed there. */
function choiceAt(cells: SheetCells, role: ColumnRole, { area }: PlacedCell, printed: PrintedTexts): Choice | null {
  if (!chosenRoles.includes(role)) return null;
  const beside = { ...area, column: area.column + area.columns, rows: 1, columns: 1 };
  const below = { ...area, row: area.row + area.rows, rows: 1, columns: 1 };
  return choiceFrom(cells, beside, printed) ?? choiceFrom(cells, below, printed);
}

/** What is read of the labels of a form. */
export interface FormFields {
  readonly fields: readonly FormField[];
  /** Addresses of the cells that were taken for a label or a value. */
  readonly read: ReadonlySet<string>;
  /** Options of which nobody knows which was chosen. */
  readonly open: readonly PlacedCell[];
}

/** The labels of a form with their values, but for what stands in its tables. */
export function formFields(
  cells: SheetCells,
  rows: FormRows,
  printed: PrintedTexts,
  isInTable: (cell: PlacedCell) => boolean,
): FormFields {
  const fields: FormField[] = [];
  const read = new Set<string>();
  const open: PlacedCell[] = [];
  let section: Section | null = null;
  for (let row = rows.first; row <= rows.last; row += 1) {
    for (const cell of cells.inRow(row)) {
      if (!beginsIn(cell, row) || isInTable(cell) || read.has(cellAddress(cell.area)) || hasBoxes(cell)) continue;
      const inCell = fieldInCell(cells, cell);
      const label: ReturnType<typeof labelOf> = inCell === null ? labelOf(cells, cell, section) : null;
      if (inCell !== null) fields.push(inCell);
      if (inCell !== null || label !== null) read.add(cellAddress(cell.area));
      if (label === null) continue;
      const choice: Choice | null = choiceAt(cells, label.role, cell, printed);
      const value: PlacedCell | null = valueOf(cells, cell, neighbours(cells, cell, rows, printed), printed);
      if (choice === null && (value === null || isInTable(value))) {
        section = { label: cell, role: label.role };
        continue;
      }
      if (choice?.value === null) {
        open.push(...choice.read);
        continue;
      }
      const [given, from] =
        choice === null ? [gathered(certain(value)), [certain(value)]] : [choice.value, choice.read];
      from.forEach(({ area }) => read.add(cellAddress(area)));
      const group = label.over ?? groupOf(cells, cell);
      const key = labelKey(cell.text) + (group === null ? "" : `\n${comparableHeader(group.text)}`);
      fields.push({ label: gathered(cell), role: label.role, key, group, value: given });
    }
  }
  return { fields, read, open };
}
